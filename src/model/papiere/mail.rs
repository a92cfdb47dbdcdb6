//! The words of the mail that a paper is sent with. Short, so that it is read.

use super::einladung::{bitten, kommende, leitung, nummer, themen_bis};
use super::{Papier, Register, sitzung_wort, wann, zahl};
use crate::domain::Sitzung;
use jiff::civil::Date;

/// Subject and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub betreff: String,
    pub text: String,
}

impl Mail {
    /// Both in one, for the clipboard.
    pub fn ganz(&self) -> String {
        format!("Betreff: {}\n\n{}\n", self.betreff, self.text)
    }
}

pub fn mail(reg: &Register, papier: Papier, s: &Sitzung, heute: Date) -> Mail {
    let gremium = reg.gremium_name(s.gremium);
    let tag = crate::domain::datum::lang(s.beginn.date());
    let wort = match papier {
        Papier::Todos => "To-do-Liste",
        p => crate::domain::Auswahl::label(p),
    };
    let betreff = match papier {
        Papier::Todos => format!("{gremium}: {wort}"),
        _ => format!("{gremium}: {wort} {tag}"),
    };
    let mut absaetze = vec!["Guten Tag,".to_owned()];
    absaetze.extend(match papier {
        Papier::Einladung => einladung(reg, s, heute),
        Papier::Tagesordnung => vec![kern(reg, s, "die Tagesordnung"), agenda(reg, s)],
        Papier::Protokoll => protokoll(reg, s),
        Papier::Todos => todos(reg, s),
        Papier::Abfrage => abfrage(reg, s, heute),
    });
    absaetze.push(gruss(reg, s));
    absaetze.retain(|a| !a.is_empty());
    Mail {
        betreff,
        text: absaetze.join("\n\n"),
    }
}

/// "im Anhang die Tagesordnung: Regionalteam Nord, Sitzung am …"
fn kern(reg: &Register, s: &Sitzung, was: &str) -> String {
    let (gremium, wort) = (reg.gremium_name(s.gremium), sitzung_wort(s));
    let ort = if s.ort.trim().is_empty() {
        String::new()
    } else {
        format!("\n{}", s.ort)
    };
    format!("im Anhang {was}:\n{gremium}, {wort}\n{}{ort}", wann(s))
}

fn einladung(reg: &Register, s: &Sitzung, heute: Date) -> Vec<String> {
    vec![
        kern(reg, s, "die Einladung"),
        agenda(reg, s),
        bitten(reg, s, heute).join("\n"),
    ]
}

/// The topics in lines: many read only the mail.
fn agenda(reg: &Register, s: &Sitzung) -> String {
    let zeilen: Vec<String> = kommende(reg, s)
        .iter()
        .map(|t| format!("TOP {}  {}", nummer(t), t.titel))
        .collect();
    zeilen.join("\n")
}

fn protokoll(reg: &Register, s: &Sitzung) -> Vec<String> {
    let (was, bitte) = if s.protokoll_fertig.is_some() {
        ("das Protokoll", "")
    } else {
        (
            "der Entwurf des Protokolls",
            "Änderungen bitte bald zurückmelden.",
        )
    };
    let n = reg.todos_aus(s.id).count();
    let aufgaben = match n {
        0 => String::new(),
        n => format!(
            "Vereinbart: {}; wer was bis wann macht, steht am Ende.",
            zahl(n, "To-do", "To-dos")
        ),
    };
    vec![kern(reg, s, was), aufgaben, bitte.to_owned()]
}

fn todos(reg: &Register, s: &Sitzung) -> Vec<String> {
    let n = reg
        .todos_von(s.gremium)
        .filter(|t| t.status.offen())
        .count();
    vec![
        format!(
            "im Anhang, was im Gremium {} offen ist: {}.",
            reg.gremium_name(s.gremium),
            zahl(n, "To-do", "To-dos")
        ),
        "Bitte nachsehen, was erledigt ist, und kurz Bescheid geben.".to_owned(),
    ]
}

fn abfrage(reg: &Register, s: &Sitzung, heute: Date) -> Vec<String> {
    let bis = themen_bis(reg, s, heute).unwrap_or_else(|| "bald".to_owned());
    vec![
        format!("am {} trifft sich das Gremium {}.", wann(s), reg.gremium_name(s.gremium)),
        format!("Was soll auf die Tagesordnung? Themen bitte {bis}."),
        "Zu jedem Thema: worum es genau geht, Ziel (Information, Beratung, Entscheidung), wen es betrifft, wie viele Minuten."
            .to_owned(),
    ]
}

fn gruss(reg: &Register, s: &Sitzung) -> String {
    let name = leitung(reg, s).map(crate::domain::Person::anzeige);
    format!("Freundliche Grüße\n{}", name.unwrap_or_default())
        .trim_end()
        .to_owned()
}
