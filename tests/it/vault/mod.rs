//! The vault: what vault.md promises, and what a tester would try against it (its numbers 21–41 as far as the core goes).

mod alltag;
mod angriffe;
mod dateien_rechte;
mod golden;
mod sicherung;
mod umbau;

use feldbuch::domain::{Beratung, Fallabschnitt, Geheim, Id};
use feldbuch::fehler::Fehler;
use feldbuch::guard::{Cleared, Umfeld, Waechter, freigeben};
use feldbuch::store::Tresorort;
use feldbuch::vault::{Kdf, Tresor};
use jiff::civil::{Date, date};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub const MARKE: &str = "Quittenmarmelade-7143";
pub const WORTE: &str = "kiesel zaun mond laterne feder boot";

pub fn heute() -> Date {
    date(2026, 11, 23)
}

pub fn geheim(text: &str) -> Geheim {
    Geheim::neu(text.to_owned())
}

/// A data folder with a state folder beside it.
pub struct Haus {
    pub dir: TempDir,
}

impl Haus {
    pub fn neu() -> Haus {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("daten")).unwrap();
        Haus { dir }
    }

    /// With an empty vault, closed again; the recovery phrase.
    pub fn mit_tresor() -> (Haus, Geheim) {
        let haus = Haus::neu();
        let phrase = haus.anlegen().1;
        (haus, phrase)
    }

    pub fn anlegen(&self) -> (Tresor, Geheim) {
        let wort = geheim(WORTE);
        Tresor::anlegen(&self.ort(), &wort, "Büro", Kdf::mindestens()).unwrap()
    }

    pub fn daten(&self) -> PathBuf {
        self.dir.path().join("daten")
    }

    pub fn zustand(&self) -> PathBuf {
        self.dir.path().join("zustand")
    }

    pub fn tresor(&self) -> PathBuf {
        self.daten().join("tresor")
    }

    pub fn ort(&self) -> Tresorort {
        Tresorort::neu(&self.daten(), Some(&self.zustand()))
    }

    pub fn oeffnen(&self) -> Result<Tresor, Fehler> {
        Tresor::oeffnen(&self.ort(), &geheim(WORTE))
    }
}

pub fn note(titel: &str, text: &str) -> Beratung {
    let mut note = Beratung::neu(heute());
    note.titel = titel.to_owned();
    note.texte
        .insert(Fallabschnitt::Falldarstellung, text.to_owned());
    note.loeschen_am = Some(date(2027, 11, 23));
    note
}

/// What these tests write holds nothing that the guard minds.
pub fn frei(note: Beratung) -> Cleared<Beratung> {
    let waechter = Waechter::neu(&Umfeld::default());
    freigeben(&waechter, note).map_err(|_| "findings").unwrap()
}

/// Saves a new note.
pub fn lege_ab(tresor: &mut Tresor, titel: &str, text: &str) -> Id {
    let id = tresor.neue_id().unwrap();
    tresor
        .sichern(id, 0, &frei(note(titel, text)), heute())
        .unwrap();
    id
}

/// Titles of the notes, sorted.
pub fn titel(tresor: &mut Tresor) -> Vec<String> {
    let inhalt = tresor.inhalt().unwrap();
    let mut alle: Vec<String> = inhalt
        .faelle
        .iter()
        .map(|f| f.beratung.titel.clone())
        .collect();
    alle.sort();
    alle
}

/// Every file below.
pub fn dateien(ordner: &Path) -> Vec<PathBuf> {
    let mut alle = Vec::new();
    for eintrag in std::fs::read_dir(ordner).into_iter().flatten().flatten() {
        let pfad = eintrag.path();
        match pfad.is_dir() {
            true => alle.extend(dateien(&pfad)),
            false => alle.push(pfad),
        }
    }
    alle.sort();
    alle
}

/// Everything below, to another place.
pub fn kopiere(von: &Path, nach: &Path) {
    std::fs::create_dir_all(nach).unwrap();
    std::fs::set_permissions(nach, std::fs::metadata(von).unwrap().permissions()).unwrap();
    for eintrag in std::fs::read_dir(von).unwrap().flatten() {
        let ziel = nach.join(eintrag.file_name());
        match eintrag.path().is_dir() {
            true => kopiere(&eintrag.path(), &ziel),
            false => std::fs::copy(eintrag.path(), ziel).map(drop).unwrap(),
        }
    }
}
