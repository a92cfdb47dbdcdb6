//! The directory: who is responsible for which topic in which Raum, and who stands in (000 ch. 4.2).

use super::Id;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A post: topic × Raum. Holds for its Raum and everything below, unless a post there says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Koordination {
    pub id: Id,
    pub thema: String,
    /// Other words people look for ("Babybegrüßung" finds Frühe Hilfen).
    pub stichworte: Vec<String>,
    pub funktion: String,
    pub raum: Option<Id>,
    /// None: vacant.
    pub person: Option<Id>,
    pub vertretung: Option<Id>,
    pub aufgaben: String,
    /// The post's own line, where it differs from the person's.
    pub telefon: String,
    pub email: String,
    pub von: Option<Date>,
    pub bis: Option<Date>,
    pub notiz: String,
}

impl Koordination {
    /// Nobody holds it on this day.
    pub fn vakant(&self, tag: Date) -> bool {
        self.person.is_none()
            || self.von.is_some_and(|v| tag < v)
            || self.bis.is_some_and(|b| b < tag)
    }
}
