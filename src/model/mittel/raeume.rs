//! The money of a year, a line for each Raum: for the sheet and for a file.

use super::kasse::Kasse;
use super::stand::Stand;
use crate::domain::text::falte;
use crate::domain::{Cent, Id};
use crate::model::Register;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt::Write;

/// All pots of a Raum in a year, together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Raummittel {
    pub raum: Option<Id>,
    pub name: String,
    pub toepfe: usize,
    /// The first of them.
    pub topf: Option<Id>,
    pub gesamt: Cent,
    pub weiter: Cent,
    pub bewilligt: Cent,
    pub ausgegeben: Cent,
    pub rest: Cent,
    pub beantragt: Cent,
}

impl Raummittel {
    fn dazu(&mut self, s: &Stand) {
        self.toepfe += 1;
        self.gesamt = self.gesamt.plus(s.gesamt);
        self.weiter = self.weiter.plus(s.weiter);
        self.bewilligt = self.bewilligt.plus(s.bewilligt);
        self.ausgegeben = self.ausgegeben.plus(s.ausgegeben);
        self.rest = self.rest.plus(s.rest);
        self.beantragt = self.beantragt.plus(s.beantragt);
    }
}

/// A line for each Raum that has a pot in that year, in the order of the tree.
pub fn je_raum(reg: &Register, raum: Option<Id>, jahr: i16, heute: Date) -> Vec<Raummittel> {
    let kasse = Kasse::jetzt(reg);
    let mut je: BTreeMap<(String, Id), Raummittel> = BTreeMap::new();
    let hier = reg.toepfe().iter().filter(|t| {
        i32::from(t.jahr) == i32::from(jahr) && reg.im_filter(Some(t.raum), raum)
    });
    for t in hier {
        let pfad = falte(&reg.raum_pfad(t.raum, " "));
        let zeile = je.entry((pfad, t.raum)).or_default();
        zeile.raum = Some(t.raum);
        zeile.topf = zeile.topf.or(Some(t.id));
        zeile.name = reg.raum_name(Some(t.raum));
        zeile.dazu(&Stand::am(&kasse, t, heute));
    }
    je.into_values().collect()
}

/// All lines together.
pub fn summe(zeilen: &[Raummittel]) -> Raummittel {
    let plus = |wert: fn(&Raummittel) -> Cent| zeilen.iter().map(wert).sum();
    Raummittel {
        raum: None,
        topf: None,
        name: "zusammen".to_owned(),
        toepfe: zeilen.iter().map(|z| z.toepfe).sum(),
        gesamt: plus(|z| z.gesamt),
        weiter: plus(|z| z.weiter),
        bewilligt: plus(|z| z.bewilligt),
        ausgegeben: plus(|z| z.ausgegeben),
        rest: plus(|z| z.rest),
        beantragt: plus(|z| z.beantragt),
    }
}

const SPALTEN: [&str; 8] = [
    "Raum",
    "Töpfe",
    "gesamt",
    "bewilligt",
    "ausgegeben",
    "ins nächste Jahr",
    "übrig",
    "beantragt",
];

/// As a table in Markdown, with the sum below.
pub fn als_markdown(zeilen: &[Raummittel], jahr: i16) -> String {
    let mut aus = format!("# Mittel nach Räumen {jahr}\n\n| {} |\n", SPALTEN.join(" | "));
    aus.push_str("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for z in zeilen.iter().chain([&summe(zeilen)]) {
        let zellen = zellen(z, |c| c.to_string());
        let zellen: Vec<String> = zellen.iter().map(|t| t.replace('|', "\\|")).collect();
        // Writing into a String cannot fail.
        let _ = writeln!(aus, "| {} |", zellen.join(" | "));
    }
    aus
}

/// As CSV for a spreadsheet: semicolons, amounts as "1234,50", the year in each line, no sum.
pub fn als_csv(zeilen: &[Raummittel], jahr: i16) -> String {
    let mut aus = format!("\u{feff}Jahr;{}\r\n", SPALTEN.join(";"));
    for z in zeilen {
        let zellen = zellen(z, Cent::datei);
        let zellen: Vec<String> = zellen.iter().map(|t| csv_zelle(t)).collect();
        let _ = write!(aus, "{jahr};{}\r\n", zellen.join(";"));
    }
    aus
}

/// Quoted where needed; a name that begins like a formula is none.
fn csv_zelle(text: &str) -> String {
    let formel = text.starts_with(['=', '+', '@', '\t', '\r'])
        || (text.starts_with('-') && !text.contains(|c: char| c.is_ascii_digit()));
    let text = if formel { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

fn zellen(z: &Raummittel, betrag: impl Fn(Cent) -> String) -> Vec<String> {
    let betraege = [
        z.gesamt,
        z.bewilligt,
        z.ausgegeben,
        z.weiter,
        z.rest,
        z.beantragt,
    ];
    [z.name.clone(), z.toepfe.to_string()]
        .into_iter()
        .chain(betraege.into_iter().map(betrag))
        .collect()
}
