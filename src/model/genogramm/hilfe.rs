//! The language of the Genogramm on one help screen, and what an empty note starts with.

/// What an empty Genogramm starts with: understood as it stands, meant to be overwritten.
pub const BEISPIEL: &str = "\
Mutter A w 30-39
Vater A m 30-39
Mutter A + Vater A getrennt: Kind A, Kind B
Kind A m 6-9
Kind B w 3-5
Haushalt: Mutter A, Kind A, Kind B
";

/// Example line and what it means, one of each kind, for the help beside the editor.
pub fn hilfe() -> &'static [(&'static str, &'static str)] {
    &[
        ("Mutter A w 30-39", "Person: Rolle, m/w/d/?, Altersspanne"),
        ("Oma A w 60+ verstorben", "verstorben (auch ✝)"),
        ("Kind D ungeboren", "Schwangerschaft: noch nicht geboren"),
        (
            "Mutter A + Vater A verheiratet",
            "Paar: verheiratet, zusammen, getrennt, geschieden",
        ),
        ("Mutter A + Vater A: Kind A, Kind B", "gemeinsame Kinder"),
        ("Mutter A: Kind C", "Kind, zweiter Elternteil unbekannt"),
        ("Kind C Pflegekind von Mutter A", "Pflegekind, adoptiert"),
        ("Kind A == Oma A", "enge Beziehung, auch: enge Bindung zu"),
        ("Kind A ~~ Vater A", "Konflikt, auch: streitet mit"),
        ("Mutter A // Opa A", "auch: kein Kontakt zu"),
        ("Haushalt: Mutter A, Kind A, Kind B", "leben zusammen"),
        (
            "Umfeld: Kita (stark), Sportverein, Amt (belastet)",
            "Ressourcen um die Familie",
        ),
    ]
}
