//! The templates say what the papers say, and faults in a template of one's own are named with their line.

mod demo;
mod demo_feld;
mod demo_sitzungen;
mod sitzungen;

use feldbuch::domain::{Datensatz, Gremium, Gremiumsart, Ids, Kind, Landkreis, Raum, Rhythmus};
use feldbuch::fehler::Fehler;
use feldbuch::vorlage::{NAMEN, Vorlage};
use jiff::civil::{Date, date};
use std::collections::HashSet;

pub const HEUTE: Date = date(2026, 11, 23);

/// The records of a built-in template.
pub fn eingebaut(name: &str) -> Vec<Datensatz> {
    let vorlage = Vorlage::eingebaut(name).expect("eingebaut");
    vorlage.datensaetze(&mut Ids::new(1_700_000_000_000, 7), HEUTE)
}

macro_rules! von_art {
    ($name:ident, $typ:ident) => {
        pub fn $name(alle: &[Datensatz]) -> Vec<&$typ> {
            alle.iter()
                .filter_map(|d| match d {
                    Datensatz::$typ(d) => Some(d),
                    _ => None,
                })
                .collect()
        }
    };
}
use von_art;
von_art!(raeume, Raum);
von_art!(arten, Gremiumsart);
von_art!(gremien, Gremium);
von_art!(landkreise, Landkreis);

/// Every record that a record points to, by its fields and its inner lists.
pub fn ziele(d: &Datensatz) -> Vec<feldbuch::domain::Id> {
    // Every id is printed as 26 characters of Crockford's alphabet: read them from the record itself, so that no
    // field can be forgotten.
    format!("{d:?}")
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| w.len() == 26)
        .filter_map(|w| w.parse().ok())
        .filter(|id| *id != d.id())
        .collect()
}

/// No record stands before one that it refers to, and none refers to nowhere.
pub fn verweise_stimmen(alle: &[Datensatz]) {
    let mut gesehen = HashSet::new();
    for d in alle {
        for ziel in ziele(d) {
            assert!(gesehen.contains(&ziel), "{:?} → {ziel}", d.titel());
        }
        assert!(gesehen.insert(d.id()), "doppelt: {}", d.titel());
    }
}

#[test]
fn jede_eingebaute_vorlage_laesst_sich_lesen() {
    for (name, satz) in NAMEN {
        let alle = eingebaut(name);
        verweise_stimmen(&alle);
        let landkreis = landkreise(&alle);
        assert_eq!(landkreis.len(), 1);
        assert_eq!(landkreis[0].vorlage, *name);
        assert!(!satz.is_empty());
    }
    assert_eq!(Vorlage::eingebaut("potsdam"), None);
}

#[test]
fn potsdam_mittelmark_hat_4_planregionen_und_19_sozialraeume() {
    let alle = eingebaut("potsdam-mittelmark");
    let auf = |ebene: &str| -> Vec<&Raum> {
        raeume(&alle)
            .into_iter()
            .filter(|r| r.ebene == ebene)
            .collect()
    };
    assert_eq!(auf("landkreis").len(), 1);
    assert_eq!(auf("planregion").len(), 4);
    let sozialraeume = auf("sozialraum");
    let sorte = |wort: &str| {
        let anfang = format!("{wort} ");
        let ist = |r: &&&Raum| {
            r.name.starts_with(&anfang) || r.aliase.iter().any(|a| a.starts_with(&anfang))
        };
        sozialraeume.iter().filter(ist).count()
    };
    assert_eq!((sorte("Stadt"), sorte("Gemeinde"), sorte("Amt")), (5, 9, 5));
    let kacheln: HashSet<_> = sozialraeume.iter().map(|r| r.kachel.unwrap()).collect();
    assert_eq!(kacheln.len(), 19);
    for planregion in auf("planregion") {
        assert!(planregion.notiz.contains("Beispielzuordnung"));
    }
    assert!(landkreise(&alle)[0].hinweis.contains("Beispielzuordnung"));
}

#[test]
fn der_katalog_hat_jede_art_der_papiere() {
    let alle = eingebaut("potsdam-mittelmark");
    for name in [
        "Sozialraumkonferenz",
        "Sozialräumliches Fachkräfteteam",
        "Regionalteam",
        "Runder Tisch „Netzwerk Soziale Dienste“",
        "Regionales Sozialforum",
        "Regionales Sozialforum (2012)",
        "Pflegekonferenz",
        "Netzwerk Inklusion",
        "Netzwerk Migration",
        "Kooperationstreffen Gemeinschaftsunterkunft",
        "Steuerungsgruppe Sozialraumorientierung",
        "Steuergruppe Familienzentrum",
        "Fallunabhängige Arbeit",
        "Fallteam",
        "Regionalkonferenz",
        "Regionaler Beirat",
        "Sozialraumteam",
    ] {
        let art = arten(&alle).into_iter().find(|a| a.name == name);
        let art = art.unwrap_or_else(|| panic!("{name} fehlt"));
        assert!(
            !art.zweck.is_empty() && !art.federfuehrung.is_empty(),
            "{name}"
        );
        assert!(
            !art.teilnehmende.is_empty() && !art.aufgaben.is_empty(),
            "{name}"
        );
        assert!(!art.quelle.is_empty() && art.gueltig_ab.is_some(), "{name}");
        assert!(!art.rhythmus_hinweis.is_empty(), "{name}");
    }
}

#[test]
fn fristen_und_rhythmen_stehen_wie_im_papier() {
    let alle = eingebaut("potsdam-mittelmark");
    let zeilen: Vec<String> = arten(&alle)
        .iter()
        .map(|a| {
            let rhythmus = match a.rhythmus {
                Rhythmus::Ohne => "ohne".to_owned(),
                Rhythmus::Mindestens {
                    anzahl,
                    bis,
                    zeitraum,
                } => {
                    format!("{anzahl}-{} {zeitraum:?}", bis.unwrap_or(anzahl))
                }
                Rhythmus::Abstand { anzahl, einheit } => format!("alle {anzahl} {einheit:?}"),
            };
            let tage = a
                .themen_tage
                .map_or(String::new(), |t| format!(", Themen {t}"));
            format!(
                "{}: {rhythmus}, TO {}{tage}, {}",
                a.name,
                a.tagesordnung_tage,
                a.ebenen.join("+")
            )
        })
        .collect();
    insta::assert_snapshot!(zeilen.join("\n"), @r##"
    Sozialraumkonferenz: 1-2 Jahr, TO 7, sozialraum
    Sozialräumliches Fachkräfteteam: 1-1 Quartal, TO 7, sozialraum
    Regionalteam: 3-4 Jahr, TO 7, Themen 14, planregion
    Runder Tisch „Netzwerk Soziale Dienste“: 2-2 Jahr, TO 7, landkreis
    Regionales Sozialforum: 2-2 Jahr, TO 7, landkreis
    Pflegekonferenz: 1-1 Jahr, TO 7, landkreis
    Netzwerk Inklusion: 3-4 Jahr, TO 7, planregion+sozialraum
    Netzwerk Migration: ohne, TO 7, sozialraum+planregion
    Kooperationstreffen Gemeinschaftsunterkunft: 2-2 Jahr, TO 7, gemeinschaftsunterkunft
    Steuerungsgruppe Sozialraumorientierung: 1-1 Jahr, TO 7, landkreis
    Steuergruppe Familienzentrum: 1-1 Jahr, TO 7, sozialraum+ort
    Fallunabhängige Arbeit: 1-1 Monat, TO 7, planregion
    Fallteam: alle 2 Woche, TO 7, Themen 1, planregion
    Sozialraumkonferenz (2012): 2-2 Jahr, TO 7, sozialraum
    Regionalteam (2012): 1-1 Quartal, TO 7, Themen 14, planregion
    Regionales Sozialforum (2012): 1-1 Halbjahr, TO 7, planregion
    Regionalkonferenz: 1-1 Halbjahr, TO 7, planregion
    Regionaler Beirat: 1-1 Halbjahr, TO 7, planregion
    Sozialraumteam: alle 1 Woche, TO 7, Themen 1, sozialraum
    "##);
}

/// Forms and CSV split these lists at commas and semicolons, and read „?“ as „bei Bedarf“.
#[test]
fn listen_der_vorlagen_halten_ein_hin_und_her_aus() {
    for (name, _) in NAMEN {
        for d in eingebaut(name) {
            let texte: Vec<String> = match &d {
                Datensatz::Gremiumsart(a) => {
                    let rollen = a.teilnehmende.iter().map(|t| t.name.clone());
                    rollen.chain(a.aufgaben.clone()).collect()
                }
                Datensatz::Raum(r) => r.aliase.clone(),
                Datensatz::Koordination(k) => k.stichworte.clone(),
                _ => Vec::new(),
            };
            for text in texte {
                assert!(!text.contains([',', ';', '?']), "{text}");
                assert_eq!(text, text.trim());
            }
        }
    }
}

#[test]
fn jeder_pflichtposten_hat_seinen_posten_und_keiner_ist_besetzt() {
    for (name, _) in NAMEN {
        let alle = eingebaut(name);
        for pflicht in &landkreise(&alle)[0].pflichtposten {
            let raeume = raeume(&alle);
            for raum in raeume.iter().filter(|r| r.ebene == pflicht.ebene) {
                assert!(
                    alle.iter().any(|d| matches!(d, Datensatz::Koordination(k)
                        if k.thema == pflicht.thema && k.raum == Some(raum.id) && k.person.is_none())),
                    "{} in {}",
                    pflicht.thema,
                    raum.name
                );
            }
        }
    }
}

#[test]
fn gremien_entstehen_je_raum() {
    let alle = eingebaut("potsdam-mittelmark");
    let namen: Vec<&str> = gremien(&alle).iter().map(|g| g.name.as_str()).collect();
    let mit = |anfang: &str| namen.iter().filter(|n| n.starts_with(anfang)).count();
    assert_eq!(mit("Sozialraumkonferenz "), 19);
    assert_eq!(mit("Fachkräfteteam "), 19);
    assert_eq!(mit("Regionalteam "), 4);
    assert_eq!(mit("FuA-Treffen "), 4);
    assert!(
        gremien(&alle)
            .iter()
            .any(|g| g.name == "Regionalteam Planregion 4" && g.kuerzel == "RT PR 4")
    );
    for g in gremien(&alle) {
        assert_eq!(g.aussen, g.gegruendet.is_none(), "{}", g.name);
    }
}

#[test]
fn norderstedt_hat_2_regionen_und_4_sozialraeume() {
    let alle = eingebaut("norderstedt");
    let zahl = |ebene: &str| raeume(&alle).iter().filter(|r| r.ebene == ebene).count();
    assert_eq!(
        (zahl("stadt"), zahl("region"), zahl("sozialraum")),
        (1, 2, 4)
    );
    let namen: Vec<&str> = gremien(&alle).iter().map(|g| g.name.as_str()).collect();
    assert!(namen.contains(&"Regionalteam Nord") && namen.contains(&"Regionalteam Süd"));
    assert!(alle.iter().all(|d| d.kind() != Kind::Personen));
}

fn fehler(text: &str) -> String {
    let fehler = Vorlage::lesen(text, "probe").expect_err("muss abgelehnt werden");
    let zeilen: Vec<String> = fehler
        .iter()
        .map(|f| format!("{}: {}", f.zeile, f.satz))
        .collect();
    zeilen.join("\n")
}

#[test]
fn alle_fehler_einer_vorlage_stehen_mit_zeile_da() {
    let text = r#"katalog = ["papier"]
[landkreis]
nahme = "Beispielkreis"

[[ebene]]
schluessel = "landkreis"
name = "Landkreis"
mehrzahl = "Landkreise"
[[ebene]]
schluessel = "sozialraum"
name = "Sozialraum"
mehrzahl = "Sozialräume"
[[raum]]
name = "Beispielkreis"
ebene = "landkreis"
kachel = [1]
[[raum]]
name = "Wiesental"
ebene = "sozialraumm"
in = "Beispielkeris"
[[raum]]
name = "Moorau"
ebene = "sozialraum"
in = "Beispielkreis"
aliase = "Moor"
[[raum]]
name = "Moorau"
ebene = "sozialraum"
in = "Beispielkreis"
[[art]]
name = "Runde"
rhythmus = { mindestens = 4, bis = 2, je = "jahr" }
gueltig_ab = "gestern"
[[gremium]]
art = "Rund"
raum = "Nirgendwo"
[[gremium]]
name = "Runde Moorau"
art = "Runde"
je = "sozialraum"
aussen = "ja"
[[pflichtposten]]
ebene = "sozialraum"
"#;
    insta::assert_snapshot!(fehler(text), @r##"
    1: Den Katalog „papier“ gibt es nicht. Gemeint „papiere“?
    2: In [landkreis] fehlt „name“.
    3: „nahme“ gibt es in [landkreis] nicht. Gemeint „name“?
    16: „kachel“ erwartet [Spalte, Zeile], gezählt ab 0.
    19: Die Ebene „sozialraumm“ gibt es in dieser Vorlage nicht. Gemeint „sozialraum“?
    20: Liegt in „Beispielkeris“, aber so einen Raum gibt es nicht. Gemeint „Beispielkreis“?
    25: „aliase“ erwartet eine Liste von Texten, etwa ["a", "b"].
    29: „Moorau“ gibt es an dieser Stelle schon.
    32: „rhythmus“ erwartet „ohne“, { mindestens = 3, bis = 4, je = "jahr" } oder { alle = 2, einheit = "woche" } (tag, woche, monat, quartal, halbjahr, jahr).
    33: „gueltig_ab“ erwartet ein Datum ohne Anführungszeichen, etwa 2024-01-01.
    35: Die Art „Rund“ gibt es nicht. Gemeint „Runde“?
    36: Einen Raum „Nirgendwo“ gibt es nicht.
    37: Das Gremium „Runde Moorau“ gibt es schon. Bei „je“ gehört „{raum}“ in den Namen.
    41: „aussen“ erwartet true oder false.
    42: In [[pflichtposten]] fehlt „thema“.
    "##);
}

#[test]
fn die_fehler_einer_datei_kommen_als_eine_meldung() {
    let fehler = Vorlage::lesen("[landkreis]\n", "kreis.toml").unwrap_err();
    let zeilen = fehler.iter().map(|f| (f.zeile, f.satz.as_str()));
    insta::assert_snapshot!(Fehler::vorlage_fehlerhaft("kreis.toml", zeilen), @r##"
    Die Vorlage „kreis.toml“ hat Fehler. Es wurde nichts angelegt.
      Zeile 1: Es fehlt mindestens eine [[ebene]], etwa der Landkreis selbst.
      Zeile 1: In [landkreis] fehlt „name“.
    "##);
    let namen: Vec<&str> = NAMEN.iter().map(|n| n.0).collect();
    insta::assert_snapshot!(Fehler::vorlage_unbekannt("potsdam", &namen), @r##"
    Die Vorlage „potsdam“ gibt es nicht. Es wurde nichts angelegt.
      Eingebaut sind: potsdam-mittelmark, norderstedt, empty.
      Eine eigene Vorlage: --template mit dem Pfad einer TOML-Datei.
    "##);
}

#[test]
fn kaputtes_toml_bekommt_eine_zeile() {
    insta::assert_snapshot!(fehler("[landkreis]\nname = \"Kreis\nhinweis = \"x\"\n"), @"2: Diese Schreibweise ist kein TOML: fehlt ein Anführungszeichen, eine Klammer oder das „=“?");
}

#[test]
fn ein_kreis_von_raeumen_wird_erkannt() {
    let text = r#"[landkreis]
name = "K"
[[ebene]]
schluessel = "ort"
name = "Ort"
mehrzahl = "Orte"
[[raum]]
name = "A"
ebene = "ort"
in = "B"
[[raum]]
name = "B"
ebene = "ort"
in = "A"
"#;
    insta::assert_snapshot!(fehler(text), @r##"
    10: „A“ liegt im Kreis herum in sich selbst.
    14: „B“ liegt im Kreis herum in sich selbst.
    "##);
}

#[test]
fn eine_eigene_art_ersetzt_die_gleichnamige_des_katalogs() {
    let text = r#"katalog = ["papiere"]
[landkreis]
name = "K"
[[ebene]]
schluessel = "planregion"
name = "Planregion"
mehrzahl = "Planregionen"
[[art]]
name = "Regionalteam"
zweck = "eigener"
"#;
    let vorlage = Vorlage::lesen(text, "eigene").unwrap();
    let alle = vorlage.datensaetze(&mut Ids::new(0, 0), HEUTE);
    let teams: Vec<_> = arten(&alle)
        .into_iter()
        .filter(|a| a.name == "Regionalteam")
        .collect();
    assert_eq!(teams.len(), 1);
    assert_eq!(teams[0].zweck, "eigener");
    assert!(arten(&alle).iter().any(|a| a.name == "Fallteam"));
    assert!(arten(&alle).iter().all(|a| a.name != "Pflegekonferenz"));
}
