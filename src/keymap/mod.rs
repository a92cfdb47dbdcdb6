//! Keys, key files and their layering; resolves what was pressed to a command. Knows no terminal and no screen.

use crate::action::{Action, Kontext};

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

/// What a sequence of keys means here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Treffer {
    Action(Action),
    /// A prefix; what may follow, each with its command (None: a longer prefix).
    Pending(Vec<(Key, Option<Action>)>),
    Nothing,
}
