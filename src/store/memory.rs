//! A store in memory, for tests and trials. Forgets everything when dropped; never touches the disk.

use super::{
    Batch, CommitFehler, Committed, Entwuerfe, Rev, Sichern, Snapshot, Store, StoreStatus, Watch,
    codec, pruefung,
};
use crate::domain::{Datensatz, Id, Schluessel};
use crate::fehler::Fehler;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

#[derive(Debug, Default)]
pub struct Speicher {
    records: BTreeMap<Schluessel, (Rev, Datensatz)>,
    journal: Vec<Committed>,
    anfragen: HashMap<Id, usize>,
    entwuerfe: BTreeMap<String, Vec<u8>>,
    /// Commits that compaction took away.
    weg: u64,
}

impl Speicher {
    pub fn neu() -> Self {
        Self::default()
    }

    /// Forgets commits before this time, from the oldest on; the newest stays.
    pub fn verdichten(&mut self, vor: jiff::Timestamp) {
        let behalten = self.journal.len().saturating_sub(1);
        let weg = self.journal.iter().take(behalten);
        let weg = weg.take_while(|c| c.wann < vor).count();
        self.journal.drain(..weg);
        self.anfragen.retain(|_, platz| *platz >= weg);
        self.anfragen.values_mut().for_each(|platz| *platz -= weg);
        self.weg += weg as u64;
    }

    fn rev(&self) -> Rev {
        Rev(self.weg + self.journal.len() as u64)
    }

    fn konflikt(&self, batch: &Batch) -> Option<CommitFehler> {
        batch.ops.iter().find_map(|op| {
            let aktuell = self.records.get(&op.key);
            let haelt = pruefung::erwartung_haelt(op.expect, aktuell.map(|(rev, _)| *rev));
            (!haelt).then(|| CommitFehler::Konflikt {
                key: op.key,
                aktuell: aktuell.cloned().map(Box::new),
            })
        })
    }

    fn schreibe(&mut self, batch: &Batch) -> Committed {
        let rev = Rev(self.rev().0 + 1);
        let vorher = batch.ops.iter().map(|op| {
            let alt = match &op.put {
                Some(neu) => self.records.insert(op.key, (rev, neu.clone())),
                None => self.records.remove(&op.key),
            };
            alt.map(|(_, d)| d)
        });
        let vorher = vorher.collect();
        pruefung::committed(batch, rev, vorher)
    }
}

impl Store for Speicher {
    fn snapshot(&self) -> Result<Snapshot, Fehler> {
        Ok(Snapshot {
            rev: self.rev(),
            records: self.records.values().cloned().collect(),
        })
    }

    fn commit(&mut self, batch: &Batch) -> Result<Committed, CommitFehler> {
        let schon = self.anfragen.get(&batch.request);
        if let Some(schon) = schon.and_then(|platz| self.journal.get(*platz)) {
            return Ok(schon.clone());
        }
        pruefung::batch(batch).map_err(CommitFehler::Fehler)?;
        if let Some(konflikt) = self.konflikt(batch) {
            return Err(konflikt);
        }
        let committed = self.schreibe(batch);
        self.anfragen.insert(batch.request, self.journal.len());
        self.journal.push(committed.clone());
        Ok(committed)
    }

    fn watch(&self, from: Rev) -> Result<Watch, Fehler> {
        if from < Rev(self.weg) || from > self.rev() {
            return Ok(Watch::Lagged);
        }
        let ab = (from.0 - self.weg) as usize;
        Ok(Watch::Commits(
            self.journal.iter().skip(ab).cloned().collect(),
        ))
    }

    fn status(&self) -> Result<StoreStatus, Fehler> {
        Ok(StoreStatus {
            rev: self.rev(),
            schema: codec::FASSUNG,
            ort: "Arbeitsspeicher".to_owned(),
            journal_ab: Rev(self.weg + 1),
        })
    }
}

impl Entwuerfe for Speicher {
    fn entwurf_sichern(&mut self, name: &str, inhalt: &[u8]) -> Result<(), Fehler> {
        pruefung::entwurf(name, inhalt)?;
        self.entwuerfe.insert(name.to_owned(), inhalt.to_vec());
        Ok(())
    }

    fn entwurf_verwerfen(&mut self, name: &str) -> Result<(), Fehler> {
        self.entwuerfe.remove(name);
        Ok(())
    }

    fn entwuerfe(&self) -> Result<Vec<(String, Vec<u8>)>, Fehler> {
        Ok(self
            .entwuerfe
            .iter()
            .map(|(name, inhalt)| (name.clone(), inhalt.clone()))
            .collect())
    }
}

impl Sichern for Speicher {
    /// There is nothing to keep.
    fn sichern(&self, _heute: jiff::civil::Date) -> Result<Option<PathBuf>, Fehler> {
        Ok(None)
    }

    fn vergessen(&mut self, vor: jiff::Timestamp) -> Result<(), Fehler> {
        self.verdichten(vor);
        Ok(())
    }
}
