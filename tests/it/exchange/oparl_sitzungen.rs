//! Sitzungen and agendas of a council's system: what they become here, in any order of files, and a second time.

use super::{danach, fehler, heute, lies, von};
use feldbuch::domain::*;
use feldbuch::exchange::Ergebnis;
use jiff::civil::{Date, datetime};
use std::path::Path;

const ORGANISATIONEN: &[u8] = include_bytes!("../../daten/oparl-organization.json");
const LEUTE: &[u8] = include_bytes!("../../daten/oparl-person.json");
const SITZUNGEN: &[u8] = include_bytes!("../../daten/oparl-meeting.json");

pub fn wurzel() -> Datensatz {
    let mut satz = leer::leer(Kind::Raeume, Id(1), heute());
    if let Datensatz::Raum(r) = &mut satz {
        r.name = "Musterau".to_owned();
        r.ebene = "ort".to_owned();
    }
    satz
}

fn alle_dateien() -> [(&'static str, &'static [u8]); 3] {
    [
        ("m.json", SITZUNGEN),
        ("p.json", LEUTE),
        ("o.json", ORGANISATIONEN),
    ]
}

fn buch() -> Vec<Datensatz> {
    let da = vec![wurzel()];
    let e = lies(&da, &alle_dateien());
    assert_eq!(fehler(&e), Vec::<String>::new());
    danach(&da, &e)
}

fn sitzungen(alle: &[Datensatz]) -> Vec<Sitzung> {
    let mut s: Vec<Sitzung> = alle
        .iter()
        .filter_map(|d| match d {
            Datensatz::Sitzung(s) => Some(s.clone()),
            _ => None,
        })
        .collect();
    s.sort_by_key(|s| s.beginn);
    s
}

fn tops(alle: &[Datensatz]) -> Vec<Top> {
    let mut t: Vec<Top> = alle
        .iter()
        .filter_map(|d| match d {
            Datensatz::Top(t) => Some(t.clone()),
            _ => None,
        })
        .collect();
    t.sort_by_key(|t| (t.sitzung, t.nr, t.id));
    t
}

fn beschluesse(alle: &[Datensatz]) -> Vec<Beschluss> {
    alle.iter()
        .filter_map(|d| match d {
            Datensatz::Beschluss(b) => Some(b.clone()),
            _ => None,
        })
        .collect()
}

fn meldungen(e: &Ergebnis) -> Vec<String> {
    e.dateien
        .iter()
        .flat_map(|d| d.gelesen.meldungen.clone())
        .collect()
}

#[test]
fn sitzungen_wie_sie_hier_heissen() {
    let alle = buch();
    let s = sitzungen(&alle);
    let kurz: Vec<_> = s
        .iter()
        .map(|s| format!("{} {} „{}“ {}", s.beginn, s.status.key(), s.titel, s.ort))
        .collect();
    assert_eq!(
        kurz,
        [
            "2026-01-20T18:00:00 gehalten „Rat der Gemeinde Musterau (3. Sitzung)“ Rathaus, Großer Saal",
            "2026-03-29T00:00:00 abgesagt „abgesetzt“ ",
            "2027-07-01T18:00:00 eingeladen „Rat der Gemeinde Musterau“ Rathaus, Großer Saal",
        ]
    );
    assert_eq!(s[0].ende, Some(datetime(2026, 1, 20, 20, 30, 0, 0)));
    assert_eq!(s[0].anwesenheit.len(), 1);
    assert_eq!(s[0].anwesenheit[0].wie, Anwesenheit::Anwesend);
    // The first one that is known leads; the others are named.
    assert!(s[2].notiz.starts_with(
        "gemeinsam mit: https://rat.beispiel.example/oparl/v1.0/body/1/organization/404, Rat"
    ));
}

#[test]
fn tops_in_der_folge_der_datei_und_auf_einer_zeile() {
    let alle = buch();
    let zeilen: Vec<_> = tops(&alle)
        .iter()
        .map(|t| format!("{} {} {} / {}", t.nr, t.nummer, t.titel, t.protokoll))
        .collect();
    assert_eq!(
        zeilen,
        [
            "1 A Öffentliche Sitzung / ",
            "2 1. Förderung der Vereine; hier: Neuverteilung / Ergebnis: 12 Ja-Stimmen, 1 Nein-Stimme, 2 Enthaltungen",
            "3 1.10 Mitteilungen / Ergebnis: ohne",
            "4 1.2 ohne Titel / ",
        ]
    );
    assert!(tops(&alle).iter().all(|t| t.status == Topstatus::Behandelt));
    assert_eq!(tops(&alle)[3].notiz, "nichtöffentlich");
}

#[test]
fn ein_beschluss_nur_wo_ein_wortlaut_ist() {
    let alle = buch();
    let b = beschluesse(&alle);
    assert_eq!(b.len(), 1);
    assert_eq!(
        b[0].text,
        "Die Mittel werden verteilt.\nDie Verwaltung berichtet."
    );
    assert_eq!((b[0].ja, b[0].nein, b[0].enthaltung), (12, 1, 2));
    assert_eq!(b[0].regel, Beschlussregel::Mehrheit);
    assert_eq!(b[0].ergebnis, Beschlussergebnis::Angenommen);
    assert_eq!(b[0].am.to_string(), "2026-01-20");
    assert_eq!(b[0].top, Some(tops(&alle)[1].id));
}

#[test]
fn was_ausgelassen_wird_steht_da() {
    let e = lies(&[wurzel()], &alle_dateien());
    assert_eq!(
        e.dateien[0].gelesen.meldungen,
        [
            "nicht übernommen: 2 Drucksachen, 1 Datei",
            "eine Sitzung ausgelassen: https://rat.beispiel.example/oparl/v1.0/body/1/organization/404 ist weder in den Dateien noch im Feldbuch; die Datei mit den Organisationen mit einlesen",
            "eine Sitzung ausgelassen: ohne Beginn (start)",
            "ein TOP ausgelassen: die Sitzung dazu ist weder in den Dateien noch im Feldbuch",
            "ein TOP ohne Namen: übernommen als „ohne Titel“",
            "eine Teilnahme ausgelassen: die Person ist weder in den Dateien noch im Feldbuch",
            "dort gelöscht, hier nie bekannt: 1",
        ]
    );
}

#[test]
fn zweites_mal_aendert_nichts_und_eigenes_bleibt() {
    let mut alle = buch();
    let erste = tops(&alle)[0].clone();
    for d in &mut alle {
        match d {
            Datensatz::Sitzung(s) => {
                s.notiz = "eigenes".to_owned();
                s.moderation = Some(Id(77));
            }
            Datensatz::Top(t) => {
                t.protokoll = format!("{}\nwir haben geredet", t.protokoll)
                    .trim()
                    .to_owned();
                t.minuten = Some(20);
                t.nr += u16::from(t.nr > 1);
            }
            Datensatz::Beschluss(b) => b.ergebnis = Beschlussergebnis::Weitergereicht,
            _ => {}
        }
    }
    // One's own TOP behind the first one.
    let eigen = Top {
        gremium: erste.gremium,
        sitzung: erste.sitzung,
        nr: 2,
        titel: "Unser Punkt".to_owned(),
        ..leer::top(Id(900))
    };
    alle.push(eigen.into());
    alle.sort_by_key(Datensatz::schluessel);
    for dateien in [alle_dateien(), {
        let mut d = alle_dateien();
        d.reverse();
        d
    }] {
        let e = lies(&alle, &dateien);
        assert_eq!(e.aenderungen, []);
        assert_eq!((e.summe().neu, e.summe().geaendert), (0, 0));
    }
}

#[test]
fn neuer_punkt_reiht_sich_ein() {
    let mut alle = buch();
    let erste = tops(&alle)[0].clone();
    let eigen = Top {
        gremium: erste.gremium,
        sitzung: erste.sitzung,
        nr: 5,
        titel: "Unser Punkt".to_owned(),
        ..leer::top(Id(900))
    };
    alle.push(eigen.into());
    let neu = String::from_utf8_lossy(SITZUNGEN).replacen(
        "\"agendaItem\": [",
        "\"agendaItem\": [{ \"id\": \"https://rat.beispiel.example/oparl/v1.0/body/1/agendaitem/9\", \"type\": \"https://schema.oparl.org/1.0/AgendaItem\", \"name\": \"Eröffnung\" },",
        1,
    );
    let e = lies(&alle, &[("m.json", neu.as_bytes())]);
    let titel: Vec<(u16, String)> = tops(&danach(&alle, &e))
        .iter()
        .map(|t| (t.nr, t.titel.clone()))
        .collect();
    assert_eq!(titel[0], (1, "Eröffnung".to_owned()));
    assert_eq!(titel[4], (5, "ohne Titel".to_owned()));
    assert_eq!(titel[5], (6, "Unser Punkt".to_owned()));
}

#[test]
fn einzelne_punkte_nach_order_oder_nummer() {
    let o = r#"{"id":"https://x.example/o/1","type":"https://schema.oparl.org/1.1/Organization","name":"Runde"}"#;
    let m = r#"{"id":"https://x.example/m/1","type":"https://schema.oparl.org/1.1/Meeting","name":"Runde","start":"2026-05-01T10:00:00+02:00","organization":["https://x.example/o/1"]}"#;
    let punkt = |nr: u8, nummer: &str, order: &str| {
        format!(
            r#"{{"id":"https://x.example/t/{nr}","type":"https://schema.oparl.org/1.1/AgendaItem","meeting":"https://x.example/m/1","name":"P{nr}","number":"{nummer}"{order}}}"#
        )
    };
    let nach = |order: [&str; 3]| {
        let t = format!(
            "[{},{},{}]",
            punkt(1, "Ö 3.10", order[0]),
            punkt(2, "Ö 3.2", order[1]),
            punkt(3, "Ö 2", order[2])
        );
        let e = lies(
            &[],
            &[
                ("t", t.as_bytes()),
                ("m", m.as_bytes()),
                ("o", o.as_bytes()),
            ],
        );
        assert_eq!(fehler(&e), Vec::<String>::new());
        let alle = danach(&[], &e);
        assert_eq!(sitzungen(&alle)[0].titel, "");
        tops(&alle)
            .iter()
            .map(|t| t.titel.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(nach(["", "", ""]), ["P3", "P2", "P1"]);
    assert_eq!(
        nach([r#","order":1"#, r#","order":0"#, r#","order":2"#]),
        ["P2", "P1", "P3"]
    );
    // One without a place: then the numbers speak.
    assert_eq!(
        nach([r#","order":0"#, "", r#","order":2"#]),
        ["P3", "P2", "P1"]
    );
}

#[test]
fn dort_geloescht() {
    let alle = buch();
    let weg =
        r#"[{"id":"https://rat.beispiel.example/oparl/v1.0/body/1/meeting/1","deleted":true}]"#;
    let e = lies(&alle, &[("weg", weg.as_bytes())]);
    assert_eq!(meldungen(&e), ["ein Eintrag dort gelöscht, hier auch"]);
    let danach_ = danach(&alle, &e);
    assert_eq!(
        (
            sitzungen(&danach_).len(),
            tops(&danach_).len(),
            beschluesse(&danach_).len()
        ),
        (2, 0, 0)
    );
    // The old page beside it does not bring it back.
    let e = lies(&danach_, &[("m", SITZUNGEN), ("weg", weg.as_bytes())]);
    assert_eq!(e.aenderungen, []);

    let mut gearbeitet = alle.clone();
    for d in &mut gearbeitet {
        if let Datensatz::Top(t) = d {
            t.protokoll.push_str("\nHier hat jemand geschrieben");
        }
    }
    let e = lies(&gearbeitet, &[("weg", weg.as_bytes())]);
    assert_eq!(e.aenderungen, []);
    assert_eq!(meldungen(&e), ["dort gelöscht, hier bleibt es stehen: 1"]);
}

#[test]
fn fehler_mit_ort_und_ganz_oder_gar_nicht() {
    let text = String::from_utf8_lossy(SITZUNGEN);
    for (gut, schlecht, ort) in [
        (
            "\"2026-01-20T18:00:00+01:00\"",
            "\"2026-01-20T28:00\"",
            "data[0].start – „2026-01-20T28:00“ ist kein Zeitpunkt",
        ),
        (
            "\"cancelled\": true",
            "\"cancelled\": \"ja\"",
            "data[3].cancelled – ist weder true noch false",
        ),
        (
            "\"order\": 0",
            "\"order\": -1",
            "data[5].agendaItem[0].order – ist keine Zahl ab 0",
        ),
        (
            "\"name\": \"Mitteilungen\"",
            "\"name\": 7",
            "data[0].agendaItem[2].name – ist kein Text",
        ),
        (
            "\"location\": \"https://rat.beispiel.example/oparl/v1.0/body/1/location/1\"",
            "\"location\": 3",
            "data[1].location – ist weder Ort noch URL",
        ),
    ] {
        let falsch = text.replacen(gut, schlecht, 1);
        assert_ne!(falsch, text, "{gut}");
        let e = lies(
            &[wurzel()],
            &[("m", falsch.as_bytes()), ("o", ORGANISATIONEN)],
        );
        let f = fehler(&e);
        assert_eq!(f.len(), 1, "{f:?}");
        assert!(f[0].starts_with("m:") && f[0].ends_with(ort), "{f:?}");
        assert!(!f[0].starts_with("m:1 "), "{f:?}");
        let alle = danach(&[wurzel()], &e);
        assert_eq!((sitzungen(&alle).len(), tops(&alle).len()), (0, 0));
        assert_eq!(von(&alle, Kind::Gremien).len(), 4);
    }
    let halb = &SITZUNGEN[..SITZUNGEN.len() / 2];
    let e = lies(&[wurzel()], &[("m", halb), ("o", ORGANISATIONEN)]);
    let f = fehler(&e);
    assert!(
        f.len() == 1 && f[0].ends_with("die Datei bricht mitten im Text ab"),
        "{f:?}"
    );
    assert!(sitzungen(&danach(&[wurzel()], &e)).is_empty());
}

#[test]
fn uhrzeit_von_berlin_in_sommer_und_winter() {
    let o = r#"{"id":"https://x.example/o/1","type":"https://schema.oparl.org/1.1/Organization","name":"Runde"}"#;
    for (start, wand) in [
        (
            "2026-01-15T18:00:00+01:00",
            datetime(2026, 1, 15, 18, 0, 0, 0),
        ),
        (
            "2026-07-15T18:00:00+02:00",
            datetime(2026, 7, 15, 18, 0, 0, 0),
        ),
        ("2026-07-15T16:00:00Z", datetime(2026, 7, 15, 18, 0, 0, 0)),
        ("2026-01-15T16:00:00Z", datetime(2026, 1, 15, 17, 0, 0, 0)),
        ("2026-03-29T00:59:00Z", datetime(2026, 3, 29, 1, 59, 0, 0)),
        ("2026-03-29T01:00:00Z", datetime(2026, 3, 29, 3, 0, 0, 0)),
        ("2026-10-25T00:30:00Z", datetime(2026, 10, 25, 2, 30, 0, 0)),
        ("2026-10-25T01:30:00Z", datetime(2026, 10, 25, 2, 30, 0, 0)),
        ("2026-12-31T23:30:00Z", datetime(2027, 1, 1, 0, 30, 0, 0)),
        (
            "2026-07-15T12:00:00-04:00",
            datetime(2026, 7, 15, 18, 0, 0, 0),
        ),
        (
            "2026-07-15T18:00:30+02:00",
            datetime(2026, 7, 15, 18, 0, 0, 0),
        ),
        ("2026-07-15T18:00:00", datetime(2026, 7, 15, 18, 0, 0, 0)),
        ("2026-07-15T18:00", datetime(2026, 7, 15, 18, 0, 0, 0)),
        ("2026-07-15 18:00", datetime(2026, 7, 15, 18, 0, 0, 0)),
        ("2026-07-15", datetime(2026, 7, 15, 0, 0, 0, 0)),
    ] {
        let m = format!(
            r#"{{"id":"https://x.example/m/1","type":"https://schema.oparl.org/1.1/Meeting","start":"{start}","organization":["https://x.example/o/1"]}}"#
        );
        let e = lies(&[], &[("m", m.as_bytes()), ("o", o.as_bytes())]);
        assert_eq!(fehler(&e), Vec::<String>::new(), "{start}");
        assert_eq!(sitzungen(&danach(&[], &e))[0].beginn, wand, "{start}");
    }
}

/// Every file of the real council, in the order of a listing; None where they are not at hand.
pub fn rat() -> Option<Vec<(String, Vec<u8>)>> {
    let ordner =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fixtures/oparl/huertgenwald-1.0");
    if !ordner.exists() {
        println!("übersprungen: {} fehlt", ordner.display());
        return None;
    }
    let mut namen: Vec<String> = std::fs::read_dir(&ordner)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|n| n.starts_with("meeting") || n.starts_with("person") || n == "organization.json")
        .collect();
    namen.sort();
    Some(
        namen
            .into_iter()
            .map(|n| (n.clone(), std::fs::read(ordner.join(&n)).unwrap()))
            .collect(),
    )
}

pub fn geliehen(dateien: &[(String, Vec<u8>)]) -> Vec<(&str, &[u8])> {
    dateien
        .iter()
        .map(|(n, b)| (n.as_str(), b.as_slice()))
        .collect()
}

/// Summer time from the last Sunday of March to the last of October, reckoned by hand.
fn sommer(tag: Date) -> bool {
    let letzter_sonntag = |monat| {
        let ende = Date::new(tag.year(), monat, 31).unwrap();
        let zurueck = i64::from(ende.weekday().to_sunday_zero_offset());
        ende.checked_sub(jiff::Span::new().days(zurueck)).unwrap()
    };
    letzter_sonntag(3) <= tag && tag < letzter_sonntag(10)
}

/// Beginnings as the files have them: local time and offset, without a library of zones.
fn beginne(dateien: &[(String, Vec<u8>)]) -> Vec<(String, bool)> {
    let mut aus: Vec<(String, bool)> = dateien
        .iter()
        .filter(|d| d.0.starts_with("meeting"))
        .flat_map(|d| {
            let seite: serde_json::Value = serde_json::from_slice(&d.1).unwrap();
            seite["data"].as_array().unwrap().clone()
        })
        .filter_map(|m| m["start"].as_str().map(str::to_owned))
        .map(|t| (t[..19].to_owned(), t.ends_with("+02:00")))
        .collect();
    aus.sort();
    aus
}

/// The real council: counts and dates alone, no names.
#[test]
fn ein_wirklicher_rat_mit_sitzungen() {
    let Some(dateien) = rat() else { return };
    let da = [wurzel()];
    let mut umgekehrt = dateien.clone();
    umgekehrt.reverse();
    for dateien in [&dateien, &umgekehrt] {
        let e = lies(&da, &geliehen(dateien));
        assert_eq!(fehler(&e), Vec::<String>::new());
        let alle = danach(&da, &e);
        let zahl = |kind| von(&alle, kind).len();
        assert_eq!((zahl(Kind::Sitzungen), zahl(Kind::Tops)), (346, 5106));
        assert_eq!(
            (zahl(Kind::Gremien), zahl(Kind::Mitgliedschaften)),
            (22, 533)
        );
        // No file says what was resolved: the wording lies in files elsewhere.
        assert_eq!(zahl(Kind::Beschluesse), 0);
        let unbekannt: usize = meldungen(&e)
            .iter()
            .filter_map(|m| {
                m.strip_prefix("dort gelöscht, hier nie bekannt: ")?
                    .parse::<usize>()
                    .ok()
            })
            .sum();
        assert_eq!(unbekannt, 21);

        let s = sitzungen(&alle);
        let hier: Vec<(String, bool)> = s
            .iter()
            .map(|s| (s.beginn.to_string(), sommer(s.beginn.date())))
            .collect();
        assert_eq!(hier, beginne(dateien));
        assert_eq!(hier.iter().filter(|h| h.1).count(), 168);
        assert_eq!(s[0].beginn, datetime(2007, 1, 23, 18, 0, 0, 0));
        assert!(
            s.iter()
                .any(|s| s.beginn == datetime(2007, 8, 9, 18, 0, 0, 0))
        );
        assert_eq!(s[345].beginn, datetime(2021, 12, 16, 18, 0, 0, 0));
        assert!(
            s.iter()
                .all(|s| s.status == SitzungStatus::Gehalten && s.ende.is_some())
        );
        let t = tops(&alle);
        assert!(
            t.iter()
                .all(|t| !t.titel.contains('\n') && !t.titel.is_empty())
        );
        assert!(
            t.chunk_by(|a, b| a.sitzung == b.sitzung)
                .all(|l| l.iter().map(|t| usize::from(t.nr)).eq(1..=l.len()))
        );
        let wieder = lies(&alle, &geliehen(dateien));
        assert_eq!((wieder.summe().neu, wieder.summe().geaendert), (0, 0));
        assert_eq!(wieder.aenderungen, []);
    }
}

#[test]
fn ein_wirklicher_rat_ohne_organisationen_und_halb() {
    let Some(mut dateien) = rat() else { return };
    dateien.retain(|d| d.0.starts_with("meeting"));
    let e = lies(&[wurzel()], &geliehen(&dateien));
    assert_eq!(fehler(&e), Vec::<String>::new());
    assert_eq!(e.aenderungen, []);
    let halb = dateien[3].1.len() / 2;
    dateien[3].1.truncate(halb);
    let f = fehler(&lies(&[wurzel()], &geliehen(&dateien)));
    assert!(
        f.len() == 1
            && f[0].contains(&dateien[3].0)
            && f[0].ends_with("die Datei bricht mitten im Text ab"),
        "{f:?}"
    );
}
