//! The anonymised statistic for the Steuerungsgruppe: questions, topics and Hilfesettings per Planregion and year. No
//! number below five leaves the vault, neither as a cell nor by subtraction: from the other lines, or from the whole
//! (complementary suppression). „Beratungen“ is the whole of each group, so a line of one to four less than it would tell
//! of the few that do not belong to it; it is told as part of „übrige“ or not at all.
//!
//! Not covered: two statistics of different days subtracted from each other (notes come and go meanwhile), what others
//! know already, and words that several notes share (a word of twelve notes tells that each of the twelve has it).

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

/// The line of notes that say nothing to it.
const OHNE: &str = "ohne Angabe";
/// The line of all that is not told by itself.
const UEBRIGE: &str = "übrige";

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
        let frage = note.frageart.map(frageart);
        zaehle(&mut topf.fragen, frage.as_slice());
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

/// Each word once per note, or that there is none: without this line the lines do not make up the whole.
fn zaehle<T: AsRef<str>>(zaehler: &mut Zaehler, worte: &[T]) {
    let mut worte: Vec<&str> = worte.iter().map(|w| w.as_ref().trim()).collect();
    worte.retain(|w| !w.is_empty());
    if worte.is_empty() {
        worte.push(OHNE);
    }
    worte.sort_unstable();
    worte.dedup();
    for wort in worte {
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
        // Where no note says anything, „ohne Angabe“ would only repeat the whole.
        let gesagt = |z: &Zaehler| z.keys().any(|wort| wort != OHNE);
        for (was, zaehler) in gruppen.into_iter().filter(|g| gesagt(g.1)) {
            for (wort, zahl) in erzaehlbare(zaehler, topf.beratungen) {
                reihe(was, &wort, zahl);
            }
        }
    }
}

/// One to four: told neither by itself nor as a difference.
fn klein(zahl: usize) -> bool {
    (1..KLEINSTE).contains(&zahl)
}

/// The most frequent first. Words below five, and those that all but one to four of the notes have, are one line „übrige“;
/// where the rest would be told by subtraction, the rarest word that is left goes there, too; a rest that would tell all the
/// same is left out.
fn erzaehlbare(zaehler: &Zaehler, ganz: usize) -> Vec<(String, Zelle)> {
    let (mut alle, rest): (Vec<_>, Vec<_>) = zaehler
        .iter()
        .map(|(wort, n)| (wort, *n))
        .partition(|(_, n)| *n >= KLEINSTE && !klein(ganz.abs_diff(*n)));
    alle.sort_by_key(|(wort, n)| (std::cmp::Reverse(*n), *wort));
    let mut rest: Vec<usize> = rest.into_iter().map(|(_, n)| n).collect();
    while verraet(&rest, ganz)
        && let Some((_, n)) = alle.pop()
    {
        rest.push(n);
    }
    let mut zeilen: Vec<(String, Zelle)> = alle
        .into_iter()
        .map(|(wort, n)| (wort.clone(), Zelle::neu(n)))
        .collect();
    let summe: usize = rest.iter().sum();
    if klein(summe) || klein(ganz) {
        zeilen.push((UEBRIGE.to_owned(), Zelle::Verdeckt));
    } else if summe > 0 && !verraet(&rest, ganz) {
        zeilen.push((UEBRIGE.to_owned(), Zelle::Zahl(summe)));
    }
    zeilen
}

/// The sum of the words that are not told would tell of fewer than five notes: it is that small, or all but that many.
fn verraet(rest: &[usize], ganz: usize) -> bool {
    let summe: usize = rest.iter().sum();
    klein(summe) || (summe > 0 && klein(ganz.abs_diff(summe)))
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
        zeilen(&faelle(alle), "Themen")
    }

    fn zeilen(alle: &[Fall], was: &str) -> Vec<String> {
        let s = statistik(alle, &Register::default());
        s.reihen
            .iter()
            .filter(|r| r.was == was)
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
        // A few notes with many words each are still a few notes.
        let mut wenige = faelle(&[("Schule", 4)]);
        for fall in &mut wenige {
            fall.beratung.themen = vec!["Schule".into(), "Sucht".into()];
        }
        assert_eq!(zeilen(&wenige, "Themen"), ["übrige <5"]);
    }

    #[test]
    fn nor_by_subtraction() {
        let zeilen = themen(&[("Schule", 9), ("Sucht", 6), ("Haft", 2)]);
        assert_eq!(zeilen, ["Schule 9", "übrige 8"]);
    }

    #[test]
    fn notes_that_say_nothing_are_a_line_of_the_whole() {
        // 10 with a question, 3 without: 13 less 10 would tell the 3.
        let mut alle = faelle(&[("Schule", 13)]);
        for (n, fall) in alle.iter_mut().enumerate() {
            fall.beratung.frageart = match n {
                0..6 => Some(Frageart::Schutz),
                6..10 => Some(Frageart::Anderes),
                _ => None,
            };
        }
        assert_eq!(zeilen(&alle, "Fragen"), ["Kinderschutz 6", "übrige 7"]);
        for fall in alle.iter_mut().take(10) {
            fall.beratung.frageart = Some(Frageart::Schutz);
        }
        assert!(zeilen(&alle, "Fragen").iter().all(|z| !z.contains("10")));
    }

    #[test]
    fn a_word_that_nearly_all_have_tells_of_the_few_who_do_not() {
        let mut alle = faelle(&[("Schule", 20)]);
        assert_eq!(zeilen(&alle, "Themen"), ["Schule 20"]);
        alle[0].beratung.themen = vec!["Sucht".into()];
        assert!(zeilen(&alle, "Themen").iter().all(|z| !z.contains("19")));
        for fall in alle.iter_mut().skip(1).take(9) {
            fall.beratung.themen.push("Wohnen".into());
        }
        // 19 and 1 are one line.
        assert_eq!(zeilen(&alle, "Themen"), ["Wohnen 9", "übrige 20"]);
        for fall in alle.iter_mut().take(6) {
            fall.beratung.themen = vec!["Sucht".into()];
        }
        assert_eq!(zeilen(&alle, "Themen"), ["Schule 14", "übrige 10"]);
    }

    /// Whatever the numbers: neither a cell, nor the whole less a cell, nor the whole less all cells is one to four.
    #[test]
    fn no_line_and_no_difference_is_one_to_four() {
        for a in 0..14 {
            for b in 0..14 {
                for c in 0..14 {
                    let alle = faelle(&[("Schule", a), ("Sucht", b), ("Haft", c), ("", 3)]);
                    pruefe(&statistik(&alle, &Register::default()), a + b + c + 3);
                }
            }
        }
    }

    fn pruefe(statistik: &Statistik, ganz: usize) {
        let themen = statistik.reihen.iter().filter(|r| r.was == "Themen");
        let zahlen: Vec<usize> = themen
            .filter_map(|r| match r.zahl {
                Zelle::Zahl(n) => Some(n),
                Zelle::Verdeckt => None,
            })
            .collect();
        let summe: usize = zahlen.iter().sum();
        for n in &zahlen {
            assert!(!klein(*n) && !klein(ganz - n), "{zahlen:?} of {ganz}");
        }
        let gesagt = !zahlen.is_empty() && ganz >= KLEINSTE;
        assert!(!gesagt || !klein(ganz - summe), "{zahlen:?} of {ganz}");
    }
}
