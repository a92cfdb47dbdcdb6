//! A family as its short lines tell it: people as role and age band, couples, children, relations, households and the
//! resources around them. Knows nothing of how it is drawn, and nothing of it is ever printed for debugging.

use std::fmt;
use zeroize::Zeroize;

/// How a person is drawn: square, circle, rhombus, question mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Geschlecht {
    Maennlich,
    Weiblich,
    Divers,
    #[default]
    Unbekannt,
}

/// One person of the family: a role ("Kind A"), never a name.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Mensch {
    pub rolle: String,
    pub geschlecht: Geschlecht,
    /// Age band as written, tidied: "30–39", "60+".
    pub alter: Option<String>,
    pub verstorben: bool,
    /// Not born yet: drawn as a triangle.
    pub schwangerschaft: bool,
    /// Said of the child itself; with known parents see [`Familie::herkunft`].
    pub herkunft: Herkunft,
}

/// How a child belongs to the parents it is drawn under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Herkunft {
    #[default]
    Leiblich,
    Pflege,
    Adoptiert,
}

/// What two people are as a couple.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stand {
    /// Not said: only a common child is known.
    #[default]
    Offen,
    Verheiratet,
    /// Together without being married.
    Zusammen,
    Getrennt,
    Geschieden,
}

/// A couple, or one parent alone, with its children in the order told.
#[derive(Clone, PartialEq, Eq)]
pub struct Paar {
    pub a: usize,
    pub b: Option<usize>,
    pub stand: Stand,
    pub kinder: Vec<Kindschaft>,
}

/// A child of a couple; the child is its place in [`Familie::menschen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kindschaft {
    pub kind: usize,
    /// As said with these parents; read it with [`Familie::herkunft`].
    pub herkunft: Option<Herkunft>,
}

/// What lies between two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naehe {
    Eng,
    Konflikt,
    Abbruch,
}

#[derive(Clone, PartialEq, Eq)]
pub struct Beziehung {
    pub von: usize,
    pub zu: usize,
    pub art: Naehe,
}

/// How a resource around the family holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Halt {
    Stark,
    #[default]
    Normal,
    Belastet,
}

#[derive(Clone, PartialEq, Eq)]
pub struct Ressource {
    pub name: String,
    pub halt: Halt,
}

/// Everything that the lines of a Genogramm said, as far as they were understood.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Familie {
    pub menschen: Vec<Mensch>,
    pub paare: Vec<Paar>,
    pub beziehungen: Vec<Beziehung>,
    /// Who lives together; the first is household "a" in the drawing.
    pub haushalte: Vec<Vec<usize>>,
    pub umfeld: Vec<Ressource>,
    /// Per line of the text: the people that it names.
    pub(super) zeilen: Vec<Vec<usize>>,
}

impl Familie {
    /// The people that a line (from 0) speaks of: to mark them and to scroll to them while it is edited.
    pub fn person_an(&self, zeile: usize) -> &[usize] {
        self.zeilen.get(zeile).map_or(&[], Vec::as_slice)
    }

    /// The role of a person; empty for none.
    pub fn rolle(&self, person: usize) -> &str {
        self.menschen.get(person).map_or("", |m| m.rolle.as_str())
    }

    /// "Mutter A und Vater A", or one of them.
    pub(super) fn eltern_namen(&self, paar: &Paar) -> String {
        match paar.b {
            Some(b) => format!("{} und {}", self.rolle(paar.a), self.rolle(b)),
            None => self.rolle(paar.a).to_owned(),
        }
    }

    pub fn ist_leer(&self) -> bool {
        self.menschen.is_empty() && self.umfeld.is_empty()
    }
}

impl Drop for Mensch {
    fn drop(&mut self) {
        self.rolle.zeroize();
        self.alter.zeroize();
    }
}

impl Drop for Ressource {
    fn drop(&mut self) {
        self.name.zeroize();
    }
}

/// Says nothing of the people inside.
impl fmt::Debug for Familie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Familie(…)")
    }
}
