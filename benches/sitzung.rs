//! What a long-lived Gremium costs: one with 200 Sitzungen and 5,000 TOPs among 10,000 other records, opened in the real
//! program on a pseudo-terminal; and the import of a real council's OParl files, where they are at hand.
//! `cargo bench --bench sitzung`. Ratios in one run hold, absolute times drift.

#[path = "bildschirm/bestand.rs"]
mod bestand;
#[path = "bildschirm/leitung.rs"]
mod leitung;

use feldbuch::domain::{
    Anwesenheit, Beschluss, Datensatz, Herkunft, Id, Ids, Sitzung, SitzungStatus, Teilnahme, Todo,
    Top, leer,
};
use feldbuch::exchange::{Bestand, Datei, Einlesen, einlesen};
use feldbuch::store::{SledStore, Store};
use jiff::civil::{Date, date};
use leitung::Leitung;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const PROGRAMM: &str = env!("CARGO_BIN_EXE_feldbuch");
const SITZUNGEN: i32 = 200;
const TOPS: u16 = 25;
const ESC: &str = "\x1b";

fn heute() -> Date {
    bestand::HEUTE.parse().unwrap()
}

/// The Gremium with its Sitzungen, a fortnight apart; the last ones are still to come.
fn gremium(ids: &mut Ids) -> Vec<Datensatz> {
    let gremium = feldbuch::domain::Gremium {
        name: "Zentralrunde".to_owned(),
        ..leer::gremium(ids.neu())
    };
    let leute: Vec<Id> = (0..20).map(|_| ids.neu()).collect();
    let mut aus: Vec<Datensatz> = vec![gremium.clone().into()];
    aus.extend(leute.iter().zip(0..).map(|(id, n)| {
        let nachname = format!("Muster{n}");
        feldbuch::domain::Person {
            nachname,
            ..leer::person(*id)
        }
        .into()
    }));
    // A neighbour under the same filter, so that the cursor can leave the large one and come back.
    let neben = feldbuch::domain::Gremium {
        name: "Zentralrunde Nebenan".to_owned(),
        ..leer::gremium(ids.neu())
    };
    aus.push(neben.into());
    for n in 0..SITZUNGEN {
        let tag = heute()
            .checked_sub(jiff::Span::new().days((SITZUNGEN - 8 - n) * 14))
            .unwrap();
        aus.extend(sitzung(gremium.id, tag, &leute, ids));
    }
    aus
}

fn sitzung(gremium: Id, tag: Date, leute: &[Id], ids: &mut Ids) -> Vec<Datensatz> {
    let vorbei = tag < heute();
    let da = |p: &Id| Teilnahme {
        person: *p,
        wie: Anwesenheit::Anwesend,
        durch: None,
    };
    let s = Sitzung {
        gremium,
        beginn: tag.at(14, 0, 0, 0),
        ende: Some(tag.at(16, 0, 0, 0)),
        status: if vorbei {
            SitzungStatus::Gehalten
        } else {
            SitzungStatus::Geplant
        },
        anwesenheit: if vorbei {
            leute.iter().map(da).collect()
        } else {
            Vec::new()
        },
        ..leer::sitzung(ids.neu())
    };
    let mut aus = vec![s.clone().into()];
    for nr in 1..=TOPS {
        let t = Top {
            gremium,
            sitzung: Some(s.id),
            nr,
            titel: format!("Punkt {nr}: Angebote im Sozialraum und was daraus folgt"),
            minuten: Some(5),
            protokoll: if vorbei {
                "Es wurde berichtet und beraten.\n".repeat(8)
            } else {
                String::new()
            },
            ..leer::top(ids.neu())
        };
        if nr % 10 == 0 {
            aus.push(beschluss(&t, s.id, tag, ids).into());
            aus.push(todo(&t, s.id, tag, ids).into());
        }
        aus.push(t.into());
    }
    aus
}

fn beschluss(t: &Top, sitzung: Id, tag: Date, ids: &mut Ids) -> Beschluss {
    Beschluss {
        gremium: t.gremium,
        sitzung,
        top: Some(t.id),
        text: "Die Runde beschließt es so.".to_owned(),
        ..leer::beschluss(ids.neu(), tag)
    }
}

fn todo(t: &Top, sitzung: Id, tag: Date, ids: &mut Ids) -> Todo {
    Todo {
        titel: format!("Nacharbeit zu {}", t.titel),
        gremium: Some(t.gremium),
        herkunft: Herkunft::Sitzung {
            sitzung,
            top: t.titel.clone(),
        },
        ..leer::todo(ids.neu(), tag)
    }
}

/// p50, p95 and the slowest, in ms.
fn zeige(was: &str, mut zeiten: Vec<Duration>, ziel: &str) {
    zeiten.sort();
    let bei = |p: usize| zeiten[(zeiten.len() - 1) * p / 100].as_secs_f64() * 1e3;
    println!(
        "  {was:<38} p50 {:7.2}  p95 {:7.2}  worst {:7.2} ms  n={:<3} {ziel}",
        bei(50),
        bei(95),
        bei(100),
        zeiten.len()
    );
}

/// Opens with one key and leaves with Esc, again and again. Each frame must show what was asked for.
fn auf_und_zu(l: &mut Leitung, taste: &str, zeigt: &[&str], mal: usize) -> Vec<Duration> {
    (0..mal)
        .map(|_| {
            let (zeit, bytes) = l.taste(taste);
            assert!(bytes > 0, "the key must open something");
            zeigt.iter().for_each(|was| muss_zeigen(l, was));
            l.taste(ESC);
            zeit
        })
        .collect()
}

fn muss_zeigen(l: &Leitung, was: &str) {
    let inhalt = l.inhalt();
    assert!(inhalt.contains(was), "not on the screen: {was}\n{inhalt}");
}

fn suche(l: &mut Leitung, schirm: &str, wort: &str) {
    l.taste(schirm);
    l.taste("/");
    for c in wort.chars() {
        l.taste(&c.to_string());
    }
    l.taste("\r");
}

fn hin_und_her(l: &mut Leitung) -> Vec<(Duration, usize)> {
    (0..20)
        .flat_map(|_| [l.taste("\x1b[B"), l.taste("\x1b[A")])
        .collect()
}

/// Only keys that changed the screen are measured; where none did, that is said instead of a time.
fn zeige_bewegte(was: &str, gemessen: Vec<(Duration, usize)>, ziel: &str) {
    let alle = gemessen.len();
    let bewegt = gemessen.into_iter().filter(|g| g.1 > 0).map(|g| g.0);
    let bewegt: Vec<Duration> = bewegt.collect();
    if bewegt.is_empty() {
        println!("  {was:<38} not measured: none of {alle} keys changed the screen");
    } else {
        zeige(was, bewegt, ziel);
    }
}

const ZIEL: &str = "goal 16 ms";
const MAL: usize = 25;

/// What a key opens from here, and what its frame must show.
fn miss(l: &mut Leitung, seiten: &[(&str, &str, &[&str])]) {
    for (was, taste, zeigt) in seiten {
        let zeiten = auf_und_zu(l, taste, zeigt, MAL);
        zeige(was, zeiten, ZIEL);
    }
}

/// On a wide screen the detail stands beside the list: going there builds it.
fn detail(l: &mut Leitung, was: &str, breit: bool, zeigt: &[&str]) {
    if breit {
        zeige_bewegte(&format!("cursor onto {was}"), hin_und_her(l), ZIEL);
        zeigt.iter().for_each(|z| muss_zeigen(l, z));
    } else {
        let zeiten = (0..MAL).flat_map(|_| {
            // Its neighbour in between, so that the detail is built anew each time.
            for t in ["\x1b[B", "\r", ESC, "\x1b[A"] {
                l.taste(t);
            }
            auf_und_zu(l, "\r", zeigt, 1)
        });
        let zeiten = zeiten.collect();
        zeige(&format!("open {was}"), zeiten, ZIEL);
    }
}

/// Pages of the Gremium.
fn vom_gremium(l: &mut Leitung, breit: bool) {
    suche(l, "2", "zentralrunde");
    muss_zeigen(l, "Zentralrunde Nebenan");
    detail(l, "the Gremium", breit, &["Zentralrunde"]);
    let anwesend: &[&str] = &["Zentralrunde", "Muster0"];
    let seiten = [("attendance matrix (A)", "A", anwesend)];
    miss(l, &seiten);
}

/// Pages of a Sitzung that is still to come: nobody has begun it, so that the mode can be opened and left again.
fn von_der_sitzung(l: &mut Leitung, breit: bool) {
    suche(l, "3", "zentralrunde");
    detail(l, "a Sitzung", breit, &["Zentralrunde"]);
    let top: &[&str] = &["Punkt 1", "Punkt 7"];
    let kalender: &[&str] = &["2026", "Mo"];
    miss(
        l,
        &[
            ("agenda sheet (a)", "a", top),
            ("calendar (k)", "k", kalender),
        ],
    );
    l.taste("a");
    zeige_bewegte("cursor key in the agenda", hin_und_her(l), "");
    l.taste(ESC);
    // The first time it begins the Sitzung, which is a commit; every other time it only opens.
    l.taste("m");
    l.taste(ESC);
    let modus: &[&str] = &["TOP 1", "Punkt 2", "von"];
    miss(l, &[("meeting mode (m)", "m", modus)]);
    l.taste("m");
    zeige_bewegte("next TOP, committed", naechste_tops(l), "");
    l.taste(ESC);
}

fn naechste_tops(l: &mut Leitung) -> Vec<(Duration, usize)> {
    (0..10).map(|_| l.taste("\t")).collect()
}

fn groesse(dir: &Path, (zeilen, spalten): (u16, u16)) {
    println!(" {spalten}×{zeilen}");
    let ruf = [
        PROGRAMM,
        "--data",
        dir.to_str().unwrap(),
        "--today",
        bestand::HEUTE,
    ];
    let mut l = Leitung::neu(&ruf.map(str::to_owned), zeilen, spalten);
    l.bis("Übersicht (");
    l.ruhe();
    let breit = spalten > 100;
    vom_gremium(&mut l, breit);
    von_der_sitzung(&mut l, breit);
    println!(
        "  peak memory: {} MB, {} B written",
        l.spitze_mb(),
        l.bytes()
    );
    l.tippe("q");
    l.ende();
}

/// The real council's files in one call: read and made into records, without a disk.
fn rat() {
    let ordner =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fixtures/oparl/huertgenwald-1.0");
    let Ok(eintraege) = std::fs::read_dir(&ordner) else {
        println!("OParl: {} is not there, nothing to read", ordner.display());
        return;
    };
    let inhalte: Vec<Vec<u8>> = eintraege
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .filter(|p| {
            !matches!(
                p.file_name().and_then(|n| n.to_str()),
                Some("body.json" | "system.json")
            )
        })
        .map(|p| std::fs::read(p).unwrap())
        .collect();
    let dateien: Vec<Datei<'_>> = inhalte
        .iter()
        .map(|bytes| Datei {
            name: "rat".to_owned(),
            bytes,
            format: None,
        })
        .collect();
    let bytes: usize = inhalte.iter().map(Vec::len).sum();
    println!(
        "OParl: {} files, {:.1} MB",
        inhalte.len(),
        bytes as f64 / 1e6
    );
    let (mut erst, mut wieder) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let (zeit, saetze) = lies(&dateien, Vec::new());
        erst.push(zeit);
        wieder.push(lies(&dateien, saetze).0);
    }
    zeige("first import, no disk", erst, "");
    zeige("second import, nothing new", wieder, "");
    programm(&ordner);
}

fn lies(dateien: &[Datei<'_>], da: Vec<Datensatz>) -> (Duration, Vec<Datensatz>) {
    let anfang = Instant::now();
    let um = Einlesen {
        bestand: Bestand::aus(da),
        ids: &mut Ids::new(1_800_000_000_000, 7),
        heute: date(2026, 11, 23),
        zuordnung: Vec::new(),
        kind: None,
    };
    let ergebnis = einlesen(dateien, um);
    let zeit = anfang.elapsed();
    let neu = ergebnis.aenderungen.into_iter().filter_map(|a| a.nachher);
    (zeit, neu.collect())
}

/// The whole program, with the store on the disk.
fn programm(ordner: &Path) {
    let heim = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    let dir = heim.path().join("buch");
    let ruf = |worte: &[&str]| {
        let anfang = Instant::now();
        let aus = Command::new(PROGRAMM)
            .args(["--data", dir.to_str().unwrap()])
            .args(worte)
            .output()
            .unwrap();
        assert!(
            aus.status.success(),
            "{}",
            String::from_utf8_lossy(&aus.stderr)
        );
        anfang.elapsed()
    };
    ruf(&["init", "--template", "empty"]);
    let mut namen = vec![
        "organization.json".to_owned(),
        "person.json".to_owned(),
        "person_page_2.json".to_owned(),
        "meeting.json".to_owned(),
    ];
    namen.extend((2..16).map(|n| format!("meeting_page_{n}.json")));
    let pfade: Vec<String> = namen
        .iter()
        .map(|n| ordner.join(n).display().to_string())
        .collect();
    let mut worte = vec!["import"];
    worte.extend(pfade.iter().map(String::as_str));
    zeige("feldbuch import, first", vec![ruf(&worte)], "");
    zeige(
        "feldbuch import, again",
        (0..3).map(|_| ruf(&worte)).collect(),
        "",
    );
}

fn main() {
    // Beside the sources, not in /tmp: that may be memory.
    let ordner = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    let dir = ordner.path().join("buch");
    let anzahl = bestand::fuellen(&dir, 10_000);
    let mut ids = Ids::new(1_750_000_000_000, 9);
    let dazu = gremium(&mut ids);
    {
        let mut store = SledStore::oeffnen(&dir).unwrap();
        for teil in dazu.chunks(1000) {
            store.commit(&bestand::batch(teil, ids.neu())).unwrap();
        }
    }
    println!(
        "feldbuch, {anzahl} records and a Gremium with {SITZUNGEN} Sitzungen and {} TOPs",
        SITZUNGEN * i32::from(TOPS)
    );
    groesse(&dir, (24, 80));
    groesse(&dir, (60, 200));
    rat();
}
