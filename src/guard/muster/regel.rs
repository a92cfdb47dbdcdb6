//! A pattern that is compiled when it is first asked, and the building blocks of patterns.

use std::sync::OnceLock;

use regex::{Captures, Regex};

/// A pattern of crate `regex` (linear in the text). A pattern that cannot be compiled finds nothing; a test compiles all.
pub(super) struct Muster {
    quelle: &'static str,
    fertig: OnceLock<Option<Regex>>,
}

impl Muster {
    pub const fn neu(quelle: &'static str) -> Self {
        Muster {
            quelle,
            fertig: OnceLock::new(),
        }
    }

    fn regex(&self) -> Option<&Regex> {
        self.fertig
            .get_or_init(|| Regex::new(&schnell(self.quelle)).ok())
            .as_ref()
    }

    /// All matches, as ranges in bytes.
    pub fn alle(&self, text: &str) -> Vec<(usize, usize)> {
        let treffer = |r: &Regex| r.find_iter(text).map(|m| (m.start(), m.end())).collect();
        self.regex().map_or_else(Vec::new, treffer)
    }

    /// All ranges of the group `x` or `y` (of the whole match where it has none).
    pub fn kerne(&self, text: &str) -> Vec<(usize, usize)> {
        let kern = |c: Captures| {
            let teil = c.name("x").or_else(|| c.name("y")).or_else(|| c.get(0));
            teil.map(|m| (m.start(), m.end()))
        };
        let treffer = |r: &Regex| r.captures_iter(text).filter_map(kern).collect();
        self.regex().map_or_else(Vec::new, treffer)
    }

    pub fn passt(&self, text: &str) -> bool {
        self.regex().is_some_and(|r| r.is_match(text))
    }

    /// A match, and from the end of the last one to the end of `vor` at most `weit` bytes, none of them in `sperre`.
    pub fn kurz_davor(&self, vor: &str, weit: usize, sperre: &[char]) -> bool {
        self.rest_davor(vor)
            .is_some_and(|rest| rest.len() <= weit && !rest.contains(sperre))
    }

    /// What stands between the last match and the end of `vor`.
    pub fn rest_davor<'t>(&self, vor: &'t str) -> Option<&'t str> {
        self.alle(vor).last().and_then(|m| vor.get(m.1..))
    }

    /// Where the first match ends.
    pub fn ende(&self, text: &str) -> Option<usize> {
        self.regex().and_then(|r| r.find(text)).map(|m| m.end())
    }

    /// Compiles it. False: no pattern.
    pub fn geht(&self) -> bool {
        self.regex().is_some()
    }
}

/// With word boundaries, digits and blanks of ASCII and letters of Latin: the tables of Unicode take a millisecond each to
/// compile and make each match with an „ä“ near it slow. Whether a letter touches a finding is asked of [`super::blick::Blick`].
fn schnell(quelle: &str) -> String {
    quelle
        .replace(r"\b", r"(?-u:\b)")
        .replace(r"\d", "[0-9]")
        .replace(r"\w", "[0-9A-Za-z_À-ɏ]")
        .replace(r"\s", r"[ \n\t\r]")
}

/// A letter: Latin with all its marks, Cyrillic. Smaller than `\p{L}`, so quicker to compile.
macro_rules! bu {
    () => {
        "[A-Za-zÀ-ɏḀ-ỿЀ-ԯ]"
    };
}

/// A capital letter of German.
macro_rules! gr {
    () => {
        "[A-ZÄÖÜÀ-ÞŠŽŚŁČĆ]"
    };
}

pub(super) use {bu, gr};
