//! The Sozialraumprofil (000 ch. 4.3.1): the value of an indicator in a Raum and a year, how it compares, how it moved.
//! A value that is not known stays unknown: it is never zero, and a sum with a gap is never taken for a whole one.

pub mod bogen;
pub mod eintragen;
pub mod index;
pub mod papier;
pub mod rang;
pub mod regel;
pub mod verlauf;

use super::Register;
use crate::domain::dezimal::EINS;
use crate::domain::feld::eingabe::Namen;
use crate::domain::{Bereich, Dezimal, Id, Indikator, Kennwert, Kind, Raum, Zusammenfassung};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Herkunft {
    /// It was counted for this Raum.
    Eigen,
    /// The sum of all Räume below.
    Summe { von: usize },
    /// The sum of some of them: too small, so that nothing is reckoned with it.
    Teilsumme { mit: usize, von: usize },
    /// The plain mean of those below that have a value; their sizes are not known.
    Mittel { mit: usize, von: usize },
}

/// The value of an indicator in a Raum and a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Angabe {
    pub wert: Dezimal,
    pub herkunft: Herkunft,
}

impl Angabe {
    /// It may be compared, ranked and counted into an index: no Raum is missing in a sum, at most half of them in a mean.
    pub fn belastbar(&self) -> bool {
        match self.herkunft {
            Herkunft::Eigen | Herkunft::Summe { .. } => true,
            Herkunft::Teilsumme { .. } => false,
            Herkunft::Mittel { mit, von } => mit * 2 >= von,
        }
    }

    /// "12,5", "Ø 12,5"; in brackets where too many Räume are missing: "(812)".
    pub fn text(&self) -> String {
        let text = match self.herkunft {
            Herkunft::Mittel { .. } => format!("Ø {}", so_genau_wie_sinnvoll(self.wert)),
            _ => self.wert.to_string(),
        };
        if self.belastbar() {
            text
        } else {
            format!("({text})")
        }
    }

    /// Räume that are missing in it.
    pub fn lueckenhaft(&self) -> bool {
        match self.herkunft {
            Herkunft::Eigen | Herkunft::Summe { .. } => false,
            Herkunft::Teilsumme { mit, von } | Herkunft::Mittel { mit, von } => mit < von,
        }
    }

    /// Where it comes from, in words; empty for a value of its own.
    pub fn woraus(&self) -> String {
        match self.herkunft {
            Herkunft::Eigen => String::new(),
            Herkunft::Summe { von } => format!("Summe aus {von} Räumen"),
            Herkunft::Teilsumme { mit, von } => {
                format!("Summe aus nur {mit} von {von} Räumen, also zu klein")
            }
            Herkunft::Mittel { mit, von } => {
                let nur = if self.belastbar() { "" } else { "nur " };
                format!("Mittel aus {nur}{mit} von {von} Räumen, ungewichtet")
            }
        }
    }
}

/// What the Räume below have.
#[derive(Debug, Clone, Copy, Default)]
struct Sammlung {
    summe: i128,
    mit: usize,
    von: usize,
}

/// All values of one indicator, by Raum and year.
pub struct Werte<'a> {
    reg: &'a Register,
    pub indikator: &'a Indikator,
    eigen: HashMap<(Id, u16), &'a Kennwert>,
    jahre: BTreeSet<u16>,
    /// Levels on which values lie.
    ebenen: BTreeSet<&'a str>,
}

impl<'a> Werte<'a> {
    pub fn neu(reg: &'a Register, indikator: &'a Indikator) -> Self {
        let mut w = Werte {
            reg,
            indikator,
            eigen: HashMap::new(),
            jahre: BTreeSet::new(),
            ebenen: BTreeSet::new(),
        };
        for k in reg.kennwerte_von(indikator.id) {
            // Of two values for the same the younger record counts.
            w.eigen.insert((k.raum, k.jahr), k);
            w.jahre.insert(k.jahr);
            w.ebenen
                .extend(reg.raeume().get(k.raum).map(|r| r.ebene.as_str()));
        }
        w
    }

    /// Of this indicator, if it is there.
    pub fn von(reg: &'a Register, indikator: Id) -> Option<Self> {
        Some(Werte::neu(reg, reg.indikatoren().get(indikator)?))
    }

    /// Years with any value, rising.
    pub fn jahre(&self) -> impl DoubleEndedIterator<Item = u16> + '_ {
        self.jahre.iter().copied()
    }

    /// The record behind a value of its own.
    pub fn eigener(&self, raum: Id, jahr: u16) -> Option<&'a Kennwert> {
        self.eigen.get(&(raum, jahr)).copied()
    }

    /// The value of a Raum: its own, else out of those below.
    pub fn angabe(&self, raum: Id, jahr: u16) -> Option<Angabe> {
        if let Some(k) = self.eigener(raum, jahr) {
            return Some(Angabe {
                wert: k.wert,
                herkunft: Herkunft::Eigen,
            });
        }
        if self.indikator.zusammen == Zusammenfassung::Keine {
            return None;
        }
        let s = self.darunter(raum, jahr, 0);
        let herkunft = match self.indikator.zusammen {
            _ if s.mit == 0 => return None,
            Zusammenfassung::Mittelwert => Herkunft::Mittel {
                mit: s.mit,
                von: s.von,
            },
            _ if s.mit == s.von => Herkunft::Summe { von: s.von },
            _ => Herkunft::Teilsumme {
                mit: s.mit,
                von: s.von,
            },
        };
        let wert = match herkunft {
            Herkunft::Mittel { .. } => gerundet(s.summe, i128::try_from(s.mit).unwrap_or(1)),
            _ => s.summe,
        };
        Some(Angabe {
            wert: Dezimal(i64::try_from(wert).ok()?),
            herkunft,
        })
    }

    /// Only where it may be reckoned with.
    pub fn belastbar(&self, raum: Id, jahr: u16) -> Option<Dezimal> {
        let angabe = self.angabe(raum, jahr)?;
        angabe.belastbar().then_some(angabe.wert)
    }

    fn darunter(&self, raum: Id, jahr: u16, tiefe: usize) -> Sammlung {
        let mut aus = Sammlung::default();
        if tiefe > TIEFE {
            return aus;
        }
        for kind in self.reg.kinder(raum) {
            let s = match self.eigener(kind.id, jahr) {
                Some(k) => Sammlung {
                    summe: i128::from(k.wert.0),
                    mit: 1,
                    von: 1,
                },
                None => self.darunter(kind.id, jahr, tiefe + 1),
            };
            aus.summe += s.summe;
            aus.mit += s.mit;
            aus.von += self.erwartet(kind, s);
        }
        aus
    }

    /// How many values a Raum would have to bring. One without any counts once on the level that is measured, and for
    /// those below it where only they are.
    fn erwartet(&self, raum: &Raum, s: Sammlung) -> usize {
        let misst = self.ebenen.contains(raum.ebene.as_str());
        if s.mit == 0 && misst { 1 } else { s.von.max(1) }
    }

    /// The newest year with a value that may be reckoned with; else the newest with any.
    pub fn neuestes(&self, raum: Id) -> Option<(u16, Angabe)> {
        let alle = || {
            self.jahre()
                .rev()
                .filter_map(|j| Some((j, self.angabe(raum, j)?)))
        };
        alle()
            .find(|(_, a)| a.belastbar())
            .or_else(|| alle().next())
    }

    /// Where the value of a Raum comes from: its own source, else the indicator's.
    pub fn quelle(&self, raum: Id, jahr: u16) -> &'a str {
        let eigene = self.eigener(raum, jahr).map(|k| k.quelle.as_str());
        eigene
            .filter(|q| !q.is_empty())
            .unwrap_or(&self.indikator.quelle)
    }
}

/// Deeper trees than this are taken for a circle.
const TIEFE: usize = 32;

/// A mean has as many places as make sense: two, and none from a thousand on.
fn so_genau_wie_sinnvoll(d: Dezimal) -> Dezimal {
    let stelle = if d.0.unsigned_abs() < 1_000 * EINS.unsigned_abs() {
        100
    } else {
        i128::from(EINS)
    };
    let gerundet = gerundet(i128::from(d.0), stelle);
    i64::try_from(gerundet * stelle).map_or(d, Dezimal)
}

/// `a / b`, rounded half away from zero; `b` is above zero.
fn gerundet(a: i128, b: i128) -> i128 {
    let haelfte = b / 2;
    if a < 0 {
        (a - haelfte) / b
    } else {
        (a + haelfte) / b
    }
}

/// How a value stands to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vergleich {
    Hoeher,
    Gleich,
    Niedriger,
}

impl Vergleich {
    pub fn zwischen(wert: Dezimal, mit: Dezimal) -> Vergleich {
        match wert.cmp(&mit) {
            std::cmp::Ordering::Greater => Vergleich::Hoeher,
            std::cmp::Ordering::Equal => Vergleich::Gleich,
            std::cmp::Ordering::Less => Vergleich::Niedriger,
        }
    }

    pub fn zeichen(self) -> &'static str {
        match self {
            Vergleich::Hoeher => "↑",
            Vergleich::Gleich => "=",
            Vergleich::Niedriger => "↓",
        }
    }
}

/// The Räume that a Raum is compared with: those above it, the nearest first.
pub fn darueber(reg: &Register, raum: Id) -> Vec<&Raum> {
    reg.aufwaerts(raum).skip(1).collect()
}

/// The Raum that values are shown for: the filter's, else the one that all others lie in.
pub fn bezug(reg: &Register, filter: Option<Id>) -> Option<Id> {
    filter.or_else(|| reg.wurzeln().first().map(|r| r.id))
}

/// How a value stands to that of the nearest Raum above that has one in the same year.
pub fn vergleich(werte: &Werte<'_>, raum: Id, jahr: u16) -> Option<(Vergleich, Id)> {
    let wert = werte.belastbar(raum, jahr)?;
    darueber(werte.reg, raum).into_iter().find_map(|oben| {
        // Sums grow with the Raum: the whole is always more than its part.
        if werte.indikator.zusammen == Zusammenfassung::Summe {
            return None;
        }
        let dort = werte.belastbar(oben.id, jahr)?;
        Some((Vergleich::zwischen(wert, dort), oben.id))
    })
}

/// The level that is measured: the one with most values; without any, that of the tiles.
pub fn messebene(reg: &Register) -> Option<String> {
    let mut zahl: BTreeMap<&str, usize> = BTreeMap::new();
    for k in reg.kennwerte().iter() {
        if let Some(r) = reg.raeume().get(k.raum) {
            *zahl.entry(r.ebene.as_str()).or_default() += 1;
        }
    }
    if zahl.is_empty() {
        for r in reg.raeume().iter().filter(|r| r.kachel.is_some()) {
            *zahl.entry(r.ebene.as_str()).or_default() += 1;
        }
    }
    let meiste = zahl.into_iter().max_by_key(|(ebene, n)| (*n, *ebene));
    meiste.map(|(ebene, _)| ebene.to_owned())
}

/// The Räume of a level, in order of their names.
pub fn raeume_der<'a>(reg: &'a Register, ebene: &str) -> Vec<&'a Raum> {
    let mut aus: Vec<&Raum> = reg.raeume().iter().filter(|r| r.ebene == ebene).collect();
    aus.sort_by_cached_key(|r| (crate::domain::text::falte(&r.name), r.id));
    aus
}

/// "Sozialräume"
pub fn ebene_mehrzahl(reg: &Register, ebene: &str) -> String {
    let ebenen = reg.landkreis().map(|l| l.ebenen.as_slice());
    let gefunden = ebenen
        .unwrap_or_default()
        .iter()
        .find(|e| e.schluessel == ebene);
    gefunden.map_or_else(|| reg.ebene_name(ebene), |e| e.mehrzahl.clone())
}

/// Indicators in the order of the eight areas, and by name; the parts of one stand behind it.
pub fn geordnet(reg: &Register) -> Vec<&Indikator> {
    let mut aus: Vec<&Indikator> = reg.indikatoren().iter().collect();
    aus.sort_by_cached_key(|i| rang_im_profil(reg, i));
    aus
}

/// What [`geordnet`] orders by: area, name of the main one, its part behind it.
pub fn rang_im_profil(reg: &Register, i: &Indikator) -> (Bereich, String, bool, String) {
    let haupt = i.haupt.and_then(|h| reg.indikatoren().get(h));
    let vorn = haupt.filter(|h| h.bereich == i.bereich).unwrap_or(i);
    let falte = crate::domain::text::falte;
    (
        i.bereich,
        falte(&vorn.name),
        vorn.id != i.id,
        falte(&i.name),
    )
}

/// Value and unit: "12,5 %".
pub fn mit_einheit(text: &str, einheit: &str) -> String {
    format!("{text} {einheit}").trim_end().to_owned()
}

/// Anything is counted at all.
pub fn leer(reg: &Register) -> bool {
    reg.ids(Kind::Kennwerte).is_empty()
}
