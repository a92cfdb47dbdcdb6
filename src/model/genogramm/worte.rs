//! The words and signs of a line with their places. Brackets and semicolons only separate.

use super::familie::Naehe;
use super::woerter::falten;

/// A word of a line; `ab` is the byte at which it begins.
#[derive(Clone, Copy)]
pub(super) struct Wort<'z> {
    pub ab: usize,
    pub text: &'z str,
}

impl Wort<'_> {
    pub(super) fn bis(&self) -> usize {
        self.ab + self.text.len()
    }

    pub(super) fn ist_und(&self) -> bool {
        matches!(self.text, "+" | "&" | "⚭" | "∞") || falten(self.text) == "und"
    }

    pub(super) fn ist_mit(&self) -> bool {
        matches!(falten(self.text).as_str(), "mit" | "zu" | "zum" | "zur")
    }

    pub(super) fn naehe_zeichen(&self) -> Option<Naehe> {
        let erstes = self.text.chars().next()?;
        if !self.text.chars().all(|z| z == erstes) {
            return None;
        }
        match (erstes, self.text.chars().count()) {
            ('=', _) => Some(Naehe::Eng),
            ('~', _) => Some(Naehe::Konflikt),
            ('/', 2..) => Some(Naehe::Abbruch),
            _ => None,
        }
    }
}

/// A line in words. A comma, a colon and the signs between two people are words of their own, also without blanks.
pub(super) fn worte(zeile: &str) -> Vec<Wort<'_>> {
    let mut alle = Vec::new();
    let mut anfang: Option<usize> = None;
    let mut davor = ' ';
    for (i, zeichen) in zeile.char_indices() {
        let klasse = klasse(zeichen, davor, zeile.get(i..).unwrap_or_default());
        let neu = klasse != Klasse::Wort || anfang.is_none_or(|a| trennt(zeile, a));
        if neu && let Some(a) = anfang.take_if(|a| !gleiches_zeichen(zeile, *a, zeichen)) {
            alle.push(wort(zeile, a, i));
        }
        if klasse != Klasse::Leer && anfang.is_none() {
            anfang = Some(i);
        }
        davor = zeichen;
    }
    if let Some(a) = anfang {
        alle.push(wort(zeile, a, zeile.len()));
    }
    alle
}

#[derive(PartialEq, Eq)]
enum Klasse {
    Leer,
    Wort,
    Zeichen,
}

/// A plus behind a digit belongs to the age ("60+"); a single stroke to the word it stands in.
fn klasse(zeichen: char, davor: char, ab_hier: &str) -> Klasse {
    match zeichen {
        z if z.is_whitespace() => Klasse::Leer,
        '(' | ')' | '[' | ']' | ';' => Klasse::Leer,
        '+' if davor.is_ascii_digit() => Klasse::Wort,
        '/' if davor != '/' && !ab_hier.starts_with("//") => Klasse::Wort,
        z if ist_zeichen(z) => Klasse::Zeichen,
        _ => Klasse::Wort,
    }
}

fn ist_zeichen(zeichen: char) -> bool {
    matches!(
        zeichen,
        ',' | ':' | '+' | '&' | '=' | '~' | '/' | '⚭' | '∞' | '\u{271d}' | '\u{2020}' | '\u{2715}'
    )
}

/// Whether the word begun at `a` is a sign, so that a letter behind it begins a new word.
fn trennt(zeile: &str, a: usize) -> bool {
    let mut zeichen = zeile.get(a..).unwrap_or_default().chars();
    let (erstes, zweites) = (zeichen.next(), zeichen.next());
    erstes.is_some_and(|z| ist_zeichen(z) && (z != '/' || zweites == Some('/')))
}

fn gleiches_zeichen(zeile: &str, a: usize, zeichen: char) -> bool {
    matches!(zeichen, '=' | '~' | '/') && zeile.get(a..).is_some_and(|z| z.starts_with(zeichen))
}

fn wort(zeile: &str, ab: usize, bis: usize) -> Wort<'_> {
    Wort {
        ab,
        text: zeile.get(ab..bis).unwrap_or_default(),
    }
}
