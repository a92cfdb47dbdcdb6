//! Near ones: a need that is reported a second time in other words shall become a sighting, not a double. Words only, no
//! meaning: two needs are near when half of what each of them says is said by the other, too.

use crate::domain::text::falte;
use crate::domain::{Bedarf, Id};
use crate::model::Register;

/// So many at most.
const HOECHSTENS: usize = 5;
/// Words that say nothing about a need.
const LEERE: &[&str] = &[
    "fuer", "und", "oder", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen",
    "kein", "keine", "keinen", "mit", "ohne", "am", "im", "in", "an", "auf", "aus", "bei", "von",
    "vom", "zu", "zum", "zur", "nach", "es", "fehlt", "fehlen", "mehr", "gibt", "zu", "wenig",
    "wenige", "nicht", "bedarf", "angebot", "angebote",
];
/// Letters from which on a word inside of another one is no accident: „nachmittag“ in „nachmittagsangebot“.
const STAMM: usize = 5;

/// Needs that say nearly the same, nearest first, open ones before those that are done.
pub fn aehnliche(reg: &Register, text: &str) -> Vec<Id> {
    let gesucht = worte(text);
    if gesucht.is_empty() {
        return Vec::new();
    }
    let mut nahe: Vec<(u32, bool, &Bedarf)> = reg
        .bedarfe()
        .iter()
        .filter_map(|b| Some((naehe(&gesucht, &worte(&b.name))?, b.offen(), b)))
        .collect();
    nahe.sort_by(|a, b| {
        (b.1, b.0, &a.2.name)
            .cmp(&(a.1, a.0, &b.2.name))
            .then(a.2.id.cmp(&b.2.id))
    });
    nahe.into_iter()
        .take(HOECHSTENS)
        .map(|(_, _, b)| b.id)
        .collect()
}

/// Percent that both say together, of 200; None: too far apart.
fn naehe(a: &[String], b: &[String]) -> Option<u32> {
    let anteil = |von: &[String], bei: &[String]| {
        let gemeinsam = von.iter().filter(|w| bei.iter().any(|v| verwandt(w, v)));
        let zahl = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        zahl(gemeinsam.count()) * 100 / zahl(von.len()).max(1)
    };
    let naehe = anteil(a, b) + anteil(b, a);
    (naehe >= 100).then_some(naehe)
}

/// The same word, but for its ending, or one inside of the other.
fn verwandt(a: &str, b: &str) -> bool {
    let (a, b) = (stamm(a), stamm(b));
    a == b || (a.len() >= STAMM && b.contains(a)) || (b.len() >= STAMM && a.contains(b))
}

fn stamm(wort: &str) -> &str {
    let endungen = ["ern", "en", "er", "es", "em", "e", "n", "s"];
    let ohne = endungen
        .iter()
        .find_map(|e| wort.strip_suffix(e).filter(|w| w.len() >= STAMM - 1));
    ohne.unwrap_or(wort)
}

/// Words that say something.
fn worte(text: &str) -> Vec<String> {
    let gefaltet = falte(text);
    gefaltet
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() > 2 && !LEERE.contains(w))
        .map(str::to_owned)
        .collect()
}
