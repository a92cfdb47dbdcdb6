//! Takes marks back: an article before an everyday word, scraps of one word, abbreviations, authors of methods.

use super::umgebung::{davor, schliesst_an, wort};
use super::{FREMD, LISTE, Stelle, TITEL};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Schrift, Trenner};

/// „der Frank“ may be one, „die Rose“ is none: an article takes back what only a list says of an everyday word.
pub fn mit_artikel(stellen: &mut [Stelle], i: usize) {
    let nur_liste = stellen.get(i).is_some_and(|s| {
        s.marke == Some(LISTE)
            && (s.art.auch_wort() || !s.art.nur_vorname())
            && lexikon::im_buch(&s.wort.f)
            && !s.wort.gesperrt
    });
    let von =
        i >= 2 && wort(stellen, i - 2).is_some_and(|v| matches!(v.f.as_str(), "von" | "v" | "van"));
    let artikel = !von
        && davor(stellen, i)
            .and_then(|j| wort(stellen, j))
            .is_some_and(|v| ist(r::BEGLEITER, &v.f));
    if nur_liste && artikel && wort(stellen, i).is_some_and(schliesst_an) {
        zurueck(stellen, i, 1);
    }
}

/// „Zusammenar beit“: two scraps that are one word.
pub fn zerrissen(stellen: &mut [Stelle], i: usize) {
    let ganz = match (stellen.get(i), stellen.get(i + 1)) {
        (Some(a), Some(b)) => {
            a.marke == Some(FREMD)
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

/// „Schülerausw. vorzeigen“: an abbreviation, the sentence goes on.
pub fn kurz_geschrieben(stellen: &mut [Stelle], i: usize) {
    let kurz = stellen
        .get(i)
        .is_some_and(|s| s.marke == Some(FREMD) && s.wort.punkt && s.wort.f.len() >= 3)
        && stellen.get(i + 1).is_some_and(|n| match n.wort.davor {
            Trenner::Punkt => !n.wort.gross(),
            davor => davor == Trenner::Anderes,
        })
        && stellen
            .get(i)
            .is_some_and(|s| lexikon::abgekuerzt(&s.wort.f));
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
