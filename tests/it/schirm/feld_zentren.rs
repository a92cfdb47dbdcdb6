//! Familienzentren, contract partners and what comes again: rows, details, keys, the calendar, the Übersicht.

use super::*;
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::Date;
use welt::{AENNE, JOERG, KOENIGSRODE, MUEHLENWERDER, SCHOENFLIESS, WANDA, id};

pub const FZ_MUEHLE: u128 = 811;
pub const FZ_ROSE: u128 = 812;
pub const AWO: u128 = 821;
pub const GEMEINDE: u128 = 822;
pub const VEREIN: u128 = 823;
pub const GESPRAECH: u128 = 831;
pub const FORTBILDUNG: u128 = 832;
pub const ART_STG: u128 = 19;

fn schritt(am: Option<Date>, text: &str, erledigt: bool) -> Meilenstein {
    Meilenstein {
        am,
        text: text.into(),
        erledigt,
    }
}

pub fn muehle() -> Familienzentrum {
    Familienzentrum {
        name: "Familienzentrum Mühle".into(),
        raum: Some(id(MUEHLENWERDER)),
        traeger: "AWO Seenland".into(),
        leitung: Some(id(JOERG)),
        foerderraum: Foerderraum::Entwicklungsraum,
        foerderung: Some(Cent(4_800_000)),
        vereinbarung_am: Some(date(2024, 2, 1)),
        vereinbarung_bis: Some(date(2027, 1, 31)),
        seit: Some(date(2019, 8, 1)),
        plan_jahr: Some(2026),
        plan: vec![
            schritt(Some(date(2026, 3, 1)), "Elternkurs", true),
            schritt(Some(date(2026, 9, 30)), "Garten anlegen", false),
            schritt(None, "Hort einladen", false),
        ],
        ..leer::familienzentrum(id(FZ_MUEHLE))
    }
}

fn vertrag(n: u128, partner: &str, raum: u128, am: Option<Date>, bis: Option<Date>) -> Vertrag {
    Vertrag {
        partner: partner.into(),
        raum: Some(id(raum)),
        unterzeichnet_am: am,
        bis,
        ..leer::vertrag(id(n))
    }
}

pub fn gespraech() -> Turnus {
    Turnus {
        titel: "Evaluationsgespräch AWO".into(),
        art: Turnusart::Interview,
        vertrag: Some(id(AWO)),
        alle: Some(Wiederholung {
            anzahl: 2,
            einheit: Zeitraum::Jahr,
        }),
        naechste: Some(date(2026, 10, 15)),
        verantwortlich: vec![Verantwortlich::Person(id(WANDA))],
        ..leer::turnus(id(GESPRAECH))
    }
}

pub fn welt() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    let art = Gremiumsart {
        name: "Steuergruppe Familienzentrum".into(),
        kuerzel: "StG FZ".into(),
        ..leer::gremiumsart(id(ART_STG))
    };
    let rose = Familienzentrum {
        name: "Haus Rose".into(),
        raum: Some(id(KOENIGSRODE)),
        status: Zentrumstatus::Geplant,
        ..leer::familienzentrum(id(FZ_ROSE))
    };
    let fortbildung = Turnus {
        titel: "Einführung Sozialraum".into(),
        art: Turnusart::Fortbildung,
        naechste: Some(date(2026, 12, 3)),
        ort: "Kreishaus".into(),
        teilnehmende: vec![id(JOERG), id(AENNE)],
        ..leer::turnus(id(FORTBILDUNG))
    };
    let (am, bis) = (Some(date(2024, 4, 10)), Some(date(2027, 1, 10)));
    alle.extend([
        art.into(),
        muehle().into(),
        rose.into(),
        vertrag(AWO, "AWO Seenland", MUEHLENWERDER, am, None).into(),
        vertrag(GEMEINDE, "Gemeinde Mühlenwerder", MUEHLENWERDER, am, bis).into(),
        vertrag(VEREIN, "Heimatverein", SCHOENFLIESS, None, None).into(),
        gespraech().into(),
        Datensatz::from(fortbildung),
    ]);
    alle
}

/// So many pages on from the first one of the FuA.
fn seite(nr: usize, keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, welt());
    p.tippe("7").tippe(&"Right ".repeat(nr));
    p
}

fn zentren() -> Probe {
    seite(6, "standard", (80, 24))
}

fn vertraege() -> Probe {
    seite(7, "standard", (80, 24))
}

fn turnus() -> Probe {
    seite(8, "standard", (80, 24))
}

fn zentrum(p: &Probe) -> Familienzentrum {
    let kind = Kind::Familienzentren;
    match p.satz(Schluessel { kind, id: id(FZ_MUEHLE) }) {
        Some(Datensatz::Familienzentrum(z)) => z,
        andere => panic!("{andere:?}"),
    }
}

fn alle_turnus(p: &Probe) -> Vec<Turnus> {
    let saetze = p.saetze().into_iter();
    saetze
        .filter_map(|d| match d {
            Datensatz::Turnus(t) => Some(t),
            _ => None,
        })
        .collect()
}

#[test]
fn centres_show_carrier_share_and_what_ends() {
    assert_snapshot!(zentren().frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Zentren (2) · Raum ────────────────────────────────── ← Profil · Verträge → ─┐
    │▶ ▲ Familienzentrum Mühle       Mühlenwerder Vereinbarung endet in 2 Monaten  │
    │  ○ Haus Rose                   Königsrode   geplant                          │
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

     ↑↓ wählen  ⏎ öffnen  s Steuergruppe  x Schritt  f Räume ohne  w Gespräch
    ");
    assert_snapshot!(zentren().tippe("Enter").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Familienzentrum Mühle ───────────────────────────────────────────────────────┐
    │ Stand          arbeitet seit 01.08.2019                                      │
    │ Träger         AWO Seenland                                                  │
    │ Raum           Planregion Nord › Mühlenwerder                                │
    │ Förderung      48.000,00 € im Jahr, 80 % (Entwicklungsraum)                  │
    │ Vereinbarung   vom 01.02.2024 bis 31.01.2027                                 │
    │ ▲ endet in 2 Monaten – wie geht es weiter?                                   │
    │                                                                              │
    │ Wer                                                                          │
    │     Jörg Müller  Leitung                                            03300 32 │
    │ ▲ keine Steuergruppe                                                         │
    │                                                                              │
    │ Jahresplan 2026 (1 von 3 geschafft)                                          │
    │   ✓ Elternkurs                                                     So 01.03. │
    │   ! Garten anlegen                                             seit 7 Wochen │
    │   □ Hort einladen                                                            │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  t To-do  x Schritt  p Plan
    ");
    assert_snapshot!(seite(6, "standard", (60, 16)).tippe("Enter").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Familienzentrum Mühle ───────────────────────────────────┐
    │ Stand          arbeitet seit 01.08.2019                  ┃
    │ Träger         AWO Seenland                              ┃
    │ Raum           Planregion Nord › Mühlenwerder            ┃
    │ Förderung      48.000,00 € im Jahr, 80 %                 ┃
    │                (Entwicklungsraum)                        ┃
    │ Vereinbarung   vom 01.02.2024 bis 31.01.2027             ┃
    │ ▲ endet in 2 Monaten – wie geht es weiter?               │
    │                                                          │
    │ Wer                                                      │
    │     Jörg Müller  Leitung                        03300 32 │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  t To-do
    ");
    assert_snapshot!(seite(6, "standard", (200, 60)).ascii().frame(), @"
     feldbuch   alle Raeume                                                                                                                                                ! 1 ueberfaellig   So 22.11.2026
     1 Uebersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Faelle
    + Zentren (2) - Raum ----------------------------------------------------- < Profil - Vertraege > -++ Familienzentrum Muehle --------------------------------------------------------------------------+
    |> ^ Familienzentrum Muehle             Muehlenwerder    Vereinbarung endet in 2 Monaten           || Stand          arbeitet seit 01.08.2019                                                          |
    |  - Haus Rose                          Koenigsrode      geplant                                   || Traeger        AWO Seenland                                                                      |
    |                                                                                                  || Raum           Planregion Nord > Muehlenwerder                                                   |
    |                                                                                                  || Foerderung     48.000,00 EUR im Jahr, 80 % (Entwicklungsraum)                                    |
    |                                                                                                  || Vereinbarung   vom 01.02.2024 bis 31.01.2027                                                     |
    |                                                                                                  || ^ endet in 2 Monaten - wie geht es weiter?                                                       |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Wer                                                                                              |
    |                                                                                                  ||     Joerg Mueller  Leitung                                                              03300 32 |
    |                                                                                                  || ^ keine Steuergruppe                                                                             |
    |                                                                                                  ||                                                                                                  |
    |                                                                                                  || Jahresplan 2026 (1 von 3 geschafft)                                                              |
    |                                                                                                  ||   + Elternkurs                                                                         So 01.03. |
    |                                                                                                  ||   ! Garten anlegen                                                                 seit 7 Wochen |
    |                                                                                                  ||   o Hort einladen                                                                                |
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

     Auf Ab waehlen  Enter oeffnen  s Steuergruppe  x Schritt  f Raeume ohne  w Gespraech  n neu  Links Rechts Seite  / filtern  r Raum  : Palette  F1 Hilfe  q beenden
    ");
}

#[test]
fn one_key_makes_the_steuergruppe_and_another_time_changes_it() {
    let mut p = zentren();
    p.tippe("s");
    assert_snapshot!(p.mitte(), @"
    ┌ Familienzentrum Mühle: wer steuert? (4) ─────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Steuergruppe Familienzentrum Mühle – neu anlegen              Mühlenwerder │
    │   Sozialraumkonferenz Mühlenwerder                              Mühlenwerder │
    │   Netzwerk Inklusion Planregion Süd                           Planregion Süd │
    │   Regionalteam Planregion Nord                               Planregion Nord │
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
    ");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"„Steuergruppe Familienzentrum Mü…“ angelegt · u rückgängig");
    let neu = zentrum(&p).steuergruppe.unwrap();
    let kind = Kind::Gremien;
    let Some(Datensatz::Gremium(g)) = p.satz(Schluessel { kind, id: neu }) else {
        panic!("kein Gremium");
    };
    assert_eq!((g.art, g.raum), (Some(id(ART_STG)), Some(id(MUEHLENWERDER))));
    assert_snapshot!(p.tippe("s").inhalt(), @"
    ┌ Familienzentrum Mühle: wer steuert? (4) ─────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Steuergruppe Familienzentrum Mühle Mühlenwerder               Mühlenwerder │
    │   Sozialraumkonferenz Mühlenwerder                              Mühlenwerder │
    │   Netzwerk Inklusion Planregion Süd                           Planregion Süd │
    │   Regionalteam Planregion Nord                               Planregion Nord │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc u");
    assert_eq!(zentrum(&p), muehle());
    assert!(p.satz(Schluessel { kind, id: neu }).is_none());
}

#[test]
fn the_plan_is_ticked_and_goes_into_the_next_year() {
    let mut p = zentren();
    p.tippe("x");
    assert_snapshot!(p.meldung(), @"„Garten anlegen“ geschafft · u rückgängig");
    p.tippe("p");
    assert_snapshot!(p.meldung(), @"„Familienzentrum Mühle“: Plan 2027, 1 Schritt übernommen · u rückgängig");
    let z = zentrum(&p);
    assert_eq!(z.plan_jahr, Some(2027));
    assert_eq!(z.plan, [schritt(None, "Hort einladen", false)]);
    assert_eq!(z.notiz, "Plan 2026, geschafft: Elternkurs; Garten anlegen");
    assert_snapshot!(p.tippe("p").meldung(), @"Der Plan gilt schon für 2027 – mit „Plan“ im Formular ändern");
    p.tippe("u u");
    assert_eq!(zentrum(&p), muehle());
}

#[test]
fn sozialraeume_without_one_are_a_sheet_that_makes_one() {
    let mut p = zentren();
    p.tippe("f");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Sozialräume ohne Familienzentrum ────────────────────────────────────────────┐
    │ ▶ ○ Königsrode  Planregion Süd                            geplant: Haus Rose │
    │   ○ Schönfließ  Planregion Nord                                              │
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

     ↑↓ wählen  ⏎ öffnen  n neu  y kopieren  P Datei  Esc zurück  F1 Hilfe
    ");
    p.tippe("Down n");
    assert_snapshot!(p.zeilen(2, 8), @"
    ┌ Neues Familienzentrum ───────────────────────────────────────────────────────┐
    │▶ Name *                                                                      │
    │  Raum                      Schönfließ                                        │
    │  Träger                                                                      │
    │  Status                    arbeitet                                          │
    │  Steuergruppe                                                                │
    │  Leitung                                                                     │
    │  Förderraum                nicht bekannt                                     │
    ");
    let mut p = vertraege();
    p.tippe("f");
    assert_snapshot!(p.inhalt(), @"
    ┌ Sozialräume ohne Vertrag ────────────────────────────────────────────────────┐
    │ ▶ ○ Königsrode  Planregion Süd                                               │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn contracts_show_the_day_they_end_and_their_neighbours() {
    assert_snapshot!(vertraege().frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Verträge (3) · Raum ────────────────────────────────── ← Zentren · Turnus → ─┐
    │▶ ✓ AWO Seenland                    Mühlenwerder   unterzeichnet 10.04.2024   │
    │  ▲ Gemeinde Mühlenwerder           Mühlenwerder   endet in 7 Wochen          │
    │  ✓ Heimatverein                    Schönfließ     gilt, ohne Tag             │
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

     ↑↓ wählen  ⏎ öffnen  w Gespräch  f Räume ohne  n neu  Leer markieren  r Raum
    ");
    assert_snapshot!(vertraege().tippe("Enter").inhalt(), @"
    ┌ AWO Seenland ────────────────────────────────────────────────────────────────┐
    │ Partner        AWO Seenland                                                  │
    │ Raum           Planregion Nord › Mühlenwerder                                │
    │ Stand          gilt                                                          │
    │ unterzeichnet  Mi 10.04.2024                                                 │
    │ Kommt wieder (1)                                                             │
    │   ! Evaluationsgespräch AWO  Wanda Öhlmann          überfällig seit 5 Wochen │
    │ Partner in Mühlenwerder (1)                                                  │
    │   ▲ Gemeinde Mühlenwerder                                  endet in 7 Wochen │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(seite(7, "standard", (60, 16)).frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Verträge (3) · Raum ────────────── ← Zentren · Turnus → ─┐
    │▶ ✓ AWO Seenland           Mühlenwer… unterzeichnet 10.…  │
    │  ▲ Gemeinde Mühlenwerder  Mühlenwer… endet in 7 Wochen   │
    │  ✓ Heimatverein           Schönfließ gilt, ohne Tag      │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  w Gespräch  f Räume ohne  n neu
    ");
    assert_snapshot!(vertraege().tippe("o o").inhalt(), @"
    ┌ Verträge (3) · unterzeichnet ───────────────────────── ← Zentren · Turnus → ─┐
    │▶ ✓ AWO Seenland                    Mühlenwerder   unterzeichnet 10.04.2024   │
    │  ▲ Gemeinde Mühlenwerder           Mühlenwerder   endet in 7 Wochen          │
    │  ✓ Heimatverein                    Schönfließ     gilt, ohne Tag             │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn interviews_are_made_for_all_partners_that_have_none() {
    let mut p = vertraege();
    p.tippe("Ctrl-a w");
    assert_snapshot!(p.meldung(), @"2 Gespräche angelegt (1 schon da) · u rückgängig");
    let neue = alle_turnus(&p);
    let tage: Vec<_> = neue.iter().filter(|t| t.art == Turnusart::Interview).map(|t| (t.vertrag, t.naechste)).collect();
    assert_eq!(
        tage,
        [
            (Some(id(AWO)), Some(date(2026, 10, 15))),
            (Some(id(GEMEINDE)), Some(date(2028, 4, 10))),
            (Some(id(VEREIN)), Some(date(2028, 11, 22))),
        ]
    );
    assert_snapshot!(p.tippe("Ctrl-a w").meldung(), @"Für alle gibt es das schon – Gespräch je unter „Turnus“");
    p.tippe("u");
    assert_eq!(alle_turnus(&p).len(), 2);
    let mut p = zentren();
    p.tippe("b");
    assert_snapshot!(p.meldung(), @"„Befragung der Besucher*innen Fa…“ angelegt, zuerst 01.02.2027 · u rückgängig");
    assert_snapshot!(p.tippe("w").meldung(), @"„Evaluationsgespräch Familienzen…“ angelegt, zuerst 01.02.2028 · u rückgängig");
    assert_snapshot!(p.tippe("Enter End").inhalt(), @"
    ┌ Familienzentrum Mühle ───────────────────────────────────────────────────────┐
    │ Träger         AWO Seenland                                                  │
    │ Raum           Planregion Nord › Mühlenwerder                                ┃
    │ Förderung      48.000,00 € im Jahr, 80 % (Entwicklungsraum)                  ┃
    │ Vereinbarung   vom 01.02.2024 bis 31.01.2027                                 ┃
    │ ▲ endet in 2 Monaten – wie geht es weiter?                                   ┃
    │ Wer                                                                          ┃
    │     Jörg Müller  Leitung                                            03300 32 ┃
    │ ▲ keine Steuergruppe                                                         ┃
    │ Jahresplan 2026 (1 von 3 geschafft)                                          ┃
    │   ✓ Elternkurs                                                     So 01.03. ┃
    │   ! Garten anlegen                                             seit 7 Wochen ┃
    │   □ Hort einladen                                                            ┃
    │ Kommt wieder (2)                                                             ┃
    │   ○ Befragung der Besucher*innen Familienzentrum Mühle         Mo 01.02.2027 ┃
    │ ▶ ○ Evaluationsgespräch Familienzentrum Mühle                  Di 01.02.2028 ┃
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn what_was_done_sets_the_next_day() {
    let mut p = turnus();
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Turnus (2) · nächstes Mal ─────────────────────── ← Verträge · Ressourcen → ─┐
    │▶ ! Evaluationsgespräch AWO            Mühlenwerder überfällig seit 5 Wochen  │
    │  ▲ Einführung Sozialraum                           in 11 Tagen               │
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

     ↑↓ wählen  ⏎ öffnen  x durchgeführt  n neu  e bearbeiten  ←→ Seite  / filtern
    ");
    p.tippe("x");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Evaluationsgespräch AWO“ durchgeführt ──────────────────────────────────────┐
    │ >                                                                            │
    │ am So 22.11.2026 · nächstes Mal So 15.10.2028                                │
    │ Was kam heraus? An einem anderen Tag: !fr, !15.3., !gestern                  │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.schreibe("will mehr Austausch !fr");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Evaluationsgespräch AWO“ durchgeführt ──────────────────────────────────────┐
    │ > will mehr Austausch !fr                                                    │
    │ am Fr 20.11.2026 · nächstes Mal So 15.10.2028                                │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"„Evaluationsgespräch AWO“ durchgeführt, wieder 15.10.2028 · u rückgängig");
    let t = &alle_turnus(&p)[0];
    assert_eq!(t.naechste, Some(date(2028, 10, 15)));
    assert_eq!(t.letzte, Some(date(2026, 11, 20)));
    assert_eq!(t.durchgefuehrt[0].text, "will mehr Austausch");
    assert_snapshot!(p.tippe("End Enter").inhalt(), @"
    ┌ Evaluationsgespräch AWO ─────────────────────────────────────────────────────┐
    │ Art            Evaluationsgespräch                                           │
    │ wie oft        alle 2 Jahre                                                  │
    │ nächstes Mal   So 15.10.2028                                                 │
    │ letztes Mal    Fr 20.11.2026                                                 │
    │ kommt hoch     28 Tage vorher                                                │
    │ Raum           Planregion Nord › Mühlenwerder                                │
    │ Vertrag                                                                      │
    │   ✓ AWO Seenland  Mühlenwerder                      unterzeichnet 10.04.2024 │
    │ Verantwortlich                                                               │
    │     Wanda Öhlmann                                                   03300 31 │
    │ Durchgeführt (1)                                                             │
    │ 20.11.2026     will mehr Austausch                                           │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("u");
    assert_eq!(alle_turnus(&p)[0], gespraech());
}

#[test]
fn a_day_to_come_is_refused_and_stays_typed() {
    let mut p = turnus();
    p.tippe("x").schreibe("gut !1.12.2026").tippe("Enter");
    assert_snapshot!(p.meldung(), @"Der 01.12.2026 kommt erst noch – einen Tag nennen, der war");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Evaluationsgespräch AWO“ durchgeführt ──────────────────────────────────────┐
    │ > gut !1.12.2026                                                             │
    │ Der 01.12.2026 kommt erst noch – einen Tag nennen, der war                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn from_the_partner_it_is_noted_on_its_line() {
    let mut p = vertraege();
    assert_snapshot!(p.tippe("x").meldung(), @"Im Detail wählen, was durchgeführt wurde");
    p.tippe("Enter Down x Enter");
    assert_snapshot!(p.meldung(), @"„Evaluationsgespräch AWO“ durchgeführt, wieder 15.10.2028 · u rückgängig");
}

#[test]
fn it_stands_in_the_calendar() {
    let mut p = Probe::neu("standard", (80, 24), welt());
    p.tippe("3 k g").schreibe("3.12.").tippe("Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Dezember 2026 · 0 Sitzungen ─────────────────────────────────────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 49  30         1         2       ▶ 3         4         5         6           │
    │                                   ·ES                                        │
    │ 50   7         8         9        10        11        12        13           │
    │                                                                              │
    │ 51  14        15        16        17        18        19        20           │
    │                                                                              │
    │ 52  21        22        23        24        25*       26*       27           │
    │                                                                              │
    │ 53  28        29        30        31         1*        2         3           │
    │                                                                              │
    │ Do 03.12.2026 · KW 49 · in 11 Tagen                                          │
    │   · Einführung Sozialraum · Kreishaus                            Fortbildung │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘

     ⏎ öffnen  v Ansicht  g gehe zu  n neu  f freie Zeiten  . nächste  h heute
    ");
    p.tippe("Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Einführung Sozialraum ───────────────────────────────────────────────────────┐
    │ Art            Fortbildung                                                   │
    │ wie oft        einmal                                                        │
    │ nächstes Mal   Do 03.12.2026                                                 │
    │ kommt hoch     28 Tage vorher                                                │
    │ Ort            Kreishaus                                                     │
    │ Teilnehmende (2)                                                             │
    │     Jörg Müller                                                     03300 32 │
    │     Änne Weiß                                                       03300 33 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_overview_says_what_ends_and_what_comes_again() {
    let mut p = Probe::neu("standard", (80, 40), welt());
    assert_snapshot!(p.inhalt(), @"
    ┌ Übersicht (16) ──────────────────────────────────────────────────────────────┐
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
    │ Kommt wieder: Gespräche, Fortbildungen (2)                                   │
    │  ! Evaluationsgespräch AWO               Wanda Öhlmann   seit 5 Wochen       │
    │  ▲ Einführung Sozialraum                                 Do 03.12.           │
    │ Meilensteine überfällig (1)                                                  │
    │  ▲ Garten anlegen                        Familienzentru… seit 7 Wochen       │
    │ Vereinbarungen enden (2)                                                     │
    │  ▲ Gemeinde Mühlenwerder                 Mühlenwerder    in 7 Wochen         │
    │  ▲ Familienzentrum Mühle                 AWO Seenland    in 2 Monaten        │
    │ Sitzungen der nächsten 14 Tage (1)                                           │
    │  □ Regionalteam Planregion Nord          Bürgerhaus      Do 26.11.           │
    │ Aus dem Rhythmus (1)                                                         │
    │  ! Sozialraumkonferenz Mühlenwerder      mind. 1 × im H… seit 4 Monaten      │
    │ Federführung unklar (1)                                                      │
    │  ! Netzwerk Inklusion Planregion Süd     niemand         Planregion Süd      │
    │ Posten nicht besetzt (1)                                                     │
    │  ! Regionalkoordination Planregion Süd   vakant          Planregion Süd      │
    │ Rollen ohne Mitglied (1)                                                     │
    │  ▲ Regionalteam Planregion Nord          Schule          Planregion Nord     │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("4 Down Enter End");
    assert_snapshot!(p.inhalt(), @"
    ┌ Jörg Müller ─────────────────────────────────────────────────────────────────┐
    │ Name           Jörg Müller                                                   │
    │ Funktion       Leiter                                                        │
    │ Organisation   Kita Sonnenblume                                              │
    │ Telefon        03300 32                                                      │
    │ E-Mail         p32@seenland.example                                          │
    │ Raum           Planregion Nord › Mühlenwerder                                │
    │ Zuständig für                                                                │
    │     Frühe Hilfen  Mühlenwerder                                               │
    │ Mitgliedschaften (1)                                                         │
    │   ▂█ bei 1 der letzten 2 Sitzungen dabei                                     │
    │     Regionalteam Planregion Nord  seit 01/2024                       ständig │
    │ Regionalteam Planregion Nord: bei 1 von 2 da, 1 entschuldigt                 │
    │ Offene To-dos (2)                                                            │
    │   □ Raum für Januar buchen                                             heute │
    │   □ Kita-Bedarf abfragen                                           Do 26.11. │
    │ Fortbildungen (1)                                                            │
    │ ▶ ▲ Einführung Sozialraum  Kreishaus                             in 11 Tagen │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_same_on_vim_and_emacs_keys() {
    for keymap in ["vim", "emacs"] {
        let mut p = seite(8, keymap, (80, 24));
        p.tippe("x").schreibe("gut").tippe("Enter");
        assert_eq!(alle_turnus(&p)[0].letzte, Some(date(2026, 11, 22)), "{keymap}");
        let mut p = seite(6, keymap, (80, 24));
        p.tippe("p");
        assert_eq!(zentrum(&p).plan_jahr, Some(2027), "{keymap}");
    }
}
