//! From a passphrase to a key: Argon2id and its bounds. Knows no file.

use super::fest::Fest;
use crate::domain::Geheim;
use crate::fehler::Fehler;
use argon2::{Algorithm, Argon2, Params, Version};
use std::time::{Duration, Instant};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// What the derivation costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kdf {
    pub(super) kib: u32,
    pub(super) runden: u32,
    pub(super) bahnen: u32,
}

/// OWASP's minimum for Argon2id: 19 MiB, 2 passes, 1 lane.
const BODEN: Kdf = Kdf {
    kib: 19 * 1024,
    runden: 2,
    bahnen: 1,
};
/// Above this a forged header would merely tie up the machine.
const DECKE: Kdf = Kdf {
    kib: 1024 * 1024,
    runden: 16,
    bahnen: 16,
};
/// So long an attempt should take, at least.
const ZIEL: Duration = Duration::from_millis(500);

impl Default for Kdf {
    /// RFC 9106, second recommended: 64 MiB, 3 passes, 4 lanes.
    fn default() -> Self {
        Kdf {
            kib: 64 * 1024,
            runden: 3,
            bahnen: 4,
        }
    }
}

impl Kdf {
    /// As dear as this machine bears: up to 256 MiB, half a second to one second; never under the default.
    pub fn kalibriert() -> Self {
        let mut beste = Kdf::default();
        let mut dauer = beste.dauer();
        while dauer < ZIEL && beste.kib < 256 * 1024 {
            let naechste = Kdf {
                kib: beste.kib * 2,
                ..beste
            };
            match naechste.dauer() {
                d if d > 2 * ZIEL => break,
                d => (beste, dauer) = (naechste, d),
            }
        }
        beste
    }

    /// The cheapest that is ever accepted: for tests, which open hundreds of vaults.
    #[doc(hidden)]
    pub fn mindestens() -> Self {
        BODEN
    }

    fn dauer(self) -> Duration {
        let seit = Instant::now();
        let probe = Geheim::neu("Probe".to_owned());
        match self.ableiten(&probe, &[0; 16]) {
            Ok(_) => seit.elapsed(),
            Err(_) => Duration::MAX,
        }
    }

    /// Refuses what feldbuch never makes: too weak to protect, or so dear that it only ties up the machine.
    pub(super) fn pruefe(self) -> Result<Kdf, Fehler> {
        let passt = (BODEN.kib..=DECKE.kib).contains(&self.kib)
            && (BODEN.runden..=DECKE.runden).contains(&self.runden)
            && (BODEN.bahnen..=DECKE.bahnen).contains(&self.bahnen);
        passt.then_some(self).ok_or_else(Fehler::tresor_parameter)
    }

    /// The key of a slot.
    pub(super) fn ableiten(self, geheim: &Geheim, salz: &[u8; 16]) -> Result<Fest, Fehler> {
        let speicher = |_| Fehler::tresor_system("Speicher für die Schlüsselableitung");
        let params = Params::new(self.kib, self.runden, self.bahnen, Some(32)).map_err(speicher)?;
        let text = kanonisch(geheim.text());
        let mut fest = Fest::neu(32);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(text.as_bytes(), salz, fest.bytes_mut())
            .map_err(speicher)?;
        Ok(fest)
    }
}

/// What is typed is forgiven: blanks at the ends, composed or decomposed umlauts; in a phrase of four and more words also
/// capitals, umlauts for vowels with e, any sign between the words. Frozen: every vault depends on it.
pub(super) fn kanonisch(text: &str) -> Zeroizing<String> {
    let gefaltet = worte(text);
    if gefaltet.split(' ').count() >= 4 {
        return gefaltet;
    }
    Zeroizing::new(text.trim().nfc().collect())
}

/// Lower case, umlauts spelled out, one blank between words.
pub(super) fn worte(text: &str) -> Zeroizing<String> {
    let mut aus = Zeroizing::new(String::with_capacity(2 * text.len() + 8));
    for zeichen in text.nfc().flat_map(char::to_lowercase) {
        match zeichen {
            'ä' => aus.push_str("ae"),
            'ö' => aus.push_str("oe"),
            'ü' => aus.push_str("ue"),
            'ß' => aus.push_str("ss"),
            z if z.is_alphanumeric() => aus.push(z),
            _ if aus.is_empty() || aus.ends_with(' ') => {}
            _ => aus.push(' '),
        }
    }
    if aus.ends_with(' ') {
        aus.pop();
    }
    aus
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_forgiven_and_short_passphrases_are_not_changed() {
        let phrase = kanonisch(" Apfel-bäume,  ZAUN kiesel\tmu\u{308}hle ");
        assert_eq!(phrase.as_str(), "apfel baeume zaun kiesel muehle");
        assert_eq!(kanonisch(" Xy7!Ä qq ").as_str(), "Xy7!Ä qq");
    }

    #[test]
    fn bounds() {
        let kdf = |kib, runden, bahnen| Kdf {
            kib,
            runden,
            bahnen,
        };
        assert!(Kdf::default().pruefe().is_ok() && Kdf::mindestens().pruefe().is_ok());
        for nein in [
            kdf(8, 1, 1),
            kdf(19 * 1024 - 1, 2, 1),
            kdf(19 * 1024, 1, 1),
            kdf(19 * 1024, 2, 0),
            kdf(4 * 1024 * 1024, 3, 4),
            kdf(64 * 1024, u32::MAX, 4),
            kdf(64 * 1024, 3, 1 << 20),
        ] {
            assert!(nein.pruefe().is_err(), "{nein:?}");
        }
    }
}
