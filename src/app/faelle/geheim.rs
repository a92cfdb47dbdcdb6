//! A line that is typed and must not stay in memory: passphrases, and the filter over notes. Wiped when dropped; has room
//! from the start, so that growing leaves no copies. The cursor stands at its end.

use crate::action::Action;
use crate::domain::Geheim;
use unicode_segmentation::UnicodeSegmentation;
use zeroize::{Zeroize, Zeroizing};

/// More bytes are not taken.
const PLATZ: usize = 1024;

/// What is being typed.
pub struct Geheimzeile {
    text: Zeroizing<String>,
    /// Proposed, not typed: the first letter takes its place.
    vorgabe: bool,
}

impl Default for Geheimzeile {
    fn default() -> Self {
        Geheimzeile {
            text: Zeroizing::new(String::with_capacity(PLATZ)),
            vorgabe: false,
        }
    }
}

impl Geheimzeile {
    pub fn mit(text: &str) -> Self {
        let mut zeile = Geheimzeile::default();
        zeile.einfuegen(text);
        zeile
    }

    /// Proposed: Enter takes it, the first letter replaces it.
    pub fn vorgabe(text: &str) -> Self {
        Geheimzeile {
            vorgabe: true,
            ..Geheimzeile::mit(text)
        }
    }

    /// Nobody has typed yet, what stands here was proposed.
    pub fn ist_vorgabe(&self) -> bool {
        self.vorgabe
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Signs as a person counts them.
    pub fn laenge(&self) -> usize {
        self.text.graphemes(true).count()
    }

    pub fn leer(&self) -> bool {
        self.text.is_empty()
    }

    /// Types or pastes; line ends become blanks. What does not fit any more is dropped, as a whole.
    pub fn einfuegen(&mut self, text: &str) {
        let text = text.trim_end_matches(['\n', '\r']);
        if std::mem::take(&mut self.vorgabe) {
            self.text.zeroize();
        }
        if self.text.len() + text.len() > PLATZ {
            return;
        }
        for c in text.chars() {
            match c {
                '\n' | '\t' => self.text.push(' '),
                c if c.is_control() => {}
                c => self.text.push(c),
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
            Action::InputDeleteStart => self.text.zeroize(),
            _ => return false,
        }
        self.vorgabe = false;
        true
    }

    /// What is cut off is overwritten.
    fn kuerze(&mut self, bis: impl Fn(&str) -> usize) {
        let bis = bis(&self.text);
        let mut kuerzer = Geheimzeile::default();
        kuerzer
            .text
            .push_str(self.text.get(..bis).unwrap_or_default());
        *self = kuerzer;
    }

    /// Takes what was typed away; the line is empty then.
    pub fn nimm(&mut self) -> Geheim {
        let mut text = std::mem::take(&mut *self.text);
        *self = Geheimzeile::default();
        if text.trim().len() == text.len() {
            return Geheim::neu(text);
        }
        let geheim = Geheim::neu(text.trim().to_owned());
        text.zeroize();
        geheim
    }
}
