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
        Schaden::Lesen(fehler.to_string())
    }
}
