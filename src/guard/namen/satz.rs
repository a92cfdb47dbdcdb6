//! Names by their place in the sentence: subject without an article, plural, genitive, „heißt …“.

use super::allein::{gekuerzt, verdreht};
use super::umgebung::{
    davor, hat_begleiter, marke, schliesst_an, stoffname, tut_danach, zweideutig,
};
use super::{DOPPEL, Stelle, stamm};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner};

fn nach_kleinem(stellen: &[Stelle], i: usize) -> bool {
    davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            matches!(
                v.wort.f.as_str(),
                "von"
                    | "mit"
                    | "bei"
                    | "fuer"
                    | "und"
                    | "dass"
                    | "weil"
                    | "wenn"
                    | "u"
                    | "ob"
                    | "sagt"
            )
        })
}

/// „sagt kev zockt“, „hier ist mel“, „bei huy“: three letters that nobody knows, where a name stands.
pub fn kurz_gerufen(stellen: &mut [Stelle], i: usize) {
    let ja = stellen.get(i).is_some_and(|s| {
        let w = s.wort;
        let laute: Vec<bool> = w.f.bytes().map(|b| b"aeiouy".contains(&b)).collect();
        s.marke.is_none()
            && w.modus == Modus::Ohne
            && w.schrift == Schrift::Klein
            && !w.punkt
            && matches!(laute[..], [false, true, false] | [false, true, true])
            && (!s.bekannt || s.art.nur_vorname())
            && !s.art.begriff()
            && !lexikon::eilig(&w.f)
    });
    let Some(vor) = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .filter(|_| ja)
    else {
        return;
    };
    let ruf = vor.art.rolle()
        || matches!(
            vor.wort.f.as_str(),
            "sagt" | "bei" | "mit" | "von" | "ist" | "meint" | "und" | "heisst" | "fuer"
        );
    let ende = stellen
        .get(i + 1)
        .is_none_or(|n| n.wort.davor != Trenner::Leer);
    let ich = stellen.get(i + 1).is_some_and(|n| n.wort.f == "ich");
    if ruf && (ende || ich || tut_danach(stellen, i)) {
        marke(stellen, i, DOPPEL);
    }
}

/// „Richter hat angerufen“: a word that is a surname, too, without an article before what people do.
pub fn als_subjekt(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| {
        zweideutig(s)
            || s.marke.is_none()
                && s.wort.modus == Modus::Ohne
                && !s.art.begriff()
                && (s.wort.davor != Trenner::Leer || nach_kleinem(stellen, i))
                && (s.art.name() && lexikon::nomen(&s.wort.f)
                    || !s.bekannt
                        && !s.art.rolle()
                        && s.wort.f.len() >= 5
                        && !s.wort.punkt
                        && !gekuerzt(&s.wort.f)
                        && !verdreht(&s.wort.f, 5))
    }) else {
        return;
    };
    let tut = tut_danach(stellen, i);
    let anfang = matches!(
        s.wort.davor,
        Trenner::Anfang
            | Trenner::Punkt
            | Trenner::Zeile
            | Trenner::Komma
            | Trenner::Oder
            | Trenner::Doppelpunkt
            | Trenner::Anderes
    ) || davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            matches!(
                v.wort.f.as_str(),
                "und" | "dass" | "weil" | "wenn" | "u" | "mit" | "von" | "bei" | "fuer"
            )
        });
    if tut && anfang && !stoffname(&s.wort.f) {
        marke(stellen, i, DOPPEL);
    }
}

/// „Montags haben drei Kinder“: a plural that no common noun makes.
pub fn mehrzahl(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke.is_none() && s.wort.f.len() >= 5 && s.wort.f.ends_with('s'))
    else {
        return;
    };
    let w = s.wort;
    let stamm = stamm(&w.f);
    let plural = stellen.get(i + 1).is_some_and(|n| {
        schliesst_an(n.wort)
            && ist(
                &[
                    "haben", "sind", "wollen", "wohnen", "kommen", "waren", "moechten", "leben",
                    "hatten",
                ],
                &n.wort.f,
            )
    });
    let fremdwort = stamm.len() == w.f.len()
        || stamm.ends_with(['a', 'e', 'i', 'o', 'u', 'y'])
        || lexikon::art(stamm).begriff()
        || lexikon::nomen(&w.f);
    let schreibung = w.schrift == Schrift::Gross || w.modus == Modus::Ohne && lexikon::nomen(stamm);
    if plural && !fremdwort && schreibung && w.davor != Trenner::Leer && !ist(r::BEGLEITER, &w.f) {
        marke(stellen, i, DOPPEL);
    }
}

/// „Rosas Lehrer“, „bei Königs“.
pub fn genitiv(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| zweideutig(s)) else {
        return;
    };
    if !s.wort.f.ends_with('s')
        || !lexikon::art(stamm(&s.wort.f)).name()
        || hat_begleiter(stellen, i)
    {
        return;
    }
    let danach = stellen.get(i + 1).is_some_and(|n| {
        schliesst_an(n.wort)
            && (n.wort.schrift == Schrift::Gross
                || ist(
                    &[
                        "haben", "sind", "wollen", "wohnen", "kommen", "waren", "moechten", "leben",
                    ],
                    &n.wort.f,
                ))
    });
    let bei = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            matches!(
                v.wort.f.as_str(),
                "bei"
                    | "zu"
                    | "von"
                    | "mit"
                    | "fuer"
                    | "familie"
                    | "kennt"
                    | "kannte"
                    | "besucht"
                    | "sieht"
            )
        });
    if danach || bei {
        marke(stellen, i, DOPPEL);
    }
}

/// „kennt Trommlers gut“: a genitive that no article explains.
pub fn ohne_artikel(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| {
        s.marke.is_none()
            && s.wort.schrift == Schrift::Gross
            && s.wort.modus == Modus::Gemischt
            && s.wort.f.len() >= 6
    }) else {
        return;
    };
    let stamm = stamm(&s.wort.f);
    let form = stamm.len() < s.wort.f.len()
        && (stamm.ends_with("er") || stamm.ends_with("mann"))
        && lexikon::nomen(stamm)
        && !lexikon::nomen(&s.wort.f)
        && !lexikon::art(stamm).begriff();
    let tut = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            !v.wort.gross()
                && (ist(r::TUT, &v.wort.f)
                    || matches!(v.wort.f.as_str(), "bei" | "von" | "mit" | "zu" | "fuer"))
        });
    if form && tut && schliesst_an(s.wort) {
        marke(stellen, i, DOPPEL);
    }
}
