//! Sitzungen: coming ones first, then what was.

use super::*;
use insta::assert_snapshot;

#[test]
fn coming_ones_stand_first_then_the_latest() {
    assert_snapshot!(probe().tippe("3").inhalt(), @"
    ┌ Sitzungen (6) · nächste zuerst ──────────────────────────────────────────────┐
    │▶ ! Regionalteam Planregion Nord   Do 26.11. 14:00   Tagesordnung überfällig  │
    │  ! Netzwerk Inklusion …region Süd Do 19.11. 14:00   gehalten? nachtragen     │
    │  ● Regionalteam Planregion Nord   Do 10.09. 14:00   gehalten, 100 % da       │
    │  ● Regionalteam Planregion Nord   Do 21.05. 14:00   gehalten, 100 % da       │
    │  ● Regionalteam Planregion Nord   Do 12.02. 14:00   gehalten, 50 % da        │
    │  ● Sozialraumkonferenz…hlenwerder Di 14.10.25 14:00 gehalten                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(probe().tippe("3 o o").inhalt(), @"
    ┌ Sitzungen (6) · älteste zuerst ──────────────────────────────────────────────┐
    │  ● Sozialraumkonferenz…hlenwerder Di 14.10.25 14:00 gehalten                 │
    │  ● Regionalteam Planregion Nord   Do 12.02. 14:00   gehalten, 50 % da        │
    │  ● Regionalteam Planregion Nord   Do 21.05. 14:00   gehalten, 100 % da       │
    │  ● Regionalteam Planregion Nord   Do 10.09. 14:00   gehalten, 100 % da       │
    │  ! Netzwerk Inklusion …region Süd Do 19.11. 14:00   gehalten? nachtragen     │
    │▶ ! Regionalteam Planregion Nord   Do 26.11. 14:00   Tagesordnung überfällig  │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn nothing_is_cut_that_fits_into_sixty_columns() {
    assert_snapshot!(Probe::neu("standard", (60, 16), welt::alle()).tippe("3").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Sitzungen (6) · nächste zuerst ──────────────────────────┐
    │▶ ! Regionalte… Nord Do 26.11. 14:00  Tagesordnung über…  │
    │  ! Netzwerk I…n Süd Do 19.11. 14:00  gehalten? nachtra…  │
    │  ● Regionalte… Nord Do 10.09. 14:00  gehalten, 100 % da  │
    │  ● Regionalte… Nord Do 21.05. 14:00  gehalten, 100 % da  │
    │  ● Regionalte… Nord Do 12.02. 14:00  gehalten, 50 % da   │
    │  ● Sozialraum…erder Di 14.10.25 14:… gehalten            │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  a Tagesordnung  m Sitzung halten
    ");
}

#[test]
fn the_detail_shows_deadline_gremium_and_attendance() {
    assert_snapshot!(probe().tippe("3 Enter").inhalt(), @"
    ┌ Regionalteam Planregion Nord Do 26.11.2026 ──────────────────────────────────┐
    │ Termin         Do 26.11.2026 14:00 – in 4 Tagen                              │
    │ Ende           16:00                                                         │
    │ Ort            Bürgerhaus                                                    │
    │ Status         geplant                                                       │
    │ Tagesordnung   bis Do 19.11.2026 – vor 3 Tagen                               │
    │ Gremium                                                                      │
    │   ! Regionalteam  Planregion Nord                    Tagesordnung bis 19.11. │
    │ Offene To-dos (3)                                                            │
    │   ! Protokoll verschicken  Wanda Öhlmann                        seit 6 Tagen │
    │   □ Kita-Bedarf abfragen  Jörg Müller                              Do 26.11. │
    │   □ Förderantrag Stadtteilfest  Regionalteam Planregion Nord       Fr 18.12. │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(probe().tippe("3 End Enter").inhalt(), @r"
┌ Sozialraumkonferenz Mühlenwerder Di 14.10.2025 ──────────────────────────────┐
│ Termin         Di 14.10.2025 14:00 – vor 13 Monaten                          │
│ Ende           16:00                                                         │
│ Ort            Bürgerhaus                                                    │
│ Status         gehalten                                                      │
│ Gremium                                                                      │
│   ! Sozialraumkonferenz  Mühlenwerder              überfällig seit 4 Monaten │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn a_new_one_belongs_to_the_gremium_of_the_chosen_one() {
    let mut p = probe();
    p.tippe("3 n");
    assert!(p.frame().contains("Regionalteam Planregion Nord"));
    p.tippe("ctrl-u text:do_9_uhr");
    assert_snapshot!(p.zeilen(2, 6), @r"
┌ Neue Sitzung * ──────────────────────────────────────────────────────────────┐
│  Gremium *                 Regionalteam Planregion Nord                      │
│  Titel                                                                       │
│▶ Beginn *                  do 9 uhr                    = Do 26.11.2026 09:00 │
│  Ende                      Do 26.11.2026 11:00                               │
│  Ort                       Bürgerhaus                                        │
");
}

#[test]
fn without_a_gremium_it_is_not_saved() {
    let mut p = Probe::neu("standard", (80, 24), vec![]);
    assert_snapshot!(p.tippe("3 n F2").meldung(), @"Gremium fehlt – bitte ausfüllen");
    assert!(p.saetze().is_empty());
}

#[test]
fn the_end_follows_the_beginning_until_somebody_writes_one() {
    let mut p = probe();
    p.tippe("3 e Tab Tab ctrl-u text:3.12._9_uhr");
    assert_snapshot!(p.zeilen(5, 2), @r"
│▶ Beginn *                  3.12. 9 uhr                 = Do 03.12.2026 09:00 │
│  Ende                      Do 03.12.2026 11:00                               │
");
    p.tippe("Tab ctrl-u text:3.12._10:30 shift-tab ctrl-u text:3.12._8_uhr");
    assert_snapshot!(p.zeilen(5, 2), @r"
│▶ Beginn *                  3.12. 8 uhr                 = Do 03.12.2026 08:00 │
│  Ende                      3.12. 10:30                 = Do 03.12.2026 10:30 │
");
    assert_snapshot!(p.tippe("F2").meldung(), @"Sitzung „Regionalteam Planregion Nord Do…“ geändert · u rückgängig");
}
