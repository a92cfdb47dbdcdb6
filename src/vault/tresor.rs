//! An open vault: made, opened, read. Dropping it forgets every key. What changes it stands in `schreiben`, `zugaenge` and
//! `umbau`.

use super::anker::{Anker, Befund};
use super::bund::Bund;
use super::gelesen::{Gelesen, Lupe};
use super::haertung;
use super::kdf::Kdf;
use super::kopf::Kopf;
use super::manifest::Manifest;
use super::schluessel::Haupt;
use super::siegel::zufall;
use super::umbau::{self, Bruch};
use super::worte;
use super::zugang::Zugang;
use super::{Slotart, Tresorinhalt, Tresorlage};
use crate::domain::{Geheim, Id, Vertraulich, datum};
use crate::fehler::Fehler;
use crate::store::tresorbild::MANIFEST;
use crate::store::tresorort::{self, BUND, Fach, KOPF, halte};
use crate::store::{Tresorort, Truhe};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Needs the data folder's lock (`SledStore` holds it); of one folder a process has one at a time.
pub struct Tresor {
    pub(super) ort: Tresorort,
    pub(super) fach: Arc<Fach>,
    pub(super) kopf: Kopf,
    pub(super) haupt: Haupt,
    pub(super) bund: Bund,
    pub(super) manifest: Manifest,
    /// The slot of this sitting.
    pub(super) eigener: u32,
    /// Notes with a draft in the chest.
    pub(super) entwuerfe: BTreeSet<Id>,
    pub(super) hinweise: Vec<String>,
    pub(super) zuletzt: String,
    /// Something failed half-way: only opening anew tells what holds.
    pub(super) unklar: bool,
    pub(super) bruch: Bruch,
    /// What opening read; the first who asks gets it.
    frisch: Option<Gelesen>,
}

impl Tresor {
    /// Whether there is a vault; what a crash left half done is put right.
    pub fn lage(ort: &Tresorort) -> Result<Tresorlage, Fehler> {
        let fach = ort.fach();
        let offen = halte(&fach);
        if offen.is_none() {
            ort.aufraeumen()?;
        }
        Ok(match ort.vorhanden() {
            true => Tresorlage::Gesperrt,
            false => Tresorlage::Keiner,
        })
    }

    /// Makes a vault with a first passphrase, and a recovery phrase to be written down.
    pub fn anlegen(
        ort: &Tresorort,
        passphrase: &Geheim,
        name: &str,
        kdf: Kdf,
    ) -> Result<(Tresor, Geheim), Fehler> {
        worte::pruefe(passphrase)?;
        let kdf = kdf.pruefe()?;
        let phrase = worte::wiederherstellung()?;
        let fach = ort.fach();
        let mut truhe = halte(&fach);
        if truhe.is_some() {
            return Err(Fehler::tresor_gehalten(&ort.anzeige()));
        }
        ort.aufraeumen()?;
        if ort.vorhanden() {
            return Err(Fehler::tresor_vorhanden(&ort.anzeige()));
        }
        let (mut kopf, haupt) = (Kopf::neu()?, Haupt::neu()?);
        let tresor = kopf.tresor;
        kopf.zugaenge = vec![
            Zugang::neu(1, Slotart::Passphrase, name, passphrase, kdf, &tresor)?,
            Zugang::neu(
                2,
                Slotart::Wiederherstellung,
                "auf Papier",
                &phrase,
                kdf,
                &tresor,
            )?,
        ];
        kopf.gib_allen(&haupt)?;
        let bund = Bund::neu(1);
        let manifest = Manifest::neu(kopf.stand, bund.epoche);
        let versiegelt = manifest.versiegle(&haupt, &kopf)?;
        let teile = umbau::Teile {
            kopf: kopf.bytes(),
            bund: bund.bytes(&haupt, &tresor)?,
            truhe: vec![(MANIFEST, versiegelt.clone())],
        };
        umbau::baue(ort, &teile, &Bruch::default())?;
        ort.einsetzen()?;
        *truhe = Some(Truhe::oeffnen(&tresorort::truhe_in(&ort.ordner()))?);
        drop(truhe);
        Anker::neu(manifest.stand, &versiegelt).merke(ort, &kopf, &haupt);
        let neu = Tresor {
            ort: ort.clone(),
            fach,
            kopf,
            haupt,
            bund,
            manifest,
            eigener: 1,
            entwuerfe: BTreeSet::new(),
            hinweise: Vec::new(),
            zuletzt: "eben angelegt".to_owned(),
            unklar: false,
            bruch: Bruch::default(),
            frisch: None,
        };
        Ok((neu.mit_hinweisen(), phrase))
    }

    /// Opens the vault and checks every note; nothing is shown where one does not fit.
    pub fn oeffnen(ort: &Tresorort, passphrase: &Geheim) -> Result<Tresor, Fehler> {
        let fach = ort.fach();
        let mut platz = halte(&fach);
        if platz.is_some() {
            return Err(Fehler::tresor_gehalten(&ort.anzeige()));
        }
        ort.aufraeumen()?;
        if !ort.vorhanden() {
            return Err(Fehler::tresor_fehlt());
        }
        ort.pruefe_rechte()?;
        let (anzeige, ordner) = (ort.anzeige(), ort.ordner());
        let kopf = Kopf::lies(&anzeige, &tresorort::lies_datei(&ordner.join(KOPF))?)?;
        let (haupt, eigener) = kopf.oeffne(passphrase)?;
        let bytes = tresorort::lies_datei(&ordner.join(BUND))?;
        let bund = Bund::lies(&anzeige, &bytes, &haupt, &kopf.tresor)?;
        let truhe = Truhe::oeffnen(&tresorort::truhe_in(&ordner))?;
        let alles = truhe.alles()?;
        let versiegelt = alles.get(&MANIFEST);
        let versiegelt =
            versiegelt.ok_or_else(|| Fehler::tresor_passt_nicht("das Verzeichnis fehlt"))?;
        let manifest = Manifest::oeffne(&haupt, &kopf, versiegelt)
            .ok_or_else(|| Fehler::tresor_passt_nicht("das Verzeichnis ist verändert"))?;
        passen(&kopf, &bund, &manifest)?;
        let lupe = Lupe {
            kopf: &kopf,
            haupt: &haupt,
            bund: &bund,
            manifest: &manifest,
        };
        let gelesen = lupe.lies(&alles)?;
        let anker = Anker::neu(manifest.stand, versiegelt);
        let befund = anker.vergleiche(ort, &kopf, &haupt);
        anker.merke(ort, &kopf, &haupt);
        *platz = Some(truhe);
        drop(platz);
        let mut tresor = Tresor {
            ort: ort.clone(),
            fach,
            kopf,
            haupt,
            bund,
            manifest,
            eigener,
            entwuerfe: gelesen.mit_entwurf.clone(),
            hinweise: Vec::new(),
            zuletzt: String::new(),
            unklar: false,
            bruch: Bruch::default(),
            frisch: None,
        };
        tresor.melde(&befund, &gelesen);
        if !matches!(befund, Befund::Zurueck(_) | Befund::Fremd) {
            tresor.entferne_verwaiste()?;
        }
        tresor.frisch = Some(gelesen);
        Ok(tresor.mit_hinweisen())
    }

    /// Everything, in the clear.
    pub fn inhalt(&mut self) -> Result<Tresorinhalt, Fehler> {
        self.bereit()?;
        let gelesen = match self.frisch.take() {
            Some(gelesen) => gelesen,
            None => self.lies()?,
        };
        Ok(Tresorinhalt {
            faelle: gelesen.faelle,
            entwuerfe: gelesen.entwuerfe,
            buch: gelesen.buch,
            slots: self.kopf.slots(self.eigener),
            naechste: self.neue_id()?,
            pseudo: Vertraulich::neu(zeroize::Zeroizing::new(*self.haupt.pseudo())),
            hinweise: self.hinweise.clone(),
            stand: format!("{}, Stand {}", self.zuletzt, self.manifest.stand),
            vernichtet: self.manifest.vernichtet.clone(),
        })
    }

    /// Random, without a time in it.
    pub fn neue_id(&self) -> Result<Id, Fehler> {
        let mut bytes = [0; 16];
        zufall(&mut bytes)?;
        Ok(Id::from_bytes(bytes))
    }

    /// Today, or the latest day that this vault has seen: a clock set back brings nothing back.
    pub fn heute(&self, heute: Date) -> Date {
        heute.max(self.manifest.spaetester)
    }

    /// How often anything was changed.
    pub fn stand(&self) -> u64 {
        self.manifest.stand
    }

    fn lies(&self) -> Result<Gelesen, Fehler> {
        let fach = halte(&self.fach);
        let alles = fach.as_ref().ok_or_else(Fehler::tresor_unklar)?.alles()?;
        self.lupe().lies(&alles)
    }

    pub(super) fn lupe(&self) -> Lupe<'_> {
        Lupe {
            kopf: &self.kopf,
            haupt: &self.haupt,
            bund: &self.bund,
            manifest: &self.manifest,
        }
    }

    pub(super) fn bereit(&self) -> Result<(), Fehler> {
        match self.unklar {
            true => Err(Fehler::tresor_unklar()),
            false => Ok(()),
        }
    }

    pub(super) fn vergiss_gelesenes(&mut self) {
        self.frisch = None;
    }

    /// A key of which there is neither a note nor a draft: a crash left it between two files. Two of them no crash leaves.
    fn entferne_verwaiste(&mut self) -> Result<(), Fehler> {
        let bekannt =
            |id: &Id| self.manifest.notizen.contains_key(id) || self.entwuerfe.contains(id);
        let verwaiste: Vec<Id> = self.bund.ids().filter(|id| !bekannt(id)).collect();
        match verwaiste.len() {
            0 => return Ok(()),
            1 => {}
            _ => {
                let was = "es gibt Schlüssel, deren Notizen fehlen";
                return Err(Fehler::tresor_passt_nicht(was));
            }
        }
        verwaiste.iter().for_each(|id| self.bund.entferne(*id));
        self.schreibe_bund()
    }

    fn melde(&mut self, befund: &Befund, gelesen: &Gelesen) {
        let stand = self.manifest.stand;
        let wann = |a: &Anker| datum::zeitpunkt(jiff::tz::TimeZone::system().to_datetime(a.wann));
        self.zuletzt = match befund {
            Befund::Passt(a) | Befund::Zurueck(a) => format!("zuletzt geöffnet {}", wann(a)),
            Befund::Keiner | Befund::Fremd => "auf diesem Rechner noch nicht geöffnet".to_owned(),
        };
        match befund {
            Befund::Passt(_) => {}
            Befund::Keiner if self.ort.zustand().is_none() => {}
            Befund::Keiner => self.hinweise.push("Auf diesem Rechner ist kein letzter Stand vermerkt: ob der Tresor zurückgesetzt wurde, lässt sich diesmal nicht prüfen.".to_owned()),
            Befund::Fremd => self.hinweise.push("Der vermerkte letzte Stand gehört zu anderen Schlüsseln: dieser Tresor ist womöglich eine ältere Kopie. Warum? Sonst die neuere Sicherung zurückspielen.".to_owned()),
            Befund::Zurueck(a) => self.hinweise.push(format!("Der Tresor ist älter als zuletzt hier: jetzt Stand {stand}, gesehen am {} Stand {}. Wurde eine Sicherung zurückgespielt? Sonst die neuere zurückspielen.", wann(a), a.stand)),
        }
        match gelesen.unlesbare {
            0 => {}
            1 => self.hinweise.push(
                "Ein Entwurf ließ sich nicht öffnen; die gesicherten Notizen sind vollständig."
                    .to_owned(),
            ),
            n => self.hinweise.push(format!(
                "{n} Entwürfe ließen sich nicht öffnen; die gesicherten Notizen sind vollständig."
            )),
        }
    }

    fn mit_hinweisen(mut self) -> Self {
        if !(self.haupt.gesperrt() && self.bund.gesperrt()) {
            self.hinweise.push("Die Schlüssel lassen sich nicht im Arbeitsspeicher festhalten (ulimit -l); sie könnten ausgelagert werden.".to_owned());
        }
        self.hinweise.extend(haertung::auslagerung());
        self.hinweise.extend(self.ort.beiseite().iter().map(|alt| {
            format!(
                "In {} liegt ein beiseitegelegter Tresor; auch Vernichtetes kann noch darin sein. Löschen, wenn er nicht mehr gebraucht wird.",
                alt.display()
            )
        }));
        self
    }

    /// For tests: whatever comes to this place fails there, as if the process had ended.
    #[doc(hidden)]
    pub fn brich_bei(&mut self, stelle: u8) {
        self.bruch = Bruch::bei(stelle);
    }
}

impl Drop for Tresor {
    /// Keys wipe themselves; the chest is closed.
    fn drop(&mut self) {
        *halte(&self.fach) = None;
    }
}

/// Header, keyring and manifest belong together.
fn passen(kopf: &Kopf, bund: &Bund, manifest: &Manifest) -> Result<(), Fehler> {
    if kopf.stand < manifest.kopf_stand {
        return Err(Fehler::tresor_passt_nicht(
            "der Kopf ist älter als die Notizen",
        ));
    }
    match bund.epoche.cmp(&manifest.bund_epoche) {
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Less => Err(Fehler::tresor_passt_nicht(
            "der Schlüsselbund ist älter als die Notizen",
        )),
        std::cmp::Ordering::Greater => Err(Fehler::tresor_passt_nicht(
            "die Notizen sind älter als der Schlüsselbund",
        )),
    }
}
