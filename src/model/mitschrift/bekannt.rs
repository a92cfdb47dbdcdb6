//! Whether something known has to do with what is being typed: words that say something, in the name, but for their
//! endings and a slip of the pen. What the search strews together by letters is no hit here.

use crate::domain::text::{enthaelt, falte};

/// Words that say nothing about what is meant.
const FUELLER: &[&str] = &[
    "am", "an", "auf", "aus", "bei", "bis", "das", "dem", "den", "der", "des", "die", "ein",
    "eine", "einen", "einer", "es", "fehlen", "fehlt", "fuer", "gibt", "haben", "hat", "im", "in",
    "ist", "kein", "keine", "keinen", "mehr", "mit", "nach", "nicht", "ohne", "sind", "und",
    "oder", "viel", "viele", "vom", "von", "wenig", "wenige", "werden", "wird", "zu", "zum", "zur",
];
/// Letters from which on the stem of a word inside of another is no accident.
const STAMM: usize = 5;
/// From here on one slip of the pen is forgiven.
const NACHSICHT: usize = 6;

/// What is typed, its telling words folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gesucht(Vec<String>);

impl Gesucht {
    /// Of a name made of nothing but small words each of them counts.
    pub fn neu(name: &str) -> Self {
        let gefaltet = falte(name);
        let alle = || gefaltet.split(' ').filter(|w| !w.is_empty());
        let sagt_was = |w: &&str| w.chars().count() > 2 && !FUELLER.contains(w);
        let worte: Vec<String> = alle().filter(sagt_was).map(str::to_owned).collect();
        match worte.is_empty() {
            true => Gesucht(alle().map(str::to_owned).collect()),
            false => Gesucht(worte),
        }
    }

    /// How many of its words a name says, and how many there are.
    fn anteil(&self, name: &str) -> (usize, usize) {
        let name = falte(name);
        let sagt = |w: &&String| sagt(&name, w);
        (self.0.iter().filter(sagt).count(), self.0.len())
    }

    /// The name says every word.
    pub fn ganz(&self, name: &str) -> bool {
        let (da, alle) = self.anteil(name);
        da == alle
    }

    /// The name says at least half of the words.
    pub fn halb(&self, name: &str) -> bool {
        let (da, alle) = self.anteil(name);
        da > 0 && 2 * da >= alle
    }
}

fn sagt(name: &str, wort: &str) -> bool {
    let stamm = stamm(wort);
    let aehnlich = |w: &str| {
        let lang = |w: &str| w.chars().count() >= NACHSICHT;
        lang(wort) && lang(w) && strsim::osa_distance(w, wort) <= 1
    };
    match wort.chars().count() {
        // „Bus“ is not in „Busch“, „Ort“ not in „Hort“.
        0..=3 => name.split(' ').any(|w| w == wort),
        _ => {
            enthaelt(name, wort)
                || (stamm.len() >= STAMM && enthaelt(name, stamm))
                || name.split(' ').any(aehnlich)
        }
    }
}

fn stamm(wort: &str) -> &str {
    let endungen = ["ern", "en", "er", "es", "em", "e", "n", "s"];
    let ohne = |e: &&str| wort.strip_suffix(*e).filter(|w| w.len() >= STAMM);
    endungen.iter().find_map(ohne).unwrap_or(wort)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_nothing_to_do_with_it_is_no_hit() {
        let ganz = |text: &str, name: &str| Gesucht::neu(text).ganz(name);
        assert!(ganz(
            "Mietschulden werden",
            "Mietschulden werden zu spät gesehen"
        ));
        assert!(ganz("Bus am Abend", "Zum Jugendclub fährt abends kein Bus"));
        assert!(ganz("Hebame", "Keine Hebamme im Dorf"));
        assert!(ganz(
            "Wartezeiten Logopädie",
            "Lange Wartezeit auf Logopädie"
        ));
        for name in [
            "Trennungskinder haben keinen Treff",
            "Einsamkeit nach dem Umzug",
        ] {
            assert!(
                !ganz("Hebamme", name) && !Gesucht::neu("Hebamme").halb(name),
                "{name}"
            );
        }
        for name in [
            "Schulabbrüche",
            "Krabbelgruppe",
            "Übergang Kita",
            "Reparaturcafé",
            "Abseits im Busch",
        ] {
            assert!(!Gesucht::neu("Bus am Abend").halb(name), "{name}");
        }
    }
}
