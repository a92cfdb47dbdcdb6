//! The anonymised statistic for the Steuerungsgruppe: questions, topics and Hilfesettings per Planregion and year. No
//! number below five leaves the vault, neither as a cell nor by subtraction.

use crate::domain::Fall;
use crate::domain::beratung::Frageart;
use crate::model::Register;
use std::collections::BTreeMap;

/// Smaller numbers are not told.
pub const KLEINSTE: usize = 5;

/// A number as it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zelle {
    Zahl(usize),
    /// One to four, or one that would tell such a one by subtraction.
    Verdeckt,
}

impl Zelle {
    pub fn neu(zahl: usize) -> Self {
        match zahl {
            1..KLEINSTE => Zelle::Verdeckt,
            n => Zelle::Zahl(n),
        }
    }

    /// "12", "<5"
    pub fn text(self) -> String {
        match self {
            Zelle::Zahl(n) => n.to_string(),
            Zelle::Verdeckt => format!("<{KLEINSTE}"),
        }
    }
}

/// One line of the statistic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reihe {
    pub jahr: i16,
    /// "" where the note has none.
    pub planregion: String,
    /// „Fragen“, „Themen“, „Hilfesettings“, „Beratungen“.
    pub was: &'static str,
    /// "Trennung"; a word that fewer than five notes use is never told, it counts to „übrige“.
    pub wort: String,
    pub zahl: Zelle,
}

/// The statistic; newest year first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistik {
    pub reihen: Vec<Reihe>,
}

type Zaehler = BTreeMap<String, usize>;

#[derive(Default)]
struct Topf {
    beratungen: usize,
    fragen: Zaehler,
    themen: Zaehler,
    hilfen: Zaehler,
}

/// Counts notes that were consulted; the year is that of the consultation. Those in the bin do not count.
pub fn statistik(faelle: &[Fall], reg: &Register) -> Statistik {
    let mut toepfe: BTreeMap<(std::cmp::Reverse<i16>, String), Topf> = BTreeMap::new();
    for note in faelle
        .iter()
        .filter(|f| f.geloescht_am.is_none())
        .map(|f| &f.beratung)
    {
        let Some(tag) = note.beraten_am else { continue };
        let wo = (
            std::cmp::Reverse(tag.year()),
            reg.raum_name(note.planregion),
        );
        let topf = toepfe.entry(wo).or_default();
        topf.beratungen += 1;
        if let Some(art) = note.frageart {
            zaehle(&mut topf.fragen, &[frageart(art)]);
        }
        zaehle(&mut topf.themen, &note.themen);
        zaehle(&mut topf.hilfen, &note.hilfen);
    }
    let mut statistik = Statistik::default();
    for ((jahr, planregion), topf) in toepfe {
        statistik.fuege_an(jahr.0, &planregion, &topf);
    }
    statistik
}

fn frageart(art: Frageart) -> &'static str {
    let alle = Frageart::ALLE.iter();
    alle.clone().find(|a| a.0 == art).map_or("", |a| a.1)
}

/// Each word once per note.
fn zaehle<T: AsRef<str>>(zaehler: &mut Zaehler, worte: &[T]) {
    let mut worte: Vec<&str> = worte.iter().map(|w| w.as_ref().trim()).collect();
    worte.sort_unstable();
    worte.dedup();
    for wort in worte.into_iter().filter(|w| !w.is_empty()) {
        *zaehler.entry(wort.to_owned()).or_default() += 1;
    }
}

impl Statistik {
    fn fuege_an(&mut self, jahr: i16, planregion: &str, topf: &Topf) {
        let mut reihe = |was, wort: &str, zahl| {
            self.reihen.push(Reihe {
                jahr,
                planregion: planregion.to_owned(),
                was,
                wort: wort.to_owned(),
                zahl,
            });
        };
        reihe("Beratungen", "alle", Zelle::neu(topf.beratungen));
        let gruppen = [
            ("Fragen", &topf.fragen),
            ("Themen", &topf.themen),
            ("Hilfesettings", &topf.hilfen),
        ];
        for (was, zaehler) in gruppen {
            for (wort, zahl) in erzaehlbare(zaehler) {
                reihe(was, &wort, zahl);
            }
        }
    }
}

/// The most frequent first. Words below five are one line „übrige“; a line that would tell such a number by subtraction
/// from the whole goes there, too.
fn erzaehlbare(zaehler: &Zaehler) -> Vec<(String, Zelle)> {
    let mut alle: Vec<(&String, usize)> = zaehler.iter().map(|(w, n)| (w, *n)).collect();
    alle.sort_by_key(|(wort, n)| (std::cmp::Reverse(*n), *wort));
    let mut rest: usize = 0;
    while let Some((_, n)) = alle.last()
        && (*n < KLEINSTE || (1..KLEINSTE).contains(&rest))
    {
        rest += n;
        alle.pop();
    }
    let mut zeilen: Vec<(String, Zelle)> = alle
        .into_iter()
        .map(|(wort, n)| (wort.clone(), Zelle::neu(n)))
        .collect();
    if rest > 0 {
        zeilen.push(("übrige".to_owned(), Zelle::neu(rest)));
    }
    zeilen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Beratung, Id};
    use jiff::civil::date;

    fn faelle(themen: &[(&str, usize)]) -> Vec<Fall> {
        let worte = themen
            .iter()
            .flat_map(|(wort, n)| std::iter::repeat_n(*wort, *n));
        worte
            .enumerate()
            .map(|(i, wort)| {
                let mut beratung = Beratung::neu(date(2026, 3, 1));
                beratung.beraten_am = Some(date(2026, 3, 2));
                beratung.themen = vec![wort.into(), wort.into()];
                Fall {
                    id: Id::from_bytes([u8::try_from(i).unwrap(); 16]),
                    version: 1,
                    beratung,
                    geloescht_am: None,
                }
            })
            .collect()
    }

    fn themen(alle: &[(&str, usize)]) -> Vec<String> {
        let s = statistik(&faelle(alle), &Register::default());
        s.reihen
            .iter()
            .filter(|r| r.was == "Themen")
            .map(|r| format!("{} {}", r.wort, r.zahl.text()))
            .collect()
    }

    #[test]
    fn nothing_below_five_is_told() {
        assert_eq!(
            themen(&[("Schule", 6), ("Sucht", 5)]),
            ["Schule 6", "Sucht 5"]
        );
        assert_eq!(themen(&[("Schule", 4)]), ["übrige <5"]);
        assert_eq!(
            themen(&[("Schule", 6), ("Sucht", 3), ("Haft", 2)]),
            ["Schule 6", "übrige 5"]
        );
    }

    #[test]
    fn nor_by_subtraction() {
        let zeilen = themen(&[("Schule", 9), ("Sucht", 6), ("Haft", 2)]);
        assert_eq!(zeilen, ["Schule 9", "übrige 8"]);
    }
}
