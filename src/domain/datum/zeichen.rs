//! Cuts what was typed into numbers, words and signs. Knows spelling, no calendar; never fails on odd input, it only
//! answers that it is none of its own.

use crate::domain::text::falte_in;
use unicode_normalization::UnicodeNormalization;

/// A piece of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) enum Zeichen<'a> {
    /// A number and how many digits it was typed with ("03" has two).
    Zahl(u32, usize),
    /// Folded: lower case, ä as ae.
    Wort(&'a str),
    Punkt,
    Doppelpunkt,
    Strich,
    Schraeg,
    Plus,
}

/// The pieces in order, and which of them stand behind a blank.
#[derive(Debug, Default)]
pub(in crate::domain) struct Zeile<'a> {
    pub zeichen: Vec<Zeichen<'a>>,
    pub luecken: Vec<bool>,
}

/// Folds letters and keeps the signs that dates are made of; × becomes x, every dash a hyphen.
pub(in crate::domain) fn falten(text: &str) -> String {
    let mut aus = String::with_capacity(text.len() + 4);
    for c in text.nfc() {
        match c {
            c if c.is_alphabetic() => falte_in(c.encode_utf8(&mut [0; 4]), &mut aus),
            c if c.is_whitespace() => aus.push(' '),
            '×' => aus.push('x'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => aus.push('-'),
            c => aus.push(c),
        }
    }
    aus
}

impl<'a> Zeile<'a> {
    /// Cuts folded text. None: a sign that occurs in no date, or a number beyond nine digits.
    pub fn aus(gefaltet: &'a str) -> Option<Self> {
        let mut zeile = Zeile::default();
        let mut rest = gefaltet;
        let mut luecke = false;
        while let Some(c) = rest.chars().next() {
            let (stueck, dahinter) = rest.split_at(laenge(rest, c));
            rest = dahinter;
            if c == ' ' || c == ',' {
                luecke = true;
                continue;
            }
            zeile.zeichen.push(deute(stueck, c)?);
            zeile.luecken.push(std::mem::take(&mut luecke));
        }
        Some(zeile)
    }
}

/// How many bytes belong to the piece that starts with `c`.
fn laenge(rest: &str, c: char) -> usize {
    let ende = |passt: fn(char) -> bool| rest.find(|z| !passt(z)).unwrap_or(rest.len());
    if c.is_ascii_digit() {
        ende(|z| z.is_ascii_digit())
    } else if c.is_alphabetic() {
        ende(char::is_alphabetic)
    } else {
        c.len_utf8()
    }
}

fn deute(stueck: &str, c: char) -> Option<Zeichen<'_>> {
    Some(match c {
        '0'..='9' if stueck.len() <= 9 => Zeichen::Zahl(stueck.parse().ok()?, stueck.len()),
        '.' => Zeichen::Punkt,
        ':' => Zeichen::Doppelpunkt,
        '-' => Zeichen::Strich,
        '/' => Zeichen::Schraeg,
        '+' => Zeichen::Plus,
        c if c.is_alphabetic() => Zeichen::Wort(stueck),
        _ => return None,
    })
}

/// A number, in digits or as a word up to twelve, and fourteen.
pub(in crate::domain) fn menge(z: Zeichen) -> Option<u32> {
    match z {
        Zeichen::Zahl(n, _) => Some(n),
        Zeichen::Wort(w) => zahlwort(w),
        _ => None,
    }
}

fn zahlwort(w: &str) -> Option<u32> {
    Some(match w {
        "ein" | "eine" | "einem" | "einen" | "einer" | "eins" => 1,
        "zwei" => 2,
        "drei" => 3,
        "vier" => 4,
        "fuenf" => 5,
        "sechs" => 6,
        "sieben" => 7,
        "acht" => 8,
        "neun" => 9,
        "zehn" => 10,
        "elf" => 11,
        "zwoelf" => 12,
        "vierzehn" => 14,
        _ => return None,
    })
}
