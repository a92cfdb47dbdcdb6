//! The chest: sealed bytes under random places, in a sled database of their own beside the open store. A write is one
//! transaction, sled's flush, then fdatasync of `db`, as there. Knows neither keys nor what the bytes mean.

use super::auffangen::auffangen;
use super::commit::{self, Fehlschlag};
use super::ort::{Ort, namen, ordner_anlegen};
use super::{codec, lesen, oeffnen};
use crate::fehler::{Art, Fehler};
use std::collections::BTreeMap;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Where something lies in the chest: random, tells nothing.
pub type Platz = [u8; 16];
/// The key space of sealed values.
pub const VERSIEGELT: u8 = b'v';

/// An open chest. One per folder and process; [`super::tresorort`] sees to it.
#[derive(Debug)]
pub struct Truhe {
    db: sled::Db,
    /// A handle of `db` of our own, for fdatasync.
    datei: File,
    ort: Ort,
    /// A write failed half-way.
    unklar: bool,
}

impl Truhe {
    /// Opens the chest in this folder.
    pub fn oeffnen(ordner: &Path) -> Result<Truhe, Fehler> {
        let ort = Ort::neu(ordner);
        if !ort.speicher().join("db").exists() {
            let was = "die Truhe mit den Notizen fehlt";
            return Err(Fehler::tresor_beschaedigt(&ort.anzeige(), was));
        }
        let db = oeffnen::oeffne(&ort).map_err(als_tresor(&ort))?;
        Truhe::mit(ort, db)
    }

    /// Makes an empty one in a folder that nobody else knows yet.
    pub fn anlegen(ordner: &Path) -> Result<Truhe, Fehler> {
        let ort = Ort::neu(ordner);
        ordner_anlegen(&ort.speicher()).map_err(|e| ort.io(&e))?;
        let db = oeffnen::oeffne_neu(&ort, &ort.speicher()).map_err(als_tresor(&ort))?;
        Truhe::mit(ort, db)
    }

    fn mit(ort: Ort, db: sled::Db) -> Result<Truhe, Fehler> {
        let datei = File::open(ort.speicher().join("db")).map_err(|e| ort.zugriff(&e))?;
        fuer_sich_allein(&ort.speicher());
        Ok(Truhe {
            db,
            datei,
            ort,
            unklar: false,
        })
    }

    /// What lies in one place.
    pub fn hole(&self, platz: &Platz) -> Result<Option<Vec<u8>>, Fehler> {
        let wert = lesen::wert(&self.db, &key(platz)).map_err(|s| self.schaden(&s))?;
        wert.map(|w| codec::lies_versiegelt(&w).map_err(|s| self.schaden(&s)))
            .transpose()
    }

    /// Everything, by place.
    pub fn alles(&self) -> Result<BTreeMap<Platz, Vec<u8>>, Fehler> {
        let mut alles = BTreeMap::new();
        lesen::jeder(&self.db, vec![VERSIEGELT], |key, kopf| {
            let ganz = lesen::ganz(&self.db, key, kopf)?;
            let platz = lies_key(key)?;
            alles.insert(platz, codec::lies_versiegelt(&ganz)?);
            Ok(())
        })
        .map_err(|(_, s)| self.schaden(&s))?;
        Ok(alles)
    }

    /// Bytes on the disk: far more than what lies in it when much was written, since sled keeps old values for a while.
    pub fn bytes(&self) -> u64 {
        self.datei.metadata().map_or(0, |m| m.len())
    }

    /// All or nothing, and on the disk for good when it returns. None: away with it.
    pub fn schreibe(&mut self, was: &[(Platz, Option<Vec<u8>>)]) -> Result<(), Fehler> {
        if self.unklar {
            return Err(Fehler::tresor_unklar());
        }
        oeffnen::platz_fuer_vorgang(&self.ort)?;
        self.unklar = true;
        let ergebnis = auffangen(|| {
            commit::ausfuehren(&self.db, |tx| {
                was.iter().try_for_each(|(platz, wert)| match wert {
                    Some(wert) => commit::schreibe(tx, &key(platz), &codec::versiegelt(wert)),
                    None => commit::loesche(tx, &key(platz)),
                })
            })
        });
        match ergebnis {
            Ok(Ok(())) => self.mache_fest()?,
            Ok(Err(Fehlschlag::Abbruch(_))) => {
                self.unklar = false;
                return Err(self.kaputt("ein Eintrag der Truhe ist unlesbar"));
            }
            Ok(Err(Fehlschlag::Unklar(e))) => return Err(als_tresor(&self.ort)(self.ort.sled(&e))),
            Err(_) => return Err(self.kaputt("Abbruch beim Schreiben")),
        }
        self.unklar = false;
        Ok(())
    }

    /// sled's flush does no fsync, so ours follows.
    fn mache_fest(&self) -> Result<(), Fehler> {
        let geschrieben = auffangen(|| self.db.flush());
        geschrieben
            .map_err(|_| self.kaputt("Abbruch beim Schreiben"))?
            .map_err(|e| als_tresor(&self.ort)(self.ort.sled(&e)))?;
        self.datei.sync_data().map_err(|e| self.ort.io(&e))
    }

    /// Closes a new one with every fsync that sled leaves out.
    pub fn abschliessen(self) -> Result<(), Fehler> {
        self.mache_fest()?;
        let ort = self.ort.clone();
        drop(self);
        fuer_sich_allein(&ort.speicher());
        oeffnen::festschreiben(&ort.speicher()).map_err(|e| ort.io(&e))
    }

    fn schaden(&self, schaden: &super::schaden::Schaden) -> Fehler {
        self.kaputt(&schaden.to_string())
    }

    fn kaputt(&self, was: &str) -> Fehler {
        Fehler::tresor_beschaedigt(&self.ort.anzeige(), was)
    }
}

impl Drop for Truhe {
    /// What closing damaged files cannot write is lost anyway.
    fn drop(&mut self) {
        let _ = auffangen(|| self.db.flush());
    }
}

fn key(platz: &Platz) -> Vec<u8> {
    let mut key = vec![VERSIEGELT];
    key.extend(platz);
    key
}

fn lies_key(key: &[u8]) -> Result<Platz, super::schaden::Schaden> {
    key.get(1..)
        .and_then(|k| k.try_into().ok())
        .ok_or(super::schaden::Schaden::Kennung)
}

/// The store's words speak of the Feldbuch; here it is the vault.
fn als_tresor(ort: &Ort) -> impl Fn(Fehler) -> Fehler + use<> {
    let ort = ort.anzeige();
    move |fehler| match fehler.art {
        Art::Speicher => Fehler::tresor_beschaedigt(&ort, "die Truhe mit den Notizen"),
        _ if fehler.satz.contains("von einem anderen Prozess gehalten") => {
            Fehler::tresor_gehalten(&ort)
        }
        _ => fehler,
    }
}

/// sled makes its files by the umask; the folder above is closed already, this is the second bolt.
fn fuer_sich_allein(speicher: &Path) {
    for name in namen(speicher) {
        let pfad = speicher.join(name);
        let rechte = if pfad.is_dir() { 0o700 } else { 0o600 };
        let _ = fs::set_permissions(pfad, Permissions::from_mode(rechte));
    }
}

#[cfg(test)]
mod tests {
    use super::super::keys;
    use super::*;

    #[test]
    fn long_values_come_back_whole_and_make_no_blobs() {
        let dir = tempfile::tempdir().unwrap();
        let mut truhe = Truhe::anlegen(dir.path()).unwrap();
        let lang = vec![7; 300_000];
        truhe.schreibe(&[([1; 16], Some(lang.clone()))]).unwrap();
        truhe.schreibe(&[([2; 16], Some(vec![1]))]).unwrap();
        truhe.schreibe(&[([2; 16], None)]).unwrap();
        truhe.abschliessen().unwrap();
        let truhe = Truhe::oeffnen(dir.path()).unwrap();
        assert_eq!(truhe.alles().unwrap().len(), 1);
        assert_eq!(truhe.hole(&[1; 16]).unwrap(), Some(lang));
        assert!(namen(&dir.path().join("speicher/blobs")).is_empty());
        assert_eq!(key(&[0; 16]).first(), Some(&keys_frei()));
    }

    /// No other key space of the store uses this letter.
    fn keys_frei() -> u8 {
        let andere = [
            keys::DATENSATZ,
            keys::JOURNAL,
            keys::ANFRAGE,
            keys::ENTWURF,
            keys::STUECK,
        ];
        assert!(!andere.contains(&VERSIEGELT));
        VERSIEGELT
    }
}
