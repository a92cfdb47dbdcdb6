//! One note as plain text, for the terminal and for an exported file: its head, then what was written, in the order of its
//! method's phases. Everything in it stands in the note; nothing is left out.

use crate::domain::beratung::{Frageart, Urteilsart};
use crate::domain::{Altersspanne, Beratung, Ergebnis, Fall, Fallabschnitt, Methode, Phase, datum};
use crate::model::Register;
use crate::model::faelle::{Frist, frist, tage_im_korb};
use crate::model::genogramm::{Familie, Groesse, Zeichensatz, als_text};
use jiff::civil::Date;
use unicode_width::UnicodeWidthStr;

/// A German word out of one of the note's closed lists.
pub fn wort<T: PartialEq + Copy>(alle: &[(T, &'static str)], wert: T) -> &'static str {
    alle.iter().find(|a| a.0 == wert).map_or("", |a| a.1)
}

pub fn frageart(note: &Beratung) -> &'static str {
    note.frageart.map_or("", |f| wort(Frageart::ALLE, f))
}

pub fn ergebnis(note: &Beratung) -> &'static str {
    note.ergebnis.map_or("", |e| wort(Ergebnis::ALLE, e))
}

/// Sections in the order of the method; what was written in one that it does not have comes last.
pub fn abschnitte(note: &Beratung) -> Vec<Fallabschnitt> {
    let phasen = note.methode.phasen().iter();
    let mut alle: Vec<Fallabschnitt> = phasen.flat_map(|(p, _)| p.abschnitte()).copied().collect();
    let uebrige: Vec<Fallabschnitt> = note
        .texte
        .keys()
        .filter(|a| !alle.contains(a))
        .copied()
        .collect();
    alle.extend(uebrige);
    alle.retain(|a| !note.text(*a).trim().is_empty());
    alle
}

/// The title, then the rest.
pub fn zeilen(fall: &Fall, reg: &Register, heute: Date) -> Vec<String> {
    let note = &fall.beratung;
    let mut aus = kopf(fall, reg, heute);
    for abschnitt in abschnitte(note) {
        aus.push(String::new());
        aus.push(abschnitt.name().to_owned());
        aus.extend(inhalt(note, abschnitt));
    }
    aus.extend(urteile(note));
    aus
}

fn inhalt(note: &Beratung, abschnitt: Fallabschnitt) -> Vec<String> {
    let text = note.text(abschnitt).trim_end();
    let zeilen: Vec<String> = match abschnitt {
        Fallabschnitt::Genogramm => genogramm(text),
        _ => text.lines().map(str::to_owned).collect(),
    };
    // One blank line parts sections, however many were typed at the beginning or the end of one.
    let zeilen = zeilen.into_iter().skip_while(|z| z.trim().is_empty());
    let mut zeilen: Vec<String> = zeilen
        .map(|z| format!("  {z}").trim_end().to_owned())
        .collect();
    zeilen.truncate(
        zeilen
            .iter()
            .rposition(|z| !z.is_empty())
            .map_or(0, |i| i + 1),
    );
    zeilen
}

/// Drawn, told in sentences, and the lines that nobody understood as they were typed.
fn genogramm(text: &str) -> Vec<String> {
    let (familie, offen) = Familie::lesen(text);
    let bild = familie.zeichnen(Zeichensatz::Unicode, Groesse::Schmal);
    let mut zeilen = bild.als_zeilen();
    zeilen.push(String::new());
    zeilen.extend(als_text(&familie));
    let unverstanden = offen.iter().filter_map(|(nr, _)| text.lines().nth(*nr));
    zeilen.extend(unverstanden.map(str::to_owned));
    zeilen
}

/// Head with aligned labels; empty ones are left out.
fn kopf(fall: &Fall, reg: &Register, heute: Date) -> Vec<String> {
    let paare: Vec<(&str, String)> = angaben(fall, reg, heute)
        .into_iter()
        .filter(|(_, wert)| !wert.is_empty())
        .collect();
    let breite = paare.iter().map(|(l, _)| l.width()).max().unwrap_or(0);
    let zeile = |(label, wert): (&str, String)| {
        let luecke = " ".repeat(breite.saturating_sub(label.width()));
        format!("  {label}{luecke}  {wert}")
    };
    paare.into_iter().map(zeile).collect()
}

fn tag(tag: Option<Date>) -> String {
    tag.map(datum::lang).unwrap_or_default()
}

fn angaben(fall: &Fall, reg: &Register, heute: Date) -> Vec<(&'static str, String)> {
    let note = &fall.beratung;
    vec![
        ("eingebracht von", note.eingebracht_von.clone()),
        ("Planregion", reg.raum_name(note.planregion)),
        ("Raum", reg.raum_name(note.raum)),
        ("Alter", alter(note).join(", ")),
        ("Methode", wort(Methode::ALLE, note.methode).to_owned()),
        ("Art der Frage", frageart(note).to_owned()),
        ("Themen", note.themen.join(", ")),
        ("Hilfesettings", note.hilfen.join(", ")),
        ("Gremium", gremium(note, reg)),
        ("angemeldet für", tag(note.angemeldet_fuer)),
        ("beraten am", tag(note.beraten_am)),
        ("Phase", note.phase.name().to_owned()),
        ("Zeit", dauer(note)),
        ("Ergebnis", ergebnis(note).to_owned()),
        ("Wiedervorlage", tag(note.wiedervorlage)),
        ("Schweigepflicht", entbindung(note)),
        ("in die Fallakte übernommen am", tag(note.in_akte_am)),
        ("angelegt am", tag(Some(note.angelegt))),
        ("löschen am", loeschen(fall, heute)),
        ("Papierkorb", korb(fall, heute)),
        ("Kennung", fall.id.to_string()),
    ]
}

pub fn alter(note: &Beratung) -> Vec<&'static str> {
    let spannen = note.alter.iter();
    spannen.map(|a| wort(Altersspanne::ALLE, *a)).collect()
}

fn gremium(note: &Beratung, reg: &Register) -> String {
    note.gremium
        .map(|g| reg.gremium_name(g))
        .unwrap_or_default()
}

/// "Falldarstellung 12 min, Ideenbörse 15 min"
fn dauer(note: &Beratung) -> String {
    let minuten = |(phase, sekunden): (&Phase, &u32)| {
        let minuten = sekunden.div_ceil(60);
        format!("{} {minuten} min", phase.name())
    };
    let alle: Vec<String> = note.dauer.iter().map(minuten).collect();
    alle.join(", ")
}

fn entbindung(note: &Beratung) -> String {
    match (note.entbindung, note.entbindung_am) {
        (false, _) => String::new(),
        (true, None) => "Entbindung liegt vor".to_owned(),
        (true, Some(am)) => format!("Entbindung liegt vor, vom {}", datum::tagesdatum(am)),
    }
}

fn loeschen(fall: &Fall, heute: Date) -> String {
    let am = tag(fall.beratung.loeschen_am);
    match frist(fall, heute) {
        Frist::Faellig if fall.geloescht_am.is_none() => format!("{am} – jetzt fällig"),
        _ => am,
    }
}

fn korb(fall: &Fall, heute: Date) -> String {
    match tage_im_korb(fall, heute) {
        None => String::new(),
        Some(0) => "wird beim nächsten Aufräumen vernichtet".to_owned(),
        Some(1) => "wird in 1 Tag vernichtet".to_owned(),
        Some(n) => format!("wird in {n} Tagen vernichtet"),
    }
}

/// What people let through although the guard found it, with their reason.
fn urteile(note: &Beratung) -> Vec<String> {
    let trotzdem = note
        .urteile
        .iter()
        .filter(|u| u.art == Urteilsart::Trotzdem);
    let mut zeilen: Vec<String> = trotzdem
        .map(|u| format!("  {}: {}", datum::tagesdatum(u.am), u.grund))
        .collect();
    if !zeilen.is_empty() {
        zeilen.splice(
            0..0,
            [String::new(), "Trotz Fund gelassen, Grund".to_owned()],
        );
    }
    zeilen
}
