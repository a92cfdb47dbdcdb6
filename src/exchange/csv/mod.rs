//! Tables as Excel writes them and people head them: read with a guessed mapping, written so that Excel shows them right.

mod angebot;
mod kenner;
mod kennwerte;
pub(super) mod natuerlich;
mod platz;
mod roh;
mod schreiben;
mod sitzung;
mod spalten;
mod worte;
mod worte_feld;
mod zeilen;
mod zelle;

pub use roh::{Roh, Zeile};
pub use schreiben::{schreibe, zelle as schreibe_zelle};
pub use spalten::{Gemerkt, Spalte, Ziel};
pub use zeilen::lies;

use super::einlesen::{Ablehnung, Einlesen, Zuordnung};
use crate::domain::{Id, Kind};

/// A table whose kind and columns are understood.
#[derive(Debug, Clone)]
pub struct Tabelle {
    /// The file's name.
    datei: String,
    kind: Kind,
    spalten: Vec<Spalte>,
    zeilen: Vec<Zeile>,
    /// The mapping was guessed or said, not plain to see: worth keeping.
    merken: Option<Gemerkt>,
    /// How figures in a wide table were taken, for people.
    lesart: Option<String>,
    /// For people: what was left out before any row was read.
    meldungen: Vec<String>,
}

impl Tabelle {
    /// Understands headings: what was said on the command line, then what was kept from an earlier import, then a guess.
    /// `name` is the file's: figures may say there what they are of.
    pub fn lies(name: &str, text: &str, um: &Einlesen<'_>) -> Result<Tabelle, Ablehnung> {
        andere_formate(text)?;
        let zeilen = Roh::zeilen(text)?;
        if let Some(breit) = kennwerte::breit(name, &zeilen, um)? {
            return Ok(breit);
        }
        let roh = Roh::aus(zeilen)?;
        let gemerkt = Gemerkt::suche(&roh.kopf, &um.bestand);
        let (kind, spalten) =
            spalten::verstehe(&roh.kopf, um.kind, &um.zuordnung, gemerkt.as_ref())?;
        let offensichtlich = spalten.iter().all(Spalte::offensichtlich);
        let merken = (!offensichtlich).then(|| Gemerkt::aus(kind, &spalten));
        Ok(Tabelle {
            datei: name.to_owned(),
            kind,
            spalten,
            zeilen: roh.zeilen,
            merken,
            lesart: None,
            meldungen: Vec::new(),
        })
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The Landkreis with its id: only feldbuch writes such a table, and only with a whole book.
    pub fn eigenes_buch(&self) -> Option<Id> {
        let spalte = self.spalten.iter().position(|s| s.ziel == Some(Ziel::Id))?;
        let erste = self
            .zeilen
            .first()
            .filter(|_| self.kind == Kind::Landkreis)?;
        erste.zelle(spalte).trim().parse().ok()
    }

    pub fn spalten(&self) -> &[Spalte] {
        &self.spalten
    }

    /// "Personen: Familienname → Nachname, Tel. → Telefon; ohne Ziel: Lfd. Nr."
    pub fn zuordnung(&self) -> Zuordnung {
        if let Some(text) = self.lesart.clone() {
            return Zuordnung { text, ganz: false };
        }
        let mit: Vec<String> = self
            .spalten
            .iter()
            .filter(|s| s.ziel.is_some())
            .map(|s| format!("{} → {}", s.titel, s.ziel_label(self.kind)))
            .collect();
        let ohne: Vec<&str> = self
            .spalten
            .iter()
            .filter(|s| s.ziel.is_none())
            .map(|s| s.titel.as_str())
            .collect();
        let mut text = format!("{}: {}", self.kind.mehrzahl(), mit.join(", "));
        if !ohne.is_empty() {
            text.push_str(&format!("; nicht übernommen: {}", ohne.join(", ")));
        }
        let ganz = ohne.is_empty();
        Zuordnung { text, ganz }
    }
}

/// Contact and calendar files are no tables.
fn andere_formate(text: &str) -> Result<(), Ablehnung> {
    for (anfang, was) in [("BEGIN:VCARD", "vCard"), ("BEGIN:VCALENDAR", "iCalendar")] {
        if text.trim_start().starts_with(anfang) {
            let grund = format!("{was} kann diese Fassung noch nicht einlesen");
            return Err(Ablehnung::neu(1, "", grund));
        }
    }
    Ok(())
}
