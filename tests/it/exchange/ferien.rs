//! School holidays from tables and calendar files: whole days only, all or nothing, twice changes nothing.

use super::{danach, lies};
use feldbuch::domain::{Datensatz, Kind};
use feldbuch::exchange::{Ergebnis, Format};
use insta::assert_snapshot;
use proptest::prelude::*;
use std::path::Path;

const HERBST: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ferien//\r\nBEGIN:VEVENT\r\nUID:1\r\n\
SUMMARY:Herbst\r\n ferien\\, Brandenburg\r\nDTSTART;VALUE=DATE:20261019\r\nDTEND;VALUE=DATE:20261031\r\n\
BEGIN:VALARM\r\nSUMMARY:nicht das\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Brückentag\r\n\
DTSTART;VALUE=DATE:20270507\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn ferien(saetze: &[Datensatz]) -> String {
    let zeile = |d: &Datensatz| match d {
        Datensatz::Ferien(f) => Some(format!("{} {} {}", f.name, f.von, f.bis)),
        _ => None,
    };
    saetze
        .iter()
        .filter_map(zeile)
        .collect::<Vec<_>>()
        .join("\n")
}

fn gruende(e: &Ergebnis) -> String {
    let alle = e.dateien.iter().flat_map(|d| &d.gelesen.abgelehnt);
    let zeile = |a: &feldbuch::exchange::Ablehnung| {
        format!("Zeile {}, {}: {}", a.zeile.unwrap_or(0), a.ort, a.grund)
    };
    alle.map(zeile).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_table_with_name_from_to_is_read_as_holidays() {
    let tabelle =
        "name;von;bis\r\nHerbstferien;19.10.2026;30.10.2026\r\nWinterferien;1.2.2027;6.2.2027\r\n";
    let e = lies(&[], &[("ferien.csv", tabelle.as_bytes())]);
    assert_snapshot!(gruende(&e), @"");
    let da = danach(&[], &e);
    assert_snapshot!(ferien(&da), @"
    Herbstferien 2026-10-19 2026-10-30
    Winterferien 2027-02-01 2027-02-06
    ");
    assert!(
        lies(&da, &[("ferien.csv", tabelle.as_bytes())])
            .aenderungen
            .is_empty()
    );
    let kaputt = "name;von;bis\nHerbstferien;19.10.2026;egal\n";
    assert_snapshot!(gruende(&lies(&[], &[("ferien.csv", kaputt.as_bytes())])), @"Zeile 2, bis: „egal“ ist kein Datum – etwa 15.3., fr, in 2 wochen, kw 12");
    let verkehrt = "name;von;bis\nHerbstferien;19.10.2026;1.10.2026\n";
    assert_snapshot!(gruende(&lies(&[], &[("ferien.csv", verkehrt.as_bytes())])), @"Zeile 2, bis: liegt vor dem ersten Tag");
}

#[test]
fn a_calendar_file_is_recognised_and_read_once() {
    let e = lies(&[], &[("ferien.ics", HERBST.as_bytes())]);
    assert_eq!(e.dateien[0].format, Format::Ics);
    let da = danach(&[], &e);
    assert_snapshot!(ferien(&da), @"
    Herbstferien, Brandenburg 2026-10-19 2026-10-30
    Brückentag 2027-05-07 2027-05-07
    ");
    let wieder = lies(&da, &[("ferien.ics", HERBST.as_bytes())]);
    assert!(wieder.aenderungen.is_empty());
    assert_eq!(
        wieder.dateien[0].gelesen.zaehlung[&Kind::Ferien].unveraendert,
        2
    );
    // Longer this year: the same holidays, changed.
    let laenger = HERBST.replace("DTEND;VALUE=DATE:20261031", "DURATION:P2W");
    let e = lies(&da, &[("ferien.ics", laenger.as_bytes())]);
    assert_eq!(e.dateien[0].gelesen.zaehlung[&Kind::Ferien].geaendert, 1);
    assert_snapshot!(ferien(&danach(&da, &e)), @"
    Herbstferien, Brandenburg 2026-10-19 2026-11-01
    Brückentag 2027-05-07 2027-05-07
    ");
}

#[test]
fn lines_end_as_they_like_and_a_bom_is_no_fault() {
    let anders = format!("\u{feff}{}", HERBST.replace("\r\n", "\n"));
    let e = lies(&[], &[("ferien.ics", anders.as_bytes())]);
    assert_eq!(e.aenderungen.len(), 2);
}

#[test]
fn a_broken_file_changes_nothing_and_says_where() {
    for (alt, neu) in [
        (
            "DTSTART;VALUE=DATE:20270507",
            "DTSTART;TZID=Europe/Berlin:20270507T140000",
        ),
        ("DTSTART;VALUE=DATE:20270507", "DTSTART;VALUE=DATE:20270231"),
        ("DTSTART;VALUE=DATE:20270507", "DTSTART;VALUE=DATE:morgen"),
        ("DTSTART;VALUE=DATE:20270507\r\n", ""),
        ("SUMMARY:Brückentag\r\n", ""),
        ("DTEND;VALUE=DATE:20261031", "DTEND;VALUE=DATE:20261001"),
        ("SUMMARY:Brückentag", "RRULE:FREQ=YEARLY"),
        ("SUMMARY:Brückentag", "quer gelesen"),
        ("END:VCALENDAR\r\n", ""),
        ("END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR"),
    ] {
        let text = HERBST.replace(alt, neu);
        assert_ne!(text, HERBST);
        let e = lies(&[], &[("ferien.ics", text.as_bytes())]);
        assert!(e.aenderungen.is_empty(), "{neu}");
        assert_eq!(e.dateien[0].gelesen.abgelehnt.len(), 1, "{neu}");
    }
    let mit = |alt: &str, neu: &str| {
        let text = HERBST.replace(alt, neu);
        gruende(&lies(&[], &[("ferien.ics", text.as_bytes())]))
    };
    assert_snapshot!(mit("20270507", "20270507T140000"), @"Zeile 16, DTSTART: ein Termin mit Uhrzeit; aus einer Kalenderdatei liest feldbuch nur Ferien (ganze Tage). Sitzungen kommen aus CSV oder OParl");
    assert_snapshot!(mit("20270507", "20270231"), @"Zeile 16, DTSTART: den Tag „20270231“ gibt es nicht");
    assert_snapshot!(mit("SUMMARY:Brückentag\r\n", ""), @"Zeile 14, VEVENT: SUMMARY fehlt; Ferien brauchen einen Namen");
    assert_snapshot!(mit("20261031", "20261001"), @"Zeile 9, DTEND: das Ende liegt vor dem Anfang");
    assert_snapshot!(mit("SUMMARY:Brückentag", "RRULE:FREQ=YEARLY"), @"Zeile 15, RRULE: ein Termin, der sich wiederholt; Ferien stehen mit jedem Zeitraum einzeln in der Datei");
    assert_snapshot!(mit("END:VCALENDAR\r\n", ""), @"Zeile 1, BEGIN:VCALENDAR: die Datei bricht ab: END:VCALENDAR fehlt");
    assert_snapshot!(mit("END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR"), @"Zeile 17, END: hier endet VCALENDAR, offen ist aber VEVENT aus Zeile 14");
}

/// Other people's calendars: read or refused, never by halves; one with times in it is always refused.
#[test]
fn foreign_calendars_are_read_or_refused() {
    let ordner = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fixtures/ical/khal");
    let Ok(dateien) = std::fs::read_dir(&ordner) else {
        println!("übersprungen: ../shared/fixtures/ical fehlt");
        return;
    };
    let mut gelesen = 0;
    for datei in dateien
        .flatten()
        .map(|d| d.path())
        .filter(|p| p.extension().is_some_and(|e| e == "ics"))
    {
        let bytes = std::fs::read(&datei).unwrap();
        let e = lies(&[], &[("fremd.ics", &bytes)]);
        assert_eq!(e.dateien[0].format, Format::Ics, "{}", datei.display());
        assert!(e.aenderungen.is_empty() || !e.abgelehnt());
        let name = datei.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("event_dt") {
            assert!(e.abgelehnt(), "{name}");
        }
        gelesen += e.aenderungen.len();
    }
    assert!(gelesen > 0);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(rest in "\\PC{0,200}", zeilen in "[A-Z;:=\\r\\n 0-9T]{0,200}") {
        let text = format!("BEGIN:VCALENDAR\n{zeilen}\n{rest}");
        let e = lies(&[], &[("ferien.ics", text.as_bytes())]);
        prop_assert!(e.abgelehnt());
        prop_assert!(e.aenderungen.is_empty());
    }
}
