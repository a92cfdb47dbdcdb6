//! The Genogramm: a family told in short German lines, people only as role and age band, and drawn from them. Pure: no
//! disk, no clock, no terminal. Nothing in here prints a line for debugging (rules.md 1.5).

mod abstand;
mod alter;
mod angaben;
mod bild;
mod familie;
mod generationen;
mod hilfe;
mod legende;
mod leinwand;
mod lesen;
mod malen;
mod naehe;
mod netz;
mod ordnung;
mod satz;
mod schild;
mod sprache;
mod spuren;
mod umfeldkarte;
mod woerter;
mod worte;
mod zeichen;

pub use alter::vergroebert;
pub use familie::{
    Beziehung, Familie, Geschlecht, Halt, Herkunft, Kindschaft, Mensch, Naehe, Paar, Ressource,
    Stand,
};
pub use hilfe::{BEISPIEL, hilfe};
pub use leinwand::{Groesse, Ort, Ton, Zeichensatz, Zeichnung, Zelle};
pub use satz::als_text;
pub use sprache::{Angaben, Aussage, Missverstaendnis, deute};

impl Familie {
    /// The family drawn: people, couples, children, relations, households, a legend below.
    pub fn zeichnen(&self, zeichen: Zeichensatz, groesse: Groesse) -> Zeichnung {
        let (mut zeichnung, nur_unten) = bild::zeichne(self, zeichen, groesse);
        legende::anfuegen(self, zeichen, nur_unten, &mut zeichnung);
        zeichnung
    }

    /// The eco-map: the family in the middle, its resources around it; a list where `breite` columns are too few.
    pub fn umfeldkarte(&self, zeichen: Zeichensatz, breite: usize) -> Zeichnung {
        umfeldkarte::karte(self, zeichen, breite)
    }
}
