//! Names that a text calls names: „heißt Sonntag“, „den alle Jojo rufen“, „bürgerlich Uwe Danneberg“.

use super::umgebung::{ende_danach, hat_begleiter, marke, schliesst_an, wort};
use super::{DOPPEL, GENANNT, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner};

/// Before a name that is the real one or another one.
const EIGENTLICH: &[&str] = &[
    "eigentlich",
    "buergerlich",
    "alias",
    "recte",
    "namens",
    "gen",
    "genannt",
    "rufname",
    "spitzname",
];

/// Stands between „heißt“ and the name.
const FUELLSEL: &[&str] = &[
    "wohl",
    "ja",
    "jetzt",
    "nun",
    "eigentlich",
    "richtig",
    "wirklich",
    "angeblich",
    "er",
    "sie",
    "ihn",
    "auch",
    "nur",
    "alle",
    "die",
    "der",
    "es",
    "immer",
    "mit",
    "vollem",
    "namen",
    "vornamen",
    "nachnamen",
    "voller",
    "heute",
    "seitdem",
    "seit",
    "aber",
    "bei",
    "allen",
    "uebrigens",
    "also",
    "halt",
    "da",
    "dort",
];

/// „heißt Sonntag“, also over a few words.
pub fn genannt(stellen: &mut [Stelle], i: usize) {
    if !wort(stellen, i).is_some_and(|w| ist(r::NENNT, &w.f)) {
        return;
    }
    vor_dem_wort(stellen, i);
    if gleich_danach(stellen, i) {
        return;
    }
    for j in i + 1..i + 6 {
        let Some(s) = stellen
            .get(j)
            .filter(|s| !matches!(s.wort.davor, Trenner::Punkt | Trenner::Anfang))
        else {
            return;
        };
        let passt = s.art.name()
            && !(s.wort.modus == Modus::Ohne && ist(r::KEIN_NAME, &s.wort.f))
            && (s.wort.gross() && !s.art.begriff()
                || s.wort.modus == Modus::Ohne && lexikon::nomen(&s.wort.f) && !s.art.begriff())
            && s.wort.f.len() > 2;
        if passt && !hat_begleiter(stellen, j) {
            marke(stellen, j, DOPPEL);
            return;
        }
    }
}

/// The word at once after „heißt“, over filling words; whether it was taken.
fn gleich_danach(stellen: &mut [Stelle], i: usize) -> bool {
    let heisst = wort(stellen, i).is_some_and(|w| {
        ist(
            &[
                "heisst", "hiess", "namens", "genannt", "nennt", "alias", "ruft",
            ],
            &w.f,
        )
    });
    let mut j = i + 1;
    while j < i + 5
        && wort(stellen, j).is_some_and(|w| schliesst_an(w) && !w.gross() && ist(FUELLSEL, &w.f))
    {
        j += 1;
    }
    let ja = heisst && stellen.get(j).is_some_and(|s| taugt(s, j == i + 1));
    if ja {
        marke(stellen, j, GENANNT);
        reihe(stellen, j + 1);
    }
    ja
}

/// Fit to be the name: with a capital any noun or unknown word, without one what no other word is.
fn taugt(s: &Stelle, nah: bool) -> bool {
    let w = s.wort;
    let f = w.f.as_str();
    let nah_genug = matches!(
        w.davor,
        Trenner::Leer | Trenner::Zeile | Trenner::Doppelpunkt
    );
    if !nah_genug
        || sache(f)
        || f.len() < 2
        || ist(r::KEIN_NAME, f)
        || s.art.rolle()
        || s.art.titel()
    {
        return false;
    }
    match (w.modus, w.schrift) {
        (Modus::Gemischt, Schrift::Gross) => !s.art.begriff() || s.art.name(),
        (Modus::Gemischt, _) => false,
        (Modus::Ohne, _) => {
            !s.bekannt && !lexikon::eilig(f)
                || s.art.nur_vorname()
                || nah && s.art.name() && lexikon::nomen(f)
        }
    }
}

/// „Bärengruppe“: what is named is no person.
fn sache(f: &str) -> bool {
    let enden = [
        "gruppe", "klasse", "projekt", "plan", "haus", "schule", "kita", "raum", "team", "hilfe",
        "spiel", "zimmer",
    ];
    enden.iter().any(|e| f.len() > e.len() && f.ends_with(e))
}

/// The rest of the name: „heißt mit vollem Namen Gerd Uwe Mahlzahn“.
fn reihe(stellen: &mut [Stelle], ab: usize) {
    for j in ab..ab + 3 {
        let weiter = stellen.get(j).is_some_and(|s| {
            matches!(s.wort.davor, Trenner::Leer | Trenner::Strich)
                && s.wort.schrift == Schrift::Gross
                && s.wort.modus == Modus::Gemischt
                && !ist(r::KEIN_NAME, &s.wort.f)
                && !s.art.rolle()
                && (!s.art.begriff() || s.art.name() || j == ab && ende_danach(stellen, j))
        });
        if !weiter {
            return;
        }
        marke(stellen, j, GENANNT);
    }
}

/// „Püppi genannt“, „den alle Jojo rufen“, „der Schmied heißt“, „Püppi – so nennt sie ihn“, „Schorschi nennt ihn“.
fn vor_dem_wort(stellen: &mut [Stelle], i: usize) {
    let Some(f) = wort(stellen, i).map(|w| w.f.as_str()) else {
        return;
    };
    let so = i
        .checked_sub(1)
        .and_then(|k| wort(stellen, k))
        .is_some_and(|v| v.f == "so");
    let j = match f {
        "genannt" | "gerufen" | "rufen" | "heissen" | "heisst" | "nennt" | "nennen" => {
            i.checked_sub(if so { 2 } else { 1 })
        }
        _ => None,
    };
    let Some(j) = j else { return };
    let allein = stellen.get(j).is_some_and(|s| {
        s.wort.schrift == Schrift::Gross
            && s.wort.modus == Modus::Gemischt
            && s.wort.f.len() > 1
            && !s.art.rolle()
            && !sache(&s.wort.f)
            && (!s.art.begriff() || s.art.name())
            && !lexikon::abgeleitet(&s.wort.f)
            && (s.art.name() || !s.bekannt || super::umgebung::selten(s) || s.wort.f.len() <= 3)
            && !ist(r::KEIN_NAME, &s.wort.f)
    });
    if von_allen(stellen, f, j) {
        return marke(stellen, j, GENANNT);
    }
    let artikel = j
        .checked_sub(1)
        .and_then(|k| wort(stellen, k))
        .is_some_and(|v| ist(r::BEGLEITER, &v.f) && wort(stellen, j).is_some_and(schliesst_an));
    let relativ = matches!(f, "heisst" | "heissen")
        && j.checked_sub(1)
            .and_then(|k| wort(stellen, k))
            .is_some_and(|v| matches!(v.f.as_str(), "der" | "die") && v.davor == Trenner::Komma);
    if allein && (!artikel || relativ) {
        marke(stellen, j, GENANNT);
    }
}

/// „den alle Jojo rufen“, „von allen nur Püppi genannt“
fn von_allen(stellen: &[Stelle], f: &str, j: usize) -> bool {
    let alle = j.checked_sub(1).and_then(|k| wort(stellen, k));
    matches!(f, "rufen" | "nennen" | "genannt" | "gerufen")
        && alle.is_some_and(|v| matches!(v.f.as_str(), "alle" | "nur" | "immer" | "allen"))
        && stellen
            .get(j)
            .is_some_and(|s| s.wort.schrift == Schrift::Gross && !s.art.rolle())
}

/// „bürgerlich Uwe Danneberg“.
pub fn eigentlich(stellen: &mut [Stelle], i: usize) {
    let ja = wort(stellen, i).is_some_and(|w| ist(EIGENTLICH, &w.f))
        && stellen.get(i + 1).is_some_and(|s| {
            let unbekannt =
                s.marke.is_some() || s.art.nur_vorname() && !hat_begleiter(stellen, i + 1);
            (schliesst_an(s.wort) || s.wort.davor == Trenner::Doppelpunkt) && unbekannt
        });
    if !ja {
        return;
    }
    marke(stellen, i + 1, GENANNT);
    reihe(stellen, i + 2);
}
