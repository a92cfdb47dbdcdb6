//! A Raum of any level: the Landkreis itself, a Planregion, a Sozialraum, an Ort, a Quartier, a GU.

use super::Id;
use serde::{Deserialize, Serialize};

/// A place in the tree; choosing it filters everything else to itself and what lies below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raum {
    pub id: Id,
    pub name: String,
    /// Schluessel of an [`super::Ebene`].
    pub ebene: String,
    /// None: a root.
    pub uebergeordnet: Option<Id>,
    /// Other names in papers and mouths ("PR 4", "Belzig").
    pub aliase: Vec<String>,
    /// Column and row on the tile map, counted from 0.
    pub kachel: Option<(u8, u8)>,
    pub notiz: String,
}
