//! What a field is typed in: a line, or a long text of its own rows. Knows no field and no meaning.

use crate::action::Action;
use crate::app::eingabe::Eingabe;
use crate::app::text::Text;

/// A line or a long text.
pub enum Schreibfeld {
    Zeile(Eingabe),
    Lang(Box<Text>),
}

impl Schreibfeld {
    pub fn text(&self) -> &str {
        match self {
            Schreibfeld::Zeile(e) => e.text(),
            Schreibfeld::Lang(t) => t.text(),
        }
    }

    /// What stands before the cursor.
    pub fn davor(&self) -> &str {
        match self {
            Schreibfeld::Zeile(e) => e.davor(),
            Schreibfeld::Lang(t) => t.davor(),
        }
    }

    pub fn lang(&self) -> Option<&Text> {
        match self {
            Schreibfeld::Lang(t) => Some(t),
            Schreibfeld::Zeile(_) => None,
        }
    }

    pub(super) fn lang_mut(&mut self) -> Option<&mut Text> {
        match self {
            Schreibfeld::Lang(t) => Some(t),
            Schreibfeld::Zeile(_) => None,
        }
    }

    pub fn setze(&mut self, text: impl Into<String>) {
        match self {
            Schreibfeld::Zeile(e) => e.setze(text),
            Schreibfeld::Lang(t) => t.setze(&text.into()),
        }
    }

    pub fn einfuegen(&mut self, text: &str) {
        match self {
            Schreibfeld::Zeile(e) => e.einfuegen(text),
            Schreibfeld::Lang(t) => t.einfuegen(text),
        }
    }

    /// Does what an editing command says; false if it is none, or leads out of the text.
    pub fn tue(&mut self, action: Action) -> bool {
        match self {
            Schreibfeld::Zeile(e) => e.tue(action),
            Schreibfeld::Lang(t) => t.tue(action),
        }
    }
}
