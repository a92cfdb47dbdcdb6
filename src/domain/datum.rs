//! Dates as people say and read them: `15.3.`, `morgen`, `fr`, `in 2 wochen`, `kw 12`; weeks start on Monday.
//!
//! Knows no clock: today comes in. Never guesses in silence: what it does not understand is an error that says why,
//! and callers show what was understood beside the field.

mod sagen;
mod satz;
mod spanne;
mod tag;
mod woche;
mod zeichen;
mod zeit;

pub use sagen::{
    kalenderwoche, kurz, kurzer_wochentag, lang, monat, monatsname, relativ, relativ_kurz, seit,
    spanne, tagesdatum, uhrzeit, wochentag, zeitpunkt,
};
pub use zeit::{lies_zeitpunkt, lies_zeitspanne};

pub(in crate::domain) use zeichen::{Zeichen, Zeile, falten, menge};

use jiff::civil::Date;

/// Where a date without a year, a weekday or a bare span ("2 wochen") is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) enum Richtung {
    Voraus,
    Zurueck,
}

/// Reads a day; one without a year is the next to come, today included. Error: a German sentence that says why.
pub fn lies(text: &str, heute: Date) -> Result<Date, String> {
    tag::lies(text, heute, Richtung::Voraus)
}

/// Reads a day gone by („gehalten am“): one without a year is the last one, today included.
pub fn lies_rueckwaerts(text: &str, heute: Date) -> Result<Date, String> {
    tag::lies(text, heute, Richtung::Zurueck)
}
