//! A damaged, missing or closed store: a sentence and what to do, never a panic's text, never a loss told as success.

use super::{Heim, Lauf};
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;

/// Words of programs that no person should meet.
fn sauber(lauf: &Lauf, was: &str) {
    let text = format!("{}{}", lauf.out, lauf.err);
    for roh in [
        "panicked",
        "sled",
        "backtrace",
        "os error",
        "Some(",
        "Inline",
    ] {
        assert!(!text.contains(roh), "{was}: {text}");
    }
}

fn kopiere(von: &Path, nach: &Path) {
    let _ = fs::remove_dir_all(nach);
    fs::create_dir_all(nach.join("blobs")).unwrap();
    for e in fs::read_dir(von).unwrap().map(Result::unwrap) {
        if e.path().is_file() {
            fs::copy(e.path(), nach.join(e.file_name())).unwrap();
        }
    }
}

/// Many people, so that the file has pages enough.
fn gefuellt() -> Heim {
    let heim = Heim::mit_buch();
    let mut csv = "Nachname;Vorname;Notiz\n".to_owned();
    for n in 0..800 {
        writeln!(csv, "Muster{n};Wanda;{}", "lang ".repeat(n % 60)).unwrap();
    }
    heim.datei("leute.csv", csv);
    assert_eq!(heim.ruf(&["import", "leute.csv"]).code, 0);
    for n in 0..3 {
        assert_eq!(heim.ruf(&["add", "todo", &format!("x{n}")]).code, 0);
    }
    heim
}

#[test]
fn schaden_ohne_absturztext() {
    let heim = gefuellt();
    let (heil, kopie) = (heim.daten().join("speicher"), heim.pfad("kopie"));
    let laenge = fs::read(heil.join("db")).unwrap().len();
    let (mut unlesbar, mut verlust) = (0, 0);
    for n in 0..24 {
        let ab = laenge * n / 24 + 700;
        for aufruf in ["list todos", "check", "export feldbuch", "check --repair"] {
            kopiere(&heil, &kopie.join("speicher"));
            let mut db = fs::read(heil.join("db")).unwrap();
            match n % 2 {
                0 => db.truncate(ab),
                _ => db[ab..].iter_mut().take(512).for_each(|b| *b = 0),
            }
            fs::write(kopie.join("speicher/db"), db).unwrap();
            let mut worte: Vec<&str> = aufruf.split(' ').collect();
            worte.extend(["--data", "kopie"]);
            let lauf = heim.ruf(&worte);
            sauber(&lauf, &format!("{aufruf} {n}"));
            assert!(matches!(lauf.code, 0 | 3), "{aufruf} {n}: {}", lauf.err);
            let am_ende = lauf.err.contains("nicht mehr lesbar");
            assert!(!am_ende || !lauf.err.contains("--repair"), "{}", lauf.err);
            unlesbar += u32::from(am_ende);
            let verloren = lauf.out.contains("verloren;") && !lauf.out.contains(" 0 verloren;");
            assert!(!verloren || lauf.code == 3, "{}", lauf.out);
            verlust += u32::from(verloren);
        }
        let _ = fs::remove_dir_all(&kopie);
    }
    println!("{unlesbar} unlesbar, {verlust} mit Verlust");
    // Where a cut falls differs from store to store: that some of them hurt is enough.
    assert!(unlesbar + verlust > 0, "{unlesbar} {verlust}");
}

/// The line beside the data says that there was more once.
fn drei_mehr(heim: &Heim) {
    let stand = heim.daten().join("speicher/stand");
    let zeile = fs::read_to_string(&stand).unwrap();
    let kennung = zeile.split(' ').next().unwrap();
    fs::write(&stand, format!("{kennung} {:020} {:020}\n", 4, 24)).unwrap();
}

#[test]
fn verlorenes_ist_kein_erfolg() {
    let heim = Heim::mit_buch();
    drei_mehr(&heim);
    let lauf = heim.ruf(&["check", "--repair"]);
    assert_eq!(lauf.code, 3);
    assert!(
        lauf.out.contains(
            "21 von 24 Einträgen gerettet, 3 verloren; das beschädigte Feldbuch liegt in "
        ),
        "{}",
        lauf.out
    );
    assert!(
        lauf.err.starts_with("3 Einträge gingen verloren."),
        "{}",
        lauf.err
    );
    // Told once; what is there now is sound.
    assert_eq!(heim.ruf(&["check", "--repair"]).code, 0);
    drei_mehr(&heim);
    let mut befehl = heim.befehl(&["check", "--repair", "--json"]);
    let lauf = heim.lauf(befehl.output().unwrap());
    let wert: serde_json::Value = serde_json::from_str(&lauf.out).unwrap();
    assert_eq!(
        (lauf.code, wert["rebuilt"]["lost"].as_u64()),
        (3, Some(3)),
        "{}",
        lauf.out
    );
}

#[test]
fn die_bessere_sicherung_steht_zuerst() {
    let heim = Heim::mit_buch();
    let backups = heim.daten().join("backups");
    fs::create_dir(&backups).unwrap();
    let datei = backups.join("feldbuch-2026-11-22.sicherung");
    assert_eq!(heim.ruf(&["backup", datei.to_str().unwrap()]).code, 0);
    drei_mehr(&heim);
    let lauf = heim.ruf(&["check"]);
    let zeile = "feldbuch restore HEIM/data/feldbuch/backups/feldbuch-2026-11-22.sicherung --force";
    assert!(lauf.code == 3 && lauf.err.contains(zeile), "{}", lauf.err);
    let lauf = heim.ruf(&["check", "--repair"]);
    let mut zeilen = lauf.out.lines();
    let erste = zeilen.next().unwrap();
    assert!(
        erste.starts_with("Besser als diese Rettung: die Sicherung vom ")
            && erste.ends_with(" mit 21 Einträgen (Stand 1)."),
        "{erste}"
    );
    assert_eq!(zeilen.next().unwrap(), format!("  Zurückspielen: {zeile}"));
    assert!(lauf.code == 3 && lauf.err.contains(zeile), "{}", lauf.err);
    assert_eq!(
        heim.ruf(&["restore", datei.to_str().unwrap(), "--force"])
            .code,
        0
    );
}

#[test]
fn ohne_db_hilft_nur_die_sicherung() {
    let heim = Heim::mit_buch();
    fs::remove_file(heim.daten().join("speicher/db")).unwrap();
    for aufruf in [&["list", "todos"][..], &["check"], &["check", "--repair"]] {
        let lauf = heim.ruf(aufruf);
        assert_eq!(lauf.code, 3);
        assert!(lauf.err.contains("die Datei db fehlt"), "{}", lauf.err);
        assert!(lauf.err.contains("feldbuch restore "), "{}", lauf.err);
        assert!(!lauf.err.contains("--repair"), "{}", lauf.err);
    }
}

#[test]
fn datei_statt_ordner() {
    let heim = Heim::leer();
    heim.datei("notiz.txt", "x");
    for aufruf in [&["init"][..], &["list", "todos"], &["check"]] {
        let lauf = heim.ruf(&[aufruf, &["--data", "notiz.txt"]].concat());
        assert_eq!(
            (lauf.code, lauf.err.lines().next().unwrap()),
            (
                1,
                "notiz.txt ist eine Datei; gebraucht wird der Datenordner. Nichts wurde verändert."
            )
        );
        assert!(!lauf.err.contains("--force"), "{}", lauf.err);
    }
    let lauf = heim.ruf(&["init", "--data", "notiz.txt/unten"]);
    assert!(
        lauf.code == 1 && lauf.err.contains("notiz.txt ist eine Datei"),
        "{}",
        lauf.err
    );
}

/// For the tests' own user, or, where that is root, for one who may not write anywhere.
#[test]
fn nur_lesbarer_ordner() {
    let heim = Heim::mit_buch();
    let rechte = |pfad: &Path, mode| fs::set_permissions(pfad, PermissionsExt::from_mode(mode));
    let speicher = heim.daten().join("speicher");
    for ordner in heim.daten().ancestors().take(3).chain([speicher.as_path()]) {
        rechte(ordner, 0o555).unwrap();
    }
    rechte(&heim.daten().join("sperre"), 0o444).unwrap();
    let root = rustix::process::geteuid().is_root();
    for aufruf in [
        &["list", "todos"][..],
        &["due"],
        &["search", "x"],
        &["check"],
    ] {
        let mut befehl = heim.befehl(aufruf);
        if root {
            befehl.uid(65534).gid(65534);
        }
        let Ok(aus) = befehl.output() else {
            println!("übersprungen: das Programm ist für andere Benutzer nicht erreichbar");
            break;
        };
        let lauf = heim.lauf(aus);
        assert_eq!(lauf.code, 1, "{}", lauf.err);
        assert!(
            lauf.err.starts_with(
                "Das Feldbuch in HEIM/data/feldbuch lässt sich nicht öffnen: dieser Benutzer darf dort nicht schreiben"
            ),
            "{}",
            lauf.err
        );
    }
    for ordner in heim.daten().ancestors().take(3).chain([speicher.as_path()]) {
        rechte(ordner, 0o755).unwrap();
    }
}
