//! Names in letters, chats and forms: „Hallo Rosa,“, „LG Mark“, „gez. Koch“, „[14:02] Rosa: …“, „Zuständig: Wolf“.

use super::umgebung::{kurzer_name, marke, nie_name, schliesst_an, selten, wort};
use super::{BRIEF, Stelle};
use crate::guard::lexikon;
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Trenner};

const GRUSS: &[&str] = &[
    "hallo", "hi", "hey", "moin", "liebe", "lieber", "servus", "huhu",
];

const SCHLUSS: &[&str] = &[
    "lg", "vg", "mfg", "gruss", "gruesse", "gruessen", "glg", "bg", "gez", "ia",
];

/// Before a colon; the name follows.
const NAME: &[&str] = &[
    "name",
    "vorname",
    "nachname",
    "familienname",
    "rufname",
    "geburtsname",
];

/// Before a colon; a person may follow.
const WER: &[&str] = &[
    "zustaendig",
    "bearbeiter",
    "bearbeiterin",
    "protokoll",
    "protokollant",
    "protokollantin",
    "moderation",
    "leitung",
    "vertretung",
    "krank",
    "anwesend",
    "entschuldigt",
    "abwesend",
    "teilnehmer",
    "teilnehmende",
    "klient",
    "klientin",
    "patient",
    "patientin",
    "kunde",
    "kundin",
    "mieter",
    "mieterin",
    "zeuge",
    "von",
    "an",
    "absender",
    "empfaenger",
    "unterschrift",
    "unterzeichnet",
    "gez",
    "kontakt",
    "ansprechpartner",
    "ansprechpartnerin",
    "melder",
    "meldende",
    "melderin",
    "anrufer",
    "anruferin",
    "familie",
    "fam",
    "kind",
    "aktenfuehrung",
    "fallfuehrung",
    "fallverantwortlich",
    "urlaub",
    "dienst",
    "frueh",
    "spaet",
    "nacht",
    "bereitschaft",
    "schreiber",
    "referentin",
    "referent",
    "betreff",
    "betr",
    "fall",
    "cc",
    "from",
    "to",
    "notiert",
    "aufgenommen",
    "haushalt",
    "klingel",
];

/// Heads of columns and other words that stand where a name could.
const KEIN_WERT: &[&str] = &[
    "alter",
    "name",
    "vorname",
    "nachname",
    "geb",
    "geburtsdatum",
    "geburtsname",
    "klasse",
    "adresse",
    "anschrift",
    "telefon",
    "tel",
    "datum",
    "team",
    "zusammen",
    "alle",
    "leute",
    "kollegen",
    "kolleginnen",
    "kollege",
    "kollegin",
    "damen",
    "herr",
    "frau",
    "herrn",
    "unbekannt",
    "keine",
    "keiner",
    "offen",
    "siehe",
    "unklar",
    "fehlt",
    "mutter",
    "vater",
    "kind",
    "asd",
    "jugendamt",
    "schule",
];

/// Could be a name where a letter or form wants one: of a list, unknown, or a word hardly used.
fn moeglich(s: &Stelle) -> bool {
    let w = s.wort;
    let geschrieben = w.gross() || w.modus == Modus::Ohne;
    let wort = s.art.name() && !ist(r::TUT, &w.f) || selten(s) || !s.bekannt || kurzer_name(s);
    geschrieben
        && w.f.len() > 1
        && wort
        && !nie_name(s)
        && !ist(KEIN_WERT, &w.f)
        && !s.art.rolle()
        && !s.art.titel()
        && (!s.art.begriff() || s.art.nur_vorname())
}

fn am_ende(stellen: &[Stelle], i: usize) -> bool {
    stellen
        .get(i + 1)
        .is_none_or(|n| n.wort.davor != Trenner::Leer && n.wort.davor != Trenner::Strich)
}

/// The word at `i`, and one more that ends the line.
fn nimm(stellen: &mut [Stelle], i: usize) {
    if !stellen.get(i).is_some_and(moeglich) {
        return;
    }
    let zwei = stellen.get(i + 1).is_some_and(|n| {
        matches!(n.wort.davor, Trenner::Leer | Trenner::Strich)
            && (moeglich(n) || n.marke.is_some())
    }) && am_ende(stellen, i + 1);
    if am_ende(stellen, i) || zwei {
        marke(stellen, i, BRIEF);
    }
    if zwei {
        marke(stellen, i + 1, BRIEF);
    }
}

/// „Hallo Rosa,“ and „LG Mark“, „Mit freundlichen Grüßen⏎Wolf“.
pub fn gruss(stellen: &mut [Stelle], i: usize) {
    let Some(w) = wort(stellen, i) else { return };
    let Some(n) = wort(stellen, i + 1) else {
        return;
    };
    let hallo = ist(GRUSS, &w.f) && n.davor == Trenner::Leer;
    let schluss = ist(SCHLUSS, &w.f)
        && matches!(
            n.davor,
            Trenner::Leer | Trenner::Zeile | Trenner::Komma | Trenner::Punkt | Trenner::Anfang
        );
    let gross = w.modus == Modus::Ohne || n.schrift == Schrift::Gross;
    if (hallo || schluss) && gross {
        nimm(stellen, i + 1);
    }
}

/// „Zuständig: Wolf“, „Name: Hollerbusch“.
pub fn schluessel(stellen: &mut [Stelle], i: usize) {
    let Some(w) = wort(stellen, i) else { return };
    let Some(n) = stellen
        .get(i + 1)
        .filter(|n| n.wort.davor == Trenner::Doppelpunkt)
    else {
        return;
    };
    let frei = n.wort.gross()
        && n.wort.f.len() > 1
        && !n.art.begriff()
        && !ist(KEIN_WERT, &n.wort.f)
        && !n.art.rolle();
    if ist(NAME, &w.f) && frei && am_ende(stellen, i + 1) && !ist(r::KEIN_NAME, &n.wort.f) {
        return marke(stellen, i + 1, BRIEF);
    }
    let amt = [
        "stelle", "amt", "dienst", "kasse", "gericht", "schule", "team", "zentrum", "gruppe",
        "hilfe", "verein", "kita",
    ]
    .iter()
    .any(|e| n.wort.f.ends_with(e));
    let person = !amt && n.art.name()
        || lexikon::im_buch(&n.wort.f)
        || !amt && (!n.bekannt || n.wort.f.len() <= 9);
    if ist(WER, &w.f) && person && am_ende(stellen, i + 1) {
        nimm(stellen, i + 1);
    }
}

/// „[14:02] Rosa: komme später“, „- Rosa (8): Schule gut“, „| 1 | Rosa | 6 |“.
pub fn kopf(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke.is_none() && (s.art.name() || kurzer_name(s)) && moeglich(s))
    else {
        return;
    };
    let doppelpunkt = wort(stellen, i + 1).is_some_and(|n| n.davor == Trenner::Doppelpunkt);
    let chat = s.wort.uhrzeit && doppelpunkt;
    let anfang = !schliesst_an(s.wort) && s.wort.davor != Trenner::Strich;
    if chat || anfang && s.wort.alter && s.wort.schrift == Schrift::Gross {
        marke(stellen, i, BRIEF);
    }
}
