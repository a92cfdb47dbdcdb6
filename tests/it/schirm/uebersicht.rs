//! The Übersicht: what needs somebody, why, and the way there and back.

use super::*;
use insta::assert_snapshot;

#[test]
fn lines_stand_under_their_reason_and_long_lists_scroll() {
    assert_snapshot!(probe().frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
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
    │  ! Netzwerk Inklusion Planregion Süd     Bürgerhaus      Do 19.11.           ┃
    │ Sitzungen der nächsten 14 Tage (1)                                           ┃
    │  □ Regionalteam Planregion Nord          Bürgerhaus      Do 26.11.           ┃
    │ Aus dem Rhythmus (1)                                                         │
    │  ! Sozialraumkonferenz Mühlenwerder      mind. 1 × im H… seit 4 Monaten      │
    │ Federführung unklar (1)                                                      │
    │  ! Netzwerk Inklusion Planregion Süd     niemand         Planregion Süd      │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  x erledigt  t To-do  k Jahr und Karte  / filtern  r Raum
    ");
    assert_snapshot!(probe().tippe("End").inhalt(), @r"
┌ Übersicht (11) ──────────────────────────────────────────────────────────────┐
│ Wiedervorlagen (1)                                                           │
│  ▲ Spielplatz Süd ansehen                Änne Weiß       seit 2 Tagen        │
│ Zu klären (1)                                                                │
│  ▲ Jobcenter einladen                                    Mühlenwerder        │
│ Tagesordnung verschicken (1)                                                 ┃
│  ! Regionalteam Planregion Nord          Bürgerhaus      seit 3 Tagen        ┃
│ Gehalten? Nachtragen (1)                                                     ┃
│  ! Netzwerk Inklusion Planregion Süd     Bürgerhaus      Do 19.11.           ┃
│ Sitzungen der nächsten 14 Tage (1)                                           ┃
│  □ Regionalteam Planregion Nord          Bürgerhaus      Do 26.11.           ┃
│ Aus dem Rhythmus (1)                                                         ┃
│  ! Sozialraumkonferenz Mühlenwerder      mind. 1 × im H… seit 4 Monaten      ┃
│ Federführung unklar (1)                                                      ┃
│  ! Netzwerk Inklusion Planregion Süd     niemand         Planregion Süd      ┃
│ Posten nicht besetzt (1)                                                     ┃
│  ! Regionalkoordination Planregion Süd   vakant          Planregion Süd      ┃
│ Rollen ohne Mitglied (1)                                                     ┃
│▶ ▲ Regionalteam Planregion Nord          Schule          Planregion Nord     ┃
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn enter_jumps_to_the_record_and_esc_comes_back_to_the_line() {
    let mut p = probe();
    assert_snapshot!(p.tippe("Down Enter").inhalt(), @r"
┌ Raum für Januar buchen ──────────────────────────────────────────────────────┐
│ Aufgabe        Raum für Januar buchen                                        │
│ Status         offen                                                         │
│ bis            So 22.11.2026 – heute                                         │
│ Verantwortlich                                                               │
│     Jörg Müller                                                     03300 32 │
│ Verlauf                                                                      │
└──────────────────────────────────────────────────────────────────────────────┘
");
    p.tippe("Esc Esc");
    assert_snapshot!(p.zeilen(2, 5), @r"
┌ Übersicht (11) ──────────────────────────────────────────────────────────────┐
│ Überfällig (1)                                                               ┃
│  ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        ┃
│ Diese Woche (1)                                                              ┃
│▶ □ Raum für Januar buchen                Jörg Müller     heute               ┃
");
    assert!(p.tippe("Esc").meldung().contains("q beendet feldbuch"));
}

#[test]
fn a_missing_post_leads_into_the_tree_and_an_empty_one_to_the_post() {
    let mut p = Probe::neu("standard", (80, 24), ohne_posten());
    p.tippe("End Up");
    assert!(p.frame().contains("Regionalkoordination Planregion Süd"));
    assert_snapshot!(p.tippe("Enter").zeilen(2, 9), @r"
┌ ┌ Räume ───────────────────────────────────────────────────────────────────┐─┐
│ │    alle Räume                                                            │ │
│ │  ▾ Landkreis Seenland  Landkreis                                         │ │
│ │    ▾ Planregion Nord  Planregion (PR 1)                                  │ │
│ │        Mühlenwerder  Sozialraum (Werder)                                 │ │
│ │        Schönfließ  Sozialraum                                            │ ┃
│ │▶   ▾ Planregion Süd  Planregion (PR 2)                                   │ ┃
│ │        Königsrode  Sozialraum                                            │ ┃
│ │                                                                          │ ┃
");
}

fn ohne_posten() -> Vec<Datensatz> {
    let bleibt = |d: &Datensatz| d.id() != welt::id(welt::VAKANT);
    welt::alle().into_iter().filter(bleibt).collect()
}

#[test]
fn long_groups_are_folded_and_enter_unfolds_them() {
    let mut saetze = welt::alle();
    saetze.extend((0..10).map(|n| welt::spaet(200 + n, &format!("Altlast {n:02}")).into()));
    let mut p = Probe::neu("standard", (80, 24), saetze);
    assert_snapshot!(p.zeilen(2, 10), @r"
┌ Übersicht (21) ──────────────────────────────────────────────────────────────┐
│ Überfällig (11)                                                              ┃
│▶ ! Altlast 00                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 01                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 02                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 03                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 04                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 05                            Wanda Öhlmann   seit 5 Monaten      ┃
│    … 5 weitere                                                               ┃
│ Diese Woche (1)                                                              ┃
");
    p.tippe("Down Down Down Down Down Down Enter");
    assert_snapshot!(p.zeilen(2, 14), @r"
┌ Übersicht (21) ──────────────────────────────────────────────────────────────┐
│ Überfällig (11)                                                              ┃
│  ! Altlast 00                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 01                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 02                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 03                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 04                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 05                            Wanda Öhlmann   seit 5 Monaten      ┃
│▶ ! Altlast 06                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 07                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 08                            Wanda Öhlmann   seit 5 Monaten      ┃
│  ! Altlast 09                            Wanda Öhlmann   seit 5 Monaten      │
│  ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
│ Diese Woche (1)                                                              │
");
}

#[test]
fn the_year_and_the_maps_follow_one_another() {
    let mut p = probe();
    assert_snapshot!(p.tippe("k").inhalt(), @r"
┌ Zwölf Monate der Gremien (3) ────────────────────────────────────────────────┐
│                                                     M A M J J A S O N D J F  │
│ Sozialraumkonferenz Mühlenwerder                    · · · · ! ! ! ! ! · · ·  │
│ Netzwerk Inklusion Planregion Süd                   · · · · · · · · ○ · · ·  │
│ Regionalteam Planregion Nord                        · · ● · · · ● · ○ · · ·  │
│ ● gehalten  ○ geplant  ! fehlt  · nichts                                     │
└──────────────────────────────────────────────────────────────────────────────┘
┌ Offene To-dos je Person ─────────────────────────────────────────────────────┐
│ Wanda Öhlmann                         !!!!!!!!!!!██████████████████████ 3    │
│ Jörg Müller                           ██████████████████████ 2               │
│ Bärbel Groß                           ███████████ 1                          │
│ Änne Weiß                             ███████████ 1                          │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("k").zeilen(2, 7), @"
    ┌ Karte: überfällige To-dos ───────────────────────────────────────────────────┐
    │Mühlenwerder      Schönfließ                                                  │
    │·· 0              ·· 0                                                        │
    │                                                                              │
    │                  Königsrode                                                  │
    │                  ·· 0                                                        │
    │                                                                              │
    ");
    assert!(p.tippe("k").frame().contains("Karte:"));
}

#[test]
fn esc_leaves_the_drawing_and_no_key_acts_on_hidden_lines() {
    let mut p = probe();
    p.tippe("k Esc");
    assert!(p.frame().contains("Überfällig (1)"));
    p.tippe("k Del");
    assert!(
        p.frame().contains("Überfällig (1)"),
        "the line came back instead of going"
    );
    assert_eq!(p.saetze().len(), welt::alle().len());
}

#[test]
fn on_a_wide_screen_lines_and_year_stand_side_by_side() {
    let p = Probe::neu("standard", (120, 40), welt::alle());
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                                                                   ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ Übersicht (11) ──────────────────────────────────────────┐┌ Zwölf Monate der Gremien (3) ────────────────────────────┐
    │ Überfällig (1)                                           ││                                 M A M J J A S O N D J F  │
    │▶ ! Protokoll verschicken      Wanda Öhlm… seit 6 Tagen   ││ Sozialraumkonferenz Mühlenwerd… · · · · ! ! ! ! ! · · ·  │
    │ Diese Woche (1)                                          ││ Netzwerk Inklusion Planregion … · · · · · · · · ○ · · ·  │
    │  □ Raum für Januar buchen     Jörg Müller heute          ││ Regionalteam Planregion Nord    · · ● · · · ● · ○ · · ·  │
    │ Wiedervorlagen (1)                                       ││                                                          │
    │  ▲ Spielplatz Süd ansehen     Änne Weiß   seit 2 Tagen   ││                                                          │
    │ Zu klären (1)                                            ││                                                          │
    │  ▲ Jobcenter einladen                     Mühlenwerder   ││                                                          │
    │ Tagesordnung verschicken (1)                             ││                                                          │
    │  ! Regionalteam Plan…ion Nord Bürgerhaus  seit 3 Tagen   ││                                                          │
    │ Gehalten? Nachtragen (1)                                 ││                                                          │
    │  ! Netzwerk Inklusio…gion Süd Bürgerhaus  Do 19.11.      ││                                                          │
    │ Sitzungen der nächsten 14 Tage (1)                       ││                                                          │
    │  □ Regionalteam Plan…ion Nord Bürgerhaus  Do 26.11.      ││                                                          │
    │ Aus dem Rhythmus (1)                                     ││                                                          │
    │  ! Sozialraumkonfere…enwerder mind. 1 × … seit 4 Monat…  ││                                                          │
    │ Federführung unklar (1)                                  ││                                                          │
    │  ! Netzwerk Inklusio…gion Süd niemand     Planregion S…  ││                                                          │
    │ Posten nicht besetzt (1)                                 ││                                                          │
    │  ! Regionalkoordination Plan… vakant      Planregion S…  ││                                                          │
    │ Rollen ohne Mitglied (1)                                 ││                                                          │
    │  ▲ Regionalteam Plan…ion Nord Schule      Planregion N…  ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││ ● gehalten  ○ geplant  ! fehlt  · nichts                 │
    │                                                          │└──────────────────────────────────────────────────────────┘
    │                                                          │┌ Offene To-dos je Person ─────────────────────────────────┐
    │                                                          ││ Wanda Öhlmann               !!!!!!!████████████████ 3    │
    │                                                          ││ Jörg Müller                 ███████████████ 2            │
    │                                                          ││ Bärbel Groß                 ███████ 1                    │
    │                                                          ││ Änne Weiß                   ███████ 1                    │
    │                                                          ││ Şirin Yıldız                ███████ 1                    │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    └──────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  x erledigt  t To-do  k Jahr und Karte  / filtern  r Raum  : Palette  F1 Hilfe  q beenden
    ");
}

#[test]
fn an_empty_book_says_that_nothing_presses() {
    let p = Probe::neu("standard", (80, 24), vec![]);
    assert_snapshot!(p.zeilen(0, 4), @"
     feldbuch   alle Räume                                            So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Übersicht (0) ───────────────────────────────────────────────────────────────┐
    │  Noch leer. Anfangen: r öffnet die Räume; auf 2 und 4 legt n Gremien und Le… │
    ");
}

#[test]
fn the_filter_searches_lines_and_people() {
    let mut p = probe();
    assert_snapshot!(p.tippe("/ text:mueller").inhalt(), @r"
┌ Übersicht (11) ──────────────────────────────────────────────────────────────┐
│ Diese Woche (1)                                                              │
│▶ □ Raum für Januar buchen                Jörg Müller     heute               │
└─ / mueller───────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("o Esc o").meldung(), @"Die Übersicht ist nach Dringlichkeit geordnet");
}
