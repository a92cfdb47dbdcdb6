//! Names behind „Frau“, „Herr Dr.“, „Eheleute“.

use super::umgebung::{marke, namensartig, schliesst_an, tut_danach, wort};
use super::{Stelle, TITEL};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner, Wort};

/// „Frau Sommer“, „Dipl.-Psych. Wasserfall“.
pub fn nach_titel(stellen: &mut [Stelle], i: usize) {
    let Some(titel) = wort(stellen, i).filter(|w| ist_titel(w)) else {
        return;
    };
    let mut j = i + 1;
    let mut gefunden = 0;
    while stellen
        .get(j)
        .filter(|_| j <= i + 7)
        .is_some_and(|s| folgt(stellen, s.wort, j, gefunden))
    {
        let Some(s) = stellen.get(j) else { return };
        let w = s.wort;
        if gefunden == 0 && w.f.len() == 1 && w.punkt && w.gross()
            || gefunden == 0
                && (ist(r::TITEL, &w.f) || ist(r::AMT, &w.f) && nachfolger_name(stellen, j))
            || ist(r::PARTIKEL, &w.f) && w.f.len() > 1 && nachfolger_name(stellen, j)
        {
            j += 1;
            continue;
        }
        let nimmt = nimmt(titel, s, gefunden, stellen.get(j.wrapping_sub(1)))
            || gefunden == 0 && auch_so(stellen, titel, j)
            || gefunden > 0 && scherbe(s);
        if neue_zeile(stellen, titel, j) || !nimmt {
            break;
        }
        marke(stellen, j, TITEL);
        gefunden += 1;
        j += 1;
    }
}

fn ist_titel(w: &Wort) -> bool {
    lexikon::art(&w.f).titel()
        || w.punkt && ist(&["psych", "paed", "ing", "med", "phil", "jur"], &w.f)
}

/// Nothing stands between title, or name, and this word.
fn folgt(stellen: &[Stelle], w: &Wort, j: usize, gefunden: usize) -> bool {
    let nach_punkt = || {
        j.checked_sub(1)
            .and_then(|k| wort(stellen, k))
            .is_some_and(|v| {
                v.f.len() <= 4 && lexikon::art(&v.f).titel() || ist(r::AMT, &v.f) || v.f.len() == 1
            })
    };
    schliesst_an(w)
        || w.davor == Trenner::Strich && gefunden > 0
        || w.davor == Trenner::Punkt && nach_punkt()
        || w.davor == Trenner::Anfang && gefunden == 0 && nach_geb(stellen, j)
        || w.davor == Trenner::Doppelpunkt && gefunden == 0
        || w.davor == Trenner::Strich && ist(r::AMT, &w.f)
        || w.davor == Trenner::Oder && gefunden > 0 && w.schrift == Schrift::Gross
}

/// „geb.⏎Rübe“
fn nach_geb(stellen: &[Stelle], j: usize) -> bool {
    let geb = j
        .checked_sub(1)
        .and_then(|k| wort(stellen, k))
        .is_some_and(|v| {
            let dicht = wort(stellen, j).is_some_and(|w| w.ab <= v.bis + 3);
            v.f == "geb" && v.punkt && dicht
        });
    let schluessel = stellen
        .get(j + 1)
        .is_some_and(|n| n.wort.davor == Trenner::Doppelpunkt);
    geb && !schluessel
        && stellen
            .get(j)
            .is_some_and(|s| s.wort.schrift == Schrift::Gross && !s.art.begriff() && !s.art.rolle())
}

/// The next line begins with a word of its own; after „geb.“ only a key does.
fn neue_zeile(stellen: &[Stelle], titel: &Wort, j: usize) -> bool {
    let schluessel = || {
        stellen
            .get(j + 1)
            .is_some_and(|n| n.wort.davor == Trenner::Doppelpunkt)
    };
    stellen.get(j).is_some_and(|s| {
        let offen = titel.f == "geb" && !schluessel() && !s.art.begriff();
        s.wort.davor == Trenner::Zeile && s.bekannt && !s.art.name() && !offen
    })
}

/// In a note without capitals: „herr lange hat“, „FRAU LEHMPFUHL“, „familie bien ist“.
fn auch_so(stellen: &[Stelle], titel: &Wort, j: usize) -> bool {
    let Some(s) = stellen
        .get(j)
        .filter(|s| s.wort.modus == Modus::Ohne && s.wort.f.len() > 2)
    else {
        return false;
    };
    let f = s.wort.f.as_str();
    if ist(r::KEIN_NAME, f)
        || ist(r::TUT, f)
        || ist(r::BEGLEITER, f)
        || s.art.rolle()
        || s.art.begriff()
    {
        return false;
    }
    let vorsicht = ist(r::VORSICHT, &titel.f) && !(titel.f == "fr" && titel.punkt);
    tut_danach(stellen, j) || !vorsicht && (lexikon::nomen(f) || !lexikon::im_buch(f))
}

/// „Kunz mann“: the rest of a torn name.
fn scherbe(s: &Stelle) -> bool {
    const REST: &[&str] = &[
        "mann", "berg", "stein", "feld", "hof", "meier", "mayer", "meyer", "bauer", "wald", "thal",
        "baum", "brand", "bach", "dorf", "hausen", "hauer", "macher", "burg", "schmidt",
    ];
    let f = s.wort.f.as_str();
    s.wort.schrift == Schrift::Klein
        && s.wort.davor == Trenner::Leer
        && s.wort.modus == Modus::Gemischt
        && (ist(REST, f) || !s.bekannt && !s.wort.punkt && !lexikon::eilig(f))
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
