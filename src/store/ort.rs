//! Where a store lies, and the sentence for whatever went wrong there. Reads folders, never records.
//!
//! ```text
//! DATEN/sperre            who holds it
//! DATEN/speicher/         sled's files, and `stand`
//! DATEN/speicher.im-bau/  a new one that is not yet in its place
//! DATEN/speicher.alt-…/   what a restore put aside
//! DATEN/backups/          rotating backups
//! ```

use super::keys;
use super::schaden::Schaden;
use crate::fehler::Fehler;
use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

/// How the name of a backup ends.
pub const ENDUNG: &str = ".sicherung";

/// A data folder.
#[derive(Debug, Clone)]
pub struct Ort(PathBuf);

impl Ort {
    pub fn neu(dir: &Path) -> Self {
        Ort(dir.to_path_buf())
    }

    pub fn dir(&self) -> &Path {
        &self.0
    }

    pub fn speicher(&self) -> PathBuf {
        self.0.join("speicher")
    }

    pub fn im_bau(&self) -> PathBuf {
        self.0.join("speicher.im-bau")
    }

    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    pub fn anzeige(&self) -> String {
        self.0.display().to_string()
    }

    /// Makes the data folder and those above it, for its owner alone.
    pub fn anlegen(&self) -> Result<(), Fehler> {
        ordner_anlegen(&self.0).map_err(|e| self.io(&e))
    }

    pub fn io(&self, fehler: &io::Error) -> Fehler {
        io_fehler(&self.anzeige(), fehler)
    }

    pub fn sled(&self, fehler: &sled::Error) -> Fehler {
        match fehler {
            sled::Error::Io(e) => self.io(e),
            andere => self.beschaedigt(&andere.to_string()),
        }
    }

    /// What was found under a key.
    pub fn schaden(&self, key: &[u8], schaden: &Schaden) -> Fehler {
        self.beschaedigt(&format!("{}: {schaden}", keys::anzeige(key)))
    }

    pub fn beschaedigt(&self, was: &str) -> Fehler {
        let letzte = letzte_sicherung(&self.backups());
        let letzte = letzte.map(|p| p.display().to_string());
        Fehler::speicher_beschaedigt(&self.anzeige(), was, letzte.as_deref())
    }
}

/// The system's refusals that people can do something about, and the rest in its own words.
pub fn io_fehler(ort: &str, fehler: &io::Error) -> Fehler {
    match fehler.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Fehler::datentraeger_voll(ort)
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Fehler::nur_lesbar(ort),
        _ => Fehler::datei_misslungen(ort, &fehler.to_string()),
    }
}

/// For its owner alone; an existing one stays as it is.
pub fn ordner_anlegen(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// Makes names in a folder last.
pub fn ordner_festschreiben(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

/// The names in a folder, sorted; none where there is no folder.
pub fn namen(dir: &Path) -> Vec<String> {
    let Ok(inhalt) = fs::read_dir(dir) else {
        return Vec::new();
    };
    let mut namen: Vec<String> = inhalt
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .collect();
    namen.sort();
    namen
}

/// The newest of the rotating backups: their names sort by day.
pub fn letzte_sicherung(backups: &Path) -> Option<PathBuf> {
    let namen = namen(backups);
    let letzte = namen.iter().rfind(|n| super::rotation::tag(n).is_some());
    letzte
        .or_else(|| namen.iter().rfind(|n| n.ends_with(ENDUNG)))
        .map(|n| backups.join(n))
}
