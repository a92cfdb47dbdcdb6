//! Where everything of the Genogramm stands: columns of people and lines, rows of generations. Draws nothing itself.

use super::abstand::{Luft, Mass, spalten};
use super::familie::{Familie, Herkunft};
use super::leinwand::{Groesse, Zeichensatz, Zeichnung};
use super::netz::{Band, Netz};
use super::ordnung::ordnen;
use super::schild::{Schild, schild};
use super::spuren::{Weg, spuren};

pub(super) struct Bild<'f> {
    pub familie: &'f Familie,
    pub netz: Netz,
    pub reihen: Vec<Vec<usize>>,
    pub satz: Zeichensatz,
    pub schilder: Vec<Schild>,
    pub mass: Vec<Mass>,
    pub x: Vec<usize>,
    pub stufen: Vec<Stufe>,
    pub z: Zeichnung,
    /// Per cell: the sides a line goes to, and whether it is dashed.
    pub linien: Vec<(u8, bool)>,
}

/// The rows of a generation.
#[derive(Default, Clone)]
pub(super) struct Stufe {
    pub symbol: usize,
    /// First row below the labels.
    pub unter: usize,
    /// Couples that do not stand side by side: one row each.
    pub boegen: Vec<usize>,
    /// Per band with children: its row.
    pub spuren: Vec<(usize, usize)>,
}

/// The drawing, and whether a relation has no line in it.
pub(super) fn zeichne(familie: &Familie, satz: Zeichensatz, groesse: Groesse) -> (Zeichnung, bool) {
    let netz = Netz::neu(familie);
    let reihen = ordnen(&netz);
    let schilder: Vec<Schild> = (0..netz.personen)
        .map(|p| schild(familie, p, satz, groesse))
        .collect();
    let mass: Vec<Mass> = (0..netz.stufe.len())
        .map(|k| mass(schilder.get(k), satz))
        .collect();
    let luft = match groesse {
        Groesse::Schmal => Luft {
            partner: 3,
            fremd: 2,
        },
        Groesse::Weit => Luft {
            partner: 5,
            fremd: 4,
        },
    };
    let x = spalten(&netz, &reihen, &mass, &luft);
    let x = x
        .into_iter()
        .map(|x| usize::try_from(x).unwrap_or_default());
    let mut bild = Bild {
        familie,
        netz,
        reihen,
        satz,
        schilder,
        mass,
        x: x.collect(),
        stufen: Vec::new(),
        z: Zeichnung::default(),
        linien: Vec::new(),
    };
    bild.einrasten(usize::try_from(luft.fremd).unwrap_or(2));
    bild.einteilen(groesse);
    bild.malen();
    let nur_unten = bild.nur_unten();
    (bild.z, nur_unten)
}

fn mass(schild: Option<&Schild>, satz: Zeichensatz) -> Mass {
    let breite = schild.map_or(1, |s| s.breite.max(5));
    let mindest = usize::from(satz == Zeichensatz::Ascii && schild.is_some());
    let links = ((breite - 1) / 2).max(mindest);
    let als_zahl = |n: usize| i32::try_from(n).unwrap_or_default();
    Mass {
        links: als_zahl(links),
        rechts: als_zahl((breite - 1).saturating_sub(links).max(mindest)),
    }
}

impl Bild<'_> {
    pub(super) fn x(&self, k: usize) -> usize {
        self.x.get(k).copied().unwrap_or_default()
    }

    pub(super) fn stufe(&self, s: usize) -> Stufe {
        self.stufen.get(s).cloned().unwrap_or_default()
    }

    pub(super) fn y(&self, k: usize) -> usize {
        self.stufen.get(self.netz.stufe(k)).map_or(0, |s| s.symbol)
    }

    pub(super) fn hoehe(&self, k: usize) -> usize {
        self.schilder.get(k).map_or(0, |s| s.zeilen.len())
    }

    pub(super) fn rechts(&self, k: usize) -> usize {
        let m = self.mass.get(k).map_or(0, |m| m.rechts);
        self.x(k) + usize::try_from(m).unwrap_or_default()
    }

    pub(super) fn links(&self, k: usize) -> usize {
        let m = self.mass.get(k).map_or(0, |m| m.links);
        self.x(k)
            .saturating_sub(usize::try_from(m).unwrap_or_default())
    }

    /// The couple's people from left to right.
    pub(super) fn von_bis(&self, band: &Band) -> Option<(usize, usize)> {
        let b = band.b?;
        Some(if self.x(band.a) < self.x(b) {
            (band.a, b)
        } else {
            (b, band.a)
        })
    }

    pub(super) fn nebeneinander(&self, band: &Band) -> bool {
        let reihe = self.reihen.get(self.netz.stufe(band.a));
        let platz = |k: usize| reihe.and_then(|r| r.iter().position(|x| *x == k));
        match (platz(band.a), band.b.and_then(platz)) {
            (Some(a), Some(b)) => a.abs_diff(b) == 1,
            _ => false,
        }
    }

    /// The column in which the line to the children goes down.
    pub(super) fn abgang(&self, band: &Band) -> usize {
        let Some((links, rechts)) = self.von_bis(band) else {
            return self.x(band.a);
        };
        let von = band.kinder.iter().map(|k| self.x(*k)).min();
        let bis = band.kinder.iter().map(|k| self.x(*k)).max();
        let mitte = match (von, bis) {
            (Some(v), Some(b)) => (v + b) / 2,
            _ => (self.x(links) + self.x(rechts)) / 2,
        };
        let (min, max) = if self.nebeneinander(band) {
            (self.rechts(links) + 2, self.links(rechts).saturating_sub(2))
        } else {
            (self.x(links) + 2, self.x(rechts).saturating_sub(2))
        };
        mitte.max(min).min(max.max(min))
    }

    /// An only child that stands a little beside its parents' line is put right below it, where its neighbours leave room.
    fn einrasten(&mut self, luft: usize) {
        for band in self.netz.baender.clone() {
            let &[kind] = band.kinder.as_slice() else {
                continue;
            };
            let ziel = self.abgang(&band);
            if ziel.abs_diff(self.x(kind)) <= 3
                && self.hat_platz(kind, ziel, luft)
                && let Some(x) = self.x.get_mut(kind)
            {
                *x = ziel;
            }
        }
    }

    fn hat_platz(&self, k: usize, ziel: usize, luft: usize) -> bool {
        let allein = self.netz.baender_von(k).all(|b| b.b.is_none());
        let reihe = self.reihen.get(self.netz.stufe(k));
        let reihe = reihe.map_or(&[][..], Vec::as_slice);
        let Some(i) = reihe.iter().position(|x| *x == k) else {
            return false;
        };
        let davor = i.checked_sub(1).and_then(|i| reihe.get(i));
        let danach = reihe.get(i + 1);
        let (links, rechts) = (self.x(k) - self.links(k), self.rechts(k) - self.x(k));
        allein
            && ziel >= links
            && davor.is_none_or(|d| self.rechts(*d) + luft + links < ziel)
            && danach.is_none_or(|d| ziel + rechts + luft < self.links(*d))
    }

    fn einteilen(&mut self, groesse: Groesse) {
        let mut y = 0;
        for s in 0..self.reihen.len() {
            let reihe = self.reihen.get(s).cloned().unwrap_or_default();
            let marken = reihe.iter().any(|k| self.marke(*k).is_some());
            let kommt = reihe.iter().any(|k| self.netz.eltern(*k).is_some());
            y += usize::from(marken || (kommt && groesse == Groesse::Weit));
            let hoehe = reihe
                .iter()
                .map(|k| self.hoehe(*k))
                .max()
                .unwrap_or_default();
            let baender: Vec<usize> = (0..self.netz.baender.len())
                .filter(|b| self.band(*b).is_some_and(|b| self.netz.stufe(b.a) == s))
                .collect();
            let boegen: Vec<usize> = baender
                .iter()
                .copied()
                .filter(|b| {
                    self.band(*b)
                        .is_some_and(|b| b.b.is_some() && !self.nebeneinander(b))
                })
                .collect();
            let spuren = self.spuren(&baender);
            let tief = spuren.iter().map(|(_, s)| s + 1).max().unwrap_or_default();
            let unter = y + 1 + hoehe;
            let ende = unter + boegen.len() + tief;
            self.stufen.push(Stufe {
                symbol: y,
                unter,
                boegen,
                spuren,
            });
            y = ende;
        }
        let rand = (0..self.netz.stufe.len()).map(|k| self.rechts(k) + 1).max();
        self.z = Zeichnung::leer(rand.unwrap_or_default(), y);
        self.linien = vec![(0, false); self.z.breite * self.z.hoehe];
    }

    pub(super) fn band(&self, b: usize) -> Option<&Band> {
        self.netz.baender.get(b)
    }

    fn spuren(&self, baender: &[usize]) -> Vec<(usize, usize)> {
        let mit: Vec<(usize, &Band)> = baender
            .iter()
            .filter_map(|b| Some((*b, self.band(*b)?)))
            .filter(|(_, b)| !b.kinder.is_empty())
            .collect();
        let wege: Vec<Weg> = mit
            .iter()
            .map(|(_, b)| Weg {
                ab: self.abgang(b),
                kinder: b.kinder.iter().map(|k| self.x(*k)).collect(),
            })
            .collect();
        mit.iter().map(|(b, _)| *b).zip(spuren(&wege)).collect()
    }

    /// "P" or "A" above a child that is not the couple's own.
    pub(super) fn marke(&self, k: usize) -> Option<char> {
        let mensch = self.familie.menschen.get(k)?;
        let eltern = self.netz.eltern(k).and_then(|b| b.paar);
        let paar = eltern.and_then(|p| self.familie.paare.get(p));
        let art = paar
            .and_then(|p| p.kinder.iter().find(|x| x.kind == k))
            .map_or(mensch.herkunft, |x| self.familie.herkunft(x));
        match art {
            Herkunft::Leiblich => None,
            Herkunft::Pflege => Some('P'),
            Herkunft::Adoptiert => Some('A'),
        }
    }
}
