//! From the agenda into the meeting and back, and a TOP that nobody had on the agenda.

use super::gremien::schluessel;
use super::modus::{SITZUNG, beirat};
use super::welt::id;
use super::*;
use feldbuch::app::Fenster;
use feldbuch::domain::*;
use insta::assert_snapshot;

fn agenda() -> Probe {
    let mut p = Probe::neu("standard", (80, 24), beirat());
    p.tippe("2 text:/Beirat Enter b");
    p
}

fn tops(p: &Probe) -> Vec<String> {
    let tops = p.app.register.tagesordnung(id(SITZUNG));
    tops.iter().map(|t| t.titel.clone()).collect()
}

fn fenster(p: &Probe) -> Vec<&'static str> {
    let name = |f: &Fenster| match f {
        Fenster::Modus(_) => "Modus",
        Fenster::Blatt(_) => "Blatt",
        _ => "anderes",
    };
    p.app.session.fenster.iter().map(name).collect()
}

#[test]
fn the_meeting_opens_from_its_agenda_and_leads_back_to_it() {
    let mut p = agenda();
    p.tippe("m");
    assert_eq!(fenster(&p), ["Blatt", "Modus"], "{}", p.frame());
    assert!(p.meldung().contains("begonnen"), "{}", p.meldung());
    p.tippe("Tab Tab T");
    assert_eq!(fenster(&p), ["Blatt", "Modus", "Blatt"]);
    assert_snapshot!(p.mitte(), @"
    ┌ Tagesordnung · Beirat Nord Planregion Nord So 22.11.2026 ────────────────────┐
    │ So 22.11.2026 10:00–12:00 · Kreishaus                                        ┃
    │ geplant · veröffentlichen bis So 15.11.2026 – vor 7 Tagen                    ┃
    │ 100 von 120 min verplant · 20 min frei                                       ┃
    │ Themen                                                                       ┃
    │   ✓  10:00  1   Stand der To-dos und Wiedervorlagen                   10 min ┃
    │                 3 offene To-dos                                              ┃
    │   !             Satzung prüfen  Wanda Öhlmann                  seit 3 Wochen ┃
    │   !             Logo entwerfen  Änne Weiß                       seit 2 Tagen ┃
    │   □             Haushalt anfragen  Jörg Müller                     Di 01.12. ┃
    │   ✓  10:10  2 E Budget Nähcafé                                        20 min ┃
    │                 zu knapp · Wanda Öhlmann                                     ┃
    │ ▶    10:30  3 I Bericht der Frühen Hilfen                             15 min ┃
    │      10:45  4 B Räume für die Jugend in Schönfließ                    20 min ┃
    │   ▲  11:05  5 E Flyer                                                  5 min ┃
    │                 zu knapp                                                     ┃
    │   ▲  11:10  6 B Netzwerkkarte                                         15 min ┃
    │                 zu knapp                                                     │
    │   ▲  11:25  7   Verschiedenes                                          5 min │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_eq!(
        p.app.session.fenster.last().and_then(|f| match f {
            Fenster::Blatt(b) => b.gewaehlt()?.satz(),
            _ => None,
        }),
        Some(schluessel(Kind::Tops, 523)),
        "the TOP on the table is chosen"
    );
    p.tippe("m");
    assert_eq!(
        fenster(&p),
        ["Blatt", "Modus"],
        "the same meeting, not another"
    );
    assert!(p.frame().contains("TOP 3 von 8"), "{}", p.frame());
}

#[test]
fn a_top_is_added_while_the_meeting_runs() {
    let mut p = agenda();
    let vorher = tops(&p);
    p.tippe("m Tab n");
    assert_snapshot!(p.inhalt(), @"
    ┌ Neuer TOP · Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────┐
    │ >                                                                            │
    │ etwa: Kita-Plätze in Nord ab Herbst /b 20 +wanda                             │
    │ /i Information  /b Beratung  /e Entscheidung · Zahl am Ende: Minuten         │
    │ +wer bringt ein · #Gruppe betrifft · * kommt wieder                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    │   4 Räume für die … 0/20 │ Noch keine Notiz – Enter schreibt                 │
    │   5 Flyer            0/5 │                                                   │
    │   6 Netzwerkkarte   0/15 │                                                   │
    │   7 Verschiedenes    0/5 │                                                   │
    │   8 Zusammenfassun… 0/10 │                                                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("text:Brandschutz_in_der_Kita_/e_10 Enter");
    assert_eq!(fenster(&p), ["Blatt", "Modus"]);
    assert_snapshot!(p.mitte(), @"
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ seit 10:00 · 0 von 110 min · TOP 2 von 9      Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ✓ 1 Stand der To-d… 0/10 │ TOP 2  Budget Nähcafé                             │
    │ ▶ 2 Budget Nähcafé  0/20 │ Entscheidung · von Wanda Öhlmann · 0 von 20 min   │
    │   3 Bericht der Fr… 0/15 │                                                   │
    │   4 Räume für die … 0/20 │ Noch keine Notiz – Enter schreibt                 │
    │   5 Flyer            0/5 │                                                   │
    │   6 Netzwerkkarte   0/15 │                                                   │
    │   7 Verschiedenes    0/5 │                                                   │
    │   8 Brandschutz in… 0/10 │                                                   │
    │   9 Zusammenfassun… 0/10 │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_eq!(tops(&p).len(), vorher.len() + 1);
    p.tippe("Tab Tab Tab Tab Tab Tab");
    assert!(
        p.frame().contains("Brandschutz in der Kita"),
        "{}",
        p.frame()
    );
    p.tippe("u u u u u u u");
    assert_eq!(tops(&p), vorher);
    assert_eq!(fenster(&p), ["Blatt", "Modus"]);
}

#[test]
fn a_note_that_is_being_typed_survives_a_look_at_the_agenda() {
    let mut p = agenda();
    p.tippe("m Tab Enter text:Halbe_Notiz Esc T n text:Neues_Thema_für_alle_/b Enter Esc");
    assert!(p.frame().contains("Halbe Notiz"), "{}", p.frame());
    assert!(tops(&p).contains(&"Neues Thema für alle".to_owned()));
}
