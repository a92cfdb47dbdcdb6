//! Decisions: by which rule, how the votes fell, what came of it (002 §4, §5.4).

use super::{Auswahl, Id};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A decision of a Sitzung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beschluss {
    pub id: Id,
    pub gremium: Id,
    pub sitzung: Id,
    pub top: Option<Id>,
    pub text: String,
    pub regel: Beschlussregel,
    pub ja: u16,
    pub nein: u16,
    pub enthaltung: u16,
    pub ergebnis: Beschlussergebnis,
    /// Where it goes when it failed („Unterausschuss Planung“) or is to be taken up; "" for nowhere.
    pub weiter_an: String,
    pub am: Date,
    /// For [`Beschlussregel::Umlauf`]: answers until.
    pub frist: Option<Date>,
    pub fremd_id: String,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beschlussregel {
    Einstimmigkeit,
    Mehrheit,
    /// By mail, with a deadline.
    Umlauf,
}

impl Auswahl for Beschlussregel {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (
            Beschlussregel::Einstimmigkeit,
            "einstimmigkeit",
            "Einstimmigkeit",
        ),
        (Beschlussregel::Mehrheit, "mehrheit", "Mehrheit"),
        (Beschlussregel::Umlauf, "umlauf", "Umlauf"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beschlussergebnis {
    /// Umlauf: answers are still coming in.
    Offen,
    Angenommen,
    Abgelehnt,
    /// Too few mandates were there.
    NichtBeschlussfaehig,
    /// The rule was not met and somebody else decides now.
    Weitergereicht,
}

impl Auswahl for Beschlussergebnis {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Beschlussergebnis::Offen, "offen", "offen"),
        (Beschlussergebnis::Angenommen, "angenommen", "angenommen"),
        (Beschlussergebnis::Abgelehnt, "abgelehnt", "abgelehnt"),
        (
            Beschlussergebnis::NichtBeschlussfaehig,
            "nicht_beschlussfaehig",
            "nicht beschlussfähig",
        ),
        (
            Beschlussergebnis::Weitergereicht,
            "weitergereicht",
            "weitergereicht",
        ),
    ];
}
