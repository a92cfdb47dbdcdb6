//! Where the cursor goes: by what people see as one character, by words, rows, paragraphs. Changes no text.

use super::Text;
use crate::action::Action;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

impl Text {
    /// False: no movement, or one out of the text.
    pub(super) fn bewege(&mut self, action: Action) -> bool {
        let seite = self.hoehe.saturating_sub(1).max(1);
        let ziel = match action {
            Action::InputLeft => self.davor_grenze(),
            Action::InputRight => self.danach_grenze(),
            Action::InputWordLeft => self.wort_links(),
            Action::InputWordRight => self.wort_rechts(),
            Action::InputHome => self.anfang(),
            Action::InputEnd => self.ende(),
            Action::InputTextStart => 0,
            Action::InputTextEnd => self.text.len(),
            Action::InputUp => return self.senkrecht(1, false),
            Action::InputDown => return self.senkrecht(1, true),
            Action::InputPageUp => {
                return self.senkrecht(seite, false) || self.bewege(Action::InputTextStart);
            }
            Action::InputPageDown => {
                return self.senkrecht(seite, true) || self.bewege(Action::InputTextEnd);
            }
            _ => return false,
        };
        self.verlauf.schliesse();
        self.stelle_cursor(ziel);
        true
    }

    /// Rows up or down, in the column that was aimed at; false in the outermost row.
    fn senkrecht(&mut self, um: usize, abwaerts: bool) -> bool {
        let (zeile, spalte) = self.cursor();
        let letzte = self.zeilen() - 1;
        let nach = if abwaerts {
            (zeile + um).min(letzte)
        } else {
            zeile.saturating_sub(um)
        };
        if nach == zeile {
            return false;
        }
        let ziel = self.ziel.unwrap_or(spalte);
        self.verlauf.schliesse();
        self.stelle_cursor(self.in_spalte(nach, ziel));
        self.ziel = Some(ziel);
        true
    }

    /// The place in a row that is nearest before a column.
    fn in_spalte(&self, zeile: usize, spalte: usize) -> usize {
        let bereich = self.bereich(zeile);
        let (ab, letzte) = (bereich.start, self.letzte_stelle(zeile));
        let text = self.text.get(ab..letzte).unwrap_or_default();
        let mut breite = 0;
        for (i, g) in text.grapheme_indices(true) {
            breite += self.umbruch.mass()(g);
            if breite > spalte {
                return ab + i;
            }
        }
        letzte
    }

    /// The last place of a row: before its line break; where it is wrapped, before its last character, because behind
    /// that the next row begins.
    fn letzte_stelle(&self, zeile: usize) -> usize {
        let bereich = self.bereich(zeile);
        let text = self.text.get(bereich.clone()).unwrap_or_default();
        if text.ends_with('\n') {
            return bereich.end - 1;
        }
        if zeile + 1 == self.zeilen() {
            return bereich.end;
        }
        let letztes = text.graphemes(true).next_back().map_or(0, str::len);
        bereich.end - letztes
    }

    /// The beginning of the row; from there, of the paragraph.
    fn anfang(&self) -> usize {
        let zeile = self.bereich(self.cursor().0).start;
        if zeile == self.cursor {
            self.absatz_anfang()
        } else {
            zeile
        }
    }

    /// The end of the row; from there, of the paragraph.
    fn ende(&self) -> usize {
        let zeile = self.letzte_stelle(self.cursor().0);
        if zeile == self.cursor {
            self.absatz_ende()
        } else {
            zeile
        }
    }

    pub(super) fn davor_grenze(&self) -> usize {
        GraphemeCursor::new(self.cursor, self.text.len(), true)
            .prev_boundary(&self.text, 0)
            .ok()
            .flatten()
            .unwrap_or(0)
    }

    pub(super) fn danach_grenze(&self) -> usize {
        let ende = self.text.len();
        GraphemeCursor::new(self.cursor, ende, true)
            .next_boundary(&self.text, 0)
            .ok()
            .flatten()
            .unwrap_or(ende)
    }

    pub(super) fn wort_links(&self) -> usize {
        let davor = self.davor();
        let davor = davor.trim_end_matches(|c| !im_wort(c));
        let trenner = davor.char_indices().rfind(|(_, c)| !im_wort(*c));
        self.grenze_bis(trenner.map_or(0, |(i, c)| i + c.len_utf8()))
    }

    fn wort_rechts(&self) -> usize {
        let danach = self.text.get(self.cursor..).unwrap_or_default();
        let wort = danach.find(im_wort).unwrap_or(danach.len());
        let rest = danach.get(wort..).unwrap_or_default();
        let ende = rest.find(|c| !im_wort(c));
        self.cursor + ende.map_or(danach.len(), |i| wort + i)
    }

    /// Back to where a character begins.
    fn grenze_bis(&self, mut stelle: usize) -> usize {
        while stelle > 0 && !self.ist_grenze(stelle) {
            stelle -= 1;
        }
        stelle
    }

    pub(super) fn absatz_anfang(&self) -> usize {
        self.davor().rfind('\n').map_or(0, |i| i + 1)
    }

    pub(super) fn absatz_ende(&self) -> usize {
        let danach = self.text.get(self.cursor..).unwrap_or_default();
        danach
            .find('\n')
            .map_or(self.text.len(), |i| self.cursor + i)
    }
}

fn im_wort(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}
