//! The tile map of the Übersicht as one works with it: which figure it shows, which tile is chosen, and what that filters.

use super::ansicht::{KENNZAHLEN, Kennzahl};
use super::session::{Fenster, Optionen};
use super::wahl::{Kandidat, Wahl, Wert, Zweck};
use super::{App, Effect};
use crate::action::Action;
use crate::domain::Id;

/// Drawings before the maps: the lines, the year of the Gremien.
const VOR_DEN_KARTEN: usize = 2;

impl Optionen {
    /// The figure of the map; None: lines or the year are shown.
    pub fn figur(&self) -> Option<Kennzahl> {
        let nr = self.bild.checked_sub(VOR_DEN_KARTEN)?;
        KENNZAHLEN.get(nr).copied().or(self.kennzahl)
    }

    /// Drawings that the key goes through; a figure that was chosen from the list is the last.
    pub(super) fn bilder(&self) -> usize {
        VOR_DEN_KARTEN + KENNZAHLEN.len() + usize::from(self.kennzahl.is_some())
    }
}

impl App {
    /// All figures, to type and choose.
    pub(super) fn kennzahl_waehlen(&mut self) {
        let reg = &self.register;
        let zeile = |k: Kennzahl| Kandidat {
            text: k.name(reg),
            zusatz: k.gruppe(reg).to_owned(),
            wert: Wert::Kennzahl(k),
        };
        let zeilen = Kennzahl::alle(reg).into_iter().map(zeile).collect();
        let wahl = Wahl::neu("Was zeigt die Karte?", Zweck::Kennzahl, zeilen);
        self.session.fenster.push(Fenster::Wahl(wahl));
    }

    pub(super) fn kennzahl_gewaehlt(&mut self, k: Kennzahl) -> Vec<Effect> {
        let o = &mut self.session.optionen;
        let nr = KENNZAHLEN.iter().position(|f| *f == k);
        if nr.is_none() {
            o.kennzahl = Some(k);
        }
        o.bild = VOR_DEN_KARTEN + nr.unwrap_or(KENNZAHLEN.len());
        Vec::new()
    }

    /// Moving among the tiles and filtering by one, where the map has the screen for itself. None: something else.
    pub(super) fn karte_befehl(&mut self, action: Action) -> Option<Vec<Effect>> {
        if !self.bild_verdeckt_liste() || self.session.optionen.figur().is_none() {
            return None;
        }
        match action {
            Action::Down | Action::Up => {
                self.session.optionen.kachel = self.kachel_neben(action == Action::Down);
                Some(Vec::new())
            }
            Action::Open => {
                let raum = self.session.optionen.kachel.take()?;
                self.raum_waehlen(Some(raum));
                Some(Vec::new())
            }
            _ => None,
        }
    }

    /// In reading order, round and round; the first is the Raum that filters, if it has a tile.
    fn kachel_neben(&self, weiter: bool) -> Option<Id> {
        let mut kacheln: Vec<_> = self.bilder.karte.kacheln.iter().collect();
        kacheln.sort_by_key(|k| (k.zeile, k.spalte));
        let stelle = |r: Id| kacheln.iter().position(|k| k.raum == r);
        let o = &self.session.optionen;
        let n = match o.kachel.and_then(stelle) {
            Some(i) => (i + if weiter { 1 } else { kacheln.len() - 1 }) % kacheln.len(),
            None => self.session.raum.and_then(stelle).unwrap_or(0),
        };
        kacheln.get(n).map(|k| k.raum)
    }
}
