//! A line being typed: a cursor that moves by what people see as one character. Wiped when it is dropped: case notes have
//! lines too.

use crate::action::Action;
use unicode_segmentation::GraphemeCursor;
use zeroize::Zeroize;

/// Text and cursor. The cursor is a byte position on a grapheme boundary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Eingabe {
    text: String,
    cursor: usize,
}

impl Eingabe {
    pub fn neu(text: impl Into<String>) -> Self {
        let text = text.into();
        Eingabe {
            cursor: text.len(),
            text,
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte position.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// What stands before the cursor.
    pub fn davor(&self) -> &str {
        &self.text[..self.cursor]
    }

    pub fn setze(&mut self, text: impl Into<String>) {
        self.text.zeroize();
        self.text = text.into();
        self.cursor = self.text.len();
    }

    /// Another text with the cursor at a byte position, which is taken back to a boundary where it is none.
    pub fn setze_mit_cursor(&mut self, text: impl Into<String>, cursor: usize) {
        self.text = text.into();
        self.cursor = (0..=cursor.min(self.text.len()))
            .rev()
            .find(|i| self.text.is_char_boundary(*i))
            .unwrap_or(0);
    }

    /// Types or pastes. Line breaks become blanks; control characters are dropped.
    pub fn einfuegen(&mut self, text: &str) {
        let blank = |c| matches!(c, '\n' | '\t' | '\r');
        let sauber: String = text
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if blank(c) { ' ' } else { c })
            .filter(|c| !c.is_control())
            .collect();
        self.text.insert_str(self.cursor, &sauber);
        self.cursor += sauber.len();
        // A combining mark joins the letter before it: the cursor must not stand between the two.
        self.cursor = self.grenze_ab(self.cursor);
    }

    /// Does what an editing command says; false if it is none of those.
    pub fn tue(&mut self, action: Action) -> bool {
        match action {
            Action::InputLeft => self.cursor = self.davor_grenze(),
            Action::InputRight => self.cursor = self.danach_grenze(),
            Action::InputWordLeft => self.cursor = self.wort_links(),
            Action::InputWordRight => self.cursor = self.wort_rechts(),
            Action::InputHome => self.cursor = self.zeilenanfang(),
            Action::InputEnd => self.cursor = self.zeilenende(),
            Action::InputBackspace => self.loesche(self.davor_grenze(), self.cursor),
            Action::InputDelete => self.loesche(self.cursor, self.danach_grenze()),
            Action::InputDeleteWord => self.loesche(self.wort_links(), self.cursor),
            Action::InputDeleteStart => self.loesche(self.zeilenanfang(), self.cursor),
            Action::InputDeleteEnd => self.loesche(self.cursor, self.zeilenende()),
            _ => return false,
        }
        true
    }

    fn loesche(&mut self, von: usize, bis: usize) {
        self.text.replace_range(von..bis, "");
        self.cursor = von;
    }

    fn davor_grenze(&self) -> usize {
        GraphemeCursor::new(self.cursor, self.text.len(), true)
            .prev_boundary(&self.text, 0)
            .ok()
            .flatten()
            .unwrap_or(0)
    }

    fn danach_grenze(&self) -> usize {
        let ende = self.text.len();
        GraphemeCursor::new(self.cursor, ende, true)
            .next_boundary(&self.text, 0)
            .ok()
            .flatten()
            .unwrap_or(ende)
    }

    fn grenze_ab(&self, ab: usize) -> usize {
        let ist_grenze = GraphemeCursor::new(ab, self.text.len(), true)
            .is_boundary(&self.text, 0)
            .unwrap_or(true);
        if ist_grenze { ab } else { self.danach_grenze() }
    }

    fn wort_links(&self) -> usize {
        let davor = self
            .davor()
            .trim_end_matches(|c: char| !c.is_alphanumeric());
        davor.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |i| {
            i + davor[i..].chars().next().map_or(1, char::len_utf8)
        })
    }

    fn wort_rechts(&self) -> usize {
        let danach = &self.text[self.cursor..];
        let wort = danach.find(char::is_alphanumeric).unwrap_or(danach.len());
        let ende = danach[wort..]
            .find(|c: char| !c.is_alphanumeric())
            .map_or(danach.len(), |i| wort + i);
        self.cursor + ende
    }

    fn zeilenanfang(&self) -> usize {
        self.davor().rfind('\n').map_or(0, |i| i + 1)
    }

    fn zeilenende(&self) -> usize {
        self.text[self.cursor..]
            .find('\n')
            .map_or(self.text.len(), |i| self.cursor + i)
    }
}

impl Drop for Eingabe {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}
