//! What import and export share: the Register's records for exchange, files as people name them, counts in words.

use crate::domain::{Kind, Schluessel};
use crate::exchange::Bestand;
use crate::fehler::Fehler;
use crate::model::Register;
use std::path::{Path, PathBuf};

/// All records of the Register, for exchange.
pub fn bestand(reg: &Register) -> Bestand {
    let saetze = Kind::ALLE.iter().flat_map(|(kind, ..)| {
        let satz = |id| reg.satz(Schluessel { kind: *kind, id });
        reg.ids(*kind).into_iter().filter_map(satz)
    });
    Bestand::aus(saetze)
}

/// Why a file could not be read or written, in German where people meet it.
pub fn io_grund(fehler: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match fehler.kind() {
        ErrorKind::NotFound => "gibt es nicht".to_owned(),
        ErrorKind::PermissionDenied => "keine Rechte dafür".to_owned(),
        ErrorKind::IsADirectory => "ist ein Ordner".to_owned(),
        ErrorKind::NotADirectory => "der Ordner darüber ist eine Datei".to_owned(),
        ErrorKind::StorageFull => "der Datenträger ist voll".to_owned(),
        ErrorKind::InvalidData => "kein lesbarer Text (UTF-8)".to_owned(),
        _ => fehler.to_string(),
    }
}

/// "1 Gremium", "22 Gremien"
pub fn gezaehlt(kind: Kind, zahl: usize) -> String {
    let wort = if zahl == 1 {
        kind.einzahl()
    } else {
        kind.mehrzahl()
    };
    format!("{zahl} {wort}")
}

/// Whole or not at all: a half-written file never stands in the place of a good one.
pub fn schreibe(ziel: &Path, inhalt: &[u8]) -> Result<(), Fehler> {
    let fehler =
        |e: std::io::Error| Fehler::datei_unschreibbar(&ziel.display().to_string(), &io_grund(&e));
    if let Some(ordner) = ziel.parent().filter(|o| !o.as_os_str().is_empty()) {
        std::fs::create_dir_all(ordner).map_err(fehler)?;
    }
    let mut halb = ziel.as_os_str().to_owned();
    halb.push(format!(".{}.halb", std::process::id()));
    let halb = PathBuf::from(halb);
    let geschrieben = std::fs::write(&halb, inhalt).and_then(|()| std::fs::rename(&halb, ziel));
    if geschrieben.is_err() {
        // It may not even have been made.
        let _ = std::fs::remove_file(&halb);
    }
    geschrieben.map_err(fehler)
}
