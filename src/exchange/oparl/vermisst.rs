//! What had to be left out, file by file: counted, and said in one sentence each.

use crate::exchange::einlesen::Gelesen;
use std::collections::BTreeMap;

/// What was left out, or said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Was {
    /// For the URL that nobody holds.
    Mitgliedschaft,
    /// For the organisation that nobody holds.
    Sitzung,
    SitzungOhneGremium,
    SitzungOhneBeginn,
    Top,
    /// It came in, under another name.
    TopOhneTitel,
    Teilnahme,
    Geloescht,
    /// Somebody has written here what is not there.
    GeloeschtBleibt,
    GeloeschtUnbekannt,
}

impl Was {
    /// One, many, and what is said of it; `{}` is the URL.
    fn worte(self) -> (&'static str, &'static str, &'static str) {
        let sitzung = ("eine Sitzung", "Sitzungen");
        match self {
            Was::Mitgliedschaft => (
                "eine Mitgliedschaft",
                "Mitgliedschaften",
                "ausgelassen: {} ist weder in den Dateien noch im Feldbuch",
            ),
            Was::Sitzung => (
                sitzung.0,
                sitzung.1,
                "ausgelassen: {} ist weder in den Dateien noch im Feldbuch; die Datei mit den Organisationen mit einlesen",
            ),
            Was::SitzungOhneGremium => (sitzung.0, sitzung.1, "ausgelassen: ohne organization"),
            Was::SitzungOhneBeginn => (sitzung.0, sitzung.1, "ausgelassen: ohne Beginn (start)"),
            Was::Top => (
                "ein TOP",
                "TOPs",
                "ausgelassen: die Sitzung dazu ist weder in den Dateien noch im Feldbuch",
            ),
            Was::TopOhneTitel => ("ein TOP", "TOPs", "ohne Namen: übernommen als „ohne Titel“"),
            Was::Teilnahme => (
                "eine Teilnahme",
                "Teilnahmen",
                "ausgelassen: die Person ist weder in den Dateien noch im Feldbuch",
            ),
            Was::Geloescht => ("ein Eintrag", "Einträge", "dort gelöscht, hier auch"),
            Was::GeloeschtBleibt => ("", "", "dort gelöscht, hier bleibt es stehen: {}"),
            Was::GeloeschtUnbekannt => ("", "", "dort gelöscht, hier nie bekannt: {}"),
        }
    }

    fn satz(self, url: &str, zahl: usize) -> String {
        let (eins, viele, was) = self.worte();
        match (eins, zahl) {
            ("", n) => was.replace("{}", &n.to_string()),
            (_, 1) => format!("{eins} {}", was.replace("{}", url)),
            (_, n) => format!("{n} {viele} {}", was.replace("{}", url)),
        }
    }
}

/// Counts by file.
#[derive(Debug, Default)]
pub struct Vermisst {
    /// The file that is being read, by its place.
    pub datei: usize,
    zahlen: BTreeMap<(usize, Was, String), usize>,
}

impl Vermisst {
    /// One more; the URL only where the sentence names it.
    pub fn zaehle(&mut self, was: Was, url: &str) {
        let key = (self.datei, was, url.to_owned());
        *self.zahlen.entry(key).or_default() += 1;
    }

    /// Says it all with the files.
    pub fn melde(self, aus: &mut [(usize, Gelesen)]) {
        for ((datei, was, url), zahl) in self.zahlen {
            if let Some((_, gelesen)) = aus.get_mut(datei) {
                if was == Was::Sitzung {
                    gelesen.ohne_gremium += zahl;
                }
                gelesen.meldungen.push(was.satz(&url, zahl));
            }
        }
    }
}
