//! Initials: „M. S.“, „Anna S.“, „M. Weidenhöfer“.

use super::umgebung::{davor, marke, schliesst_an, wort};
use super::{KUERZEL, NEBEN, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Trenner, Wort};

/// „M. S.“, „Anna S.“, „M. Weidenhöfer“.
pub fn anfangsbuchstaben(stellen: &mut [Stelle], i: usize) {
    let buchstabe = |k: usize| {
        wort(stellen, k)
            .filter(|w| w.f.len() == 1 && w.punkt && (w.gross() || w.modus == Modus::Ohne))
    };
    let Some(w) = buchstabe(i) else { return };
    let paar = buchstabe(i + 1).filter(|n| n.davor == Trenner::Punkt && n.gross() && w.gross());
    let nach = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            schliesst_an(w)
                && v.art.vorname()
                && (v.marke.is_some() || v.wort.gross() && !v.art.begriff())
        });
    let vor = w.gross()
        && stellen
            .get(i + 1)
            .is_some_and(|n| n.wort.davor == Trenner::Punkt && n.marke.is_some() && n.wort.gross());
    let klein = buchstabe(i + 1).filter(|n| {
        n.davor == Trenner::Punkt
            && w.modus == Modus::Ohne
            && !w.gross()
            && !matches!(w.davor, Trenner::Leer)
            && stellen.get(i + 2).is_some_and(|t| ist(r::TUT, &t.wort.f))
    });
    if let Some(zweiter) = paar.or(klein) {
        let kurz = format!("{}{}", w.f, zweiter.f);
        let allein = stellen.get(i + 2).is_none_or(|n| {
            !(n.wort.f.len() == 1 && n.wort.punkt && n.wort.davor == Trenner::Punkt)
        });
        let erster =
            davor(stellen, i).is_none_or(|j| buchstabe(j).is_none() || w.davor != Trenner::Punkt);
        if allein
            && erster
            && !ist(
                &[
                    "nn", "zb", "dh", "ua", "uu", "ev", "ia", "iv", "su", "so", "oa", "oe", "id",
                    "ps", "hc",
                ],
                &kurz,
            )
        {
            marke(stellen, i, KUERZEL);
            marke(stellen, i + 1, KUERZEL);
        }
    }
    if let Some(bis) = kette(stellen, i) {
        for j in i..=bis {
            marke(stellen, j, KUERZEL);
        }
    }
    if einzeln(stellen, i) {
        marke(stellen, i, KUERZEL);
    }
    if nach {
        marke(stellen, i - 1, NEBEN);
    }
    if nach || vor {
        marke(stellen, i, NEBEN);
    }
}

/// „A. v. d. B.“, „D. W.-K.“: the last letter of a run of three to five.
fn kette(stellen: &[Stelle], i: usize) -> Option<usize> {
    let anfang = i
        .checked_sub(1)
        .and_then(|k| wort(stellen, k))
        .is_none_or(|v| v.f.len() > 1 || !v.punkt);
    let glied = |j: usize| {
        wort(stellen, j).is_some_and(|w| {
            w.f.len() == 1
                && w.punkt
                && w.davor == Trenner::Punkt
                && (w.gross() || ist(&["v", "d", "z"], &w.f))
        })
    };
    let mut j = i;
    while j < i + 6 && glied(j + 1) {
        j += 1;
    }
    let gross = |k: usize| wort(stellen, k).is_some_and(Wort::gross);
    (anfang && (i + 2..=i + 4).contains(&j) && gross(i) && gross(j)).then_some(j)
}

/// „Fr. K.“, „der Junge B. (13)“, „K. = Katharina“; A–D, N, X, Y, Z stand for nobody.
fn einzeln(stellen: &[Stelle], i: usize) -> bool {
    let Some(w) = wort(stellen, i).filter(|w| w.f.len() == 1 && w.punkt) else {
        return false;
    };
    let fremd = ist(&["a", "b", "c", "d", "n", "x", "y", "z"], &w.f);
    let person = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            schliesst_an(w)
                && (v.art.rolle()
                    || lexikon::art(&v.wort.f).titel()
                    || ist(&["kl", "kleine", "kleiner", "fall", "klient"], &v.wort.f))
                || w.davor == Trenner::Punkt
                    && v.wort.punkt
                    && ist(&["fr", "hr", "fam", "kl"], &v.wort.f)
        });
    let alter = stellen
        .get(i + 1)
        .is_some_and(|n| n.wort.davor == Trenner::Anderes);
    let steht_fuer = stellen.get(i + 1).is_some_and(|n| {
        n.wort.davor == Trenner::Doppelpunkt
            && n.marke.is_some()
            && n.wort.f.starts_with(w.f.as_str())
    });
    let gross = w.gross() || w.modus == Modus::Ohne;
    steht_fuer && gross || person && gross && (!fremd || alter && !w.gross())
}
