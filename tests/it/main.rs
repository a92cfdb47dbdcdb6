//! x
mod datum;
mod rhythmus;
mod suche;
//! One integration binary.

mod keymap;
