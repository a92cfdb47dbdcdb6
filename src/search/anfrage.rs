//! What was typed, as words that must all be found, in any order. Knows no index.

use crate::domain::text::falte;
use memchr::memmem::{self, Finder};
use std::cmp::Reverse;
use std::ops::Range;

/// From this many letters on, a word may also match scattered; shorter ones would match nearly everything.
const STREUT_AB: usize = 3;

/// Words that are looked for; a longer query is looked for by its rarest ones.
const WOERTER: usize = 16;

/// The scattered letters of a word lie within so many bytes: the length of a long German word and a half. Constant, so
/// that a longer word never matches where its beginning did not.
const SPANNWEITE: usize = 40;

/// One folded word.
#[derive(Debug, Clone)]
pub(super) struct Wort {
    pub text: String,
    pub finder: Finder<'static>,
    /// Its letters as bits, see [`beutel`].
    pub beutel: u64,
    pub streut: bool,
}

/// All words of a query, the one that is likely to be rarest first: the longest, then the one with the rarest letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Anfrage {
    pub woerter: Vec<Wort>,
}

impl Anfrage {
    pub fn neu(text: &str) -> Self {
        let mut woerter: Vec<Wort> = falte(text)
            .split(' ')
            .map(|w| w.replace(char::is_control, ""))
            .filter(|w| !w.is_empty())
            .map(Wort::neu)
            .collect();
        woerter
            .sort_by_cached_key(|w| Reverse((w.text.len(), seltenheit(&w.text), w.text.clone())));
        // A pasted page asks for no more than a long sentence does.
        woerter.dedup_by(|a, b| a.text == b.text);
        woerter.truncate(WOERTER);
        Anfrage { woerter }
    }

    pub fn leer(&self) -> bool {
        self.woerter.is_empty()
    }

    /// What contains all words of `self` also contains those of `alt`.
    pub fn verengt(&self, alt: &Anfrage) -> bool {
        alt.woerter
            .iter()
            .all(|a| self.woerter.iter().any(|n| n.text.contains(&a.text)))
    }

    /// As [`Self::verengt`], for scattered letters.
    pub fn verengt_streuend(&self, alt: &Anfrage) -> bool {
        alt.woerter.iter().all(|a| {
            self.woerter
                .iter()
                .any(|n| n.streut == a.streut && n.text.contains(&a.text))
        })
    }

    pub fn beutel(&self) -> u64 {
        self.woerter.iter().fold(0, |b, w| b | w.beutel)
    }

    /// How scattered the letters are: the sum of the shortest stretches.
    pub fn streuung(&self, fenster: &[u8]) -> usize {
        self.woerter
            .iter()
            .filter(|w| w.streut)
            .filter_map(|w| engste(w.text.as_bytes(), fenster))
            .map(|r| r.len())
            .sum()
    }

    /// Scattered letters, or for short words the word itself, in the first bytes of a text.
    pub fn passt_streuend(&self, fenster: &[u8]) -> bool {
        self.woerter.iter().all(|w| {
            if w.streut {
                liegt_beisammen(w.text.as_bytes(), fenster)
            } else {
                w.finder.find(fenster).is_some()
            }
        })
    }
}

impl Wort {
    fn neu(text: String) -> Self {
        Wort {
            finder: memmem::Finder::new(&text).into_owned(),
            beutel: beutel(text.as_bytes()),
            streut: text.chars().count() >= STREUT_AB,
            text,
        }
    }
}

/// The letters of a text as a set of 64 bits: a text that lacks one of a word's bits cannot hold the word.
pub(super) fn beutel(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |b, z| {
        b | BITS.get(usize::from(*z)).copied().unwrap_or(0)
    })
}

static BITS: [u64; 256] = bits();

const fn bits() -> [u64; 256] {
    let mut tafel = [0; 256];
    let mut z = 0;
    while z < 256 {
        tafel[z] = bit(z as u8);
        z += 1;
    }
    tafel
}

const fn bit(z: u8) -> u64 {
    match z {
        b'a'..=b'z' => 1 << (z - b'a'),
        b'0'..=b'9' => 1 << (z - b'0' + 26),
        b' ' | 0..=b'\n' => 0,
        _ => 1 << (z % 28 + 36),
    }
}

/// How far into `text` one has to read until all bytes of `wort` have occurred, in order.
fn teilfolge_ende(wort: &[u8], text: &[u8]) -> Option<usize> {
    wort.iter().try_fold(0, |ab, z| {
        memchr::memchr(*z, text.get(ab..)?).map(|i| ab + i + 1)
    })
}

/// The shortest stretch of the text, no longer than [`SPANNWEITE`], that holds the letters of the word in order.
pub(super) fn engste(wort: &[u8], text: &[u8]) -> Option<Range<usize>> {
    stuecke(wort, text).min_by_key(Range::len)
}

/// There is such a stretch. Asked of every text, so the cheap question comes first.
fn liegt_beisammen(wort: &[u8], text: &[u8]) -> bool {
    teilfolge_ende(wort, text).is_some() && stuecke(wort, text).next().is_some()
}

/// From every place where the first letter stands, as far as the last one.
fn stuecke(wort: &[u8], text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let erster = wort.first().copied().unwrap_or_default();
    memchr::memchr_iter(erster, text).filter_map(move |i| {
        let ende = text.len().min(i + SPANNWEITE);
        Some(i..i + teilfolge_ende(wort, text.get(i..ende)?)?)
    })
}

/// German letters by how seldom they are; only a hint for speed.
fn seltenheit(wort: &str) -> usize {
    let haeufig = "enisratdhulcgmobwfkzvpjyxq";
    wort.chars()
        .map(|c| haeufig.find(c).unwrap_or(haeufig.len()))
        .sum()
}
