//! The word lists and the test "is this a German word?" (guard.md 2): list, ending, compound, spelling. Knows single words,
//! nothing of their company. Every test is bounded by the length of one word, and long words are cut. The lists are two
//! finite automata that stand ready in the binary: nothing is parsed or built at the start (`lexikon::bauen` makes one).

#[cfg(test)]
mod bauen;
mod beugung;
mod eilig;
mod kompositum;
mod verb;

pub use beugung::abgeleitet;
pub use eilig::{abgekuerzt, anfang, eilig};

use super::funktionswort::FUNKTIONSWORT;
use super::regelworte::{ROLLEN, TITEL};
use fst::Map;
use std::collections::HashMap;
use std::sync::LazyLock;

static WOERTER: &[u8] = include_bytes!("daten/woerter.fst");
static LISTEN: &[u8] = include_bytes!("daten/listen.fst");

const WORT: u64 = 1;
const NOMEN: u64 = 2;
const VORN: u64 = 4;
const KOPF: u64 = 8;

/// What a list says of a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Art(u16);

impl Art {
    const VORNAME: u16 = 1;
    const VORNAME_WORT: u16 = 2;
    const NACHNAME: u16 = 4;
    const NACHNAME_WORT: u16 = 8;
    const BEGRIFF: u16 = 16;
    const ROLLE: u16 = 32;
    const TITEL: u16 = 64;
    const NAMEN: u16 = 15;
    /// An everyday word; a name may sound like it.
    const WORT: u16 = 128;
    /// An everyday noun.
    const NOMEN: u16 = 256;
    /// The stem of a verb, of its past or of its participle.
    const VERB: u16 = 512;
    /// The stem of an adjective.
    const ADJEKTIV: u16 = 1024;
    /// Of a closed class: no name, whatever the lists have.
    const FUNKTION: u16 = 2048;

    /// A name, and hardly ever anything else.
    pub fn sicher(self) -> bool {
        self.0 & (Self::VORNAME | Self::NACHNAME) != 0
    }

    pub fn vorname(self) -> bool {
        self.0 & (Self::VORNAME | Self::VORNAME_WORT) != 0
    }

    pub fn nur_vorname(self) -> bool {
        self.0 & Self::VORNAME != 0
    }

    /// Any list of names has it.
    pub fn name(self) -> bool {
        self.0 & Self::NAMEN != 0
    }

    /// An everyday word, too.
    pub fn auch_wort(self) -> bool {
        self.0 & (Self::VORNAME_WORT | Self::NACHNAME_WORT) != 0
    }

    pub fn nachname(self) -> bool {
        self.0 & (Self::NACHNAME | Self::NACHNAME_WORT) != 0
    }

    /// A person by role.
    pub fn rolle(self) -> bool {
        self.0 & Self::ROLLE != 0
    }

    /// An article, a pronoun, a preposition, a conjunction, an auxiliary.
    pub fn funktion(self) -> bool {
        self.0 & Self::FUNKTION != 0
    }

    /// Stands before names.
    pub fn titel(self) -> bool {
        self.0 & Self::TITEL != 0
    }

    /// Of the trade, an abbreviation, a brand: whatever a list of names says, it is no name.
    pub fn begriff(self) -> bool {
        self.0 & Self::BEGRIFF != 0
    }

    fn wort(self) -> bool {
        self.0 & (Self::BEGRIFF | Self::WORT) != 0
    }

    fn nomen(self) -> bool {
        self.0 & Self::NOMEN != 0
    }

    fn verb(self) -> bool {
        self.0 & Self::VERB != 0
    }

    fn adjektiv(self) -> bool {
        self.0 & Self::ADJEKTIV != 0
    }
}

/// The closed groups of the rules: a few hundred words.
static GRUPPEN: LazyLock<HashMap<&'static str, u16>> = LazyLock::new(|| {
    let mut arten: HashMap<&'static str, u16> = HashMap::with_capacity(ROLLEN.len() + TITEL.len());
    for (gruppe, art) in [
        (ROLLEN, Art::ROLLE),
        (TITEL, Art::TITEL),
        (FUNKTIONSWORT, Art::FUNKTION),
    ] {
        for wort in gruppe {
            *arten.entry(wort).or_default() |= art;
        }
    }
    arten
});

static KARTE: LazyLock<Option<Map<&'static [u8]>>> = LazyLock::new(|| Map::new(WOERTER).ok());
static ARTEN: LazyLock<Option<Map<&'static [u8]>>> = LazyLock::new(|| Map::new(LISTEN).ok());

/// Lower case, ae oe ue ss, no accents: how words are compared.
pub fn falte(wort: &str) -> String {
    let mut aus = String::with_capacity(wort.len() + 2);
    for c in wort.chars() {
        match c {
            'a'..='z' => aus.push(c),
            'A'..='Z' => aus.push(c.to_ascii_lowercase()),
            'ä' | 'Ä' | 'æ' | 'Æ' => aus.push_str("ae"),
            'ö' | 'Ö' | 'œ' | 'Œ' => aus.push_str("oe"),
            'ü' | 'Ü' => aus.push_str("ue"),
            'ß' | 'ẞ' => aus.push_str("ss"),
            'ı' | 'İ' => aus.push('i'),
            '0' => aus.push('o'),
            '1' => aus.push('l'),
            'ł' | 'Ł' => aus.push('l'),
            'ø' | 'Ø' => aus.push('o'),
            'đ' | 'Đ' => aus.push('d'),
            _ => grundform(c, &mut aus),
        }
    }
    aus
}

fn grundform(c: char, aus: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    let glatt = |z: &char| !unicode_normalization::char::is_combining_mark(*z);
    for klein in c.to_lowercase() {
        aus.extend(std::iter::once(klein).nfd().filter(glatt));
    }
}

/// What the lists say of a folded word.
pub fn art(wort: &str) -> Art {
    let liste = ARTEN.as_ref().and_then(|k| k.get(wort)).unwrap_or(0);
    let gruppe = GRUPPEN.get(wort).copied().unwrap_or(0);
    let liste = u16::try_from(liste).unwrap_or(0);
    if gruppe & Art::FUNKTION != 0 {
        return Art(liste & !Art::NAMEN | gruppe);
    }
    Art(liste | gruppe)
}

fn wert(wort: &str) -> u64 {
    KARTE.as_ref().and_then(|k| k.get(wort)).unwrap_or(0)
}

/// In the list of nouns.
pub fn nomen(wort: &str) -> bool {
    wert(wort) & NOMEN != 0 || art(wort).nomen()
}

/// Stands in the word list or among the words of the trade, as it is.
pub fn im_buch(wort: &str) -> bool {
    wert(wort) != 0 || art(wort).wort()
}

/// A part that German builds many compounds with: an everyday noun.
pub fn baustein(wort: &str) -> bool {
    wert(wort) & (VORN | KOPF) != 0
}

/// A German word: as it stands, by its ending, or as a compound of parts that make compounds.
pub fn bekannt(wort: &str) -> bool {
    // Longer than any word of the list with its compounds: cut, so that no input costs more than its length.
    if wort.len() > 64 {
        return true;
    }
    im_buch(wort)
        || beugung::gebeugt(wort)
        || verb::form(wort)
        || verb::adjektiv(wort)
        || abgeleitet(wort)
        || beugung::verkleinert(wort)
        || kompositum::zusammengesetzt(wort, 3)
        || wort.contains('l') && eilig::verlesen(wort)
}
