//! What was understood, piece by piece, for the screen and the command line.

use super::{Fang, Um};
use crate::domain::{
    Auswahl, Kosten, Mitschriftart, Oeffnung, Prioritaet, Ressourcenart, Ressourcenform,
};
use crate::model::Register;
use crate::model::tun::faellig_text;

/// A word for what it is, and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stueck {
    pub was: &'static str,
    pub wert: String,
}

/// How the line is written, for one that is empty.
pub fn hilfe() -> Vec<String> {
    vec![
        "r Ressource · b Bedarf · t To-do · v Vorhaben · ohne Buchstaben: Notiz".to_owned(),
        "+Raum oder @Raum · #Zielgruppe · mi 15-17 Uhr · 2 € · Telefon, Mail".to_owned(),
        "bei t: +wer !wann · bei v: !wann · bei r: =sozial, =personal, =materiell".to_owned(),
    ]
}

/// Everything understood, the name first.
pub fn stuecke(um: Um<'_>, f: &Fang) -> Vec<Stueck> {
    let reg = um.reg;
    let mut alle = vec![stueck(f.art.label(), f.name.clone())];
    match f.art {
        Mitschriftart::Todo => alle.extend(todo(reg, f)),
        Mitschriftart::Notiz => return alle,
        _ => {}
    }
    if f.art != Mitschriftart::Todo || f.raum_gesagt {
        alle.push(stueck("Raum", raum(reg, f)));
    }
    alle.extend(zielgruppen(f));
    alle.extend(angaben(f));
    if f.art == Mitschriftart::Vorhaben
        && let Some(tag) = f.faellig
    {
        alle.push(stueck(
            "ab",
            format!("{}{}", faellig_text(reg, tag), jahr(f)),
        ));
    }
    alle
}

fn stueck(was: &'static str, wert: String) -> Stueck {
    Stueck { was, wert }
}

/// Said, or that of the meeting.
fn raum(reg: &Register, f: &Fang) -> String {
    match f.raum {
        None => "fehlt".to_owned(),
        Some(_) if f.raum_gesagt => reg.raum_name(f.raum),
        Some(_) => format!("{} (nicht genannt)", reg.raum_name(f.raum)),
    }
}

fn zielgruppen(f: &Fang) -> Option<Stueck> {
    let mit_neu = |g: &String| match f.neue_zielgruppen.contains(g) {
        true => format!("{g} (neu)"),
        false => g.clone(),
    };
    let namen: Vec<String> = f.zielgruppen.iter().map(mit_neu).collect();
    (!namen.is_empty()).then(|| stueck("für", namen.join(", ")))
}

fn angaben(f: &Fang) -> Vec<Stueck> {
    let mut alle = Vec::new();
    if !f.zeiten.is_empty() {
        alle.push(stueck("offen", Oeffnung::schreibe_alle(&f.zeiten)));
    }
    match f.kosten {
        Kosten::Unbekannt => {}
        Kosten::Frei => alle.push(stueck("", "kostenlos".to_owned())),
        Kosten::Kostet => alle.push(stueck("kostet", f.kosten_text.clone())),
    }
    if f.ressourcenart != Ressourcenart::Sozialraum {
        alle.push(stueck("Art", f.ressourcenart.label().to_owned()));
    }
    if f.form != Ressourcenform::Angebot {
        alle.push(stueck("", f.form.label().to_owned()));
    }
    if !f.telefon.is_empty() {
        alle.push(stueck("Tel.", f.telefon.clone()));
    }
    if !f.email.is_empty() {
        alle.push(stueck("Mail", f.email.clone()));
    }
    alle
}

fn todo(reg: &Register, f: &Fang) -> Vec<Stueck> {
    let wer: Vec<String> = f
        .verantwortlich
        .iter()
        .map(|v| reg.verantwortlich_name(*v))
        .collect();
    let offen = || "zu klären".to_owned();
    let wer = if wer.is_empty() {
        offen()
    } else {
        wer.join(", ")
    };
    let bis = f
        .faellig
        .map_or_else(offen, |t| format!("{}{}", faellig_text(reg, t), jahr(f)));
    let mut alle = vec![stueck("wer", wer), stueck("bis", bis)];
    if f.prioritaet == Prioritaet::Hoch {
        alle.push(stueck("Priorität", "hoch".to_owned()));
    }
    alle
}

fn jahr(f: &Fang) -> &'static str {
    if f.naechstes_jahr {
        " – nächstes Jahr"
    } else {
        ""
    }
}
