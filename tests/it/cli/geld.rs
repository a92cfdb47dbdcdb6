//! Money on the command line: what a file brings is held to the same rules as a form, and amounts are exact in JSON.

use super::Heim;
use crate::feld::mittel_welt as geld;
use crate::schirm::welt::id;
use feldbuch::domain::{Cent, Datensatz, Kind};
use feldbuch::exchange::feldbuch::schreibe;

fn datei(saetze: &[Datensatz]) -> String {
    let mut bytes = Vec::new();
    schreibe(saetze, jiff::Timestamp::UNIX_EPOCH, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn mit_geld() -> Heim {
    let heim = Heim::mit_buch();
    let mut alle = geld::alle();
    // The book has its Landkreis already.
    alle.retain(|s| s.kind() != Kind::Landkreis);
    heim.datei("geld.json", datei(&alle));
    let lauf = heim.ruf(&["import", "geld.json"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    heim
}

fn zu_viel(heim: &Heim) {
    let saetze = geld::alle().into_iter().filter_map(|s| match s {
        Datensatz::Antrag(mut a) if a.id == id(geld::WERKSTATT) => {
            a.bewilligt = Some(Cent(240_001));
            Some(a.into())
        }
        _ => None,
    });
    heim.datei("mehr.json", datei(&saetze.collect::<Vec<_>>()));
}

#[test]
fn an_import_grants_no_more_than_there_is() {
    let heim = mit_geld();
    zu_viel(&heim);
    for probe in [
        &["import", "mehr.json"][..],
        &["import", "mehr.json", "--dry-run"],
    ] {
        let lauf = heim.ruf(probe);
        assert_eq!(lauf.code, 1);
        assert!(
            lauf.err.contains(
                "bewilligt 2.400,01 €, im Topf noch 8.000,00 €, Anteil RT noch 2.400,00 €"
            ),
            "{}",
            lauf.err
        );
    }
    let antraege = heim.json(&["list", "antraege", "--filter", "Werkstatt"]);
    assert_eq!(antraege[0]["bewilligt_cent"], 160_000, "nothing was saved");
}

#[test]
fn amounts_are_text_and_cents() {
    let heim = mit_geld();
    let topf = &heim.json(&["list", "toepfe", "--filter", "Präventive"])[0];
    assert_eq!(topf["betrag"], "8000.00");
    assert_eq!(topf["betrag_cent"], 800_000);
    assert_eq!(topf["frei_cent"], 640_000);
    assert_eq!(topf["anteile"][1]["wer"], "RT");
    assert_eq!(topf["anteile"][1]["frei"], "800.00");
    let antrag = &heim.json(&["list", "antraege", "--filter", "Nähcafé"])[0];
    assert_eq!(antrag["ausgegeben"], "181.00");
    assert_eq!(antrag["bewilligt_cent"], 45_000);
    let offen = &heim.json(&["list", "antraege", "--filter", "Sommerfest"])[0];
    assert!(offen["bewilligt_cent"].is_null() && offen["bewilligt"].is_null());
}

/// A negative amount in a file is said in words, and nothing is saved.
#[test]
fn a_negative_amount_is_refused() {
    let heim = mit_geld();
    let minus = geld::topf(
        400,
        crate::schirm::welt::NORD,
        "Präventive Mittel",
        2027,
        -5,
    );
    heim.datei("minus.json", datei(&[minus.into()]));
    let lauf = heim.ruf(&["import", "minus.json"]);
    assert_eq!(lauf.code, 1);
    assert!(lauf.err.contains("ist kleiner als null"), "{}", lauf.err);
}

/// A figure is what the screen shows, exact, and never a number that a script takes for another.
#[test]
fn figures_are_text_and_ten_thousandths() {
    let heim = Heim::mit_buch();
    let raum = heim.json(&["list", "raeume"])[0]["name"].clone();
    let zeile = |wert: &str| format!("Gemeinde;2025\n{};{wert}\n", raum.as_str().unwrap());
    heim.datei("Pflege.csv", zeile("1.510,25"));
    let lauf = heim.ruf(&["import", "Pflege.csv"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    assert!(
        lauf.out.contains("\n  neuer Indikator „Pflege“ – "),
        "{}",
        lauf.out
    );
    let wert = |heim: &Heim| heim.json(&["show", "indikatoren", "Pflege"])["kennwerte"][0].clone();
    assert_eq!(wert(&heim)["wert"], "1510.25");
    assert_eq!(wert(&heim)["wert_zehntausendstel"], 15_102_500);
    heim.datei("Pflege.csv", zeile("510"));
    let lauf = heim.ruf(&["import", "Pflege.csv"]);
    assert!(lauf.err.contains("von 1.510,25 auf 510"), "{}", lauf.err);
    assert!(!lauf.out.contains("neuer Indikator"), "{}", lauf.out);
    assert_eq!(wert(&heim)["wert"], "510");
    assert!(
        wert(&heim)["quelle"]
            .as_str()
            .unwrap()
            .starts_with("Pflege.csv, importiert ")
    );
}
