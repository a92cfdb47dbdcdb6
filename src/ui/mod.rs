//! (to come)

pub mod theme;
