//! What changes notes in an open vault: saving, drafts, bin, book. Each is on the disk for good when it returns.

use super::Tresor;
use super::anker::Anker;
use super::manifest::{Eintrag, Manifest};
use super::notiz;
use super::siegel::{self, Feld};
use crate::domain::{Beratung, Fall, Fallbuch, Id};
use crate::fehler::Fehler;
use crate::guard::Cleared;
use crate::store::Platz;
use crate::store::tresorbild::MANIFEST;
use crate::store::tresorort::{self, BUND, halte};
use jiff::civil::Date;

/// What a transaction writes.
pub type Aenderung = (Platz, Option<Vec<u8>>);

impl Tresor {
    /// Seals a new version; `version` is the one it was made from, 0 for a new note. Its draft goes in the same transaction.
    pub fn sichern(
        &mut self,
        id: Id,
        version: u64,
        note: &Cleared<Beratung>,
        heute: Date,
    ) -> Result<Fall, Fehler> {
        self.bereit()?;
        let jetzt = self.manifest.version(id);
        match (jetzt, version) {
            (jetzt, version) if jetzt == version => {}
            (0, _) => return Err(Fehler::tresor_notiz_fehlt()),
            _ => return Err(Fehler::tresor_konflikt()),
        }
        self.key_fuer(id)?;
        let note = note.inhalt();
        let neu = version + 1;
        let zu = notiz::versiegle(self.key(id)?, &self.kopf, Feld::Notiz, (id, neu), note)?;
        let alt = self.manifest.notizen.get(&id);
        let eintrag = Eintrag {
            version: neu,
            marke: siegel::marke(&zu),
            geloescht_am: alt.and_then(|e| e.geloescht_am),
            loeschen_am: note.loeschen_am,
        };
        let geloescht_am = eintrag.geloescht_am;
        let mut manifest = self.naechstes(Some(heute));
        manifest.notizen.insert(id, eintrag);
        let was = vec![
            (self.platz(Feld::Notiz, id), Some(zu)),
            (self.platz(Feld::Entwurf, id), None),
        ];
        self.schreibe(manifest, was)?;
        self.entwuerfe.remove(&id);
        Ok(Fall {
            id,
            version: neu,
            beratung: note.clone(),
            geloescht_am,
        })
    }

    /// Seals what is being typed, checked or not.
    pub fn entwurf_sichern(&mut self, id: Id, note: &Beratung) -> Result<(), Fehler> {
        self.bereit()?;
        self.key_fuer(id)?;
        let version = self.manifest.version(id);
        let zu = notiz::versiegle(
            self.key(id)?,
            &self.kopf,
            Feld::Entwurf,
            (id, version),
            note,
        )?;
        self.in_truhe(&[(self.platz(Feld::Entwurf, id), Some(zu))])?;
        self.entwuerfe.insert(id);
        self.vergiss_gelesenes();
        Ok(())
    }

    /// Throws the draft away; of a note that was never saved the key goes too.
    pub fn entwurf_weg(&mut self, id: Id) -> Result<(), Fehler> {
        self.bereit()?;
        if !self.entwuerfe.contains(&id) {
            return Ok(());
        }
        self.in_truhe(&[(self.platz(Feld::Entwurf, id), None)])?;
        self.entwuerfe.remove(&id);
        self.vergiss_gelesenes();
        if self.manifest.notizen.contains_key(&id) {
            return Ok(());
        }
        self.bund.entferne(id);
        self.schreibe_bund()
    }

    /// Into the sealed bin, or with None out of it again.
    pub fn papierkorb(&mut self, id: Id, am: Option<Date>) -> Result<(), Fehler> {
        self.bereit()?;
        let mut manifest = self.naechstes(am);
        let eintrag = manifest.notizen.get_mut(&id);
        eintrag.ok_or_else(Fehler::tresor_notiz_fehlt)?.geloescht_am = am;
        manifest.lege(id, am);
        self.schreibe(manifest, Vec::new())
    }

    /// A person was shown these as due, on this day of the real clock: their grace begins, if it had not.
    pub fn gezeigt(&mut self, ids: &[Id], heute: Date) -> Result<(), Fehler> {
        self.bereit()?;
        let mut manifest = self.naechstes(None);
        manifest.zeige(ids, heute);
        let gleich = manifest.gezeigt == self.manifest.gezeigt;
        if gleich && manifest.zuletzt == self.manifest.zuletzt {
            return Ok(());
        }
        self.tag = Some(heute);
        self.schreibe(manifest, Vec::new())
    }

    /// What is kept beside the notes.
    pub fn buch_sichern(&mut self, buch: &Fallbuch) -> Result<(), Fehler> {
        self.bereit()?;
        let version = self.manifest.buch.map_or(1, |(version, _)| version + 1);
        let zu = notiz::versiegle_buch(self.haupt.buch(), &self.kopf, version, buch)?;
        let mut manifest = self.naechstes(None);
        manifest.buch = Some((version, siegel::marke(&zu)));
        self.schreibe(manifest, vec![(self.lupe().platz_buch(), Some(zu))])
    }

    pub(super) fn platz(&self, feld: Feld, id: Id) -> Platz {
        siegel::platz(self.haupt.ort(), feld, id)
    }

    fn key(&self, id: Id) -> Result<&[u8; 32], Fehler> {
        self.bund.key(id).ok_or_else(Fehler::tresor_notiz_fehlt)
    }

    /// A key for a new note, on the disk before anything is sealed with it. Never one for a note that was destroyed.
    fn key_fuer(&mut self, id: Id) -> Result<(), Fehler> {
        if self.bund.key(id).is_some() {
            return Ok(());
        }
        if id == Id::default() || self.manifest.vernichtet.iter().any(|(weg, _)| *weg == id) {
            return Err(Fehler::tresor_notiz_fehlt());
        }
        self.bund.anlegen(id)?;
        let geschrieben = self.schreibe_bund();
        if geschrieben.is_err() {
            self.bund.entferne(id);
        }
        geschrieben
    }

    pub(super) fn schreibe_bund(&mut self) -> Result<(), Fehler> {
        let bytes = self.bund.bytes(&self.haupt, &self.kopf.tresor)?;
        let _fach = halte(&self.fach);
        tresorort::schreibe_datei(&self.ort.ordner(), BUND, &bytes)
    }

    /// The manifest after the next change; `tag` is the real clock's.
    pub(super) fn naechstes(&self, tag: Option<Date>) -> Manifest {
        let mut manifest = self.manifest.clone();
        manifest.stand += 1;
        if let Some(heute) = tag {
            manifest.sieh(heute);
        }
        manifest
    }

    /// Records and manifest in one transaction; then the anchor.
    pub(super) fn schreibe(
        &mut self,
        manifest: Manifest,
        mut was: Vec<Aenderung>,
    ) -> Result<(), Fehler> {
        let versiegelt = manifest.versiegle(&self.haupt, &self.kopf)?;
        let anker = Anker::neu(manifest.stand, &versiegelt);
        was.push((MANIFEST, Some(versiegelt)));
        self.in_truhe(&was)?;
        self.manifest = manifest;
        self.vergiss_gelesenes();
        anker.merke(&self.ort, &self.kopf, &self.haupt);
        Ok(())
    }

    fn in_truhe(&self, was: &[Aenderung]) -> Result<(), Fehler> {
        let mut fach = halte(&self.fach);
        let truhe = fach.as_mut().ok_or_else(Fehler::tresor_unklar)?;
        truhe.schreibe(was)
    }
}
