//! A line about something that was done, with the day where it was not today: „lief gut, mehr Platz nötig !fr“.

use crate::domain::datum;
use jiff::civil::Date;

/// Words behind the sign that may belong to the day ("!vor 2 wochen").
const WORTE: usize = 3;

/// The words without the day, and the day; today where none is named. Everything typed besides the day is kept.
///
/// # Errors
/// A sentence: what stands behind the sign is no day, or one that is still to come.
pub fn lies(zeile: &str, heute: Date) -> Result<(String, Date), String> {
    let worte: Vec<&str> = zeile.split_whitespace().collect();
    let zeichen = |w: &&str| {
        w.strip_prefix('!')
            .is_some_and(|r| !r.trim_matches('!').is_empty())
    };
    let Some(i) = worte.iter().position(zeichen) else {
        return Ok((worte.join(" "), heute));
    };
    let (davor, ab) = worte.split_at(i);
    for anzahl in (1..=ab.len().min(WORTE + 1)).rev() {
        let (tag, danach) = ab.split_at(anzahl);
        let text = tag.join(" ");
        if let Ok(tag) = datum::lies_rueckwaerts(text.trim_start_matches('!'), heute) {
            let text = [davor, danach].concat().join(" ");
            return vergangen(tag, heute).map(|tag| (text, tag));
        }
    }
    let wort = ab.first().copied().unwrap_or_default();
    Err(format!("„{wort}“ ist kein Tag; etwa !fr, !15.3., !gestern"))
}

fn vergangen(tag: Date, heute: Date) -> Result<Date, String> {
    if tag > heute {
        let tag = datum::tagesdatum(tag);
        return Err(format!(
            "Der {tag} kommt erst noch – einen Tag nennen, der war"
        ));
    }
    Ok(tag)
}
