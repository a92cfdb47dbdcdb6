//! Whatever ends the program while a note is typed: the draft is sealed, and offered once the vault is open again.

use super::*;
use std::thread;
use std::time::Duration;

/// The text that was being typed is there, after the passphrase and not before.
fn angeboten(heim: &Heim) {
    nirgends(heim);
    let mut pty = start(heim);
    pty.settle();
    assert!(!pty.screen().contents().contains("Zitronen"));
    oeffne(&mut pty);
    pty.wait("Neue Zitronenfal");
    let entwuerfe = heim_entwuerfe(heim, pty);
    let text = entwuerfe.text(Fallabschnitt::Falldarstellung);
    // Whoever hangs up in these tests presses a last key.
    assert_eq!(text.trim_end(), format!("Auch hier {MARKE} getippt"));
}

/// The one draft, as the library reads it once the program is gone.
fn heim_entwuerfe(heim: &Heim, pty: Pty) -> feldbuch::domain::Beratung {
    pty.kill("TERM");
    pty.wait_gone();
    let inhalt = heim.im_tresor(|t| t.inhalt()).unwrap();
    assert_eq!(inhalt.entwuerfe.len(), 1);
    inhalt.entwuerfe[0].beratung.clone()
}

#[test]
fn sigterm_and_sighup_seal_what_is_typed() {
    for (signal, code) in [("TERM", 143), ("HUP", 129)] {
        let heim = mit_marke();
        let mut pty = tippt(&heim);
        pty.kill(signal);
        assert_eq!(pty.exit_code(), code, "{signal}");
        pty.assert_restored();
        assert!(!pty.screen().contents().contains("Zitronen"), "{signal}");
        angeboten(&heim);
    }
}

#[test]
fn kill_9_loses_nothing_that_was_on_the_screen_for_a_moment() {
    let heim = mit_marke();
    let mut pty = tippt(&heim);
    // The draft goes to the disk beside the screen, after each key.
    pty.settle();
    thread::sleep(Duration::from_secs(1));
    pty.kill("KILL");
    pty.exit_code();
    angeboten(&heim);
}

#[test]
fn a_terminal_that_is_gone_seals_and_ends() {
    let heim = mit_marke();
    let mut pty = tippt(&heim);
    // So that the last key, Down, moves something on the screen.
    pty.type_keys("\r\x1b[A");
    pty.settle();
    pty.hang_up();
    pty.wait_gone();
    angeboten(&heim);
}

#[test]
fn the_key_that_locks_seals_and_the_note_is_there_again() {
    let heim = mit_marke();
    let mut pty = tippt(&heim);
    sperre(&mut pty);
    nirgends(&heim);
    oeffne_wieder(&mut pty);
    pty.wait("Neue Zitronenfal");
    let entwurf = heim_entwuerfe(&heim, pty);
    assert_eq!(entwurf.titel, format!("Neue {MARKE}"));
}

fn oeffne_wieder(pty: &mut Pty) {
    pty.wait("Passphrase");
    pty.type_keys(&format!("{PASSPHRASE}\r"));
    pty.wait("Tresor offen");
}

#[test]
fn suspended_the_notes_are_locked_and_the_shell_sees_nothing() {
    let heim = mit_marke();
    let shell = r#"set -m; "$0" "$@"; echo angehalten; read -r zeile; fg"#;
    let mut pty = Pty::von(heim.schirm_befehl(&["/bin/sh", "-c", shell], &[]));
    pty.wait(DA);
    oeffne(&mut pty);
    pty.wait("Zitronenfal");
    pty.type_keys("\x1a");
    pty.wait("angehalten");
    pty.assert_restored();
    let vorher = pty.bytes();
    pty.type_keys("\r");
    pty.wait("Tresor zu");
    pty.settle();
    assert!(!hat(&pty.bytes_so_far().split_off(vorher), STUECK));
}

#[test]
fn resized_or_hung_up_while_the_key_is_derived() {
    let heim = mit_marke();
    for (signal, code) in [("HUP", 129), ("TERM", 143)] {
        let mut pty = start(&heim);
        pty.type_keys("8");
        pty.wait("Passphrase");
        pty.type_keys(&format!("{PASSPHRASE}\r"));
        pty.resize(20, 70);
        pty.kill(signal);
        assert_eq!(pty.exit_code(), code, "{signal}");
        pty.assert_restored();
        assert!(!pty.screen().contents().contains("Zitronen"), "{signal}");
    }
    let mut pty = offen(&heim);
    sperre(&mut pty);
    nirgends(&heim);
}
