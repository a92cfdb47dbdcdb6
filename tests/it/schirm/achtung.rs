//! The guard's hint outside the vault: once, below what is typed, and never in anybody's way.

use super::{Probe, probe, welt};

/// The message line and the line below it.
fn fuss(p: &Probe) -> String {
    let hoehe = usize::from(p.app.session.groesse.1);
    p.zeilen(hoehe - 2, 2)
}

fn sagt(p: &Probe) -> bool {
    fuss(p).contains("nie mit Namen") || fuss(p).contains("nie erkennbar")
}

/// A quick to-do being typed.
fn schnell(text: &str) -> Probe {
    let mut p = probe();
    p.tippe("t");
    p.schreibe(text);
    p
}

#[test]
fn a_clients_name_in_a_quick_line_is_hinted_at_and_saved_all_the_same() {
    let mut p = schnell("Frau Krawuttke anrufen ");
    assert!(
        fuss(&p).contains(
            "▲ „Krawuttke“ – Klient*innen nie mit Namen; steht offen, auch in Sicherungen"
        ),
        "{}",
        p.frame()
    );
    p.tippe("enter");
    assert!(
        p.saetze().iter().any(|s| s.titel().contains("Krawuttke")),
        "a hint stops nobody"
    );
    p.tippe("down");
    assert!(!sagt(&p), "said once: {}", fuss(&p));
}

#[test]
fn a_name_at_the_very_end_is_seen_when_the_line_is_left() {
    let mut p = schnell("anrufen bei Frau Krawuttke");
    assert!(!sagt(&p), "the word is still being written: {}", fuss(&p));
    p.tippe("enter");
    assert!(sagt(&p), "{}", p.frame());
}

#[test]
fn people_of_the_directory_institutions_days_and_places_are_fine() {
    for text in [
        "Frau Sirin Yıldız und Herrn Müller anrufen ",
        "Kita Sonnenschein am 12.3. besuchen ",
        "Regionalteam in Mühlenwerder vorbereiten ",
        "Raum buchen, Hauptstraße 5 in Werder, 14 Uhr ",
        "Protokoll an alle schicken bis Freitag ",
    ] {
        let p = schnell(text);
        assert!(!sagt(&p), "{text}: {}", fuss(&p));
    }
}

#[test]
fn births_and_file_numbers_are_hinted_at() {
    for (text, soll) in [
        (
            "Kind geb. 12.03.2015 besprechen ",
            "12.03.2015“ – Klient*innen nie erkennbar",
        ),
        (
            "Beschluss 44 F 71/23 lesen ",
            "„44 F 71/23“ – Klient*innen nie erkennbar",
        ),
    ] {
        let p = schnell(text);
        assert!(fuss(&p).contains(soll), "{text}: {}", fuss(&p));
    }
}

#[test]
fn names_of_people_belong_into_their_own_form() {
    let mut p = probe();
    p.tippe("4 n text:Frau_Krawuttke_");
    assert!(!sagt(&p), "{}", p.frame());
}

#[test]
fn without_utf8_and_narrow_it_is_one_line_too() {
    let mut p = Probe::neu("standard", (60, 16), welt::alle()).ascii();
    p.tippe("t").schreibe("Frau Krawuttke anrufen ");
    assert!(
        fuss(&p).contains("Krawuttke\" - Klient*innen nie mit Namen"),
        "{}",
        p.frame()
    );
}

#[test]
fn in_a_form_the_hint_stands_below_and_the_hints_of_keys_stay() {
    let mut p = probe();
    p.tippe("6 n").schreibe("Krawuttkes Hilfeplan vorbereiten ");
    assert!(sagt(&p), "{}", p.frame());
    assert!(fuss(&p).contains("F2 sichern"), "{}", fuss(&p));
    p.tippe("tab tab");
    assert!(!sagt(&p), "said, and left: {}", fuss(&p));
}

#[test]
fn the_proposed_name_of_a_file_holds_no_name_and_one_typed_into_it_is_seen() {
    let mut p = probe();
    p.tippe("3 / text:nord_26.11 Enter p text:einl_odt Enter");
    assert!(p.frame().contains("In welche Datei?"), "{}", p.frame());
    assert!(!sagt(&p), "{}", fuss(&p));
    p.tippe("ctrl-u").schreibe("~/Einladung-Frau-Krawuttke.odt");
    assert!(sagt(&p), "{}", p.frame());
}

#[test]
fn what_stands_beside_a_name_is_named_too() {
    let p = schnell("Kowalczyk anrufen, 0176 1234567, ");
    assert!(
        fuss(&p).contains("„Kowalczyk“, „0176 1234567“"),
        "{}",
        p.frame()
    );
    let p = schnell("Kita Sonnenschein anrufen, 0176 1234567, ");
    assert!(!sagt(&p), "a number of an institution: {}", fuss(&p));
}

#[test]
fn beside_the_message_of_what_was_saved_it_leaves_the_keys_in_sight() {
    let mut p =
        schnell("anrufen bei Frau Krawuttke wegen des Hilfeplans und der Finanzierung Krawuttke");
    p.tippe("enter");
    let fuss = fuss(&p);
    assert!(fuss.contains("u rückgängig"), "{fuss}");
    assert!(
        fuss.contains("▲ „") && fuss.contains("nie mit Namen"),
        "{fuss}"
    );
    assert!(fuss.contains("⏎ öffnen"), "{fuss}");
}
