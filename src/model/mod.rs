//! All readable records in memory, and what follows from them: due, rhythm, who-for-what. Changes only by what a
//! store has committed.

pub mod anwesenheit;
mod bezug;
pub mod dienste;
pub mod dran;
pub mod faelle;
pub mod fang;
pub mod filter;
pub mod freie_zeit;
pub mod gelingen;
pub mod genogramm;
pub mod kalender;
pub mod lage;
pub mod liste;
mod loeschen;
pub mod los;
pub mod lose;
pub mod mitschrift;
pub mod namen;
pub mod papiere;
pub mod protokoll;
pub mod raum;
pub mod regel;
mod regel_teil;
pub mod register;
pub mod reihe;
pub mod schnell;
pub mod tafel;
pub mod tagesordnung;
pub mod tun;
pub mod umfeld;
pub mod zustaendig;

pub use register::Register;
