//! The note being typed. The one place that knows which editor stands behind it: moving, wrapping and undo are its affair.

use crate::action::Action;
use crate::app::ansicht::breite_von;
use crate::app::eingabe::Eingabe;
use unicode_segmentation::UnicodeSegmentation;

/// A text of several lines with a cursor.
#[derive(Debug, Clone, Default)]
pub struct Notiztext(Eingabe);

impl Notiztext {
    pub fn neu(text: &str) -> Self {
        Notiztext(Eingabe::mehrzeilig(text))
    }

    pub fn text(&self) -> &str {
        self.0.text()
    }

    pub fn einfuegen(&mut self, text: &str) {
        self.0.einfuegen(text);
    }

    /// Moves or edits; false if the command is neither.
    pub fn tue(&mut self, action: Action) -> bool {
        match action {
            Action::Up => {
                self.0.zeile(false);
            }
            Action::Down => {
                self.0.zeile(true);
            }
            _ => return self.0.tue(action),
        }
        true
    }

    /// The rows around the cursor, wrapped to a width, and where the cursor stands among them (column, row).
    pub fn anzeige(&self, breite: usize, hoehe: usize) -> (Vec<String>, (usize, usize)) {
        let zeilen = umbruch(self.text(), breite.max(4));
        let cursor = self.0.cursor();
        let hier = zeilen.iter().rposition(|z| z.0 <= cursor).unwrap_or(0);
        let oben = (hier + 1).saturating_sub(hoehe.max(1));
        let stueck = |z: &(usize, usize)| self.text().get(z.0..z.1).unwrap_or_default();
        let davor = zeilen
            .get(hier)
            .and_then(|z| self.text().get(z.0..cursor))
            .unwrap_or_default();
        let sichtbar = zeilen.iter().skip(oben).take(hoehe);
        let texte = sichtbar.map(|z| stueck(z).to_owned()).collect();
        (texte, (breite_von(davor), hier - oben))
    }
}

/// Byte ranges of the rows; broken behind blanks where that is possible. No blank is lost, so that each place has its row.
fn umbruch(text: &str, breite: usize) -> Vec<(usize, usize)> {
    let mut zeilen = Vec::new();
    let mut ab = 0;
    for absatz in text.split('\n') {
        let mut anfang = ab;
        let (mut benutzt, mut letzte_luecke) = (0, None);
        for (i, g) in absatz.grapheme_indices(true) {
            let b = breite_von(g);
            if benutzt + b > breite && g != " " {
                let schnitt = letzte_luecke.unwrap_or(ab + i);
                zeilen.push((anfang, schnitt));
                benutzt = breite_von(text.get(schnitt..ab + i).unwrap_or_default());
                (anfang, letzte_luecke) = (schnitt, None);
            }
            benutzt += b;
            if g == " " {
                letzte_luecke = Some(ab + i + 1);
            }
        }
        ab += absatz.len();
        zeilen.push((anfang, ab));
        ab += 1;
    }
    zeilen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_at_blanks_and_keeps_the_cursor_in_sight() {
        let t = Notiztext::neu("eins zwei drei\nvier");
        let (zeilen, cursor) = t.anzeige(10, 5);
        assert_eq!(zeilen, ["eins zwei ", "drei", "vier"]);
        assert_eq!(cursor, (4, 2));
        assert_eq!(t.anzeige(10, 2).0, ["drei", "vier"]);
        assert_eq!(
            Notiztext::neu("donaudampf").anzeige(4, 9).0,
            ["dona", "udam", "pf"]
        );
        assert_eq!(
            Notiztext::neu("").anzeige(9, 9),
            (vec![String::new()], (0, 0))
        );
    }
}
