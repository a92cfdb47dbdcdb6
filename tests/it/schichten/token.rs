//! Rust source → the paths it names. Knows comments, strings and `use` trees, not macros or names brought in by `*`.

use std::fmt;
use std::iter::Peekable;
use std::str::Chars;

/// A path, from the crate's root or from another package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pfad {
    Eigen(String),
    Fremd(String),
}

impl fmt::Display for Pfad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Pfad::Eigen(p) => write!(f, "crate::{p}"),
            Pfad::Fremd(p) => f.write_str(p),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Wort(String),
    /// `::`
    Doppelpunkt,
    Zeichen(char),
}

/// Every path with at least two parts, or in a `use`, in the file of a module (`app::liste`).
pub fn pfade(quelltext: &str, modul: &str) -> Vec<Pfad> {
    let token = zerlege(quelltext);
    let mut alle = Vec::new();
    let mut i = 0;
    while i < token.len() {
        let davor = i.checked_sub(1).and_then(|n| token.get(n));
        match &token[i] {
            Token::Wort(w) if w == "use" => i = baum(&token, i + 1, &[], &mut alle),
            // `x.wort::<T>()` is a method.
            Token::Wort(_) | Token::Doppelpunkt if davor != Some(&Token::Zeichen('.')) => {
                i = einzeln(&token, i, &mut alle);
            }
            _ => i += 1,
        }
    }
    alle.iter()
        .filter_map(|teile| gerichtet(teile, modul))
        .collect()
}

/// One path in the middle of the code; where to go on.
fn einzeln(token: &[Token], ab: usize, alle: &mut Vec<Vec<String>>) -> usize {
    let (teile, ende) = strecke(token, ab);
    if teile.len() > 1 || matches!(token.get(ab), Some(Token::Doppelpunkt)) {
        alle.push(teile);
    }
    ende.max(ab + 1)
}

/// `a::b::c` as far as it goes.
fn strecke(token: &[Token], ab: usize) -> (Vec<String>, usize) {
    let mut i = ab + usize::from(token.get(ab) == Some(&Token::Doppelpunkt));
    let mut teile = Vec::new();
    while let Some(Token::Wort(w)) = token.get(i) {
        teile.push(w.clone());
        i += 1;
        let weiter = token.get(i) == Some(&Token::Doppelpunkt)
            && matches!(token.get(i + 1), Some(Token::Wort(_)));
        if !weiter {
            break;
        }
        i += 1;
    }
    (teile, i)
}

/// A tree of `use`, down to its leaves; where to go on.
fn baum(token: &[Token], ab: usize, stamm: &[String], alle: &mut Vec<Vec<String>>) -> usize {
    let (teile, mut i) = strecke(token, ab);
    let stamm = [stamm, &teile].concat();
    if token.get(i) == Some(&Token::Doppelpunkt) {
        i += 1;
    }
    if token.get(i) != Some(&Token::Zeichen('{')) {
        alle.push(stamm);
        return i;
    }
    i += 1;
    while i < token.len() && token.get(i) != Some(&Token::Zeichen('}')) {
        i = match &token[i] {
            Token::Zeichen('*') => {
                alle.push(stamm.clone());
                i + 1
            }
            Token::Wort(w) if w == "as" => i + 2,
            Token::Wort(_) | Token::Doppelpunkt | Token::Zeichen('{') => {
                baum(token, i, &stamm, alle)
            }
            Token::Zeichen(_) => i + 1,
        };
    }
    i + 1
}

/// From the root: `crate`, `self` and `super` resolved.
fn gerichtet(teile: &[String], modul: &str) -> Option<Pfad> {
    let mut teile = teile.iter().map(String::as_str).peekable();
    let mut wo: Vec<&str> = match *teile.peek()? {
        // The program names its library by the package's name.
        "crate" | "feldbuch" => Vec::new(),
        "self" | "super" => modul.split("::").collect(),
        _ => return Some(Pfad::Fremd(teile.collect::<Vec<_>>().join("::"))),
    };
    for teil in teile {
        match teil {
            "crate" | "feldbuch" | "self" => {}
            "super" => drop(wo.pop()),
            _ => wo.push(teil),
        }
    }
    Some(Pfad::Eigen(wo.join("::")))
}

fn zerlege(quelltext: &str) -> Vec<Token> {
    let mut z = quelltext.chars().peekable();
    let mut token = Vec::new();
    while let Some(c) = z.next() {
        match c {
            '/' if z.peek() == Some(&'/') => drop(z.by_ref().find(|c| *c == '\n')),
            '/' if z.peek() == Some(&'*') => kommentar(&mut z),
            '"' => text(&mut z),
            '\'' => apostroph(&mut z),
            ':' if z.peek() == Some(&':') => {
                z.next();
                token.push(Token::Doppelpunkt);
            }
            c if c.is_alphanumeric() || c == '_' => {
                let wort = wort(c, &mut z);
                let roh = matches!(wort.as_str(), "r" | "br" | "cr");
                if roh && matches!(z.peek(), Some('"' | '#')) {
                    roh_text(&mut z);
                } else {
                    token.push(Token::Wort(wort));
                }
            }
            c if c.is_whitespace() => {}
            c => token.push(Token::Zeichen(c)),
        }
    }
    token
}

fn wort(erster: char, z: &mut Peekable<Chars>) -> String {
    let mut wort = String::from(erster);
    while let Some(c) = z.next_if(|c| c.is_alphanumeric() || *c == '_') {
        wort.push(c);
    }
    wort
}

/// Comments of this kind may hold others.
fn kommentar(z: &mut Peekable<Chars>) {
    let mut tiefe = 0;
    let mut davor = '/';
    for c in z.by_ref() {
        match (davor, c) {
            ('/', '*') => tiefe += 1,
            ('*', '/') => tiefe -= 1,
            _ => {
                davor = c;
                continue;
            }
        }
        if tiefe == 0 {
            return;
        }
        davor = ' ';
    }
}

fn text(z: &mut Peekable<Chars>) {
    while let Some(c) = z.next() {
        match c {
            '\\' => drop(z.next()),
            '"' => return,
            _ => {}
        }
    }
}

/// `r#"…"#`; `r#wort` is a name, and harmless here.
fn roh_text(z: &mut Peekable<Chars>) {
    let mut zaun = 0;
    while z.next_if_eq(&'#').is_some() {
        zaun += 1;
    }
    if z.next_if_eq(&'"').is_none() {
        return;
    }
    let mut offen = None;
    for c in z.by_ref() {
        offen = match (c, offen) {
            ('"', _) => Some(zaun),
            ('#', Some(n)) => Some(n - 1),
            _ => None,
        };
        if offen == Some(0) {
            return;
        }
    }
}

/// A character, or the name of a lifetime.
fn apostroph(z: &mut Peekable<Chars>) {
    match z.next() {
        Some('\\') => {
            z.next();
            z.by_ref().find(|c| *c == '\'');
        }
        Some(_) => drop(z.next_if_eq(&'\'')),
        None => {}
    }
}
