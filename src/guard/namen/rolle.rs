//! Names behind a role: „KM Rosa Wolf“, „Ansprechpartnerin im Jobcenter: Krug“.

use super::allein::abkuerzung;
use super::umgebung::{
    davor, ende_danach, kein_nomen, kurzer_name, marke, nie_name, schliesst_an, selten, wort,
    zweideutig,
};
use super::{DOPPEL, ROLLE, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner, Wort};

pub fn nach_rolle(stellen: &mut [Stelle], i: usize) {
    let Some(rolle) = wort(stellen, i).filter(|w| w.f.len() >= 2 && rollenwort(&w.f)) else {
        return;
    };
    let mut j = i + 1;
    while let Some(s) = stellen.get(j).filter(|_| j <= i + 4) {
        let w = s.wort;
        if ist(r::PARTIKEL, &w.f)
            && schliesst_an(w)
            && w.f.len() > 1
            && stellen.get(j + 1).is_some_and(|n| {
                ist(r::PARTIKEL, &n.wort.f) || n.wort.schrift == Schrift::Gross && j > i + 1
            })
        {
            j += 1;
            continue;
        }
        let eingeschoben = j == i + 1
            && matches!(w.davor, Trenner::Komma | Trenner::Oder)
            && s.art.vorname()
            && stellen
                .get(j + 1)
                .is_some_and(|n| n.wort.davor == Trenner::Komma);
        let folgt = schliesst_an(w)
            || eingeschoben
            || j == i + 1 && w.davor == Trenner::Doppelpunkt
            || j > i + 1 && w.davor == Trenner::Strich
            || w.davor == Trenner::Punkt && kurz(rolle) && j == i + 1;
        let nach_von = w.schrift == Schrift::Gross
            && davor(stellen, j)
                .and_then(|k| wort(stellen, k))
                .is_some_and(|v| ist(r::PARTIKEL, &v.f));
        let erster = j == i + 1 && (im_amt(stellen, rolle, j) || vor_name(stellen, j));
        if !folgt || !(rollenname(s) || nach_von || erster) {
            break;
        }
        marke(stellen, j, ROLLE);
        j += 1;
    }
}

fn rollenwort(f: &str) -> bool {
    lexikon::art(f).rolle()
        || [
            "mutter",
            "vater",
            "lehrerin",
            "lehrer",
            "erzieherin",
            "betreuerin",
            "betreuer",
            "helferin",
            "helfer",
            "therapeutin",
            "pflegerin",
            "pfleger",
            "beraterin",
            "berater",
            "sozialarbeiterin",
            "sozialarbeiter",
            "partnerin",
            "partner",
            "leiterin",
            "leiter",
        ]
        .iter()
        .any(|e| f.len() > e.len() && f.ends_with(e))
}

/// „KV.“, „Sachbearb.“: the point belongs to the word.
fn kurz(rolle: &Wort) -> bool {
    const KURZ: &[&str] = &[
        "kolln",
        "sachb",
        "sachbearb",
        "ansprechp",
        "stiefv",
        "bezugsbetr",
        "bezugserz",
        "klassenl",
    ];
    rolle.punkt && (rolle.f.len() <= 4 || ist(KURZ, &rolle.f))
}

/// Functions that people name a person by: whatever noun follows at once is hardly anything but the name.
const AMTLICH: &[&str] = &[
    "ra",
    "rain",
    "sb",
    "sachb",
    "sachbearb",
    "sachbearbeiter",
    "sachbearbeiterin",
    "vb",
    "sv",
    "bwh",
    "erz",
    "bzb",
    "kolln",
    "koll",
    "kollegin",
    "kollege",
    "richter",
    "richterin",
    "lehrer",
    "lehrerin",
    "anwalt",
    "anwaeltin",
    "rechtsanwalt",
    "rechtsanwaeltin",
    "erzieher",
    "erzieherin",
    "betreuer",
    "betreuerin",
    "vormund",
    "vormundin",
    "arzt",
    "aerztin",
    "familienhelfer",
    "familienhelferin",
    "nachbar",
    "nachbarin",
    "vermieter",
    "vermieterin",
    "fallmanager",
    "fallmanagerin",
    "kumpel",
    "onkel",
    "tante",
    "schwester",
    "hausmeister",
    "trainer",
    "trainerin",
    "pfarrer",
    "pfarrerin",
    "hebamme",
    "schulsozialarbeiter",
    "schulsozialarbeiterin",
    "bezugsbetreuer",
    "bezugsbetreuerin",
    "bewaehrungshelfer",
    "bewaehrungshelferin",
    "gutachter",
    "gutachterin",
    "umgangspfleger",
    "umgangspflegerin",
    "verfahrensbeistand",
    "klassenlehrer",
    "klassenlehrerin",
];

/// Parents as they stand in hurried notes: what follows is as often what they do.
const ELTERN: &[&str] = &["km", "kv", "lg", "pm", "pv"];

/// „RAin Immergut“, „KV Palm“: a rare noun behind a function; in a note without capitals only before what people do.
fn im_amt(stellen: &[Stelle], rolle: &Wort, j: usize) -> bool {
    let eltern = ist(ELTERN, &rolle.f);
    let amtlich =
        eltern || ist(AMTLICH, &rolle.f) || rolle.f.len() > 8 && !lexikon::art(&rolle.f).rolle();
    let Some(s) = stellen.get(j).filter(|s| amtlich && s.wort.f.len() > 2) else {
        return false;
    };
    let f = s.wort.f.as_str();
    let ende = stellen
        .get(j + 1)
        .is_none_or(|n| n.wort.davor != Trenner::Leer);
    let tut = stellen
        .get(j + 1)
        .is_some_and(|n| schliesst_an(n.wort) && ist(r::TUT, &n.wort.f));
    // „Erzieherin Elterngespräch geführt“: a note in half sentences.
    let getan = !tut
        && stellen.get(j + 1).is_some_and(|n| {
            n.wort.davor == Trenner::Leer
                && n.wort.schrift == Schrift::Klein
                && n.wort.f.len() >= 6
                && (n.wort.f.ends_with('t') || n.wort.f.ends_with("en"))
        });
    let listet = s.wort.davor == Trenner::Doppelpunkt && !vor_komma_name(stellen, j);
    let selten = selten(s)
        && !getan
        && !s.wort.punkt
        && !listet
        && (!eltern || tut || f.len() <= 7 && lexikon::im_buch(f));
    match (s.wort.modus, s.wort.schrift) {
        _ if nie_name(s) || s.art.begriff() || s.art.rolle() => false,
        (Modus::Gemischt, Schrift::Gross) => !s.wort.punkt && selten || zweideutig(s),
        (Modus::Ohne, _) => tut && lexikon::nomen(f) || selten && (ende || tut),
        _ => false,
    }
}

/// „KM Lieschen Losekann“: a rare word, and at once a name.
fn vor_name(stellen: &[Stelle], j: usize) -> bool {
    let schreibung = |s: &Stelle| s.wort.schrift == Schrift::Gross || s.wort.modus == Modus::Ohne;
    stellen
        .get(j)
        .is_some_and(|s| selten(s) && schreibung(s) && !s.wort.punkt)
        && stellen
            .get(j + 1)
            .is_some_and(|n| n.wort.davor == Trenner::Leer && n.marke.is_some() && schreibung(n))
}

/// „KV: Hollerbusch, Marius“
fn vor_komma_name(stellen: &[Stelle], j: usize) -> bool {
    stellen
        .get(j + 1)
        .is_some_and(|n| n.wort.davor == Trenner::Komma && n.art.nur_vorname() && n.wort.gross())
}

fn rollenname(s: &Stelle) -> bool {
    let w = s.wort;
    if kurzer_name(s) {
        return true;
    }
    if nie_name(s) || w.f.len() < 3 || s.art.begriff() && !s.art.sicher() {
        return false;
    }
    match (w.modus, w.schrift) {
        (Modus::Gemischt, Schrift::Gross) => s.art.name() || s.marke.is_some() || kein_nomen(&w.f),
        (Modus::Gemischt, Schrift::Versal) => s.art.name() || s.marke.is_some(),
        (Modus::Gemischt, Schrift::Klein) => s.art.sicher() && !lexikon::im_buch(&w.f),
        (Modus::Ohne, _) => {
            s.marke.is_some()
                || s.art.nur_vorname()
                || !s.bekannt && w.f.len() >= 4 && !w.punkt && !abkuerzung(w)
                || s.art.name() && lexikon::nomen(&w.f) && !lexikon::im_buch(&format!("{}er", w.f))
        }
    }
}

/// „Ansprechpartnerin im Jobcenter: Krug“.
pub fn nach_doppelpunkt(stellen: &mut [Stelle], i: usize) {
    let passt = |s: &Stelle| {
        zweideutig(s)
            || s.marke.is_none() && s.wort.schrift == Schrift::Gross && kein_nomen(&s.wort.f)
            || s.marke.is_none() && s.wort.modus == Modus::Ohne && s.art.name() && !s.art.begriff()
    };
    let ja = stellen
        .get(i)
        .is_some_and(|s| passt(s) && s.wort.davor == Trenner::Doppelpunkt)
        && ende_danach(stellen, i);
    if ja && schluessel_person(stellen, i) {
        marke(stellen, i, DOPPEL);
    }
}

/// The key before the colon, up to four words long, names a role.
fn schluessel_person(stellen: &[Stelle], i: usize) -> bool {
    for j in (0..i).rev().take(4) {
        let Some(w) = wort(stellen, j) else {
            return false;
        };
        if rollenwort(&w.f) {
            return true;
        }
        if w.f.len() == 1 || w.davor != Trenner::Leer && w.davor != Trenner::Strich {
            return false;
        }
    }
    false
}
