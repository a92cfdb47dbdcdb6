//! Sitzungen: coming ones first, then what was.

use super::*;
use insta::assert_snapshot;

#[test]
fn coming_ones_stand_first_then_the_latest() {
    assert_snapshot!(probe().tippe("3").inhalt(), @r"
┌ Sitzungen (6) · nächste zuerst ──────────────────────────────────────────────┐
│▶ ! Regionalteam Planregion N… Do 26.11.2026 14:00  Tagesordnung überfällig   │
│  ! Netzwerk Inklusion Planre… Do 19.11.2026 14:00  gehalten? nachtragen      │
│  ● Regionalteam Planregion N… Do 10.09.2026 14:00  gehalten, 100 % da        │
│  ● Regionalteam Planregion N… Do 21.05.2026 14:00  gehalten, 100 % da        │
│  ● Regionalteam Planregion N… Do 12.02.2026 14:00  gehalten, 50 % da         │
│  ● Sozialraumkonferenz Mühle… Di 14.10.2025 14:00  gehalten                  │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(probe().tippe("3 o o").inhalt(), @r"
┌ Sitzungen (6) · älteste zuerst ──────────────────────────────────────────────┐
│  ● Sozialraumkonferenz Mühle… Di 14.10.2025 14:00  gehalten                  │
│  ● Regionalteam Planregion N… Do 12.02.2026 14:00  gehalten, 50 % da         │
│  ● Regionalteam Planregion N… Do 21.05.2026 14:00  gehalten, 100 % da        │
│  ● Regionalteam Planregion N… Do 10.09.2026 14:00  gehalten, 100 % da        │
│  ! Netzwerk Inklusion Planre… Do 19.11.2026 14:00  gehalten? nachtragen      │
│▶ ! Regionalteam Planregion N… Do 26.11.2026 14:00  Tagesordnung überfällig   │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn nothing_is_cut_that_fits_into_sixty_columns() {
    assert_snapshot!(Probe::neu("standard", (60, 16), welt::alle()).tippe("3").frame(), @r"
 feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
 1 Übers. 2 Gremien 3 Sitz. 4 Pers. 5 Koord. 6 To-dos
┌ Sitzungen (6) · nächste zuerst ──────────────────────────┐
│▶ ! Regionalteam Planr… Do 26.11.2026… Tagesordnung übe…  │
│  ! Netzwerk Inklusion… Do 19.11.2026… gehalten? nachtr…  │
│  ● Regionalteam Planr… Do 10.09.2026… gehalten, 100 % …  │
│  ● Regionalteam Planr… Do 21.05.2026… gehalten, 100 % …  │
│  ● Regionalteam Planr… Do 12.02.2026… gehalten, 50 % da  │
│  ● Sozialraumkonferen… Di 14.10.2025… gehalten           │
│                                                          │
│                                                          │
│                                                          │
│                                                          │
└──────────────────────────────────────────────────────────┘

 ↑↓ wählen  ⏎ öffnen  n neu  e bearbeiten  t To-do  r Raum
");
}

#[test]
fn the_detail_shows_deadline_gremium_and_attendance() {
    assert_snapshot!(probe().tippe("3 Enter").inhalt(), @r"
┌ Regionalteam Planregion Nord Do 26.11.2026 ──────────────────────────────────┐
│ Termin         Do 26.11.2026 14:00 – in 4 Tagen                              │
│ Ende           16:00                                                         │
│ Ort            Bürgerhaus                                                    │
│ Status         geplant                                                       │
│ Tagesordnung   bis Do 19.11.2026 – vor 3 Tagen                               │
│ Gremium                                                                      │
│ ▶ ! Regionalteam  Planregion Nord                    Tagesordnung bis 19.11. │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(probe().tippe("3 End Enter").inhalt(), @r"
┌ Sozialraumkonferenz Mühlenwerder Di 14.10.2025 ──────────────────────────────┐
│ Termin         Di 14.10.2025 14:00 – vor 13 Monaten                          │
│ Ende           16:00                                                         │
│ Ort            Bürgerhaus                                                    │
│ Status         gehalten                                                      │
│ Gremium                                                                      │
│ ▶ ! Sozialraumkonferenz  Mühlenwerder              überfällig seit 4 Monaten │
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
│  Gremium *             Regionalteam Planregion Nord                          │
│  Titel                                                                       │
│▶ Beginn *              do 9 uhr                        = Do 26.11.2026 09:00 │
│  Ende                  Do 25.03.2027 16:00                                   │
│  Ort                   Bürgerhaus                                            │
");
}

#[test]
fn without_a_gremium_it_is_not_saved() {
    let mut p = Probe::neu("standard", (80, 24), vec![]);
    assert_snapshot!(p.tippe("3 n F2").meldung(), @"Sitzung „ Mo 07.12.2026“ angelegt · u rückgängig");
    assert!(p.saetze().is_empty());
}
