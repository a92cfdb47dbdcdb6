//! Puts a finished paper where a person wants it: whole or not at all, and never over something else unasked. Knows bytes
//! and names; not what they mean.

use crate::fehler::Fehler;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a new file: beside it first, fsynced, then into its place. `ersetzen`: also over a file that is there.
pub fn schreibe(ziel: &Path, inhalt: &[u8], ersetzen: bool) -> Result<(), Fehler> {
    let anzeige = ziel.display().to_string();
    if ziel.is_dir() {
        return Err(Fehler::datei_ziel(&anzeige, "ist ein Ordner"));
    }
    if !ersetzen && ziel.symlink_metadata().is_ok() {
        return Err(Fehler::datei_gibt_es(&anzeige));
    }
    let halb = daneben(ziel);
    let geschrieben = lege_an(&halb, inhalt).and_then(|()| an_seinen_platz(&halb, ziel, ersetzen));
    if geschrieben.is_err() {
        // It may not even have been made.
        let _ = fs::remove_file(&halb);
    }
    geschrieben.map_err(|e| match e.kind() {
        ErrorKind::AlreadyExists => Fehler::datei_gibt_es(&anzeige),
        _ => Fehler::datei_ziel(&anzeige, &grund(&e, ziel)),
    })
}

/// `~/x` as the shell means it.
pub fn pfad(getippt: &str) -> PathBuf {
    let zuhause = std::env::var_os("HOME").filter(|h| !h.is_empty());
    match (getippt.strip_prefix("~/"), zuhause) {
        (Some(rest), Some(zuhause)) => PathBuf::from(zuhause).join(rest),
        _ => PathBuf::from(getippt),
    }
}

fn daneben(ziel: &Path) -> PathBuf {
    let name = ziel.file_name().unwrap_or_default().to_string_lossy();
    ziel.with_file_name(format!(".{name}.{}.halb", std::process::id()))
}

fn lege_an(halb: &Path, inhalt: &[u8]) -> io::Result<()> {
    let mut datei = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(halb)?;
    datei.write_all(inhalt)?;
    datei.sync_all()
}

/// A link says by itself when something is there meanwhile; where links are not known, looking has to do.
fn an_seinen_platz(halb: &Path, ziel: &Path, ersetzen: bool) -> io::Result<()> {
    if ersetzen {
        fs::rename(halb, ziel)?;
        return ordner_sichern(ziel);
    }
    match fs::hard_link(halb, ziel) {
        Ok(()) => fs::remove_file(halb)?,
        Err(e) if e.kind() == ErrorKind::AlreadyExists => return Err(e),
        Err(_) if ziel.symlink_metadata().is_ok() => return Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(halb, ziel)?,
    }
    ordner_sichern(ziel)
}

/// The name, too, is on the disk; some file systems cannot say so, and the file is there all the same.
fn ordner_sichern(ziel: &Path) -> io::Result<()> {
    let _ = File::open(ordner(ziel)).and_then(|o| o.sync_all());
    Ok(())
}

fn ordner(ziel: &Path) -> &Path {
    ziel.parent()
        .filter(|o| !o.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Why not, in German where people meet it.
fn grund(e: &io::Error, ziel: &Path) -> String {
    match e.kind() {
        ErrorKind::NotFound if ordner(ziel).is_dir() => {
            format!("in {} lässt sich nichts anlegen", ordner(ziel).display())
        }
        ErrorKind::NotFound => format!("den Ordner {} gibt es nicht", ordner(ziel).display()),
        ErrorKind::PermissionDenied => {
            format!(
                "im Ordner {} darf dieser Benutzer nicht schreiben",
                ordner(ziel).display()
            )
        }
        ErrorKind::ReadOnlyFilesystem => "dort lässt sich nur lesen".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "der Datenträger ist voll".to_owned(),
        ErrorKind::NotADirectory => format!("{} ist kein Ordner", ordner(ziel).display()),
        ErrorKind::InvalidFilename => "der Name ist zu lang oder nicht erlaubt".to_owned(),
        _ => e.to_string(),
    }
}
