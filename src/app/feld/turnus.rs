//! What comes again: noting that it was done, and making it for contract partners and Familienzentren.

use crate::app::zeile::Zweck;
use crate::app::{App, Effect};
use crate::domain::{Id, Kind};
use crate::model::turnus::{self, Anlass};

impl App {
    /// Of the chosen one, or of the one whose line is chosen in the detail.
    pub(in crate::app) fn turnus_durchgefuehrt(&mut self) -> Vec<Effect> {
        let zeile = self.session.detail_wahl(&self.register);
        let ziel = zeile.and_then(|z| z.ziel());
        let im_detail = ziel.filter(|k| k.kind == Kind::Turnus).map(|k| k.id);
        match im_detail.or_else(|| self.gewaehltes(Kind::Turnus)) {
            Some(id) => self.turnus_zeile(id),
            None => self.sage("Im Detail wählen, was durchgeführt wurde"),
        }
    }

    pub(super) fn turnus_zeile(&mut self, id: Id) -> Vec<Effect> {
        self.zeile_zeigen(Zweck::Turnus(id), "")
    }

    /// For the marked partners, else the chosen one: whoever has it already is left out.
    pub(in crate::app) fn turnus_anlegen(&mut self, was: Anlass) -> Vec<Effect> {
        let ziele = self.session.liste().ziele();
        if ziele.is_empty() {
            return self.sage("Erst jemanden wählen, oder mehrere markieren");
        }
        let draft = self.mit_ids(|reg, um, neu| turnus::anlegen(reg, was, &ziele, um.heute(), neu));
        if draft.is_ok() {
            self.session.stand_mut().liste.marken_loeschen();
        }
        self.versuche(draft)
    }
}
