//! Where an exported note may go: into a new file for its owner alone, never where things are only left for a while. Knows
//! bytes and names; not what they mean.

use crate::cli::dateien::io_grund;
use crate::fehler::Fehler;
use rustix::fs::{AtFlags, CWD, Mode, OFlags, fsync, openat, unlinkat};
use std::env::var_os;
use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

/// Folders whose content is for a while and often for everybody.
const FLUECHTIG: &[&str] = &["/tmp", "/var/tmp", "/dev/shm", "/run/shm"];

/// A checked place: its folder held open, so that nobody can put another in its stead.
pub struct Ziel {
    ordner: OwnedFd,
    name: PathBuf,
    anzeige: String,
}

impl Ziel {
    /// # Errors
    /// No folder there, one for temporary things, or something that bears the name already.
    pub fn pruefe(pfad: &Path) -> Result<Self, Fehler> {
        let anzeige = pfad.display().to_string();
        if pfad == Path::new("-") || pfad.starts_with("/dev/fd") || pfad == Path::new("/dev/stdout")
        {
            return Err(Fehler::notiz_ziel_ist_ausgabe());
        }
        let Some(name) = pfad.file_name() else {
            return Err(Fehler::datei_ziel(&anzeige, "ist ein Ordner"));
        };
        let oben = oberhalb(pfad);
        let wirklich = oben
            .canonicalize()
            .map_err(|e| fehler(&e, &anzeige, oben))?;
        if let Some(temp) = fluechtig(&wirklich) {
            return Err(Fehler::notiz_in_temp(&anzeige, &temp.display().to_string()));
        }
        let als = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let ordner = openat(CWD, &wirklich, als, Mode::empty());
        let ordner = ordner.map_err(|e| fehler(&e.into(), &anzeige, oben))?;
        if pfad.symlink_metadata().is_ok() {
            return Err(Fehler::notiz_datei_gibt_es(&anzeige));
        }
        Ok(Ziel {
            ordner,
            name: PathBuf::from(name),
            anzeige,
        })
    }

    /// Writes it whole and to the disk; what could only be written in part goes again.
    pub fn schreibe(&self, inhalt: &[u8]) -> Result<(), Fehler> {
        let als =
            OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let datei = openat(&self.ordner, &self.name, als, Mode::RUSR | Mode::WUSR);
        let datei = datei.map_err(|e| fehler(&e.into(), &self.anzeige, oberhalb(&self.name)))?;
        self.hinein(File::from(datei), inhalt).map_err(|e| {
            // It is ours: made above, where nothing was before.
            let _ = unlinkat(&self.ordner, &self.name, AtFlags::empty());
            fehler(&e, &self.anzeige, oberhalb(&self.name))
        })
    }

    fn hinein(&self, mut datei: File, inhalt: &[u8]) -> io::Result<()> {
        datei.write_all(inhalt)?;
        datei.sync_all()?;
        // Some file systems cannot sync a folder, and the file is there all the same.
        let _ = fsync(&self.ordner);
        Ok(())
    }

    /// The name alone, for the guard.
    pub fn name(&self) -> String {
        self.name
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    }

    pub fn anzeige(&self) -> &str {
        &self.anzeige
    }
}

fn oberhalb(pfad: &Path) -> &Path {
    pfad.parent()
        .filter(|o| !o.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// The folder for temporary things that this lies in, as people know it.
fn fluechtig(wirklich: &Path) -> Option<PathBuf> {
    let umgebung = ["TMPDIR", "TMP", "TEMP"].map(|n| var_os(n).map(PathBuf::from));
    let feste = FLUECHTIG.iter().map(PathBuf::from);
    let alle = feste.chain(umgebung.into_iter().flatten());
    alle.filter(|t| t.is_absolute() && t.parent().is_some())
        .find(|t| t.canonicalize().is_ok_and(|t| wirklich.starts_with(t)))
}

fn fehler(e: &io::Error, anzeige: &str, ordner: &Path) -> Fehler {
    match e.kind() {
        ErrorKind::AlreadyExists => Fehler::notiz_datei_gibt_es(anzeige),
        ErrorKind::NotFound => Fehler::ordner_fehlt(anzeige, &ordner.display().to_string()),
        _ => Fehler::datei_ziel(anzeige, &io_grund(e)),
    }
}
