//! How strong a passphrase is, as a sentence: a rough count of guesses, no rules of composition.

use std::collections::BTreeSet;

/// Below this a passphrase is refused; six words of the list have 77.
const MINDESTENS: f64 = 50.0;
const GUT: f64 = 65.0;
/// What a word out of people's heads is worth.
const JE_WORT: f64 = 11.0;
/// A letter at most.
const JE_ZEICHEN: f64 = 4.0;

/// Is it enough?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Staerke {
    Schwach,
    Mittel,
    Stark,
}

/// The lower of two counts: by its words, by its letters that differ.
pub fn staerke(text: &str) -> Staerke {
    let verschieden: BTreeSet<char> = text.to_lowercase().chars().collect();
    let zeichen = text.chars().count().min(3 * verschieden.len());
    let nach_zeichen = f64::from(u32::try_from(zeichen).unwrap_or(u32::MAX)) * JE_ZEICHEN;
    let worte: BTreeSet<String> = text
        .split_whitespace()
        .filter(|w| w.chars().count() > 2)
        .map(str::to_lowercase)
        .collect();
    let nach_worten = match worte.len() {
        0..=2 => f64::INFINITY,
        n => f64::from(u32::try_from(n).unwrap_or(u32::MAX)) * JE_WORT,
    };
    match nach_zeichen.min(nach_worten) {
        n if n < MINDESTENS => Staerke::Schwach,
        n if n < GUT => Staerke::Mittel,
        _ => Staerke::Stark,
    }
}

impl Staerke {
    pub fn satz(self) -> &'static str {
        match self {
            Staerke::Schwach => "zu schwach: leicht zu erraten – länger, oder fünf und mehr Wörter",
            Staerke::Mittel => "brauchbar – ein Wort mehr hilft viel",
            Staerke::Stark => "stark",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_various_is_strong() {
        assert_eq!(staerke("passwort"), Staerke::Schwach);
        assert_eq!(staerke("aaaaaaaaaaaaaaaaaaaaaaaaaa"), Staerke::Schwach);
        assert_eq!(staerke("haus haus haus haus"), Staerke::Schwach);
        assert_eq!(staerke("kran lampe wolke segel tinte"), Staerke::Mittel);
        assert_eq!(staerke("kran lampe wolke segel tinte moos"), Staerke::Stark);
        assert_eq!(staerke("xK9!mQ2$vL7#pR"), Staerke::Mittel);
    }
}
