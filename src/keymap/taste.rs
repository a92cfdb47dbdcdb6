//! Key names of key files: `ctrl-f`, `C-x C-s`, `shift-tab`, `g s`. Reads and writes them; never decides what they do.

use super::{Key, KeyCode};
use std::fmt;
use std::str::FromStr;

/// Names of keys that are not a single character; the first of a code is the one that is written.
const NAMEN: &[(&str, KeyCode)] = &[
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("return", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("escape", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("del", KeyCode::Delete),
    ("delete", KeyCode::Delete),
    ("ins", KeyCode::Insert),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
];

/// What stands before a key; `C-`, `M-`, `S-` as Emacs writes them.
const VORSILBEN: &[(&str, char)] = &[
    ("ctrl-", 'c'),
    ("strg-", 'c'),
    ("C-", 'c'),
    ("alt-", 'a'),
    ("M-", 'a'),
    ("shift-", 's'),
    ("S-", 's'),
];

/// A terminal sends the same byte for these: bound under the second name, they would work, under the first never.
const GLEICHE: &[(char, &str)] = &[('i', "tab"), ('m', "enter"), ('[', "esc")];

/// A sequence: key names with blanks between them. The error is a German half sentence.
pub(super) fn folge(text: &str) -> Result<Vec<Key>, String> {
    let tasten: Vec<Key> = text
        .split_whitespace()
        .map(Key::from_str)
        .collect::<Result<_, _>>()?;
    match tasten.is_empty() {
        true if text.is_empty() => Err("leere Taste".into()),
        true => Err("die Leertaste heißt „space“".into()),
        false => Ok(tasten),
    }
}

/// `ctrl-x ctrl-s`, as key files write it.
pub(super) fn folge_als_text(folge: &[Key]) -> String {
    folge
        .iter()
        .map(Key::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Key, String> {
        let (vorsilben, rest) = vorsilben_ab(text);
        let code = code(rest).ok_or_else(|| unbekannt(text, rest))?;
        let hat = |v| vorsilben.contains(&v);
        normalisiert(code, hat('c'), hat('a'), hat('s'))
    }
}

fn vorsilben_ab(text: &str) -> (Vec<char>, &str) {
    let mut gefunden = Vec::new();
    let mut rest = text;
    while let Some((laenge, art)) = vorsilbe(rest) {
        gefunden.push(art);
        rest = rest.get(laenge..).unwrap_or_default();
    }
    (gefunden, rest)
}

fn vorsilbe(text: &str) -> Option<(usize, char)> {
    VORSILBEN
        .iter()
        .find(|(v, _)| match v.len() {
            2 => text.starts_with(v),
            n => text.get(..n).is_some_and(|t| t.eq_ignore_ascii_case(v)),
        })
        .filter(|(v, _)| text.len() > v.len())
        .map(|(v, art)| (v.len(), *art))
}

fn code(name: &str) -> Option<KeyCode> {
    let mut zeichen = name.chars();
    match (zeichen.next(), zeichen.next()) {
        (Some(c), None) if !c.is_whitespace() && !c.is_control() => return Some(KeyCode::Char(c)),
        _ => {}
    }
    let klein = name.to_lowercase();
    let nummer = klein.strip_prefix('f').and_then(|n| n.parse::<u8>().ok());
    if let Some(n @ 1..=24) = nummer {
        return Some(KeyCode::F(n));
    }
    NAMEN.iter().find(|(n, _)| *n == klein).map(|(_, c)| *c)
}

/// Ctrl-F and ctrl-f are one key; Shift-a is 'A'.
fn normalisiert(code: KeyCode, ctrl: bool, alt: bool, shift: bool) -> Result<Key, String> {
    let (code, shift) = match code {
        KeyCode::Char(c) if ctrl => (KeyCode::Char(klein(c)), false),
        KeyCode::Char(c) if shift => (KeyCode::Char(gross(c)), false),
        andere => (andere, shift),
    };
    if let (KeyCode::Char(c), true) = (code, ctrl)
        && let Some((_, name)) = GLEICHE.iter().find(|(g, _)| *g == c)
    {
        return Err(format!(
            "„ctrl-{c}“ kommt aus dem Terminal als „{name}“ an; so belegen"
        ));
    }
    Ok(Key {
        code,
        ctrl,
        alt,
        shift,
    })
}

fn klein(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn gross(c: char) -> char {
    c.to_uppercase().next().unwrap_or(c)
}

fn unbekannt(text: &str, rest: &str) -> String {
    let namen = NAMEN.iter().map(|(n, _)| *n);
    match super::zeilen::aehnlich(&rest.to_lowercase(), namen) {
        Some(name) => {
            let vor = text.strip_suffix(rest).unwrap_or_default();
            format!("unbekannte Taste „{text}“ – meintest du „{vor}{name}“?")
        }
        None => format!(
            "unbekannte Taste „{text}“ – so schreiben: a, ctrl-f, shift-tab, space, f1, „g s“"
        ),
    }
}

/// As key files write it; reading it again gives the same key.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (gedrueckt, vorsilbe) in [
            (self.ctrl, "ctrl-"),
            (self.alt, "alt-"),
            (self.shift, "shift-"),
        ] {
            f.write_str(if gedrueckt { vorsilbe } else { "" })?;
        }
        match (NAMEN.iter().find(|(_, c)| *c == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(c)) => write!(f, "{c}"),
            (None, KeyCode::F(n)) => write!(f, "f{n}"),
            (None, _) => Ok(()),
        }
    }
}
