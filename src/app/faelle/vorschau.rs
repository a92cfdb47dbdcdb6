//! The head of the chosen note, for the room beside the list: label and value, as data.

use super::offen::Offen;
use super::zeilen::{stand_wort, tag_mit_jahr};
use crate::domain::beratung::{Altersspanne, Methode};
use crate::domain::{Fall, Fallabschnitt};
use crate::model::Register;
use crate::model::faelle::stand;
use jiff::civil::Date;
use zeroize::Zeroizing;

/// Lines of the chosen note; an empty value is left out.
pub fn vorschau(
    offen: &Offen,
    reg: &Register,
    heute: Date,
) -> Vec<(&'static str, Zeroizing<String>)> {
    let fall = offen.gewaehlter_fall().and_then(|id| offen.zum_oeffnen(id));
    let alle = fall.map(|f| kopf(f, reg, heute)).unwrap_or_default();
    alle.into_iter()
        .map(|(was, wert)| (was, Zeroizing::new(wert)))
        .filter(|(_, wert)| !wert.trim().is_empty())
        .collect()
}

fn kopf(fall: &Fall, reg: &Register, heute: Date) -> Vec<(&'static str, String)> {
    let note = &fall.beratung;
    let tag = |t: Option<Date>| t.map(|t| tag_mit_jahr(t, heute)).unwrap_or_default();
    vec![
        ("Titel", note.titel.clone()),
        ("Planregion", reg.raum_name(note.planregion)),
        ("bringt ein", note.eingebracht_von.clone()),
        ("Alter", alter(&note.alter)),
        ("Methode", methode(note.methode).to_owned()),
        (
            "Stand",
            format!("{} · {}", stand_wort(stand(note)), note.phase.name()),
        ),
        ("Frage", note.text(Fallabschnitt::Fragestellung).to_owned()),
        ("Themen", note.themen.join(", ")),
        ("Hilfen", note.hilfen.join(", ")),
        ("Ergebnis", note.text(Fallabschnitt::Ergebnis).to_owned()),
        ("angemeldet", tag(note.angemeldet_fuer)),
        ("beraten", tag(note.beraten_am)),
        ("Wiedervorlage", tag(note.wiedervorlage)),
        ("in der Akte", tag(note.in_akte_am)),
        ("löschen am", tag(note.loeschen_am)),
        (
            "Entbindung",
            if note.entbindung {
                "liegt vor".to_owned()
            } else {
                String::new()
            },
        ),
    ]
}

fn alter(spannen: &[Altersspanne]) -> String {
    let wort = |s: &Altersspanne| {
        Altersspanne::ALLE
            .iter()
            .find(|a| a.0 == *s)
            .map_or("", |a| a.1)
    };
    spannen.iter().map(wort).collect::<Vec<_>>().join(", ")
}

fn methode(methode: Methode) -> &'static str {
    Methode::ALLE
        .iter()
        .find(|m| m.0 == methode)
        .map_or("", |m| m.1)
}
