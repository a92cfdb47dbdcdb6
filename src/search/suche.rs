//! One search while it is typed: keeps what the last keys found, so that the next key looks only among those. The same
//! query finds the same, however it was typed.

use super::Index;
use super::anfrage::Anfrage;
use super::lauf::{self, Funde};
use super::wertung;
use crate::domain::Schluessel;
use std::cmp::Ordering;

/// At most so many hits of whole words are ranked.
const WOERTLICHE: usize = 2_000;
/// Fewer whole-word hits than this: scattered letters too.
const WENIGE: usize = 200;
/// At most so many hits of scattered letters are looked at.
const GESTREUTE: usize = 4_000;
/// And so many of those, the least scattered ones, are ranked: that is what costs.
const GEWERTETE: usize = 500;

/// A record that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub key: Schluessel,
    /// Higher is better; comparable within one search only.
    pub score: i64,
}

/// The state of a search box. Belongs to one [`Index`].
#[derive(Debug, Clone, Default)]
pub struct Suche {
    stand: u64,
    /// One per key typed, each narrower than the one before.
    ebenen: Vec<Ebene>,
}

#[derive(Debug, Clone)]
struct Ebene {
    anfrage: Anfrage,
    woertlich: Funde,
    /// None: was not looked for.
    streuend: Option<Funde>,
}

/// Entry and score.
type Punkte = (u32, i64);

impl Suche {
    pub fn neu() -> Self {
        Self::default()
    }

    /// The records that hold all words of `text`, best first, at most `limit`. An empty text finds nothing.
    pub fn suche(&mut self, index: &Index, text: &str, limit: usize) -> Vec<Hit> {
        let anfrage = Anfrage::neu(text);
        self.zurueck_bis(&anfrage, index.stand());
        if anfrage.leer() {
            return Vec::new();
        }
        let woertlich = self.woertlich(index, &anfrage);
        let streuend = (woertlich.eintraege.len() < WENIGE).then(|| self.streuend(index, &anfrage));
        let punkte = werte(index, &anfrage, &woertlich, streuend.as_ref());
        self.ebenen.push(Ebene {
            anfrage,
            woertlich,
            streuend,
        });
        beste(index, punkte, limit)
    }

    /// Drops what does not help: after a change of the index all, after a deleted letter what came behind it.
    fn zurueck_bis(&mut self, anfrage: &Anfrage, stand: u64) {
        if std::mem::replace(&mut self.stand, stand) != stand || anfrage.leer() {
            self.ebenen.clear();
        }
        while let Some(e) = self.ebenen.last()
            && !anfrage.verengt(&e.anfrage)
        {
            self.ebenen.pop();
        }
    }

    fn woertlich(&self, index: &Index, anfrage: &Anfrage) -> Funde {
        match self.ebenen.last() {
            Some(e) if e.woertlich.alle => {
                lauf::woertlich_aus(index, anfrage, &e.woertlich.eintraege)
            }
            _ => frisch(index, anfrage),
        }
    }

    fn streuend(&self, index: &Index, anfrage: &Anfrage) -> Funde {
        let alte = self.ebenen.last().and_then(|e| {
            let funde = e.streuend.as_ref().filter(|f| f.alle)?;
            anfrage.verengt_streuend(&e.anfrage).then_some(funde)
        });
        match alte {
            Some(f) => lauf::streuend_aus(index, anfrage, &f.eintraege),
            None => lauf::streuend(index, anfrage, GESTREUTE),
        }
    }
}

/// The first hits, and where there are too many, those whose title begins so on top.
fn frisch(index: &Index, anfrage: &Anfrage) -> Funde {
    let mut funde = lauf::woertlich(index, anfrage, WOERTLICHE);
    if !funde.alle {
        let vorn = lauf::am_titelanfang(index, anfrage, WOERTLICHE);
        funde.eintraege.extend(vorn.eintraege);
        funde.eintraege.sort_unstable();
        funde.eintraege.dedup();
    }
    funde
}

fn werte(
    index: &Index,
    anfrage: &Anfrage,
    woertlich: &Funde,
    streuend: Option<&Funde>,
) -> Vec<Punkte> {
    let ganze = woertlich.eintraege.iter().map(|i| {
        let n = *i as usize;
        let punkte = wertung::woertlich(anfrage, index.titel_von(n), index.text_von(n));
        (*i, punkte)
    });
    let gestreute = streuend
        .map(|f| am_engsten(index, anfrage, f, woertlich))
        .unwrap_or_default();
    let gestreute = gestreute.iter().filter_map(|i| {
        let n = *i as usize;
        let fenster = ganze_zeichen(index.fenster_von(n));
        let punkte = wertung::streuend(anfrage, index.titel_von(n), fenster)?;
        Some((*i, punkte))
    });
    ganze.chain(gestreute).collect()
}

/// The least scattered, without those found as they stand.
fn am_engsten(index: &Index, anfrage: &Anfrage, streuend: &Funde, woertlich: &Funde) -> Vec<u32> {
    let neue = streuend.eintraege.iter().copied();
    let neue = neue.filter(|i| woertlich.eintraege.binary_search(i).is_err());
    if streuend.eintraege.len() <= GEWERTETE {
        return neue.collect();
    }
    let mut neue: Vec<(usize, u32)> = neue
        .map(|i| (anfrage.streuung(index.fenster_von(i as usize)), i))
        .collect();
    if neue.len() > GEWERTETE {
        neue.select_nth_unstable(GEWERTETE);
        neue.truncate(GEWERTETE);
    }
    neue.into_iter().map(|(_, i)| i).collect()
}

/// The window may end within a character.
fn ganze_zeichen(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(e) => bytes
            .get(..e.valid_up_to())
            .and_then(|b| std::str::from_utf8(b).ok())
            .unwrap_or(""),
    }
}

/// By score, then by title, then by key: the order does not depend on how the index came about.
fn beste(index: &Index, mut punkte: Vec<Punkte>, limit: usize) -> Vec<Hit> {
    let ordnung = |a: &Punkte, b: &Punkte| -> Ordering {
        let (i, j) = (a.0 as usize, b.0 as usize);
        b.1.cmp(&a.1)
            .then_with(|| index.titel_von(i).cmp(index.titel_von(j)))
            .then_with(|| index.key(i).cmp(&index.key(j)))
    };
    if limit > 0 && limit < punkte.len() {
        punkte.select_nth_unstable_by(limit, ordnung);
    }
    punkte.truncate(limit);
    punkte.sort_unstable_by(ordnung);
    punkte
        .into_iter()
        .filter_map(|(i, score)| {
            let key = index.key(i as usize)?;
            Some(Hit { key, score })
        })
        .collect()
}
