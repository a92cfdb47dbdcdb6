//! An open case note as people see it: from new to sealed, and what never leaves it.

use super::{Probe, probe};
use feldbuch::app::faelle::blatt::Fallblatt;
use feldbuch::app::{Antwort, Effect, Event, Fenster, TresorAntwort, TresorAuftrag};
use feldbuch::domain::{Beratung, Fall, Id, Vertraulich};
use insta::assert_snapshot;
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

#[test]
fn a_new_note_begins_with_its_head() {
    let mut p = offen(probe());
    p.tippe("enter text:Kind_A_zwischen_zwei_Haushalten enter");
    assert_snapshot!(p.frame(), @"");
    p.tippe("tab enter");
    p.schreibe("Kind A lebt im Wechsel.");
    assert_snapshot!(p.frame(), @"");
    p.tippe("f2");
    versiegle(&mut p);
    assert_snapshot!(p.frame(), @"");
    assert_eq!(note(&p).texte.len(), 1);
    let _ = GEHEIM;
}
