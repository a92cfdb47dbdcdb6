//! `guard` with a store: its people, institutions and Räume count; a store that is held costs one line.

use super::Heim;
use feldbuch::store::SledStore;

fn mit_leuten() -> Heim {
    let heim = Heim::mit_kreis();
    heim.datei(
        "mehr.csv",
        "Nachname;Vorname;Einrichtung\nAhornbesen;Falk;\nBesen;Wilma;\nSommer;Ida;Kita Zwergenburg\n",
    );
    assert_eq!(heim.ruf(&["import", "mehr.csv"]).code, 0);
    heim
}

fn funde(heim: &Heim, text: &str) -> Vec<String> {
    let datei = heim.datei("notiz.txt", text);
    let lauf = heim.ruf(&["guard", "--json", datei.to_str().unwrap()]);
    assert_eq!((lauf.code, lauf.err.as_str()), (0, ""));
    let wert: serde_json::Value = serde_json::from_str(&lauf.out).unwrap();
    let spans = wert["spans"].as_array().unwrap().iter();
    spans
        .map(|s| {
            format!(
                "{} {}",
                s["word"].as_str().unwrap(),
                s["level"].as_str().unwrap()
            )
        })
        .collect()
}

#[test]
fn people_of_the_directory_are_found() {
    let heim = mit_leuten();
    assert_eq!(
        funde(&heim, "Ahornbesen war gestern da."),
        ["Ahornbesen BLOCK"]
    );
    assert_eq!(
        funde(&heim, "Gestern war Falk Ahornbesen da."),
        ["Falk Ahornbesen BLOCK"]
    );
    // An ordinary word only beside the first name, in either order.
    assert_eq!(funde(&heim, "Der Besen war gestern da."), [""; 0]);
    assert_eq!(
        funde(&heim, "Dann rief Wilma Besen an."),
        ["Wilma Besen BLOCK"]
    );
    assert_eq!(
        funde(&heim, "Dann rief Besen, Wilma an."),
        ["Besen, Wilma BLOCK"]
    );
    assert_eq!(
        funde(&heim, "Wilma Besens Bericht liegt vor."),
        ["Wilma Besens BLOCK"]
    );
}

#[test]
fn a_store_that_is_held_is_told_only_when_it_was_named() {
    let heim = mit_leuten();
    let datei = heim.datei("notiz.txt", "Frau Sommer kam aus Ferch.");
    let datei = datei.to_str().unwrap();
    let daten = heim.daten();
    let _gehalten = SledStore::oeffnen(&daten).unwrap();
    let still = heim.ruf(&["guard", datei]);
    assert_eq!((still.code, still.err.as_str()), (0, ""));
    let laut = heim.ruf(&["--data", daten.to_str().unwrap(), "guard", datei]);
    assert_eq!(laut.out, still.out);
    assert!(
        laut.err.starts_with("Ohne das eigene Verzeichnis"),
        "{}",
        laut.err
    );
    assert_eq!(laut.err.lines().count(), 1, "{}", laut.err);
}
