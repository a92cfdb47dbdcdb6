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
use super::schaden::{Schaden, ist_schaden, wort};
use crate::fehler::Fehler;
use jiff::tz::TimeZone;
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

    pub fn sperre(&self) -> PathBuf {
        self.0.join("sperre")
    }

    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    pub fn anzeige(&self) -> String {
        self.0.display().to_string()
    }

    /// Makes the data folder and those above it, for its owner alone.
    pub fn anlegen(&self) -> Result<(), Fehler> {
        self.ist_ordner()?;
        ordner_anlegen(&self.0).map_err(|e| self.io(&e))
    }

    /// A file where a folder must be is told as such; nothing there at all is fine.
    pub fn ist_ordner(&self) -> Result<(), Fehler> {
        let da = self.0.ancestors().find(|p| p.symlink_metadata().is_ok());
        match da {
            Some(da) if !da.is_dir() => {
                let datei = da.display().to_string();
                Err(Fehler::datenordner_ist_datei(&self.anzeige(), &datei))
            }
            _ => Ok(()),
        }
    }

    pub fn io(&self, fehler: &io::Error) -> Fehler {
        io_fehler(&self.anzeige(), fehler)
    }

    pub fn sled(&self, fehler: &sled::Error) -> Fehler {
        match fehler {
            sled::Error::Io(e) if !ist_schaden(e) => self.io(e),
            andere => self.beschaedigt(&wort(andere)),
        }
    }

    /// What the system refused while an existing store was opened: sled and the lock write even where people only read.
    pub fn zugriff(&self, fehler: &io::Error) -> Fehler {
        match fehler.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem if self.da() => {
                Fehler::kein_zugriff(&self.anzeige())
            }
            _ => self.io(fehler),
        }
    }

    /// There is a store, or nobody may look whether there is one.
    fn da(&self) -> bool {
        self.speicher().join("db").try_exists().unwrap_or(true)
    }

    /// What was found under a key.
    pub fn schaden(&self, key: &[u8], schaden: &Schaden) -> Fehler {
        self.beschaedigt(&format!("{}: {schaden}", keys::anzeige(key)))
    }

    pub fn beschaedigt(&self, was: &str) -> Fehler {
        Fehler::speicher_beschaedigt(&self.anzeige(), was, self.letzte().as_deref())
    }

    /// Damaged beyond what a repair could read.
    pub fn unlesbar(&self, was: &str) -> Fehler {
        Fehler::speicher_unlesbar(&self.anzeige(), was, self.letzte().as_deref())
    }

    /// The newest backup, as the shell takes it.
    fn letzte(&self) -> Option<String> {
        letzte_sicherung(&self.backups()).map(|p| fuer_shell(&p))
    }
}

/// The system's refusals that people can do something about, and the rest in its own words.
pub fn io_fehler(ort: &str, fehler: &io::Error) -> Fehler {
    match fehler.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Fehler::datentraeger_voll(ort)
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Fehler::nur_lesbar(ort),
        _ => Fehler::datei_misslungen(ort, &io_grund(fehler)),
    }
}

/// The system's reason, in German where people meet it.
pub fn io_grund(fehler: &io::Error) -> String {
    match fehler.kind() {
        ErrorKind::NotFound => "gibt es nicht".to_owned(),
        ErrorKind::PermissionDenied => "keine Rechte dafür".to_owned(),
        ErrorKind::IsADirectory => "ist ein Ordner".to_owned(),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "da liegt eine Datei".to_owned(),
        ErrorKind::UnexpectedEof => "die Datei ist zu kurz".to_owned(),
        ErrorKind::InvalidData | ErrorKind::InvalidInput => "unlesbarer Inhalt".to_owned(),
        _ => match fehler.raw_os_error() {
            Some(nummer) => format!("das System meldet Fehler {nummer}"),
            None => fehler.to_string(),
        },
    }
}

/// Now in Brandenburg, for names of folders: the time that backups and the log tell, too.
pub fn jetzt_als_name() -> String {
    let zone = TimeZone::get("Europe/Berlin")
        .or_else(|_| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3"))
        .unwrap_or(TimeZone::UTC);
    let jetzt = zone.to_datetime(jiff::Timestamp::now());
    jetzt.strftime("%Y%m%dT%H%M%S%3f").to_string()
}

/// The newest backup of this data folder, as the shell takes it.
pub fn letzte_fuer_shell(dir: &Path) -> Option<String> {
    Ort::neu(dir).letzte()
}

/// A path as the shell takes it, for lines that people copy.
pub fn fuer_shell(pfad: &Path) -> String {
    let text = pfad.display().to_string();
    let harmlos = |c: char| c.is_alphanumeric() || "/._-+,:@%".contains(c);
    if !text.is_empty() && text.chars().all(harmlos) {
        return text;
    }
    format!("'{}'", text.replace('\'', "'\\''"))
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
