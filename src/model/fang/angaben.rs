//! What a Ressource costs, how it is reached, of which kind it is: told by the look of the words.

use super::Fang;
use super::worte::{Worte, hinter, ohne_satzzeichen};
use crate::domain::geld::Cent;
use crate::domain::text::falte;
use crate::domain::{Auswahl, Kosten, Ressourcenart, Ressourcenform};

/// Digits that a telephone number has at least.
const ZIFFERN: usize = 6;

/// Telephone and mail.
pub fn erreichbar(worte: &mut Worte<'_>, fang: &mut Fang) {
    let mut i = 0;
    while i < worte.len() {
        let Some(wort) = worte.frei(i) else {
            i += 1;
            continue;
        };
        if ist_mail(wort) {
            fang.email = ohne_satzzeichen(wort).to_owned();
            worte.nimm(i, 1);
        } else if let Some(anzahl) = nummer(worte, i) {
            let teile: Vec<&str> = (i..i + anzahl).filter_map(|n| worte.frei(n)).collect();
            fang.telefon = ohne_satzzeichen(&teile.join(" ")).to_owned();
            worte.nimm(i, anzahl);
            vorwort(worte, i);
        }
        i += 1;
    }
}

/// "Tel.", which says no more once the number is known.
fn vorwort(worte: &mut Worte<'_>, i: usize) {
    let Some(davor) = i.checked_sub(1) else {
        return;
    };
    let kennt = ["tel", "telefon", "handy", "mobil"];
    let sagt = |w: &str| kennt.contains(&falte(ohne_satzzeichen(w)).as_str());
    if worte.frei(davor).is_some_and(sagt) {
        worte.nimm(davor, 1);
    }
}

fn ist_mail(wort: &str) -> bool {
    match ohne_satzzeichen(wort).split_once('@') {
        Some((wer, wo)) => {
            !wer.is_empty() && wo.split('.').count() > 1 && wo.split('.').all(|t| !t.is_empty())
        }
        None => false,
    }
}

/// How many words a number has that begins here: "03381 12345", "+49 170/1234567".
fn nummer(worte: &Worte<'_>, ab: usize) -> Option<usize> {
    let erstes = worte.frei(ab)?;
    let vorwahl = erstes.strip_prefix('+').unwrap_or(erstes);
    let vorn = vorwahl.chars().take_while(char::is_ascii_digit).count();
    let beginnt = match erstes.strip_prefix('+') {
        Some(_) => vorn >= 2,
        None => erstes.starts_with('0') && vorn >= 3,
    };
    if !beginnt || !besteht_aus_ziffern(vorwahl) {
        return None;
    }
    let weitere = (ab + 1..worte.len())
        .map_while(|i| worte.frei(i))
        .take_while(|w| besteht_aus_ziffern(ohne_satzzeichen(w)))
        .count();
    let ziffern = |n: usize| {
        let teile = (ab..ab + n).filter_map(|i| worte.frei(i));
        teile
            .flat_map(str::chars)
            .filter(char::is_ascii_digit)
            .count()
    };
    (1..=weitere + 1)
        .rev()
        .find(|n| (ZIFFERN..=15).contains(&ziffern(*n)))
}

fn besteht_aus_ziffern(wort: &str) -> bool {
    !wort.is_empty()
        && wort
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '(' | ')'))
}

/// "kostenlos", "2 €", "2,50 Euro je Treffen".
pub fn kosten(worte: &mut Worte<'_>, fang: &mut Fang) {
    const FREI: [&str; 4] = ["kostenlos", "kostenfrei", "gratis", "umsonst"];
    for i in 0..worte.len() {
        let Some(wort) = worte.frei(i) else { continue };
        if FREI.contains(&falte(ohne_satzzeichen(wort)).as_str()) {
            fang.kosten = Kosten::Frei;
            worte.nimm(i, 1);
        } else if let Some((betrag, anzahl)) = betrag(worte, i) {
            match Cent::lies(&betrag) {
                Ok(Cent::NULL) => {
                    fang.kosten = Kosten::Frei;
                    worte.nimm(i, anzahl);
                }
                Ok(cent) => {
                    let dazu = wofuer(worte, i + anzahl);
                    fang.kosten = Kosten::Kostet;
                    fang.kosten_text = std::iter::once(glatt(cent))
                        .chain((0..dazu).filter_map(|n| {
                            worte
                                .frei(i + anzahl + n)
                                .map(|w| ohne_satzzeichen(w).to_owned())
                        }))
                        .collect::<Vec<_>>()
                        .join(" ");
                    worte.nimm(i, anzahl + dazu);
                }
                Err(satz) => fang.unklar.push(satz),
            }
        }
    }
}

/// "2 €" as people say it; cents only where there are some.
fn glatt(cent: Cent) -> String {
    cent.to_string().replace(",00 ", " ")
}

/// The amount that begins here, and how many words it has.
fn betrag(worte: &Worte<'_>, i: usize) -> Option<(String, usize)> {
    let wort = ohne_satzzeichen(worte.frei(i)?);
    let zahl = |w: &str| {
        let w = w.trim_start_matches(['-', '−', '–', '€']);
        w.starts_with(|c: char| c.is_ascii_digit())
    };
    if !zahl(wort) {
        return None;
    }
    let klein = wort.to_lowercase();
    let mit_einheit = |w: &str| ["€", "euro", "eur", "cent", "ct"].contains(&w);
    if wort.contains('€') || ["euro", "eur", "ct"].iter().any(|e| klein.ends_with(e)) {
        return Some((wort.to_owned(), 1));
    }
    let danach = ohne_satzzeichen(worte.frei(i + 1)?).to_lowercase();
    mit_einheit(&danach).then(|| (format!("{wort} {danach}"), 2))
}

/// "je Treffen", "pro Kind", "im Monat": words that belong to the amount.
fn wofuer(worte: &Worte<'_>, ab: usize) -> usize {
    let lauf = worte.lauf(ab, 2);
    match lauf.as_slice() {
        [je, _] if ["je", "pro"].contains(&falte(je).as_str()) => 2,
        [im, monat]
            if falte(im) == "im"
                && ["monat", "jahr"].contains(&falte(ohne_satzzeichen(monat)).as_str()) =>
        {
            2
        }
        _ => 0,
    }
}

/// `=sozial`: the kind, a few letters are enough.
pub fn art(worte: &mut Worte<'_>, fang: &mut Fang) {
    for i in 0..worte.len() {
        let Some(text) = worte.frei(i).and_then(|w| hinter(w, &['='])) else {
            continue;
        };
        let gesucht = falte(ohne_satzzeichen(&text));
        let alle = Ressourcenart::ALLE;
        let genau = alle.iter().find(|a| falte(a.1) == gesucht);
        let anfang = || {
            alle.iter()
                .find(|a| !gesucht.is_empty() && a.1.starts_with(&gesucht))
        };
        match genau.or_else(anfang) {
            Some(art) => {
                fang.ressourcenart = art.0;
                worte.nimm(i, 1);
            }
            None => fang.unklar.push(format!(
                "„{text}“ ist keine Art; personal, sozial, materiell, sozialraum"
            )),
        }
    }
}

/// A club and a service say so in their names; the rest is an offer.
pub fn form(name: &str) -> Ressourcenform {
    let name = falte(name);
    if name.contains("verein") || name.contains("e.v.") || name.ends_with(" ev") {
        Ressourcenform::Verein
    } else if name.contains("beratung") || name.contains("dienst") {
        Ressourcenform::Dienst
    } else {
        Ressourcenform::Angebot
    }
}
