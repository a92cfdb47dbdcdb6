//! A form over fields-as-data: any record, new or changed. What is typed is understood while typing; nothing is saved
//! before every field is understood and no rule is broken.

mod feldstand;
pub mod masse;
mod schreibfeld;
mod sichern;
mod tippen;
mod vorschlag;

pub use feldstand::{Befund, Feldstand};
pub use schreibfeld::Schreibfeld;

use crate::domain::feld::eingabe::{Stil, Umfeld, lies, schreibe};
use crate::domain::{Datensatz, Feld, Id, Kind, Schluessel, Sitzung, Wert, felder};
use crate::model::Register;
use feldstand::{stand, verstehe};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use vorschlag::vorschlaege;

/// Fields that only imports fill.
const TECHNISCH: &[&str] = &["fremd_id", "rolle_original"];

/// An open form.
pub struct Formular {
    pub titel: String,
    neu: bool,
    satz: Datensatz,
    pub felder: Vec<Feldstand>,
    pub fokus: usize,
    pub vorschlaege: Vec<String>,
    /// Chosen suggestion, counted from 0.
    pub vorschlag: Option<usize>,
    /// The end of a Sitzung as it followed its beginning.
    ende_gezogen: Option<String>,
    /// The record that is bound to the new one when it is saved: the need that becomes a Vorhaben.
    pub fuer: Option<Schluessel>,
    /// What there is already of what is being typed, and the sentence that says so.
    pub schon_da: Option<(Schluessel, String)>,
    /// What the field in focus was understood as, in lines of their own where it does not fit beside what is typed.
    pub unten: Vec<String>,
    /// Whether to throw this away was asked because of what there is already.
    pub(super) stattdessen: bool,
}

/// What became of a command.
pub enum Ergebnis {
    Offen,
    /// For the draft on disk: something was typed.
    Getippt,
    Sichern,
    Verlassen,
    /// Not a command of forms.
    Fremd,
}

/// What is kept of an open form across a crash.
#[derive(Serialize, Deserialize)]
pub struct FormEntwurf<'a> {
    titel: Cow<'a, str>,
    satz: Cow<'a, Datensatz>,
    texte: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    #[serde(default)]
    fuer: Option<Schluessel>,
}

impl Formular {
    pub fn neu(titel: impl Into<String>, satz: Datensatz, reg: &Register, heute: Date) -> Self {
        Self::oeffnen(titel.into(), true, satz, reg, heute)
    }

    pub fn bearbeiten(satz: Datensatz, reg: &Register, heute: Date) -> Self {
        let titel = format!("{} bearbeiten", satz.kind().einzahl());
        Self::oeffnen(titel, false, satz, reg, heute)
    }

    fn oeffnen(titel: String, neu: bool, satz: Datensatz, reg: &Register, heute: Date) -> Self {
        let zeigen = |f: &&Feld| !TECHNISCH.contains(&f.name);
        let felder = felder(satz.kind())
            .iter()
            .filter(zeigen)
            .map(|f| stand(f, &satz, reg))
            .collect();
        let mut form = Formular {
            titel,
            neu,
            satz,
            felder,
            fokus: 0,
            vorschlaege: Vec::new(),
            vorschlag: None,
            ende_gezogen: None,
            fuer: None,
            schon_da: None,
            unten: Vec::new(),
            stattdessen: false,
        };
        form.verstehen_alle(reg, heute);
        form
    }

    /// Where the record will be.
    pub fn schluessel(&self) -> Schluessel {
        self.satz.schluessel()
    }

    pub fn kind(&self) -> Kind {
        self.satz.kind()
    }

    pub fn ist_neu(&self) -> bool {
        self.neu
    }

    pub fn geaendert(&self) -> bool {
        self.felder.iter().any(|f| f.eingabe.text() != f.ur)
    }

    /// More is typed than those fields hold.
    pub(super) fn geaendert_ausser(&self, namen: &[&str]) -> bool {
        let mut andere = self.felder.iter().filter(|f| !namen.contains(&f.feld.name));
        andere.any(|f| f.eingabe.text() != f.ur)
    }

    /// What there is already, in the fields that it is about.
    pub fn schon_da_hier(&self) -> Option<&str> {
        let stand = self.feld()?;
        let gilt = match stand.feld.name {
            "name" => true,
            "raum" => !matches!(stand.befund, Befund::Fehler(_)),
            _ => false,
        };
        self.schon_da
            .as_ref()
            .filter(|_| gilt)
            .map(|s| s.1.as_str())
    }

    /// The Raum that is typed, where it is understood.
    pub(super) fn raum(&self, reg: &Register, heute: Date) -> Option<Id> {
        let stand = self.felder.iter().find(|f| f.feld.name == "raum")?;
        match self.wert(stand, reg, heute, None) {
            Ok(Wert::Verweis(id)) => Some(id),
            _ => None,
        }
    }

    pub fn feld(&self) -> Option<&Feldstand> {
        self.felder.get(self.fokus)
    }

    /// Goes to the field of that name.
    pub fn fokussiere(&mut self, name: &str) {
        if let Some(i) = self.felder.iter().position(|f| f.feld.name == name) {
            self.fokus = i;
            self.vorschlaege.clear();
            self.vorschlag = None;
        }
    }

    /// The keys go to a long text.
    pub fn im_text(&self) -> bool {
        self.feld().is_some_and(|f| f.eingabe.lang().is_some())
    }

    /// The long text that is typed in.
    pub(super) fn text_mut(&mut self) -> Option<&mut super::text::Text> {
        self.felder.get_mut(self.fokus)?.eingabe.lang_mut()
    }

    pub(super) fn nach_eingabe(&mut self, reg: &Register, heute: Date) {
        if self.im_text() {
            // Whatever stands there is understood, and suggests nothing: long texts are not gone through for each key.
            return;
        }
        let gremium = self.gremium(reg, heute);
        if let Some(stand) = self.felder.get_mut(self.fokus) {
            stand.befund = verstehe(stand, reg, heute, gremium);
            self.vorschlaege = vorschlaege(stand, reg);
            self.vorschlag = None;
        }
        self.ende_mitziehen(reg, heute);
        self.schon_da = super::feld::schon_da(self, reg, heute);
    }

    /// A Sitzung that is moved stays as long as it is, unless somebody writes an end of their own.
    fn ende_mitziehen(&mut self, reg: &Register, heute: Date) {
        let Datensatz::Sitzung(Sitzung {
            beginn,
            ende: Some(ende),
            ..
        }) = &self.satz
        else {
            return;
        };
        let dauer = *ende - *beginn;
        let Some(feld) = self.feld().filter(|f| f.feld.name == "beginn") else {
            return;
        };
        let Ok(Wert::Zeitpunkt(neu)) = self.wert(feld, reg, heute, None) else {
            return;
        };
        let Some(bis) = self.felder.iter_mut().find(|f| f.feld.name == "ende") else {
            return;
        };
        let unberuehrt = bis.eingabe.text() == bis.ur
            || Some(bis.eingabe.text()) == self.ende_gezogen.as_deref();
        if let (true, Ok(neues_ende)) = (unberuehrt, neu.checked_add(dauer)) {
            let text = schreibe(
                bis.feld.art,
                &Wert::Zeitpunkt(neues_ende),
                reg,
                Stil::Mensch,
            );
            bis.eingabe.setze(text.clone());
            bis.befund = verstehe(bis, reg, heute, None);
            self.ende_gezogen = Some(text);
        }
    }

    fn verstehen_alle(&mut self, reg: &Register, heute: Date) {
        let gremium = self.gremium(reg, heute);
        for stand in &mut self.felder {
            stand.befund = verstehe(stand, reg, heute, gremium);
        }
    }

    /// The Gremium that a bare „nächste Sitzung“ in this form means.
    fn gremium(&self, reg: &Register, heute: Date) -> Option<Id> {
        let stand = self.felder.iter().find(|f| f.feld.name == "gremium")?;
        match self.wert(stand, reg, heute, None) {
            Ok(Wert::Verweis(id)) => Some(id),
            _ => None,
        }
    }

    fn wert(
        &self,
        stand: &Feldstand,
        reg: &Register,
        heute: Date,
        gremium: Option<Id>,
    ) -> Result<Wert, String> {
        if stand.eingabe.text() == stand.ur {
            return Ok((stand.feld.lesen)(&self.satz));
        }
        lies(
            stand.feld.art,
            stand.eingabe.text(),
            Umfeld {
                namen: reg,
                heute,
                gremium,
            },
        )
    }

    /// What is kept against crash and dropped line. Borrowed: it is written down with every key.
    pub fn entwurf(&self) -> FormEntwurf<'_> {
        let texte = self.felder.iter().filter(|f| f.eingabe.text() != f.ur);
        FormEntwurf {
            titel: Cow::Borrowed(&self.titel),
            satz: Cow::Borrowed(&self.satz),
            texte: texte
                .map(|f| (f.feld.name.into(), f.eingabe.text().into()))
                .collect(),
            fuer: self.fuer,
        }
    }

    /// The record may have changed: what is typed stays, the other fields show it as it is now.
    pub fn auffrischen(&mut self, reg: &Register, heute: Date) {
        if reg.satz(self.schluessel()).is_some_and(|s| s == self.satz) {
            return;
        }
        let fokus = self.fokus;
        *self = Self::aus_entwurf(self.entwurf(), reg, heute);
        self.fokus = fokus;
    }

    /// Opens a form again as it was typed; what others changed in the record meanwhile stands in the other fields.
    pub fn aus_entwurf(e: FormEntwurf<'_>, reg: &Register, heute: Date) -> Self {
        let satz = reg.satz(e.satz.schluessel());
        // Saved before the draft could be cleared away: the record is there, and what is typed is a change to it.
        let neu = satz.is_none();
        let satz = satz.unwrap_or_else(|| e.satz.into_owned());
        let mut form = Self::oeffnen(e.titel.into_owned(), neu, satz, reg, heute);
        form.fuer = e.fuer;
        for (name, text) in e.texte {
            if let Some(stand) = form.felder.iter_mut().find(|f| f.feld.name == name) {
                stand.eingabe.setze(text);
            }
        }
        form.verstehen_alle(reg, heute);
        form
    }
}
