//! `cases statistics`: the numbers for the Steuerungsgruppe as a table, JSON or CSV. What may be told is decided in
//! `model::faelle`; here it is only written down.

use super::Offen;
use super::args::Statistics;
use super::csv::als_csv;
use crate::cli::Umgebung;
use crate::cli::ausgabe::Ausgabe;
use crate::fehler::Fehler;
use crate::model::faelle::{Reihe, Zelle, statistik};
use serde_json::{Value, json};

const KOPF: [&str; 5] = ["Jahr", "Planregion", "Was", "Wort", "Zahl"];

pub fn statistics(a: &Statistics, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let offen = Offen::mit(&a.zugang, um)?;
    let mut reihen = statistik(&offen.inhalt.faelle, &offen.buch.reg).reihen;
    reihen.retain(|r| a.year.is_none_or(|jahr| r.jahr == jahr));
    if a.json {
        aus.json(&Value::Array(reihen.iter().map(als_json).collect()));
    } else if a.csv {
        als_csv(&KOPF, &reihen.iter().map(zellen).collect::<Vec<_>>(), aus)?;
    } else if reihen.is_empty() {
        aus.zeile("Keine beratenen Fälle.");
    } else {
        aus.tabelle(&KOPF, &reihen.iter().map(zellen).collect::<Vec<_>>());
    }
    Ok(0)
}

/// A number that is not told is null.
fn als_json(r: &Reihe) -> Value {
    let zahl = match r.zahl {
        Zelle::Zahl(n) => Some(n),
        Zelle::Verdeckt => None,
    };
    json!({
        "jahr": r.jahr,
        "planregion_name": Some(&r.planregion).filter(|p| !p.is_empty()),
        "was": r.was.to_lowercase(),
        "wort": r.wort,
        "zahl": zahl,
    })
}

fn zellen(r: &Reihe) -> Vec<String> {
    let planregion = match r.planregion.as_str() {
        "" => "ohne",
        name => name,
    };
    vec![
        r.jahr.to_string(),
        planregion.to_owned(),
        r.was.to_owned(),
        r.wort.clone(),
        r.zahl.text(),
    ]
}
