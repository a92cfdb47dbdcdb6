//! Seats drawn by lot (002 §5.1: two per Sozialraum, each year, among those who are interested) and school holidays.

use super::Id;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A draw: open while people may still show interest, done once `am` is set. With seed and candidates anyone can check it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Losung {
    pub id: Id,
    pub gremium: Id,
    /// The Sozialraum whose seats are drawn.
    pub raum: Id,
    pub plaetze: u16,
    /// Persons who are interested, in the order in which they said so.
    pub kandidaten: Vec<Id>,
    pub am: Option<Date>,
    /// What the draw was made from; "" until then.
    pub seed: String,
    /// The order the lot gave to all candidates; the first `plaetze` have the seats, the others follow.
    pub reihenfolge: Vec<Id>,
    /// Seats end on that day (a year after the draw).
    pub bis: Option<Date>,
    pub notiz: String,
}

/// School holidays, read from a file: proposals for Sitzungen keep clear of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ferien {
    pub id: Id,
    pub name: String,
    pub von: Date,
    pub bis: Date,
}
