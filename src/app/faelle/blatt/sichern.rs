//! Saving a note: only what the guard let through is sealed. And leaving it: sealed, as a sealed draft, or not at all.

use super::listen::{loeschtag_geht_nicht, loeschvorschlag};
use super::{Abschied, Fallblatt, Seite, feld::Feld};
use crate::action::Action;
use crate::app::event::TresorSchritt;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::{App, Effect, TresorAntwort, TresorAuftrag};
use crate::domain::{Fall, Vertraulich};
use crate::guard::freigeben;
use jiff::civil::Date;

/// Where a save stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::app) enum Sicherung {
    #[default]
    Ruht,
    Unterwegs {
        schliessen: bool,
        frist: Option<Date>,
    },
    /// The vault has it: the to-do follows.
    Fertig {
        schliessen: bool,
        frist: Option<Date>,
    },
}

impl Fallblatt {
    /// The vault sealed it: what was typed meanwhile stays, and differs. Told twice it is as told once.
    pub fn gesichert(&mut self, fall: &Fall) {
        if fall.id != self.fall.id {
            return;
        }
        self.fall.version = fall.version;
        self.basis = Some(fall.beratung.clone());
        if let Sicherung::Unterwegs { schliessen, frist } = self.sicherung {
            self.sicherung = Sicherung::Fertig { schliessen, frist };
        }
    }

    /// It did not: everything is as it was, and a draft of it is kept.
    pub fn nicht_gesichert(&mut self) {
        self.sicherung = Sicherung::Ruht;
        self.geaendert();
    }

    /// Why it cannot be sealed yet, and where that stands.
    fn fehlt(&self, heute: Date) -> Option<(Feld, String)> {
        let b = &self.fall.beratung;
        if b.titel.trim().is_empty() {
            let satz = "Titel fehlt: ein Pseudonym, etwa Kind A zwischen zwei Haushalten";
            return Some((Feld::Titel, satz.to_owned()));
        }
        if let Some(satz) = b.loeschen_am.and_then(|t| loeschtag_geht_nicht(t, heute)) {
            return Some((Feld::LoeschenAm, satz));
        }
        let loeschen = b.loeschen_am.unwrap_or(loeschvorschlag(b, heute).0);
        if b.wiedervorlage.is_some_and(|w| w > loeschen) {
            let satz = "Die Wiedervorlage liegt nach dem Löschdatum";
            return Some((Feld::Wiedervorlage, satz.to_owned()));
        }
        if b.beraten_am.is_some() && b.ergebnis.is_none() {
            let satz = "Ergebnis fehlt: Empfehlung oder offene Beratung";
            return Some((Feld::Ergebnis, satz.to_owned()));
        }
        None
    }

    fn zeige_feld(&mut self, feld: Feld) {
        self.leg_weg();
        self.seite = Seite::Kopf;
        self.wahl = Feld::KOPF.iter().position(|f| *f == feld).unwrap_or(0);
    }
}

impl App {
    /// Checks and seals. `schliessen`: and leaves the note once that is done.
    pub(super) fn fall_sichern(&mut self, schliessen: bool) -> Vec<Effect> {
        let heute = self.session.heute();
        let mut neue_id = self.session.ids.clone();
        let todo_da = |id| self.register.todos().get(id).is_some();
        let alt = match self.session.fenster.last() {
            Some(Fenster::Fall(b)) => b.fall.beratung.wiedervorlage_todo,
            _ => return Vec::new(),
        };
        let todo = alt.filter(|id| todo_da(*id));
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        if matches!(b.sicherung, Sicherung::Unterwegs { .. }) {
            return self.sage("Wird gerade gesichert …");
        }
        if let Some((feld, satz)) = b.fehlt(heute) {
            b.zeige_feld(feld);
            return self.weigere(satz);
        }
        let mut note = b.fall.beratung.clone();
        note.loeschen_am = Some(note.loeschen_am.unwrap_or(loeschvorschlag(&note, heute).0));
        note.wiedervorlage_todo = match (note.wiedervorlage, todo) {
            (Some(_), None) => Some(neue_id.neu()),
            (_, todo) => todo,
        };
        let Some(waechter) = b.pruefung.waechter() else {
            return Vec::new();
        };
        let Ok(frei) = freigeben(waechter, note) else {
            return self.fall_verweigert();
        };
        let b_note = frei.inhalt().clone();
        let frist = b_note.wiedervorlage;
        b.fall.beratung = b_note;
        b.sicherung = Sicherung::Unterwegs { schliessen, frist };
        b.entwurf_ist_unterwegs();
        let (id, version) = (b.fall.id, b.fall.version);
        self.session.ids = neue_id;
        self.session.melde(MeldungArt::Hinweis, "wird versiegelt …");
        vec![Effect::Tresor(TresorAuftrag::Sichern {
            id,
            version,
            note: Vertraulich::neu(frei),
        })]
    }

    /// Says how much is open and shows the first.
    fn fall_verweigert(&mut self) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        b.pruefung.verlange_ganz();
        b.pruefe(b.aenderungen);
        b.pruefung.wahl = None;
        b.naechster_fund();
        let offen = b.offene();
        let satz = match (offen.alle(), offen.sicher) {
            (1, 1) => "Nicht gesichert: 1 Treffer ist zu ersetzen".to_owned(),
            (1, _) => "Nicht gesichert: 1 Treffer ist zu prüfen".to_owned(),
            (n, 0) => format!("Nicht gesichert: {n} Treffer sind zu prüfen"),
            (n, s) if n == s => format!("Nicht gesichert: {n} Treffer sind zu ersetzen"),
            (n, s) => format!("Nicht gesichert: {n} Treffer offen, {s} davon zu ersetzen"),
        };
        self.weigere(satz)
    }

    /// Before the list takes an answer of the vault in: what it means for the open note.
    pub(in crate::app) fn blatt_hoert(&mut self, antwort: &TresorAntwort) {
        let Some(b) = self.blatt() else { return };
        match antwort {
            TresorAntwort::Gesichert(fall, _) => b.gesichert(fall),
            TresorAntwort::Fehler {
                beim: TresorSchritt::Sichern(id),
                ..
            } if *id == b.fall.id => {
                b.nicht_gesichert();
            }
            _ => {}
        }
    }

    /// Esc: asks once where something is not saved.
    pub(super) fn fall_verlassen(&mut self) -> Vec<Effect> {
        if let Some(b) = self.blatt()
            && b.entwurf().is_some()
        {
            b.frage = Some(Abschied::Sichern);
            return Vec::new();
        }
        self.session.fenster.pop();
        Vec::new()
    }

    pub(super) fn fall_frage(&mut self, action: Action) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        let frage = b.frage.take();
        let fall = b.fall.clone();
        match action {
            Action::AnswerNo if frage == Some(Abschied::Sichern) => {
                b.frage = Some(Abschied::Verwerfen);
                Vec::new()
            }
            // Enter answers the question that saves, not the one that throws away.
            Action::AnswerYes if frage == Some(Abschied::Verwerfen) => {
                b.frage = frage;
                self.sage("v verwirft, Esc schreibt weiter")
            }
            Action::AnswerYes | Action::CaseSave => self.fall_sichern(true),
            Action::AnswerDraft => {
                let note = Vertraulich::neu(fall.beratung.clone());
                let id = fall.id;
                self.entwurf_merken(fall, true);
                self.session.fenster.pop();
                let text = "bleibt als versiegelter Entwurf";
                self.session.melde(MeldungArt::Hinweis, text);
                vec![Effect::Tresor(TresorAuftrag::Entwurf { id, note })]
            }
            Action::AnswerNo => {
                let id = fall.id;
                self.entwurf_merken(fall, false);
                self.session.fenster.pop();
                self.session.melde(MeldungArt::Hinweis, "verworfen");
                vec![Effect::Tresor(TresorAuftrag::EntwurfWeg { id })]
            }
            Action::AnswerBack => Vec::new(),
            _ => {
                b.frage = frage;
                self.sage("Enter oder F2 sichert, Esc schreibt weiter, e Entwurf, v verwirft")
            }
        }
    }
}
