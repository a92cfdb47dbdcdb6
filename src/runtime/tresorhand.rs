//! Between the vault's thread and the vault.

use super::Uhr;
use super::tresor::Tresorhand;
use crate::app::event::{TresorAntwort, TresorAuftrag};
use crate::vault::Tresorlage;
use std::path::Path;

pub(super) struct Hand;

impl Hand {
    pub(super) fn neu(_daten: &Path, _zustand: Option<&Path>, _uhr: Uhr) -> Self {
        Hand
    }
}

impl Tresorhand for Hand {
    fn erledige(&mut self, auftrag: TresorAuftrag) -> Option<TresorAntwort> {
        match auftrag {
            TresorAuftrag::Lage => Some(TresorAntwort::Lage(Tresorlage::Keiner)),
            TresorAuftrag::Sperren => Some(TresorAntwort::Gesperrt),
            _ => None,
        }
    }
}
