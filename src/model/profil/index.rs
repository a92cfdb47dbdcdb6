//! Strain and competence index (004): indicators of one kind, made comparable and weighted. All in whole numbers, so that
//! who reckons by hand gets the same.
//!
//! The method, as a Sozialplaner can repeat it:
//! 1. Per indicator, the lowest value among the Räume of the level is 0 points, the highest 100, the others lie in
//!    proportion (reversed where the indicator says so). If all are alike, each has 50.
//! 2. The points times the weight (gering 1, mittel 2, hoch 3, sehr hoch 4), summed, divided by the weights that had a value.
//! 3. A main indicator with values counts alone. Without, its parts share its weight among them in proportion to their own.
//! 4. Each indicator is taken from the newest year up to the chosen one, at most four years older, in which at least half
//!    of the Räume of the level have a value (and at least two).
//! 5. A value that is missing does not count, neither as zero nor otherwise. With less than half of the weight there is no index.

use super::{Werte, gerundet};
use crate::domain::{Dezimal, Id, Indexart, Indikator};
use crate::model::Register;
use std::collections::BTreeMap;

/// Hundredths of a point in one indicator: 0 to 100,00.
const VOLL: i128 = 10_000;
/// Weights are kept in ten-thousandths of a weight point, so that parts can share one.
const EIN_PUNKT: u64 = 10_000;
/// A value may be older than the chosen year by this much.
pub const ALTER: u16 = 4;

/// What people read about the method.
pub const VERFAHREN: &[&str] = &[
    "Je Indikator: niedrigster Wert der Ebene = 0 Punkte, höchster = 100, dazwischen im Verhältnis; bei „umgekehrt“ anders herum; sind alle gleich, je 50.",
    "Index = Summe aus Punkten × Gewicht (gering 1, mittel 2, hoch 3, sehr hoch 4), geteilt durch die Gewichte mit Wert.",
    "Hat ein Hauptindikator Werte, zählt er allein; sonst teilen sich seine Teile sein Gewicht im Verhältnis ihrer eigenen.",
    "Jahr: das neueste bis zum gewählten, höchstens 4 Jahre älter, in dem mindestens die Hälfte der Räume einen Wert hat.",
    "Fehlende Werte zählen nicht mit, nie als 0. Unter der Hälfte des Gewichts gibt es keinen Index.",
];

/// An indicator that counts, with what it takes to recompute its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zaehler {
    pub indikator: Id,
    /// Ten-thousandths of a weight point.
    pub gewicht: u64,
    pub umgekehrt: bool,
    /// None: nothing to reckon with on this level.
    pub jahr: Option<u16>,
    pub min: Dezimal,
    pub max: Dezimal,
    werte: BTreeMap<Id, Dezimal>,
}

impl Zaehler {
    /// "2", "1,33"
    pub fn gewicht_text(&self) -> String {
        Dezimal(i64::try_from(self.gewicht / 100 * 100).unwrap_or(0)).to_string()
    }

    pub fn wert(&self, raum: Id) -> Option<Dezimal> {
        self.werte.get(&raum).copied()
    }

    /// Hundredths of a point, 0 to 10 000.
    pub fn punkte(&self, raum: Id) -> Option<u32> {
        let wert = i128::from(self.wert(raum)?.0);
        let (min, max) = (i128::from(self.min.0), i128::from(self.max.0));
        let punkte = match max - min {
            0 => VOLL / 2,
            weite => gerundet((wert - min) * VOLL, weite),
        };
        let gerichtet = if self.umgekehrt {
            VOLL - punkte
        } else {
            punkte
        };
        u32::try_from(gerichtet).ok()
    }
}

/// The index of one Raum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// Tenths, 0 to 1000; None: less than half of the weight has a value.
    pub wert: Option<u32>,
    pub mit: usize,
    pub von: usize,
    /// Percent of the weight that has a value.
    pub deckung: u8,
}

impl Stand {
    /// "62,4", "–"
    pub fn text(&self) -> String {
        self.wert
            .map_or_else(|| "–".to_owned(), |w| format!("{},{}", w / 10, w % 10))
    }

    /// "8 von 11 Indikatoren, 74 % des Gewichts"
    pub fn abdeckung(&self) -> String {
        format!(
            "{} von {} Indikatoren, {} % des Gewichts",
            self.mit, self.von, self.deckung
        )
    }
}

/// An index over the Räume of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    pub art: Indexart,
    pub jahr: u16,
    pub raeume: Vec<Id>,
    pub zaehler: Vec<Zaehler>,
}

impl Index {
    /// Reckons it for the Räume of a level, up to a year.
    pub fn neu(reg: &Register, art: Indexart, raeume: Vec<Id>, jahr: u16) -> Index {
        let mut zaehler: Vec<Zaehler> = gruppen(reg, art)
            .into_iter()
            .flat_map(|g| g.zaehler(reg, &raeume, jahr))
            .collect();
        zaehler.sort_by_key(|z| z.indikator);
        Index {
            art,
            jahr,
            raeume,
            zaehler,
        }
    }

    pub fn stand(&self, raum: Id) -> Stand {
        let (mut summe, mut mit_gewicht, mut gewicht, mut mit) = (0_u128, 0_u128, 0_u128, 0);
        for z in &self.zaehler {
            let g = u128::from(z.gewicht);
            gewicht += g;
            if let Some(p) = z.punkte(raum) {
                summe += u128::from(p) * g;
                mit_gewicht += g;
                mit += 1;
            }
        }
        let reicht = mit_gewicht > 0 && mit_gewicht * 2 >= gewicht;
        // Hundredths of a point to tenths of the index, rounded once.
        let teiler = mit_gewicht.max(1) * 10;
        let wert = u32::try_from((summe + teiler / 2) / teiler).ok();
        Stand {
            wert: wert.filter(|_| reicht),
            mit,
            von: self.zaehler.len(),
            deckung: u8::try_from(mit_gewicht * 100 / gewicht.max(1)).unwrap_or(100),
        }
    }

    /// The years that values were taken from.
    pub fn jahre(&self) -> Option<(u16, u16)> {
        let jahre = || self.zaehler.iter().filter_map(|z| z.jahr);
        Some((jahre().min()?, jahre().max()?))
    }
}

/// A main indicator with its parts.
struct Gruppe<'a> {
    haupt: &'a Indikator,
    teile: Vec<&'a Indikator>,
}

/// Indicators of the kind; a part of one of the same kind belongs to it, any other stands alone.
fn gruppen(reg: &Register, art: Indexart) -> Vec<Gruppe<'_>> {
    let zaehlt = |i: &&Indikator| i.index == art && art != Indexart::Keiner;
    let mut aus: BTreeMap<Id, Gruppe<'_>> = BTreeMap::new();
    for i in reg.indikatoren().iter().filter(zaehlt) {
        let haupt = oberster(reg, i, art);
        let gruppe = aus.entry(haupt.id).or_insert(Gruppe {
            haupt,
            teile: Vec::new(),
        });
        if haupt.id != i.id {
            gruppe.teile.push(i);
        }
    }
    aus.into_values().collect()
}

/// Up to the indicator that is a part of none of the same kind. A circle ends where it began.
fn oberster<'a>(reg: &'a Register, i: &'a Indikator, art: Indexart) -> &'a Indikator {
    let mut weg = vec![i];
    loop {
        let hier = weg.last().copied().unwrap_or(i);
        let oben = hier.haupt.and_then(|h| reg.indikatoren().get(h));
        match oben.filter(|o| o.index == art) {
            None => return hier,
            // In a circle everybody stands alone.
            Some(o) if weg.iter().any(|w| w.id == o.id) => return i,
            Some(o) => weg.push(o),
        }
    }
}

impl Gruppe<'_> {
    fn zaehler(&self, reg: &Register, raeume: &[Id], jahr: u16) -> Vec<Zaehler> {
        let ganz = u64::from(self.haupt.gewicht.punkte()) * EIN_PUNKT;
        let haupt = zaehler(reg, self.haupt, ganz, raeume, jahr);
        if haupt.jahr.is_some() || self.teile.is_empty() {
            return vec![haupt];
        }
        let punkte = |i: &Indikator| u64::from(i.gewicht.punkte());
        let alle: u64 = self.teile.iter().map(|i| punkte(i)).sum();
        self.teile
            .iter()
            .map(|i| zaehler(reg, i, ganz * punkte(i) / alle.max(1), raeume, jahr))
            .collect()
    }
}

fn zaehler(reg: &Register, i: &Indikator, gewicht: u64, raeume: &[Id], jahr: u16) -> Zaehler {
    let werte = Werte::neu(reg, i);
    let genug = |n: usize| n >= 2 && n * 2 >= raeume.len();
    let jahre = werte
        .jahre()
        .rev()
        .filter(|j| *j <= jahr && jahr - *j <= ALTER);
    let gefunden = jahre
        .map(|j| (j, im_jahr(&werte, raeume, j)))
        .find(|(_, w)| genug(w.len()));
    let (jahr, werte) = match gefunden {
        Some((j, w)) => (Some(j), w),
        None => (None, BTreeMap::new()),
    };
    Zaehler {
        indikator: i.id,
        gewicht,
        umgekehrt: i.umgekehrt,
        jahr,
        min: werte.values().min().copied().unwrap_or_default(),
        max: werte.values().max().copied().unwrap_or_default(),
        werte,
    }
}

fn im_jahr(werte: &Werte<'_>, raeume: &[Id], jahr: u16) -> BTreeMap<Id, Dezimal> {
    raeume
        .iter()
        .filter_map(|r| Some((*r, werte.belastbar(*r, jahr)?)))
        .collect()
}
