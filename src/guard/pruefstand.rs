//! The guard while somebody types: on each key only the paragraph that changed is read again. Keeps findings and the
//! texts' hashes; knows no clock and no screen.
//!
//! Where it may lag behind [`Waechter::pruefe_teile`] until [`Pruefstand::alles_neu`] (150 ms after the last key): a name
//! that has just become certain, or is so no longer, shows its other occurrences only then, in other paragraphs; so does a
//! name that gets its company over the border of two paragraphs (a role word as the last word before a blank line). On 160
//! notes of another author put together that happened twice. In the paragraph typed in, names certain elsewhere are found at once.
//! Saving never asks here: `freigeben` reads the whole note.

use super::namen::DOPPEL;
use super::{Fund, Label, Stufe, Waechter};
use crate::domain::text::falte;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use zeroize::Zeroize;

/// Bytes of a finding's surroundings that are enough to make it certain again.
const UMGEBUNG: usize = 40;
/// Longer paragraphs are cut at their line ends.
const LANG: usize = 4096;

/// Findings of one note, kept by paragraph.
#[derive(Default)]
pub struct Pruefstand {
    teile: Vec<Vec<Absatz>>,
    funde: Vec<Vec<Fund>>,
    hinkt: bool,
}

#[derive(Clone)]
struct Absatz {
    hash: u64,
    /// Offsets from the start of the paragraph.
    funde: Vec<Fund>,
    /// A piece of text for each stem that is certain here.
    zeugen: BTreeMap<String, String>,
}

impl Pruefstand {
    pub fn neu() -> Self {
        Pruefstand::default()
    }

    /// Of each text, as of the last reading; offsets as in [`Fund`].
    pub fn funde(&self) -> &[Vec<Fund>] {
        &self.funde
    }

    /// The whole note has not been read since something changed.
    pub fn hinkt(&self) -> bool {
        self.hinkt
    }

    /// After a key: reads what changed. The texts in the same order each time.
    pub fn pruefe(&mut self, waechter: &Waechter, teile: &[&str]) -> &[Vec<Fund>] {
        if teile.len() != self.teile.len() {
            return self.alles_neu(waechter, teile);
        }
        for (i, text) in teile.iter().enumerate() {
            self.teil(waechter, i, text);
        }
        &self.funde
    }

    /// Reads the whole note: exactly what saving will see.
    pub fn alles_neu(&mut self, waechter: &Waechter, teile: &[&str]) -> &[Vec<Fund>] {
        self.funde = waechter.pruefe_teile(teile);
        let paare = teile.iter().zip(&self.funde);
        self.teile = paare.map(|(text, funde)| zerlegt(text, funde)).collect();
        self.hinkt = false;
        &self.funde
    }

    fn teil(&mut self, waechter: &Waechter, i: usize, text: &str) {
        let stuecke = absaetze(text);
        let hashes: Vec<u64> = stuecke.iter().map(|(_, s)| hash(s)).collect();
        let alte = self.teile.get(i).map_or(&[][..], Vec::as_slice);
        if alte.len() == hashes.len() && alte.iter().zip(&hashes).all(|(a, h)| a.hash == *h) {
            return;
        }
        let neue: Vec<Absatz> = stuecke
            .iter()
            .zip(&hashes)
            .map(|((_, s), h)| {
                let alt = alte.iter().find(|a| a.hash == *h).cloned();
                alt.unwrap_or_else(|| self.lies(waechter, i, s, *h, &hashes))
            })
            .collect();
        let ab = stuecke.iter().map(|(ab, _)| *ab);
        let funde = ab
            .zip(&neue)
            .flat_map(|(ab, a)| verschoben(&a.funde, ab))
            .collect();
        if let (Some(t), Some(f)) = (self.teile.get_mut(i), self.funde.get_mut(i)) {
            *t = neue;
            *f = funde;
        }
        self.hinkt = true;
    }

    /// One paragraph, beside what makes names certain elsewhere in the note.
    fn lies(
        &self,
        waechter: &Waechter,
        teil: usize,
        text: &str,
        hash: u64,
        bleiben: &[u64],
    ) -> Absatz {
        let mut zeugen: BTreeMap<&str, &str> = BTreeMap::new();
        for (i, absaetze) in self.teile.iter().enumerate() {
            let da = absaetze
                .iter()
                .filter(|a| i != teil || bleiben.contains(&a.hash));
            zeugen.extend(da.flat_map(|a| a.zeugen.iter().map(|(s, t)| (s.as_str(), t.as_str()))));
        }
        let woerter = Woerter::von(text);
        zeugen.retain(|stamm, _| woerter.nennen(stamm));
        let mut teile = vec![text];
        teile.extend(zeugen.into_values());
        let mut funde = waechter.pruefe_teile(&teile);
        let funde = if funde.is_empty() {
            Vec::new()
        } else {
            funde.swap_remove(0)
        };
        Absatz {
            hash,
            zeugen: zeugen_in(text, &funde),
            funde,
        }
    }
}

/// The folded words of a paragraph, by their first letter: only names that are perhaps in it need to be made certain.
struct Woerter(BTreeMap<char, Vec<String>>);

impl Woerter {
    fn von(text: &str) -> Self {
        let mut alle: BTreeMap<char, Vec<String>> = BTreeMap::new();
        for wort in falte(text).split(|c: char| !c.is_alphanumeric()) {
            if let Some(c) = wort.chars().next() {
                alle.entry(c).or_default().push(wort.to_owned());
            }
        }
        Woerter(alle)
    }

    /// One of the stem's words stands here, perhaps with an ending or a wrong letter.
    fn nennen(&self, stamm: &str) -> bool {
        stamm.split(|c: char| !c.is_alphanumeric()).any(|s| {
            let gleiche = s.chars().next().and_then(|c| self.0.get(&c));
            gleiche.is_some_and(|w| w.iter().any(|w| aehnlich(w.as_bytes(), s.as_bytes())))
        })
    }
}

/// Alike but for an -s; from five letters on but for two bytes in one place: a letter changed, added, left out, or two
/// turned round.
fn aehnlich(a: &[u8], b: &[u8]) -> bool {
    let (kurz, lang) = (a.len().min(b.len()), a.len().max(b.len()));
    let vorn = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    if kurz < 5 {
        return vorn == kurz && lang - kurz <= 1;
    }
    let hinten = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    lang - kurz <= 2 && (vorn + hinten).min(kurz) + 2 >= lang
}

fn hash(text: &str) -> u64 {
    let mut h = DefaultHasher::new();
    text.hash(&mut h);
    h.finish()
}

fn verschoben(funde: &[Fund], um: usize) -> impl Iterator<Item = Fund> + '_ {
    funde.iter().cloned().map(move |f| Fund {
        ab: f.ab + um,
        bis: f.bis + um,
        ..f
    })
}

/// Pieces between blank lines, with where they start; together they are the whole text.
fn absaetze(text: &str) -> Vec<(usize, &str)> {
    let mut alle = Vec::new();
    let mut ab = 0;
    for stueck in text.split_inclusive("\n\n") {
        if stueck.len() <= LANG {
            alle.push((ab, stueck));
        } else {
            let mut zeile_ab = ab;
            for zeile in stueck.split_inclusive('\n') {
                alle.push((zeile_ab, zeile));
                zeile_ab += zeile.len();
            }
        }
        ab += stueck.len();
    }
    alle
}

fn zerlegt(text: &str, funde: &[Fund]) -> Vec<Absatz> {
    let stuecke = absaetze(text).into_iter();
    let absatz = |(ab, stueck): (usize, &str)| {
        let bis = ab + stueck.len();
        let eigene: Vec<Fund> = funde
            .iter()
            .filter(|f| f.ab >= ab && f.ab < bis)
            .map(|f| Fund {
                ab: f.ab - ab,
                bis: f.bis - ab,
                ..f.clone()
            })
            .collect();
        Absatz {
            hash: hash(stueck),
            zeugen: zeugen_in(stueck, &eigene),
            funde: eigene,
        }
    };
    stuecke.map(absatz).collect()
}

/// Names that are certain in a text, each with enough around it to be certain again alone.
fn zeugen_in(text: &str, funde: &[Fund]) -> BTreeMap<String, String> {
    // A doubtful name holds in the whole note, too (`notiz`).
    let sicher = |f: &&Fund| {
        f.label == Label::Person && (f.stufe == Stufe::Block || f.grund == DOPPEL.grund)
    };
    let paar = |f: &Fund| (f.stamm.clone(), umgebung(text, f).to_owned());
    funde.iter().filter(sicher).map(paar).collect()
}

/// Whole words only, so that no half word is taken for a name.
fn umgebung<'t>(text: &'t str, fund: &Fund) -> &'t str {
    let (frueh, spaet) = (fund.ab.saturating_sub(UMGEBUNG), fund.bis + UMGEBUNG);
    let trenner = |i: &usize| text.as_bytes().get(*i).is_some_and(u8::is_ascii_whitespace);
    let ab = if frueh == 0 {
        0
    } else {
        (frueh..fund.ab).find(trenner).unwrap_or(fund.ab)
    };
    let ende = spaet.min(text.len());
    let bis = if ende == text.len() {
        ende
    } else {
        (fund.bis..ende).rev().find(trenner).unwrap_or(fund.bis)
    };
    text.get(ab..bis).unwrap_or_default()
}

/// Pieces of the note are wiped with the rest of it.
impl Drop for Absatz {
    fn drop(&mut self) {
        for (mut stamm, mut text) in std::mem::take(&mut self.zeugen) {
            stamm.zeroize();
            text.zeroize();
        }
        self.funde.iter_mut().for_each(|f| f.stamm.zeroize());
    }
}

impl Drop for Pruefstand {
    fn drop(&mut self) {
        let funde = self.funde.iter_mut().flatten();
        funde.for_each(|f| f.stamm.zeroize());
    }
}
