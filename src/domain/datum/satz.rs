//! The sentences about dates that cannot be understood or do not exist. Decides nothing.

use super::sagen::{monatsname, tagesdatum, wochentag};
use jiff::civil::{Date, Weekday};

pub(super) fn kein_datum(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return "Noch kein Datum – etwa 15.3., fr, in 2 wochen, kw 12".to_owned();
    }
    format!("„{text}“ ist kein Datum – etwa 15.3., fr, in 2 wochen, kw 12")
}

pub(super) fn kein_zeitpunkt(text: &str) -> String {
    format!(
        "„{}“ ist kein Zeitpunkt – etwa do 14 uhr, 15.3. 9:30",
        text.trim()
    )
}

pub(super) fn uhrzeit_fehlt(tag: Date) -> String {
    format!(
        "{} – und um wie viel Uhr? Etwa 14 uhr, 9:30",
        super::lang(tag)
    )
}

pub(super) fn ende_vor_beginn(von: &str, bis: &str) -> String {
    format!("Das Ende ({bis}) liegt nicht nach dem Beginn ({von})")
}

pub(super) fn kein_monat(monat: u32) -> String {
    format!("Monat {monat} gibt es nicht, nur 1 bis 12")
}

pub(super) fn kein_tag(tag: u32) -> String {
    format!("Einen {tag}. gibt es in keinem Monat, nur 1 bis 31")
}

/// The month is too short; `jahr` where it matters.
pub(super) fn monat_zu_kurz(tag: u32, monat: i8, jahr: Option<i16>, tage: i8) -> String {
    let name = monatsname(monat);
    match jahr {
        Some(j) => format!("Den {tag}.{monat}.{j} gibt es nicht: {name} {j} hat {tage} Tage"),
        None => format!("Den {tag}.{monat}. gibt es nicht: {name} hat höchstens {tage} Tage"),
    }
}

pub(super) fn kein_jahr(typed: u32) -> String {
    format!("Jahr {typed}? Zwei oder vier Ziffern, von 1900 bis 2199")
}

pub(super) fn keine_woche(woche: u32, jahr: Option<i16>) -> String {
    match jahr {
        Some(j) => format!("KW {woche} gibt es {j} nicht"),
        None => format!("KW {woche} gibt es nicht, nur 1 bis 53"),
    }
}

pub(super) fn kein_quartal(quartal: u32) -> String {
    format!("Quartal {quartal} gibt es nicht, nur 1 bis 4")
}

pub(super) fn falscher_wochentag(tag: Date, gesagt: Weekday) -> String {
    format!(
        "Der {} ist ein {}, kein {}",
        tagesdatum(tag),
        wochentag(tag.weekday()),
        wochentag(gesagt)
    )
}

pub(super) fn zu_weit() -> String {
    "So weit reicht der Kalender nicht".to_owned()
}
