//! Takes marks back: an article before an everyday word, scraps of one word, abbreviations, authors of methods.

use super::umgebung::{davor, schliesst_an, wort};
use super::{FREMD, LISTE, Stelle, TITEL};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Schrift, Trenner};

/// „der Frank“ may be one, „die Rose“ is none: an article takes back what only a list says of an everyday word; „ein“ and
/// an adjective take back any surname of the lists („ein Hecht“, „gelernter Maurer“).
pub fn mit_artikel(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke == Some(LISTE) && !s.wort.gesperrt && schliesst_an(s.wort))
    else {
        return;
    };
    let Some(v) = davor(stellen, i).and_then(|j| stellen.get(j)) else {
        return;
    };
    let von =
        i >= 2 && wort(stellen, i - 2).is_some_and(|v| matches!(v.f.as_str(), "von" | "v" | "van"));
    let wort_auch = (s.art.auch_wort() || !s.art.nur_vorname()) && lexikon::im_buch(&s.wort.f);
    let wort_auch = wort_auch && !ist(r::MEIST_NAME, &s.wort.f);
    let artikel = wort_auch && !von && ist(r::BEGLEITER, &v.wort.f);
    let gemein = !s.art.nur_vorname() && (ist(UNBESTIMMT, &v.wort.f) || beiwort(v));
    if artikel || gemein {
        zurueck(stellen, i, 1);
    }
}

/// Never before a surname.
const UNBESTIMMT: &[&str] = &[
    "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "keinem", "viel",
    "viele", "wenig", "mehr", "etwas",
];

/// „gelernter“, „blauer“
fn beiwort(v: &Stelle) -> bool {
    let f = v.wort.f.as_str();
    !v.wort.gross()
        && v.marke.is_none()
        && !ist(r::KEIN_NAME, f)
        && ["er", "es", "em"].iter().any(|e| {
            f.strip_suffix(e).is_some_and(|stamm| {
                stamm.len() >= 4 && lexikon::im_buch(stamm) && !lexikon::nomen(stamm)
            })
        })
}

/// „Zusammenar beit“: two scraps that are one word.
pub fn zerrissen(stellen: &mut [Stelle], i: usize) {
    let ganz = match (stellen.get(i), stellen.get(i + 1)) {
        (Some(a), Some(b)) => {
            let person = davor(stellen, i)
                .and_then(|j| stellen.get(j))
                .is_some_and(|v| v.art.titel() || v.art.rolle());
            a.marke == Some(FREMD)
                && !person
                && b.wort.schrift == Schrift::Klein
                && schliesst_an(b.wort)
                && a.wort.f.len() + b.wort.f.len() < 40
                && !lexikon::art(&b.wort.f).name()
                && !ist(r::KEIN_NAME, &b.wort.f)
                && (b.wort.f.len() <= 3 || !b.bekannt)
                && lexikon::bekannt(&format!("{}{}", a.wort.f, b.wort.f))
        }
        _ => false,
    };
    if ganz {
        zurueck(stellen, i, 2);
    }
}

/// How surnames end, too.
const NAMENSLAUT: &[&str] = &[
    "er", "en", "el", "nn", "ck", "ke", "rt", "ng", "rg", "ow", "in", "an", "on", "ch", "tz", "st",
    "ld", "lt", "nd", "ss", "as", "es", "is", "ak", "ek", "ik", "us", "os", "ll", "ff", "rd", "ar",
    "or", "al", "il", "ul", "dt", "ns", "rs", "th", "am", "im", "um", "em", "ut", "et", "at", "ed",
    "ev", "ov", "ic", "cz", "sk",
];

/// „Schülerausw. vorzeigen“: an abbreviation, the sentence goes on.
pub fn kurz_geschrieben(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke == Some(FREMD) && s.wort.f.len() >= 3)
    else {
        return;
    };
    let f = s.wort.f.as_str();
    let danach = stellen.get(i + 1).map(|n| n.wort);
    let weiter = danach.is_some_and(|n| match n.davor {
        Trenner::Punkt => !n.gross(),
        davor => davor == Trenner::Anderes,
    });
    // At the end of a sentence a name may stand: only what is long, and cut before a vowel, is no name there.
    let stumpf = f.len() >= 6
        && !f.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'h'])
        && !ist(
            NAMENSLAUT,
            f.get(f.len().saturating_sub(2)..).unwrap_or_default(),
        );
    let kurz = s.wort.punkt && (weiter || stumpf) && lexikon::abgekuerzt(f);
    if kurz {
        zurueck(stellen, i, 1);
    }
}

/// „nach Rogers“: the method, not a person.
pub fn methode(stellen: &mut [Stelle], i: usize) {
    if wort(stellen, i).is_none_or(|w| w.f != "nach") {
        return;
    }
    for j in i + 1..i + 5 {
        let Some(s) = stellen.get_mut(j).filter(|s| {
            matches!(
                s.wort.davor,
                Trenner::Leer | Trenner::Strich | Trenner::Komma | Trenner::Oder
            ) || s.wort.f == "und"
        }) else {
            return;
        };
        if ist(r::AUTOREN, &s.wort.f) && s.marke.is_none_or(|m| m.grund != TITEL.grund) {
            s.marke = None;
        }
    }
}

fn zurueck(stellen: &mut [Stelle], ab: usize, anzahl: usize) {
    for s in stellen.iter_mut().skip(ab).take(anzahl) {
        s.marke = None;
    }
}

/// „Dach Decker“, „Stief Vater“: two words with capitals that are one.
pub fn getrennt(stellen: &mut [Stelle], i: usize) {
    let ja = match (stellen.get(i), stellen.get(i + 1)) {
        (Some(a), Some(b)) => {
            b.wort.davor == Trenner::Leer
                && b.wort.schrift == Schrift::Gross
                && a.wort.f.len() >= 4
                && b.wort.f.len() >= 4
                && (a.marke.is_some() != b.marke.is_some())
                && !a.art.titel()
                && !a.art.rolle()
                && lexikon::im_buch(&format!("{}{}", a.wort.f, b.wort.f))
        }
        _ => false,
    };
    if ja {
        zurueck(stellen, i, 2);
    }
}

/// Figures and sayings: nobody's name.
const FIGUREN: &[(&str, &str)] = &[
    ("hinz", "kunz"),
    ("otto", "normalverbraucher"),
    ("lieschen", "mueller"),
    ("harry", "potter"),
    ("mario", "kart"),
    ("super", "mario"),
    ("max", "mustermann"),
    ("erika", "mustermann"),
    ("st", "martin"),
    ("sankt", "martin"),
    ("bibi", "blocksberg"),
    ("peppa", "wutz"),
    ("benjamin", "bluemchen"),
    ("bob", "baumeister"),
    ("heidelberger", "modell"),
    ("marte", "meo"),
    ("schulz", "thun"),
    ("brawl", "stars"),
    ("hans", "wurst"),
    ("pippi", "langstrumpf"),
    ("max", "moritz"),
    ("haensel", "gretel"),
    ("maria", "montessori"),
    ("kuebler", "ross"),
    ("frau", "holle"),
    ("micky", "maus"),
    ("donald", "duck"),
    ("paw", "patrol"),
    ("jesper", "juul"),
    ("carl", "rogers"),
    ("haim", "omer"),
    ("virginia", "satir"),
    ("theraplay", "booth"),
    ("asen", "scholz"),
    ("thomas", "gordon"),
    ("spider", "man"),
    ("winnie", "puuh"),
];

/// „Harry Potter“, „Hinz und Kunz“, „Schulz von Thun“
pub fn figur(stellen: &mut [Stelle], i: usize) {
    let Some(w) = wort(stellen, i).filter(|w| FIGUREN.iter().any(|(a, _)| *a == w.f)) else {
        return;
    };
    for j in i + 1..i + 3 {
        let Some(n) = wort(stellen, j) else { return };
        if FIGUREN.contains(&(w.f.as_str(), n.f.as_str())) {
            return zurueck(stellen, i, j - i + 1);
        }
        if !matches!(n.f.as_str(), "und" | "von" | "der" | "u") {
            return;
        }
    }
}

/// „Rosa und blaue Schilder“: the colour.
pub fn farbe(stellen: &mut [Stelle], i: usize) {
    const FARBEN: &[&str] = &[
        "blau", "rot", "gruen", "gelb", "weiss", "lila", "schwarz", "grau", "braun", "orange",
    ];
    let und = wort(stellen, i + 1).is_some_and(|w| matches!(w.f.as_str(), "und" | "oder" | "u"));
    let andere = wort(stellen, i + 2)
        .is_some_and(|w| w.schrift == Schrift::Klein && FARBEN.iter().any(|f| w.f.starts_with(f)));
    if und && andere && wort(stellen, i).is_some_and(|w| w.f == "rosa") {
        zurueck(stellen, i, 1);
    }
}
