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
