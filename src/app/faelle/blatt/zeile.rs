//! A line asked for at the foot of an open note: a field, a replacement, a reason, a search, a word for the open part. Lives
//! in the window itself: windows of their own would keep drafts in the open store.

use super::Fallblatt;
use super::feld::{Feld, Frage};
use super::listen;
use super::verstehen::{FUNKTION, einfach, feld_lesen, sprache};
use crate::action::Action;
use crate::app::eingabe::Eingabe;
use crate::domain::beratung::Stelle;
use crate::domain::{Id, datum};
use crate::guard::Fund;
use crate::model::Register;
use jiff::civil::{Date, DateTime};
use zeroize::Zeroize;

/// What a line is for.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::app) enum Was {
    Feld(Feld),
    Ersetzen {
        stelle: Stelle,
        fund: Fund,
        alle: bool,
        /// What can stand there; the first is the proposal.
        auswahl: Vec<String>,
    },
    /// Why a finding is left as it is.
    Grund(Fund),
    Ressource,
    /// What the FuA should know, without the case.
    Bedarf,
    Todo,
    /// Lines of the Genogramm, to be looked up.
    Sprache,
    /// Says why a command does not hold; whatever is typed on goes nowhere.
    Absage(String),
}

/// What an offer stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wert {
    Keins,
    Nr(usize),
    Id(Id),
    Frei(String),
}

impl Wert {
    pub(super) fn id(&self) -> Option<Id> {
        match self {
            Wert::Id(id) => Some(*id),
            _ => None,
        }
    }
}

/// One to choose.
#[derive(Clone, PartialEq, Eq)]
pub struct Angebot {
    pub text: String,
    pub zusatz: String,
    pub wert: Wert,
    /// Chosen already.
    pub an: bool,
}

impl Drop for Angebot {
    fn drop(&mut self) {
        self.text.zeroize();
        if let Wert::Frei(text) = &mut self.wert {
            text.zeroize();
        }
    }
}

/// The line.
pub struct Zeile {
    pub(in crate::app) was: Was,
    pub eingabe: Eingabe,
    /// Those that fit what is typed.
    pub angebote: Vec<Angebot>,
    pub wahl: usize,
    /// What was understood, or what is asked for.
    pub verstanden: String,
    /// Understood, or a question that Enter answers.
    pub gut: bool,
    /// The person was told and insists.
    pub(in crate::app) gewarnt: bool,
    /// What is proposed is marked as a whole: the first letter takes its place, a cursor key keeps it.
    pub markiert: bool,
    /// Letters go nowhere: somebody may be typing on without looking. Enter opens the line.
    pub zu: bool,
}

impl Zeile {
    pub(in crate::app) fn neu(was: Was, text: &str) -> Self {
        let liste = matches!(was, Was::Feld(Feld::Themen));
        Zeile {
            markiert: !text.is_empty() && !liste,
            zu: matches!(was, Was::Absage(_) | Was::Todo | Was::Bedarf),
            was,
            eingabe: Eingabe::neu(text),
            angebote: Vec::new(),
            wahl: 0,
            verstanden: String::new(),
            gut: true,
            gewarnt: false,
        }
    }

    pub fn titel(&self) -> String {
        match &self.was {
            Was::Feld(f) => f.name().to_owned(),
            Was::Ersetzen { alle: true, .. } => "Überall ersetzen durch".to_owned(),
            Was::Ersetzen { .. } => "Ersetzen durch".to_owned(),
            Was::Grund(_) => "Trotzdem, Grund".to_owned(),
            Was::Ressource => "Ressource suchen".to_owned(),
            Was::Bedarf => "Bedarf an den FuA, ohne Fallinhalt".to_owned(),
            Was::Todo => "To-do im offenen Teil, ohne Fallinhalt".to_owned(),
            Was::Sprache => "Zeilen des Genogramms".to_owned(),
            Was::Absage(_) => "Geht hier nicht".to_owned(),
        }
    }

    /// Nothing is asked for, only told.
    pub(in crate::app) fn sagt_nur(&self) -> bool {
        matches!(self.was, Was::Absage(_))
    }

    /// What is typed is in the note with each key.
    pub(in crate::app) fn ist_wortfeld(&self) -> bool {
        matches!(self.was, Was::Feld(f) if matches!(f.art().frage, Frage::Wort(..)))
    }

    pub(in crate::app) fn tippe(&mut self, text: &str) {
        if self.zu {
            return;
        }
        if std::mem::take(&mut self.markiert) {
            self.eingabe.setze("");
        }
        self.eingabe.einfuegen(text);
        (self.wahl, self.gewarnt) = (0, false);
    }

    /// Moves in the offers, or edits what is typed.
    pub(in crate::app) fn tue(&mut self, action: Action) -> bool {
        const SEITE: usize = 5;
        let letzte = self.angebote.len().saturating_sub(1);
        self.wahl = match action {
            Action::ChoiceUp => self.wahl.saturating_sub(1),
            Action::ChoiceDown => (self.wahl + 1).min(letzte),
            Action::ChoicePageUp => self.wahl.saturating_sub(SEITE),
            Action::ChoicePageDown => (self.wahl + SEITE).min(letzte),
            _ => return self.aendere(action),
        };
        self.gewarnt = false;
        let schreibt = matches!(
            self.was,
            Was::Ersetzen { .. } | Was::Feld(Feld::EingebrachtVon)
        );
        if let Some(gewaehlt) = self.angebote.get(self.wahl).filter(|_| schreibt) {
            self.eingabe.setze(gewaehlt.text.clone());
            self.markiert = true;
        }
        true
    }

    /// Edits what is typed; where all of it is marked, deleting takes all of it.
    fn aendere(&mut self, action: Action) -> bool {
        use Action as A;
        self.gewarnt = false;
        if self.zu {
            return true;
        }
        let markiert = std::mem::take(&mut self.markiert);
        if markiert
            && matches!(
                action,
                A::InputBackspace | A::InputDelete | A::InputDeleteWord
            )
        {
            self.eingabe.setze("");
            return true;
        }
        self.eingabe.tue(action)
    }

    /// Several may be chosen: Enter switches one on or off.
    pub(in crate::app) fn mehrere(&self) -> bool {
        matches!(self.was, Was::Feld(f) if matches!(f.art().frage, Frage::Wahl { mehrere: true, .. }))
    }

    pub(in crate::app) fn gewaehlt(&self) -> Option<&Angebot> {
        self.angebote.get(self.wahl)
    }

    /// Offers and what was understood, for what is typed now.
    pub(in crate::app) fn verstehe(&mut self, reg: &Register, blatt: &Lage<'_>) {
        if self.zu {
            (self.verstanden, self.gut) = (self.hinhalten(), !self.sagt_nur());
            return;
        }
        // What is only proposed narrows nothing.
        let listig = self.markiert && matches!(self.was, Was::Feld(Feld::EingebrachtVon));
        let getippt = match listig {
            true => "",
            false => self.eingabe.text().trim(),
        };
        let (angebote, verstanden, gut) = match &self.was {
            Was::Feld(feld) => feld_lesen(*feld, reg, blatt, getippt),
            Was::Ressource => {
                let mut alle = super::offen::ressourcen(reg, blatt.beratung, getippt, blatt.jetzt);
                alle.extend(super::offen::dienste(
                    reg,
                    blatt.beratung,
                    getippt,
                    blatt.heute,
                ));
                let leer = alle.is_empty();
                let satz = match leer {
                    true => "nichts gefunden – weniger oder andere Wörter, mit Ort",
                    false => "Thema oder Wort, mit Ort, Tag: frühe hilfen brück · #frauen mi frei",
                };
                (alle, satz.to_owned(), !leer)
            }
            Was::Ersetzen { fund, auswahl, .. } => (
                einfach(auswahl),
                format!("{}: {}", fund.label.wort(), fund.grund),
                true,
            ),
            Was::Grund(_) => (Vec::new(), "steht versiegelt in der Notiz".to_owned(), true),
            Was::Bedarf => {
                let (satz, gut) = super::offen::bedarf_verstanden(reg, getippt, blatt.heute);
                (Vec::new(), satz, gut)
            }
            Was::Todo => (
                Vec::new(),
                "geht in den offenen Teil: !fr Termin, @wer".to_owned(),
                true,
            ),
            Was::Sprache => (
                sprache(getippt),
                "Enter schreibt die Zeile ins Genogramm".to_owned(),
                true,
            ),
            Was::Absage(warum) => (Vec::new(), warum.clone(), false),
        };
        (self.angebote, self.gut) = (angebote, gut);
        if !self.gewarnt {
            self.verstanden = verstanden;
        }
        self.wahl = self.wahl.min(self.angebote.len().saturating_sub(1));
    }

    fn hinhalten(&self) -> String {
        match &self.was {
            Was::Absage(warum) => warum.clone(),
            _ => "offener Teil, nicht die Notiz: Enter öffnet die Zeile, Esc lässt sie".to_owned(),
        }
    }
}

/// What a line is understood by.
pub(in crate::app) struct Lage<'a> {
    pub beratung: &'a crate::domain::Beratung,
    pub heute: Date,
    pub jetzt: DateTime,
}

impl Fallblatt {
    /// Opens a line. What it is about is chosen.
    pub(in crate::app) fn frage_nach(&mut self, was: Was, text: &str) {
        self.leg_weg();
        self.zeile = Some(Zeile::neu(was, text));
    }

    /// Edits the chosen field: a line, or at once where one key is enough.
    pub(in crate::app) fn frage_feld(&mut self, feld: Feld, heute: Date) {
        self.merke();
        match feld.art().frage {
            Frage::Schalter(wo) => {
                let wert = wo(&mut self.fall.beratung);
                *wert = !*wert;
                if self.fall.beratung.entbindung && self.fall.beratung.entbindung_am.is_none() {
                    self.fall.beratung.entbindung_am = Some(heute);
                }
                self.geaendert();
            }
            Frage::Wort(lesen, _) => {
                let mut text = lesen(&self.fall.beratung);
                if text.is_empty() && feld == Feld::EingebrachtVon {
                    FUNKTION.clone_into(&mut text);
                }
                self.frage_nach(Was::Feld(feld), &text);
            }
            Frage::Tag(lesen, ..) => {
                let tag = lesen(&self.fall.beratung);
                let vorschlag = || listen::loeschvorschlag(&self.fall.beratung, heute).0;
                let tag = tag.or_else(|| (feld == Feld::LoeschenAm).then(vorschlag));
                let text = tag.map(datum::tagesdatum).unwrap_or_default();
                self.frage_nach(Was::Feld(feld), &text);
            }
            Frage::Wahl { .. } => self.frage_nach(Was::Feld(feld), ""),
        }
    }

    /// What is typed into a word field is in the note with each key.
    pub(in crate::app) fn zeile_ins_feld(&mut self) {
        let Some(Zeile {
            was: Was::Feld(feld),
            eingabe,
            ..
        }) = &self.zeile
        else {
            return;
        };
        if let Frage::Wort(_, setzen) = feld.art().frage {
            setzen(&mut self.fall.beratung, eingabe.text());
            self.geaendert();
        }
    }
}
