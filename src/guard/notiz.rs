//! What one place of a note makes certain holds in all its places (guard.md 5): the same name again in another case, as a
//! genitive or plural, or with one wrong letter.

use super::Stufe;
use super::lexikon;
use super::namen::{GLEICH, Stelle, stamm};
use super::regelworte::{self as r, ist};
use super::wort::{Modus, Trenner};
use std::collections::HashSet;

/// More names than any note has; keeps the work linear.
const HOECHSTENS: usize = 200;

/// Marks in all texts of a note what is certain in one of them.
pub fn gleiche(texte: &mut [Vec<Stelle>]) {
    let sicher = sichere(texte);
    if sicher.is_empty() {
        return;
    }
    for text in texte.iter_mut() {
        for i in 0..text.len() {
            if gemeint(text, i, &sicher)
                && let Some(s) = text.get_mut(i)
            {
                s.marke = Some(GLEICH);
            }
        }
    }
}

fn sichere(texte: &[Vec<Stelle>]) -> HashSet<String> {
    let marken = texte
        .iter()
        .flatten()
        .filter(|s| s.wort.f.len() > 2 && s.marke.is_some_and(|m| m.stufe == Stufe::Block));
    marken
        .take(HOECHSTENS)
        .flat_map(|s| [s.wort.f.clone(), stamm(&s.wort.f).to_owned()])
        .collect()
}

fn gemeint(text: &[Stelle], i: usize, sicher: &HashSet<String>) -> bool {
    let Some(s) = text
        .get(i)
        .filter(|s| s.marke.is_none() && s.wort.f.len() > 2)
    else {
        return false;
    };
    let w = s.wort;
    let gleich = sicher.contains(&w.f) || sicher.contains(stamm(&w.f));
    if !gleich {
        return !s.bekannt
            && w.f.len() >= 5
            && !lexikon::eilig(&w.f)
            && sicher.iter().any(|n| nah(n, &w.f));
    }
    let begleitet = i.checked_sub(1).and_then(|j| text.get(j)).is_some_and(|v| {
        matches!(w.davor, Trenner::Leer | Trenner::Zeile)
            && (ist(r::BEGLEITER, &v.wort.f) || beiwort(v))
    });
    let wort = lexikon::im_buch(&w.f);
    match w.modus {
        _ if ist(r::KEIN_NAME, &w.f) => false,
        Modus::Gemischt if w.gross() => !begleitet,
        Modus::Gemischt => !wort,
        Modus::Ohne => {
            !wort || !begleitet && lexikon::nomen(&w.f) && (s.art.name() || danach_tut(text, i))
        }
    }
}

/// An adjective before the word: „blauer Fleck“.
fn beiwort(v: &Stelle) -> bool {
    let f = v.wort.f.as_str();
    v.marke.is_none()
        && !v.wort.gross()
        && f.len() > 4
        && ["er", "en", "es", "em"].iter().any(|e| f.ends_with(e))
        && !lexikon::nomen(f)
        && !ist(r::TUT, f)
        && !ist(r::KEIN_NAME, f)
        && !matches!(
            f,
            "haben"
                | "gegen"
                | "wegen"
                | "ueber"
                | "unter"
                | "zwischen"
                | "neben"
                | "wollen"
                | "koennen"
                | "werden"
                | "muessen"
                | "sollen"
                | "besser"
                | "weiter"
                | "immer"
                | "leider"
                | "bisher"
        )
}

fn danach_tut(text: &[Stelle], i: usize) -> bool {
    text.get(i + 1)
        .is_some_and(|n| n.wort.davor == Trenner::Leer && ist(r::TUT, &n.wort.f))
}

/// One letter apart, of words with at least five.
fn nah(a: &str, b: &str) -> bool {
    a.len() >= 5
        && a.len().abs_diff(b.len()) <= 1
        && a.as_bytes().first() == b.as_bytes().first()
        && strsim::damerau_levenshtein(a, b) == 1
}
