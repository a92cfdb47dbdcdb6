//! Everything of an open vault, read and checked against the manifest: whole or not at all.

use super::bund::Bund;
use super::kopf::Kopf;
use super::manifest::{Eintrag, Manifest};
use super::notiz;
use super::schluessel::Haupt;
use super::siegel::{self, Feld};
use crate::domain::{Fall, Fallbuch, Id};
use crate::fehler::Fehler;
use crate::store::Platz;
use crate::store::tresorbild::MANIFEST;
use std::collections::{BTreeMap, BTreeSet};

/// What lies in the chest, by place.
pub type Inhalt = BTreeMap<Platz, Vec<u8>>;

/// The keys and lists that reading needs.
pub struct Lupe<'a> {
    pub kopf: &'a Kopf,
    pub haupt: &'a Haupt,
    pub bund: &'a Bund,
    pub manifest: &'a Manifest,
}

/// All notes in the clear.
pub struct Gelesen {
    pub faelle: Vec<Fall>,
    pub entwuerfe: Vec<Fall>,
    pub buch: Fallbuch,
    /// Drafts that do not open: told, but no reason to keep the rest closed.
    pub unlesbare: usize,
    /// Notes with a draft in the chest, readable or not.
    pub mit_entwurf: BTreeSet<Id>,
}

fn nein(was: &str) -> Fehler {
    Fehler::tresor_passt_nicht(was)
}

impl Lupe<'_> {
    /// Error: a note is missing, extra, older, exchanged or damaged; nothing comes out then.
    pub fn lies(&self, alles: &Inhalt) -> Result<Gelesen, Fehler> {
        let mut gelesen = Gelesen {
            faelle: Vec::with_capacity(self.manifest.notizen.len()),
            entwuerfe: Vec::new(),
            buch: self.buch(alles)?,
            unlesbare: 0,
            mit_entwurf: BTreeSet::new(),
        };
        for (id, eintrag) in &self.manifest.notizen {
            gelesen.faelle.push(self.fall(alles, *id, eintrag)?);
        }
        for id in self.bund.ids() {
            self.entwurf(alles, id, &mut gelesen);
        }
        self.nichts_sonst(alles, gelesen.mit_entwurf.len())?;
        Ok(gelesen)
    }

    fn fall(&self, alles: &Inhalt, id: Id, eintrag: &Eintrag) -> Result<Fall, Fehler> {
        let key = self.bund.key(id);
        let key = key.ok_or_else(|| nein("im Schlüsselbund fehlt ein Schlüssel"))?;
        let zu = alles.get(&siegel::platz(self.haupt.ort(), Feld::Notiz, id));
        let zu = zu.ok_or_else(|| nein("eine Notiz fehlt"))?;
        if siegel::marke(zu) != eintrag.marke {
            return Err(nein(
                "eine Notiz ist älter oder eine andere als verzeichnet",
            ));
        }
        let auf = notiz::oeffne(key, self.kopf, Feld::Notiz, (id, eintrag.version), zu);
        Ok(Fall {
            id,
            version: eintrag.version,
            beratung: auf.ok_or_else(|| nein("eine Notiz ist verändert"))?,
            geloescht_am: eintrag.geloescht_am,
        })
    }

    fn entwurf(&self, alles: &Inhalt, id: Id, gelesen: &mut Gelesen) {
        let zu = alles.get(&siegel::platz(self.haupt.ort(), Feld::Entwurf, id));
        let (Some(zu), Some(key)) = (zu, self.bund.key(id)) else {
            return;
        };
        gelesen.mit_entwurf.insert(id);
        let eintrag = self.manifest.notizen.get(&id);
        let version = self.manifest.version(id);
        match notiz::oeffne(key, self.kopf, Feld::Entwurf, (id, version), zu) {
            Some(beratung) => gelesen.entwuerfe.push(Fall {
                id,
                version,
                beratung,
                geloescht_am: eintrag.and_then(|e| e.geloescht_am),
            }),
            None => gelesen.unlesbare += 1,
        }
    }

    fn buch(&self, alles: &Inhalt) -> Result<Fallbuch, Fehler> {
        let Some((version, marke)) = self.manifest.buch else {
            return Ok(Fallbuch::default());
        };
        let zu = alles.get(&self.platz_buch());
        let zu = zu.filter(|zu| siegel::marke(zu) == marke);
        let zu = zu.ok_or_else(|| nein("das Fallbuch fehlt oder ist ein anderes"))?;
        notiz::oeffne_buch(self.haupt.buch(), self.kopf, version, zu)
            .ok_or_else(|| nein("das Fallbuch ist verändert"))
    }

    pub fn platz_buch(&self) -> Platz {
        siegel::platz(self.haupt.ort(), Feld::Buch, Id::default())
    }

    /// Manifest, notes, drafts, book; not one more.
    fn nichts_sonst(&self, alles: &Inhalt, entwuerfe: usize) -> Result<(), Fehler> {
        let buch = usize::from(self.manifest.buch.is_some());
        let soll = 1 + self.manifest.notizen.len() + entwuerfe + buch;
        match alles.len() == soll && alles.contains_key(&MANIFEST) {
            true => Ok(()),
            false => Err(nein("es liegen Einträge darin, die nicht dazugehören")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Beratung;
    use jiff::civil::date;

    struct Welt {
        kopf: Kopf,
        haupt: Haupt,
        bund: Bund,
        manifest: Manifest,
        alles: Inhalt,
    }

    impl Welt {
        fn lies(&self, alles: &Inhalt) -> Option<Gelesen> {
            let manifest = Manifest::oeffne(&self.haupt, &self.kopf, &alles[&MANIFEST])?;
            let lupe = Lupe {
                kopf: &self.kopf,
                haupt: &self.haupt,
                bund: &self.bund,
                manifest: &manifest,
            };
            lupe.lies(alles).ok()
        }
    }

    fn welt() -> Welt {
        let (kopf, haupt) = (Kopf::neu().unwrap(), Haupt::neu().unwrap());
        let (mut bund, mut manifest) = (Bund::neu(1), Manifest::neu(1, 1));
        let mut alles = Inhalt::new();
        for id in (1..=5).map(Id) {
            bund.anlegen(id).unwrap();
            let mut note = Beratung::neu(date(2026, 11, 23));
            note.titel = format!("Kind {}", id.0).repeat(100);
            let key = bund.key(id).unwrap();
            let zu = notiz::versiegle(key, &kopf, Feld::Notiz, (id, 1), &note).unwrap();
            let eintrag = Eintrag {
                version: 1,
                marke: siegel::marke(&zu),
                geloescht_am: None,
                loeschen_am: None,
            };
            manifest.notizen.insert(id, eintrag);
            alles.insert(siegel::platz(haupt.ort(), Feld::Notiz, id), zu);
        }
        alles.insert(MANIFEST, manifest.versiegle(&haupt, &kopf).unwrap());
        Welt {
            kopf,
            haupt,
            bund,
            manifest,
            alles,
        }
    }

    #[test]
    fn a_thousand_flipped_bytes_of_manifest_and_records_open_nothing() {
        let welt = welt();
        assert_eq!(welt.lies(&welt.alles).unwrap().faelle.len(), 5);
        let ganz: usize = welt.alles.values().map(Vec::len).sum();
        let schritt = (ganz / 1000).max(1);
        let mut gezaehlt = 0;
        for (platz, wert) in &welt.alles {
            for n in (0..wert.len()).step_by(schritt) {
                let mut falsch = welt.alles.clone();
                falsch.get_mut(platz).unwrap()[n] ^= 1 << (n % 8);
                assert!(welt.lies(&falsch).is_none(), "byte {n}");
                gezaehlt += 1;
            }
        }
        assert!(gezaehlt >= 1000, "{gezaehlt}");
    }

    #[test]
    fn every_cut_opens_nothing() {
        let welt = welt();
        for (platz, wert) in &welt.alles {
            for n in (0..wert.len()).step_by(7) {
                let mut kurz = welt.alles.clone();
                kurz.insert(*platz, wert[..n].to_vec());
                assert!(welt.lies(&kurz).is_none(), "at {n}");
            }
        }
        assert_eq!(welt.manifest.notizen.len(), 5);
    }
}
