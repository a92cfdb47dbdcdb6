//! The Genogramm drawn: lines to the children, couples, relations of neighbours, people. Knows no colour.

use super::bild::Bild;
use super::familie::Naehe;
use super::leinwand::{Ort, Ton, Zeichensatz};
use super::netz::Band;
use super::zeichen::{self, HOCH, LINKS, RECHTS, TIEF};
use unicode_width::UnicodeWidthStr;

impl Bild<'_> {
    pub(super) fn malen(&mut self) {
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

    /// Whether a relation is between people who do not stand side by side: it has no line.
    pub(super) fn nur_unten(&self) -> bool {
        let nachbarn = |x: usize, y: usize| {
            let mut paare = self.reihen.iter().flat_map(|r| r.windows(2));
            paare.any(|p| p == [x, y] || p == [y, x])
        };
        let mut alle = self.familie.beziehungen.iter();
        alle.any(|b| !nachbarn(b.von, b.zu))
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
            for x in self.x(links) + 1..self.x(rechts) {
                if matches!(self.z.zeichen(x, zeile), '─' | '-') {
                    let z = zeichen::paarlinie(stand, None, self.satz, x);
                    self.z.setze(x, zeile, z, Ton::Verbindung);
                }
            }
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
        let ende = if band.kinder.is_empty() { bis } else { ab };
        let platz = ende.saturating_sub(von + striche.width());
        self.z
            .schreibe(von + platz.div_ceil(2), y, striche, Ton::Verbindung);
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
