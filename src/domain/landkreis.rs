//! The frame that a template sets: name, levels of Räume, which posts must exist at which level.

use super::Id;
use serde::{Deserialize, Serialize};

/// The one record of its kind: what is true of the whole Landkreis (or Stadt).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landkreis {
    pub id: Id,
    pub name: String,
    /// Name of the template it was made from.
    pub vorlage: String,
    /// From the widest to the finest; their number and names are data (000 ch. 4, 003 ch. 5).
    pub ebenen: Vec<Ebene>,
    pub pflichtposten: Vec<Pflichtposten>,
    /// Shown where people could take an example for a fact („Beispielzuordnung“).
    pub hinweis: String,
    pub notiz: String,
}

/// A level of the Räume tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ebene {
    /// Stable word that Räume and Gremiumsarten refer to: `planregion`.
    pub schluessel: String,
    pub name: String,
    pub mehrzahl: String,
}

/// "Every Planregion has a Regionalkoordination" (000 4.2.1): a gap is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pflichtposten {
    pub thema: String,
    pub ebene: String,
}

/// Something remembered for later, such as the column mapping of a CSV file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Einstellung {
    pub id: Id,
    pub schluessel: String,
    pub wert: String,
}
