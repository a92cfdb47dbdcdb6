//! The global search, the filter of a list, the palette, F1.

use super::*;
use insta::assert_snapshot;

#[test]
fn umlauts_both_ways_words_in_any_order() {
    for frage in ["mueller joerg", "müller jörg", "MÜLLER sonnenblume"] {
        let mut p = probe();
        p.tippe("ctrl-f").schreibe(frage);
        assert!(
            p.zeilen(4, 1).contains("Person       Jörg Müller"),
            "{frage}\n{}",
            p.frame()
        );
    }
    assert_snapshot!(probe().tippe("ctrl-f text:frühe_hilfen").inhalt(), @"
    ┌ Überall suchen (3) ──────────────────────────────────────────────────────────┐
    │ > frühe hilfen                                                               │
    │ ▶ Koordination Frühe Hilfen Mühlenwerder              Mühlenwerder           │
    │   Koordination Frühe Hilfen Landkreis Seenland        Landkreis Seenland     │
    │   Person       Bärbel Groß                            Landkreis Seenland     │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_empty_box_says_how_nothing_found_says_so() {
    let mut p = probe();
    assert_snapshot!(p.tippe("ctrl-f").zeilen(2, 3), @"
    ┌ Überall suchen (0) ──────────────────────────────────────────────────────────┐
    │ >                                                                            │
    │   Buchstaben beliebiger Wörter in beliebiger Reihenfolge; ä und ae sind gle… │
    ");
    assert_snapshot!(p.tippe("text:qqqqq Enter").meldung(), @"Nichts gefunden – weniger Buchstaben tippen");
}

#[test]
fn enter_jumps_and_lifts_what_would_hide_it() {
    let mut p = probe();
    p.tippe("r text:/königs Enter ctrl-f text:protokoll Enter");
    assert_snapshot!(p.meldung(), @"Filter aufgehoben, damit es zu sehen ist");
    assert!(p.zeilen(0, 1).contains("alle Räume"));
    assert!(p.frame().contains("┌ Protokoll verschicken"));
    p.tippe("ctrl-f text:netzwerkkarte Enter");
    assert!(
        p.frame().contains("┌ Netzwerkkarte erneuern"),
        "done ones are found too"
    );
    p.tippe("ctrl-f text:runder_tisch Enter");
    assert!(
        p.frame().contains("┌ Runder Tisch Migration"),
        "ended ones too"
    );
}

#[test]
fn what_is_new_and_what_is_gone_is_known_at_once() {
    let mut p = probe();
    p.tippe("ctrl-f Esc t")
        .schreibe("Zwetschgenkuchen")
        .tippe("Enter ctrl-f text:zwetsch");
    assert!(p.zeilen(4, 1).contains("Zwetschgenkuchen"), "{}", p.frame());
    p.tippe("Esc u ctrl-f text:zwetsch");
    assert!(!p.zeilen(4, 1).contains("Zwetschgenkuchen"));
}

#[test]
fn the_filter_narrows_while_typing_enter_keeps_it_esc_drops_it() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 / text:wanda").inhalt(), @r"
┌ To-dos (3) · Termin ─────────────────────────────────────────────────────────┐
│▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
│  ▹ !! Verteiler prüfen                   Wanda Öhlmann   Mo 30.11.           │
│  □ Jahresbericht schreiben               Wanda Öhlmann   Di 15.12.           │
└─ / wanda─────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("Enter").zeilen(2, 2), @r"
┌ To-dos (3) · Termin · Filter: wanda ─────────────────────────────────────────┐
│▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
");
    p.tippe("Esc");
    assert!(p.frame().contains("To-dos (10)"));
    p.tippe("/ text:wanda Down Esc");
    assert!(p.frame().contains("To-dos (10)"));
}

#[test]
fn the_palette_shows_keys_and_does_what_is_chosen() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 : text:rückg").inhalt(), @"
    ┌ Befehle (4) ─────────────────────────────────────────────────────────────────┐
    │ > rückg                                                                      │
    │ ▶ rückgängig Gemachtes wiederholen                                         U │
    │   löschen (rückgängig zu machen)                                        Entf │
    │   letzte Änderung rückgängig machen                                        u │
    │   in die Shell zurück; mit fg geht es weiter                          Strg-Z │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc : text:wiederv Enter");
    assert!(
        p.frame()
            .contains("Wiedervorlage für „Protokoll verschicken“"),
        "{}",
        p.frame()
    );
    p.tippe("Esc : text:qqqq Enter");
    assert_snapshot!(p.meldung(), @"Dazu passt nichts");
}

#[test]
fn the_palette_knows_the_commands_of_this_screen_only() {
    assert!(
        probe().tippe("6 : text:gehalten").frame().contains("(0)")
            || !probe().tippe("6 :").frame().contains("als gehalten")
    );
    assert!(
        probe()
            .tippe("2 : text:gehalten")
            .frame()
            .contains("nächste Sitzung als gehalten eintragen")
    );
}

#[test]
fn f1_shows_only_keys_that_work_here() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 f1 text:befehl_nach").inhalt(), @"
    ┌ Tasten an dieser Stelle (2) ─────────────────────────────────────────────────┐
    │ > befehl nach                                                                │
    │ ▶ Befehl nach Namen suchen                                         :, Strg-P │
    │   zur FuA: Ressourcen, Bedarfe, Vorhaben; noch einmal: nächste Seite       7 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Esc n f1").inhalt(), @"
    ┌ Tasten an dieser Stelle (27) ────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ ein Zeichen nach links                                                   ← │
    │   ein Zeichen nach rechts                                                  → │
    │   ein Wort nach links                                                 Strg-← │
    │   ein Wort nach rechts                                                Strg-→ │
    │   an den Anfang                                                 Pos1, Strg-A │
    │   ans Ende                                                      Ende, Strg-E │
    │   Zeichen davor löschen                                         Rück, Strg-H │
    │   Zeichen darunter löschen                                              Entf │
    │   Wort davor löschen                                       Strg-W, Strg-Rück │
    │   bis zum Anfang löschen                                              Strg-U │
    │   bis zum Ende löschen                                                Strg-K │
    │   neue Zeile                                                          Strg-J │
    │   zum nächsten Feld                                                      Tab │
    │   nach unten: Vorschlag, Zeile, Feld                                       ↓ │
    │   zum vorigen Feld                                                 Umsch-Tab │
    │   nach oben: Vorschlag, Zeile, Feld                                        ↑ │
    │   Vorschlag nehmen, sonst zum nächsten Feld                                ⏎ │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("f1");
    assert!(p.frame().contains("┌ Neues To-do"), "F1 closes it again");
}

#[test]
fn f1_in_a_form_does_what_is_chosen() {
    let mut p = probe();
    p.tippe("6 e f1 text:formular_verl Enter");
    assert!(p.frame().contains("To-dos (10)"), "{}", p.frame());
}

#[test]
fn the_log_tells_who_did_what() {
    assert_snapshot!(probe().tippe("6 x u f4").inhalt(), @"
    ┌ Verlauf (3) ─────────────────────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ 22.11. 10:00    wanda  rückgängig: To-do „Protokoll verschicken“ erledi…   │
    │   22.11. 10:00    wanda  To-do „Protokoll verschicken“ erledigt              │
    │   01.01. 01:00    probe  Feldbuch angelegt                                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}
