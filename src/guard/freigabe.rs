//! `Cleared<T>`: what the guard has checked. Nothing else can make one, and only a `Cleared<Beratung>` can be sealed.

use super::{Fund, Waechter};

/// Something with texts to be checked, and with what people decided about findings in it.
pub trait Pruefbar {
    fn texte(&self) -> Vec<&str>;

    /// A person decided on this finding: it does not stand in the way.
    fn entschieden(&self, fund: &Fund) -> bool;
}

/// Checked: no finding of level BLOCK or WARN is open.
pub struct Cleared<T>(T);

impl<T> Cleared<T> {
    pub fn inhalt(&self) -> &T {
        &self.0
    }

    pub fn heraus(self) -> T {
        self.0
    }
}

/// Checks all texts as one note. Error: the thing back, and the open findings by text.
pub fn freigeben<T: Pruefbar>(
    waechter: &Waechter,
    was: T,
) -> Result<Cleared<T>, (T, Vec<Vec<Fund>>)> {
    let funde = waechter.pruefe_teile(&was.texte());
    let offen = |f: &&Fund| f.stufe > super::Stufe::Hint && !was.entschieden(f);
    let offene: Vec<Vec<Fund>> = funde
        .iter()
        .map(|teil| teil.iter().filter(offen).cloned().collect())
        .collect();
    if offene.iter().all(Vec::is_empty) {
        return Ok(Cleared(was));
    }
    Err((was, offene))
}
