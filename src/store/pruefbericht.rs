//! A check reads everything and reports each fault with its key; it changes nothing.

use super::auffangen::auffangen;
use super::codec::{self, Meta};
use super::lock::Sperre;
use super::ort::Ort;
use super::schaden::Schaden;
use super::sicherung::wort;
use super::tresorbild::{Tresorangabe, Tresorbild};
use super::{Rev, SledStore, Tresorort, keys, lesen, stueck};
use crate::fehler::{Art, Fehler};
use sled::Tree;
use std::collections::BTreeMap;
use std::path::Path;

/// Where faults of the vault are.
const TRESOR: &str = "Tresor";

/// A fault: where, and what.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Fund {
    pub wo: String,
    pub was: String,
}

/// What a check read.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Pruefbericht {
    pub rev: u64,
    pub schema: u16,
    /// By the word of the command line; "journal" and "entwuerfe" beside them.
    pub counts: BTreeMap<String, u64>,
    pub funde: Vec<Fund>,
    /// A place could not be read: nobody knows what was there.
    #[serde(skip)]
    pub luecken: bool,
    /// Of the vault, if there is one: what can be seen without a passphrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tresor: Option<Tresorangabe>,
    /// Why the vault was not looked at: rights, owner, a link. No damage.
    #[serde(skip)]
    pub rechte: Option<Fehler>,
}

impl Pruefbericht {
    pub fn heil(&self) -> bool {
        self.funde.is_empty()
    }

    /// Faults, and all of them in the vault: the open store is whole.
    pub fn nur_tresor(&self) -> bool {
        !self.heil() && self.funde.iter().all(|f| f.wo == TRESOR)
    }

    fn fund(&mut self, key: &[u8], schaden: &Schaden) {
        self.funde.push(Fund {
            wo: keys::anzeige(key),
            was: schaden.to_string(),
        });
    }
}

/// Checks the store of this data folder. Error: it does not even open, or somebody else holds it.
pub fn pruefen(dir: &Path) -> Result<Pruefbericht, Fehler> {
    if !SledStore::vorhanden(dir) {
        return SledStore::oeffnen(dir).map(|s| s.pruefen());
    }
    let ort = Ort::neu(dir);
    let _sperre = Sperre::nehmen(&ort)?;
    let db = super::oeffnen::oeffne(&ort)?;
    let mut bericht = pruefe_baum(&db);
    if let Ok(Some(meta)) = lesen::meta(&db) {
        let weg = super::sled_store::abgeschnitten(&ort, &meta);
        bericht.funde.extend(weg);
    }
    // What closing damaged files cannot write is lost anyway.
    let _ = auffangen(|| drop(db));
    pruefe_tresor(dir, &mut bericht);
    Ok(bericht)
}

/// Magic, lengths, checksums, and that every piece of the chest is there; what is sealed shows only when it is opened.
fn pruefe_tresor(dir: &Path, bericht: &mut Pruefbericht) {
    let rechte = || Tresorort::neu(dir, None).pruefe_rechte().err();
    match Tresorbild::aufnehmen(dir) {
        Ok(bild) => bericht.tresor = bild.map(|b| b.angabe()),
        Err(fehler) if fehler.art == Art::NichtGetan && rechte().as_ref() == Some(&fehler) => {
            bericht.rechte = Some(fehler);
        }
        Err(fehler) => bericht.funde.push(Fund {
            wo: TRESOR.to_owned(),
            was: fehler.satz,
        }),
    }
}

impl SledStore {
    /// Checks what is open.
    pub fn pruefen(&self) -> Pruefbericht {
        pruefe_baum(self.tree())
    }
}

/// Reads every pair; goes on behind a fault as far as sled lets it.
pub(super) fn pruefe_baum(tree: &Tree) -> Pruefbericht {
    let mut bericht = Pruefbericht::default();
    for paar in lesen::alles(tree) {
        match paar {
            Ok((key, wert)) => pruefe_paar(tree, &key, &wert, &mut bericht),
            Err((key, schaden)) => {
                bericht.luecken = true;
                bericht.fund(&key, &schaden);
            }
        }
    }
    match lesen::meta(tree) {
        Ok(Some(meta)) => pruefe_meta(&meta, &mut bericht),
        Ok(None) => bericht.fund(keys::META, &Schaden::Kurz),
        Err(schaden) => bericht.fund(keys::META, &schaden),
    }
    bericht
}

fn pruefe_paar(tree: &Tree, key: &[u8], kopf: &[u8], bericht: &mut Pruefbericht) {
    if let Some(wort) = wort(key) {
        *bericht.counts.entry(wort.to_owned()).or_default() += 1;
    }
    let gelesen = match key.first() {
        Some(&keys::DATENSATZ) => lesen::datensatz(tree, key, kopf).map(drop),
        Some(&keys::JOURNAL) => lesen::commit(tree, key, kopf).map(drop),
        Some(&keys::ANFRAGE) => codec::lies_anfrage(kopf).map(drop),
        Some(&keys::ENTWURF) => {
            lesen::ganz(tree, key, kopf).and_then(|w| codec::lies_entwurf(&w).map(drop))
        }
        Some(&keys::STUECK) => pruefe_stueck(tree, key),
        _ => Ok(()),
    };
    if let Err(schaden) = gelesen {
        bericht.fund(key, &schaden);
    }
}

/// A piece that no first piece counts is an orphan.
fn pruefe_stueck(tree: &Tree, key: &[u8]) -> Result<(), Schaden> {
    let (kopf, nummer) = keys::lies_stueck(key)?;
    let kopf = lesen::hole(tree, kopf)?.ok_or(Schaden::Verwaist)?;
    let gezaehlt = stueck::weitere(&kopf)? > nummer;
    gezaehlt.then_some(()).ok_or(Schaden::Verwaist)
}

fn pruefe_meta(meta: &Meta, bericht: &mut Pruefbericht) {
    (bericht.rev, bericht.schema) = (meta.rev.0, meta.schema);
    let ist = datensaetze(bericht);
    if ist != meta.datensaetze {
        let soll = meta.datensaetze;
        bericht.fund(keys::META, &Schaden::Anzahl { soll, ist });
    }
    let soll = (meta.rev.0 + 1).saturating_sub(meta.journal_ab.0);
    let ist = bericht.counts.get("journal").copied().unwrap_or_default();
    if ist != soll {
        bericht.fund(
            &keys::journal(Rev(meta.rev.0)),
            &Schaden::Anzahl { soll, ist },
        );
    }
}

fn datensaetze(bericht: &Pruefbericht) -> u64 {
    let worte = crate::domain::Kind::ALLE.iter();
    worte.filter_map(|k| bericht.counts.get(k.1)).sum()
}
