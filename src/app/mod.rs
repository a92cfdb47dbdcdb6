//! The sitting: what is on the screen and what a key does to it. Pure: no clock, no disk, no terminal.

pub mod eingabe;
pub mod event;
pub mod formular;
pub mod liste;

pub use event::{Antwort, Auftrag, Effect, Event};
