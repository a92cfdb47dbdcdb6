//! OParl of a council's system: the synthetic files have the flaws of real ones.

use super::{danach, fehler, heute, lies, von};
use feldbuch::domain::leer;
use feldbuch::domain::{Auswahl, Datensatz, Gremium, Id, Kind, Mitgliedschaft, Person, Rolle};
use feldbuch::exchange::oparl;
use std::path::Path;

const ORGANISATIONEN: &[u8] = include_bytes!("../../daten/oparl-organization.json");
const LEUTE: &[u8] = include_bytes!("../../daten/oparl-person.json");

fn wurzel() -> Datensatz {
    let mut satz = leer::leer(Kind::Raeume, Id(1), heute());
    if let Datensatz::Raum(r) = &mut satz {
        r.name = "Musterau".to_owned();
        r.ebene = "ort".to_owned();
    }
    satz
}

fn gremien(alle: &[Datensatz]) -> Vec<Gremium> {
    alle.iter()
        .filter_map(|d| match d {
            Datensatz::Gremium(g) => Some(g.clone()),
            _ => None,
        })
        .collect()
}

fn personen(alle: &[Datensatz]) -> Vec<Person> {
    alle.iter()
        .filter_map(|d| match d {
            Datensatz::Person(p) => Some(p.clone()),
            _ => None,
        })
        .collect()
}

fn sitze(alle: &[Datensatz]) -> Vec<Mitgliedschaft> {
    alle.iter()
        .filter_map(|d| match d {
            Datensatz::Mitgliedschaft(m) => Some(m.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn aufgeraeumt_und_im_original_behalten() {
    let da = [wurzel()];
    let e = lies(
        &da,
        &[
            ("person.json", LEUTE),
            ("organization.json", ORGANISATIONEN),
        ],
    );
    assert_eq!(fehler(&e), Vec::<String>::new());
    let alle = danach(&da, &e);
    let g = gremien(&alle);
    assert_eq!(g.len(), 4);
    assert_eq!(
        (g[0].name.as_str(), g[0].kuerzel.as_str()),
        ("Rat der Gemeinde Musterau", "Rat")
    );
    assert!(g.iter().all(|g| g.raum == Some(Id(1))));
    assert_eq!(
        g.iter().map(|g| g.aussen).collect::<Vec<_>>(),
        [false, false, true, true]
    );
    assert_eq!(g[3].beendet.unwrap().to_string(), "2019-12-31");
    let p = personen(&alle);
    assert_eq!(p[0].anzeige(), "Dr. Wanda Muster");
    assert_eq!(
        (p[0].telefon.as_str(), p[0].mobil.as_str()),
        ("03327 100", "0170 100")
    );
    let s = sitze(&alle);
    let rollen: Vec<(&str, &str)> = s
        .iter()
        .map(|m| (m.rolle_original.as_str(), m.rolle.key()))
        .collect();
    assert_eq!(
        rollen,
        [
            ("Ausschussvorsitzende", "federfuehrung"),
            ("Mitglied", "staendig"),
            ("stellv. Fraktionsvorsitzende", "vertretung"),
            ("stellv. Mitglied", "vertretung"),
            ("2. stellv. Bürgermeister", "vertretung"),
            ("Sachkundiger Bürger", "staendig"),
            (
                "Persönlicher Vertreter des Sachkundigen Bürgers",
                "vertretung"
            ),
            ("Ortsvorsteher", "staendig"),
        ]
    );
    assert_eq!(s[3].entsendet_von, "Fraktion Probe");
    assert!(s[0].mandat && !s[2].mandat);
    let arten: Vec<String> = von(&alle, Kind::Gremiumsarten)
        .iter()
        .map(Datensatz::titel)
        .collect();
    assert_eq!(arten, ["Gremien", "Fraktion", "Dienststellen"]);
}

#[test]
fn zweites_mal_aendert_nichts_und_eigenes_bleibt() {
    let da = [wurzel()];
    let dateien = [("o.json", ORGANISATIONEN), ("p.json", LEUTE)];
    let mut alle = danach(&da, &lies(&da, &dateien));
    for d in &mut alle {
        match d {
            Datensatz::Person(p) => p.organisation = "Eigenes".to_owned(),
            Datensatz::Mitgliedschaft(m) => m.rolle = Rolle::Gast,
            Datensatz::Gremium(g) => g.raum = None,
            _ => {}
        }
    }
    assert_eq!(lies(&alle, &dateien).aenderungen, []);
}

#[test]
fn nur_was_dort_anders_ist_aendert_sich() {
    let da = [wurzel()];
    let alle = danach(
        &da,
        &lies(&da, &[("o.json", ORGANISATIONEN), ("p.json", LEUTE)]),
    );
    let neu = String::from_utf8_lossy(LEUTE).replace("03327 100", "03327 200");
    let e = lies(&alle, &[("p.json", neu.as_bytes())]);
    assert_eq!((e.summe().neu, e.summe().geaendert), (0, 1));
}

#[test]
fn fehlende_organisation_wird_gesagt_und_spaeter_ergaenzt() {
    let da = [wurzel()];
    let erst = lies(&da, &[("p.json", LEUTE)]);
    assert_eq!(
        erst.dateien[0]
            .gelesen
            .zaehlung
            .get(&Kind::Mitgliedschaften),
        None
    );
    assert_eq!(erst.dateien[0].gelesen.meldungen.len(), 4);
    let alle = danach(&da, &erst);
    let e = lies(&alle, &[("o.json", ORGANISATIONEN), ("p.json", LEUTE)]);
    assert_eq!(sitze(&danach(&alle, &e)).len(), 8);
}

#[test]
fn kaputte_datei_faellt_heraus_die_anderen_nicht() {
    let halb = &LEUTE[..LEUTE.len() / 2];
    let falsch = String::from_utf8_lossy(LEUTE)
        .replace("2017-09-20", "2017-13-20")
        .replace("\"Probe\"", "7");
    let zeile = falsch
        .lines()
        .position(|z| z.contains("person/2\""))
        .unwrap()
        + 1;
    let sitz = falsch
        .lines()
        .position(|z| z.contains("\"id\"") && z.contains("membership/24\""))
        .unwrap()
        + 1;
    let e = lies(
        &[wurzel()],
        &[
            ("halb.json", halb),
            ("o.json", ORGANISATIONEN),
            ("falsch.json", falsch.as_bytes()),
        ],
    );
    let f = fehler(&e);
    assert_eq!(f.len(), 3, "{f:?}");
    assert!(
        f[0].starts_with("halb.json:") && f[0].ends_with("die Datei bricht mitten im Text ab"),
        "{f:?}"
    );
    assert_eq!(
        f[1],
        format!("falsch.json:{zeile} data[1].familyName – ist kein Text")
    );
    assert_eq!(
        f[2],
        format!("falsch.json:{sitz} data[1].membership[0].endDate – „2017-13-20“ ist kein Datum")
    );
    assert_eq!(e.summe().neu, 4 + 3);
}

#[test]
fn einzelne_objekte_und_mitgliedschaften_fuer_sich() {
    let o = r#"{"id":"https://x.example/o/1","type":"https://schema.oparl.org/1.1/Organization","name":"Runde","membership":["https://x.example/m/1"]}"#;
    let p = r#"[{"id":"https://x.example/p/1","type":"https://schema.oparl.org/1.1/Person","name":"Frau Ida Probe","formOfAddress":"Frau"}]"#;
    let m = r#"{"id":"https://x.example/m/1","type":"https://schema.oparl.org/1.1/Membership","person":"https://x.example/p/1","role":"Vorsitz"}"#;
    let e = lies(
        &[],
        &[
            ("m.json", m.as_bytes()),
            ("p.json", p.as_bytes()),
            ("o.json", o.as_bytes()),
        ],
    );
    assert_eq!(fehler(&e), Vec::<String>::new());
    let alle = danach(&[], &e);
    assert_eq!(personen(&alle)[0].nachname, "Probe");
    assert_eq!(sitze(&alle)[0].rolle, Rolle::Federfuehrung);
}

#[test]
fn rollen_nach_wortteilen() {
    for (original, rolle) in [
        ("stellvertetender Ausschussvorsitzender", Rolle::Vertretung),
        ("1. stv. Vorsitzende", Rolle::Vertretung),
        ("Vertreterin", Rolle::Vertretung),
        ("Vertreterin der Kirchen", Rolle::Staendig),
        ("beratendes Mitglied", Rolle::Staendig),
        ("Sprecherin", Rolle::Federfuehrung),
        ("Moderator", Rolle::Moderation),
        ("ständiger Gast", Rolle::Gast),
        ("", Rolle::Staendig),
    ] {
        assert_eq!(oparl::rolle(original), rolle, "{original}");
    }
}

/// The real council: counts alone, no names.
#[test]
fn ein_wirklicher_rat() {
    let ordner =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fixtures/oparl/huertgenwald-1.0");
    if !ordner.exists() {
        println!("übersprungen: {} fehlt", ordner.display());
        return;
    }
    let inhalt = |n: &str| std::fs::read(ordner.join(n)).unwrap();
    let (o, p, q) = (
        inhalt("organization.json"),
        inhalt("person.json"),
        inhalt("person_page_2.json"),
    );
    let reihen: [[(&str, &[u8]); 3]; 2] = [
        [("o", &o), ("p", &p), ("q", &q)],
        [("q", &q), ("p", &p), ("o", &o)],
    ];
    for dateien in reihen {
        let da = [wurzel()];
        let e = lies(&da, &dateien);
        assert!(!e.abgelehnt());
        let alle = danach(&da, &e);
        let zahl = |kind| von(&alle, kind).len();
        assert_eq!(
            (
                zahl(Kind::Gremien),
                zahl(Kind::Personen),
                zahl(Kind::Mitgliedschaften)
            ),
            (22, 49, 533)
        );
        let wieder = lies(&alle, &dateien);
        assert_eq!((wieder.summe().neu, wieder.summe().geaendert), (0, 0));
    }
}
