//! Personen: contact, memberships, what they are responsible for.

use super::*;
use insta::assert_snapshot;

#[test]
fn people_are_sorted_by_family_name_and_show_their_load() {
    assert_snapshot!(probe().tippe("4").inhalt(), @r"
┌ Personen (6) · Name ─────────────────────────────────────────────────────────┐
│▶   Groß, Bärbel              Frühe Hilfen            1 offen                 │
│    Müller, Jörg              Kita Sonnenblume        2 offen                 │
│    Müller, Uwe               Polizei                                         │
│  ! Öhlmann, Wanda            Jugendamt               3 offen, 1 überfällig   │
│    Weiß, Änne                Jobcenter               1 offen                 │
│    Yıldız, Şirin             Landkreis               1 offen                 │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(probe().tippe("4 o o o").inhalt(), @r"
┌ Personen (6) · offene To-dos ────────────────────────────────────────────────┐
│  ! Öhlmann, Wanda            Jugendamt               3 offen, 1 überfällig   │
│    Müller, Jörg              Kita Sonnenblume        2 offen                 │
│▶   Groß, Bärbel              Frühe Hilfen            1 offen                 │
│    Weiß, Änne                Jobcenter               1 offen                 │
│    Yıldız, Şirin             Landkreis               1 offen                 │
│    Müller, Uwe               Polizei                                         │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn the_detail_shows_contact_posts_memberships_and_to_dos() {
    assert_snapshot!(probe().tippe("4 Down Down Down Enter").inhalt(), @r"
┌ Wanda Öhlmann ───────────────────────────────────────────────────────────────┐
│ Name           Wanda Öhlmann                                                 ┃
│ Funktion       Regionalkoordinatorin                                         ┃
│ Organisation   Jugendamt                                                     ┃
│ Telefon        03300 31                                                      ┃
│ E-Mail         p31@seenland.example                                          ┃
│ Raum           Planregion Nord                                               ┃
│ Zuständig für                                                                ┃
│     Frühe Hilfen  Landkreis Seenland                              Vertretung ┃
│     Regionalkoordination  Planregion Nord                                    ┃
│ Mitgliedschaften (1)                                                         ┃
│   ███ bei 3 der letzten 3 Sitzungen dabei                                    ┃
│     Regionalteam Planregion Nord  seit 01/2024                  Federführung ┃
│ Offene To-dos (3)                                                            ┃
│   ! Protokoll verschicken                                       seit 6 Tagen ┃
│   ▹ !! Verteiler prüfen                                            Mo 30.11. │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn copy_hands_contact_to_the_persons_own_machine() {
    let mut p = probe();
    p.tippe("4 Down y");
    assert_snapshot!(p.meldung(), @"kopiert (in die Zwischenablage des eigenen Rechners)");
    let [Effect::Copy(text)] = p.effekte.as_slice() else {
        panic!("{:?}", p.effekte)
    };
    assert_snapshot!(text, @r"
Jörg Müller
Leiter
Kita Sonnenblume
03300 32
p32@seenland.example
");
    p.tippe("space space y");
    assert_snapshot!(p.meldung(), @"2 Einträge kopiert (in die Zwischenablage des eigenen Rechners)");
}

#[test]
fn a_person_joins_a_gremium() {
    let mut p = probe();
    p.tippe("4 End m text:inkl Enter F2");
    assert_snapshot!(p.meldung(), @"Mitgliedschaft „Şirin Yıldız“ angelegt · u rückgängig");
    assert!(p.tippe("Enter").frame().contains("Netzwerk Inklusion"));
}

#[test]
fn the_same_name_again_is_saved_but_told() {
    let mut p = probe();
    p.tippe("4 n text:Uwe Tab text:Müller F2");
    assert_eq!(p.saetze().len(), welt::alle().len() + 1);
    assert_snapshot!(p.meldung(), @"Person „Uwe Müller“ angelegt – den Namen gibt es schon · u rückgängig");
}

#[test]
fn deleting_a_person_takes_the_references_away_and_undo_brings_back_all_of_it() {
    let mut p = probe();
    let vorher = p.saetze();
    p.tippe("4 Down Down Down Del");
    assert_snapshot!(p.meldung(), @"Person „Wanda Öhlmann“ gelöscht, samt 1 Mitgliedschaft · u rückgängig");
    assert!(
        p.tippe("5")
            .frame()
            .contains("Regionalkoordination   Planregion Nord    vakant")
            || p.frame().matches("vakant").count() == 2
    );
    p.tippe("u");
    assert_eq!(p.saetze(), vorher);
}

#[test]
fn the_filter_finds_umlauts_typed_without_dots() {
    let mut p = probe();
    p.tippe("4 / text:ohlmann");
    assert!(p.inhalt().contains("Öhlmann"), "{}", p.frame());
    p.tippe("ctrl-u text:oehlmann");
    assert!(p.inhalt().contains("Öhlmann"), "{}", p.frame());
    p.tippe("ctrl-u text:ohlmonn");
    assert!(!p.inhalt().contains("Öhlmann"), "{}", p.frame());
}
