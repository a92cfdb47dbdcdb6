//! One open note on the whole screen: its phases, its texts, the guard's marks. Remembers what is typed; everything goes
//! out as `Effect::Tresor`, never into the open store.

use crate::action::{Action, Kontext};
use crate::domain::{Beratung, Fall};

/// The open note.
pub struct Fallblatt {
    pub fall: Fall,
    /// As it was last sealed.
    pub basis: Option<Beratung>,
}

impl Fallblatt {
    /// `basis` is None for a note that was never saved.
    pub fn neu(fall: Fall, basis: Option<Beratung>) -> Self {
        Fallblatt { fall, basis }
    }

    pub fn kontexte(&self) -> Vec<Kontext> {
        vec![Kontext::Case, Kontext::List]
    }

    /// Commands worth naming now.
    pub fn hinweise(&self) -> Vec<Action> {
        vec![Action::Back, Action::Help]
    }

    /// Letters into what is being typed.
    pub fn tippe(&mut self, _text: &str) {}

    /// What has to be sealed as a draft: typed and not saved.
    pub fn entwurf(&self) -> Option<&Beratung> {
        Some(&self.fall.beratung).filter(|b| Some(*b) != self.basis.as_ref())
    }
}
