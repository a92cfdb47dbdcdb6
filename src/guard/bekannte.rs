//! People of the own directory: first name beside surname is one name, also where the surname is an ordinary word. Knows
//! folded words and which stand together; never a text.

use super::lexikon::falte;
use super::namen::{EIGEN, Stelle, stamm};
use super::wort::Trenner;
use super::{Bekannte, Umfeld};
use std::collections::{HashMap, HashSet};

/// Surname → first names, each by its folded words.
#[derive(Default)]
pub struct Paare(HashMap<String, HashSet<String>>);

impl Paare {
    pub fn neu(umfeld: &Umfeld) -> Self {
        let mut paare = Paare::default();
        umfeld.personen.iter().for_each(|p| paare.nimm(p));
        paare
    }

    fn nimm(&mut self, person: &Bekannte) {
        for nachname in woerter(&person.nachname) {
            let vornamen = self.0.entry(nachname).or_default();
            vornamen.extend(woerter(&person.vorname));
        }
    }

    /// Marks both words of each pair that stands in the text, in either order.
    pub fn markiere(&self, stellen: &mut [Stelle]) {
        for i in 1..stellen.len() {
            if !self.paar(stellen, i) {
                continue;
            }
            for j in [i - 1, i] {
                if let Some(s) = stellen.get_mut(j) {
                    s.marke = Some(EIGEN);
                }
            }
        }
    }

    /// The word at `i` and the one before are one person.
    pub fn paar(&self, stellen: &[Stelle], i: usize) -> bool {
        let davor = i.checked_sub(1).and_then(|j| stellen.get(j));
        let (Some(davor), Some(hier)) = (davor, stellen.get(i)) else {
            return false;
        };
        let (a, b) = (davor.wort.f.as_str(), hier.wort.f.as_str());
        match hier.wort.davor {
            Trenner::Leer | Trenner::Strich => self.eine(b, a) || self.eine(a, b),
            Trenner::Komma => self.eine(a, b),
            _ => false,
        }
    }

    fn eine(&self, nachname: &str, vorname: &str) -> bool {
        let vornamen = self.0.get(nachname).or_else(|| self.0.get(stamm(nachname)));
        vornamen.is_some_and(|v| v.contains(vorname) || v.contains(stamm(vorname)))
    }
}

fn woerter(name: &str) -> impl Iterator<Item = String> {
    let teile = name.split(|c: char| !c.is_alphabetic());
    teile.map(falte).filter(|w| w.len() > 1)
}
