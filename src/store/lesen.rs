//! Reading the tree: whole values from their pieces, and all of one key space. Never writes.

use super::auffangen::{self, auffangen};
use super::codec::{self, Meta};
use super::schaden::{Schaden, abbruch};
use super::{Committed, Rev, keys, stueck};
use crate::domain::{Datensatz, Id};
use sled::{IVec, Tree};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Bound;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Builder;

/// A value that could not be read, and its key.
pub type Stelle = (Vec<u8>, Schaden);

/// The whole value of a first piece.
pub fn ganz<'a>(tree: &Tree, key: &[u8], kopf: &'a [u8]) -> Result<Cow<'a, [u8]>, Schaden> {
    let gefuegt = stueck::fuege(key, kopf, |k| hole(tree, k))?;
    Ok(gefuegt.map_or(Cow::Borrowed(kopf), Cow::Owned))
}

/// What lies under a key: the one way to ask sled for it.
pub fn hole(tree: &Tree, key: &[u8]) -> Result<Option<IVec>, Schaden> {
    auffangen(|| tree.get(key))
        .map_err(|_| abbruch())?
        .map_err(Schaden::from)
}

pub fn wert(tree: &Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Schaden> {
    match hole(tree, key)? {
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

/// Pairs in order of their keys, or backwards. sled would give the same error for ever, or panic, where a page is broken:
/// this ends with the first fault.
struct Paare {
    innen: Option<sled::Iter>,
    bisher: Vec<u8>,
    rueckwaerts: bool,
}

impl Iterator for Paare {
    type Item = Result<(IVec, IVec), Stelle>;

    fn next(&mut self) -> Option<Self::Item> {
        let innen = self.innen.as_mut()?;
        let rueckwaerts = self.rueckwaerts;
        let gelesen = auffangen(|| match rueckwaerts {
            true => innen.next_back(),
            false => innen.next(),
        });
        let schaden = match gelesen {
            Ok(None) => return None,
            Ok(Some(Ok((key, wert)))) => {
                self.bisher.clear();
                self.bisher.extend(key.iter());
                return Some(Ok((key, wert)));
            }
            Ok(Some(Err(fehler))) => fehler.into(),
            Err(_) => abbruch(),
        };
        self.innen = None;
        Some(Err((self.bisher.clone(), schaden)))
    }
}

fn bereich(tree: &Tree, ab: Vec<u8>, bis: Option<Vec<u8>>) -> Paare {
    let bisher = ab.clone();
    let innen = match bis {
        Some(bis) => tree.range(ab..bis),
        None => tree.range(ab..),
    };
    Paare {
        innen: Some(innen),
        bisher,
        rueckwaerts: false,
    }
}

/// A range from its beginning; behind a fault it goes on from the end backwards, up to the next one.
struct Umweg<'a> {
    tree: &'a Tree,
    vorn: Paare,
    hinten: Option<Paare>,
    bis: Option<Vec<u8>>,
}

impl Iterator for Umweg<'_> {
    type Item = Result<(IVec, IVec), Stelle>;

    fn next(&mut self) -> Option<Self::Item> {
        let paar = self.vorn.next();
        if let Some(Err((bisher, _))) = &paar {
            self.hinten = Some(vom_ende(self.tree, bisher, self.bis.clone()));
        }
        // The fault was told already.
        paar.or_else(|| self.hinten.as_mut()?.next()?.ok().map(Ok))
    }
}

fn vom_ende(tree: &Tree, nach: &[u8], bis: Option<Vec<u8>>) -> Paare {
    let bis = bis.map_or(Bound::Unbounded, Bound::Excluded);
    Paare {
        innen: Some(tree.range((Bound::Excluded(nach.to_vec()), bis))),
        bisher: Vec::new(),
        rueckwaerts: true,
    }
}

/// Every pair, as far as it can be reached; after a fault no longer in order of the keys.
pub fn alles(tree: &Tree) -> impl Iterator<Item = Result<(IVec, IVec), Stelle>> + '_ {
    let grenzen = grenzen();
    (0..grenzen.len()).flat_map(move |n| {
        let ab = grenzen.get(n).cloned().unwrap_or_default();
        let bis = grenzen.get(n + 1).cloned();
        Umweg {
            tree,
            vorn: bereich(tree, ab, bis.clone()),
            hinten: None,
            bis,
        }
    })
}

/// Where key spaces and kinds begin, in order.
fn grenzen() -> Vec<Vec<u8>> {
    let raeume = [
        keys::ENTWURF,
        keys::JOURNAL,
        keys::ANFRAGE,
        keys::DATENSATZ,
        keys::STUECK,
    ];
    let arten = crate::domain::Kind::ALLE.iter().map(|k| k.0 as u8);
    let arten = arten.map(|art| vec![keys::DATENSATZ, art]);
    let ab = raeume.iter().flat_map(|r| [vec![*r], vec![r + 1]]);
    let mut grenzen: Vec<Vec<u8>> = ab.chain(arten).collect();
    grenzen.extend([vec![], keys::META.to_vec()]);
    grenzen.sort();
    grenzen.dedup();
    grenzen
}

/// Goes through a key space in order of its keys, from `ab` on; stops at the first fault.
pub fn jeder(
    tree: &Tree,
    ab: Vec<u8>,
    mut dann: impl FnMut(&IVec, &IVec) -> Result<(), Schaden>,
) -> Result<(), Stelle> {
    let raum = ab.first().copied().unwrap_or_default();
    for paar in bereich(tree, ab, Some(vec![raum + 1])) {
        let (key, wert) = paar?;
        dann(&key, &wert).map_err(|schaden| (key.to_vec(), schaden))?;
    }
    Ok(())
}

/// Pairs that one thread hands to the other at a time, and how many such loads may wait.
const LADUNG: usize = 512;
const WARTEND: usize = 8;

type Ladung = Vec<(IVec, IVec)>;

/// Every record, by kind and age; as many as there must be. One thread walks the tree, another decodes: each takes about
/// half of the time.
pub fn records(tree: &Tree, soll: u64) -> Result<Vec<(Rev, Datensatz)>, Stelle> {
    let (raus, rein) = sync_channel(WARTEND);
    let records = std::thread::scope(|s| {
        let nicht_gestartet = |was: String| (keys::META.to_vec(), Schaden::Lesen(was));
        let faden = Builder::new().name(format!("{}-lesen", auffangen::THREAD));
        let gelaufen = match faden.spawn_scoped(s, move || laufe(tree, &raus)) {
            Ok(gelaufen) => gelaufen,
            Err(e) => return Err(nicht_gestartet(super::ort::io_grund(&e))),
        };
        let gelesen = entziffere(tree, soll, rein);
        let gelaufen = gelaufen
            .join()
            .unwrap_or_else(|_| Err((keys::META.to_vec(), abbruch())));
        gelesen.and_then(|records| gelaufen.map(|()| records))
    })?;
    let ist = records.len() as u64;
    if ist == soll {
        Ok(records)
    } else {
        Err((keys::META.to_vec(), Schaden::Anzahl { soll, ist }))
    }
}

/// Ends early when nobody listens any more: the other thread has met a fault then.
fn laufe(tree: &Tree, raus: &SyncSender<Ladung>) -> Result<(), Stelle> {
    let mut ladung = Ladung::with_capacity(LADUNG);
    let taub = || Schaden::Lesen("abgebrochen".to_owned());
    jeder(tree, vec![keys::DATENSATZ], |key, wert| {
        ladung.push((key.clone(), wert.clone()));
        if ladung.len() == LADUNG {
            let voll = std::mem::replace(&mut ladung, Ladung::with_capacity(LADUNG));
            raus.send(voll).map_err(|_| taub())?;
        }
        Ok(())
    })?;
    raus.send(ladung).map_err(|_| (keys::META.to_vec(), taub()))
}

fn entziffere(
    tree: &Tree,
    soll: u64,
    rein: Receiver<Ladung>,
) -> Result<Vec<(Rev, Datensatz)>, Stelle> {
    let platz = usize::try_from(soll).unwrap_or_default().min(1 << 20);
    let mut records = Vec::with_capacity(platz);
    for (key, kopf) in rein.into_iter().flatten() {
        let gelesen = datensatz(tree, &key, &kopf);
        records.push(gelesen.map_err(|schaden| (key.to_vec(), schaden))?);
    }
    Ok(records)
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
