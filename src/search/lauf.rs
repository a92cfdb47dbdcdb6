//! The two sweeps over the index: for words as they stand, and for scattered letters. Each stops at a number of finds
//! and says whether it saw all. Large indexes are swept by two threads; what is found, and its order, stay the same.

use super::Index;
use super::anfrage::{Anfrage, Wort};
use memchr::memmem::Finder;
use std::ops::Range;

/// From so many entries on two threads are worth their start.
const ZWEI_THREADS_AB: usize = 150_000;

/// Titles that begin with the word are looked for in so many entries, the oldest; beyond, the sweep would be felt.
const TITEL_BIS: usize = 200_000;

/// Entries, rising.
#[derive(Debug, Clone, Default)]
pub(super) struct Funde {
    pub eintraege: Vec<u32>,
    /// Nothing was left out.
    pub alle: bool,
}

/// Entries that hold all words, at most `hoechstens`.
pub(super) fn woertlich(index: &Index, anfrage: &Anfrage, hoechstens: usize) -> Funde {
    let Some(nadel) = anfrage.woerter.first() else {
        return Funde::default();
    };
    geteilt(index, hoechstens, |bereich| {
        sweep(index, bereich, &nadel.finder, anfrage, hoechstens)
    })
}

/// Entries whose title begins with the first word, and that hold the others.
pub(super) fn am_titelanfang(index: &Index, anfrage: &Anfrage, hoechstens: usize) -> Funde {
    let Some(nadel) = anfrage.woerter.first() else {
        return Funde::default();
    };
    let mit_anfang = format!("\n{}", nadel.text);
    let finder = Finder::new(&mit_anfang);
    let bereich = 0..index.plaetze().min(TITEL_BIS);
    sweep(index, bereich, &finder, anfrage, hoechstens)
}

/// Entries whose first bytes hold the letters of all words, scattered but in order.
pub(super) fn streuend(index: &Index, anfrage: &Anfrage, hoechstens: usize) -> Funde {
    let beutel = anfrage.beutel();
    geteilt(index, hoechstens, |bereich| {
        let passende = bereich
            .filter(|i| index.beutel(*i) & beutel == beutel)
            .filter(|i| anfrage.passt_streuend(index.fenster_von(*i)));
        begrenzt(passende, hoechstens)
    })
}

/// Of entries found before, those that still hold all words.
pub(super) fn woertlich_aus(index: &Index, anfrage: &Anfrage, alte: &[u32]) -> Funde {
    filtere(alte, |i| {
        haelt(index.text_von(i).as_bytes(), &anfrage.woerter)
    })
}

/// Of entries found before, those that still hold all scattered letters.
pub(super) fn streuend_aus(index: &Index, anfrage: &Anfrage, alte: &[u32]) -> Funde {
    filtere(alte, |i| anfrage.passt_streuend(index.fenster_von(i)))
}

fn filtere(alte: &[u32], passt: impl Fn(usize) -> bool) -> Funde {
    Funde {
        eintraege: alte
            .iter()
            .copied()
            .filter(|i| passt(*i as usize))
            .collect(),
        alle: true,
    }
}

/// From one occurrence of the first word to the next, an entry at a time.
fn sweep(
    index: &Index,
    bereich: Range<usize>,
    finder: &Finder,
    anfrage: &Anfrage,
    hoechstens: usize,
) -> Funde {
    let ende = index.start(bereich.end);
    let andere = anfrage.woerter.get(1..).unwrap_or(&[]);
    let (mut ab, mut eintrag) = (index.start(bereich.start), bereich.start);
    let treffer = std::iter::from_fn(|| {
        loop {
            let stelle = ab + finder.find(index.bytes().get(ab..ende)?)?;
            eintrag = index.eintrag_bei(stelle, eintrag);
            ab = index.start(eintrag + 1);
            let text = index.text_von(eintrag).as_bytes();
            if !text.is_empty() && haelt(text, andere) {
                return Some(eintrag);
            }
        }
    });
    begrenzt(treffer, hoechstens)
}

fn haelt(text: &[u8], woerter: &[Wort]) -> bool {
    woerter.iter().all(|w| w.finder.find(text).is_some())
}

fn begrenzt(mut treffer: impl Iterator<Item = usize>, hoechstens: usize) -> Funde {
    let eintraege: Vec<u32> = treffer
        .by_ref()
        .take(hoechstens)
        .filter_map(|i| u32::try_from(i).ok())
        .collect();
    Funde {
        alle: treffer.next().is_none(),
        eintraege,
    }
}

fn geteilt(index: &Index, hoechstens: usize, lauf: impl Fn(Range<usize>) -> Funde + Sync) -> Funde {
    let n = index.plaetze();
    if n < ZWEI_THREADS_AB {
        return lauf(0..n);
    }
    let (mut vorn, hinten) = std::thread::scope(|s| {
        let hinten = s.spawn(|| lauf(n / 2..n));
        (lauf(0..n / 2), hinten.join().unwrap_or_default())
    });
    let passt = hoechstens - vorn.eintraege.len().min(hoechstens);
    vorn.alle = vorn.alle && hinten.alle && hinten.eintraege.len() <= passt;
    vorn.eintraege
        .extend(hinten.eintraege.into_iter().take(passt));
    vorn
}
