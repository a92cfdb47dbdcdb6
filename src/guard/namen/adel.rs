//! Small words that belong to a name: „von der Heyde“, „Al-Khatib“.

use super::umgebung::{davor, kein_nomen, marke, schliesst_an, wort};
use super::{NEBEN, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Schrift, Trenner};

/// „von der X“, „Al-X“: the small words between or before marked ones, when written like a name.
pub fn partikel(stellen: &mut [Stelle], i: usize) {
    let Some(w) = wort(stellen, i).filter(|w| ist(r::PARTIKEL, &w.f)) else {
        return;
    };
    let danach = stellen.get(i + 1).is_some_and(|n| {
        n.marke.is_some() && (n.wort.davor == Trenner::Strich || n.wort.davor == Trenner::Leer)
    });
    let arabisch = matches!(
        w.f.as_str(),
        "al" | "el" | "abu" | "ibn" | "bin" | "ben" | "abd" | "la" | "le" | "van"
    ) && w.gross();
    let zwischen = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| v.marke.is_some())
        && schliesst_an(w)
        && !matches!(w.f.as_str(), "zu" | "zur" | "da" | "den" | "der");
    let von = matches!(w.f.as_str(), "von" | "van" | "v");
    if von {
        adel(stellen, i);
    }
    if danach && (arabisch || zwischen && !von) {
        marke(stellen, i, NEBEN);
    }
}

/// „Lena von der Heyde“, „Frau von Bredow“, „: von der Matthäi“.
fn adel(stellen: &mut [Stelle], i: usize) {
    let mitte = stellen
        .get(i + 1)
        .filter(|s| ist(&["der", "dem", "den", "zu"], &s.wort.f) && schliesst_an(s.wort))
        .map_or(0, |_| 1);
    let name = stellen.get(i + 1 + mitte).is_some_and(|s| {
        s.marke.is_some()
            && schliesst_an(s.wort)
            && s.wort.f.len() > 1
            && (mitte == 1 || !s.art.nur_vorname())
    });
    let offen = wort(stellen, i).is_some_and(|w| {
        matches!(w.davor, Trenner::Doppelpunkt | Trenner::Anfang)
            || w.gross() && w.davor != Trenner::Leer
    });
    let vor = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            v.marke.is_some()
                && v.art.vorname()
                && mitte + 1 > 0
                && wort(stellen, i).is_some_and(schliesst_an)
                || lexikon::art(&v.wort.f).titel()
                || v.art.rolle() && mitte == 1
        });
    let stark = vor
        && mitte == 1
        && stellen.get(i + 2).is_some_and(|s| {
            schliesst_an(s.wort) && s.wort.schrift == Schrift::Gross && kein_nomen(&s.wort.f)
        });
    if stark {
        marke(stellen, i + 2, NEBEN);
    }
    let name = name || stark;
    let titel = davor(stellen, i).filter(|j| {
        wort(stellen, *j).is_some_and(|v| {
            ist(
                &[
                    "graf", "graefin", "freiherr", "freifrau", "baron", "fuerst", "prinz",
                ],
                &v.f,
            ) && v.gross()
        })
    });
    if let Some(j) = titel.filter(|_| name) {
        marke(stellen, j, NEBEN);
    }
    if name && (offen || vor || titel.is_some()) {
        for j in i..=i + mitte {
            marke(stellen, j, NEBEN);
        }
    }
}
