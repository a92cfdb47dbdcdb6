//! What the commands of the FuA pages do: one file per page. Each ends in a window, a draft, or a word that says why not.

mod turnus;
mod vorhaben;
mod vorhabenzeile;
mod zentren;

pub use vorhabenzeile::Vorhabenzeile;
