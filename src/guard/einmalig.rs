//! Could a note be about one child only, though it names nobody (guard.md 8)? Counts what narrows it down. A hint that
//! says „vielleicht“; proves nothing and stops nobody.

mod merkmale;

pub use merkmale::Merkmal;

use merkmale::{Muster, finde};
use std::collections::BTreeSet;

/// From so many other features on, together with a small place.
const VIELE: usize = 3;
/// Fewer children than this in the whole Raum: hint.
const KLEIN: f64 = 5.0;
/// That many are enough for what leaves the Gremium.
const ZIEL: f64 = 11.0;
/// A value that so few share speaks for itself.
const SELTEN: f64 = 0.003;

/// Where the note plays.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ort<'a> {
    /// Name of the Raum that the note is filed under; "" for none.
    pub raum: &'a str,
    /// That Raum is a Gemeinde, a Sozialraum or finer.
    pub klein: bool,
    /// Young people under 18 in it, where the office knows.
    pub unter_18: Option<u32>,
    /// Names of Räume that are allowed in texts; one of them in the note is a place too.
    pub raeume: &'a [String],
}

/// A feature in one of the texts. Byte offsets, end exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Treffer {
    pub merkmal: Merkmal,
    /// Which of the texts, from 0.
    pub teil: usize,
    pub ab: usize,
    pub bis: usize,
    /// What to write instead: "6–9", "weglassen".
    pub vorschlag: String,
}

/// Perhaps the only one.
#[derive(Debug, Clone, PartialEq)]
pub struct Einmalig {
    pub merkmale: Vec<Treffer>,
    /// Rough number of children in the Raum with all of these features, where [`Ort::unter_18`] is known.
    pub etwa: Option<f64>,
    /// "in Bad Belzig vielleicht einmalig: Alter → 6–9, Sprache → weglassen"
    pub satz: String,
}

/// None: nothing to say. That is no proof either.
pub fn einmalig(teile: &[&str], ort: Ort<'_>) -> Option<Einmalig> {
    let gefunden: Vec<(Treffer, f64)> = teile
        .iter()
        .enumerate()
        .flat_map(|(teil, text)| finde(text).into_iter().map(move |m| treffer(teil, m)))
        .collect();
    let etwa = ort.unter_18.map(|n| f64::from(n) * anteil(&gefunden));
    if !faellt_auf(&gefunden, etwa, klein(teile, ort)) {
        return None;
    }
    let merkmale: Vec<Treffer> = gefunden.into_iter().map(|(t, _)| t).collect();
    Some(Einmalig {
        satz: satz(&merkmale, ort.raum, etwa),
        merkmale,
        etwa,
    })
}

fn treffer(teil: usize, m: Muster) -> (Treffer, f64) {
    let t = Treffer {
        merkmal: m.merkmal,
        teil,
        ab: m.ab,
        bis: m.bis,
        vorschlag: m.vorschlag,
    };
    (t, m.anteil)
}

fn klein(teile: &[&str], ort: Ort<'_>) -> bool {
    let genannt = |name: &String| name.len() > 3 && teile.iter().any(|t| t.contains(name.as_str()));
    ort.klein || ort.raeume.iter().any(genannt)
}

fn faellt_auf(gefunden: &[(Treffer, f64)], etwa: Option<f64>, klein: bool) -> bool {
    let arten: BTreeSet<Merkmal> = gefunden.iter().map(|(t, _)| t.merkmal).collect();
    let ort = klein || arten.contains(&Merkmal::Ort);
    let andere = arten.iter().filter(|m| **m != Merkmal::Ort).count();
    let selten = gefunden.iter().any(|(_, anteil)| *anteil <= SELTEN);
    let wenige = andere > 0 && etwa.is_some_and(|k| k < KLEIN);
    let genug = etwa.is_some_and(|k| k >= ZIEL);
    selten || wenige || (ort && andere >= VIELE && !genug)
}

/// Each kind of feature counts once, by its rarest value: a note tells of several people, one of them is looked for.
fn anteil(gefunden: &[(Treffer, f64)]) -> f64 {
    Merkmal::ALLE
        .iter()
        .filter_map(|(art, _)| {
            let werte = gefunden.iter().filter(|(t, _)| t.merkmal == *art);
            werte.map(|(_, anteil)| *anteil).reduce(f64::min)
        })
        .product()
}

fn satz(merkmale: &[Treffer], raum: &str, etwa: Option<f64>) -> String {
    let wo = if raum.is_empty() {
        String::new()
    } else {
        format!("in {raum} ")
    };
    let mut gesagt = BTreeSet::new();
    let raete: Vec<String> = merkmale
        .iter()
        .filter(|m| gesagt.insert(m.merkmal))
        .map(|m| format!("{} → {}", m.merkmal.wort(), m.vorschlag))
        .collect();
    let zahl = match etwa.map(|k| k.round()) {
        Some(k) if k < 1.0 => " (grob keins oder eins)".to_owned(),
        Some(k) => format!(" (grob {k:.0})"),
        None => String::new(),
    };
    format!("{wo}vielleicht einmalig{zahl}: {}", raete.join(", "))
}
