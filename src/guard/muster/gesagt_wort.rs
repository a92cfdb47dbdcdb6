//! The words of a text as what they may be of a number said aloud: a number, a stroke, a letter, a day. Decides nothing.

use super::zahlwort::{tag, wert};

#[derive(Clone, PartialEq)]
pub(super) enum Art {
    Zahl(String),
    Tag(u32),
    Monat,
    Zeichen(&'static str),
    Buchstabe(char),
    /// „Paula“: a letter beside another, else a name.
    Tafel(char),
    Doppelt(usize),
    /// „Buchstabe“, „wie Heinrich“
    Stumm,
    Wort,
}

pub(super) struct Marke {
    pub ab: usize,
    pub bis: usize,
    pub art: Art,
    /// Written in digits already.
    pub roh: bool,
}

/// The words and runs of digits.
pub(super) fn marken(text: &str) -> Vec<Marke> {
    let mut aus: Vec<Marke> = Vec::new();
    let mut zeichen = text.char_indices().peekable();
    while let Some((ab, c)) = zeichen.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let ziffer = c.is_ascii_digit();
        let mut bis = ab + c.len_utf8();
        while let Some((i, d)) =
            zeichen.next_if(|(_, d)| d.is_alphanumeric() && d.is_ascii_digit() == ziffer)
        {
            bis = i + d.len_utf8();
        }
        let wort = text.get(ab..bis).unwrap_or_default();
        if mal(wort, &mut aus) {
            aus.push(Marke {
                ab,
                bis,
                art: Art::Stumm,
                roh: false,
            });
            continue;
        }
        aus.push(Marke {
            ab,
            bis,
            art: art(wort, aus.last()),
            roh: ziffer,
        });
    }
    aus
}

/// „zwei mal“, „zwei mal die“: the number before says how often.
fn mal(wort: &str, davor: &mut [Marke]) -> bool {
    let Some(letzte) = davor.last_mut() else {
        return false;
    };
    match (&letzte.art, wort) {
        (Art::Zahl(z), "mal" | "Mal") if !letzte.roh && matches!(z.as_str(), "2" | "3" | "4") => {
            letzte.art = Art::Doppelt(z.parse().unwrap_or(2));
            true
        }
        (Art::Stumm | Art::Doppelt(_), "die") => true,
        _ => false,
    }
}

fn art(wort: &str, davor: Option<&Marke>) -> Art {
    if wort.starts_with(|c: char| c.is_ascii_digit()) {
        return Art::Zahl(wort.to_owned());
    }
    let klein = wort.to_lowercase();
    let w = klein.as_str();
    if w == "wie" && matches!(davor.map(|d| &d.art), Some(Art::Buchstabe(_))) {
        return Art::Stumm;
    }
    if let Some(c) = tafel(w) {
        let erklaert = davor.is_some_and(|d| d.art == Art::Stumm);
        return if erklaert { Art::Stumm } else { Art::Tafel(c) };
    }
    let mut eines = w.chars();
    if let (Some(c @ 'a'..='z'), None) = (eines.next(), eines.next()) {
        return Art::Buchstabe(c.to_ascii_uppercase());
    }
    besondere(w)
        .or_else(|| wert(w).map(|n| Art::Zahl(n.to_string())))
        .or_else(|| tag(w).map(Art::Tag))
        .unwrap_or(Art::Wort)
}

fn besondere(w: &str) -> Option<Art> {
    Some(match w {
        "bindestrich" | "strich" | "minus" | "gedankenstrich" => Art::Zeichen("-"),
        "schrägstrich" | "schraegstrich" | "slash" => Art::Zeichen("/"),
        "punkt" => Art::Zeichen("."),
        "komma" | "leerzeichen" | "pause" | "dann" => Art::Zeichen(" "),
        "plus" => Art::Zeichen("+"),
        "doppel" | "doppelt" | "zweimal" => Art::Doppelt(2),
        "dreifach" | "dreimal" => Art::Doppelt(3),
        "viermal" => Art::Doppelt(4),
        "buchstabe" | "großbuchstabe" => Art::Stumm,
        "januar" | "februar" | "märz" | "maerz" | "april" | "mai" | "juni" | "juli" | "august"
        | "september" | "oktober" | "november" | "dezember" => Art::Monat,
        _ => {
            let rest = w.strip_prefix("doppel").and_then(wert)?;
            Art::Zahl(rest.to_string().repeat(2))
        }
    })
}

/// The telephone alphabet of Germany.
fn tafel(w: &str) -> Option<char> {
    const TAFEL: &str = " anton berta cäsar dora emil friedrich gustav heinrich ida julius kaufmann ludwig martha nordpol otto \
paula quelle richard samuel siegfried theodor ulrich viktor wilhelm xanthippe ypsilon zacharias zeppelin ";
    if !TAFEL.contains(&format!(" {w} ")) {
        return None;
    }
    w.chars().next().map(|c| c.to_ascii_uppercase())
}

/// The last bytes before `ab`, in lower case, without blanks at their end.
pub(super) fn davor(text: &str, ab: usize, n: usize) -> String {
    let vor = text.get(..ab).unwrap_or_default().trim_end();
    let mut von = vor.len().saturating_sub(n);
    while !vor.is_char_boundary(von) {
        von += 1;
    }
    vor.get(von..).unwrap_or_default().to_lowercase()
}

/// Only blanks, a comma or a stroke between two marks.
pub(super) fn luecke(text: &str, ab: usize, bis: usize) -> bool {
    let zwischen = text.get(ab..bis).unwrap_or("?");
    zwischen.len() < 5
        && zwischen
            .chars()
            .all(|c| c.is_whitespace() || ",-/.".contains(c))
        && !zwischen.contains(". ")
}
