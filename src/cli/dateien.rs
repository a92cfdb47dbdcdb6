//! What import and export share: the Register's records for exchange, files as people name them, counts in words.

use crate::domain::{Kind, Schluessel};
use crate::exchange::Bestand;
use crate::model::Register;

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
        ErrorKind::ReadOnlyFilesystem => "dort lässt sich nur lesen".to_owned(),
        ErrorKind::QuotaExceeded => "der eigene Platz ist aufgebraucht".to_owned(),
        ErrorKind::FileTooLarge => "die Datei wird zu groß".to_owned(),
        ErrorKind::InvalidFilename => "der Name ist zu lang oder so nicht möglich".to_owned(),
        ErrorKind::BrokenPipe => "am anderen Ende liest niemand mehr".to_owned(),
        _ => match fehler.raw_os_error() {
            Some(nummer) => format!("das System meldet Fehler {nummer}"),
            None => fehler.to_string(),
        },
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
