//! The brush: text at a place, cut to its width; boxes; and the replacement signs where the terminal has no UTF-8.

use super::theme::{Theme, Zeichen};
use crate::app::ansicht::{Signal, Ton, ascii, breite_von, gekuerzt};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Paints into one frame.
pub struct Pinsel<'a> {
    buf: &'a mut Buffer,
    pub theme: &'a Theme,
    pub zeichen: &'a Zeichen,
    utf8: bool,
    /// Where the terminal's cursor stands; None: hidden.
    pub cursor: Option<Position>,
}

impl<'a> Pinsel<'a> {
    pub fn neu(buf: &'a mut Buffer, theme: &'a Theme, zeichen: &'a Zeichen, utf8: bool) -> Self {
        Pinsel {
            buf,
            theme,
            zeichen,
            utf8,
            cursor: None,
        }
    }

    /// Paints at most `breite` columns, cut with an ellipsis. Returns the column behind.
    pub fn text(&mut self, x: u16, y: u16, breite: u16, text: &str, stil: Style) -> u16 {
        if breite == 0 || y >= self.buf.area.bottom() {
            return x;
        }
        let darstellbar = if self.utf8 { None } else { Some(ascii(text)) };
        let text = darstellbar.as_deref().unwrap_or(text);
        let passend;
        let text = if breite_von(text) <= usize::from(breite) {
            text
        } else {
            passend = if self.utf8 {
                gekuerzt(text, usize::from(breite))
            } else {
                ascii(&gekuerzt(text, usize::from(breite) - 1))
            };
            &passend
        };
        let (ende, _) = self.buf.set_stringn(x, y, text, usize::from(breite), stil);
        ende
    }

    /// Columns that a text takes here.
    pub fn breite(&self, text: &str) -> usize {
        if self.utf8 {
            breite_von(text)
        } else {
            ascii(text).len()
        }
    }

    /// The text as this terminal shows it.
    pub fn darstellbar(&self, text: &str) -> String {
        if self.utf8 {
            text.to_owned()
        } else {
            ascii(text)
        }
    }

    /// Paints so that the text ends at the right edge of the width.
    pub fn rechts(&mut self, x: u16, y: u16, breite: u16, text: &str, stil: Style) {
        let frei = usize::from(breite).saturating_sub(self.breite(text));
        let versatz = u16::try_from(frei).unwrap_or(0);
        self.text(x + versatz, y, breite - versatz, text, stil);
    }

    /// A box with a title; returns what is inside. `aktiv`: it has the keys.
    pub fn kasten(&mut self, flaeche: Rect, titel: &str, aktiv: bool) -> Rect {
        let stil = if aktiv {
            self.theme.rahmen_aktiv
        } else {
            self.theme.rahmen
        };
        let r = self.zeichen.rahmen;
        let (links, oben) = (flaeche.x, flaeche.y);
        let (rechts, unten) = (
            flaeche.right().saturating_sub(1),
            flaeche.bottom().saturating_sub(1),
        );
        for x in links + 1..rechts {
            self.zelle(x, oben, r.horizontal_top, stil);
            self.zelle(x, unten, r.horizontal_bottom, stil);
        }
        for y in oben + 1..unten {
            self.zelle(links, y, r.vertical_left, stil);
            self.zelle(rechts, y, r.vertical_right, stil);
        }
        self.zelle(links, oben, r.top_left, stil);
        self.zelle(rechts, oben, r.top_right, stil);
        self.zelle(links, unten, r.bottom_left, stil);
        self.zelle(rechts, unten, r.bottom_right, stil);
        let platz = flaeche.width.saturating_sub(4);
        self.text(
            links + 1,
            oben,
            platz,
            &format!(" {titel} "),
            if aktiv {
                self.theme.titel
            } else {
                self.theme.rahmen
            },
        );
        Rect {
            x: links + 1,
            y: oben + 1,
            width: flaeche.width.saturating_sub(2),
            height: flaeche.height.saturating_sub(2),
        }
    }

    fn zelle(&mut self, x: u16, y: u16, zeichen: &str, stil: Style) {
        if let Some(zelle) = self.buf.cell_mut((x, y)) {
            zelle.set_symbol(zeichen).set_style(stil);
        }
    }

    /// Where a list of `anzahl` stands of which `hoehe` are visible from `oben` on, on the right edge of its box.
    pub fn bildlauf(&mut self, kasten: Rect, oben: usize, hoehe: usize, anzahl: usize) {
        if anzahl <= hoehe || hoehe == 0 {
            return;
        }
        let laenge = (hoehe * hoehe / anzahl).max(1);
        let weg = hoehe - laenge;
        let ab = (oben * weg).div_ceil(anzahl - hoehe).min(weg);
        for i in ab..ab + laenge {
            let y = kasten.y + 1 + u16::try_from(i).unwrap_or(0);
            let (zeichen, stil) = (self.zeichen.bildlauf, self.theme.rahmen);
            self.zelle(kasten.right() - 1, y, zeichen, stil);
        }
    }

    /// Empties a place for a window that lies above.
    pub fn leeren(&mut self, flaeche: Rect) {
        for y in flaeche.top()..flaeche.bottom() {
            for x in flaeche.left()..flaeche.right() {
                if let Some(zelle) = self.buf.cell_mut((x, y)) {
                    zelle.reset();
                }
            }
        }
    }

    pub fn signal(&self, signal: Signal) -> (&'static str, Style) {
        let (z, t) = (self.zeichen, self.theme);
        match signal {
            Signal::Keins => (" ", t.text),
            Signal::Gut => (z.gut, t.gut),
            Signal::Alarm => (z.achtung, t.fehler),
            Signal::Achtung => (z.bald, t.warnung),
            Signal::Punkt => (z.nichts, t.gedaempft),
            Signal::Offen => (z.offen, t.text),
            Signal::InArbeit => (z.zeiger_klein, t.text),
            Signal::Wartet => (z.wartet, t.gedaempft),
            Signal::Erledigt => (z.gut, t.gedaempft),
            Signal::Entfaellt => (z.weg, t.gedaempft),
            Signal::Gehalten => (z.markiert, t.gut),
            Signal::Geplant => (z.frei, t.text),
            Signal::Vakant => (z.frei, t.fehler),
        }
    }

    pub fn ton(&self, ton: Ton) -> Style {
        match ton {
            Ton::Normal => self.theme.text,
            Ton::Gedaempft => self.theme.gedaempft,
            Ton::Gut => self.theme.gut,
            Ton::Achtung => self.theme.warnung,
            Ton::Alarm => self.theme.fehler,
        }
    }
}
