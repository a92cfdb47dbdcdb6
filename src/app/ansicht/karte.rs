//! The Landkreis as a tile map: one tile per Raum that the template placed, signed by a chosen figure. The number stands
//! there, its size is a shade in five steps, and what needs somebody has a sign: colour says nothing of its own.

use super::kennzahl::{Kennzahl, Richtung, Zahl, zahlen};
use super::{Signal, gekuerzt};
use crate::domain::{Dezimal, Id, Raum, dezimal::EINS};
use crate::model::Register;
use jiff::civil::Date;

/// A Raum on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kachel {
    pub raum: Id,
    pub name: String,
    pub spalte: u8,
    pub zeile: u8,
    /// As it is shown; "–" where nothing is known.
    pub text: String,
    /// 0 for none, 1 to 4 by size; None: nothing is known.
    pub stufe: Option<u8>,
    pub signal: Signal,
}

/// The tiles, what they show, and how that is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Karte {
    pub titel: String,
    pub kacheln: Vec<Kachel>,
    /// "· 0  ░ 1–2 …"
    pub legende: String,
    /// "! viel" and the like.
    pub deutung: String,
}

/// Shades from none to most.
const SCHATTEN: [&str; 5] = ["·", "░", "▒", "▓", "█"];

impl Kachel {
    /// The shade of its value; blank where none is known.
    pub fn schatten(&self) -> &'static str {
        let stufe = self.stufe.map(usize::from);
        stufe.and_then(|s| SCHATTEN.get(s)).copied().unwrap_or(" ")
    }
}

/// The map of a figure; everything below a Raum counts for it.
pub fn karte(reg: &Register, kennzahl: Kennzahl, heute: Date) -> Karte {
    let gesetzt: Vec<(&Raum, (u8, u8))> = reg
        .raeume()
        .iter()
        .filter_map(|r| Some((r, r.kachel?)))
        .collect();
    let raeume: Vec<Id> = gesetzt.iter().map(|(r, _)| r.id).collect();
    let z = zahlen(reg, kennzahl, &raeume, heute);
    let klassen = Klassen::neu(&z);
    let kachel = |((r, (spalte, zeile)), wert): (&(&Raum, (u8, u8)), &Option<i64>)| Kachel {
        raum: r.id,
        name: r.name.clone(),
        spalte: *spalte,
        zeile: *zeile,
        text: wert.map_or_else(|| "–".to_owned(), |w| Dezimal(w).to_string()),
        stufe: wert.map(|w| klassen.stufe(w)),
        signal: wert.map_or(Signal::Keins, |w| klassen.signal(w, kennzahl.richtung(reg))),
    };
    Karte {
        titel: z.titel.clone(),
        kacheln: gesetzt.iter().zip(&z.werte).map(kachel).collect(),
        legende: klassen.legende(),
        deutung: deutung(kennzahl.richtung(reg), &z),
    }
}

fn deutung(richtung: Richtung, z: &Zahl) -> String {
    let mut teile = Vec::new();
    if z.werte.iter().any(Option::is_none) {
        teile.push("– nicht bekannt");
    }
    match richtung {
        Richtung::Viel => teile.push("! viel"),
        Richtung::Wenig => teile.push("! wenig"),
        Richtung::Keine => {}
    }
    teile.join(" · ")
}

/// Lowest and highest value, and whether they are counts.
struct Klassen {
    gezaehlt: bool,
    min: i64,
    max: i64,
}

impl Klassen {
    fn neu(z: &Zahl) -> Self {
        let da = || z.werte.iter().flatten().copied();
        Klassen {
            gezaehlt: z.gezaehlt,
            min: if z.gezaehlt {
                0
            } else {
                da().min().unwrap_or(0)
            },
            max: da().max().unwrap_or(0),
        }
    }

    /// Four classes of the same width; a count of none has one of its own. All alike: the second.
    fn stufe(&self, wert: i64) -> u8 {
        let weite = i128::from(self.max) - i128::from(self.min);
        let weg = i128::from(wert) - i128::from(self.min);
        let stufe = match (self.gezaehlt, weite) {
            (true, _) if wert <= 0 => 0,
            (false, 0) => 2,
            (true, _) => (weg * 4 + weite - 1) / weite.max(1),
            (false, _) => (weg * 4 / weite + 1).min(4),
        };
        u8::try_from(stufe).unwrap_or(4)
    }

    fn signal(&self, wert: i64, richtung: Richtung) -> Signal {
        if self.max == self.min && !(self.gezaehlt && wert > 0) {
            return if self.gezaehlt {
                Signal::Punkt
            } else {
                Signal::Keins
            };
        }
        match (richtung, self.gezaehlt, self.stufe(wert)) {
            (Richtung::Viel, true, 0) => Signal::Punkt,
            (Richtung::Viel, true, 3..) | (Richtung::Viel, false, 4) => Signal::Alarm,
            (Richtung::Viel, true, _) | (Richtung::Viel, false, 3) => Signal::Achtung,
            (Richtung::Wenig, true, 0) | (Richtung::Wenig, false, 1) => Signal::Alarm,
            (Richtung::Wenig, true, 1) | (Richtung::Wenig, false, 2) => Signal::Achtung,
            _ => Signal::Keins,
        }
    }

    /// Each class with its range; classes that no whole number falls into are left out.
    fn legende(&self) -> String {
        let mut teile = Vec::new();
        if self.gezaehlt {
            teile.push(format!("{} 0", SCHATTEN[0]));
        }
        for (stufe, zeichen) in SCHATTEN.iter().enumerate().skip(1) {
            teile.extend(self.bereich(stufe as i64).map(|b| format!("{zeichen} {b}")));
        }
        teile.join("  ")
    }

    /// "3–4"; None: nothing falls into it.
    fn bereich(&self, stufe: i64) -> Option<String> {
        let grenze = |s: i64| {
            let weite = i128::from(self.max) - i128::from(self.min);
            i64::try_from(i128::from(self.min) + weite * i128::from(s) / 4).unwrap_or(self.max)
        };
        let (von, bis) = (grenze(stufe - 1), grenze(stufe));
        if !self.gezaehlt {
            let gleich = self.max == self.min;
            return match (gleich, stufe) {
                (true, 2) => Some(Dezimal(self.max).to_string()),
                (true, _) => None,
                _ => Some(format!("{}–{}", auf_zehntel(von), auf_zehntel(bis))),
            };
        }
        let (von, bis) = (von.div_euclid(EINS) + 1, bis.div_euclid(EINS));
        match bis - von {
            ..0 => None,
            0 => Some(von.to_string()),
            _ => Some(format!("{von}–{bis}")),
        }
    }
}

fn auf_zehntel(wert: i64) -> Dezimal {
    let zehntel = EINS / 10;
    Dezimal((wert + zehntel / 2).div_euclid(zehntel) * zehntel)
}

impl Karte {
    /// Columns and rows that the tiles take.
    pub fn ausmass(&self) -> (u16, u16) {
        let groesste =
            |f: fn(&Kachel) -> u8| self.kacheln.iter().map(|k| u16::from(f(k)) + 1).max();
        (
            groesste(|k| k.spalte).unwrap_or(1),
            groesste(|k| k.zeile).unwrap_or(1),
        )
    }

    /// Legend and meaning in at most `breite` columns; the meaning goes first.
    pub fn erklaerung(&self, breite: usize) -> String {
        let beides = if self.deutung.is_empty() {
            self.legende.clone()
        } else {
            format!("{}   {}", self.legende, self.deutung)
        };
        if super::breite_von(&beides) <= breite {
            beides
        } else {
            gekuerzt(&self.legende, breite)
        }
    }
}
