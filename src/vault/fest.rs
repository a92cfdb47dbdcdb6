//! Memory for keys: wiped when dropped, kept out of swap where the system allows it. Knows no key's meaning; no Clone, no
//! Debug.

use region::LockGuard;
use zeroize::Zeroize;

/// A run of bytes in pages of its own, so that unlocking one never unlocks another.
pub struct Fest {
    // Dropped in order: unlocked before the room is given back, and wiped before either.
    sperre: Option<LockGuard>,
    raum: Vec<u8>,
    ab: usize,
    laenge: usize,
}

impl Fest {
    /// Zeros. Whether they are locked: [`Fest::gesperrt`].
    pub fn neu(laenge: usize) -> Self {
        let seite = region::page::size();
        let ganze = laenge.max(1).next_multiple_of(seite);
        let raum = vec![0; ganze + seite];
        let ab = raum.as_ptr().align_offset(seite).min(seite);
        let sperre = raum
            .get(ab..ab + ganze)
            .and_then(|r| region::lock(r.as_ptr(), ganze).ok());
        Fest {
            sperre,
            raum,
            ab,
            laenge,
        }
    }

    pub fn gesperrt(&self) -> bool {
        self.sperre.is_some()
    }

    pub fn bytes(&self) -> &[u8] {
        self.raum
            .get(self.ab..self.ab + self.laenge)
            .unwrap_or_default()
    }

    pub fn bytes_mut(&mut self) -> &mut [u8] {
        self.raum
            .get_mut(self.ab..self.ab + self.laenge)
            .unwrap_or_default()
    }

    /// The n-th key of 32 bytes.
    pub fn schluessel(&self, n: usize) -> Option<&[u8; 32]> {
        self.bytes().as_chunks::<32>().0.get(n)
    }

    pub fn schluessel_mut(&mut self, n: usize) -> Option<&mut [u8; 32]> {
        self.bytes_mut().as_chunks_mut::<32>().0.get_mut(n)
    }
}

impl Drop for Fest {
    fn drop(&mut self) {
        self.raum.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_it_is_given_on_pages_of_its_own() {
        let mut fest = Fest::neu(3000 * 32);
        fest.schluessel_mut(2999).unwrap().fill(7);
        assert_eq!(fest.schluessel(2999), Some(&[7; 32]));
        assert!(fest.schluessel(3000).is_none());
        let anfang = fest.bytes().as_ptr() as usize;
        assert_eq!(anfang % region::page::size(), 0);
    }
}
