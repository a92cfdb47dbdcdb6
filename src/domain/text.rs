//! Folding: what makes "Müller", "MUELLER" and "Mu\u{308}ller" the same for search, guard and import.

use unicode_normalization::UnicodeNormalization;

/// Folds case, umlauts (ä=ae), ß=ss, accents, NFD; hyphens, slashes and all blanks become one blank.
pub fn falte(text: &str) -> String {
    let mut aus = String::with_capacity(text.len() + 4);
    falte_in(text, &mut aus);
    aus
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
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
