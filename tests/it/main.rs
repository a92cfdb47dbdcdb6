//! The one integration binary: a module per area.

mod datum;
mod exchange;
mod keymap;
mod rhythmus;
mod store;
mod suche;
mod vorlage;
