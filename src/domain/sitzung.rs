//! A Sitzung: when, where, what state, who was there, how it ran. Its agenda is a row of records of their own
//! ([`Top`](super::Top)), as are its decisions ([`Beschluss`](super::Beschluss)).

use super::{Auswahl, Id};
use jiff::civil::{Date, DateTime};
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
    /// When the invitation went out.
    pub eingeladen_am: Option<Date>,
    pub tagesordnung_veroeffentlicht: Option<Date>,
    /// How often the agenda has been published; 0: never.
    pub tagesordnung_fassung: u16,
    /// The Sitzung on the same day that this one follows (002 §3: RSF → Regionalkonferenz → Beirat).
    pub folgt_auf: Option<Id>,
    pub moderation: Option<Id>,
    pub protokoll_durch: Option<Id>,
    pub anwesenheit: Vec<Teilnahme>,
    /// When it was opened in the meeting mode.
    pub begonnen: Option<DateTime>,
    /// When it was closed there; None: not yet.
    pub geschlossen: Option<DateTime>,
    /// The TOP on the table, and since when. Kept, so that a crash does not stop the clock.
    pub laeuft: Option<Lauf>,
    pub naechster: Naechster,
    /// From that day on the protocol changes only by [`Nachtrag`].
    pub protokoll_fertig: Option<Date>,
    /// Amendments to the finished protocol, oldest first.
    pub nachtraege: Vec<Nachtrag>,
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
    /// For [`Anwesenheit::Vertreten`]: who came instead, where known. That person has no row of their own then.
    pub durch: Option<Id>,
}

/// The TOP that is being talked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lauf {
    pub top: Id,
    pub seit: DateTime,
}

/// „Neuer Termin“ (000 ch. 4.1.2): a Sitzung is not closed without it, or an explicit "offen".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Naechster {
    /// Nobody has said anything yet.
    Ungefragt,
    Offen,
    Sitzung(Id),
}

/// What was added to a finished protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nachtrag {
    pub zeit: DateTime,
    pub wer: String,
    /// None: about the whole.
    pub top: Option<Id>,
    pub text: String,
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
