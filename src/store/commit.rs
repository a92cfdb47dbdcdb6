//! What happens inside one transaction: expectations are checked, records, journal, request and count are written, all or
//! nothing. Makes nothing last: that is the caller's fsync.

use super::codec::{self, Meta};
use super::schaden::Schaden;
use super::{Batch, CommitFehler, Committed, Op, Rev, keys, pruefung, stueck};
use crate::domain::{Datensatz, Id, Schluessel};
use sled::transaction::{
    ConflictableTransactionError, TransactionError, TransactionalTree, UnabortableTransactionError,
};
use sled::{IVec, Tree};

/// Why a transaction wrote nothing.
#[derive(Debug)]
pub enum Abbruch {
    Konflikt(Schluessel, Option<Box<(Rev, Datensatz)>>),
    Schaden(Vec<u8>, Schaden),
}

/// Why a transaction failed.
#[derive(Debug)]
pub enum Fehlschlag {
    /// Nothing was written.
    Abbruch(Abbruch),
    /// sled failed: nobody knows what was written.
    Unklar(sled::Error),
}

type Tx = TransactionalTree;
type Ergebnis<T> = Result<T, ConflictableTransactionError<Abbruch>>;

/// A failure while pieces are fetched: the value's or sled's.
enum Holen {
    Schaden(Schaden),
    Sled(UnabortableTransactionError),
}

impl From<Schaden> for Holen {
    fn from(schaden: Schaden) -> Self {
        Holen::Schaden(schaden)
    }
}

fn schaden(key: &[u8], schaden: Schaden) -> ConflictableTransactionError<Abbruch> {
    ConflictableTransactionError::Abort(Abbruch::Schaden(key.to_vec(), schaden))
}

/// Runs it as one transaction.
pub fn ausfuehren<T>(tree: &Tree, was: impl Fn(&Tx) -> Ergebnis<T>) -> Result<T, Fehlschlag> {
    tree.transaction(was).map_err(|fehler| match fehler {
        TransactionError::Abort(abbruch) => Fehlschlag::Abbruch(abbruch),
        TransactionError::Storage(fehler) => Fehlschlag::Unklar(fehler),
    })
}

/// The whole commit. `meta` is what held before; what holds after comes back with it.
pub fn batch(tx: &Tx, batch: &Batch, meta: Meta) -> Ergebnis<(Committed, Meta)> {
    let rev = Rev(meta.rev.0 + 1);
    let vorher = batch
        .ops
        .iter()
        .map(|op| erwartet(tx, op))
        .collect::<Ergebnis<Vec<_>>>()?;
    let danach = Meta {
        rev,
        datensaetze: anzahl(meta.datensaetze, batch, &vorher),
        ..meta
    };
    batch.ops.iter().try_for_each(|op| wende_an(tx, rev, op))?;
    let committed = pruefung::committed(batch, rev, vorher);
    verzeichne(tx, &committed)?;
    setze_meta(tx, &danach)?;
    Ok((committed, danach))
}

fn anzahl(bisher: u64, batch: &Batch, vorher: &[Option<Datensatz>]) -> u64 {
    let weg = vorher.iter().flatten().count() as u64;
    let neu = batch.ops.iter().filter(|op| op.put.is_some()).count() as u64;
    (bisher + neu).saturating_sub(weg)
}

/// What is there, if it is what the operation expects.
fn erwartet(tx: &Tx, op: &Op) -> Ergebnis<Option<Datensatz>> {
    let key = keys::datensatz(op.key);
    let aktuell = lies(tx, &key)?
        .map(|bytes| codec::lies_datensatz(&bytes))
        .transpose()
        .map_err(|s| schaden(&key, s))?;
    if pruefung::erwartung_haelt(op.expect, aktuell.as_ref().map(|(rev, _)| *rev)) {
        return Ok(aktuell.map(|(_, d)| d));
    }
    let konflikt = Abbruch::Konflikt(op.key, aktuell.map(Box::new));
    Err(ConflictableTransactionError::Abort(konflikt))
}

fn wende_an(tx: &Tx, rev: Rev, op: &Op) -> Ergebnis<()> {
    let key = keys::datensatz(op.key);
    match &op.put {
        Some(d) => {
            let bytes = codec::datensatz(rev, d).map_err(|s| schaden(&key, s))?;
            schreibe(tx, &key, &bytes)
        }
        None => loesche(tx, &key),
    }
}

fn verzeichne(tx: &Tx, committed: &Committed) -> Ergebnis<()> {
    let key = keys::journal(committed.rev);
    let bytes = codec::journal(committed).map_err(|s| schaden(&key, s))?;
    schreibe(tx, &key, &bytes)?;
    let anfrage = codec::anfrage(committed.rev, committed.request);
    schreibe(tx, &keys::anfrage(committed.rev), &anfrage)
}

pub fn setze_meta(tx: &Tx, meta: &Meta) -> Ergebnis<()> {
    let bytes = codec::meta(meta).map_err(|s| schaden(keys::META, s))?;
    schreibe(tx, keys::META, &bytes)
}

fn lies(tx: &Tx, key: &[u8]) -> Ergebnis<Option<Vec<u8>>> {
    let Some(kopf) = tx.get(key)? else {
        return Ok(None);
    };
    let gefuegt = stueck::fuege(key, &kopf, |k| tx.get(k).map_err(Holen::Sled));
    match gefuegt {
        Ok(bytes) => Ok(Some(bytes.unwrap_or_else(|| kopf.to_vec()))),
        Err(Holen::Schaden(s)) => Err(schaden(key, s)),
        Err(Holen::Sled(e)) => Err(e.into()),
    }
}

/// Puts a value, in pieces where it is long; pieces of a longer one before it go away.
pub fn schreibe(tx: &Tx, key: &[u8], bytes: &[u8]) -> Ergebnis<()> {
    let teile = stueck::teile(key, bytes);
    let neu = teile.len() as u32 - 1;
    for (nummer, (key, wert)) in teile.into_iter().enumerate() {
        let alt = tx.insert(key.as_slice(), wert)?;
        if nummer == 0 {
            raeume_weg(tx, &key, alt.as_ref(), neu)?;
        }
    }
    Ok(())
}

pub fn loesche(tx: &Tx, key: &[u8]) -> Ergebnis<()> {
    let alt = tx.remove(key)?;
    raeume_weg(tx, key, alt.as_ref(), 0)
}

/// Removes the further pieces of an old value from number `ab` on.
fn raeume_weg(tx: &Tx, key: &[u8], alt: Option<&IVec>, ab: u32) -> Ergebnis<()> {
    let Some(alt) = alt else { return Ok(()) };
    let anzahl = stueck::weitere(alt).map_err(|s| schaden(key, s))?;
    for nummer in ab..anzahl {
        tx.remove(keys::stueck(key, nummer))?;
    }
    Ok(())
}

/// Takes commits and the requests they answered out of the journal.
pub fn vergiss(tx: &Tx, revs: &[(Rev, Id)], danach: &Meta) -> Ergebnis<()> {
    for (rev, request) in revs {
        loesche(tx, &keys::journal(*rev))?;
        let key = keys::anfrage(*rev);
        let noch_seine = tx.get(&key)?.is_some_and(|w| {
            codec::lies_anfrage(&w).is_ok_and(|(r, id)| r == *rev && id == *request)
        });
        if noch_seine {
            tx.remove(key)?;
        }
    }
    setze_meta(tx, danach)
}

impl Abbruch {
    pub fn commit_fehler(self, ort: &super::ort::Ort) -> CommitFehler {
        match self {
            Abbruch::Konflikt(key, aktuell) => CommitFehler::Konflikt { key, aktuell },
            Abbruch::Schaden(key, s) => CommitFehler::Fehler(ort.schaden(&key, &s)),
        }
    }
}
