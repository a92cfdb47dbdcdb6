//! How much room the fields of a form have on a screen; drawing and scrolling go by the same figures. Draws nothing.

use super::{Befund, Formular};
use crate::app::ansicht::umbrechen;
use crate::app::text::Mass;

/// Columns of the labels.
pub const LABEL: u16 = 28;
/// Wider than this a form is hard to read.
pub const BREITESTE: u16 = 110;
/// Rows of a long text that has little in it, and the most of one that is not being typed in.
pub const LANG: usize = 5;

/// Frame on both sides, one column kept free at the end of a field.
const RAND: u16 = 3;
/// Cells of "= " before what was understood.
const VORSATZ: usize = 2;

impl Formular {
    /// The room there is: columns of the screen, rows inside its frame, and how wide the terminal shows text.
    pub fn setze_groesse(&mut self, breite: u16, hoehe: usize, mass: Mass) {
        // The last row holds the help.
        let hoehe = hoehe.saturating_sub(1);
        self.unten = self.verstanden_unten(breite, mass);
        let andere: usize = (0..self.felder.len())
            .filter(|i| *i != self.fokus)
            .map(|i| self.hoehe(i))
            .sum();
        let hoechstens = hoehe.saturating_sub(andere).max(hoehe / 2).max(LANG);
        let spalten = text_spalten(breite);
        for (i, stand) in self.felder.iter_mut().enumerate() {
            if let Some(text) = stand.eingabe.lang_mut() {
                text.setze_groesse(spalten, LANG, mass);
                if i == self.fokus {
                    let zeilen = text.zeilen().clamp(LANG, hoechstens);
                    text.setze_groesse(spalten, zeilen, mass);
                }
            }
        }
    }

    /// What was understood stands beside what is typed where half the columns hold it, else below.
    fn verstanden_unten(&self, breite: u16, mass: Mass) -> Vec<String> {
        let spalten = text_spalten(breite);
        match self.feld().map(|f| &f.befund) {
            Some(Befund::Verstanden(text)) if mass(text) + VORSATZ > spalten.div_ceil(2) => {
                let ganz = format!("= {text}");
                // A rule of opening times begins its own line.
                match mass(&ganz) > spalten {
                    true => umbrechen(&ganz.replace("; ", ";\n  "), spalten),
                    false => vec![ganz],
                }
            }
            _ => Vec::new(),
        }
    }

    /// Rows of a field, with what was understood and the suggestions below it.
    pub fn hoehe(&self, feld: usize) -> usize {
        let fokus = feld == self.fokus;
        let lang = self.felder.get(feld).and_then(|f| f.eingabe.lang());
        match (lang, fokus) {
            (Some(text), true) => text.hoehe(),
            (Some(text), false) => text.zeilen().min(LANG),
            (None, true) => 1 + self.unten.len() + self.vorschlaege.len(),
            (None, false) => 1,
        }
    }
}

/// Columns that a long text is wrapped to; one more is kept for the cursor behind it.
fn text_spalten(breite: u16) -> usize {
    let form = breite.min(BREITESTE);
    usize::from(form.saturating_sub(LABEL + RAND + 1))
}
