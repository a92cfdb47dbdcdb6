//! Long texts in forms: wrapped, scrolled, pasted, left by arrows, taken back.

use super::*;
use insta::assert_snapshot;

const ABSATZ: &str = "Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung fehlen; der Träger klärt das bis zur nächsten Sitzung.";

/// The note of the first to-do, open.
fn notiz(groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu("standard", groesse, welt::alle());
    p.tippe("6 N");
    p
}

fn eingefuegt(p: &mut Probe, text: &str) {
    p.event(Event::Paste(text.into()));
}

#[test]
fn a_long_note_is_wrapped_and_scrolls_with_the_cursor() {
    let mut p = notiz((80, 24));
    p.schreibe(ABSATZ);
    assert_snapshot!(p.zeilen(14, 6), @"
    │▶ Notiz                     Die Fachkräfte berichten, dass im Sozialraum Süd  │
    │                            Plätze für Babybegrüßung fehlen; der Träger       │
    │                            klärt das bis zur nächsten Sitzung.               │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ");
    eingefuegt(&mut p, &format!("\n\n{ABSATZ}\n– Punkt eins\n– Punkt zwei"));
    assert_snapshot!(p.mitte(), @"
    ┌ To-do bearbeiten * ──────────────────────────────────────────────────────────┐
    │  bis                       Mo 16.11.2026                                     │
    │  Status                    offen                                             │
    │  wartet auf                                                                  │
    │  zu klären                 nein                                              │
    │  Priorität                 normal                                            │
    │  Gremium                   Regionalteam Planregion Nord                      │
    │  Raum                                                                        │
    │  Wiedervorlage                                                               │
    │  wiederholt sich                                                             │
    │▶ Notiz                     Plätze für Babybegrüßung fehlen; der Träger       │
    │                            klärt das bis zur nächsten Sitzung.              ┃│
    │                                                                             ┃│
    │                            Die Fachkräfte berichten, dass im Sozialraum Süd ┃│
    │                            Plätze für Babybegrüßung fehlen; der Träger      ┃│
    │                            klärt das bis zur nächsten Sitzung.              ┃│
    │                            – Punkt eins                                     ┃│
    │                            – Punkt zwei                                     ┃│
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-home");
    assert_snapshot!(p.zeilen(11, 9), @"
    │  wiederholt sich                                                             │
    │▶ Notiz                     Die Fachkräfte berichten, dass im Sozialraum Süd ┃│
    │                            Plätze für Babybegrüßung fehlen; der Träger      ┃│
    │                            klärt das bis zur nächsten Sitzung.              ┃│
    │                                                                             ┃│
    │                            Die Fachkräfte berichten, dass im Sozialraum Süd ┃│
    │                            Plätze für Babybegrüßung fehlen; der Träger      ┃│
    │                            klärt das bis zur nächsten Sitzung.              ┃│
    │                            – Punkt eins                                      │
    ");
    p.tippe("pagedown");
    assert_snapshot!(p.zeilen(11, 9), @"
    │  wiederholt sich                                                             │
    │▶ Notiz                     Plätze für Babybegrüßung fehlen; der Träger       │
    │                            klärt das bis zur nächsten Sitzung.              ┃│
    │                                                                             ┃│
    │                            Die Fachkräfte berichten, dass im Sozialraum Süd ┃│
    │                            Plätze für Babybegrüßung fehlen; der Träger      ┃│
    │                            klärt das bis zur nächsten Sitzung.              ┃│
    │                            – Punkt eins                                     ┃│
    │                            – Punkt zwei                                     ┃│
    ");
}

#[test]
fn arrows_lead_out_of_the_text_at_its_edges_and_back_into_it() {
    let mut p = notiz((80, 24));
    p.schreibe(ABSATZ);
    p.tippe("Up Up Up");
    assert_snapshot!(p.zeilen(13, 2), @"
    │▶ wiederholt sich                                                             │
    │  Notiz                     Die Fachkräfte berichten, dass im Sozialraum Süd  │
    ");
    p.tippe("Up");
    assert_snapshot!(p.zeilen(13, 6), @"
    │  wiederholt sich                                                             │
    │  Notiz                     Die Fachkräfte berichten, dass im Sozialraum Süd  │
    │                            Plätze für Babybegrüßung fehlen; der Träger       │
    │                            klärt das bis zur nächsten Sitzung.               │
    │                                                                              │
    │                                                                              │
    ");
    p.tippe("Down Tab");
    assert_snapshot!(p.zeilen(3, 1), @"│  Aufgabe *                 Protokoll verschicken                             │");
}

#[test]
fn what_was_typed_is_taken_back_word_by_word_in_the_text_alone() {
    let mut p = notiz((80, 24));
    p.schreibe("der Träger klärt").tippe("Enter text:das");
    p.tippe("ctrl-z ctrl-z ctrl-z");
    assert_snapshot!(p.zeilen(14, 2), @"
    │▶ Notiz                     der Träger                                        │
    │                                                                              │
    ");
    p.tippe("ctrl-y ctrl-y F2 N");
    assert_snapshot!(p.zeilen(14, 2), @"
    │▶ Notiz                     der Träger klärt                                  │
    │                                                                              │
    ");
    assert_eq!(p.effekte, []);
}

#[test]
fn a_wide_and_high_screen_gives_the_text_its_room() {
    let mut p = notiz((120, 40));
    eingefuegt(&mut p, &[ABSATZ; 8].join("\n"));
    assert_snapshot!(p.zeilen(13, 26), @"
    │    │  wiederholt sich                                                                                           │    │
    │    │▶ Notiz                     Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                            Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                            Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                            Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                            Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                            Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                            Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                            Die Fachkräfte berichten, dass im Sozialraum Süd Plätze für Babybegrüßung       │    │
    │    │                            fehlen; der Träger klärt das bis zur nächsten Sitzung.                          │    │
    │    │                                                                                                            │    │
    │    │                                                                                                            │    │
    │    │                                                                                                            │    │
    │    │                                                                                                            │    │
    │    │                                                                                                            │    │
    │    │                                                                                                            │    │
    │    │                                                                                                            │    │
    └────└────────────────────────────────────────────────────────────────────────────────────────────────────────────┘────┘
    ");
}

#[test]
fn without_utf_8_it_is_wrapped_by_what_is_shown() {
    let mut p = notiz((60, 16)).ascii();
    eingefuegt(&mut p, "Ärztinnen und Ärzte grüßen müde über Öfen");
    assert_snapshot!(p.zeilen(7, 2), @"
    |> Notiz                     Aerztinnen und Aerzte         |
    |                            gruessen muede ueber Oefen    |
    ");
}

#[test]
fn a_note_too_long_for_its_rows_says_that_there_is_more() {
    let mut p = notiz((80, 24));
    eingefuegt(&mut p, "a\nb\nc\nd\ne\nf");
    p.tippe("Tab");
    assert_snapshot!(p.zeilen(14, 6), @"
    │  Notiz                     a                                                 │
    │                            b                                                 │
    │                            c                                                 │
    │                            d                                                 │
    │                            e                                                …│
    │                                                                              │
    ");
}

#[test]
fn only_what_changes_the_text_is_kept_as_a_draft() {
    let mut p = notiz((80, 24));
    p.antwortet = false;
    p.tippe("text:ab");
    assert_eq!(p.offen.len(), 2);
    p.tippe("Left Home ctrl-home Right");
    assert_eq!(p.offen.len(), 2);
    p.tippe("Backspace");
    assert_eq!(p.offen.len(), 3);
}
