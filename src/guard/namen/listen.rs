//! Names in lists: „Hollerbusch, Ida“ in a form, one name to a line, „Weiß/Schwarz“.

use super::umgebung::{hat_begleiter, marke, nie_name, schliesst_an, selten, stoffname, wort};
use super::{DOPPEL, LISTE, NEBEN, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner};

/// Begins a line, a cell, or stands behind a key.
fn am_anfang(s: &Stelle) -> bool {
    matches!(
        s.wort.davor,
        Trenner::Anfang | Trenner::Zeile | Trenner::Doppelpunkt | Trenner::Anderes | Trenner::Oder
    )
}

/// „Hollerbusch, Ida“: any word that begins a line or cell, a comma, a given name, and no more.
pub fn nachname_vorname(stellen: &mut [Stelle], i: usize) {
    let schluessel = || {
        i.checked_sub(1)
            .and_then(|k| stellen.get(k))
            .is_some_and(|v| {
                v.art.rolle()
                    || ist(
                        &[
                            "klient", "kunde", "name", "kind", "patient", "betr", "betrifft",
                            "fall",
                        ],
                        &v.wort.f,
                    )
            })
    };
    let ja = stellen.get(i).is_some_and(|s| {
        let w = s.wort;
        s.marke.is_none()
            && w.gross()
            && w.f.len() > 1
            && !nie_name(s)
            && !s.art.rolle()
            && (!s.art.begriff() || s.art.name())
            && (am_anfang(s) || schliesst_an(w) && schluessel())
    }) && stellen.get(i + 1).is_some_and(|n| {
        n.wort.davor == Trenner::Komma
            && n.wort.gross()
            && n.marke.is_some()
            && (n.art.vorname() || !n.bekannt && stellen.get(i).is_some_and(|s| s.art.nachname()))
    }) && stellen.get(i + 2).is_none_or(|d| {
        d.wort.davor != Trenner::Leer && d.wort.davor != Trenner::Komma
            || d.marke.is_some()
            || ist(&["geb", "wh", "wohnhaft"], &d.wort.f)
    });
    if ja {
        marke(stellen, i, NEBEN);
    }
}

/// One name to a line: a word that may be one, between lines that begin with names.
pub fn spalte(stellen: &mut [Stelle], i: usize) {
    let neu = |s: &Stelle| matches!(s.wort.davor, Trenner::Zeile | Trenner::Anfang);
    let ja = stellen.get(i).is_some_and(|s| {
        neu(s)
            && s.marke.is_none()
            && s.wort.schrift == Schrift::Gross
            && (s.art.nachname() || s.art.vorname() || selten(s))
            && (!s.art.begriff() || s.art.name())
            && !nie_name(s)
            && !s.art.rolle()
    });
    if !ja {
        return;
    }
    let name = |s: &Stelle| s.marke.is_some_and(|m| m != super::FREMD) && s.art.name();
    let davor = (0..i)
        .rev()
        .take(12)
        .find_map(|k| stellen.get(k).filter(|s| neu(s)));
    let danach = (i + 1..i + 13).find_map(|k| stellen.get(k).filter(|s| neu(s)));
    let klein_weiter = stellen
        .get(i + 1)
        .is_some_and(|n| schliesst_an(n.wort) && n.wort.schrift == Schrift::Klein);
    let zwischen = davor.is_some_and(name) && danach.is_none_or(name);
    if zwischen && !klein_weiter {
        marke(stellen, i, DOPPEL);
    }
}

/// „Weiß/Schwarz“, „Schmidt/Schmied“, „Familie Roth, Braunschweig“: two that may be names with a stroke between.
pub fn nebeneinander(stellen: &mut [Stelle], i: usize) {
    let moeglich = |s: &Stelle| {
        s.art.name()
            && (!s.art.begriff() || s.marke.is_some())
            && s.wort.f.len() > 2
            && s.wort.schrift == Schrift::Gross
    };
    let paar = stellen.get(i).is_some_and(moeglich)
        && stellen
            .get(i + 1)
            .is_some_and(|n| moeglich(n) && n.wort.davor == Trenner::Oder);
    if !paar || hat_begleiter(stellen, i) {
        return;
    }
    let grund = match stellen.get(i).zip(stellen.get(i + 1)) {
        Some((a, b)) if a.marke.is_some() || b.marke.is_some() => NEBEN,
        _ => DOPPEL,
    };
    marke(stellen, i, grund);
    marke(stellen, i + 1, grund);
}

/// What comes or speaks stands behind these without an article only when it is a name.
const KOMMT: &[&str] = &[
    "rief",
    "kam",
    "kommt",
    "ging",
    "sagte",
    "sagt",
    "meinte",
    "meint",
    "erschien",
    "berichtete",
    "berichtet",
    "fragte",
    "schrieb",
    "bat",
    "erzaehlte",
    "rief",
    "ruft",
    "teilte",
    "wohnt",
    "wohnte",
    "erklaerte",
    "betonte",
    "bestaetigte",
    "lehnte",
];

/// „die Böttchers“, „der Sohn vom Zimmermann“, „mit Klein“: words that only a name can be there.
pub fn ohne_beruf(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| {
        s.marke.is_none() && (s.wort.gross() || s.wort.modus == Modus::Ohne) && schliesst_an(s.wort)
    }) else {
        return;
    };
    let Some(vor) = i.checked_sub(1).and_then(|k| wort(stellen, k)) else {
        return;
    };
    let kind = || {
        i.checked_sub(2)
            .and_then(|k| stellen.get(k))
            .is_some_and(|v| {
                v.art.rolle()
                    || ist(
                        &[
                            "kleine",
                            "kleiner",
                            "grosse",
                            "grosser",
                            "juengste",
                            "juengster",
                            "aelteste",
                            "aeltester",
                        ],
                        &v.wort.f,
                    )
            })
    };
    let f = s.wort.f.as_str();
    let plural = vor.f == "die"
        && f.strip_suffix('s').is_some_and(|stamm| {
            lexikon::art(stamm).nachname()
                && ["er", "mann", "el", "en", "ke", "ow", "ski"]
                    .iter()
                    .any(|e| stamm.ends_with(e))
                && !s.art.begriff()
        });
    if plural {
        return marke(stellen, i, LISTE);
    }
    if matches!(vor.f.as_str(), "vom" | "von") && s.art.nachname() && !s.art.begriff() && kind() {
        return marke(stellen, i, DOPPEL);
    }
    let einzahl = s.art.nachname()
        && !s.art.begriff()
        && !f.ends_with('s')
        && (!stoffname(f) || matches!(f, "klein" | "gross") && s.wort.modus == Modus::Gemischt)
        && !ist(r::KEIN_NAME, f);
    let weiter = stellen.get(i + 1).is_none_or(|n| {
        n.wort.davor != Trenner::Strich && !ist(&["und", "oder", "u", "der", "des"], &n.wort.f)
    });
    let passt = match s.wort.modus {
        Modus::Gemischt => ist(VERHAELTNIS, &vor.f) || ist(KOMMT, &vor.f),
        Modus::Ohne => lexikon::nomen(f) && ist(&["mit", "von", "bei", "laut", "lt"], &vor.f),
    };
    if einzahl && weiter && passt && (!vor.gross() || s.wort.modus == Modus::Ohne) {
        marke(stellen, i, DOPPEL);
    }
}

const VERHAELTNIS: &[&str] = &["mit", "bei", "um", "gegen", "fuer", "von", "laut", "lt"];
