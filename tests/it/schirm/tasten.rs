//! Keys: sequences, keys that mean nothing, paste, keys that come before the store has answered.

use super::*;
use insta::assert_snapshot;

#[test]
fn a_key_that_means_nothing_says_so() {
    assert_snapshot!(probe().tippe("F12").meldung(), @"F12 ist hier nicht belegt · F1 zeigt alle Tasten");
    assert_snapshot!(probe().tippe("ctrl-x").meldung(), @"Strg-X ist hier nicht belegt · F1 zeigt alle Tasten");
    assert_snapshot!(probe().tippe("7").meldung(), @"");
    assert_snapshot!(probe().tippe("6 n F12").meldung(), @"F12 ist hier nicht belegt · F1 zeigt alle Tasten");
}

#[test]
fn no_key_of_any_keymap_is_silent_on_an_empty_book() {
    for keymap in ["standard", "vim", "emacs"] {
        for (kontext, ..) in feldbuch::action::Kontext::ALLE.iter().take(7) {
            let alle = Probe::neu(keymap, (80, 24), vec![])
                .app
                .session
                .keymap
                .clone();
            for eintrag in feldbuch::action::ACTIONS
                .iter()
                .filter(|e| e.kontext == *kontext)
            {
                for (_, folge) in alle.tasten(eintrag.action) {
                    let mut p = Probe::neu(keymap, (80, 24), vec![]);
                    p.tippe(match kontext.section() {
                        "gremien" => "2",
                        "personen" => "4",
                        "koordination" => "5",
                        "todos" => "6",
                        _ => "1",
                    });
                    let treffer = p
                        .app
                        .session
                        .keymap
                        .resolve(&p.app.session.kontexte(), &folge);
                    if treffer != feldbuch::keymap::Treffer::Action(eintrag.action) {
                        continue; // means something else on this screen
                    }
                    let vorher = (p.frame(), p.effekte.len());
                    folge.iter().for_each(|k| p.event(Event::Key(*k)));
                    let bewegt = matches!(eintrag.name, n if n.starts_with("list.") || n == "screen.overview");
                    let stumm = (p.frame(), p.effekte.len()) == vorher && !bewegt;
                    assert!(
                        !stumm || eintrag.name == "theme.next",
                        "{keymap} {}: nothing is said",
                        eintrag.name
                    );
                }
            }
        }
    }
}

#[test]
fn a_prefix_shows_what_may_follow() {
    let mut p = Probe::neu("vim", (80, 24), welt::alle());
    assert_snapshot!(p.tippe("g").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Übersicht (11) ──────────────────────────────────────────────────────────────┐
    │ Überfällig (1)                                                               ┃
    │▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        ┃
    │ Diese Woche (1)                                                              ┃
    │  □ Raum für Januar buchen                Jörg Müller     heute               ┃
    │ Wiedervorlagen (1)   ┌ g ────────────────────────────────────────────────────┐
    │  ▲ Spielplatz Süd ans│ g zur ersten Zeile                                    │
    │ Zu klären (1)        │ s überall suchen                                      │
    │  ▲ Jobcenter einladen│ r Raum wählen, der überall filtert; Räume bearbeiten  │
    │ Tagesordnung verschic│ R Raumfilter aufheben                                 │
    │  ! Regionalteam Planr│ t zum nächsten Bildschirm                             │
    │ Gehalten? Nachtragen │ T zum vorigen Bildschirm                              │
    │  ! Netzwerk Inklusion│ 1 zur Übersicht                                       │
    │ Sitzungen der nächste│ 2 zu den Gremien                                      │
    │  □ Regionalteam Planr│ 3 zu den Sitzungen                                    │
    │ Aus dem Rhythmus (1) │ 4 zu den Personen                                     │
    │  ! Sozialraumkonferen│ 5 zum Verzeichnis der Koordinationen                  │
    │ Federführung unklar (│ 6 zu den To-dos                                       │
    │  ! Netzwerk Inklusion│ 8 zu den Fällen (verschlüsselt)                       │
    └──────────────────────└───────────────────────────────────────────────────────┘

     kj wählen  l öffnen  x erledigt  t To-do  K Jahr und Karte  / filtern  r Raum
    ");
    assert_snapshot!(p.tippe("Esc").meldung(), @"abgebrochen");
    assert_snapshot!(p.tippe("g x").meldung(), @"g x ist hier nicht belegt · F1 zeigt alle Tasten");
    assert!(p.tippe("g 6").frame().contains("To-dos (10)"));
    let mut p = Probe::neu("emacs", (80, 24), welt::alle());
    assert_snapshot!(p.tippe("C-x").inhalt(), @r"
┌ Übersicht (11) ──────────────────────────────────────────────────────────────┐
│ Überfällig (1)                                                               ┃
│▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        ┃
│ Diese Woche (1)                                                              ┃
│  □ Raum für Januar buchen                Jörg Müller     heute               ┃
│ Wiedervorlagen (1)                                                           ┃
│  ▲ Spielplatz Süd ansehen                Änne Weiß       seit 2 Tagen        ┃
│ Zu klären (1)                                                                ┃
│  ▲ Jobcenter einladen                                    Mühlenwerder        ┃
│ Tagesordnung verschicken (1)                                                 ┃
│  ! Regionalteam Planregion Nord          Bürgerhaus      seit 3 Tagen        ┃
│ Gehalten? Nachtragen (1)                                                     ┃
│  ! Netzwerk Inklusion Planregion Süd  ┌ Strg-X ──────────────────────────────┐
│ Sitzungen der nächsten 14 Tage (1)    │ h alle markieren, oder keine         │
│  □ Regionalteam Planregion Nord       │ Strg-F neu anlegen                   │
│ Aus dem Rhythmus (1)                  │ u letzte Änderung rückgängig machen  │
│  ! Sozialraumkonferenz Mühlenwerder   │ r rückgängig Gemachtes wiederholen   │
│ Federführung unklar (1)               │ Strg-C feldbuch beenden              │
│  ! Netzwerk Inklusion Planregion Süd  │ o zum nächsten Bildschirm            │
└───────────────────────────────────────└──────────────────────────────────────┘
");
    p.tippe("C-g");
    assert_snapshot!(p.meldung(), @"abgebrochen");
}

#[test]
fn vim_letters_are_text_where_text_is_typed() {
    let mut p = Probe::neu("vim", (80, 24), welt::alle());
    p.tippe("g 6 j j k i");
    assert!(p.frame().contains("To-do bearbeiten"), "{}", p.frame());
    p.tippe("text:gjkZZ");
    assert!(p.frame().contains("Raum für Januar buchengjkZZ"));
}

#[test]
fn emacs_saves_with_its_sequence() {
    let mut p = Probe::neu("emacs", (80, 24), welt::alle());
    p.tippe("6 e text:! C-x C-s");
    assert_snapshot!(p.meldung(), @"To-do „Protokoll verschicken!“ geändert · u rückgängig");
    p.tippe("C-x u");
    assert_snapshot!(p.meldung(), @"rückgängig: To-do „Protokoll verschicken!“ geändert · U wiederholt");
}

#[test]
fn pasted_text_goes_into_a_field_and_never_becomes_commands() {
    let mut p = probe();
    p.event(Event::Paste("xxx\nq".into()));
    assert_snapshot!(p.meldung(), @"Eingefügtes passt hier nirgends hin – erst ein Feld öffnen");
    assert_eq!(p.saetze(), probe().saetze());
    p.tippe("6 n");
    p.event(Event::Paste(
        "Zeile eins\nZeile zwei\tdrei\u{1b}[31m".into(),
    ));
    assert_snapshot!(p.zeilen(3, 1), @"│▶ Aufgabe *                 Zeile eins Zeile zwei drei[31m                    │");
    p.tippe("shift-tab");
    p.event(Event::Paste("Zeile eins\r\nZeile zwei".into()));
    assert_snapshot!(p.zeilen(14, 2), @r"
│▶ Notiz                     Zeile eins                                        │
│                            Zeile zwei                                        │
");
}

#[test]
fn keys_wait_for_the_store_and_then_meet_the_right_record() {
    let mut gleich = probe();
    gleich.tippe("6 x Down x x u");
    let mut spaeter = probe();
    spaeter.antwortet = false;
    spaeter.tippe("6 x Down x x u");
    for _ in 0..20 {
        spaeter.antworte();
    }
    assert_eq!(spaeter.frame(), gleich.frame());
    assert_eq!(spaeter.saetze(), gleich.saetze());
}

#[test]
fn lines_typed_faster_than_the_disk_are_all_there() {
    let mut p = probe();
    p.antwortet = false;
    p.tippe("6 t")
        .schreibe("Erstens")
        .tippe("Enter t")
        .schreibe("Zweitens")
        .tippe("Enter x");
    p.event(Event::Paste("verloren?".into()));
    p.antworte();
    p.tippe("/ text:tens");
    p.antworte();
    assert_snapshot!(p.inhalt(), @r"
┌ To-dos (1) · Termin ─────────────────────────────────────────────────────────┐
│▶ ▲ Erstens                                               zu klären           │
└─ / tens──────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn a_fault_of_a_draft_does_not_let_keys_through_one_of_a_question_does() {
    use feldbuch::app::Antwort;
    use feldbuch::fehler::Fehler;
    let fehler = || Event::Answer(Antwort::Fehler(Fehler::arbeiter_ausgefallen("Probe")));
    let mut p = probe();
    p.antwortet = false;
    p.tippe("6 x");
    p.event(fehler());
    p.tippe("2");
    assert!(
        p.frame().contains("┌ To-dos"),
        "still waiting for the commit"
    );
    p.antworte();
    assert!(p.frame().contains("┌ Gremien"));
    p.tippe("u");
    p.offen.clear();
    p.event(fehler());
    p.tippe("6");
    assert!(
        p.frame().contains("┌ To-dos"),
        "undo failed, the screen goes on"
    );
}

#[test]
fn a_commit_that_is_refused_is_told_and_the_form_stays() {
    use feldbuch::app::Antwort;
    use feldbuch::fehler::Fehler;
    let mut p = probe();
    p.tippe("6 e text:!");
    p.antwortet = false;
    p.tippe("F2");
    p.offen.clear();
    p.event(Event::Answer(Antwort::Abgelehnt {
        label: "To-do geändert".into(),
        fehler: Fehler::arbeiter_ausgefallen("Platte voll"),
    }));
    assert_snapshot!(p.meldung(), @"„To-do geändert“ nicht gesichert: Der Speicher ist ausgefallen (Platte voll). Alles als gesichert Gemeldete ist da.");
    assert!(p.frame().contains("Protokoll verschicken!"));
}

#[test]
fn before_the_records_are_there_only_quitting_works() {
    let mut p = probe();
    p.app.session.geladen = false;
    assert_snapshot!(p.tippe("6").meldung(), @"Daten werden noch geladen …");
    assert_snapshot!(p.inhalt(), @r"
┌ feldbuch ────────────────────────────────────────────────────────────────────┐
│ Daten werden geladen …                                                       │
└──────────────────────────────────────────────────────────────────────────────┘
");
    p.tippe("q");
    assert_eq!(p.effekte, [Effect::Quit]);
}

#[test]
fn a_long_message_is_read_to_its_end_and_leaves_the_hint_line() {
    let mut p = probe();
    let fehler = feldbuch::fehler::Fehler::arbeiter_ausgefallen("Kein Platz auf dem Gerät");
    p.event(Event::Answer(feldbuch::app::Antwort::Fehler(fehler)));
    assert_snapshot!(p.zeilen(21, 3), @"
    ! Der Speicher ist ausgefallen (Kein Platz auf dem Gerät). Alles als gesichert
    Gemeldete ist da.
    ↑↓ wählen  ⏎ öffnen  x erledigt  t To-do  k Jahr und Karte  / filtern  r Raum
    ");
}
