//! Which Raum a name in a statistic means: "Bad Belzig, Stadt", "Amt Brück", "Werder (Havel)", "12069017 Beelitz".

use crate::domain::feld::eingabe::Namen;
use crate::domain::text::{einzeilig, falte};
use crate::domain::{Datensatz, Id, Kind, Schluessel};
use crate::exchange::Bestand;
use std::collections::HashMap;

/// Names that are proposed.
const VORSCHLAEGE: usize = 3;
/// Deeper trees than this are taken for a circle.
const TIEFE: usize = 32;

/// A row of totals: feldbuch reckons these itself, where the indicator says how.
pub fn ist_summe(name: &str) -> bool {
    matches!(
        falte(name.trim()).trim_end_matches([':', '.']),
        "insgesamt"
            | "gesamt"
            | "summe"
            | "total"
            | "zusammen"
            | "durchschnitt"
            | "mittelwert"
            | "kreis insgesamt"
            | "landkreis insgesamt"
            | "gesamtsumme"
    )
}

/// Finds Räume, each name once.
#[derive(Default)]
pub struct Kenner(HashMap<String, Result<Id, String>>);

impl Kenner {
    /// Error: a German sentence with the nearest names.
    pub fn finde(&mut self, name: &str, bestand: &Bestand) -> Result<Id, String> {
        let name = einzeilig(name);
        self.0
            .entry(name.clone())
            .or_insert_with(|| finde(&name, bestand))
            .clone()
    }
}

fn finde(name: &str, bestand: &Bestand) -> Result<Id, String> {
    if name.is_empty() {
        return Err("der Raum fehlt".to_owned());
    }
    for weise in weisen(name) {
        let ids = bestand.mit_namen(Kind::Raeume, &weise);
        match oberster(&ids, bestand) {
            Some(id) => return Ok(id),
            None if !ids.is_empty() => {
                return Err(format!(
                    "„{name}“ gibt es {}-mal – bitte genauer",
                    ids.len()
                ));
            }
            None => {}
        }
    }
    Err(unbekannt(name, bestand))
}

/// Ways in which the same Raum may be written, the given one first.
fn weisen(name: &str) -> Vec<String> {
    let ohne_schluessel = name
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
        .trim();
    let vor_komma = ohne_schluessel.split(',').next().unwrap_or_default().trim();
    let ohne_klammer = vor_komma.split('(').next().unwrap_or_default().trim();
    let mut aus = vec![
        name.to_owned(),
        ohne_schluessel.to_owned(),
        vor_komma.to_owned(),
        ohne_klammer.to_owned(),
    ];
    let art = ohne_schluessel
        .strip_suffix(')')
        .and_then(|t| t.rsplit_once('('))
        .map(|t| t.1)
        .or_else(|| ohne_schluessel.split_once(',').map(|t| t.1));
    if let Some(art) = art {
        aus.push(format!("{} {ohne_klammer}", art.trim()));
    }
    for vorwort in [
        "Stadt ",
        "Gemeinde ",
        "Amt ",
        "Landkreis ",
        "Amtsangehörige Gemeinde ",
    ] {
        aus.extend(ohne_klammer.strip_prefix(vorwort).map(str::to_owned));
        aus.extend(vor_komma.strip_prefix(vorwort).map(str::to_owned));
    }
    aus.push(format!("Amt {ohne_klammer}"));
    aus.retain(|w| !w.is_empty());
    aus
}

/// Of several Räume of one name the one that all others lie in.
fn oberster(ids: &[Id], bestand: &Bestand) -> Option<Id> {
    let liegt_in = |unten: Id, oben: Id| {
        let hinauf = |id: &Id| match bestand.satz(Schluessel {
            kind: Kind::Raeume,
            id: *id,
        }) {
            Some(Datensatz::Raum(r)) => r.uebergeordnet,
            _ => None,
        };
        std::iter::successors(Some(unten), hinauf)
            .take(TIEFE)
            .any(|r| r == oben)
    };
    ids.iter()
        .copied()
        .find(|oben| ids.iter().all(|unten| liegt_in(*unten, *oben)))
}

fn unbekannt(name: &str, bestand: &Bestand) -> String {
    let gesucht = falte(name);
    let mut nahe: Vec<(f64, String)> = bestand
        .alle(Kind::Raeume)
        .filter_map(|s| bestand.name(Kind::Raeume, s.id()))
        .map(|n| (strsim::jaro_winkler(&falte(&n), &gesucht), n))
        .collect();
    nahe.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    nahe.dedup_by(|a, b| a.1 == b.1);
    let nahe: Vec<String> = nahe
        .into_iter()
        .take(VORSCHLAEGE)
        .map(|(_, n)| format!("„{n}“"))
        .collect();
    if nahe.is_empty() {
        return format!("Raum „{name}“ gibt es nicht, und keinen anderen – erst Räume anlegen");
    }
    format!(
        "Raum „{name}“ gibt es nicht; am nächsten: {} – in der Datei ändern, oder dem Raum als Alias geben",
        nahe.join(", ")
    )
}
