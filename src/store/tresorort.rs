//! Where the vault lies, its files with their rights, and how a whole new one takes its place in one step. Everything here
//! is ciphertext: knows no key.
//!
//! ```text
//! DATEN/tresor/vault.hdr   header: ways in
//! DATEN/tresor/vault.keys  keyring: one key per note
//! DATEN/tresor/truhe/      the chest
//! DATEN/tresor.neu/        a new one being built, or an old one that is being destroyed
//! DATEN/tresor.weg/        only where the system cannot exchange two names at once
//! DATEN/tresor.alt-…/      what a restore put aside
//! ```

use super::Truhe;
use super::ort::{io_fehler, jetzt_als_name, namen, ordner_anlegen, ordner_festschreiben};
use crate::fehler::Fehler;
use rustix::fs::OFlags;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub const KOPF: &str = "vault.hdr";
pub const BUND: &str = "vault.keys";
/// How header and keyring begin.
pub const KOPF_ANFANG: &[u8; 8] = b"fbtresor";
pub const BUND_ANFANG: &[u8; 8] = b"fbschlue";
const TRUHE: &str = "truhe";
/// Bytes that header or keyring may have.
const GRENZE: u64 = 16 * 1024 * 1024;
const SUMME: usize = 32;

/// The chest of one folder, shared by all of this process: whoever reads or writes the vault's files holds this meanwhile.
pub type Fach = Mutex<Option<Truhe>>;

/// Folder → its chest. A sled folder must not be opened twice.
static FAECHER: Mutex<BTreeMap<PathBuf, Arc<Fach>>> = Mutex::new(BTreeMap::new());

/// The vault's place in a data folder, and where the last state seen is noted outside of it.
#[derive(Debug, Clone)]
pub struct Tresorort {
    daten: PathBuf,
    zustand: Option<PathBuf>,
}

impl Tresorort {
    /// `zustand`: `$XDG_STATE_HOME/feldbuch`; None: no note of the last state is kept.
    pub fn neu(daten: &Path, zustand: Option<&Path>) -> Self {
        Tresorort {
            daten: daten.to_path_buf(),
            zustand: zustand.map(Path::to_path_buf),
        }
    }

    pub fn zustand(&self) -> Option<&Path> {
        self.zustand.as_deref()
    }

    pub fn ordner(&self) -> PathBuf {
        self.daten.join("tresor")
    }

    /// A new vault before it takes its place.
    pub fn neuer(&self) -> PathBuf {
        self.daten.join("tresor.neu")
    }

    fn weg(&self) -> PathBuf {
        self.daten.join("tresor.weg")
    }

    pub fn anzeige(&self) -> String {
        self.ordner().display().to_string()
    }

    /// There is a vault, whole or not.
    pub fn vorhanden(&self) -> bool {
        self.ordner().symlink_metadata().is_ok()
    }

    /// What restores put aside.
    pub fn beiseite(&self) -> Vec<PathBuf> {
        let alle = namen(&self.daten);
        let alte = alle.iter().filter(|n| n.starts_with("tresor.alt-"));
        alte.map(|n| self.daten.join(n)).collect()
    }

    /// The chest that this process shares.
    pub fn fach(&self) -> Arc<Fach> {
        let daten = self.daten.canonicalize();
        let daten = daten.unwrap_or_else(|_| self.daten.clone());
        let mut alle = FAECHER.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(alle.entry(daten).or_default())
    }

    pub fn io(&self, fehler: &io::Error) -> Fehler {
        io_fehler(&self.anzeige(), fehler)
    }

    /// Puts right what a crash left: half-built vaults and old ones go. Only with the [`Fach`] in hand.
    pub fn aufraeumen(&self) -> Result<(), Fehler> {
        let io = |e: io::Error| self.io(&e);
        let (weg, neu) = (self.weg(), self.neuer());
        if !self.vorhanden() && weg.exists() {
            let ganz = if neu.exists() { &neu } else { &weg };
            fs::rename(ganz, self.ordner()).map_err(io)?;
            ordner_festschreiben(&self.daten).map_err(io)?;
        }
        for rest in [weg, neu] {
            if rest.symlink_metadata().is_ok() {
                vernichte(&rest).map_err(io)?;
            }
        }
        Ok(())
    }

    /// Refuses a folder or a file of somebody else, of everybody, or behind a link.
    pub fn pruefe_rechte(&self) -> Result<(), Fehler> {
        let ordner = self.ordner();
        pruefe_rechte(&ordner, true)?;
        for name in [KOPF, BUND] {
            pruefe_rechte(&ordner.join(name), false)?;
        }
        pruefe_rechte(&ordner.join(TRUHE), true)
    }

    /// An empty folder for a new vault; a leftover goes.
    pub fn beginne_neuen(&self) -> Result<PathBuf, Fehler> {
        let neu = self.neuer();
        let gemacht = (|| {
            ordner_anlegen(&self.daten)?;
            if neu.symlink_metadata().is_ok() {
                vernichte(&neu)?;
            }
            ordner_anlegen(&neu)?;
            fs::set_permissions(&neu, Permissions::from_mode(0o700))?;
            ordner_anlegen(&neu.join(TRUHE))
        })();
        gemacht.map_err(|e| self.io(&e))?;
        Ok(neu)
    }

    /// Puts the finished one in its place: one step where the system can. The old one lies in `tresor.neu` then.
    pub fn einsetzen(&self) -> Result<(), Fehler> {
        let (neu, ziel) = (self.neuer(), self.ordner());
        let getan = (|| {
            ordner_festschreiben(&neu)?;
            if !self.vorhanden() {
                fs::rename(&neu, &ziel)?;
            } else if super::oeffnen::wechsle(&neu, &ziel).is_err() {
                fs::rename(&ziel, self.weg())?;
                fs::rename(&neu, &ziel)?;
            }
            ordner_festschreiben(&self.daten)
        })();
        getan.map_err(|e| self.io(&e))
    }

    /// Keeps the one that was just replaced.
    pub(super) fn lege_beiseite(&self) -> Result<Option<PathBuf>, Fehler> {
        let alt = [self.neuer(), self.weg()].into_iter().find(|p| p.exists());
        let Some(alt) = alt else { return Ok(None) };
        let jetzt = jetzt_als_name();
        let ziel = self.daten.join(format!("tresor.alt-{jetzt}"));
        fs::rename(alt, &ziel)
            .and_then(|()| ordner_festschreiben(&self.daten))
            .map_err(|e| self.io(&e))?;
        Ok(Some(ziel))
    }
}

/// The chest's folder inside a vault's folder.
pub fn truhe_in(ordner: &Path) -> PathBuf {
    ordner.join(TRUHE)
}

/// Whoever panicked while holding it left a chest that knows itself whether it is unsure.
pub fn halte(fach: &Fach) -> MutexGuard<'_, Option<Truhe>> {
    fach.lock().unwrap_or_else(PoisonError::into_inner)
}

fn pruefe_rechte(pfad: &Path, ordner: bool) -> Result<(), Fehler> {
    let anzeige = pfad.display().to_string();
    let nein = |was: &str| Err(Fehler::tresor_rechte(&anzeige, was, ordner));
    let meta = match pfad.symlink_metadata() {
        Ok(meta) => meta,
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            return Err(Fehler::tresor_beschaedigt(&anzeige, "fehlt"));
        }
        Err(e) => return Err(io_fehler(&anzeige, &e)),
    };
    match () {
        () if meta.file_type().is_symlink() => nein("ist ein Verweis"),
        () if meta.is_dir() != ordner => nein("ist von falscher Art"),
        () if meta.uid() != rustix::process::geteuid().as_raw() => nein("gehört jemand anderem"),
        () if meta.mode() & 0o077 != 0 => nein("steht anderen offen"),
        () => Ok(()),
    }
}

/// Magic, body, SHA-256 of both: lets a check without any passphrase see rot.
pub fn rahmen(anfang: &[u8; 8], koerper: &[u8]) -> Vec<u8> {
    let mut bytes = anfang.to_vec();
    bytes.extend(koerper);
    let summe = Sha256::digest(&bytes);
    bytes.extend(summe);
    bytes
}

/// The body, if frame and checksum hold.
pub fn lies_rahmen<'a>(anfang: &[u8; 8], bytes: &'a [u8]) -> Result<&'a [u8], &'static str> {
    let rumpf = bytes.len().checked_sub(SUMME).ok_or("zu kurz")?;
    let (rumpf, summe) = bytes.split_at_checked(rumpf).ok_or("zu kurz")?;
    let koerper = rumpf.strip_prefix(anfang).ok_or("falscher Anfang")?;
    match Sha256::digest(rumpf).as_slice() == summe {
        true => Ok(koerper),
        false => Err("Prüfsumme stimmt nicht"),
    }
}

/// Reads header or keyring; never through a link.
pub fn lies_datei(pfad: &Path) -> Result<Vec<u8>, Fehler> {
    let anzeige = pfad.display().to_string();
    let gelesen = (|| {
        let mut bytes = Vec::new();
        let datei = ohne_verweis(OpenOptions::new().read(true)).open(pfad)?;
        datei.take(GRENZE).read_to_end(&mut bytes)?;
        Ok(bytes)
    })();
    gelesen.map_err(|e: io::Error| match e.kind() {
        io::ErrorKind::NotFound => Fehler::tresor_beschaedigt(&anzeige, "fehlt"),
        _ => io_fehler(&anzeige, &e),
    })
}

/// Whole or not at all: new file, fsync, rename, fsync of the folder; then the old bytes are overwritten as well as a disk
/// lets anybody do that.
pub fn schreibe_datei(ordner: &Path, name: &str, bytes: &[u8]) -> Result<(), Fehler> {
    let ziel = ordner.join(name);
    schreibe_atomar(ordner, name, bytes).map_err(|e| io_fehler(&ziel.display().to_string(), &e))
}

fn schreibe_atomar(ordner: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (ziel, neu) = (ordner.join(name), ordner.join(format!("{name}.neu")));
    match fs::remove_file(&neu) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let mut datei = ohne_verweis(OpenOptions::new().write(true).create_new(true))
        .mode(0o600)
        .open(&neu)?;
    datei.set_permissions(Permissions::from_mode(0o600))?;
    datei.write_all(bytes)?;
    datei.sync_all()?;
    let alt = ohne_verweis(OpenOptions::new().write(true)).open(&ziel);
    fs::rename(&neu, &ziel)?;
    ordner_festschreiben(ordner)?;
    if let Ok(alt) = alt {
        let _ = ueberschreibe(alt);
    }
    Ok(())
}

fn ohne_verweis(optionen: &mut OpenOptions) -> &mut OpenOptions {
    optionen.custom_flags(OFlags::NOFOLLOW.bits() as i32)
}

/// Best effort: a disk may keep the old blocks elsewhere.
fn ueberschreibe(mut datei: File) -> io::Result<()> {
    let laenge = datei.metadata()?.len();
    datei.rewind()?;
    io::copy(&mut io::repeat(0).take(laenge), &mut datei)?;
    datei.sync_all()
}

/// Overwrites header and keyring of a vault that is no longer used, and removes it.
pub fn vernichte(ordner: &Path) -> io::Result<()> {
    if ordner.symlink_metadata()?.file_type().is_symlink() {
        return fs::remove_file(ordner);
    }
    for name in [BUND, KOPF] {
        let offen = ohne_verweis(OpenOptions::new().write(true)).open(ordner.join(name));
        if let Ok(datei) = offen {
            let _ = ueberschreibe(datei);
        }
    }
    fs::remove_dir_all(ordner)?;
    ordner.parent().map_or(Ok(()), ordner_festschreiben)
}

/// A folder for its owner alone, made where there is none.
pub fn eigener_ordner(ordner: &Path) -> io::Result<()> {
    ordner_anlegen(ordner)
}
