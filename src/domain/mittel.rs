//! Money for the Räume: pots per Raum and year, the rules who decides on them (000 ch. 4.3.2; 002 §4b, §5.2), applications,
//! decisions and what was spent. What is left follows from these (`model::mittel`); nothing is written twice.

use super::{Auswahl, Cent, Id};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Who decides on pots of a sort, in a span of time. Papers contradict each other, so rules are data with dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mittelregel {
    pub id: Id,
    /// The sort of pot it is for: "Sozialraumbudget".
    pub topfart: String,
    pub von: Option<Date>,
    pub bis: Option<Date>,
    /// Who decides on how much; together 100 %.
    pub anteile: Vec<Anteil>,
    /// How much of what is left goes into the next year.
    pub uebertrag_prozent: u16,
    pub quelle: String,
    pub notiz: String,
}

/// A share of a pot that some kinds of Gremium decide on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anteil {
    /// Short names of kinds of Gremium: any of them may decide ("SRK", "FT").
    pub arten: Vec<String>,
    pub prozent: u16,
}

/// A pot: money of one sort for one Raum and year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topf {
    pub id: Id,
    pub name: String,
    /// The sort that rules are for: "Sozialraumbudget".
    pub topfart: String,
    pub raum: Id,
    pub jahr: u16,
    /// New money of this year.
    pub betrag: Cent,
    /// Taken over from the year before.
    pub uebertrag: Cent,
    /// The pot it was taken from; it has that much less.
    pub uebertrag_aus: Option<Id>,
    pub quelle: String,
    pub notiz: String,
}

impl Topf {
    /// Every name it goes by: its own, and with the Raum and year that lists put beside it.
    pub fn namen(&self, raum: &str) -> Vec<String> {
        let (name, jahr) = (&self.name, self.jahr);
        vec![
            name.clone(),
            format!("{name} {raum}"),
            format!("{name} {jahr}"),
            format!("{name} {raum} {jahr}"),
        ]
    }
}

/// Somebody asks for money out of a pot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Antrag {
    pub id: Id,
    pub titel: String,
    pub topf: Id,
    pub vorhaben: Option<Id>,
    pub antragsteller: String,
    pub betrag: Cent,
    pub eingegangen: Date,
    pub status: Antragstatus,
    /// What was granted.
    pub bewilligt: Option<Cent>,
    /// The decision: its Sitzung and Gremium say who decided when.
    pub beschluss: Option<Id>,
    pub entschieden_am: Option<Date>,
    pub fremd_id: String,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Antragstatus {
    Eingereicht,
    Bewilligt,
    Abgelehnt,
    Zurueckgezogen,
    /// Granted and accounted for: what was not spent is free again.
    Abgerechnet,
}

impl Antragstatus {
    /// Waits for a decision, or for the accounts.
    pub fn offen(self) -> bool {
        matches!(self, Antragstatus::Eingereicht | Antragstatus::Bewilligt)
    }
}

impl Auswahl for Antragstatus {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Antragstatus::Eingereicht, "eingereicht", "eingereicht"),
        (Antragstatus::Bewilligt, "bewilligt", "bewilligt"),
        (Antragstatus::Abgelehnt, "abgelehnt", "abgelehnt"),
        (
            Antragstatus::Zurueckgezogen,
            "zurueckgezogen",
            "zurückgezogen",
        ),
        (Antragstatus::Abgerechnet, "abgerechnet", "abgerechnet"),
    ];
}

/// Money that went out for a granted application, or came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ausgabe {
    pub id: Id,
    pub antrag: Id,
    pub art: Buchungsart,
    pub betrag: Cent,
    pub am: Date,
    pub wofuer: String,
    pub beleg: String,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Buchungsart {
    Ausgabe,
    Rueckzahlung,
}

impl Auswahl for Buchungsart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Buchungsart::Ausgabe, "ausgabe", "Ausgabe"),
        (Buchungsart::Rueckzahlung, "rueckzahlung", "Rückzahlung"),
    ];
}
