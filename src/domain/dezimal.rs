//! A figure with up to four decimal places, exact: shares, rates, headcounts. Not money (`geld`), never a float.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What people write where they do not know a figure; without dots and blanks.
const FEHLT: &[&str] = &[
    "ka",
    "x",
    "na",
    "n/a",
    "nv",
    "nb",
    "fehlt",
    "keineangabe",
    "keineangaben",
    "unbekannt",
    "?",
];

/// A number in ten-thousandths.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Dezimal(pub i64);

/// Ten-thousandths in one.
pub const EINS: i64 = 10_000;
const STELLEN: usize = 4;

impl Dezimal {
    /// Reads "12,5", "-3", "1.234", "0.75", "7,1 %". Error: a German sentence.
    pub fn lies(text: &str) -> Result<Dezimal, String> {
        let roh = text.trim();
        let fehler = || format!("„{roh}“ ist keine Zahl; etwa 12,5 oder 1.234");
        let zahl = roh.strip_suffix('%').unwrap_or(roh);
        let zahl: String = zahl.chars().filter(|c| !c.is_whitespace()).collect();
        let (minus, zahl) = match zahl.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest),
            None => (false, zahl.as_str()),
        };
        let (vorn, hinten) = ziffern(zahl, STELLEN).ok_or_else(fehler)?;
        let ganze: i64 = vorn.parse().map_err(|_| fehler())?;
        let rest: i64 = format!("{hinten:0<STELLEN$}")
            .parse()
            .map_err(|_| fehler())?;
        let betrag = ganze
            .checked_mul(EINS)
            .and_then(|g| g.checked_add(rest))
            .ok_or_else(fehler)?;
        Ok(Dezimal(if minus { -betrag } else { betrag }))
    }

    /// Signs and words for "not known" in a place for a figure: "k. A.", "-", "x", ".", nothing. Never a zero.
    pub fn fehlt(text: &str) -> bool {
        let t: String = text
            .to_lowercase()
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let wort = t.trim_matches(['(', ')', '#']).replace('.', "");
        FEHLT.contains(&wort.as_str()) || t.chars().all(|c| "-–—−./…*".contains(c))
    }

    /// For calculating an index only; what is stored stays exact.
    pub fn als_zahl(self) -> f64 {
        self.0 as f64 / EINS as f64
    }

    /// For a file: no thousands.
    pub fn datei(self) -> String {
        self.schreibe(|ganze| ganze.to_string(), "-")
    }

    fn schreibe(self, ganze: impl Fn(u64) -> String, minus: &str) -> String {
        let betrag = self.0.unsigned_abs();
        let (vorn, hinten) = (betrag / EINS as u64, betrag % EINS as u64);
        let vor = if self.0 < 0 { minus } else { "" };
        let nach = format!("{hinten:04}");
        let nach = nach.trim_end_matches('0');
        let komma = if nach.is_empty() { "" } else { "," };
        format!("{vor}{}{komma}{nach}", ganze(vorn))
    }
}

/// "1.234,5"
impl fmt::Display for Dezimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.schreibe(super::geld::gegliedert, "−"))
    }
}

/// Digits before and behind the decimal sign, as Germans write them: a dot before exactly three digits parts thousands
/// ("1.250"), unless only a nought stands before it ("0.125"). None: no number, or more than `stellen` decimal places.
pub(super) fn ziffern(zahl: &str, stellen: usize) -> Option<(String, String)> {
    let (vorn, hinten) = match zahl.rsplit_once(',') {
        Some((_, "")) => return None,
        Some((vorn, hinten)) => (vorn, hinten),
        None => match zahl.rsplit_once('.') {
            Some((vorn, hinten)) if hinten.len() != 3 || vorn == "0" => (vorn, hinten),
            _ => (zahl, ""),
        },
    };
    let mut gruppen = vorn.split('.');
    let erste = gruppen.next().filter(|g| !g.is_empty())?;
    let mut ganze = erste.to_owned();
    for gruppe in gruppen {
        let richtig = gruppe.len() == 3 && erste.len() <= 3;
        ganze.push_str(Some(gruppe).filter(|_| richtig)?);
    }
    let nur_ziffern = |t: &str| t.chars().all(|c| c.is_ascii_digit());
    (nur_ziffern(&ganze) && nur_ziffern(hinten) && hinten.len() <= stellen)
        .then(|| (ganze, hinten.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_as_people_type_them() {
        for (text, wert) in [
            ("12,5", 125_000),
            ("1.234", 12_340_000),
            ("0.125", 1_250),
            ("-3", -30_000),
            ("7,1 %", 71_000),
            ("1.234,5678", 12_345_678),
        ] {
            assert_eq!(Dezimal::lies(text), Ok(Dezimal(wert)), "{text}");
        }
        for text in ["", "k. A.", "1,23456", "1,2,3", "-"] {
            assert!(Dezimal::lies(text).is_err(), "{text}");
        }
    }

    #[test]
    fn signs_for_not_known_are_never_a_number() {
        for t in [
            "", "-", "–", ".", "x", "k. A.", "k.A.", "…", "n. v.", "(x)", "#NV", "***",
        ] {
            assert!(Dezimal::fehlt(t), "{t}");
        }
        for t in ["0", "0,0", "-3", "1", "kaum"] {
            assert!(!Dezimal::fehlt(t), "{t}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for wert in [0, 1, -1, 10_000, 125_000, -12_345_678] {
            assert_eq!(Dezimal::lies(&Dezimal(wert).to_string()), Ok(Dezimal(wert)));
            assert_eq!(Dezimal::lies(&Dezimal(wert).datei()), Ok(Dezimal(wert)));
        }
        assert_eq!(Dezimal(12_345_000).to_string(), "1.234,5");
    }
}
