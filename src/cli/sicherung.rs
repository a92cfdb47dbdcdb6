//! `backup`, `restore`, `check`.

use super::args::{Backup, Check, Restore};
use super::ausgabe::Ausgabe;
use super::umgebung::zone;
use super::{Buch, Umgebung};
use crate::domain::datum;
use crate::fehler::Fehler;
use crate::model::lose;
use crate::store::tresorbild::Tresorzurueck;
use crate::store::{
    Grund, Reparatur, fuer_shell, letzte_fuer_shell, pruefen, reparieren, sicherung,
    wiederherstellen,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub fn backup(a: &Backup, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    if a.datei.as_os_str() == "-" {
        let mut bytes = Vec::new();
        sicherung::sichern_nach(&buch.store, &mut bytes)?;
        aus.roh(&bytes);
        return Ok(0);
    }
    sicherung::ziel_pruefen(&buch.store, &a.datei, a.force)?;
    let kopf = sicherung::sichern(&buch.store, &a.datei)?;
    aus.zeile(format!(
        "Gesichert in {}: {} Einträge, Stand {}.",
        a.datei.display(),
        kopf.datensaetze(),
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
    if let Some(tresor) = &zurueck.tresor {
        aus.zeile(tresor_zurueck(tresor));
    }
    if let Some(beiseite) = zurueck.beiseite {
        aus.zeile(format!("Das vorige liegt in {}.", beiseite.display()));
    }
    Ok(0)
}

/// The generation gap, and where the former vault lies.
fn tresor_zurueck(t: &Tresorzurueck) -> String {
    let stand = match t.vorher {
        Some(vorher) if vorher != t.stand => format!("Stand {}, hier war Stand {vorher}", t.stand),
        Some(_) => format!("Stand {}, wie er hier war", t.stand),
        None => format!("Stand {}", t.stand),
    };
    match &t.beiseite {
        Some(alt) => format!(
            "Tresor zurückgespielt: {stand}. Der vorige liegt in {}; auch Vernichtetes kann noch darin sein.",
            alt.display()
        ),
        None => format!("Tresor zurückgespielt: {stand}."),
    }
}

/// What a repair did; a backup that holds more comes first.
fn sage_reparatur(reparatur: &Reparatur, aus: &mut Ausgabe) {
    let Some(beiseite) = &reparatur.beiseite else {
        return;
    };
    if let Some(b) = &reparatur.bessere {
        aus.zeile(format!(
            "Besser als diese Rettung: die Sicherung vom {} mit {} Einträgen (Stand {}).",
            datum::zeitpunkt(zone().to_datetime(b.stand)),
            b.datensaetze,
            b.rev
        ));
        let pfad = fuer_shell(&b.pfad);
        aus.zeile(format!("  Zurückspielen: feldbuch restore {pfad} --force"));
    }
    for fund in &reparatur.funde {
        aus.zeile(format!("  {}: {}", fund.wo, fund.was));
    }
    aus.zeile(format!(
        "{}; das beschädigte Feldbuch liegt in {}.",
        bilanz(reparatur),
        beiseite.display()
    ));
}

/// "860 von 900 Einträgen gerettet, 40 verloren"
fn bilanz(reparatur: &Reparatur) -> String {
    let ist = reparatur.datensaetze;
    match (reparatur.soll, reparatur.verloren()) {
        (Some(soll), Some(weg)) => format!("{ist} von {soll} Einträgen gerettet, {weg} verloren"),
        _ => format!("{ist} Einträge gerettet; wie viele es waren, ist nicht mehr zu lesen"),
    }
}

fn reparatur_json(reparatur: &Reparatur) -> Value {
    json!({
        "expected": reparatur.soll,
        "saved": reparatur.datensaetze,
        "lost": reparatur.verloren(),
        "complete": reparatur.vollstaendig(),
        "faults": reparatur.funde,
        "put_aside": reparatur.beiseite,
        "better_backup": reparatur.bessere.as_ref().map(|b| json!({
            "file": b.pfad, "created": b.stand, "rev": b.rev, "records": b.datensaetze
        })),
    })
}

fn nicht_alles(reparatur: &Reparatur) -> Option<Fehler> {
    let bessere = reparatur.bessere.as_ref().map(|b| fuer_shell(&b.pfad));
    (!reparatur.vollstaendig())
        .then(|| Fehler::nicht_alles_gerettet(reparatur.verloren(), bessere.as_deref()))
}

pub fn check(a: &Check, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    // A damaged store is built anew from what can be read of it.
    let reparatur = match a.repair {
        true => Some(reparieren(&um.daten)?),
        false => None,
    };
    if let Some(reparatur) = reparatur.as_ref().filter(|_| !a.json) {
        sage_reparatur(reparatur, aus);
    }
    let bericht = pruefen(&um.daten)?;
    let heil = bericht.heil();
    // Only what can be read can be looked through.
    let mut lose = Vec::new();
    let mut repariert = false;
    if heil {
        let mut buch = Buch::oeffnen(um)?;
        lose = lose::finde(&buch.reg);
        // What was just lost may come back from a backup: its references stay until the next call.
        let ganz = reparatur.as_ref().is_some_and(Reparatur::vollstaendig);
        if ganz && !lose.is_empty() {
            buch.schreibe(&lose::entferne(&buch.reg), Grund::Eingabe, um)?;
            repariert = true;
        }
    }
    if a.json {
        let lose: Vec<Value> = lose
            .iter()
            .map(|l| json!({"kind": l.wo.kind.wort(), "id": l.wo.id, "field": l.feld, "target": l.ziel}))
            .collect();
        let mut wert = json!({
            "rev": bericht.rev,
            "schema": bericht.schema,
            "counts": bericht.counts,
            "faults": bericht.funde,
            "dangling": lose,
            "repaired": repariert,
        });
        if let (Some(felder), Some(t)) = (wert.as_object_mut(), &bericht.tresor) {
            let angabe = json!({"entries": t.eintraege, "generation": t.stand, "opened": false});
            felder.insert("vault".to_owned(), angabe);
        }
        if let (Some(felder), Some(f)) = (wert.as_object_mut(), &bericht.rechte) {
            let angabe = json!({"what": f.satz, "hints": f.hinweise});
            felder.insert("vault_unchecked".to_owned(), angabe);
        }
        // Only where something was rebuilt.
        let umgebaut = reparatur.as_ref().filter(|r| r.beiseite.is_some());
        if let (Some(felder), Some(r)) = (wert.as_object_mut(), umgebaut) {
            felder.insert("rebuilt".to_owned(), reparatur_json(r));
        }
        aus.json(&wert);
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
        if let Some(t) = &bericht.tresor {
            aus.zeile(format!(
                "Tresor: {} versiegelte Einträge lesbar, Stand {}; ob sie heil sind, zeigt erst das Öffnen.",
                t.eintraege, t.stand
            ));
        }
        if let Some(fehler) = &bericht.rechte {
            aus.zeile(format!("Tresor: nicht geprüft. {}", fehler.satz));
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
    if !heil {
        let letzte = letzte_fuer_shell(&um.daten);
        let (zahl, letzte) = (bericht.funde.len(), letzte.as_deref());
        return Err(match (bericht.nur_tresor(), a.repair) {
            (true, _) => Fehler::pruefung_tresor(zahl, letzte),
            (_, true) => Fehler::pruefung_nach_reparatur(zahl, letzte),
            _ => Fehler::pruefung(zahl, letzte),
        });
    }
    if let Some(fehler) = &bericht.rechte {
        return Err(Fehler::tresor_rechte_gefunden(&fehler.hinweise));
    }
    match reparatur.as_ref().and_then(nicht_alles) {
        Some(fehler) => Err(fehler),
        None => Ok(0),
    }
}
