//! A full disk: what was acknowledged stays, what was not is never half there, and the store says so.

use super::*;
use feldbuch::store::CommitFehler;
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

const DIR: &str = "FELDBUCH_VOLL_DIR";
const GRENZE: &str = "FELDBUCH_VOLL_GRENZE";

fn voller(n: u64) -> Batch {
    let ops = (1..=3).map(|i| {
        let mut r = raum(u128::from(n) * 10 + i, &n.to_string());
        r.notiz = "voll ".repeat(700);
        put(Expect::Absent, r)
    });
    batch(u128::from(n), ops.collect())
}

/// Writes until nothing more goes; does nothing in an ordinary run.
#[test]
fn kind_schreibt() {
    let Some(dir) = std::env::var_os(DIR) else {
        return;
    };
    if let Some(grenze) = std::env::var(GRENZE).ok().and_then(|g| g.parse().ok()) {
        begrenze(grenze);
    }
    let mut store = SledStore::oeffnen(dir.as_ref()).unwrap();
    for n in store.status().unwrap().rev.0 + 1..5_000 {
        match store.commit(&voller(n)) {
            Ok(c) => println!("\nrev {}", c.rev().0),
            Err(CommitFehler::Fehler(fehler)) => {
                println!("\nsatz {}", fehler.satz);
                let danach = store.commit(&voller(n + 1)).unwrap_err();
                let CommitFehler::Fehler(danach) = danach else {
                    panic!()
                };
                println!("\ndanach {}", danach.satz);
                let lesen = store.snapshot();
                println!(
                    "\nlesen {}",
                    lesen.map_or_else(|e| e.satz, |_| "geht".to_owned())
                );
                return;
            }
            Err(anderer) => panic!("{anderer:?}"),
        }
    }
    panic!("never ran full");
}

/// Files of this process end at `bytes`; the signal that comes with it is ignored.
fn begrenze(bytes: u64) {
    let nie_gelesen = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, nie_gelesen).unwrap();
    let grenze = rustix::process::Rlimit {
        current: Some(bytes),
        maximum: None,
    };
    rustix::process::setrlimit(rustix::process::Resource::Fsize, grenze).unwrap();
}

/// Looks at what is left once there is room again.
#[test]
fn kind_liest() {
    let Some(dir) = std::env::var_os("FELDBUCH_VOLL_LESEN") else {
        return;
    };
    let store = SledStore::oeffnen(dir.as_ref()).unwrap();
    let stand = store.snapshot().unwrap();
    assert_eq!(stand.records.len() as u64, 3 * stand.rev.0);
    assert!(store.pruefen().heil(), "{:?}", store.pruefen().funde);
    println!("\nda {}", stand.rev.0);
}

fn zeilen<'a>(aus: &'a str, wort: &str) -> Vec<&'a str> {
    aus.lines()
        .filter_map(|z| z.strip_prefix(wort)?.strip_prefix(' '))
        .collect()
}

fn pruefe_ausgabe(ausgabe: &Output, danach: &str, lesen: &str) {
    let aus = String::from_utf8_lossy(&ausgabe.stdout);
    let err = String::from_utf8_lossy(&ausgabe.stderr);
    let satz = zeilen(&aus, "satz");
    assert_eq!(satz.len(), 1, "{aus}\n{err}");
    assert!(satz[0].contains("ist voll"), "{satz:?}");
    assert!(zeilen(&aus, "danach")[0].contains(danach), "{aus}");
    assert!(zeilen(&aus, "lesen")[0].contains(lesen), "{aus}");
    let letzte: u64 = zeilen(&aus, "rev").last().unwrap().parse().unwrap();
    let da: u64 = zeilen(&aus, "da")[0].parse().unwrap();
    assert!(
        da == letzte || da == letzte + 1,
        "{letzte} acknowledged, {da} there"
    );
    println!("{letzte} gesichert, {da} da");
}

fn exe() -> String {
    std::env::current_exe().unwrap().display().to_string()
}

fn skript(vorher: &str, dazwischen: &str) -> String {
    let exe = exe();
    format!(
        "{vorher}\n'{exe}' --exact store::full::kind_schreibt --nocapture || exit 1\n{dazwischen}\n\
         env -u {DIR} '{exe}' --exact store::full::kind_liest --nocapture"
    )
}

#[test]
fn a_file_that_may_not_grow_loses_nothing_acknowledged() {
    for grenze in [1_300_000u64, 2_000_000, 2_097_152] {
        let dir = tempfile::tempdir().unwrap();
        drop(neu(dir.path()));
        let ausgabe = Command::new("sh")
            .args(["-c", &skript("", "")])
            .env(DIR, dir.path())
            .env(GRENZE, grenze.to_string())
            .env("FELDBUCH_VOLL_LESEN", dir.path())
            .output()
            .unwrap();
        pruefe_ausgabe(&ausgabe, "bis zum Neustart", "bis zum Neustart");
    }
}

/// Here the store sees it coming: it refuses, stays readable, and can be opened again.
#[test]
fn a_full_file_system_loses_nothing_acknowledged() {
    let dir = tempfile::tempdir().unwrap();
    let probe = Command::new("unshare")
        .args(["-rm", "mount", "-t", "tmpfs", "tmpfs"])
        .arg(dir.path())
        .output();
    if !probe.is_ok_and(|o| o.status.success()) {
        println!("übersprungen: hier darf kein Dateisystem eingehängt werden");
        return;
    }
    let ort = dir.path().display().to_string();
    let quelle = tempfile::tempdir().unwrap();
    drop(neu(quelle.path()));
    let vorher = format!(
        "mount -t tmpfs -o size=6m tmpfs '{ort}' && cp -r '{}'/. '{ort}'",
        quelle.path().display()
    );
    let dazwischen = format!("mount -o remount,size=32m '{ort}'");
    let ausgabe = Command::new("unshare")
        .args(["-rm", "sh", "-c", &skript(&vorher, &dazwischen)])
        .env(DIR, dir.path())
        .env("FELDBUCH_VOLL_LESEN", dir.path())
        .output()
        .unwrap();
    pruefe_ausgabe(&ausgabe, "es fehlen", "geht");
}
