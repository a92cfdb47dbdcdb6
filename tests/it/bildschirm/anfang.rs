//! The first start, and starts that come to nothing.

use super::*;

#[test]
fn the_first_start_asks_and_enter_creates_a_store_full_of_life() {
    let heim = Heim::leer();
    let mut pty = heim.start();
    pty.wait("Ausprobieren mit Beispieldaten");
    pty.type_keys("\r");
    pty.wait(DA);
    verlassen(pty);
    assert!(heim.todos().len() > 50);
    // The second start does not ask.
    verlassen(heim.offen());
}

#[test]
fn leaving_the_first_question_leaves_nothing_behind() {
    let heim = Heim::leer();
    let pty = heim.start();
    pty.wait("Ausprobieren mit Beispieldaten");
    verlassen(pty);
    assert!(heim.dateien().is_empty(), "{:?}", heim.dateien());
}

#[test]
fn q_gives_the_terminal_back_and_leaves_a_backup() {
    let heim = Heim::mit_buch();
    let pty = heim.offen();
    assert!(pty.screen().alternate_screen());
    assert_ne!(pty.termios(), pty.vorher, "raw while running");
    verlassen(pty);
    let sicherungen = heim.dateien();
    let ist_sicherung = |p: &PathBuf| p.extension().is_some_and(|e| e == "sicherung");
    assert!(sicherungen.iter().any(ist_sicherung), "{sicherungen:?}");
}

#[test]
fn a_store_that_is_open_elsewhere_is_told_with_the_process() {
    let heim = Heim::mit_buch();
    let erster = heim.offen();
    let mut zweiter = heim.start();
    assert_eq!(zweiter.exit_code(), 1);
    zweiter.assert_restored();
    let text = zweiter.screen().contents();
    assert!(text.contains("ist schon offen"), "{text}");
    let prozess = format!("Prozess {}", erster.pid());
    assert!(text.replace("\r\n", " ").contains(&prozess), "{text}");
    verlassen(erster);
}

#[test]
fn a_damaged_store_is_told_with_the_way_back() {
    let heim = Heim::mit_kreis();
    fs::write(heim.daten().join("speicher/db"), [0xa5; 9000]).unwrap();
    let mut pty = heim.start();
    assert_eq!(pty.exit_code(), 3);
    pty.assert_restored();
    let text = pty.screen().contents();
    assert!(text.contains("ist beschädigt"), "{text}");
    assert!(text.contains("feldbuch restore"), "{text}");
}

#[test]
fn a_terminal_without_cursor_gets_one_sentence() {
    let heim = Heim::mit_buch();
    let mut pty = heim.start_mit(&[("TERM", "dumb")]);
    assert_eq!(pty.exit_code(), 1);
    let text = pty.text_so_far();
    assert!(text.contains("feldbuch list todos"), "{text}");
    assert!(!text.contains('\x1b'), "{text:?}");
    assert_eq!(pty.termios(), pty.vorher);
}

#[test]
fn a_fault_in_the_key_file_is_told_before_the_screen_opens() {
    let heim = Heim::mit_buch();
    heim.datei(
        "config/feldbuch/keymap.toml",
        "[global]\n\"q\" = \"quitt\"\n",
    );
    let mut pty = heim.start();
    assert_ne!(pty.exit_code(), 0);
    let text = pty.text_so_far();
    assert!(text.contains("quitt") && text.contains("quit"), "{text}");
    assert!(!text.contains("\x1b[?1049h"), "{text:?}");
}
