//! The page of needs by keys: list, detail, seen again, a double that becomes a sighting, every step of the chain and back,
//! the heat table and what of it leaves the screen.

use super::*;
use crate::feld::bedarfe::{
    BERATUNG, BEWEGUNG, DOLMETSCHER, JUGENDRAUM, NAEHCAFE, SCHWIMMEN, VORHABEN, feld,
};
use feldbuch::app::{Effect, Fenster};
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::date;
use proptest::prelude::*;
use welt::id;

fn auf(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, feld());
    p.tippe("7");
    while p.app.session.schirm != feldbuch::app::Schirm::Bedarfe {
        p.tippe("right");
    }
    p
}

fn seite() -> Probe {
    auf("standard", (80, 24))
}

fn bedarf(p: &Probe, n: u128) -> Bedarf {
    p.app.register.bedarfe().get(id(n)).unwrap().clone()
}

/// Goes to a need by the filter.
fn zu(p: &mut Probe, wort: &str) {
    p.tippe("/").schreibe(wort);
    p.tippe("enter");
}

#[test]
fn the_list_says_state_how_often_last_seen_and_where() {
    let mut p = seite();
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Bedarfe (5) · Häufigkeit ──────────────────────── ← Ressourcen · Vorhaben → ─┐
    │▶ ▲ Bewegungsangebot am Nachmittag         Mühlenwerder    5× bis 05.11.      │
    │  ▹ Jugendraum in Schönfließ               Schönfließ      3× bis 01.07.      │
    │  ○ Dolmetscher bei Elternabenden          Planregion Nord 2× bis 09.09.      │
    │  □ Beratung für Alleinerziehende am Abend Königsrode      1× bis 03.11.      │
    │  ○ Schwimmkurse in den Ferien             Mühlenwerder    1× bis 08.10.      │
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

     ↑↓ wählen  ⏎ öffnen  s gesehen  m Mitschrift  T in TOP  n neu  x erledigt
    ");
    p.tippe("o");
    assert_eq!(p.meldung(), "sortiert nach zuletzt gesehen");
    p.tippe("a");
    assert_eq!(p.meldung(), "auch erledigte");
    assert!(p.frame().contains("Spielplatz"));
    p.tippe("a");
    assert!(!p.frame().contains("Spielplatz"));
}

#[test]
fn small_wide_and_without_utf8() {
    let mut klein = auf("standard", (60, 16));
    assert_snapshot!(klein.frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Bedarfe (5) · Häufigkeit ──── ← Ressourcen · Vorhaben → ─┐
    │▶ ▲ Bewegungsangebot am Nachm… Mühlenwerd… 5× bis 05.11.  │
    │  ▹ Jugendraum in Schönfließ   Schönfließ  3× bis 01.07.  │
    │  ○ Dolmetscher bei Elternabe… Planregion… 2× bis 09.09.  │
    │  □ Beratung für Alleinerzieh… Königsrode  1× bis 03.11.  │
    │  ○ Schwimmkurse in den Ferien Mühlenwerd… 1× bis 08.10.  │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  s gesehen  m Mitschrift  T in TOP
    ");
    klein.tippe("enter");
    assert_snapshot!(klein.mitte(), @"
    ┌ Bewegungsangebot am Nachmittag ──────────────────────────┐
    │ Bedarf         Bewegungsangebot am Nachmittag            ┃
    │ Stand          gemeldet                                  ┃
    │ ▲ 5× in 12 Monaten, noch in keinem TOP                   ┃
    │ gesehen        5× in 12 Monaten, 6× im Ganzen            ┃
    │ zuerst         Di 06.02.2024                             │
    │ zuletzt        Do 05.11.2026 – vor 2 Wochen              │
    │ gemeldet von   Schule 4×, ASD 1×, Kita 1×                │
    │ Zielgruppen    Kinder                                    │
    │ Lebenslage     Ganztag                                   │
    │ Raum           Planregion Nord › Mühlenwerder            │
    └──────────────────────────────────────────────────────────┘
    ");
    let ascii = auf("standard", (80, 24)).ascii();
    assert_snapshot!(ascii.zeilen(2, 8), @"
    + Bedarfe (5) - Haeufigkeit ----------------------- < Ressourcen - Vorhaben > -+
    |> ^ Bewegungsangebot am Nachmittag          Muehlenwerder   5x bis 05.11.     |
    |  ~ Jugendraum in Schoenfliess              Schoenfliess    3x bis 01.07.     |
    |  - Dolmetscher bei Elternabenden           Planregion Nord 2x bis 09.09.     |
    |  o Beratung fuer Alleinerziehende am Abend Koenigsrode     1x bis 03.11.     |
    |  - Schwimmkurse in den Ferien              Muehlenwerder   1x bis 08.10.     |
    |                                                                              |
    |                                                                              |
    ");
    let weit = auf("standard", (200, 60));
    assert_snapshot!(weit.zeilen(2, 34), @"
    ┌ Bedarfe (5) · Häufigkeit ──────────────────────────────────────────── ← Ressourcen · Vorhaben → ─┐┌ Bewegungsangebot am Nachmittag ──────────────────────────────────────────────────────────────────┐
    │▶ ▲ Bewegungsangebot am Nachmittag                  Mühlenwerder         5× bis 05.11.            ││ Bedarf         Bewegungsangebot am Nachmittag                                                    │
    │  ▹ Jugendraum in Schönfließ                        Schönfließ           3× bis 01.07.            ││ Stand          gemeldet                                                                          │
    │  ○ Dolmetscher bei Elternabenden                   Planregion Nord      2× bis 09.09.            ││ ▲ 5× in 12 Monaten, noch in keinem TOP                                                           │
    │  □ Beratung für Alleinerziehende am Abend          Königsrode           1× bis 03.11.            ││ gesehen        5× in 12 Monaten, 6× im Ganzen                                                    │
    │  ○ Schwimmkurse in den Ferien                      Mühlenwerder         1× bis 08.10.            ││ zuerst         Di 06.02.2024                                                                     │
    │                                                                                                  ││ zuletzt        Do 05.11.2026 – vor 2 Wochen                                                      │
    │                                                                                                  ││ gemeldet von   Schule 4×, ASD 1×, Kita 1×                                                        │
    │                                                                                                  ││ Zielgruppen    Kinder                                                                            │
    │                                                                                                  ││ Lebenslage     Ganztag                                                                           │
    │                                                                                                  ││ Raum           Planregion Nord › Mühlenwerder                                                    │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││ Weg                                                                                              │
    │                                                                                                  ││ gemeldet Di 06.02.2024 von Schule                                                                │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││ Gesehen (6)                                                                                      │
    │                                                                                                  ││     Mühlenwerder · schule                                                                 05.11. │
    │                                                                                                  ││     Schönfließ · Schule                                                                   06.10. │
    │                                                                                                  ││     Mühlenwerder · ASD                                                                    01.09. │
    │                                                                                                  ││     Mühlenwerder · Kita                                                                   19.05. │
    │                                                                                                  ││     Mühlenwerder · Schule                                                                 10.03. │
    │                                                                                                  ││     Königsrode · Schule                                                                 06.02.24 │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    ");
}

#[test]
fn the_detail_shows_the_way_and_leads_there() {
    let mut p = seite();
    zu(&mut p, "dolmetscher");
    p.tippe("enter");
    assert_snapshot!(p.mitte(), @"
    ┌ Dolmetscher bei Elternabenden ───────────────────────────────────────────────┐
    │ Bedarf         Dolmetscher bei Elternabenden                                 │
    │ Stand          in einem TOP                                                  │
    │ gesehen        2× in 12 Monaten                                              │
    │ zuerst         Do 20.08.2026                                                 │
    │ zuletzt        Mi 09.09.2026 – vor 2 Monaten                                 │
    │ gemeldet von   Kita 1×, Schule 1×                                            │
    │ Raum           Planregion Nord                                               │
    │                                                                              │
    │ Weg                                                                          │
    │ gemeldet Do 20.08.2026 von Kita                                              │
    │   ○ TOP 1: Regionalteam Planregion Nord                            Do 10.09. │
    │                                                                              │
    │ Gesehen (2)                                                                  │
    │     Mühlenwerder · Schule                                             09.09. │
    │     Planregion Nord · Kita                                            20.08. │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("down enter");
    assert!(p.frame().contains("Tagesordnung"), "{}", p.frame());
    // The other end: the agenda names the need, and leads back.
    assert_snapshot!(p.inhalt(), @"
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 10.09.2026 ───────────────────┐
    │ Do 10.09.2026 14:00–16:00 · Bürgerhaus                                       │
    │ gehalten · nie veröffentlicht                                                │
    │ 0 von 120 min verplant · 120 min frei · 1 TOP ohne Zeit                      │
    │ Themen                                                                       │
    │ ▶    14:00  1   Dolmetscher bei Elternabenden                                │
    │   ○             Bedarf: Dolmetscher bei Elternabenden       2×, in einem TOP │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("down enter");
    assert_eq!(p.app.session.gewaehlt().unwrap().id, id(DOLMETSCHER));
    assert_eq!(p.app.session.schirm, feldbuch::app::Schirm::Bedarfe);
}

#[test]
fn seen_again_in_one_line() {
    let mut p = seite();
    p.tippe("s");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Bewegungsangebot am Nachmittag“ wieder gesehen ─────────────────────────────┐
    │ >                                                                            │
    │ wo: Mühlenwerder · von: – · So 22.11.2026                                    │
    │ etwa: @Brück von Schule gestern – oder gleich Enter                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    │  ○ Schwimmkurse in den Ferien             Mühlenwerder    1× bis 08.10.      │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.schreibe("@schön von Hort gestern");
    assert!(
        p.frame()
            .contains("wo: Schönfließ · von: Hort · Sa 21.11.2026"),
        "{}",
        p.frame()
    );
    p.tippe("enter");
    assert_eq!(
        p.meldung(),
        "Bedarf „Bewegungsangebot am Nachmittag“ wieder gesehen (7×) · u rückgängig"
    );
    assert!(p.frame().contains("6× bis"), "{}", p.frame());
    p.tippe("u");
    assert!(p.frame().contains("5× bis"), "{}", p.frame());
    p.tippe("s").schreibe("@atlantis");
    p.tippe("enter");
    assert_eq!(p.meldung(), "Den Raum „atlantis“ gibt es nicht");
    assert!(p.frame().contains("@atlantis"), "what was typed stays");
}

#[test]
fn a_double_is_noticed_while_typing_and_becomes_a_sighting() {
    let mut p = seite();
    p.tippe("n").schreibe("Bewegung nachmittags");
    assert_snapshot!(p.zeilen(19, 5), @"
    │                                                                              │
    │  gibt es schon: Bewegungsangebot am Nachmittag (6×) – stattdessen sichten?   │
    └──────────────────────────────────────────────────────────────────────────────┘

     F6 stattdessen  Tab nächstes Feld  ⏎ weiter  F2 sichern  Esc abbrechen
    ");
    p.tippe("tab tab tab tab").schreibe("Königsrode");
    p.tippe("tab").schreibe("Hort");
    p.tippe("shift-tab shift-tab shift-tab shift-tab shift-tab f6");
    assert!(
        p.frame().contains("wo: Königsrode · von: Hort"),
        "{}",
        p.frame()
    );
    p.tippe("enter");
    assert_eq!(p.app.register.bedarfe().iter().count(), 6, "no double");
    assert_eq!(p.app.register.sichtungen_von(id(BEWEGUNG)).count(), 7);
}

#[test]
fn a_new_need_from_the_form_is_seen_once() {
    let mut p = seite();
    p.tippe("n").schreibe("Mittagstisch für alle");
    p.tippe("f6");
    assert_eq!(p.meldung(), "Etwas Ähnliches gibt es noch nicht");
    p.tippe("f2");
    let neu = p.app.session.gewaehlt().unwrap().id;
    assert_eq!(p.app.register.sichtungen_von(neu).count(), 1);
    p.tippe("u");
    assert_eq!(p.app.register.sichtungen_von(neu).count(), 0);
}

#[test]
fn a_name_of_the_directory_is_no_function() {
    let mut p = seite();
    p.tippe("n").schreibe("Mittagstisch");
    p.tippe("tab tab tab tab tab").schreibe("Leiter Müller ");
    assert!(
        p.frame().contains("„Müller“ – Funktion statt Name"),
        "{}",
        p.frame()
    );
    p.tippe("esc v s").schreibe("von Frau Öhlmann ");
    assert!(
        p.frame().contains("„Öhlmann“ – Funktion statt Name"),
        "{}",
        p.frame()
    );
}

#[test]
fn the_whole_way_by_keys_and_back() {
    let mut p = seite();
    let anfang = p.saetze();
    p.tippe("T");
    assert_snapshot!(p.inhalt(), @"
    ┌ Wo wird der Bedarf beraten? (4) ─────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Sozialraumkonferenz Mühlenwerder · Themenspeicher              ohne Termin │
    │   Regionalteam Planregion Nord · Do 26.11.2026                    in 4 Tagen │
    │   Regionalteam Planregion Nord · Themenspeicher                  ohne Termin │
    │   Netzwerk Inklusion Planregion Süd · Themenspeicher             ohne Termin │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("enter");
    assert!(
        p.meldung()
            .starts_with("Bedarf „Bewegungsangebot am Nachmittag“ jetzt im Themenspeicher"),
        "{}",
        p.meldung()
    );
    assert_eq!(bedarf(&p, BEWEGUNG).stand(), Bedarfsstand::InTop);
    p.tippe("b");
    assert_eq!(
        p.meldung(),
        "Das Thema liegt noch im Speicher, beschlossen ist nichts"
    );
    p.tippe("v");
    assert_snapshot!(p.inhalt(), @"
    ┌ Welches Vorhaben nimmt ihn auf? (2) ─────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ neues Vorhaben: Bewegungsangebot am Nachmittag                Mühlenwerder │
    │   Jugendraum einrichten                                    Idee · Schönfließ │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("enter");
    assert_snapshot!(p.zeilen(2, 12), @"
    ┌ Neues Vorhaben aus dem Bedarf ───────────────────────────────────────────────┐
    │▶ Name *                    Bewegungsangebot am Nachmittag                    │
    │  Art                       Projekt                                           │
    │  Status                    Idee                                              │
    │  Idee                                                                        │
    │  Raum                      Mühlenwerder                                      │
    │  Verantwortlich                                                              │
    │  Zielwächter*in                                                              │
    │  Zielgruppen               Kinder                                            │
    │  Themen                                                                      │
    │  Gremium                   Sozialraumkonferenz Mühlenwerder                  │
    │  Beschluss                                                                   │
    ");
    p.tippe("esc v down enter");
    assert_eq!(bedarf(&p, BEWEGUNG).stand(), Bedarfsstand::Umsetzung);
    p.tippe("A enter");
    assert_eq!(bedarf(&p, BEWEGUNG).ressource, Some(id(NAEHCAFE)));
    p.tippe("x enter");
    assert_eq!(p.meldung(), "Wie ging es aus? Ein Satz genügt – oder Esc");
    p.schreibe("Gruppe läuft seit Mai");
    p.tippe("enter");
    assert!(bedarf(&p, BEWEGUNG).erledigt_am.is_some());
    assert!(
        !p.frame().contains("Bewegungsangebot am Nachmittag  "),
        "{}",
        p.frame()
    );
    p.tippe("a");
    zu(&mut p, "bewegung");
    p.tippe("enter");
    assert_snapshot!(p.mitte(), @"
    ┌ Bewegungsangebot am Nachmittag ──────────────────────────────────────────────┐
    │ Bedarf         Bewegungsangebot am Nachmittag                                ┃
    │ Stand          erledigt                                                      ┃
    │ gesehen        5× in 12 Monaten, 6× im Ganzen                                ┃
    │ zuerst         Di 06.02.2024                                                 ┃
    │ zuletzt        Do 05.11.2026 – vor 2 Wochen                                  ┃
    │ gemeldet von   Schule 4×, ASD 1×, Kita 1×                                    ┃
    │ Zielgruppen    Kinder                                                        ┃
    │ Lebenslage     Ganztag                                                       ┃
    │ Raum           Planregion Nord › Mühlenwerder                                ┃
    │                                                                              ┃
    │ Weg                                                                          ┃
    │ gemeldet Di 06.02.2024 von Schule                                            ┃
    │   ○ Thema: Sozialraumkonferenz Mühlenwerder                      im Speicher ┃
    │   ▹ Vorhaben: Jugendraum einrichten                              Idee 01.08. │
    │   ▹ Angebot: Nähcafé am Anger                                Planregion Nord │
    │ ✓ erledigt So 22.11.2026: Gruppe läuft seit Mai                              │
    │                                                                              │
    │ Gesehen (6)                                                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("x");
    assert_eq!(
        p.meldung(),
        "Der Bedarf ist schon erledigt – - geht einen Schritt zurück"
    );
    for stand in [
        "Vorhaben oder Angebot",
        "Vorhaben oder Angebot",
        "in einem TOP",
        "gemeldet",
    ] {
        p.tippe("-");
        assert!(p.meldung().contains(stand), "{stand}: {}", p.meldung());
    }
    p.tippe("-");
    assert_eq!(
        p.meldung(),
        "Gemeldet ist der Anfang – weiter zurück geht es nicht"
    );
    while p.saetze() != anfang {
        p.tippe("u");
        assert_ne!(p.meldung(), "Es gibt nichts rückgängig zu machen");
    }
}

#[test]
fn bound_to_a_decision_at_once_where_there_is_only_one() {
    let mut p = seite();
    zu(&mut p, "dolmetscher");
    p.tippe("b");
    assert!(
        p.meldung()
            .contains("an den Beschluss „Dolmetscherliste anlegen“ gebunden"),
        "{}",
        p.meldung()
    );
    p.tippe("3");
    let hier = |p: &Probe| p.app.session.gewaehlt().unwrap().id;
    while hier(&p) != id(63) {
        p.tippe("down");
    }
    p.tippe("enter end");
    assert!(
        p.frame().contains("Bedarfe (1)") || p.frame().contains("Dolmetscher"),
        "{}",
        p.frame()
    );
}

#[test]
fn a_vorhaben_made_of_a_need_is_bound_when_it_is_saved() {
    let mut p = seite();
    zu(&mut p, "alleinerziehende");
    p.tippe("v enter");
    let Some(Fenster::Formular(form)) = p.app.session.fenster.last() else {
        panic!("{}", p.frame());
    };
    assert_eq!(form.titel, "Neues Vorhaben aus dem Bedarf");
    let leitung = form
        .felder
        .iter()
        .position(|f| f.feld.name == "leitung")
        .unwrap();
    for _ in form.fokus..leitung {
        p.tippe("tab");
    }
    p.schreibe("Wanda");
    p.tippe("enter f2");
    let b = bedarf(&p, BERATUNG);
    let v = p.app.register.vorhaben().get(b.vorhaben.unwrap()).unwrap();
    assert_eq!(
        (v.name.as_str(), v.raum),
        ("Beratung für Alleinerziehende am Abend", b.raum)
    );
    assert!(p.meldung().contains("“ daran"), "{}", p.meldung());
    p.tippe("u");
    assert_eq!(bedarf(&p, BERATUNG).vorhaben, None);
    // The form that was left without saving binds nothing.
    p.tippe("v enter esc");
    assert_eq!(bedarf(&p, BERATUNG).vorhaben, None);
}

#[test]
fn the_heat_table() {
    let mut p = seite();
    p.tippe("H");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Bedarfe × Sozialräume · alle Räume · 12 Monate ──────────────────────────────┐
    │                                     Mühlen    Schön    König                 │
    │     Bedarf                          werder    fließ    srode anderswo  Summe │
    │ ▶   Bewegungsangebot am Nachmit…        █4       ▂1        ·        ·      5 │
    │     Jugendraum in Schönfließ             ·       ▆3        ·        ·      3 │
    │     Dolmetscher bei Elternabend…        ▂1        ·        ·       ▂1      2 │
    │     Beratung für Alleinerziehen…         ·        ·       ▂1        ·      1 │
    │     Schwimmkurse in den Ferien          ▂1        ·        ·        ·      1 │
    │     Summe                                6        4        1        1     12 │
    │ Auf dem Schirm jede Zahl; Kopie und Datei verdecken alles unter 3.           │
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

     ↑↓ wählen  ⏎ öffnen  w Zeitraum  ←→ mehr Räume  y kopieren  P Datei  Esc zurück
    ");
    p.tippe("w");
    assert!(p.frame().contains("3 Jahre"), "{}", p.frame());
    let mut ascii = seite().ascii();
    ascii.tippe("H");
    assert_snapshot!(ascii.mitte(), @"
    + Bedarfe x Sozialraeume - alle Raeume - 12 Monate ----------------------------+
    |                                    Muehlen   Schoen   Koenig                 |
    |     Bedarf                          werder   fliess    srode anderswo  Summe |
    | >   Bewegungsangebot am Nachmi..        #4       :1        -        -      5 |
    |     Jugendraum in Schoenfliess           -       *3        -        -      3 |
    |     Dolmetscher bei Elternaben..        :1        -        -       :1      2 |
    |     Beratung fuer Alleinerzieh..         -        -       :1        -      1 |
    |     Schwimmkurse in den Ferien          :1        -        -        -      1 |
    |     Summe                                6        4        1        1     12 |
    | Auf dem Schirm jede Zahl; Kopie und Datei verdecken alles unter 3.           |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+
    ");
    let mut klein = auf("standard", (60, 16));
    klein.tippe("H");
    assert_snapshot!(klein.mitte(), @"
    ┌ Bedarfe × Sozialräume · alle Räume · 12 Monate ──────────┐
    │ 4 Räume, Seite 1 von 2 · ← → blättert                    ┃
    │                                    Mühlen   Schön        ┃
    │     Bedarf                         werder   fließ  Summe ┃
    │ ▶   Bewegungsangebot am Nachmit…       █4      ▂1      5 ┃
    │     Jugendraum in Schönfließ            ·      ▆3      3 ┃
    │     Dolmetscher bei Elternabend…       ▂1       ·      2 ┃
    │     Beratung für Alleinerziehen…        ·       ·      1 ┃
    │     Schwimmkurse in den Ferien         ▂1       ·      1 ┃
    │     Summe                               6       4     12 ┃
    │ Auf dem Schirm jede Zahl; Kopie und Datei verdecken      │
    └──────────────────────────────────────────────────────────┘
    ");
    klein.tippe("right");
    assert_snapshot!(klein.inhalt(), @"
    ┌ Bedarfe × Sozialräume · alle Räume · 12 Monate ──────────┐
    │ 4 Räume, Seite 2 von 2 · ← → blättert                    │
    │     Bedarf                 Königsrode    anderswo  Summe │
    │ ▶   Bewegungsangebot am…            ·           ·      5 │
    │     Jugendraum in Schön…            ·           ·      3 │
    │     Dolmetscher bei Elt…            ·          ▂1      2 │
    │     Beratung für Allein…           ▂1           ·      1 │
    │     Schwimmkurse in den…            ·           ·      1 │
    │     Summe                           1           1     12 │
    │ Auf dem Schirm jede Zahl; Kopie und Datei verdecken      │
    │ alles unter 3.                                           │
    └──────────────────────────────────────────────────────────┘
    ");
    let mut weit = auf("vim", (200, 60));
    weit.tippe("H");
    assert_snapshot!(weit.zeilen(2, 12), @"
    ┌ Bedarfe × Sozialräume · alle Räume · 12 Monate ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │     Bedarf                                        Mühlenwerder    Schönfließ    Königsrode      anderswo  Summe                                                                                      │
    │ ▶   Bewegungsangebot am Nachmittag                          █4            ▂1             ·             ·      5                                                                                      │
    │     Jugendraum in Schönfließ                                 ·            ▆3             ·             ·      3                                                                                      │
    │     Dolmetscher bei Elternabenden                           ▂1             ·             ·            ▂1      2                                                                                      │
    │     Beratung für Alleinerziehende am Abend                   ·             ·            ▂1             ·      1                                                                                      │
    │     Schwimmkurse in den Ferien                              ▂1             ·             ·             ·      1                                                                                      │
    │     Summe                                                    6             4             1             1     12                                                                                      │
    │ Auf dem Schirm jede Zahl; Kopie und Datei verdecken alles unter 3.                                                                                                                                   │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    ");
    weit.tippe("j enter");
    assert_eq!(weit.app.session.schirm, feldbuch::app::Schirm::Bedarfe);
}

#[test]
fn no_small_number_leaves_the_table() {
    let mut p = seite();
    p.tippe("H y");
    let kopiert = p.effekte.iter().find_map(|e| match e {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let text = kopiert.unwrap();
    assert!(text.contains("<3") && text.contains(">="), "{text}");
    for zeile in text.lines().filter(|z| z.starts_with('|')) {
        let zellen = zeile.split('|').map(str::trim);
        assert!(zellen.clone().all(|z| z != "1" && z != "2"), "{zeile}");
    }
    // Nor the page of a single need: where it was seen is for the screen.
    p.tippe("esc y");
    let letzte = p.effekte.iter().rev().find_map(|e| match e {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    assert!(!letzte.unwrap().contains("Schönfließ"));
}

#[test]
fn the_overview_names_needs_that_wait() {
    let mut p = Probe::neu("standard", (80, 60), feld());
    p.tippe("1");
    assert!(p.frame().contains("Bedarf ohne TOP (1)"), "{}", p.frame());
    assert!(
        p.frame().contains("Bedarf ohne Beschluss (1)"),
        "{}",
        p.frame()
    );
}

#[test]
fn a_sighting_is_corrected_and_deleted_in_the_detail() {
    let mut p = seite();
    zu(&mut p, "jugendraum");
    p.tippe("enter end e");
    assert!(p.frame().contains("Sichtung bearbeiten"), "{}", p.frame());
    p.tippe("esc del");
    assert_eq!(p.app.register.sichtungen_von(id(JUGENDRAUM)).count(), 2);
    assert!(bedarf(&p, JUGENDRAUM).vorhaben == Some(id(VORHABEN)));
}

#[test]
fn done_on_its_own_page_one_stays_there_and_reads_how_it_ended() {
    let mut p = seite();
    p.tippe("Enter x").schreibe("Gruppe läuft seit Mai");
    p.tippe("Enter");
    let bild = p.mitte();
    assert!(bild.contains("Gruppe läuft seit Mai"), "{bild}");
    assert_snapshot!(bild, @"
    ┌ Bewegungsangebot am Nachmittag ──────────────────────────────────────────────┐
    │ Bedarf         Bewegungsangebot am Nachmittag                                ┃
    │ Stand          erledigt                                                      ┃
    │ gesehen        5× in 12 Monaten, 6× im Ganzen                                ┃
    │ zuerst         Di 06.02.2024                                                 ┃
    │ zuletzt        Do 05.11.2026 – vor 2 Wochen                                  ┃
    │ gemeldet von   Schule 4×, ASD 1×, Kita 1×                                    ┃
    │ Zielgruppen    Kinder                                                        ┃
    │ Lebenslage     Ganztag                                                       ┃
    │ Raum           Planregion Nord › Mühlenwerder                                ┃
    │                                                                              ┃
    │ Weg                                                                          ┃
    │ gemeldet Di 06.02.2024 von Schule                                            ┃
    │ ✓ erledigt So 22.11.2026: Gruppe läuft seit Mai                              ┃
    │                                                                              ┃
    │ Gesehen (6)                                                                  ┃
    │     Mühlenwerder · schule                                             05.11. │
    │     Schönfließ · Schule                                               06.10. │
    │     Mühlenwerder · ASD                                                01.09. │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc");
    assert!(p.mitte().contains("Bedarfe (4)"), "{}", p.mitte());
}

#[test]
fn one_at_a_time() {
    let mut p = seite();
    p.tippe("space space T");
    assert_eq!(
        p.meldung(),
        "Das geht mit einem auf einmal – Esc hebt die Marken auf"
    );
    p.tippe("esc");
    assert_eq!(bedarf(&p, SCHWIMMEN).gemeldet_am, date(2026, 10, 8));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever is done along the chain, in whatever order and to whichever need: undoing all of it leads exactly back.
    #[test]
    fn undo_leads_back_over_the_whole_chain(schritte in prop::collection::vec(0usize..12, 1..14)) {
        const TASTEN: [&str; 12] = [
            "s enter", "T enter", "T down down enter", "b enter esc", "v down enter", "A enter", "x text:gut enter",
            "-", "del", "down", "a", "s text:@schön_von_Hort enter",
        ];
        let mut p = seite();
        let (anfang, ab) = (p.saetze(), p.app.register.rev());
        for s in schritte {
            p.tippe(TASTEN[s]);
            while !p.app.session.fenster.is_empty() {
                p.tippe("esc");
            }
        }
        for _ in ab.0..p.app.register.rev().0 {
            p.tippe("u");
        }
        prop_assert_eq!(p.saetze(), anfang);
    }
}
