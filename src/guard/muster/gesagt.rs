//! Numbers as people say them aloud, read as digits: „null eins sieben sechs doppel drei“, „dreihundertacht schrägstrich
//! vierundzwanzig“, „hausnummer zwölf“, „am dritten dritten“, „paula martha strich heinrich sieben null vier“. Says nothing
//! about what they are: the detectors read this reading as well.

use super::abbild::Abbild;
use super::gesagt_tag::ein_tag;
use super::gesagt_wort::{Art, Marke, davor, luecke, marken};

/// The reading in digits; none where nobody says a number.
pub(super) fn in_ziffern(text: &str) -> Option<Abbild> {
    if !lohnt(text) {
        return None;
    }
    let marken = marken(text);
    let mut aus = Abbild::default();
    let (mut i, mut ab, mut neu) = (0, 0, false);
    while i < marken.len() {
        let (n, lesung) = lauf(text, &marken, i);
        if let (Some(lesung), Some(lauf)) = (lesung, marken.get(i..i + n)) {
            aus.gleich(text, ab, lauf.first().map_or(ab, |m| m.ab));
            // What stands between two of them is part of the reading.
            for (marke, wort) in lauf.iter().zip(lesung) {
                aus.setze(&wort, marke.ab, marke.bis);
                ab = marke.bis;
            }
            neu = true;
        }
        i += n.max(1);
    }
    aus.gleich(text, ab, text.len());
    neu.then_some(aus)
}

/// A number word that is not „ein“: most texts in which none stands are not read again.
fn lohnt(text: &str) -> bool {
    let klein = text.to_lowercase();
    [
        "null", "zwei", "zwo", "drei", "vier", "fünf", "fuenf", "sechs", "sieb", "acht", "neun",
        "zehn", "elf", "zwölf", "zwanzig", "ßig", "erste", "dritte",
    ]
    .iter()
    .any(|w| klein.contains(w))
}

/// No number is longer; so that no text costs more than its length.
const LAENGSTE: usize = 60;

/// How many marks from `i` go together, and how each reads (none: as it is written).
fn lauf(text: &str, marken: &[Marke], i: usize) -> (usize, Option<Vec<String>>) {
    if let Some(lesung) = ein_tag(text, marken, i) {
        return (lesung.len(), Some(lesung));
    }
    let rest = marken.get(i..).unwrap_or_default();
    let mut n = 0;
    while let Some(m) = rest.get(n).filter(|_| n < LAENGSTE) {
        let geht = !matches!(m.art, Art::Wort | Art::Tag(_) | Art::Monat);
        let nah = n == 0 || rest.get(n - 1).is_some_and(|v| luecke(text, v.bis, m.ab));
        if !geht || !nah {
            break;
        }
        n += 1;
    }
    let inhalt = |m: &Marke| matches!(m.art, Art::Zahl(_) | Art::Buchstabe(_) | Art::Tafel(_));
    let von = rest
        .iter()
        .take(n)
        .position(|m| inhalt(m) || plus(m))
        .unwrap_or(n);
    if von > 0 {
        return (von, None);
    }
    let bis = rest.iter().take(n).rposition(inhalt).map_or(0, |p| p + 1);
    let teil = rest.get(..bis).unwrap_or_default();
    if bis == 0 || !gesprochen(text, teil) {
        return (1, None);
    }
    (bis, Some(lesung(text, teil)))
}

fn plus(m: &Marke) -> bool {
    matches!(m.art, Art::Zeichen("+") | Art::Doppelt(_))
}

/// Three numbers in a row, a stroke said aloud, „null“ before digits, or a house number.
fn gesprochen(text: &str, teil: &[Marke]) -> bool {
    let zahlen = teil
        .iter()
        .filter(|m| matches!(m.art, Art::Zahl(_)))
        .count();
    let worte = teil
        .iter()
        .filter(|m| !m.roh && matches!(m.art, Art::Zahl(_)))
        .count();
    let strich = teil
        .iter()
        .any(|m| matches!(m.art, Art::Zeichen("/" | "-")));
    let tafel = teil
        .iter()
        .filter(|m| matches!(m.art, Art::Tafel(_)))
        .count();
    let Some(erste) = teil.first() else {
        return false;
    };
    let wort = text.get(erste.ab..erste.bis).unwrap_or_default();
    let null =
        wort.eq_ignore_ascii_case("null") && teil.get(1).is_some_and(|m| m.roh && m.bis - m.ab > 3);
    let einsam = teil
        .iter()
        .take_while(|m| matches!(m.art, Art::Tafel(_)))
        .count()
        == 1
        || tafel == 1;
    worte > 0 && !einsam && (zahlen > 2 || strich && zahlen > 1 || null || tafel > 1)
        || worte > 0 && matches!(erste.art, Art::Zahl(_)) && nach_strasse(text, erste.ab)
}

/// „feld straße siebzehn“, „hausnummer zwölf“, „im birkenweg drei“
fn nach_strasse(text: &str, ab: usize) -> bool {
    let vor = davor(text, ab, 40);
    [
        "straße",
        "strasse",
        "str.",
        "str",
        "weg",
        "allee",
        "gasse",
        "damm",
        "chaussee",
        "ufer",
        "hausnummer",
        "straße nummer",
        "strasse nummer",
        "weg nummer",
        "hausnr",
        "hausnr.",
        "promenade",
        "steig",
        "anger",
        "siedlung",
    ]
    .iter()
    .any(|e| vor.ends_with(e))
}

fn lesung(text: &str, teil: &[Marke]) -> Vec<String> {
    let mut aus: Vec<String> = Vec::with_capacity(teil.len());
    let mut mal = 1;
    let mut davor: Option<&Marke> = None;
    for m in teil {
        let fuge = davor.map_or(String::new(), |v| fuge(text, v, m));
        let wort = match &m.art {
            Art::Zahl(z) => fuge + &z.repeat(std::mem::replace(&mut mal, 1)),
            Art::Buchstabe(c) | Art::Tafel(c) => {
                fuge + &c.to_string().repeat(std::mem::replace(&mut mal, 1))
            }
            Art::Zeichen(z) => (*z).to_owned(),
            Art::Doppelt(n) => {
                mal = *n;
                String::new()
            }
            _ => String::new(),
        };
        if !matches!(m.art, Art::Stumm | Art::Doppelt(_)) {
            davor = Some(m);
        }
        aus.push(wort);
    }
    aus
}

/// Digits said one by one make one number, letters one word.
fn fuge(text: &str, vor: &Marke, m: &Marke) -> String {
    let zwischen = text.get(vor.bis..m.ab).unwrap_or_default().trim();
    if matches!(zwischen, "-" | "/" | ".") {
        return zwischen.to_owned();
    }
    let einzeln = |m: &Marke| matches!(&m.art, Art::Zahl(z) if z.len() == 1) && !m.roh;
    let buchstabe = |m: &Marke| matches!(m.art, Art::Buchstabe(_) | Art::Tafel(_));
    let dicht = einzeln(vor) && einzeln(m)
        || buchstabe(vor) && buchstabe(m)
        || matches!(vor.art, Art::Zeichen(_))
        || vor.bis == m.ab;
    if dicht { String::new() } else { " ".to_owned() }
}
