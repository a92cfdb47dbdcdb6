//! The heat table as it may leave the screen: no cell below three, neither by itself nor by subtraction.
//!
//! A sum is told only of what is told: the cells that stand there, and one for each covered cell, with „>=“ before it. So a
//! file is a function of the cells of three and more and of where the covered ones are; whether such a one is 1 or 2
//! changes no letter of it, nor the order of the rows (by what is told, then by name). The statistic of the cases
//! (`model::faelle::statistik`) tells the whole first and hides lines until nothing can be subtracted; over rows and columns at
//! once that would have to hide nearly everything, so here the sums give way instead. Not covered: two tables of different days.

use super::{Tafel, Tafelzeile};
use crate::domain::Id;
use crate::domain::text::{entschaerft, falte};

/// Smaller numbers are not told.
pub const MINDESTENS: usize = 3;

/// A number as it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesagt {
    Zahl(usize),
    /// One or two.
    Verdeckt,
    /// A sum of which parts are covered: at least this much, every covered part being one or more.
    Wenigstens(usize),
}

impl Gesagt {
    fn zelle(n: usize) -> Gesagt {
        match n {
            1..MINDESTENS => Gesagt::Verdeckt,
            n => Gesagt::Zahl(n),
        }
    }

    /// "4", "<3", ">=4"
    pub fn text(self) -> String {
        match self {
            Gesagt::Zahl(n) => n.to_string(),
            Gesagt::Verdeckt => format!("<{MINDESTENS}"),
            Gesagt::Wenigstens(n) => format!(">={n}"),
        }
    }
}

/// A row that may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offenzeile {
    pub name: String,
    pub zellen: Vec<Gesagt>,
    pub summe: Gesagt,
}

/// The table that may leave the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offen {
    pub spalten: Vec<String>,
    pub zeilen: Vec<Offenzeile>,
    pub summen: Vec<Gesagt>,
    pub gesamt: Gesagt,
    /// Räume where nothing was seen.
    pub leere: Vec<String>,
}

/// Covers what may not be told.
pub fn offen(t: &Tafel) -> Offen {
    let mut zeilen: Vec<(Id, Offenzeile)> = t.zeilen.iter().map(|z| (z.bedarf, zeile(z))).collect();
    zeilen.sort_by_cached_key(|(id, z)| (std::cmp::Reverse(wert(z.summe)), falte(&z.name), *id));
    let zeilen: Vec<Offenzeile> = zeilen.into_iter().map(|z| z.1).collect();
    let spalte = |i: usize| summe(zeilen.iter().filter_map(|z| z.zellen.get(i).copied()));
    let summen: Vec<Gesagt> = (0..t.spalten.len()).map(spalte).collect();
    let gesamt = summe(zeilen.iter().flat_map(|z| z.zellen.iter().copied()));
    Offen {
        spalten: t.spalten.iter().map(|s| s.name.clone()).collect(),
        zeilen,
        summen,
        gesamt,
        leere: t.leere.clone(),
    }
}

fn zeile(z: &Tafelzeile) -> Offenzeile {
    let zellen: Vec<Gesagt> = z.zellen.iter().map(|n| Gesagt::zelle(*n)).collect();
    Offenzeile {
        name: z.name.clone(),
        summe: summe(zellen.iter().copied()),
        zellen,
    }
}

fn wert(g: Gesagt) -> usize {
    match g {
        Gesagt::Zahl(n) | Gesagt::Wenigstens(n) => n,
        Gesagt::Verdeckt => 1,
    }
}

/// Of what is told only.
fn summe(zellen: impl Iterator<Item = Gesagt>) -> Gesagt {
    let (mut n, mut ganz) = (0, true);
    for z in zellen {
        n += wert(z);
        ganz &= matches!(z, Gesagt::Zahl(_));
    }
    if ganz {
        Gesagt::Zahl(n)
    } else {
        Gesagt::Wenigstens(n)
    }
}

/// Below the table, so that nobody takes it for an error.
const FUSSNOTE: &str =
    "Zahlen unter 3 sind verdeckt (<3); Summen zählen nur, was hier steht (>= heißt: mindestens).";

impl Offen {
    /// Head, rows, sums: cells of text.
    fn gitter(&self) -> Vec<Vec<String>> {
        let texte = |zellen: &[Gesagt]| zellen.iter().map(|z| z.text()).collect::<Vec<_>>();
        let kopf = [vec!["Bedarf".to_owned()], self.spalten.clone()].concat();
        let mut aus = vec![[kopf, vec!["Summe".to_owned()]].concat()];
        for z in &self.zeilen {
            let name = vec![z.name.clone()];
            aus.push([name, texte(&z.zellen), vec![z.summe.text()]].concat());
        }
        let name = vec!["Summe".to_owned()];
        aus.push([name, texte(&self.summen), vec![self.gesamt.text()]].concat());
        aus
    }

    /// For a spreadsheet: semicolons, every cell quoted where it has to be, none a formula.
    pub fn als_csv(&self) -> String {
        let zelle = |t: &String| {
            let t = entschaerft(t);
            match t.contains([';', '"', '\n']) {
                true => format!("\"{}\"", t.replace('"', "\"\"")),
                false => t,
            }
        };
        let zeile = |z: Vec<String>| z.iter().map(zelle).collect::<Vec<_>>().join(";") + "\r\n";
        self.gitter().into_iter().map(zeile).collect()
    }

    /// To read and to paste: columns below each other, also without any Markdown.
    pub fn als_markdown(&self, titel: &str) -> String {
        let gitter = self.gitter();
        let spalten = gitter.first().map_or(0, Vec::len);
        let breite = |i: usize| {
            let zellen = gitter.iter().filter_map(|z| z.get(i));
            zellen.map(|t| t.chars().count()).max().unwrap_or(0).max(3)
        };
        let breiten: Vec<usize> = (0..spalten).map(breite).collect();
        let zeile = |z: &Vec<String>| {
            let zellen = z.iter().zip(&breiten).enumerate();
            let zellen = zellen.map(|(i, (t, b))| {
                let t = t.replace('|', "/");
                let luecke = " ".repeat(b.saturating_sub(t.chars().count()));
                if i == 0 {
                    format!("{t}{luecke}")
                } else {
                    format!("{luecke}{t}")
                }
            });
            format!("| {} |", zellen.collect::<Vec<_>>().join(" | "))
        };
        let strich = breiten.iter().enumerate().map(|(i, b)| match i {
            0 => "-".repeat(*b),
            _ => format!("{}:", "-".repeat(b.saturating_sub(1))),
        });
        let strich = format!("| {} |", strich.collect::<Vec<_>>().join(" | "));
        let mut zeilen: Vec<String> = gitter.iter().map(zeile).collect();
        zeilen.insert(1.min(zeilen.len()), strich);
        let leere = match self.leere.is_empty() {
            true => String::new(),
            false => format!("Nichts gesehen: {}.\n", self.leere.join(", ")),
        };
        format!("# {titel}\n\n{}\n\n{leere}{FUSSNOTE}\n", zeilen.join("\n"))
    }
}
