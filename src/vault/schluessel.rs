//! The vault key and what follows from it. HKDF-SHA256 with an info string for each use; no key serves two. No Clone, no
//! Debug, no serde.

use super::fest::Fest;
use super::siegel::zufall;
use crate::fehler::Fehler;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Uses of the vault key, in the order in which they lie behind it.
const ZWECKE: [&[u8]; 7] = [
    b"feldbuch/v1/header",
    b"feldbuch/v1/keyring",
    b"feldbuch/v1/manifest",
    b"feldbuch/v1/pseudo",
    b"feldbuch/v1/place",
    b"feldbuch/v1/book",
    b"feldbuch/v1/anchor",
];

/// The vault key (VMK) and its seven children.
pub struct Haupt(Fest);

impl Haupt {
    /// A new one.
    pub fn neu() -> Result<Haupt, Fehler> {
        let mut vmk = zeroize::Zeroizing::new([0; 32]);
        zufall(&mut *vmk)?;
        Haupt::aus(&vmk)
    }

    pub fn aus(vmk: &[u8; 32]) -> Result<Haupt, Fehler> {
        let mut fest = Fest::neu(32 * (ZWECKE.len() + 1));
        for (n, zweck) in (1..).zip(ZWECKE) {
            let platz = fest.schluessel_mut(n).ok_or_else(kein_platz)?;
            ableiten(vmk, &[], &[zweck], platz)?;
        }
        *fest.schluessel_mut(0).ok_or_else(kein_platz)? = *vmk;
        Ok(Haupt(fest))
    }

    fn teil(&self, n: usize) -> &[u8; 32] {
        // All of them are there since `aus`; a zero key would fail every check.
        self.0.schluessel(n).unwrap_or(&[0; 32])
    }

    pub fn vmk(&self) -> &[u8; 32] {
        self.teil(0)
    }

    pub fn kopf(&self) -> &[u8; 32] {
        self.teil(1)
    }

    pub fn bund(&self) -> &[u8; 32] {
        self.teil(2)
    }

    pub fn manifest(&self) -> &[u8; 32] {
        self.teil(3)
    }

    pub fn pseudo(&self) -> &[u8; 32] {
        self.teil(4)
    }

    pub fn ort(&self) -> &[u8; 32] {
        self.teil(5)
    }

    pub fn buch(&self) -> &[u8; 32] {
        self.teil(6)
    }

    pub fn anker(&self) -> &[u8; 32] {
        self.teil(7)
    }

    /// Poly1305 commits to no key: this value in the header does.
    pub fn bekenntnis(&self) -> Result<[u8; 32], Fehler> {
        let mut aus = [0; 32];
        ableiten(self.vmk(), &[], &[b"feldbuch/v1/commit"], &mut aus)?;
        Ok(aus)
    }

    /// Locked out of swap.
    pub fn gesperrt(&self) -> bool {
        self.0.gesperrt()
    }
}

fn kein_platz() -> Fehler {
    Fehler::tresor_system("Speicher für Schlüssel")
}

/// HKDF-SHA256; the parts of `info` follow each other.
pub fn ableiten(
    ikm: &[u8; 32],
    salz: &[u8],
    info: &[&[u8]],
    aus: &mut [u8; 32],
) -> Result<(), Fehler> {
    Hkdf::<Sha256>::new(Some(salz), ikm)
        .expand_multi_info(info, aus)
        .map_err(|_| kein_platz())
}

/// HMAC-SHA256 over all parts, each with its length before it.
pub fn mac(key: &[u8; 32], teile: &[&[u8]]) -> [u8; 32] {
    angesetzt(key, teile).map_or([0; 32], |m| m.finalize().into_bytes().into())
}

/// Compares in constant time.
pub fn mac_stimmt(key: &[u8; 32], teile: &[&[u8]], soll: &[u8]) -> bool {
    angesetzt(key, teile).is_some_and(|m| m.verify_slice(soll).is_ok())
}

fn angesetzt(key: &[u8; 32], teile: &[&[u8]]) -> Option<Hmac<Sha256>> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).ok()?;
    for teil in teile {
        mac.update(&(teil.len() as u64).to_be_bytes());
        mac.update(teil);
    }
    Some(mac)
}
