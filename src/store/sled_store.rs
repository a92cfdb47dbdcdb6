//! The embedded store: one sled tree, one owner. A commit is one transaction, sled's flush, then fdatasync of `db`; only
//! then is it told. After a failure half-way it takes nothing more until it is opened anew.

use super::auffangen::auffangen;
use super::codec::{self, Meta};
use super::commit::{self, Fehlschlag};
use super::lesen::{self, Stelle};
use super::lock::Sperre;
use super::oeffnen;
use super::ort::Ort;
use super::stand::{self, Stand};
use super::{
    Batch, Behalten, CommitFehler, Committed, Entwuerfe, Fund, Rev, Sichern, Snapshot, Store,
    StoreStatus, Watch, keys, pruefung, schema,
};
use crate::domain::Id;
use crate::fehler::Fehler;
use jiff::Timestamp;
use sled::transaction::{ConflictableTransactionError, TransactionalTree};
use std::collections::HashMap;
use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};

/// Commits that compaction removes in one transaction.
const PORTION: usize = 500;

// Fields are dropped in order: sled lets go of its files before the lock is given back.
#[derive(Debug)]
pub struct SledStore {
    db: sled::Db,
    /// A handle of `db` of our own, for fdatasync.
    datei: File,
    meta: Meta,
    anfragen: HashMap<Id, Rev>,
    stand: Stand,
    behalten: Behalten,
    /// A write failed half-way.
    unklar: bool,
    ort: Ort,
    _sperre: Sperre,
}

impl SledStore {
    /// Opens the store of this data folder.
    pub fn oeffnen(dir: &Path) -> Result<SledStore, Fehler> {
        let ort = Ort::neu(dir);
        ort.ist_ordner()?;
        if !Self::vorhanden(dir) {
            return Err(fehlt(&ort));
        }
        let sperre = Sperre::nehmen(&ort)?;
        Self::oeffne_gesperrt(ort, sperre)
    }

    /// Makes an empty store, and the data folder where there is none.
    pub fn anlegen(dir: &Path) -> Result<SledStore, Fehler> {
        let ort = Ort::neu(dir);
        ort.anlegen()?;
        let sperre = Sperre::nehmen(&ort)?;
        if ort.speicher().exists() {
            return Err(Fehler::speicher_vorhanden(&ort.anzeige()));
        }
        oeffnen::bauen(&ort, |db| erste_angaben(&ort, db))?;
        oeffnen::einsetzen(&ort)?;
        Self::oeffne_gesperrt(ort, sperre)
    }

    /// There is a store in this data folder, whole or not.
    pub fn vorhanden(dir: &Path) -> bool {
        Ort::neu(dir).speicher().join("db").exists()
    }

    pub(super) fn oeffne_gesperrt(ort: Ort, sperre: Sperre) -> Result<SledStore, Fehler> {
        let db = oeffnen::oeffne(&ort)?;
        let datei = File::open(ort.speicher().join("db")).map_err(|e| ort.zugriff(&e))?;
        let meta = erste_lesung(&ort, &db)?;
        let anfragen = lesen::anfragen(&db).map_err(|(key, s)| ort.schaden(&key, &s))?;
        let stand = Stand::oeffnen(&ort.speicher()).map_err(|e| ort.zugriff(&e))?;
        stand.beginne(&ort.speicher(), &meta);
        let mut store = SledStore {
            db,
            datei,
            meta,
            anfragen,
            stand,
            behalten: Behalten::default(),
            unklar: false,
            ort,
            _sperre: sperre,
        };
        store.ziehe_um()?;
        Ok(store)
    }

    /// Removes commits before this time from the journal, from the oldest on; the newest stays. How many went.
    pub fn verdichten(&mut self, vor: Timestamp) -> Result<usize, Fehler> {
        self.bereit()?;
        let alte = self.alte_commits(vor)?;
        for portion in alte.chunks(PORTION) {
            self.vergiss(portion)?;
        }
        Ok(alte.len())
    }

    /// How many backups [`Sichern::sichern`] keeps.
    #[must_use]
    pub fn mit_behalten(mut self, behalten: Behalten) -> Self {
        self.behalten = behalten;
        self
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        self.ort.dir()
    }

    pub(super) fn tree(&self) -> &sled::Tree {
        &self.db
    }

    pub(super) fn meta(&self) -> Meta {
        self.meta
    }

    pub(super) fn bereit(&self) -> Result<(), Fehler> {
        if self.unklar {
            return Err(Fehler::speicher_unklar(&self.ort.anzeige()));
        }
        Ok(())
    }

    pub(super) fn stelle(&self, (key, schaden): Stelle) -> Fehler {
        self.ort.schaden(&key, &schaden)
    }

    /// Transaction and fsync. Whatever fails after the transaction began leaves the store unsure of itself.
    fn schreibe<T>(
        &mut self,
        was: impl Fn(&TransactionalTree) -> Result<T, ConflictableTransactionError<commit::Abbruch>>,
    ) -> Result<T, CommitFehler> {
        self.bereit()
            .and_then(|()| oeffnen::platz_fuer_vorgang(&self.ort))
            .map_err(CommitFehler::Fehler)?;
        self.unklar = true;
        let ergebnis = auffangen(|| commit::ausfuehren(&self.db, was));
        match ergebnis {
            Ok(Ok(wert)) => {
                self.mache_fest().map_err(CommitFehler::Fehler)?;
                self.unklar = false;
                Ok(wert)
            }
            Ok(Err(Fehlschlag::Abbruch(abbruch))) => {
                self.unklar = false;
                Err(abbruch.commit_fehler(&self.ort))
            }
            Ok(Err(Fehlschlag::Unklar(e))) => Err(CommitFehler::Fehler(self.ort.sled(&e))),
            Err(_) => Err(CommitFehler::Fehler(
                self.ort.beschaedigt("Abbruch beim Schreiben"),
            )),
        }
    }

    /// sled's flush does no fsync, so ours follows.
    fn mache_fest(&self) -> Result<(), Fehler> {
        let geschrieben = auffangen(|| self.db.flush());
        geschrieben
            .map_err(|_| self.ort.beschaedigt("Abbruch beim Schreiben"))?
            .map_err(|e| self.ort.sled(&e))?;
        self.datei.sync_data().map_err(|e| self.ort.io(&e))
    }

    fn wiederhole(&self, rev: Rev, batch: &Batch) -> Result<Committed, CommitFehler> {
        let key = keys::journal(rev);
        let gelesen = lesen::wert(&self.db, &key)
            .and_then(|wert| wert.map(|w| codec::lies_journal(&w)).transpose());
        match gelesen {
            Ok(Some(commit)) => Ok(commit),
            Ok(None) => Err(Fehler::vorgang_verjaehrt(&batch.label)),
            Err(schaden) => Err(self.ort.schaden(&key, &schaden)),
        }
        .map_err(CommitFehler::Fehler)
    }

    fn merke(&mut self, committed: &Committed) {
        self.anfragen.insert(committed.request, committed.rev);
        if self.anfragen.len() as u64 > 2 * keys::RING {
            let ab = committed.rev.0.saturating_sub(keys::RING);
            self.anfragen.retain(|_, rev| rev.0 > ab);
        }
    }

    fn alte_commits(&self, vor: Timestamp) -> Result<Vec<(Rev, Id)>, Fehler> {
        let mut alte = Vec::new();
        let mut fertig = false;
        lesen::jeder(&self.db, vec![keys::JOURNAL], |key, kopf| {
            fertig |= fertig || keys::lies_journal(key)? == self.meta.rev;
            if !fertig {
                let commit = lesen::commit(&self.db, key, kopf)?;
                fertig = commit.wann >= vor;
                alte.extend((!fertig).then_some((commit.rev, commit.request)));
            }
            Ok(())
        })
        .map_err(|stelle| self.stelle(stelle))?;
        Ok(alte)
    }

    fn vergiss(&mut self, portion: &[(Rev, Id)]) -> Result<(), Fehler> {
        let Some((letzte, _)) = portion.last() else {
            return Ok(());
        };
        let danach = Meta {
            journal_ab: Rev(letzte.0 + 1),
            ..self.meta
        };
        self.schreibe(|tx| commit::vergiss(tx, portion, &danach))
            .map_err(nur_fehler)?;
        self.meta = danach;
        for (_, request) in portion {
            self.anfragen.remove(request);
        }
        Ok(())
    }

    /// A draft changed: what comes out is on the disk.
    fn entwurf_schreiben(&mut self, key: &[u8], bytes: Option<&[u8]>) -> Result<(), Fehler> {
        let danach = Meta {
            entwurf_stand: self.meta.entwurf_stand + 1,
            ..self.meta
        };
        self.schreibe(|tx| {
            match bytes {
                Some(bytes) => commit::schreibe(tx, key, bytes)?,
                None => commit::loesche(tx, key)?,
            }
            commit::setze_meta(tx, &danach)
        })
        .map_err(nur_fehler)?;
        self.meta = danach;
        Ok(())
    }

    /// From an older schema: a copy is put aside, then every step is taken.
    fn ziehe_um(&mut self) -> Result<(), Fehler> {
        let schritte = schema::offene(self.meta.schema).unwrap_or_default();
        let Some(ziel) = schritte.last().map(|s| s.nummer) else {
            return Ok(());
        };
        let kopie = format!(
            "vor-fassung-{ziel}-{}{}",
            self.meta.rev.0,
            super::ort::ENDUNG
        );
        super::sicherung::sichern(self, &self.ort.backups().join(kopie))?;
        for schritt in schritte {
            (schritt.umziehen)(&self.db).map_err(|s| {
                self.ort
                    .beschaedigt(&format!("Umzug „{}“: {s}", schritt.was))
            })?;
        }
        let danach = Meta {
            schema: ziel,
            ..self.meta
        };
        self.schreibe(|tx| commit::setze_meta(tx, &danach))
            .map_err(nur_fehler)?;
        self.meta = danach;
        Ok(())
    }
}

fn fehlt(ort: &Ort) -> Fehler {
    match fs::read_dir(ort.speicher()) {
        Ok(_) => ort.unlesbar("die Datei db fehlt"),
        Err(e) if e.kind() == std::io::ErrorKind::PermissionDenied => ort.zugriff(&e),
        Err(_) => Fehler::speicher_fehlt(&ort.anzeige()),
    }
}

fn nur_fehler(fehler: CommitFehler) -> Fehler {
    match fehler {
        CommitFehler::Fehler(fehler) => fehler,
        CommitFehler::Konflikt { .. } => Fehler::vorgang_widerspruch("Konflikt"),
    }
}

fn erste_angaben(ort: &Ort, db: &sled::Db) -> Result<(), Fehler> {
    let bytes = codec::meta(&neue_meta()).map_err(|s| ort.schaden(keys::META, &s))?;
    db.insert(keys::META, bytes).map_err(|e| ort.sled(&e))?;
    Ok(())
}

/// What an empty store says about itself.
pub(super) fn neue_meta() -> Meta {
    Meta {
        kennung: zufall(),
        schema: codec::FASSUNG,
        rev: Rev(0),
        datensaetze: 0,
        journal_ab: Rev(1),
        entwurf_stand: 0,
    }
}

/// Tells one store from another; no secret.
fn zufall() -> Id {
    let (a, b) = (RandomState::new(), RandomState::new());
    Id((u128::from(a.hash_one(1)) << 64) | u128::from(b.hash_one(2)))
}

/// What the store says about itself, if this program can read it and nothing was cut off since the last clean end.
fn erste_lesung(ort: &Ort, db: &sled::Db) -> Result<Meta, Fehler> {
    let meta = lesen::meta(db)
        .map_err(|s| ort.schaden(keys::META, &s))?
        .ok_or_else(|| ort.beschaedigt("die Datei db ist leer oder abgeschnitten"))?;
    if schema::offene(meta.schema).is_none() {
        let hier = codec::FASSUNG;
        return Err(Fehler::speicher_neuer(&ort.anzeige(), meta.schema, hier));
    }
    match abgeschnitten(ort, &meta) {
        None => Ok(meta),
        Some(fund) => Err(ort.beschaedigt(&fund.was)),
    }
}

/// Commits that the store once had and has no more.
pub(super) fn abgeschnitten(ort: &Ort, meta: &Meta) -> Option<Fund> {
    let weg = stand::verlorene(&ort.speicher(), meta.kennung, meta.rev);
    (weg > 0).then(|| Fund {
        wo: keys::anzeige(&keys::journal(meta.rev)),
        was: format!("{weg} gesicherte Vorgänge fehlen am Ende"),
    })
}

impl Store for SledStore {
    fn snapshot(&self) -> Result<Snapshot, Fehler> {
        self.bereit()?;
        let records = lesen::records(&self.db, self.meta.datensaetze);
        Ok(Snapshot {
            rev: self.meta.rev,
            records: records.map_err(|stelle| self.stelle(stelle))?,
        })
    }

    fn commit(&mut self, batch: &Batch) -> Result<Committed, CommitFehler> {
        self.bereit().map_err(CommitFehler::Fehler)?;
        if let Some(rev) = self.anfragen.get(&batch.request) {
            return self.wiederhole(*rev, batch);
        }
        pruefung::batch(batch).map_err(CommitFehler::Fehler)?;
        let meta = self.meta;
        let (committed, danach) = self.schreibe(|tx| commit::batch(tx, batch, meta))?;
        self.meta = danach;
        self.stand
            .merke(danach.kennung, danach.rev, danach.datensaetze);
        self.merke(&committed);
        Ok(committed)
    }

    fn watch(&self, from: Rev) -> Result<Watch, Fehler> {
        self.bereit()?;
        if from.0 + 1 < self.meta.journal_ab.0 || from > self.meta.rev {
            return Ok(Watch::Lagged);
        }
        lesen::commits(&self.db, from, self.meta.rev)
            .map(Watch::Commits)
            .map_err(|stelle| self.stelle(stelle))
    }

    fn status(&self) -> Result<StoreStatus, Fehler> {
        Ok(StoreStatus {
            rev: self.meta.rev,
            schema: self.meta.schema,
            ort: self.ort.anzeige(),
            journal_ab: self.meta.journal_ab,
        })
    }
}

impl Entwuerfe for SledStore {
    fn entwurf_sichern(&mut self, name: &str, inhalt: &[u8]) -> Result<(), Fehler> {
        pruefung::entwurf(name, inhalt)?;
        self.entwurf_schreiben(&keys::entwurf(name), Some(&codec::entwurf(inhalt)))
    }

    fn entwurf_verwerfen(&mut self, name: &str) -> Result<(), Fehler> {
        self.bereit()?;
        let key = keys::entwurf(name);
        let da = lesen::hole(&self.db, &key).map_err(|s| self.ort.schaden(&key, &s))?;
        match da {
            Some(_) => self.entwurf_schreiben(&key, None),
            None => Ok(()),
        }
    }

    fn entwuerfe(&self) -> Result<Vec<(String, Vec<u8>)>, Fehler> {
        self.bereit()?;
        lesen::entwuerfe(&self.db).map_err(|stelle| self.stelle(stelle))
    }
}

impl Sichern for SledStore {
    /// Into `backups/` below the data folder.
    fn sichern(&self, heute: jiff::civil::Date) -> Result<Option<PathBuf>, Fehler> {
        super::rotieren(self, &self.ort.backups(), heute, self.behalten).map(Some)
    }

    fn vergessen(&mut self, vor: Timestamp) -> Result<(), Fehler> {
        self.verdichten(vor).map(drop)
    }
}
