//! The store: one contract for every implementation, and what sled alone must withstand.

pub mod beispiele;
mod beispiele_feld;
mod contract;
mod damage;
mod full;
mod golden;
mod kill;
mod kill_mitschrift;
mod kill_protokoll;
mod kill_runde;
mod lang;
mod sicherung;
mod sled_eigen;
mod verlauf;
mod worker;

use feldbuch::domain::{Datensatz, Id, Raum};
use feldbuch::store::{Batch, Draft, Expect, Grund, Op, Rev, SledStore, Snapshot, Store};
use jiff::Timestamp;
use std::path::Path;

pub fn raum(id: u128, name: &str) -> Raum {
    Raum {
        id: Id(id),
        name: name.to_owned(),
        ebene: "planregion".to_owned(),
        uebergeordnet: None,
        aliase: vec![],
        kachel: Some((1, 2)),
        notiz: String::new(),
    }
}

pub fn put(expect: Expect, d: impl Into<Datensatz>) -> Op {
    let d = d.into();
    Op {
        key: d.schluessel(),
        expect,
        put: Some(d),
    }
}

pub fn weg(expect: Expect, d: impl Into<Datensatz>) -> Op {
    Op {
        key: d.into().schluessel(),
        expect,
        put: None,
    }
}

pub fn batch(request: u128, ops: Vec<Op>) -> Batch {
    Batch {
        request: Id(request),
        wer: "ada".to_owned(),
        wann: Timestamp::from_second(1_800_000_000 + request as i64 % 100_000).unwrap(),
        label: format!("Vorgang {request}"),
        grund: Grund::Eingabe,
        ops,
    }
}

/// The batch of a draft against what the snapshot holds.
pub fn batch_aus(request: u128, grund: Grund, draft: &Draft, stand: &Snapshot) -> Batch {
    let ops = draft.aenderungen.iter().filter_map(|a| {
        let key = a.schluessel()?;
        let rev = stand.records.iter().find(|(_, d)| d.schluessel() == key);
        Some(Op {
            key,
            expect: rev.map_or(Expect::Absent, |(rev, _)| Expect::At(*rev)),
            put: a.nachher.clone(),
        })
    });
    Batch {
        grund,
        ..batch(request, ops.collect())
    }
}

/// Every record without its revision, by key.
pub fn inhalt(store: &dyn Store) -> Vec<Datensatz> {
    let mut records: Vec<_> = store.snapshot().unwrap().records;
    records.sort_by_key(|(_, d)| d.schluessel());
    records.into_iter().map(|(_, d)| d).collect()
}

pub fn neu(dir: &Path) -> SledStore {
    SledStore::anlegen(dir).unwrap()
}

/// A store with so many commits, a Raum each, and a long one.
pub fn gefuellt(dir: &Path, anzahl: u128) -> SledStore {
    let mut store = neu(dir);
    for n in 1..=anzahl {
        let mut r = raum(n, &format!("Raum {n}"));
        if n % 10 == 0 {
            r.notiz = "lang ".repeat(3000);
        }
        store
            .commit(&batch(n, vec![put(Expect::Absent, r)]))
            .unwrap();
    }
    assert_eq!(store.status().unwrap().rev, Rev(anzahl as u64));
    store
}
