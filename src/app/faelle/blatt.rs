//! One open note on the whole screen: its phases, its texts, the guard's marks. Remembers what is typed; everything goes
//! out as `Effect::Tresor`, never into the open store. What it held is wiped when it is closed.

mod anblick;
mod befehle;
mod bild;
mod feld;
mod fusszeile;
mod listen;
mod masse;
mod offen;
mod pruefung;
mod seite;
mod sichern;
mod takt;
mod verstehen;
mod zeile;
mod zeile_befehle;

pub use anblick::{Art, Blattzeile, Koerper, Phasenzeile};
pub use bild::Bildlage;
pub use fusszeile::Fuss;
pub use masse::Masse;
pub use seite::{Eintrag, Seite};
pub use zeile::{Angebot, Zeile};

use crate::action::{Action, Kontext};
use crate::app::text::Text;
use crate::domain::beratung::Stelle;
use crate::domain::{Beratung, Fall, Fallabschnitt};
use jiff::civil::DateTime;
use pruefung::Pruefung;
use sichern::Sicherung;

/// Steps that the undo of a note goes back at most.
const SCHRITTE: usize = 100;

/// What is asked before a note that is not saved is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abschied {
    Sichern,
    /// It was to be thrown away: asked once more.
    Verwerfen,
}

/// The open note.
pub struct Fallblatt {
    pub fall: Fall,
    /// As it was last sealed.
    pub basis: Option<Beratung>,
    pub(in crate::app) seite: Seite,
    /// The chosen entry of the page.
    pub(in crate::app) wahl: usize,
    /// Where somebody was before going through the findings: page, entry, rows, and how far before its text's end the cursor was.
    pub(in crate::app) rueckweg: Option<(Seite, usize, usize, Option<usize>)>,
    /// Rows that the page was scrolled by hand.
    pub(in crate::app) gerollt: usize,
    /// Letters go in here.
    pub(in crate::app) text: Option<Text>,
    /// A line asked for at the foot of the window.
    pub(in crate::app) zeile: Option<Zeile>,
    /// sichern / als Entwurf lassen / verwerfen
    pub(in crate::app) frage: Option<Abschied>,
    pub(in crate::app) pruefung: Pruefung,
    /// The clock runs, and was counted up to here.
    pub(in crate::app) uhr: Option<DateTime>,
    pub(in crate::app) bild: Bildlage,
    pub(in crate::app) sicherung: Sicherung,
    /// Counts every change of the note, and up to which a draft was sent.
    aenderungen: u64,
    entworfen: u64,
    /// Steps back and forth, in memory only.
    davor: Vec<Beratung>,
    danach: Vec<Beratung>,
    /// A new note as it was opened: nothing stands in it yet.
    anfang: Option<Beratung>,
}

impl Fallblatt {
    /// `basis` is None for a note that was never saved.
    pub fn neu(fall: Fall, basis: Option<Beratung>) -> Self {
        let phase = fall.beratung.phase;
        let frisch = fall.beratung.titel.is_empty();
        let leer = frisch && fall.beratung.texte.is_empty();
        let anfang = (basis.is_none() && leer).then(|| fall.beratung.clone());
        let mut blatt = Fallblatt {
            fall,
            basis,
            seite: Seite::Kopf,
            wahl: 0,
            rueckweg: None,
            gerollt: 0,
            text: None,
            zeile: None,
            frage: None,
            pruefung: Pruefung::default(),
            uhr: None,
            bild: Bildlage::default(),
            sicherung: Sicherung::default(),
            aenderungen: 1,
            entworfen: 1,
            davor: Vec::new(),
            danach: Vec::new(),
            anfang,
        };
        if !frisch && blatt.seiten().contains(&Seite::Phase(phase)) {
            blatt.seite = Seite::Phase(phase);
        }
        blatt
    }

    pub fn kontexte(&self) -> Vec<Kontext> {
        if self.frage.is_some() {
            vec![Kontext::Question, Kontext::Case]
        } else if self.zeile.is_some() {
            vec![Kontext::Input, Kontext::Choice, Kontext::Case]
        } else if self.text.is_some() {
            vec![Kontext::Text, Kontext::Input, Kontext::Case, Kontext::List]
        } else {
            vec![Kontext::Case, Kontext::List]
        }
    }

    /// Commands worth naming now.
    pub fn hinweise(&self) -> Vec<Action> {
        use Action as A;
        if self.frage.is_some() {
            return vec![A::CaseSave, A::AnswerBack, A::AnswerDraft, A::AnswerNo];
        }
        if self.zeile.is_some() {
            return vec![A::ChoiceAccept, A::ChoiceDown, A::ChoiceCancel];
        }
        if self.tippt_genogramm() {
            return vec![
                A::Help,
                A::Back,
                A::CaseFinding,
                A::CaseNext,
                A::CaseSave,
                A::InputUndo,
            ];
        }
        if self.text.is_some() {
            return vec![
                A::Back,
                A::CaseNext,
                A::CaseFinding,
                A::CaseSave,
                A::CaseResources,
                A::InputUndo,
            ];
        }
        if self.pruefung.wahl.is_some() {
            return vec![
                A::CaseReplace,
                A::CaseReplaceAll,
                A::CaseNoName,
                A::CaseAnyway,
                A::CaseFinding,
                A::Back,
            ];
        }
        let mut worte = vec![A::Down, A::Open, A::CaseNext];
        worte.extend(match self.seite {
            Seite::Phase(crate::domain::Phase::Genogramm) => {
                [A::CaseLanguage, A::PageDown, A::CaseMap].as_slice()
            }
            Seite::Phase(crate::domain::Phase::Sozialraum) => [A::CaseResources].as_slice(),
            Seite::Phase(_) => [A::New, A::CaseClock].as_slice(),
            _ => [A::CaseMethod].as_slice(),
        });
        worte.extend([
            A::CaseSave,
            A::CaseFinding,
            A::CaseClock,
            A::CaseHead,
            A::CaseClose,
            A::Back,
            A::CaseNeed,
            A::Undo,
            A::CasesLock,
            A::Help,
        ]);
        worte
    }

    /// A command called otherwise here than everywhere.
    pub fn eigenes_wort(&self, a: Action) -> Option<&'static str> {
        let bild = self.zeigt_bild();
        let mehrere = self.zeile.as_ref().is_some_and(Zeile::mehrere);
        match a {
            Action::ChoiceAccept if mehrere => Some("an/aus"),
            Action::ChoiceCancel if mehrere => Some("fertig"),
            Action::PageDown if bild => Some("Bild weiter"),
            Action::Help if self.tippt_genogramm() => Some("Sprache"),
            _ => None,
        }
    }

    /// Letters are text here.
    pub fn schreibt(&self) -> bool {
        self.text.is_some()
    }

    /// Letters into what is being typed.
    pub fn tippe(&mut self, text: &str) {
        if let Some(zeile) = &mut self.zeile {
            zeile.tippe(text);
            self.zeile_ins_feld();
        } else if let Some(t) = &mut self.text {
            t.einfuegen(text);
            self.text_uebernehmen();
        }
    }

    /// What has to be sealed as a draft: typed and not saved. A new note in which nothing stands yet is none.
    pub fn entwurf(&self) -> Option<&Beratung> {
        let b = &self.fall.beratung;
        let wie_zuvor = self.basis.as_ref().or(self.anfang.as_ref());
        Some(b).filter(|b| Some(*b) != wie_zuvor)
    }

    /// The text that is typed in, into the note.
    pub(in crate::app) fn text_uebernehmen(&mut self) {
        let (Some(text), Some(Eintrag::Text(abschnitt))) = (&self.text, self.eintrag()) else {
            return;
        };
        if self.fall.beratung.text(abschnitt) != text.text() {
            let neu = text.text();
            listen::setze_text(&mut self.fall.beratung, abschnitt, neu);
            if let Seite::Phase(phase) = self.seite {
                self.fall.beratung.phase = phase;
            }
            self.geaendert();
        }
    }

    /// Something in the note is another.
    pub(in crate::app) fn geaendert(&mut self) {
        self.aenderungen += 1;
    }

    /// Before a change: undo leads back here.
    pub(in crate::app) fn merke(&mut self) {
        if self.davor.last() != Some(&self.fall.beratung) {
            self.davor.push(self.fall.beratung.clone());
            self.danach.clear();
        }
        if self.davor.len() > SCHRITTE {
            self.davor.remove(0);
        }
    }

    /// One step back, or forth again: what that changed. None: there is none. What was counted by the clock stays.
    pub(in crate::app) fn zurueck(&mut self, zurueck: bool) -> Option<String> {
        let jetzt = &self.fall.beratung;
        let (von, nach) = if zurueck {
            (&mut self.davor, &mut self.danach)
        } else {
            (&mut self.danach, &mut self.davor)
        };
        let ziel = loop {
            match von.pop() {
                Some(b) if b == *jetzt => {}
                anderes => break anderes,
            }
        };
        let mut ziel = ziel?;
        ziel.dauer.clone_from(&jetzt.dauer);
        let was = listen::unterschied(jetzt, &ziel);
        nach.push(std::mem::replace(&mut self.fall.beratung, ziel));
        self.pruefung.wahl = None;
        self.wahl = self.wahl.min(self.eintraege().len().saturating_sub(1));
        self.geaendert();
        Some(was)
    }

    /// Writes in the chosen text; the cursor stands at its end.
    pub(in crate::app) fn schreibe(&mut self) {
        if let Some(Eintrag::Text(abschnitt)) = self.eintrag() {
            self.merke();
            self.pruefung.wahl = None;
            self.text = Some(Text::neu(self.fall.beratung.text(abschnitt)).geraeumig());
        }
    }

    /// Back to the commands. What was typed is in the note already.
    pub(in crate::app) fn leg_weg(&mut self) {
        if self.text.take().is_some()
            && self.eintrag() == Some(Eintrag::Text(Fallabschnitt::Genogramm))
        {
            self.vergroebere(None);
        }
    }

    /// Remembers where somebody is, once per walk through the findings.
    pub(in crate::app) fn merke_ort(&mut self) {
        if self.pruefung.wahl.is_none() {
            // From the end: what is replaced mostly stands before it.
            let rest = |t: &Text| t.text().len().saturating_sub(t.stelle());
            let stelle = self.text.as_ref().map(rest);
            self.rueckweg = Some((self.seite, self.wahl, self.gerollt, stelle));
        }
    }

    /// Somebody was writing before going through the findings.
    pub(in crate::app) fn schrieb(&self) -> bool {
        self.rueckweg.is_some_and(|r| r.3.is_some())
    }

    /// Back from the findings to where somebody was, writing on where that was in a text.
    pub(in crate::app) fn kehre_zurueck(&mut self) {
        self.pruefung.wahl = None;
        let Some((seite, wahl, gerollt, stelle)) = self.rueckweg.take() else {
            return;
        };
        if !self.seiten().contains(&seite) {
            return;
        }
        (self.seite, self.wahl, self.gerollt) = (seite, wahl, gerollt);
        if let Some(rest) = stelle {
            self.schreibe();
            if let Some(text) = &mut self.text {
                let stelle = text.text().len().saturating_sub(rest);
                text.gehe_zu(listen::grenze(text.text(), stelle));
            }
        }
    }

    /// Goes to where a text stands.
    pub(in crate::app) fn zeige(&mut self, stelle: Stelle) {
        self.leg_weg();
        let Some((seite, wahl)) = self.ort_von(stelle) else {
            return;
        };
        (self.seite, self.wahl, self.gerollt) = (seite, wahl, 0);
    }

    /// The text of an Abschnitt, for reading.
    pub(in crate::app) fn abschnitt(&self, a: Fallabschnitt) -> &str {
        self.fall.beratung.text(a)
    }
}
