//! The screens: which there are, and what each of them remembers.

use super::ansicht::Detailzeile;
use super::liste::Liste;
use super::session::Optionen;
use crate::action::{Action, Kontext};
use crate::domain::{Id, Kind, Schluessel};
use crate::keymap::Schrift;
use crate::store::Rev;
use jiff::civil::{Date, DateTime};

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schirm {
    Uebersicht,
    Gremien,
    Sitzungen,
    Personen,
    Koordination,
    Todos,
    Ressourcen,
    Bedarfe,
    Vorhaben,
    Mittel,
    Antraege,
    Profil,
    Zentren,
    Vertraege,
    Turnus,
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
        (Schirm::Ressourcen, '7', "Ressourcen", Action::ScreenFua),
        (Schirm::Bedarfe, '7', "Bedarfe", Action::ScreenFua),
        (Schirm::Vorhaben, '7', "Vorhaben", Action::ScreenFua),
        (Schirm::Mittel, '7', "Mittel", Action::ScreenFua),
        (Schirm::Antraege, '7', "Anträge", Action::ScreenFua),
        (Schirm::Profil, '7', "Profil", Action::ScreenFua),
        (Schirm::Zentren, '7', "Zentren", Action::ScreenFua),
        (Schirm::Vertraege, '7', "Verträge", Action::ScreenFua),
        (Schirm::Turnus, '7', "Turnus", Action::ScreenFua),
        (Schirm::Faelle, '8', "Fälle", Action::ScreenFaelle),
    ];

    /// The name of the tab that has several pages.
    const FUA: &'static str = "FuA";

    /// The number on its tab.
    pub fn zahl(self) -> char {
        Self::ALLE.iter().find(|s| s.0 == self).map_or(' ', |s| s.1)
    }

    /// The pages of its tab, in their order; for most screens only itself.
    pub fn seiten(self) -> impl Iterator<Item = Schirm> {
        let zahl = self.zahl();
        Self::ALLE.iter().filter(move |s| s.1 == zahl).map(|s| s.0)
    }

    /// A page of the FuA: what a Raum has, lacks, plans, and what it costs.
    pub fn in_fua(self) -> bool {
        self.zahl() == '7'
    }

    /// The page of the same tab beside it, round and round.
    pub fn nachbarseite(self, weiter: bool) -> Schirm {
        let seiten: Vec<Schirm> = self.seiten().collect();
        let hier = seiten.iter().position(|s| *s == self).unwrap_or(0);
        let schritt = if weiter { 1 } else { seiten.len().max(1) - 1 };
        seiten
            .get((hier + schritt) % seiten.len().max(1))
            .copied()
            .unwrap_or(self)
    }

    pub fn name(self) -> &'static str {
        Self::ALLE.iter().find(|s| s.0 == self).map_or("", |s| s.2)
    }

    /// What its tab says.
    fn reitername(self) -> &'static str {
        if self.in_fua() {
            Self::FUA
        } else {
            self.name()
        }
    }

    /// Shorter names, the one that gives most room first.
    const KURZ: &'static [(Schirm, &'static str)] = &[
        (Schirm::Koordination, "Koord."),
        (Schirm::Sitzungen, "Sitz."),
        (Schirm::Uebersicht, "Übers."),
        (Schirm::Personen, "Pers."),
        (Schirm::Gremien, "Grem."),
        (Schirm::Koordination, "Ko."),
        (Schirm::Uebersicht, "Üb."),
    ];

    /// The tabs as they fit into a width: screen, first column, text. Names are shortened one by one.
    pub fn reiter(breite: u16, schrift: Schrift) -> Vec<(Schirm, u16, String)> {
        let passt = |r: &Vec<(Schirm, u16, String)>| {
            r.last().is_none_or(|(_, x, text)| {
                usize::from(*x) + text.chars().count() <= usize::from(breite)
            })
        };
        let mit = |n: usize| Self::reiter_mit(Self::KURZ.get(..n).unwrap_or_default(), schrift);
        (0..=Self::KURZ.len())
            .map(mit)
            .find(passt)
            .unwrap_or_else(|| mit(Self::KURZ.len()))
    }

    fn reiter_mit(kurz: &[(Schirm, &str)], schrift: Schrift) -> Vec<(Schirm, u16, String)> {
        let mut x = 1;
        let mut aus: Vec<(Schirm, u16, String)> = Vec::new();
        for (schirm, zahl, ..) in Self::ALLE {
            if aus.last().is_some_and(|(s, ..)| s.zahl() == *zahl) {
                continue;
            }
            let gekuerzt = kurz.iter().rfind(|k| k.0 == *schirm).map(|k| k.1);
            let mut text = format!("{zahl} {}", gekuerzt.unwrap_or(schirm.reitername()));
            if schrift == Schrift::Ascii {
                text = text.replace('Ü', "Ue").replace('ä', "ae");
            }
            let breite = u16::try_from(text.chars().count()).unwrap_or(0);
            aus.push((*schirm, x, text));
            x += breite + 1;
        }
        aus
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
            Schirm::Ressourcen => Some(Kind::Ressourcen),
            Schirm::Bedarfe => Some(Kind::Bedarfe),
            Schirm::Vorhaben => Some(Kind::Vorhaben),
            Schirm::Mittel => Some(Kind::Toepfe),
            Schirm::Antraege => Some(Kind::Antraege),
            Schirm::Profil => Some(Kind::Indikatoren),
            Schirm::Zentren => Some(Kind::Familienzentren),
            Schirm::Vertraege => Some(Kind::Vertraege),
            Schirm::Turnus => Some(Kind::Turnus),
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
            Schirm::Ressourcen => Kontext::Ressourcen,
            Schirm::Bedarfe => Kontext::Bedarfe,
            Schirm::Vorhaben => Kontext::Vorhaben,
            Schirm::Mittel => Kontext::Mittel,
            Schirm::Antraege => Kontext::Antraege,
            Schirm::Profil => Kontext::Profil,
            Schirm::Zentren => Kontext::Zentren,
            Schirm::Vertraege => Kontext::Vertraege,
            Schirm::Turnus => Kontext::Turnus,
            Schirm::Faelle => Kontext::Cases,
        }
    }

    /// The tab beside it, round and round.
    pub fn nachbar(self, weiter: bool) -> Schirm {
        let reiter = Self::reiter_mit(&[], Schrift::Utf8);
        let hier = reiter
            .iter()
            .position(|r| r.0.zahl() == self.zahl())
            .unwrap_or(0);
        let schritt = if weiter { 1 } else { reiter.len().max(1) - 1 };
        let dort = (hier + schritt) % reiter.len().max(1);
        reiter.get(dort).map_or(self, |r| r.0)
    }
}

/// What a screen remembers: its list, and how far its detail is opened and scrolled.
#[derive(Debug, Clone, Default)]
pub struct Stand {
    pub liste: Liste,
    pub detail: Detailstand,
    /// What the rows were built for.
    pub(super) fuer: Option<Zeilenfuer>,
    /// The record of the open detail, which the list would hide by now: it stays as long as it is being looked at.
    pub(super) gehalten: Option<Schluessel>,
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
    /// Where rows follow from the time of the day.
    pub uhr: Option<DateTime>,
    /// A row that is there only because its page is open.
    pub gehalten: Option<Schluessel>,
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
