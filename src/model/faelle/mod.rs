//! What follows from the case notes of an open vault: rows, filter, order, retention, cases of a Sitzung, statistic. Pure;
//! the notes stay where they are, screen 8 and the command line read the same lists. Knows no vault.

mod aufbewahrung;
mod reihenfolge;
mod statistik;
mod suche;
mod zeilen;

pub use crate::domain::beratung::{KARENZ_TAGE, KORB_TAGE};
pub use aufbewahrung::{BALD_TAGE, Frist, faellige, frist, im_korb, tage_im_korb};
pub use reihenfolge::{angemeldete, anmeldetage, umgestellt};
pub use statistik::{Reihe, Statistik, Zelle, statistik};
pub use suche::passt;
pub use zeilen::{Auswahl, Fallzeile, SORTIERUNGEN, Stand, stand, zeile, zeilen};
