//! The page of needs by keys: list, detail, seen again, a double that becomes a sighting, every step of the chain and back,
//! the heat table and what of it leaves the screen.

use super::*;
use crate::feld::bedarfe::{
    BERATUNG, BEWEGUNG, DOLMETSCHER, JUGENDRAUM, NAEHCAFE, SCHWIMMEN, VORHABEN, feld,
};
use feldbuch::app::{Effect, Fenster};
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::date;
use proptest::prelude::*;
use welt::id;

fn auf(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, feld());
    p.tippe("7");
    while p.app.session.schirm != feldbuch::app::Schirm::Bedarfe {
        p.tippe("right");
    }
    p
}

fn seite() -> Probe {
    auf("standard", (80, 24))
}

fn bedarf(p: &Probe, n: u128) -> Bedarf {
    p.app.register.bedarfe().get(id(n)).unwrap().clone()
}

/// Goes to a need by the filter.
fn zu(p: &mut Probe, wort: &str) {
    p.tippe("/").schreibe(wort);
    p.tippe("enter");
}

#[test]
fn the_list_says_state_how_often_last_seen_and_where() {
    let mut p = seite();
    assert_snapshot!(p.frame(), @"");
    p.tippe("o");
    assert_eq!(p.meldung(), "sortiert nach zuletzt gesehen");
    p.tippe("a");
    assert_eq!(p.meldung(), "auch erledigte");
    assert!(p.frame().contains("Spielplatz"));
    p.tippe("a");
    assert!(!p.frame().contains("Spielplatz"));
}

#[test]
fn small_wide_and_without_utf8() {
    let mut klein = auf("standard", (60, 16));
    assert_snapshot!(klein.frame(), @"");
    klein.tippe("enter");
    assert_snapshot!(klein.mitte(), @"");
    let ascii = auf("standard", (80, 24)).ascii();
    assert_snapshot!(ascii.zeilen(2, 8), @"");
    let weit = auf("standard", (200, 60));
    assert_snapshot!(weit.zeilen(2, 34), @"");
}

#[test]
fn the_detail_shows_the_way_and_leads_there() {
    let mut p = seite();
    zu(&mut p, "dolmetscher");
    p.tippe("enter");
    assert_snapshot!(p.mitte(), @"");
    p.tippe("down enter");
    assert!(p.frame().contains("Tagesordnung"), "{}", p.frame());
    // The other end: the agenda names the need, and leads back.
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("down enter");
    assert_eq!(p.app.session.gewaehlt().unwrap().id, id(DOLMETSCHER));
    assert_eq!(p.app.session.schirm, feldbuch::app::Schirm::Bedarfe);
}

#[test]
fn seen_again_in_one_line() {
    let mut p = seite();
    p.tippe("s");
    assert_snapshot!(p.inhalt(), @"");
    p.schreibe("@schön von Hort gestern");
    assert!(
        p.frame()
            .contains("wo: Schönfließ · von: Hort · Sa 21.11.2026"),
        "{}",
        p.frame()
    );
    p.tippe("enter");
    assert_eq!(
        p.meldung(),
        "Bedarf „Bewegungsangebot am Nachmittag“ wieder gesehen (7×) · u rückgängig"
    );
    assert!(p.frame().contains("6× bis"), "{}", p.frame());
    p.tippe("u");
    assert!(p.frame().contains("5× bis"), "{}", p.frame());
    p.tippe("s").schreibe("@atlantis");
    p.tippe("enter");
    assert_eq!(p.meldung(), "Den Raum „atlantis“ gibt es nicht");
    assert!(p.frame().contains("@atlantis"), "what was typed stays");
}

#[test]
fn a_double_is_noticed_while_typing_and_becomes_a_sighting() {
    let mut p = seite();
    p.tippe("n").schreibe("Bewegung nachmittags");
    assert_snapshot!(p.zeilen(19, 5), @"");
    p.tippe("tab tab tab tab").schreibe("Königsrode");
    p.tippe("tab").schreibe("Hort");
    p.tippe("shift-tab shift-tab shift-tab shift-tab shift-tab f6");
    assert!(
        p.frame().contains("wo: Königsrode · von: Hort"),
        "{}",
        p.frame()
    );
    p.tippe("enter");
    assert_eq!(p.app.register.bedarfe().iter().count(), 6, "no double");
    assert_eq!(p.app.register.sichtungen_von(id(BEWEGUNG)).count(), 7);
}

#[test]
fn a_new_need_from_the_form_is_seen_once() {
    let mut p = seite();
    p.tippe("n").schreibe("Mittagstisch für alle");
    p.tippe("f6");
    assert_eq!(p.meldung(), "Etwas Ähnliches gibt es noch nicht");
    p.tippe("f2");
    let neu = p.app.session.gewaehlt().unwrap().id;
    assert_eq!(p.app.register.sichtungen_von(neu).count(), 1);
    p.tippe("u");
    assert_eq!(p.app.register.sichtungen_von(neu).count(), 0);
}

#[test]
fn a_name_of_the_directory_is_no_function() {
    let mut p = seite();
    p.tippe("n").schreibe("Mittagstisch");
    p.tippe("tab tab tab tab tab").schreibe("Leiter Müller ");
    assert!(
        p.frame().contains("„Müller“ – Funktion statt Name"),
        "{}",
        p.frame()
    );
    p.tippe("esc v s").schreibe("von Frau Öhlmann ");
    assert!(
        p.frame().contains("„Öhlmann“ – Funktion statt Name"),
        "{}",
        p.frame()
    );
}

#[test]
fn the_whole_way_by_keys_and_back() {
    let mut p = seite();
    let anfang = p.saetze();
    p.tippe("T");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("enter");
    assert!(
        p.meldung()
            .starts_with("Bedarf „Bewegungsangebot am Nachmittag“ jetzt im Themenspeicher"),
        "{}",
        p.meldung()
    );
    assert_eq!(bedarf(&p, BEWEGUNG).stand(), Bedarfsstand::InTop);
    p.tippe("b");
    assert_eq!(
        p.meldung(),
        "Das Thema liegt noch im Speicher, beschlossen ist nichts"
    );
    p.tippe("v");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("enter");
    assert_snapshot!(p.zeilen(2, 12), @"");
    p.tippe("esc v down enter");
    assert_eq!(bedarf(&p, BEWEGUNG).stand(), Bedarfsstand::Umsetzung);
    p.tippe("A enter");
    assert_eq!(bedarf(&p, BEWEGUNG).ressource, Some(id(NAEHCAFE)));
    p.tippe("x enter");
    assert_eq!(p.meldung(), "Wie ging es aus? Ein Satz genügt – oder Esc");
    p.schreibe("Gruppe läuft seit Mai");
    p.tippe("enter");
    assert!(bedarf(&p, BEWEGUNG).erledigt_am.is_some());
    assert!(
        !p.frame().contains("Bewegungsangebot am Nachmittag  "),
        "{}",
        p.frame()
    );
    p.tippe("a");
    zu(&mut p, "bewegung");
    p.tippe("enter");
    assert_snapshot!(p.mitte(), @"");
    p.tippe("x");
    assert_eq!(
        p.meldung(),
        "Der Bedarf ist schon erledigt – - geht einen Schritt zurück"
    );
    for stand in [
        "Vorhaben oder Angebot",
        "Vorhaben oder Angebot",
        "in einem TOP",
        "gemeldet",
    ] {
        p.tippe("-");
        assert!(p.meldung().contains(stand), "{stand}: {}", p.meldung());
    }
    p.tippe("-");
    assert_eq!(
        p.meldung(),
        "Gemeldet ist der Anfang – weiter zurück geht es nicht"
    );
    while p.saetze() != anfang {
        p.tippe("u");
        assert_ne!(p.meldung(), "Es gibt nichts rückgängig zu machen");
    }
}

#[test]
fn bound_to_a_decision_at_once_where_there_is_only_one() {
    let mut p = seite();
    zu(&mut p, "dolmetscher");
    p.tippe("b");
    assert!(
        p.meldung()
            .contains("an den Beschluss „Dolmetscherliste anlegen“ gebunden"),
        "{}",
        p.meldung()
    );
    p.tippe("3");
    let hier = |p: &Probe| p.app.session.gewaehlt().unwrap().id;
    while hier(&p) != id(63) {
        p.tippe("down");
    }
    p.tippe("enter end");
    assert!(
        p.frame().contains("Bedarfe (1)") || p.frame().contains("Dolmetscher"),
        "{}",
        p.frame()
    );
}

#[test]
fn a_vorhaben_made_of_a_need_is_bound_when_it_is_saved() {
    let mut p = seite();
    zu(&mut p, "alleinerziehende");
    p.tippe("v enter");
    let Some(Fenster::Formular(form)) = p.app.session.fenster.last() else {
        panic!("{}", p.frame());
    };
    assert_eq!(form.titel, "Neues Vorhaben aus dem Bedarf");
    let leitung = form
        .felder
        .iter()
        .position(|f| f.feld.name == "leitung")
        .unwrap();
    for _ in form.fokus..leitung {
        p.tippe("tab");
    }
    p.schreibe("Wanda");
    p.tippe("enter f2");
    let b = bedarf(&p, BERATUNG);
    let v = p.app.register.vorhaben().get(b.vorhaben.unwrap()).unwrap();
    assert_eq!(
        (v.name.as_str(), v.raum),
        ("Beratung für Alleinerziehende am Abend", b.raum)
    );
    assert!(p.meldung().contains("“ daran"), "{}", p.meldung());
    p.tippe("u");
    assert_eq!(bedarf(&p, BERATUNG).vorhaben, None);
    // The form that was left without saving binds nothing.
    p.tippe("v enter esc");
    assert_eq!(bedarf(&p, BERATUNG).vorhaben, None);
}

#[test]
fn the_heat_table() {
    let mut p = seite();
    p.tippe("H");
    assert_snapshot!(p.frame(), @"");
    p.tippe("w");
    assert!(p.frame().contains("3 Jahre"), "{}", p.frame());
    let mut ascii = seite().ascii();
    ascii.tippe("H");
    assert_snapshot!(ascii.mitte(), @"");
    let mut klein = auf("standard", (60, 16));
    klein.tippe("H");
    assert_snapshot!(klein.mitte(), @"");
    klein.tippe("right");
    assert_snapshot!(klein.inhalt(), @"");
    let mut weit = auf("vim", (200, 60));
    weit.tippe("H");
    assert_snapshot!(weit.zeilen(2, 12), @"");
    weit.tippe("j enter");
    assert_eq!(weit.app.session.schirm, feldbuch::app::Schirm::Bedarfe);
}

#[test]
fn no_small_number_leaves_the_table() {
    let mut p = seite();
    p.tippe("H y");
    let kopiert = p.effekte.iter().find_map(|e| match e {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let text = kopiert.unwrap();
    assert!(text.contains("<3") && text.contains(">="), "{text}");
    for zeile in text.lines().filter(|z| z.starts_with('|')) {
        let zellen = zeile.split('|').map(str::trim);
        assert!(zellen.clone().all(|z| z != "1" && z != "2"), "{zeile}");
    }
    // Nor the page of a single need: where it was seen is for the screen.
    p.tippe("esc y");
    let letzte = p.effekte.iter().rev().find_map(|e| match e {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    assert!(!letzte.unwrap().contains("Schönfließ"));
}

#[test]
fn the_overview_names_needs_that_wait() {
    let mut p = Probe::neu("standard", (80, 60), feld());
    p.tippe("1");
    assert!(p.frame().contains("Bedarf ohne TOP (1)"), "{}", p.frame());
    assert!(
        p.frame().contains("Bedarf ohne Beschluss (1)"),
        "{}",
        p.frame()
    );
}

#[test]
fn a_sighting_is_corrected_and_deleted_in_the_detail() {
    let mut p = seite();
    zu(&mut p, "jugendraum");
    p.tippe("enter end e");
    assert!(p.frame().contains("Sichtung bearbeiten"), "{}", p.frame());
    p.tippe("esc del");
    assert_eq!(p.app.register.sichtungen_von(id(JUGENDRAUM)).count(), 2);
    assert!(bedarf(&p, JUGENDRAUM).vorhaben == Some(id(VORHABEN)));
}

#[test]
fn one_at_a_time() {
    let mut p = seite();
    p.tippe("space space T");
    assert_eq!(
        p.meldung(),
        "Das geht mit einem auf einmal – Esc hebt die Marken auf"
    );
    p.tippe("esc");
    assert_eq!(bedarf(&p, SCHWIMMEN).gemeldet_am, date(2026, 10, 8));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever is done along the chain, in whatever order and to whichever need: undoing all of it leads exactly back.
    #[test]
    fn undo_leads_back_over_the_whole_chain(schritte in prop::collection::vec(0usize..12, 1..14)) {
        const TASTEN: [&str; 12] = [
            "s enter", "T enter", "T down down enter", "b enter esc", "v down enter", "A enter", "x text:gut enter",
            "-", "del", "down", "a", "s text:@schön_von_Hort enter",
        ];
        let mut p = seite();
        let (anfang, ab) = (p.saetze(), p.app.register.rev());
        for s in schritte {
            p.tippe(TASTEN[s]);
            while !p.app.session.fenster.is_empty() {
                p.tippe("esc");
            }
        }
        for _ in ab.0..p.app.register.rev().0 {
            p.tippe("u");
        }
        prop_assert_eq!(p.saetze(), anfang);
    }
}
