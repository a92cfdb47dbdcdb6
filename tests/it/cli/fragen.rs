//! list, show, search, who, due: what they say and the JSON that scripts rest on.

use super::{Heim, felder};

#[test]
fn ohne_feldbuch_ein_satz_und_der_weg() {
    let lauf = Heim::leer().ruf(&["list", "todos"]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    insta::assert_snapshot!(lauf.err, @r"
    In HEIM/data/feldbuch liegt noch kein Feldbuch.
      Anlegen: feldbuch init – oder anderen Ordner nennen: --data ORDNER
    ");
}

#[test]
fn personen_als_liste_und_gefiltert() {
    let heim = Heim::mit_kreis();
    insta::assert_snapshot!(heim.ruf(&["list", "personen"]).ohne_ids(), @r"
    Name               Organisation  Funktion  Telefon   E-Mail         Raum    Kennung
    Muster, Wanda      Träger Süd              03327 1   w@example.org  Teltow  ID
    Mustermann, Wanja  Träger Nord             03327 2                  Teltow  ID
    Probe, Bodo        Kita Sonne              03384 13                 Brück   ID
    ");
    let namen = |args: &[&str]| -> Vec<String> {
        let liste = heim.json(&[&["list", "personen"], args].concat());
        liste
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["nachname"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(namen(&["--filter", "sued traeger"]), ["Muster"]);
    assert_eq!(namen(&["--raum", "Brück"]), ["Probe"]);
    assert_eq!(namen(&["--raum", "teltow"]), ["Muster", "Mustermann"]);
    let csv = heim
        .ruf(&["list", "personen", "--raum", "brück", "--csv"])
        .out;
    assert!(
        csv.starts_with("Vorname;Nachname;Titel;Organisation;"),
        "{csv}"
    );
    assert_eq!(csv.lines().count(), 2);
}

#[test]
fn felder_der_json_liste_sind_ein_versprechen() {
    let heim = Heim::mit_kreis();
    heim.ruf(&["add", "todo", "Probe", "--due", "fr"]);
    let eines = |kind: &str| heim.json(&["list", kind])[0].clone();
    let hat = |kind: &str, namen: &[&str]| {
        let wert = eines(kind);
        for name in namen.iter().chain(&["id", "kind", "raum", "notiz", "rev"]) {
            assert!(
                wert.get(name).is_some(),
                "{kind}.{name} fehlt: {:?}",
                felder(&wert)
            );
        }
    };
    hat("raeume", &["name", "ebene", "uebergeordnet", "aliase"]);
    hat(
        "gremien",
        &[
            "name",
            "kuerzel",
            "art",
            "federfuehrung",
            "rhythmus",
            "letzte",
            "naechste",
            "rhythmus_status",
            "mitglieder",
            "unbesetzt",
            "offene_todos",
        ],
    );
    hat(
        "personen",
        &[
            "vorname",
            "nachname",
            "titel",
            "organisation",
            "funktion",
            "telefon",
            "email",
            "mitgliedschaften",
        ],
    );
    hat(
        "koordination",
        &[
            "thema",
            "funktion",
            "person",
            "vertretung",
            "vakant",
            "von",
            "bis",
        ],
    );
    hat(
        "todos",
        &[
            "titel",
            "verantwortlich",
            "faellig",
            "faellig_in_sitzung",
            "status",
            "zu_klaeren",
            "prioritaet",
            "gremium",
            "herkunft",
            "verlauf",
        ],
    );
}

#[test]
fn todos_nach_frist_stand_und_person() {
    let heim = Heim::mit_kreis();
    for (text, wann, wer) in [
        ("alt", "1.11.2026", "Wanda Muster"),
        ("bald", "fr", "Bodo"),
        ("spät", "1.3.2027", "Bodo"),
    ] {
        assert_eq!(
            heim.ruf(&["add", "todo", text, "--due", wann, "--who", wer])
                .code,
            0
        );
    }
    let titel = |args: &[&str]| -> Vec<String> {
        let liste = heim.json(&[&["list", "todos"], args].concat());
        liste
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["titel"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(titel(&[]), ["alt", "bald", "spät"]);
    assert_eq!(titel(&["--due", "overdue"]), ["alt"]);
    assert_eq!(titel(&["--due", "week"]), ["alt", "bald"]);
    assert_eq!(titel(&["--person", "bodo"]), ["bald", "spät"]);
    let id = heim.json(&["list", "todos"])[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(heim.ruf(&["done", &id[20..]]).code, 0);
    assert_eq!(titel(&["--state", "done"]), ["alt"]);
    assert_eq!(titel(&["--state", "all"]), ["bald", "spät", "alt"]);
}

#[test]
fn zeigen_mit_dem_was_daran_haengt() {
    let heim = Heim::mit_kreis();
    heim.ruf(&[
        "add",
        "todo",
        "Raum klären",
        "--who",
        "wanda",
        "--due",
        "fr",
    ]);
    insta::assert_snapshot!(heim.ruf(&["show", "personen", "wanda", "muster"]).ohne_ids(), @"
    Person: Wanda Muster
      Vorname       Wanda
      Nachname      Muster
      Organisation  Träger Süd
      Telefon       03327 1
      E-Mail        w@example.org
      Raum          Teltow
      Kennung       ID

    Offene To-dos (1)
      Raum klären  Fr 27.11.  ID
    ");
    let wert = heim.json(&["show", "personen", "wanda muster"]);
    assert_eq!(wert["todos"][0]["titel"], "Raum klären");
    let lauf = heim.ruf(&["show", "personen", "wan"]);
    assert_eq!(lauf.code, 1);
    insta::assert_snapshot!(super::ohne_ids(&lauf.err), @r"
    „wan“ passt auf 2 Einträge; nichts ist geändert.
      ID  Wanda Muster
      ID  Wanja Mustermann
    ");
    let lauf = heim.ruf(&["show", "personen", "Bodo", "Brobe"]);
    assert_eq!(lauf.code, 1);
    insta::assert_snapshot!(lauf.err, @r"
    Person „Bodo Brobe“ gibt es nicht; nichts ist geändert.
      gemeint: Bodo Probe?
    ");
}

#[test]
fn suchen_findet_ohne_umlaut_und_in_jeder_reihenfolge() {
    let heim = Heim::mit_kreis();
    let treffer = heim.json(&["search", "muster", "wanda"]);
    assert_eq!(
        felder(&treffer[0]),
        [
            "detail",
            "id",
            "kind",
            "raum",
            "raum_name",
            "score",
            "title"
        ]
    );
    assert_eq!(
        (treffer[0]["kind"].as_str(), treffer[0]["title"].as_str()),
        (Some("personen"), Some("Wanda Muster"))
    );
    assert_eq!(
        heim.json(&["search", "traeger", "--limit", "1"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(heim.ruf(&["search", "xyzqxyz"]).out, "Nichts gefunden.\n");
}

#[test]
fn wer_ist_zustaendig() {
    let heim = Heim::mit_kreis();
    heim.datei(
        "posten.csv",
        "Thema;Raum;Ansprechpartner;Vertretung\nFrühe Hilfen;Teltow;Wanda Muster;Bodo Probe\n",
    );
    assert_eq!(heim.ruf(&["import", "posten.csv"]).code, 0);
    let antwort = heim.json(&["who", "frühe hilfen teltow"]);
    let erste = &antwort[0];
    assert_eq!(erste["person"], "Wanda Muster");
    for name in [
        "person", "function", "topic", "raum", "phone", "email", "deputy", "vacant",
    ] {
        assert!(erste.get(name).is_some(), "{name}");
    }
    assert_eq!(
        (erste["phone"].as_str(), erste["vacant"].as_bool()),
        (Some("03327 1"), Some(false))
    );
    assert_eq!(
        heim.json(&["who", "frühe hilfen", "--raum", "teltow"])[0],
        *erste
    );
    let lauf = heim.ruf(&["who", "raketenbau teltow"]);
    assert_eq!(
        (lauf.code, lauf.out.as_str()),
        (
            0,
            "Für „raketenbau teltow“ ist in Teltow niemand eingetragen.\n"
        )
    );
}

#[test]
fn dran_auch_an_einem_anderen_tag() {
    let heim = Heim::mit_buch();
    heim.ruf(&["add", "todo", "Bericht", "--due", "15.1.2027"]);
    let gruende = |args: &[&str]| -> Vec<String> {
        let liste = heim.json(&[&["due"], args].concat());
        let liste = liste.as_array().unwrap();
        liste
            .iter()
            .filter(|d| d["kind"] == "todos")
            .map(|d| d["grund"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(gruende(&[]), ["zu_klaeren"]);
    assert_eq!(gruende(&["--on", "2027-01-14"]), ["woche"]);
    assert_eq!(gruende(&["--on", "2027-01-18"]), ["ueberfaellig"]);
    assert_eq!(gruende(&["--today", "2027-01-18"]), ["ueberfaellig"]);
    assert_eq!(heim.ruf(&["due", "--on", "irgendwann"]).code, 2);
}

#[test]
fn wer_genug_gelesen_hat_ist_kein_fehler() {
    let heim = Heim::mit_kreis();
    let mut kind = heim
        .befehl(&["list", "raeume"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(kind.stdout.take());
    let lauf = heim.lauf(kind.wait_with_output().unwrap());
    assert_eq!((lauf.code, lauf.err.as_str()), (0, ""));
}
