//! The tree of Räume: filter for every screen, and where Räume are made, named, moved and deleted.

use super::gremien::schluessel;
use super::*;
use feldbuch::domain::{Kind, Raum};
use insta::assert_snapshot;

fn raum(p: &Probe, n: u128) -> Raum {
    match p.satz(schluessel(Kind::Raeume, n)) {
        Some(Datensatz::Raum(r)) => r,
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn the_tree_shows_levels_and_other_names() {
    assert_snapshot!(probe().tippe("2 r").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ ┌ Räume ───────────────────────────────────────────────────────────────────┐─┐
    │▶│▶   alle Räume                                                            │ │
    │ │  ▾ Landkreis Seenland  Landkreis                                         │ │
    │ │    ▾ Planregion Nord  Planregion (PR 1)                                  │ │
    │ │        Mühlenwerder  Sozialraum (Werder)                                 │ │
    │ │        Schönfließ  Sozialraum                                            │ │
    │ │    ▾ Planregion Süd  Planregion (PR 2)                                   │ │
    │ │        Königsrode  Sozialraum                                            │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    └─└──────────────────────────────────────────────────────────────────────────┘─┘

     ↑↓ wählen  ⏎ filtern  / suchen  n neu darunter  e bearbeiten  v verschieben
    ");
}

#[test]
fn a_raum_filters_every_screen_and_r_lifts_it() {
    let mut p = probe();
    p.tippe("r Down Down Enter");
    assert_snapshot!(p.zeilen(0, 1), @" feldbuch   Planregion Nord                      ! 1 überfällig   So 22.11.2026");
    assert_snapshot!(p.meldung(), @"nur Planregion Nord");
    assert_snapshot!(p.tippe("2").inhalt(), @r"
┌ Gremien (2) · Dringlichkeit ─────────────────────────────────────────────────┐
│▶ ! Sozialraumkonferenz           Mühlenwerder   überfällig seit 4 Monaten    │
│  ! Regionalteam                  Planregion No… Tagesordnung bis 19.11.      │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("6").inhalt(), @r"
┌ To-dos (5) · Termin ─────────────────────────────────────────────────────────┐
│▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
│  □ Kita-Bedarf abfragen                  Jörg Müller     Do 26.11.           │
│  □ Jahresbericht schreiben               Wanda Öhlmann   Di 15.12.           │
│  □ Förderantrag Stadtteilfest            Regionalteam P… Fr 18.12.           │
│  ▲ Jobcenter einladen                                    zu klären           │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("R").meldung(), @"alle Räume");
}

#[test]
fn a_raum_without_anything_says_how_to_leave() {
    assert_snapshot!(probe().tippe("r text:/schönfl Enter 2").inhalt(), @r"
┌ Gremien (0) · Dringlichkeit ─────────────────────────────────────────────────┐
│  In diesem Raum ist hier nichts – R zeigt alle Räume.                        │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn branches_fold_and_unfold() {
    let mut p = probe();
    assert_snapshot!(p.tippe("r Down Down Left").inhalt(), @r"
┌ ┌ Räume ───────────────────────────────────────────────────────────────────┐─┐
│ │    alle Räume                                                            │ ┃
│▶│  ▾ Landkreis Seenland  Landkreis                                         │ ┃
│ │▶   ▸ Planregion Nord  Planregion (PR 1)                                  │ ┃
│ │    ▾ Planregion Süd  Planregion (PR 2)                                   │ ┃
│ │        Königsrode  Sozialraum                                            │ ┃
└─└──────────────────────────────────────────────────────────────────────────┘─┘
");
    assert_snapshot!(p.tippe("Right Down Down Left").inhalt(), @r"
┌ ┌ Räume ───────────────────────────────────────────────────────────────────┐─┐
│ │    alle Räume                                                            │ ┃
│▶│  ▾ Landkreis Seenland  Landkreis                                         │ ┃
│ │▶   ▾ Planregion Nord  Planregion (PR 1)                                  │ ┃
│ │        Mühlenwerder  Sozialraum (Werder)                                 │ ┃
│ │        Schönfließ  Sozialraum                                            │ ┃
│ │    ▾ Planregion Süd  Planregion (PR 2)                                   │ ┃
│ │        Königsrode  Sozialraum                                            │ ┃
└─└──────────────────────────────────────────────────────────────────────────┘─┘
");
}

#[test]
fn a_few_letters_find_by_name_and_alias() {
    let mut p = probe();
    assert_snapshot!(p.tippe("r / text:werder").inhalt(), @r"
┌ ┌ Räume ───────────────────────────────────────────────────────────────────┐─┐
│ │ / werder                                                                 │ ┃
│▶│▶   Mühlenwerder  Sozialraum (Werder)                                     │ ┃
└─└──────────────────────────────────────────────────────────────────────────┘─┘
");
    assert_snapshot!(p.tippe("Enter").meldung(), @"nur Mühlenwerder");
}

#[test]
fn a_search_that_finds_nothing_filters_nothing() {
    let mut p = probe();
    p.tippe("r text:/werder Enter r / text:qqq Enter");
    assert_snapshot!(p.meldung(), @"So heißt kein Raum – weniger Buchstaben tippen, oder Esc");
    p.tippe("Esc Esc");
    assert!(p.zeilen(0, 1).contains("Mühlenwerder"));
}

#[test]
fn a_new_raum_gets_the_level_below_and_is_shown() {
    let mut p = probe();
    p.tippe("r Down Down n");
    assert_snapshot!(p.zeilen(2, 5), @r"
┌ Neuer Raum ──────────────────────────────────────────────────────────────────┐
│▶ Name *                                                                      │
│  Ebene *                   Sozialraum                                        │
│  liegt in                  Planregion Nord                                   │
│  auch genannt                                                                │
");
    p.tippe("text:Ährenfeld F2");
    assert_snapshot!(p.inhalt(), @r"
┌ ┌ Räume ───────────────────────────────────────────────────────────────────┐─┐
│ │    alle Räume                                                            │ ┃
│▶│  ▾ Landkreis Seenland  Landkreis                                         │ ┃
│ │    ▾ Planregion Nord  Planregion (PR 1)                                  │ ┃
│ │▶       Ährenfeld  Sozialraum                                             │ ┃
│ │        Mühlenwerder  Sozialraum (Werder)                                 │ ┃
│ │        Schönfließ  Sozialraum                                            │ ┃
│ │    ▾ Planregion Süd  Planregion (PR 2)                                   │ ┃
│ │        Königsrode  Sozialraum                                            │ ┃
└─└──────────────────────────────────────────────────────────────────────────┘─┘
");
    assert_snapshot!(p.meldung(), @"Raum „Ährenfeld“ angelegt · u rückgängig");
}

#[test]
fn renamed_and_named_otherwise() {
    let mut p = probe();
    p.tippe("r Down Down Down e ctrl-u text:Müllenwerder Tab Tab Tab text:,_Mühle F2");
    assert_snapshot!(p.meldung(), @"Raum „Müllenwerder“ geändert · u rückgängig");
    let r = raum(&p, welt::MUEHLENWERDER);
    assert_eq!(
        (r.name.as_str(), r.aliase.join("/").as_str()),
        ("Müllenwerder", "Werder/Mühle")
    );
}

#[test]
fn moved_with_two_keys() {
    let mut p = probe();
    p.tippe("r Down Down Down v");
    assert_snapshot!(p.meldung(), @"„Mühlenwerder“ wohin? Raum wählen und Enter, oder Esc");
    p.tippe("Down Down Enter");
    assert_snapshot!(p.meldung(), @"Raum „Mühlenwerder“ nach Planregion Süd verschoben · u rückgängig");
    assert_snapshot!(p.inhalt(), @r"
┌ ┌ Räume ───────────────────────────────────────────────────────────────────┐─┐
│ │    alle Räume                                                            │ ┃
│▶│  ▾ Landkreis Seenland  Landkreis                                         │ ┃
│ │    ▾ Planregion Nord  Planregion (PR 1)                                  │ ┃
│ │        Schönfließ  Sozialraum                                            │ ┃
│ │    ▾ Planregion Süd  Planregion (PR 2)                                   │ ┃
│ │        Königsrode  Sozialraum                                            │ ┃
│ │▶       Mühlenwerder  Sozialraum (Werder)                                 │ ┃
└─└──────────────────────────────────────────────────────────────────────────┘─┘
");
    assert_eq!(
        raum(&p, welt::MUEHLENWERDER).uebergeordnet,
        Some(welt::id(welt::SUED))
    );
}

#[test]
fn nothing_lies_in_itself_and_esc_puts_it_back() {
    let mut p = probe();
    assert_snapshot!(p.tippe("r Down Down v Down Enter").meldung(), @"Ein Raum kann nicht in sich selbst liegen – einen anderen wählen");
    assert_snapshot!(p.tippe("v Esc").meldung(), @"bleibt, wo er war");
    assert_eq!(p.saetze(), probe().saetze());
}

#[test]
fn a_raum_in_use_is_not_deleted_an_empty_one_is() {
    let mut p = probe();
    assert_snapshot!(p.tippe("r Down Down Del").meldung(), @"In diesem Raum liegt noch etwas – erst verschieben, dann löschen");
    assert_snapshot!(p.tippe("Down Down Del").meldung(), @"Raum „Schönfließ“ gelöscht · u rückgängig");
    assert!(
        p.satz(schluessel(Kind::Raeume, welt::SCHOENFLIESS))
            .is_none()
    );
}

#[test]
fn a_filter_on_a_deleted_raum_is_lifted() {
    let mut p = probe();
    p.tippe("r text:/schönfl Enter r Del Esc");
    assert!(p.zeilen(0, 1).contains("alle Räume"), "{}", p.frame());
}

#[test]
fn all_raeume_cannot_be_changed() {
    let mut p = probe();
    p.tippe("r");
    let antworten: Vec<String> = ["e", "v", "Del"]
        .iter()
        .map(|t| p.tippe(t).meldung())
        .collect();
    assert_snapshot!(antworten.join("\n"), @r"
Erst einen Raum wählen
Erst einen Raum wählen
Erst einen Raum wählen
");
}
