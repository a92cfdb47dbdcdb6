//! Back from a backup: the file is read whole first, a new store is built and checked beside the old one, then they
//! change places. The old one is put aside, never deleted.

use super::lock::Sperre;
use super::oeffnen;
use super::ort::Ort;
use super::sicherung::{Geprueft, einspielen};
use super::tresorbild::{Tresorbild, Tresorzurueck};
use super::{SledStore, schema};
use crate::fehler::Fehler;
use std::path::{Path, PathBuf};

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wiederhergestellt {
    pub rev: super::Rev,
    pub datensaetze: u64,
    pub stand: jiff::Timestamp,
    /// Where the old store lies now.
    pub beiseite: Option<PathBuf>,
    /// Of the vault, if the backup had one; else the vault that is there stays as it is.
    pub tresor: Option<Tresorzurueck>,
}

/// Puts a backup in the place of the store of this data folder. With a store there it needs `force`.
pub fn wiederherstellen(
    datei: &Path,
    dir: &Path,
    force: bool,
) -> Result<Wiederhergestellt, Fehler> {
    let geprueft = Geprueft::oeffnen(datei)?;
    if schema::offene(geprueft.kopf.schema).is_none() {
        return Err(Fehler::sicherung_neuer(&datei.display().to_string()));
    }
    let ort = Ort::neu(dir);
    ort.anlegen()?;
    let sperre = Sperre::nehmen(&ort)?;
    if ort.speicher().exists() && !force {
        return Err(Fehler::speicher_vorhanden(&ort.anzeige()));
    }
    let mut bild = Tresorbild::default();
    oeffnen::bauen(&ort, |db| {
        einspielen(&geprueft, &ort, db, &mut bild)?;
        vollstaendig(datei, db)
    })?;
    let quelle = datei.display().to_string();
    let tresor = geprueft.kopf.tresor.as_ref();
    let tresor = tresor.map(|_| bild.bauen(dir, &quelle)).transpose()?;
    let beiseite = oeffnen::einsetzen(&ort)?;
    let tresor = tresor.map(|t| t.einsetzen()).transpose()?;
    let store = SledStore::oeffne_gesperrt(ort, sperre)?;
    Ok(Wiederhergestellt {
        rev: store.meta().rev,
        datensaetze: store.meta().datensaetze,
        stand: geprueft.kopf.created,
        beiseite,
        tresor,
    })
}

/// A backup of damage is no better than the damage: nothing changes places then.
fn vollstaendig(datei: &Path, db: &sled::Db) -> Result<(), Fehler> {
    let bericht = super::pruefbericht::pruefe_baum(db);
    match bericht.funde.first() {
        None => Ok(()),
        Some(fund) => Err(Fehler::sicherung_beschaedigt(
            &datei.display().to_string(),
            &format!("{}: {}", fund.wo, fund.was),
        )),
    }
}
