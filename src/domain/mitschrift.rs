//! What was said in a FuA meeting, line by line, as it was typed; and the record that each line made or met.

use super::{Auswahl, Id, Schluessel};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A line of the meeting. What it made lives on its own: taking the line away leaves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mitschrift {
    pub id: Id,
    pub sitzung: Id,
    /// Place in the list, from 1.
    pub nr: u16,
    pub wann: DateTime,
    /// As typed.
    pub zeile: String,
    pub art: Mitschriftart,
    /// What it made or met; None: only a note.
    pub ziel: Option<Schluessel>,
    /// `ziel` was there before: it was confirmed or seen again.
    pub bekannt: bool,
    /// Looked through at the end of the meeting.
    pub bestaetigt: bool,
}

/// The verbs of the quick line (rules.md 1.4), and a line without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mitschriftart {
    Ressource,
    Bedarf,
    Todo,
    Vorhaben,
    Notiz,
}

impl Auswahl for Mitschriftart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Mitschriftart::Ressource, "ressource", "Ressource"),
        (Mitschriftart::Bedarf, "bedarf", "Bedarf"),
        (Mitschriftart::Todo, "todo", "To-do"),
        (Mitschriftart::Vorhaben, "vorhaben", "Vorhaben"),
        (Mitschriftart::Notiz, "notiz", "Notiz"),
    ];
}
