//! One way in: a passphrase opens a private key (X25519), that key opens the vault key. So the vault key can be changed for
//! everybody who stays without asking for their passphrases. Knows no file.

use super::bytes::Leser;
use super::fest::Fest;
use super::kdf::Kdf;
use super::schluessel::ableiten;
use super::siegel::{self, zufall};
use super::{Slot, Slotart};
use crate::domain::Geheim;
use crate::fehler::Fehler;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

/// Bytes of a name in the header; longer ones are cut.
const NAME: usize = 64;
/// 32 bytes, sealed.
const ZU: usize = 32 + siegel::UEBER;

/// A slot of the header. All of it stands in the clear or is sealed; it holds no secret by itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Zugang {
    pub nr: u32,
    pub art: Slotart,
    pub name: String,
    pub kdf: Kdf,
    salz: [u8; 16],
    oeffentlich: [u8; 32],
    /// The private key, sealed with what the passphrase gives.
    privat: [u8; ZU],
    /// The vault key, sealed for the public key: sender's one-time key first.
    einmal: [u8; 32],
    vmk: [u8; ZU],
}

/// What the vault key in a slot is bound to.
pub struct Rahmen {
    pub tresor: [u8; 16],
    pub epoche: u32,
}

impl Zugang {
    /// A new way in; the vault key is put in by [`Zugang::gib`].
    pub fn neu(
        nr: u32,
        art: Slotart,
        name: &str,
        geheim: &Geheim,
        kdf: Kdf,
        tresor: &[u8; 16],
    ) -> Result<Zugang, Fehler> {
        let mut zugang = Zugang {
            nr,
            art,
            name: gekuerzt(name),
            kdf,
            salz: [0; 16],
            oeffentlich: [0; 32],
            privat: [0; ZU],
            einmal: [0; 32],
            vmk: [0; ZU],
        };
        let privat = zufallsschluessel()?;
        zugang.oeffentlich = PublicKey::from(&privat).to_bytes();
        zugang.verschliesse(&privat, geheim, tresor)?;
        Ok(zugang)
    }

    /// The same way in under another passphrase.
    pub fn mit_passphrase(
        &self,
        alt: &Geheim,
        neu: &Geheim,
        kdf: Kdf,
        tresor: &[u8; 16],
    ) -> Result<Option<Zugang>, Fehler> {
        let Some(privat) = self.privater(alt, tresor)? else {
            return Ok(None);
        };
        let mut zugang = Zugang {
            kdf,
            ..self.clone()
        };
        zugang.verschliesse(&privat, neu, tresor)?;
        Ok(Some(zugang))
    }

    fn verschliesse(
        &mut self,
        privat: &StaticSecret,
        geheim: &Geheim,
        tresor: &[u8; 16],
    ) -> Result<(), Fehler> {
        zufall(&mut self.salz)?;
        let kek = self.kdf.ableiten(geheim, &self.salz)?;
        let zu = siegel::versiegle(eines(&kek)?, &self.aad(tresor), privat.as_bytes())?;
        self.privat = zu.try_into().map_err(|_| kein_schluessel())?;
        Ok(())
    }

    /// Seals the vault key for this way in.
    pub fn gib(&mut self, vmk: &[u8; 32], rahmen: &Rahmen) -> Result<(), Fehler> {
        let einmal = zufallsschluessel()?;
        self.einmal = PublicKey::from(&einmal).to_bytes();
        let key = self.gemeinsam(&einmal, &self.oeffentlich)?;
        let zu = siegel::versiegle(eines(&key)?, &self.aad_vmk(rahmen), vmk)?;
        self.vmk = zu.try_into().map_err(|_| kein_schluessel())?;
        Ok(())
    }

    /// None: another passphrase. The inner None: the passphrase is right, but what it opens was changed.
    pub fn oeffne(
        &self,
        geheim: &Geheim,
        rahmen: &Rahmen,
    ) -> Result<Option<Option<Zeroizing<Vec<u8>>>>, Fehler> {
        let Some(privat) = self.privater(geheim, &rahmen.tresor)? else {
            return Ok(None);
        };
        let key = self.gemeinsam(&privat, &self.einmal)?;
        Ok(Some(siegel::oeffne(
            eines(&key)?,
            &self.aad_vmk(rahmen),
            &self.vmk,
        )))
    }

    fn privater(&self, geheim: &Geheim, tresor: &[u8; 16]) -> Result<Option<StaticSecret>, Fehler> {
        let kek = self.kdf.pruefe()?.ableiten(geheim, &self.salz)?;
        let auf = siegel::oeffne(eines(&kek)?, &self.aad(tresor), &self.privat);
        Ok(auf.and_then(|klar| {
            let bytes = Zeroizing::new(*klar.first_chunk::<32>()?);
            Some(StaticSecret::from(*bytes))
        }))
    }

    /// Diffie-Hellman, bound to both public keys.
    fn gemeinsam(&self, privat: &StaticSecret, gegen: &[u8; 32]) -> Result<Fest, Fehler> {
        let geteilt = privat.diffie_hellman(&PublicKey::from(*gegen));
        let mut key = Fest::neu(32);
        let platz = key.schluessel_mut(0).ok_or_else(kein_schluessel)?;
        let info: [&[u8]; 3] = [b"feldbuch/v1/slot", &self.einmal, &self.oeffentlich];
        ableiten(geteilt.as_bytes(), &[], &info, platz)?;
        Ok(key)
    }

    /// Format, vault, slot, kind, parameters, public key.
    fn aad(&self, tresor: &[u8; 16]) -> Vec<u8> {
        let mut aad = b"feldbuch/slot/v1".to_vec();
        aad.extend(tresor);
        aad.extend(self.nr.to_be_bytes());
        aad.push(art_byte(self.art));
        for zahl in [self.kdf.kib, self.kdf.runden, self.kdf.bahnen] {
            aad.extend(zahl.to_be_bytes());
        }
        aad.extend(self.salz);
        aad.extend(self.oeffentlich);
        aad
    }

    fn aad_vmk(&self, rahmen: &Rahmen) -> Vec<u8> {
        let mut aad = self.aad(&rahmen.tresor);
        aad.extend(rahmen.epoche.to_be_bytes());
        aad
    }

    pub fn anzeige(&self, eigener: u32) -> Slot {
        Slot {
            nr: self.nr,
            art: self.art,
            name: self.name.clone(),
            eigener: self.nr == eigener,
        }
    }

    pub fn schreibe(&self, aus: &mut Vec<u8>) {
        aus.extend(self.nr.to_be_bytes());
        aus.push(art_byte(self.art));
        aus.push(self.name.len() as u8);
        let mut name = self.name.clone().into_bytes();
        name.resize(NAME, 0);
        aus.extend(name);
        for zahl in [self.kdf.kib, self.kdf.runden, self.kdf.bahnen] {
            aus.extend(zahl.to_be_bytes());
        }
        let teile: [&[u8]; 5] = [
            &self.salz,
            &self.oeffentlich,
            &self.privat,
            &self.einmal,
            &self.vmk,
        ];
        teile.iter().for_each(|t| aus.extend(*t));
    }

    pub fn lies(ein: &mut Leser<'_>) -> Option<Zugang> {
        let nr = ein.u32()?;
        let art = art(ein.u8()?)?;
        let laenge = usize::from(ein.u8()?);
        let (name, rest) = ein.nimm(NAME)?.split_at_checked(laenge)?;
        rest.iter().all(|b| *b == 0).then_some(())?;
        let name = name.to_vec();
        Some(Zugang {
            nr,
            art,
            name: String::from_utf8(name).ok()?,
            kdf: Kdf {
                kib: ein.u32()?,
                runden: ein.u32()?,
                bahnen: ein.u32()?,
            },
            salz: ein.feld()?,
            oeffentlich: ein.feld()?,
            privat: ein.feld()?,
            einmal: ein.feld()?,
            vmk: ein.feld()?,
        })
    }
}

fn art_byte(art: Slotart) -> u8 {
    match art {
        Slotart::Passphrase => 1,
        Slotart::Wiederherstellung => 2,
    }
}

fn art(byte: u8) -> Option<Slotart> {
    match byte {
        1 => Some(Slotart::Passphrase),
        2 => Some(Slotart::Wiederherstellung),
        _ => None,
    }
}

fn gekuerzt(name: &str) -> String {
    let mut aus = String::new();
    for zeichen in name.trim().chars().filter(|z| !z.is_control()) {
        if aus.len() + zeichen.len_utf8() > NAME {
            break;
        }
        aus.push(zeichen);
    }
    aus
}

fn zufallsschluessel() -> Result<StaticSecret, Fehler> {
    let mut bytes = Zeroizing::new([0; 32]);
    zufall(&mut *bytes)?;
    Ok(StaticSecret::from(*bytes))
}

fn eines(fest: &Fest) -> Result<&[u8; 32], Fehler> {
    fest.schluessel(0).ok_or_else(kein_schluessel)
}

fn kein_schluessel() -> Fehler {
    Fehler::tresor_system("Schlüssel")
}
