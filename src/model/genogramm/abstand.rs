//! In which column each node stands: children centred below their parents and parents above their children, as far as
//! the labels leave room. Never moves anyone past a neighbour.

use super::netz::{Band, Netz};

const DURCHGAENGE: usize = 16;

/// Columns a node takes left and right of its own.
#[derive(Clone, Copy, Default)]
pub(super) struct Mass {
    pub links: i32,
    pub rechts: i32,
}

pub(super) struct Luft {
    pub partner: i32,
    pub fremd: i32,
}

/// The column per node, from 0 at the left edge of the leftmost label.
pub(super) fn spalten(netz: &Netz, reihen: &[Vec<usize>], mass: &[Mass], luft: &Luft) -> Vec<i32> {
    let mut stand = Stand::neu(netz, reihen, mass, luft);
    for _ in 0..DURCHGAENGE {
        for reihe in reihen {
            stand.ruecken(reihe);
        }
        for reihe in reihen.iter().rev() {
            stand.ruecken(reihe);
        }
    }
    for reihe in reihen {
        stand.ruecken(reihe);
        stand.runden(reihe);
    }
    let x = |k: usize| stand.x(k) as i32;
    let links = |k: usize| x(k) - mass.get(k).map_or(0, |m| m.links);
    let rand = (0..netz.stufe.len()).map(links).min().unwrap_or_default();
    (0..netz.stufe.len()).map(|k| x(k) - rand).collect()
}

struct Stand<'n> {
    netz: &'n Netz,
    x: Vec<f64>,
    /// Per node: its column when its row is packed as tightly as it can be.
    dicht: Vec<f64>,
}

impl<'n> Stand<'n> {
    fn neu(netz: &'n Netz, reihen: &[Vec<usize>], mass: &[Mass], luft: &Luft) -> Self {
        let mut dicht = vec![0.0; netz.stufe.len()];
        for reihe in reihen {
            let mut wo = 0;
            let mut davor: Option<usize> = None;
            for k in reihe {
                let m = mass.get(*k).copied().unwrap_or_default();
                if let Some(d) = davor {
                    let abstand = if netz.sind_paar(d, *k) {
                        luft.partner
                    } else {
                        luft.fremd
                    };
                    wo += mass.get(d).map_or(0, |m| m.rechts) + abstand + m.links + 1;
                }
                if let Some(x) = dicht.get_mut(*k) {
                    *x = f64::from(wo);
                }
                davor = Some(*k);
            }
        }
        Stand {
            netz,
            x: dicht.clone(),
            dicht,
        }
    }

    fn x(&self, k: usize) -> f64 {
        self.x.get(k).copied().unwrap_or_default()
    }

    fn dicht(&self, k: usize) -> f64 {
        self.dicht.get(k).copied().unwrap_or_default()
    }

    fn mitte(&self, band: &Band) -> f64 {
        band.b
            .map_or(self.x(band.a), |b| f64::midpoint(self.x(band.a), self.x(b)))
    }

    /// Where a node would like to stand, and how much.
    fn wunsch(&self, k: usize) -> (f64, f64) {
        let (mut summe, mut gewicht) = (self.x(k) * 0.05, 0.05);
        let mut dazu = |wert: f64, g: f64| {
            summe += wert * g;
            gewicht += g;
        };
        if let Some(band) = self.netz.eltern(k) {
            dazu(self.mitte(band) + self.unter_geschwistern(band, k), 1.0);
        }
        for band in self.netz.baender_von(k) {
            let (wert, g) = self.ueber_kindern(band, k);
            dazu(wert, g);
            if let Some(b) = band.b {
                let anderer = if band.a == k { b } else { band.a };
                dazu(self.x(anderer) + self.dicht(k) - self.dicht(anderer), 0.2);
            }
        }
        (summe / gewicht, gewicht)
    }

    /// How far from the middle of the siblings, tightly packed.
    fn unter_geschwistern(&self, band: &Band, k: usize) -> f64 {
        let (von, bis) = grenzen(band.kinder.iter().map(|g| self.dicht(*g)));
        self.dicht(k) - f64::midpoint(von, bis)
    }

    fn ueber_kindern(&self, band: &Band, k: usize) -> (f64, f64) {
        if band.kinder.is_empty() {
            return (0.0, 0.0);
        }
        let (von, bis) = grenzen(band.kinder.iter().map(|g| self.x(*g)));
        let anderer = band.b.map_or(k, |b| if band.a == k { b } else { band.a });
        let halb = (self.dicht(k) - self.dicht(anderer)) / 2.0;
        (f64::midpoint(von, bis) + halb, 1.0)
    }

    /// The best columns for a row that keep its order and its gaps (pool adjacent violators).
    fn ruecken(&mut self, reihe: &[usize]) {
        let mut becken: Vec<(f64, f64, usize)> = Vec::new();
        for k in reihe {
            let (wert, gewicht) = self.wunsch(*k);
            let mut neu = (wert - self.dicht(*k), gewicht, 1);
            while let Some((w, g, n)) = becken.pop_if(|b| b.0 > neu.0) {
                let summe = g + neu.1;
                neu = ((w * g + neu.0 * neu.1) / summe, summe, n + neu.2);
            }
            becken.push(neu);
        }
        let werte = becken
            .iter()
            .flat_map(|(w, _, n)| std::iter::repeat_n(*w, *n));
        for (k, wert) in reihe.iter().zip(werte) {
            let dicht = self.dicht(*k);
            if let Some(x) = self.x.get_mut(*k) {
                *x = wert + dicht;
            }
        }
    }

    fn runden(&mut self, reihe: &[usize]) {
        for k in reihe {
            if let Some(x) = self.x.get_mut(*k) {
                // Gaps are whole numbers: rounding what is above the packed row keeps them.
                *x = x.round();
            }
        }
    }
}

fn grenzen(werte: impl Iterator<Item = f64>) -> (f64, f64) {
    werte.fold((f64::MAX, f64::MIN), |(v, b), w| (v.min(w), b.max(w)))
}
