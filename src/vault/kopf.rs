//! The header file: who may come in. Everything in it stands under one MAC, so a slot that is removed, added or weakened is
//! seen; a commitment keeps one ciphertext from opening under two keys.
//!
//! ```text
//! magic 8 | format u16 | vault 16 | epoch u32 | number u64 | commitment 32 | slots u8 × slot | MAC 32 | SHA-256 32
//! ```

use super::bytes::Leser;
use super::schluessel::{Haupt, mac, mac_stimmt};
use super::siegel::zufall;
use super::zugang::{Rahmen, Zugang};
use super::{Slot, Slotart};
use crate::domain::Geheim;
use crate::fehler::Fehler;
use crate::store::tresorort::{KOPF_ANFANG, lies_rahmen, rahmen};

const FORMAT: u16 = 1;

#[derive(Clone)]
pub struct Kopf {
    pub tresor: [u8; 16],
    /// Rises when every key is changed.
    pub epoche: u32,
    /// Rises with each change of the header; the manifest knows the last one.
    pub stand: u64,
    pub bekenntnis: [u8; 32],
    pub zugaenge: Vec<Zugang>,
    mac: [u8; 32],
}

impl Kopf {
    pub fn neu() -> Result<Kopf, Fehler> {
        let mut kopf = Kopf {
            tresor: [0; 16],
            epoche: 1,
            stand: 1,
            bekenntnis: [0; 32],
            zugaenge: Vec::new(),
            mac: [0; 32],
        };
        zufall(&mut kopf.tresor)?;
        Ok(kopf)
    }

    pub fn rahmen(&self) -> Rahmen {
        Rahmen {
            tresor: self.tresor,
            epoche: self.epoche,
        }
    }

    /// Seals the vault key for every way in and signs the whole.
    pub fn gib_allen(&mut self, haupt: &Haupt) -> Result<(), Fehler> {
        let rahmen = self.rahmen();
        self.bekenntnis = haupt.bekenntnis()?;
        for zugang in &mut self.zugaenge {
            zugang.gib(haupt.vmk(), &rahmen)?;
        }
        self.unterschreibe(haupt);
        Ok(())
    }

    pub fn unterschreibe(&mut self, haupt: &Haupt) {
        self.mac = mac(haupt.kopf(), &[&self.rumpf()]);
    }

    /// Which way in this opens, and the keys. Error: one sentence for every wrong passphrase.
    pub fn oeffne(&self, geheim: &Geheim) -> Result<(Haupt, u32), Fehler> {
        for zugang in &self.zugaenge {
            zugang.kdf.pruefe()?;
        }
        let rahmen = self.rahmen();
        for zugang in &self.zugaenge {
            let Some(auf) = zugang.oeffne(geheim, &rahmen)? else {
                continue;
            };
            let veraendert = || Fehler::tresor_passt_nicht("der Kopf wurde verändert");
            let vmk = auf.ok_or_else(veraendert)?;
            let vmk = vmk.first_chunk::<32>().ok_or_else(veraendert)?;
            let haupt = Haupt::aus(vmk)?;
            self.bestaetige(&haupt).ok_or_else(veraendert)?;
            return Ok((haupt, zugang.nr));
        }
        Err(Fehler::tresor_passphrase_falsch())
    }

    fn bestaetige(&self, haupt: &Haupt) -> Option<()> {
        let gleich = haupt.bekenntnis().ok()? == self.bekenntnis;
        (gleich && mac_stimmt(haupt.kopf(), &[&self.rumpf()], &self.mac)).then_some(())
    }

    pub fn slots(&self, eigener: u32) -> Vec<Slot> {
        let alle = self.zugaenge.iter();
        alle.map(|z| z.anzeige(eigener)).collect()
    }

    pub fn zugang(&self, nr: u32) -> Option<&Zugang> {
        self.zugaenge.iter().find(|z| z.nr == nr)
    }

    /// A number that no slot ever had.
    pub fn naechste_nr(&self) -> u32 {
        self.zugaenge.iter().map(|z| z.nr).max().unwrap_or(0) + 1
    }

    /// How many passphrases (not recovery phrases) open it.
    pub fn passphrasen(&self) -> usize {
        let alle = self.zugaenge.iter();
        alle.filter(|z| z.art == Slotart::Passphrase).count()
    }

    fn rumpf(&self) -> Vec<u8> {
        let mut aus = FORMAT.to_be_bytes().to_vec();
        aus.extend(self.tresor);
        aus.extend(self.epoche.to_be_bytes());
        aus.extend(self.stand.to_be_bytes());
        aus.extend(self.bekenntnis);
        aus.push(self.zugaenge.len() as u8);
        self.zugaenge.iter().for_each(|z| z.schreibe(&mut aus));
        aus
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut aus = self.rumpf();
        aus.extend(self.mac);
        rahmen(KOPF_ANFANG, &aus)
    }

    /// Reads the clear parts; whether they are true shows [`Kopf::oeffne`].
    pub fn lies(ort: &str, bytes: &[u8]) -> Result<Kopf, Fehler> {
        let kaputt = |was: &str| Fehler::tresor_beschaedigt(ort, &format!("Kopf: {was}"));
        let koerper = lies_rahmen(KOPF_ANFANG, bytes).map_err(kaputt)?;
        let mut ein = Leser(koerper);
        match ein.u16() {
            Some(FORMAT) => {}
            Some(_) => return Err(Fehler::tresor_neuer()),
            None => return Err(kaputt("zu kurz")),
        }
        lies_rumpf(&mut ein).ok_or_else(|| kaputt("unlesbar"))
    }
}

fn lies_rumpf(ein: &mut Leser<'_>) -> Option<Kopf> {
    let mut kopf = Kopf {
        tresor: ein.feld()?,
        epoche: ein.u32()?,
        stand: ein.u64()?,
        bekenntnis: ein.feld()?,
        zugaenge: Vec::new(),
        mac: [0; 32],
    };
    for _ in 0..ein.u8()? {
        kopf.zugaenge.push(Zugang::lies(ein)?);
    }
    kopf.mac = ein.feld()?;
    ein.ende()?;
    Some(kopf)
}
