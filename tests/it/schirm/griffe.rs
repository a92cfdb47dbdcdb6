//! Small things that people stumbled over: filter, order of a day, way back, F1, empty boxes.

use super::*;
use feldbuch::domain::{Datensatz, Sitzung};
use insta::assert_snapshot;

/// The small Landkreis with its Sitzungen changed.
fn mit_sitzungen(aendere: impl Fn(u128, &mut Sitzung)) -> Probe {
    let mut alle = welt::alle();
    for satz in &mut alle {
        if let Datensatz::Sitzung(s) = satz {
            for n in 61..=66 {
                if s.id == welt::id(n) {
                    aendere(n, s);
                }
            }
        }
    }
    Probe::neu("standard", (80, 24), alle)
}

#[test]
fn a_phrase_is_meant_as_it_is_typed_and_a_number_is_a_whole_word() {
    let mut p = mit_sitzungen(|n, s| s.titel = format!("Planregion {}", n - 60));
    assert_snapshot!(p.tippe("3 /").schreibe("planregion 2").inhalt(), @"
    ┌ Sitzungen (1) · nächste zuerst ──────────────────────────────────────────────┐
    │▶ ● Planregion 2            Do 21.05. 14:00        gehalten, 100 % da         │
    └─ / planregion 2──────────────────────────────────────────────────────────────┘
    ");
    let mut p = mit_sitzungen(|n, s| s.titel = format!("Planregion {}", n - 51));
    p.tippe("3 /").schreibe("planregion 1");
    assert!(p.inhalt().contains("Nichts passt"), "{}", p.inhalt());
}

#[test]
fn sitzungen_of_a_day_stand_in_their_order() {
    let mut p = mit_sitzungen(|n, s| {
        s.status = feldbuch::domain::SitzungStatus::Geplant;
        let (stunde, minute) = [(13, 30), (13, 0), (9, 15)][(n % 3) as usize];
        s.beginn = datetime(2026, 12, 1, stunde, minute, 0, 0);
        s.titel = format!("Termin {n}");
    });
    assert_snapshot!(p.tippe("3").inhalt(), @"
    ┌ Sitzungen (6) · nächste zuerst ──────────────────────────────────────────────┐
    │▶ ▲ Termin 62               Di 01.12. 09:15        Tagesordnung bis 24.11.    │
    │  ▲ Termin 65               Di 01.12. 09:15        Tagesordnung bis 24.11.    │
    │  ▲ Termin 61               Di 01.12. 13:00        Tagesordnung bis 24.11.    │
    │  ▲ Termin 64               Di 01.12. 13:00        Tagesordnung bis 24.11.    │
    │  ▲ Termin 63               Di 01.12. 13:30        Tagesordnung bis 24.11.    │
    │  ▲ Termin 66               Di 01.12. 13:30        Tagesordnung bis 24.11.    │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn what_is_today_stands_above_all() {
    let p = mit_sitzungen(|n, s| {
        if n == 64 {
            s.beginn = JETZT.date().to_datetime(jiff::civil::time(14, 30, 0, 0));
        }
    });
    assert_snapshot!(p.zeilen(2, 5), @"
    ┌ Übersicht (12) ──────────────────────────────────────────────────────────────┐
    │ Heute (1)                                                                    ┃
    │▶ □ 14:30 Regionalteam Planregion Nord    Bürgerhaus      heute               ┃
    │ Überfällig (1)                                                               ┃
    │  ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        ┃
    ");
}

#[test]
fn back_stays_on_a_screen_chosen_by_its_number() {
    let mut p = probe();
    p.tippe("3 2 Esc Esc");
    assert!(p.inhalt().contains("Gremien ("), "{}", p.inhalt());
    assert_snapshot!(p.meldung(), @"weiter zurück geht es nicht · q beendet feldbuch");
    // A jump leads back.
    p.tippe("1 Enter Esc");
    assert!(p.inhalt().contains("Übersicht ("), "{}", p.inhalt());
}

#[test]
fn numbers_leave_sheets_and_the_calendar() {
    for tasten in ["2 A 4", "2 T 4", "3 k 4", "3 k F 4", "3 Tab"] {
        let mut p = probe();
        p.tippe(tasten);
        assert!(p.app.session.fenster.is_empty(), "{tasten}");
        assert!(p.inhalt().contains("Personen ("), "{tasten} {}", p.inhalt());
    }
}

#[test]
fn an_empty_box_says_so() {
    assert_snapshot!(probe().tippe(":").schreibe("xqxq").zeilen(2, 4), @"
    ┌ Befehle (0) ─────────────────────────────────────────────────────────────────┐
    │ > xqxq                                                                       │
    │   Nichts passt – Rücktaste                                                   │
    │                                                                              │
    ");
}

#[test]
fn f1_in_a_sheet_lists_what_it_understands() {
    assert_snapshot!(probe().tippe("2 A F1").mitte(), @"
    ┌ Tasten an dieser Stelle (29) ────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Blatt als Datei schreiben: Markdown, CSV, Text                           P │
    │   eine Zeile nach oben                                                     ↑ │
    │   eine Zeile nach unten                                                    ↓ │
    │   eine Seite nach oben                                                 Bild↑ │
    │   eine Seite nach unten                                                Bild↓ │
    │   zur ersten Zeile                                                      Pos1 │
    │   zur letzten Zeile                                                     Ende │
    │   öffnen, oder dorthin springen                                            ⏎ │
    │   nächste Sortierung                                                       o │
    │   in die Zwischenablage kopieren                                           y │
    │   alle Tasten dieser Stelle zeigen                                     F1, ? │
    │   überall suchen                                                      Strg-F │
    │   letzte Änderung rückgängig machen                                        u │
    │   rückgängig Gemachtes wiederholen                                 U, Strg-R │
    │   To-do in einer Zeile notieren, zur Auswahl passend                       t │
    │   zur Übersicht                                                            1 │
    │   zu den Gremien                                                           2 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn of_several_of_one_name_the_one_in_the_gremium_is_meant() {
    let mut p = probe();
    p.tippe("3 t").schreibe("Flyer +müller !1.11.");
    assert_snapshot!(p.zeilen(2, 6), @"
    ┌ To-do · Regionalteam Planregion Nord ────────────────────────────────────────┐
    │ > Flyer +müller !1.11.                                                       │
    │ Aufgabe: Flyer                                                               │
    │ wer: Jörg Müller · bis: Mo 01.11.2027 – nächstes Jahr                        │
    └──────────────────────────────────────────────────────────────────────────────┘
    │  ● Regionalteam Planregion Nord   Do 12.02. 14:00   gehalten, 50 % da        │
    ");
}
