//! Findings by form: e-mail, number, date, address, place, institution (guard.md, steps 1 and 3). Text in, findings out;
//! linear in the text. Knows no names of people and decides nothing about them.

mod abbild;
mod anschrift;
mod anschrift_frei;
mod anschrift_ort;
mod blick;
mod datum;
mod datum_geburt;
mod einrichtung;
mod einrichtung_art;
mod einrichtung_name;
mod email;
mod gesagt;
mod gesagt_tag;
mod gesagt_wort;
mod kennzeichen;
mod kfz;
mod netz;
mod nummer;
mod ort;
mod regel;
mod telefon;
mod umbruch;
mod verzeichnis;
mod zahlwort;
mod ziffern;

use std::collections::BTreeMap;

use super::{Label, Stufe, Umfeld};
use blick::Blick;
pub use verzeichnis::Verzeichnis;

/// One finding by form, before the words of the note are weighed. Bytes of the text as given, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roh {
    pub ab: usize,
    pub bis: usize,
    pub label: Label,
    pub stufe: Stufe,
    /// Why, in a few German words.
    pub grund: &'static str,
}

/// All findings by form, by place, not overlapping. `text` is normalised already; `bekannt`: a German word.
pub fn finde(text: &str, umfeld: &Umfeld, bekannt: &dyn Fn(&str) -> bool) -> Vec<Roh> {
    finde_mit(text, &Verzeichnis::neu(umfeld), bekannt)
}

/// As [`finde`], with the places and institutions read in before: what each key press uses.
pub fn finde_mit(
    text: &str,
    verzeichnis: &Verzeichnis,
    bekannt: &dyn Fn(&str) -> bool,
) -> Vec<Roh> {
    let Some(eben) = umbruch::verbunden(text) else {
        return in_zeilen(text, verzeichnis, bekannt);
    };
    let funde = in_zeilen(&eben.text, verzeichnis, bekannt);
    funde.into_iter().filter_map(|f| eben.zurueck(f)).collect()
}

/// As it is written, and with numbers said aloud read as digits.
fn in_zeilen(text: &str, verzeichnis: &Verzeichnis, bekannt: &dyn Fn(&str) -> bool) -> Vec<Roh> {
    let mut funde = Vec::new();
    if let Some(gesagt) = gesagt::in_ziffern(text) {
        let blick = Blick::neu(&gesagt.text, verzeichnis, bekannt);
        let mut neue = alle(&blick);
        nummer::gesprochene(&blick, &mut neue);
        let neue = neue.into_iter().filter(|f| gesagt.neu_gelesen(f));
        funde.extend(neue.filter_map(|f| gesagt.zurueck(f)));
    }
    funde.extend(alle(&Blick::neu(text, verzeichnis, bekannt)));
    verbinde(text, ordne(funde))
}

/// „Lindenstr. 5“ and „14547 Beelitz“ beside each other are one address.
fn verbinde(text: &str, funde: Vec<Roh>) -> Vec<Roh> {
    let mut aus: Vec<Roh> = Vec::with_capacity(funde.len());
    for neu in funde {
        let davor = aus.last_mut().filter(|v| {
            let zwischen = text.get(v.bis..neu.ab).unwrap_or("?");
            let nah = zwischen.len() < 4 && zwischen.chars().all(|c| " ,;\n/-|".contains(c));
            nah && v.label == Label::Address && neu.label == Label::Address
        });
        match davor {
            Some(vor) => vor.bis = neu.bis,
            None => aus.push(neu),
        }
    }
    aus
}

fn alle(blick: &Blick) -> Vec<Roh> {
    let mut funde = Vec::new();
    for sucher in SUCHER {
        sucher(blick, &mut funde);
    }
    ordne(funde)
}

/// Compiles every pattern, some 15 ms: for a thread in the background, before the first note is opened. Without it each is
/// compiled when it is first asked. False where a pattern is no pattern (a test asks).
pub fn bereite_vor() -> bool {
    let alle = [
        anschrift::ALLE,
        anschrift_frei::ALLE,
        anschrift_ort::ALLE,
        datum::ALLE,
        datum_geburt::ALLE,
        einrichtung::ALLE,
        einrichtung_name::ALLE,
        email::ALLE,
        kennzeichen::ALLE,
        kfz::ALLE,
        netz::ALLE,
        nummer::ALLE,
        ort::ALLE,
        telefon::ALLE,
    ];
    alle.iter().copied().flatten().all(|m| m.geht()) && einrichtung::bereit()
}

/// [`bereite_vor`] on a thread of its own, so that neither start nor first note waits. Call it once at the start of the
/// screen; a text checked meanwhile compiles for itself what it needs and nothing twice.
pub fn bereite_vor_nebenbei() {
    let faden = std::thread::Builder::new().name("muster".to_owned());
    // Without a thread the patterns are compiled when they are asked.
    drop(faden.spawn(bereite_vor));
}

type Sucher = fn(&Blick, &mut Vec<Roh>);

/// The surest first: where two findings overlap, the earlier in this row stays.
const SUCHER: &[Sucher] = &[
    email::suche,
    netz::suche,
    nummer::suche,
    kfz::suche,
    datum::suche,
    kennzeichen::nach_wort,
    telefon::suche,
    kennzeichen::nach_form,
    nummer::lange,
    anschrift::suche,
    anschrift_ort::suche,
    anschrift_frei::suche,
    einrichtung::suche,
    ort::suche,
];

/// Without overlaps. A longer address or institution takes in what lies wholly inside („Straße des 17. Juni 5“).
fn ordne(funde: Vec<Roh>) -> Vec<Roh> {
    let mut bleibt: BTreeMap<usize, Roh> = BTreeMap::new();
    for neu in funde {
        let stoert = ueberlappende(&bleibt, &neu);
        if stoert.iter().all(|alt| umschliesst(&neu, alt)) {
            for alt in stoert {
                bleibt.remove(&alt.ab);
            }
            bleibt.insert(neu.ab, neu);
        }
    }
    bleibt.into_values().collect()
}

/// Those of the kept ones (which lie apart) that share a byte with this one.
fn ueberlappende(bleibt: &BTreeMap<usize, Roh>, neu: &Roh) -> Vec<Roh> {
    let davor = bleibt.range(..neu.bis).rev();
    davor
        .map(|(_, alt)| *alt)
        .take_while(|alt| alt.bis > neu.ab)
        .collect()
}

fn umschliesst(neu: &Roh, alt: &Roh) -> bool {
    let darf =
        matches!(neu.label, Label::Address | Label::InstitutionFine) || neu.label == alt.label;
    darf && neu.ab <= alt.ab && alt.bis <= neu.bis && neu.bis - neu.ab > alt.bis - alt.ab
}
