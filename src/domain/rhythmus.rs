//! Rhythms as rules over time: at least so many Sitzungen a period, an interval, or none; and how a Gremium stands.
//! Knows no clock: today comes in.

mod stand;
mod vorschlag;
mod wiederholung;
mod worte;
mod zeitraum;

pub use vorschlag::naechster_vorschlag;

use super::Auswahl;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How often a Gremium meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythmus {
    /// At one's own discretion, or as occasion demands: nothing falls due.
    Ohne,
    /// At least `anzahl` per calendar period ("3–4 im Jahr": 3, `bis` 4).
    Mindestens {
        anzahl: u16,
        bis: Option<u16>,
        zeitraum: Zeitraum,
    },
    /// Every `anzahl` units since the last Sitzung held.
    Abstand { anzahl: u16, einheit: Zeitraum },
}

/// A calendar period, or a unit of distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zeitraum {
    Tag,
    Woche,
    Monat,
    Quartal,
    Halbjahr,
    Jahr,
}

impl Auswahl for Zeitraum {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Zeitraum::Tag, "tag", "Tag"),
        (Zeitraum::Woche, "woche", "Woche"),
        (Zeitraum::Monat, "monat", "Monat"),
        (Zeitraum::Quartal, "quartal", "Quartal"),
        (Zeitraum::Halbjahr, "halbjahr", "Halbjahr"),
        (Zeitraum::Jahr, "jahr", "Jahr"),
    ];
}

/// How a Gremium stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    pub letzte: Option<Date>,
    pub naechste: Option<Date>,
    /// By when the next Sitzung is due; None without a rhythm.
    pub faellig_bis: Option<Date>,
    pub lage: Lage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lage {
    ImRhythmus,
    /// Due soon, and none planned in time.
    Faellig,
    /// The day after which it was late.
    Ueberfaellig {
        seit: Date,
    },
    Ohne,
}

impl Lage {
    /// The word of the command line: `rhythmus_status`.
    pub fn key(self) -> &'static str {
        match self {
            Lage::ImRhythmus => "im_rhythmus",
            Lage::Faellig => "faellig",
            Lage::Ueberfaellig { .. } => "ueberfaellig",
            Lage::Ohne => "ohne",
        }
    }
}
