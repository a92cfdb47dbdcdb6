//! x
mod datum;
mod rhythmus;
mod suche;
