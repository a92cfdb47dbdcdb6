//! Saving what can be read of a damaged store: a new one is built from every sound record, draft and the unbroken end of
//! the journal; the damaged one is put aside, never deleted.

use super::auffangen::auffangen;
use super::codec::{self, Meta};
use super::lock::Sperre;
use super::oeffnen;
use super::ort::{ENDUNG, Ort, namen};
use super::schaden::Schaden;
use super::sicherung::{Geprueft, kopf_lesen};
use super::{Fund, Pruefbericht, Rev, SledStore, keys, lesen, pruefbericht, schema, stueck};
use crate::domain::Id;
use crate::fehler::Fehler;
use sled::Tree;
use std::path::{Path, PathBuf};

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reparatur {
    /// What was broken.
    pub funde: Vec<Fund>,
    pub rev: Rev,
    /// Records that are there now.
    pub datensaetze: u64,
    /// Records that should be there; None: nobody knows any more.
    pub soll: Option<u64>,
    /// Commits, drafts or something in a place that could not be read are missing, even if no record is.
    pub luecken: bool,
    /// A backup that holds more, or as much.
    pub bessere: Option<Bessere>,
    /// Where the damaged store lies now; None: nothing was broken, nothing was changed.
    pub beiseite: Option<PathBuf>,
}

impl Reparatur {
    /// Records that are gone; None: nobody knows.
    pub fn verloren(&self) -> Option<u64> {
        self.soll.map(|soll| soll.saturating_sub(self.datensaetze))
    }

    /// Nothing at all is gone.
    pub fn vollstaendig(&self) -> bool {
        self.beiseite.is_none() || (self.verloren() == Some(0) && !self.luecken)
    }
}

/// A backup worth more than what a repair saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bessere {
    pub pfad: PathBuf,
    pub stand: jiff::Timestamp,
    pub rev: u64,
    pub datensaetze: u64,
}

/// Repairs the store of this data folder. Error: nothing in it can be read, or somebody else holds it; it is left as it
/// was then.
pub fn reparieren(dir: &Path) -> Result<Reparatur, Fehler> {
    let ort = Ort::neu(dir);
    if !SledStore::vorhanden(dir) {
        return Err(
            SledStore::oeffnen(dir).map_or_else(|e| e, |_| Fehler::speicher_fehlt(&ort.anzeige()))
        );
    }
    let sperre = Sperre::nehmen(&ort)?;
    let db = oeffnen::oeffne(&ort)?;
    let gelesene_meta = lesen::meta(&db).ok().flatten();
    let meta = gelesene_meta.unwrap_or_else(super::sled_store::neue_meta);
    if schema::offene(meta.schema).is_none() {
        let hier = codec::FASSUNG;
        return Err(Fehler::speicher_neuer(&ort.anzeige(), meta.schema, hier));
    }
    let mut bericht = pruefbericht::pruefe_baum(&db);
    let abgeschnitten = super::sled_store::abgeschnitten(&ort, &meta);
    let am_ende = abgeschnitten.is_some();
    bericht.funde.extend(abgeschnitten);
    let soll = soll(&ort, gelesene_meta.as_ref());
    let beiseite = match bericht.heil() {
        true => None,
        false => baue_um(&ort, &db, meta, soll)?,
    };
    // What closing damaged files cannot write is lost anyway.
    let _ = auffangen(|| drop(db));
    let store = SledStore::oeffne_gesperrt(ort.clone(), sperre)?;
    let danach = store.pruefen();
    Ok(Reparatur {
        rev: store.meta().rev,
        datensaetze: store.meta().datensaetze,
        soll,
        luecken: am_ende || bericht.luecken || weniger(&bericht, &danach, &meta),
        bessere: beiseite
            .as_ref()
            .and_then(|_| bessere(&ort, gelesene_meta.map(|m| m.kennung), &store.meta())),
        funde: bericht.funde,
        beiseite,
    })
}

/// How many records the store once had: what it says itself, unless the line beside it is newer.
fn soll(ort: &Ort, meta: Option<&Meta>) -> Option<u64> {
    let gemerkt = super::stand::lies(&ort.speicher());
    let Some(meta) = meta else {
        return gemerkt?.datensaetze;
    };
    match gemerkt.filter(|g| g.gehoert(meta.kennung) && g.rev > meta.rev.0) {
        Some(neuer) => neuer.datensaetze,
        None => Some(meta.datensaetze),
    }
}

/// The repaired store has less of the journal than it should, or fewer drafts than were seen.
fn weniger(vorher: &Pruefbericht, danach: &Pruefbericht, meta: &Meta) -> bool {
    let zahl = |b: &Pruefbericht, wort: &str| b.counts.get(wort).copied().unwrap_or_default();
    let vorgaenge = (meta.rev.0 + 1).saturating_sub(meta.journal_ab.0);
    zahl(danach, "journal") < vorgaenge.max(zahl(vorher, "journal"))
        || zahl(danach, "entwuerfe") < zahl(vorher, "entwuerfe")
}

/// The best of the backups of this store that are no older than what was saved, or hold more.
fn bessere(ort: &Ort, kennung: Option<Id>, gerettet: &Meta) -> Option<Bessere> {
    let backups = ort.backups();
    let mut bessere: Vec<Bessere> = namen(&backups)
        .iter()
        .filter(|n| n.ends_with(ENDUNG))
        .filter_map(|n| als_bessere(backups.join(n), kennung))
        .filter(|b| b.rev >= gerettet.rev.0 || b.datensaetze > gerettet.datensaetze)
        .collect();
    bessere.sort_by_key(|b| (b.rev, b.stand));
    // The newest that is whole.
    bessere
        .into_iter()
        .rev()
        .find(|b| Geprueft::oeffnen(&b.pfad).is_ok())
}

fn als_bessere(pfad: PathBuf, kennung: Option<Id>) -> Option<Bessere> {
    let kopf = kopf_lesen(&pfad).ok()?;
    kennung.is_none_or(|k| k == kopf.kennung).then(|| Bessere {
        pfad,
        stand: kopf.created,
        rev: kopf.rev,
        datensaetze: kopf.datensaetze(),
    })
}

/// Nothing changes places when there is nothing to put there.
fn baue_um(
    ort: &Ort,
    alt: &Tree,
    meta: Meta,
    soll: Option<u64>,
) -> Result<Option<PathBuf>, Fehler> {
    oeffnen::bauen(ort, |neu| {
        match rette(alt, neu, meta).map_err(|s| ort.schaden(keys::META, &s))? {
            0 if soll != Some(0) => Err(ort.unlesbar("kein Eintrag ist mehr lesbar")),
            _ => Ok(()),
        }
    })?;
    oeffnen::einsetzen(ort)
}

/// Copies what is sound; how many records. The revision is at least that of the newest record, so that no later commit
/// repeats one.
fn rette(alt: &Tree, neu: &Tree, meta: Meta) -> Result<u64, Schaden> {
    let mut danach = Meta {
        datensaetze: 0,
        ..meta
    };
    let mut verlauf: Vec<Rev> = Vec::new();
    for (key, kopf) in lesen::alles(alt).filter_map(Result::ok) {
        match lies(alt, &key, &kopf) {
            Some(Lesbar::Datensatz(rev)) => {
                danach.rev = danach.rev.max(rev);
                danach.datensaetze += 1;
                kopiere(alt, neu, &key, &kopf)?;
            }
            Some(Lesbar::Commit(rev)) => verlauf.push(rev),
            Some(Lesbar::Anderes) => kopiere(alt, neu, &key, &kopf)?,
            None => {}
        }
    }
    verlauf.sort();
    danach.rev = verlauf
        .last()
        .map_or(danach.rev, |rev| danach.rev.max(*rev));
    danach.journal_ab = rette_verlauf(alt, neu, &verlauf, danach.rev)?;
    neu.insert(keys::META, codec::meta(&danach)?)?;
    Ok(danach.datensaetze)
}

/// What a sound first piece is.
enum Lesbar {
    Datensatz(Rev),
    Commit(Rev),
    Anderes,
}

/// None: broken, or written anew anyway (further pieces, what the store says about itself).
fn lies(alt: &Tree, key: &[u8], kopf: &[u8]) -> Option<Lesbar> {
    match *key.first()? {
        keys::DATENSATZ => {
            let (rev, _) = lesen::datensatz(alt, key, kopf).ok()?;
            Some(Lesbar::Datensatz(rev))
        }
        keys::JOURNAL => {
            let commit = lesen::commit(alt, key, kopf).ok()?;
            Some(Lesbar::Commit(commit.rev()))
        }
        keys::ANFRAGE => codec::lies_anfrage(kopf).ok().map(|_| Lesbar::Anderes),
        keys::STUECK | b'm' => None,
        _ => lesen::ganz(alt, key, kopf).ok().map(|_| Lesbar::Anderes),
    }
}

/// From the tip back to the first gap. The oldest commit that the journal then has.
fn rette_verlauf(alt: &Tree, neu: &Tree, verlauf: &[Rev], spitze: Rev) -> Result<Rev, Schaden> {
    let mut ab = spitze.0 + 1;
    for rev in verlauf.iter().rev() {
        if rev.0 + 1 != ab {
            break;
        }
        let key = keys::journal(*rev);
        if let Some(kopf) = lesen::hole(alt, &key)? {
            kopiere(alt, neu, &key, &kopf)?;
            ab = rev.0;
        }
    }
    Ok(Rev(ab))
}

/// A value with its further pieces.
fn kopiere(alt: &Tree, neu: &Tree, key: &[u8], kopf: &[u8]) -> Result<(), Schaden> {
    for nummer in 0..stueck::weitere(kopf)? {
        let key = keys::stueck(key, nummer);
        let wert = lesen::hole(alt, &key)?.ok_or(Schaden::Stueck(nummer))?;
        neu.insert(key, wert)?;
    }
    neu.insert(key, kopf)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Raum};
    use crate::store::{Batch, Expect, Grund, Op, Store, pruefen};

    fn lege(store: &mut SledStore, n: u128) {
        let raum: crate::domain::Datensatz = Raum {
            id: Id(n),
            name: n.to_string(),
            ebene: String::new(),
            uebergeordnet: None,
            aliase: vec![],
            kachel: None,
            notiz: "lang".repeat(2000),
        }
        .into();
        let op = Op {
            key: raum.schluessel(),
            expect: Expect::Absent,
            put: Some(raum),
        };
        let batch = Batch {
            request: Id(n),
            wer: "ada".into(),
            wann: jiff::Timestamp::UNIX_EPOCH,
            label: "neu".into(),
            grund: Grund::Eingabe,
            ops: vec![op],
        };
        store.commit(&batch).unwrap();
    }

    fn fuenf(dir: &Path) -> SledStore {
        let mut store = SledStore::anlegen(dir).unwrap();
        (1..=5).for_each(|n| lege(&mut store, n));
        store
    }

    fn key(n: u128) -> Vec<u8> {
        keys::datensatz(crate::domain::Schluessel {
            kind: crate::domain::Kind::Raeume,
            id: Id(n),
        })
    }

    #[test]
    fn a_sound_store_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        drop(fuenf(dir.path()));
        let bericht = reparieren(dir.path()).unwrap();
        assert_eq!((bericht.beiseite, bericht.datensaetze), (None, 5));
    }

    #[test]
    fn every_fault_is_named_and_what_is_sound_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let store = fuenf(dir.path());
        store
            .tree()
            .insert(key(2), b"\x01\x02\0\x01kaputt")
            .unwrap();
        store.tree().remove(keys::stueck(&key(3), 0)).unwrap();
        store.tree().remove(keys::journal(Rev(3))).unwrap();
        store.tree().remove(key(4)).unwrap();
        assert!(store.snapshot().is_err());
        drop(store);
        let funde = pruefen(dir.path()).unwrap().funde;
        let text: Vec<String> = funde
            .iter()
            .map(|f| format!("{}: {}", f.wo, f.was))
            .collect();
        assert!(
            text.iter()
                .any(|t| t.starts_with("Raum 00000000000000000000000002: zu kurz")),
            "{text:?}"
        );
        assert!(
            text.contains(&"Raum 00000000000000000000000003: Teilstück 0 fehlt".to_owned()),
            "{text:?}"
        );
        assert!(
            text.iter().any(|t| t.contains("Teilstück ohne Anfang")),
            "{text:?}"
        );
        assert!(
            text.iter()
                .any(|t| t.contains("Zähler stimmt nicht: 5 erwartet, 4 gefunden")),
            "{text:?}"
        );
        let bericht = reparieren(dir.path()).unwrap();
        assert_eq!((bericht.rev, bericht.datensaetze), (Rev(5), 2));
        assert_eq!((bericht.soll, bericht.verloren()), (Some(5), Some(3)));
        assert!(!bericht.vollstaendig() && bericht.bessere.is_none());
        assert!(bericht.beiseite.unwrap().exists());
        let mut store = SledStore::oeffnen(dir.path()).unwrap();
        assert!(store.pruefen().heil(), "{:?}", store.pruefen().funde);
        assert_eq!(store.snapshot().unwrap().records.len(), 2);
        assert_eq!(store.status().unwrap().journal_ab, Rev(4));
        lege(&mut store, 9);
        assert_eq!(store.status().unwrap().rev, Rev(6));
    }

    #[test]
    fn a_store_whose_end_was_lost_can_be_accepted() {
        let dir = tempfile::tempdir().unwrap();
        let store = fuenf(dir.path());
        super::super::stand::Stand::oeffnen(&Ort::neu(dir.path()).speicher())
            .unwrap()
            .merke(store.meta().kennung, Rev(8), 8);
        drop(store);
        let fehler = SledStore::oeffnen(dir.path()).unwrap_err();
        assert!(
            fehler.satz.contains("3 gesicherte Vorgänge fehlen"),
            "{fehler}"
        );
        let bericht = reparieren(dir.path()).unwrap();
        assert_eq!((bericht.funde.len(), bericht.datensaetze), (1, 5));
        assert_eq!((bericht.soll, bericht.verloren()), (Some(8), Some(3)));
        assert_eq!(
            SledStore::oeffnen(dir.path())
                .unwrap()
                .snapshot()
                .unwrap()
                .records
                .len(),
            5
        );
    }

    #[test]
    fn the_best_whole_backup_of_this_store_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let store = fuenf(dir.path());
        let backups = dir.path().join("backups");
        let gut = backups.join("feldbuch-2026-11-20.sicherung");
        crate::store::sicherung::sichern(&store, &gut).unwrap();
        let halb = std::fs::read(&gut).unwrap();
        let neuer = backups.join("feldbuch-2026-11-21.sicherung");
        std::fs::write(&neuer, halb.get(..halb.len() - 9).unwrap()).unwrap();
        let fremd = SledStore::anlegen(&dir.path().join("fremd")).unwrap();
        let anderer = backups.join("feldbuch-2026-11-22.sicherung");
        crate::store::sicherung::sichern(&fremd, &anderer).unwrap();
        store.tree().remove(key(4)).unwrap();
        drop(store);
        let bessere = reparieren(dir.path()).unwrap().bessere.unwrap();
        assert_eq!((bessere.pfad, bessere.datensaetze), (gut, 5));
    }

    #[test]
    fn nothing_is_put_in_the_place_of_a_store_that_cannot_be_read() {
        let dir = tempfile::tempdir().unwrap();
        let store = fuenf(dir.path());
        (1..=5).for_each(|n| drop(store.tree().remove(key(n)).unwrap()));
        drop(store);
        let fehler = reparieren(dir.path()).unwrap_err();
        assert!(fehler.satz.contains("kein Eintrag"), "{fehler}");
        assert!(!fehler.to_string().contains("--repair"), "{fehler}");
        let alt = super::super::ort::namen(dir.path());
        assert!(!alt.iter().any(|n| n.contains(".alt-")), "{alt:?}");
    }

    fn mit_schema(dir: &Path, schema: u16) {
        let store = fuenf(dir);
        let meta = Meta {
            schema,
            ..store.meta()
        };
        store
            .tree()
            .insert(keys::META, codec::meta(&meta).unwrap())
            .unwrap();
    }

    #[test]
    fn a_newer_store_is_refused_with_a_sentence() {
        let dir = tempfile::tempdir().unwrap();
        mit_schema(dir.path(), codec::FASSUNG + 1);
        let fehler = SledStore::oeffnen(dir.path()).unwrap_err();
        assert_eq!(fehler.art, crate::fehler::Art::Speicher);
        assert!(
            fehler
                .satz
                .contains("neueren Programm (Fassung 3, dieses kennt 2)"),
            "{fehler}"
        );
    }

    #[test]
    fn an_older_store_is_copied_before_it_is_moved() {
        let dir = tempfile::tempdir().unwrap();
        mit_schema(dir.path(), 0);
        let store = SledStore::oeffnen(dir.path()).unwrap();
        assert_eq!(store.status().unwrap().schema, codec::FASSUNG);
        let kopie = dir.path().join("backups/vor-fassung-2-5.sicherung");
        assert_eq!(
            crate::store::sicherung::kopf_lesen(&kopie).unwrap().schema,
            0
        );
        drop(store);
        assert_eq!(
            SledStore::oeffnen(dir.path()).unwrap().meta().schema,
            codec::FASSUNG
        );
    }
}
