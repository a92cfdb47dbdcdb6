//! The keyring: one random key per note, outside of sled because old values survive there. The file is rewritten as a whole
//! under a fresh salt each time; once it is gone, so is every key that was taken off.
//!
//! ```text
//! magic 8 | format u16 | vault 16 | epoch u32 | salt 32 | places u32 × (nonce 24, id and key 48, tag 16) | MAC 32 | SHA-256 32
//! ```

use super::bytes::Leser;
use super::fest::Fest;
use super::schluessel::{Haupt, ableiten, mac, mac_stimmt};
use super::siegel::{self, zufall};
use crate::domain::Id;
use crate::fehler::Fehler;
use crate::store::tresorort::{BUND_ANFANG, lies_rahmen, rahmen};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

const FORMAT: u16 = 1;
/// Id and key, sealed.
const PLATZ: usize = 48 + siegel::UEBER;
/// Places come in blocks, so that the file does not tell how many notes there are.
const BLOCK: usize = 64;

/// The keys of all notes.
pub struct Bund {
    /// Rises when keys are destroyed; the manifest knows it.
    pub epoche: u32,
    keys: Fest,
    plaetze: BTreeMap<Id, usize>,
}

impl Bund {
    pub fn neu(epoche: u32) -> Bund {
        Bund {
            epoche,
            keys: Fest::neu(BLOCK * 32),
            plaetze: BTreeMap::new(),
        }
    }

    pub fn key(&self, id: Id) -> Option<&[u8; 32]> {
        self.keys.schluessel(*self.plaetze.get(&id)?)
    }

    pub fn ids(&self) -> impl Iterator<Item = Id> + '_ {
        self.plaetze.keys().copied()
    }

    pub fn gesperrt(&self) -> bool {
        self.keys.gesperrt()
    }

    /// A new random key for a new note.
    pub fn anlegen(&mut self, id: Id) -> Result<(), Fehler> {
        let mut key = Zeroizing::new([0; 32]);
        zufall(&mut *key)?;
        self.nimm_auf(id, &key)
    }

    fn nimm_auf(&mut self, id: Id, key: &[u8; 32]) -> Result<(), Fehler> {
        let belegt: std::collections::BTreeSet<usize> = self.plaetze.values().copied().collect();
        let frei = (0..).find(|n| !belegt.contains(n)).unwrap_or_default();
        self.setze(id, frei, key)
    }

    fn setze(&mut self, id: Id, platz: usize, key: &[u8; 32]) -> Result<(), Fehler> {
        if self.keys.schluessel(platz).is_none() {
            let mut groesser = Fest::neu((platz + 1).next_multiple_of(BLOCK) * 2 * 32);
            let alt = self.keys.bytes();
            let vorn = groesser.bytes_mut().get_mut(..alt.len());
            vorn.unwrap_or_default().copy_from_slice(alt);
            self.keys = groesser;
        }
        let ziel = self.keys.schluessel_mut(platz);
        *ziel.ok_or_else(|| Fehler::tresor_system("Speicher für Schlüssel"))? = *key;
        self.plaetze.insert(id, platz);
        Ok(())
    }

    /// Wiped in memory; in the file with the next writing.
    pub fn entferne(&mut self, id: Id) {
        let platz = self.plaetze.remove(&id);
        if let Some(key) = platz.and_then(|p| self.keys.schluessel_mut(p)) {
            key.fill(0);
        }
    }

    /// Those that stay, in a new epoch.
    pub fn ohne(&self, weg: &[Id]) -> Result<Bund, Fehler> {
        let mut neu = Bund::neu(self.epoche + 1);
        for (n, (id, platz)) in self.bleibende(weg).enumerate() {
            if let Some(key) = self.keys.schluessel(platz) {
                neu.setze(id, n, key)?;
            }
        }
        Ok(neu)
    }

    /// New keys for the same notes, in a new epoch.
    pub fn mit_neuen(&self, weg: &[Id]) -> Result<Bund, Fehler> {
        let mut neu = Bund::neu(self.epoche + 1);
        for (n, (id, _)) in self.bleibende(weg).enumerate() {
            let mut key = Zeroizing::new([0; 32]);
            zufall(&mut *key)?;
            neu.setze(id, n, &key)?;
        }
        Ok(neu)
    }

    fn bleibende<'a>(&'a self, weg: &'a [Id]) -> impl Iterator<Item = (Id, usize)> + 'a {
        let alle = self.plaetze.iter().map(|(id, platz)| (*id, *platz));
        alle.filter(|(id, _)| !weg.contains(id))
    }

    /// The file, under a fresh salt.
    pub fn bytes(&self, haupt: &Haupt, tresor: &[u8; 16]) -> Result<Vec<u8>, Fehler> {
        let mut salz = [0; 32];
        zufall(&mut salz)?;
        let key = epochenschluessel(haupt, self.epoche, &salz)?;
        let plaetze = self.plaetze.len().max(1).next_multiple_of(BLOCK);
        let mut aus = FORMAT.to_be_bytes().to_vec();
        aus.extend(tresor);
        aus.extend(self.epoche.to_be_bytes());
        aus.extend(salz);
        aus.extend((plaetze as u32).to_be_bytes());
        let mut ids = self.plaetze.iter();
        for nummer in 0..plaetze as u32 {
            let mut klar = Zeroizing::new([0; 48]);
            if let Some((id, platz)) = ids.next() {
                let (vorn, hinten) = klar.split_at_mut(16);
                vorn.copy_from_slice(&id.bytes());
                hinten.copy_from_slice(self.keys.schluessel(*platz).unwrap_or(&[0; 32]));
            }
            let aad = aad(tresor, self.epoche, nummer);
            aus.extend(siegel::versiegle(eins(&key), &aad, &*klar)?);
        }
        aus.extend(mac(eins(&key), &[&aus]));
        Ok(rahmen(BUND_ANFANG, &aus))
    }

    pub fn lies(ort: &str, bytes: &[u8], haupt: &Haupt, tresor: &[u8; 16]) -> Result<Bund, Fehler> {
        let kaputt = |was: &str| Fehler::tresor_beschaedigt(ort, &format!("Schlüsselbund: {was}"));
        let koerper = lies_rahmen(BUND_ANFANG, bytes).map_err(kaputt)?;
        match koerper.first_chunk().map(|f| u16::from_be_bytes(*f)) {
            Some(FORMAT) => {}
            Some(_) => return Err(Fehler::tresor_neuer()),
            None => return Err(kaputt("zu kurz")),
        }
        let fremd = || Fehler::tresor_passt_nicht("der Schlüsselbund gehört nicht zum Kopf");
        let (rumpf, marke) = koerper
            .split_last_chunk::<32>()
            .ok_or_else(|| kaputt("zu kurz"))?;
        let mut ein = Leser(rumpf);
        let (epoche, salz) = lies_kopf(&mut ein, tresor).ok_or_else(fremd)?;
        let key = epochenschluessel(haupt, epoche, &salz)?;
        if !mac_stimmt(eins(&key), &[rumpf], marke) {
            return Err(fremd());
        }
        lies_plaetze(&mut ein, epoche, eins(&key), tresor)?.ok_or_else(fremd)
    }
}

fn lies_kopf(ein: &mut Leser<'_>, tresor: &[u8; 16]) -> Option<(u32, [u8; 32])> {
    ein.u16()?;
    let seiner = ein.feld::<16>()? == *tresor;
    seiner.then_some(())?;
    Some((ein.u32()?, ein.feld()?))
}

fn lies_plaetze(
    ein: &mut Leser<'_>,
    epoche: u32,
    key: &[u8; 32],
    tresor: &[u8; 16],
) -> Result<Option<Bund>, Fehler> {
    let mut bund = Bund::neu(epoche);
    let Some(anzahl) = ein.u32() else {
        return Ok(None);
    };
    let mut belegt = 0;
    for nummer in 0..anzahl {
        let auf = ein
            .nimm(PLATZ)
            .and_then(|zu| siegel::oeffne(key, &aad(tresor, epoche, nummer), zu));
        let Some(klar) = auf else { return Ok(None) };
        let (id, dek) = klar.split_at_checked(16).unwrap_or_default();
        let id = Id::from_bytes(id.try_into().unwrap_or_default());
        if let Some(dek) = dek.first_chunk::<32>().filter(|_| id != Id::default()) {
            bund.setze(id, belegt, dek)?;
            belegt += 1;
        }
    }
    Ok(ein.ende().map(|()| bund))
}

fn aad(tresor: &[u8; 16], epoche: u32, nummer: u32) -> Vec<u8> {
    let mut aad = b"feldbuch/key/v1".to_vec();
    aad.extend(tresor);
    aad.extend(epoche.to_be_bytes());
    aad.extend(nummer.to_be_bytes());
    aad
}

/// Without the salt, which stands in this file alone, not even the vault key opens its places.
fn epochenschluessel(haupt: &Haupt, epoche: u32, salz: &[u8; 32]) -> Result<Fest, Fehler> {
    let mut key = Fest::neu(32);
    let platz = key.schluessel_mut(0);
    let platz = platz.ok_or_else(|| Fehler::tresor_system("Speicher für Schlüssel"))?;
    let info: [&[u8]; 2] = [b"feldbuch/v1/epoch", &epoche.to_be_bytes()];
    ableiten(haupt.bund(), salz, &info, platz)?;
    Ok(key)
}

fn eins(fest: &Fest) -> &[u8; 32] {
    fest.schluessel(0).unwrap_or(&[0; 32])
}
