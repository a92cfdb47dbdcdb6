//! `@Brück`, or without AltGr `+Brück`: which Raum is meant. The longest name wins; of several of one name the one that
//! holds the others, else the one within the meeting's own Raum. An unknown one names the nearest.

use super::worte::{Worte, hinter};
use super::{Fang, Um};
use crate::domain::feld::eingabe::Namen;
use crate::domain::text::falte;
use crate::domain::{Id, Kind};
use crate::model::Register;
use crate::model::schnell::finde;

/// Words that the name of a Raum may have behind its first.
const WORTE: usize = 4;
/// Names told where one is unknown or not the only one.
const NENNT: usize = 3;
/// From here on names are alike.
const AEHNLICH: f64 = 0.85;

/// Takes every Raum out of the line; the last one holds, and that there were several is said.
pub fn nimm(um: Um<'_>, worte: &mut Worte<'_>, fang: &mut Fang) {
    let mut davor = None;
    for i in 0..worte.len() {
        let Some(wort) = worte.frei(i) else { continue };
        let Some(name) = hinter(wort, &['@', '+']) else {
            continue;
        };
        if name.is_empty() {
            fang.unklar.push(format!("Hinter {wort} fehlt der Raum"));
            continue;
        }
        match such(um, &name, &worte.lauf(i + 1, WORTE)) {
            Ok((raum, dazu)) => {
                let anderer = davor.replace(raum).filter(|d| *d != raum);
                if let Some(anderer) = anderer {
                    let (a, b) = (
                        um.reg.raum_name(Some(anderer)),
                        um.reg.raum_name(Some(raum)),
                    );
                    fang.unklar
                        .push(format!("Zwei Räume: {a} und {b} – einer gilt, hier {b}"));
                }
                (fang.raum, fang.raum_gesagt) = (Some(raum), true);
                worte.nimm(i, dazu + 1);
            }
            Err(satz) => fang.unklar.push(satz),
        }
    }
}

/// The Raum, and how many of the following words belong to its name.
fn such(um: Um<'_>, name: &str, danach: &[&str]) -> Result<(Id, usize), String> {
    for dazu in (0..=danach.len()).rev() {
        let mut text = name.to_owned();
        for wort in danach.iter().take(dazu) {
            text.push(' ');
            text.push_str(wort);
        }
        let text = super::worte::ohne_satzzeichen(&text);
        if let Some(id) = eindeutig(um, &finde(um.reg, Kind::Raeume, text)) {
            return Ok((id, dazu));
        }
    }
    Err(unbekannt(um.reg, name))
}

/// A Raum by its whole name or alias; None: none, or more than one.
pub fn genau(um: Um<'_>, name: &str) -> Option<Id> {
    eindeutig(um, &um.reg.mit_namen(Kind::Raeume, name))
}

fn eindeutig(um: Um<'_>, ids: &[Id]) -> Option<Id> {
    if let [id] = ids {
        return Some(*id);
    }
    let haelt_alle = |oben: &&Id| ids.iter().all(|i| um.reg.liegt_in(Some(*i), **oben));
    if let Some(oben) = ids.iter().find(haelt_alle) {
        return Some(*oben);
    }
    let hier = |i: &&Id| um.raum.is_some_and(|r| um.reg.liegt_in(Some(**i), r));
    let mut hiesige = ids.iter().filter(hier);
    hiesige.next().filter(|_| hiesige.next().is_none()).copied()
}

fn unbekannt(reg: &Register, name: &str) -> String {
    let mehrere = finde(reg, Kind::Raeume, name);
    if mehrere.len() > 1 {
        let namen: Vec<String> = mehrere
            .iter()
            .take(NENNT)
            .map(|r| reg.raum_name(Some(*r)))
            .collect();
        return format!("Raum „{name}“ ist nicht eindeutig: {}", namen.join(", "));
    }
    match naechste(reg, name).as_slice() {
        [] => format!("Raum „{name}“ gibt es nicht"),
        namen => format!(
            "Raum „{name}“ gibt es nicht – gemeint: {}?",
            namen.join(", ")
        ),
    }
}

/// Names that look alike, the nearest first.
fn naechste(reg: &Register, name: &str) -> Vec<String> {
    let gesucht = falte(name);
    let naehe = |n: &str| strsim::jaro_winkler(&falte(n), &gesucht);
    let mut alle: Vec<(f64, &str)> = reg
        .raeume()
        .iter()
        .map(|r| {
            let namen = r.aliase.iter().map(String::as_str).chain([r.name.as_str()]);
            (namen.map(naehe).fold(0.0, f64::max), r.name.as_str())
        })
        .filter(|(wie, _)| *wie > AEHNLICH)
        .collect();
    alle.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    alle.dedup_by_key(|a| a.1);
    alle.into_iter()
        .take(NENNT)
        .map(|(_, n)| n.to_owned())
        .collect()
}
