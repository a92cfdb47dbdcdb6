//! A paper as plain text: wrapped at 72 columns, as a mail shows it.

use super::{Block, Dokument, Lauf, Tabelle, sauber};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns (RFC 5322 recommends 78; quoting needs some).
const BREITE: usize = 72;

pub fn schreibe(d: &Dokument) -> String {
    let mut teile = Vec::new();
    if !d.kopf.is_empty() {
        teile.push(unterstrichen(&d.kopf, '='));
    }
    if !d.titel.is_empty() {
        teile.push(gebrochen(&d.titel, "", ""));
    }
    teile.extend(d.bloecke.iter().map(block));
    teile.retain(|t| !t.is_empty());
    teile.join("\n\n") + "\n"
}

fn block(b: &Block) -> String {
    match b {
        Block::Ueberschrift(1, text) => format!("\n{}", unterstrichen(text, '-')),
        Block::Ueberschrift(2, text) => format!("\n{}", gebrochen(text, "", "")),
        Block::Ueberschrift(_, text) => gebrochen(text, "", ""),
        Block::Absatz(l) => gebrochen(&zusammen(l), "", ""),
        Block::Punkte(p) => liste(p, |_| "- ".to_owned()),
        Block::Nummern(p) => liste(p, |i| format!("{:>2}. ", i + 1)),
        Block::Angaben(a) => angaben(a),
        Block::Tabelle(t) => tabelle(t),
        Block::Klein(text) => gebrochen(text, "", ""),
        Block::Hinweis(text) => gebrochen(text, "! ", "  "),
        Block::Seitenumbruch => "-".repeat(BREITE),
    }
}

fn unterstrichen(text: &str, strich: char) -> String {
    let text = gebrochen(text, "", "");
    let breit = text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    format!("{text}\n{}", strich.to_string().repeat(breit))
}

fn liste(punkte: &[Vec<Lauf>], zeichen: impl Fn(usize) -> String) -> String {
    let punkt = |(i, l): (usize, &Vec<Lauf>)| {
        let z = zeichen(i);
        gebrochen(&zusammen(l), &z, &" ".repeat(z.width()))
    };
    punkte
        .iter()
        .enumerate()
        .map(punkt)
        .collect::<Vec<_>>()
        .join("\n")
}

fn angaben(alle: &[(String, String)]) -> String {
    let breit = alle.iter().map(|(n, _)| n.width()).max().unwrap_or(0) + 3;
    let angabe = |(name, wert): &(String, String)| {
        let vorn = format!(
            "{name}:{}",
            " ".repeat(breit.saturating_sub(name.width() + 1))
        );
        gebrochen(wert, &vorn, &" ".repeat(breit))
    };
    alle.iter().map(angabe).collect::<Vec<_>>().join("\n")
}

/// Between columns.
const LUECKE: usize = 2;

fn tabelle(t: &Tabelle) -> String {
    let platz = BREITE.saturating_sub(LUECKE * t.spalten.len().saturating_sub(1));
    let breiten = t.breiten(platz);
    let kopf: Vec<String> = t.spalten.iter().map(|s| s.0.clone()).collect();
    let mut zeilen = Vec::new();
    if kopf.iter().any(|k| !k.is_empty()) {
        zeilen.push(reihe(t, &kopf, &breiten));
        let striche = breiten.iter().map(|b| "-".repeat(*b));
        zeilen.push(striche.collect::<Vec<_>>().join("  "));
    }
    zeilen.extend(t.zeilen.iter().map(|z| reihe(t, z, &breiten)));
    zeilen.join("\n")
}

/// A row of the table: as many lines as its longest cell.
fn reihe(t: &Tabelle, zeile: &[String], breiten: &[usize]) -> String {
    let zellen: Vec<Vec<String>> = t
        .zellen(zeile)
        .zip(breiten)
        .map(|(z, b)| umbruch(z, *b))
        .collect();
    let hoehe = zellen.iter().map(Vec::len).max().unwrap_or(0);
    let linie = |i: usize| {
        let mut linie = String::new();
        for (zelle, b) in zellen.iter().zip(breiten) {
            let text = zelle.get(i).map_or("", String::as_str);
            linie.push_str(text);
            linie.push_str(&" ".repeat((b + LUECKE).saturating_sub(text.width())));
        }
        linie.trim_end().to_owned()
    };
    (0..hoehe).map(linie).collect::<Vec<_>>().join("\n")
}

fn zusammen(laeufe: &[Lauf]) -> String {
    laeufe.iter().map(|l| l.text.as_str()).collect()
}

/// Wrapped, the first line behind `erste`, the others behind `weitere`.
fn gebrochen(text: &str, erste: &str, weitere: &str) -> String {
    let zeilen = umbruch(text, BREITE.saturating_sub(erste.width()));
    let vor = |(i, z): (usize, &String)| {
        let ganz = format!("{}{z}", if i == 0 { erste } else { weitere });
        ganz.trim_end().to_owned()
    };
    zeilen
        .iter()
        .enumerate()
        .map(vor)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Lines of at most so many columns; a word that is longer (an address) is broken only where a whole line is too short.
fn umbruch(text: &str, breite: usize) -> Vec<String> {
    let mut zeilen = Vec::new();
    for absatz in sauber(text).trim_matches('\n').split('\n') {
        let mut zeile = String::new();
        let mut bisher = 0;
        for wort in absatz.split(' ').filter(|w| !w.is_empty()) {
            let w = wort.width();
            if bisher > 0 && bisher + 1 + w > breite {
                zeilen.push(std::mem::take(&mut zeile));
                bisher = 0;
            }
            if bisher > 0 {
                zeile.push(' ');
                bisher += 1;
            }
            for c in wort.chars() {
                let b = c.width().unwrap_or(0);
                if bisher + b > breite && w > breite {
                    zeilen.push(std::mem::take(&mut zeile));
                    bisher = 0;
                }
                zeile.push(c);
                bisher += b;
            }
        }
        zeilen.push(zeile);
    }
    zeilen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wider_than_a_mail_and_no_word_is_lost() {
        let lang = "Überlegung ".repeat(40) + &"x".repeat(200);
        let d = Dokument {
            kopf: lang.clone(),
            bloecke: vec![
                Block::Punkte(vec![vec![Lauf::schlicht(lang.clone())]]),
                Block::Angaben(vec![("Ort".into(), lang.clone())]),
                Block::Tabelle(Tabelle::neu(
                    &[("A", 1), ("B", 3)],
                    vec![vec![lang.clone(), lang]],
                )),
            ],
            ..Dokument::default()
        };
        let text = schreibe(&d);
        assert!(text.lines().all(|z| z.width() <= BREITE));
        assert_eq!(text.matches('x').count(), 5 * 200);
        assert!(text.matches("Überlegung").count() >= 3 * 40);
    }
}
