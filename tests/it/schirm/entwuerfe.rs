//! Nothing typed is lost: drafts of forms and lines, and records that others changed meanwhile.

use super::gremien::schluessel;
use super::*;
use feldbuch::domain::{Kind, Todo};
use feldbuch::store::Entwuerfe;
use insta::assert_snapshot;

/// The process ends here, however; the next sitting begins on the same store.
fn neustart(mut p: Probe) -> Probe {
    p.event(Event::Ende);
    Probe::auf(std::mem::take(&mut p.werk), "standard", (80, 24))
}

#[test]
fn an_open_form_is_offered_again_with_the_same_text() {
    let mut p = probe();
    p.tippe("6 n text:Brief_an_den_Träger Tab text:wan");
    let mut p = neustart(p);
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Nicht gesicherte Eingaben (1) ───────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Neues To-do: Brief an den Träger                      noch nicht gesichert │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Beim letzten Mal blieb etwas offen: öffnen, oder Esc für später
     ↑↓ wählen  ⏎ nehmen  Esc zurück
    ");
    p.tippe("Enter");
    assert_snapshot!(p.zeilen(2, 4), @r"
┌ Neues To-do * ───────────────────────────────────────────────────────────────┐
│▶ Aufgabe *                 Brief an den Träger                               │
│  Verantwortlich            wan                            ! nicht verstanden │
│  bis                                                                         │
");
    p.tippe("Tab text:da Tab text:fr F2");
    assert_snapshot!(p.meldung(), @"To-do „Brief an den Träger“ angelegt · u rückgängig");
    assert!(
        p.werk.entwuerfe().unwrap().is_empty(),
        "saved: nothing to offer any more"
    );
}

#[test]
fn esc_keeps_it_for_later_and_f3_offers_it_again() {
    let mut p = probe();
    p.tippe("6 e text:!");
    let mut p = neustart(p);
    p.tippe("Esc f3 Enter");
    assert!(p.frame().contains("Protokoll verschicken!"));
}

#[test]
fn a_quick_line_is_kept_too() {
    let mut p = probe();
    p.tippe("2 Down t").schreibe("Stühle zählen !fr");
    let mut p = neustart(p);
    p.tippe("Enter");
    assert_snapshot!(p.zeilen(2, 5), @"
    ┌ To-do · Regionalteam Planregion Nord ────────────────────────────────────────┐
    │ > Stühle zählen !fr                                                          │
    │ Aufgabe: Stühle zählen                                                       │
    │ wer: zu klären · bis: Fr 27.11.2026                                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn thrown_away_means_gone() {
    let mut p = probe();
    p.tippe("6 e text:! Esc v t text:abc Esc");
    assert!(p.werk.entwuerfe().unwrap().is_empty());
    p.tippe("e text:! Backspace F2");
    assert!(
        p.werk.entwuerfe().unwrap().is_empty(),
        "typed and taken back: nothing to keep"
    );
    assert!(!neustart(p).frame().contains("Nicht gesicherte"));
}

#[test]
fn without_drafts_f3_says_so() {
    assert_snapshot!(probe().tippe("f3").meldung(), @"Alles ist gesichert, kein Formular blieb offen");
}

#[test]
fn saved_but_killed_before_the_draft_was_cleared_it_can_still_be_closed() {
    let mut p = probe();
    p.tippe("4 n text:Öse Tab text:Neu");
    let entwurf = p.werk.entwuerfe().unwrap();
    p.tippe("F2");
    for (name, inhalt) in entwurf {
        p.werk.entwurf_sichern(&name, &inhalt).unwrap();
    }
    let mut p = neustart(p);
    assert_snapshot!(p.tippe("Enter F2").meldung(), @"Es wurde nichts geändert");
    assert!(p.app.session.fenster.is_empty());
    assert!(p.werk.entwuerfe().unwrap().is_empty());
}

#[test]
fn a_record_changed_by_others_is_told_looked_at_and_saved_at_the_second_try() {
    let mut p = probe();
    p.tippe("6 e text:!");
    let Some(Datensatz::Todo(t)) = p.satz(schluessel(Kind::Todos, welt::PROTOKOLL)) else {
        panic!()
    };
    p.andere_schreiben(Todo {
        notiz: "von anderen".into(),
        ..t
    });
    assert_snapshot!(p.tippe("F2").meldung(), @"Nicht gesichert, denn „Protokoll verschicken“ hat sich inzwischen geändert. Jetzt steht es so da, wie es ist – ansehen, dann noch einmal: To-do „Protokoll verschicken!“ geändert");
    assert!(
        p.frame().contains("Protokoll verschicken!"),
        "nothing typed is lost"
    );
    assert!(
        p.frame().contains("von anderen"),
        "and what the others wrote is shown"
    );
    assert_snapshot!(p.tippe("F2").meldung(), @"To-do „Protokoll verschicken!“ geändert · u rückgängig");
    match p.satz(schluessel(Kind::Todos, welt::PROTOKOLL)) {
        Some(Datensatz::Todo(t)) => assert_eq!(
            (t.titel.as_str(), t.notiz.as_str()),
            ("Protokoll verschicken!", "von anderen")
        ),
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn a_key_on_a_record_changed_by_others_shows_it_anew() {
    let mut p = probe();
    let Some(Datensatz::Todo(t)) = p.satz(schluessel(Kind::Todos, welt::PROTOKOLL)) else {
        panic!()
    };
    p.andere_schreiben(Todo {
        titel: "Protokoll verteilen".into(),
        ..t
    });
    assert_snapshot!(p.tippe("6 x").meldung(), @"Nicht gesichert, denn „Protokoll verschicken“ hat sich inzwischen geändert. Jetzt steht es so da, wie es ist – ansehen, dann noch einmal: To-do „Protokoll verschicken“ erledigt");
    assert!(p.frame().contains("Protokoll verteilen"));
    assert_snapshot!(p.tippe("x").meldung(), @"To-do „Protokoll verteilen“ erledigt · u rückgängig");
}
