//! The calendar: which day is chosen, what is shown of its month, quarter or year, and the list of the day or week.
//! Its content follows from the Register and is built anew when records, Raum, filter or period change.

mod befehle;
mod inhalt;
mod masse;

pub use inhalt::Kurz;
pub use masse::{LUECKE, MONAT, MONAT_HOCH, Masse, Platz};

use super::ansicht::Detailzeile;
use super::eingabe::Eingabe;
use super::schirm::Detailstand;
use crate::domain::{Ferien, Id, Schluessel, Zeitraum, datum};
use crate::model::kalender::{Konflikt, plus_tage};
use crate::store::Rev;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How much is seen at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sicht {
    Monat,
    Quartal,
    Jahr,
}

impl Sicht {
    pub fn zeitraum(self) -> Zeitraum {
        match self {
            Sicht::Monat => Zeitraum::Monat,
            Sicht::Quartal => Zeitraum::Quartal,
            Sicht::Jahr => Zeitraum::Jahr,
        }
    }

    fn naechste(self) -> Self {
        match self {
            Sicht::Monat => Sicht::Quartal,
            Sicht::Quartal => Sicht::Jahr,
            Sicht::Jahr => Sicht::Monat,
        }
    }
}

/// What the content was built for: records, today, Raum, filter, first and last day.
type Fuer = (Rev, Date, Option<Id>, Option<Schluessel>, Date, Date);

/// The open calendar.
#[derive(Debug, Clone)]
pub struct Kalender {
    pub tag: Date,
    pub sicht: Sicht,
    /// Arrow keys move in the list, not among the days.
    pub in_liste: bool,
    pub stand: Detailstand,
    /// Some: a day to go to is being typed.
    pub sprung: Option<Eingabe>,
    /// Only Sitzungen of this Gremium, or that take this person's time.
    pub nur: Option<Schluessel>,
    pub titel: String,
    /// Sitzungen by day.
    pub tage: BTreeMap<Date, Vec<Kurz>>,
    /// School holidays that touch what is shown.
    pub ferien: Vec<Ferien>,
    /// The list of the day or week, wrapped.
    pub zeilen: Vec<Detailzeile>,
    konflikte: Vec<Konflikt>,
    fuer: Option<Fuer>,
}

impl Kalender {
    pub fn neu(tag: Date) -> Self {
        Kalender {
            tag,
            sicht: Sicht::Monat,
            in_liste: false,
            stand: Detailstand::default(),
            sprung: None,
            nur: None,
            titel: String::new(),
            tage: BTreeMap::new(),
            ferien: Vec::new(),
            zeilen: Vec::new(),
            konflikte: Vec::new(),
            fuer: None,
        }
    }

    /// First and last day of the period that is shown.
    pub fn periode(&self) -> (Date, Date) {
        let (von, danach) = self.sicht.zeitraum().periode(self.tag);
        (von, plus_tage(danach, -1))
    }

    /// Monday and Sunday of the week of the chosen day.
    pub fn woche(&self) -> (Date, Date) {
        let montag = montag(self.tag);
        (montag, plus_tage(montag, 6))
    }

    pub fn ferien_am(&self, tag: Date) -> Option<&Ferien> {
        self.ferien.iter().find(|f| f.von <= tag && tag <= f.bis)
    }

    pub fn am(&self, tag: Date) -> &[Kurz] {
        self.tage.get(&tag).map_or(&[], Vec::as_slice)
    }

    /// Where the line that is being typed leads, or why nowhere.
    pub fn sprungziel(&self, heute: Date) -> Result<Date, String> {
        datum::lies(self.sprung.as_ref().map_or("", Eingabe::text), heute)
    }

    /// "Mo 15.03.2027 · KW 11", below the line that is being typed.
    pub fn sprung_verstanden(&self, heute: Date) -> Result<String, String> {
        self.sprungziel(heute).map(|t| {
            let wann = datum::relativ(t, heute);
            format!(
                "{} · KW {} · {wann}",
                datum::lang(t),
                datum::kalenderwoche(t)
            )
        })
    }

    /// Mondays of the weeks that a month touches.
    pub fn wochen(monat: Date) -> Vec<Date> {
        let (erster, letzter) = (montag(monat.first_of_month()), monat.last_of_month());
        (0..6)
            .map(|n| plus_tage(erster, n * 7))
            .filter(|m| *m <= letzter)
            .collect()
    }
}

/// The Monday of a week.
pub fn montag(tag: Date) -> Date {
    Zeitraum::Woche.periode(tag).0
}
