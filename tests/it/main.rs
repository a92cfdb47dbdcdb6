//! The one integration binary: a module per area.

mod bildschirm;
mod cli;
mod datum;
mod exchange;
mod guard;
mod guard_muster;
mod keymap;
mod leinwand;
mod papiere;
mod regeln;
mod rhythmus;
mod schichten;
mod schirm;
mod store;
mod suche;
mod terminal;
mod text;
mod theme;
mod vorlage;
