//! feldbuch's own file: faults are told with their line, and nothing of the file counts.

use super::{fehler, lies};

const KOPF: &str =
    r#"{"format":"feldbuch","version":1,"exported":"2026-01-01T00:00:00Z","records":["#;

fn grund(datei: &str) -> Vec<String> {
    let e = lies(&[], &[("f.json", datei.as_bytes())]);
    assert!(e.aenderungen.is_empty());
    fehler(&e)
}

#[test]
fn abgeschnitten() {
    let datei = format!("{KOPF}\n{{\"kind\":\"einstellungen\",\"id\":\"01ARZ3NDEKTSV4RRFF");
    assert_eq!(
        grund(&datei),
        ["f.json:2 Spalte 48 – die Datei bricht mitten im Text ab"]
    );
}

#[test]
fn jeder_fehler_mit_seiner_zeile() {
    let gut =
        r#"{"kind":"einstellungen","id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","schluessel":"a","wert":"b"}"#;
    let datei = format!(
        "{KOPF}\n{gut},\n{gut},\n{},\n{},\n{}\n]}}",
        r#"{"kind":"zebras","id":"01ARZ3NDEKTSV4RRFFQ69G5FAW"}"#,
        r#"{"kind":"einstellungen","id":"01ARZ3NDEKTSV4RRFFQ69G5FAX","schluessel":"a"}"#,
        r#"{"kind":"einstellungen","id":"kurz","schluessel":"a","wert":""}"#,
    );
    assert_eq!(
        grund(&datei),
        [
            "f.json:3 records[1] – id 01ARZ3NDEKTSV4RRFFQ69G5FAV kommt zweimal vor",
            "f.json:4 records[2] – kind „zebras“ ist unbekannt",
            "f.json:5 records[3] – Feld „wert“ fehlt",
            "f.json:6 records[4] – unerwarteter Inhalt („kurz“ ist keine Kennung (26 Zeichen aus Ziffern und Buchstaben))",
        ]
    );
}

#[test]
fn neuere_datei() {
    let datei = r#"{"format":"feldbuch","version":2,"records":[]}"#;
    assert_eq!(
        grund(datei),
        ["f.json:1 version – von einem neueren feldbuch (Version 2, hier bekannt: 1)"]
    );
}
