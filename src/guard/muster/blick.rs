//! The text as the detectors see it: once as it is, once with letters read as digits, and what stands around a place in it.

use super::ziffern;
use super::{Label, Roh, Stufe, Verzeichnis};

pub(super) struct Blick<'a> {
    pub text: &'a str,
    /// As `text`, byte for byte, with „O“ and „l“ read as digits inside numbers (scans).
    pub zahlen: String,
    /// There is a digit in it.
    pub ziffer: bool,
    pub verz: &'a Verzeichnis,
    pub bekannt: &'a dyn Fn(&str) -> bool,
}

impl<'a> Blick<'a> {
    pub fn neu(text: &'a str, verz: &'a Verzeichnis, bekannt: &'a dyn Fn(&str) -> bool) -> Self {
        let ziffer = text.bytes().any(|b| b.is_ascii_digit());
        let zahlen = if ziffer { ziffern::lies(text) } else { String::new() };
        Blick { text, zahlen, ziffer, verz, bekannt }
    }

    pub fn wort(&self, ab: usize, bis: usize) -> &'a str {
        self.text.get(ab..bis).unwrap_or("")
    }

    pub fn zahl(&self, ab: usize, bis: usize) -> &str {
        self.zahlen.get(ab..bis).unwrap_or("")
    }

    /// At most `n` bytes before `ab`.
    pub fn vor(&self, ab: usize, n: usize) -> &'a str {
        let mut von = ab.saturating_sub(n);
        while !self.text.is_char_boundary(von) {
            von += 1;
        }
        self.wort(von, ab)
    }

    /// At most `n` bytes from `bis` on.
    pub fn nach(&self, bis: usize, n: usize) -> &'a str {
        let mut zu = (bis + n).min(self.text.len());
        while !self.text.is_char_boundary(zu) {
            zu -= 1;
        }
        self.wort(bis, zu)
    }

    /// Neither letter nor digit touches the range.
    pub fn frei(&self, ab: usize, bis: usize) -> bool {
        self.frei_links(ab) && self.frei_rechts(bis)
    }

    pub fn frei_links(&self, ab: usize) -> bool {
        !self.vor(ab, 4).chars().next_back().is_some_and(char::is_alphanumeric)
    }

    pub fn frei_rechts(&self, bis: usize) -> bool {
        !self.nach(bis, 4).chars().next().is_some_and(char::is_alphanumeric)
    }

    /// An ordinary German word (never so for an empty one).
    pub fn kennt(&self, wort: &str) -> bool {
        !wort.is_empty() && (self.bekannt)(wort)
    }
}

/// A finding, put down.
pub(super) fn melde(aus: &mut Vec<Roh>, spanne: (usize, usize), label: Label, stufe: Stufe, grund: &'static str) {
    let (ab, bis) = spanne;
    if ab < bis {
        aus.push(Roh { ab, bis, label, stufe, grund });
    }
}

/// How many digits.
pub(super) fn ziffern_in(s: &str) -> usize {
    s.bytes().filter(u8::is_ascii_digit).count()
}

/// The range without blanks and closing marks at its end.
pub(super) fn gestutzt(text: &str, ab: usize, bis: usize, weg: &[char]) -> (usize, usize) {
    let teil = text.get(ab..bis).unwrap_or("");
    let ohne = teil.trim_end_matches(|c: char| c.is_whitespace() || weg.contains(&c));
    (ab, ab + ohne.len())
}
