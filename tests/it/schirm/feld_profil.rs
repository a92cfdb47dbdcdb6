//! The Sozialraumprofil on the screen: page, detail, sheets, values typed, the map by any figure.

use super::welt::{self, KOENIGSRODE, MUEHLENWERDER, SCHOENFLIESS, id};
use super::*;
use feldbuch::domain::{
    Bereich, Datensatz, Dezimal, Gewicht, Id, Indexart, Indikator, Kennwert, Kind, Zusammenfassung,
    leer,
};
use insta::assert_snapshot;

const QUOTE: u128 = 201;
const GEBURTEN: u128 = 202;
const U25: u128 = 203;
const VEREINE: u128 = 204;
const LEER: u128 = 205;

fn indikator(n: u128, name: &str, mehr: impl Fn(Indikator) -> Indikator) -> Datensatz {
    match leer::leer(Kind::Indikatoren, id(n), JETZT.date()) {
        Datensatz::Indikator(i) => mehr(Indikator {
            name: name.into(),
            ..i
        })
        .into(),
        andere => andere,
    }
}

fn wert(i: u128, raum: u128, jahr: u16, zehntel: i64) -> Datensatz {
    Kennwert {
        id: Id(id(i).0 + (raum << 32) + (u128::from(jahr) << 16)),
        indikator: id(i),
        raum: id(raum),
        jahr,
        wert: Dezimal(zehntel * 1_000),
        quelle: String::new(),
        notiz: String::new(),
    }
    .into()
}

fn figuren() -> Vec<Datensatz> {
    let mut aus = vec![
        indikator(QUOTE, "Arbeitslosenquote", |i| Indikator {
            bereich: Bereich::Arbeit,
            einheit: "%".into(),
            index: Indexart::Belastung,
            gewicht: Gewicht::SehrHoch,
            zusammen: Zusammenfassung::Mittelwert,
            quelle: "Amt für Zahlen".into(),
            ..i
        }),
        indikator(U25, "davon unter 25", |i| Indikator {
            bereich: Bereich::Arbeit,
            einheit: "%".into(),
            index: Indexart::Belastung,
            haupt: Some(id(QUOTE)),
            ..i
        }),
        indikator(GEBURTEN, "Geburten", |i| Indikator {
            zusammen: Zusammenfassung::Summe,
            ..i
        }),
        indikator(VEREINE, "Vereine je 1.000 Einw.", |i| Indikator {
            bereich: Bereich::Freizeit,
            index: Indexart::Kompetenz,
            ..i
        }),
        indikator(LEER, "Pflegegrade", |i| Indikator {
            bereich: Bereich::Behinderung,
            index: Indexart::Belastung,
            gewicht: Gewicht::Gering,
            ..i
        }),
    ];
    for (raum, werte) in [
        (MUEHLENWERDER, [51, 48, 55, 62]),
        (SCHOENFLIESS, [70, 71, 69, 80]),
        (KOENIGSRODE, [40, 0, 44, 40]),
    ] {
        let jahre = [2020, 2021, 2023, 2024];
        aus.extend(
            jahre
                .iter()
                .zip(werte)
                .map(|(j, w)| wert(QUOTE, raum, *j, w)),
        );
    }
    for (raum, w) in [(MUEHLENWERDER, 1_230), (SCHOENFLIESS, 0)] {
        aus.push(wert(GEBURTEN, raum, 2024, w));
        aus.push(wert(VEREINE, raum, 2024, w / 40 + 5));
    }
    aus.push(wert(GEBURTEN, KOENIGSRODE, 2023, 400));
    aus
}

fn welt_mit_zahlen() -> Vec<Datensatz> {
    welt::alle().into_iter().chain(figuren()).collect()
}

fn mit(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, welt_mit_zahlen());
    zur_seite(&mut p);
    p
}

/// From the FuA's first page to the figures, whatever stands between.
fn zur_seite(p: &mut Probe) {
    p.tippe("7");
    for _ in 0..12 {
        if p.app.session.schirm == feldbuch::app::Schirm::Profil {
            return;
        }
        p.tippe("7");
    }
    panic!("there is no page of figures");
}

fn seite() -> Probe {
    mit("standard", (80, 24))
}

#[test]
fn indicators_stand_under_their_areas_with_value_comparison_and_line() {
    assert_snapshot!(seite().frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Profil (5) · Bereich ──────────────────────────────── ← Anträge · Zentren → ─┐
    │ Beschäftigung und Arbeitsmarkt (2)                                           │
    │▶   Arbeitslosenquote                  Ø 6,07 %          2024    ▅▁ ▆█        │
    │  · – davon unter 25                                   kein Wert              │
    │ Behinderung und Pflegebedürftigkeit (1)                                      │
    │  · Pflegegrade                                        kein Wert              │
    │ Freizeit, Bildung und Beteiligung (1)                                        │
    │  · Vereine je 1.000 Einw.                             kein Wert              │
    │ Bevölkerung (1)                                                              │
    │    Geburten                           (123)             2024                 │
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

     ↑↓ wählen  ⏎ öffnen  p Profil  x Indizes  w Werte  ←→ Seite  v Rangliste
    ");
    assert_snapshot!(mit("standard", (60, 16)).frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Profil (5) · Bereich ──────────── ← Anträge · Zentren → ─┐
    │ Beschäftigung und Arbeitsmarkt (2)                       │
    │▶   Arbeitslosenquote        Ø 6,07 %      2024    ▅▁ ▆█  │
    │  · – davon unter 25                     kein Wert        │
    │ Behinderung und Pflegebedürftigkeit (1)                  │
    │  · Pflegegrade                          kein Wert        │
    │ Freizeit, Bildung und Beteiligung (1)                    │
    │  · Vereine je 1.000 Einw.               kein Wert        │
    │ Bevölkerung (1)                                          │
    │    Geburten                 (123)         2024           │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  p Profil  x Indizes  w Werte  n neu
    ");
    assert_snapshot!(mit("standard", (200, 60)).tippe("Down").frame(), @"
     feldbuch   alle Räume                                                                                                                                                   ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ Profil (5) · Bereich ──────────────────────────────────────────────────── ← Anträge · Zentren → ─┐┌ davon unter 25 ──────────────────────────────────────────────────────────────────────────────────┐
    │ Beschäftigung und Arbeitsmarkt (2)                                                               ││ Bereich        Beschäftigung und Arbeitsmarkt                                                    │
    │    Arbeitslosenquote                           Ø 6,07 %               2024    ▅▁ ▆█              ││ zählt in       Belastungsindex, Gewicht mittel (2)                                               │
    │▶ · – davon unter 25                                                 kein Wert                    ││ nach oben      nur eigene Werte                                                                  │
    │ Behinderung und Pflegebedürftigkeit (1)                                                          ││ Teil von       Arbeitslosenquote                                                                 │
    │  · Pflegegrade                                                      kein Wert                    ││                                                                                                  │
    │ Freizeit, Bildung und Beteiligung (1)                                                            ││ Werte                                                                                            │
    │  · Vereine je 1.000 Einw.                                           kein Wert                    ││ Noch kein Wert. Das Blatt „Werte“ nimmt sie je Raum auf, eine CSV-Datei alle auf einmal.         │
    │ Bevölkerung (1)                                                                                  ││                                                                                                  │
    │    Geburten                                    (123)                  2024                       ││                                                                                                  │
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
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    │                                                                                                  ││                                                                                                  │
    └──────────────────────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  p Profil  x Indizes  w Werte  ←→ Seite  v Rangliste  n neu  / filtern  r Raum  : Palette  F1 Hilfe  q beenden
    ");
    let mut p = mit("standard", (80, 24)).ascii();
    assert_snapshot!(p.tippe("Down").inhalt(), @"
    + Profil (5) - Bereich ------------------------------- < Antraege - Zentren > -+
    | Beschaeftigung und Arbeitsmarkt (2)                                          |
    |    Arbeitslosenquote                  ~ 6,07 %          2024    +. *#        |
    |> . - davon unter 25                                   kein Wert              |
    | Behinderung und Pflegebeduerftigkeit (1)                                     |
    |  . Pflegegrade                                        kein Wert              |
    | Freizeit, Bildung und Beteiligung (1)                                        |
    |  . Vereine je 1.000 Einw.                             kein Wert              |
    | Bevoelkerung (1)                                                             |
    |    Geburten                           (123)             2024                 |
    +------------------------------------------------------------------------------+
    ");
}

#[test]
fn the_filter_says_whose_values_they_are() {
    let mut p = seite();
    p.tippe("r / text:mühl Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Profil (5) · Bereich ──────────────────────────────── ← Anträge · Zentren → ─┐
    │ Beschäftigung und Arbeitsmarkt (2)                                           │
    │▶   Arbeitslosenquote                  6,2 %           ↓ 2024    ▂▁ ▄█        │
    │  · – davon unter 25                                   kein Wert              │
    │ Behinderung und Pflegebedürftigkeit (1)                                      │
    │  · Pflegegrade                                        kein Wert              │
    │ Freizeit, Bildung und Beteiligung (1)                                        │
    │    Vereine je 1.000 Einw.             3,5               2024        ▄        │
    │ Bevölkerung (1)                                                              │
    │    Geburten                           123               2024        ▄        │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_detail_is_a_table_and_enter_on_a_raum_takes_a_value() {
    let mut p = seite();
    p.tippe("Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Arbeitslosenquote ───────────────────────────────────────────────────────────┐
    │ Bereich        Beschäftigung und Arbeitsmarkt                                │
    │ zählt in       Belastungsindex, Gewicht sehr hoch (4)                        │
    │ nach oben      Mittelwert der Räume darunter, ungewichtet: ein Anhalt        │
    │ Teile          davon unter 25                                                │
    │ Quelle         Amt für Zahlen                                                │
    │                                                                              │
    │ Werte, %                                                                     │
    │     Raum                                        2024     2023     2021       │
    │     Landkreis Seenland                        Ø 6,07    Ø 5,6   Ø 3,97       │
    │     Planregion Nord                            Ø 7,1    Ø 6,2   Ø 5,95       │
    │     Planregion Süd                               Ø 4    Ø 4,4      Ø 0       │
    │     Schönfließ                                     8      6,9      7,1 █████ │
    │     Mühlenwerder                                 6,2      5,5      4,8 ████░ │
    │     Königsrode                                     4      4,4        0 ███░░ │
    │ Landkreis Seenland 2024: Mittel aus 3 von 3 Räumen, ungewichtet              │
    │ Planregion Nord 2024: Mittel aus 2 von 2 Räumen, ungewichtet                 │
    │ Planregion Süd 2024: Mittel aus 1 von 1 Räumen, ungewichtet                  │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  t To-do  r Raum  : Palette
    ");
    p.tippe("Down Down Down Down Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Schönfließ 2024 · Arbeitslosenquote (%) ─────────────────────────────────────┐
    │ > 8                                                                          │
    │ 2024: 8 %                                                                    │
    │ bisher 8 %                                                                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    │ Quelle         Amt für Zahlen                                                │
    │                                                                              │
    │ Werte, %                                                                     │
    │     Raum                                        2024     2023     2021       │
    │     Landkreis Seenland                        Ø 6,07    Ø 5,6   Ø 3,97       │
    │     Planregion Nord                            Ø 7,1    Ø 6,2   Ø 5,95       │
    │     Planregion Süd                               Ø 4    Ø 4,4      Ø 0       │
    │ ▶   Schönfließ                                     8      6,9      7,1 █████ │
    │     Mühlenwerder                                 6,2      5,5      4,8 ████░ │
    │     Königsrode                                     4      4,4        0 ███░░ │
    │ Landkreis Seenland 2024: Mittel aus 3 von 3 Räumen, ungewichtet              │
    │ Planregion Nord 2024: Mittel aus 2 von 2 Räumen, ungewichtet                 │
    │ Planregion Süd 2024: Mittel aus 1 von 1 Räumen, ungewichtet                  │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ⏎ nehmen  Esc zurück
    ");
    p.tippe("ctrl-u text:2025_8,1 Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Arbeitslosenquote ───────────────────────────────────────────────────────────┐
    │ Bereich        Beschäftigung und Arbeitsmarkt                                │
    │ zählt in       Belastungsindex, Gewicht sehr hoch (4)                        │
    │ nach oben      Mittelwert der Räume darunter, ungewichtet: ein Anhalt        │
    │ Teile          davon unter 25                                                │
    │ Quelle         Amt für Zahlen                                                │
    │                                                                              │
    │ Werte, %                                                                     │
    │     Raum                                        2025     2024     2023       │
    │     Landkreis Seenland                       (Ø 8,1)   Ø 6,07    Ø 5,6       │
    │     Planregion Nord                            Ø 8,1    Ø 7,1    Ø 6,2       │
    │     Planregion Süd                                 –      Ø 4    Ø 4,4       │
    │ ▶   Schönfließ                                   8,1        8      6,9 █████ │
    │     Königsrode                                     –        4      4,4       │
    │     Mühlenwerder                                   –      6,2      5,5       │
    │ Landkreis Seenland 2025: Mittel aus nur 1 von 3 Räumen, ungewichtet          │
    │ Planregion Nord 2025: Mittel aus 1 von 2 Räumen, ungewichtet                 │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Schönfließ 2025: Arbeitslosenquote 8,1 % · u rückgängig
     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  t To-do  r Raum  : Palette
    ");
    p.tippe("u");
    assert!(p.frame().contains("rückgängig"));
}

#[test]
fn the_sheet_of_a_raum_has_all_areas_and_the_method() {
    let mut p = seite();
    p.tippe("r / text:mühl Enter p");
    assert_snapshot!(p.frame(), @"
     feldbuch   Planregion Nord ▸ Mühlenwerder                        So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Sozialraumprofil Mühlenwerder ───────────────────────────────────────────────┐
    │     Indikator               Jahr       Wert Planregion  Landkreis    Verlauf ┃
    │                                                                              ┃
    │ Beschäftigung und Arbeitsmarkt                                               ┃
    │ ▶   Arbeitslosenquote, %    2024      ↓ 6,2      Ø 7,1     Ø 6,07      ▂▁ ▄█ ┃
    │     – davon unter 25, %                   –          –          –            ┃
    │                                                                              ┃
    │ Behinderung und Pflegebedürftigkeit                                          ┃
    │     Pflegegrade                           –          –          –            ┃
    │                                                                              │
    │ Freizeit, Bildung und Beteiligung                                            │
    │     Vereine je 1.000 Ein…   2024        3,5          –          –          ▄ │
    │                                                                              │
    │ Bevölkerung                                                                  │
    │     Geburten                2024        123        123      (123)          ▄ │
    │                                                                              │
    │ Lücken                                                                       │
    │ Geburten, Landkreis Seenland: Summe aus nur 2 von 3 Räumen, also zu klein    │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  y kopieren  P Datei  Esc zurück  F1 Hilfe
    ");
    assert_snapshot!(p.tippe("End").inhalt(), @"
    ┌ Sozialraumprofil Mühlenwerder ───────────────────────────────────────────────┐
    │ ▶   Geburten                2024        123        123      (123)          ▄ │
    │ Lücken                                                                       │
    │ Geburten, Landkreis Seenland: Summe aus nur 2 von 3 Räumen, also zu klein    │
    │ Indizes                                                                      │
    │ Belastungsindex 2024: 55,0 von 100, Platz 2 von 3 (1 von 2 Indikatoren, 80 % ┃
    │ des Gewichts)                                                                ┃
    │ Kompetenzindex 2024: 100,0 von 100, Platz 1 von 2 (1 von 1 Indikatoren, 100  ┃
    │ % des Gewichts)                                                              ┃
    │ Verfahren                                                                    ┃
    │ Je Indikator: niedrigster Wert der Ebene = 0 Punkte, höchster = 100,         ┃
    │ dazwischen im Verhältnis; bei „umgekehrt“ anders herum; sind alle gleich, je ┃
    │ 50.                                                                          │
    │ Index = Summe aus Punkten × Gewicht (gering 1, mittel 2, hoch 3, sehr hoch   │
    │ 4), geteilt durch die Gewichte mit Wert.                                     │
    │ Hat ein Hauptindikator Werte, zählt er allein; sonst teilen sich seine Teile │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    let mut p = mit("standard", (60, 16));
    p.tippe("r / text:mühl Enter p");
    assert_snapshot!(p.inhalt(), @"
    ┌ Sozialraumprofil Mühlenwerder ───────────────────────────┐
    │     Indikator      Jahr       Wert Planregion    Verlauf ┃
    │ Beschäftigung und Arbeitsmarkt                           │
    │ ▶   Arbeitslose…   2024      ↓ 6,2      Ø 7,1      ▂▁ ▄█ │
    │     – davon unt…                 –          –            │
    │ Behinderung und Pflegebedürftigkeit                      │
    │     Pflegegrade                  –          –            │
    │ Freizeit, Bildung und Beteiligung                        │
    └──────────────────────────────────────────────────────────┘
    ");
    let mut p = mit("standard", (200, 60));
    p.tippe("r / text:mühl Enter p");
    assert_snapshot!(p.inhalt(), @"
    ┌ Sozialraumprofil Mühlenwerder ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │     Indikator                                     Jahr       Wert Planregion  Landkreis    Verlauf           Veränderung                                                                             │
    │ Beschäftigung und Arbeitsmarkt                                                                                                                                                                       │
    │ ▶   Arbeitslosenquote, %                          2024      ↓ 6,2      Ø 7,1     Ø 6,07      ▂▁ ▄█       ↑ 0,7 seit 2023                                                                             │
    │     – davon unter 25, %                                         –          –          –                                                                                                              │
    │ Behinderung und Pflegebedürftigkeit                                                                                                                                                                  │
    │     Pflegegrade                                                 –          –          –                                                                                                              │
    │ Freizeit, Bildung und Beteiligung                                                                                                                                                                    │
    │     Vereine je 1.000 Einw.                        2024        3,5          –          –          ▄                                                                                                   │
    │ Bevölkerung                                                                                                                                                                                          │
    │     Geburten                                      2024        123        123      (123)          ▄                                                                                                   │
    │ Lücken                                                                                                                                                                                               │
    │ Geburten, Landkreis Seenland: Summe aus nur 2 von 3 Räumen, also zu klein                                                                                                                            │
    │ Indizes                                                                                                                                                                                              │
    │ Belastungsindex 2024: 55,0 von 100, Platz 2 von 3 (1 von 2 Indikatoren, 80 % des Gewichts)                                                                                                           │
    │ Kompetenzindex 2024: 100,0 von 100, Platz 1 von 2 (1 von 1 Indikatoren, 100 % des Gewichts)                                                                                                          │
    │ Verfahren                                                                                                                                                                                            │
    │ Je Indikator: niedrigster Wert der Ebene = 0 Punkte, höchster = 100, dazwischen im Verhältnis; bei „umgekehrt“ anders herum; sind alle gleich, je 50.                                                │
    │ Index = Summe aus Punkten × Gewicht (gering 1, mittel 2, hoch 3, sehr hoch 4), geteilt durch die Gewichte mit Wert.                                                                                  │
    │ Hat ein Hauptindikator Werte, zählt er allein; sonst teilen sich seine Teile sein Gewicht im Verhältnis ihrer eigenen.                                                                               │
    │ Jahr: das neueste bis zum gewählten, höchstens 4 Jahre älter, in dem mindestens die Hälfte der Räume einen Wert hat.                                                                                 │
    │ Fehlende Werte zählen nicht mit, nie als 0. Unter der Hälfte des Gewichts gibt es keinen Index.                                                                                                      │
    │ – nicht bekannt, nicht null · Ø ungewichtetes Mittel der Räume darunter · (…) zu viele Räume fehlen, zählt nirgends mit · ↑↓= gegen den nächsten Raum darüber                                        │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn rankings_by_index_and_indicator_step_through_years() {
    let mut p = seite();
    p.tippe("x");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Rangliste Belastungsindex 2024 ──────────────────────────────────────────────┐
    │ Sozialräume · 3 von 3 mit Wert · Platz 1 ist der höchste                     ┃
    │ ▶     1 Schönfließ                ██████████       100,0  1 von 2, 80 %      ┃
    │       2 Mühlenwerder              ██████░░░░        55,0  1 von 2, 80 %      ┃
    │       3 Königsrode                ░░░░░░░░░░         0,0  1 von 2, 80 %      ┃
    │                                                                              ┃
    │ Woraus er besteht                                                            ┃
    │     Indikator                          Gewicht  Jahr    0 Punkte  100 Punkte ┃
    │     Arbeitslosenquote                        4  2024         4 %         8 % ┃
    │     Pflegegrade                              1     –           –           – ┃
    │                                                                              ┃
    │ Verfahren                                                                    ┃
    │ Je Indikator: niedrigster Wert der Ebene = 0 Punkte, höchster = 100,         ┃
    │ dazwischen im Verhältnis; bei „umgekehrt“ anders herum; sind alle gleich, je ┃
    │ 50.                                                                          ┃
    │ Index = Summe aus Punkten × Gewicht (gering 1, mittel 2, hoch 3, sehr hoch   │
    │ 4), geteilt durch die Gewichte mit Wert.                                     │
    │ Hat ein Hauptindikator Werte, zählt er allein; sonst teilen sich seine Teile │
    │ sein Gewicht im Verhältnis ihrer eigenen.                                    │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  ← Jahr zurück  → Jahr vor  o sortieren  y kopieren
    ");
    p.tippe("o");
    assert_snapshot!(p.inhalt(), @"
    ┌ Rangliste Kompetenzindex 2024 ───────────────────────────────────────────────┐
    │ Sozialräume · 2 von 3 mit Wert · Platz 1 ist der höchste                     ┃
    │       1 Mühlenwerder              ██████████       100,0  1 von 1, 100 %     ┃
    │ ▶     2 Schönfließ                ░░░░░░░░░░         0,0  1 von 1, 100 %     ┃
    │       – Königsrode                                     –  0 von 1, 0 %       ┃
    │ Woraus er besteht                                                            ┃
    │     Indikator                          Gewicht  Jahr    0 Punkte  100 Punkte ┃
    │     Vereine je 1.000 Einw.                   2  2024         0,5         3,5 ┃
    │ Verfahren                                                                    ┃
    │ Je Indikator: niedrigster Wert der Ebene = 0 Punkte, höchster = 100,         ┃
    │ dazwischen im Verhältnis; bei „umgekehrt“ anders herum; sind alle gleich, je ┃
    │ 50.                                                                          ┃
    │ Index = Summe aus Punkten × Gewicht (gering 1, mittel 2, hoch 3, sehr hoch   ┃
    │ 4), geteilt durch die Gewichte mit Wert.                                     ┃
    │ Hat ein Hauptindikator Werte, zählt er allein; sonst teilen sich seine Teile │
    │ sein Gewicht im Verhältnis ihrer eigenen.                                    │
    │ Jahr: das neueste bis zum gewählten, höchstens 4 Jahre älter, in dem         │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc v");
    assert_snapshot!(p.inhalt(), @"
    ┌ Rangliste Arbeitslosenquote (%) 2024 ────────────────────────────────────────┐
    │ Sozialräume · 3 von 3 mit Wert · Platz 1 ist der höchste                     │
    │ ▶     1 Schönfließ                ██████████           8                     │
    │       2 Mühlenwerder              ████████░░         6,2                     │
    │       3 Königsrode                █████░░░░░           4                     │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("left left");
    assert_snapshot!(p.inhalt(), @"
    ┌ Rangliste Arbeitslosenquote (%) 2022 ────────────────────────────────────────┐
    │ Sozialräume · 0 von 3 mit Wert · Platz 1 ist der höchste                     │
    │       – Königsrode                                     –                     │
    │       – Mühlenwerder                                   –                     │
    │ ▶     – Schönfließ                                     –                     │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn values_are_typed_line_by_line() {
    let mut p = seite();
    p.tippe("Down Down Down w");
    assert_snapshot!(p.inhalt(), @"
    ┌ Vereine je 1.000 Einw. 2024 ─────────────────────────────────────────────────┐
    │ 2 von 3 eingetragen · Enter nimmt einen Wert auf · „-“ streicht ihn          │
    │     Raum                                     2024       2023                 │
    │ ▶ · Königsrode                                  –          –                 │
    │   ✓ Mühlenwerder                              3,5          –                 │
    │   ✓ Schönfließ                                0,5          –                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_map_shows_any_figure_with_its_shade_its_sign_and_its_number() {
    let mut p = Probe::neu("standard", (80, 24), welt_mit_zahlen());
    p.tippe("k k");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Karte: überfällige To-dos ───────────────────────────────────────────────────┐
    │Mühlenwerder      Schönfließ                                                  │
    │·· 0              ·· 0                                                        │
    │                                                                              │
    │                  Königsrode                                                  │
    │                  ·· 0                                                        │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ · 0   ! viel                                                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Offene To-dos je Person ─────────────────────────────────────────────────────┐
    │ Wanda Öhlmann                         !!!!!!!!!!!██████████████████████ 3    │
    │ Jörg Müller                           ██████████████████████ 2               │
    │ Bärbel Groß                           ███████████ 1                          │
    │ Änne Weiß                             ███████████ 1                          │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  c Kennzahl  k Jahr und Karte  x erledigt  t To-do
    ");
    p.tippe("c text:quote");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Was zeigt die Karte? (1) ────────────────────────────────────────────────────┐
    │ > quote                                                                      │
    │ ▶ Arbeitslosenquote (%)                           Beschäftigung und Arbeits… │
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
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ nehmen  Esc zurück
    ");
    p.tippe("Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Karte: Arbeitslosenquote (%) 2024 ───────────────────────────────────────────┐
    │Mühlenwerder      Schönfließ                                                  │
    │▓▓ ▲ 6,2          ██ ! 8                                                      │
    │                  Königsrode                                                  │
    │                  ░░ 4                                                        │
    │ ░ 4–5  ▒ 5–6  ▓ 6–7  █ 7–8   ! viel                                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Offene To-dos je Person ─────────────────────────────────────────────────────┐
    │ Wanda Öhlmann                         !!!!!!!!!!!██████████████████████ 3    │
    │ Jörg Müller                           ██████████████████████ 2               │
    │ Bärbel Groß                           ███████████ 1                          │
    │ Änne Weiß                             ███████████ 1                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("c text:kompetenz Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Karte: Kompetenzindex 2024 ──────────────────────────────────────────────────┐
    │Mühlenwerder      Schönfließ                                                  │
    │██ 100            ░░ ! 0                                                      │
    │                  Königsrode                                                  │
    │                     –                                                        │
    │ ░ 0–25  ▒ 25–50  ▓ 50–75  █ 75–100   – nicht bekannt · ! wenig               │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Offene To-dos je Person ─────────────────────────────────────────────────────┐
    │ Wanda Öhlmann                         !!!!!!!!!!!██████████████████████ 3    │
    │ Jörg Müller                           ██████████████████████ 2               │
    │ Bärbel Groß                           ███████████ 1                          │
    │ Änne Weiß                             ███████████ 1                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Down Down");
    assert_snapshot!(p.zeilen(2, 8), @"
    ┌ Karte: Kompetenzindex 2024 ──────────────────────────────────────────────────┐
    │Mühlenwerder      ▶Schönfließ                                                 │
    │██ 100            ░░ ! 0                                                      │
    │                                                                              │
    │                  Königsrode                                                  │
    │                     –                                                        │
    │                                                                              │
    │                                                                              │
    ");
    p.tippe("Enter");
    assert_eq!(p.app.session.raum, Some(id(SCHOENFLIESS)));
    let mut p = Probe::neu("standard", (60, 16), welt_mit_zahlen()).ascii();
    p.tippe("c text:quote Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Raeume    ! 1 ueberfaellig   So 22.11.2026
     1 Ueb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fae..
    + Karte: Arbeitslosenquote (%) 2024 -----------------------+
    |Muehlenwerder     Schoenfliess                            |
    |** ^ 6,2          ## ! 8                                  |
    |                  Koenigsrode                             |
    |                  .. 4                                    |
    |                                                          |
    | . 4-5  : 5-6  * 6-7  # 7-8   ! viel                      |
    +----------------------------------------------------------+
    + Offene To-dos je Person ---------------------------------+
    | Wanda Oehlmann              !!!!!!!################ 3    |
    | Joerg Mueller               ############### 2            |
    +----------------------------------------------------------+

     Auf Ab waehlen  Enter oeffnen  c Kennzahl  k Jahr und Karte
    ");
    let mut p = Probe::neu("standard", (200, 60), welt_mit_zahlen());
    p.tippe("c text:ressourcen Enter");
    assert_snapshot!(p.zeilen(2, 12), @"
    ┌ Übersicht (11) ──────────────────────────────────────────────────────────────────────────────────┐┌ Karte: Ressourcen ───────────────────────────────────────────────────────────────────────────────┐
    │ Überfällig (1)                                                                                   ││Mühlenwerder      Schönfließ                                                                      │
    │▶ ! Protokoll verschicken                           Wanda Öhlmann        seit 6 Tagen             ││·· 0              ·· 0                                                                            │
    │ Diese Woche (1)                                                                                  ││                                                                                                  │
    │  □ Raum für Januar buchen                          Jörg Müller          heute                    ││                  Königsrode                                                                      │
    │ Wiedervorlagen (1)                                                                               ││                  ·· 0                                                                            │
    │  ▲ Spielplatz Süd ansehen                          Änne Weiß            seit 2 Tagen             ││                                                                                                  │
    │ Zu klären (1)                                                                                    ││                                                                                                  │
    │  ▲ Jobcenter einladen                                                   Mühlenwerder             ││                                                                                                  │
    │ Tagesordnung verschicken (1)                                                                     ││                                                                                                  │
    │  ! Regionalteam Planregion Nord                    Bürgerhaus           seit 3 Tagen             ││                                                                                                  │
    │ Gehalten? Nachtragen (1)                                                                         ││                                                                                                  │
    ");
}

#[test]
fn a_figure_that_is_not_known_is_no_zero_on_the_map() {
    let mut p = Probe::neu("standard", (80, 24), welt_mit_zahlen());
    p.tippe("c text:vereine Enter");
    assert_snapshot!(p.zeilen(2, 8), @"
    ┌ Karte: Vereine je 1.000 Einw. 2024 ──────────────────────────────────────────┐
    │Mühlenwerder      Schönfließ                                                  │
    │██ 3,5            ░░ ! 0,5                                                    │
    │                                                                              │
    │                  Königsrode                                                  │
    │                     –                                                        │
    │                                                                              │
    │                                                                              │
    ");
}

#[test]
fn after_a_value_the_next_raum_is_chosen_and_a_year_is_a_key_away() {
    let mut p = seite();
    p.tippe("Down Down Down w Enter text:zwölf Enter");
    assert!(p.meldung().contains("keine Zahl"), "{}", p.meldung());
    p.tippe("ctrl-u text:1,5 Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Vereine je 1.000 Einw. 2024 ─────────────────────────────────────────────────┐
    │ 3 von 3 eingetragen · Enter nimmt einen Wert auf · „-“ streicht ihn          │
    │     Raum                                     2024       2023                 │
    │   ✓ Königsrode                                1,5          –                 │
    │ ▶ ✓ Mühlenwerder                              3,5          –                 │
    │   ✓ Schönfließ                                0,5          –                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Del");
    assert!(p.meldung().contains("kein Wert"), "{}", p.meldung());
    assert!(p.inhalt().contains("2 von 3 eingetragen"));
    p.tippe("u");
    assert!(p.inhalt().contains("3 von 3 eingetragen"));
    p.tippe("right");
    assert!(p.inhalt().contains("0 von 3 eingetragen"));
    let werte = |p: &Probe| {
        p.saetze()
            .iter()
            .filter(|d| d.kind() == Kind::Kennwerte)
            .count()
    };
    let vorher = werte(&p);
    p.tippe("Esc u");
    assert_eq!(werte(&p), vorher - 1, "undone, step by step");
}

#[test]
fn sheets_are_copied_and_written_as_markdown_and_csv() {
    let dir = tempfile::TempDir::new().unwrap();
    let mut p = seite();
    p.app.session.papierordner = dir.path().display().to_string();
    p.tippe("x y");
    assert!(matches!(p.effekte.last(), Some(Effect::Copy(t)) if t.contains("## Verfahren")));
    p.tippe("P Enter Enter P Down Enter Enter");
    let mut namen: Vec<String> = std::fs::read_dir(dir.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    namen.sort();
    assert_eq!(
        namen,
        [
            "2026-11-22-Rangliste-Belastungsindex-2024.csv",
            "2026-11-22-Rangliste-Belastungsindex-2024.md"
        ]
    );
    let csv = std::fs::read_to_string(dir.path().join(&namen[0])).unwrap();
    assert!(
        csv.starts_with(
            "Platz;Raum;Belastungsindex;Jahr;Abdeckung;Punkte Arbeitslosenquote (Gewicht 4)"
        ),
        "{csv}"
    );
    assert!(csv.contains("1;Schönfließ;100;2024;"), "{csv}");
}

#[test]
fn vim_keys_and_the_tree_lead_there_and_the_map_needs_no_colour() {
    let mut p = mit("vim", (80, 24));
    p.tippe("j l");
    assert!(p.inhalt().contains("Teil von"), "{}", p.inhalt());
    p.tippe("Esc p");
    assert!(
        p.inhalt().contains("Sozialraumprofil Landkreis"),
        "{}",
        p.inhalt()
    );
    p.tippe("Esc r Down Down p");
    assert!(
        p.inhalt().contains("┌ Sozialraumprofil Planregion Nord"),
        "{}",
        p.inhalt()
    );
    let mut p = Probe::neu("vim", (80, 24), welt_mit_zahlen());
    p.bild = bilder(true, Farbtiefe::Keine);
    p.tippe("c text:quote Enter j j");
    let karte = p.inhalt();
    for teil in ["▓▓ ▲ 6,2", "██ ! 8", "░░ 4", "▶Schönfließ"] {
        assert!(karte.contains(teil), "{karte}");
    }
}

/// A raised figure that nobody has keeps the key from being silent.
#[test]
fn without_an_indicator_every_key_says_why_not() {
    let mut p = probe();
    zur_seite(&mut p);
    for taste in ["v", "w"] {
        p.tippe(taste);
        assert_eq!(p.meldung(), "Erst einen Indikator wählen");
    }
    p.tippe("x");
    assert!(p.inhalt().contains("0 von 3 mit Wert"), "{}", p.inhalt());
    p.tippe("Esc p");
    assert!(p.inhalt().contains("Noch kein Indikator"), "{}", p.inhalt());
}
