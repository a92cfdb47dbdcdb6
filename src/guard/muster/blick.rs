//! The text as the detectors see it: once as it is, once with letters read as digits, and what stands around a place in it.

use super::regel::Muster;
use super::ziffern;
use super::{Label, Roh, Stufe, Verzeichnis};

pub(super) struct Blick<'a> {
    pub text: &'a str,
    /// As `text`, byte for byte, with „O“ and „l“ read as digits inside numbers (scans).
    pub zahlen: String,
    /// There is a digit in it.
    pub ziffer: bool,
    /// Where digits are, with what stands around them: all that patterns with digits need to read.
    fenster: Vec<(usize, usize)>,
    pub verz: &'a Verzeichnis,
    pub bekannt: &'a dyn Fn(&str) -> bool,
}

impl<'a> Blick<'a> {
    pub fn neu(text: &'a str, verz: &'a Verzeichnis, bekannt: &'a dyn Fn(&str) -> bool) -> Self {
        let ziffer = text.bytes().any(|b| b.is_ascii_digit());
        let zahlen = if ziffer {
            ziffern::lies(text)
        } else {
            String::new()
        };
        let fenster = fenster(&zahlen);
        Blick {
            text,
            zahlen,
            ziffer,
            fenster,
            verz,
            bekannt,
        }
    }

    /// The matches around digits.
    pub fn um_ziffern(&self, muster: &Muster) -> Vec<(usize, usize)> {
        self.in_fenstern(|teil| muster.alle(teil))
    }

    /// The kernels of the matches around digits.
    pub fn kerne_um_ziffern(&self, muster: &Muster) -> Vec<(usize, usize)> {
        self.in_fenstern(|teil| muster.kerne(teil))
    }

    fn in_fenstern(&self, suche: impl Fn(&str) -> Vec<(usize, usize)>) -> Vec<(usize, usize)> {
        let mut aus = Vec::new();
        for (von, zu) in &self.fenster {
            let treffer = suche(self.zahl(*von, *zu));
            aus.extend(treffer.into_iter().map(|(ab, bis)| (ab + von, bis + von)));
        }
        aus
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
        !self
            .vor(ab, 4)
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric)
    }

    pub fn frei_rechts(&self, bis: usize) -> bool {
        !self
            .nach(bis, 4)
            .chars()
            .next()
            .is_some_and(char::is_alphanumeric)
    }

    /// An ordinary German word (never so for an empty one).
    pub fn kennt(&self, wort: &str) -> bool {
        !wort.is_empty() && (self.bekannt)(wort)
    }
}

const LINKS: usize = 64;
const RECHTS: usize = 72;

/// Ranges around all digits, from blank to blank, joined where they meet.
fn fenster(text: &str) -> Vec<(usize, usize)> {
    let mut aus: Vec<(usize, usize)> = Vec::new();
    for (i, _) in text.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()) {
        let zu = (i + RECHTS).min(text.len());
        match aus.last_mut() {
            Some(letztes) if i.saturating_sub(LINKS) <= letztes.1 => letztes.1 = zu,
            _ => aus.push((i.saturating_sub(LINKS), zu)),
        }
    }
    aus.iter()
        .map(|(von, zu)| (leer_davor(text, *von), leer_danach(text, *zu)))
        .collect()
}

fn leer_davor(text: &str, ab: usize) -> usize {
    let bytes = text.as_bytes().get(..ab).unwrap_or(&[]);
    bytes.iter().rposition(u8::is_ascii_whitespace).unwrap_or(0)
}

fn leer_danach(text: &str, bis: usize) -> usize {
    let bytes = text.as_bytes().get(bis..).unwrap_or(&[]);
    bytes
        .iter()
        .position(u8::is_ascii_whitespace)
        .map_or(text.len(), |n| bis + n)
}

/// A finding, put down.
pub(super) fn melde(
    aus: &mut Vec<Roh>,
    spanne: (usize, usize),
    label: Label,
    stufe: Stufe,
    grund: &'static str,
) {
    let (ab, bis) = spanne;
    if ab < bis {
        aus.push(Roh {
            ab,
            bis,
            label,
            stufe,
            grund,
        });
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
