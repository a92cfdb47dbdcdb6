//! kill -9 at any moment: nothing acknowledged is lost. Ten rounds here, 500 in `cargo bench --bench kill`.

use super::kill_mitschrift;
use super::kill_protokoll;
use super::kill_runde::{DIR, kind, runden, toete};
use feldbuch::store::{SledStore, wiederherstellen};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The child; does nothing in an ordinary run.
#[test]
fn kind_prozess() {
    if let Some(dir) = std::env::var_os(DIR) {
        kind(dir.as_ref());
    }
}

#[test]
fn a_killed_process_loses_nothing_it_acknowledged() {
    let anzahl = std::env::var("FELDBUCH_KILL_RUNDEN");
    let anzahl = anzahl.ok().and_then(|n| n.parse().ok()).unwrap_or(10);
    let rev = runden(anzahl, selbst);
    println!("{anzahl} Runden, {rev} Vorgänge");
    assert!(rev > 0, "the child never got to commit");
}

fn selbst() -> Command {
    let mut kind = Command::new(std::env::current_exe().unwrap());
    kind.args(["--exact", "store::kill::kind_prozess", "--nocapture"]);
    kind
}

/// The child that writes a protocol; does nothing in an ordinary run.
#[test]
fn kind_schreibt_protokoll() {
    if let Some(dir) = std::env::var_os(DIR) {
        kill_protokoll::kind(dir.as_ref());
    }
}

#[test]
fn a_killed_meeting_loses_no_note_and_not_the_last_draft() {
    let dir = tempfile::tempdir().unwrap();
    drop(super::neu(dir.path()));
    let mut stand = 0;
    for runde in 0..8 {
        let nach = Duration::from_micros(5_000 + runde * 17_389 % 150_000);
        let mut kind = Command::new(std::env::current_exe().unwrap());
        kind.args([
            "--exact",
            "store::kill::kind_schreibt_protokoll",
            "--nocapture",
        ]);
        let letzte = toete(&mut kind, dir.path(), nach, runde % 2 == 0).unwrap_or(stand);
        stand = kill_protokoll::pruefe(dir.path(), letzte.max(stand));
    }
    assert!(
        stand > 8,
        "the child never got to write a draft and a note: {stand}"
    );
}

/// The child that captures a FuA meeting; does nothing in an ordinary run.
#[test]
fn kind_schreibt_mit() {
    if let Some(dir) = std::env::var_os(DIR) {
        kill_mitschrift::kind(dir.as_ref(), u128::from(std::process::id()));
    }
}

#[test]
fn a_killed_fua_meeting_loses_no_confirmed_line() {
    let dir = tempfile::tempdir().unwrap();
    kill_mitschrift::anlegen(&mut super::neu(dir.path()));
    let mut stand = 0;
    for runde in 0..6 {
        let nach = Duration::from_micros(60_000 + runde * 37_389 % 250_000);
        let mut kind = Command::new(std::env::current_exe().unwrap());
        kind.args(["--exact", "store::kill::kind_schreibt_mit", "--nocapture"]);
        let letzte = toete(&mut kind, dir.path(), nach, runde % 2 == 0).unwrap_or(stand);
        stand = kill_mitschrift::pruefe(dir.path(), letzte.max(stand));
    }
    assert!(stand > 2, "the child never got to capture: {stand}");
}

#[test]
fn another_process_that_holds_the_store_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let datei = dir.path().join("leer.sicherung");
    feldbuch::store::sicherung::sichern(&super::neu(dir.path()), &datei).unwrap();
    let mut kind = selbst();
    let mut kind = kind
        .env(DIR, dir.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let aus = BufReader::new(kind.stdout.take().unwrap());
    let mut zeilen = aus.lines().map_while(Result::ok);
    assert!(zeilen.any(|z| z.starts_with("rev ")));
    let oeffnen = SledStore::oeffnen(dir.path()).unwrap_err();
    let zurueck = wiederherstellen(&datei, dir.path(), true).unwrap_err();
    kind.kill().unwrap();
    kind.wait().unwrap();
    for fehler in [oeffnen, zurueck] {
        let pid = format!("Prozess {} auf ", kind.id());
        assert!(fehler.satz.contains(&pid), "{fehler}");
        assert_eq!(fehler.art.exit_code(), 1);
    }
    SledStore::oeffnen(dir.path()).unwrap();
}
