//! Sozialraumprofil and Rangliste on paper: Markdown for people, CSV for tables. Text only; writes no file. Each says how
//! its figures came about, so that they can be reckoned again.

use super::bogen::{Bogen, Indexzeile, Zeile};
use super::index::{Index, VERFAHREN};
use super::rang::{self, Platz, Rangliste, Wonach};
use super::{Angabe, mit_einheit};
use crate::domain::text::entschaerft;
use crate::domain::{Auswahl, Bereich, Dezimal};
use crate::model::Register;

/// What stands where nothing is known.
const FEHLT: &str = "–";

/// The Sozialraumprofil of a Raum.
pub fn bogen_markdown(b: &Bogen) -> String {
    let mut aus = format!("# Sozialraumprofil {}\n", md(&b.name));
    for (bereich, ..) in Bereich::ALLE {
        let zeilen: Vec<&Zeile> = b.zeilen.iter().filter(|z| z.bereich == *bereich).collect();
        if !zeilen.is_empty() {
            aus.push_str(&format!("\n## {}\n\n", bereich.label()));
            aus.push_str(&tabelle_md(b, &zeilen));
        }
    }
    if !b.indizes.is_empty() {
        aus.push_str("\n## Indizes\n\n");
        b.indizes
            .iter()
            .for_each(|i| aus.push_str(&format!("- {}\n", md(&index_satz(i)))));
        verfahren_md(&mut aus);
    }
    aus.push_str("\n– heißt: nicht bekannt, nicht null. Ø ist ein ungewichtetes Mittel der Räume darunter; in Klammern steht, wo dafür zu viele fehlen.\n");
    aus
}

fn tabelle_md(b: &Bogen, zeilen: &[&Zeile]) -> String {
    let oben: String = b
        .oben
        .iter()
        .map(|(_, n)| format!(" {} |", md(n)))
        .collect();
    let striche = " ---: |".repeat(b.oben.len());
    let mut aus = format!(
        "| Indikator | Einheit | Jahr | {} |{oben} Verlauf | Quelle |\n| --- | --- | ---: | ---: |{striche} --- | --- |\n",
        md(&b.name)
    );
    for z in zeilen {
        let oben: String = z
            .oben
            .iter()
            .map(|a| format!(" {} |", angabe(a.as_ref())))
            .collect();
        let vor = if z.teil { "– " } else { "" };
        aus.push_str(&format!(
            "| {vor}{} | {} | {} | {} |{oben} {} | {} |\n",
            md(&z.name),
            md(&z.einheit),
            jahr(z),
            angabe(z.wert.map(|w| w.1).as_ref()),
            z.linie,
            md(&quelle(z)),
        ));
    }
    aus
}

fn jahr(z: &Zeile) -> String {
    z.wert.map_or_else(|| FEHLT.to_owned(), |w| w.0.to_string())
}

fn angabe(a: Option<&Angabe>) -> String {
    a.map_or_else(|| FEHLT.to_owned(), Angabe::text)
}

/// Source, and out of what the value was made.
fn quelle(z: &Zeile) -> String {
    let woraus = z.wert.map(|w| w.1.woraus()).unwrap_or_default();
    let teile = [z.quelle.clone(), woraus];
    let teile: Vec<String> = teile.into_iter().filter(|t| !t.is_empty()).collect();
    teile.join("; ")
}

/// "Belastungsindex 2025: 62,4 von 100, Platz 3 von 17 (8 von 11 Indikatoren, 74 % des Gewichts)"
pub fn index_satz(i: &Indexzeile) -> String {
    let wert = match i.stand.wert {
        Some(_) => format!("{} von 100", i.stand.text()),
        None => "kein Index, weniger als die Hälfte des Gewichts hat Werte".to_owned(),
    };
    let platz = i
        .platz
        .map_or_else(String::new, |(p, von)| format!(", Platz {p} von {von}"));
    format!(
        "{} {}: {wert}{platz} ({})",
        i.art.label(),
        i.jahr,
        i.stand.abdeckung()
    )
}

/// A line per indicator; the Räume above stand in columns of their own.
pub fn bogen_csv(b: &Bogen) -> String {
    let mut kopf = vec![
        "Bereich".to_owned(),
        "Indikator".to_owned(),
        "Einheit".to_owned(),
        "Jahr".to_owned(),
        b.name.clone(),
    ];
    kopf.extend(b.oben.iter().map(|(_, n)| n.clone()));
    kopf.extend(["Herkunft".to_owned(), "Quelle".to_owned()]);
    let mut aus = zeile_csv(&kopf);
    for z in &b.zeilen {
        let mut zellen = vec![
            z.bereich.label().to_owned(),
            z.name.clone(),
            z.einheit.clone(),
        ];
        zellen.push(z.wert.map_or_else(String::new, |w| w.0.to_string()));
        zellen.push(zahl(z.wert.map(|w| w.1).as_ref()));
        zellen.extend(z.oben.iter().map(|a| zahl(a.as_ref())));
        zellen.push(z.wert.map(|w| w.1.woraus()).unwrap_or_default());
        zellen.push(z.quelle.clone());
        aus.push_str(&zeile_csv(&zellen));
    }
    b.indizes
        .iter()
        .for_each(|i| aus.push_str(&zeile_csv(&["Index".to_owned(), index_satz(i)])));
    if !b.indizes.is_empty() {
        verfahren_csv(&mut aus);
    }
    aus
}

/// Only what may be reckoned with.
fn zahl(a: Option<&Angabe>) -> String {
    a.filter(|a| a.belastbar())
        .map_or_else(String::new, |a| a.wert.datei())
}

/// The ranking with, for an index, the points of each indicator.
pub fn rangliste_markdown(reg: &Register, wonach: Wonach, r: &Rangliste) -> String {
    let name = rang::name(reg, wonach);
    let mut aus = format!(
        "# Rangliste {} {}: {}\n\n| Platz | Raum | Wert | |\n| ---: | --- | ---: | --- |\n",
        md(&name),
        r.jahr,
        super::ebene_mehrzahl(reg, &r.ebene)
    );
    for p in &r.plaetze {
        aus.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            platz(p),
            md(&p.name),
            p.text,
            md(&p.dazu)
        ));
    }
    if let Some(index) = &r.index {
        aus.push_str("\n## Woraus er besteht\n\n| Indikator | Gewicht | Jahr | 0 Punkte bei | 100 Punkte bei |\n| --- | ---: | ---: | ---: | ---: |\n");
        for z in zaehler(reg, index) {
            aus.push_str(&format!("| {} |\n", z.map(|t| md(&t)).join(" | ")));
        }
        verfahren_md(&mut aus);
    }
    aus
}

/// Name, weight, year, value at 0 and at 100 points.
pub fn zaehler(reg: &Register, index: &Index) -> Vec<[String; 5]> {
    let eine = |z: &super::index::Zaehler| {
        let i = reg.indikatoren().get(z.indikator);
        let einheit = i.map_or("", |i| &i.einheit);
        let (null, voll) = if z.umgekehrt {
            (z.max, z.min)
        } else {
            (z.min, z.max)
        };
        let wert = |d: Dezimal| match z.jahr {
            Some(_) => mit_einheit(&d.to_string(), einheit),
            None => FEHLT.to_owned(),
        };
        [
            i.map_or_else(String::new, |i| i.name.clone()),
            z.gewicht_text(),
            z.jahr.map_or_else(|| FEHLT.to_owned(), |j| j.to_string()),
            wert(null),
            wert(voll),
        ]
    };
    index.zaehler.iter().map(eine).collect()
}

/// "2", "2=" where several share it, "–".
pub fn platz(p: &Platz) -> String {
    let geteilt = if p.geteilt { "=" } else { "" };
    p.platz
        .map_or_else(|| FEHLT.to_owned(), |n| format!("{n}{geteilt}"))
}

/// A line per Raum; for an index the points of each indicator, with its weight in the heading.
pub fn rangliste_csv(reg: &Register, wonach: Wonach, r: &Rangliste) -> String {
    let name = rang::name(reg, wonach);
    let mut kopf: Vec<String> = ["Platz", "Raum", &name, "Jahr", "Abdeckung"]
        .map(str::to_owned)
        .to_vec();
    let leer = Vec::new();
    let zaehler = r.index.as_ref().map_or(&leer, |i| &i.zaehler);
    for z in zaehler {
        let name = reg.indikatoren().get(z.indikator).map_or("", |i| &i.name);
        kopf.push(format!("Punkte {name} (Gewicht {})", z.gewicht_text()));
    }
    let mut aus = zeile_csv(&kopf);
    for p in &r.plaetze {
        let wert = p.wert.map(|w| rang::als_dezimal(wonach, w).datei());
        let mut zellen = vec![
            p.platz.map_or_else(String::new, |n| n.to_string()),
            p.name.clone(),
            wert.unwrap_or_default(),
            r.jahr.to_string(),
            p.dazu.clone(),
        ];
        zellen.extend(zaehler.iter().map(|z| {
            z.punkte(p.raum)
                .map_or_else(String::new, |p| Dezimal(i64::from(p) * 100).datei())
        }));
        aus.push_str(&zeile_csv(&zellen));
    }
    if r.index.is_some() {
        verfahren_csv(&mut aus);
    }
    aus
}

fn verfahren_md(aus: &mut String) {
    aus.push_str("\n## Verfahren\n\n");
    VERFAHREN
        .iter()
        .for_each(|v| aus.push_str(&format!("- {v}\n")));
}

fn verfahren_csv(aus: &mut String) {
    for v in VERFAHREN {
        aus.push_str(&zeile_csv(&["Verfahren".to_owned(), (*v).to_owned()]));
    }
}

fn zeile_csv(zellen: &[String]) -> String {
    let zellen: Vec<String> = zellen.iter().map(|z| csv(z)).collect();
    format!("{}\n", zellen.join(";"))
}

/// Quoted where a table would take it for more than one cell; a formula loses its force, a negative number does not.
fn csv(text: &str) -> String {
    let harmlos = if Dezimal::lies(text).is_ok() {
        text.to_owned()
    } else {
        entschaerft(text).to_string()
    };
    if harmlos.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", harmlos.replace('"', "\"\""))
    } else {
        harmlos
    }
}

fn md(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}
