//! What must hold of attendance, lots and school holidays before they are saved.

use super::regel::Verstoss;
use crate::domain::{Datensatz, Ferien, Id, Losung, Sitzung};
use std::collections::BTreeSet;

/// Every breach in a record of these kinds.
pub fn pruefe(satz: &Datensatz) -> Vec<Verstoss> {
    match satz {
        Datensatz::Sitzung(s) => anwesenheit(s).into_iter().collect(),
        Datensatz::Losung(l) => losung(l),
        Datensatz::Ferien(f) => ferien(f).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Everybody has one row; who stands in for somebody has none (but may stand in for two).
fn anwesenheit(s: &Sitzung) -> Option<Verstoss> {
    let selbst = s.anwesenheit.iter().any(|t| t.durch == Some(t.person));
    if selbst {
        return Some(verstoss(
            "anwesenheit",
            "Niemand vertritt sich selbst – jemand anderes nennen",
        ));
    }
    let fuer: BTreeSet<Id> = s.anwesenheit.iter().filter_map(|t| t.durch).collect();
    let alle = s.anwesenheit.iter().map(|t| t.person);
    doppelt(alle.chain(fuer)).then(|| {
        verstoss(
            "anwesenheit",
            "Eine Person steht zweimal in der Anwesenheit – eine Zeile löschen",
        )
    })
}

fn losung(l: &Losung) -> Vec<Verstoss> {
    let mut aus = Vec::new();
    if l.plaetze == 0 {
        aus.push(verstoss(
            "plaetze",
            "Ohne Platz ist nichts zu losen – mindestens 1",
        ));
    }
    if doppelt(l.kandidaten.iter().copied()) {
        aus.push(verstoss(
            "kandidaten",
            "Jemand steht zweimal unter den Interessierten – jede Person nur einmal",
        ));
    }
    if l.am.is_some_and(|am| l.bis.is_some_and(|bis| bis < am)) {
        aus.push(verstoss(
            "bis",
            "Die Sitze enden vor der Auslosung – eines von beiden ändern",
        ));
    }
    aus
}

fn ferien(f: &Ferien) -> Option<Verstoss> {
    (f.bis < f.von).then(|| {
        verstoss(
            "bis",
            "Das Ende liegt vor dem Anfang – eines von beiden ändern",
        )
    })
}

fn doppelt(ids: impl Iterator<Item = Id>) -> bool {
    let mut gesehen = BTreeSet::new();
    let mut ids = ids;
    ids.any(|id| !gesehen.insert(id))
}

fn verstoss(feld: &'static str, satz: &str) -> Verstoss {
    Verstoss {
        feld,
        satz: satz.to_owned(),
    }
}
