//! One integration binary.

mod datum;
mod keymap;
mod rhythmus;
