//! Days and times in German words and figures. Reads nothing.

use jiff::civil::{Date, DateTime, Time, Weekday};

const MONATE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// "Januar" for 1; "" beyond 12.
pub fn monatsname(monat: i8) -> &'static str {
    usize::try_from(monat)
        .ok()
        .and_then(|m| MONATE.get(m.checked_sub(1)?))
        .copied()
        .unwrap_or("")
}

/// "Sonntag"
pub fn wochentag(tag: Weekday) -> &'static str {
    match tag {
        Weekday::Monday => "Montag",
        Weekday::Tuesday => "Dienstag",
        Weekday::Wednesday => "Mittwoch",
        Weekday::Thursday => "Donnerstag",
        Weekday::Friday => "Freitag",
        Weekday::Saturday => "Samstag",
        Weekday::Sunday => "Sonntag",
    }
}

/// "So"
pub fn kurzer_wochentag(tag: Weekday) -> &'static str {
    match tag {
        Weekday::Monday => "Mo",
        Weekday::Tuesday => "Di",
        Weekday::Wednesday => "Mi",
        Weekday::Thursday => "Do",
        Weekday::Friday => "Fr",
        Weekday::Saturday => "Sa",
        Weekday::Sunday => "So",
    }
}

/// "22.11.2026"
pub fn tagesdatum(tag: Date) -> String {
    format!("{:02}.{:02}.{:04}", tag.day(), tag.month(), tag.year())
}

/// "So 22.11.2026"
pub fn lang(tag: Date) -> String {
    format!("{} {}", kurzer_wochentag(tag.weekday()), tagesdatum(tag))
}

/// "12.01." in the year of `heute` and up to half a year around it, else "12.01.28".
pub fn kurz(tag: Date, heute: Date) -> String {
    let ohne_jahr = format!("{:02}.{:02}.", tag.day(), tag.month());
    if tag.year() == heute.year() || tage_bis(tag, heute).abs() <= 183 {
        return ohne_jahr;
    }
    format!("{ohne_jahr}{:02}", tag.year().rem_euclid(100))
}

/// "heute", "morgen", "in 3 Tagen", "vor 5 Wochen"
pub fn relativ(tag: Date, heute: Date) -> String {
    match tage_bis(tag, heute) {
        -2 => "vorgestern".to_owned(),
        -1 => "gestern".to_owned(),
        0 => "heute".to_owned(),
        1 => "morgen".to_owned(),
        2 => "übermorgen".to_owned(),
        n if n > 0 => format!("in {}", dauer(n)),
        n => format!("vor {}", dauer(-n)),
    }
}

/// "heute", "morgen", "Fr 27.11.": short, for the right edge of a list.
pub fn relativ_kurz(tag: Date, heute: Date) -> String {
    match tage_bis(tag, heute) {
        0 => "heute".to_owned(),
        1 => "morgen".to_owned(),
        _ => format!("{} {}", kurzer_wochentag(tag.weekday()), kurz(tag, heute)),
    }
}

/// "November 2026"
pub fn monat(tag: Date) -> String {
    format!("{} {}", monatsname(tag.month()), tag.year())
}

/// "seit heute", "seit gestern", "seit 5 Wochen": how long something has lasted or been late.
pub fn seit(tag: Date, heute: Date) -> String {
    match tage_bis(tag, heute) {
        0.. => "seit heute".to_owned(),
        -1 => "seit gestern".to_owned(),
        n => format!("seit {}", dauer(-n)),
    }
}

/// "14:00"
pub fn uhrzeit(zeit: Time) -> String {
    format!("{:02}:{:02}", zeit.hour(), zeit.minute())
}

/// "Do 26.11.2026 14:00"
pub fn zeitpunkt(zeit: DateTime) -> String {
    format!("{} {}", lang(zeit.date()), uhrzeit(zeit.time()))
}

/// "Do 26.11.2026 14:00–16:00"; the end in full when it lies on another day.
pub fn spanne(beginn: DateTime, ende: Option<DateTime>) -> String {
    let von = zeitpunkt(beginn);
    match ende {
        None => von,
        Some(e) if e.date() == beginn.date() => format!("{von}–{}", uhrzeit(e.time())),
        Some(e) => format!("{von} – {}", zeitpunkt(e)),
    }
}

/// The ISO week, 1 to 53.
pub fn kalenderwoche(tag: Date) -> i8 {
    tag.iso_week_date().week()
}

/// Days from `heute` to `tag`; negative when gone by.
fn tage_bis(tag: Date, heute: Date) -> i64 {
    (tag.duration_since(heute).as_secs()) / 86_400
}

/// In the dative, as it stands behind in, vor and seit.
fn dauer(tage: i64) -> String {
    match tage {
        ..14 => mit_zahl(tage, "Tag", "Tagen"),
        14..63 => mit_zahl(tage / 7, "Woche", "Wochen"),
        63..730 => mit_zahl(tage * 12 / 365, "Monat", "Monaten"),
        _ => mit_zahl(tage * 4 / 1461, "Jahr", "Jahren"),
    }
}

fn mit_zahl(n: i64, einzahl: &str, mehrzahl: &str) -> String {
    format!("{n} {}", if n == 1 { einzahl } else { mehrzahl })
}
