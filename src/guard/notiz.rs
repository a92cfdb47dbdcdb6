//! What one place of a note makes certain holds in all its places (guard.md 5): the same name again in another case, as a
//! genitive or plural, or with one wrong letter.

use super::Stufe;
use super::lexikon;
use super::namen::{DOPPEL, GLEICH, Stelle, stamm, stoffname};
use super::regelworte::{self as r, ist};
use super::wort::{Modus, Schrift, Trenner};
use std::collections::HashSet;

/// More names than any note has; keeps the work linear.
const HOECHSTENS: usize = 200;

/// Marks in all texts of a note what is certain in one of them.
pub fn gleiche(texte: &mut [Vec<Stelle>]) {
    zweifelhafte(texte);
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

/// „Richter hat angerufen. … sondern Richter“: a doubtful name holds where it stands alone again.
fn zweifelhafte(texte: &mut [Vec<Stelle>]) {
    let namen: HashSet<String> = texte
        .iter()
        .flatten()
        .filter(|s| {
            s.marke == Some(DOPPEL) && s.art.name() && !s.art.begriff() && s.wort.f.len() > 3
        })
        .take(HOECHSTENS)
        .map(|s| stamm(&s.wort.f).to_owned())
        .collect();
    if namen.is_empty() {
        return;
    }
    for text in texte.iter_mut() {
        for i in 0..text.len() {
            let Some(s) = text.get(i).filter(|s| {
                s.marke.is_none()
                    && s.wort.schrift == Schrift::Gross
                    && s.wort.modus == Modus::Gemischt
                    && namen.contains(stamm(&s.wort.f))
            }) else {
                continue;
            };
            if !stoffname(&s.wort.f)
                && !begleitet(text, i, s)
                && !attribut(text, i)
                && let Some(s) = text.get_mut(i)
            {
                s.marke = Some(DOPPEL);
            }
        }
    }
}

/// „Kern der Sache“, „Kohl und Rüben“: the word goes on as a common noun does.
fn attribut(text: &[Stelle], i: usize) -> bool {
    let (Some(n), Some(m)) = (text.get(i + 1), text.get(i + 2)) else {
        return false;
    };
    let leer = n.wort.davor == Trenner::Leer && m.wort.davor == Trenner::Leer;
    leer && m.marke.is_none()
        && m.wort.schrift == Schrift::Gross
        && m.wort.modus == Modus::Gemischt
        && lexikon::nomen(&m.wort.f)
        && !m.art.rolle()
        && !m.art.titel()
        && matches!(n.wort.f.as_str(), "der" | "des" | "und")
}

fn begleitet(text: &[Stelle], i: usize, s: &Stelle) -> bool {
    i.checked_sub(1).and_then(|j| text.get(j)).is_some_and(|v| {
        matches!(s.wort.davor, Trenner::Leer | Trenner::Zeile)
            && (ist(r::BEGLEITER, &v.wort.f) || beiwort(v))
    })
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
    let begleitet = begleitet(text, i, s);
    if lexikon::nomen(&w.f) && attribut(text, i) {
        return false;
    }
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
