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
/// The tables name the pot as lists do, by itself or with its Raum.
#[test]
fn a_table_names_the_pot_as_the_lists_do() {
    let heim = mit_geld();
    heim.datei(
        "antraege.csv",
        "Antrag;Topf;beantragt;eingegangen\n\
         Zelt;Präventive Mittel 2026;100,00;2026-11-01\n\
         Bank;Sozialraumbudget 2026 Mühlenwerder;50,00;2026-11-01\n",
    );
    heim.datei(
        "ausgaben.csv",
        "Antrag;Betrag;am;wofür\nNähcafé;5,00;2026-11-20;Garn\n",
    );
    let lauf = heim.ruf(&["import", "antraege.csv", "ausgaben.csv"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    let bank = &heim.json(&["list", "antraege", "--filter", "Bank"])[0];
    assert_eq!(bank["topf"], id(geld::TOPF).to_string());
    let naehen = &heim.json(&["list", "antraege", "--filter", "Nähcafé"])[0];
    assert_eq!(naehen["ausgegeben"], "186.00");
}

/// The pot of another year is not meant.
#[test]
fn no_hint_leads_to_the_money_of_another_year() {
    let heim = mit_geld();
    let tabelle =
        |topf: &str| format!("Antrag;Topf;beantragt;eingegangen\nZelt;{topf};1,00;2026-11-01\n");
    heim.datei("jahr.csv", tabelle("Präventive Mittel 2025"));
    let lauf = heim.ruf(&["import", "jahr.csv"]);
    assert!(
        lauf.err
            .contains("Topf „Präventive Mittel 2025“ gibt es nicht\n"),
        "{}",
        lauf.err
    );
    let lauf = heim.ruf(&["show", "toepfe", "Präventive Mittel 2025"]);
    assert!(!lauf.err.contains("gemeint"), "{}", lauf.err);
    heim.datei("jahr.csv", tabelle("Präventiv Mittel 2026"));
    let lauf = heim.ruf(&["import", "jahr.csv"]);
    assert!(
        lauf.err.contains("gemeint: „Präventive Mittel 2026“?"),
        "{}",
        lauf.err
    );
}

const KOPF: &str = "Antrag;Topf;beantragt;eingegangen;Status;bewilligt;Beschluss;entschieden am\n";

/// A granted application to the preventive means, by the RT, which has 800,00 € left.
fn bewilligung(titel: &str, beantragt: &str, bewilligt: &str) -> String {
    let rt = id(geld::BESCHLUSS_RT);
    format!(
        "{titel};Präventive Mittel 2026;{beantragt};2026-10-01;bewilligt;{bewilligt};{rt};2026-10-15\n"
    )
}

#[test]
fn the_gate_refuses_a_file_and_says_so_in_json_too() {
    let heim = mit_geld();
    heim.datei("gut.csv", "Angebot;Raum\nNähtreff;Mühlenwerder\n");
    let beide = bewilligung("Bus", "800,00", "800,00") + &bewilligung("Rad", "0,01", "0,01");
    heim.datei("geld.csv", format!("{KOPF}{beide}"));
    for probe in [true, false] {
        let mut args = vec!["import", "gut.csv", "geld.csv", "--json"];
        args.extend(probe.then_some("--dry-run"));
        let lauf = heim.ruf(&args);
        assert_eq!(lauf.code, 1, "{}", lauf.err);
        let json: serde_json::Value = serde_json::from_str(&lauf.out).unwrap();
        let dateien = &json["files"];
        assert_eq!(dateien[0]["new"]["ressourcen"], 1, "the good file goes in");
        assert_eq!(dateien[1]["new"], serde_json::json!({}));
        let abgelehnt = dateien[1]["refused"].as_array().unwrap();
        let zeilen: Vec<_> = abgelehnt.iter().map(|a| a["line"].as_u64()).collect();
        assert_eq!(zeilen, [Some(2), Some(3)]);
        assert_eq!(abgelehnt[0]["place"], "bewilligt");
        assert_eq!(
            abgelehnt[0]["reason"],
            "„Bus“ 800,00 € und „Rad“ 0,01 €: zusammen bewilligt 800,01 €, im Topf noch 6.400,00 €, \
             Anteil RT noch 800,00 € – 0,01 € zu viel; weniger bewilligen, oder erst Geld in den Topf"
        );
    }
    let da = heim.json(&["list", "ressourcen"]);
    assert!(
        da.as_array()
            .unwrap()
            .iter()
            .any(|r| r["name"] == "Nähtreff")
    );
    let antraege = heim.json(&["list", "antraege"]);
    let titel = |t: &str| antraege.as_array().unwrap().iter().any(|a| a["titel"] == t);
    assert!(
        !titel("Bus") && !titel("Rad"),
        "the bad file changes nothing"
    );
}

#[test]
fn files_that_are_right_only_together_go_in() {
    let heim = mit_geld();
    let zeile = bewilligung("Bus", "5.000,00", "1.500,00");
    heim.datei("a.csv", format!("{KOPF}{zeile}"));
    assert_eq!(heim.ruf(&["import", "a.csv"]).code, 1);
    let topf = "Name;Raum;Jahr;Topf;Betrag\nPräventive Mittel 2026;Planregion Nord;2026;Präventive Mittel;12.000,00\n";
    heim.datei("t.csv", topf);
    let lauf = heim.ruf(&["import", "a.csv", "t.csv"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
}

#[test]
fn a_grant_that_may_be_a_slip_goes_in_with_a_word() {
    let heim = mit_geld();
    heim.datei(
        "a.csv",
        format!("{KOPF}{}", bewilligung("Bus", "100,00", "200,00")),
    );
    let lauf = heim.ruf(&["import", "a.csv"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    for satz in [
        "a.csv: Zeile 2, „Bus“: bewilligt 200,00 €, beantragt nur 100,00 € – stimmt das?",
        "„Bus“: der Beschluss vom 15.10.2026 bewilligt schon „Werkstatt“ 1.600,00 € – ist er gemeint?",
    ] {
        assert!(lauf.err.contains(satz), "{}", lauf.err);
    }
    let noch_einmal = heim.ruf(&["import", "a.csv"]);
    assert!(!noch_einmal.err.contains("stimmt das"), "said once");
}
