//! Which characters of a shown text to highlight: matching is done on the folded text, the places are those of the
//! original ("ae" lights up one "ä"). For visible rows only.

use super::anfrage::{Anfrage, Wort};
use super::wertung::streu_stellen;
use crate::domain::text::falte_in;
use unicode_normalization::char::is_combining_mark;

/// Folded text, and for each of its characters the character of the original that it came from.
#[derive(Debug, Default)]
struct Gefaltet {
    text: String,
    herkunft: Vec<usize>,
    /// For each original character, whether it only decorates the one before.
    anhang: Vec<bool>,
}

/// Places (counted in characters) in `text_shown` that match `query`, rising. Words that do not occur are left out.
pub fn treffer_stellen(text_shown: &str, query: &str) -> Vec<usize> {
    let gefaltet = falte_mit_herkunft(text_shown);
    let mut stellen: Vec<usize> = Anfrage::neu(query)
        .woerter
        .iter()
        .flat_map(|w| in_gefaltet(w, &gefaltet.text))
        .filter_map(|n| gefaltet.herkunft.get(n).copied())
        .collect();
    stellen.sort_unstable();
    stellen.dedup();
    mit_anhang(&stellen, &gefaltet.anhang)
}

/// The word where it begins a word, else where it stands, else its scattered letters.
fn in_gefaltet(w: &Wort, text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let am_anfang = w
        .finder
        .find_iter(bytes)
        .find(|i| *i == 0 || bytes.get(i - 1) == Some(&b' '));
    match am_anfang.or_else(|| w.finder.find(bytes)) {
        Some(byte) => {
            let ab = text.get(..byte).map_or(0, |t| t.chars().count());
            (ab..ab + w.text.chars().count()).collect()
        }
        None if w.streut => streu_stellen(w, text),
        None => Vec::new(),
    }
}

/// Folds letter by letter (a letter with the marks behind it), with the same result as folding the whole.
fn falte_mit_herkunft(text: &str) -> Gefaltet {
    let mut g = Gefaltet::default();
    let zeichen: Vec<char> = text.chars().collect();
    let mut n = 0;
    while n < zeichen.len() {
        let marken = zeichen.iter().skip(n + 1);
        let laenge = 1 + marken.take_while(|c| is_combining_mark(**c)).count();
        let gruppe: String = zeichen.iter().skip(n).take(laenge).collect();
        g.nimm(&gruppe, n);
        g.anhang.push(false);
        g.anhang.resize(n + laenge, true);
        n += laenge;
    }
    g
}

impl Gefaltet {
    fn nimm(&mut self, gruppe: &str, herkunft: usize) {
        let vorher = self.text.len();
        if ist_blank(gruppe) {
            if vorher > 0 && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        } else {
            falte_in(gruppe, &mut self.text);
        }
        let neue = self.text.get(vorher..).map_or(0, |t| t.chars().count());
        self.herkunft.extend(std::iter::repeat_n(herkunft, neue));
    }
}

/// Folds to a blank: then it vanishes alone, but stays between two letters.
fn ist_blank(gruppe: &str) -> bool {
    if gruppe.starts_with(char::is_alphanumeric) {
        return false;
    }
    let mut probe = "x".to_owned();
    falte_in(&format!("x{gruppe}x"), &mut probe);
    probe == "xx x"
}

fn mit_anhang(stellen: &[usize], anhang: &[bool]) -> Vec<usize> {
    stellen
        .iter()
        .flat_map(|n| {
            let marken = anhang.iter().skip(n + 1).take_while(|a| **a).count();
            *n..=n + marken
        })
        .collect()
}
