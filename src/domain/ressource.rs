//! What a Raum has: offers, places, clubs, people who help, services – known before a case needs them (000 ch. 4.3.6).

use super::{Auswahl, Id, Oeffnung};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something or somebody in the Sozialraum that helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ressource {
    pub id: Id,
    pub name: String,
    pub art: Ressourcenart,
    pub form: Ressourcenform,
    pub raum: Option<Id>,
    pub zielgruppen: Vec<String>,
    pub themen: Vec<String>,
    /// When it is open; none: not known.
    pub zeiten: Vec<Oeffnung>,
    pub kosten: Kosten,
    /// "2 € je Treffen", "nach Einkommen"
    pub kosten_text: String,
    pub barrierefrei: Barrierefrei,
    pub sprachen: Vec<String>,
    pub wartezeit: String,
    /// How one gets in: "ohne Anmeldung", "über das Jugendamt".
    pub zugang: String,
    pub traeger: String,
    /// Whom to ask, from the directory.
    pub person: Option<Id>,
    /// Whom to ask, where nobody of the directory is meant.
    pub kontakt: String,
    pub telefon: String,
    pub email: String,
    pub web: String,
    pub anschrift: String,
    /// Who told it.
    pub quelle: String,
    /// Somebody last made sure that all of this holds.
    pub bestaetigt_am: Option<Date>,
    pub status: Ressourcenstatus,
    pub angelegt: Date,
    pub fremd_id: String,
    pub notiz: String,
}

/// The four kinds (003 §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ressourcenart {
    Personal,
    Sozial,
    Materiell,
    Sozialraum,
}

impl Auswahl for Ressourcenart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Ressourcenart::Sozialraum, "sozialraum", "im Sozialraum"),
        (Ressourcenart::Sozial, "sozial", "sozial"),
        (Ressourcenart::Personal, "personal", "personal"),
        (Ressourcenart::Materiell, "materiell", "materiell"),
    ];
}

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ressourcenform {
    Angebot,
    Ort,
    Verein,
    Mensch,
    Dienst,
    Sache,
}

impl Auswahl for Ressourcenform {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Ressourcenform::Angebot, "angebot", "Angebot"),
        (Ressourcenform::Ort, "ort", "Ort"),
        (Ressourcenform::Verein, "verein", "Verein"),
        (Ressourcenform::Mensch, "mensch", "Mensch, der hilft"),
        (Ressourcenform::Dienst, "dienst", "Dienst, Beratung"),
        (Ressourcenform::Sache, "sache", "Sache, Geld"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kosten {
    Unbekannt,
    Frei,
    Kostet,
}

impl Auswahl for Kosten {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Kosten::Unbekannt, "unbekannt", "nicht bekannt"),
        (Kosten::Frei, "frei", "kostenlos"),
        (Kosten::Kostet, "kostet", "kostet etwas"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Barrierefrei {
    Unbekannt,
    Ja,
    Teilweise,
    Nein,
}

impl Auswahl for Barrierefrei {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Barrierefrei::Unbekannt, "unbekannt", "nicht bekannt"),
        (Barrierefrei::Ja, "ja", "ja"),
        (Barrierefrei::Teilweise, "teilweise", "teilweise"),
        (Barrierefrei::Nein, "nein", "nein"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ressourcenstatus {
    Aktiv,
    /// Rests for now.
    Pausiert,
    /// Is no more; kept so that nobody looks for it again.
    Beendet,
}

impl Auswahl for Ressourcenstatus {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Ressourcenstatus::Aktiv, "aktiv", "gibt es"),
        (Ressourcenstatus::Pausiert, "pausiert", "ruht"),
        (Ressourcenstatus::Beendet, "beendet", "gibt es nicht mehr"),
    ];
}
