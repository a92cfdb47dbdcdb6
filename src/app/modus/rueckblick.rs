//! Commands of TOP 1 in the meeting mode: moving through its to-dos, one answer each. At other TOPs the same keys read a
//! long note.

use super::{Was, bewege};
use crate::action::Action;
use crate::app::session::Fenster;
use crate::app::{App, Effect};
use crate::domain::{Id, Sitzung};
use crate::model::protokoll::rueckblick::{self, Antwort};

impl App {
    pub(super) fn rueckblick_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if !m.rueckblick {
            return match im_text(action) {
                Some(bewegung) => {
                    m.text.tue(bewegung);
                    Vec::new()
                }
                None => self.geht_nicht(action),
            };
        }
        let todos = rueckblick::liste(&self.register, &s);
        if bewege(action, &mut m.wahl, todos.len()) {
            return Vec::new();
        }
        let Some(todo) = todos.get(m.wahl).map(|t| t.id) else {
            return self.sage("Nichts offen: kein To-do, keine Wiedervorlage");
        };
        match action {
            Action::TodoDone => self.antworten(&s, todo, &Antwort::Erledigt),
            Action::TodoDrop => self.antworten(&s, todo, &Antwort::Entfaellt),
            Action::ReviewSame => self.antworten(&s, todo, &Antwort::Unveraendert),
            Action::TodoDue => self.protokollzeile(s.id, Was::Bis(todo), ""),
            Action::TodoResubmit => self.protokollzeile(s.id, Was::Wieder(todo), ""),
            Action::TodoWait => self.protokollzeile(s.id, Was::WartetAuf(todo), ""),
            _ => self.geht_nicht(action),
        }
    }

    fn antworten(&mut self, s: &Sitzung, todo: Id, antwort: &Antwort) -> Vec<Effect> {
        let draft =
            self.mit_ids(|reg, um, neu| rueckblick::antworten(reg, s, todo, antwort, um, neu));
        self.versuche(draft)
    }
}

/// The command of a list as that of a text: how a long note is read without writing in it.
fn im_text(action: Action) -> Option<Action> {
    Some(match action {
        Action::Up => Action::InputUp,
        Action::Down => Action::InputDown,
        Action::PageUp => Action::InputPageUp,
        Action::PageDown => Action::InputPageDown,
        Action::Top => Action::InputTextStart,
        Action::Bottom => Action::InputTextEnd,
        _ => return None,
    })
}
