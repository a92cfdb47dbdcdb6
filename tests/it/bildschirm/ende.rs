//! Away for a while, and back: suspend, size, a hang-up without a signal.

use super::*;

#[test]
fn suspended_the_shell_has_its_terminal_and_fg_brings_the_screen_back() {
    let heim = Heim::mit_buch();
    // Job control as in a login shell; `read` stands for whatever a person does meanwhile.
    let shell = r#"set -m; "$0" "$@"; echo angehalten; read -r zeile; echo "$zeile"; fg"#;
    let mut pty = Pty::von(heim.schirm_befehl(&["/bin/sh", "-c", shell], &[]));
    pty.wait(DA);
    pty.type_keys("\x1a");
    pty.wait("angehalten");
    pty.assert_restored();
    pty.type_keys("ls\r");
    pty.wait(DA);
    assert!(pty.screen().alternate_screen());
    assert_ne!(pty.termios(), pty.vorher);
    pty.type_keys("2");
    pty.wait("Gremien (");
    verlassen(pty);
}

#[test]
fn too_small_a_window_says_so_and_a_larger_one_shows_all_again() {
    let heim = Heim::mit_buch();
    let mut pty = heim.offen();
    pty.resize(10, 40);
    pty.wait("Zu klein: 40×10");
    pty.wait("Nichts geht verloren.");
    pty.resize(24, 80);
    pty.wait(DA);
    assert!(!pty.screen().contents().contains("Zu klein"));
    verlassen(pty);
}

#[test]
fn every_size_between_tiny_and_huge_is_survived() {
    let heim = Heim::mit_leben();
    let mut pty = heim.offen();
    for (zeilen, spalten) in [(1, 1), (2, 3), (16, 60), (17, 61), (60, 200), (100, 300)] {
        pty.resize(zeilen, spalten);
        pty.type_keys("6");
        pty.settle();
        pty.type_keys("1");
        pty.settle();
    }
    pty.resize(24, 80);
    pty.wait(DA);
    verlassen(pty);
}
