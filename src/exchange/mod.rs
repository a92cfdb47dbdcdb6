//! Text ↔ records: reads and writes csv, oparl and feldbuch's own JSON; reads school holidays from calendar files.
//! Never touches a disk, a clock or the Register: bytes come in with what is known already, changes and counts go out.

mod abgleich;
pub mod bestand;
pub mod csv;
pub mod einlesen;
pub mod feldbuch;
pub mod ics;
pub mod oparl;
pub mod text;

pub use bestand::Bestand;
pub use einlesen::{
    Ablehnung, Ausgelesen, Befund, Datei, Einlesen, Einwand, Ergebnis, Format, Gelesen, Tor,
    Zaehlung, Zuordnung, einlesen, einlesen_durch,
};
