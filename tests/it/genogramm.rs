//! The Genogramm: what its lines mean and how families look.

use feldbuch::model::genogramm::{Familie, Groesse, Zeichensatz};

const PATCHWORK: &str = "\
Opa A m 60+ verstorben
Oma A w 60-69
Opa A + Oma A verheiratet: Mutter A, Tante A
Opa B + Oma B geschieden: Vater A
Mutter A w 30-39
Vater A m 40-49
Mutter A + Vater A getrennt: Kind A, Kind B
Mutter A + Partner B zusammen: Kind C
Kind A m 10-13
Kind B w 6-9
Kind C ? 0-2
Kind D d 6-9 Pflegekind von Mutter A + Partner B
Kind A == Oma A eng
Mutter A ~~ Vater A Konflikt
Haushalt: Mutter A, Partner B, Kind A, Kind B, Kind C, Kind D
Haushalt: Vater A, Kind A
";

fn bild(text: &str, satz: Zeichensatz, groesse: Groesse) -> String {
    let (familie, offen) = Familie::lesen(text);
    for (zeile, was) in &offen {
        println!("{zeile}: {}..{} {}", was.ab, was.bis, was.satz);
    }
    familie.zeichnen(satz, groesse).als_zeilen().join("\n")
}

#[test]
fn schau() {
    for satz in [Zeichensatz::Unicode, Zeichensatz::Ascii] {
        for g in [Groesse::Schmal, Groesse::Weit] {
            println!("{}\n---------", bild(PATCHWORK, satz, g));
        }
    }
}

#[test]
fn schau_mehr() {
    let texte = [
        "Kevin m 6-9",
        feldbuch::model::genogramm::BEISPIEL,
        "Mutter A + Vater A vh: Kind A, Kind B, Kind C, Kind D\nMutter A + Vater B gesch.: Kind E\nMutter A + Partner C: Kind F schwanger\nVater B + Partnerin B: Kind G\n",
        "Uroma A w 80+\nUroma A: Oma A\nOma A + Opa A vh: Mutter A, Onkel A, Tante A\nOnkel A + Tante B vh: Cousin A, Cousine A\nMutter A: Kind A (6-9), Kind B 3-5\nPflegemutter + Pflegevater vh: Kind A Pflegekind\nMutter A // Oma A\nKind A ist ein sehr liebes Kind\nKind B == Onkel A\nMutter A == Onkel A\nOnkel A eng mit Tante A\nKind A Konflkt mit Mutter A\nMutter A w 2015\n",
        "Umfeld: Kita (stark), Sportverein, Nachbarin (belastet), Schule, Kirchengemeinde stark\nMutter A: Kind A, Kind B\n",
    ];
    for t in texte {
        println!(
            "{}\n---------",
            bild(t, Zeichensatz::Unicode, Groesse::Schmal)
        );
        let f = Familie::lesen(t).0;
        println!(
            "{}\n---------",
            f.umfeldkarte(Zeichensatz::Unicode, 80)
                .als_zeilen()
                .join("\n")
        );
        println!(
            "{}\n---------",
            feldbuch::model::genogramm::als_text(&f).join("\n")
        );
    }
}
