//! What the frame is made of: sizes, signs for terminals without UTF-8, themes, no colour.

use super::*;
use insta::assert_snapshot;
use ratatui::style::Modifier;

/// Ways to every screen and window.
const UEBERALL: &[&str] = &[
    "",
    "k",
    "k k",
    "2",
    "2 Enter",
    "2 Down Enter",
    "2 End Enter",
    "2 m",
    "2 s",
    "2 S",
    "2 e",
    "3",
    "3 Enter",
    "4",
    "4 Enter",
    "5",
    "5 Enter",
    "5 l Enter",
    "6",
    "6 a",
    "6 space",
    "6 g",
    "6 Enter",
    "6 n",
    "6 n F2",
    "6 e text:x Esc",
    "6 v",
    "6 z",
    "6 w",
    "6 / text:wanda",
    "r",
    "r Down Down v",
    "r / text:w",
    "t",
    "t text:a_+müller_!x",
    "ctrl-f text:müller",
    ":",
    "f1",
    "f4",
    "6 x",
    "6 x u",
    "F12",
];

#[test]
fn too_small_is_told_in_one_sentence_and_nothing_is_lost() {
    let mut p = probe();
    p.tippe("6 e text:!");
    p.event(Event::Resize {
        breite: 40,
        hoehe: 10,
    });
    assert_snapshot!(p.frame().trim_end(), @r"
Zu klein: 40×10, nötig 60×16.
Nichts geht verloren.
");
    p.event(Event::Resize {
        breite: 80,
        hoehe: 24,
    });
    assert!(p.frame().contains("Protokoll verschicken!"));
}

#[test]
fn sixty_by_sixteen_still_works() {
    let mut p = Probe::neu("standard", (60, 16), welt::alle());
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Übersicht (11) ──────────────────────────────────────────┐
    │ Überfällig (1)                                           ┃
    │▶ ! Protokoll verschicken       Wanda Öhlm… seit 6 Tagen  ┃
    │ Diese Woche (1)                                          ┃
    │  □ Raum für Januar buchen      Jörg Müller heute         ┃
    │ Wiedervorlagen (1)                                       │
    │  ▲ Spielplatz Süd ansehen      Änne Weiß   seit 2 Tagen  │
    │ Zu klären (1)                                            │
    │  ▲ Jobcenter einladen                      Mühlenwerder  │
    │ Tagesordnung verschicken (1)                             │
    │  ! Regionalteam Plan…gion Nord Bürgerhaus  seit 3 Tagen  │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  x erledigt  t To-do  / filtern
    ");
    assert_snapshot!(p.tippe("6 n").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Neues To-do ─────────────────────────────────────────────┐
    │▶ Aufgabe *                                               │
    │  Verantwortlich                                          │
    │  bis                                                     │
    │  Status                    offen                         │
    │  wartet auf                                              │
    │  zu klären                 nein                          │
    │  Priorität                 normal                        │
    │  Gremium                                                 │
    │  Raum                                                    │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     Tab nächstes Feld  ⏎ weiter  F2 sichern  Esc abbrechen
    ");
    assert_snapshot!(p.tippe("Esc 2 Enter").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Sozialraumkonferenz Mühlenwerder ────────────────────────┐
    │ Raum           Planregion Nord › Mühlenwerder            ┃
    │ Art            Sozialraumkonferenz                       ┃
    │ Rhythmus       mind. 1 × im Halbjahr                     ┃
    │ ! überfällig seit 4 Monaten                              │
    │ Stand          letzte 14.10.25 · fällig bis 30.06.       │
    │                                                          │
    │ Mitglieder (2)                                           │
    │     Bärbel Groß  Kommune                    Federführung │
    │     Änne Weiß  Jobcenter                         ständig │
    │ alle Rollen besetzt                                      │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  t To-do
    ");
}

#[test]
fn every_screen_draws_at_every_size() {
    for (breite, hoehe) in [
        (1, 1),
        (20, 3),
        (60, 16),
        (61, 17),
        (80, 24),
        (109, 24),
        (110, 24),
        (200, 60),
    ] {
        for weg in UEBERALL {
            let mut p = probe();
            p.event(Event::Resize { breite, hoehe });
            p.tippe(weg);
            p.puffer();
        }
    }
}

#[test]
fn the_frame_is_whole_around_every_screen() {
    for weg in UEBERALL {
        let mut p = probe();
        p.tippe(weg);
        let frame = p.frame();
        for zeile in frame.lines().skip(2).take(20) {
            let letztes = zeile.chars().last().unwrap_or(' ');
            assert!("┐│┃┘".contains(letztes), "{weg}: „{zeile}“\n{frame}");
        }
        assert!(
            frame
                .lines()
                .all(|z| unicode_width::UnicodeWidthStr::width(z) <= 80),
            "{weg}"
        );
    }
}

#[test]
fn without_utf8_every_cell_is_ascii() {
    for weg in UEBERALL {
        let mut p = probe().ascii();
        p.tippe(weg);
        let frame = p.frame();
        let fremd: String = frame.chars().filter(|c| !c.is_ascii()).collect();
        assert!(fremd.is_empty(), "{weg}: „{fremd}“\n{frame}");
    }
    assert_snapshot!(probe().ascii().tippe("2 Down Enter").frame(), @"
     feldbuch   alle Raeume                        ! 1 ueberfaellig   So 22.11.2026
     1 Uebersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Faelle
    + Regionalteam Planregion Nord ------------------------------------------------+
    | Raum           Planregion Nord                                               #
    | Art            Regionalteam                                                  #
    | Rhythmus       3-4 x im Jahr                                                 #
    | ! Tagesordnung bis 19.11.                                                    #
    | Stand          letzte 10.09. - naechste 26.11. - faellig bis 30.04.          #
    |                                                                              #
    | Mitglieder (2)                                                               #
    |     Wanda Oehlmann  Jugendamt                                  Federfuehrung #
    |     Joerg Mueller  Kita                                             staendig #
    | ^ Schule: nicht besetzt                                                      #
    |                                                                              |
    | Sitzungen (4)                                                                |
    |   =## Anwesenheit, im Mittel 83 %                                            |
    |   ! Do 26.11.2026 14:00                            Tagesordnung ueberfaellig |
    |   * Do 10.09.2026 14:00                                   gehalten, 100 % da |
    |   * Do 21.05.2026 14:00                                   gehalten, 100 % da |
    |   * Do 12.02.2026 14:00                                    gehalten, 50 % da |
    |                                                                              |
    +------------------------------------------------------------------------------+

     Auf Ab waehlen  Enter oeffnen  Esc zurueck  e bearbeiten  t To-do  r Raum
    ");
}

#[test]
fn without_colour_the_choice_is_still_seen() {
    let mut p = probe();
    p.bild = bilder(true, Farbtiefe::Keine);
    p.tippe("6");
    let (gewaehlt, andere) = (p.stil("Protokoll verschicken"), p.stil("Raum für Januar"));
    assert_ne!(gewaehlt.add_modifier, andere.add_modifier);
    assert!(
        gewaehlt
            .add_modifier
            .intersects(Modifier::REVERSED | Modifier::BOLD)
    );
    assert_ne!(
        p.stil("6 To-dos").add_modifier,
        p.stil("2 Gremien").add_modifier
    );
    for weg in UEBERALL {
        let mut p = probe();
        p.bild = bilder(true, Farbtiefe::Keine);
        p.tippe(weg);
        let puffer = p.puffer();
        let farbig = puffer
            .content()
            .iter()
            .find(|z| z.fg != ratatui::style::Color::Reset || z.bg != ratatui::style::Color::Reset);
        assert!(farbig.is_none(), "{weg}: {farbig:?}");
    }
}

#[test]
fn the_themes_say_the_same_in_other_colours() {
    let mut p = probe();
    p.tippe("6");
    let stile: Vec<Style> = (0..3)
        .map(|_| {
            let stil = p.stil("seit 6 Tagen");
            p.tippe("f8");
            stil
        })
        .collect();
    assert_eq!(
        p.stil("seit 6 Tagen"),
        stile[0],
        "after three the first one comes again"
    );
    assert!(stile[0] != stile[1] || stile[1] != stile[2]);
    let mut hell = probe();
    assert_eq!(hell.tippe("6").mitte(), probe().tippe("6 f8").mitte());
}

#[test]
fn every_state_has_a_sign_of_its_own() {
    let mut p = probe();
    p.tippe("6 a");
    let zeichen: Vec<String> = p
        .inhalt()
        .lines()
        .skip(1)
        .take(12)
        .map(|z| z.chars().skip(3).take(1).collect())
        .collect();
    assert_snapshot!(zeichen.concat(), @"!□□□▹◷□□□▲✗✓");
}

#[test]
fn the_mouse_chooses_opens_and_changes_tabs() {
    use feldbuch::app::Maus;
    let klick = |spalte, zeile| Event::Maus {
        art: Maus::Klick,
        spalte,
        zeile,
    };
    let mut p = probe();
    p.event(klick(57, 1));
    assert!(p.frame().contains("┌ To-dos"), "{}", p.frame());
    p.event(klick(10, 5));
    assert!(p.zeilen(5, 1).contains("▶"));
    p.event(klick(10, 5));
    assert!(p.frame().contains("┌ Kita-Bedarf abfragen"));
    let mut p = Probe::neu("standard", (60, 16), welt::alle());
    p.event(klick(38, 1));
    assert!(p.frame().contains("┌ To-dos"), "{}", p.frame());
}
