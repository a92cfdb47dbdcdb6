//! A FuA meeting as keys: forty lines in a row, what is known confirmed instead of made twice, one taken back, a wrong
//! Raum, the list at the end, and the protocol of it.

use super::welt::{self, id};
use super::{Probe, probe};
use feldbuch::domain::*;
use jiff::civil::date;

const ART: u128 = 801;
const FUA_NORD: u128 = 802;
const NAEHCAFE: u128 = 811;
const WARTEZEIT: u128 = 812;

/// The small Landkreis, where the FuA of Planregion Nord meets and two things are known already.
fn saetze() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    let raum = Some(id(welt::MUEHLENWERDER));
    alle.extend([
        Gremiumsart {
            name: "Vom Fall zum Feld".into(),
            kuerzel: "FuA".into(),
            rhythmus: Rhythmus::Mindestens {
                anzahl: 1,
                bis: None,
                zeitraum: Zeitraum::Monat,
            },
            dauer_minuten: Some(120),
            ..leer::gremiumsart(id(ART))
        }
        .into(),
        Gremium {
            name: "FuA Nord".into(),
            art: Some(id(ART)),
            raum: Some(id(welt::NORD)),
            ..leer::gremium(id(FUA_NORD))
        }
        .into(),
        Ressource {
            name: "Nähcafé Mühlentor".into(),
            raum,
            zielgruppen: vec!["Frauen".into(), "junge Eltern".into()],
            bestaetigt_am: Some(date(2026, 2, 1)),
            ..leer::ressource(id(NAEHCAFE), date(2026, 2, 1))
        }
        .into(),
        Bedarf {
            name: "Lange Wartezeit auf Logopädie".into(),
            raum,
            ..leer::bedarf(id(WARTEZEIT), date(2026, 9, 1))
        }
        .into(),
        Sichtung {
            bedarf: id(WARTEZEIT),
            raum,
            ..leer::sichtung(id(813), date(2026, 9, 1))
        }
        .into(),
    ]);
    alle
}

fn treffen(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, saetze());
    p.tippe("7 m");
    p
}

#[test]
fn anschauen() {
    let mut p = treffen("standard", (80, 24));
    println!("{}", p.frame());
    p.schreibe("r Nähcafé Mühlentor @Werder #Frauen mi 15-17 Uhr");
    println!("{}", p.frame());
    p.tippe("down");
    println!("{}", p.frame());
    p.tippe("enter");
    println!("{}", p.frame());
    p.schreibe("b Kowalczyk braucht Hort @Brok ");
    println!("{}", p.frame());
    p.tippe("enter");
    println!("{}", p.frame());
    p.tippe("enter");
    println!("{}", p.frame());
    p.schreibe("t Flyer +wanda !fr");
    p.tippe("enter tab");
    println!("{}", p.frame());
    p.tippe("z down enter");
    println!("{}", p.frame());
    p.tippe("tab ctrl-z");
    println!("{}", p.frame());
    p.tippe("tab p");
    println!("{}", p.frame());
    let _ = probe();
    panic!();
}
