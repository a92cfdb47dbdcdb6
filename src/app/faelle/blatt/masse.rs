//! How much room the parts of an open note have; drawing and wrapping go by the same figures. Draws nothing.

use crate::app::session::BREIT;

/// Frame and a blank on both sides.
const RAND: u16 = 4;
/// Columns of the phases at the side of a wide screen.
const SEITE: u16 = 35;
/// Columns for the guard's sign before a text.
pub const RINNE: u16 = 2;
/// Columns of the lines beside a Genogramm, at most.
const ZEILEN: u16 = 46;

/// Columns and rows inside the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Masse {
    /// Phases at the side; 0: above.
    pub seite: u16,
    /// Texts and fields, with the gutter.
    pub text: u16,
    /// The drawing beside the text; 0: above it, or none.
    pub bild: u16,
    pub hoehe: u16,
}

impl Masse {
    /// For a terminal of this size. `bild`: a drawing is shown.
    pub fn fuer(groesse: (u16, u16), bild: bool) -> Self {
        let innen = groesse.0.saturating_sub(RAND);
        let hoehe = groesse.1.saturating_sub(6);
        if groesse.0 < BREIT {
            return Masse {
                seite: 0,
                text: innen,
                bild: 0,
                hoehe,
            };
        }
        let rest = innen.saturating_sub(SEITE + 2);
        let text = if bild { (rest / 2).min(ZEILEN) } else { rest };
        Masse {
            seite: SEITE,
            text,
            bild: if bild {
                rest.saturating_sub(text + 2)
            } else {
                0
            },
            hoehe,
        }
    }

    /// Columns that a text wraps at.
    pub fn zeichen(&self) -> usize {
        usize::from(self.text.saturating_sub(RINNE + 1)).max(1)
    }
}
