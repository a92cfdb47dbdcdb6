//! To-dos: at least task, responsible people, until when (000 4.1.2) – or marked „zu klären“ and nagging.

use super::{Auswahl, Id};
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// An agreement that somebody follows up until it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Todo {
    pub id: Id,
    pub titel: String,
    pub verantwortlich: Vec<Verantwortlich>,
    pub faellig: Option<Faelligkeit>,
    pub status: Status,
    /// For [`Status::WartetAuf`]: on whom or what.
    pub wartet_auf: String,
    /// Responsible or due is missing, and the person said so.
    pub zu_klaeren: bool,
    pub prioritaet: Prioritaet,
    pub raum: Option<Id>,
    pub gremium: Option<Id>,
    pub herkunft: Herkunft,
    /// Comes up again on that day or in that Sitzung, whatever its due date.
    pub wiedervorlage: Option<Faelligkeit>,
    pub wiederholung: Option<Wiederholung>,
    pub angelegt: Date,
    pub erledigt_am: Option<Date>,
    /// Oldest first.
    pub verlauf: Vec<Ereignis>,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verantwortlich {
    Person(Id),
    Gremium(Id),
}

/// Until when: a day, or the next Sitzung of a Gremium that lies on or after `ab`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Faelligkeit {
    Am(Date),
    InSitzung { gremium: Id, ab: Date },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Offen,
    InArbeit,
    WartetAuf,
    Erledigt,
    Entfaellt,
}

impl Auswahl for Status {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Status::Offen, "offen", "offen"),
        (Status::InArbeit, "in_arbeit", "in Arbeit"),
        (Status::WartetAuf, "wartet_auf", "wartet auf"),
        (Status::Erledigt, "erledigt", "erledigt"),
        (Status::Entfaellt, "entfaellt", "entfällt"),
    ];
}

impl Status {
    /// Somebody still has to do something.
    pub fn offen(self) -> bool {
        !matches!(self, Status::Erledigt | Status::Entfaellt)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prioritaet {
    Hoch,
    Normal,
    Niedrig,
}

impl Auswahl for Prioritaet {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Prioritaet::Hoch, "hoch", "hoch"),
        (Prioritaet::Normal, "normal", "normal"),
        (Prioritaet::Niedrig, "niedrig", "niedrig"),
    ];
}

/// Where it was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Herkunft {
    Frei,
    Sitzung { sitzung: Id, top: String },
    Fua,
    Fall,
}

/// Once done, the same again: every `anzahl` units after the due date (after today, where it had none).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wiederholung {
    pub anzahl: u16,
    pub einheit: super::Zeitraum,
}

/// A line of history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ereignis {
    pub zeit: DateTime,
    pub wer: String,
    pub was: String,
}
