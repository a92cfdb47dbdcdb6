//! The one integration binary: a module per area.

mod datum;
mod keymap;
mod rhythmus;
mod store;
mod suche;
mod vorlage;
