//! Versions of what lies on disk: an append-only table. A value keeps its own schema and is read by it for ever
//! (`codec`); a step here is for what must be moved as a whole. Knows no file.

use super::schaden::Schaden;

/// One version and how to get there from the one before.
pub struct Fassung {
    pub nummer: u16,
    /// What changed, for whoever reads this table.
    pub was: &'static str,
    /// Must bear being run twice: a crash in the middle leaves the old number.
    pub umziehen: fn(&sled::Tree) -> Result<(), Schaden>,
}

/// Append only.
pub const FASSUNGEN: &[Fassung] = &[
    Fassung {
        nummer: 1,
        was: "Datensätze, Verlauf, Anfragen, Entwürfe",
        umziehen: |_| Ok(()),
    },
    // Nothing moves; a program without these kinds would take them for damage, so it has to refuse the store.
    Fassung {
        nummer: 2,
        was: "Ressourcen, Bedarfe, Vorhaben, Mittel, Profile, Familienzentren",
        umziehen: |_| Ok(()),
    },
];

/// The steps still to go. None: the store is newer than this program.
pub fn offene(dort: u16) -> Option<&'static [Fassung]> {
    let ab = FASSUNGEN.iter().position(|f| f.nummer > dort);
    let neueste = FASSUNGEN.last().map_or(0, |f| f.nummer);
    (dort <= neueste).then(|| ab.and_then(|ab| FASSUNGEN.get(ab..)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_no_gap_and_ends_at_what_is_written_now() {
        let nummern: Vec<u16> = FASSUNGEN.iter().map(|f| f.nummer).collect();
        let soll: Vec<u16> = (1..=super::super::codec::FASSUNG).collect();
        assert_eq!(nummern, soll);
        assert!(FASSUNGEN.iter().all(|f| !f.was.is_empty()));
    }

    #[test]
    fn a_newer_store_has_no_steps() {
        assert_eq!(offene(0).map(<[_]>::len), Some(2));
        assert_eq!(offene(2).map(<[_]>::len), Some(0));
        assert!(offene(3).is_none());
    }
}
