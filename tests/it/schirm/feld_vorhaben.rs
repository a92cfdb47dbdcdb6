//! The page of the Vorhaben: who leads and who watches, aims, steps, reports, an end; and where else they show.

use super::*;
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::Date;
use welt::{JOERG, MUEHLENWERDER, NORD, RT, WANDA, id};

/// Runs; a step is late, the report too.
pub const CAFE: u128 = 801;
/// An idea with a lead.
pub const GARTEN: u128 = 802;
/// An idea of nobody.
pub const RAD: u128 = 803;
/// Finished.
pub const FEST: u128 = 804;

fn vorhaben(n: u128, name: &str, raum: u128) -> Vorhaben {
    Vorhaben {
        name: name.into(),
        raum: Some(id(raum)),
        ..leer::vorhaben(id(n), date(2026, 10, 1))
    }
}

fn schritt(am: Option<Date>, text: &str, erledigt: bool) -> Meilenstein {
    Meilenstein {
        am,
        text: text.into(),
        erledigt,
    }
}

fn ziel(perspektive: Perspektive, text: &str) -> Ziel {
    Ziel {
        perspektive,
        text: text.into(),
        stand: Zielstand::Offen,
    }
}

pub fn cafe() -> Vorhaben {
    Vorhaben {
        status: Vorhabenstatus::Laufend,
        idee: "Ein offener Vormittag für Eltern mit kleinen Kindern".into(),
        leitung: Some(id(WANDA)),
        zielwaechter: Some(id(JOERG)),
        gremium: Some(id(RT)),
        partner: vec!["Kita Sonnenblume".into(), "Kirchengemeinde".into()],
        zielgruppen: vec!["Eltern".into()],
        von: Some(date(2026, 3, 2)),
        ziele: vec![
            ziel(Perspektive::Kinder, "Kinder finden Spielgefährten"),
            ziel(Perspektive::Eltern, "Eltern kommen wieder"),
            ziel(Perspektive::Eltern, "Eltern gestalten selbst mit"),
        ],
        meilensteine: vec![
            schritt(Some(date(2026, 5, 1)), "Raum gefunden", true),
            schritt(Some(date(2026, 10, 30)), "Spielecke eingerichtet", false),
            schritt(Some(date(2027, 1, 15)), "Sommerfest geplant", false),
        ],
        berichte: vec![Bericht {
            am: date(2026, 5, 4),
            text: "Guter Anfang".into(),
        }],
        ..vorhaben(CAFE, "Elterncafé", MUEHLENWERDER)
    }
}

pub fn welt() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    alle.push(cafe().into());
    alle.push(
        Vorhaben {
            leitung: Some(id(WANDA)),
            ..vorhaben(GARTEN, "Gemeinschaftsgarten", NORD)
        }
        .into(),
    );
    alle.push(vorhaben(RAD, "Fahrradwerkstatt", MUEHLENWERDER).into());
    alle.push(
        Vorhaben {
            status: Vorhabenstatus::Abgeschlossen,
            leitung: Some(id(JOERG)),
            zielwaechter: Some(id(WANDA)),
            von: Some(date(2025, 3, 1)),
            bis: Some(date(2025, 9, 30)),
            auswertung: "80 Leute waren da".into(),
            ausgewertet_am: Some(date(2025, 10, 2)),
            ..vorhaben(FEST, "Nachbarschaftsfest", NORD)
        }
        .into(),
    );
    alle
}

/// The third page of the FuA.
fn seite(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, welt());
    p.tippe("7 Right Right");
    p
}

fn probe_v() -> Probe {
    seite("standard", (80, 24))
}

fn gesichert(p: &Probe, n: u128) -> Vorhaben {
    let kind = Kind::Vorhaben;
    match p.satz(Schluessel { kind, id: id(n) }) {
        Some(Datensatz::Vorhaben(v)) => v,
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn a_row_says_who_leads_and_what_is_next_or_missing() {
    assert_snapshot!(probe_v().frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Vorhaben (3) · Stand ───────────────────────────────── ← Bedarfe · Mittel → ─┐
    │▶ ▲ Elterncafé                 Mühlenwerder Öhlmann · seit 3 Wochen: Spiele…  │
    │  ▲ Fahrradwerkstatt           Mühlenwerder noch niemand verantwortlich       │
    │  □ Gemeinschaftsgarten        Planregion … Öhlmann · Idee                    │
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

     ↑↓ wählen  ⏎ öffnen  s starten  b Bericht  x Schritt  f abschließen  n neu
    ");
    assert_snapshot!(seite("standard", (60, 16)).frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Vorhaben (3) · Stand ───────────── ← Bedarfe · Mittel → ─┐
    │▶ ▲ Elterncafé          Mühlenw… Öhlmann · seit 3 Woche…  │
    │  ▲ Fahrradwerkstatt    Mühlenw… noch niemand verantwor…  │
    │  □ Gemeinschaftsgarten Planreg… Öhlmann · Idee           │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  s starten  b Bericht  x Schritt
    ");
    assert_snapshot!(seite("standard", (80, 24)).ascii().inhalt(), @"
    + Vorhaben (3) - Stand --------------------------------- < Bedarfe - Mittel > -+
    |> ^ Elterncafe                 Muehlenwer.. Oehlmann - seit 3 Wochen: Spie..  |
    |  ^ Fahrradwerkstatt           Muehlenwer.. noch niemand verantwortlich       |
    |  o Gemeinschaftsgarten        Planregion.. Oehlmann - Idee                   |
    +------------------------------------------------------------------------------+
    ");
}

#[test]
fn finished_ones_come_with_a_key_and_every_order_has_its_reason() {
    let mut p = probe_v();
    assert_snapshot!(p.tippe("a").inhalt(), @"
    ┌ Vorhaben (4) · Stand ───────────────────────────────── ← Bedarfe · Mittel → ─┐
    │▶ ▲ Elterncafé                 Mühlenwerder Öhlmann · seit 3 Wochen: Spiele…  │
    │  ▲ Fahrradwerkstatt           Mühlenwerder noch niemand verantwortlich       │
    │  □ Gemeinschaftsgarten        Planregion … Öhlmann · Idee                    │
    │  ✓ Nachbarschaftsfest         Planregion … abgeschlossen 30.09.25            │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.meldung(), @"auch abgeschlossene und aufgegebene");
    assert_snapshot!(p.tippe("o o o").inhalt(), @"
    ┌ Vorhaben (4) · nächster Schritt ────────────────────── ← Bedarfe · Mittel → ─┐
    │▶ ▲ Elterncafé                 Mühlenwerder Öhlmann · seit 3 Wochen: Spiele…  │
    │  ▲ Fahrradwerkstatt           Mühlenwerder noch niemand verantwortlich       │
    │  □ Gemeinschaftsgarten        Planregion … Öhlmann · Idee                    │
    │  ✓ Nachbarschaftsfest         Planregion … abgeschlossen 30.09.25            │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("a").meldung(), @"nur Ideen und laufende");
}

#[test]
fn the_detail_groups_aims_and_says_what_is_late() {
    assert_snapshot!(probe_v().tippe("Enter").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Elterncafé ──────────────────────────────────────────────────────────────────┐
    │ Stand          Projekt, läuft seit 02.03.2026                                ┃
    │ ▲ Bericht der Zielwächter*in fällig seit 2 Wochen                            ┃
    │ Idee           Ein offener Vormittag für Eltern mit kleinen Kindern          ┃
    │ Raum           Planregion Nord › Mühlenwerder                                ┃
    │                                                                              ┃
    │ Wer                                                                          ┃
    │     Wanda Öhlmann  verantwortlich                                   03300 31 ┃
    │     Jörg Müller  achtet auf die Ziele                               03300 32 ┃
    │                                                                              ┃
    │ Ziele (0 von 3 erreicht)                                                     ┃
    │ Eltern                                                                       │
    │   □ 2 Eltern kommen wieder                                             offen │
    │   □ 3 Eltern gestalten selbst mit                                      offen │
    │ Kinder                                                                       │
    │   □ 1 Kinder finden Spielgefährten                                     offen │
    │                                                                              │
    │ Meilensteine                                                                 │
    │   ✓ Raum gefunden                                                  Fr 01.05. │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  x Schritt  z Ziel  b Bericht
    ");
    assert_snapshot!(seite("standard", (60, 16)).tippe("Enter").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Elterncafé ──────────────────────────────────────────────┐
    │ Stand          Projekt, läuft seit 02.03.2026            ┃
    │ ▲ Bericht der Zielwächter*in fällig seit 2 Wochen        ┃
    │ Idee           Ein offener Vormittag für Eltern mit      ┃
    │                kleinen Kindern                           │
    │ Raum           Planregion Nord › Mühlenwerder            │
    │                                                          │
    │ Wer                                                      │
    │     Wanda Öhlmann  verantwortlich               03300 31 │
    │     Jörg Müller  achtet auf die Ziele           03300 32 │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  x Schritt
    ");
    assert_snapshot!(seite("standard", (200, 60)).ascii().frame(), @"
     feldbuch   alle Raeume                                                                                                                                                ! 1 ueberfaellig   So 22.11.2026
     1 Uebersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Faelle
    + Vorhaben (3) - Stand ----------------------------------------------------- < Bedarfe - Mittel > -++ Elterncafe --------------------------------------------------------------------------------------+
    |> ^ Elterncafe                         Muehlenwerder   Oehlmann - seit 3 Wochen: Spielecke ein..  || Stand          Projekt, laeuft seit 02.03.2026                                                   |
    |  ^ Fahrradwerkstatt                   Muehlenwerder   noch niemand verantwortlich                || ^ Bericht der Zielwaechter*in faellig seit 2 Wochen                                              |
    |  o Gemeinschaftsgarten                Planregion Nord Oehlmann - Idee                            || Idee           Ein offener Vormittag fuer Eltern mit kleinen Kindern                             |
    |                                                                                                  || Raum           Planregion Nord > Muehlenwerder                                                   |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Wer                                                                                              |
    |                                                                                                  ||     Wanda Oehlmann  verantwortlich                                                      03300 31 |
    |                                                                                                  ||     Joerg Mueller  achtet auf die Ziele                                                 03300 32 |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Ziele (0 von 3 erreicht)                                                                         |
    |                                                                                                  || Eltern                                                                                           |
    |                                                                                                  ||   o 2 Eltern kommen wieder                                                                 offen |
    |                                                                                                  ||   o 3 Eltern gestalten selbst mit                                                          offen |
    |                                                                                                  || Kinder                                                                                           |
    |                                                                                                  ||   o 1 Kinder finden Spielgefaehrten                                                        offen |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Meilensteine                                                                                     |
    |                                                                                                  ||   + Raum gefunden                                                                      Fr 01.05. |
    |                                                                                                  ||   ! Spielecke eingerichtet                                                         seit 3 Wochen |
    |                                                                                                  ||   o Sommerfest geplant                                                                 Fr 15.01. |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Berichte (1)                                                                                     |
    |                                                                                                  || naechster bis 04.11.2026, Joerg Mueller                                                          |
    |                                                                                                  || 04.05.2026     Guter Anfang                                                                      |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Verabredet                                                                                       |
    |                                                                                                  ||     Regionalteam Planregion Nord                                                                 |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Fuer wen, mit wem                                                                                |
    |                                                                                                  || fuer           Eltern                                                                            |
    |                                                                                                  || Partner        Kita Sonnenblume, Kirchengemeinde                                                 |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  ||                                                                                                  |
    +--------------------------------------------------------------------------------------------------++--------------------------------------------------------------------------------------------------+

     Auf Ab waehlen  Enter oeffnen  s starten  b Bericht  x Schritt  f abschliessen  n neu  Links Rechts Seite  / filtern  r Raum  : Palette  F1 Hilfe  q beenden
    ");
}

#[test]
fn an_idea_starts_with_its_two_people() {
    let mut p = probe_v();
    p.tippe("Down s");
    assert_snapshot!(p.mitte(), @"
    ┌ Fahrradwerkstatt: wer ist verantwortlich? (6) ───────────────────────────────┐
    │ >                                                                            │
    │ ▶ Bärbel Groß                                                   Frühe Hilfen │
    │   Jörg Müller                                               Kita Sonnenblume │
    │   Uwe Müller                                                         Polizei │
    │   Wanda Öhlmann                                                    Jugendamt │
    │   Änne Weiß                                                        Jobcenter │
    │   Şirin Yıldız                                                     Landkreis │
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
    ");
    p.tippe("text:wanda Enter");
    // Whoever leads is not asked to watch.
    assert_snapshot!(p.inhalt(), @"
    ┌ Fahrradwerkstatt: wer achtet auf die Ziele? (5) ─────────────────────────────┐
    │ >                                                                            │
    │ ▶ Bärbel Groß                                                   Frühe Hilfen │
    │   Jörg Müller                                               Kita Sonnenblume │
    │   Uwe Müller                                                         Polizei │
    │   Änne Weiß                                                        Jobcenter │
    │   Şirin Yıldız                                                     Landkreis │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("text:änne Enter");
    assert_snapshot!(p.meldung(), @"„Fahrradwerkstatt“ läuft, auf die Ziele achtet Änne Weiß · u rückgängig");
    let v = gesichert(&p, RAD);
    assert_eq!(v.status, Vorhabenstatus::Laufend);
    assert_eq!(v.von, Some(date(2026, 11, 22)));
    assert_eq!((v.leitung, v.zielwaechter), (Some(id(WANDA)), Some(id(33))));
    p.tippe("u");
    assert_eq!(
        gesichert(&p, RAD),
        vorhaben(RAD, "Fahrradwerkstatt", MUEHLENWERDER)
    );
    assert_snapshot!(p.tippe("Home s").meldung(), @"„Elterncafé“ läuft schon");
}

#[test]
fn steps_are_ticked_where_they_stand_and_the_next_one_from_the_list() {
    let mut p = probe_v();
    p.tippe("x");
    assert_snapshot!(p.meldung(), @"„Spielecke eingerichtet“ geschafft · u rückgängig");
    assert!(gesichert(&p, CAFE).meilensteine[1].erledigt);
    p.tippe("u Enter").tippe(&"Down ".repeat(6));
    p.tippe("x");
    assert_snapshot!(p.meldung(), @"„Raum gefunden“ wieder offen · u rückgängig");
    assert!(!gesichert(&p, CAFE).meilensteine[0].erledigt);
    assert_snapshot!(p.tippe("Enter").inhalt(), @"
    ┌ Vorhaben bearbeiten ─────────────────────────────────────────────────────────┐
    │  Verantwortlich            Wanda Öhlmann                                     │
    │  Zielwächter*in            Jörg Müller                                       │
    │  Zielgruppen               Eltern                                            │
    │  Themen                                                                      │
    │  Gremium                   Regionalteam Planregion Nord                      │
    │  Beschluss                                                                   │
    │  Partner                   Kita Sonnenblume, Kirchengemeinde                 │
    │  von                       Mo 02.03.2026                                     │
    │  bis                                                                         │
    │  Ziele                     Kinder: Kinder finden Spielgefährten              │
    │                            Eltern: Eltern kommen wieder                      │
    │                            Eltern: Eltern gestalten selbst mit               │
    │▶ Meilensteine              01.05.2026 Raum gefunden                          │
    │                            30.10.2026 Spielecke eingerichtet                 │
    │                            15.01.2027 Sommerfest geplant                     │
    │  je Zeile, etwa: 15.3. Raum gefunden [erledigt]                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn an_aim_turns_under_the_cursor() {
    let mut p = probe_v();
    assert_snapshot!(p.tippe("z").meldung(), @"Welches Ziel? Im Detail eines wählen");
    p.tippe("Enter Down Down Down z");
    assert_snapshot!(p.meldung(), @"Ziel „Eltern kommen wieder“: teilweise erreicht · u rückgängig");
    p.tippe("z");
    assert_snapshot!(p.meldung(), @"Ziel „Eltern kommen wieder“: erreicht · u rückgängig");
    assert_eq!(gesichert(&p, CAFE).ziele[1].stand, Zielstand::Erreicht);
}

#[test]
fn a_report_names_aims_and_is_understood_before_enter() {
    let mut p = probe_v();
    p.tippe("b");
    assert_snapshot!(p.mitte(), @"
    ┌ „Elterncafé“: wie steht es um die Ziele? ────────────────────────────────────┐
    │ >                                                                            │
    │ etwa: ziel 1 erreicht, Eltern kommen wieder !fr                              │
    │ Ziel 1: Kinder finden Spielgefährten – offen                                 │
    │ Ziel 2: Eltern kommen wieder – offen                                         │
    │ Ziel 3: Eltern gestalten selbst mit – offen                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
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
    ");
    p.schreibe("Ziel 2 ist erreicht, ziel 3 teilweise !fr");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Elterncafé“: wie steht es um die Ziele? ────────────────────────────────────┐
    │ > Ziel 2 ist erreicht, ziel 3 teilweise !fr                                  │
    │ am Fr 20.11.2026: Ziel 2 ist erreicht, ziel 3 teilweise                      │
    │ Ziel 2 „Eltern kommen wieder“: erreicht                                      │
    │ Ziel 3 „Eltern gestalten selbst mit“: teilweise erreicht                     │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"Bericht zu „Elterncafé“, Ziel 2 erreicht, Ziel 3 teilweise erreicht · u rückgängig");
    let v = gesichert(&p, CAFE);
    assert_eq!(v.berichte[1].am, date(2026, 11, 20));
    assert_eq!(v.berichte[1].text, "Ziel 2 ist erreicht, ziel 3 teilweise");
    let staende: Vec<Zielstand> = v.ziele.iter().map(|z| z.stand).collect();
    use Zielstand::{Erreicht, Offen, Teilweise};
    assert_eq!(staende, [Offen, Erreicht, Teilweise]);
    p.tippe("u");
    assert_eq!(gesichert(&p, CAFE), cafe());
}

#[test]
fn what_is_not_understood_stays_typed() {
    let mut p = probe_v();
    p.tippe("b").schreibe("ziel 7 erreicht");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"Ziel 7 gibt es nicht – es sind 3");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Elterncafé“: wie steht es um die Ziele? ────────────────────────────────────┐
    │ > ziel 7 erreicht                                                            │
    │ Ziel 7 gibt es nicht – es sind 3                                             │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc Down b");
    assert_snapshot!(p.meldung(), @"„Fahrradwerkstatt“ ist noch eine Idee – erst starten");
}

#[test]
fn it_ends_with_an_evaluation_or_with_a_reason() {
    let mut p = probe_v();
    p.tippe("f Enter");
    assert_snapshot!(p.meldung(), @"Was wurde daraus? „Auswertung“ ausfüllen – ein Satz genügt");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Elterncafé“ abschließen: was wurde daraus? ─────────────────────────────────┐
    │ >                                                                            │
    │ abgeschlossen am So 22.11.2026                                               │
    │ 2 Meilensteine bleiben offen                                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.schreibe("läuft ohne uns weiter").tippe("Enter");
    assert_snapshot!(p.meldung(), @"„Elterncafé“ abgeschlossen · u rückgängig");
    let v = gesichert(&p, CAFE);
    assert_eq!(v.status, Vorhabenstatus::Abgeschlossen);
    assert_eq!(v.bis, Some(date(2026, 11, 22)));
    // The next row took its place.
    p.tippe("X").schreibe("kein Platz").tippe("Enter");
    assert_snapshot!(p.meldung(), @"„Fahrradwerkstatt“ aufgegeben · u rückgängig");
    assert_snapshot!(p.inhalt(), @"
    ┌ Vorhaben (1) · Stand ───────────────────────────────── ← Bedarfe · Mittel → ─┐
    │▶ □ Gemeinschaftsgarten        Planregion … Öhlmann · Idee                    │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("u u");
    assert_eq!(gesichert(&p, CAFE), cafe());
}

#[test]
fn finished_on_its_own_page_one_stays_there_and_reads_what_was_entered() {
    let mut p = probe_v();
    p.tippe("Enter f").schreibe("läuft ohne uns weiter");
    p.tippe("Enter");
    let bild = p.mitte();
    assert!(bild.contains("läuft ohne uns weiter"), "{bild}");
    assert_snapshot!(bild, @"
    ┌ Elterncafé ──────────────────────────────────────────────────────────────────┐
    │ Stand          Projekt, abgeschlossen, 02.03.2026 bis 22.11.2026             ┃
    │ Idee           Ein offener Vormittag für Eltern mit kleinen Kindern          ┃
    │ Raum           Planregion Nord › Mühlenwerder                                ┃
    │                                                                              ┃
    │ Auswertung vom 22.11.2026                                                    ┃
    │ läuft ohne uns weiter                                                        ┃
    │                                                                              ┃
    │ Wer                                                                          ┃
    │     Wanda Öhlmann  verantwortlich                                   03300 31 ┃
    │     Jörg Müller  achtet auf die Ziele                               03300 32 ┃
    │                                                                              │
    │ Ziele (0 von 3 erreicht)                                                     │
    │ Eltern                                                                       │
    │   □ 2 Eltern kommen wieder                                             offen │
    │   □ 3 Eltern gestalten selbst mit                                      offen │
    │ Kinder                                                                       │
    │   □ 1 Kinder finden Spielgefährten                                     offen │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    // Back in the list it is where finished ones are.
    p.tippe("Esc");
    let bild = p.mitte();
    assert!(!bild.contains("Elterncafé"), "{bild}");
    assert!(bild.contains("Vorhaben (2)"), "{bild}");
    // Given up: the same.
    p.tippe("Enter X").schreibe("kein Platz").tippe("Enter");
    let bild = p.mitte();
    assert!(bild.contains("kein Platz"), "{bild}");
}

#[test]
fn the_form_refuses_a_running_one_without_its_people() {
    let mut p = probe_v();
    p.tippe("Down e Tab Tab text:läuft F2");
    assert_snapshot!(p.meldung(), @"Wer leitet ein laufendes Vorhaben? „Verantwortlich“ ausfüllen");
    assert_eq!(gesichert(&p, RAD).status, Vorhabenstatus::Idee);
}

#[test]
fn the_overview_nags_and_leads_there() {
    let mut p = Probe::neu("standard", (80, 40), welt());
    assert_snapshot!(p.inhalt(), @"
    ┌ Übersicht (14) ──────────────────────────────────────────────────────────────┐
    │ Überfällig (1)                                                               │
    │▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
    │ Diese Woche (1)                                                              │
    │  □ Raum für Januar buchen                Jörg Müller     heute               │
    │ Wiedervorlagen (1)                                                           │
    │  ▲ Spielplatz Süd ansehen                Änne Weiß       seit 2 Tagen        │
    │ Zu klären (1)                                                                │
    │  ▲ Jobcenter einladen                                    Mühlenwerder        │
    │ Tagesordnung verschicken (1)                                                 │
    │  ! Regionalteam Planregion Nord          Bürgerhaus      seit 3 Tagen        │
    │ Gehalten? Nachtragen (1)                                                     │
    │  ! Netzwerk Inklusion Planregion Süd     Bürgerhaus      Do 19.11.           │
    │ Meilensteine überfällig (1)                                                  │
    │  ▲ Spielecke eingerichtet                Elterncafé      seit 3 Wochen       │
    │ Zielwächter*innen nach den Zielen fragen (1)                                 │
    │  ▲ Elterncafé                            Jörg Müller     seit 2 Wochen       │
    │ Sitzungen der nächsten 14 Tage (1)                                           │
    │  □ Regionalteam Planregion Nord          Bürgerhaus      Do 26.11.           │
    │ Aus dem Rhythmus (1)                                                         │
    │  ! Sozialraumkonferenz Mühlenwerder      mind. 1 × im H… seit 4 Monaten      │
    │ Federführung unklar (1)                                                      │
    │  ! Netzwerk Inklusion Planregion Süd     niemand         Planregion Süd      │
    │ Posten nicht besetzt (1)                                                     │
    │  ! Regionalkoordination Planregion Süd   vakant          Planregion Süd      │
    │ Vorhaben ohne Verantwortliche (1)                                            │
    │  ▲ Fahrradwerkstatt                      noch niemand v… Mühlenwerder        │
    │ Rollen ohne Mitglied (1)                                                     │
    │  ▲ Regionalteam Planregion Nord          Schule          Planregion Nord     │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("/").schreibe("elterncafé").tippe("Enter Enter");
    assert_snapshot!(p.zeilen(2, 4), @"
    ┌ Elterncafé ──────────────────────────────────────────────────────────────────┐
    │ Stand          Projekt, läuft seit 02.03.2026                                │
    │ ▲ Bericht der Zielwächter*in fällig seit 2 Wochen                            │
    │ Idee           Ein offener Vormittag für Eltern mit kleinen Kindern          │
    ");
}

#[test]
fn people_and_gremien_show_their_vorhaben() {
    let mut p = Probe::neu("standard", (80, 40), welt());
    p.tippe("4").tippe(&"Down ".repeat(3)).tippe("Enter End");
    assert_snapshot!(p.inhalt(), @"
    ┌ Wanda Öhlmann ───────────────────────────────────────────────────────────────┐
    │ Name           Wanda Öhlmann                                                 │
    │ Funktion       Regionalkoordinatorin                                         │
    │ Organisation   Jugendamt                                                     │
    │ Telefon        03300 31                                                      │
    │ E-Mail         p31@seenland.example                                          │
    │ Raum           Planregion Nord                                               │
    │ Zuständig für                                                                │
    │     Frühe Hilfen  Landkreis Seenland                              Vertretung │
    │     Regionalkoordination  Planregion Nord                                    │
    │ Mitgliedschaften (1)                                                         │
    │   ███ bei 3 der letzten 3 Sitzungen dabei                                    │
    │     Regionalteam Planregion Nord  seit 01/2024                  Federführung │
    │ Regionalteam Planregion Nord: bei 3 von 3 da                                 │
    │ Offene To-dos (3)                                                            │
    │   ! Protokoll verschicken                                       seit 6 Tagen │
    │   ▹ !! Verteiler prüfen                                            Mo 30.11. │
    │   □ Jahresbericht schreiben                                        Di 15.12. │
    │ Leitet Vorhaben (2)                                                          │
    │   ▲ Elterncafé                                                         läuft │
    │   □ Gemeinschaftsgarten                                                 Idee │
    │ Achtet auf die Ziele (1)                                                     │
    │ ▶ ✓ Nachbarschaftsfest                                         abgeschlossen │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("2 / text:regionalteam Enter Enter");
    assert_snapshot!(p.inhalt(), @"
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
    │ Sitzungen (4)                                                                ┃
    │   ▄██ Anwesenheit, im Mittel 83 %                                            ┃
    │   ! Do 26.11.2026 14:00                              Tagesordnung überfällig ┃
    │   ● Do 10.09.2026 14:00                                   gehalten, 100 % da ┃
    │   ● Do 21.05.2026 14:00                                   gehalten, 100 % da ┃
    │   ● Do 12.02.2026 14:00                                    gehalten, 50 % da ┃
    │ Offene To-dos (3)                                                            ┃
    │   ! Protokoll verschicken  Wanda Öhlmann                        seit 6 Tagen ┃
    │   □ Kita-Bedarf abfragen  Jörg Müller                              Do 26.11. ┃
    │   □ Förderantrag Stadtteilfest                                     Fr 18.12. ┃
    │ Vorhaben (1)                                                                 ┃
    │   ▲ Elterncafé                                                         läuft ┃
    │ Steckbrief: Regionalteam                                                     ┃
    │ Zweck          Austausch im Raum (RT)                                        ┃
    │ Ausrichtung    Planregion                                                    ┃
    │ Federführung   Kommune                                                       ┃
    │ Teilnehmende   Kita, Schule                                                  ┃
    │ Rhythmus       3–4 × im Jahr                                                 ┃
    │ · Bedarfe sammeln                                                            ┃
    │ · Angebote abstimmen                                                         │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_key_that_begins_a_chord_shows_what_may_follow() {
    let mut p = seite("vim", (80, 24));
    let bild = p.tippe("Z").frame();
    assert!(bild.contains("beenden"), "{bild}");
}

#[test]
fn the_same_on_vim_and_emacs_keys() {
    for keymap in ["vim", "emacs"] {
        let mut p = seite(keymap, (80, 24));
        p.tippe("x");
        assert!(gesichert(&p, CAFE).meilensteine[1].erledigt, "{keymap}");
        p.tippe("b").schreibe("ziel 1 erreicht").tippe("Enter");
        assert_eq!(gesichert(&p, CAFE).ziele[0].stand, Zielstand::Erreicht);
        p.tippe("f").schreibe("gut").tippe("Enter");
        assert_eq!(gesichert(&p, CAFE).auswertung, "gut", "{keymap}");
    }
}
