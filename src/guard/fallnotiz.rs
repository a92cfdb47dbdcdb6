//! A case note as the guard reads it: all of its texts, and what people decided about findings in them.

use super::{Fund, Pruefbar, Stufe};
use crate::domain::Beratung;

impl Pruefbar for Beratung {
    fn texte(&self) -> Vec<&str> {
        self.alle_texte().into_iter().map(|(_, t)| t).collect()
    }

    /// Only what is to be looked at can be let through; a sure hit has to be replaced (guard.md 6).
    fn entschieden(&self, fund: &Fund) -> bool {
        let gemeint = |u: &crate::domain::beratung::Urteil| u.wort == fund.stamm;
        fund.stufe == Stufe::Warn && self.urteile.iter().any(gemeint)
    }
}
