//! What hurried people write and scanners misread: words torn off, without endings, with l for i.

use super::kompositum::{NAMENSENDEN, vorne, zusammengesetzt};
use super::{KARTE, bekannt, im_buch};

/// A scan takes i for l: „Amtsgerlcht“.
pub(super) fn verlesen(wort: &str) -> bool {
    wort.len() >= 6
        && wort.match_indices('l').take(3).any(|(i, _)| {
            let mut anders = wort.to_owned();
            anders.replace_range(i..=i, "i");
            im_buch(&anders) || zusammengesetzt(&anders, 2)
        })
}

/// Some word of the list begins so.
pub fn anfang(wort: &str) -> bool {
    use fst::{IntoStreamer, Streamer};
    let Some(karte) = KARTE.as_ref() else {
        return false;
    };
    let mut strom = karte.range().ge(wort).into_stream();
    strom
        .next()
        .is_some_and(|(erstes, _)| erstes.starts_with(wort.as_bytes()))
}

/// How hurried people write: „einladg“, „wolln“, „könn“, „habs“, „is“. Only for words without a capital.
pub fn eilig(wort: &str) -> bool {
    let ohne = |endung: &str| wort.strip_suffix(endung).filter(|s| s.len() >= 2);
    ohne("g").is_some_and(|s| s.len() >= 3 && (bekannt(&format!("{s}ung"))))
        || ohne("gen").is_some_and(|s| s.len() >= 3 && im_buch(&format!("{s}ungen")))
        || ohne("n").is_some_and(|s| im_buch(&format!("{s}en")))
        || ohne("s").is_some_and(im_buch)
        || ohne("st").is_some_and(|s| s.len() >= 3 && im_buch(s))
        || im_buch(&format!("{wort}e"))
        || im_buch(&format!("{wort}en"))
        || wort.len() >= 3 && im_buch(&format!("{wort}t"))
        || !NAMENSENDEN.iter().any(|e| wort.ends_with(e))
            && (wort.len() >= 4 && zusammengesetzt(&format!("{wort}e"), 2)
                || wort.len() >= 6 && zusammengesetzt(&format!("{wort}en"), 2))
}

/// „Schülerausw“: a first part, and the beginning of a last one.
pub fn abgekuerzt(wort: &str) -> bool {
    wort.len() <= 40
        && !NAMENSENDEN.iter().any(|e| wort.ends_with(e))
        && (anfang(wort)
            || (4..wort.len().saturating_sub(1)).any(|i| match (wort.get(..i), wort.get(i..)) {
                (Some(a), Some(b)) => vorne(a) && anfang(b),
                _ => false,
            }))
}
