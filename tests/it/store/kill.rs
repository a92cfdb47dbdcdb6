//! kill -9 at any moment: nothing acknowledged is lost. Ten rounds here, 500 in `cargo bench --bench kill`.

use super::kill_runde::{DIR, kind, runden};
use std::process::Command;

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
    let rev = runden(anzahl, || {
        let mut kind = Command::new(std::env::current_exe().unwrap());
        kind.args(["--exact", "store::kill::kind_prozess", "--nocapture"]);
        kind
    });
    println!("{anzahl} Runden, {rev} Vorgänge");
    assert!(rev > 0, "the child never got to commit");
}
