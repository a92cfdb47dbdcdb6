//! The vault as ciphertext: header, keyring and chest in one consistent set, for backups, restoring and checks. Opens
//! nothing; knows only what stands in the clear: magic, checksums, the vault's random name, its generation.

use super::keys;
use super::tresorort::{self, BUND, BUND_ANFANG, KOPF, KOPF_ANFANG, halte, lies_rahmen};
use super::{Platz, Tresorort, Truhe};
use crate::fehler::Fehler;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Where the manifest lies in the chest.
pub const MANIFEST: Platz = [0; 16];
/// Bytes of the generation that stands before the sealed manifest.
pub const MANIFEST_STAND: usize = 8;

/// What can be said of a vault without a passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tresorangabe {
    /// Random name of the vault, in hex.
    pub kennung: String,
    /// Its generation: how often anything was changed.
    pub stand: u64,
    /// Sealed entries in the chest.
    pub eintraege: u64,
    /// SHA-256 over all of it, in hex.
    pub summe: String,
}

/// All of a vault, in memory.
#[derive(Default)]
pub struct Tresorbild {
    kopf: Vec<u8>,
    bund: Vec<u8>,
    truhe: Vec<(Platz, Vec<u8>)>,
}

/// What restoring a vault did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tresorzurueck {
    pub stand: u64,
    /// The generation that lay there before, if it was the same vault.
    pub vorher: Option<u64>,
    pub beiseite: Option<PathBuf>,
}

impl Tresorbild {
    /// The vault of this data folder, if there is one. Nobody writes to it meanwhile: that one waits.
    pub fn aufnehmen(daten: &Path) -> Result<Option<Tresorbild>, Fehler> {
        let ort = Tresorort::neu(daten, None);
        let fach = ort.fach();
        let offen = halte(&fach);
        if offen.is_none() {
            ort.aufraeumen()?;
        }
        if !ort.vorhanden() {
            return Ok(None);
        }
        ort.pruefe_rechte()?;
        let ordner = ort.ordner();
        let truhe = match offen.as_ref() {
            Some(truhe) => truhe.alles()?,
            None => Truhe::oeffnen(&tresorort::truhe_in(&ordner))?.alles()?,
        };
        let bild = Tresorbild {
            kopf: tresorort::lies_datei(&ordner.join(KOPF))?,
            bund: tresorort::lies_datei(&ordner.join(BUND))?,
            truhe: truhe.into_iter().collect(),
        };
        bild.pruefe(&ort.anzeige())?;
        Ok(Some(bild))
    }

    /// Frames and checksums, and that there is a manifest; what is sealed is not judged.
    fn pruefe(&self, ort: &str) -> Result<(), Fehler> {
        let kaputt = |was: String| Fehler::tresor_beschaedigt(ort, &was);
        lies_rahmen(KOPF_ANFANG, &self.kopf).map_err(|w| kaputt(format!("Kopf: {w}")))?;
        lies_rahmen(BUND_ANFANG, &self.bund).map_err(|w| kaputt(format!("Schlüsselbund: {w}")))?;
        let manifest = self.stand();
        manifest.ok_or_else(|| kaputt("das Verzeichnis fehlt".to_owned()))?;
        Ok(())
    }

    fn stand(&self) -> Option<u64> {
        let manifest = self.truhe.iter().find(|(platz, _)| *platz == MANIFEST)?;
        manifest.1.first_chunk().map(|s| u64::from_be_bytes(*s))
    }

    pub fn angabe(&self) -> Tresorangabe {
        let mut summe = Sha256::new();
        for (key, wert) in self.paare() {
            summe.update((key.len() as u64).to_be_bytes());
            summe.update(key);
            summe.update((wert.len() as u64).to_be_bytes());
            summe.update(wert);
        }
        let koerper = lies_rahmen(KOPF_ANFANG, &self.kopf).unwrap_or_default();
        Tresorangabe {
            kennung: hex(koerper.get(2..18).unwrap_or_default()),
            stand: self.stand().unwrap_or_default(),
            eintraege: self.truhe.len() as u64,
            summe: hex(&summe.finalize()),
        }
    }

    /// As pairs of a backup, in order of their keys.
    pub fn paare(&self) -> impl Iterator<Item = (Vec<u8>, &[u8])> {
        let dateien = [(b'h', &self.kopf), (b'k', &self.bund)];
        let dateien = dateien.map(|(art, bytes)| (vec![keys::TRESOR, art], bytes.as_slice()));
        let truhe = self.truhe.iter().map(|(platz, wert)| {
            let mut key = vec![keys::TRESOR, b't'];
            key.extend(platz);
            (key, wert.as_slice())
        });
        dateien.into_iter().chain(truhe)
    }

    /// Takes back a pair of a backup. False: it is none of the vault.
    pub fn nimm(&mut self, key: &[u8], wert: &[u8]) -> bool {
        match key.strip_prefix(&[keys::TRESOR]) {
            Some([b'h']) => self.kopf = wert.to_vec(),
            Some([b'k']) => self.bund = wert.to_vec(),
            Some([b't', platz @ ..]) => match platz.try_into() {
                Ok(platz) => self.truhe.push((platz, wert.to_vec())),
                Err(_) => return false,
            },
            _ => return false,
        }
        true
    }

    /// Builds it beside the vault of this data folder; [`Bereit::einsetzen`] puts it in its place.
    pub fn bauen(&self, daten: &Path, quelle: &str) -> Result<Bereit, Fehler> {
        self.pruefe(quelle)?;
        let ort = Tresorort::neu(daten, None);
        let fach = ort.fach();
        let offen = halte(&fach);
        if offen.is_some() {
            return Err(Fehler::tresor_gehalten(&ort.anzeige()));
        }
        drop(offen);
        let vorher = Tresorbild::aufnehmen(daten).ok().flatten();
        let neu = ort.beginne_neuen()?;
        tresorort::schreibe_datei(&neu, KOPF, &self.kopf)?;
        tresorort::schreibe_datei(&neu, BUND, &self.bund)?;
        let mut truhe = Truhe::anlegen(&tresorort::truhe_in(&neu))?;
        for portion in self.truhe.chunks(100) {
            let was: Vec<_> = portion.iter().map(|(p, w)| (*p, Some(w.clone()))).collect();
            truhe.schreibe(&was)?;
        }
        truhe.abschliessen()?;
        let angabe = self.angabe();
        let vorher = vorher.map(|v| v.angabe());
        Ok(Bereit {
            ort,
            stand: angabe.stand,
            vorher: vorher
                .filter(|v| v.kennung == angabe.kennung)
                .map(|v| v.stand),
        })
    }
}

/// A restored vault that waits beside the old one.
pub struct Bereit {
    ort: Tresorort,
    stand: u64,
    vorher: Option<u64>,
}

impl Bereit {
    /// The old one is put aside, never deleted.
    pub fn einsetzen(self) -> Result<Tresorzurueck, Fehler> {
        let fach = self.ort.fach();
        let _offen = halte(&fach);
        self.ort.einsetzen()?;
        Ok(Tresorzurueck {
            stand: self.stand,
            vorher: self.vorher,
            beiseite: self.ort.lege_beiseite()?,
        })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
