//! Keys as people read them on a German keyboard: `Strg-F`, `Leer`, `⏎`. Only writes; key files use `Display` of Key.

use super::{Key, KeyCode};

/// Which signs the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Schrift {
    #[default]
    Utf8,
    Ascii,
}

impl Schrift {
    /// `Strg-X Strg-S`
    pub fn folge(self, folge: &[Key]) -> String {
        let tasten: Vec<String> = folge.iter().map(|t| self.taste(*t)).collect();
        tasten.join(" ")
    }

    /// `Strg-F`
    pub fn taste(self, taste: Key) -> String {
        let strg = if taste.ctrl { "Strg-" } else { "" };
        let alt = if taste.alt { "Alt-" } else { "" };
        let umsch = if taste.shift { "Umsch-" } else { "" };
        let name = match taste.code {
            KeyCode::Char(c) if taste.alt && c.is_uppercase() => format!("Umsch-{c}"),
            KeyCode::Char(c) if taste.ctrl || taste.alt => c.to_uppercase().collect(),
            code => self.code(code),
        };
        let name = if name == " " { "Leer".into() } else { name };
        format!("{strg}{alt}{umsch}{name}")
    }

    fn code(self, code: KeyCode) -> String {
        let (utf8, ascii) = match code {
            KeyCode::Char(' ') => ("Leer", "Leer"),
            KeyCode::Char(c) => return c.to_string(),
            KeyCode::F(n) => return format!("F{n}"),
            KeyCode::Enter => ("⏎", "Enter"),
            KeyCode::Esc => ("Esc", "Esc"),
            KeyCode::Tab => ("Tab", "Tab"),
            KeyCode::Backspace => ("Rück", "Rueck"),
            KeyCode::Delete => ("Entf", "Entf"),
            KeyCode::Insert => ("Einfg", "Einfg"),
            KeyCode::Up => ("↑", "Auf"),
            KeyCode::Down => ("↓", "Ab"),
            KeyCode::Left => ("←", "Links"),
            KeyCode::Right => ("→", "Rechts"),
            KeyCode::Home => ("Pos1", "Pos1"),
            KeyCode::End => ("Ende", "Ende"),
            KeyCode::PageUp => ("Bild↑", "BildAuf"),
            KeyCode::PageDown => ("Bild↓", "BildAb"),
        };
        match self {
            Schrift::Utf8 => utf8.into(),
            Schrift::Ascii => ascii.into(),
        }
    }
}
