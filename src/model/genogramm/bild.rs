//! The Genogramm drawn: where each generation's rows are, then people, couples, children. Knows no colour.

use super::abstand::{Luft, Mass, spalten};
use super::familie::{Familie, Herkunft, Naehe};
use super::leinwand::{Groesse, Ort, Ton, Zeichensatz, Zeichnung};
use super::netz::{Band, Netz};
use super::ordnung::ordnen;
use super::schild::{Schild, schild};
use super::spuren::{Weg, spuren};
use super::zeichen::{self, HOCH, LINKS, RECHTS, TIEF};
use unicode_width::UnicodeWidthStr;

pub(super) struct Bild<'f> {
    pub familie: &'f Familie,
    pub netz: Netz,
    pub reihen: Vec<Vec<usize>>,
    pub satz: Zeichensatz,
    pub schilder: Vec<Schild>,
    pub mass: Vec<Mass>,
    pub x: Vec<usize>,
    stufen: Vec<Stufe>,
    pub z: Zeichnung,
    /// Per cell: the sides a line goes to, and whether it is dashed.
    linien: Vec<(u8, bool)>,
}

/// The rows of a generation.
#[derive(Default, Clone)]
struct Stufe {
    symbol: usize,
    /// First row below the labels.
    unter: usize,
    /// Couples that do not stand side by side: one row each.
    boegen: Vec<usize>,
    /// Per band with children: its row.
    spuren: Vec<(usize, usize)>,
}

pub(super) fn zeichne(familie: &Familie, satz: Zeichensatz, groesse: Groesse) -> Zeichnung {
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
    bild.einteilen(groesse);
    bild.malen();
    bild.z
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

    fn stufe(&self, s: usize) -> Stufe {
        self.stufen.get(s).cloned().unwrap_or_default()
    }

    pub(super) fn y(&self, k: usize) -> usize {
        self.stufen.get(self.netz.stufe(k)).map_or(0, |s| s.symbol)
    }

    fn hoehe(&self, k: usize) -> usize {
        self.schilder.get(k).map_or(0, |s| s.zeilen.len())
    }

    fn rechts(&self, k: usize) -> usize {
        let m = self.mass.get(k).map_or(0, |m| m.rechts);
        self.x(k) + usize::try_from(m).unwrap_or_default()
    }

    fn links(&self, k: usize) -> usize {
        let m = self.mass.get(k).map_or(0, |m| m.links);
        self.x(k)
            .saturating_sub(usize::try_from(m).unwrap_or_default())
    }

    /// The couple's people from left to right.
    fn von_bis(&self, band: &Band) -> Option<(usize, usize)> {
        let b = band.b?;
        Some(if self.x(band.a) < self.x(b) {
            (band.a, b)
        } else {
            (b, band.a)
        })
    }

    fn nebeneinander(&self, band: &Band) -> bool {
        let reihe = self.reihen.get(self.netz.stufe(band.a));
        let platz = |k: usize| reihe.and_then(|r| r.iter().position(|x| *x == k));
        match (platz(band.a), band.b.and_then(platz)) {
            (Some(a), Some(b)) => a.abs_diff(b) == 1,
            _ => false,
        }
    }

    /// The column in which the line to the children goes down.
    fn abgang(&self, band: &Band) -> usize {
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

    fn band(&self, b: usize) -> Option<&Band> {
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
    fn marke(&self, k: usize) -> Option<char> {
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

    fn malen(&mut self) {
        for b in 0..self.netz.baender.len() {
            if let Some(band) = self.band(b).cloned() {
                self.kinder(b, &band);
            }
        }
        self.boegen();
        self.linien_setzen();
        for band in self.netz.baender.clone() {
            self.paarlinie(&band);
        }
        self.nachbarn();
        self.z.orte = vec![Ort::default(); self.netz.personen];
        for p in 0..self.netz.personen {
            self.person(p);
        }
    }

    fn seite(&mut self, x: usize, y: usize, seiten: u8, gestrichelt: bool) {
        if x >= self.z.breite {
            return;
        }
        if let Some(zelle) = self.linien.get_mut(y * self.z.breite + x) {
            zelle.0 |= seiten;
            zelle.1 |= gestrichelt;
        }
    }

    fn senkrecht(&mut self, x: usize, von: usize, bis: usize, gestrichelt: bool) {
        for y in von..bis {
            self.seite(x, y, HOCH | TIEF, gestrichelt);
        }
    }

    fn waagrecht(&mut self, y: usize, von: usize, bis: usize) {
        for x in von..=bis {
            let links = if x > von { LINKS } else { 0 };
            let rechts = if x < bis { RECHTS } else { 0 };
            self.seite(x, y, links | rechts, false);
        }
    }

    /// From the parents down to the row of this band, along it, down to each child.
    fn kinder(&mut self, b: usize, band: &Band) {
        let stufe = self.stufe(self.netz.stufe(band.a));
        let Some((_, spur)) = stufe.spuren.iter().find(|(x, _)| *x == b) else {
            return;
        };
        let ab = self.abgang(band);
        let zeile = stufe.unter + stufe.boegen.len() + spur;
        let bogen = stufe.boegen.iter().position(|x| *x == b);
        let anfang = match (band.b, bogen) {
            (_, Some(i)) => stufe.unter + i + 1,
            (Some(_), None) => stufe.symbol + 1,
            (None, _) if band.paar.is_none() => stufe.symbol,
            (None, _) => stufe.symbol + 1 + self.hoehe(band.a),
        };
        self.senkrecht(ab, anfang, zeile, false);
        self.seite(ab, zeile, HOCH, false);
        let xs = || band.kinder.iter().map(|k| self.x(*k));
        let von = xs().min().unwrap_or(ab).min(ab);
        let bis = xs().max().unwrap_or(ab).max(ab);
        self.waagrecht(zeile, von, bis);
        for k in &band.kinder {
            let dran = self.marke(*k).is_some();
            self.seite(self.x(*k), zeile, TIEF, false);
            self.senkrecht(self.x(*k), zeile + 1, self.y(*k), dran);
        }
    }

    /// Couples with someone between them: a line below the labels.
    fn boegen(&mut self) {
        for stufe in self.stufen.clone() {
            for (i, b) in stufe.boegen.iter().enumerate() {
                let Some(band) = self.band(*b).cloned() else {
                    continue;
                };
                let Some((links, rechts)) = self.von_bis(&band) else {
                    continue;
                };
                let zeile = stufe.unter + i;
                for (k, seite) in [(links, RECHTS), (rechts, LINKS)] {
                    self.senkrecht(self.x(k), stufe.symbol + 1 + self.hoehe(k), zeile, false);
                    self.seite(self.x(k), zeile, HOCH | seite, false);
                }
                self.waagrecht(zeile, self.x(links), self.x(rechts));
                if !band.kinder.is_empty() {
                    self.seite(self.abgang(&band), zeile, TIEF, false);
                }
            }
        }
    }

    fn linien_setzen(&mut self) {
        for y in 0..self.z.hoehe {
            for x in 0..self.z.breite {
                let (seiten, gestrichelt) = self
                    .linien
                    .get(y * self.z.breite + x)
                    .copied()
                    .unwrap_or_default();
                if seiten != 0 {
                    let zeichen = zeichen::linie(seiten, gestrichelt, self.satz);
                    self.z.setze(x, y, zeichen, Ton::Verbindung);
                }
            }
        }
    }

    fn naehe(&self, x: usize, y: usize) -> Option<Naehe> {
        let b = &self.familie.beziehungen;
        b.iter()
            .find(|b| (b.von == x && b.zu == y) || (b.von == y && b.zu == x))
            .map(|b| b.art)
    }

    /// Free columns between two symbols.
    fn zwischen(&self, links: usize, rechts: usize) -> (usize, usize) {
        let ende = |k: usize| {
            let symbol = self
                .familie
                .menschen
                .get(k)
                .map(|m| zeichen::symbol(m, self.satz));
            symbol.map_or(0, |(text, vor)| text.width() - vor)
        };
        let vor = usize::from(self.satz == Zeichensatz::Ascii);
        (
            self.x(links) + ende(links),
            self.x(rechts).saturating_sub(vor),
        )
    }

    fn paarlinie(&mut self, band: &Band) {
        let Some((links, rechts)) = self.von_bis(band) else {
            return;
        };
        let Some(paar) = band.paar.and_then(|p| self.familie.paare.get(p)) else {
            return;
        };
        let (stand, ab) = (paar.stand, self.abgang(band));
        let striche = zeichen::striche(stand, self.satz);
        if !self.nebeneinander(band) {
            let stufe = self.stufe(self.netz.stufe(band.a));
            let zeile = stufe
                .boegen
                .iter()
                .position(|b| self.band(*b).is_some_and(|b| b.paar == band.paar));
            let zeile = stufe.unter + zeile.unwrap_or_default();
            self.z
                .schreibe((self.x(links) + ab) / 2, zeile, striche, Ton::Verbindung);
            return;
        }
        let (von, bis) = self.zwischen(links, rechts);
        let y = self.y(links);
        let naehe = self.naehe(links, rechts);
        let ton = naehe.map_or(Ton::Verbindung, zeichen::ton);
        for x in von..bis {
            let z = zeichen::paarlinie(stand, naehe, self.satz, x - von);
            self.z.setze(x, y, z, ton);
        }
        self.z
            .schreibe((von + ab).div_ceil(2), y, striche, Ton::Verbindung);
        if naehe == Some(Naehe::Abbruch) {
            self.z
                .schreibe((ab + bis) / 2, y, zeichen::bruch(self.satz), Ton::Abbruch);
        }
        if !band.kinder.is_empty() {
            self.z
                .setze(ab, y, zeichen::abzweig(naehe, self.satz), Ton::Verbindung);
        }
    }

    /// Relations between people who stand side by side without being a couple.
    fn nachbarn(&mut self) {
        for reihe in self.reihen.clone() {
            for paar in reihe.windows(2) {
                let [links, rechts] = paar else { continue };
                let Some(naehe) = self.naehe(*links, *rechts) else {
                    continue;
                };
                if !self.netz.sind_paar(*links, *rechts) {
                    self.beziehung(*links, *rechts, naehe);
                }
            }
        }
    }

    fn beziehung(&mut self, links: usize, rechts: usize, naehe: Naehe) {
        let (von, bis) = self.zwischen(links, rechts);
        let y = self.y(links);
        for x in von + 1..bis.saturating_sub(1) {
            let z = zeichen::naehe_zeichen(naehe, self.satz, x - von - 1);
            self.z.setze(x, y, z, zeichen::ton(naehe));
        }
        if naehe == Naehe::Abbruch && bis > von + 4 {
            let mitte = (von + bis - 1) / 2;
            self.z
                .schreibe(mitte, y, zeichen::bruch(self.satz), Ton::Abbruch);
        }
    }

    fn person(&mut self, p: usize) {
        let Some(mensch) = self.familie.menschen.get(p) else {
            return;
        };
        let (x, y) = (self.x(p), self.y(p));
        let (symbol, vor) = zeichen::symbol(mensch, self.satz);
        self.z
            .schreibe(x.saturating_sub(vor), y, &symbol, Ton::Person);
        if let Some(marke) = self.marke(p) {
            self.z
                .setze(x + 1, y.saturating_sub(1), marke, Ton::Beschriftung);
        }
        let Some(schild) = self.schilder.get(p) else {
            return;
        };
        for (i, zeile) in schild.zeilen.iter().enumerate() {
            let links = x.saturating_sub((zeile.width().saturating_sub(1)) / 2);
            self.z.schreibe(links, y + 1 + i, zeile, Ton::Beschriftung);
            let letzte = i + 1 == schild.zeilen.len();
            if let Some(marke) = schild.haushalt.as_deref().filter(|_| letzte) {
                let ab = links + zeile.width() - marke.width();
                self.z.schreibe(ab, y + 1 + i, marke, Ton::Haushalt);
            }
        }
        let ort = Ort {
            x: self.links(p),
            y,
            breite: self.rechts(p) + 1 - self.links(p),
            hoehe: 1 + schild.zeilen.len(),
        };
        if let Some(platz) = self.z.orte.get_mut(p) {
            *platz = ort;
        }
    }
}
