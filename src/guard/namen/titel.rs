//! Names behind „Frau“, „Herr Dr.“, „Eheleute“.

use super::umgebung::{marke, namensartig, schliesst_an, wort};
use super::{Stelle, TITEL};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner, Wort};

pub fn nach_titel(stellen: &mut [Stelle], i: usize) {
    let Some(titel) = wort(stellen, i).filter(|w| lexikon::art(&w.f).titel()) else {
        return;
    };
    let mut j = i + 1;
    let mut gefunden = 0;
    while let Some(s) = stellen.get(j).filter(|_| j <= i + 7) {
        let w = s.wort;
        let folgt = schliesst_an(w)
            || w.davor == Trenner::Strich && gefunden > 0
            || w.davor == Trenner::Punkt
                && wort(stellen, j - 1).is_some_and(|v| {
                    v.f.len() <= 4 && lexikon::art(&v.f).titel()
                        || ist(r::AMT, &v.f)
                        || v.f.len() == 1
                })
            || w.davor == Trenner::Doppelpunkt && gefunden == 0
            || w.davor == Trenner::Strich && ist(r::AMT, &w.f);
        if !folgt {
            break;
        }
        if gefunden == 0
            && (ist(r::TITEL, &w.f) || ist(r::AMT, &w.f) && nachfolger_name(stellen, j))
            || ist(r::PARTIKEL, &w.f) && w.f.len() > 1 && nachfolger_name(stellen, j)
        {
            j += 1;
            continue;
        }
        let neue_zeile = w.davor == Trenner::Zeile && s.bekannt && !s.art.name();
        if neue_zeile || !nimmt(titel, s, gefunden, stellen.get(j.wrapping_sub(1))) {
            break;
        }
        marke(stellen, j, TITEL);
        gefunden += 1;
        j += 1;
    }
}

fn nachfolger_name(stellen: &[Stelle], i: usize) -> bool {
    stellen.get(i + 1).is_some_and(|s| {
        (schliesst_an(s.wort) || s.wort.davor == Trenner::Punkt || s.wort.davor == Trenner::Strich)
            && (s.wort.gross() && s.wort.f.len() > 1 && !ist(r::KEIN_NAME, &s.wort.f)
                || namensartig(s)
                || ist(r::AMT, &s.wort.f)
                || ist(r::PARTIKEL, &s.wort.f))
    })
}

/// Whether the word after a title is the name.
fn nimmt(titel: &Wort, s: &Stelle, schon: usize, vor: Option<&Stelle>) -> bool {
    let w = s.wort;
    let amtlich = ist(r::AMT, &w.f) && (w.f.ends_with("in") || w.f.len() <= 4);
    if w.f.len() < 2
        || amtlich
        || ist(r::KEIN_NAME, &w.f)
            && !(w.schrift == Schrift::Gross && w.modus == Modus::Gemischt && s.art.name())
    {
        return false;
    }
    let vorname_davor = vor.is_some_and(|v| v.art.vorname());
    let strich = w.davor == Trenner::Strich;
    match (w.modus, w.gross()) {
        (Modus::Gemischt, true) if schon == 0 => {
            !(w.schrift == Schrift::Versal && s.bekannt && w.f.len() <= 3)
        }
        (Modus::Gemischt, true) => {
            namensartig(s) || strich || vorname_davor && schon == 1 && w.schrift == Schrift::Gross
        }
        (Modus::Gemischt, false) => {
            schon == 0
                && w.f.len() > 3
                && (s.art.sicher()
                    || !s.bekannt && !lexikon::eilig(&w.f)
                    || s.art.name() && lexikon::nomen(&w.f))
        }
        (Modus::Ohne, _) if schon > 0 => namensartig(s) && (s.art.name() || !lexikon::eilig(&w.f)),
        (Modus::Ohne, _) if ist(r::VORSICHT, &titel.f) => {
            namensartig(s) && (s.art.name() || !w.punkt && !lexikon::eilig(&w.f))
        }
        (Modus::Ohne, _) if ist(&["eheleute", "ehepaar", "fam", "dr"], &titel.f) => {
            w.f.len() > 2 && !ist(r::TUT, &w.f)
        }
        (Modus::Ohne, _) => namensartig(s) || lexikon::nomen(&w.f),
    }
}
