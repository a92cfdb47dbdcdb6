//! Ways in: added, changed, taken away.

use super::Slotart;
use super::Tresor;
use super::kopf::Kopf;
use super::worte;
use super::zugang::Zugang;
use crate::domain::Geheim;
use crate::fehler::Fehler;
use crate::store::tresorort::{self, KOPF, halte};

impl Tresor {
    /// Another passphrase, for another person.
    pub fn slot_neu(&mut self, passphrase: &Geheim, name: &str) -> Result<(), Fehler> {
        self.bereit()?;
        worte::pruefe(passphrase)?;
        let mut kopf = self.kopf.clone();
        self.haenge_an(&mut kopf, Slotart::Passphrase, passphrase, name)?;
        self.schreibe_kopf(kopf)
    }

    /// Takes a way in away: new keys for everything, so that an old copy of the header helps nobody.
    pub fn slot_weg(&mut self, nr: u32) -> Result<(), Fehler> {
        self.bereit()?;
        let mut kopf = self.kopf.clone();
        let vorher = kopf.zugaenge.len();
        kopf.zugaenge.retain(|z| z.nr != nr);
        if kopf.zugaenge.len() == vorher {
            return Err(Fehler::tresor_zugang_fehlt());
        }
        if nr == self.eigener || kopf.passphrasen() == 0 {
            return Err(Fehler::tresor_letzter_zugang());
        }
        self.rotiere(kopf)
    }

    /// Of the slot that this sitting came in through. Who came with the recovery phrase gets a passphrase again: it takes
    /// the place of the only one, or is added to several.
    pub fn passphrase_neu(&mut self, alt: &Geheim, neu: &Geheim) -> Result<(), Fehler> {
        self.bereit()?;
        worte::pruefe(neu)?;
        let eigener = self.kopf.zugang(self.eigener);
        let eigener = eigener.ok_or_else(Fehler::tresor_zugang_fehlt)?;
        let (kdf, tresor) = (eigener.kdf, self.kopf.tresor);
        let geaendert = eigener.mit_passphrase(alt, neu, kdf, &tresor)?;
        let mut geaendert = geaendert.ok_or_else(Fehler::tresor_passphrase_falsch)?;
        if eigener.art == Slotart::Wiederherstellung {
            return self.passphrase_nach_verlust(neu);
        }
        let mut kopf = self.kopf.clone();
        geaendert.gib(self.haupt.vmk(), &kopf.rahmen())?;
        for zugang in kopf.zugaenge.iter_mut().filter(|z| z.nr == geaendert.nr) {
            *zugang = geaendert.clone();
        }
        self.schreibe_kopf(kopf)
    }

    fn passphrase_nach_verlust(&mut self, neu: &Geheim) -> Result<(), Fehler> {
        let mut kopf = self.kopf.clone();
        let vergessene = |z: &&Zugang| z.art == Slotart::Passphrase;
        let name = kopf.zugaenge.iter().find(vergessene);
        let name = name.map_or("neu", |z| z.name.as_str()).to_owned();
        if kopf.passphrasen() == 1 {
            kopf.zugaenge.retain(|z| z.art != Slotart::Passphrase);
        }
        self.haenge_an(&mut kopf, Slotart::Passphrase, neu, &name)?;
        self.schreibe_kopf(kopf)
    }

    /// A new recovery phrase, to be written down; the former one opens nothing any more.
    pub fn wiederherstellung_neu(&mut self) -> Result<Geheim, Fehler> {
        self.bereit()?;
        let phrase = worte::wiederherstellung()?;
        let mut kopf = self.kopf.clone();
        let alte = |z: &Zugang| z.art == Slotart::Wiederherstellung && z.nr != self.eigener;
        kopf.zugaenge.retain(|z| !alte(z));
        let art = Slotart::Wiederherstellung;
        let nr = self.haenge_an(&mut kopf, art, &phrase, "auf Papier")?;
        let eigener = self.kopf.zugang(self.eigener).map(|z| z.art);
        if eigener == Some(art) {
            kopf.zugaenge.retain(|z| z.nr != self.eigener);
        }
        self.rotiere(kopf)?;
        if eigener == Some(art) {
            self.eigener = nr;
        }
        Ok(phrase)
    }

    fn haenge_an(
        &self,
        kopf: &mut Kopf,
        art: Slotart,
        geheim: &Geheim,
        name: &str,
    ) -> Result<u32, Fehler> {
        if kopf.zugaenge.len() >= usize::from(u8::MAX) {
            return Err(Fehler::tresor_zugang_fehlt());
        }
        let nr = self.kopf.naechste_nr().max(kopf.naechste_nr());
        let kdf = self.kopf.zugang(self.eigener).map(|z| z.kdf);
        let mut zugang = Zugang::neu(nr, art, name, geheim, kdf.unwrap_or_default(), &kopf.tresor)?;
        zugang.gib(self.haupt.vmk(), &kopf.rahmen())?;
        kopf.zugaenge.push(zugang);
        Ok(nr)
    }

    /// The header first, then the manifest that asks for it: a crash between leaves a header that is newer, which is fine.
    fn schreibe_kopf(&mut self, mut kopf: Kopf) -> Result<(), Fehler> {
        kopf.stand = self.kopf.stand + 1;
        kopf.unterschreibe(&self.haupt);
        {
            let _fach = halte(&self.fach);
            tresorort::schreibe_datei(&self.ort.ordner(), KOPF, &kopf.bytes())?;
        }
        let mut manifest = self.naechstes(None);
        manifest.kopf_stand = kopf.stand;
        self.kopf = kopf;
        self.schreibe(manifest, Vec::new())
    }
}
