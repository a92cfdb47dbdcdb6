//! `backup`, `restore`, `check`.

use super::args::{Backup, Check, Restore};
use super::ausgabe::Ausgabe;
use super::umgebung::zone;
use super::{Buch, Umgebung};
use crate::domain::datum;
use crate::fehler::Fehler;
use crate::model::lose;
use crate::store::{Grund, pruefen, reparieren, sicherung, wiederherstellen};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub fn backup(a: &Backup, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    let kopf = sicherung::sichern(&buch.store, &a.datei)?;
    aus.zeile(format!(
        "Gesichert in {}: {} Einträge, Stand {}.",
        a.datei.display(),
        eintraege(&kopf.counts),
        kopf.rev
    ));
    Ok(0)
}

/// Records, without journal and drafts.
fn eintraege(counts: &BTreeMap<String, u64>) -> u64 {
    crate::domain::Kind::ALLE
        .iter()
        .filter_map(|k| counts.get(k.1))
        .sum()
}

pub fn restore(a: &Restore, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let zurueck = wiederherstellen(&a.datei, &um.daten, a.force)?;
    let stand = datum::zeitpunkt(zone().to_datetime(zurueck.stand));
    aus.zeile(format!(
        "Zurückgespielt: {} Einträge vom {stand}, in {}.",
        zurueck.datensaetze,
        um.daten.display()
    ));
    if let Some(beiseite) = zurueck.beiseite {
        aus.zeile(format!("Das vorige liegt in {}.", beiseite.display()));
    }
    Ok(0)
}

/// A damaged store is built anew from what can be read of it.
fn rette(um: &Umgebung, aus: &mut Ausgabe, json: bool) -> Result<(), Fehler> {
    let reparatur = reparieren(&um.daten)?;
    if let Some(beiseite) = reparatur.beiseite.filter(|_| !json) {
        for fund in &reparatur.funde {
            aus.zeile(format!("  {}: {}", fund.wo, fund.was));
        }
        aus.zeile(format!(
            "{} Einträge gerettet; das beschädigte Feldbuch liegt in {}.",
            reparatur.datensaetze,
            beiseite.display()
        ));
    }
    Ok(())
}

pub fn check(a: &Check, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    if a.repair {
        rette(um, aus, a.json)?;
    }
    let bericht = pruefen(&um.daten)?;
    let heil = bericht.heil();
    // Only what can be read can be looked through.
    let mut lose = Vec::new();
    let mut repariert = false;
    if heil {
        let mut buch = Buch::oeffnen(um)?;
        lose = lose::finde(&buch.reg);
        if a.repair && !lose.is_empty() {
            buch.schreibe(&lose::entferne(&buch.reg), Grund::Eingabe, um)?;
            repariert = true;
        }
    }
    if a.json {
        let lose: Vec<Value> = lose
            .iter()
            .map(|l| json!({"kind": l.wo.kind.wort(), "id": l.wo.id, "field": l.feld, "target": l.ziel}))
            .collect();
        aus.json(&json!({
            "rev": bericht.rev,
            "schema": bericht.schema,
            "counts": bericht.counts,
            "faults": bericht.funde,
            "dangling": lose,
            "repaired": repariert,
        }));
    } else {
        aus.zeile(format!(
            "{} Einträge gelesen, Stand {}: {}",
            eintraege(&bericht.counts),
            bericht.rev,
            if heil { "alles heil." } else { "beschädigt." }
        ));
        for fund in &bericht.funde {
            aus.zeile(format!("  {}: {}", fund.wo, fund.was));
        }
        for l in &lose {
            let (kind, id) = (l.wo.kind.einzahl(), l.wo.id);
            aus.zeile(format!(
                "  {kind} {id}: „{}“ führt ins Leere ({})",
                l.feld, l.ziel
            ));
        }
        match (lose.is_empty(), repariert) {
            (true, _) => {}
            (_, true) => aus.zeile("Entfernt; zurück: feldbuch undo"),
            (_, false) => aus.zeile("Entfernen: feldbuch check --repair"),
        }
    }
    if heil {
        Ok(0)
    } else {
        Err(Fehler::pruefung(bericht.funde.len()))
    }
}
