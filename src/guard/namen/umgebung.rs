//! What the rules ask of a word's company: neighbours, articles, the kind of word. Marks nothing but what a rule tells it.

use super::{Marke, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner, Wort};

pub fn marke(stellen: &mut [Stelle], i: usize, marke: Marke) {
    if let Some(s) = stellen.get_mut(i)
        && s.marke.is_none_or(|alt| alt.stufe < marke.stufe)
    {
        s.marke = Some(marke);
    }
}

pub fn wort<'a>(stellen: &[Stelle<'a>], i: usize) -> Option<&'a Wort> {
    stellen.get(i).map(|s| s.wort)
}

pub fn davor(stellen: &[Stelle], i: usize) -> Option<usize> {
    i.checked_sub(1).filter(|j| *j < stellen.len())
}

/// Follows its predecessor with nothing but a blank or a line end.
pub fn schliesst_an(w: &Wort) -> bool {
    matches!(w.davor, Trenner::Leer | Trenner::Zeile)
}

/// Could be a name in its place: written like one, not a plain function word.
pub fn namensartig(s: &Stelle) -> bool {
    s.marke.is_some() || s.art.name() && s.wort.f.len() > 2 || !s.bekannt && s.wort.f.len() > 2
}

/// A function word; „Weiß“ with a capital is none.
pub fn nie_name(s: &Stelle) -> bool {
    let gross = s.wort.schrift == Schrift::Gross && s.wort.modus == Modus::Gemischt;
    let immer = matches!(s.wort.f.as_str(), "mann" | "frau" | "bruder");
    ist(r::KEIN_NAME, &s.wort.f) && (immer || !(gross && s.art.nachname()))
}

/// In the word list, but no noun: with a capital in the middle of a sentence it is something else.
pub fn kein_nomen(f: &str) -> bool {
    let stamm = |e: &str| f.strip_suffix(e).is_some_and(lexikon::nomen);
    let endung = ["e", "en", "n", "er", "s", "es"].into_iter().any(stamm);
    let gebeugt = ["en", "er", "es", "em"].iter().any(|e| f.ends_with(e));
    f.len() <= 8
        && !endung
        && !gebeugt
        && !lexikon::nomen(f)
        && !lexikon::abgeleitet(f)
        && lexikon::im_buch(f)
        && !lexikon::art(f).begriff()
}

pub fn ende_danach(stellen: &[Stelle], i: usize) -> bool {
    stellen
        .get(i + 1)
        .is_none_or(|n| n.wort.davor != Trenner::Leer)
}

/// The predecessor is an article, a number word, a preposition with article, or an adjective.
pub fn begleiter(ab: &[Stelle], s: &Stelle) -> bool {
    let Some(vor) = ab.first().filter(|_| schliesst_an(s.wort)) else {
        return false;
    };
    let w = vor.wort;
    ist(r::BEGLEITER, &w.f)
        || !w.gross()
            && w.f.len() > 4
            && vor.bekannt
            && ["er", "en", "es", "em"].iter().any(|e| w.f.ends_with(e))
            && !ist(r::TUT, &w.f)
            && !lexikon::nomen(&w.f)
}

pub fn hat_begleiter(stellen: &[Stelle], i: usize) -> bool {
    match (davor(stellen, i), stellen.get(i)) {
        (Some(j), Some(s)) => stellen.get(j..).is_some_and(|ab| begleiter(ab, s)),
        _ => false,
    }
}

pub fn zweideutig(s: &Stelle) -> bool {
    s.marke.is_none()
        && s.art.name()
        && !s.art.begriff()
        && s.wort.f.len() > 2
        && s.wort.gross()
        && s.wort.modus == Modus::Gemischt
}

/// Goes without an article as a common noun.
pub fn stoffname(f: &str) -> bool {
    ist(
        &[
            "gruen",
            "gelb",
            "schwarz",
            "weiss",
            "braun",
            "klein",
            "gross",
            "wasser",
            "brot",
            "wein",
            "bier",
            "geld",
            "musik",
            "sport",
            "regen",
            "schnee",
            "sommer",
            "winter",
            "herbst",
            "fruehling",
            "mai",
            "april",
            "juni",
            "juli",
            "august",
            "sonntag",
            "montag",
            "freitag",
            "essen",
            "gold",
            "silber",
            "eisen",
            "kupfer",
            "glueck",
            "freude",
            "angst",
            "mehl",
            "zucker",
            "speck",
            "pfeffer",
            "salat",
            "honig",
            "regel",
            "deutsch",
            "englisch",
            "mathe",
            "liebe",
            "ruhe",
            "polizei",
            "maerz",
            "frost",
            "sturm",
            "sonne",
            "wind",
            "kohl",
            "hund",
            "hagel",
            "nebel",
            "katze",
            "katz",
            "maus",
            "tanne",
            "eiche",
            "karte",
        ],
        f,
    )
}

/// A known word that hardly anybody uses: a compound made on the spot, or a noun that no compound is built of.
pub fn selten(s: &Stelle) -> bool {
    let f = s.wort.f.as_str();
    f.len() >= 4
        && !s.art.begriff()
        && !s.art.rolle()
        && !s.art.titel()
        && !ist(r::KEIN_NAME, f)
        && !ist(r::TUT, f)
        && !lexikon::abgeleitet(f)
        && !lexikon::baustein(f)
        && (lexikon::nomen(f) || !lexikon::im_buch(f))
}

/// What a person does stands next: „hat“, „abgehauen“.
pub fn tut_danach(stellen: &[Stelle], i: usize) -> bool {
    stellen.get(i + 1).is_some_and(|n| {
        schliesst_an(n.wort)
            && (ist(r::TUT, &n.wort.f) || partizip(&n.wort.f))
            && (!n.wort.gross() || n.wort.modus == Modus::Ohne)
    })
}

/// „abgehauen“, „gemeldet“
fn partizip(f: &str) -> bool {
    let mitte = [
        "ge",
        "abge",
        "ange",
        "aufge",
        "ausge",
        "einge",
        "mitge",
        "umge",
        "wegge",
        "zuge",
        "zurueckge",
    ];
    f.len() >= 6
        && (f.ends_with('t') || f.ends_with("en"))
        && mitte.iter().any(|m| f.starts_with(m))
        && !lexikon::nomen(f)
}

/// „Bo“, „My“: two letters, written as a name.
pub fn kurzer_name(s: &Stelle) -> bool {
    let w = s.wort;
    w.f.len() == 2
        && w.schrift == Schrift::Gross
        && !w.punkt
        && w.f.ends_with(['a', 'e', 'i', 'o', 'u', 'y'])
        && !w.f.starts_with(['a', 'e', 'i', 'o', 'u'])
        && !ist(r::KEIN_NAME, &w.f)
        && !ist(
            &[
                "ki", "da", "du", "ja", "so", "wo", "zu", "je", "no", "ca", "vo", "ho", "fa", "ma",
            ],
            &w.f,
        )
}
