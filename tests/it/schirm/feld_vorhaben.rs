//! The page of the Vorhaben: who leads and who watches, aims, steps, reports, an end; and where else they show.

use super::*;
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::Date;
use welt::{JOERG, MUEHLENWERDER, NORD, RT, WANDA, id};

/// Runs; a step is late, the report too.
pub const CAFE: u128 = 801;
/// An idea with a lead.
pub const GARTEN: u128 = 802;
/// An idea of nobody.
pub const RAD: u128 = 803;
/// Finished.
pub const FEST: u128 = 804;

fn vorhaben(n: u128, name: &str, raum: u128) -> Vorhaben {
    Vorhaben {
        name: name.into(),
        raum: Some(id(raum)),
        ..leer::vorhaben(id(n), date(2026, 10, 1))
    }
}

fn schritt(am: Option<Date>, text: &str, erledigt: bool) -> Meilenstein {
    Meilenstein {
        am,
        text: text.into(),
        erledigt,
    }
}

fn ziel(perspektive: Perspektive, text: &str) -> Ziel {
    Ziel {
        perspektive,
        text: text.into(),
        stand: Zielstand::Offen,
    }
}

pub fn cafe() -> Vorhaben {
    Vorhaben {
        status: Vorhabenstatus::Laufend,
        idee: "Ein offener Vormittag für Eltern mit kleinen Kindern".into(),
        leitung: Some(id(WANDA)),
        zielwaechter: Some(id(JOERG)),
        gremium: Some(id(RT)),
        partner: vec!["Kita Sonnenblume".into(), "Kirchengemeinde".into()],
        zielgruppen: vec!["Eltern".into()],
        von: Some(date(2026, 3, 2)),
        ziele: vec![
            ziel(Perspektive::Kinder, "Kinder finden Spielgefährten"),
            ziel(Perspektive::Eltern, "Eltern kommen wieder"),
            ziel(Perspektive::Eltern, "Eltern gestalten selbst mit"),
        ],
        meilensteine: vec![
            schritt(Some(date(2026, 5, 1)), "Raum gefunden", true),
            schritt(Some(date(2026, 10, 30)), "Spielecke eingerichtet", false),
            schritt(Some(date(2027, 1, 15)), "Sommerfest geplant", false),
        ],
        berichte: vec![Bericht {
            am: date(2026, 5, 4),
            text: "Guter Anfang".into(),
        }],
        ..vorhaben(CAFE, "Elterncafé", MUEHLENWERDER)
    }
}

pub fn welt() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    alle.push(cafe().into());
    alle.push(
        Vorhaben {
            leitung: Some(id(WANDA)),
            ..vorhaben(GARTEN, "Gemeinschaftsgarten", NORD)
        }
        .into(),
    );
    alle.push(vorhaben(RAD, "Fahrradwerkstatt", MUEHLENWERDER).into());
    alle.push(
        Vorhaben {
            status: Vorhabenstatus::Abgeschlossen,
            leitung: Some(id(JOERG)),
            zielwaechter: Some(id(WANDA)),
            von: Some(date(2025, 3, 1)),
            bis: Some(date(2025, 9, 30)),
            auswertung: "80 Leute waren da".into(),
            ausgewertet_am: Some(date(2025, 10, 2)),
            ..vorhaben(FEST, "Nachbarschaftsfest", NORD)
        }
        .into(),
    );
    alle
}

/// The third page of the FuA.
fn seite(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, welt());
    p.tippe("7 Right Right");
    p
}

fn probe_v() -> Probe {
    seite("standard", (80, 24))
}

fn gesichert(p: &Probe, n: u128) -> Vorhaben {
    let kind = Kind::Vorhaben;
    match p.satz(Schluessel { kind, id: id(n) }) {
        Some(Datensatz::Vorhaben(v)) => v,
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn a_row_says_who_leads_and_what_is_next_or_missing() {
    assert_snapshot!(probe_v().frame(), @"");
    assert_snapshot!(seite("standard", (60, 16)).frame(), @"");
    assert_snapshot!(seite("standard", (80, 24)).ascii().inhalt(), @"");
}

#[test]
fn finished_ones_come_with_a_key_and_every_order_has_its_reason() {
    let mut p = probe_v();
    assert_snapshot!(p.tippe("a").inhalt(), @"");
    assert_snapshot!(p.meldung(), @"");
    assert_snapshot!(p.tippe("o o o").inhalt(), @"");
    assert_snapshot!(p.tippe("a").meldung(), @"");
}

#[test]
fn the_detail_groups_aims_and_says_what_is_late() {
    assert_snapshot!(probe_v().tippe("Enter").frame(), @"");
    assert_snapshot!(seite("standard", (60, 16)).tippe("Enter").frame(), @"");
    assert_snapshot!(seite("standard", (200, 60)).ascii().frame(), @"");
}

#[test]
fn an_idea_starts_with_its_two_people() {
    let mut p = probe_v();
    p.tippe("Down Down s");
    assert_snapshot!(p.mitte(), @"");
    p.tippe("text:wanda Enter");
    // Whoever leads is not asked to watch.
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("text:änne Enter");
    assert_snapshot!(p.meldung(), @"");
    let v = gesichert(&p, RAD);
    assert_eq!(v.status, Vorhabenstatus::Laufend);
    assert_eq!(v.von, Some(date(2026, 11, 22)));
    assert_eq!((v.leitung, v.zielwaechter), (Some(id(WANDA)), Some(id(33))));
    p.tippe("u");
    assert_eq!(gesichert(&p, RAD), vorhaben(RAD, "Fahrradwerkstatt", MUEHLENWERDER));
    assert_snapshot!(p.tippe("Home s").meldung(), @"");
}

#[test]
fn steps_are_ticked_where_they_stand_and_the_next_one_from_the_list() {
    let mut p = probe_v();
    p.tippe("x");
    assert_snapshot!(p.meldung(), @"");
    assert!(gesichert(&p, CAFE).meilensteine[1].erledigt);
    p.tippe("u Enter").tippe(&"Down ".repeat(6));
    p.tippe("x");
    assert_snapshot!(p.meldung(), @"");
    assert!(!gesichert(&p, CAFE).meilensteine[0].erledigt);
    assert_snapshot!(p.tippe("Enter").inhalt(), @"");
}

#[test]
fn an_aim_turns_under_the_cursor() {
    let mut p = probe_v();
    assert_snapshot!(p.tippe("z").meldung(), @"");
    p.tippe("Enter Down Down Down z");
    assert_snapshot!(p.meldung(), @"");
    p.tippe("z");
    assert_snapshot!(p.meldung(), @"");
    assert_eq!(gesichert(&p, CAFE).ziele[1].stand, Zielstand::Erreicht);
}

#[test]
fn a_report_names_aims_and_is_understood_before_enter() {
    let mut p = probe_v();
    p.tippe("b");
    assert_snapshot!(p.mitte(), @"");
    p.schreibe("Ziel 2 ist erreicht, ziel 3 teilweise !fr");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    let v = gesichert(&p, CAFE);
    assert_eq!(v.berichte[1].am, date(2026, 11, 20));
    assert_eq!(v.berichte[1].text, "Ziel 2 ist erreicht, ziel 3 teilweise");
    let staende: Vec<Zielstand> = v.ziele.iter().map(|z| z.stand).collect();
    use Zielstand::{Erreicht, Offen, Teilweise};
    assert_eq!(staende, [Offen, Erreicht, Teilweise]);
    p.tippe("u");
    assert_eq!(gesichert(&p, CAFE), cafe());
}

#[test]
fn what_is_not_understood_stays_typed() {
    let mut p = probe_v();
    p.tippe("b").schreibe("ziel 7 erreicht");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("Esc Down b");
    assert_snapshot!(p.meldung(), @"");
}

#[test]
fn it_ends_with_an_evaluation_or_with_a_reason() {
    let mut p = probe_v();
    p.tippe("f Enter");
    assert_snapshot!(p.meldung(), @"");
    assert_snapshot!(p.inhalt(), @"");
    p.schreibe("läuft ohne uns weiter").tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    let v = gesichert(&p, CAFE);
    assert_eq!(v.status, Vorhabenstatus::Abgeschlossen);
    assert_eq!(v.bis, Some(date(2026, 11, 22)));
    // The next row took its place.
    p.tippe("X").schreibe("kein Platz").tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("u u");
    assert_eq!(gesichert(&p, CAFE), cafe());
}

#[test]
fn the_form_refuses_a_running_one_without_its_people() {
    let mut p = probe_v();
    p.tippe("Down Down e Tab Tab text:läuft F2");
    assert_snapshot!(p.meldung(), @"");
    assert_eq!(gesichert(&p, RAD).status, Vorhabenstatus::Idee);
}

#[test]
fn the_overview_nags_and_leads_there() {
    let mut p = Probe::neu("standard", (80, 40), welt());
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("/").schreibe("elterncafé").tippe("Enter Enter");
    assert_snapshot!(p.zeilen(2, 4), @"");
}

#[test]
fn people_and_gremien_show_their_vorhaben() {
    let mut p = Probe::neu("standard", (80, 40), welt());
    p.tippe("4").tippe(&"Down ".repeat(3)).tippe("Enter End");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("2 / text:regionalteam Enter Enter");
    assert_snapshot!(p.inhalt(), @"");
}

#[test]
fn the_same_on_vim_and_emacs_keys() {
    for keymap in ["vim", "emacs"] {
        let mut p = seite(keymap, (80, 24));
        p.tippe("x");
        assert!(gesichert(&p, CAFE).meilensteine[1].erledigt, "{keymap}");
        p.tippe("b").schreibe("ziel 1 erreicht").tippe("Enter");
        assert_eq!(gesichert(&p, CAFE).ziele[0].stand, Zielstand::Erreicht);
        p.tippe("f").schreibe("gut").tippe("Enter");
        assert_eq!(gesichert(&p, CAFE).auswertung, "gut", "{keymap}");
    }
}
