//! Names beside names: „Busch, Maik“, „Mia und Gloria“, „Lena Röhricht“, double names.

use super::umgebung::{
    davor, ende_danach, hat_begleiter, kein_nomen, kurzer_name, marke, nie_name, selten, wort,
    zweideutig,
};
use super::{FREMD, NEBEN, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner, Wort};

/// „Herbst, Maik“ and „Herbst Maik“.
pub fn umgekehrt(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| {
        s.art.name()
            && !s.art.rolle()
            && s.marke.is_none()
            && (s.wort.gross() || s.wort.modus == Modus::Ohne)
    }) else {
        return;
    };
    let begleitet = hat_begleiter(stellen, i);
    let vorname = stellen.get(i + 1).is_some_and(|n| {
        n.art.nur_vorname()
            && n.marke.is_some()
            && matches!(n.wort.davor, Trenner::Komma | Trenner::Leer)
            && (n.wort.davor == Trenner::Leer || !begleitet && ende_danach(stellen, i + 1))
    });
    let klein = s.wort.modus == Modus::Ohne && !lexikon::nomen(&s.wort.f);
    if vorname && !begleitet && !klein && s.wort.f.len() > 2 && !ist(r::KEIN_NAME, &s.wort.f) {
        marke(stellen, i, NEBEN);
    }
}

/// „Kinder Mia und Gloria“.
pub fn aufzaehlung(stellen: &mut [Stelle], i: usize) {
    if !stellen.get(i).is_some_and(|s| {
        s.marke.is_none()
            && (s.art.vorname() && s.wort.f.len() > 2 || kurzer_name(s))
            && !s.art.begriff()
            && (s.wort.gross() || s.wort.modus == Modus::Ohne && lexikon::nomen(&s.wort.f))
    }) {
        return;
    }
    let glied = |j: usize, k: usize| {
        let und = wort(stellen, j).is_some_and(|w| matches!(w.f.as_str(), "und" | "u" | "sowie"));
        und && stellen
            .get(k)
            .is_some_and(|s| s.marke.is_some() && s.art.vorname())
    };
    let komma = |k: usize, w: Option<&Wort>| {
        w.is_some_and(|w| matches!(w.davor, Trenner::Komma | Trenner::Oder))
            && stellen
                .get(k)
                .is_some_and(|s| s.marke.is_some() && s.art.nur_vorname())
    };
    let vor = i >= 2 && glied(i - 1, i - 2) || i >= 1 && komma(i - 1, wort(stellen, i));
    let nach = glied(i + 1, i + 2) || komma(i + 1, wort(stellen, i + 1));
    if (vor || nach) && !hat_begleiter(stellen, i) {
        marke(stellen, i, NEBEN);
    }
}

/// „Rosa Klein“: two that may be names, side by side, without an article.
pub fn zwei_zweideutige(stellen: &mut [Stelle], i: usize) {
    let paar = stellen
        .get(i)
        .is_some_and(|s| zweideutig(s) && s.art.vorname() && !s.art.rolle())
        && stellen.get(i + 1).is_some_and(|n| {
            n.wort.davor == Trenner::Leer && (zweideutig(n) || n.marke.is_some() && n.wort.gross())
        });
    if paar && !hat_begleiter(stellen, i) {
        marke(stellen, i, NEBEN);
        marke(stellen, i + 1, NEBEN);
    }
}

/// „Lena Röhricht wohnt“: a word behind a given name that goes on as a name does.
pub fn familienname(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke.is_none() && s.wort.davor == Trenner::Leer && s.wort.f.len() > 1)
    else {
        return;
    };
    let w = s.wort;
    let vor = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            v.marke.is_some()
                && v.art.nur_vorname()
                && !v.art.begriff()
                && v.wort.modus == w.modus
                && (v.wort.gross() || w.modus == Modus::Ohne)
                && (!v.wort.f.ends_with('s') || lexikon::art(&v.wort.f).nur_vorname())
        });
    if !vor || s.art.begriff() && !s.art.name() || nie_name(s) {
        return;
    }
    let weiter = stellen.get(i + 1).is_none_or(|n| {
        n.wort.davor != Trenner::Leer && n.wort.davor != Trenner::Strich
            || n.wort.schrift == Schrift::Klein && w.modus == Modus::Gemischt
            || ist(r::TUT, &n.wort.f)
            || matches!(
                n.wort.f.as_str(),
                "geb" | "geboren" | "und" | "aus" | "in" | "vom" | "naesst"
            )
    });
    let passt = match (w.modus, w.schrift) {
        (Modus::Gemischt, Schrift::Gross) => {
            s.art.name()
                || kein_nomen(&w.f)
                || weiter
                    && !lexikon::abgeleitet(&w.f)
                    && (lexikon::im_buch(&w.f) || w.f.len() <= 9)
                    && !stellen
                        .get(i + 1)
                        .is_some_and(|n| n.wort.davor == Trenner::Doppelpunkt)
        }
        (Modus::Ohne, _) => (s.art.name() || !lexikon::im_buch(&w.f) && selten(s)) && weiter,
        _ => false,
    };
    if passt {
        marke(stellen, i, NEBEN);
    }
}

/// A word that may be a name beside one that is.
pub fn daneben(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke.is_none() && s.wort.f.len() > 2)
    else {
        return;
    };
    if !s.art.name() || nie_name(s) {
        return;
    }
    let schreibung = s.wort.gross() || s.wort.modus == Modus::Ohne && lexikon::nomen(&s.wort.f);
    let vor = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            let fremd =
                v.marke == Some(FREMD) && v.wort.schrift == Schrift::Gross && s.art.nachname();
            v.marke.is_some()
                && (v.art.vorname() || fremd)
                && (v.wort.gross() || v.wort.modus == Modus::Ohne)
        });
    let mit = s.wort.davor == Trenner::Leer && vor;
    if schreibung && mit && !(s.art.begriff() && s.wort.modus == Modus::Ohne) {
        marke(stellen, i, NEBEN);
    }
}

/// Both halves of a double name.
pub fn bindestrich(stellen: &mut [Stelle], i: usize) {
    if !wort(stellen, i).is_some_and(|w| w.davor == Trenner::Strich) {
        return;
    }
    let Some(j) = davor(stellen, i) else { return };
    for (a, b) in [(i, j), (j, i)] {
        let sicher = stellen.get(a).is_some_and(|s| s.marke.is_some());
        // „Christel-Heini“, „Kühnert-Täsche“: beside a given name, or before a word that nobody knows.
        let halb = stellen
            .get(a)
            .is_some_and(|s| s.art.nur_vorname() || b < a && s.marke == Some(FREMD));
        let offen = stellen.get(b).is_some_and(|s| {
            s.marke.is_none()
                && (s.art.name()
                    || halb
                        && s.wort.schrift == Schrift::Gross
                        && !s.art.begriff()
                        && !lexikon::abgeleitet(&s.wort.f))
                && s.wort.f.len() > 2
                && (s.wort.gross() || s.wort.modus == Modus::Ohne)
        });
        if sicher && offen {
            marke(stellen, b, NEBEN);
        }
    }
}
