//! An open case note as people see it: from new to sealed, and what never leaves it.

use super::{JETZT, Probe, probe, welt};
use feldbuch::app::event::TresorSchritt;
use feldbuch::app::faelle::blatt::Fallblatt;
use feldbuch::app::{Antwort, Effect, Event, Fenster, TresorAntwort, TresorAuftrag};
use feldbuch::domain::{
    Beratung, Ergebnis, Faelligkeit, Fall, Fallabschnitt as A, Herkunft, Id, Methode, Phase,
    Status, Vertraulich,
};
use feldbuch::fehler::Fehler;
use feldbuch::guard::{Umfeld, Waechter};
use insta::assert_snapshot;
use jiff::ToSpan;
use jiff::civil::date;

/// What must never be seen outside of the vault.
const GEHEIM: &str = "Wunderlampe";

fn neuer_fall() -> Fall {
    Fall {
        id: Id(77),
        version: 0,
        beratung: Beratung::neu(date(2026, 11, 22)),
        geloescht_am: None,
    }
}

/// A new note, open.
fn offen(mut p: Probe) -> Probe {
    p.app.session.meldung = None;
    let blatt = Fallblatt::neu(neuer_fall(), None);
    p.app.session.fenster.push(Fenster::Fall(Box::new(blatt)));
    p
}

fn note(p: &Probe) -> &Beratung {
    match p.app.session.fenster.last() {
        Some(Fenster::Fall(b)) => &b.fall.beratung,
        _ => panic!("keine Notiz offen:\n{}", p.frame()),
    }
}

/// The vault seals what was ordered last.
fn versiegle(p: &mut Probe) {
    let auftrag = p.effekte.iter().rev().find_map(|e| match e {
        Effect::Tresor(TresorAuftrag::Sichern { id, version, note }) => {
            Some((*id, *version, note.inhalt().clone()))
        }
        _ => None,
    });
    let (id, version, beratung) = auftrag.expect("nichts zu sichern");
    let fall = Fall {
        id,
        version: version + 1,
        beratung,
        geloescht_am: None,
    };
    let antwort = TresorAntwort::Gesichert(Vertraulich::neu(fall), Id(78));
    p.event(Event::Answer(Antwort::Tresor(antwort)));
}

/// Drafts that were sent to the vault since the test began.
fn entwuerfe(p: &Probe) -> Vec<Beratung> {
    let entwurf = |e: &Effect| match e {
        Effect::Tresor(TresorAuftrag::Entwurf { note, .. }) => Some((**note).clone()),
        _ => None,
    };
    p.effekte.iter().filter_map(entwurf).collect()
}

/// The guard of this build finds something at all: the tests about findings mean nothing without.
fn waechter_findet() -> bool {
    let w = Waechter::neu(&Umfeld::default());
    let findet = !w.pruefe("Frau Wunderlampe, Tel. 0331 1234567").is_empty();
    if !findet {
        println!("übersprungen: dieser Wächter findet noch nichts");
    }
    findet
}

#[test]
fn a_consultation_from_new_to_sealed() {
    let mut p = offen(probe());
    assert_snapshot!(p.frame(), @"");
    p.tippe("enter text:Kind_A_zwischen_zwei_Haushalten enter");
    p.tippe("down down enter text:ASD-Fachkraft enter down enter text:4 enter");
    assert_snapshot!(p.frame(), @"");
    p.tippe("tab s enter");
    p.schreibe("Kind A lebt im Wechsel bei Mutter A und Vater A.");
    p.tippe("enter text:Die_Übergänge_sind_laut.");
    p.event(Event::Tick {
        jetzt: JETZT.checked_add(4.minutes()).unwrap(),
        millis: 1_795_000_240_000,
    });
    assert_snapshot!(p.frame(), @"");
    p.tippe("tab enter text:Mutter_A_+_Vater_A_getrennt:_Kind_A,_Kind_B");
    assert_snapshot!(p.frame(), @"");
    p.tippe("tab tab enter text:Was_hilft_Kind_A_am_Übergabetag? tab n text:Übergabe_in_der_Kita enter text:Pate");
    p.tippe("tab / text:frühe_hilfen");
    assert_snapshot!(p.frame(), @"");
    p.tippe("enter tab tab enter");
    assert_snapshot!(p.frame(), @"");
    p.tippe("enter down down enter text:in_2_wochen");
    assert_snapshot!(p.frame(), @"");
    p.tippe("enter c");
    versiegle(&mut p);
    assert_snapshot!(p.frame(), @"");
    let n = note(&p);
    assert_eq!(n.ergebnis, Some(Ergebnis::Empfehlung));
    assert_eq!(n.beraten_am, Some(date(2026, 11, 22)));
    assert_eq!(n.loeschen_am, Some(date(2027, 3, 6)));
    assert_eq!(n.dauer.get(&Phase::Falldarstellung), Some(&240));
    assert_eq!(n.text(A::Ideen), "Übergabe in der Kita\nPate");
}

#[test]
fn each_key_seals_a_draft_and_nothing_goes_to_the_open_store() {
    let mut p = offen(probe());
    p.antwortet = false;
    p.tippe("tab enter").schreibe(GEHEIM);
    let drafts = entwuerfe(&p);
    assert_eq!(drafts.len(), GEHEIM.len());
    let ganz = drafts.last().unwrap().text(A::Falldarstellung).to_owned();
    assert_eq!(ganz, GEHEIM);
    p.tippe("esc h enter").schreibe(GEHEIM);
    assert_eq!(entwuerfe(&p).last().unwrap().titel, GEHEIM);
    p.event(Event::Ende);
    let offen = format!("{:?}", p.offen);
    assert!(p.offen.is_empty(), "{offen}");
    assert!(!format!("{:?}", p.effekte).contains(GEHEIM));
}

#[test]
fn what_is_saved_makes_a_todo_that_knows_nothing_of_the_case() {
    let mut p = offen(probe());
    let vorher = p.saetze().len();
    p.tippe("enter").schreibe(GEHEIM);
    p.tippe("enter end up enter text:in_2_wochen enter f2");
    versiegle(&mut p);
    let todo = p
        .app
        .register
        .todos()
        .get(note(&p).wiedervorlage_todo.unwrap())
        .unwrap();
    assert_eq!(todo.titel, "Wiedervorlage aus den Fällen");
    assert_eq!(todo.herkunft, Herkunft::Fall);
    assert_eq!(todo.faellig, Some(Faelligkeit::Am(date(2026, 12, 6))));
    assert_eq!(p.saetze().len(), vorher + 1);
    assert!(!format!("{:?}", p.saetze()).contains(GEHEIM));
    // Moved, not made again; gone, where there is none any more.
    p.tippe("h end up enter ctrl-u text:in_3_wochen enter f2");
    versiegle(&mut p);
    assert_eq!(p.saetze().len(), vorher + 1);
    p.tippe("h end up enter ctrl-u enter f2");
    versiegle(&mut p);
    let todo = p
        .app
        .register
        .todos()
        .get(note(&p).wiedervorlage_todo.unwrap())
        .unwrap();
    assert_eq!(todo.status, Status::Entfaellt);
}

#[test]
fn a_save_that_fails_keeps_the_text_and_says_so() {
    let mut p = offen(probe());
    p.tippe("enter text:Kind_A enter tab enter")
        .schreibe("Zwei Haushalte");
    p.tippe("f2");
    let fehler = Fehler::datei_gibt_es("tresor");
    let antwort = TresorAntwort::Fehler {
        beim: TresorSchritt::Sichern(Id(77)),
        fehler,
    };
    p.event(Event::Answer(Antwort::Tresor(antwort)));
    assert!(p.meldung().starts_with("Nicht gesichert, der Text bleibt"));
    assert_eq!(note(&p).text(A::Falldarstellung), "Zwei Haushalte");
    p.tippe("f2");
    versiegle(&mut p);
    assert_eq!(p.meldung(), "gesichert");
}

#[test]
fn leaving_asks_once() {
    let mut p = offen(probe());
    p.tippe("esc");
    assert!(
        p.app.session.fenster.is_empty(),
        "nothing typed, nothing asked"
    );
    let mut p = offen(probe());
    p.tippe("enter text:Kind_A enter esc");
    assert_snapshot!(p.frame(), @"");
    p.tippe("esc");
    assert_eq!(note(&p).titel, "Kind A");
    p.tippe("esc e");
    assert!(p.app.session.fenster.is_empty());
    assert_eq!(p.meldung(), "bleibt als versiegelter Entwurf");
    let mut p = offen(probe());
    p.tippe("enter text:Kind_A enter esc v");
    let weg = |e: &Effect| matches!(e, Effect::Tresor(TresorAuftrag::EntwurfWeg { .. }));
    assert!(p.effekte.iter().any(weg));
    let mut p = offen(probe());
    p.tippe("enter text:Kind_A enter esc s");
    versiegle(&mut p);
    assert!(p.app.session.fenster.is_empty());
}

#[test]
fn undo_goes_back_inside_the_note_only() {
    let mut p = offen(probe());
    p.tippe("tab enter text:eins esc down enter text:zwei esc u");
    assert_eq!(note(&p).text(A::Falldarstellung), "eins");
    assert_eq!(note(&p).text(A::BisherigeHilfen), "");
    p.tippe("u U U");
    assert_eq!(note(&p).text(A::BisherigeHilfen), "zwei");
    p.tippe("u u u u");
    assert!(p.meldung().contains("Nichts weiter"));
    assert!(p.offen.is_empty());
}

#[test]
fn another_method_keeps_what_was_typed() {
    let mut p = offen(probe());
    p.tippe("tab tab tab enter text:Zwei_Zimmer esc m text:roll enter");
    assert_eq!(note(&p).methode, Methode::Rollenspiel);
    assert_eq!(note(&p).text(A::Lebenslage), "Zwei Zimmer");
    p.tippe("h shift-tab");
    assert_eq!(p.meldung(), "Hier beginnt die Notiz");
    for _ in 0..9 {
        p.tippe("tab");
    }
    assert_snapshot!(p.inhalt(), @"");
}

#[test]
fn what_would_leak_is_refused() {
    let mut p = offen(probe());
    p.tippe("tab enter").schreibe(GEHEIM);
    p.tippe("esc y");
    assert_eq!(p.meldung(), "Aus einer Fallnotiz wird nichts kopiert");
    p.tippe("ctrl-f");
    assert!(p.meldung().starts_with("Suche erst außerhalb"));
    p.tippe("t");
    assert!(!p.zeilen(18, 4).contains(GEHEIM), "{}", p.frame());
    p.schreibe("Raum für Gruppenarbeit suchen !fr");
    p.tippe("enter");
    let todos = p.app.register.todos();
    let todo = todos
        .iter()
        .find(|t| t.titel.starts_with("Raum für"))
        .unwrap();
    assert_eq!(todo.herkunft, Herkunft::Fall);
    p.tippe("b text:Bewegungsangebot_am_Nachmittag enter");
    let todos = p.app.register.todos();
    let todo = todos
        .iter()
        .find(|t| t.titel.starts_with("Bedarf: Bew"))
        .unwrap();
    assert_eq!(todo.herkunft, Herkunft::Fua);
    assert!(!p.effekte.iter().any(|e| matches!(e, Effect::Copy(_))));
    assert!(!format!("{:?}", p.saetze()).contains(GEHEIM));
}

#[test]
fn finer_than_the_planregion_only_for_those_who_insist() {
    let mut p = offen(probe());
    p.tippe("down down down down enter text:belzig enter");
    assert_eq!(note(&p).raum, None);
    assert_snapshot!(p.zeilen(16, 6), @"");
    p.tippe("enter");
    assert!(note(&p).raum.is_some());
}

#[test]
fn nothing_is_sealed_while_a_finding_is_open() {
    if !waechter_findet() {
        return;
    }
    let mut p = offen(probe());
    p.tippe("enter text:Kind_A enter tab enter");
    p.schreibe("Frau Wunderlampe rief an, Tel. 0331 1234567.");
    assert!(p.frame().contains('!'));
    p.tippe("f2");
    let gesichert = |e: &Effect| matches!(e, Effect::Tresor(TresorAuftrag::Sichern { .. }));
    assert!(!p.effekte.iter().any(gesichert));
    assert!(
        p.meldung().starts_with("Nicht gesichert"),
        "{}",
        p.meldung()
    );
    for _ in 0..4 {
        p.tippe("f7 p ctrl-u text:Mutter_A enter");
    }
    p.tippe("f2");
    assert!(p.effekte.iter().any(gesichert), "{}", p.frame());
    assert!(!note(&p).text(A::Falldarstellung).contains(GEHEIM));
}

#[test]
fn every_size_and_charset_shows_the_note() {
    let mut p = offen(Probe::neu("standard", (60, 16), welt::alle()));
    p.tippe("enter text:Kind_A enter tab enter")
        .schreibe("Übergänge sind laut, und zwar jedes Mal, wenn Kind A wechselt.");
    assert_snapshot!(p.frame(), @"");
    let mut p = offen(Probe::neu("standard", (140, 30), welt::alle()));
    p.tippe("enter text:Kind_A enter tab tab enter text:Mutter_A_+_Vater_A:_Kind_A,_Kind_B");
    assert_snapshot!(p.frame(), @"");
    let mut p = offen(probe().ascii());
    p.tippe("enter text:Kind_Ä enter tab tab enter text:Mutter_A_+_Vater_A:_Kind_A,_Kind_B");
    assert_snapshot!(p.frame(), @"");
    assert!(p.frame().is_ascii());
}
