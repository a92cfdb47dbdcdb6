//! `cases export`: only what the guard lets through, only into a new file of one's own.

use super::*;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use tempfile::TempDir;

/// A folder that is none for temporary things.
pub fn ordner() -> TempDir {
    TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

fn mit_einer(note: Beratung) -> (Heim, String) {
    let heim = Heim::mit_buch();
    let ids = heim.mit_tresor(vec![note]);
    (heim, ids[0].to_string())
}

pub fn nach(heim: &Heim, id: &str, ziel: &Path) -> Lauf {
    heim.faelle(&["export", id, "-o", ziel.to_str().unwrap()])
}

#[test]
fn a_clean_note_becomes_a_file_for_its_owner_alone() {
    let (heim, id) = mit_einer(note("Kind A im Übergang"));
    let dort = ordner();
    let ziel = dort.path().join("fall.txt");
    let lauf = nach(&heim, &id[..10], &ziel);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    assert!(!lauf.out.contains("Kind A"), "{}", lauf.out);
    let text = std::fs::read_to_string(&ziel).unwrap();
    insta::assert_snapshot!(text.replace(&id, "ID"), @"
    Kind A im Übergang

    eingebracht von  Fachkraft
    Methode          Kollegiale Beratung
    Phase            Falldarstellung
    Ergebnis         offene Beratung ohne Entscheidung
    angelegt am      Mo 23.11.2026
    löschen am       Mo 01.03.2027
    Kennung          ID

    Fragestellung
    Welche Hilfe passt zu der Familie?

    Pseudonym, nicht anonym: vertraulich behandeln, keine Namen nachtragen, zum Löschdatum vernichten.
    ");
    let rechte = std::fs::metadata(&ziel).unwrap().permissions().mode();
    assert_eq!(rechte & 0o777, 0o600);
    // Not a second time, and nothing else is left beside it.
    assert_eq!(nach(&heim, &id, &ziel).code, 1);
    assert_eq!(std::fs::read_dir(dort.path()).unwrap().count(), 1);
}

#[test]
fn no_link_no_folder_no_missing_folder_no_stdout() {
    let (heim, id) = mit_einer(note("Kind A im Übergang"));
    let dort = ordner();
    let anderswo = dort.path().join("anderswo");
    let verweis = dort.path().join("verweis");
    symlink(&anderswo, &verweis).unwrap();
    for ziel in [
        verweis.clone(),
        dort.path().to_path_buf(),
        dort.path().join("fehlt/fall.txt"),
        dort.path().join(".."),
    ] {
        let lauf = nach(&heim, &id, &ziel);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{ziel:?}");
    }
    assert!(!anderswo.exists());
    for ziel in ["-", "/dev/stdout", "/dev/fd/1"] {
        let lauf = nach(&heim, &id, Path::new(ziel));
        assert_ne!(lauf.code, 0, "{ziel}");
        assert_eq!(lauf.out, "", "{ziel}");
    }
}

#[test]
fn never_where_things_are_only_left_for_a_while() {
    let (heim, id) = mit_einer(note("Kind A im Übergang"));
    let dort = ordner();
    let eigen = dort.path().join("eigen");
    std::fs::create_dir(&eigen).unwrap();
    let um_die_ecke = dort.path().join("ecke");
    symlink("/tmp", &um_die_ecke).unwrap();
    // The home of these tests lies in the system's own, too.
    for ziel in [
        heim.pfad("fall.txt"),
        Path::new("/tmp/feldbuch-pruefung.txt").to_path_buf(),
        Path::new("/var/tmp/feldbuch-pruefung.txt").to_path_buf(),
        Path::new("/dev/shm/feldbuch-pruefung.txt").to_path_buf(),
        um_die_ecke.join("feldbuch-pruefung.txt"),
    ] {
        let lauf = nach(&heim, &id, &ziel);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{ziel:?}");
        assert!(lauf.err.contains("für Flüchtiges"), "{}", lauf.err);
        assert!(!ziel.exists());
    }
    let ziel = eigen.join("fall.txt");
    let mut befehl = heim.befehl(&["cases", "export", &id, "-o", ziel.to_str().unwrap()]);
    befehl.env("TMPDIR", &eigen).stdin(Stdio::null());
    let lauf = heim.lauf(befehl.output().unwrap());
    assert!(lauf.err.contains("für Flüchtiges"), "{}", lauf.err);
}

#[test]
fn one_blank_line_parts_sections_however_they_were_typed() {
    let mut note = note("Kind A im Übergang");
    let texte = &mut note.texte;
    texte.insert(
        Fallabschnitt::Fragestellung,
        "\n \nWelche Hilfe passt?\n\n\n".to_owned(),
    );
    texte.insert(
        Fallabschnitt::Ideen,
        "Sportverein\n\nPatenschaft\n".to_owned(),
    );
    let (heim, id) = mit_einer(note);
    let dort = ordner();
    let ziel = dort.path().join("fall.txt");
    assert_eq!(nach(&heim, &id, &ziel).code, 0);
    let text = std::fs::read_to_string(&ziel).unwrap();
    assert!(
        text.contains("\n\nFragestellung\nWelche Hilfe passt?\n\nIdeen"),
        "{text}"
    );
    assert!(!text.contains("\n\n\n") && !text.contains("\n "), "{text}");
}
