//! The key spaces of the one tree: a letter each, so that one commit is one transaction. Knows no value and no name of
//! anyone: kinds, ULIDs, numbers.

use super::Rev;
use super::schaden::Schaden;
use crate::domain::{Id, Kind, Schluessel};

pub const DATENSATZ: u8 = b'r';
pub const JOURNAL: u8 = b'j';
/// Requests answered lately, a ring by revision.
pub const ANFRAGE: u8 = b'q';
pub const ENTWURF: u8 = b'd';
/// Further pieces of long values, under the key of their first piece.
pub const STUECK: u8 = b's';
/// Only in backups: parts of the vault, as ciphertext.
pub const TRESOR: u8 = b'w';
/// What the store knows about itself.
pub const META: &[u8] = b"m";

/// How many requests are remembered.
pub const RING: u64 = 4096;

pub fn datensatz(key: Schluessel) -> Vec<u8> {
    let mut bytes = vec![DATENSATZ, key.kind as u8];
    bytes.extend(key.id.bytes());
    bytes
}

pub fn journal(rev: Rev) -> Vec<u8> {
    let mut bytes = vec![JOURNAL];
    bytes.extend(rev.0.to_be_bytes());
    bytes
}

pub fn anfrage(rev: Rev) -> Vec<u8> {
    let mut bytes = vec![ANFRAGE];
    bytes.extend((rev.0 % RING).to_be_bytes());
    bytes
}

pub fn entwurf(name: &str) -> Vec<u8> {
    let mut bytes = vec![ENTWURF];
    bytes.extend(name.as_bytes());
    bytes
}

pub fn stueck(kopf: &[u8], nummer: u32) -> Vec<u8> {
    let mut bytes = vec![STUECK];
    bytes.extend(kopf);
    bytes.extend(nummer.to_be_bytes());
    bytes
}

/// The first piece's key, and which piece this is.
pub fn lies_stueck(key: &[u8]) -> Result<(&[u8], u32), Schaden> {
    let rest = key.strip_prefix(&[STUECK]).ok_or(Schaden::Kennung)?;
    let (kopf, nummer) = rest.split_last_chunk::<4>().ok_or(Schaden::Kurz)?;
    Ok((kopf, u32::from_be_bytes(*nummer)))
}

pub fn lies_datensatz(key: &[u8]) -> Result<Schluessel, Schaden> {
    let rest = key.strip_prefix(&[DATENSATZ]).ok_or(Schaden::Kennung)?;
    let (art, id) = rest.split_first().ok_or(Schaden::Kurz)?;
    Ok(Schluessel {
        kind: Kind::from_byte(*art).ok_or(Schaden::Art(*art))?,
        id: Id::from_bytes(id.try_into().map_err(|_| Schaden::Kennung)?),
    })
}

pub fn lies_journal(key: &[u8]) -> Result<Rev, Schaden> {
    let rest = key.strip_prefix(&[JOURNAL]).ok_or(Schaden::Kennung)?;
    let nummer = rest.try_into().map_err(|_| Schaden::Kennung)?;
    Ok(Rev(u64::from_be_bytes(nummer)))
}

pub fn lies_entwurf(key: &[u8]) -> Result<String, Schaden> {
    let rest = key.strip_prefix(&[ENTWURF]).ok_or(Schaden::Kennung)?;
    String::from_utf8(rest.to_vec()).map_err(|_| Schaden::Kennung)
}

/// For people: which place in the store a key means.
pub fn anzeige(key: &[u8]) -> String {
    if let Ok(s) = lies_datensatz(key) {
        return format!("{} {}", s.kind.einzahl(), s.id);
    }
    if let Ok(rev) = lies_journal(key) {
        return format!("Verlauf {}", rev.0);
    }
    if let [DATENSATZ, art] = key
        && let Some(kind) = Kind::from_byte(*art)
    {
        return kind.mehrzahl().to_owned();
    }
    match key.first() {
        Some(&JOURNAL) => "Verlauf".to_owned(),
        Some(&ENTWURF) => {
            lies_entwurf(key).map_or("Entwurf".to_owned(), |n| format!("Entwurf {n}"))
        }
        Some(&STUECK) => lies_stueck(key).map_or("Teilstück".to_owned(), |(kopf, n)| {
            format!("Teilstück {n} von {}", anzeige(kopf))
        }),
        Some(&ANFRAGE) => "Anfrage".to_owned(),
        Some(b'm') => "Angaben zum Speicher".to_owned(),
        _ => format!("unbekannter Schlüssel {key:02x?}"),
    }
}
