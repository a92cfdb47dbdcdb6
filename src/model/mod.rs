//! All readable records in memory, and what follows from them: due, rhythm, who-for-what. Changes only by what a
//! store has committed.

pub mod dran;
pub mod lage;
pub mod liste;
pub mod lose;
pub mod namen;
pub mod protokoll;
pub mod raum;
pub mod regel;
pub mod register;
pub mod schnell;
pub mod tafel;
pub mod tagesordnung;
pub mod tun;
pub mod zustaendig;

pub use register::Register;
