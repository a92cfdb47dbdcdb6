//! Rules between records: what deleting takes along, one lead per Gremium, who is responsible where, what is due,
//! what a quick line means, and that undo and redo lead exactly back and forth.

mod aendern;
mod anwesenheit;
mod dienste;
mod freie_zeit;
mod gelingen;
mod hin_und_her;
mod kalender;
mod los;
mod protokoll;
mod pruefen;
mod schnellzeile;
mod sitzungsteile;
mod tagesordnung;
mod umfeld;

use crate::schirm::welt::{self, id};
use crate::schirm::{JETZT, anlage};
use feldbuch::domain::*;
use feldbuch::model::Register;
use feldbuch::model::tun::Umstand;
use feldbuch::store::Store;
use feldbuch::store::memory::Speicher;
use jiff::civil::{Date, date};

pub const HEUTE: Date = date(2026, 11, 22);
pub const UM: Umstand<'static> = Umstand {
    jetzt: JETZT,
    wer: "wanda",
};

pub fn register() -> Register {
    register_aus(welt::alle())
}

pub fn register_aus(saetze: Vec<Datensatz>) -> Register {
    let mut werk = Speicher::neu();
    werk.commit(&anlage(saetze)).unwrap();
    Register::aus(werk.snapshot().unwrap())
}

pub fn key(kind: Kind, n: u128) -> Schluessel {
    Schluessel { kind, id: id(n) }
}

pub fn neue_ids() -> Ids {
    Ids::new(1_795_000_000_000, 3)
}
