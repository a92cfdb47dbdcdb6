//! The Sozialraumprofil: indicators in eight areas (000 ch. 4.3.1), their values per Raum and year, and what weighs how much
//! in an index (004). A value that is not known has no record: missing is never zero.

use super::{Auswahl, Dezimal, Id};
use serde::{Deserialize, Serialize};

/// Something that is counted year by year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indikator {
    pub id: Id,
    pub name: String,
    pub bereich: Bereich,
    /// "%", "Personen", "je 1.000 Einw."
    pub einheit: String,
    pub index: Indexart,
    pub gewicht: Gewicht,
    /// A high value lowers the index instead of raising it.
    pub umgekehrt: bool,
    /// How values of Sozialräume make the value of the Raum above, where that has none of its own.
    pub zusammen: Zusammenfassung,
    /// The main indicator that it is a part of.
    pub haupt: Option<Id>,
    pub quelle: String,
    pub notiz: String,
}

/// The eight areas (000 ch. 4.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bereich {
    Arbeit,
    Finanzen,
    Kinder,
    Gesundheit,
    Behinderung,
    Lebensunterhalt,
    Freizeit,
    Bevoelkerung,
}

impl Auswahl for Bereich {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Bereich::Arbeit, "arbeit", "Beschäftigung und Arbeitsmarkt"),
        (Bereich::Finanzen, "finanzen", "Finanzen"),
        (Bereich::Kinder, "kinder", "Kinder und Jugendliche"),
        (Bereich::Gesundheit, "gesundheit", "Gesundheit der Kinder"),
        (
            Bereich::Behinderung,
            "behinderung",
            "Behinderung und Pflegebedürftigkeit",
        ),
        (
            Bereich::Lebensunterhalt,
            "lebensunterhalt",
            "Sicherung des Lebensunterhaltes",
        ),
        (
            Bereich::Freizeit,
            "freizeit",
            "Freizeit, Bildung und Beteiligung",
        ),
        (Bereich::Bevoelkerung, "bevoelkerung", "Bevölkerung"),
    ];
}

/// Which index it counts into (004).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Indexart {
    Keiner,
    Belastung,
    Kompetenz,
}

impl Auswahl for Indexart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Indexart::Keiner, "keiner", "keiner"),
        (Indexart::Belastung, "belastung", "Belastungsindex"),
        (Indexart::Kompetenz, "kompetenz", "Kompetenzindex"),
    ];
}

/// gering–mittel–hoch–sehr hoch (004): 1 to 4 points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gewicht {
    Gering,
    Mittel,
    Hoch,
    SehrHoch,
}

impl Auswahl for Gewicht {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Gewicht::Gering, "gering", "gering"),
        (Gewicht::Mittel, "mittel", "mittel"),
        (Gewicht::Hoch, "hoch", "hoch"),
        (Gewicht::SehrHoch, "sehr_hoch", "sehr hoch"),
    ];
}

impl Gewicht {
    pub fn punkte(self) -> u16 {
        match self {
            Gewicht::Gering => 1,
            Gewicht::Mittel => 2,
            Gewicht::Hoch => 3,
            Gewicht::SehrHoch => 4,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zusammenfassung {
    /// Only values of its own.
    Keine,
    Summe,
    /// The middle of the Räume below; without their sizes it is only a hint, and is called one.
    Mittelwert,
}

impl Auswahl for Zusammenfassung {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Zusammenfassung::Keine, "keine", "nur eigene Werte"),
        (Zusammenfassung::Summe, "summe", "Summe"),
        (Zusammenfassung::Mittelwert, "mittelwert", "Mittelwert"),
    ];
}

/// One value: indicator × Raum × year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kennwert {
    pub id: Id,
    pub indikator: Id,
    pub raum: Id,
    pub jahr: u16,
    pub wert: Dezimal,
    /// Where it differs from the indicator's.
    pub quelle: String,
    pub notiz: String,
}
