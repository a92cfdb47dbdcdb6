//! backup, restore, check, and a store that somebody else holds.

use super::{Heim, gibt_es};
use feldbuch::store::SledStore;

#[test]
fn sichern_und_zurueckspielen() {
    let heim = Heim::mit_buch();
    heim.ruf(&["add", "todo", "vorher"]);
    let lauf = heim.ruf(&["backup", "s.sicherung"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    heim.ruf(&["add", "todo", "nachher"]);
    assert_eq!(heim.ruf(&["restore", "s.sicherung"]).code, 1);
    assert_eq!(heim.ruf(&["restore", "s.sicherung", "--force"]).code, 0);
    let todos = heim.json(&["list", "todos"]);
    assert_eq!(todos.as_array().unwrap().len(), 1);
    assert_eq!(todos[0]["titel"], "vorher");
    heim.datei("fremd", "irgendwas");
    let lauf = heim.ruf(&["restore", "fremd", "--force"]);
    assert_ne!(lauf.code, 0);
    assert_eq!(heim.json(&["list", "todos"]).as_array().unwrap().len(), 1);
}

#[test]
fn pruefen() {
    let heim = Heim::mit_buch();
    let lauf = heim.ruf(&["check"]);
    assert_eq!(
        (lauf.code, lauf.out.as_str()),
        (0, "21 Einträge gelesen, Stand 1: alles heil.\n")
    );
    let wert = heim.json(&["check"]);
    assert_eq!(
        (
            wert["counts"]["raeume"].as_u64(),
            wert["faults"].as_array().unwrap().len()
        ),
        (Some(1), 0)
    );
}

#[test]
fn verweise_ins_leere_werden_gefunden_und_entfernt() {
    let heim = Heim::mit_buch();
    let datei = r#"{"format":"feldbuch","version":1,"records":[
{"kind":"personen","id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","vorname":"","nachname":"Muster","titel":"","organisation":"","funktion":"","telefon":"","mobil":"","email":"","anschrift":"","raum":"01ARZ3NDEKTSV4RRFFQ69G5FAA","fremd_id":"","notiz":""},
{"kind":"mitgliedschaften","id":"01ARZ3NDEKTSV4RRFFQ69G5FAW","gremium":"01ARZ3NDEKTSV4RRFFQ69G5FAB","mitglied":{"person":"01ARZ3NDEKTSV4RRFFQ69G5FAV"},"rolle":"gast","rolle_original":"","sollrolle":"","vertritt":null,"mandat":false,"entsendet_von":"","von":null,"bis":null,"fremd_id":"","notiz":""}
]}"#;
    heim.datei("f.json", datei);
    assert_eq!(heim.ruf(&["import", "f.json"]).code, 0);
    insta::assert_snapshot!(heim.ruf(&["check"]).ohne_ids(), @r"
    23 Einträge gelesen, Stand 2: alles heil.
      Person ID: „Raum“ führt ins Leere (ID)
      Mitgliedschaft ID: „Gremium“ führt ins Leere (ID)
    Entfernen: feldbuch check --repair
    ");
    assert!(
        heim.ruf(&["check", "--repair"])
            .out
            .ends_with("Entfernt; zurück: feldbuch undo\n")
    );
    assert_eq!(
        heim.json(&["check"])["dangling"].as_array().unwrap().len(),
        0
    );
    let person = &heim.json(&["list", "personen"])[0];
    assert!(person["raum"].is_null() && person["mitgliedschaften"].as_array().unwrap().is_empty());
}

#[test]
fn wer_es_gerade_hat_wird_genannt() {
    let heim = Heim::mit_buch();
    let gehalten = SledStore::oeffnen(&heim.daten()).unwrap();
    let lauf = heim.ruf(&["list", "todos"]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(
        lauf.err.contains(&std::process::id().to_string()),
        "{}",
        lauf.err
    );
    drop(gehalten);
    assert_eq!(heim.ruf(&["list", "todos"]).code, 0);
}

/// What somebody else changed meanwhile is not overwritten: exit code 4.
#[test]
fn inzwischen_geaendert() {
    use clap::Parser;
    use feldbuch::cli::{Buch, Umgebung, args::Args};
    use feldbuch::domain::{Datensatz, Kind, Schluessel};
    use feldbuch::store::{Aenderung, Draft, Grund};
    let heim = Heim::mit_buch();
    let config = heim.datei("config.toml", "name = \"Ines\"\n");
    let args = [
        "feldbuch",
        "--data",
        heim.daten().to_str().unwrap(),
        "--config",
        config.to_str().unwrap(),
    ]
    .map(str::to_owned);
    let um = Umgebung::aus(&Args::try_parse_from(args).unwrap()).unwrap();
    let mut buch = Buch::oeffnen(&um).unwrap();
    let id = buch.reg.ids(Kind::Raeume)[0];
    let alt = buch
        .reg
        .satz(Schluessel {
            kind: Kind::Raeume,
            id,
        })
        .unwrap();
    let umbenannt = |name: &str| {
        let Datensatz::Raum(mut r) = alt.clone() else {
            unreachable!()
        };
        r.name = name.to_owned();
        Draft::new("Raum umbenannt").mit(Aenderung::geaendert(alt.clone(), r))
    };
    buch.schreibe(&umbenannt("A"), Grund::Eingabe, &um).unwrap();
    let fehler = buch
        .schreibe(&umbenannt("B"), Grund::Eingabe, &um)
        .unwrap_err();
    assert_eq!(fehler.art.exit_code(), 4);
    assert_eq!(
        fehler.satz,
        "„Raum umbenannt“ geht nicht mehr: Raum „A“ wurde inzwischen geändert. Nichts wurde gesichert."
    );
}

#[test]
fn ordner_nach_wunsch() {
    let heim = Heim::leer();
    assert_eq!(
        heim.ruf(&["init", "--template", "empty", "--data", "hier"])
            .code,
        0
    );
    assert!(gibt_es(&heim.pfad("hier")) && !gibt_es(&heim.daten()));
    let mit = |name: &str, wert: &std::path::Path| {
        let mut befehl = heim.befehl(&["list", "raeume"]);
        heim.lauf(befehl.env(name, wert).output().unwrap()).code
    };
    assert_eq!(mit("FELDBUCH_DATA", &heim.pfad("hier")), 0);
    heim.datei(
        "config/feldbuch/config.toml",
        format!("data = {:?}\n", heim.pfad("hier")),
    );
    assert_eq!(heim.ruf(&["list", "raeume"]).code, 0);
    // A relative path in an XDG variable does not count.
    let mut befehl = heim.befehl(&["init", "--template", "empty", "--config", "leer.toml"]);
    heim.datei("leer.toml", "");
    assert_eq!(
        heim.lauf(befehl.env("XDG_DATA_HOME", "relativ").output().unwrap())
            .code,
        0
    );
    assert!(!gibt_es(&heim.pfad("relativ")) && gibt_es(&heim.pfad(".local/share/feldbuch")));
}

#[test]
fn einstellungen_mit_fehlern() {
    let heim = Heim::mit_buch();
    heim.datei(
        "config/feldbuch/config.toml",
        "name = \"Ines\"\nthem = \"dunkel\"\nidle_minutes = \"fünf\"\n",
    );
    let lauf = heim.ruf(&["list", "todos"]);
    assert_eq!(lauf.code, 2);
    insta::assert_snapshot!(lauf.err, @r"
    HEIM/config/feldbuch/config.toml hat 2 Fehler und gilt deshalb gar nicht; an den Daten ist nichts geändert.
      Zeile 2: „them“ gibt es nicht – meintest du „theme“?
      Zeile 3: idle_minutes: eine Zahl von 1 bis 30
    ");
}
