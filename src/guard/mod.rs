//! The guard: finds in German text what would give a person away (guard.md). Pure: text in, findings out; linear in the
//! length of the text. Knows no Register, no disk, no screen.

mod bekannte;
pub mod einmalig;
pub mod ersatz;
mod fallnotiz;
mod freigabe;
mod funktionswort;
mod lexikon;
pub mod muster;
mod namen;
mod norm;
mod notiz;
pub mod pruefstand;
mod pruefung;
mod regelworte;
mod satzende;
mod wort;

pub use freigabe::{Cleared, Pruefbar, freigeben};

/// What a finding is about; the words of `feldbuch guard --jsonl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    Person,
    Address,
    PlaceFine,
    Phone,
    Email,
    DateOfBirth,
    Date,
    Id,
    InstitutionFine,
    Url,
}

impl Label {
    /// Each with its name in JSON and its German word.
    pub const ALLE: &'static [(Label, &'static str, &'static str)] = &[
        (Label::Person, "PERSON", "Name"),
        (Label::Address, "ADDRESS", "Anschrift"),
        (Label::PlaceFine, "PLACE_FINE", "Ort"),
        (Label::Phone, "PHONE", "Telefon"),
        (Label::Email, "EMAIL", "E-Mail"),
        (Label::DateOfBirth, "DATE_OF_BIRTH", "Geburtsdatum"),
        (Label::Date, "DATE", "Datum"),
        (Label::Id, "ID", "Kennzeichen"),
        (Label::InstitutionFine, "INSTITUTION_FINE", "Einrichtung"),
        (Label::Url, "URL", "Internetadresse"),
    ];

    /// `PERSON`
    pub fn json(self) -> &'static str {
        Self::ALLE.iter().find(|l| l.0 == self).map_or("", |l| l.1)
    }

    /// „Name“
    pub fn wort(self) -> &'static str {
        Self::ALLE.iter().find(|l| l.0 == self).map_or("", |l| l.2)
    }
}

/// How sure the guard is. A note with BLOCK or WARN open is not sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stufe {
    /// Perhaps recognisable without any name; stops nobody.
    Hint,
    /// Unknown or ambiguous word, initials.
    Warn,
    /// Structured hit, title, list or directory.
    Block,
}

/// One finding. Byte offsets into the text as it was given, on character boundaries, end exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fund {
    pub ab: usize,
    pub bis: usize,
    pub label: Label,
    pub stufe: Stufe,
    /// Why, in a few German words for people: „unbekanntes Wort“, „nach Frau/Herr“.
    pub grund: &'static str,
    /// Folded stem: the same for „Müller“, „Müllers“, „MUELLER“. Tells which findings go together.
    pub stamm: String,
}

/// What the guard knows beside its built-in lists.
#[derive(Debug, Clone, Default)]
pub struct Umfeld {
    pub personen: Vec<Bekannte>,
    /// Names of institutions of the own directory (Kitas, schools, Träger).
    pub einrichtungen: Vec<String>,
    /// Places finer than a Sozialraum, with the Sozialraum they lie in.
    pub orte: Vec<(String, String)>,
    /// Names of Sozialräume, Planregionen, the Landkreis: allowed.
    pub raeume: Vec<String>,
    /// Folded words that a person said are no names: weighs against „unbekanntes Wort“ only.
    pub kein_name: Vec<String>,
    /// Folded words to be found always.
    pub immer: Vec<String>,
}

/// A person of the own directory: found by exact name, and offered as their function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bekannte {
    pub vorname: String,
    pub nachname: String,
    /// "Fachkraft Schule"
    pub funktion: String,
}

impl Umfeld {
    /// What is known without any store: the villages of the Landkreis.
    pub fn eingebaut() -> Self {
        let orte = include_str!("daten/orte.txt")
            .lines()
            .filter_map(|zeile| zeile.split_once('\t'))
            .map(|(ort, raum)| (ort.to_owned(), raum.to_owned()))
            .collect();
        Umfeld {
            orte,
            ..Umfeld::default()
        }
    }
}

/// The guard, ready: built once, then only read. Cheap to build (≤ 5 ms).
pub struct Waechter {
    eigenes: pruefung::Eigenes,
    verzeichnis: muster::Verzeichnis,
}

impl Waechter {
    pub fn neu(umfeld: &Umfeld) -> Self {
        Waechter {
            eigenes: pruefung::Eigenes::neu(umfeld),
            verzeichnis: muster::Verzeichnis::neu(umfeld),
        }
    }

    /// The findings of one text, by place, not overlapping.
    pub fn pruefe(&self, text: &str) -> Vec<Fund> {
        self.pruefe_teile(&[text]).pop().unwrap_or_default()
    }

    /// The findings of several texts that are one note: a name that is certain in one is found in all (guard.md 5).
    pub fn pruefe_teile(&self, teile: &[&str]) -> Vec<Vec<Fund>> {
        let mut funde = pruefung::pruefe(teile, &self.eigenes, &self.verzeichnis);
        let bekannt = |wort: &str| lexikon::bekannt(wort);
        for (text, funde) in teile.iter().zip(&mut funde) {
            ersatz::ohne_pseudonyme(text, funde, bekannt);
        }
        funde
    }
}
