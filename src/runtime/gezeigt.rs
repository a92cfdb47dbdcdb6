//! What stands on the terminal now, cell by cell, so that a frame can be written in fewer bytes: short gaps are typed
//! over instead of jumped, blanks are erased in one go. Writes nothing itself.

use super::leinwand::Stift;
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// Attributes that are seen on a blank too.
const AUCH_LEER: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT);

/// The cells; None: unknown, or the second half of a double-width sign.
#[derive(Debug, Default)]
pub(super) struct Gezeigt {
    breite: usize,
    zellen: Vec<Option<Cell>>,
}

impl Gezeigt {
    /// Nothing is known of any cell.
    pub(super) fn unbekannt(groesse: Size) -> Self {
        Gezeigt {
            breite: usize::from(groesse.width),
            zellen: vec![None; usize::from(groesse.width) * usize::from(groesse.height)],
        }
    }

    /// Every cell was erased.
    pub(super) fn geleert(groesse: Size) -> Self {
        let mut alle = Self::unbekannt(groesse);
        alle.zellen.fill(Some(Cell::EMPTY));
        alle
    }

    /// Nothing of it stays in memory when it is dropped next.
    pub(super) fn wische(&mut self) {
        self.zellen.fill(Some(Cell::EMPTY));
        std::hint::black_box(&self.zellen);
    }

    /// The cell is there or about to be written.
    pub(super) fn setze(&mut self, ort: Position, zelle: &Cell) {
        let Some(stelle) = self.stelle(ort) else {
            return;
        };
        if let Some(alt) = self.zellen.get_mut(stelle) {
            *alt = Some(zelle.clone());
        }
        let breit = zelle.symbol().width() > 1;
        if breit && let Some(rest) = self.zellen.get_mut(stelle + 1) {
            *rest = None;
        }
    }

    pub(super) fn zelle(&self, ort: Position) -> Option<&Cell> {
        self.zellen.get(self.stelle(ort)?)?.as_ref()
    }

    /// Columns from here on that are plainly empty: no colour behind, nothing drawn through.
    pub(super) fn leer_ab(&self, ort: Position) -> u16 {
        let rest = (ort.x..u16::try_from(self.breite).unwrap_or(u16::MAX)).take_while(|x| {
            self.zelle(Position { x: *x, y: ort.y }).is_some_and(|z| {
                leer(z) && z.bg == Color::Reset && !z.modifier.intersects(AUCH_LEER)
            })
        });
        u16::try_from(rest.count()).unwrap_or(u16::MAX)
    }

    /// What stands between two columns of a row, if it can be written again with this pen in fewer than `hoechstens`
    /// bytes.
    pub(super) fn luecke(
        &self,
        von: Position,
        bis: Position,
        stift: Stift,
        hoechstens: usize,
    ) -> Option<String> {
        let mut text = String::new();
        for x in von.x..bis.x {
            let zelle = self.zelle(Position { x, y: von.y })?;
            if !sicher(zelle.symbol()) || !stift.passt(zelle) {
                return None;
            }
            text.push_str(zelle.symbol());
            if text.len() >= hoechstens {
                return None;
            }
        }
        Some(text)
    }

    fn stelle(&self, ort: Position) -> Option<usize> {
        let x = usize::from(ort.x);
        (x < self.breite).then(|| usize::from(ort.y) * self.breite + x)
    }
}

fn leer(zelle: &Cell) -> bool {
    zelle.symbol() == " "
}

/// Do all terminals agree where the cursor is after it? Only for plain letters.
pub(super) fn sicher(zeichen: &str) -> bool {
    zeichen.is_ascii() || (zeichen.chars().count() == 1 && zeichen.width() == 1)
}

impl Stift {
    /// Would the cell look right, written with this pen? The colour of a blank's letter is not seen.
    pub(super) fn passt(self, zelle: &Cell) -> bool {
        let ganz = self == Stift::fuer(zelle);
        let seins = zelle.modifier | self.attribute;
        ganz || (leer(zelle) && self.bg == zelle.bg && !seins.intersects(AUCH_LEER))
    }

    /// Does erasing with this pen leave plain blanks?
    pub(super) fn loescht_leer(self) -> bool {
        self.bg == Color::Reset && !self.attribute.intersects(AUCH_LEER)
    }
}
