//! The screens: which there are, and what each of them remembers.

use super::ansicht::Detailzeile;
use super::liste::Liste;
use super::session::Optionen;
use crate::action::{Action, Kontext};
use crate::domain::{Id, Kind, Schluessel};
use crate::keymap::Schrift;
use crate::store::Rev;
use jiff::civil::Date;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schirm {
    Uebersicht,
    Gremien,
    Sitzungen,
    Personen,
    Koordination,
    Todos,
    /// Sealed notes: no records of the Register, so its list has no rows; see `app::faelle`.
    Faelle,
}

impl Schirm {
    /// Every screen with its number on the tab, its name, and the command that leads there.
    pub const ALLE: &'static [(Schirm, char, &'static str, Action)] = &[
        (Schirm::Uebersicht, '1', "Übersicht", Action::ScreenOverview),
        (Schirm::Gremien, '2', "Gremien", Action::ScreenGremien),
        (Schirm::Sitzungen, '3', "Sitzungen", Action::ScreenSitzungen),
        (Schirm::Personen, '4', "Personen", Action::ScreenPersonen),
        (
            Schirm::Koordination,
            '5',
            "Koordination",
            Action::ScreenKoordination,
        ),
        (Schirm::Todos, '6', "To-dos", Action::ScreenTodos),
        (Schirm::Faelle, '8', "Fälle", Action::ScreenFaelle),
    ];

    pub fn name(self) -> &'static str {
        Self::ALLE.iter().find(|s| s.0 == self).map_or("", |s| s.2)
    }

    /// Its name where there is little room for tabs.
    pub fn kurz(self) -> &'static str {
        match self {
            Schirm::Uebersicht => "Übers.",
            Schirm::Gremien => "Grem.",
            Schirm::Sitzungen => "Sitz.",
            Schirm::Personen => "Pers.",
            Schirm::Koordination => "Koord.",
            andere => andere.name(),
        }
    }

    /// The tabs as they fit into a width: screen, first column, text.
    pub fn reiter(breite: u16, schrift: Schrift) -> Vec<(Schirm, u16, String)> {
        let ganz = Self::reiter_mit(Schirm::name, schrift);
        match ganz.last() {
            Some((_, x, text)) if usize::from(*x) + text.chars().count() > usize::from(breite) => {
                Self::reiter_mit(Schirm::kurz, schrift)
            }
            _ => ganz,
        }
    }

    fn reiter_mit(
        name: fn(Schirm) -> &'static str,
        schrift: Schrift,
    ) -> Vec<(Schirm, u16, String)> {
        let mut x = 1;
        let tab = |(schirm, zahl, ..): &(Schirm, char, &str, Action)| {
            let mut text = format!("{zahl} {}", name(*schirm));
            if schrift == Schrift::Ascii {
                text = text.replace('Ü', "Ue").replace('ä', "ae");
            }
            let hier = x;
            x += u16::try_from(text.chars().count()).unwrap_or(0) + 1;
            (*schirm, hier, text)
        };
        Self::ALLE.iter().map(tab).collect()
    }

    pub fn zu(action: Action) -> Option<Schirm> {
        Self::ALLE.iter().find(|s| s.3 == action).map(|s| s.0)
    }

    /// What the list holds; the Übersicht mixes kinds.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Schirm::Uebersicht | Schirm::Faelle => None,
            Schirm::Gremien => Some(Kind::Gremien),
            Schirm::Sitzungen => Some(Kind::Sitzungen),
            Schirm::Personen => Some(Kind::Personen),
            Schirm::Koordination => Some(Kind::Koordination),
            Schirm::Todos => Some(Kind::Todos),
        }
    }

    /// Where records of a kind are shown.
    pub fn fuer(kind: Kind) -> Option<Schirm> {
        Self::ALLE
            .iter()
            .map(|s| s.0)
            .find(|s| s.kind() == Some(kind))
    }

    pub fn kontext(self) -> Kontext {
        match self {
            Schirm::Uebersicht => Kontext::Uebersicht,
            Schirm::Gremien => Kontext::Gremien,
            Schirm::Sitzungen => Kontext::Sitzungen,
            Schirm::Personen => Kontext::Personen,
            Schirm::Koordination => Kontext::Koordination,
            Schirm::Todos => Kontext::Todos,
            Schirm::Faelle => Kontext::Cases,
        }
    }

    pub fn nachbar(self, weiter: bool) -> Schirm {
        let anzahl = Self::ALLE.len();
        let hier = Self::ALLE.iter().position(|s| s.0 == self).unwrap_or(0);
        let dort = if weiter { hier + 1 } else { hier + anzahl - 1 } % anzahl;
        Self::ALLE.get(dort).map_or(self, |s| s.0)
    }
}

/// What a screen remembers: its list, and how far its detail is opened and scrolled.
#[derive(Debug, Clone, Default)]
pub struct Stand {
    pub liste: Liste,
    pub detail: Detailstand,
    /// What the rows were built for.
    pub(super) fuer: Option<Zeilenfuer>,
}

/// Everything that the rows of a screen follow from: while it is the same, they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Zeilenfuer {
    pub rev: Rev,
    pub heute: Date,
    pub raum: Option<Id>,
    pub filter: String,
    pub sortierung: (usize, bool),
    pub optionen: Optionen,
}

/// The detail of the chosen record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Detailstand {
    /// Arrow keys move in the detail, not in the list; on a narrow screen it covers the list.
    pub offen: bool,
    /// Opened by a jump from elsewhere: Back leads there, not to the list.
    pub durch_sprung: bool,
    /// Line that is chosen, if it is one that leads somewhere.
    pub zeile: Option<usize>,
    pub oben: usize,
}

impl Detailstand {
    /// Moves through the lines that lead somewhere; scrolls where there are none left. `hoehe` rows are visible.
    pub fn bewege(&mut self, action: Action, zeilen: &[Detailzeile], hoehe: usize) -> bool {
        let ende = zeilen.len().saturating_sub(hoehe);
        let ziel = |i: &usize| zeilen.get(*i).is_some_and(|z| z.ziel().is_some());
        let naechste = |ab: usize| (ab..zeilen.len()).find(ziel);
        let vorige = |bis: usize| (0..bis.min(zeilen.len())).rev().find(ziel);
        match action {
            Action::Down => match naechste(self.zeile.map_or(self.oben, |z| z + 1)) {
                Some(z) => self.zeile = Some(z),
                None => self.oben = (self.oben + 1).min(ende),
            },
            Action::Up => match self.zeile.and_then(vorige) {
                Some(z) => self.zeile = Some(z),
                None => self.oben = self.oben.saturating_sub(1),
            },
            Action::PageDown => {
                self.oben = (self.oben + hoehe).min(ende);
                self.zeile = naechste(self.oben).or(self.zeile);
            }
            Action::PageUp => {
                self.oben = self.oben.saturating_sub(hoehe);
                self.zeile = vorige(self.oben + hoehe).or(self.zeile);
            }
            Action::Top => (self.oben, self.zeile) = (0, naechste(0)),
            Action::Bottom => (self.oben, self.zeile) = (ende, vorige(zeilen.len())),
            _ => return false,
        }
        if matches!(
            action,
            Action::Up | Action::Down | Action::Top | Action::Bottom
        ) && let Some(z) = self.zeile
        {
            self.oben = self.oben.min(z).max((z + 1).saturating_sub(hoehe.max(1)));
        }
        true
    }

    pub fn zu_anfang(&mut self) {
        self.durch_sprung = false;
        self.zeile = None;
        self.oben = 0;
    }
}

/// A place one can come back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ort {
    pub schirm: Schirm,
    pub key: Option<Schluessel>,
    pub detail: Detailstand,
}
