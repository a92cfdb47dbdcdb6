//! The mouse, where it is switched on: a click chooses, a second one opens, the wheel scrolls, a tab is clickable.
//! Never needed: every one of these is a key too.

use super::event::Maus;
use super::schirm::Schirm;
use super::{App, Effect};
use crate::action::Action;

/// Rows above the first row of a list: title, tabs, frame.
const KOPF: u16 = 3;

impl App {
    pub(super) fn maus(&mut self, art: Maus, spalte: u16, zeile: u16) -> Vec<Effect> {
        if !self.session.geladen || !self.session.fenster.is_empty() {
            return Vec::new();
        }
        match art {
            Maus::RadHoch => self.tue(Action::Up),
            Maus::RadRunter => self.tue(Action::Down),
            Maus::Klick if zeile == 1 => self.reiter_klick(spalte),
            Maus::Klick => self.zeilen_klick(spalte, zeile),
        }
    }

    fn reiter_klick(&mut self, spalte: u16) -> Vec<Effect> {
        let reiter = Schirm::reiter(self.session.groesse.0, self.session.keymap.schrift());
        let getroffen = reiter.iter().rfind(|(_, x, _)| *x <= spalte);
        let rechts = |x: u16, text: &str| usize::from(x) + text.chars().count();
        if let Some((schirm, x, text)) = getroffen
            && usize::from(spalte) <= rechts(*x, text)
        {
            self.zu_schirm(*schirm);
        }
        Vec::new()
    }

    fn zeilen_klick(&mut self, spalte: u16, zeile: u16) -> Vec<Effect> {
        let in_liste = spalte < self.session.listen_breite()
            && (self.session.breit() || !self.session.stand().detail.offen);
        let Some(zeile) = zeile
            .checked_sub(KOPF)
            .map(usize::from)
            .filter(|z| in_liste && *z < self.session.hoehe())
        else {
            return Vec::new();
        };
        let liste = &mut self.session.stand_mut().liste;
        let Some(key) = liste
            .eintraege()
            .get(liste.oben() + zeile)
            .and_then(super::liste::Eintrag::key)
        else {
            return Vec::new();
        };
        let schon = liste.gewaehlt() == Some(key);
        liste.waehle(key);
        if schon {
            self.tue(Action::Open)
        } else {
            Vec::new()
        }
    }
}
