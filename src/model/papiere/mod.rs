//! Papers of a Sitzung as documents: what stands in each, in which words. Never how a file looks.

mod einladung;
pub mod mail;
mod mitschrift;
mod protokoll;
mod todos;

pub use todos::{gremium as todos_gremium, person as todos_person};

use super::Register;
use crate::domain::text::falte;
use crate::domain::{Auswahl, Id, Sitzung, Sitzungsart, datum};
use crate::papier::{Block, Dokument};
use jiff::civil::Date;

/// A paper that goes out for a Sitzung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Papier {
    Einladung,
    Tagesordnung,
    Protokoll,
    Todos,
    Abfrage,
}

impl Auswahl for Papier {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Papier::Einladung, "einladung", "Einladung"),
        (Papier::Tagesordnung, "tagesordnung", "Tagesordnung"),
        (Papier::Protokoll, "protokoll", "Protokoll"),
        (Papier::Todos, "todos", "To-do-Liste"),
        (Papier::Abfrage, "abfrage", "Themenabfrage"),
    ];
}

/// The paper of a Sitzung, as things stand on a day.
pub fn dokument(reg: &Register, papier: Papier, s: &Sitzung, heute: Date) -> Dokument {
    match papier {
        Papier::Einladung => einladung::einladung(reg, s, heute),
        Papier::Tagesordnung => einladung::tagesordnung(reg, s),
        Papier::Protokoll => protokoll::protokoll(reg, s),
        Papier::Todos => todos::gremium(reg, s.gremium, heute),
        Papier::Abfrage => einladung::abfrage(reg, s, heute),
    }
}

/// "Protokoll-Regionalteam-Planregion-4-2026-11-26", without the end that says the format.
pub fn dateiname(reg: &Register, papier: Papier, s: &Sitzung, heute: Date) -> String {
    let tag = match papier {
        Papier::Todos => heute,
        _ => s.beginn.date(),
    };
    let was = match papier {
        Papier::Todos => "To-dos",
        p => p.label(),
    };
    let wer = match papier {
        Papier::Todos => reg.gremium_name(s.gremium),
        _ => wessen(reg, s),
    };
    format!("{was}-{}-{tag}", fuer_datei(&wer))
}

/// A Sitzung with a name of its own goes by that, else by its Gremium.
fn wessen(reg: &Register, s: &Sitzung) -> String {
    if s.titel.trim().is_empty() {
        reg.gremium_name(s.gremium)
    } else {
        s.titel.clone()
    }
}

/// Longest piece of a file name; counted in letters.
const DATEINAME: usize = 48;

/// Letters and digits that every file system takes, words parted by "-".
pub fn fuer_datei(name: &str) -> String {
    let worte = name.split(|c: char| !c.is_alphanumeric());
    let mut aus = String::new();
    for wort in worte.filter(|w| !w.is_empty()) {
        let gross = wort.chars().next().is_some_and(char::is_uppercase);
        let klein: String = falte(wort)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        if klein.is_empty() || aus.len() + klein.len() >= DATEINAME {
            continue;
        }
        if !aus.is_empty() {
            aus.push('-');
        }
        let mut zeichen = klein.chars();
        if gross && wort.chars().skip(1).any(char::is_lowercase) {
            aus.extend(zeichen.next().map(|c| c.to_ascii_uppercase()));
            aus.push_str(zeichen.as_str());
        } else if gross {
            aus.push_str(&klein.to_ascii_uppercase());
        } else {
            aus.push_str(&klein);
        }
    }
    aus
}

/// "Sitzung", or what it is instead: "Netzwerktreffen Kinderschutz", "Sondersitzung".
fn sitzung_wort(s: &Sitzung) -> String {
    match s.art {
        _ if !s.titel.trim().is_empty() => s.titel.trim().to_owned(),
        Sitzungsart::Regulaer => "Sitzung".to_owned(),
        art => art.label().to_owned(),
    }
}

/// "Do 26.11.2026, 14:00–16:00 Uhr"
fn wann(s: &Sitzung) -> String {
    let tag = datum::lang(s.beginn.date());
    let von = datum::uhrzeit(s.beginn.time());
    match s.ende {
        None => format!("{tag}, {von} Uhr"),
        Some(e) if e.date() == s.beginn.date() => {
            format!("{tag}, {von}–{} Uhr", datum::uhrzeit(e.time()))
        }
        Some(e) => format!("{tag}, {von} Uhr bis {} Uhr", datum::zeitpunkt(e)),
    }
}

/// "Do 26.11.2026": what the title of each paper ends in.
fn am(s: &Sitzung) -> String {
    datum::lang(s.beginn.date())
}

/// Name and value, without those that nobody has said.
fn angaben(alle: &[(&str, String)]) -> Block {
    let da = alle.iter().filter(|(_, wert)| !wert.trim().is_empty());
    Block::Angaben(da.map(|(n, w)| ((*n).to_owned(), w.clone())).collect())
}

fn person(reg: &Register, id: Option<Id>) -> String {
    id.map(|id| reg.person_name(id)).unwrap_or_default()
}

/// "1 To-do", "3 To-dos"
fn zahl(n: usize, eins: &str, viele: &str) -> String {
    format!("{n} {}", if n == 1 { eins } else { viele })
}

#[cfg(test)]
mod tests {
    use super::fuer_datei;

    #[test]
    fn names_of_files_are_plain() {
        for (name, datei) in [
            ("Regionalteam Planregion 4", "Regionalteam-Planregion-4"),
            ("Träger*innen / ÖPNV", "Traeger-innen-OEPNV"),
            ("../../etc", "etc"),
            ("東京", ""),
        ] {
            assert_eq!(fuer_datei(name), datei);
        }
        assert!(fuer_datei(&"Wort ".repeat(50)).len() < 50);
    }
}
