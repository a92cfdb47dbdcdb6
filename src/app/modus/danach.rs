//! The meeting mode after a commit: it follows the Register.

use super::{Modus, Seite};
use crate::app::session::Fenster;
use crate::app::{App, Auftrag, Effect};
use crate::domain::Id;
use crate::model::Register;
use crate::model::protokoll::rueckblick;
use crate::store::{Committed, Grund};

impl App {
    /// The mode follows the Register. What was answered lets the choice go on; what was taken back may close the mode.
    pub(in crate::app) fn modus_nach(&mut self, commit: &Committed) -> Vec<Effect> {
        let reg = &self.register;
        let mut effekte = Vec::new();
        self.session.fenster.retain_mut(|f| {
            let Fenster::Modus(m) = f else { return true };
            m.note_abgleichen(reg);
            let name = m.entwurf_weg();
            effekte.extend(name.map(|name| Effect::Store(Auftrag::EntwurfVerwerfen { name })));
            m.abgleichen(reg);
            m.weiter_in_liste(reg, commit);
            !m.nie_begonnen(reg, commit)
        });
        effekte
    }
}

impl Modus {
    /// A to-do was answered, somebody's attendance noted: the next row is chosen.
    fn weiter_in_liste(&mut self, reg: &Register, commit: &Committed) {
        let Some(s) = reg.sitzungen().get(self.sitzung) else {
            return;
        };
        let getroffen = |id: Id| {
            commit.grund() == Grund::Eingabe
                && commit
                    .aenderungen()
                    .iter()
                    .any(|a| a.vorher.is_some() && a.schluessel().is_some_and(|k| k.id == id))
        };
        if self.seite == Seite::Protokoll && self.rueckblick {
            let todos = rueckblick::liste(reg, s);
            let hier = todos.get(self.wahl);
            if hier.is_some_and(|t| getroffen(t.id)) && self.wahl + 1 < todos.len() {
                self.wahl += 1;
            }
            self.wahl = self.wahl.min(todos.len().saturating_sub(1));
        }
    }

    /// Opening it was taken back, or the Sitzung is gone.
    fn nie_begonnen(&self, reg: &Register, commit: &Committed) -> bool {
        match reg.sitzungen().get(self.sitzung) {
            None => true,
            Some(s) => matches!(commit.grund(), Grund::Rueckgaengig(_)) && s.begonnen.is_none(),
        }
    }
}
