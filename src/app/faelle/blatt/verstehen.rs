//! What a line at the foot of a note is understood as: offers that fit what is typed, days in words. Reads only.

use super::feld::{Feld, Frage};
use super::listen;
use super::zeile::{Angebot, Lage, Wert};
use crate::domain::datum;
use crate::domain::text::{enthaelt, falte};
use crate::model::Register;
use jiff::civil::Date;

/// Who usually brings a case.
pub(super) const FUNKTION: &str = "ASD-Fachkraft";

/// What is typed fits none of the offers.
fn passt_nicht(feld: Feld) -> &'static str {
    match feld {
        Feld::Ergebnis => "keine Auswahl – Enter schreibt es unter „Empfehlung oder Stand“",
        Feld::Hilfen => "steht nicht in der Liste – Enter nimmt es dazu",
        _ => "dazu passt nichts – weniger tippen",
    }
}

/// Functions that may bring a case: the usual one first, then those of the directory.
fn funktionen(reg: &Register, getippt: &str) -> Vec<Angebot> {
    let posten = reg.koordination().iter().map(|k| k.funktion.trim());
    let leute = reg.personen().iter().map(|p| p.funktion.trim());
    let mut alle: Vec<String> = posten
        .chain(leute)
        .filter(|f| !f.is_empty() && *f != FUNKTION)
        .map(str::to_owned)
        .collect();
    alle.sort();
    alle.dedup();
    alle.insert(0, FUNKTION.to_owned());
    let gesucht = falte(getippt);
    alle.retain(|f| enthaelt(&falte(f), &gesucht));
    einfach(&alle)
}

pub(super) fn feld_lesen(
    feld: Feld,
    reg: &Register,
    lage: &Lage<'_>,
    getippt: &str,
) -> (Vec<Angebot>, String, bool) {
    let hilfe = feld.art().hilfe.to_owned();
    match feld.art().frage {
        Frage::Wort(..) if feld == Feld::EingebrachtVon => (funktionen(reg, getippt), hilfe, true),
        Frage::Wort(..) | Frage::Schalter(_) => (Vec::new(), hilfe, true),
        Frage::Tag(_, _, zurueck) => {
            let (satz, gut) = tag_satz(reg, feld, getippt, lage, zurueck, hilfe);
            (Vec::new(), satz, gut)
        }
        Frage::Wahl { angebot, .. } => {
            let worte = falte(getippt);
            let passt = |a: &Angebot| {
                let text = falte(&format!("{} {}", a.text, a.zusatz));
                worte.split_whitespace().all(|w| enthaelt(&text, w))
            };
            let mut alle = angebot(reg, lage.beratung);
            alle.retain(passt);
            if alle.is_empty() && !getippt.is_empty() {
                return (alle, passt_nicht(feld).to_owned(), feld == Feld::Hilfen);
            }
            (alle, hilfe, true)
        }
    }
}

/// Reads a day for a field; an empty line takes it away. „nächste Sitzung“ is that of the note's Gremium.
pub(super) fn lies_feldtag(
    reg: &Register,
    b: &crate::domain::Beratung,
    feld: Feld,
    text: &str,
    heute: Date,
    zurueck: bool,
) -> Result<Option<Date>, String> {
    let gefaltet = falte(text);
    let sitzung = [
        "naechste sitzung",
        "nächste sitzung",
        "sitzung",
        "naechste",
        "nächste",
    ];
    if feld != Feld::AngemeldetFuer || !sitzung.iter().any(|s| falte(s) == gefaltet) {
        return lies_tag(text, heute, zurueck);
    }
    let gremium = b
        .gremium
        .ok_or("Erst das Gremium wählen, dann gibt es eine nächste Sitzung")?;
    let sitzung = reg
        .naechste_sitzung(gremium, heute)
        .ok_or("Dieses Gremium hat noch keine nächste Sitzung")?;
    Ok(Some(sitzung.beginn.date()))
}

fn lies_tag(text: &str, heute: Date, zurueck: bool) -> Result<Option<Date>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let lies = if zurueck {
        datum::lies_rueckwaerts
    } else {
        datum::lies
    };
    lies(text, heute).map(Some)
}

fn tag_satz(
    reg: &Register,
    feld: Feld,
    getippt: &str,
    lage: &Lage<'_>,
    zurueck: bool,
    hilfe: String,
) -> (String, bool) {
    match lies_feldtag(reg, lage.beratung, feld, getippt, lage.heute, zurueck) {
        Ok(None) => (hilfe, true),
        Err(warum) => (warum, false),
        Ok(Some(tag)) => {
            let satz = format!("{}, {}", datum::lang(tag), datum::relativ(tag, lage.heute));
            match (feld, listen::loeschtag_geht_nicht(tag, lage.heute)) {
                (Feld::LoeschenAm, Some(warum)) => (format!("{satz} – {warum}"), false),
                _ => (satz, true),
            }
        }
    }
}

pub(super) fn einfach(worte: &[String]) -> Vec<Angebot> {
    let angebot = |wort: &String| Angebot {
        text: wort.clone(),
        zusatz: String::new(),
        wert: Wert::Keins,
        an: false,
    };
    worte.iter().map(angebot).collect()
}

pub(super) fn sprache(getippt: &str) -> Vec<Angebot> {
    let gesucht = falte(getippt);
    let passt =
        |z: &&(&str, &str)| enthaelt(&falte(z.0), &gesucht) || enthaelt(&falte(z.1), &gesucht);
    crate::model::genogramm::hilfe()
        .iter()
        .filter(passt)
        .map(|(zeile, was)| Angebot {
            text: (*zeile).to_owned(),
            zusatz: (*was).to_owned(),
            wert: Wert::Frei((*zeile).to_owned()),
            an: false,
        })
        .collect()
}
