//! What is typed to narrow a list: a phrase where it stands somewhere as typed, else words that all occur. Knows folded
//! texts only, no records.

use crate::domain::text::{enthaelt, falte};

/// A typed filter, folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    phrase: String,
    worte: Vec<String>,
}

impl Filter {
    pub fn neu(text: &str) -> Self {
        let phrase = falte(text).trim().to_owned();
        let worte = phrase.split(' ').filter(|w| !w.is_empty());
        Filter {
            worte: worte.map(str::to_owned).collect(),
            phrase,
        }
    }

    pub fn leer(&self) -> bool {
        self.worte.is_empty()
    }

    /// All words occur in the (folded) text, umlauts with or without their dots; a number only as a whole word.
    pub fn passt(&self, text: &str) -> bool {
        self.worte.iter().all(|w| steht_da(text, w))
    }

    /// Several words stand there as they were typed. One word alone is no phrase: it may as well name who is responsible.
    fn woertlich(&self, text: &str) -> bool {
        self.worte.len() > 1 && steht_da(text, &self.phrase)
    }

    /// Keeps what fits: where any head says the phrase as typed only those, else each whose text has all words. `text` is
    /// folded and says whatever its heads say; `koepfe` are asked only where the text may hold the phrase.
    pub fn siebe<T, S: AsRef<str>>(
        &self,
        liste: &mut Vec<T>,
        text: impl Fn(&T) -> S,
        koepfe: impl Fn(&T) -> Vec<String>,
    ) {
        if self.leer() {
            return;
        }
        liste.retain(|t| self.passt(text(t).as_ref()));
        let im_kopf = |t: &T| {
            self.woertlich(text(t).as_ref()) && koepfe(t).iter().any(|k| self.woertlich(&falte(k)))
        };
        let woertlich: Vec<bool> = liste.iter().map(im_kopf).collect();
        if woertlich.contains(&true) {
            let mut behalten = woertlich.into_iter();
            liste.retain(|_| behalten.next().unwrap_or(false));
        }
    }
}

/// A number at either end of what is looked for is no part of a longer one: „Planregion 1“ is not „Planregion 10“.
fn steht_da(text: &str, was: &str) -> bool {
    let zahl = |w: Option<&str>| w.is_some_and(|w| w.bytes().all(|b| b.is_ascii_digit()));
    let (vorn, hinten) = (zahl(was.split(' ').next()), zahl(was.rsplit(' ').next()));
    if !vorn && !hinten {
        return enthaelt(text, was);
    }
    let wortzeichen = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let genau = text.match_indices(was).any(|(i, _)| {
        let davor = text.get(..i).and_then(|t| t.chars().next_back());
        let danach = text.get(i + was.len()..).and_then(|t| t.chars().next());
        !(vorn && wortzeichen(davor) || hinten && wortzeichen(danach))
    });
    genau || mit_punkten(text, was, vorn, hinten)
}

/// The same where the text has dots that were not typed; blanks stand around the number.
fn mit_punkten(text: &str, was: &str, vorn: bool, hinten: bool) -> bool {
    if !was.bytes().any(|b| matches!(b, b'a' | b'o' | b'u')) {
        return false;
    }
    let blank = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let text: String = text.chars().map(blank).collect();
    let rand = |da| if da { " " } else { "" };
    let was = format!("{}{was}{}", rand(vorn), rand(hinten));
    enthaelt(&format!(" {text} "), &was)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bleibt(filter: &str, namen: &[&'static str]) -> Vec<&'static str> {
        let mut liste = namen.to_vec();
        let koepfe = |n: &&str| vec![(*n).split('|').next().unwrap_or_default().to_owned()];
        Filter::neu(filter).siebe(&mut liste, |n| falte(n), koepfe);
        liste
    }

    #[test]
    fn what_stands_there_as_typed_is_meant() {
        let namen = [
            "Regionalteam Planregion 1|am 2.11., Raum 2",
            "Regionalteam Planregion 2|im Rathaus",
            "Regionalteam Planregion 12|x",
            "Fachtag Kita|Planregion 2",
        ];
        assert_eq!(bleibt("planregion 2", &namen), [namen[1]]);
        assert_eq!(bleibt("regionalteam  Planregion 2", &namen), [namen[1]]);
        assert_eq!(bleibt("kita planregion", &namen), [namen[3]]);
        assert_eq!(bleibt("team 12", &namen), [namen[2]]);
        assert_eq!(bleibt("planregion", &namen).len(), 4);
        assert_eq!(bleibt("1", &namen), [namen[0]]);
    }

    #[test]
    fn dots_may_be_left_out_of_phrases() {
        let namen = [
            "Frühe Hilfen Süd 1|x",
            "Frühe Hilfen Süd 10|x",
            "Frühe Süd Hilfen|1",
        ];
        assert_eq!(bleibt("fruhe hilfen sud 1", &namen), [namen[0]]);
        assert_eq!(bleibt("sud hilfen", &namen), [namen[2]]);
    }
}
