//! Width of text in cells, cutting and wrapping by it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cells that a text takes.
pub fn breite_von(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

/// At most `breite` cells; what was cut is marked by an ellipsis.
pub fn gekuerzt(text: &str, breite: usize) -> String {
    if breite_von(text) <= breite {
        return text.to_owned();
    }
    if breite == 0 {
        return String::new();
    }
    let mut aus = String::new();
    let mut benutzt = 0;
    for g in text.graphemes(true) {
        let b = breite_von(g);
        if benutzt + b > breite - 1 {
            break;
        }
        benutzt += b;
        aus.push_str(g);
    }
    aus.push('…');
    aus
}

/// Lines of at most `breite` cells, broken at blanks; a longer word is cut.
pub fn umbrechen(text: &str, breite: usize) -> Vec<String> {
    let breite = breite.max(4);
    let mut zeilen = Vec::new();
    for absatz in text.split('\n') {
        let mut zeile = String::new();
        let mut benutzt = 0;
        for wort in absatz.split(' ') {
            let b = breite_von(wort);
            if benutzt > 0 && benutzt + 1 + b > breite {
                zeilen.push(std::mem::take(&mut zeile));
                benutzt = 0;
            }
            if benutzt > 0 {
                zeile.push(' ');
                benutzt += 1;
            }
            if benutzt + b <= breite {
                zeile.push_str(wort);
                benutzt += b;
                continue;
            }
            for g in wort.graphemes(true) {
                let b = breite_von(g);
                if benutzt + b > breite {
                    zeilen.push(std::mem::take(&mut zeile));
                    benutzt = 0;
                }
                zeile.push_str(g);
                benutzt += b;
            }
        }
        zeilen.push(zeile);
    }
    zeilen
}

/// As [`umbrechen`]; blanks at the beginning stand before every line.
fn eingerueckt(text: &str, breite: usize) -> Vec<String> {
    let kern = text.trim_start_matches(' ');
    let einzug = " ".repeat((text.len() - kern.len()).min(breite / 2));
    let zeilen = umbrechen(kern, breite.saturating_sub(einzug.len()));
    if einzug.is_empty() {
        return zeilen;
    }
    zeilen.into_iter().map(|z| format!("{einzug}{z}")).collect()
}

/// Cells that the labels of a detail take.
pub const LABEL: usize = 15;

/// Wraps the long lines of a detail, so that one line is one row of the screen.
pub fn setze(zeilen: Vec<super::Detailzeile>, breite: usize) -> Vec<super::Detailzeile> {
    use super::Detailzeile as D;
    let mut aus = Vec::with_capacity(zeilen.len());
    for z in zeilen {
        match z {
            D::Feld { label, text } => {
                for (i, text) in umbrechen(&text, breite.saturating_sub(LABEL))
                    .into_iter()
                    .enumerate()
                {
                    aus.push(D::Feld {
                        label: if i == 0 { label.clone() } else { String::new() },
                        text,
                    });
                }
            }
            D::Text { text, ton } => aus.extend(
                eingerueckt(&text, breite)
                    .into_iter()
                    .map(|text| D::Text { text, ton }),
            ),
            andere => aus.push(andere),
        }
    }
    aus
}
