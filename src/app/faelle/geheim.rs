//! A line that is typed and must not stay in memory: passphrases, and the filter over notes. Wiped when dropped; has room
//! from the start, so that growing leaves no copies. The cursor stands at its end.

use crate::action::Action;
use crate::domain::Geheim;
use unicode_segmentation::UnicodeSegmentation;
use zeroize::{Zeroize, Zeroizing};

/// More bytes are not taken.
const PLATZ: usize = 1024;

/// What is being typed.
pub struct Geheimzeile(Zeroizing<String>);

impl Default for Geheimzeile {
    fn default() -> Self {
        Geheimzeile(Zeroizing::new(String::with_capacity(PLATZ)))
    }
}

impl Geheimzeile {
    pub fn mit(text: &str) -> Self {
        let mut zeile = Geheimzeile::default();
        zeile.einfuegen(text);
        zeile
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    /// Signs as a person counts them.
    pub fn laenge(&self) -> usize {
        self.0.graphemes(true).count()
    }

    pub fn leer(&self) -> bool {
        self.0.is_empty()
    }

    /// Types or pastes; line ends become blanks. What does not fit any more is dropped, as a whole.
    pub fn einfuegen(&mut self, text: &str) {
        let text = text.trim_end_matches(['\n', '\r']);
        if self.0.len() + text.len() > PLATZ {
            return;
        }
        for c in text.chars() {
            match c {
                '\n' | '\t' => self.0.push(' '),
                c if c.is_control() => {}
                c => self.0.push(c),
            }
        }
    }

    /// Does what an editing command says; false if it is none of those.
    pub fn tue(&mut self, action: Action) -> bool {
        match action {
            Action::InputBackspace => {
                self.kuerze(|t| t.grapheme_indices(true).next_back().map_or(0, |(i, _)| i))
            }
            Action::InputDeleteWord => {
                self.kuerze(|t| t.trim_end().rfind(' ').map_or(0, |i| i + 1))
            }
            Action::InputDeleteStart => self.0.zeroize(),
            _ => return false,
        }
        true
    }

    /// What is cut off is overwritten.
    fn kuerze(&mut self, bis: impl Fn(&str) -> usize) {
        let bis = bis(&self.0);
        let mut kuerzer = Geheimzeile::default();
        kuerzer.0.push_str(self.0.get(..bis).unwrap_or_default());
        *self = kuerzer;
    }

    /// Takes what was typed away; the line is empty then.
    pub fn nimm(&mut self) -> Geheim {
        let mut text = std::mem::take(&mut *self.0);
        *self = Geheimzeile::default();
        if text.trim().len() == text.len() {
            return Geheim::neu(text);
        }
        let geheim = Geheim::neu(text.trim().to_owned());
        text.zeroize();
        geheim
    }
}
