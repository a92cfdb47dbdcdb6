//! All readable records in memory, and what follows from them: due, rhythm, who-for-what. Changes only by what a
//! store has committed.

pub mod anwesenheit;
pub mod bedarfe;
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
pub mod mittel;
pub mod namen;
pub mod papiere;
pub mod profil;
pub mod protokoll;
pub mod raum;
pub mod regel;
mod regel_feld;
mod regel_teil;
pub mod register;
pub mod reihe;
pub mod ressourcen;
pub mod schnell;
pub mod schritte;
pub mod tafel;
pub mod tagesordnung;
mod tagzeile;
pub mod tun;
pub mod turnus;
pub mod umfeld;
pub mod vorhaben;
pub mod zentren;
pub mod zustaendig;

pub use register::Register;
