//! Exact days become vague ones: "vor 3 Wochen", "Frühjahr 2024", an age band. Knows no clock: today comes in.

use crate::domain::{Altersspanne, datum};
use jiff::civil::Date;

/// Weeks up to which a day is told by its distance.
const WOCHEN: i32 = 8;

/// "vor 3 Wochen"; None for what is no day.
pub(super) fn ungefaehr(text: &str, heute: Date) -> Option<String> {
    let tag = lies(text, heute)?;
    let tage = tage_bis(tag, heute);
    let (wochen, her) = (tage.abs() / 7, if tage < 0 { "vor" } else { "in" });
    Some(match tage.abs() {
        0 => "heute".to_owned(),
        1..=13 => format!("{her} einigen Tagen"),
        _ if wochen <= WOCHEN => format!("{her} {wochen} Wochen"),
        _ => jahreszeit(tag),
    })
}

/// "6–9 Jahre" for a day of birth.
pub(super) fn altersspanne(text: &str, heute: Date) -> Option<String> {
    let tag = lies_zurueck(text, heute)?;
    let geburtstag_war = (heute.month(), heute.day()) >= (tag.month(), tag.day());
    let jahre = heute.year() - tag.year() - i16::from(!geburtstag_war);
    let spanne = Altersspanne::fuer_alter(u32::try_from(jahre).ok()?);
    let wort = Altersspanne::ALLE.iter().find(|s| s.0 == spanne)?.1;
    Some(format!("{wort} Jahre"))
}

/// Without a year the nearest such day is meant.
fn lies(text: &str, heute: Date) -> Option<Date> {
    let text = nur_datum(text);
    let beide = [
        datum::lies_rueckwaerts(text, heute),
        datum::lies(text, heute),
    ];
    beide
        .into_iter()
        .filter_map(Result::ok)
        .min_by_key(|t| tage_bis(*t, heute).abs())
}

fn lies_zurueck(text: &str, heute: Date) -> Option<Date> {
    let text = nur_datum(text);
    datum::lies_rueckwaerts(text, heute)
        .ok()
        .filter(|t| *t <= heute)
}

/// Without "geb.", "am", a weekday in front.
fn nur_datum(text: &str) -> &str {
    let ab = text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    text.get(ab..).unwrap_or(text).trim()
}

fn tage_bis(tag: Date, heute: Date) -> i32 {
    tag.since(heute).map_or(0, |s| s.get_days())
}

/// Winter belongs to the year in which it ends.
fn jahreszeit(tag: Date) -> String {
    let (wort, jahr) = match tag.month() {
        3..=5 => ("Frühjahr", tag.year()),
        6..=8 => ("Sommer", tag.year()),
        9..=11 => ("Herbst", tag.year()),
        12 => ("Winter", tag.year() + 1),
        _ => ("Winter", tag.year()),
    };
    format!("{wort} {jahr}")
}
