//! The words of opening rules: days, months, which of the month, times of the clock, and what a word can add. Knows no rule
//! as a whole.

use super::super::{Feriengeltung, Oeffnung, Uhrzeit, Wochen};
use crate::domain::text::falte;

pub(super) const TAGE: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
pub(super) const MONATE: [&str; 12] = [
    "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
];

/// What words make of a rule.
pub(super) type Setze = fn(&mut Oeffnung);

/// What a word means.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sinn {
    /// Monday is 0.
    Tag(u32),
    /// Days as bits; none: every day.
    Tage(u8),
    /// January is 0.
    Monat(u32),
    /// Bits of [`Oeffnung::im_monat`].
    Wievielter(u8),
    Woche,
    Zeit(Uhrzeit),
    Ab,
    /// "-", "bis"
    Bis,
    /// Comma, "und", "+"
    Trenner,
    Ganztags,
    Zusatz(Setze),
    /// Says nothing by itself.
    Fueller,
}

const TAGESWORTE: [&[&str]; 7] = [
    &["mo", "mon", "montag", "montags"],
    &["di", "dienstag", "dienstags"],
    &["mi", "mittwoch", "mittwochs"],
    &["do", "donnerstag", "donnerstags"],
    &["fr", "freitag", "freitags"],
    &["sa", "samstag", "samstags", "sonnabend", "sonnabends"],
    &["so", "sonntag", "sonntags"],
];

const MONATSWORTE: [&[&str]; 12] = [
    &["jan", "januar"],
    &["feb", "februar"],
    &["maer", "maerz", "mrz", "marz"],
    &["apr", "april"],
    &["mai"],
    &["jun", "juni"],
    &["jul", "juli"],
    &["aug", "august"],
    &["sep", "sept", "september"],
    &["okt", "oktober"],
    &["nov", "november"],
    &["dez", "dezember"],
];

const ORDNUNGSWORTE: [&[&str]; 6] = [
    &["erster", "ersten", "erste"],
    &["zweiter", "zweiten", "zweite"],
    &["dritter", "dritten", "dritte"],
    &["vierter", "vierten", "vierte"],
    &["fuenfter", "fuenften", "fuenfte"],
    &["letzter", "letzten", "letzte"],
];

const FUELLER: &[&str] = &[
    "uhr",
    "im",
    "in",
    "den",
    "monat",
    "monats",
    "des",
    "jeden",
    "jede",
    "jeder",
    "jedes",
    "von",
    "am",
    "an",
    "geoeffnet",
    "offen",
    "nur",
];

/// Several words with one meaning; longer ones first.
const WENDUNGEN: &[(&str, Setze)] = &[
    ("nicht in den schulferien", |o| {
        o.ferien = Feriengeltung::NichtInFerien
    }),
    ("nicht in den ferien", |o| {
        o.ferien = Feriengeltung::NichtInFerien
    }),
    ("ausser in den ferien", |o| {
        o.ferien = Feriengeltung::NichtInFerien
    }),
    ("ausserhalb der ferien", |o| {
        o.ferien = Feriengeltung::NichtInFerien
    }),
    ("nicht in ferien", |o| {
        o.ferien = Feriengeltung::NichtInFerien
    }),
    ("ausser ferien", |o| o.ferien = Feriengeltung::NichtInFerien),
    ("ohne ferien", |o| o.ferien = Feriengeltung::NichtInFerien),
    ("auch in den ferien", |o| o.ferien = Feriengeltung::Immer),
    ("nur in den schulferien", |o| {
        o.ferien = Feriengeltung::NurInFerien
    }),
    ("nur in den ferien", |o| {
        o.ferien = Feriengeltung::NurInFerien
    }),
    ("nur ferien", |o| o.ferien = Feriengeltung::NurInFerien),
    ("in den ferien", |o| o.ferien = Feriengeltung::NurInFerien),
    ("nicht an feiertagen", |o| o.feiertags = false),
    ("ausser an feiertagen", |o| o.feiertags = false),
    ("nicht feiertags", |o| o.feiertags = false),
    ("ausser feiertags", |o| o.feiertags = false),
    ("auch an feiertagen", |o| o.feiertags = true),
    ("auch feiertags", |o| o.feiertags = true),
    ("und feiertags", |o| o.feiertags = true),
    ("feiertags", |o| o.feiertags = true),
    ("nach vereinbarung", |o| o.nach_vereinbarung = true),
    ("nach absprache", |o| o.nach_vereinbarung = true),
    ("nach terminvereinbarung", |o| o.nach_vereinbarung = true),
    ("auf anfrage", |o| o.nach_vereinbarung = true),
    ("mit termin", |o| o.nach_vereinbarung = true),
    ("n. v.", |o| o.nach_vereinbarung = true),
    ("n.v.", |o| o.nach_vereinbarung = true),
    ("nv", |o| o.nach_vereinbarung = true),
    ("in ungeraden wochen", |o| o.woche = Wochen::Ungerade),
    ("ungerade wochen", |o| o.woche = Wochen::Ungerade),
    ("ungerade woche", |o| o.woche = Wochen::Ungerade),
    ("ungerade kw", |o| o.woche = Wochen::Ungerade),
    ("in geraden wochen", |o| o.woche = Wochen::Gerade),
    ("gerade wochen", |o| o.woche = Wochen::Gerade),
    ("gerade woche", |o| o.woche = Wochen::Gerade),
    ("gerade kw", |o| o.woche = Wochen::Gerade),
    ("rund um die uhr", |o| o.feiertags = true),
    ("naechster tag", |_| ()),
    ("am naechsten tag", |_| ()),
    ("bis zum naechsten tag", |_| ()),
    ("ueber mitternacht", |_| ()),
];

/// Words that sound like a rule but say not enough; what to type instead.
const UNGENAU: &[(&str, &str)] = &[
    ("jede zweite woche", "gerade oder ungerade Wochen?"),
    ("alle zwei wochen", "gerade oder ungerade Wochen?"),
    ("14 taegig", "gerade oder ungerade Wochen?"),
    ("zweiwoechentlich", "gerade oder ungerade Wochen?"),
    ("vormittags", "von wann bis wann? etwa: 9-12"),
    ("mittags", "von wann bis wann? etwa: 12-14"),
    ("nachmittags", "von wann bis wann? etwa: 14-17"),
    ("abends", "von wann bis wann? etwa: 18-21"),
    ("morgens", "von wann bis wann? etwa: 8-10"),
    ("nachts", "von wann bis wann? etwa: 22-6"),
];

/// The meaning of the first words (folded), and how many they are.
pub(super) fn wendung(worte: &[String]) -> Option<(usize, Setze)> {
    WENDUNGEN
        .iter()
        .find_map(|(w, setze)| Some((beginnt(worte, w)?, *setze)))
}

/// How many of the words say too little, and what is asked for.
pub(super) fn ungenau(worte: &[String]) -> Option<(usize, &'static str)> {
    UNGENAU
        .iter()
        .find_map(|(w, frage)| Some((beginnt(worte, w)?, *frage)))
}

fn beginnt(worte: &[String], wendung: &str) -> Option<usize> {
    let anzahl = wendung.split(' ').count();
    let gleich = |(a, b): (&String, &str)| a == b;
    let da = worte.len() >= anzahl && worte.iter().zip(wendung.split(' ')).all(gleich);
    da.then_some(anzahl)
}

/// What one word means, written as typed and folded. Error: looks like a time and is none.
pub(super) fn wort(roh: &str, gefaltet: &str) -> Result<Option<Sinn>, String> {
    if roh.starts_with(|c: char| c.is_ascii_digit()) {
        return zahlwort(roh).map(Some);
    }
    let in_liste = |liste: &[&[&str]]| {
        let stelle = liste.iter().position(|l| l.contains(&gefaltet))?;
        u32::try_from(stelle).ok()
    };
    let sinn = match gefaltet {
        "ab" | "seit" => Sinn::Ab,
        "bis" | "-" => Sinn::Bis,
        "," | "+" | "/" | "&" | "und" | "u" | "sowie" => Sinn::Trenner,
        "ganztags" | "ganztaegig" | "durchgehend" => Sinn::Ganztags,
        "taeglich" => Sinn::Tage(0),
        "werktags" | "wochentags" => Sinn::Tage(0b001_1111),
        "wochenende" | "wochenends" => Sinn::Tage(0b110_0000),
        "woche" => Sinn::Woche,
        w if FUELLER.contains(&w) => Sinn::Fueller,
        _ => {
            let tag = in_liste(&TAGESWORTE).map(Sinn::Tag);
            let monat = || in_liste(&MONATSWORTE).map(Sinn::Monat);
            let ordnung = || in_liste(&ORDNUNGSWORTE).map(|n| Sinn::Wievielter(1 << n));
            return Ok(tag.or_else(monat).or_else(ordnung));
        }
    };
    Ok(Some(sinn))
}

/// "15", "15:30", "15.30", "15uhr"; "1." is the first of the month.
fn zahlwort(roh: &str) -> Result<Sinn, String> {
    if let Some(n) = roh.strip_suffix('.') {
        let n = n.parse::<u8>().ok().filter(|n| (1..=5).contains(n));
        return n
            .map(|n| Sinn::Wievielter(1 << (n - 1)))
            .ok_or_else(|| format!("„{roh}“ gibt es im Monat nicht – 1. bis 5., oder letzter"));
    }
    let ziffern = roh.trim_end_matches("uhr").trim_end_matches('h');
    let (h, m) = ziffern.split_once([':', '.']).unwrap_or((ziffern, "00"));
    let zahl = |t: &str| t.parse::<u16>().ok().filter(|_| t.len() <= 2);
    let zeit = match (zahl(h), zahl(m).filter(|_| m.len() == 2)) {
        (Some(h), Some(m)) => Uhrzeit::neu(h, m),
        _ => None,
    };
    zeit.map(Sinn::Zeit)
        .ok_or_else(|| format!("„{roh}“ ist keine Uhrzeit – 0 bis 24 Uhr, etwa 15-17 oder 9:30-12"))
}

/// Words of a rule as typed, without dots behind them, and folded.
pub(super) fn zerlege(text: &str) -> Vec<(String, String)> {
    let mut eben = String::new();
    for c in text
        .to_lowercase()
        .replace("24/7", "rund um die uhr")
        .chars()
    {
        match c {
            '–' | '—' | '−' | '‐' | '-' => eben.push_str(" - "),
            ',' | '+' | '/' | '&' => eben.extend([' ', c, ' ']),
            '(' | ')' => eben.push(' '),
            c => eben.push(c),
        }
    }
    eben.split_whitespace().map(mit_faltung).collect()
}

fn mit_faltung(roh: &str) -> (String, String) {
    if !roh.starts_with(char::is_alphabetic) || matches!(roh, "n." | "v." | "n.v.") {
        return (roh.to_owned(), roh.to_owned());
    }
    let roh = roh.trim_end_matches(['.', ':']);
    (roh.to_owned(), falte(roh))
}

/// From one to another of `anzahl`, past the end too, as bits.
pub(super) fn spanne(von: u32, bis: u32, anzahl: u32) -> u16 {
    let mut menge = 1 << von;
    let mut i = von;
    while i != bis {
        i = (i + 1) % anzahl;
        menge |= 1 << i;
    }
    menge
}
