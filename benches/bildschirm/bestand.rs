//! A store of any size: the invented life of the demo, over and over, with ids of its own each time. The Räume and the
//! kinds of Gremien are there once.

use feldbuch::domain::{Datensatz, Id, Ids};
use feldbuch::exchange::feldbuch::als_json;
use feldbuch::store::{Batch, Expect, Grund, Op, SledStore, Store};
use feldbuch::vorlage::{Vorlage, demo};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

pub const HEUTE: &str = "2026-11-23";

/// Fills a new store with `anzahl` records, but at least with one life; says how many there are.
pub fn fuellen(dir: &Path, anzahl: usize) -> usize {
    let heute = HEUTE.parse().unwrap();
    let mut ids = Ids::new(1_700_000_000_000, 7);
    let vorlage = Vorlage::eingebaut("potsdam-mittelmark").unwrap();
    let alle = demo::demo(vorlage.datensaetze(&mut ids, heute), heute, &mut ids);
    let leben: Vec<&Datensatz> = alle.iter().filter(|d| lebt(d)).collect();
    let mut saetze = alle.clone();
    while saetze.len() < anzahl {
        ids.advance(1_700_000_000_000 + saetze.len() as u64);
        let neu: HashMap<String, String> = leben
            .iter()
            .map(|d| (d.schluessel().id.to_string(), ids.neu().to_string()))
            .collect();
        saetze.extend(leben.iter().map(|d| kopie(d, &neu)));
    }
    saetze.truncate(anzahl.max(alle.len()));
    let mut store = SledStore::anlegen(dir).unwrap();
    for teil in saetze.chunks(1000) {
        store.commit(&batch(teil, ids.neu())).unwrap();
    }
    saetze.len()
}

fn lebt(d: &Datensatz) -> bool {
    !matches!(
        d,
        Datensatz::Landkreis(_)
            | Datensatz::Raum(_)
            | Datensatz::Gremiumsart(_)
            | Datensatz::Einstellung(_)
            | Datensatz::Ferien(_)
    )
}

fn kopie(d: &Datensatz, neu: &HashMap<String, String>) -> Datensatz {
    let json = als_json(d).unwrap();
    match d {
        Datensatz::Gremium(g) => aus(json, neu, g).into(),
        Datensatz::Person(p) => aus(json, neu, p).into(),
        Datensatz::Mitgliedschaft(m) => aus(json, neu, m).into(),
        Datensatz::Koordination(k) => aus(json, neu, k).into(),
        Datensatz::Sitzung(s) => aus(json, neu, s).into(),
        Datensatz::Todo(t) => aus(json, neu, t).into(),
        Datensatz::Top(t) => aus(json, neu, t).into(),
        Datensatz::Beschluss(b) => aus(json, neu, b).into(),
        Datensatz::Losung(l) => aus(json, neu, l).into(),
        anderes => anderes.clone(),
    }
}

/// The same record with other ids in it.
fn aus<T: DeserializeOwned>(mut json: Value, neu: &HashMap<String, String>, _wie: &T) -> T {
    ersetze(&mut json, neu);
    serde_json::from_value(json).unwrap()
}

fn ersetze(wert: &mut Value, neu: &HashMap<String, String>) {
    match wert {
        Value::String(s) => {
            if let Some(id) = neu.get(s) {
                s.clone_from(id);
            }
        }
        Value::Array(teile) => teile.iter_mut().for_each(|t| ersetze(t, neu)),
        Value::Object(felder) => felder.values_mut().for_each(|t| ersetze(t, neu)),
        _ => {}
    }
}

pub fn batch(saetze: &[Datensatz], request: Id) -> Batch {
    let ops = saetze.iter().map(|d| Op {
        key: d.schluessel(),
        expect: Expect::Absent,
        put: Some(d.clone()),
    });
    Batch {
        ops: ops.collect(),
        request,
        wer: "bench".into(),
        wann: jiff::Timestamp::now(),
        label: "Messung".into(),
        grund: Grund::Eingabe,
    }
}
