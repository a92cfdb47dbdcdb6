//! How a command ends: in a draft that is saved, in a sentence, or in a refusal. Knows no single command.

use super::session::MeldungArt;
use super::{App, Effect};
use crate::domain::Ids;
use crate::model::{Register, tun::Umstand};
use crate::store::Draft;

impl App {
    /// Says something, and that is all that happens.
    pub(super) fn sage(&mut self, text: impl Into<String>) -> Vec<Effect> {
        self.session.melde(MeldungArt::Hinweis, text);
        Vec::new()
    }

    /// Says why something does not go; nothing is changed.
    pub(super) fn weigere(&mut self, warum: impl Into<String>) -> Vec<Effect> {
        self.session.melde(MeldungArt::Fehler, warum);
        Vec::new()
    }

    /// Saves what came out, or says why not.
    pub(super) fn versuche(&mut self, draft: Result<Draft, String>) -> Vec<Effect> {
        match draft {
            Ok(draft) => self.sichern(draft),
            Err(warum) => self.weigere(warum),
        }
    }

    /// Lets the model make records: it reads the Register and takes the ids that it needs.
    pub(super) fn mit_ids<T>(
        &mut self,
        machen: impl FnOnce(&Register, Umstand<'_>, &mut Ids) -> T,
    ) -> T {
        let mut neu = self.session.ids.clone();
        let gemacht = machen(&self.register, self.umstand(), &mut neu);
        self.session.ids = neu;
        gemacht
    }
}
