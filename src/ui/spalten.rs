//! Columns of a list: the title has its share of the width, and of what the others leave as much as its longest one needs.
//! Knows rows as data; draws nothing.

use super::pinsel::Pinsel;
use crate::app::ansicht::{Reihe, breite_von, gekuerzt};
use unicode_segmentation::UnicodeSegmentation;

/// Columns of title, what it belongs to, how it stands. Between two of them one stays empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spalten {
    pub titel: u16,
    pub mitte: u16,
    pub rechts: u16,
}

impl Spalten {
    /// Shares of `frei` columns in percent: what it belongs to, how it stands.
    pub fn nach_anteil(frei: u16, (mitte, rechts): (u16, u16)) -> Self {
        let (mitte, rechts) = (frei * mitte / 100, frei * rechts / 100);
        let titel = frei.saturating_sub(rechts + mitte + 2);
        Spalten {
            titel,
            mitte,
            rechts,
        }
    }

    /// Widened for titles that would be cut, by what no row needs of the other columns; else as it was, so that the
    /// columns seldom move.
    pub fn fuer<'r>(self, p: &Pinsel, reihen: impl Iterator<Item = &'r Reihe>) -> Self {
        let breite = |text: &str| u16::try_from(p.breite(text)).unwrap_or(u16::MAX);
        let (mut titel, mut mitte, mut rechts) = (0, 0, 0);
        for r in reihen {
            titel = breite(&r.titel).max(titel);
            mitte = breite(&r.mitte).max(mitte);
            rechts = breite(&r.rechts).max(rechts);
        }
        let fehlt = titel.saturating_sub(self.titel);
        let von_rechts = fehlt.min(self.rechts.saturating_sub(rechts));
        let von_mitte = (fehlt - von_rechts).min(self.mitte.saturating_sub(mitte));
        Spalten {
            titel: self.titel + von_rechts + von_mitte,
            mitte: self.mitte - von_mitte,
            rechts: self.rechts - von_rechts,
        }
    }
}

/// Cut in the middle: names of Gremien and Sitzungen differ at their end. Sentences are cut at the end.
pub fn mitten_gekuerzt(text: &str, breite: usize) -> String {
    const ENDE: usize = 3;
    if breite_von(text) <= breite || breite < 4 * ENDE {
        return gekuerzt(text, breite);
    }
    let mut hinten = Vec::new();
    let mut benutzt = 0;
    for g in text.graphemes(true).rev() {
        benutzt += breite_von(g);
        if benutzt > breite / ENDE {
            break;
        }
        hinten.push(g);
    }
    let hinten: String = hinten.into_iter().rev().collect();
    let vorn = gekuerzt(text, breite - breite_von(&hinten));
    format!("{vorn}{hinten}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_name_stays() {
        let kurz = mitten_gekuerzt("Regionalteam Planregion 1", 23);
        assert_eq!(kurz, "Regionalteam Pl…egion 1");
        assert!(breite_von(&kurz) <= 23, "{kurz}");
        assert_eq!(mitten_gekuerzt("Beirat", 23), "Beirat");
        assert_eq!(mitten_gekuerzt("Beirat Nord", 8), "Beirat …");
    }
}
