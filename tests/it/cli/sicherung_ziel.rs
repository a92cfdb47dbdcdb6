//! Where `backup` writes and `restore` reads: nothing foreign is replaced, nothing half is left, every refusal says what
//! to do.

use super::{Heim, Lauf, gibt_es};
use std::fs;
use std::os::unix::fs::symlink;

/// Exit 1, a reason and a line that says what to do; nothing half-written anywhere.
fn abgelehnt(heim: &Heim, lauf: &Lauf, grund: &str) {
    assert_eq!(lauf.code, 1, "{}{}", lauf.out, lauf.err);
    let mut zeilen = lauf.err.lines();
    let satz = zeilen.next().unwrap();
    assert!(satz.contains(grund), "{satz}");
    assert!(zeilen.next().is_some_and(|z| z.starts_with("  ")), "{satz}");
    let namen = fs::read_dir(heim.pfad(".")).unwrap();
    let namen: Vec<_> = namen.map(|e| e.unwrap().file_name()).collect();
    let halb = namen
        .iter()
        .find(|n| n.to_string_lossy().ends_with(".halb"));
    assert!(halb.is_none(), "{halb:?}");
}

#[test]
fn fremdes_bleibt_unberuehrt() {
    let heim = Heim::mit_buch();
    let brief = heim.datei("brief.txt", "Sehr geehrte");
    fs::create_dir(heim.pfad("ordner")).unwrap();
    symlink("brief.txt", heim.pfad("verweis")).unwrap();
    symlink("nirgends", heim.pfad("leer")).unwrap();
    let db = heim.daten().join("speicher/db");
    for (ziel, grund) in [
        ("brief.txt", "ist keine Sicherung von feldbuch"),
        ("ordner", "ist ein Ordner"),
        ("verweis", "ist ein Verweis"),
        ("leer", "ist ein Verweis"),
        ("/dev/full", "ist keine gewöhnliche Datei"),
        ("neu/s.sicherung", "den Ordner neu gibt es nicht"),
        (db.to_str().unwrap(), "gehört zum Speicher selbst"),
    ] {
        abgelehnt(&heim, &heim.ruf(&["backup", ziel]), grund);
    }
    for ziel in ["ordner", "verweis", "/dev/full", db.to_str().unwrap()] {
        assert_eq!(heim.ruf(&["backup", ziel, "--force"]).code, 1, "{ziel}");
    }
    assert!(!gibt_es(&heim.pfad("neu")) && !gibt_es(&heim.pfad("nirgends")));
    assert_eq!(fs::read_to_string(&brief).unwrap(), "Sehr geehrte");
    assert_eq!(heim.ruf(&["backup", "brief.txt", "--force"]).code, 0);
    assert_eq!(heim.ruf(&["backup", "brief.txt"]).code, 0, "now a backup");
    assert_eq!(heim.ruf(&["restore", "brief.txt", "--force"]).code, 0);
}

#[test]
fn auf_die_standardausgabe() {
    let heim = Heim::mit_buch();
    let aus = heim.befehl(&["backup", "-"]).output().unwrap();
    assert!(aus.status.success() && !gibt_es(&heim.pfad("-")));
    heim.datei("s.sicherung", &aus.stdout);
    let lauf = heim.ruf(&["restore", "s.sicherung", "--data", "anderswo"]);
    assert!(
        lauf.out.starts_with("Zurückgespielt: 21 Einträge"),
        "{}",
        lauf.err
    );
}

#[test]
fn zurueckspielen_sagt_warum_nicht() {
    let heim = Heim::mit_buch();
    heim.datei("fremd", "irgendwas");
    for (datei, grund) in [
        ("/etc/passwd", "ist keine Sicherung von feldbuch"),
        ("fremd", "ist keine Sicherung von feldbuch"),
        ("/dev/zero", "ist keine Sicherung von feldbuch"),
        (".", "ist keine Sicherung von feldbuch"),
        ("gibtsnicht", "gibt es nicht"),
    ] {
        abgelehnt(&heim, &heim.ruf(&["restore", datei, "--force"]), grund);
    }
}
