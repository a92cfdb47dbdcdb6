//! A case note as the guard sees it: every text a person typed, and which findings a person decided on. Knows no screen.

use super::{Fund, Pruefbar, Stufe};
use crate::domain::Beratung;
use crate::domain::beratung::{Urteil, Urteilsart};

impl Pruefbar for Beratung {
    /// As [`Beratung::alle_texte`], and behind them the pseudonyms: a person can change those, so a name could hide there.
    fn texte(&self) -> Vec<&str> {
        let mut texte: Vec<&str> = self.alle_texte().into_iter().map(|(_, t)| t).collect();
        texte.extend(self.pseudonyme.iter().map(|p| p.name.as_str()));
        texte
    }

    /// By the folded stem, in this note only. „kein Name“ lets exactly that stem through, „trotzdem“ only ever a WARN and
    /// only with a reason. What is kept for the whole vault ([`super::Umfeld::kein_name`]) is weighed by the guard itself,
    /// and against unknown words only: a real name called „kein Name“ once is found behind "Frau" in the next note.
    fn entschieden(&self, fund: &Fund) -> bool {
        !fund.stamm.is_empty() && self.urteile.iter().any(|u| traegt(u, fund))
    }
}

fn traegt(urteil: &Urteil, fund: &Fund) -> bool {
    urteil.wort == fund.stamm
        && match urteil.art {
            Urteilsart::KeinName => true,
            Urteilsart::Trotzdem => fund.stufe < Stufe::Block && !urteil.grund.trim().is_empty(),
        }
}
