//! init, add, done, undo, redo, log.

use super::{Heim, gibt_es};

#[test]
fn anlegen_mit_vorlage_und_kein_zweites_mal() {
    let heim = Heim::leer();
    let lauf = heim.ruf(&["init", "--template", "empty"]);
    assert_eq!(lauf.code, 0);
    insta::assert_snapshot!(lauf.out, @r"
    Feldbuch angelegt in HEIM/data/feldbuch: 1 Raum, 19 Arten von Gremien, 0 Gremien, 0 Personen, 0 To-dos.
    Öffnen: feldbuch
    ");
    let lauf = heim.ruf(&["init"]);
    assert_eq!(lauf.code, 1);
    assert!(
        lauf.err
            .starts_with("In HEIM/data/feldbuch liegt schon ein Feldbuch; es bleibt unberührt.\n"),
        "{}",
        lauf.err
    );
    let lauf = Heim::leer().ruf(&["init", "--template", "norderstadt"]);
    assert_eq!(lauf.code, 2);
    insta::assert_snapshot!(lauf.err, @r"
    Die Vorlage „norderstadt“ gibt es nicht. Es wurde nichts angelegt.
      Eingebaut sind: potsdam-mittelmark, norderstedt, empty.
      Eine eigene Vorlage: --template mit dem Pfad einer TOML-Datei.
    ");
}

#[test]
fn eigene_vorlage_mit_fehlern_legt_nichts_an() {
    let heim = Heim::leer();
    heim.datei("v.toml", "[landkreis]\nname = \"X\"\nfarbe = 3\n");
    let lauf = heim.ruf(&["init", "--template", "v.toml"]);
    assert_eq!(lauf.code, 1);
    assert!(lauf.err.contains("Zeile 3: "), "{}", lauf.err);
    assert!(!gibt_es(&heim.daten()));
}

#[test]
fn demo_fuellt_das_feldbuch() {
    let heim = Heim::leer();
    assert_eq!(heim.ruf(&["init", "--demo"]).code, 0);
    let zahl = |kind: &str| heim.json(&["list", kind]).as_array().unwrap().len();
    assert!(
        zahl("gremien") > 40
            && zahl("personen") > 200
            && zahl("koordination") > 30
            && zahl("sitzungen") > 120
    );
    assert!(!heim.json(&["due"]).as_array().unwrap().is_empty());
    assert_eq!(
        heim.ruf(&["check"]).out.lines().count(),
        1,
        "no reference of the demo leads nowhere"
    );
}

#[test]
fn notieren_sagt_wie_es_verstanden_wurde() {
    let heim = Heim::mit_kreis();
    let lauf = heim.ruf(&[
        "add", "todo", "Raum", "klären", "--who", "Wanda", "--due", "fr",
    ]);
    assert_eq!((lauf.code, lauf.out.trim().len()), (0, 26));
    insta::assert_snapshot!(lauf.err, @"notiert: To-do „Raum klären“ · Wanda Muster · bis Fr 27.11.2026");
    let lauf = heim.ruf(&["add", "todo", "Offen"]);
    insta::assert_snapshot!(lauf.err, @r"
    notiert: To-do „Offen“
      zu klären: Verantwortliche und Termin fehlen
    ");
    let wert = heim.json(&["add", "todo", "x", "--who", "bodo probe", "--who", "wanja"]);
    assert_eq!(
        (
            wert["zu_klaeren"].as_bool(),
            wert["verantwortlich"].as_array().unwrap().len()
        ),
        (Some(true), 2)
    );
    let vorher = heim.json(&["list", "todos"]);
    assert_eq!(heim.ruf(&["add", "todo", "x", "--who", "wan"]).code, 1);
    let lauf = heim.ruf(&["add", "todo", "x", "--due", "neulich"]);
    assert_eq!(lauf.code, 2);
    assert!(lauf.err.starts_with("--due: "), "{}", lauf.err);
    assert_eq!(heim.json(&["list", "todos"]), vorher);
}

#[test]
fn erledigen_zurueck_und_wieder() {
    let heim = Heim::mit_buch();
    let ids: Vec<String> = ["eins", "zwei"]
        .iter()
        .map(|t| heim.ruf(&["add", "todo", t]).out.trim().to_owned())
        .collect();
    let offen = || heim.json(&["list", "todos"]).as_array().unwrap().len();
    assert_eq!(
        heim.ruf(&["done", &ids[0], &ids[1][20..]]).out,
        "2 To-dos erledigt · zurück: feldbuch undo\n"
    );
    assert_eq!(offen(), 0);
    assert_eq!(heim.ruf(&["done", &ids[0]]).out, "War schon erledigt.\n");
    assert_eq!(heim.ruf(&["undo"]).out, "rückgängig: 2 To-dos erledigt\n");
    assert_eq!(offen(), 2);
    assert_eq!(heim.ruf(&["redo"]).out, "wiederholt: 2 To-dos erledigt\n");
    assert_eq!(offen(), 0);
    assert_eq!(heim.ruf(&["redo"]).code, 1);
    let neun = heim.ruf(&["undo", "9"]);
    assert_eq!(neun.code, 0);
    assert_eq!(
        neun.err,
        "3 Änderungen rückgängig gemacht; mehr gab es nicht.\n"
    );
    insta::assert_snapshot!(neun.out, @r"
    rückgängig: 2 To-dos erledigt
    rückgängig: To-do „zwei“ angelegt
    rückgängig: To-do „eins“ angelegt
    ");
    let lauf = heim.ruf(&["undo"]);
    assert_eq!(lauf.code, 1);
    assert!(
        lauf.err.starts_with("Nichts rückgängig zu machen"),
        "{}",
        lauf.err
    );
    assert_eq!(heim.json(&["list", "raeume"]).as_array().unwrap().len(), 1);
}

#[test]
fn verlauf_sagt_wer_was() {
    let heim = Heim::mit_buch();
    heim.ruf(&["add", "todo", "eins"]);
    heim.ruf(&["undo"]);
    let log = heim.json(&["log"]);
    let zeilen: Vec<(u64, &str, &str, &str)> = log
        .as_array()
        .unwrap()
        .iter()
        .map(|c| {
            (
                c["rev"].as_u64().unwrap(),
                c["wer"].as_str().unwrap(),
                c["grund"].as_str().unwrap(),
                c["label"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        zeilen,
        [
            (3, "pruefer", "rueckgaengig", "To-do „eins“ angelegt"),
            (2, "pruefer", "eingabe", "To-do „eins“ angelegt"),
            (1, "pruefer", "eingabe", "Feldbuch angelegt (empty)"),
        ]
    );
    assert_eq!(log[1]["aenderungen"][0]["art"], "neu");
    assert_eq!(
        heim.json(&["log", "--limit", "1"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    heim.datei("config/feldbuch/config.toml", "name = \"Ines\"\n");
    heim.ruf(&["add", "todo", "zwei"]);
    assert_eq!(heim.json(&["log"])[0]["wer"], "Ines");
}

#[test]
fn unbekannte_kennung() {
    let lauf = Heim::mit_buch().ruf(&["done", "ZZZZZZ"]);
    assert_eq!(lauf.code, 1);
    insta::assert_snapshot!(lauf.err, @r"
    To-do „ZZZZZZ“ gibt es nicht; nichts ist geändert.
      suchen: feldbuch search ZZZZZZ
    ");
}
