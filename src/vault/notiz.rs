//! Notes, drafts and the book as sealed bytes, and back. Every version that was ever written can be read here for ever.

use super::kopf::Kopf;
use super::siegel::{self, Bezug, Feld};
use crate::domain::{Beratung, Fallbuch, Id};
use crate::fehler::Fehler;
use crate::store::siegelgut::{self, Schaden};
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

/// Kind of the plaintext and its schema. Whoever changes [`Beratung`] or [`Fallbuch`] freezes the old struct here, reads it
/// where `lies` meets the old number, and raises the number.
const NOTIZ: (u8, u16) = (210, 1);
const BUCH: (u8, u16) = (212, 1);
/// Bytes that a note may have.
const GRENZE: usize = 1024 * 1024;

/// The plaintext of a note: what the golden test holds fast.
pub fn klartext(note: &Beratung) -> Result<Zeroizing<Vec<u8>>, Fehler> {
    verpacke(NOTIZ, note)
}

/// Reads the plaintext of a note of any version.
pub fn aus_klartext(klar: &[u8]) -> Option<Beratung> {
    lies(NOTIZ, klar).ok()
}

/// The same for the book.
pub fn klartext_buch(buch: &Fallbuch) -> Result<Zeroizing<Vec<u8>>, Fehler> {
    verpacke(BUCH, buch)
}

pub fn buch_aus_klartext(klar: &[u8]) -> Option<Fallbuch> {
    lies(BUCH, klar).ok()
}

fn verpacke<T: Serialize>(
    (art, schema): (u8, u16),
    wert: &T,
) -> Result<Zeroizing<Vec<u8>>, Fehler> {
    let zu_gross = || Fehler::tresor_zu_gross(GRENZE);
    let klar = siegelgut::verpacken(art, schema, wert).map_err(|_| zu_gross())?;
    match klar.len() <= GRENZE {
        true => Ok(klar),
        false => Err(zu_gross()),
    }
}

fn lies<T: DeserializeOwned>((art, schema): (u8, u16), klar: &[u8]) -> Result<T, Schaden> {
    match siegelgut::kopf(art, klar)? {
        (s, koerper) if s == schema => siegelgut::auspacken(koerper),
        (fremd, _) => Err(Schaden::Fassung(fremd)),
    }
}

fn bezug(kopf: &Kopf, feld: Feld, id: Id, version: u64) -> Bezug {
    Bezug {
        tresor: kopf.tresor,
        feld,
        id,
        version,
        epoche: kopf.epoche,
    }
}

/// A note, or with [`Feld::Entwurf`] what is being typed on top of that version.
pub fn versiegle(
    key: &[u8; 32],
    kopf: &Kopf,
    feld: Feld,
    (id, version): (Id, u64),
    note: &Beratung,
) -> Result<Vec<u8>, Fehler> {
    siegel::versiegle_satz(key, &bezug(kopf, feld, id, version), &klartext(note)?)
}

pub fn oeffne(
    key: &[u8; 32],
    kopf: &Kopf,
    feld: Feld,
    (id, version): (Id, u64),
    versiegelt: &[u8],
) -> Option<Beratung> {
    let klar = siegel::oeffne_satz(key, &bezug(kopf, feld, id, version), versiegelt)?;
    aus_klartext(&klar)
}

pub fn versiegle_buch(
    key: &[u8; 32],
    kopf: &Kopf,
    version: u64,
    buch: &Fallbuch,
) -> Result<Vec<u8>, Fehler> {
    let bezug = bezug(kopf, Feld::Buch, Id::default(), version);
    siegel::versiegle_satz(key, &bezug, &klartext_buch(buch)?)
}

pub fn oeffne_buch(
    key: &[u8; 32],
    kopf: &Kopf,
    version: u64,
    versiegelt: &[u8],
) -> Option<Fallbuch> {
    let bezug = bezug(kopf, Feld::Buch, Id::default(), version);
    let klar = siegel::oeffne_satz(key, &bezug, versiegelt)?;
    buch_aus_klartext(&klar)
}
