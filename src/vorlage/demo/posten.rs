//! The directory filled: the posts of the template and some that Kommunen and services have, two or three vacant.

use super::leute::{Mensch, ausgeschieden};
use super::{Kreis, Zutaten};
use crate::domain::leer;
use crate::domain::{Id, Koordination};
use jiff::ToSpan;
use std::collections::HashSet;

/// Posts of the Landkreis beside those of the template: topic, title, words people look for.
const IM_KREIS: &[(&str, &str, &[&str])] = &[
    (
        "Kita-Fachberatung",
        "Fachberatung Kita",
        &["Krippe", "Hort", "Kindertagespflege"],
    ),
    (
        "Jugendgerichtshilfe",
        "Jugendgerichtshilfe",
        &["Strafverfahren", "Täter-Opfer-Ausgleich"],
    ),
    (
        "Eingliederungshilfe",
        "Teilhabeplanung",
        &["Behinderung", "Teilhabe", "Schulbegleitung"],
    ),
    (
        "Schuldnerberatung",
        "Schuldner- und Insolvenzberatung",
        &["Schulden", "Mietrückstand"],
    ),
    (
        "Schulsozialarbeit",
        "Koordination Schulsozialarbeit",
        &["Schule", "Schulabsentismus"],
    ),
    (
        "Wohnen",
        "Wohnraumsicherung",
        &["Obdachlosigkeit", "Räumung"],
    ),
    (
        "Suchthilfe",
        "Koordination Suchthilfe",
        &["Sucht", "Prävention"],
    ),
    (
        "Gleichstellung",
        "Gleichstellungsbeauftragte*r",
        &["Frauenhaus", "Gewaltschutz"],
    ),
];

pub fn posten(z: &mut Zutaten, kreis: &Kreis, vorlage: Vec<Koordination>) -> Vec<Koordination> {
    let mut vergeben = HashSet::new();
    let mut aus = vorlage;
    for p in &mut aus {
        besetzen(z, kreis, &mut vergeben, p);
    }
    vakanzen(z, kreis, &mut aus);
    for (thema, funktion, worte) in IM_KREIS {
        let mut p = neu(z, thema, funktion, worte, kreis.orte.wurzel);
        besetzen(z, kreis, &mut vergeben, &mut p);
        aus.push(p);
    }
    for (i, raum) in kreis.orte.sozialraeume.iter().enumerate() {
        let (thema, worte): (_, &[_]) = if i % 2 == 0 {
            ("Sozialraumkoordination", &["Sozialraumbudget", "Quartier"])
        } else {
            ("Jugendkoordination", &["Jugendclub", "Jugendbeteiligung"])
        };
        let mut p = neu(z, thema, thema, worte, *raum);
        besetzen(z, kreis, &mut vergeben, &mut p);
        aus.push(p);
    }
    aus
}

fn neu(z: &mut Zutaten, thema: &str, funktion: &str, worte: &[&str], raum: Id) -> Koordination {
    Koordination {
        thema: thema.to_owned(),
        stichworte: worte.iter().map(|w| (*w).to_owned()).collect(),
        funktion: funktion.to_owned(),
        raum: Some(raum),
        ..leer::koordination(z.ids.neu())
    }
}

/// Which profession holds posts of a topic.
fn rolle(thema: &str) -> &'static str {
    match thema {
        "Regionalkoordination" => "Regionalkoordination",
        "Interkulturelle Arbeit" => "Koordination für interkulturelle",
        "Sozialraumkoordination" | "Jugendkoordination" => "Kommunalverwaltung",
        "Jugendarbeit" => "Jugendarbeit",
        "Fachbereichsleitung" | "Jugendgerichtshilfe" => "ASD",
        "Eingliederungshilfe" | "Wohnen" | "Schuldnerberatung" => "Fachdienst Soziales",
        "Suchthilfe" => "Fachdienst Gesundheit",
        "Gleichstellung" => "Beauftragte",
        "Schulsozialarbeit" => "Schulsozialarbeit",
        "Kita-Fachberatung" => "Fachdienst Kinder",
        _ => "Koordination für Sozialraum",
    }
}

fn besetzen(z: &mut Zutaten, kreis: &Kreis, vergeben: &mut HashSet<Id>, p: &mut Koordination) {
    let raum = p.raum.unwrap_or(kreis.orte.wurzel);
    let rolle = rolle(&p.thema);
    let mut nahe: Vec<(u8, Id)> = kreis
        .leute
        .iter()
        .filter(|m| m.beruf.passt(rolle))
        .map(|m| (kreis.orte.ferne(m.raum, raum), m.person.id))
        .collect();
    nahe.sort_by_key(|(ferne, _)| *ferne);
    p.person = nahe
        .iter()
        .find(|(ferne, id)| *ferne <= 2 && !vergeben.contains(id))
        .map(|n| n.1);
    vergeben.extend(p.person);
    if z.zufall.prozent(75) {
        let andere = nahe.iter().map(|n| n.1).filter(|id| Some(*id) != p.person);
        p.vertretung = andere.into_iter().next();
    }
    let tage = i64::from(z.zufall.zahl(200, 2500));
    p.von = z.heute.checked_sub(tage.days()).ok();
}

/// Who holds a post is called after it.
pub fn funktionen(posten: &[Koordination], leute: &mut [Mensch]) {
    for mensch in leute {
        let ihr = posten.iter().find(|p| p.person == Some(mensch.person.id));
        if let Some(posten) = ihr {
            mensch.person.funktion.clone_from(&posten.funktion);
        }
    }
}

/// A region without Regionalkoordination since it left, and two posts that nobody holds.
fn vakanzen(z: &Zutaten, kreis: &Kreis, posten: &mut [Koordination]) {
    let weg = ausgeschieden(&kreis.orte, &kreis.leute, z.heute);
    for p in posten.iter_mut() {
        if let Some((_, bis)) = weg.filter(|(id, _)| p.person == Some(*id)) {
            p.bis = Some(bis);
            p.notiz = "Ausschreibung läuft".to_owned();
        }
        if p.vertretung.is_some() && p.vertretung == weg.map(|w| w.0) {
            p.vertretung = None;
        }
    }
    let region = kreis.orte.regionen.get(1).copied();
    let leer = |p: &&mut Koordination| {
        p.thema == "Selbsthilfe" || (p.thema == "Interkulturelle Arbeit" && p.raum == region)
    };
    for p in posten.iter_mut().filter(leer) {
        p.person = None;
        p.von = None;
        p.notiz = "derzeit unbesetzt".to_owned();
    }
}
