//! What the guard is told of the own Landkreis: people with their functions, institutions, which places are too fine.
//! Reads the Register and the vault's word lists; decides nothing about a text.

use super::Register;
use crate::domain::text::falte;
use crate::domain::{Fallbuch, Id, Landkreis, Raum};
use crate::guard::{Bekannte, Umfeld};
use std::collections::BTreeSet;

/// The finest level of Räume that may be named in a note (guard.md 3, 7).
const ERLAUBT_BIS: &str = "sozialraum";
/// Words that make an organisation's name a mere kind: "Jugendamt", "Kita" stand for nobody.
const ARTEN: &[&str] = &[
    "amt",
    "asd",
    "jugendamt",
    "schule",
    "grundschule",
    "oberschule",
    "kita",
    "hort",
    "traeger",
    "freier",
    "landkreis",
    "stadt",
    "gemeinde",
    "polizei",
    "jobcenter",
    "gericht",
    "familiengericht",
    "klinik",
    "verein",
    "schulamt",
    "gesundheitsamt",
    "sozialamt",
    "fachdienst",
    "verwaltung",
    "ehrenamt",
    "kirche",
    "jugendhilfe",
    "feuerwehr",
];

/// `buch` is None while the vault is locked.
pub fn umfeld(reg: &Register, buch: Option<&Fallbuch>) -> Umfeld {
    let (orte, raeume) = raeume(reg);
    Umfeld {
        personen: personen(reg),
        einrichtungen: einrichtungen(reg, &raeume),
        orte,
        raeume,
        kein_name: buch.map(|b| b.kein_name.clone()).unwrap_or_default(),
        immer: buch.map(|b| b.immer.clone()).unwrap_or_default(),
    }
}

fn personen(reg: &Register) -> Vec<Bekannte> {
    let alle = reg.personen().iter().map(|p| Bekannte {
        vorname: p.vorname.trim().to_owned(),
        nachname: p.nachname.trim().to_owned(),
        funktion: p.funktion.trim().to_owned(),
    });
    alle.filter(|p| !p.nachname.is_empty() || !p.vorname.is_empty())
        .collect()
}

/// Organisations of people that are proper names: more than a kind, and no Raum.
fn einrichtungen(reg: &Register, raeume: &[String]) -> Vec<String> {
    let raeume: BTreeSet<String> = raeume.iter().map(|r| falte(r)).collect();
    let namen: BTreeSet<&str> = reg
        .personen()
        .iter()
        .map(|p| p.organisation.trim())
        .collect();
    namen
        .into_iter()
        .filter(|n| ist_eigenname(n, &raeume))
        .map(str::to_owned)
        .collect()
}

fn ist_eigenname(name: &str, raeume: &BTreeSet<String>) -> bool {
    let gefaltet = falte(name);
    let mut rest = gefaltet
        .split(' ')
        .filter(|w| w.chars().count() > 2 && !ARTEN.contains(w) && !raeume.contains(*w));
    rest.next().is_some() && !raeume.iter().any(|r| nur_art_und_raum(&gefaltet, r))
}

/// "Jugendamt Potsdam-Mittelmark"
fn nur_art_und_raum(name: &str, raum: &str) -> bool {
    name.strip_suffix(raum)
        .is_some_and(|davor| davor.split_whitespace().all(|w| ARTEN.contains(&w)))
}

/// Places that are too fine, with their Sozialraum; and the names that are allowed.
fn raeume(reg: &Register) -> (Vec<(String, String)>, Vec<String>) {
    let kreis = reg.landkreis().map(|l| l.name.clone());
    let (mut orte, mut erlaubt): (Vec<(String, String)>, Vec<String>) =
        (Vec::new(), kreis.into_iter().collect());
    for raum in reg.raeume().iter() {
        let namen = std::iter::once(&raum.name).chain(&raum.aliase);
        let namen = namen.filter(|n| !n.trim().is_empty()).cloned();
        if ist_erlaubt(reg, raum) {
            erlaubt.extend(namen);
        } else {
            let oben = sozialraum(reg, raum);
            orte.extend(namen.map(|n| (n, oben.clone())));
        }
    }
    // A village that gives its Sozialraum the name is allowed with it.
    let frei: BTreeSet<String> = erlaubt.iter().map(|n| falte(n)).collect();
    orte.retain(|(n, _)| !frei.contains(&falte(n)));
    (orte, erlaubt)
}

/// A level nobody knows counts as the finest.
fn ist_erlaubt(reg: &Register, raum: &Raum) -> bool {
    reg.landkreis().is_some_and(|l| {
        let grenze = stufe(l, ERLAUBT_BIS);
        grenze.is_some_and(|g| stufe(l, &raum.ebene).is_some_and(|s| s <= g))
    })
}

fn stufe(landkreis: &Landkreis, ebene: &str) -> Option<usize> {
    landkreis.ebenen.iter().position(|e| e.schluessel == ebene)
}

/// The nearest Raum above that may be named; "" where there is none.
fn sozialraum(reg: &Register, raum: &Raum) -> String {
    let mut oben = raum.uebergeordnet;
    let mut gesehen: BTreeSet<Id> = BTreeSet::new();
    while let Some(r) = oben.and_then(|id| reg.raeume().get(id)) {
        if !gesehen.insert(r.id) {
            break;
        }
        if ist_erlaubt(reg, r) {
            return r.name.clone();
        }
        oben = r.uebergeordnet;
    }
    String::new()
}
