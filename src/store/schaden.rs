//! What can be wrong with bytes that were read. Knows the words for it, never where they came from.

/// Why a value could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Schaden {
    #[error("zu kurz")]
    Kurz,
    #[error("unbekanntes Format {0}")]
    Format(u8),
    #[error("falsche Art {0}")]
    Art(u8),
    #[error("unbekannte Fassung {0}")]
    Fassung(u16),
    #[error("{0} Bytes zu viel")]
    Rest(usize),
    #[error("Inhalt unlesbar: {0}")]
    Inhalt(String),
    #[error("Teilstück {0} fehlt")]
    Stueck(u32),
    #[error("Kennung passt nicht zum Inhalt")]
    Kennung,
    #[error("Zähler stimmt nicht: {soll} erwartet, {ist} gefunden")]
    Anzahl { soll: u64, ist: u64 },
    #[error("Lücke im Verlauf bei {0}")]
    Luecke(u64),
    #[error("Teilstück ohne Anfang")]
    Verwaist,
    #[error("Lesefehler: {0}")]
    Lesen(String),
}

impl From<sled::Error> for Schaden {
    fn from(fehler: sled::Error) -> Self {
        Schaden::Lesen(wort(&fehler))
    }
}

/// What sled complains about, in words for people; its own are for programmers.
pub fn wort(fehler: &sled::Error) -> String {
    use sled::Error;
    match fehler {
        Error::Corruption { at: Some(ort), .. } => {
            format!("an Stelle {} der Datei db", ort.lid())
        }
        Error::Corruption { at: None, .. } => "die Datei db ist unlesbar".to_owned(),
        Error::Io(e) => super::ort::io_grund(e),
        _ => "die Dateien passen nicht zusammen".to_owned(),
    }
}

/// The system's refusal means damage: the file is shorter or other than it must be.
pub fn ist_schaden(fehler: &std::io::Error) -> bool {
    use std::io::ErrorKind;
    matches!(
        fehler.kind(),
        ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof
    )
}

/// A panic while reading.
pub fn abbruch() -> Schaden {
    Schaden::Lesen("eine Seite der Datei db ist unlesbar".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_raw_words_reach_people() {
        let fehler = [
            sled::Error::Corruption { at: None, bt: () },
            sled::Error::ReportableBug("backtrace".into()),
            sled::Error::Unsupported("backtrace".into()),
            sled::Error::Io(std::io::Error::from_raw_os_error(5)),
            sled::Error::Io(std::io::ErrorKind::UnexpectedEof.into()),
        ];
        for fehler in fehler {
            let satz = Schaden::from(fehler).to_string();
            for roh in ["backtrace", "os error", "Some", "corrupt", "failed"] {
                assert!(!satz.contains(roh), "{satz}");
            }
        }
    }
}
