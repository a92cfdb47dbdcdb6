//! The fields of every record, described once as data: forms, CSV, search and `show` read them from here.

pub mod eingabe;
mod listen;
pub mod namen;
mod tafel;
mod wert;

pub use listen::lies_anteile;
pub use tafel::felder;
pub use wert::{Feldwert, Wert};

use super::{Datensatz, Kind};

/// How a field is filled in and shown.
#[derive(Clone, Copy)]
pub enum FeldArt {
    /// One line.
    Text,
    /// Several lines.
    Mehrzeilig,
    /// Several short texts; typed with commas between, in a file with "; " between.
    Liste,
    Zahl,
    JaNein,
    Datum,
    Zeitpunkt,
    /// One of a closed list: key and label.
    Auswahl(&'static [(&'static str, &'static str)]),
    /// One record of this kind.
    Verweis(Kind),
    /// Several records of this kind.
    Verweise(Kind),
    /// A level of the Räume tree, by its schluessel.
    Ebene,
    Ebenen,
    /// A person or a Gremium.
    Mitglied,
    Verantwortlich,
    Faelligkeit,
    Rhythmus,
    Wiederholung,
    Sollrollen,
    Kachel,
    /// An amount, never below zero.
    Geld,
    /// A figure with up to four decimal places.
    Dezimal,
    /// Opening times as rules, with semicolons between.
    Zeiten,
    /// A line each: "Eltern: … [erreicht]".
    Ziele,
    /// A line each: "15.3. … [erledigt]".
    Meilensteine,
    /// A line each: "15.3. …".
    Berichte,
    /// Shares of a pot: "SRK/FT 100 %".
    Anteile,
}

impl FeldArt {
    /// Typed in several lines.
    pub fn mehrzeilig(self) -> bool {
        matches!(
            self,
            FeldArt::Mehrzeilig | FeldArt::Ziele | FeldArt::Meilensteine | FeldArt::Berichte
        )
    }
}

/// A field of a kind of record.
pub struct Feld {
    /// snake_case, as in JSON and the command line: a promise.
    pub name: &'static str,
    /// German, as on the screen and in CSV headings.
    pub label: &'static str,
    pub art: FeldArt,
    /// One short line below the field.
    pub hilfe: &'static str,
    /// Refused when empty.
    pub pflicht: bool,
    pub lesen: fn(&Datensatz) -> Wert,
    /// Error: a German sentence. The record is unchanged then.
    pub setzen: fn(&mut Datensatz, Wert) -> Result<(), String>,
}

/// The field of that name.
pub fn feld(kind: Kind, name: &str) -> Option<&'static Feld> {
    felder(kind).iter().find(|f| f.name == name)
}
