//! Mittel and Anträge as a person sees them: bars, figures, deciding, booking, carry-over, rules.

use super::*;
use crate::feld::mittel_welt as geld;
use feldbuch::domain::{Antragstatus, Cent, Kind};
use insta::assert_snapshot;

fn mittel(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, geld::alle());
    p.tippe("7 right right right");
    p
}

fn standard() -> Probe {
    mittel("standard", (80, 24))
}

fn antraege() -> Probe {
    let mut p = standard();
    p.tippe("right");
    p
}

fn key(kind: Kind, n: u128) -> Schluessel {
    let id = welt::id(n);
    Schluessel { kind, id }
}

fn antrag(p: &Probe, n: u128) -> feldbuch::domain::Antrag {
    match p.satz(key(Kind::Antraege, n)) {
        Some(Datensatz::Antrag(a)) => a,
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn pots_stand_under_their_year_with_a_bar() {
    assert_snapshot!(standard().frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Mittel (5) · Jahr ────────────────────────────────── ← Vorhaben · Anträge → ─┐
    │ 2026 (4)                                                                     │
    │▶ ✓ Präventive Mittel       2026 Planregion … ▒░░░░░░░   6.400,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Mühlenwerder █░░░░░░░   9.550,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Schönfließ   ░░░░░░░░  10.000,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Königsrode   ░░░░░░░░   7.500,50 € frei      │
    │ 2025 (1)                                                                     │
    │  ▲ Sozialraumbudget        2025 Mühlenwerder ▒░░░░░░░   7.100,00 € frei      │
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

     ↑↓ wählen  ⏎ öffnen  ←→ Seite  a Antrag  b nach Räumen  v Übertrag  m Regeln
    ");
    assert_snapshot!(standard().tippe("o").inhalt(), @"
    ┌ Mittel (5) · Raum ────────────────────────────────── ← Vorhaben · Anträge → ─┐
    │▶ ✓ Präventive Mittel       2026 Planregion … ▒░░░░░░░   6.400,00 € frei      │
    │  ▲ Sozialraumbudget        2025 Mühlenwerder ▒░░░░░░░   7.100,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Mühlenwerder █░░░░░░░   9.550,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Schönfließ   ░░░░░░░░  10.000,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Königsrode   ░░░░░░░░   7.500,50 € frei      │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(standard().tippe("o o").inhalt(), @"
    ┌ Mittel (5) · was übrig ist ───────────────────────── ← Vorhaben · Anträge → ─┐
    │ 2026 (4)                                                                     │
    │  ✓ Sozialraumbudget        2026 Schönfließ   ░░░░░░░░  10.000,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Mühlenwerder █░░░░░░░   9.550,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Königsrode   ░░░░░░░░   7.500,50 € frei      │
    │▶ ✓ Präventive Mittel       2026 Planregion … ▒░░░░░░░   6.400,00 € frei      │
    │ 2025 (1)                                                                     │
    │  ▲ Sozialraumbudget        2025 Mühlenwerder ▒░░░░░░░   7.100,00 € frei      │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn narrow_wide_and_without_utf8() {
    assert_snapshot!(mittel("standard", (60, 16)).frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Mittel (5) · Jahr ────────────── ← Vorhaben · Anträge → ─┐
    │ 2026 (4)                                                 │
    │▶ ✓ Präventive Mittel 2026 Planre… ▒░░░░░░░   6.400,00 …  │
    │  ✓ Sozialraumbudget  2026 Mühlen… █░░░░░░░   9.550,00 …  │
    │  ✓ Sozialraumbudget  2026 Schönf… ░░░░░░░░  10.000,00 …  │
    │  ✓ Sozialraumbudget  2026 Königs… ░░░░░░░░   7.500,50 …  │
    │ 2025 (1)                                                 │
    │  ▲ Sozialraumbudget  2025 Mühlen… ▒░░░░░░░   7.100,00 …  │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  ←→ Seite  a Antrag  b nach Räumen
    ");
    assert_snapshot!(mittel("standard", (60, 16)).tippe("Enter").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Präventive Mittel 2026 ──────────────────────────────────┐
    │ ▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░░                           ┃
    │ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben      ┃
    │ Raum           Planregion Nord, 2026                     ┃
    │                                                          ┃
    │ Stand                                                    │
    │     neues Geld                                8.000,00 € │
    │     bewilligt                                 1.600,00 € │
    │       davon ausgegeben                            0,00 € │
    │       davon noch gebunden                     1.600,00 € │
    │     übrig                                     6.400,00 € │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  Esc zurück  e bearbeiten  t To-do
    ");
    assert_snapshot!(mittel("standard", (80, 24)).ascii().frame(), @"
     feldbuch   alle Raeume                        ! 1 ueberfaellig   So 22.11.2026
     1 Uebersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Faelle
    + Mittel (5) - Jahr --------------------------------- < Vorhaben - Antraege > -+
    | 2026 (4)                                                                     |
    |> + Praeventive Mittel      2026 Planregion.. :.......   6.400,00 EUR frei    |
    |  + Sozialraumbudget        2026 Muehlenwer.. #.......   9.550,00 EUR frei    |
    |  + Sozialraumbudget        2026 Schoenfliess ........  10.000,00 EUR frei    |
    |  + Sozialraumbudget        2026 Koenigsrode  ........   7.500,50 EUR frei    |
    | 2025 (1)                                                                     |
    |  ^ Sozialraumbudget        2025 Muehlenwer.. :.......   7.100,00 EUR frei    |
    |                                                                              |
    |                                                                              |
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

     Auf Ab waehlen  Enter oeffnen  Links Rechts Seite  a Antrag  b nach Raeumen
    ");
    assert_snapshot!(mittel("standard", (200, 60)).inhalt(), @"
    ┌ Mittel (5) · Jahr ────────────────────────────────────────────────────── ← Vorhaben · Anträge → ─┐┌ Präventive Mittel 2026 ──────────────────────────────────────────────────────────────────────────┐
    │ 2026 (4)                                                                                         ││ ▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░░                                                                   │
    │▶ ✓ Präventive Mittel              2026 Planregion Nord   ▒░░░░░░░   6.400,00 € frei              ││ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben                                              │
    │  ✓ Sozialraumbudget               2026 Mühlenwerder      █░░░░░░░   9.550,00 € frei              ││ Raum           Planregion Nord, 2026                                                             │
    │  ✓ Sozialraumbudget               2026 Schönfließ        ░░░░░░░░  10.000,00 € frei              ││                                                                                                  │
    │  ✓ Sozialraumbudget               2026 Königsrode        ░░░░░░░░   7.500,50 € frei              ││ Stand                                                                                            │
    │ 2025 (1)                                                                                         ││     neues Geld                                       8.000,00 €                                  │
    │  ▲ Sozialraumbudget               2025 Mühlenwerder      ▒░░░░░░░   7.100,00 € frei              ││     bewilligt                                        1.600,00 €                                  │
    │                                                                                                  ││       davon ausgegeben                                   0,00 €                                  │
    │                                                                                                  ││       davon noch gebunden                            1.600,00 €                                  │
    │                                                                                                  ││     übrig                                            6.400,00 €                                  │
    │                                                                                                  ││     beantragt (1)                                    3.000,00 €                                  │
    │                                                                                                  ││ Wer entscheidet                                                                                  │
    │                                                                                                  ││                                                        Anteil    bewilligt        übrig          │
    │                                                                                                  ││     Beirat 70 %                                    5.600,00 €       0,00 €   5.600,00 €          │
    │                                                                                                  ││     RT 30 %                                        2.400,00 €   1.600,00 €     800,00 €          │
    │                                                                                                  ││ Regel ab 01.01.2012 (002 §4b, §5.2), Übertrag 100 %                                              │
    │                                                                                                  ││ Anträge (2)                                                                                      │
    │                                                                                                  ││   ▲ Sommerfest                                                              3.000,00 € beantragt │
    │                                                                                                  ││   ✓ Werkstatt                                                               1.600,00 € bewilligt │
    └──────────────────────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_detail_of_a_pot_is_a_table() {
    assert_snapshot!(standard().tippe("text:/Nord Enter Enter").inhalt(), @"
    ┌ Präventive Mittel 2026 ──────────────────────────────────────────────────────┐
    │ ▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░░                                               ┃
    │ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben                          ┃
    │ Raum           Planregion Nord, 2026                                         ┃
    │ Stand                                                                        ┃
    │     neues Geld                                       8.000,00 €              ┃
    │     bewilligt                                        1.600,00 €              ┃
    │       davon ausgegeben                                   0,00 €              ┃
    │       davon noch gebunden                            1.600,00 €              ┃
    │     übrig                                            6.400,00 €              ┃
    │     beantragt (1)                                    3.000,00 €              ┃
    │ Wer entscheidet                                                              ┃
    │                                             Anteil    bewilligt        übrig ┃
    │     Beirat 70 %                         5.600,00 €       0,00 €   5.600,00 € ┃
    │     RT 30 %                             2.400,00 €   1.600,00 €     800,00 € │
    │ Regel ab 01.01.2012 (002 §4b, §5.2), Übertrag 100 %                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(standard().tippe("text:/Nord Enter Enter End Enter").inhalt(), @"
    ┌ Werkstatt ───────────────────────────────────────────────────────────────────┐
    │ Status         bewilligt                                                     │
    │ eingegangen    Di 01.09.2026 – vor 2 Monaten                                 │
    │ Geld                                                                         │
    │     beantragt                                        1.600,00 €              │
    │     bewilligt                                        1.600,00 €              │
    │     ausgegeben                                           0,00 €              │
    │     noch                                             1.600,00 €              │
    │ Topf                                                                         │
    │   ✓ Präventive Mittel  2026 Planregion Nord       ▒░░░░░░░   6.400,00 € frei │
    │ Beschluss                                                                    │
    │   ✓ Regionalteam Planregion Nord: Projekte nach Priorität         15.10.2026 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn granting_chooses_the_beschluss_and_the_amount() {
    let mut p = antraege();
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Anträge (6) · Stand ─────────────────────────────────── ← Mittel · Profil → ─┐
    │▶ ▲ Sommerfest                 Planregion Nord 2026   3.000,00 € beantragt    │
    │  □ Garten                     Königsrode 2026          600,00 € beantragt    │
    │  □ Jugendbus                  Mühlenwerder 2026      1.200,00 € beantragt    │
    │  ▲ Ferienspiele               Mühlenwerder 2025        900,00 € bewilligt    │
    │  ✓ Nähcafé                    Mühlenwerder 2026        450,00 € bewilligt    │
    │  ✓ Werkstatt                  Planregion Nord 2026   1.600,00 € bewilligt    │
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

     ↑↓ wählen  ⏎ öffnen  ←→ Seite  b bewilligen  - ausgeben  x abrechnen  n neu
    ");
    p.tippe("text:/Sommer Enter b");
    assert_snapshot!(p.inhalt(), @"
    ┌ Welcher Beschluss bewilligt „Sommerfest“? (2 von 6) ─────────────────────────┐
    │ >                                                                            │
    │ ▶ Mittel des Jahres · RB 22.10.2026 · Regionaler Beirat Pl…  noch 5.600,00 € │
    │   Projekte nach Priorität · RT 15.10.2026 · Regional…  noch 800,00 € · älter │
    │   4 weitere dürfen hier nicht – tippen sucht unter allen                     │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("text:Regionalteam Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Sommerfest“: wie viel bewilligt der Beschluss? ─────────────────────────────┐
    │ > 3.000,00                                                                   │
    │ beantragt 3.000,00 €, im Topf noch 6.400,00 €, Anteil RT noch 800,00 € –     │
    │ höchstens 800,00 €                                                           │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"beantragt 3.000,00 €, im Topf noch 6.400,00 €, Anteil RT noch 800,00 € – höchstens 800,00 €");
    p.tippe("ctrl-u text:800,01");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Sommerfest“: wie viel bewilligt der Beschluss? ─────────────────────────────┐
    │ > 800,01                                                                     │
    │ beantragt 3.000,00 €, bewilligt wären 800,01 €, im Topf noch 6.400,00 €,     │
    │ Anteil RT noch 800,00 € – höchstens 800,00 €                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-u text:800");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Sommerfest“: wie viel bewilligt der Beschluss? ─────────────────────────────┐
    │ > 800                                                                        │
    │ „Sommerfest“: 800,00 € bewilligt                                             │
    │ beantragt 3.000,00 €, im Topf noch 6.400,00 €, Anteil RT noch 800,00 €       │
    │ Beschluss vom 15.10.2026, Regionalteam Planregion Nord: Projekte nach        │
    │ Priorität                                                                    │
    │ ▲ „Sommerfest“: der Beschluss vom 15.10.2026 bewilligt schon „Werkstatt“     │
    │ 1.600,00 € – ist er gemeint?                                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"„Sommerfest“: 800,00 € bewilligt · u rückgängig");
    assert_eq!(antrag(&p, geld::SOMMERFEST).bewilligt, Some(Cent(80_000)));
    p.tippe("u");
    assert_eq!(
        antrag(&p, geld::SOMMERFEST).status,
        Antragstatus::Eingereicht
    );
}

#[test]
fn who_may_not_decide_is_told_so() {
    let mut p = antraege();
    p.tippe("text:/Garten Enter b");
    assert_snapshot!(p.inhalt(), @"
    ┌ Welcher Beschluss bewilligt „Garten“? (0 von 6) ─────────────────────────────┐
    │ >                                                                            │
    │   Keiner davon darf hier – tippen sucht unter allen                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("text:Schönfließ");
    assert_snapshot!(p.tippe("Enter").meldung(), @"Fachkräfteteam Schönfließ entscheidet nicht über Mittel für Königsrode – ein Gremium von dort, oder eines darüber");
}

#[test]
fn without_any_beschluss_it_says_where_one_is_made() {
    let mut saetze = geld::alle();
    saetze.retain(|s| {
        let b = matches!(s, Datensatz::Beschluss(_));
        let a = matches!(s, Datensatz::Antrag(a) if a.status != Antragstatus::Eingereicht);
        !b && !a && !matches!(s, Datensatz::Ausgabe(_))
    });
    let mut p = Probe::neu("standard", (80, 24), saetze);
    p.tippe("7 right right right right text:/Sommer Enter b");
    assert_snapshot!(p.meldung(), @"Noch kein angenommener Beschluss – in der Sitzung fassen, dann hier wählen; entscheiden kann: Regionalteam Planregion Nord Do 26.11.2026");
}

#[test]
fn money_goes_out_in_one_line() {
    let mut p = antraege();
    p.tippe("text:/Näh Enter -");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Nähcafé“: ausgeben ─────────────────────────────────────────────────────────┐
    │ >                                                                            │
    │ Betrag wofür !Tag Beleg Nr – etwa: 45,90 Stoffe !gestern Beleg R-12          │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("text:45,90_Stoffe_!gestern_Beleg_R-12");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Nähcafé“: ausgeben ─────────────────────────────────────────────────────────┐
    │ > 45,90 Stoffe !gestern Beleg R-12                                           │
    │ Ausgabe 45,90 € · Stoffe · Sa 21.11.2026 · Beleg R-12                        │
    │ danach ausgegeben 226,90 € von 450,00 €, noch 223,10 €                       │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Enter").meldung(), @"Ausgabe 45,90 € für „Nähcafé“ · u rückgängig");
    p.tippe("- text:223,11_Garn");
    assert_snapshot!(p.inhalt(), @"
    ┌ „Nähcafé“: ausgeben ─────────────────────────────────────────────────────────┐
    │ > 223,11 Garn                                                                │
    │ „Nähcafé“: bewilligt 450,00 €, ausgegeben wären 450,01 € – das sind 0,01     │
    │ € zu viel                                                                    │
    └──────────────────────────────────────────────────────────────────────────────┘
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    // Refused, and what was typed stays.
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"„Nähcafé“: bewilligt 450,00 €, ausgegeben wären 450,01 € – das sind 0,01 € zu viel");
    p.tippe("Backspace Backspace Backspace Backspace Backspace Backspace text:0_Garn Enter");
    p.tippe("+ text:5_Pfand Enter");
    assert_snapshot!(p.meldung(), @"Rückzahlung 5,00 € für „Nähcafé“ · u rückgängig");
    assert_snapshot!(p.tippe("Enter").inhalt(), @"
    ┌ Nähcafé ─────────────────────────────────────────────────────────────────────┐
    │ Status         bewilligt                                                     ┃
    │ Antrag von     Nachbarschaftsverein                                          ┃
    │ eingegangen    Di 01.09.2026 – vor 2 Monaten                                 ┃
    │ Geld                                                                         ┃
    │     beantragt                                          500,00 €              ┃
    │     bewilligt                                          450,00 €              ┃
    │     ausgegeben                                         445,00 €              ┃
    │     noch                                                 5,00 €              ┃
    │ Topf                                                                         ┃
    │   ✓ Sozialraumbudget  2026 Mühlenwerder           █░░░░░░░   9.550,00 € frei ┃
    │ Beschluss                                                                    ┃
    │   ✓ Sozialraumkonferenz Mühlenwerder: Nähcafé und Jugendbus       08.10.2026 │
    │ Buchungen (5)                                                                │
    │     20.10.2026 Nähmaschine  Beleg R-11                −191,00 €              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_booking_is_edited_and_deleted_in_the_detail() {
    let mut p = antraege();
    p.tippe("text:/Näh Enter Enter End e");
    assert_snapshot!(p.inhalt(), @"
    ┌ Ausgabe bearbeiten ──────────────────────────────────────────────────────────┐
    │▶ wofür *                   Pfand                                             │
    │  Antrag *                  Nähcafé                                           │
    │  Art                       Rückzahlung                                       │
    │  Betrag *                  10,00 €                                           │
    │  am                        Mo 02.11.2026                                     │
    │  Beleg                                                                       │
    │  Notiz                                                                       │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc Del");
    assert_snapshot!(p.meldung(), @"Ausgabe „Pfand“ gelöscht · u rückgängig");
    assert!(p.satz(key(Kind::Ausgaben, 362)).is_none());
    // Of what is left, more would have come back than went out.
    p.tippe("u Up Del");
    assert_snapshot!(p.meldung(), @"„Nähcafé“: zurück kämen 10,00 € mehr, als ausgegeben wurde – Betrag prüfen");
}

#[test]
fn settling_frees_the_rest_and_marks_work() {
    let mut p = antraege();
    p.tippe("text:/Näh Enter x");
    assert_snapshot!(p.meldung(), @"„Nähcafé“ abgerechnet, 269,00 € wieder frei · u rückgängig");
    assert_snapshot!(p.tippe("-").meldung(), @"„Nähcafé“ ist abgerechnet – erst wieder öffnen, dann buchen");
    assert_snapshot!(p.tippe("w").meldung(), @"„Nähcafé“ wieder bewilligt · u rückgängig");
    assert_snapshot!(p.tippe("f").meldung(), @"Für „Nähcafé“ ist schon Geld gebucht – abrechnen, dann wird der Rest frei");
    let mut p = antraege();
    p.tippe("text:/Garten Enter f");
    assert_snapshot!(p.meldung(), @"„Garten“ abgelehnt · u rückgängig");
    assert_snapshot!(p.tippe("z").meldung(), @"„Garten“ zurückgezogen · u rückgängig");
    assert_snapshot!(p.tippe("w w").meldung(), @"„Garten“ ist noch nicht entschieden");
    let mut p = antraege();
    p.tippe("a");
    assert_snapshot!(p.meldung(), @"nur offene Anträge");
    assert_eq!(p.app.session.liste().anzahl(), 6);
    p.tippe("text:/Garten Enter f Esc");
    assert_eq!(p.app.session.liste().anzahl(), 5);
}

#[test]
fn what_is_left_goes_into_the_next_year() {
    let mut p = standard();
    p.tippe("End v");
    assert_snapshot!(p.meldung(), @"5.680,00 € aus „Sozialraumbudget 2025 Mühlenwerder“ nach „Sozialraumbudget 2026 Mühlenwerder“, 1.420,00 € verfallen · u rückgängig");
    assert_snapshot!(p.tippe("v").meldung(), @"Aus „Sozialraumbudget 2025 Mühlenwerder“ gingen schon 5.680,00 € nach „Sozialraumbudget 2026 Mühlenwerder“ – dort ändern");
    assert_snapshot!(p.tippe("Enter").inhalt(), @"
    ┌ Sozialraumbudget 2025 ───────────────────────────────────────────────────────┐
    │ ▒▒▒░░░░░░·····················                                               ┃
    │ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben                          ┃
    │ Raum           Planregion Nord › Mühlenwerder, 2025                          ┃
    │ Stand                                                                        ┃
    │     neues Geld                                       8.000,00 €              ┃
    │     gegeben nach Sozialraumbudget 2026 Mühlenw…      5.680,00 €              ┃
    │     bewilligt                                          900,00 €              ┃
    │       davon ausgegeben                                   0,00 €              ┃
    │       davon noch gebunden                              900,00 €              ┃
    │     verfällt                                         1.420,00 €              ┃
    │ Wer entscheidet                                                              ┃
    │                                             Anteil    bewilligt        übrig ┃
    │     SRK/FKT 100 %                       8.000,00 €     900,00 €   1.420,00 € ┃
    │ Regel ab 01.01.2020 (000 4.3.2), Übertrag 80 %                               ┃
    │ Anträge (1)                                                                  │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    // The year still runs: asked about first, and Esc leaves it.
    let mut p = standard();
    p.tippe("text:/Schönfließ Enter v");
    assert_snapshot!(p.inhalt(), @"
    ┌ 2026 läuft noch – trotzdem übertragen? (2) ──────────────────────────────────┐
    │ >                                                                            │
    │ ▶ ja, jetzt übertragen                                                       │
    │   nein, später                                                               │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Down Enter");
    assert_snapshot!(p.meldung(), @"Nichts geändert");
    p.tippe("v Enter");
    assert_snapshot!(p.meldung(), @"8.000,00 € aus „Sozialraumbudget 2026 Schönfließ“ nach „Sozialraumbudget 2027 Schönfließ“, 2.000,00 € verfallen – ▲ 2026 läuft noch · u rückgängig");
    let mut p = standard();
    p.tippe("J");
    assert_snapshot!(p.meldung(), @"4 Töpfe für 2027 angelegt, zusammen 35.500,50 € · u rückgängig");
    assert_snapshot!(p.inhalt(), @"
    ┌ Mittel (9) · Jahr ────────────────────────────────── ← Vorhaben · Anträge → ─┐
    │ 2027 (4)                                                                     │
    │  ✓ Präventive Mittel       2027 Planregion … ░░░░░░░░   8.000,00 € frei      │
    │▶ ✓ Sozialraumbudget        2027 Mühlenwerder ░░░░░░░░  10.000,00 € frei      │
    │  ✓ Sozialraumbudget        2027 Schönfließ   ░░░░░░░░  10.000,00 € frei      │
    │  ✓ Sozialraumbudget        2027 Königsrode   ░░░░░░░░   7.500,50 € frei      │
    │ 2026 (4)                                                                     │
    │  ✓ Präventive Mittel       2026 Planregion … ▒░░░░░░░   6.400,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Mühlenwerder █░░░░░░░   9.550,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Schönfließ   ░░░░░░░░  10.000,00 € frei      │
    │  ✓ Sozialraumbudget        2026 Königsrode   ░░░░░░░░   7.500,50 € frei      │
    │ 2025 (1)                                                                     │
    │  ▲ Sozialraumbudget        2025 Mühlenwerder ▒░░░░░░░   7.100,00 € frei      │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("End J").meldung(), @"Für 2026 sind alle Töpfe schon da");
}

#[test]
fn a_pot_is_not_lowered_below_what_is_granted() {
    let mut p = standard();
    p.tippe("text:/Nord Enter e Tab Tab Tab Tab ctrl-u text:100 F2");
    assert_snapshot!(p.meldung(), @"Topf „Präventive Mittel 2026“: bewilligt 1.600,00 €, darin 100,00 € – es fehlen 1.500,00 €");
    p.tippe("ctrl-u text:-5 F2");
    assert_snapshot!(p.meldung(), @"Betrag: „-5“ ist kleiner als null; ein Betrag ist nie negativ");
    p.tippe("ctrl-u text:1.250,5o F2");
    assert_snapshot!(p.meldung(), @"Betrag: „1.250,5o“ ist kein Betrag; etwa 250, 1.250,50 oder 80 ct");
    assert!(p.frame().contains("1.250,5o"), "what was typed stays");
}

#[test]
fn a_bar_for_each_raum_and_the_years_turn() {
    let mut p = standard();
    p.tippe("b");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Mittel nach Räumen 2026 ─────────────────────────────────────────────────────┐
    │ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben                          │
    │     Raum                                               gesamt          übrig │
    │ ▶   Planregion Nord         ▒▒▒░░░░░░░░░░░░░░░     8.000,00 €     6.400,00 € │
    │     Mühlenwerder            █░░░░░░░░░░░░░░░░░    10.000,00 €     9.550,00 € │
    │     Schönfließ              ░░░░░░░░░░░░░░░░░░    10.000,00 €    10.000,00 € │
    │     Königsrode              ░░░░░░░░░░░░░░░░░░     7.500,50 €     7.500,50 € │
    │                                                                              │
    │     zusammen                █░░░░░░░░░░░░░░░░░    35.500,50 €    33.450,50 € │
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

     ↑↓ wählen  ⏎ öffnen  ← Jahr zurück  → Jahr vor  y kopieren  P Datei  F1 Hilfe
    ");
    assert_snapshot!(p.tippe("left").inhalt(), @"
    ┌ Mittel nach Räumen 2025 ─────────────────────────────────────────────────────┐
    │ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben                          │
    │     Raum                                               gesamt          übrig │
    │ ▶   Mühlenwerder            ▒▒░░░░░░░░░░░░░░░░     8.000,00 €     7.100,00 € │
    │     zusammen                ▒▒░░░░░░░░░░░░░░░░     8.000,00 €     7.100,00 € │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("left").inhalt(), @"
    ┌ Mittel nach Räumen 2024 ─────────────────────────────────────────────────────┐
    │ Für 2024 gibt es hier keine Töpfe.                                           │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(mittel("standard", (60, 16)).tippe("b").inhalt(), @"
    ┌ Mittel nach Räumen 2026 ─────────────────────────────────┐
    │ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben      │
    │     Raum                           gesamt          übrig │
    │ ▶   Planregion… ▒▒░░░░░░░░     8.000,00 €     6.400,00 € │
    │     Mühlenwerd… █░░░░░░░░░    10.000,00 €     9.550,00 € │
    │     Schönfließ  ░░░░░░░░░░    10.000,00 €    10.000,00 € │
    │     Königsrode  ░░░░░░░░░░     7.500,50 €     7.500,50 € │
    │     zusammen    █░░░░░░░░░    35.500,50 €    33.450,50 € │
    └──────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(mittel("standard", (200, 60)).tippe("b").inhalt(), @"
    ┌ Mittel nach Räumen 2026 ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ █ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben                                                                                                                                                  │
    │     Raum                                                                               gesamt     ausgegeben      bewilligt  weitergegeben          übrig      beantragt                             │
    │ ▶   Planregion Nord                             ▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░░     8.000,00 €         0,00 €     1.600,00 €         0,00 €     6.400,00 €     3.000,00 €                             │
    │     Mühlenwerder                                █░░░░░░░░░░░░░░░░░░░░░░░░░░░░░    10.000,00 €       181,00 €       450,00 €         0,00 €     9.550,00 €     1.200,00 €                             │
    │     Schönfließ                                  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░    10.000,00 €         0,00 €         0,00 €         0,00 €    10.000,00 €         0,00 €                             │
    │     Königsrode                                  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     7.500,50 €         0,00 €         0,00 €         0,00 €     7.500,50 €       600,00 €                             │
    │     zusammen                                    █░░░░░░░░░░░░░░░░░░░░░░░░░░░░░    35.500,50 €       181,00 €     2.050,00 €         0,00 €    33.450,50 €     4.800,00 €                             │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(mittel("standard", (80, 24)).ascii().tippe("b").inhalt(), @"
    + Mittel nach Raeumen 2026 ----------------------------------------------------+
    | # ausgegeben  : bewilligt  . uebrig  - weitergegeben                         |
    |     Raum                                               gesamt         uebrig |
    | >   Planregion Nord         :::...............   8.000,00 EUR   6.400,00 EUR |
    |     Muehlenwerder           #.................  10.000,00 EUR   9.550,00 EUR |
    |     Schoenfliess            ..................  10.000,00 EUR  10.000,00 EUR |
    |     Koenigsrode             ..................   7.500,50 EUR   7.500,50 EUR |
    |     zusammen                #.................  35.500,50 EUR  33.450,50 EUR |
    +------------------------------------------------------------------------------+
    ");
    let mut p = standard();
    p.tippe("b P text:csv Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ In welche Datei? ────────────────────────────────────────────────────────────┐
    │ > ~/Mittel-2026-alle-Raeume.csv                                              │
    │ 1 KB · Enter schreibt, vorhandene Dateien bleiben unberührt                  │
    └──────────────────────────────────────────────────────────────────────────────┘
    │     Mühlenwerder            █░░░░░░░░░░░░░░░░░    10.000,00 €     9.550,00 € │
    │     Schönfließ              ░░░░░░░░░░░░░░░░░░    10.000,00 €    10.000,00 € │
    │     Königsrode              ░░░░░░░░░░░░░░░░░░     7.500,50 €     7.500,50 € │
    │     zusammen                █░░░░░░░░░░░░░░░░░    35.500,50 €    33.450,50 € │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_rules_are_a_sheet() {
    let mut p = standard();
    p.tippe("m");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Mittelregeln ────────────────────────────────────────────────────────────────┐
    │ ▶ ✓ Präventive Mittel                                   Beirat 70 %, RT 30 % │
    │     Regel ab 01.01.2012 (002 §4b, §5.2), Übertrag 100 %                      │
    │   ✓ Sozialraumbudget                                           SRK/FKT 100 % │
    │     Regel ab 01.01.2020 (000 4.3.2), Übertrag 80 %                           │
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

     ↑↓ wählen  ⏎ öffnen  n neu  e bearbeiten  Entf löschen  Esc zurück  F1 Hilfe
    ");
    p.tippe("n text:Sozialraumbudget Tab text:1.1.2026 Tab Tab text:RT_100 F2");
    assert_snapshot!(p.meldung(), @"Zwei Regeln zugleich: „Sozialraumbudget“ ab 01.01.2026 und „Sozialraumbudget“ ab 01.01.2020 (000 4.3.2) – eine davon früher enden oder später beginnen lassen");
    p.tippe("Esc v Del");
    assert_snapshot!(p.meldung(), @"Nach dieser Regel ist „Werkstatt“ bewilligt – sie bleibt; ein Datum bei „bis“ beendet sie");
}

#[test]
fn an_application_is_made_for_the_pot() {
    let mut p = standard();
    p.tippe("text:/Nord Enter a");
    assert_snapshot!(p.inhalt(), @"
    ┌ Neuer Antrag ────────────────────────────────────────────────────────────────┐
    │▶ Antrag *                                                                    │
    │  Topf *                    Präventive Mittel 2026                            │
    │  Vorhaben                                                                    │
    │  Antrag von                                                                  │
    │  beantragt *               0,00 €                                            │
    │  eingegangen               So 22.11.2026                                     │
    │  Status                    eingereicht                                       │
    │  bewilligt                                                                   │
    │  Beschluss                                                                   │
    │  entschieden am                                                              │
    │  Notiz                                                                       │
    │  wofür                                                                       │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("text:Zelt Tab Tab Tab Tab text:1.250,50 F2");
    assert_snapshot!(p.meldung(), @"Antrag „Zelt“ angelegt · u rückgängig");
    let zelt = p.saetze().into_iter().find(|s| s.titel() == "Zelt");
    assert!(matches!(zelt, Some(Datensatz::Antrag(a)) if a.betrag == Cent(125_050)));
}

#[test]
fn the_sitzung_shows_what_it_granted() {
    let mut p = antraege();
    p.tippe("text:/Näh Enter Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Nähcafé ─────────────────────────────────────────────────────────────────────┐
    │ Status         bewilligt                                                     ┃
    │ Antrag von     Nachbarschaftsverein                                          ┃
    │ eingegangen    Di 01.09.2026 – vor 2 Monaten                                 ┃
    │ Geld                                                                         ┃
    │     beantragt                                          500,00 €              ┃
    │     bewilligt                                          450,00 €              ┃
    │     ausgegeben                                         181,00 €              ┃
    │     noch                                               269,00 €              ┃
    │ Topf                                                                         ┃
    │   ✓ Sozialraumbudget  2026 Mühlenwerder           █░░░░░░░   9.550,00 € frei ┃
    │ Beschluss                                                                    ┃
    │   ✓ Sozialraumkonferenz Mühlenwerder: Nähcafé und Jugendbus       08.10.2026 ┃
    │ Buchungen (2)                                                                ┃
    │     20.10.2026 Nähmaschine  Beleg R-11                −191,00 €              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Home Down Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Sozialraumkonferenz Mühlenwerder Do 08.10.2026 ──────────────────────────────┐
    │ Termin         Do 08.10.2026 14:00 – vor 6 Wochen                            │
    │ Status         gehalten                                                      │
    │ Protokoll      fertig Do 08.10.2026                                          │
    │ Gremium                                                                      │
    │   · Sozialraumkonferenz  Mühlenwerder                            kein Termin │
    │ Beschlüsse (1)                                                               │
    │   ✓ Nähcafé und Jugendbus                                         angenommen │
    │ Anträge (1)                                                                  │
    │   ✓ Nähcafé  Mühlenwerder 2026                            450,00 € bewilligt │
    │ Protokoll                                                                    │
    │ ▲ Anwesenheit: niemand eingetragen                                           │
    │ ▲ Nächster Termin: nicht gefragt                                             │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_other_keymaps_reach_it_too() {
    for (karte, tasten) in [("vim", "b"), ("emacs", "b")] {
        let mut p = Probe::neu(karte, (80, 24), geld::alle());
        p.tippe("7 right right right");
        p.tippe(tasten);
        assert!(
            p.frame().contains("Mittel nach Räumen 2026"),
            "{karte}: {}",
            p.frame()
        );
    }
}

#[test]
fn an_empty_page_says_how_to_begin() {
    let mut p = Probe::neu("standard", (80, 24), welt::alle());
    p.tippe("7 right right right");
    assert_snapshot!(p.inhalt(), @"
    ┌ Mittel (0) · Jahr ────────────────────────────────── ← Vorhaben · Anträge → ─┐
    │  Noch nichts da – n legt etwas an.                                           │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("v").meldung(), @"Erst den Topf wählen, aus dem etwas übrig ist");
    assert_snapshot!(p.tippe("J").meldung(), @"Von 2026 gibt es hier keine Töpfe, nach denen sich 2027 richten könnte – einen anlegen");
    assert_snapshot!(p.tippe("b").inhalt(), @"
    ┌ Mittel nach Räumen 2026 ─────────────────────────────────────────────────────┐
    │ Für 2026 gibt es hier keine Töpfe.                                           │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Esc m").inhalt(), @"
    ┌ Mittelregeln ────────────────────────────────────────────────────────────────┐
    │ Noch keine Regel: Ohne sie kann niemand etwas bewilligen.                    │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Esc right x").meldung(), @"Erst einen Antrag wählen");
}
