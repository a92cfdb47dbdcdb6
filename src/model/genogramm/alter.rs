//! Age bands: what is written as an exact age is made a band, so that no drawing ever shows an age (guard.md 7).

use super::sprache::{Aussage, deute};
use crate::domain::beratung::Altersspanne;

/// What a word of digits is.
pub(super) enum Alterswort {
    Spanne(String),
    /// Looks like a year or a date of birth: not taken.
    ZuGenau,
}

/// The age band that a word gives; `None` when it does not begin with a digit.
pub(super) fn alterswort(wort: &str, in_monaten: bool) -> Option<Alterswort> {
    let anfang = wort.chars().next()?;
    if !anfang.is_ascii_digit() {
        return None;
    }
    let kern = wort.trim_end_matches(|z: char| z.is_alphabetic() || z == '.');
    let kern = if kern.len() < wort.len() {
        kern.trim_end_matches('-')
    } else {
        kern
    };
    Some(spanne(kern, in_monaten).map_or(Alterswort::ZuGenau, Alterswort::Spanne))
}

/// A line whose exact ages („m 14“) are made bands; None: there are none.
pub fn vergroebert(zeile: &str) -> Option<String> {
    let leute = |a: &Aussage| !matches!(a, Aussage::Nichts | Aussage::Umfeld(_));
    deute(zeile).ok().filter(leute)?;
    let worte = super::worte::worte(zeile);
    let monate = worte
        .iter()
        .any(|w| super::woerter::falten(w.text).starts_with("monat"));
    let mut neu = zeile.to_owned();
    let mut genau = false;
    // From the end, so that the places before stay.
    for (i, wort) in worte.iter().enumerate().rev() {
        let vorher = i.checked_sub(1).and_then(|v| worte.get(v)).map(|w| w.text);
        let zahl = wort.text.bytes().all(|b| b.is_ascii_digit());
        // „Kind 2“ is a role, „ab 60“ a band already.
        let rolle = i == 1 && wort.text.len() == 1;
        if !zahl || rolle || vorher.is_some_and(|v| v.eq_ignore_ascii_case("ab")) {
            continue;
        }
        if let Some(Alterswort::Spanne(spanne)) = alterswort(wort.text, monate) {
            neu.replace_range(wort.ab..wort.bis(), &spanne);
            genau = true;
        }
    }
    genau.then_some(neu)
}

fn spanne(kern: &str, in_monaten: bool) -> Option<String> {
    if let Some(ab) = kern.strip_suffix('+') {
        return Some(format!("{}+", zahl(ab)?));
    }
    if let Some((von, bis)) = kern.split_once(['-', '–', '/']) {
        let (von, bis) = (zahl(von)?, zahl(bis)?);
        return (von < bis).then(|| format!("{von}–{bis}"));
    }
    let jahre = zahl(kern)?;
    Some(band(if in_monaten { jahre / 12 } else { jahre }))
}

fn zahl(text: &str) -> Option<u32> {
    let zahl = text.parse().ok()?;
    (zahl < 120).then_some(zahl)
}

/// Children in the bands of the notes, grown-ups in tens, old people open to the top.
fn band(jahre: u32) -> String {
    match jahre {
        0..=17 => {
            let spanne = Altersspanne::fuer_alter(jahre);
            let treffer = Altersspanne::ALLE.iter().find(|(s, _)| *s == spanne);
            treffer.map_or_else(String::new, |(_, name)| (*name).to_owned())
        }
        18..=19 => "18–19".to_owned(),
        80.. => "80+".to_owned(),
        _ => format!("{}–{}", jahre / 10 * 10, jahre / 10 * 10 + 9),
    }
}
