//! Reading the tree: whole values from their pieces, and all of one key space. Never writes.

use super::codec::{self, Meta};
use super::schaden::Schaden;
use super::{Committed, Rev, keys, stueck};
use crate::domain::{Datensatz, Id};
use sled::{IVec, Tree};
use std::borrow::Cow;
use std::collections::HashMap;

/// A value that could not be read, and its key.
pub type Stelle = (Vec<u8>, Schaden);

/// The whole value of a first piece.
pub fn ganz<'a>(tree: &Tree, key: &[u8], kopf: &'a [u8]) -> Result<Cow<'a, [u8]>, Schaden> {
    let gefuegt = stueck::fuege(key, kopf, |k| tree.get(k).map_err(Schaden::from))?;
    Ok(gefuegt.map_or(Cow::Borrowed(kopf), Cow::Owned))
}

pub fn wert(tree: &Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Schaden> {
    match tree.get(key)? {
        Some(kopf) => ganz(tree, key, &kopf).map(|w| Some(w.into_owned())),
        None => Ok(None),
    }
}

/// None: this is no store, or an emptied one.
pub fn meta(tree: &Tree) -> Result<Option<Meta>, Schaden> {
    wert(tree, keys::META)?
        .map(|w| codec::lies_meta(&w))
        .transpose()
}

/// A record, and that it is the one its key says.
pub fn datensatz(tree: &Tree, key: &[u8], kopf: &[u8]) -> Result<(Rev, Datensatz), Schaden> {
    let (rev, d) = codec::lies_datensatz(&ganz(tree, key, kopf)?)?;
    let passt = keys::lies_datensatz(key)? == d.schluessel();
    passt.then_some((rev, d)).ok_or(Schaden::Kennung)
}

/// A commit, and that it is the one its key says.
pub fn commit(tree: &Tree, key: &[u8], kopf: &[u8]) -> Result<Committed, Schaden> {
    let commit = codec::lies_journal(&ganz(tree, key, kopf)?)?;
    let passt = keys::lies_journal(key)? == commit.rev();
    passt.then_some(commit).ok_or(Schaden::Kennung)
}

/// Goes through a key space in order of its keys, from `ab` on; stops at the first fault.
pub fn jeder(
    tree: &Tree,
    ab: Vec<u8>,
    mut dann: impl FnMut(&IVec, &IVec) -> Result<(), Schaden>,
) -> Result<(), Stelle> {
    let raum = ab.first().copied().unwrap_or_default();
    let mut bisher = ab.clone();
    for paar in tree.range(ab..vec![raum + 1]) {
        let (key, wert) = paar.map_err(|e| (bisher.clone(), e.into()))?;
        dann(&key, &wert).map_err(|schaden| (key.to_vec(), schaden))?;
        bisher = key.to_vec();
    }
    Ok(())
}

/// Every record, by kind and age; as many as there must be.
pub fn records(tree: &Tree, soll: u64) -> Result<Vec<(Rev, Datensatz)>, Stelle> {
    let mut records = Vec::with_capacity(usize::try_from(soll).unwrap_or_default().min(1 << 20));
    jeder(tree, vec![keys::DATENSATZ], |key, kopf| {
        records.push(datensatz(tree, key, kopf)?);
        Ok(())
    })?;
    let ist = records.len() as u64;
    if ist == soll {
        Ok(records)
    } else {
        Err((keys::META.to_vec(), Schaden::Anzahl { soll, ist }))
    }
}

/// Commits above `from`, without a gap up to `bis`.
pub fn commits(tree: &Tree, from: Rev, bis: Rev) -> Result<Vec<Committed>, Stelle> {
    let mut commits: Vec<Committed> = Vec::new();
    let mut naechste = from.0 + 1;
    jeder(tree, keys::journal(Rev(naechste)), |key, kopf| {
        let commit = commit(tree, key, kopf)?;
        if commit.rev().0 != naechste {
            return Err(Schaden::Luecke(naechste));
        }
        naechste += 1;
        commits.push(commit);
        Ok(())
    })?;
    if naechste == bis.0 + 1 {
        Ok(commits)
    } else {
        Err((keys::journal(Rev(naechste)), Schaden::Luecke(naechste)))
    }
}

/// Requests answered lately.
pub fn anfragen(tree: &Tree) -> Result<HashMap<Id, Rev>, Stelle> {
    let mut anfragen = HashMap::new();
    jeder(tree, vec![keys::ANFRAGE], |_, wert| {
        let (rev, request) = codec::lies_anfrage(wert)?;
        anfragen.insert(request, rev);
        Ok(())
    })?;
    Ok(anfragen)
}

pub fn entwuerfe(tree: &Tree) -> Result<Vec<(String, Vec<u8>)>, Stelle> {
    let mut entwuerfe = Vec::new();
    jeder(tree, vec![keys::ENTWURF], |key, kopf| {
        let inhalt = codec::lies_entwurf(&ganz(tree, key, kopf)?)?;
        entwuerfe.push((keys::lies_entwurf(key)?, inhalt));
        Ok(())
    })?;
    Ok(entwuerfe)
}
