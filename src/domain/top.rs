//! TOPs: the items of an agenda with what was said about them; without a Sitzung they lie in the Gremium's topic inbox.

use super::{Auswahl, Id};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An item of an agenda, and its part of the protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Top {
    pub id: Id,
    pub gremium: Id,
    /// None: in the topic inbox, for one of the next Sitzungen.
    pub sitzung: Option<Id>,
    /// Place on the agenda, from 1 without gaps; in the inbox the order of arrival.
    pub nr: u16,
    /// Number as a foreign file has it ("Ö 3.1"); "" for one's own.
    pub nummer: String,
    pub art: Topart,
    pub abschnitt: Abschnitt,
    pub titel: String,
    /// What it is for (000 4.1.2: so precise that people can tell whether to come).
    pub ziel: Option<Topziel>,
    /// Whom it concerns: roles or groups.
    pub betrifft: Vec<String>,
    /// Who brings it.
    pub von: Option<Id>,
    pub eingebracht_am: Option<Date>,
    /// Planned.
    pub minuten: Option<u16>,
    /// Comes back in every next Sitzung of the Gremium.
    pub wiederkehrend: bool,
    pub status: Topstatus,
    /// Really taken, without the running stretch of [`Sitzung::laeuft`](super::Sitzung).
    pub gebraucht_sekunden: u32,
    pub protokoll: String,
    pub fremd_id: String,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topart {
    Thema,
    /// Made by the program: the open to-dos and Wiedervorlagen of the Gremium (000 4.1.2: the state opens the Sitzung).
    Rueckblick,
    /// Summary, who does what, next date.
    Abschluss,
}

impl Auswahl for Topart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Topart::Thema, "thema", "Thema"),
        (Topart::Rueckblick, "rueckblick", "Rückblick"),
        (Topart::Abschluss, "abschluss", "Abschluss"),
    ];
}

/// Shape of a Sitzung (000 4.1.2): Beginn – Themenbearbeitung – Ausklang.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Abschnitt {
    Beginn,
    Themen,
    Ausklang,
}

impl Auswahl for Abschnitt {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Abschnitt::Beginn, "beginn", "Beginn"),
        (Abschnitt::Themen, "themen", "Themen"),
        (Abschnitt::Ausklang, "ausklang", "Ausklang"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topziel {
    Information,
    Beratung,
    Entscheidung,
}

impl Auswahl for Topziel {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Topziel::Information, "information", "Information"),
        (Topziel::Beratung, "beratung", "Beratung"),
        (Topziel::Entscheidung, "entscheidung", "Entscheidung"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topstatus {
    Geplant,
    Behandelt,
    Uebersprungen,
    /// Not dealt with; a copy lies in the next Sitzung or in the inbox.
    Verschoben,
}

impl Auswahl for Topstatus {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Topstatus::Geplant, "geplant", "geplant"),
        (Topstatus::Behandelt, "behandelt", "behandelt"),
        (Topstatus::Uebersprungen, "uebersprungen", "übersprungen"),
        (Topstatus::Verschoben, "verschoben", "verschoben"),
    ];
}
