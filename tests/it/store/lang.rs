//! How long a note may be: what the app lets anybody type fits into the store, a backup and back; more is refused in words.

use super::{batch, inhalt, neu, put};
use feldbuch::app::text::{GRENZE, Text};
use feldbuch::domain::{Datensatz, Id, Top, leer};
use feldbuch::store::{DATENSATZ_GRENZE, Expect, Store, memory, sicherung, wiederherstellen};

/// German with umlauts, sharp s, quotes, dashes and an escape sequence as an import may bring it.
fn deutsch(zeichen: usize) -> String {
    let satz = "Für „Frühe Hilfen“ – Änne Weiß klärt \u{1b}[31mbis März\u{1b}[0m die Förderung größerer Räume in der Straße.\n";
    satz.chars().cycle().take(zeichen).collect()
}

fn top(protokoll: String) -> Top {
    Top {
        titel: "Bericht".to_owned(),
        protokoll,
        ..leer::top(Id(7))
    }
}

#[test]
fn a_note_of_fifty_thousand_characters_goes_to_the_disk_into_a_backup_and_back() {
    let dir = tempfile::tempdir().unwrap();
    let (hier, dort) = (dir.path().join("hier"), dir.path().join("dort"));
    let satz: Datensatz = top(deutsch(50_000)).into();
    let mut store = neu(&hier);
    store
        .commit(&batch(1, vec![put(Expect::Absent, top(deutsch(50_000)))]))
        .unwrap();
    let datei = dir.path().join("lang.sicherung");
    sicherung::sichern(&store, &datei).unwrap();
    drop(store);
    let wieder = feldbuch::store::SledStore::oeffnen(&hier).unwrap();
    assert!(inhalt(&wieder) == vec![satz.clone()], "reopened");
    wiederherstellen(&datei, &dort, false).unwrap();
    let zurueck = feldbuch::store::SledStore::oeffnen(&dort).unwrap();
    assert!(inhalt(&zurueck) == vec![satz], "restored");
}

/// The longest note of one-byte letters that is accepted.
fn grenze() -> usize {
    let passt = |n: usize| {
        let mut werk = memory::Speicher::neu();
        werk.commit(&batch(1, vec![put(Expect::Absent, top("x".repeat(n)))]))
            .is_ok()
    };
    let (mut ja, mut nein) = (0, 2 * DATENSATZ_GRENZE);
    while nein - ja > 1 {
        let mitte = (ja + nein) / 2;
        if passt(mitte) {
            ja = mitte;
        } else {
            nein = mitte;
        }
    }
    ja
}

#[test]
fn whatever_can_be_typed_fits_with_room_for_the_other_fields() {
    let echt = grenze();
    println!("eine Notiz fasst {echt} Bytes, getippt werden können {GRENZE}");
    assert!(GRENZE + 4_000 <= echt, "{echt}");
    let mut text = Text::neu("");
    text.einfuegen(&"x".repeat(GRENZE));
    assert!(text.abgewiesen().is_none());
    text.einfuegen("ü");
    assert!(text.abgewiesen().is_some(), "beyond");
    assert!(text.abgewiesen().is_none(), "told once");
    assert_eq!(text.text().len(), GRENZE);
    let mut lang = Text::neu("");
    lang.einfuegen(&deutsch(50_000));
    assert!(
        lang.abgewiesen().is_none(),
        "50,000 characters of German fit"
    );
}

#[test]
fn a_record_that_is_too_long_is_refused_with_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = neu(dir.path());
    let fehler = store
        .commit(&batch(1, vec![put(Expect::Absent, top(deutsch(70_000)))]))
        .unwrap_err();
    let alles = format!("{fehler:?}");
    assert!(alles.contains("TOP „Bericht“ ist zu lang"), "{alles}");
    assert!(alles.contains("Nichts wurde gesichert"), "{alles}");
    assert!(alles.contains("einen TOP teilen"), "{alles}");
    assert!(inhalt(&store).is_empty());
}
