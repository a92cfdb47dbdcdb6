//! Papers to send: what stands in them (an invented Sitzung with everything in it), and whether others can open them.

mod dateien;
mod inhalt;
pub mod welt;
