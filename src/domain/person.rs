//! People of the network: professionals and volunteers, never clients.

use super::Id;
use serde::{Deserialize, Serialize};

/// Somebody one can call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: Id,
    pub vorname: String,
    pub nachname: String,
    pub titel: String,
    pub organisation: String,
    pub funktion: String,
    pub telefon: String,
    pub mobil: String,
    pub email: String,
    pub anschrift: String,
    /// Where they mainly work.
    pub raum: Option<Id>,
    pub fremd_id: String,
    pub notiz: String,
}

impl Person {
    /// "Dr. Ines Beispiel"
    pub fn anzeige(&self) -> String {
        zusammen(&[&self.titel, &self.vorname, &self.nachname])
    }

    /// "Beispiel, Ines": what lists sort by.
    pub fn sortierung(&self) -> String {
        if self.vorname.is_empty() {
            self.nachname.clone()
        } else {
            format!("{}, {}", self.nachname, self.vorname)
        }
    }
}

fn zusammen(teile: &[&str]) -> String {
    teile
        .iter()
        .filter(|t| !t.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}
