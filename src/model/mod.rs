//! All readable records in memory, and what follows from them: due, rhythm, who-for-what. Changes only by what a
//! store has committed.

pub mod dran;
pub mod lage;
pub mod namen;
pub mod raum;
pub mod register;
pub mod tafel;
pub mod zustaendig;

pub use register::Register;
