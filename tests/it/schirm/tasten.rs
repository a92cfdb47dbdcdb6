//! Keys: sequences, keys that mean nothing, paste, keys that come before the store has answered.

use super::*;
use insta::assert_snapshot;

#[test]
fn a_key_that_means_nothing_says_so() {
    assert_snapshot!(probe().tippe("F12").meldung(), @"");
    assert_snapshot!(probe().tippe("ctrl-x").meldung(), @"");
    assert_snapshot!(probe().tippe("7").meldung(), @"");
    assert_snapshot!(probe().tippe("6 n F12").meldung(), @"");
}

#[test]
fn no_key_of_any_keymap_is_silent_on_an_empty_book() {
    for keymap in ["standard", "vim", "emacs"] {
        for (kontext, ..) in feldbuch::action::Kontext::ALLE.iter().take(7) {
            let alle = Probe::neu(keymap, (80, 24), vec![]).app.session.keymap.clone();
            for eintrag in feldbuch::action::ACTIONS.iter().filter(|e| e.kontext == *kontext) {
                for (_, folge) in alle.tasten(eintrag.action) {
                    let mut p = Probe::neu(keymap, (80, 24), vec![]);
                    p.tippe(match kontext.section() {
                        "gremien" => "2",
                        "personen" => "4",
                        "koordination" => "5",
                        "todos" => "6",
                        _ => "1",
                    });
                    let vorher = (p.frame(), p.effekte.len());
                    folge.iter().for_each(|k| p.event(Event::Key(*k)));
                    let bewegt = matches!(eintrag.name, n if n.starts_with("list.") || n == "screen.overview");
                    let stumm = (p.frame(), p.effekte.len()) == vorher && !bewegt;
                    assert!(!stumm || eintrag.name == "theme.next", "{keymap} {}: nothing is said", eintrag.name);
                }
            }
        }
    }
}

#[test]
fn a_prefix_shows_what_may_follow() {
    let mut p = Probe::neu("vim", (80, 24), welt::alle());
    assert_snapshot!(p.tippe("g").frame(), @"");
    assert_snapshot!(p.tippe("Esc").meldung(), @"");
    assert_snapshot!(p.tippe("g x").meldung(), @"");
    assert!(p.tippe("g 6").frame().contains("To-dos (10)"));
    let mut p = Probe::neu("emacs", (80, 24), welt::alle());
    assert_snapshot!(p.tippe("C-x").inhalt(), @"");
    p.tippe("C-g");
    assert_snapshot!(p.meldung(), @"");
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
    assert_snapshot!(p.meldung(), @"");
    p.tippe("C-x u");
    assert_snapshot!(p.meldung(), @"");
}

#[test]
fn pasted_text_goes_into_a_field_and_never_becomes_commands() {
    let mut p = probe();
    p.event(Event::Paste("xxx\nq".into()));
    assert_snapshot!(p.meldung(), @"");
    assert_eq!(p.saetze(), probe().saetze());
    p.tippe("6 n");
    p.event(Event::Paste("Zeile eins\nZeile zwei\tdrei\u{1b}[31m".into()));
    assert_snapshot!(p.zeilen(3, 1), @"");
    p.tippe("shift-tab");
    p.event(Event::Paste("Zeile eins\r\nZeile zwei".into()));
    assert_snapshot!(p.zeilen(14, 2), @"");
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
    p.tippe("6 t").schreibe("Erstens").tippe("Enter t").schreibe("Zweitens").tippe("Enter x");
    p.event(Event::Paste("verloren?".into()));
    p.antworte();
    p.tippe("/ text:tens");
    p.antworte();
    assert_snapshot!(p.inhalt(), @"");
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
    assert!(p.frame().contains("┌ To-dos"), "still waiting for the commit");
    p.antworte();
    assert!(p.frame().contains("┌ Gremien"));
    p.tippe("u");
    p.offen.clear();
    p.event(fehler());
    p.tippe("6");
    assert!(p.frame().contains("┌ To-dos"), "undo failed, the screen goes on");
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
    assert_snapshot!(p.meldung(), @"");
    assert!(p.frame().contains("Protokoll verschicken!"));
}

#[test]
fn before_the_records_are_there_only_quitting_works() {
    let mut p = probe();
    p.app.session.geladen = false;
    assert_snapshot!(p.tippe("6").meldung(), @"");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("q");
    assert_eq!(p.effekte, [Effect::Quit]);
}
