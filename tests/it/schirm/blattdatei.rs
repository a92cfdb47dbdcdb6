//! Sheets as files: which kinds, under which name, and what is said when they cannot be written.

use super::*;
use crate::papiere::welt::gehalten;
use insta::assert_snapshot;
use std::fs;
use tempfile::TempDir;

fn mit_ordner() -> (Probe, TempDir) {
    let dir = TempDir::new().unwrap();
    let mut p = Probe::neu("standard", (80, 24), gehalten());
    p.app.session.papierordner = dir.path().display().to_string();
    (p, dir)
}

fn dateien(dir: &TempDir) -> Vec<String> {
    let namen = fs::read_dir(dir.path()).unwrap();
    let mut namen: Vec<String> = namen
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    namen.sort();
    namen
}

fn lies(dir: &TempDir, name: &str) -> String {
    fs::read_to_string(dir.path().join(name)).unwrap()
}

#[test]
fn the_year_of_a_gremium_is_written_as_markdown_and_csv() {
    let (mut p, dir) = mit_ordner();
    p.tippe("2 / text:regionalteam Enter C P");
    assert_snapshot!(p.zeilen(0, 10), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Blatt als Datei (2) ─────────────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Markdown (md)                                                        Datei │
    │   Tabelle (csv)                                                        Datei │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ");
    p.tippe("Enter Enter P Down Enter Enter");
    assert_eq!(
        p.meldung()
            .replace(&dir.path().display().to_string(), "ORT"),
        "Geschrieben: ORT/Gelingen-2026-Regionalteam-Planregion-Nord.csv"
    );
    assert_eq!(
        dateien(&dir),
        [
            "Gelingen-2026-Regionalteam-Planregion-Nord.csv",
            "Gelingen-2026-Regionalteam-Planregion-Nord.md",
        ]
    );
    let md = lies(&dir, "Gelingen-2026-Regionalteam-Planregion-Nord.md");
    assert!(
        md.starts_with("# Gelingensfaktoren 2026: Regionalteam"),
        "{md}"
    );
    let csv = lies(&dir, "Gelingen-2026-Regionalteam-Planregion-Nord.csv");
    assert!(
        csv.starts_with("jahr;gremium;sitzung;faktor;befund;worte\n2026;Regionalteam"),
        "{csv}"
    );
}

#[test]
fn all_gremien_and_one_sitzung_go_the_same_way() {
    let (mut p, dir) = mit_ordner();
    p.tippe("2 B P Enter Enter Esc");
    p.tippe("3 / text:nord_26.11 Enter c P Down Enter Enter");
    assert_eq!(
        dateien(&dir),
        [
            "Gelingen-2026-11-26-Regionalteam-Planregion-Nord.csv",
            "Gelingen-2026-alle-Gremien.md",
        ]
    );
    let csv = lies(&dir, "Gelingen-2026-11-26-Regionalteam-Planregion-Nord.csv");
    assert!(
        csv.lines().count() > 5 && csv.contains("2026-11-26;"),
        "{csv}"
    );
}

#[test]
fn attendance_is_written_as_it_stands() {
    let (mut p, dir) = mit_ordner();
    p.tippe("2 / text:regionalteam Enter A P Enter");
    let namen = dateien(&dir);
    assert_eq!(namen.len(), 1, "{}", p.frame());
    let text = lies(&dir, &namen[0]);
    assert_snapshot!(namen[0], @"2026-11-22-Anwesenheit-Regionalteam-Planregion-Nord-wer-am.txt");
    assert!(text.contains("Öhlmann"), "{text}");
}

#[test]
fn a_place_where_nothing_can_be_written_leaves_the_line_open() {
    let (mut p, dir) = mit_ordner();
    p.app.session.papierordner = "/gibt/es/nicht".into();
    p.tippe("2 / text:regionalteam Enter C P Enter Enter");
    assert!(p.frame().contains("gibt es nicht"), "{}", p.frame());
    assert!(p.meldung().contains("nichts verloren"), "{}", p.meldung());
    p.tippe("ctrl-u")
        .schreibe(&format!("{}/doch.md", dir.path().display()));
    p.tippe("Enter");
    assert_eq!(dateien(&dir), ["doch.md"]);
}
