//! One integration binary.

mod keymap;
