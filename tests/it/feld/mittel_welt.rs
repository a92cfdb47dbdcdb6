//! The small Landkreis with money: pots of two years, a rule of today and one of 2012, Gremien that may and may not
//! decide, applications in every state.

use crate::schirm::welt::{self, id};
use feldbuch::domain::*;
use jiff::civil::{Date, date};

pub const ART_FKT: u128 = 301;
pub const ART_BEIRAT: u128 = 302;
/// Manages its budget.
pub const FKT_SCHOENFLIESS: u128 = 303;
/// Does not.
pub const FKT_KOENIGSRODE: u128 = 304;
pub const BEIRAT: u128 = 305;
pub const REGEL: u128 = 311;
pub const REGEL_2012: u128 = 312;
/// Mühlenwerder.
pub const TOPF: u128 = 321;
pub const TOPF_2025: u128 = 322;
pub const TOPF_SCHOENFLIESS: u128 = 323;
pub const TOPF_KOENIGSRODE: u128 = 324;
/// Nord, Beirat 70 %, RT 30 %: 5.600 and 2.400.
pub const PRAEVENTIV: u128 = 325;
pub const BESCHLUSS_SRK: u128 = 341;
pub const BESCHLUSS_RT: u128 = 342;
pub const BESCHLUSS_BEIRAT: u128 = 343;
pub const BESCHLUSS_FKT_KOENIGSRODE: u128 = 344;
pub const BESCHLUSS_FKT_SCHOENFLIESS: u128 = 345;
/// Of the SRK, not adopted.
pub const ABGELEHNT: u128 = 346;
/// Granted 450,00, spent 181,00.
pub const NAEHCAFE: u128 = 351;
/// 3.000,00 of the preventive means, waits since 20.10.
pub const SOMMERFEST: u128 = 352;
/// 1.200,00, waits.
pub const JUGENDBUS: u128 = 353;
/// Of last year, nothing spent.
pub const FERIENSPIELE: u128 = 354;
/// 1.600,00 by the RT.
pub const WERKSTATT: u128 = 355;
/// Königsrode.
pub const GARTEN: u128 = 356;

pub fn alle() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    alle.extend(gremien());
    alle.extend(regeln());
    alle.extend(toepfe());
    alle.extend(beschluesse());
    alle.extend(antraege());
    alle.extend(buchungen());
    alle
}

fn gremien() -> Vec<Datensatz> {
    let art = |n, name: &str, kuerzel: &str| Gremiumsart {
        name: name.into(),
        kuerzel: kuerzel.into(),
        ..leer::gremiumsart(id(n))
    };
    let gremium = |n, name: &str, art, raum| Gremium {
        name: name.into(),
        art: Some(id(art)),
        raum: Some(id(raum)),
        ..leer::gremium(id(n))
    };
    vec![
        art(ART_FKT, "Fachkräfteteam", "FKT").into(),
        art(ART_BEIRAT, "Regionaler Beirat", "RB").into(),
        Gremium {
            bewirtschaftet_budget: true,
            ..gremium(FKT_SCHOENFLIESS, "Fachkräfteteam", ART_FKT, welt::SCHOENFLIESS)
        }
        .into(),
        gremium(FKT_KOENIGSRODE, "Fachkräfteteam", ART_FKT, welt::KOENIGSRODE).into(),
        gremium(BEIRAT, "Regionaler Beirat", ART_BEIRAT, welt::NORD).into(),
    ]
}

pub fn anteil(arten: &[&str], prozent: u16) -> Anteil {
    Anteil {
        arten: arten.iter().map(|a| (*a).to_owned()).collect(),
        prozent,
    }
}

pub fn regel(n: u128, topfart: &str, anteile: Vec<Anteil>) -> Mittelregel {
    Mittelregel {
        topfart: topfart.into(),
        anteile,
        ..leer::mittelregel(id(n))
    }
}

fn regeln() -> Vec<Datensatz> {
    vec![
        Mittelregel {
            von: Some(date(2020, 1, 1)),
            quelle: "000 4.3.2".into(),
            uebertrag_prozent: 80,
            ..regel(
                REGEL,
                "Sozialraumbudget",
                vec![anteil(&["SRK", "FKT"], 100)],
            )
        }
        .into(),
        Mittelregel {
            von: Some(date(2012, 1, 1)),
            quelle: "002 §4b, §5.2".into(),
            ..regel(
                REGEL_2012,
                "Präventive Mittel",
                vec![anteil(&["Beirat"], 70), anteil(&["RT"], 30)],
            )
        }
        .into(),
    ]
}

pub fn topf(n: u128, raum: u128, name: &str, jahr: u16, cent: i64) -> Topf {
    Topf {
        name: format!("{name} {jahr}"),
        topfart: name.split_once(" in ").map_or(name, |n| n.0).to_owned(),
        raum: id(raum),
        jahr,
        betrag: Cent(cent),
        ..leer::topf(id(n), date(2026, 1, 1))
    }
}

fn toepfe() -> Vec<Datensatz> {
    let budget = "Sozialraumbudget";
    vec![
        topf(TOPF, welt::MUEHLENWERDER, budget, 2026, 1_000_000).into(),
        topf(TOPF_2025, welt::MUEHLENWERDER, budget, 2025, 800_000).into(),
        topf(TOPF_SCHOENFLIESS, welt::SCHOENFLIESS, budget, 2026, 1_000_000).into(),
        topf(TOPF_KOENIGSRODE, welt::KOENIGSRODE, budget, 2026, 750_050).into(),
        topf(PRAEVENTIV, welt::NORD, "Präventive Mittel", 2026, 800_000).into(),
    ]
}

fn beschluss(n: u128, gremium: u128, tag: Date, text: &str) -> [Datensatz; 2] {
    let sitzung = id(n + 20_000);
    let beginn = tag.at(14, 0, 0, 0);
    [
        Sitzung {
            gremium: id(gremium),
            beginn,
            status: SitzungStatus::Gehalten,
            protokoll_fertig: Some(tag),
            ..leer::sitzung(sitzung)
        }
        .into(),
        Beschluss {
            gremium: id(gremium),
            sitzung,
            text: text.into(),
            ergebnis: Beschlussergebnis::Angenommen,
            ..leer::beschluss(id(n), tag)
        }
        .into(),
    ]
}

fn beschluesse() -> Vec<Datensatz> {
    let neue = [
        beschluss(BESCHLUSS_SRK, welt::SRK, date(2026, 10, 8), "Nähcafé und Jugendbus"),
        beschluss(BESCHLUSS_RT, welt::RT, date(2026, 10, 15), "Projekte nach Priorität"),
        beschluss(BESCHLUSS_BEIRAT, BEIRAT, date(2026, 10, 22), "Mittel des Jahres"),
        beschluss(
            BESCHLUSS_FKT_KOENIGSRODE,
            FKT_KOENIGSRODE,
            date(2026, 11, 3),
            "Garten empfohlen",
        ),
        beschluss(
            BESCHLUSS_FKT_SCHOENFLIESS,
            FKT_SCHOENFLIESS,
            date(2026, 11, 5),
            "Spielplatz",
        ),
        beschluss(ABGELEHNT, welt::SRK, date(2026, 9, 8), "Kein Zelt"),
        beschluss(347, welt::SRK, date(2025, 5, 8), "Ferienspiele"),
    ];
    let mut alle: Vec<Datensatz> = neue.into_iter().flatten().collect();
    for satz in &mut alle {
        if let Datensatz::Beschluss(b) = satz
            && b.id == id(ABGELEHNT)
        {
            b.ergebnis = Beschlussergebnis::Abgelehnt;
        }
    }
    alle
}

pub fn antrag(n: u128, titel: &str, topf: u128, cent: i64, tag: Date) -> Antrag {
    Antrag {
        titel: titel.into(),
        topf: id(topf),
        betrag: Cent(cent),
        ..leer::antrag(id(n), tag)
    }
}

pub fn bewilligt(a: Antrag, cent: i64, beschluss: u128, am: Date) -> Antrag {
    Antrag {
        status: Antragstatus::Bewilligt,
        bewilligt: Some(Cent(cent)),
        beschluss: Some(id(beschluss)),
        entschieden_am: Some(am),
        ..a
    }
}

fn antraege() -> Vec<Datensatz> {
    let bald = date(2026, 11, 15);
    vec![
        bewilligt(
            Antrag {
                antragsteller: "Nachbarschaftsverein".into(),
                ..antrag(NAEHCAFE, "Nähcafé", TOPF, 50_000, date(2026, 9, 1))
            },
            45_000,
            BESCHLUSS_SRK,
            date(2026, 10, 8),
        )
        .into(),
        antrag(SOMMERFEST, "Sommerfest", PRAEVENTIV, 300_000, date(2026, 10, 20)).into(),
        antrag(JUGENDBUS, "Jugendbus", TOPF, 120_000, bald).into(),
        bewilligt(
            antrag(FERIENSPIELE, "Ferienspiele", TOPF_2025, 90_000, date(2025, 4, 1)),
            90_000,
            347,
            date(2025, 5, 8),
        )
        .into(),
        bewilligt(
            antrag(WERKSTATT, "Werkstatt", PRAEVENTIV, 160_000, date(2026, 9, 1)),
            160_000,
            BESCHLUSS_RT,
            date(2026, 10, 15),
        )
        .into(),
        antrag(GARTEN, "Garten", TOPF_KOENIGSRODE, 60_000, bald).into(),
    ]
}

pub fn buchung(n: u128, art: Buchungsart, cent: i64, am: Date, wofuer: &str) -> Ausgabe {
    Ausgabe {
        antrag: id(NAEHCAFE),
        art,
        betrag: Cent(cent),
        wofuer: wofuer.into(),
        ..leer::ausgabe(id(n), am)
    }
}

fn buchungen() -> Vec<Datensatz> {
    let am = date(2026, 10, 20);
    vec![
        Ausgabe {
            beleg: "R-11".into(),
            ..buchung(361, Buchungsart::Ausgabe, 19_100, am, "Nähmaschine")
        }
        .into(),
        buchung(362, Buchungsart::Rueckzahlung, 1_000, date(2026, 11, 2), "Pfand").into(),
    ]
}
