//! Sealing one thing: XChaCha20-Poly1305, a nonce from the system each time, padding, and what the ciphertext is bound to.
//! Knows no file.

use crate::domain::Id;
use crate::fehler::Fehler;
use crate::store::Platz;
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

pub const NONCE: usize = 24;
pub const MARKE: usize = 16;
/// Bytes that sealing adds.
pub const UEBER: usize = NONCE + MARKE;
/// Bytes of a sealed thing with its padding: the smallest that fits, then whole multiples of the last. Room is left for
/// the chest's own bytes, so that the steps are those on the disk.
const STUFEN: [usize; 5] = [256, 1024, 4096, 16 * 1024, 64 * 1024];
const TRUHE: usize = 4;
/// Bytes of the length before the padding.
const LAENGE: usize = 4;

/// Random bytes of the system, or none at all.
pub fn zufall(aus: &mut [u8]) -> Result<(), Fehler> {
    getrandom::fill(aus).map_err(|_| Fehler::tresor_system("Zufall"))
}

/// 192 bits: no counter to keep, no repetition to fear.
pub fn nonce() -> Result<[u8; NONCE], Fehler> {
    let mut nonce = [0; NONCE];
    zufall(&mut nonce)?;
    Ok(nonce)
}

/// What a ciphertext is bound to: it opens nowhere else.
#[derive(Clone, Copy)]
pub struct Bezug {
    pub tresor: [u8; 16],
    pub feld: Feld,
    pub id: Id,
    pub version: u64,
    pub epoche: u32,
}

/// What is sealed; on the disk by its number: append only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Feld {
    Manifest = 1,
    Notiz = 2,
    Entwurf = 3,
    Buch = 4,
}

const ANFANG: &[u8; 15] = b"feldbuch/rec/v1";

impl Bezug {
    /// Every part has a fixed length.
    fn aad(&self) -> Vec<u8> {
        let mut aad = ANFANG.to_vec();
        aad.extend(self.tresor);
        aad.push(self.feld as u8);
        aad.extend(self.id.bytes());
        aad.extend(self.version.to_be_bytes());
        aad.extend(self.epoche.to_be_bytes());
        aad
    }
}

/// Nonce, ciphertext, tag.
pub fn versiegle(key: &[u8; 32], aad: &[u8], klar: &[u8]) -> Result<Vec<u8>, Fehler> {
    let nonce = nonce()?;
    // Nonce, plaintext, tag in one allocation: in place, no copy of the plaintext stays anywhere.
    let mut aus = Vec::with_capacity(klar.len() + UEBER);
    aus.extend(nonce);
    aus.extend(klar);
    let inhalt = aus.get_mut(NONCE..).unwrap_or_default();
    let marke = chiffre(key)?
        .encrypt_inout_detached(&XNonce::from(nonce), aad, inhalt.into())
        .map_err(|_| Fehler::tresor_zu_gross(crate::store::siegelgut::GRENZE))?;
    aus.extend(marke);
    Ok(aus)
}

/// None: another key, another place, or a changed byte. Nothing comes out before the tag is found right.
pub fn oeffne(key: &[u8; 32], aad: &[u8], versiegelt: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = versiegelt.split_first_chunk::<NONCE>()?;
    let (inhalt, marke) = rest.split_last_chunk::<MARKE>()?;
    let mut klar = Zeroizing::new(inhalt.to_vec());
    chiffre(key)
        .ok()?
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            aad,
            klar.as_mut_slice().into(),
            &(*marke).into(),
        )
        .ok()?;
    Some(klar)
}

fn chiffre(key: &[u8; 32]) -> Result<XChaCha20Poly1305, Fehler> {
    XChaCha20Poly1305::new_from_slice(key).map_err(|_| Fehler::tresor_system("Schlüssel"))
}

/// Padded and bound.
pub fn versiegle_satz(key: &[u8; 32], bezug: &Bezug, klar: &[u8]) -> Result<Vec<u8>, Fehler> {
    versiegle(key, &bezug.aad(), &fuelle_auf(klar))
}

pub fn oeffne_satz(key: &[u8; 32], bezug: &Bezug, versiegelt: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut klar = oeffne(key, &bezug.aad(), versiegelt)?;
    let laenge = u32::from_be_bytes(*klar.first_chunk::<LAENGE>()?) as usize;
    let ende = laenge.checked_add(LAENGE).filter(|e| *e <= klar.len())?;
    klar.truncate(ende);
    klar.drain(..LAENGE);
    Some(klar)
}

/// Length, plaintext, zeros.
fn fuelle_auf(klar: &[u8]) -> Zeroizing<Vec<u8>> {
    let ueber = UEBER + TRUHE;
    let noetig = klar.len() + LAENGE + ueber;
    let letzte = 64 * 1024;
    let stufe = STUFEN.into_iter().find(|s| noetig <= *s);
    let ganz = stufe.unwrap_or_else(|| noetig.next_multiple_of(letzte)) - ueber;
    let mut aus = Zeroizing::new(Vec::with_capacity(ganz));
    aus.extend((klar.len() as u32).to_be_bytes());
    aus.extend(klar);
    aus.resize(ganz, 0);
    aus
}

/// The last 16 bytes: what the manifest knows of a record.
pub fn marke(versiegelt: &[u8]) -> [u8; MARKE] {
    versiegelt.last_chunk().copied().unwrap_or_default()
}

/// Where something lies in the chest.
pub fn platz(key: &[u8; 32], feld: Feld, id: Id) -> Platz {
    let ganz = super::schluessel::mac(key, &[&[feld as u8], &id.bytes()]);
    ganz.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn bezug(id: u128, version: u64) -> Bezug {
        Bezug {
            tresor: [9; 16],
            feld: Feld::Notiz,
            id: Id(id),
            version,
            epoche: 1,
        }
    }

    #[test]
    fn opens_only_where_it_was_sealed() {
        let key = [3; 32];
        let zu = versiegle_satz(&key, &bezug(1, 1), b"Kind A").unwrap();
        assert_eq!(zu.len() + TRUHE, 256);
        let auf = oeffne_satz(&key, &bezug(1, 1), &zu).unwrap();
        assert_eq!(auf.as_slice(), b"Kind A");
        let anderer = Bezug {
            tresor: [8; 16],
            ..bezug(1, 1)
        };
        let entwurf = Bezug {
            feld: Feld::Entwurf,
            ..bezug(1, 1)
        };
        let epoche = Bezug {
            epoche: 2,
            ..bezug(1, 1)
        };
        for falsch in [bezug(2, 1), bezug(1, 2), anderer, entwurf, epoche] {
            assert!(oeffne_satz(&key, &falsch, &zu).is_none());
        }
        assert!(oeffne_satz(&[4; 32], &bezug(1, 1), &zu).is_none());
    }

    #[test]
    fn lengths_tell_only_the_step() {
        let laenge = |n: usize| {
            versiegle_satz(&[0; 32], &bezug(1, 1), &vec![1; n])
                .unwrap()
                .len()
        };
        assert_eq!(laenge(0), laenge(200));
        assert_eq!(laenge(300), laenge(900));
        assert_eq!(laenge(64 * 1024), laenge(100 * 1024));
        for n in [0, 207, 208, 209, 4000, 16_000, 65_000, 200_000] {
            let zu = versiegle_satz(&[0; 32], &bezug(1, 1), &vec![1; n]).unwrap();
            assert_eq!(oeffne_satz(&[0; 32], &bezug(1, 1), &zu).unwrap().len(), n);
        }
    }

    #[test]
    fn a_million_nonces_are_distinct() {
        let alle: HashSet<_> = (0..1_000_000).map(|_| nonce().unwrap()).collect();
        assert_eq!(alle.len(), 1_000_000);
    }
}
