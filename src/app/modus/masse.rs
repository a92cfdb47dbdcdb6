//! How much room the parts of the meeting mode have; drawing and wrapping go by the same figures. Draws nothing.

use super::Modus;
use crate::app::session::BREIT;
use crate::app::text::Mass;

/// Rows above and below the note: head, title of the TOP, what came of it.
const ANDERES: usize = 7;
/// Frame on both sides.
const RAND: u16 = 4;

/// Columns inside the frame: agenda at the left, then the TOP, attendance at the right where there is room for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spalten {
    pub tagesordnung: u16,
    pub pult: u16,
    pub anwesenheit: u16,
}

impl Spalten {
    /// For so many columns inside the frame.
    pub fn fuer(innen: u16) -> Self {
        let breit = innen + RAND >= BREIT;
        let tagesordnung = if breit { innen / 4 } else { innen / 3 };
        let anwesenheit = if breit { innen / 4 } else { 0 };
        let trennung = if breit { 3 } else { 2 };
        Spalten {
            tagesordnung,
            pult: innen.saturating_sub(tagesordnung + anwesenheit + trennung),
            anwesenheit,
        }
    }
}

impl Modus {
    /// The room there is: columns of the screen, rows inside its frame, and how wide the terminal shows text.
    pub(in crate::app) fn setze_groesse(&mut self, breite: u16, hoehe: usize, mass: Mass) {
        let pult = Spalten::fuer(breite.saturating_sub(RAND)).pult;
        let spalten = usize::from(pult.saturating_sub(1));
        self.text
            .setze_groesse(spalten, hoehe.saturating_sub(ANDERES), mass);
    }
}
