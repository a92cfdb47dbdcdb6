//! Money of the Räume: what a pot holds, who decides on which share of it, what was granted, spent, given on and is left.
//! Everything follows from pots, applications, bookings and rules; nothing is written twice, nothing is rounded away.

mod abrechnung;
mod bedenken;
mod befugnis;
mod behalten;
mod buchung;
mod dran;
mod entscheidung;
mod kasse;
mod liste;
mod pruefung;
mod raeume;
mod stand;
mod toepfe;
mod uebertrag;

pub use abrechnung::{ablehnen, abrechnen, wieder_offen, zurueckziehen};
pub use bedenken::bedenken;
pub use befugnis::{Befugnis, entscheidende, regel_am};
pub(super) use behalten::gebraucht;
pub use buchung::{Buchung, buchen, lies_buchung};
pub(super) use dran::dran;
pub use dran::{naechste_entscheidung, warum_dran};
pub use entscheidung::{Beschlusswahl, Rahmen, beschluesse_fuer, bewilligen, rahmen};
pub use kasse::Kasse;
pub(super) use liste::sortiere;
pub use pruefung::{Verletzung, einwaende, einwand, verstoesse};
pub use raeume::{Raummittel, als_csv, als_markdown, je_raum, summe};
pub use stand::{Anteilstand, Stand, ausgegeben};
pub use toepfe::{toepfe_anlegen, topf_titel};
pub use uebertrag::{uebertragen, zu_frueh};
