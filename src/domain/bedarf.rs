//! What a Raum lacks: needs that keep coming up (000 ch. 4.2.1, 4.3.6), each sighting one entry, and what became of them.

use super::{Auswahl, Id};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A need. Its state follows from what it points at: see [`Bedarf::stand`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bedarf {
    pub id: Id,
    /// What is lacking, as a sentence without a case.
    pub name: String,
    pub zielgruppen: Vec<String>,
    pub themen: Vec<String>,
    /// "Trennung", "Übergang Schule–Beruf"
    pub lebenslage: String,
    /// Where it was first seen; each [`Sichtung`] has its own.
    pub raum: Option<Id>,
    /// Function of who reported it, never a name.
    pub gemeldet_von: String,
    pub gemeldet_am: Date,
    /// The TOP that deals with it.
    pub top: Option<Id>,
    pub beschluss: Option<Id>,
    pub vorhaben: Option<Id>,
    /// The offer that answers it.
    pub ressource: Option<Id>,
    pub erledigt_am: Option<Date>,
    /// How it ended.
    pub ergebnis: String,
    pub fremd_id: String,
    pub notiz: String,
}

/// Where a need stands: gemeldet → in TOP X → Beschluss → Vorhaben/Angebot → erledigt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bedarfsstand {
    Gemeldet,
    InTop,
    Beschluss,
    Umsetzung,
    Erledigt,
}

impl Auswahl for Bedarfsstand {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Bedarfsstand::Gemeldet, "gemeldet", "gemeldet"),
        (Bedarfsstand::InTop, "in_top", "in einem TOP"),
        (Bedarfsstand::Beschluss, "beschluss", "Beschluss"),
        (
            Bedarfsstand::Umsetzung,
            "umsetzung",
            "Vorhaben oder Angebot",
        ),
        (Bedarfsstand::Erledigt, "erledigt", "erledigt"),
    ];
}

impl Bedarf {
    /// The furthest that it came.
    pub fn stand(&self) -> Bedarfsstand {
        if self.erledigt_am.is_some() {
            Bedarfsstand::Erledigt
        } else if self.vorhaben.is_some() || self.ressource.is_some() {
            Bedarfsstand::Umsetzung
        } else if self.beschluss.is_some() {
            Bedarfsstand::Beschluss
        } else if self.top.is_some() {
            Bedarfsstand::InTop
        } else {
            Bedarfsstand::Gemeldet
        }
    }

    pub fn offen(&self) -> bool {
        self.erledigt_am.is_none()
    }
}

/// It was seen once more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sichtung {
    pub id: Id,
    pub bedarf: Id,
    pub am: Date,
    pub raum: Option<Id>,
    /// Function of who saw it, never a name.
    pub von: String,
    /// The FuA where it was said.
    pub sitzung: Option<Id>,
    pub notiz: String,
}
