//! Files, the terminal, the other commands: the marker is nowhere but on the open screen.

use super::*;

#[test]
fn no_file_holds_the_marker_while_it_is_open_typed_locked_or_left() {
    let heim = mit_marke();
    nirgends(&heim);
    let mut pty = tippt(&heim);
    pty.settle();
    nirgends(&heim);
    sperre(&mut pty);
    nirgends(&heim);
    pty.type_keys("\t");
    pty.wait(DA);
    pty.type_keys("q");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_restored();
    nirgends(&heim);
    // The search would find one: this test can fail.
    heim.datei("data/probe", format!("x{MARKE}x"));
    assert_eq!(mit_stueck(&heim.pfad("")).len(), 1);
}

#[test]
fn no_backup_holds_it_and_a_restored_one_opens() {
    let heim = mit_marke();
    assert_eq!(heim.ruf(&["backup", "alles.sicherung"]).code, 0);
    nirgends(&heim);
    let anderswo = Heim::leer();
    fs::copy(
        heim.pfad("alles.sicherung"),
        anderswo.pfad("alles.sicherung"),
    )
    .unwrap();
    assert_eq!(anderswo.ruf(&["restore", "alles.sicherung"]).code, 0);
    nirgends(&anderswo);
    assert!(anderswo.faelle(&["list"]).out.contains(MARKE));
}

#[test]
fn no_open_command_tells_of_it() {
    let heim = mit_marke();
    let pty = tippt(&heim);
    pty.kill("TERM");
    pty.wait_gone();
    for args in [
        &["log"][..],
        &["log", "--json"],
        &["list", "todos"],
        &["list", "sitzungen", "--json"],
        &["due"],
        &["search", MARKE, "--json"],
        &["search", "Zitronen"],
        &["export", "feldbuch"],
        &["export", "csv", "todos"],
        &["check"],
        &["check", "--json"],
    ] {
        let lauf = heim.ruf(args);
        let gesagt = lauf.out + &lauf.err;
        let ohne_frage = gesagt
            .replace(&format!("„{MARKE}“"), "")
            .replace("„Zitronen“", "");
        assert!(!ohne_frage.contains("Zitronen"), "{args:?}: {gesagt}");
    }
}

#[test]
fn locked_the_terminal_shows_nothing_and_nothing_more_is_sent() {
    let heim = mit_marke();
    let mut pty = tippt(&heim);
    pty.settle();
    assert!(pty.screen().contents().contains(MARKE));
    let vorher = pty.bytes();
    sperre(&mut pty);
    assert!(!pty.screen().contents().contains("Zitronen"));
    pty.resize(30, 100);
    pty.settle();
    pty.type_keys("\t1");
    pty.settle();
    let seither = pty.bytes_so_far().split_off(vorher);
    assert!(!hat(&seither, STUECK));
}

#[test]
fn after_the_end_neither_scrollback_nor_title_nor_clipboard_have_it() {
    let heim = mit_marke();
    let mut pty = tippt(&heim);
    pty.settle();
    pty.kill("TERM");
    pty.exit_code();
    pty.assert_restored();
    let alles = pty.bytes_so_far();
    assert!(hat(&alles, STUECK), "it was to be seen");
    // Titles and the clipboard go by OSC.
    assert!(!hat(&alles, b"\x1b]"));
    let (zeilen, spalten) = (24.try_into().unwrap(), 80.try_into().unwrap());
    let mut parser = vt100::Parser::new(zeilen, spalten, 10_000);
    parser.process(&alles);
    for hoch in 0..200 {
        parser.screen_mut().set_scrollback(hoch);
        assert!(!parser.screen().contents().contains("Zitronen"));
    }
}

#[test]
fn copying_a_note_does_not_reach_the_clipboard() {
    let heim = mit_marke();
    let mut pty = offen(&heim);
    for taste in ["y", "Y", "\x03"] {
        pty.type_keys(taste);
        pty.settle();
    }
    assert!(!hat(&pty.bytes_so_far(), b"\x1b]52"));
}
