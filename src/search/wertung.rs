//! How good a hit is. A word as it stands beats scattered letters, the title beats the rest, the beginning of a word
//! beats its middle. Finds nothing by itself.

use super::anfrage::{Anfrage, Wort, engste};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use memchr::memmem::Finder;

const WOERTLICH: i64 = 2_000;
const IM_TITEL: i64 = 1_000;
const WORTANFANG: i64 = 500;
const TITELANFANG: i64 = 300;
const GANZES_WORT: i64 = 200;
/// Outside of the title: a short name or alias typed whole is meant rather than the same letters within a title's word.
const GANZES_WORT_IM_REST: i64 = 600;
/// The most that a word as it stands can have above one that stands anywhere.
const HOECHSTENS_MEHR: i64 = IM_TITEL + WORTANFANG + TITELANFANG + GANZES_WORT;
/// Scattered letters stay below any word as it stands.
const STREUEND_HOECHSTENS: i64 = 1_500;
/// What a scattered word must reach per letter (a letter counts 16, gaps cost): less is chance, not meaning.
const JE_BUCHSTABE: i64 = 13;

/// Of a folded text that holds all words as they stand.
pub(super) fn woertlich(anfrage: &Anfrage, titel: &str, text: &str) -> i64 {
    let summe: i64 = anfrage
        .woerter
        .iter()
        .filter_map(|w| wort_punkte(&w.finder, titel, text))
        .sum();
    summe - kuerze(titel)
}

/// Of a folded text that holds all words, some of them scattered over `fenster`; None: it does not, or by chance.
/// However well its other words stand, one scattered word puts it below all texts that hold every word.
pub(super) fn streuend(anfrage: &Anfrage, titel: &str, fenster: &str) -> Option<i64> {
    let (mut summe, mut ganze, mut gestreut) = (0, 0, false);
    for w in &anfrage.woerter {
        if let Some(punkte) = wort_punkte(&w.finder, titel, fenster) {
            summe += punkte;
            ganze += 1;
        } else {
            summe += streu_punkte(w, titel, fenster)?;
            gestreut = true;
        }
    }
    let abzug = if gestreut { ganze * HOECHSTENS_MEHR } else { 0 };
    Some(summe - abzug - kuerze(titel))
}

/// Which characters of a folded text match the scattered letters of a word; none where that is chance.
pub(super) fn streu_stellen(w: &Wort, text: &str) -> Vec<usize> {
    let Some((ab, stueck)) = stueck(w, text) else {
        return Vec::new();
    };
    let vorher = text.get(..ab).map_or(0, |t| t.chars().count());
    skim()
        .fuzzy_indices(stueck, &w.text)
        .filter(|(punkte, _)| genuegt(*punkte, &w.text))
        .map(|(_, stellen)| stellen.into_iter().map(|s| s + vorher).collect())
        .unwrap_or_default()
}

fn streu_punkte(w: &Wort, titel: &str, fenster: &str) -> Option<i64> {
    if !w.streut {
        return None;
    }
    skim_punkte(w, titel)
        .map(|p| p + TITELANFANG)
        .or_else(|| skim_punkte(w, fenster))
}

fn skim_punkte(w: &Wort, text: &str) -> Option<i64> {
    let (_, stueck) = stueck(w, text)?;
    let punkte = skim().fuzzy_match(stueck, &w.text)?;
    genuegt(punkte, &w.text).then(|| punkte.clamp(0, STREUEND_HOECHSTENS))
}

/// A new one each time: fuzzy-matcher 0.3.7 does not clear its buffers between texts, so that scores come to depend on
/// what was scored before (skim-rs/skim 1071), and panics without them.
fn skim() -> SkimMatcherV2 {
    SkimMatcherV2::default().respect_case()
}

/// The shortest stretch with the letters of the word, and the character before it, which tells whether it begins a
/// word; and the byte where that starts.
fn stueck<'t>(w: &Wort, text: &'t str) -> Option<(usize, &'t str)> {
    let bereich = engste(w.text.as_bytes(), text.as_bytes())?;
    let davor = text.get(..bereich.start)?.chars().next_back();
    let ab = bereich.start - davor.map_or(0, char::len_utf8);
    Some((ab, text.get(ab..bereich.end)?))
}

fn genuegt(punkte: i64, wort: &str) -> bool {
    let buchstaben = i64::try_from(wort.chars().count()).unwrap_or(i64::MAX);
    punkte >= buchstaben.saturating_mul(JE_BUCHSTABE)
}

/// Among equals the shorter title.
fn kuerze(titel: &str) -> i64 {
    i64::try_from(titel.len().min(99)).unwrap_or(99)
}

/// The best place at which the word stands; the title is looked at first.
fn wort_punkte(wort: &Finder, titel: &str, text: &str) -> Option<i64> {
    if let Some(punkte) = beste_stelle(wort, titel, GANZES_WORT) {
        return Some(punkte + IM_TITEL);
    }
    let punkte = beste_stelle(wort, text, GANZES_WORT_IM_REST);
    punkte.map(|p| p.min(WOERTLICH + WORTANFANG + GANZES_WORT_IM_REST))
}

fn beste_stelle(wort: &Finder, text: &str, ganzes_wort: i64) -> Option<i64> {
    let bytes = text.as_bytes();
    let laenge = wort.needle().len();
    wort.find_iter(bytes)
        .map(|i| {
            let vorn = i == 0 || trennt(bytes.get(i - 1));
            let hinten = trennt(bytes.get(i + laenge));
            WOERTLICH
                + i64::from(vorn) * WORTANFANG
                + i64::from(i == 0) * TITELANFANG
                + i64::from(vorn && hinten) * ganzes_wort
        })
        .max()
}

/// The text ends here, or a sign stands that is no letter.
fn trennt(z: Option<&u8>) -> bool {
    z.is_none_or(|z| z.is_ascii() && !z.is_ascii_alphanumeric())
}
