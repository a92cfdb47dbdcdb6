//! Screen 8 with the real vault: made by keys, locked by sleep, opened again after a hang-up.

use super::*;

const PHRASE: &str = "kran lampe wolke segel tinte moos";

#[test]
fn a_vault_is_made_locked_and_opened_again() {
    let heim = Heim::mit_buch();
    let mut pty = heim.offen();
    pty.type_keys("8");
    pty.wait("noch kein Tresor");
    pty.type_keys("n");
    pty.wait("Wem gehört dieser Zugang?");
    pty.type_keys("\r");
    pty.wait("Vorschlag: ");
    pty.type_keys(&format!("{PHRASE}\r"));
    pty.wait("noch einmal");
    pty.type_keys(&format!("{PHRASE}\r"));
    pty.wait("Zur Probe: ");
    pty.kill("HUP");
    pty.wait_gone();
    let mut pty = heim.offen();
    pty.wait("Tresor zu");
    pty.type_keys("8");
    pty.wait("Passphrase");
    pty.type_keys(&format!("{PHRASE}\r"));
    pty.wait("Noch keine Notiz");
    pty.type_keys("\x0c");
    pty.wait("Tresor zu");
    assert!(!pty.text_so_far().contains("kran"), "never echoed");
    pty.type_keys("\x03");
    pty.wait_gone();
    for datei in heim.dateien() {
        let bytes = fs::read(&datei).unwrap();
        let steht = bytes.windows(10).any(|w| w == b"kran lampe");
        assert!(!steht, "{}", datei.display());
    }
}
