//! Figures, years and units as statistics write them.

use crate::domain::text::falte;
use crate::domain::{Dezimal, dezimal::EINS};

/// Decimal places that are kept.
const STELLEN: usize = 4;

/// Reads a figure: "1.234,5", "12,5 %", "12,5*", "33,333333" (rounded). Error: a German sentence.
pub fn lies(text: &str) -> Result<(Dezimal, bool), String> {
    let t = text
        .trim()
        .trim_end_matches(['*', '¹', '²', '³'])
        .trim_end();
    let t = t.trim_end_matches('€').trim_end();
    match Dezimal::lies(t) {
        Ok(d) => Ok((d, false)),
        Err(fehler) => gerundet(t).map(|d| (d, true)).ok_or(fehler),
    }
}

/// With more places than are kept.
fn gerundet(text: &str) -> Option<Dezimal> {
    let (ganze, stellen) = text
        .trim_end_matches('%')
        .trim_end()
        .rsplit_once([',', '.'])?;
    let ziffern = stellen.len() > STELLEN && stellen.chars().all(|c| c.is_ascii_digit());
    let (behalten, weg) = stellen.split_at_checked(STELLEN).filter(|_| ziffern)?;
    let d = Dezimal::lies(&format!("{ganze},{behalten}")).ok()?;
    let auf = i64::from(weg.starts_with(['5', '6', '7', '8', '9']));
    let minus = ganze.trim_start().starts_with(['-', '−', '–']);
    Some(Dezimal(if minus { d.0 - auf } else { d.0 + auf }))
}

/// The year in "2024", "31.12.2024", "Jahr 2024*", "2023/24" (the first one). None: there is none.
pub fn jahr(text: &str) -> Option<u16> {
    let gruppen = text.split(|c: char| !c.is_ascii_digit());
    let jahre = gruppen
        .filter(|g| g.len() == 4)
        .filter_map(|g| g.parse().ok());
    let mut jahre = jahre.filter(|j| (1900..=2200).contains(j));
    jahre.next()
}

/// A heading that is nothing but a year.
pub fn nur_jahr(text: &str) -> Option<u16> {
    let gefaltet = falte(text);
    let mut worte = gefaltet
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty());
    let erlaubt = [
        "jahr",
        "stand",
        "stichtag",
        "wert",
        "werte",
        "dez",
        "dezember",
        "am",
        "zum",
        "sj",
        "schuljahr",
    ];
    worte.all(|w| erlaubt.contains(&w)).then(|| jahr(text))?
}

/// The unit that a heading ends with: "Quote in %", "Arbeitslose (Personen)", "Fälle je 1.000 Einwohner".
pub fn einheit(name: &str) -> Option<String> {
    let t = name.trim();
    if t.contains('%') || falte(t).contains("prozent") {
        return Some("%".to_owned());
    }
    if let Some(innen) = t
        .strip_suffix(')')
        .and_then(|t| t.rsplit_once('('))
        .map(|t| t.1.trim())
        && [
            "anzahl",
            "personen",
            "euro",
            "€",
            "eur",
            "kinder",
            "faelle",
            "haushalte",
            "stunden",
        ]
        .contains(&falte(innen).as_str())
    {
        return Some(innen.to_owned());
    }
    let je = t.find(" je ").map(|i| t.split_at(i).1.trim());
    let je = je.map(|j| j.trim_end_matches(')').to_owned());
    je.filter(|j| j.chars().any(|c| c.is_ascii_digit()))
}

/// Whether a cell holds a figure that no table of people has: a telephone number or postcode begins with 0.
pub fn ist_zahl(text: &str) -> bool {
    let t = text.trim();
    let nummer = t.len() > 1 && t.starts_with('0') && !t.starts_with("0,") && !t.starts_with("0.");
    !nummer && lies(t).is_ok_and(|(d, _)| d.0.unsigned_abs() / (EINS as u64) < 1_000_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_years_and_units_as_statistics_write_them() {
        let wert = |t| lies(t).map(|(d, r)| (d.to_string(), r)).ok();
        assert_eq!(wert("1.234,5"), Some(("1.234,5".into(), false)));
        assert_eq!(wert("33,33335"), Some(("33,3334".into(), true)));
        assert_eq!(wert("-0,99999"), Some(("−1".into(), true)));
        assert_eq!(wert("7,1 %"), Some(("7,1".into(), false)));
        assert_eq!(wert("12*"), Some(("12".into(), false)));
        assert_eq!(wert("viel"), None);
        assert_eq!(jahr("31.12.2024"), Some(2024));
        assert_eq!(jahr("2023/24"), Some(2023));
        assert_eq!(nur_jahr("Jahr 2024*"), Some(2024));
        assert_eq!(nur_jahr("Quote 2024"), None);
        assert_eq!(jahr("12069017"), None);
        assert_eq!(einheit("Quote in %").as_deref(), Some("%"));
        assert_eq!(
            einheit("Fälle je 1.000 Einw.").as_deref(),
            Some("je 1.000 Einw.")
        );
        assert_eq!(
            einheit("Arbeitslose (Personen)").as_deref(),
            Some("Personen")
        );
        assert_eq!(einheit("Arbeitslose"), None);
        assert!(ist_zahl("0") && ist_zahl("0,5") && !ist_zahl("03381 12"));
    }
}
