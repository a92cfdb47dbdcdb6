//! An open vault: made, opened, read. Dropping it forgets every key. What changes it stands in `schreiben`, `zugaenge` and
//! `umbau`.

use super::anker::{Anker, Befund};
use super::bund::Bund;
use super::gelesen::{Gelesen, Lupe};
use super::haertung;
use super::kdf::Kdf;
use super::kern::Kern;
use super::kopf::Kopf;
use super::manifest::Manifest;
use super::schluessel::Haupt;
use super::siegel::zufall;
use super::umbau::{self, Bruch};
use super::worte;
use super::{Fristen, Tresorinhalt, Tresorlage};
use crate::domain::{Geheim, Id, Vertraulich, datum};
use crate::fehler::Fehler;
use crate::store::tresorbild::MANIFEST;
use crate::store::tresorort::{self, Fach, halte};
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
    /// The real clock's day, as it was last told.
    pub(super) tag: Option<Date>,
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
        if offen.is_none() && ort.vorhanden() {
            // What no passphrase would mend is said before one is typed.
            ort.pruefe_rechte()?;
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
        let phrase = worte::wiederherstellung()?;
        let fach = ort.fach();
        let mut truhe = halte(&fach);
        frei(ort, truhe.as_ref())?;
        if ort.vorhanden() {
            return Err(Fehler::tresor_vorhanden(&ort.anzeige()));
        }
        let kern = Kern::neu((passphrase, name), &phrase, kdf.pruefe()?)?;
        let versiegelt = kern.manifest.versiegle(&kern.haupt, &kern.kopf)?;
        let teile = umbau::Teile {
            kopf: kern.kopf.bytes(),
            bund: kern.bund.bytes(&kern.haupt, &kern.kopf.tresor)?,
            truhe: vec![(MANIFEST, versiegelt.clone())],
        };
        umbau::baue(ort, &teile, &Bruch::default())?;
        ort.einsetzen()?;
        *truhe = Some(Truhe::oeffnen(&tresorort::truhe_in(&ort.ordner()))?);
        drop(truhe);
        Anker::neu(kern.manifest.stand, &versiegelt).merke(ort, &kern.kopf, &kern.haupt);
        let mut neu = Tresor::aus(ort, fach, kern);
        neu.zuletzt = "eben angelegt".to_owned();
        Ok((neu.mit_hinweisen(), phrase))
    }

    /// Opens the vault and checks every note; nothing is shown where one does not fit.
    pub fn oeffnen(ort: &Tresorort, passphrase: &Geheim) -> Result<Tresor, Fehler> {
        let fach = ort.fach();
        let mut platz = halte(&fach);
        frei(ort, platz.as_ref())?;
        if !ort.vorhanden() {
            return Err(Fehler::tresor_fehlt());
        }
        ort.pruefe_rechte()?;
        let (kern, truhe, alles) = Kern::lies(ort, passphrase)?;
        let gelesen = kern.lupe().lies(&alles)?;
        let versiegelt = alles.get(&MANIFEST).map_or(&[][..], Vec::as_slice);
        let anker = Anker::neu(kern.manifest.stand, versiegelt);
        let befund = anker.vergleiche(ort, &kern.kopf, &kern.haupt);
        *platz = Some(truhe);
        drop(platz);
        let mut tresor = Tresor::aus(ort, fach, kern);
        tresor.entwuerfe = gelesen.mit_entwurf.clone();
        tresor.melde(&befund, &gelesen);
        tresor.entferne_verwaiste(&befund)?;
        anker.merke(ort, &tresor.kopf, &tresor.haupt);
        tresor.frisch = Some(gelesen);
        Ok(tresor.mit_hinweisen())
    }

    fn aus(ort: &Tresorort, fach: Arc<Fach>, kern: Kern) -> Tresor {
        Tresor {
            ort: ort.clone(),
            fach,
            kopf: kern.kopf,
            haupt: kern.haupt,
            bund: kern.bund,
            manifest: kern.manifest,
            eigener: kern.eigener,
            entwuerfe: BTreeSet::new(),
            hinweise: Vec::new(),
            zuletzt: String::new(),
            unklar: false,
            bruch: Bruch::default(),
            tag: None,
            frisch: None,
        }
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
            fristen: self.fristen(),
        })
    }

    /// What is due to go by the day that was told.
    pub fn fristen(&self) -> Fristen {
        let fristen = self.tag.map(|tag| self.manifest.fristen(tag));
        fristen.unwrap_or_default()
    }

    /// Tells the day of the real clock, never one set by hand: only then anything can be over.
    pub fn stelle_tag(&mut self, heute: Date) {
        self.tag = Some(heute);
    }

    /// Random, without a time in it.
    pub fn neue_id(&self) -> Result<Id, Fehler> {
        let mut bytes = [0; 16];
        zufall(&mut bytes)?;
        Ok(Id::from_bytes(bytes))
    }

    /// Today, or the latest day that this vault believed: a clock set back brings nothing back.
    pub fn heute(&self, heute: Date) -> Date {
        self.manifest.tag(heute)
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
    fn entferne_verwaiste(&mut self, befund: &Befund) -> Result<(), Fehler> {
        let bekannt =
            |id: &Id| self.manifest.notizen.contains_key(id) || self.entwuerfe.contains(id);
        let verwaiste: Vec<Id> = self.bund.ids().filter(|id| !bekannt(id)).collect();
        match (verwaiste.as_slice(), befund) {
            ([], _) | ([_], Befund::Zurueck(_) | Befund::Fremd) => Ok(()),
            ([id], _) => {
                self.bund.entferne(*id);
                self.schreibe_bund()
            }
            _ => Err(Fehler::tresor_passt_nicht(
                "es gibt Schlüssel, deren Notizen fehlen",
            )),
        }
    }

    /// What the anchor and the drafts have to say.
    fn melde(&mut self, befund: &Befund, gelesen: &Gelesen) {
        self.zuletzt = match befund {
            Befund::Passt(a) | Befund::Zurueck(a) => format!("zuletzt geöffnet {}", wann(a)),
            Befund::Keiner | Befund::Fremd => "auf diesem Rechner noch nicht geöffnet".to_owned(),
        };
        let stand = self.manifest.stand;
        let vermerkt = self.ort.zustand().is_some();
        self.hinweise.extend(zum_anker(befund, stand, vermerkt));
        let entwuerfe = match gelesen.unlesbare {
            0 => return,
            1 => "Ein Entwurf ließ sich nicht öffnen".to_owned(),
            n => format!("{n} Entwürfe ließen sich nicht öffnen"),
        };
        let satz = format!("{entwuerfe}; die gesicherten Notizen sind vollständig.");
        self.hinweise.push(satz);
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

/// Nobody in this process has it open; what a crash left half done is put right.
fn frei(ort: &Tresorort, offen: Option<&Truhe>) -> Result<(), Fehler> {
    match offen {
        Some(_) => Err(Fehler::tresor_gehalten(&ort.anzeige())),
        None => ort.aufraeumen(),
    }
}

fn wann(anker: &Anker) -> String {
    datum::zeitpunkt(crate::store::zone().to_datetime(anker.wann))
}

/// What to say about the state that this machine last saw.
fn zum_anker(befund: &Befund, stand: u64, vermerkt: bool) -> Option<String> {
    match befund {
        Befund::Passt(_) => None,
        Befund::Keiner => vermerkt.then(|| "Auf diesem Rechner ist kein letzter Stand vermerkt: ob der Tresor zurückgesetzt wurde, lässt sich diesmal nicht prüfen.".to_owned()),
        Befund::Fremd => Some("Der vermerkte letzte Stand gehört zu anderen Schlüsseln: dieser Tresor ist womöglich eine ältere Kopie. Wurde eine Sicherung zurückgespielt? Sonst die neuere zurückspielen.".to_owned()),
        Befund::Zurueck(a) => Some(format!("Der Tresor ist älter als zuletzt hier: jetzt Stand {stand}, gesehen am {} Stand {}. Wurde eine Sicherung zurückgespielt? Sonst die neuere zurückspielen.", wann(a), a.stand)),
    }
}
