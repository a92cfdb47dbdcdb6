//! Sitzungen on the command line: what the lists say, what hangs on one, in and out of files.

use super::{Heim, felder};

const ORGANISATIONEN: &str = include_str!("../../daten/oparl-organization.json");
const LEUTE: &str = include_str!("../../daten/oparl-person.json");
const SITZUNGEN: &str = include_str!("../../daten/oparl-meeting.json");

fn heim() -> Heim {
    let heim = Heim::mit_buch();
    heim.datei("organization.json", ORGANISATIONEN);
    heim.datei("person.json", LEUTE);
    heim.datei("meeting.json", SITZUNGEN);
    let dateien = ["import", "meeting.json", "person.json", "organization.json"];
    // One of the Sitzungen is of a Gremium that no file holds.
    assert_eq!(heim.ruf(&dateien).code, 1);
    heim
}

fn erste(heim: &Heim) -> serde_json::Value {
    let liste = heim.json(&["list", "sitzungen"]);
    let drei = liste.as_array().unwrap();
    let erste = drei
        .iter()
        .find(|s| s["beginn"] == "2026-01-20T18:00:00+01:00");
    erste.unwrap().clone()
}

#[test]
fn einlesen_zaehlt_in_worten_und_ein_zweites_mal_nichts() {
    let heim = Heim::mit_buch();
    heim.datei("o.json", ORGANISATIONEN);
    heim.datei("m.json", SITZUNGEN);
    let lauf = heim.ruf(&["import", "m.json", "o.json"]);
    assert_eq!(lauf.code, 1);
    insta::assert_snapshot!(lauf.out, @"
    m.json (oparl): 3 Sitzungen neu; 4 TOPs neu; 1 Beschluss neu; 1 Sitzung ohne bekanntes Gremium: nicht übernommen
    o.json (oparl): 3 Arten von Gremien neu; 4 Gremien neu
    15 neu, 0 geändert, 0 unverändert
    ");
    insta::assert_snapshot!(lauf.err, @"
    m.json: nicht übernommen: 2 Drucksachen, 1 Datei
    m.json: eine Sitzung ausgelassen: https://rat.beispiel.example/oparl/v1.0/body/1/organization/404 ist weder in den Dateien noch im Feldbuch; die Datei mit den Organisationen mit einlesen
    m.json: eine Sitzung ausgelassen: ohne Beginn (start)
    m.json: ein TOP ausgelassen: die Sitzung dazu ist weder in den Dateien noch im Feldbuch
    m.json: ein TOP ohne Namen: übernommen als „ohne Titel“
    m.json: 2 Teilnahmen ausgelassen: die Person ist weder in den Dateien noch im Feldbuch
    m.json: dort gelöscht, hier nie bekannt: 1
    o.json: dort gelöscht, hier nie bekannt: 1
    Eine Sitzung ohne bekanntes Gremium ist nicht übernommen; alles andere schon.
      die Datei mit den Organisationen mit einlesen, dann kommen sie nach
    ");
    let wieder = heim.ruf(&["import", "o.json", "m.json"]);
    assert!(
        wieder.out.contains("\n0 neu, 0 geändert, "),
        "{}",
        wieder.out
    );
    let json = heim.ruf(&["import", "m.json", "--json"]);
    assert_eq!(json.code, 1);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["files"][0]["left_out"]["sitzungen"], 1);
    assert_eq!(json["files"][0]["unchanged"]["tops"], 4);
    assert_eq!(json["files"][0]["unchanged"]["beschluesse"], 1);
}

#[test]
fn liste_sagt_was_versprochen_ist() {
    let s = erste(&heim());
    let namen = felder(&s);
    for feld in [
        "id",
        "kind",
        "raum",
        "notiz",
        "rev",
        "gremium",
        "beginn",
        "ende",
        "ort",
        "art",
        "status",
        "tagesordnung_veroeffentlicht",
        "tops",
        "anwesend",
        "moderation",
        "protokoll_durch",
        "protokoll_fertig",
        "beschluesse",
    ] {
        assert!(namen.contains(&feld), "{feld} fehlt");
    }
    assert_eq!(
        (&s["tops"], &s["anwesend"], &s["beschluesse"]),
        (&4.into(), &1.into(), &1.into())
    );
    assert_eq!(s["status"], "gehalten");
}

#[test]
fn zeigen_mit_allem_was_daran_haengt() {
    let heim = heim();
    let id = erste(&heim)["id"].as_str().unwrap().to_owned();
    let s = heim.json(&["show", "sitzungen", &id]);
    assert_eq!(s["tops"], 4);
    assert_eq!(
        s["tagesordnung"][1]["titel"],
        "Förderung der Vereine; hier: Neuverteilung"
    );
    assert_eq!(
        s["tagesordnung"][1]["sitzung_name"],
        "Rat der Gemeinde Musterau (3. Sitzung) Di 20.01.2026"
    );
    assert_eq!(s["beschlussliste"][0]["ja"], 12);
    assert_eq!(s["anwesenheit"][0]["wie"], "anwesend");
    let top = s["tagesordnung"][1]["id"].as_str().unwrap();
    assert_eq!(heim.json(&["show", "tops", top])["nummer"], "1.");
    let text = heim.ruf(&["show", "sitzungen", &id]).ohne_ids();
    for wort in [
        "Tagesordnung",
        "Förderung der Vereine",
        "Die Mittel werden verteilt. Die Verwaltung berichtet.",
        "angenommen (12/1/2)",
    ] {
        assert!(text.contains(wort), "{wort}\n{text}");
    }
    assert_eq!(text.matches("Förderung der Vereine").count(), 1, "{text}");
}

#[test]
fn hinaus_und_in_ein_anderes_feldbuch() {
    let heim = heim();
    let oparl = heim.pfad("aus/");
    let ziel = oparl.to_str().unwrap();
    assert_eq!(heim.ruf(&["export", "oparl", "-o", ziel]).code, 0);
    let anderes = Heim::mit_buch();
    for name in ["meeting.json", "organization.json", "person.json"] {
        anderes.datei(name, std::fs::read(oparl.join(name)).unwrap());
    }
    let dateien = ["import", "meeting.json", "person.json", "organization.json"];
    let lauf = anderes.ruf(&dateien);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    let mit_ids = |h: &Heim| {
        let id = erste(h)["id"].as_str().unwrap().to_owned();
        let mut s = h.json(&["show", "sitzungen", &id]);
        for feld in ["raum", "raum_name", "rev"] {
            s[feld] = serde_json::Value::Null;
        }
        (
            s["beginn"].clone(),
            s["titel"].clone(),
            s["anwesenheit"].clone(),
            s["tops"].clone(),
            s["beschluesse"].clone(),
        )
    };
    assert_eq!(mit_ids(&heim), mit_ids(&anderes));
}

#[test]
fn neue_arten_als_csv() {
    let heim = heim();
    for (art, kopf) in [
        ("tops", "Titel;Ziel;Minuten;"),
        ("beschluesse", "Beschluss;Regel;Ja;"),
        ("losungen", "Gremium;Sozialraum;"),
        ("ferien", "Name;von;bis;id"),
    ] {
        let lauf = heim.ruf(&["export", "csv", art]);
        assert_eq!(lauf.code, 0, "{}", lauf.err);
        assert!(
            lauf.out.trim_start_matches('\u{feff}').starts_with(kopf),
            "{}",
            lauf.out
        );
    }
    let falsch = heim.ruf(&["list", "tops"]);
    assert_eq!(falsch.code, 2);
    heim.datei(
        "ferien.csv",
        "Ferien;von;bis\nWinterferien;1.2.2027;6.2.2027\n",
    );
    let lauf = heim.ruf(&["import", "ferien.csv"]);
    assert!(lauf.out.contains("1 Ferien neu"), "{}", lauf.out);
}
