//! Papers on the screen: the box, the name of the file, and what is said when it cannot be written.

use super::*;
use crate::papiere::welt::gehalten;
use feldbuch::app::Fenster;
use insta::assert_snapshot;
use std::fs;
use tempfile::TempDir;

/// The Sitzung that was held is chosen; papers go into a folder of their own.
fn sitzung() -> (Probe, TempDir) {
    let dir = TempDir::new().unwrap();
    let mut p = Probe::neu("standard", (80, 24), gehalten());
    p.app.session.papierordner = dir.path().display().to_string();
    p.tippe("3 / text:nord_26.11 Enter");
    assert_eq!(
        p.app.session.gewaehlt().map(|k| k.id),
        Some(welt::id(welt::SITZUNG_RT))
    );
    (p, dir)
}

fn dateien(dir: &TempDir) -> Vec<String> {
    let namen = fs::read_dir(dir.path()).unwrap();
    namen
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn the_box_offers_each_paper_in_each_format() {
    let (mut p, _dir) = sitzung();
    assert_snapshot!(p.tippe("p").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Papiere: Regionalteam Planregion Nord Do 26.11.2026 (25) ────────────────────┐
    │ >                                                                            │
    │ ▶ Protokoll · Word (docx)                                              Datei │
    │   Protokoll · LibreOffice (odt)                                        Datei │
    │   Protokoll · reiner Text (txt)                                        Datei │
    │   Protokoll · Markdown (md)                                            Datei │
    │   Protokoll · Mailtext dazu                                   Zwischenablage │
    │   To-do-Liste · Word (docx)                                            Datei │
    │   To-do-Liste · LibreOffice (odt)                                      Datei │
    │   To-do-Liste · reiner Text (txt)                                      Datei │
    │   To-do-Liste · Markdown (md)                                          Datei │
    │   To-do-Liste · Mailtext dazu                                 Zwischenablage │
    │   Einladung · Word (docx)                                              Datei │
    │   Einladung · LibreOffice (odt)                                        Datei │
    │   Einladung · reiner Text (txt)                                        Datei │
    │   Einladung · Markdown (md)                                            Datei │
    │   Einladung · Mailtext dazu                                   Zwischenablage │
    │   Tagesordnung · Word (docx)                                           Datei │
    │   Tagesordnung · LibreOffice (odt)                                     Datei │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ nehmen  Esc zurück
    ");
    assert_snapshot!(p.tippe("text:einl_odt").inhalt(), @"
    ┌ Papiere: Regionalteam Planregion Nord Do 26.11.2026 (1) ─────────────────────┐
    │ > einl odt                                                                   │
    │ ▶ Einladung · LibreOffice (odt)                                        Datei │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_file_is_proposed_and_written_and_its_place_is_told() {
    let (mut p, dir) = sitzung();
    p.app.session.papierordner = "~".into();
    assert_snapshot!(p.tippe("p Enter").inhalt(), @"
    ┌ In welche Datei? ────────────────────────────────────────────────────────────┐
    │ > ~/Protokoll-Regionalteam-Planregion-Nord-2026-11-26.docx                   │
    │ 26 KB · Enter schreibt, vorhandene Dateien bleiben unberührt                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-u")
        .schreibe(&format!("{}/protokoll.docx", dir.path().display()));
    p.tippe("Enter");
    assert!(p.app.session.fenster.is_empty());
    assert_eq!(
        p.meldung(),
        format!("Geschrieben: {}/protokoll.docx", dir.path().display())
    );
    assert!(
        fs::read(dir.path().join("protokoll.docx"))
            .unwrap()
            .starts_with(b"PK")
    );
    assert_eq!(dateien(&dir), ["protokoll.docx"]);
}

#[test]
fn a_file_that_is_there_stays_and_another_name_is_enough() {
    let (mut p, dir) = sitzung();
    let name = "Protokoll-Regionalteam-Planregion-Nord-2026-11-26";
    fs::write(dir.path().join(format!("{name}.md")), "meins").unwrap();
    p.tippe("p text:prot_mark Enter Enter");
    let ohne_ort = |t: String| t.replace(&dir.path().display().to_string(), "ORT");
    assert_snapshot!(p.meldung(), @"Nicht geschrieben, nichts verloren – einen anderen Namen tippen, oder Esc");
    assert!(
        p.frame().contains("gibt es schon und bleibt"),
        "{}",
        p.frame()
    );
    assert_eq!(
        fs::read_to_string(dir.path().join(format!("{name}.md"))).unwrap(),
        "meins"
    );
    p.tippe("Backspace Backspace Backspace text:-2.md Enter");
    assert_eq!(
        ohne_ort(p.meldung()),
        format!("Geschrieben: ORT/{name}-2.md")
    );
    assert_eq!(dateien(&dir).len(), 2);
}

#[test]
fn where_nothing_can_be_written_the_line_stays_open() {
    let (mut p, dir) = sitzung();
    for (ordner, grund) in [
        ("/proc", "in /proc lässt sich nichts anlegen"),
        ("/gibt/es/nicht", "den Ordner /gibt/es/nicht gibt es nicht"),
    ] {
        p.app.session.papierordner = ordner.into();
        p.tippe("p Enter Enter");
        let Some(Fenster::Zeile(zeile)) = p.app.session.fenster.last() else {
            panic!("{}", p.frame());
        };
        let warum = zeile.verstanden.clone().unwrap_err();
        assert!(warum.contains(grund), "{warum}");
        assert!(p.tippe("Esc").app.session.fenster.is_empty());
    }
    assert!(dateien(&dir).is_empty());
}

#[test]
fn the_words_of_the_mail_go_to_the_clipboard() {
    let (mut p, _dir) = sitzung();
    p.tippe("p text:einl_mail Enter");
    let Some(Effect::Copy(text)) = p.effekte.last() else {
        panic!("nothing was copied");
    };
    assert!(text.starts_with("Betreff: Regionalteam Planregion Nord: Einladung Do 26.11.2026\n"));
    assert_snapshot!(p.meldung(), @"Mailtext kopiert (in die Zwischenablage des eigenen Rechners)");
}

#[test]
fn from_the_agenda_and_without_a_sitzung() {
    let (mut p, _dir) = sitzung();
    p.tippe("a P");
    assert!(p.frame().contains("Papiere: Regionalteam"), "{}", p.frame());
    let mut leer = Probe::neu("standard", (80, 24), vec![]);
    assert_snapshot!(leer.tippe("3 p").meldung(), @"Erst eine Sitzung wählen");
}

#[test]
fn on_a_small_screen_the_name_can_still_be_typed() {
    let mut p = Probe::neu("standard", (60, 16), gehalten());
    p.tippe("3 / text:nord_26.11 Enter p Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ In welche Datei? ────────────────────────────────────────┐
    │ > rotokoll-Regionalteam-Planregion-Nord-2026-11-26.docx  │
    │ 26 KB · Enter schreibt, vorhandene Dateien bleiben       │
    │ unberührt                                                │
    └──────────────────────────────────────────────────────────┘
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ⏎ nehmen  Esc zurück
    ");
}

#[test]
fn a_person_and_a_gremium_have_their_to_do_list() {
    let (mut p, dir) = sitzung();
    p.tippe("4 / text:öhlmann Enter p Enter Enter");
    p.tippe("2 / text:regionalteam Enter p text:markdown Enter Enter");
    let mut namen = dateien(&dir);
    namen.sort();
    assert_eq!(
        namen,
        [
            "To-dos-Regionalteam-Planregion-Nord-2026-11-22.md",
            "To-dos-Wanda-Oehlmann-2026-11-22.docx",
        ]
    );
    p.tippe("4 p text:mail Enter");
    let Some(Effect::Copy(text)) = p.effekte.last() else {
        panic!("nothing was copied");
    };
    assert!(text.starts_with("Wanda Öhlmann\n=====") && text.contains("Protokoll verschicken"));
}
