//! Folding: what makes "Müller", "MUELLER" and "Mu\u{308}ller" the same for search, guard and import.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Folds case, umlauts (ä=ae), ß=ss, accents, NFD; hyphens, slashes and all blanks become one blank.
pub fn falte(text: &str) -> String {
    let mut aus = String::with_capacity(text.len() + 4);
    falte_in(text, &mut aus);
    aus
}

/// Are two texts the same once folded? Most pairs are told apart by a few letters, without folding them.
pub fn gleich(a: &str, b: &str) -> bool {
    auf_den_ersten_blick(a, b).unwrap_or_else(|| falte(a) == falte(b))
}

/// None: only folding tells. Plain letters always fold to themselves, small, whatever stands around them.
fn auf_den_ersten_blick(a: &str, b: &str) -> Option<bool> {
    let (mut a, mut b) = (a.chars(), b.chars());
    loop {
        let schlicht = |c: char| c.is_ascii_alphanumeric();
        match (a.next(), b.next()) {
            (None, None) => return Some(true),
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) if schlicht(a) && schlicht(b) => {
                if !a.eq_ignore_ascii_case(&b) {
                    return Some(false);
                }
            }
            (None, Some(c)) | (Some(c), None) if schlicht(c) => return Some(false),
            _ => return None,
        }
    }
}

/// Does a folded word stand in a folded text, be it written without the dots: „fruhling“ finds „Frühling“?
pub fn enthaelt(text: &str, wort: &str) -> bool {
    text.contains(wort) || steht_mit_punkten(text.as_bytes(), wort.as_bytes())
}

/// Behind each a, o, u of the word the text may have an e of its own.
fn steht_mit_punkten(text: &[u8], wort: &[u8]) -> bool {
    let mut teile = wort.split_inclusive(|z| matches!(z, b'a' | b'o' | b'u'));
    let Some(erster) = teile.next().filter(|t| t.len() < wort.len()) else {
        return false;
    };
    memchr::memmem::find_iter(text, erster).any(|i| {
        let rest = text.get(i + erster.len()..).unwrap_or_default();
        teile.clone().try_fold(rest, ohne_teil).is_some()
    })
}

/// What follows the part of a word, with or without an e before it.
fn ohne_teil<'t>(text: &'t [u8], teil: &[u8]) -> Option<&'t [u8]> {
    text.strip_prefix(teil)
        .or_else(|| text.strip_prefix(b"e")?.strip_prefix(teil))
}

/// As [`falte`], appending to a buffer that the caller keeps.
pub fn falte_in(text: &str, aus: &mut String) {
    let start = aus.len();
    if ist_zusammengesetzt(text) {
        text.chars().for_each(|c| falte_zeichen(c, start, aus));
    } else {
        text.nfc().for_each(|c| falte_zeichen(c, start, aus));
    }
    if aus.len() > start && aus.ends_with(' ') {
        aus.pop();
    }
}

/// Nothing below the first combining mark, nor a dash or a quotation mark, changes by NFC: the usual text is spared it.
fn ist_zusammengesetzt(text: &str) -> bool {
    text.is_ascii()
        || text
            .chars()
            .all(|c| matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}'))
}

fn falte_zeichen(c: char, start: usize, aus: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => aus.push(c),
        'A'..='Z' => aus.push(c.to_ascii_lowercase()),
        'ä' | 'Ä' | 'æ' | 'Æ' => aus.push_str("ae"),
        'ö' | 'Ö' | 'œ' | 'Œ' => aus.push_str("oe"),
        'ü' | 'Ü' => aus.push_str("ue"),
        'ß' | 'ẞ' => aus.push_str("ss"),
        // Letters of neighbours' names that no accent can be taken off.
        'ı' | 'İ' => aus.push('i'),
        'ł' | 'Ł' => aus.push('l'),
        'ø' | 'Ø' => aus.push_str("oe"),
        'đ' | 'Đ' => aus.push('d'),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
        c if ist_trenner(c) => {
            if aus.len() > start && !aus.ends_with(' ') {
                aus.push(' ');
            }
        }
        c => c
            .nfd()
            .filter(|z| !unicode_normalization::char::is_combining_mark(*z))
            .flat_map(char::to_lowercase)
            .for_each(|z| aus.push(z)),
    }
}

fn ist_trenner(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '/' | '_' | ',' | ';' | ':' | '(' | ')' | '„' | '“' | '"' | '\u{2010}'
                ..='\u{2015}'
        )
}

/// One line without control characters, blanks folded: what a title or a name may hold.
pub fn einzeilig(text: &str) -> String {
    let sauber = ohne_steuerzeichen(text);
    sauber.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without what a terminal would obey; line ends and tabs stay.
pub fn ohne_steuerzeichen(text: &str) -> Cow<'_, str> {
    let bleibt = |c: char| !c.is_control() || c.is_whitespace();
    match text.chars().all(bleibt) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().filter(|c| bleibt(*c)).collect()),
    }
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front; reading a table takes it off again.
pub fn entschaerft(zelle: &str) -> String {
    if droht(zelle) {
        format!("'{zelle}")
    } else {
        zelle.to_owned()
    }
}

/// A spreadsheet would take it for a formula.
pub fn droht(zelle: &str) -> bool {
    zelle
        .trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_may_be_left_out_of_what_is_looked_for() {
        let findet = |text: &str, wort: &str| enthaelt(&falte(text), &falte(wort));
        for wort in [
            "fruhling",
            "frühling",
            "fruehling",
            "Fruhlingsf",
            "hling",
            "ruhl",
        ] {
            assert!(findet("Familienzentrum Frühlingsfest", wort), "{wort}");
        }
        for (text, wort) in [
            ("Öffnungstür", "offnungstur"),
            ("Bärbel Groß", "barbel"),
            ("über", "u"),
            ("Neue Mauer", "neue mauer"),
        ] {
            assert!(findet(text, wort), "{text} {wort}");
        }
        for (text, wort) in [
            ("Frühling", "fruling"),
            ("Fruchtling", "fruhling"),
            ("Bär", "bor"),
            ("Bahn", "bähn"),
            ("", "u"),
        ] {
            assert!(!findet(text, wort), "{text} {wort}");
        }
    }

    #[test]
    fn the_same_once_folded_is_the_same() {
        for (a, b) in [
            ("Jugendamt", "JUGENDAMT"),
            ("Ämter", "aemter"),
            ("A\u{308}mter", "Ämter"),
            ("– Träger-Süd", "träger sued"),
            ("„Nord“", "nord"),
            ("", " "),
            ("über", "Ueber"),
            ("Amt 1 ", "amt  1"),
        ] {
            assert!(gleich(a, b) && falte(a) == falte(b), "{a} {b}");
        }
        for (a, b) in [
            ("Nord", "Süd"),
            ("Nord", ""),
            ("Amt 1", "Amt 2"),
            ("Ärzte", "Arzt"),
            ("Amt", "Amt a"),
        ] {
            assert!(!gleich(a, b), "{a} {b}");
        }
    }
}
