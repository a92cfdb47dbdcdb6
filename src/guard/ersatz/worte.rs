//! Words beside a place in a text. Byte offsets; never inside of a character.

use crate::domain::text::falte;

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wort<'t> {
    pub ab: usize,
    pub bis: usize,
    pub text: &'t str,
}

impl Wort<'_> {
    pub fn gefaltet(&self) -> String {
        falte(self.text)
    }

    pub fn gross(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The word before a place, and what stands between the two ("Frau" and ". ").
pub(super) fn davor(text: &str, ab: usize) -> Option<(Wort<'_>, &str)> {
    let anfang = text.get(..ab)?;
    let bis = anfang
        .trim_end_matches(|c: char| !c.is_alphanumeric())
        .len();
    let wort = anfang.get(..bis)?;
    let ab = wort.trim_end_matches(char::is_alphanumeric).len();
    let w = Wort {
        ab,
        bis,
        text: wort.get(ab..)?,
    };
    Some((w, anfang.get(bis..)?)).filter(|(w, _)| !w.text.is_empty())
}

/// The word behind a place, and what stands between the two.
pub(super) fn danach(text: &str, bis: usize) -> Option<(Wort<'_>, &str)> {
    let rest = text.get(bis..)?;
    let luecke = rest.find(char::is_alphanumeric)?;
    let wort = rest.get(luecke..)?;
    let laenge = wort
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(wort.len());
    let w = Wort {
        ab: bis + luecke,
        bis: bis + luecke + laenge,
        text: wort.get(..laenge)?,
    };
    Some((w, rest.get(..luecke)?))
}

/// One blank, or the dot of an abbreviation and a blank.
pub(super) fn eng(luecke: &str) -> bool {
    matches!(luecke, " " | ". " | "." | "\u{a0}" | ".\u{a0}")
}
