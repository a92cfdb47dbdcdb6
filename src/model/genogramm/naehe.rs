//! How two people stand to each other, by a sign or in words: `Kind A ~~ Vater A`, „Kind A streitet mit Vater A“, „enge
//! Bindung zu“, „kein Kontakt zu“, „Streit zwischen Kind A und Vater A“.

use super::familie::Naehe;
use super::sprache::{Aussage, Missverstaendnis, zwei};
use super::woerter::{Merkmal, falten, merkmal};
use super::worte::Wort;

/// Say nothing by themselves beside a word of nearness.
const FUELLWORTE: &[&str] = &[
    "hat", "haben", "ist", "sind", "im", "in", "ein", "eine", "einen", "viel", "viele", "oft",
    "sehr", "staendig", "immer", "mehr",
];
/// What a nearness is of: „enge Bindung“.
const WOVON: &[&str] = &["bindung", "beziehung", "kontakt", "verhaeltnis"];

/// Words of nearness: their place and what they say.
#[derive(Clone, Copy)]
struct Stelle {
    ab: usize,
    bis: usize,
    art: Naehe,
    /// „mit“, „zu“ stand behind them.
    mit: bool,
}

/// What the line says of two people; None: nothing of that kind.
pub(super) fn beziehung(worte: &[Wort<'_>]) -> Option<Result<Aussage, Missverstaendnis>> {
    let (links, rechts, art) = zeichen(worte).or_else(|| in_worten(worte))?;
    let ende = rechts
        .iter()
        .position(|w| matches!(merkmal(w.text, true), Some(Merkmal::Naehe(_))))
        .unwrap_or(rechts.len());
    let rechts = rechts.get(..ende)?;
    if links.is_empty() || rechts.is_empty() {
        let satz = "Wer mit wem? Kind A ~~ Vater A";
        return Some(Err(Missverstaendnis::an(worte, satz)));
    }
    Some(zwei(links, rechts).map(|(von, zu)| Aussage::Beziehung { von, zu, art }))
}

type Beide<'a, 'z> = (&'a [Wort<'z>], &'a [Wort<'z>], Naehe);

/// `Kind A ~~ Vater A`
fn zeichen<'a, 'z>(worte: &'a [Wort<'z>]) -> Option<Beide<'a, 'z>> {
    let mitte = worte.iter().position(|w| w.naehe_zeichen().is_some())?;
    let art = worte.get(mitte)?.naehe_zeichen()?;
    Some((worte.get(..mitte)?, worte.get(mitte + 1..)?, art))
}

fn in_worten<'a, 'z>(worte: &'a [Wort<'z>]) -> Option<Beide<'a, 'z>> {
    let s = stelle(worte)?;
    if s.mit {
        return Some((worte.get(..s.ab)?, worte.get(s.bis..)?, s.art));
    }
    // „Kind A und Vater A streiten“, „Streit: Kind A, Vater A“
    let rest = match (s.ab, s.bis == worte.len()) {
        (0, false) => worte.get(s.bis..)?,
        (_, true) => ohne_doppelpunkt(worte.get(..s.ab)?),
        _ => return None,
    };
    let und = rest.iter().position(|w| w.ist_und() || w.text == ",")?;
    Some((rest.get(..und)?, rest.get(und + 1..)?, s.art))
}

fn ohne_doppelpunkt<'a, 'z>(worte: &'a [Wort<'z>]) -> &'a [Wort<'z>] {
    match worte.split_last() {
        Some((letztes, davor)) if letztes.text == ":" => davor,
        _ => worte,
    }
}

/// The words of nearness with what belongs to them.
fn stelle(worte: &[Wort<'_>]) -> Option<Stelle> {
    let (mut ab, mut bis, art) = kern(worte)?;
    let gefaltet = |i: usize| worte.get(i).map(|w| falten(w.text)).unwrap_or_default();
    while ab > 0 && FUELLWORTE.contains(&gefaltet(ab - 1).as_str()) {
        ab -= 1;
    }
    while WOVON.contains(&gefaltet(bis).as_str()) {
        bis += 1;
    }
    let binde = worte.get(bis);
    let mit = ab > 0 && binde.is_some_and(Wort::ist_mit);
    let zwischen = binde.is_some_and(|w| w.text == ":" || falten(w.text) == "zwischen");
    // „verstehen sich nicht“, „Kind A eng“ alone say nothing of two.
    Some(Stelle {
        ab,
        bis: bis + usize::from(mit || (ab == 0 && zwischen)),
        art,
        mit,
    })
}

/// „streitet“, „kein Kontakt“: the first such words.
fn kern(worte: &[Wort<'_>]) -> Option<(usize, usize, Naehe)> {
    worte.iter().enumerate().find_map(|(i, w)| {
        let danach = worte.get(i + 1).map(|n| falten(n.text)).unwrap_or_default();
        match (falten(w.text).as_str(), danach.as_str()) {
            ("kein" | "keinen" | "keine" | "ohne", "kontakt" | "beziehung") => {
                Some((i, i + 2, Naehe::Abbruch))
            }
            _ => match merkmal(w.text, false) {
                Some(Merkmal::Naehe(art)) => Some((i, i + 1, art)),
                _ => None,
            },
        }
    })
}
