//! The directory: a question in a few words, the answer in the first line.

use super::*;
use insta::assert_snapshot;

#[test]
fn a_topic_and_a_raum_in_any_spelling_answer_first() {
    let mut p = probe();
    p.tippe("5 /").schreibe("frühe hilfen werder");
    assert_snapshot!(p.inhalt(), @"
    ┌ Koordination (2) · Thema ────────────────────────────────────────────────────┐
    │▶   Frühe Hilfen          Mühlenwerder 03300 32 · Jörg Müller                 │
    │    Frühe Hilfen          Landkreis S… 03300 34 · Bärbel Groß                 │
    └─ / frühe hilfen werder───────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc /").schreibe("hilfen fruehe");
    assert_snapshot!(p.inhalt(), @"
    ┌ Koordination (2) · Thema ────────────────────────────────────────────────────┐
    │▶   Frühe Hilfen          Landkreis S… 03300 34 · Bärbel Groß                 │
    │    Frühe Hilfen          Mühlenwerder 03300 32 · Jörg Müller                 │
    └─ / hilfen fruehe─────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_post_holds_for_everything_below() {
    let mut p = probe();
    p.tippe("5 /").schreibe("fruehe hilfen schönfliess");
    assert_snapshot!(p.inhalt(), @"
    ┌ Koordination (1) · Thema ────────────────────────────────────────────────────┐
    │▶   Frühe Hilfen          Landkreis S… 03300 34 · Bärbel Groß                 │
    └─ / fruehe hilfen schönfliess─────────────────────────────────────────────────┘
    ");
}

#[test]
fn keywords_and_people_are_found_too() {
    assert_snapshot!(probe().tippe("5 / text:babybegr").inhalt(), @"
    ┌ Koordination (1) · Thema ────────────────────────────────────────────────────┐
    │▶   Frühe Hilfen          Landkreis S… 03300 34 · Bärbel Groß                 │
    └─ / babybegr──────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(probe().tippe("5 / text:yildiz").inhalt(), @"
    ┌ Koordination (1) · Thema ────────────────────────────────────────────────────┐
    │▶   Interkulturelle Arbeit Planregion … 03300 36 · Şirin Yıldız               │
    └─ / yildiz────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn vacant_posts_are_signed_and_can_be_shown_alone() {
    let mut p = probe();
    p.tippe("5 l");
    assert_snapshot!(p.inhalt(), @r"
┌ Koordination (1) · Thema ────────────────────────────────────────────────────┐
│▶ ○ Regionalkoordination  Planregion … vakant                                 │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.meldung(), @"nur Lücken und vakante Posten");
    assert_snapshot!(p.tippe("Enter").inhalt(), @r"
┌ Regionalkoordination Planregion Süd ─────────────────────────────────────────┐
│ Thema          Regionalkoordination                                          │
│ gilt in        Planregion Süd                                                │
│ ▲ vakant                                                                     │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("Esc l").meldung(), @"alle Posten");
}

#[test]
fn the_answer_has_phone_mail_and_who_stands_in() {
    assert_snapshot!(probe().tippe("5 Enter").inhalt(), @r"
┌ Frühe Hilfen Landkreis Seenland ─────────────────────────────────────────────┐
│ Thema          Frühe Hilfen                                                  │
│ gilt in        Landkreis Seenland                                            │
│ Telefon        03300 34                                                      │
│ E-Mail         p34@seenland.example                                          │
│ Person                                                                       │
│     Bärbel Groß  Frühe Hilfen                                       03300 34 │
│ Vertretung                                                                   │
│     Wanda Öhlmann  Jugendamt                                        03300 31 │
│ Stichworte     Babybegrüßung                                                 │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn nothing_found_says_how_to_go_on() {
    assert_snapshot!(probe().tippe("5 / text:qqqq Enter").inhalt(), @r"
┌ Koordination (0) · Thema · Filter: qqqq ─────────────────────────────────────┐
│  Nichts passt zum Filter – Esc hebt ihn auf.                                 │
└──────────────────────────────────────────────────────────────────────────────┘
");
}
