//! What the screen costs, end to end: the real program on a pseudo-terminal with 10,000 and 100,000 records, fzf and
//! calcurse beside it in the same run where they are installed. `cargo bench --bench bildschirm`.
//! Ratios in one run hold, absolute times drift.

#[path = "bildschirm/bestand.rs"]
mod bestand;
#[path = "bildschirm/leitung.rs"]
mod leitung;

use leitung::Leitung;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const RUNTER: &str = "\x1b[B";
const HOCH: &str = "\x1b[A";
const SEITE_RUNTER: &str = "\x1b[6~";
const SEITE_HOCH: &str = "\x1b[5~";
const PROGRAMM: &str = env!("CARGO_BIN_EXE_feldbuch");

/// p50 and p95 in ms, and the median of the bytes.
fn zeige(was: &str, mut gemessen: Vec<(Duration, usize)>, ziel: &str) {
    let mut bytes: Vec<usize> = gemessen.iter().map(|g| g.1).collect();
    bytes.sort_unstable();
    gemessen.sort();
    let bei = |p: usize| gemessen[(gemessen.len() - 1) * p / 100].0.as_secs_f64() * 1e3;
    println!(
        "  {was:<36} p50 {:8.2} ms  p95 {:8.2} ms  {:6} B  n={:<4} {ziel}",
        bei(50),
        bei(95),
        bytes[bytes.len() / 2],
        gemessen.len()
    );
}

fn feldbuch(dir: &Path) -> Vec<String> {
    let dir = dir.to_str().unwrap();
    [PROGRAMM, "--data", dir, "--today", bestand::HEUTE]
        .map(str::to_owned)
        .to_vec()
}

/// From the call to the first frame, and to the first one with records on it.
fn start(dir: &Path, ziel: &str) {
    let (mut rahmen, mut ganz) = (Vec::new(), Vec::new());
    for _ in 0..15 {
        let mut l = Leitung::neu(&feldbuch(dir), 24, 80);
        rahmen.push((l.bis("feldbuch"), l.bytes()));
        ganz.push((l.bis("Übersicht ("), l.bytes()));
        l.tippe("q");
        l.ende();
    }
    zeige("start to first frame", rahmen, "");
    zeige("start to frame with records", ganz, ziel);
}

fn tasten(l: &mut Leitung, taste: &str, mal: usize) -> Vec<(Duration, usize)> {
    (0..mal).map(|_| l.taste(taste)).collect()
}

/// There and back: at the end of a list a key would change nothing.
fn hin_und_her(l: &mut Leitung, hin: &str, her: &str, mal: usize) -> Vec<(Duration, usize)> {
    let hin = tasten(l, hin, mal);
    [hin, tasten(l, her, mal)].concat()
}

fn eine_zeile(l: &mut Leitung) -> Vec<(Duration, usize)> {
    (0..10)
        .flat_map(|_| hin_und_her(l, RUNTER, HOCH, 8))
        .collect()
}

fn eine_seite(l: &mut Leitung) -> Vec<(Duration, usize)> {
    (0..12)
        .flat_map(|_| hin_und_her(l, SEITE_RUNTER, SEITE_HOCH, 2))
        .collect()
}

fn groesse(dir: &Path, (zeilen, spalten): (u16, u16), ziele: [&str; 3]) {
    println!(" {spalten}×{zeilen}");
    let mut l = Leitung::neu(&feldbuch(dir), zeilen, spalten);
    l.bis("Übersicht (");
    l.ruhe();
    for (schirm, name) in [
        ("1", "Übersicht"),
        ("2", "Gremien"),
        ("4", "Personen"),
        ("6", "To-dos"),
    ] {
        l.taste(schirm);
        zeige(&format!("{name}: cursor key"), eine_zeile(&mut l), ziele[0]);
        zeige(&format!("{name}: page"), eine_seite(&mut l), ziele[1]);
    }
    zeige("tab", tasten(&mut l, "\t", 48), ziele[2]);
    let davor = l.bytes();
    std::thread::sleep(Duration::from_secs(2));
    l.ruhe();
    println!("  idle for 2 s: {} B", l.bytes() - davor);
}

/// What is more work than drawing.
fn arbeit(dir: &Path) {
    println!(" 80×24, work");
    let mut l = Leitung::neu(&feldbuch(dir), 24, 80);
    l.bis("Übersicht (");
    l.ruhe();
    println!("  peak memory, loaded: {} MB", l.spitze_mb());
    zeige("to-do screen opened first", vec![l.taste("6")], "");
    l.taste("/");
    zeige(
        "filter, each letter",
        ["e", "i", "n", "l", "a"].map(|t| l.taste(t)).to_vec(),
        "",
    );
    l.taste("\x1b");
    zeige("search opened first", vec![l.taste("\x06")], "");
    let wort = ["m", "e", "r", "l", "e", " ", "p", "f", "l"];
    zeige("search, each letter", wort.map(|t| l.taste(t)).to_vec(), "");
    l.taste("\x1b");
    let mut gesichert = Vec::new();
    for n in 0..10 {
        l.taste("t");
        l.taste(&format!("Messung {n}"));
        gesichert.push(l.taste("\r"));
    }
    zeige("quick to-do, Enter to saved", gesichert, "");
    println!(
        "  peak memory, all used: {} MB (goal at 100,000: 150)",
        l.spitze_mb()
    );
    l.tippe("q");
    l.ende();
}

/// Is there such a program? Says so where not.
fn da(name: &str) -> bool {
    let da = Command::new(name).arg("--version").output().is_ok();
    if !da {
        println!("{name}: not installed, nothing to compare with");
    }
    da
}

fn fzf(dir: &Path, ordner: &Path) {
    if !da("fzf") {
        return;
    }
    let liste = Command::new(PROGRAMM)
        .args([
            "--data",
            dir.to_str().unwrap(),
            "--today",
            bestand::HEUTE,
            "list",
            "personen",
        ])
        .output()
        .unwrap();
    let datei = ordner.join("zeilen");
    std::fs::write(&datei, &liste.stdout).unwrap();
    let ruf = format!("fzf --layout=reverse < '{}'", datei.display());
    let ruf = ["sh", "-c", &ruf].map(str::to_owned);
    let zeilen = liste.stdout.iter().filter(|b| **b == b'\n').count();
    for (h, b) in [(24, 80), (60, 200)] {
        println!("fzf, {zeilen} lines of the same people, {b}×{h}");
        let mut starts = Vec::new();
        for _ in 0..10 {
            let mut l = Leitung::neu(&ruf, h, b);
            starts.push((l.bis(&format!("/{zeilen}")), l.bytes()));
        }
        zeige("start to frame with all lines", starts, "");
        let mut l = Leitung::neu(&ruf, h, b);
        l.bis(&format!("/{zeilen}"));
        l.ruhe();
        zeige("cursor key", eine_zeile(&mut l), "");
        zeige("page", eine_seite(&mut l), "");
    }
}

fn calcurse(ordner: &Path) {
    if !da("calcurse") {
        return;
    }
    let ort = ordner.join("calcurse");
    std::fs::create_dir_all(&ort).unwrap();
    let todos: String = (0..1000)
        .map(|n| format!("[1] Einladung {n} verschicken\n"))
        .collect();
    std::fs::write(ort.join("todo"), todos).unwrap();
    std::fs::write(ort.join("conf"), "").unwrap();
    let ruf = ["calcurse", "-D", ort.to_str().unwrap()].map(str::to_owned);
    println!("calcurse, 1,000 to-dos, 80×24");
    let mut starts = Vec::new();
    for _ in 0..10 {
        let mut l = Leitung::neu(&ruf, 24, 80);
        starts.push((l.bis("Einladung 1"), l.bytes()));
    }
    zeige("start to frame", starts, "");
    let mut l = Leitung::neu(&ruf, 24, 80);
    l.bis("Einladung 1");
    l.ruhe();
    zeige("tab", tasten(&mut l, "\t", 30), "");
}

fn main() {
    // Beside the sources, not in /tmp: that may be memory.
    let ordner = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    let ziele = [
        ["goal 0.5 ms, 200 B", "goal 0.5 ms, 900 B", "goal 1,700 B"],
        ["goal 0.6 ms", "goal 0.6 ms", ""],
    ];
    for (anzahl, ziel) in [(0, ""), (10_000, "goal 25 ms"), (100_000, "goal 60 ms")] {
        let dir = ordner.path().join(anzahl.to_string());
        let anzahl = bestand::fuellen(&dir, anzahl);
        println!("feldbuch, {anzahl} records: a year of a Landkreis, as often as needed");
        start(&dir, ziel);
        // `cargo bench --bench bildschirm -- start`: only that.
        if std::env::args().any(|a| a == "start") {
            continue;
        }
        groesse(&dir, (24, 80), ziele[0]);
        groesse(&dir, (60, 200), ziele[1]);
        arbeit(&dir);
        fzf(&dir, ordner.path());
    }
    if !std::env::args().any(|a| a == "start") {
        calcurse(ordner.path());
    }
}
