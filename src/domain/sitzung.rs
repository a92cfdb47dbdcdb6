//! A Sitzung: when, where, what state, who was there. Its agenda and protocol are an issue of their own.

use super::{Auswahl, Id};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// One meeting of one Gremium. Times are wall-clock times of Europe/Berlin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitzung {
    pub id: Id,
    pub gremium: Id,
    /// "" for an ordinary one, else its own name ("Netzwerktreffen Kinderschutz").
    pub titel: String,
    pub beginn: DateTime,
    pub ende: Option<DateTime>,
    pub ort: String,
    pub art: Sitzungsart,
    pub status: SitzungStatus,
    pub tagesordnung_veroeffentlicht: Option<jiff::civil::Date>,
    pub anwesenheit: Vec<Teilnahme>,
    pub fremd_id: String,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sitzungsart {
    Regulaer,
    Sonder,
    RunderTisch,
    Bilateral,
    Umlauf,
}

impl Auswahl for Sitzungsart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Sitzungsart::Regulaer, "regulaer", "regulär"),
        (Sitzungsart::Sonder, "sonder", "Sondersitzung"),
        (
            Sitzungsart::RunderTisch,
            "runder_tisch",
            "Runder Tisch aus Anlass",
        ),
        (Sitzungsart::Bilateral, "bilateral", "bilaterales Treffen"),
        (Sitzungsart::Umlauf, "umlauf", "Umlauf per Mail"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SitzungStatus {
    Geplant,
    Eingeladen,
    Gehalten,
    Abgesagt,
}

impl Auswahl for SitzungStatus {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (SitzungStatus::Geplant, "geplant", "geplant"),
        (SitzungStatus::Eingeladen, "eingeladen", "eingeladen"),
        (SitzungStatus::Gehalten, "gehalten", "gehalten"),
        (SitzungStatus::Abgesagt, "abgesagt", "abgesagt"),
    ];
}

/// One person's attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Teilnahme {
    pub person: Id,
    pub wie: Anwesenheit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anwesenheit {
    Anwesend,
    Vertreten,
    Entschuldigt,
    Fehlt,
    Gast,
}

impl Auswahl for Anwesenheit {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Anwesenheit::Anwesend, "anwesend", "anwesend"),
        (Anwesenheit::Vertreten, "vertreten", "vertreten"),
        (Anwesenheit::Entschuldigt, "entschuldigt", "entschuldigt"),
        (Anwesenheit::Fehlt, "fehlt", "fehlt"),
        (Anwesenheit::Gast, "gast", "Gast"),
    ];
}

impl Sitzung {
    /// Still to come, or running: planned or invited.
    pub fn steht_an(&self) -> bool {
        matches!(
            self.status,
            SitzungStatus::Geplant | SitzungStatus::Eingeladen
        )
    }

    pub fn gehalten(&self) -> bool {
        self.status == SitzungStatus::Gehalten
    }
}
