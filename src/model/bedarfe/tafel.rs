//! The heat table Bedarf × Sozialraum: how often each need was seen in which Raum. True numbers, for the screen only; what
//! may leave it is said by [`super::offen`].

use super::{blicke, monate_vor};
use crate::domain::text::falte;
use crate::domain::{Id, Raum};
use crate::model::Register;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Which sightings count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spanne {
    #[default]
    Jahr,
    DreiJahre,
    Alles,
}

impl Spanne {
    pub fn label(self) -> &'static str {
        match self {
            Spanne::Jahr => "12 Monate",
            Spanne::DreiJahre => "3 Jahre",
            Spanne::Alles => "alle Jahre",
        }
    }

    #[must_use]
    pub fn naechste(self) -> Spanne {
        match self {
            Spanne::Jahr => Spanne::DreiJahre,
            Spanne::DreiJahre => Spanne::Alles,
            Spanne::Alles => Spanne::Jahr,
        }
    }

    /// Later than this day; None: any.
    pub fn ab(self, heute: Date) -> Option<Date> {
        match self {
            Spanne::Jahr => Some(monate_vor(heute, 12)),
            Spanne::DreiJahre => Some(monate_vor(heute, 36)),
            Spanne::Alles => None,
        }
    }
}

/// A Raum, or what was seen in none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spalte {
    /// None: seen wider than a Sozialraum, or without a Raum.
    pub raum: Option<Id>,
    pub name: String,
    /// A shorter name that it goes by; "" where there is none.
    pub kuerzel: String,
}

/// A need with its sightings per column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tafelzeile {
    pub bedarf: Id,
    pub name: String,
    pub offen: bool,
    pub zellen: Vec<usize>,
}

impl Tafelzeile {
    pub fn summe(&self) -> usize {
        self.zellen.iter().sum()
    }
}

/// The table; most often seen needs first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tafel {
    /// Räume where something was seen.
    pub spalten: Vec<Spalte>,
    pub zeilen: Vec<Tafelzeile>,
    /// Räume where nothing was.
    pub leere: Vec<String>,
}

impl Tafel {
    /// Sightings of a column.
    pub fn summe(&self, spalte: usize) -> usize {
        self.zeilen
            .iter()
            .filter_map(|z| z.zellen.get(spalte))
            .sum()
    }

    pub fn gesamt(&self) -> usize {
        self.zeilen.iter().map(Tafelzeile::summe).sum()
    }

    pub fn hoechste(&self) -> usize {
        let zellen = self.zeilen.iter().flat_map(|z| &z.zellen);
        zellen.copied().max().unwrap_or(0)
    }
}

/// The table for a Raum (None: all of them). A column per Sozialraum: a Raum that has a tile on the map; where the template
/// placed none, the lowest Räume. What was seen further below counts to the column above it.
pub fn tafel(reg: &Register, filter: Option<Id>, spanne: Spanne, heute: Date) -> Tafel {
    let raeume = sozialraeume(reg, filter);
    let stelle: BTreeMap<Id, usize> = raeume.iter().map(|r| r.id).zip(0..).collect();
    let rest = raeume.len();
    let ab = spanne.ab(heute);
    let mut zeilen: Vec<Tafelzeile> = Vec::new();
    for b in reg.bedarfe().iter() {
        let mut zellen = vec![0; rest + 1];
        for blick in blicke(reg, b) {
            let zaehlt = ab.is_none_or(|ab| blick.am > ab) && reg.im_filter(blick.raum, filter);
            let wo = spalte(reg, blick.raum, &stelle).unwrap_or(rest);
            if let Some(n) = zellen.get_mut(wo).filter(|_| zaehlt) {
                *n += 1;
            }
        }
        if zellen.iter().any(|n| *n > 0) {
            zeilen.push(Tafelzeile {
                bedarf: b.id,
                name: b.name.clone(),
                offen: b.offen(),
                zellen,
            });
        }
    }
    zeilen.sort_by_cached_key(|z| (std::cmp::Reverse(z.summe()), falte(&z.name), z.bedarf));
    let mut t = Tafel {
        spalten: raeume.into_iter().map(benannt).collect(),
        zeilen,
        leere: Vec::new(),
    };
    t.spalten.push(Spalte {
        raum: None,
        name: "anderswo".to_owned(),
        kuerzel: String::new(),
    });
    t.ohne_leere()
}

impl Tafel {
    /// Räume where nothing was seen are only named.
    fn ohne_leere(self) -> Tafel {
        let gesehen: Vec<bool> = (0..self.spalten.len()).map(|i| self.summe(i) > 0).collect();
        let behalte = |i: usize| gesehen.get(i).copied().unwrap_or_default();
        let (voll, leer): (Vec<_>, Vec<_>) = self
            .spalten
            .into_iter()
            .enumerate()
            .partition(|(i, _)| behalte(*i));
        let zeilen = self.zeilen.into_iter().map(|mut z| {
            let zellen = z.zellen.iter().enumerate().filter(|(i, _)| behalte(*i));
            z.zellen = zellen.map(|(_, n)| *n).collect();
            z
        });
        let leer = leer
            .into_iter()
            .map(|(_, s)| s)
            .filter(|s| s.raum.is_some());
        Tafel {
            zeilen: zeilen.collect(),
            spalten: voll.into_iter().map(|(_, s)| s).collect(),
            leere: leer.map(|s| s.name).collect(),
        }
    }
}

fn spalte(reg: &Register, raum: Option<Id>, stelle: &BTreeMap<Id, usize>) -> Option<usize> {
    reg.aufwaerts(raum?)
        .find_map(|r| stelle.get(&r.id).copied())
}

/// By their place on the map, row by row; else by name.
fn sozialraeume(reg: &Register, filter: Option<Id>) -> Vec<&Raum> {
    let hier = |r: &&Raum| reg.im_filter(Some(r.id), filter);
    let mut alle: Vec<&Raum> = reg
        .raeume()
        .iter()
        .filter(|r| r.kachel.is_some())
        .filter(hier)
        .collect();
    // A filter inside of a Sozialraum: that one Raum is the column.
    if alle.is_empty() && reg.raeume().iter().any(|r| r.kachel.is_some()) {
        alle.extend(filter.and_then(|f| reg.raeume().get(f)));
    }
    if alle.is_empty() {
        let unten = |r: &&Raum| reg.kinder(r.id).next().is_none();
        alle = reg.raeume().iter().filter(unten).filter(hier).collect();
    }
    alle.sort_by_cached_key(|r| (reg.raum_pfad(r.id, " "), r.id));
    alle
}

fn benannt(r: &Raum) -> Spalte {
    let kuerzer = r
        .aliase
        .iter()
        .filter(|a| a.chars().count() < r.name.chars().count());
    Spalte {
        raum: Some(r.id),
        name: r.name.clone(),
        kuerzel: kuerzer
            .min_by_key(|a| a.chars().count())
            .cloned()
            .unwrap_or_default(),
    }
}
