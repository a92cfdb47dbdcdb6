//! Initials: „M. S.“, „Anna S.“, „M. Weidenhöfer“.

use super::umgebung::{davor, marke, schliesst_an, wort};
use super::{KUERZEL, NEBEN, Stelle};
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Trenner};

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
                    "zb", "dh", "ua", "uu", "ev", "ia", "iv", "su", "so", "oa", "oe", "id", "ps",
                    "hc",
                ],
                &kurz,
            )
        {
            marke(stellen, i, KUERZEL);
            marke(stellen, i + 1, KUERZEL);
        }
    }
    if nach {
        marke(stellen, i - 1, NEBEN);
    }
    if nach || vor {
        marke(stellen, i, NEBEN);
    }
}
