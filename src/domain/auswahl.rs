//! A closed choice, described once: the key that files and JSON use, and the German word that people read.

/// An enum whose variants people choose from.
pub trait Auswahl: Copy + PartialEq + Sized + 'static {
    /// Every variant with its key (ASCII, snake_case, a promise of the command line) and its label (German).
    const ALLE: &'static [(Self, &'static str, &'static str)];

    fn key(self) -> &'static str {
        Self::ALLE
            .iter()
            .find(|(v, ..)| *v == self)
            .map_or("", |(_, k, _)| k)
    }

    fn label(self) -> &'static str {
        Self::ALLE
            .iter()
            .find(|(v, ..)| *v == self)
            .map_or("", |(.., l)| l)
    }

    /// By key or label, however it is spelt.
    fn lies(text: &str) -> Option<Self> {
        let gesucht = super::text::falte(text);
        Self::ALLE
            .iter()
            .find(|(_, k, l)| super::text::falte(k) == gesucht || super::text::falte(l) == gesucht)
            .map(|(v, ..)| *v)
    }
}
