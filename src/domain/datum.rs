//! Dates as people say and read them: `15.3.`, `morgen`, `fr`, `in 2 wochen`, `kw 12`; weeks start on Monday.

use jiff::civil::{Date, DateTime};

/// Reads a day. Error: a German sentence that says what is understood.
pub fn lies(text: &str, heute: Date) -> Result<Date, String> {
    let _ = heute;
    text.parse().map_err(|_| format!("„{text}“ ist kein Datum"))
}

/// Reads a day with a time: "do 14 uhr", "15.3. 9:30", "2027-03-15T09:30".
pub fn lies_zeitpunkt(text: &str, heute: Date) -> Result<DateTime, String> {
    let _ = heute;
    text.parse()
        .map_err(|_| format!("„{text}“ ist kein Zeitpunkt"))
}

/// "So 22.11.2026"
pub fn lang(tag: Date) -> String {
    tag.to_string()
}

/// "12.01." in the year of `heute` and up to half a year around it, else "12.01.28".
pub fn kurz(tag: Date, heute: Date) -> String {
    let _ = heute;
    tag.to_string()
}

/// "heute", "morgen", "in 3 Tagen", "vor 5 Wochen"
pub fn relativ(tag: Date, heute: Date) -> String {
    let _ = heute;
    tag.to_string()
}

/// "November 2026"
pub fn monat(tag: Date) -> String {
    tag.to_string()
}
