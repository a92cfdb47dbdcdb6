//! Numbers as people say them aloud, read as digits: „null eins sieben sechs doppel drei“, „dreihundertacht schrägstrich
//! vierundzwanzig“, „hausnummer zwölf“, „am dritten dritten“, „paula martha strich heinrich sieben null vier“. Says nothing
//! about what they are: the detectors read this reading as well.

use super::abbild::Abbild;
use super::zahlwort::{tag, wert};

#[derive(Clone, PartialEq)]
enum Art {
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

struct Marke {
    ab: usize,
    bis: usize,
    art: Art,
    /// Written in digits already.
    roh: bool,
}

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
        "null", "zwei", "zwo", "drei", "vier", "fünf", "fuenf", "sechs", "sieb", "acht", "neun", "zehn", "elf", "zwölf",
        "zwanzig", "ßig", "erste", "dritte",
    ]
    .iter()
    .any(|w| klein.contains(w))
}

fn marken(text: &str) -> Vec<Marke> {
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
            aus.push(Marke { ab, bis, art: Art::Stumm, roh: false });
            continue;
        }
        aus.push(Marke { ab, bis, art: art(wort, aus.last()), roh: ziffer });
    }
    aus
}

/// „zwei mal“, „zwei mal die“: the number before says how often.
fn mal(wort: &str, davor: &mut [Marke]) -> bool {
    let Some(letzte) = davor.last_mut() else { return false };
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

/// How many marks from `i` go together, and how each reads (none: as it is written).
fn lauf(text: &str, marken: &[Marke], i: usize) -> (usize, Option<Vec<String>>) {
    if let Some(lesung) = ein_tag(text, marken, i) {
        return (lesung.len(), Some(lesung));
    }
    let rest = marken.get(i..).unwrap_or_default();
    let mut n = 0;
    while let Some(m) = rest.get(n) {
        let geht = !matches!(m.art, Art::Wort | Art::Tag(_) | Art::Monat);
        let nah = n == 0 || rest.get(n - 1).is_some_and(|v| luecke(text, v.bis, m.ab));
        if !geht || !nah {
            break;
        }
        n += 1;
    }
    let inhalt = |m: &Marke| matches!(m.art, Art::Zahl(_) | Art::Buchstabe(_) | Art::Tafel(_));
    let von = rest.iter().take(n).position(|m| inhalt(m) || plus(m)).unwrap_or(n);
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

/// Only blanks, a comma or a stroke between two marks.
fn luecke(text: &str, ab: usize, bis: usize) -> bool {
    let zwischen = text.get(ab..bis).unwrap_or("?");
    zwischen.len() < 5 && zwischen.chars().all(|c| c.is_whitespace() || ",-/.".contains(c))
        && !zwischen.contains(". ")
}

/// Three numbers in a row, a stroke said aloud, „null“ before digits, or a house number.
fn gesprochen(text: &str, teil: &[Marke]) -> bool {
    let zahlen = teil.iter().filter(|m| matches!(m.art, Art::Zahl(_))).count();
    let worte = teil.iter().filter(|m| !m.roh && matches!(m.art, Art::Zahl(_))).count();
    let strich = teil.iter().any(|m| matches!(m.art, Art::Zeichen("/" | "-")));
    let tafel = teil.iter().filter(|m| matches!(m.art, Art::Tafel(_))).count();
    let Some(erste) = teil.first() else { return false };
    let wort = text.get(erste.ab..erste.bis).unwrap_or_default();
    let null = wort.eq_ignore_ascii_case("null") && teil.get(1).is_some_and(|m| m.roh && m.bis - m.ab > 3);
    let einsam = teil.iter().take_while(|m| matches!(m.art, Art::Tafel(_))).count() == 1 || tafel == 1;
    worte > 0 && !einsam && (zahlen > 2 || strich && zahlen > 1 || null || tafel > 1)
        || worte > 0 && matches!(erste.art, Art::Zahl(_)) && nach_strasse(text, erste.ab)
}

/// „feld straße siebzehn“, „hausnummer zwölf“, „im birkenweg drei“
fn nach_strasse(text: &str, ab: usize) -> bool {
    let vor = davor(text, ab, 40);
    [
        "straße", "strasse", "str.", "str", "weg", "allee", "gasse", "damm", "chaussee", "ufer", "hausnummer", "hausnr", "hausnr.",
        "promenade", "steig", "anger", "siedlung",
    ]
    .iter()
    .any(|e| vor.ends_with(e))
}

/// The last bytes before `ab`, in lower case, without blanks at their end.
fn davor(text: &str, ab: usize, n: usize) -> String {
    let vor = text.get(..ab).unwrap_or_default().trim_end();
    let mut von = vor.len().saturating_sub(n);
    while !vor.is_char_boundary(von) {
        von += 1;
    }
    vor.get(von..).unwrap_or_default().to_lowercase()
}

fn lesung(text: &str, teil: &[Marke]) -> Vec<String> {
    let mut aus: Vec<String> = Vec::with_capacity(teil.len());
    let mut mal = 1;
    let mut davor: Option<&Marke> = None;
    for m in teil {
        let fuge = davor.map_or(String::new(), |v| fuge(text, v, m));
        let wort = match &m.art {
            Art::Zahl(z) => fuge + &z.repeat(std::mem::replace(&mut mal, 1)),
            Art::Buchstabe(c) | Art::Tafel(c) => fuge + &c.to_string().repeat(std::mem::replace(&mut mal, 1)),
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

/// „zwölften März [zweitausendachtzehn]“, „am dritten dritten“
fn ein_tag(text: &str, marken: &[Marke], i: usize) -> Option<Vec<String>> {
    let rest = marken.get(i..)?;
    let Art::Tag(tag) = rest.first()?.art else { return None };
    let monat = rest.get(1)?;
    if !luecke(text, rest.first()?.bis, monat.ab) {
        return None;
    }
    let mut aus = vec![format!("{tag}. ")];
    match &monat.art {
        Art::Monat => aus.push(text.get(monat.ab..monat.bis)?.to_owned()),
        Art::Tag(n @ 1..=12) => aus.push(format!("{n}.")),
        Art::Zahl(z) if !monat.roh && z.parse().is_ok_and(|n: u32| (1..=12).contains(&n)) => aus.push(format!("{z}.")),
        _ => return None,
    }
    let jahr = jahr(text, rest);
    let klar = monat.art == Art::Monat || jahr.is_some() || tagwort(text, rest.first()?.ab);
    klar.then(|| {
        aus.extend(jahr.unwrap_or_default());
        aus
    })
}

/// „neunzehnhundert vierundachtzig“, „siebenundsiebzig“
fn jahr(text: &str, rest: &[Marke]) -> Option<Vec<String>> {
    let (monat, erste) = (rest.get(1)?, rest.get(2)?);
    let Art::Zahl(z) = &erste.art else { return None };
    let zahl: u32 = z.parse().ok()?;
    if !luecke(text, monat.bis, erste.ab) || zahl < 5 {
        return None;
    }
    if let Some(zweite) = rest.get(3).filter(|m| zahl % 100 == 0 && luecke(text, erste.bis, m.ab)) {
        if let Art::Zahl(dazu) = &zweite.art {
            let dazu: u32 = dazu.parse().ok().filter(|n| *n < 100)?;
            return Some(vec![format!(" {:02}", zahl / 100), format!("{dazu:02}")]);
        }
    }
    let gueltig = (1900..2100).contains(&zahl) || zahl < 100;
    gueltig.then(|| vec![format!(" {zahl:02}")])
}

/// A word for a day before it.
fn tagwort(text: &str, ab: usize) -> bool {
    let vor = davor(text, ab, 12);
    let letztes = vor.rsplit(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty());
    let wort = letztes.unwrap_or_default();
    ["am", "vom", "zum", "dem", "der", "den", "geboren", "geb", "bis", "ab", "seit", "datum"].contains(&wort)
}
