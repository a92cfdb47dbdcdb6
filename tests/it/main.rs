//! One integration binary.

mod keymap;
mod leinwand;
mod terminal;
mod theme;
