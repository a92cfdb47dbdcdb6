//! A whole new vault beside the old one that takes its place in one step: how notes are destroyed and keys changed. A crash
//! at any point leaves the old one or the new one, whole; the other is cleared away when the vault is next opened.

use super::Tresor;
use super::anker::Anker;
use super::bund::Bund;
use super::gelesen::Inhalt;
use super::kopf::Kopf;
use super::manifest::Manifest;
use super::notiz;
use super::schluessel::Haupt;
use super::siegel::{self, Feld};
use crate::domain::Id;
use crate::fehler::Fehler;
use crate::store::tresorbild::MANIFEST;
use crate::store::tresorort::{BUND, KOPF, halte, schreibe_datei, truhe_in};
use crate::store::{Platz, Tresorort, Truhe};
use jiff::civil::Date;

/// Bytes on the disk up to which a chest is left alone, and how many times its content it may have beyond that.
const DICHT: u64 = 8 * 1024 * 1024;
const DICHT_MAL: u64 = 4;

/// Where a test lets the process end.
#[derive(Default)]
pub struct Bruch(Option<u8>);

impl Bruch {
    pub fn bei(stelle: u8) -> Self {
        Bruch(Some(stelle))
    }

    fn stelle(&self, nr: u8) -> Result<(), Fehler> {
        match self.0 == Some(nr) {
            true => Err(Fehler::tresor_unklar()),
            false => Ok(()),
        }
    }
}

/// The three files of a vault.
pub struct Teile {
    pub kopf: Vec<u8>,
    pub bund: Vec<u8>,
    pub truhe: Vec<(Platz, Vec<u8>)>,
}

/// What holds afterwards.
struct Neu {
    kopf: Kopf,
    haupt: Haupt,
    bund: Bund,
    manifest: Manifest,
    truhe: Vec<(Platz, Vec<u8>)>,
}

/// Writes a whole vault into `tresor.neu`, every byte of it on the disk.
pub fn baue(ort: &Tresorort, teile: &Teile, bruch: &Bruch) -> Result<(), Fehler> {
    let neu = ort.beginne_neuen()?;
    bruch.stelle(1)?;
    schreibe_datei(&neu, KOPF, &teile.kopf)?;
    bruch.stelle(2)?;
    schreibe_datei(&neu, BUND, &teile.bund)?;
    bruch.stelle(3)?;
    let mut truhe = Truhe::anlegen(&truhe_in(&neu))?;
    // In portions: the old one is untouched until all of it stands.
    for portion in teile.truhe.chunks(100) {
        let was: Vec<_> = portion.iter().map(|(p, w)| (*p, Some(w.clone()))).collect();
        truhe.schreibe(&was)?;
    }
    bruch.stelle(4)?;
    truhe.abschliessen()
}

impl Tresor {
    /// For good: keys destroyed, the chest rebuilt without them.
    pub fn vernichten(&mut self, ids: &[Id], am: Date) -> Result<(), Fehler> {
        self.bereit()?;
        let weg: Vec<Id> = ids
            .iter()
            .copied()
            .filter(|id| self.bund.key(*id).is_some())
            .collect();
        if weg.is_empty() {
            return Ok(());
        }
        let bund = self.bund.ohne(&weg)?;
        let mut manifest = self.naechstes(Some(am));
        manifest.bund_epoche = bund.epoche;
        for id in &weg {
            manifest.gezeigt.remove(id);
            if manifest.notizen.remove(id).is_some() {
                manifest.vernichtet.push((*id, am));
            }
        }
        let mut alles = self.alles()?;
        for id in &weg {
            alles.remove(&self.platz(Feld::Notiz, *id));
            alles.remove(&self.platz(Feld::Entwurf, *id));
        }
        let neu = Neu {
            kopf: self.kopf.clone(),
            haupt: Haupt::aus(self.haupt.vmk())?,
            bund,
            manifest,
            truhe: alles.into_iter().collect(),
        };
        self.tausche(neu)?;
        weg.iter().for_each(|id| {
            self.entwuerfe.remove(id);
        });
        Ok(())
    }

    /// The chest grows with each save and each draft: far beyond what lies in it, it is written anew. True: it was.
    pub fn verdichte_wenn_noetig(&mut self) -> Result<bool, Fehler> {
        self.verdichte_ueber(DICHT)
    }

    /// The same from so many bytes on; by itself for tests.
    #[doc(hidden)]
    pub fn verdichte_ueber(&mut self, bytes: u64) -> Result<bool, Fehler> {
        self.bereit()?;
        let alles = self.alles()?;
        let lebend: u64 = alles.values().map(|w| w.len() as u64).sum();
        if self.truhe_bytes()? <= bytes.max(lebend.saturating_mul(DICHT_MAL)) {
            return Ok(false);
        }
        let bund = self.bund.ohne(&[])?;
        let mut manifest = self.naechstes(None);
        manifest.bund_epoche = bund.epoche;
        let neu = Neu {
            kopf: self.kopf.clone(),
            haupt: Haupt::aus(self.haupt.vmk())?,
            bund,
            manifest,
            truhe: alles.into_iter().collect(),
        };
        let getan = self.tausche(neu);
        if getan.is_err() && !self.unklar {
            // The old one goes on; half of a new one only takes room.
            let _fach = halte(&self.fach);
            self.ort.aufraeumen()?;
        }
        getan.map(|()| true)
    }

    fn truhe_bytes(&self) -> Result<u64, Fehler> {
        let fach = halte(&self.fach);
        Ok(fach.as_ref().ok_or_else(Fehler::tresor_unklar)?.bytes())
    }

    /// New keys for everything, after a suspected leak.
    pub fn umschluesseln(&mut self) -> Result<(), Fehler> {
        self.bereit()?;
        self.rotiere(self.kopf.clone())
    }

    /// New vault key, new key per note, everything sealed anew; `kopf` says who may still come in.
    pub(super) fn rotiere(&mut self, mut kopf: Kopf) -> Result<(), Fehler> {
        let haupt = Haupt::neu()?;
        kopf.epoche = self.kopf.epoche + 1;
        kopf.stand = self.kopf.stand + 1;
        kopf.gib_allen(&haupt)?;
        let bund = self.bund.mit_neuen(&[])?;
        let mut manifest = self.naechstes(None);
        manifest.kopf_stand = kopf.stand;
        manifest.bund_epoche = bund.epoche;
        let mut neu = Neu {
            kopf,
            haupt,
            bund,
            manifest,
            truhe: Vec::new(),
        };
        self.versiegle_neu(&self.alles()?, &mut neu)?;
        self.tausche(neu)
    }

    fn alles(&self) -> Result<Inhalt, Fehler> {
        let fach = halte(&self.fach);
        fach.as_ref().ok_or_else(Fehler::tresor_unklar)?.alles()
    }

    fn versiegle_neu(&self, alles: &Inhalt, neu: &mut Neu) -> Result<(), Fehler> {
        let gelesen = self.lupe().lies(alles)?;
        for fall in &gelesen.faelle {
            let zu = neu.notiz(Feld::Notiz, fall)?;
            if let Some(eintrag) = neu.manifest.notizen.get_mut(&fall.id) {
                eintrag.marke = zu;
            }
        }
        for entwurf in &gelesen.entwuerfe {
            neu.notiz(Feld::Entwurf, entwurf)?;
        }
        if let Some((version, _)) = self.manifest.buch {
            let zu = notiz::versiegle_buch(neu.haupt.buch(), &neu.kopf, version, &gelesen.buch)?;
            neu.manifest.buch = Some((version, siegel::marke(&zu)));
            let platz = siegel::platz(neu.haupt.ort(), Feld::Buch, Id::default());
            neu.truhe.push((platz, zu));
        }
        Ok(())
    }

    /// Builds, exchanges, clears the old one away.
    fn tausche(&mut self, mut neu: Neu) -> Result<(), Fehler> {
        let versiegelt = neu.manifest.versiegle(&neu.haupt, &neu.kopf)?;
        let anker = Anker::neu(neu.manifest.stand, &versiegelt);
        neu.truhe.retain(|(platz, _)| *platz != MANIFEST);
        neu.truhe.push((MANIFEST, versiegelt));
        let teile = Teile {
            kopf: neu.kopf.bytes(),
            bund: neu.bund.bytes(&neu.haupt, &neu.kopf.tresor)?,
            truhe: std::mem::take(&mut neu.truhe),
        };
        let fach = std::sync::Arc::clone(&self.fach);
        let mut platz = halte(&fach);
        baue(&self.ort, &teile, &self.bruch)?;
        self.bruch.stelle(5)?;
        // From here on only opening anew could tell what holds.
        self.unklar = true;
        *platz = None;
        self.ort.einsetzen()?;
        self.bruch.stelle(6)?;
        *platz = Some(Truhe::oeffnen(&truhe_in(&self.ort.ordner()))?);
        (self.kopf, self.haupt, self.bund) = (neu.kopf, neu.haupt, neu.bund);
        self.manifest = neu.manifest;
        self.vergiss_gelesenes();
        anker.merke(&self.ort, &self.kopf, &self.haupt);
        self.bruch.stelle(7)?;
        self.ort.aufraeumen()?;
        self.unklar = false;
        Ok(())
    }
}

impl Neu {
    /// Seals a note or draft with its new key; the tag for the manifest.
    fn notiz(
        &mut self,
        feld: Feld,
        fall: &crate::domain::Fall,
    ) -> Result<[u8; siegel::MARKE], Fehler> {
        let key = self.bund.key(fall.id);
        let key = key.ok_or_else(Fehler::tresor_notiz_fehlt)?;
        let ort = (fall.id, fall.version);
        let zu = notiz::versiegle(key, &self.kopf, feld, ort, &fall.beratung)?;
        let marke = siegel::marke(&zu);
        let platz = siegel::platz(self.haupt.ort(), feld, fall.id);
        self.truhe.push((platz, zu));
        Ok(marke)
    }
}
