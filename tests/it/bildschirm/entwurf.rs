//! What was typed and not saved: whatever ends the program, the next start offers it. What was saved is there.

use super::*;
use std::thread;
use std::time::Duration;

const TEXT: &str = "Grüße an Jörg überbringen";
const DA_TODOS: &str = "To-dos (";
const ANGEBOT: &str = "Nicht gesicherte Eingaben";

/// A new to-do, its title typed.
fn formular(heim: &Heim) -> Pty {
    let mut pty = heim.offen();
    pty.type_keys("6");
    pty.wait(DA_TODOS);
    pty.type_keys("n");
    pty.wait("Neues To-do");
    pty.type_keys(TEXT);
    pty.wait(TEXT);
    pty
}

/// The next start offers the text, Enter opens it; thrown away, it is no longer offered.
fn angeboten(heim: &Heim) {
    let mut pty = heim.start();
    pty.wait(ANGEBOT);
    assert!(pty.screen().contents().contains("Grüße an Jörg"));
    pty.type_keys("\r");
    pty.wait("Neues To-do");
    pty.wait(TEXT);
    wegwerfen(pty);
    let pty = heim.offen();
    pty.settle();
    assert!(!pty.screen().contents().contains(ANGEBOT));
    verlassen(pty);
    assert!(heim.todos().is_empty());
}

fn wegwerfen(mut pty: Pty) {
    pty.type_keys("\x1b");
    pty.wait("verwerfen");
    pty.type_keys("v");
    pty.wait("verworfen");
    verlassen(pty);
}

#[test]
fn after_a_signal_the_open_form_is_offered_again() {
    for (signal, code) in [("TERM", 143), ("HUP", 129)] {
        let heim = Heim::mit_buch();
        let mut pty = formular(&heim);
        pty.kill(signal);
        assert_eq!(pty.exit_code(), code, "{signal}");
        pty.assert_restored();
        angeboten(&heim);
    }
}

#[test]
fn after_kill_9_the_open_form_is_offered_again() {
    let heim = Heim::mit_buch();
    let mut pty = formular(&heim);
    // The draft goes to the disk beside the screen, after each key.
    pty.settle();
    thread::sleep(Duration::from_secs(1));
    pty.kill("KILL");
    pty.exit_code();
    angeboten(&heim);
}

#[test]
fn when_the_terminal_is_gone_the_program_ends_and_the_form_is_offered_again() {
    let heim = Heim::mit_buch();
    let mut pty = formular(&heim);
    pty.hang_up();
    pty.wait_gone();
    angeboten(&heim);
}

#[test]
fn a_quick_todo_is_on_the_disk_when_the_screen_says_so() {
    let heim = Heim::mit_buch();
    let mut pty = heim.offen();
    pty.type_keys("t");
    pty.wait("Aufgabe +wer !wann");
    pty.type_keys("Stühle für Brück ausleihen\r");
    pty.wait("rückgängig");
    // No farewell: what the screen told is there all the same.
    pty.kill("KILL");
    pty.exit_code();
    assert_eq!(heim.todos(), ["Stühle für Brück ausleihen"]);
}

#[test]
fn keys_typed_ahead_of_the_disk_are_not_lost() {
    let heim = Heim::mit_buch();
    let mut pty = heim.offen();
    pty.type_keys("teins\rtzwei\rtdrei\r");
    pty.wait("drei");
    pty.wait("rückgängig");
    verlassen(pty);
    let mut todos = heim.todos();
    todos.sort();
    assert_eq!(todos, ["drei", "eins", "zwei"]);
}

#[test]
fn a_paste_of_several_lines_stays_in_its_field() {
    let heim = Heim::mit_buch();
    let mut pty = heim.offen();
    pty.type_keys("t");
    pty.wait("Aufgabe +wer !wann");
    pty.type_keys("\x1b[200~Stühle\rund\r\nTische\x1b[201~");
    pty.wait("Stühle und Tische");
    pty.settle();
    assert!(
        heim.ruf(&["list", "todos"]).code != 0,
        "still open, nothing sent"
    );
    pty.type_keys("\r");
    pty.wait("rückgängig");
    verlassen(pty);
    assert_eq!(heim.todos(), ["Stühle und Tische"]);
}
