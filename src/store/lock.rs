//! One process at a time: an own lock file that says who holds the store. Knows nothing of what it guards.

use super::ort::Ort;
use crate::fehler::Fehler;
use jiff::tz::TimeZone;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::time::Duration;

/// Held until dropped, at the latest until the process ends. The file stays: removing it would race with others.
#[derive(Debug)]
pub struct Sperre {
    _datei: File,
}

impl Sperre {
    /// Refused while somebody else holds it.
    pub fn nehmen(ort: &Ort) -> Result<Sperre, Fehler> {
        let pfad = ort.sperre();
        let mut datei = oeffne(&pfad).map_err(|e| ort.zugriff(&e))?;
        match versuche(&datei) {
            Ok(()) => {
                schreibe(&mut datei).map_err(|e| ort.io(&e))?;
                Ok(Sperre { _datei: datei })
            }
            Err(TryLockError::WouldBlock) => Err(Fehler::speicher_gehalten(
                &ort.anzeige(),
                &inhaber(&mut datei),
            )),
            Err(TryLockError::Error(e)) => Err(ort.io(&e)),
        }
    }
}

/// A fifth of a second: a program that was just started by the holder keeps a copy of the lock until it is itself.
fn versuche(datei: &File) -> Result<(), TryLockError> {
    for _ in 0..20 {
        match datei.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
            anderes => return anderes,
        }
    }
    datei.try_lock()
}

fn oeffne(pfad: &Path) -> io::Result<File> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(pfad)
}

fn schreibe(datei: &mut File) -> io::Result<()> {
    datei.set_len(0)?;
    datei.rewind()?;
    datei.write_all(wir().as_bytes())
}

/// One line for people; it is only ever shown, never parsed.
fn wir() -> String {
    format!(
        "Prozess {} auf {}, Benutzer {}, seit {}",
        std::process::id(),
        rustix::system::uname().nodename().to_string_lossy(),
        benutzer(),
        jiff::ZonedDateTime::new(jiff::Timestamp::now(), zone()).strftime("%d.%m.%Y %H:%M")
    )
}

/// Where feldbuch's clock hangs, whatever the machine's says: as in the log.
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Berlin")
        .or_else(|_| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3"))
        .unwrap_or(TimeZone::UTC)
}

/// Who this process runs as: as the environment says, else as the system's list of users does.
pub fn benutzer() -> String {
    let aus_umgebung = |name: &str| std::env::var(name).ok().filter(|n| !n.trim().is_empty());
    let uid = nix::unistd::getuid();
    let eingetragen = || nix::unistd::User::from_uid(uid).ok().flatten();
    aus_umgebung("USER")
        .or_else(|| aus_umgebung("LOGNAME"))
        .or_else(|| eingetragen().map(|u| u.name))
        .unwrap_or_else(|| uid.to_string())
}

fn inhaber(datei: &mut File) -> String {
    let mut text = String::new();
    let gelesen = datei.take(300).read_to_string(&mut text);
    match gelesen {
        Ok(_) if !text.trim().is_empty() => crate::domain::text::einzeilig(&text),
        _ => "ein anderer Prozess".to_owned(),
    }
}
