//! From a key to a command: sequences, text, and a word for every key that means nothing here.

use super::schirm::Schirm;
use super::session::{Fenster, MeldungArt};
use super::{App, Effect, Event};
use crate::action::{Action, Kontext};
use crate::keymap::{Key, KeyCode, Treffer};

/// Commands that hold inside windows too.
const UEBERALL: &[Action] = &[
    Action::Help,
    Action::Redraw,
    Action::CasesLock,
    Action::Suspend,
    Action::Quit,
    Action::ThemeNext,
];

impl App {
    /// While the store has not answered, everything typed waits: what a key means depends on what the answer changes
    /// (which row is chosen, whether the form closes), and must not depend on how fast the disk is.
    pub(super) fn muss_warten(event: &Event) -> bool {
        matches!(event, Event::Key(_) | Event::Paste(_) | Event::Maus { .. })
    }

    pub(super) fn taste(&mut self, key: Key) -> Vec<Effect> {
        if self.ist_sperrtaste(key) {
            self.session.folge.clear();
            self.session.meldung = None;
            return self.befehl(Action::CasesLock);
        }
        if !self.session.geladen {
            return self.taste_beim_laden(key);
        }
        self.session.meldung = None;
        self.session.folge.push(key);
        let kontexte = self.session.kontexte();
        match self.session.keymap.resolve(&kontexte, &self.session.folge) {
            Treffer::Pending(_) => Vec::new(),
            Treffer::Action(action) => {
                self.session.folge.clear();
                self.befehl(action)
            }
            Treffer::Nothing => {
                let folge = std::mem::take(&mut self.session.folge);
                self.unbelegt(&folge)
            }
        }
    }

    fn taste_beim_laden(&mut self, key: Key) -> Vec<Effect> {
        let folge = [key];
        match self.session.keymap.resolve(&[Kontext::Global], &folge) {
            Treffer::Action(Action::Quit) => vec![Effect::Quit],
            _ => self.sage("Daten werden noch geladen …"),
        }
    }

    /// Esc, and whatever leads back here: `C-g` in Emacs.
    fn bricht_ab(&self, key: Key) -> bool {
        use Action::{AnswerBack, Back, ChoiceCancel, FormCancel};
        let allein = self
            .session
            .keymap
            .resolve(&self.session.kontexte(), &[key]);
        key.code == KeyCode::Esc
            || matches!(
                allein,
                Treffer::Action(Back | ChoiceCancel | FormCancel | AnswerBack)
            )
    }

    fn unbelegt(&mut self, folge: &[Key]) -> Vec<Effect> {
        if let ([key], true) = (folge, self.session.tippt())
            && let Some(c) = key.schreibt()
        {
            return self.tippe(c.encode_utf8(&mut [0; 4]));
        }
        if folge.len() > 1 && folge.last().is_some_and(|k| self.bricht_ab(*k)) {
            return self.sage("abgebrochen");
        }
        let taste = self.session.keymap.schrift().folge(folge);
        let hilfe = self
            .session
            .keymap
            .kuerzeste(Action::Help, &self.session.kontexte());
        let hilfe = hilfe
            .map(|h| format!(" · {h} zeigt alle Tasten"))
            .unwrap_or_default();
        self.sage(format!("{taste} ist hier nicht belegt{hilfe}"))
    }

    /// Pasted text, as one piece; outside of a text it would be a row of commands, so it is refused.
    pub(super) fn einfuegen(&mut self, text: &str) -> Vec<Effect> {
        self.session.meldung = None;
        if self.session.tippt() {
            return self.tippe(text);
        }
        self.sage("Eingefügtes passt hier nirgends hin – erst ein Feld öffnen")
    }

    /// Letters into whatever is being typed.
    pub(super) fn tippe(&mut self, text: &str) -> Vec<Effect> {
        let heute = self.session.heute();
        match self.session.fenster.last_mut() {
            Some(Fenster::Formular(f)) => {
                f.tippe(text, &self.register, heute);
                return self.entwurf_sichern().into_iter().collect();
            }
            Some(Fenster::Zeile(z)) => {
                z.eingabe.einfuegen(text);
                z.verstehe(&self.register, heute);
                return self.entwurf_sichern().into_iter().collect();
            }
            Some(Fenster::Wahl(w)) => w.tippe(text),
            Some(Fenster::Suche(s)) => {
                s.eingabe.einfuegen(text);
                if let Some(index) = &self.index {
                    s.suche(index);
                }
            }
            Some(Fenster::Baum(b)) => {
                if let Some(suche) = &mut b.suche {
                    suche.einfuegen(text);
                    b.aufbauen(&self.register);
                }
            }
            Some(Fenster::Kalender(k)) => {
                if let Some(sprung) = &mut k.sprung {
                    sprung.einfuegen(text);
                }
            }
            Some(Fenster::FreieZeit(f)) => {
                f.eingabe.einfuegen(text);
                f.suche(&self.register, self.session.jetzt);
            }
            Some(Fenster::Modus(m)) => {
                m.tippe(text);
                return self.entwurf_sichern().into_iter().collect();
            }
            Some(Fenster::Mitschrift(_)) => return self.mitschrift_tippen(text),
            Some(Fenster::Fall(_)) => return self.fall_tippen(text),
            Some(Fenster::Blatt(_) | Fenster::Frage) => {}
            None if self.session.schirm == Schirm::Faelle => self.faelle_tippen(text),
            None => self.filter_tippen(text),
        }
        Vec::new()
    }

    fn filter_tippen(&mut self, text: &str) {
        if let Some(eingabe) = &mut self.session.stand_mut().liste.filter_eingabe {
            eingabe.einfuegen(text);
        }
        self.filter_setzen();
    }

    /// A place that has its own help.
    fn hilft_selbst(&self, action: Action) -> bool {
        let fall =
            matches!(self.session.fenster.last(), Some(Fenster::Fall(b)) if b.tippt_genogramm());
        action == Action::Help && fall
    }

    fn schreibt_notiz(&self) -> bool {
        match self.session.fenster.last() {
            Some(Fenster::Modus(m)) => m.schreibt,
            Some(Fenster::Fall(b)) => b.schreibt(),
            _ => false,
        }
    }

    pub(super) fn befehl(&mut self, action: Action) -> Vec<Effect> {
        if self.session.fenster.is_empty() {
            if self.session.schirm == Schirm::Faelle
                && let Some(effekte) = self.faelle_befehl(action)
            {
                return effekte;
            }
            if self.session.liste().filter_eingabe.is_some()
                && let Some(effekte) = self.filter_befehl(action)
            {
                return effekte;
            }
            return self.tue(action);
        }
        if action == Action::Quit && self.schreibt_notiz() {
            // Many press Ctrl-C to get out of a text: out of the program it leads from there only.
            let effekte = self.fenster_befehl(Action::Back);
            let text = "Notiz verlassen – noch einmal, um feldbuch zu beenden";
            self.session.melde(MeldungArt::Hinweis, text);
            return effekte;
        }
        if UEBERALL.contains(&action) && !self.hilft_selbst(action) {
            return self.tue(action);
        }
        if self.verlaesst(action) {
            self.session.fenster.clear();
            return self.tue(action);
        }
        self.fenster_befehl(action)
    }

    /// Sheets and the calendar are left for another screen at once; where something runs or is typed below, not.
    fn verlaesst(&self, action: Action) -> bool {
        let schirm = Schirm::zu(action).is_some()
            || matches!(action, Action::ScreenNext | Action::ScreenPrev);
        let seite = |f: &Fenster| match f {
            Fenster::Blatt(_) => true,
            Fenster::Kalender(k) => k.sprung.is_none(),
            _ => false,
        };
        schirm && self.session.fenster.iter().all(seite)
    }

    /// While the filter is typed: editing, Enter keeps it, Esc drops it, arrows move in the list.
    fn filter_befehl(&mut self, action: Action) -> Option<Vec<Effect>> {
        let hoehe = self.session.hoehe();
        let liste = &mut self.session.stand_mut().liste;
        match action {
            Action::ChoiceAccept => liste.filter_eingabe = None,
            Action::ChoiceCancel => {
                liste.filter_eingabe = None;
                liste.filter.clear();
                self.zeilen_neu();
            }
            Action::ChoiceUp
            | Action::ChoiceDown
            | Action::ChoicePageUp
            | Action::ChoicePageDown => {
                liste.bewege(als_liste(action), hoehe);
            }
            _ => {
                let eingabe = liste.filter_eingabe.as_mut()?;
                if !eingabe.tue(action) {
                    return None;
                }
                self.filter_setzen();
            }
        }
        Some(Vec::new())
    }
}

fn als_liste(action: Action) -> Action {
    match action {
        Action::ChoiceUp => Action::Up,
        Action::ChoiceDown => Action::Down,
        Action::ChoicePageUp => Action::PageUp,
        _ => Action::PageDown,
    }
}
