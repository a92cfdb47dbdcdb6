//! The one integration binary: a module per area.

mod bildschirm;
mod cli;
mod datum;
mod exchange;
mod genogramm;
mod guard;
mod guard_messung;
mod guard_muster;
mod guard_muster_breite;
mod guard_pruefstand;
mod guard_tools;
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
mod vault;
mod vault_ende;
mod vorlage;
