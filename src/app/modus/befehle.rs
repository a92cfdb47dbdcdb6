//! Commands of the meeting mode: which part of it answers a key, its pages and lines, leaving it, closing the Sitzung.

use super::{Modus, Protokollzeile, Seite, Was};
use crate::action::Action;
use crate::app::blatt::Blattart;
use crate::app::session::Fenster;
use crate::app::zeile::Zweck;
use crate::app::{App, Effect};
use crate::domain::text::einzeilig;
use crate::domain::{Beschlussergebnis, Id, Sitzung, datum};
use crate::model::protokoll::{self, abschluss};

impl App {
    pub(super) fn modus(&mut self) -> Option<&mut Modus> {
        match self.session.fenster.last_mut() {
            Some(Fenster::Modus(m)) => Some(m),
            _ => None,
        }
    }

    pub(in crate::app) fn modus_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some((schreibt, seite)) = self.modus().map(|m| (m.schreibt, m.seite)) else {
            return Vec::new();
        };
        match (action, seite) {
            _ if schreibt => self.schreibend(action),
            (Action::Undo | Action::Redo | Action::Palette, _) => self.tue(action),
            (Action::SitzungFinish | Action::SitzungAmend, _) => self.tue_am_satz(action),
            (Action::FuaCapture, _) => self.zur_mitschrift_des_modus(),
            (_, Seite::Anwesenheit) => self.anwesenheit_befehl(action),
            (Action::SitzungAgenda, _) => self.zur_tagesordnung(),
            (Action::New, _) => self.top_dazu(),
            (Action::ClosingNow | Action::ClosingDate | Action::ClosingOpen, _) => {
                self.abschluss_befehl(action)
            }
            (Action::Back, Seite::Abschluss) => self.zu_seite(Seite::Protokoll),
            (Action::Back, _) => self.modus_verlassen(),
            _ => self.protokoll_befehl(action),
        }
    }

    /// While the note is typed.
    fn schreibend(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Back => return self.notiz_sichern(true),
            Action::MeetingSave => return self.notiz_sichern(false),
            Action::MeetingNext | Action::MeetingPrev => {
                return self.zum_nachbarn(action == Action::MeetingNext);
            }
            _ => {}
        }
        let getan = self.modus().is_some_and(|m| {
            let getan = m.text.tue(action);
            m.entworfen |= getan && m.geaendert();
            getan
        });
        // At the first and last row there is simply no further.
        if getan || matches!(action, Action::InputUp | Action::InputDown) {
            return self.entwurf_sichern().into_iter().collect();
        }
        let text = format!("„{}“ geht im Text nicht – erst Esc", action.label());
        self.sage(text)
    }

    fn zur_mitschrift_des_modus(&mut self) -> Vec<Effect> {
        let id = self.modus().map(|m| m.sitzung);
        id.map(|id| self.zur_mitschrift(id)).unwrap_or_default()
    }

    fn zur_tagesordnung(&mut self) -> Vec<Effect> {
        if let Some((id, top)) = self.modus().map(|m| (m.sitzung, m.top)) {
            self.tagesordnung_im_modus(id, top);
        }
        Vec::new()
    }

    /// What nobody had on the agenda.
    fn top_dazu(&mut self) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        match protokoll::offen(&s) {
            Ok(()) => self.top_zeile(Blattart::Tagesordnung(s.id)),
            Err(warum) => self.weigere(warum),
        }
    }

    fn protokoll_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some((id, top)) = self.modus().map(|m| (m.sitzung, m.top)) else {
            return Vec::new();
        };
        match action {
            Action::MeetingNext | Action::MeetingPrev => {
                self.zum_nachbarn(action == Action::MeetingNext)
            }
            Action::MeetingWrite | Action::Open => self.schreiben_beginnen(),
            Action::MeetingSave => self.notiz_sichern(false),
            Action::QuickTodo => self.protokollzeile(id, Was::Todo(top), ""),
            Action::MeetingDecide => self.protokollzeile(id, Was::Beschluss(top), ""),
            Action::MeetingResubmit => {
                let text = self.gescheitert(id, top);
                self.protokollzeile(id, Was::Wiedervorlage(top), &text)
            }
            Action::MeetingAttendance => self.zu_seite(Seite::Anwesenheit),
            Action::MeetingClose => self.zu_seite(Seite::Abschluss),
            _ => self.rueckblick_befehl(action),
        }
    }

    /// What the last decision of this TOP was about, if it failed: the first thing one would want to take up again.
    fn gescheitert(&self, sitzung: Id, top: Option<Id>) -> String {
        use Beschlussergebnis::{Abgelehnt, NichtBeschlussfaehig};
        let zuletzt = self
            .register
            .beschluesse_von(sitzung)
            .filter(|b| b.top == top)
            .max_by_key(|b| b.id);
        zuletzt
            .filter(|b| matches!(b.ergebnis, Abgelehnt | NichtBeschlussfaehig))
            .map(|b| einzeilig(&b.text))
            .unwrap_or_default()
    }

    /// Opens a line that is about this Sitzung; not where the protocol is finished, but for amendments.
    pub(super) fn protokollzeile(&mut self, sitzung: Id, was: Was, text: &str) -> Vec<Effect> {
        let s = self.register.sitzungen().get(sitzung);
        if let (Some(Err(warum)), false) = (s.map(protokoll::offen), was == Was::Nachtrag) {
            return self.weigere(warum);
        }
        let zweck = Zweck::Protokoll(Protokollzeile { sitzung, was });
        self.zeile_zeigen(zweck, text)
    }

    pub(super) fn modus_sitzung(&mut self) -> Option<Sitzung> {
        let id = self.modus()?.sitzung;
        self.register.sitzungen().get(id).cloned()
    }

    fn zu_seite(&mut self, seite: Seite) -> Vec<Effect> {
        if let Some(m) = self.modus() {
            (m.seite, m.wahl) = (seite, 0);
        }
        Vec::new()
    }

    /// Leaves the mode; the Sitzung goes on.
    fn modus_verlassen(&mut self) -> Vec<Effect> {
        if self.modus().is_some_and(|m| m.geaendert()) {
            // Only after a save that failed: once more, and the window stays until the note is kept.
            return self.notiz_sichern(true);
        }
        let laeuft = self.modus_sitzung().is_some_and(|s| s.laeuft.is_some());
        self.session.fenster.pop();
        if laeuft {
            return self.sage("Die Sitzung läuft weiter – m öffnet sie wieder");
        }
        Vec::new()
    }

    fn abschluss_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        match action {
            Action::ClosingDate => {
                let termin = abschluss::vorschlag(&self.register, &s, self.session.heute());
                self.protokollzeile(s.id, Was::Termin, &datum::zeitpunkt(termin))
            }
            Action::ClosingOpen => self.versuche(abschluss::termin_offen(&s)),
            _ => {
                let (notiz, um) = (self.getippte_notiz(), self.umstand());
                let draft = abschluss::schliessen(&self.register, &s, notiz, um);
                self.versuche(draft)
            }
        }
    }
}
