//! The anchor: outside of the data folder, what state of the vault this machine last saw. So a whole vault set back to an
//! older state is noticed. Whoever sets back both cannot be noticed.

use super::kopf::Kopf;
use super::schluessel::{Haupt, mac, mac_stimmt};
use crate::store::Tresorort;
use crate::store::tresorort::{lies_datei, schreibe_datei};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

const ANFANG: &[u8; 8] = b"fbanker1";

/// One state of a vault.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Anker {
    pub stand: u64,
    pub pruefsumme: [u8; 32],
    /// When it was last opened, or written to.
    pub wann: Timestamp,
}

/// What the anchor says to the state that was found.
pub enum Befund {
    /// The first time on this machine, or the anchor is gone.
    Keiner,
    /// One that these keys did not write: the vault is older than the last change of keys, or somebody touched it.
    Fremd,
    /// The vault went on, or stood still.
    Passt(Anker),
    /// Older than what was seen here, or another past.
    Zurueck(Anker),
}

impl Anker {
    pub fn neu(stand: u64, manifest: &[u8]) -> Anker {
        Anker {
            stand,
            pruefsumme: Sha256::digest(manifest).into(),
            wann: Timestamp::now(),
        }
    }

    pub fn vergleiche(&self, ort: &Tresorort, kopf: &Kopf, haupt: &Haupt) -> Befund {
        let pfad = ort.zustand().map(|z| z.join(name(kopf)));
        let Some(bytes) = pfad.and_then(|p| lies_datei(&p).ok()) else {
            return Befund::Keiner;
        };
        let Some(alt) = lies(&bytes, kopf, haupt) else {
            return Befund::Fremd;
        };
        let gleicher = alt.stand == self.stand && alt.pruefsumme == self.pruefsumme;
        match alt.stand < self.stand || gleicher {
            true => Befund::Passt(alt),
            false => Befund::Zurueck(alt),
        }
    }

    /// Best effort: without an anchor the vault works all the same.
    pub fn merke(&self, ort: &Tresorort, kopf: &Kopf, haupt: &Haupt) -> Option<()> {
        let ordner = ort.zustand()?;
        let mut bytes = ANFANG.to_vec();
        bytes.extend(self.stand.to_be_bytes());
        bytes.extend(self.pruefsumme);
        bytes.extend(self.wann.as_millisecond().to_be_bytes());
        let summe = mac(haupt.anker(), &[&bytes, &kopf.tresor]);
        bytes.extend(summe);
        crate::store::tresorort::eigener_ordner(ordner).ok()?;
        schreibe_datei(ordner, &name(kopf), &bytes).ok()?;
        super::ankerort::merke(ort, &name(kopf))
    }
}

fn name(kopf: &Kopf) -> String {
    let hex: String = kopf.tresor.iter().map(|b| format!("{b:02x}")).collect();
    format!("anchor-{hex}")
}

fn lies(bytes: &[u8], kopf: &Kopf, haupt: &Haupt) -> Option<Anker> {
    let (rumpf, summe) = bytes.split_last_chunk::<32>()?;
    mac_stimmt(haupt.anker(), &[rumpf, &kopf.tresor], summe).then_some(())?;
    let mut ein = super::bytes::Leser(rumpf.strip_prefix(ANFANG)?);
    let (stand, pruefsumme) = (ein.u64()?, ein.feld()?);
    let wann = Timestamp::from_millisecond(ein.u64()? as i64).ok()?;
    Some(Anker {
        stand,
        pruefsumme,
        wann,
    })
}
