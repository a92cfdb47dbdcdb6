//! Where the rows of a text begin. Blanks hang over the edge of a row; a word that is too long for any row is broken.
//! Where a row ends depends on nothing before it: after an edit the rows are the old ones again as soon as one begins
//! at an old place. Knows no cursor.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How many columns the terminal takes for a text.
pub type Mass = fn(&str) -> usize;

/// Rows before an edit that it can change: the word at its place may fit there now.
const DAVOR: usize = 2;

/// The beginnings of all rows, in bytes, ascending; the first is 0.
#[derive(Debug, Clone)]
pub(super) struct Umbruch {
    anfaenge: Vec<usize>,
    breite: usize,
    mass: Mass,
}

impl Umbruch {
    pub(super) fn neu(text: &str, breite: usize, mass: Mass) -> Self {
        let mut umbruch = Umbruch {
            anfaenge: vec![0],
            breite,
            mass,
        };
        umbruch.alles(text);
        umbruch
    }

    pub(super) fn breite(&self) -> usize {
        self.breite
    }

    pub(super) fn mass(&self) -> Mass {
        self.mass
    }

    pub(super) fn setze_breite(&mut self, text: &str, breite: usize, mass: Mass) {
        if breite != self.breite || !std::ptr::fn_addr_eq(mass, self.mass) {
            (self.breite, self.mass) = (breite, mass);
            self.alles(text);
        }
    }

    fn alles(&mut self, text: &str) {
        self.anfaenge = vec![0];
        let mut ab = 0;
        while let Some(naechste) = self.naechste(text, ab) {
            self.anfaenge.push(naechste);
            ab = naechste;
        }
    }

    pub(super) fn anzahl(&self) -> usize {
        self.anfaenge.len()
    }

    /// The row in which a byte stands.
    pub(super) fn zeile_von(&self, stelle: usize) -> usize {
        self.anfaenge
            .partition_point(|a| *a <= stelle)
            .saturating_sub(1)
    }

    /// Bytes of a row; behind the last one an empty range.
    pub(super) fn bereich(&self, n: usize, laenge: usize) -> Range<usize> {
        let bei = |n: usize| self.anfaenge.get(n).copied().unwrap_or(laenge);
        bei(n)..bei(n + 1)
    }

    /// `von..bis` of the old text has become `laenge` bytes of the new one.
    pub(super) fn geaendert(&mut self, text: &str, von: usize, bis: usize, laenge: usize) {
        let erste = self.zeile_von(von).saturating_sub(DAVOR);
        let neu_bis = von + laenge;
        let verschoben = |a: usize| a - bis + neu_bis;
        let alt = |n: usize| self.anfaenge.get(n).map(|a| verschoben(*a));
        let mut neue = Vec::new();
        let mut alte = self.zeile_von(bis) + 1;
        let mut ab = self.bereich(erste, text.len()).start;
        let gleich_ab = loop {
            let Some(naechste) = self.naechste(text, ab) else {
                break self.anfaenge.len();
            };
            while alt(alte).is_some_and(|a| a < naechste) {
                alte += 1;
            }
            if alt(alte) == Some(naechste) {
                break alte;
            }
            neue.push(naechste);
            ab = naechste;
        };
        for a in self.anfaenge.iter_mut().skip(gleich_ab) {
            *a = verschoben(*a);
        }
        self.anfaenge.splice(erste + 1..gleich_ab, neue);
    }

    /// Where the row after the one that begins at `ab` begins; None: that is the last.
    fn naechste(&self, text: &str, ab: usize) -> Option<usize> {
        let rest = text.get(ab..).unwrap_or_default();
        let laenge = self.zeile(rest);
        let mit_umbruch = rest.get(..laenge).is_some_and(|z| z.ends_with('\n'));
        (laenge < rest.len() || mit_umbruch).then_some(ab + laenge)
    }

    /// Bytes of the row that `rest` begins with, its line break included.
    fn zeile(&self, rest: &str) -> usize {
        let (mut spalte, mut bruch, mut davor) = (0, 0, "");
        for (i, g) in rest.grapheme_indices(true) {
            if g == "\n" {
                return i + 1;
            }
            if darf_brechen(davor, g) {
                bruch = i;
            }
            spalte += (self.mass)(g);
            if spalte > self.breite && g != " " && i > 0 {
                return if bruch > 0 { bruch } else { i };
            }
            davor = g;
        }
        rest.len()
    }
}

/// Before a word, and within one behind a hyphen or slash.
fn darf_brechen(davor: &str, g: &str) -> bool {
    match davor {
        " " => g != " ",
        "-" | "–" | "/" => g.chars().all(char::is_alphanumeric),
        _ => false,
    }
}
