//! A list on the screen: its rows, which one is chosen, what is marked, filtered, sorted. The same for every screen.

use super::eingabe::Eingabe;
use crate::action::Action;
use crate::domain::Schluessel;
use std::collections::BTreeSet;

/// A row: a head, or a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Eintrag {
    Kopf {
        text: String,
        anzahl: usize,
    },
    /// A record; `nr` points into the screen's own data where a row is more than its record.
    Satz {
        key: Schluessel,
        nr: usize,
    },
    /// Rows of a group that are folded away; choosing it shows them.
    Mehr {
        gruppe: String,
        anzahl: usize,
    },
}

impl Eintrag {
    pub fn key(&self) -> Option<Schluessel> {
        match self {
            Eintrag::Satz { key, .. } => Some(*key),
            Eintrag::Kopf { .. } | Eintrag::Mehr { .. } => None,
        }
    }
}

/// Rows, choice, marks, filter, order.
#[derive(Debug, Clone, Default)]
pub struct Liste {
    eintraege: Vec<Eintrag>,
    anzahl: usize,
    wahl: usize,
    oben: usize,
    pub filter: String,
    /// Some: the filter is being typed.
    pub filter_eingabe: Option<Eingabe>,
    pub sortierung: usize,
    pub umgekehrt: bool,
    marken: BTreeSet<Schluessel>,
}

impl Liste {
    pub fn eintraege(&self) -> &[Eintrag] {
        &self.eintraege
    }

    /// Records, heads not counted.
    pub fn anzahl(&self) -> usize {
        self.anzahl
    }

    pub fn wahl(&self) -> usize {
        self.wahl
    }

    /// First visible row.
    pub fn oben(&self) -> usize {
        self.oben
    }

    pub fn gewaehlt(&self) -> Option<Schluessel> {
        self.eintraege.get(self.wahl)?.key()
    }

    pub fn gewaehlter_eintrag(&self) -> Option<&Eintrag> {
        self.eintraege.get(self.wahl)
    }

    pub fn markiert(&self, key: Schluessel) -> bool {
        self.marken.contains(&key)
    }

    pub fn marken(&self) -> &BTreeSet<Schluessel> {
        &self.marken
    }

    pub fn marken_loeschen(&mut self) {
        self.marken.clear();
    }

    /// What a command works on: the marked records, else the chosen one.
    pub fn ziele(&self) -> Vec<Schluessel> {
        if self.marken.is_empty() {
            self.gewaehlt().into_iter().collect()
        } else {
            self.marken.iter().copied().collect()
        }
    }

    /// New rows; the choice stays on its record where it is still there, else near its place.
    pub fn setze(&mut self, eintraege: Vec<Eintrag>) {
        let bisher = self.gewaehlt();
        self.anzahl = eintraege.iter().filter(|e| e.key().is_some()).count();
        self.eintraege = eintraege;
        if let Some(i) = bisher.and_then(|key| self.stelle(key)) {
            self.wahl = i;
        }
        self.wahl = self.wahl.min(self.eintraege.len().saturating_sub(1));
        self.nicht_auf_kopf(true);
        if !self.marken.is_empty() {
            let da: BTreeSet<Schluessel> = self.eintraege.iter().filter_map(Eintrag::key).collect();
            self.marken.retain(|k| da.contains(k));
        }
    }

    /// Chooses a record; false if it is not among the rows.
    pub fn waehle(&mut self, key: Schluessel) -> bool {
        let stelle = self.stelle(key);
        if let Some(i) = stelle {
            self.wahl = i;
        }
        stelle.is_some()
    }

    fn stelle(&self, key: Schluessel) -> Option<usize> {
        // Look around the old place first: after most changes the record is still there.
        let nah = self.wahl.saturating_sub(2)..(self.wahl + 3).min(self.eintraege.len());
        nah.into_iter()
            .chain(0..self.eintraege.len())
            .find(|i| self.eintraege.get(*i).and_then(Eintrag::key) == Some(key))
    }

    /// Moves the choice; `hoehe` rows are visible. False if the command is none of moving.
    pub fn bewege(&mut self, action: Action, hoehe: usize) -> bool {
        let seite = hoehe.saturating_sub(1).max(1);
        let letzte = self.eintraege.len().saturating_sub(1);
        let vorher = self.wahl;
        self.wahl = match action {
            Action::Up => self.wahl.saturating_sub(1),
            Action::Down => (self.wahl + 1).min(letzte),
            Action::PageUp => self.wahl.saturating_sub(seite),
            Action::PageDown => (self.wahl + seite).min(letzte),
            Action::Top => 0,
            Action::Bottom => letzte,
            _ => return false,
        };
        self.nicht_auf_kopf(self.wahl >= vorher);
        self.sichtbar(hoehe);
        true
    }

    /// Scrolls so that the choice is visible, and the head above it where that fits.
    pub fn sichtbar(&mut self, hoehe: usize) {
        let hoehe = hoehe.max(1);
        let kopf_darueber = self.wahl > 0
            && matches!(
                self.eintraege.get(self.wahl - 1),
                Some(Eintrag::Kopf { .. })
            )
            && hoehe > 2;
        let erste = if kopf_darueber {
            self.wahl - 1
        } else {
            self.wahl
        };
        self.oben = self.oben.min(erste);
        if self.wahl >= self.oben + hoehe {
            self.oben = self.wahl + 1 - hoehe;
        }
        self.oben = self.oben.min(self.eintraege.len().saturating_sub(hoehe));
    }

    pub fn markiere(&mut self) {
        if let Some(key) = self.gewaehlt()
            && !self.marken.remove(&key)
        {
            self.marken.insert(key);
        }
    }

    /// All, or none if all are marked already.
    pub fn markiere_alle(&mut self) {
        let alle: BTreeSet<Schluessel> = self.eintraege.iter().filter_map(Eintrag::key).collect();
        if alle == self.marken {
            self.marken.clear();
        } else {
            self.marken = alle;
        }
    }

    fn nicht_auf_kopf(&mut self, abwaerts: bool) {
        let frei = |i: &usize| {
            self.eintraege
                .get(*i)
                .is_some_and(|e| !matches!(e, Eintrag::Kopf { .. }))
        };
        let danach = (self.wahl..self.eintraege.len()).find(frei);
        let davor = (0..self.wahl.min(self.eintraege.len())).rev().find(frei);
        let stelle = if abwaerts {
            danach.or(davor)
        } else {
            (0..=self.wahl).rev().find(frei).or(danach)
        };
        if let Some(i) = stelle {
            self.wahl = i;
        }
    }
}
