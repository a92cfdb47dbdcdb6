//! Puts a finished paper where a person wants it: whole or not at all, and never over something else unasked. Knows bytes
//! and names; not what they mean.

use crate::fehler::Fehler;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file: beside it first, fsynced, then into its place. `ersetzen`: also over a file that is there; a link then
/// stays, and what it points at is written. Into a device or pipe the bytes go as they are; it is never replaced.
pub fn schreibe(ziel: &Path, inhalt: &[u8], ersetzen: bool) -> Result<(), Fehler> {
    pruefe(ziel, ersetzen)?;
    if fs::metadata(ziel).is_ok_and(|m| nimmt_auf(m.file_type())) {
        return hinein(ziel, inhalt);
    }
    if !ersetzen {
        return schreibe_neu(ziel, inhalt);
    }
    let gemeint = aufgeloest(ziel).map_err(|e| anzeigen(&e, ziel))?;
    lege_ab(&gemeint, inhalt, true).map_err(|e| anzeigen(&e, &gemeint))
}

/// Writes a new file; whatever is there already, also a device or a link to nowhere, is in the way.
pub fn schreibe_neu(ziel: &Path, inhalt: &[u8]) -> Result<(), Fehler> {
    if ziel.is_dir() {
        return Err(Fehler::datei_ziel(&name(ziel), "ist ein Ordner"));
    }
    if ziel.symlink_metadata().is_ok() {
        return Err(Fehler::datei_gibt_es(&name(ziel)));
    }
    lege_ab(ziel, inhalt, false).map_err(|e| anzeigen(&e, ziel))
}

/// Whether [`schreibe`] would refuse this place for what is there; for many files at once, before the first is written.
pub fn pruefe(ziel: &Path, ersetzen: bool) -> Result<(), Fehler> {
    let art = fs::metadata(ziel).ok().map(|m| m.file_type());
    match art {
        Some(art) if art.is_dir() => Err(Fehler::datei_ziel(&name(ziel), "ist ein Ordner")),
        Some(art) if nimmt_auf(art) => Ok(()),
        Some(art) if !art.is_file() => Err(Fehler::datei_ziel(
            &name(ziel),
            "ist keine gewöhnliche Datei, sondern ein Gerät oder ein Anschluss",
        )),
        _ if !ersetzen && ziel.symlink_metadata().is_ok() => {
            Err(Fehler::datei_gibt_es(&name(ziel)))
        }
        _ => Ok(()),
    }
}

fn lege_ab(ziel: &Path, inhalt: &[u8], ersetzen: bool) -> io::Result<()> {
    let halb = daneben(ziel);
    let rechte = fs::metadata(ziel).ok().map(|m| m.permissions());
    let geschrieben = lege_an(&halb, inhalt)
        .and_then(|()| rechte.map_or(Ok(()), |r| fs::set_permissions(&halb, r)))
        .and_then(|()| an_seinen_platz(&halb, ziel, ersetzen));
    if geschrieben.is_err() {
        // It may not even have been made.
        let _ = fs::remove_file(&halb);
    }
    geschrieben
}

/// A terminal, `/dev/null`, a named pipe: bytes go in, nothing stands there afterwards.
#[cfg(unix)]
fn nimmt_auf(art: fs::FileType) -> bool {
    use std::os::unix::fs::FileTypeExt;
    art.is_char_device() || art.is_fifo()
}

#[cfg(not(unix))]
fn nimmt_auf(_: fs::FileType) -> bool {
    false
}

fn hinein(ziel: &Path, inhalt: &[u8]) -> Result<(), Fehler> {
    let geschrieben = OpenOptions::new()
        .write(true)
        .open(ziel)
        .and_then(|mut d| d.write_all(inhalt));
    geschrieben.map_err(|e| anzeigen(&e, ziel))
}

/// More links than this in a row lead in a circle.
const VERWEISE: usize = 40;

/// The file behind a link, whether it is there or not.
fn aufgeloest(ziel: &Path) -> io::Result<PathBuf> {
    let mut pfad = ziel.to_path_buf();
    for _ in 0..VERWEISE {
        match fs::read_link(&pfad) {
            Ok(weiter) => pfad = ordner(&pfad).join(weiter),
            Err(_) => return Ok(pfad),
        }
    }
    Err(io::Error::other("ein Verweis, der im Kreis führt"))
}

fn name(ziel: &Path) -> String {
    ziel.display().to_string()
}

fn anzeigen(e: &io::Error, ziel: &Path) -> Fehler {
    match e.kind() {
        ErrorKind::AlreadyExists => Fehler::datei_gibt_es(&name(ziel)),
        ErrorKind::NotFound if !ordner(ziel).is_dir() => {
            Fehler::ordner_fehlt(&name(ziel), &name(ordner(ziel)))
        }
        _ => Fehler::datei_ziel(&name(ziel), &grund(e, ziel)),
    }
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
        ErrorKind::NotFound => {
            format!("in {} lässt sich nichts anlegen", ordner(ziel).display())
        }
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
