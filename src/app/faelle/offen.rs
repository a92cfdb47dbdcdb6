//! The open vault on the screen: which page, which row, what is filtered. All of it goes when it is locked.

use super::zeilen::Zeile;
use crate::action::Action;
use crate::domain::{Fall, Fallbuch, Id};
use crate::model::faelle::anmeldetage;
use crate::store::Rev;
use crate::vault::Tresorinhalt;
use jiff::civil::Date;
use zeroize::Zeroizing;

/// What the screen shows of an open vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seite {
    Liste,
    /// Notes whose date has come.
    Faellig,
    Papierkorb,
    /// Cases of a Sitzung in their order.
    Reihenfolge,
    Zugaenge,
    Woerter,
    Statistik,
}

impl Seite {
    pub fn titel(self) -> &'static str {
        match self {
            Seite::Liste => "Fälle",
            Seite::Faellig => "Löschen fällig",
            Seite::Papierkorb => "Papierkorb",
            Seite::Reihenfolge => "Reihenfolge der Fälle",
            Seite::Zugaenge => "Zugänge",
            Seite::Woerter => "Wörter des Wächters",
            Seite::Statistik => "Statistik",
        }
    }
}

/// Everything that the rows follow from: while it is the same, they are.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Fuer {
    pub rev: Rev,
    pub heute: Date,
    pub raum: Option<Id>,
    pub stand: u64,
}

/// An open vault.
pub struct Offen {
    pub inhalt: Tresorinhalt,
    pub seite: Seite,
    pub zeilen: Vec<Zeile>,
    pub wahl: usize,
    pub oben: usize,
    /// The filter over all texts.
    pub gesucht: Zeroizing<String>,
    pub sortierung: usize,
    pub umgekehrt: bool,
    /// The day whose order is shown.
    pub tag: Option<Date>,
    /// Del once on what cannot come back: the second time it goes.
    pub(super) noch_einmal: Option<Id>,
    /// The note that was saved or left last: the choice goes there.
    pub(super) waehle: Option<Id>,
    /// What to say once the note is sealed.
    pub(super) danach: Option<String>,
    /// Books on their way to the vault: its answer to an older one must not undo the newer.
    buecher_unterwegs: usize,
    /// Rises with each change of what the rows follow from.
    pub(super) stand: u64,
    pub(super) fuer: Option<Fuer>,
}

impl Offen {
    pub fn neu(inhalt: Tresorinhalt) -> Self {
        Offen {
            inhalt,
            seite: Seite::Liste,
            zeilen: Vec::new(),
            wahl: 0,
            oben: 0,
            gesucht: Zeroizing::new(String::new()),
            sortierung: 0,
            umgekehrt: false,
            tag: None,
            noch_einmal: None,
            waehle: None,
            danach: None,
            buecher_unterwegs: 0,
            stand: 0,
            fuer: None,
        }
    }

    pub fn fall(&self, id: Id) -> Option<&Fall> {
        self.inhalt.faelle.iter().find(|f| f.id == id)
    }

    /// Today, or the latest day that the vault believed: a clock set back keeps nothing from being due.
    pub fn tag(&self, heute: Date) -> Date {
        self.inhalt.fristen.tag.map_or(heute, |t| t.max(heute))
    }

    /// What was typed of the note and not saved, else the note.
    pub fn zum_oeffnen(&self, id: Id) -> Option<&Fall> {
        let entwurf = self.inhalt.entwuerfe.iter().find(|f| f.id == id);
        entwurf.or_else(|| self.fall(id))
    }

    /// The row that commands are about.
    pub fn gewaehlt(&self) -> Option<&Zeile> {
        self.zeilen.get(self.wahl)
    }

    /// The note that commands are about.
    pub fn gewaehlter_fall(&self) -> Option<Id> {
        self.gewaehlt()?.fall()
    }

    /// The day whose order is shown: the chosen one, else the next that cases are registered for.
    pub fn reihenfolge_tag(&self, heute: Date) -> Option<Date> {
        let tage = anmeldetage(&self.inhalt.faelle, heute);
        let gewaehlt = self.tag.filter(|t| tage.contains(t));
        gewaehlt.or_else(|| tage.first().copied())
    }

    pub(super) fn veraendert(&mut self) {
        self.stand += 1;
    }

    pub(super) fn zeige(&mut self, seite: Seite) {
        if self.seite != seite {
            self.seite = seite;
            (self.wahl, self.oben) = (0, 0);
            self.veraendert();
        }
    }

    /// Everything anew from the vault.
    pub(super) fn setze(&mut self, inhalt: Tresorinhalt) {
        let eigenes = std::mem::take(&mut self.inhalt.buch);
        self.inhalt = inhalt;
        self.buecher_unterwegs = self.buecher_unterwegs.saturating_sub(1);
        if self.buecher_unterwegs > 0 {
            self.inhalt.buch = eigenes;
        }
        self.veraendert();
    }

    /// A book on its way; the screen shows it at once.
    pub(super) fn buch(&mut self, buch: Fallbuch) {
        self.inhalt.buch = buch;
        self.buecher_unterwegs += 1;
        self.veraendert();
    }

    /// The vault did not take a book: what it holds is seen when it is opened anew.
    pub(super) fn buch_misslang(&mut self) {
        self.buecher_unterwegs = self.buecher_unterwegs.saturating_sub(1);
    }

    /// A note was left unsaved: its draft is sealed, and stands in the list.
    pub fn entwurf_merken(&mut self, fall: Fall) {
        self.entwurf_vergessen(fall.id);
        self.waehle = Some(fall.id);
        self.inhalt.entwuerfe.push(fall);
        self.veraendert();
    }

    /// What was typed was thrown away.
    pub fn entwurf_vergessen(&mut self, id: Id) {
        self.inhalt.entwuerfe.retain(|e| e.id != id);
        self.noch_einmal = None;
        self.veraendert();
    }

    pub(super) fn gesichert(&mut self, fall: &Fall, naechste: Id) {
        self.inhalt.naechste = naechste;
        self.waehle = Some(fall.id);
        self.inhalt.entwuerfe.retain(|e| e.id != fall.id);
        match self.inhalt.faelle.iter_mut().find(|f| f.id == fall.id) {
            Some(alt) => *alt = fall.clone(),
            None => self.inhalt.faelle.push(fall.clone()),
        }
        self.veraendert();
    }

    /// Moves the choice; false if the command is none of those.
    pub(super) fn bewege(&mut self, action: Action, hoehe: usize) -> bool {
        let ende = self.zeilen.len().saturating_sub(1);
        self.wahl = match action {
            Action::Up | Action::ChoiceUp => self.wahl.saturating_sub(1),
            Action::Down | Action::ChoiceDown => (self.wahl + 1).min(ende),
            Action::PageUp | Action::ChoicePageUp => self.wahl.saturating_sub(hoehe),
            Action::PageDown | Action::ChoicePageDown => (self.wahl + hoehe).min(ende),
            Action::Top => 0,
            Action::Bottom => ende,
            _ => return false,
        };
        self.noch_einmal = None;
        true
    }

    pub(super) fn sichtbar(&mut self, hoehe: usize) {
        self.wahl = self.wahl.min(self.zeilen.len().saturating_sub(1));
        let hoehe = hoehe.max(1);
        let unten = self.zeilen.len().saturating_sub(hoehe);
        self.oben = self
            .oben
            .min(self.wahl)
            .max((self.wahl + 1).saturating_sub(hoehe))
            .min(unten);
    }

    /// Commands worth naming now.
    pub fn hinweise(&self) -> Vec<Action> {
        use Action as A;
        let hier: &[A] = match self.seite {
            Seite::Liste => &[
                A::Open,
                A::New,
                A::Filter,
                A::Delete,
                A::CasesRegister,
                A::CasesOrder,
                A::CasesBin,
                A::CasesSlots,
                A::RaumFilter,
                A::Sort,
                A::CasesStatistic,
            ],
            Seite::Faellig => &[A::Open, A::CasesExtend, A::Delete, A::CasesDestroy, A::Back],
            Seite::Papierkorb => &[A::CasesRestore, A::CasesDestroy, A::Back],
            Seite::Reihenfolge => &[
                A::CasesDown,
                A::Open,
                A::CasesRegister,
                A::CasesDay,
                A::Back,
            ],
            Seite::Zugaenge => &[
                A::New,
                A::CasesPassphrase,
                A::Delete,
                A::CasesRecovery,
                A::CasesRekey,
                A::Back,
            ],
            Seite::Woerter => &[A::New, A::Delete, A::Back],
            Seite::Statistik => &[A::Down, A::CasesExport, A::Back],
        };
        hier.iter()
            .copied()
            .chain([A::CasesLock, A::Help])
            .collect()
    }
}
