//! What is written under a symbol: role, age band, households. Wrapped to the size, cut only where it cannot be.

use super::familie::Familie;
use super::leinwand::{Groesse, Zeichensatz};
use super::zeichen::schlicht;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The lines under a symbol.
pub(super) struct Schild {
    pub zeilen: Vec<String>,
    /// The last line is the households', not the person's.
    pub haushalt: Option<String>,
    pub breite: usize,
}

pub(super) fn schild(f: &Familie, person: usize, satz: Zeichensatz, groesse: Groesse) -> Schild {
    let breit = match groesse {
        Groesse::Schmal => 12,
        Groesse::Weit => 18,
    };
    let Some(mensch) = f.menschen.get(person) else {
        return Schild {
            zeilen: Vec::new(),
            haushalt: None,
            breite: 0,
        };
    };
    let mut zeilen = umbrechen(&schlicht(&mensch.rolle, satz), breit);
    let alter = mensch.alter.as_deref().map(|a| schlicht(a, satz));
    let marke = haushalte(f, person, satz);
    let fuss = [alter.as_deref(), marke.as_deref()];
    let fuss: Vec<&str> = fuss.into_iter().flatten().collect();
    if !fuss.is_empty() {
        zeilen.push(fuss.join(" "));
    }
    let breite = zeilen.iter().map(|z| z.width()).max().unwrap_or_default();
    Schild {
        zeilen,
        haushalt: marke,
        breite,
    }
}

/// "·a": the households a person lives in.
fn haushalte(f: &Familie, person: usize, satz: Zeichensatz) -> Option<String> {
    let wo = |(_, wer): &(usize, &Vec<usize>)| wer.contains(&person);
    let buchstaben: String = f
        .haushalte
        .iter()
        .enumerate()
        .filter(wo)
        .map(|(i, _)| buchstabe(i))
        .collect();
    let punkt = match satz {
        Zeichensatz::Unicode => '·',
        Zeichensatz::Ascii => '*',
    };
    (!buchstaben.is_empty()).then(|| format!("{punkt}{buchstaben}"))
}

/// The letter of a household.
pub(super) fn buchstabe(i: usize) -> char {
    char::from(b'a' + u8::try_from(i.min(25)).unwrap_or(25))
}

/// At most three lines of `breit` columns.
fn umbrechen(text: &str, breit: usize) -> Vec<String> {
    let mut zeilen: Vec<String> = Vec::new();
    for wort in text.split_whitespace() {
        match zeilen.last_mut() {
            Some(z) if z.width() + 1 + wort.width() <= breit => {
                z.push(' ');
                z.push_str(wort);
            }
            _ => zeilen.extend(stuecke(wort, breit)),
        }
    }
    if zeilen.len() > 3 {
        zeilen.truncate(3);
        if let Some(letzte) = zeilen.last_mut() {
            letzte.push('.');
        }
    }
    zeilen
}

/// A word too long for one line, with a hyphen where it is broken; a little too long is let be.
fn stuecke(wort: &str, breit: usize) -> Vec<String> {
    if wort.width() <= breit + 4 {
        return vec![wort.to_owned()];
    }
    let mut stuecke = Vec::new();
    let mut stueck = String::new();
    let mut voll = 0;
    for zeichen in wort.chars() {
        let w = zeichen.width().unwrap_or(0);
        if voll + w > breit {
            stueck.push('-');
            stuecke.push(std::mem::take(&mut stueck));
            voll = 0;
        }
        stueck.push(zeichen);
        voll += w;
    }
    stuecke.push(stueck);
    stuecke
}
