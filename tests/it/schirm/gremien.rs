//! Gremien: list, detail, members, Sitzungen, lead.

use super::*;
use feldbuch::domain::{Kind, Rolle, SitzungStatus};
use insta::assert_snapshot;

#[test]
fn the_most_pressing_stands_first_and_ended_ones_are_hidden() {
    assert_snapshot!(probe().tippe("2").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Gremien (3) · Dringlichkeit ─────────────────────────────────────────────────┐
    │▶ ! Sozialraumkonferenz           Mühlenwerder   überfällig seit 4 Monaten    │
    │  ! Regionalteam                  Planregion No… Tagesordnung bis 19.11.      │
    │  · Netzwerk Inklusion            Planregion Süd kein Termin                  │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  n neu  t To-do  s Sitzung  m Mitglied  / filtern  r Raum
    ");
    assert_snapshot!(probe().tippe("2 a").inhalt(), @r"
┌ Gremien (4) · Dringlichkeit ─────────────────────────────────────────────────┐
│▶ ! Sozialraumkonferenz           Mühlenwerder   überfällig seit 4 Monaten    │
│  ! Regionalteam                  Planregion No… Tagesordnung bis 19.11.      │
│  · Netzwerk Inklusion            Planregion Süd kein Termin                  │
│  ✗ Runder Tisch Migration        Planregion Süd beendet                      │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(probe().tippe("2 a a").meldung(), @"nur bestehende Gremien");
}

#[test]
fn the_order_goes_round_and_turns() {
    assert_snapshot!(probe().tippe("2 o").inhalt(), @r"
┌ Gremien (3) · Name ──────────────────────────────────────────────────────────┐
│  · Netzwerk Inklusion            Planregion Süd kein Termin                  │
│  ! Regionalteam                  Planregion No… Tagesordnung bis 19.11.      │
│▶ ! Sozialraumkonferenz           Mühlenwerder   überfällig seit 4 Monaten    │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(probe().tippe("2 o O").inhalt(), @r"
┌ Gremien (3) · Name ──────────────────────────────────────────────────────────┐
│▶ ! Sozialraumkonferenz           Mühlenwerder   überfällig seit 4 Monaten    │
│  ! Regionalteam                  Planregion No… Tagesordnung bis 19.11.      │
│  · Netzwerk Inklusion            Planregion Süd kein Termin                  │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(probe().tippe("2 o o").meldung(), @"sortiert nach Raum");
}

#[test]
fn the_detail_shows_members_gaps_sitzungen_and_to_dos() {
    assert_snapshot!(probe().tippe("2 Down Enter").inhalt(), @"
    ┌ Regionalteam Planregion Nord ────────────────────────────────────────────────┐
    │ Raum           Planregion Nord                                               ┃
    │ Art            Regionalteam                                                  ┃
    │ Rhythmus       3–4 × im Jahr                                                 ┃
    │ ! Tagesordnung bis 19.11.                                                    ┃
    │ Stand          letzte 10.09. · nächste 26.11. · fällig bis 30.04.            ┃
    │ Mitglieder (2)                                                               ┃
    │     Wanda Öhlmann  Jugendamt                                    Federführung ┃
    │     Jörg Müller  Kita                                                ständig ┃
    │ ▲ Schule: nicht besetzt                                                      ┃
    │ Sitzungen (4)                                                                │
    │   ▄██ Anwesenheit, im Mittel 83 %                                            │
    │   ! Do 26.11.2026 14:00                              Tagesordnung überfällig │
    │   ● Do 10.09.2026 14:00                                   gehalten, 100 % da │
    │   ● Do 21.05.2026 14:00                                   gehalten, 100 % da │
    │   ● Do 12.02.2026 14:00                                    gehalten, 50 % da │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(probe().tippe("2 Down Enter PageDown").inhalt(), @r"
┌ Regionalteam Planregion Nord ────────────────────────────────────────────────┐
│ ▶ ● Do 10.09.2026 14:00                                   gehalten, 100 % da │
│   ● Do 21.05.2026 14:00                                   gehalten, 100 % da │
│   ● Do 12.02.2026 14:00                                    gehalten, 50 % da │
│ Offene To-dos (3)                                                            │
│   ! Protokoll verschicken  Wanda Öhlmann                        seit 6 Tagen │
│   □ Kita-Bedarf abfragen  Jörg Müller                              Do 26.11. │
│   □ Förderantrag Stadtteilfest                                     Fr 18.12. │
│ Steckbrief: Regionalteam                                                     ┃
│ Zweck          Austausch im Raum (RT)                                        ┃
│ Ausrichtung    Planregion                                                    ┃
│ Federführung   Kommune                                                       ┃
│ Teilnehmende   Kita, Schule                                                  ┃
│ Rhythmus       3–4 × im Jahr                                                 ┃
│ · Bedarfe sammeln                                                            ┃
│ · Angebote abstimmen                                                         ┃
│ Quelle         erfunden, gültig ab 01.01.2020                                ┃
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn without_lead_and_rhythm_the_detail_says_so() {
    assert_snapshot!(probe().tippe("2 End Enter").inhalt(), @r"
┌ Netzwerk Inklusion Planregion Süd ───────────────────────────────────────────┐
│ Raum           Planregion Süd                                                │
│ Rhythmus       ohne festen Rhythmus                                          │
│ Mitglieder (0)                                                               │
│ ! Federführung: niemand                                                      │
│ Sitzungen (1)                                                                │
│   ! Do 19.11.2026 14:00                                 gehalten? nachtragen │
│ Offene To-dos                                                                │
│ keine                                                                        │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn from_110_columns_on_list_and_detail_stand_side_by_side() {
    assert_snapshot!(Probe::neu("standard", (120, 30), welt::alle()).tippe("2 Down").frame(), @"
     feldbuch   alle Räume                                                                   ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ Gremien (3) · Dringlichkeit ─────────────────────────────┐┌ Regionalteam Planregion Nord ────────────────────────────┐
    │  ! Sozialraumkonferenz   Mühlenwer… überfällig seit 4 …  ││ Raum           Planregion Nord                           ┃
    │▶ ! Regionalteam          Planregio… Tagesordnung bis 1…  ││ Art            Regionalteam                              ┃
    │  · Netzwerk Inklusion    Planregio… kein Termin          ││ Rhythmus       3–4 × im Jahr                             ┃
    │                                                          ││ ! Tagesordnung bis 19.11.                                ┃
    │                                                          ││ Stand          letzte 10.09. · nächste 26.11. · fällig   ┃
    │                                                          ││                bis 30.04.                                ┃
    │                                                          ││                                                          ┃
    │                                                          ││ Mitglieder (2)                                           ┃
    │                                                          ││     Wanda Öhlmann  Jugendamt                Federführung ┃
    │                                                          ││     Jörg Müller  Kita                            ständig ┃
    │                                                          ││ ▲ Schule: nicht besetzt                                  ┃
    │                                                          ││                                                          ┃
    │                                                          ││ Sitzungen (4)                                            ┃
    │                                                          ││   ▄██ Anwesenheit, im Mittel 83 %                        ┃
    │                                                          ││   ! Do 26.11.2026 14:00          Tagesordnung überfällig ┃
    │                                                          ││   ● Do 10.09.2026 14:00               gehalten, 100 % da ┃
    │                                                          ││   ● Do 21.05.2026 14:00               gehalten, 100 % da ┃
    │                                                          ││   ● Do 12.02.2026 14:00                gehalten, 50 % da │
    │                                                          ││                                                          │
    │                                                          ││ Offene To-dos (3)                                        │
    │                                                          ││   ! Protokoll verschicken  Wanda Öhlmann    seit 6 Tagen │
    │                                                          ││   □ Kita-Bedarf abfragen  Jörg Müller          Do 26.11. │
    │                                                          ││   □ Förderantrag Stadtteilfest                 Fr 18.12. │
    │                                                          ││                                                          │
    └──────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  n neu  t To-do  s Sitzung  m Mitglied  / filtern  r Raum  : Palette  F1 Hilfe  q beenden
    ");
}

#[test]
fn a_member_is_picked_by_a_few_letters_and_gets_the_open_role() {
    let mut p = probe();
    assert_snapshot!(p.tippe("2 Down m text:uwe").inhalt(), @"
    ┌ Wer kommt in „Regionalteam Planregion Nord“? (2) ────────────────────────────┐
    │ > uwe                                                                        │
    │ ▶ Uwe Müller                                                         Polizei │
    │   Sozialraumkonferenz Mühlenwerder                              Mühlenwerder │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Enter").inhalt(), @r"
┌ Neue Mitgliedschaft ─────────────────────────────────────────────────────────┐
│  Gremium *                 Regionalteam Planregion Nord                      │
│  Mitglied *                Uwe Müller                                        │
│▶ Rolle *                   < ständig >                                       │
│  steht für                                                                   │
│  vertritt                                                                    │
│  Entscheidungsmandat       nein                                              │
│  entsendet von                                                               │
│  von                       So 22.11.2026                                     │
│  bis                                                                         │
│  Notiz                                                                       │
│  ← → oder Anfangsbuchstabe wechselt                                          │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("F2").meldung(), @"Mitgliedschaft „Uwe Müller“ angelegt · u rückgängig");
    assert!(p.tippe("Enter").frame().contains("Uwe Müller"));
}

#[test]
fn whoever_sits_there_already_is_told() {
    assert_snapshot!(probe().tippe("2 Down m text:wanda Enter").meldung(), @"Sitzt dort schon – ein zweiter Platz ist selten gemeint");
}

#[test]
fn a_second_lead_takes_over_and_undo_gives_it_back() {
    let mut p = probe();
    // The choice before „ständig“ is Moderation, the one before that Federführung.
    p.tippe("2 Down m text:uwe Enter Left Left F2 Enter");
    assert_snapshot!(p.inhalt().lines().skip(7).take(5).collect::<Vec<_>>().join("\n"), @r"
│     Uwe Müller  Polizei                                         Federführung ┃
│     Jörg Müller  Kita                                                ständig ┃
│     Wanda Öhlmann  Jugendamt                                         ständig │
│ ▲ Schule: nicht besetzt                                                      │
│ Sitzungen (4)                                                                │
");
    assert_eq!(rolle(&p, welt::SITZ_WANDA), Rolle::Staendig);
    p.tippe("u");
    assert_eq!(rolle(&p, welt::SITZ_WANDA), Rolle::Federfuehrung);
    assert!(!p.inhalt().contains("Uwe Müller  Polizei"));
}

fn rolle(p: &Probe, sitz: u128) -> Rolle {
    match p.satz(schluessel(Kind::Mitgliedschaften, sitz)) {
        Some(Datensatz::Mitgliedschaft(m)) => m.rolle,
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn a_sitzung_is_proposed_by_rhythm_with_time_and_place_of_the_last() {
    let mut p = probe();
    assert_snapshot!(p.tippe("2 Down s").inhalt(), @"
    ┌ Neue Sitzung ────────────────────────────────────────────────────────────────┐
    │  Gremium *                 Regionalteam Planregion Nord                      │
    │  Titel                                                                       │
    │▶ Beginn *                  Do 25.03.2027 14:00                               │
    │  Ende                      Do 25.03.2027 16:00                               │
    │  Ort                       Bürgerhaus                                        │
    │  Art                       regulär                                           │
    │  Status                    geplant                                           │
    │  Moderation                                                                  │
    │  Protokoll                                                                   │
    │  schließt an                                                                 │
    │  eingeladen am                                                               │
    │  Tagesordnung verschickt                                                     │
    │  Notiz                                                                       │
    │  etwa: do 14 uhr, 15.3. 9:30                                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("F2").meldung(), @"Sitzung „Regionalteam Planregion Nord Do…“ angelegt · u rückgängig");
    assert_snapshot!(p.tippe("3").inhalt(), @"
    ┌ Sitzungen (7) · nächste zuerst ──────────────────────────────────────────────┐
    │▶ ! Regionalteam Planregion Nord   Do 26.11. 14:00   Tagesordnung überfällig  │
    │  ○ Regionalteam Planregion Nord   Do 25.03. 14:00   geplant                  │
    │  ! Netzwerk Inklusion …region Süd Do 19.11. 14:00   gehalten? nachtragen     │
    │  ● Regionalteam Planregion Nord   Do 10.09. 14:00   gehalten, 100 % da       │
    │  ● Regionalteam Planregion Nord   Do 21.05. 14:00   gehalten, 100 % da       │
    │  ● Regionalteam Planregion Nord   Do 12.02. 14:00   gehalten, 50 % da        │
    │  ● Sozialraumkonferenz…hlenwerder Di 14.10.25 14:00 gehalten                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_sitzung_that_was_held_is_noted_with_one_key() {
    let mut p = probe();
    assert_snapshot!(p.tippe("2 End h").meldung(), @"Sitzung „Netzwerk Inklusion Planregion S…“ gehalten · u rückgängig");
    match p.satz(schluessel(Kind::Sitzungen, 66)) {
        Some(Datensatz::Sitzung(s)) => assert_eq!(s.status, SitzungStatus::Gehalten),
        andere => panic!("{andere:?}"),
    }
    assert_snapshot!(p.tippe("h").meldung(), @"Keine geplante Sitzung, die schon gewesen sein könnte – erst eine ansetzen");
}

#[test]
fn a_line_of_the_detail_is_edited_deleted_and_jumped_to() {
    let mut p = probe();
    p.tippe("2 Down Enter Down");
    assert!(p.tippe("e").frame().contains("Mitgliedschaft bearbeiten"));
    assert_snapshot!(p.tippe("Esc Del").meldung(), @"Mitgliedschaft „Wanda Öhlmann in Regionalteam P…“ gelöscht · u rückgängig");
    assert!(p.tippe("u").frame().contains("Jörg Müller"));
    assert!(
        p.tippe("Enter").frame().contains("┌ Wanda Öhlmann") || p.frame().contains("┌ Jörg Müller")
    );
    assert!(
        p.tippe("Esc")
            .frame()
            .contains("┌ Regionalteam Planregion Nord")
    );
}

#[test]
fn deleting_takes_what_hangs_on_it_and_undo_brings_it_back() {
    let mut p = probe();
    let vorher = p.saetze();
    assert_snapshot!(p.tippe("2 Down Del").meldung(), @"Gremium „Regionalteam Planregion Nord“ gelöscht, samt 2 Mitgliedschaften, 4 Sitzungen · u rückgängig");
    assert!(
        p.saetze().len() < vorher.len() - 5,
        "seats and Sitzungen went with it"
    );
    assert_snapshot!(p.tippe("u").meldung(), @"rückgängig: Gremium „Regionalteam Planregion Nord“ gelöscht, samt 2 Mitgliedschaften, 4 Sitzungen · U wiederholt");
    assert_eq!(p.saetze(), vorher);
    assert_snapshot!(p.tippe("U").meldung(), @"wiederholt: Gremium „Regionalteam Planregion Nord“ gelöscht, samt 2 Mitgliedschaften, 4 Sitzungen");
}

#[test]
fn what_leaves_the_list_does_not_leave_another_detail_behind() {
    let mut p = probe();
    p.tippe("6 Enter x");
    assert!(p.frame().contains("┌ To-dos (9)"), "{}", p.frame());
    p.tippe("u");
    assert!(p.frame().contains("┌ To-dos (10)"), "{}", p.frame());
}

#[test]
fn in_the_detail_del_means_the_chosen_line_and_only_seats_go_from_there() {
    assert_snapshot!(probe().tippe("2 End Enter Down Del").meldung(), @"Gelöscht wird dort, wo es steht – erst mit Enter hingehen");
}

#[test]
fn the_steckbrief_opens_and_a_gremium_without_kind_says_how_to_get_one() {
    assert_snapshot!(probe().tippe("2 Down S").zeilen(2, 6), @r"
┌ Art von Gremium bearbeiten ──────────────────────────────────────────────────┐
│▶ Name *                    Regionalteam                                      │
│  Kürzel                    RT                                                │
│  Zweck                     Austausch im Raum (RT)                            │
│  Räumliche Ausrichtung     Planregion                                        │
│  Federführung              Kommune                                           │
");
    assert_snapshot!(probe().tippe("2 End S").meldung(), @"Dieses Gremium folgt keiner Art – e gibt ihm eine");
}

#[test]
fn a_new_gremium_takes_its_name_from_its_kind_and_is_chosen() {
    let mut p = probe();
    p.tippe("2 n Tab Tab text:sozialraumkonferenz Tab text:schönfl Enter F2");
    assert_snapshot!(p.meldung(), @"Gremium „Sozialraumkonferenz“ angelegt · u rückgängig");
    assert_snapshot!(p.inhalt(), @r"
┌ Gremien (4) · Dringlichkeit ─────────────────────────────────────────────────┐
│  ! Sozialraumkonferenz           Mühlenwerder   überfällig seit 4 Monaten    │
│▶ ▲ Sozialraumkonferenz           Schönfließ     fällig bis 31.12.            │
│  ! Regionalteam                  Planregion No… Tagesordnung bis 19.11.      │
│  · Netzwerk Inklusion            Planregion Süd kein Termin                  │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

pub fn schluessel(kind: Kind, n: u128) -> Schluessel {
    Schluessel {
        kind,
        id: welt::id(n),
    }
}
