//! Finding by typing: the index over everything that may be searched, a search that narrows with each key, ranking for
//! palettes and pickers, and which letters to highlight. The only place that names fuzzy-matcher.
//!
//! Knows texts and keys, no records: what goes into the index is decided by the caller, and case notes never do.
//! How it stays quick (measured.md): fold once; substring first; only where that finds little, scattered letters, over
//! the first bytes of each text; never score more than a few thousand.

mod anfrage;
mod index;
mod lauf;
mod rang;
mod stellen;
mod suche;
mod wertung;

pub use index::Index;
pub use rang::fuzzy_rang;
pub use stellen::treffer_stellen;
pub use suche::{Hit, Suche};
