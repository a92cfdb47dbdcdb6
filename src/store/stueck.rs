//! Long values in pieces: sled moves what is too big into files of its own that it never fsyncs, so no value on disk is
//! longer than 4 KiB. Knows keys and lengths, never what the bytes mean.

use super::codec::GANZ;
use super::keys;
use super::schaden::Schaden;

/// The longest value on disk.
pub const HOECHSTENS: usize = 4096;
/// Format byte of a first piece, instead of [`GANZ`].
const KOPF: u8 = 2;
/// Format byte of every further piece.
const WEITER: u8 = 3;

/// Format, kind and schema stay in front, then the number of further pieces.
const KOPF_LAENGE: usize = 8;

/// Key and value of each piece, the first one under `key` itself.
pub fn teile(key: &[u8], wert: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    if wert.len() <= HOECHSTENS {
        return vec![(key.to_vec(), wert.to_vec())];
    }
    let (erstes, rest) = wert.split_at(HOECHSTENS - 4);
    let stuecke: Vec<&[u8]> = rest.chunks(HOECHSTENS - 1).collect();
    let mut aus = vec![(key.to_vec(), kopf(erstes, stuecke.len() as u32))];
    for (nummer, stueck) in (0..).zip(stuecke) {
        let mut bytes = vec![WEITER];
        bytes.extend(stueck);
        aus.push((keys::stueck(key, nummer), bytes));
    }
    aus
}

fn kopf(erstes: &[u8], anzahl: u32) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(erstes.len() + 4);
    bytes.push(KOPF);
    bytes.extend(erstes.iter().take(4).skip(1));
    bytes.extend(anzahl.to_be_bytes());
    bytes.extend(erstes.iter().skip(4));
    bytes
}

/// How many further pieces belong to this first one.
pub fn weitere(kopf: &[u8]) -> Result<u32, Schaden> {
    match kopf.first() {
        Some(&KOPF) => kopf
            .get(4..KOPF_LAENGE)
            .and_then(|b| b.try_into().ok())
            .map(u32::from_be_bytes)
            .ok_or(Schaden::Kurz),
        Some(&GANZ) => Ok(0),
        Some(&fremd) => Err(Schaden::Format(fremd)),
        None => Err(Schaden::Kurz),
    }
}

/// Puts a long value together; `hole` fetches a piece by its key. None: the value is whole already.
pub fn fuege<B: AsRef<[u8]>, E: From<Schaden>>(
    key: &[u8],
    kopf: &[u8],
    mut hole: impl FnMut(&[u8]) -> Result<Option<B>, E>,
) -> Result<Option<Vec<u8>>, E> {
    let anzahl = weitere(kopf)?;
    if anzahl == 0 {
        return Ok(None);
    }
    let mut bytes = vec![GANZ];
    bytes.extend(kopf.iter().take(4).skip(1));
    bytes.extend(kopf.iter().skip(KOPF_LAENGE));
    for nummer in 0..anzahl {
        let stueck = hole(&keys::stueck(key, nummer))?.ok_or(Schaden::Stueck(nummer))?;
        match stueck.as_ref().split_first() {
            Some((&WEITER, inhalt)) => bytes.extend(inhalt),
            _ => return Err(Schaden::Stueck(nummer).into()),
        }
    }
    Ok(Some(bytes))
}
