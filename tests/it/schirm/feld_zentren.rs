//! Familienzentren, contract partners and what comes again: rows, details, keys, the calendar, the Übersicht.

use super::*;
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::Date;
use welt::{AENNE, JOERG, KOENIGSRODE, MUEHLENWERDER, SCHOENFLIESS, WANDA, id};

pub const FZ_MUEHLE: u128 = 811;
pub const FZ_ROSE: u128 = 812;
pub const AWO: u128 = 821;
pub const GEMEINDE: u128 = 822;
pub const VEREIN: u128 = 823;
pub const GESPRAECH: u128 = 831;
pub const FORTBILDUNG: u128 = 832;
pub const ART_STG: u128 = 19;

fn schritt(am: Option<Date>, text: &str, erledigt: bool) -> Meilenstein {
    Meilenstein {
        am,
        text: text.into(),
        erledigt,
    }
}

pub fn muehle() -> Familienzentrum {
    Familienzentrum {
        name: "Familienzentrum Mühle".into(),
        raum: Some(id(MUEHLENWERDER)),
        traeger: "AWO Seenland".into(),
        leitung: Some(id(JOERG)),
        foerderraum: Foerderraum::Entwicklungsraum,
        foerderung: Some(Cent(4_800_000)),
        vereinbarung_am: Some(date(2024, 2, 1)),
        vereinbarung_bis: Some(date(2027, 1, 31)),
        seit: Some(date(2019, 8, 1)),
        plan_jahr: Some(2026),
        plan: vec![
            schritt(Some(date(2026, 3, 1)), "Elternkurs", true),
            schritt(Some(date(2026, 9, 30)), "Garten anlegen", false),
            schritt(None, "Hort einladen", false),
        ],
        ..leer::familienzentrum(id(FZ_MUEHLE))
    }
}

fn vertrag(n: u128, partner: &str, raum: u128, am: Option<Date>, bis: Option<Date>) -> Vertrag {
    Vertrag {
        partner: partner.into(),
        raum: Some(id(raum)),
        unterzeichnet_am: am,
        bis,
        ..leer::vertrag(id(n))
    }
}

pub fn gespraech() -> Turnus {
    Turnus {
        titel: "Evaluationsgespräch AWO".into(),
        art: Turnusart::Interview,
        vertrag: Some(id(AWO)),
        alle: Some(Wiederholung {
            anzahl: 2,
            einheit: Zeitraum::Jahr,
        }),
        naechste: Some(date(2026, 10, 15)),
        verantwortlich: vec![Verantwortlich::Person(id(WANDA))],
        ..leer::turnus(id(GESPRAECH))
    }
}

pub fn welt() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    let art = Gremiumsart {
        name: "Steuergruppe Familienzentrum".into(),
        kuerzel: "StG FZ".into(),
        ..leer::gremiumsart(id(ART_STG))
    };
    let rose = Familienzentrum {
        name: "Haus Rose".into(),
        raum: Some(id(KOENIGSRODE)),
        status: Zentrumstatus::Geplant,
        ..leer::familienzentrum(id(FZ_ROSE))
    };
    let fortbildung = Turnus {
        titel: "Einführung Sozialraum".into(),
        art: Turnusart::Fortbildung,
        naechste: Some(date(2026, 12, 3)),
        ort: "Kreishaus".into(),
        teilnehmende: vec![id(JOERG), id(AENNE)],
        ..leer::turnus(id(FORTBILDUNG))
    };
    let (am, bis) = (Some(date(2024, 4, 10)), Some(date(2027, 1, 10)));
    alle.extend([
        art.into(),
        muehle().into(),
        rose.into(),
        vertrag(AWO, "AWO Seenland", MUEHLENWERDER, am, None).into(),
        vertrag(GEMEINDE, "Gemeinde Mühlenwerder", MUEHLENWERDER, am, bis).into(),
        vertrag(VEREIN, "Heimatverein", SCHOENFLIESS, None, None).into(),
        gespraech().into(),
        Datensatz::from(fortbildung),
    ]);
    alle
}

/// So many pages on from the first one of the FuA.
fn seite(nr: usize, keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, welt());
    p.tippe("7").tippe(&"Right ".repeat(nr));
    p
}

fn zentren() -> Probe {
    seite(6, "standard", (80, 24))
}

fn vertraege() -> Probe {
    seite(7, "standard", (80, 24))
}

fn turnus() -> Probe {
    seite(8, "standard", (80, 24))
}

fn zentrum(p: &Probe) -> Familienzentrum {
    let kind = Kind::Familienzentren;
    match p.satz(Schluessel { kind, id: id(FZ_MUEHLE) }) {
        Some(Datensatz::Familienzentrum(z)) => z,
        andere => panic!("{andere:?}"),
    }
}

fn alle_turnus(p: &Probe) -> Vec<Turnus> {
    let saetze = p.saetze().into_iter();
    saetze
        .filter_map(|d| match d {
            Datensatz::Turnus(t) => Some(t),
            _ => None,
        })
        .collect()
}

#[test]
fn centres_show_carrier_share_and_what_ends() {
    assert_snapshot!(zentren().frame(), @"");
    assert_snapshot!(zentren().tippe("Down Enter").frame(), @"");
    assert_snapshot!(seite(6, "standard", (60, 16)).tippe("Down Enter").frame(), @"");
    assert_snapshot!(seite(6, "standard", (200, 60)).ascii().tippe("Down").frame(), @"");
}

#[test]
fn one_key_makes_the_steuergruppe_and_another_time_changes_it() {
    let mut p = zentren();
    p.tippe("Down s");
    assert_snapshot!(p.mitte(), @"");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    let neu = zentrum(&p).steuergruppe.unwrap();
    let kind = Kind::Gremien;
    let Some(Datensatz::Gremium(g)) = p.satz(Schluessel { kind, id: neu }) else {
        panic!("kein Gremium");
    };
    assert_eq!((g.art, g.raum), (Some(id(ART_STG)), Some(id(MUEHLENWERDER))));
    assert_snapshot!(p.tippe("s").inhalt(), @"");
    p.tippe("Esc u");
    assert_eq!(zentrum(&p), muehle());
    assert!(p.satz(Schluessel { kind, id: neu }).is_none());
}

#[test]
fn the_plan_is_ticked_and_goes_into_the_next_year() {
    let mut p = zentren();
    p.tippe("Down x");
    assert_snapshot!(p.meldung(), @"");
    p.tippe("p");
    assert_snapshot!(p.meldung(), @"");
    let z = zentrum(&p);
    assert_eq!(z.plan_jahr, Some(2027));
    assert_eq!(z.plan, [schritt(None, "Hort einladen", false)]);
    assert_eq!(z.notiz, "Plan 2026, geschafft: Elternkurs; Garten anlegen");
    assert_snapshot!(p.tippe("p").meldung(), @"");
    p.tippe("u u");
    assert_eq!(zentrum(&p), muehle());
}

#[test]
fn sozialraeume_without_one_are_a_sheet_that_makes_one() {
    let mut p = zentren();
    p.tippe("f");
    assert_snapshot!(p.frame(), @"");
    p.tippe("Down n");
    assert_snapshot!(p.zeilen(2, 8), @"");
    let mut p = vertraege();
    p.tippe("f");
    assert_snapshot!(p.inhalt(), @"");
}

#[test]
fn contracts_show_the_day_they_end_and_their_neighbours() {
    assert_snapshot!(vertraege().frame(), @"");
    assert_snapshot!(vertraege().tippe("Enter").inhalt(), @"");
    assert_snapshot!(seite(7, "standard", (60, 16)).frame(), @"");
    assert_snapshot!(vertraege().tippe("o o").inhalt(), @"");
}

#[test]
fn interviews_are_made_for_all_partners_that_have_none() {
    let mut p = vertraege();
    p.tippe("Ctrl-a w");
    assert_snapshot!(p.meldung(), @"");
    let neue = alle_turnus(&p);
    let tage: Vec<_> = neue.iter().filter(|t| t.art == Turnusart::Interview).map(|t| (t.vertrag, t.naechste)).collect();
    assert_eq!(
        tage,
        [
            (Some(id(AWO)), Some(date(2026, 10, 15))),
            (Some(id(GEMEINDE)), Some(date(2028, 4, 10))),
            (Some(id(VEREIN)), Some(date(2028, 11, 22))),
        ]
    );
    assert_snapshot!(p.tippe("Ctrl-a w").meldung(), @"");
    p.tippe("u");
    assert_eq!(alle_turnus(&p).len(), 2);
    let mut p = zentren();
    p.tippe("Down b");
    assert_snapshot!(p.meldung(), @"");
    assert_snapshot!(p.tippe("w").meldung(), @"");
    assert_snapshot!(p.tippe("Enter End").inhalt(), @"");
}

#[test]
fn what_was_done_sets_the_next_day() {
    let mut p = turnus();
    assert_snapshot!(p.frame(), @"");
    p.tippe("x");
    assert_snapshot!(p.inhalt(), @"");
    p.schreibe("will mehr Austausch !fr");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    let t = &alle_turnus(&p)[0];
    assert_eq!(t.naechste, Some(date(2028, 10, 15)));
    assert_eq!(t.letzte, Some(date(2026, 11, 20)));
    assert_eq!(t.durchgefuehrt[0].text, "will mehr Austausch");
    assert_snapshot!(p.tippe("End Enter").inhalt(), @"");
    p.tippe("u");
    assert_eq!(alle_turnus(&p)[0], gespraech());
}

#[test]
fn a_day_to_come_is_refused_and_stays_typed() {
    let mut p = turnus();
    p.tippe("x").schreibe("gut !1.12.2026").tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    assert_snapshot!(p.inhalt(), @"");
}

#[test]
fn from_the_partner_it_is_noted_on_its_line() {
    let mut p = vertraege();
    assert_snapshot!(p.tippe("x").meldung(), @"");
    p.tippe("Enter Down x Enter");
    assert_snapshot!(p.meldung(), @"");
}

#[test]
fn it_stands_in_the_calendar() {
    let mut p = Probe::neu("standard", (80, 24), welt());
    p.tippe("3 k g").schreibe("3.12.").tippe("Enter");
    assert_snapshot!(p.frame(), @"");
    p.tippe("Enter");
    assert_snapshot!(p.inhalt(), @"");
}

#[test]
fn the_overview_says_what_ends_and_what_comes_again() {
    let mut p = Probe::neu("standard", (80, 40), welt());
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("4 Down Enter End");
    assert_snapshot!(p.inhalt(), @"");
}

#[test]
fn the_same_on_vim_and_emacs_keys() {
    for keymap in ["vim", "emacs"] {
        let mut p = seite(8, keymap, (80, 24));
        p.tippe("x").schreibe("gut").tippe("Enter");
        assert_eq!(alle_turnus(&p)[0].letzte, Some(date(2026, 11, 22)), "{keymap}");
        let mut p = seite(6, keymap, (80, 24));
        p.tippe("Down p");
        assert_eq!(zentrum(&p).plan_jahr, Some(2027), "{keymap}");
    }
}
