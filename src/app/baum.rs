//! The Räume tree: a filter for every screen, and the place to add, rename, move and name Räume otherwise.

use super::eingabe::Eingabe;
use crate::action::Action;
use crate::domain::Id;
use crate::domain::text::falte;
use crate::model::Register;
use std::collections::BTreeSet;

/// A row of the tree; `raum` None is "all Räume".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baumzeile {
    pub raum: Option<Id>,
    pub tiefe: usize,
    /// None: nothing below.
    pub offen: Option<bool>,
}

/// The open tree.
#[derive(Debug, Clone, Default)]
pub struct Baum {
    offen: BTreeSet<Id>,
    zeilen: Vec<Baumzeile>,
    wahl: usize,
    pub oben: usize,
    /// Some: a Raum is being searched for.
    pub suche: Option<Eingabe>,
    /// The Raum that has been picked up to be put down elsewhere.
    pub getragen: Option<Id>,
}

impl Baum {
    /// Opened at the Raum that filters now; two levels are unfolded.
    pub fn neu(reg: &Register, aktuell: Option<Id>) -> Self {
        let mut baum = Baum::default();
        for wurzel in reg.wurzeln() {
            baum.offen.insert(wurzel.id);
            baum.offen.extend(reg.kinder(wurzel.id).map(|k| k.id));
        }
        baum.zeige(reg, aktuell);
        baum
    }

    /// Unfolds down to a Raum and chooses it.
    pub fn zeige(&mut self, reg: &Register, raum: Option<Id>) {
        if let Some(raum) = raum {
            self.offen.extend(reg.aufwaerts(raum).skip(1).map(|r| r.id));
        }
        self.aufbauen(reg);
        self.wahl = self
            .zeilen
            .iter()
            .position(|z| z.raum == raum)
            .unwrap_or(self.wahl);
    }

    /// After a change in the Register, or another search.
    pub fn aufbauen(&mut self, reg: &Register) {
        let gesucht = self
            .suche
            .as_ref()
            .map(|s| falte(s.text()))
            .filter(|s| !s.is_empty());
        let bisher = self.gewaehlt();
        self.zeilen = match gesucht {
            Some(text) => treffer(reg, &text),
            None => self.alle(reg),
        };
        let stelle = self
            .zeilen
            .iter()
            .position(|z| bisher.is_some() && z.raum == bisher);
        self.wahl = stelle
            .unwrap_or(self.wahl)
            .min(self.zeilen.len().saturating_sub(1));
    }

    pub fn zeilen(&self) -> &[Baumzeile] {
        &self.zeilen
    }

    pub fn wahl(&self) -> usize {
        self.wahl
    }

    pub fn gewaehlt(&self) -> Option<Id> {
        self.zeilen.get(self.wahl)?.raum
    }

    /// Moving and folding; false if the command is neither.
    pub fn tue(&mut self, action: Action, reg: &Register, hoehe: usize) -> bool {
        let letzte = self.zeilen.len().saturating_sub(1);
        match action {
            Action::TreeUp | Action::ChoiceUp => self.wahl = self.wahl.saturating_sub(1),
            Action::TreeDown | Action::ChoiceDown => self.wahl = (self.wahl + 1).min(letzte),
            Action::ChoicePageUp => self.wahl = self.wahl.saturating_sub(hoehe),
            Action::ChoicePageDown => self.wahl = (self.wahl + hoehe).min(letzte),
            Action::TreeUnfold => self.klappe(reg, true),
            Action::TreeFold => self.klappe(reg, false),
            _ => return false,
        }
        self.sichtbar(hoehe);
        true
    }

    pub fn sichtbar(&mut self, hoehe: usize) {
        self.oben = self
            .oben
            .min(self.wahl)
            .max((self.wahl + 1).saturating_sub(hoehe.max(1)));
    }

    fn klappe(&mut self, reg: &Register, auf: bool) {
        let Some(raum) = self.gewaehlt() else { return };
        let ist_offen = self.zeilen.get(self.wahl).and_then(|z| z.offen);
        match (auf, ist_offen) {
            (true, Some(false)) => {
                self.offen.insert(raum);
            }
            (true, _) => {}
            (false, Some(true)) => {
                self.offen.remove(&raum);
            }
            // Folding a leaf goes up to what it lies in.
            (false, _) => {
                let oben = reg.raeume().get(raum).and_then(|r| r.uebergeordnet);
                self.wahl = self
                    .zeilen
                    .iter()
                    .position(|z| z.raum == oben)
                    .unwrap_or(self.wahl);
            }
        }
        self.aufbauen(reg);
    }

    fn alle(&self, reg: &Register) -> Vec<Baumzeile> {
        let mut zeilen = vec![Baumzeile {
            raum: None,
            tiefe: 0,
            offen: None,
        }];
        let mut stapel: Vec<(Id, usize)> = reg.wurzeln().iter().rev().map(|r| (r.id, 0)).collect();
        while let Some((raum, tiefe)) = stapel.pop() {
            let kinder = kinder_sortiert(reg, raum);
            let offen = self.offen.contains(&raum);
            zeilen.push(Baumzeile {
                raum: Some(raum),
                tiefe,
                offen: (!kinder.is_empty()).then_some(offen),
            });
            if offen && tiefe < 32 {
                stapel.extend(kinder.into_iter().rev().map(|k| (k, tiefe + 1)));
            }
        }
        zeilen
    }
}

fn kinder_sortiert(reg: &Register, raum: Id) -> Vec<Id> {
    let mut kinder: Vec<_> = reg.kinder(raum).map(|k| (falte(&k.name), k.id)).collect();
    kinder.sort();
    kinder.into_iter().map(|(_, id)| id).collect()
}

/// Räume whose name or alias fits, best first.
fn treffer(reg: &Register, text: &str) -> Vec<Baumzeile> {
    let raeume: Vec<_> = reg.raeume().iter().collect();
    let namen: Vec<String> = raeume
        .iter()
        .map(|r| format!("{} {}", r.name, r.aliase.join(" ")))
        .collect();
    let rang = crate::search::fuzzy_rang(text, namen.iter().map(String::as_str));
    let zeile = |i: usize| {
        raeume.get(i).map(|r| Baumzeile {
            raum: Some(r.id),
            tiefe: 0,
            offen: None,
        })
    };
    rang.into_iter().filter_map(|(i, _)| zeile(i)).collect()
}
