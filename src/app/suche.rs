//! The global search: one box over everything but case notes.

use super::eingabe::Eingabe;
use super::wahl::bewege;
use crate::action::Action;
use crate::domain::Schluessel;
use crate::model::Register;
use crate::model::liste::{GESUCHT, gesucht, such_felder};
use crate::search::{Index, Suche as Suchlauf};

/// Hits that are kept.
const HOECHSTENS: usize = 200;

/// The open box.
#[derive(Default)]
pub struct Suche {
    pub eingabe: Eingabe,
    pub treffer: Vec<Schluessel>,
    lauf: Suchlauf,
    wahl: usize,
    oben: usize,
}

impl Suche {
    pub fn suche(&mut self, index: &Index) {
        self.treffer = self
            .lauf
            .suche(index, self.eingabe.text(), HOECHSTENS)
            .into_iter()
            .map(|h| h.key)
            .collect();
        (self.wahl, self.oben) = (0, 0);
    }

    pub fn tue(&mut self, action: Action, index: &Index, hoehe: usize) -> bool {
        if bewege(
            action,
            &mut self.wahl,
            &mut self.oben,
            self.treffer.len(),
            hoehe,
        ) {
            return true;
        }
        let getan = self.eingabe.tue(action);
        if getan {
            self.suche(index);
        }
        getan
    }

    pub fn gewaehlt(&self) -> Option<Schluessel> {
        self.treffer.get(self.wahl).copied()
    }

    /// Visible hits, each with whether it is the chosen one.
    pub fn sichtbare(&self, hoehe: usize) -> impl Iterator<Item = (Schluessel, bool)> {
        self.treffer
            .iter()
            .enumerate()
            .skip(self.oben)
            .take(hoehe)
            .map(|(i, k)| (*k, i == self.wahl))
    }
}

/// Everything that can be found, indexed.
pub fn aufbauen(reg: &Register) -> Index {
    let mut index = Index::neu();
    for kind in GESUCHT {
        for id in reg.ids(*kind) {
            eintragen(&mut index, reg, Schluessel { kind: *kind, id });
        }
    }
    index
}

/// Takes over a record as it is now, or that it is gone.
pub fn eintragen(index: &mut Index, reg: &Register, key: Schluessel) {
    if !GESUCHT.contains(&key.kind) {
        return;
    }
    index.entferne(key);
    if gesucht(reg, key) {
        let (titel, detail) = such_felder(reg, key);
        let raum = reg.raum_von(key).map(|r| reg.raum_pfad(r, " "));
        index.setze(key, &titel, &detail, raum.as_deref());
    }
}
