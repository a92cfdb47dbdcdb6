//! Text for terminals that have no UTF-8. Knows no screen.

/// What a terminal without UTF-8 shows instead; every other foreign sign becomes a question mark.
pub fn ascii(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut aus = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ä' => aus.push_str("ae"),
            'ö' => aus.push_str("oe"),
            'ü' => aus.push_str("ue"),
            'Ä' => aus.push_str("Ae"),
            'Ö' => aus.push_str("Oe"),
            'Ü' => aus.push_str("Ue"),
            'ß' => aus.push_str("ss"),
            '„' | '“' | '”' => aus.push('"'),
            '‚' | '‘' | '’' => aus.push('\''),
            '–' | '—' => aus.push('-'),
            '…' => aus.push_str(".."),
            '·' => aus.push('-'),
            '▲' => aus.push('^'),
            '▸' | '›' | '▶' | '→' => aus.push('>'),
            '←' => aus.push('<'),
            '×' | '✗' => aus.push('x'),
            '✓' => aus.push('+'),
            '█' => aus.push('#'),
            '░' | '▁' => aus.push('.'),
            '▂' | '▒' => aus.push(':'),
            '▃' => aus.push('-'),
            '▄' => aus.push('='),
            '▅' => aus.push('+'),
            '▆' | '▓' => aus.push('*'),
            '▇' => aus.push('%'),
            'Ø' => aus.push('~'),
            '€' => aus.push_str("EUR"),
            '−' => aus.push('-'),
            '↔' => aus.push_str("<>"),
            '⏎' => aus.push_str("Enter"),
            '↑' => aus.push('^'),
            '↓' => aus.push('v'),
            c if c.is_ascii() => aus.push(c),
            c => {
                let gefaltet = crate::domain::text::falte(&c.to_string());
                aus.push_str(if gefaltet.is_ascii() && !gefaltet.is_empty() {
                    &gefaltet
                } else {
                    "?"
                });
            }
        }
    }
    aus
}

/// Cells that a text takes there.
pub fn ascii_breite(text: &str) -> usize {
    ascii(text).len()
}
