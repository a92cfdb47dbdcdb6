//! The sitting: what is on the screen and what a key does to it. Pure: no clock, no disk, no terminal.

pub mod event;

pub use event::{Antwort, Auftrag, Effect, Event, Maus};
