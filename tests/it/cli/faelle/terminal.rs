//! At a terminal: the passphrase is asked with the echo off, and the echo comes back whatever ends the question.

use super::*;
use crate::terminal::pty::Pty;

const FRAGE: &str = "Passphrase: ";

impl Heim {
    /// This line of shell at a terminal; `"$0"` is the program.
    fn am_terminal(&self, zeile: &str) -> Pty {
        Pty::von(self.schirm_befehl(&["/bin/sh", "-c", zeile], &[]))
    }
}

fn mit_einer() -> Heim {
    let heim = Heim::mit_buch();
    heim.mit_tresor(vec![note("Kind A im Übergang")]);
    heim
}

/// What was sent to the terminal, without what was on it before.
fn gesehen(pty: &Pty) -> String {
    pty.text_so_far().replace("\r\n", "\n")
}

#[test]
fn typed_with_the_echo_off_and_shown_nowhere() {
    let heim = mit_einer();
    let mut pty = heim.am_terminal(r#"exec "$0" cases list "$@""#);
    pty.wait(FRAGE.trim());
    assert_ne!(pty.termios(), pty.vorher, "no echo");
    pty.type_keys(&format!("{PASSPHRASE}\n"));
    assert_eq!(pty.exit_code(), 0);
    pty.assert_restored();
    assert!(gesehen(&pty).contains("Kind A im"));
    assert!(!gesehen(&pty).contains("kiesel"), "{}", gesehen(&pty));
}

#[test]
fn a_mistyped_passphrase_may_be_typed_again_twice() {
    let heim = mit_einer();
    let mut pty = heim.am_terminal(r#"exec "$0" cases list "$@""#);
    pty.wait(FRAGE.trim());
    pty.type_keys("kiesel zaun mond lampe\n");
    pty.wait("Noch zwei Versuche.");
    pty.type_keys(&format!("{PASSPHRASE}\n"));
    assert_eq!(pty.exit_code(), 0);
    assert!(gesehen(&pty).contains("Kind A im"));
    let mut pty = heim.am_terminal(r#"exec "$0" cases list "$@""#);
    for noch in [FRAGE.trim(), "Noch zwei Versuche.", "Noch ein Versuch."] {
        pty.wait(noch);
        pty.settle();
        pty.type_keys("kiesel zaun mond lampe\n");
    }
    assert_eq!(pty.exit_code(), 1);
    pty.assert_restored();
    assert!(!gesehen(&pty).contains("Kind A"));
}

#[test]
fn asked_at_the_terminal_wherever_stdout_goes() {
    let heim = mit_einer();
    let mut pty = heim.am_terminal(r#"exec "$0" cases list "$@" >liste </dev/null"#);
    pty.wait(FRAGE.trim());
    pty.type_keys(&format!("{PASSPHRASE}\n"));
    assert_eq!(pty.exit_code(), 0);
    assert!(!gesehen(&pty).contains("Kind A"));
    let liste = std::fs::read_to_string(heim.pfad("liste")).unwrap();
    assert!(liste.contains("Kind A im") && !liste.contains("Passphrase"));
}

#[test]
fn whatever_ends_the_question_the_echo_comes_back() {
    for ende in ["\x03", "\x1c", "TERM", "HUP", "INT", "QUIT"] {
        let heim = mit_einer();
        let mut pty = heim.am_terminal(r#"exec "$0" cases list "$@""#);
        pty.wait(FRAGE.trim());
        pty.type_keys("kiesel zaun");
        match ende.len() {
            1 => pty.type_keys(ende),
            _ => pty.kill(ende),
        }
        assert_ne!(pty.exit_code(), 0, "{ende:?}");
        pty.assert_restored();
        assert!(
            !gesehen(&pty).contains("kiesel"),
            "{ende:?}: {}",
            gesehen(&pty)
        );
        assert!(!gesehen(&pty).contains("Kind A"));
    }
}

#[test]
fn what_was_half_typed_does_not_reach_the_shell() {
    let heim = mit_einer();
    let zeile = r#""$0" cases list "$@"; IFS= read -r rest; echo "rest: <$rest>""#;
    let mut pty = heim.am_terminal(zeile);
    pty.wait(FRAGE.trim());
    pty.type_keys("kiesel zaun");
    pty.settle();
    pty.type_keys("\x03");
    // The shell that runs a line ends with its command; what is left in the terminal is nobody's.
    pty.exit_code();
    assert!(!gesehen(&pty).contains("kiesel"), "{}", gesehen(&pty));
}

#[test]
fn suspended_the_echo_is_back_and_the_question_comes_again() {
    let heim = mit_einer();
    let zeile =
        r#"set -m; "$0" cases list "$@"; echo angehalten; read -r zeile; echo "<$zeile>"; fg"#;
    let mut pty = heim.am_terminal(zeile);
    pty.wait(FRAGE.trim());
    pty.type_keys("kiesel\x1a");
    pty.wait("angehalten");
    pty.settle();
    assert_eq!(pty.termios(), pty.vorher);
    pty.type_keys("ls\n");
    pty.wait("<ls>");
    pty.settle();
    assert_ne!(pty.termios(), pty.vorher, "no echo again");
    pty.type_keys(&format!("{PASSPHRASE}\n"));
    pty.wait("Kind A im");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_restored();
    assert!(!gesehen(&pty).contains("kiesel"), "{}", gesehen(&pty));
}

#[test]
fn a_vault_made_at_the_terminal_tells_its_phrase_there_and_nowhere_else() {
    let heim = Heim::mit_buch();
    let mut pty = heim.am_terminal(r#"exec "$0" cases init --name Wanda "$@" >ausgabe"#);
    pty.wait("Enter nimmt den Vorschlag");
    pty.type_keys(&format!("{PASSPHRASE}\n"));
    pty.wait("noch einmal:");
    pty.type_keys(&format!("{PASSPHRASE}\n"));
    pty.wait("nur dieses eine Mal");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_restored();
    assert!(!gesehen(&pty).contains("kiesel"));
    assert_eq!(std::fs::read_to_string(heim.pfad("ausgabe")).unwrap(), "");
    assert_eq!(heim.faelle(&["list"]).out, "Keine Fallnotizen.\n");
}

#[test]
fn two_that_differ_make_no_vault_and_enter_takes_the_words_proposed() {
    let heim = Heim::mit_buch();
    let mut pty = heim.am_terminal(r#"exec "$0" cases init --name Wanda "$@""#);
    pty.wait("Enter nimmt den Vorschlag");
    pty.type_keys("kiesel zaun mond laterne\n");
    pty.wait("noch einmal:");
    pty.type_keys("kiesel zaun mond lampe\n");
    pty.wait("verschieden");
    assert_eq!(pty.exit_code(), 1);
    assert!(!heim.daten().join("tresor").exists());
    let mut pty = heim.am_terminal(r#"exec "$0" cases init --name Wanda "$@""#);
    pty.wait("Enter nimmt den Vorschlag");
    let schirm = pty.screen().contents();
    let vorschlag = schirm
        .lines()
        .find_map(|z| z.strip_prefix("  "))
        .unwrap()
        .trim()
        .to_owned();
    pty.type_keys("\n");
    pty.wait("nur dieses eine Mal");
    assert_eq!(pty.exit_code(), 0);
    assert_eq!(
        heim.ruf_mit(&["cases", "list"], &vorschlag).out,
        "Keine Fallnotizen.\n"
    );
}

#[test]
fn only_a_yes_destroys() {
    let heim = Heim::mit_buch();
    let mut alt = note("Kind A im Übergang");
    alt.loeschen_am = Some(date(2001, 11, 1));
    let ids = heim.mit_tresor(vec![alt]);
    super::lesen::gezeigt_vor(&heim, &ids, &[20, 1]);
    for (antwort, code, da) in [("n\n", 1, 1), ("\n", 1, 1), ("ja\n", 0, 0)] {
        let mut pty = heim.am_terminal(r#"exec "$0" cases purge "$@" >ausgabe"#);
        pty.wait(FRAGE.trim());
        pty.type_keys(&format!("{PASSPHRASE}\n"));
        pty.wait("Endgültig vernichten?");
        assert!(pty.screen().contents().contains("Kind A im"));
        pty.type_keys(antwort);
        assert_eq!(pty.exit_code(), code, "{antwort:?}");
        assert_eq!(heim.faelle_json(&["list"]).as_array().unwrap().len(), da);
        assert!(
            !std::fs::read_to_string(heim.pfad("ausgabe"))
                .unwrap()
                .contains("Kind A")
        );
    }
}
