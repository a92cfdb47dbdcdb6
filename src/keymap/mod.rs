//! Keys, key files and their layering; resolves what was pressed to a command. Knows no terminal and no screen.

mod datei;
mod karte;
mod schrift;
mod taste;
pub mod zeilen;

use crate::action::Action;

pub use karte::Keymap;
pub use schrift::Schrift;

/// A key as a person presses it. `shift` is never set for characters: 'A' is 'A'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    pub code: KeyCode,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

impl Key {
    /// The key alone, without Ctrl, Alt, Shift.
    pub const fn nur(code: KeyCode) -> Self {
        Key {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A character as typed: 'A' is Shift and a.
    pub const fn zeichen(c: char) -> Self {
        Key::nur(KeyCode::Char(c))
    }

    /// The character that this key writes into a text, if it writes one.
    pub fn schreibt(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

/// What a sequence of keys means here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Treffer {
    Action(Action),
    /// A prefix; what may follow, each with its command (None: a longer prefix).
    Pending(Vec<(Key, Option<Action>)>),
    Nothing,
}
