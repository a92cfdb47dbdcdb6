//! `undo`, `redo`, `log`: along the journal.

use super::args::{Log, Schritte};
use super::ausgabe::{Ausgabe, sage};
use super::umgebung::zone;
use super::{Buch, Umgebung};
use crate::domain::datum;
use crate::fehler::Fehler;
use crate::store::verlauf::{neueste, redo_kandidat, undo_kandidat};
use crate::store::{Committed, Draft, Grund, Rev};
use serde_json::{Value, json};

pub fn undo(a: &Schritte, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut buch = Buch::oeffnen(um)?;
    for schritt in 0..a.n {
        let Some(commit) = undo_kandidat(&buch.store)? else {
            return zu_ende(schritt, false);
        };
        // Taking back that there is a book at all would leave an empty one.
        if commit.rev() == Rev(1) {
            return zu_ende(schritt, false);
        }
        buch.schreibe(&commit.gegenteil(), Grund::Rueckgaengig(commit.rev()), um)?;
        aus.zeile(format!("rückgängig: {}", commit.label()));
    }
    Ok(0)
}

pub fn redo(a: &Schritte, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut buch = Buch::oeffnen(um)?;
    for schritt in 0..a.n {
        let Some(commit) = redo_kandidat(&buch.store)? else {
            return zu_ende(schritt, true);
        };
        let mut draft = Draft::new(commit.label());
        draft.aenderungen = commit.aenderungen().to_vec();
        buch.schreibe(&draft, Grund::Wiederholt(commit.rev()), um)?;
        aus.zeile(format!("wiederholt: {}", commit.label()));
    }
    Ok(0)
}

/// Fewer steps than were asked for is no fault; none at all is.
fn zu_ende(schritt: u32, wiederholen: bool) -> Result<u8, Fehler> {
    let was = if wiederholen {
        "wiederholt"
    } else {
        "rückgängig gemacht"
    };
    match schritt {
        0 => return Err(Fehler::nichts_rueckgaengig(wiederholen)),
        1 => sage(&format!("Eine Änderung {was}; mehr gab es nicht.")),
        n => sage(&format!("{n} Änderungen {was}; mehr gab es nicht.")),
    }
    Ok(0)
}

pub fn log(a: &Log, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    let commits = neueste(&buch.store, a.limit)?;
    if a.json {
        aus.json(&Value::Array(commits.iter().map(commit_json).collect()));
        return Ok(0);
    }
    let zeilen: Vec<Vec<String>> = commits
        .iter()
        .map(|c| {
            let wann = datum::zeitpunkt(zone().to_datetime(c.wann()));
            vec![c.rev().0.to_string(), wann, c.wer().to_owned(), was(c)]
        })
        .collect();
    aus.tabelle(&["Nr.", "wann", "wer", "was"], &zeilen);
    Ok(0)
}

fn was(c: &Committed) -> String {
    match c.grund() {
        Grund::Eingabe => c.label().to_owned(),
        Grund::Rueckgaengig(rev) => format!("rückgängig ({}): {}", rev.0, c.label()),
        Grund::Wiederholt(rev) => format!("wiederholt ({}): {}", rev.0, c.label()),
    }
}

fn commit_json(c: &Committed) -> Value {
    let aenderungen: Vec<Value> = c
        .aenderungen()
        .iter()
        .filter_map(|a| {
            let key = a.schluessel()?;
            let art = match (&a.vorher, &a.nachher) {
                (None, _) => "neu",
                (_, None) => "geloescht",
                _ => "geaendert",
            };
            Some(json!({"kind": key.kind.wort(), "id": key.id, "art": art}))
        })
        .collect();
    let (grund, bezug) = match c.grund() {
        Grund::Eingabe => ("eingabe", None),
        Grund::Rueckgaengig(rev) => ("rueckgaengig", Some(rev.0)),
        Grund::Wiederholt(rev) => ("wiederholt", Some(rev.0)),
    };
    json!({
        "rev": c.rev().0,
        "wann": jiff::ZonedDateTime::new(c.wann(), zone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        "wer": c.wer(),
        "label": c.label(),
        "grund": grund,
        "bezug": bezug,
        "aenderungen": aenderungen,
    })
}
