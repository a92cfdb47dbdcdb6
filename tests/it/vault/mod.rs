//! The vault: what vault.md promises, and what a tester would try against it.
//!
//! | attack of vault.md | test, or why there is none |
//! | --- | --- |
//! | 21 marker in files, temp, core, after kill -9 | `dateien_rechte::a_marker_is_found_nowhere_in_any_phase`, `vault_ende::spuren`, `vault_ende::angriff::no_core_file_and_nobody_traces_it`, `vault_ende::ende::kill_9_…`. Swap: keys are locked in memory, open swap is told (`haertung`); its blocks cannot be read in a test |
//! | 22 gcore, `/proc/PID/mem` after the lock | `vault_ende::speicher` |
//! | 23 ciphertexts, titles, versions, vaults swapped | `angriffe::records_that_were_moved_are_noticed`; a title is part of its note's record |
//! | 24 one record, store, keyring set back; all but the anchor | `angriffe::parts_set_back_are_noticed`, `a_whole_vault_set_back_is_told_by_the_anchor` |
//! | 25 a record or slot deleted; parameters weakened, 4 GiB | `angriffe::records_that_were_moved_…`, `a_deleted_slot_is_noticed`, `forged_parameters_are_refused` |
//! | 26 every byte flipped | `angriffe::every_flipped_byte_of_header_and_keyring_is_seen`, `forged_headers_…`, `forged_keyrings_…`, `a_flipped_byte_of_a_record_closes_the_vault`; manifest and 1,000 bytes: `src/vault/gelesen.rs` |
//! | 27 truncated at each length | `angriffe::truncated_files_are_told`, `src/vault/gelesen.rs::every_cut_opens_nothing` |
//! | 28 two processes | `dateien_rechte::a_second_process_is_refused`, `vault_ende::angriff::a_second_process_touches_nothing` |
//! | 29 10^6 nonces | `src/vault/siegel.rs::a_million_nonces_are_distinct`, `angriffe::nonces_never_repeat_on_the_disk` |
//! | 30 the same note twice | `angriffe::the_same_note_twice_tells_nothing` |
//! | 31 a destroyed note and its key | `umbau::a_destroyed_note_leaves_nothing` |
//! | 32 crash in rotation and rebuild | `umbau::{destroying_survives_a_crash_at_every_point, new_keys_survive_a_crash_at_every_point}`, `writing_the_chest_anew_survives_…`, `between_two_renames_…` |
//! | 33 idle lock with unsaved text | `schirm::faelle::five_minutes_without_a_key_…`, `an_open_note_is_sealed_first_and_its_window_goes`, `vault_ende::ende::the_key_that_locks_seals_…` |
//! | 34 SIGHUP, SIGTSTP, resize during unlock | `vault_ende::ende::resized_or_hung_up_while_the_key_is_derived`, `suspended_the_notes_are_locked_…`, `schirm::faelle::while_the_key_is_derived_…` |
//! | 35 links, open rights, umask 000 | `dateien_rechte::{open_rights_and_links_are_refused, a_link_laid_in_the_way_is_not_followed, everything_belongs_to_its_owner_alone}` |
//! | 36 terminal after the end: scrollback, title | `vault_ende::spuren::{locked_the_terminal_shows_nothing_…, after_the_end_…}`. tmux `capture-pane` while it is open sees the screen: README |
//! | 37 clipboard, OSC 52 | `vault_ende::spuren::copying_a_note_does_not_reach_the_clipboard` |
//! | 38 time of a wrong or right passphrase, of slots | no test, a measured time fails by chance. Each slot costs one derivation and they are tried in turn, so time tells the slot, never the passphrase; tags and MACs are compared in constant time: README |
//! | 39 clock set back, or far ahead | `src/vault/fristen.rs`, `alltag::what_was_shown_as_due_is_remembered_and_no_clock_alone_destroys`, `cli::faelle::lesen::purge_…` |
//! | 40 export path exists, is a link | `cli::faelle::ausfuhr::no_link_no_folder_…`, `a_clean_note_becomes_a_file_for_its_owner_alone` |
//!
//! 41 is not on the list. That the tests named here exist is itself a test below.

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

/// Whoever renames a test of the table above renames it there.
#[test]
fn each_attack_of_the_list_has_its_line() {
    let tabelle: Vec<&str> = include_str!("mod.rs")
        .lines()
        .filter(|z| z.starts_with("//! | "))
        .collect();
    for nummer in 21..=40 {
        let anfang = format!("//! | {nummer} ");
        assert!(tabelle.iter().any(|z| z.starts_with(&anfang)), "{nummer}");
    }
    let quellen: String = dateien(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it")))
        .into_iter()
        .chain(dateien(Path::new(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src/vault"
        ))))
        .filter(|d| !d.ends_with("vault/mod.rs"))
        .filter_map(|d| std::fs::read_to_string(d).ok())
        .collect();
    for zeile in tabelle {
        for name in zeile
            .split(['`', ':', '{', '}', ',', ' ', '…'])
            .filter(|n| n.matches('_').count() > 2)
        {
            assert!(quellen.contains(&format!("fn {name}")), "{name}");
        }
    }
}
