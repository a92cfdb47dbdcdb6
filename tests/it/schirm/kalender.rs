//! The calendar: month, quarter, year; moving, jumping, conflicts, free times, school holidays.

use super::welt::{INKLUSION, SITZUNG_RT, SRK, WANDA, id};
use super::*;
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::datetime;

fn sitzung(n: u128, gremium: u128, beginn: DateTime, stunden: i64) -> Sitzung {
    Sitzung {
        gremium: id(gremium),
        beginn,
        ende: beginn.checked_add(jiff::Span::new().hours(stunden)).ok(),
        ort: "Rathaus".into(),
        ..leer::sitzung(id(n))
    }
}

/// Wanda moderates the SRK while she leads the Regionalteam; a busy day; autumn and Christmas holidays.
fn saetze() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    let am = |m, d, h| datetime(2026, m, d, h, 0, 0, 0);
    alle.push(
        Sitzung {
            moderation: Some(id(WANDA)),
            ..sitzung(900, SRK, am(11, 26, 15), 2)
        }
        .into(),
    );
    for (n, h) in [(901, 9), (902, 12), (903, 17)] {
        alle.push(sitzung(n, INKLUSION, am(12, 3, h), 2).into());
    }
    alle.push(
        Sitzung {
            status: SitzungStatus::Abgesagt,
            ..sitzung(904, SRK, am(12, 8, 14), 2)
        }
        .into(),
    );
    alle.push(ferien(905, "Herbstferien", date(2026, 10, 19), date(2026, 10, 30)).into());
    alle.push(
        ferien(
            906,
            "Weihnachtsferien",
            date(2026, 12, 23),
            date(2027, 1, 2),
        )
        .into(),
    );
    alle
}

fn ferien(n: u128, name: &str, von: jiff::civil::Date, bis: jiff::civil::Date) -> Ferien {
    Ferien {
        id: id(n),
        name: name.into(),
        von,
        bis,
    }
}

fn kalender() -> Probe {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 k");
    p
}

fn mit_groesse(groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu("standard", groesse, saetze());
    p.tippe("3 k");
    p
}

#[test]
fn a_month_shows_names_signs_holidays_and_the_day_in_full() {
    assert_snapshot!(kalender().frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ November 2026 · 3 Sitzungen, 1 Konflikt ─────────────────────────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 44  26~       27~       28~       29~       30~       31*        1           │
    │                                                                              │
    │ 45   2         3         4         5         6         7         8           │
    │                                                                              │
    │ 46   9        10        11        12        13        14        15           │
    │                                                                              │
    │ 47  16        17        18        19        20        21       [22]          │
    │                                   ○NI Süd                                    │
    │ 48  23        24        25       ▶26 !RT N  27        28        29           │
    │                                   !SRK Müh                                   │
    │ 49  30         1         2         3 ○NI S   4         5         6           │
    │                                   ○NI Sü+1                                   │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                                           │
    │   ! 14:00–16:00  Regionalteam Planregion Nord · Bürgerhaus           geplant │
    │ ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00)       │
    │   ! 15:00–17:00  Sozialraumkonferenz Mühlenwerder · Rathaus          geplant │
    │ ! Wanda Öhlmann auch in Regionalteam Planregion Nord (14:00–16:00)           │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘

     ⏎ öffnen  v Ansicht  g gehe zu  n neu  f freie Zeiten  . nächste  h heute
    ");
    assert_snapshot!(kalender().tippe(".").mitte(), @"
    ┌ Dezember 2026 · 4 Sitzungen ─────────────────────────────────────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 49  30         1         2       ▶ 3 ○NI S   4         5         6           │
    │                                   ○NI Sü+1                                   │
    │ 50   7         8         9        10        11        12        13           │
    │               ✗SRK Müh                                                       │
    │ 51  14        15        16        17        18        19        20           │
    │                                                                              │
    │ 52  21        22        23~       24~       25*       26*       27~          │
    │                                                                              │
    │ 53  28~       29~       30~       31~        1*        2~        3           │
    │                                                                              │
    │ Do 03.12.2026 · KW 49 · in 11 Tagen                                          │
    │   ○ 09:00–11:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │   ○ 12:00–14:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │   ○ 17:00–19:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
    ");
    assert_snapshot!(kalender().tippe("pagedown end").mitte(), @"
    ┌ Dezember 2026 · 4 Sitzungen ─────────────────────────────────────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 49  30         1         2         3 ○NI S   4         5         6           │
    │                                   ○NI Sü+1                                   │
    │ 50   7         8         9        10        11        12        13           │
    │               ✗SRK Müh                                                       │
    │ 51  14        15        16        17        18        19        20           │
    │                                                                              │
    │ 52  21        22        23~       24~       25*       26*       27~          │
    │                                                                              │
    │ 53  28~       29~       30~      ▶31~        1*        2~        3           │
    │                                                                              │
    │ Do 31.12.2026 · KW 53 · in 5 Wochen · Weihnachtsferien                       │
    │ keine Sitzung                                                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
    ");
}

#[test]
fn small_and_wide_screens_use_what_they_have() {
    assert_snapshot!(mit_groesse((60, 16)).frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ November 2026 · 3 Sitzungen, 1 Konflikt ─────────────────┐
    │ KW  Mo     Di     Mi     Do     Fr     Sa     So         │
    │ 44  26~    27~    28~    29~    30~    31*     1         │
    │ 45   2      3      4      5      6      7      8         │
    │ 46   9     10     11     12     13     14     15         │
    │ 47  16     17     18     19 ○   20     21    [22]        │
    │ 48  23     24     25    ▶26 !2  27     28     29         │
    │ 49  30      1      2      3 ○3   4      5      6         │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                       ┃
    │   ! 14:00–16:00  Regionalteam Planregion Nord ·… geplant │
    │ ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder │
    └─ ○ geplant ● gehalten ! Konflikt * Feiertag ~ Ferien ────┘

     ⏎ öffnen  v Ansicht  g gehe zu  n neu  f freie Zeiten
    ");
    assert_snapshot!(mit_groesse((60, 16)).tippe("v").mitte(), @"
    ┌ 4. Quartal 2026 · 7 Sitzungen, 1 Konflikt ───────────────┐
    │    Oktober 2026              November 2026               │
    │ KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So        │
    │ 40           1  2  3* 4   44                    1        │
    │ 41  5  6  7  8  9 10 11   45  2  3  4  5  6  7  8        │
    │ 42 12 13 14 15 16 17 18   46  9 10 11 12 13 14 15        │
    │ 43 19~20~21~22~23~24~25~  47 16 17 18 19○20 21 22        │
    │ 44 26~27~28~29~30~31*     48 23 24 25 26!27 28 29        │
    │                           49 30                          │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                       ┃
    │   ! 14:00–16:00  Regionalteam Planregion Nord ·… geplant │
    └─ ○ geplant ● gehalten ! Konflikt * Feiertag ~ Ferien ────┘
    ");
    assert_snapshot!(mit_groesse((60, 16)).tippe("v v").mitte(), @"
    ┌ 2026 · 10 Sitzungen, 1 Konflikt ─────────────────────────┐
    │      1   5    10   15   20   25   30                     │
    │ Aug    ·····  ·····  ·····  ·····  ·                     │
    │ Sep  ····  ···●·  ·····  ·····  ···   1                  │
    │ Okt  ··* ·····  ·····  ~~~~~~~~~~~~*                     │
    │ Nov   ·····  ·····  ···○·  ···!·  ·   3                  │
    │ Dez  ··+·  ·✗···  ·····  ··~~**~~~~~  4                  │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                       ┃
    │   ! 14:00–16:00  Regionalteam Planregion Nord ·… geplant ┃
    │ ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder │
    │ (15:00–17:00)                                            │
    └─ ○ geplant ● gehalten ! Konflikt * Feiertag ~ Ferien ────┘
    ");
    assert_snapshot!(mit_groesse((200, 60)).tippe(".").frame(), @"
     feldbuch   alle Räume                                                                                                                                                   ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ Dezember 2026 · 4 Sitzungen ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ KW  Mo              Di              Mi              Do              Fr              Sa              So                  Do 03.12.2026 · KW 49 · in 11 Tagen                                          │
    │ 49  30               1               2             ▶ 3               4               5               6                    ○ 09:00–11:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │                                                     ○09:00 NI Süd                                                         ○ 12:00–14:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │                                                     ○12:00 NI Süd                                                         ○ 17:00–19:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │                                                     ○17:00 NI Süd                                                                                                                                    │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │ 50   7               8               9              10              11              12              13                                                                                               │
    │                     ✗14:00 SRK Müh                                                                                                                                                                   │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │ 51  14              15              16              17              18              19              20                                                                                               │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │ 52  21              22              23~             24~             25*             26*             27~                                                                                              │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │ 53  28~             29~             30~             31~              1*              2~              3                                                                                               │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘

     ⏎ öffnen  v Ansicht  g gehe zu  n neu  f freie Zeiten  . nächste  h heute  / filtern  F Ferien  Esc zurück  F1 Hilfe
    ");
    assert_snapshot!(mit_groesse((200, 60)).tippe("v").mitte(), @"
    ┌ 4. Quartal 2026 · 7 Sitzungen, 1 Konflikt ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │    Oktober 2026              November 2026             Dezember 2026           Do 26.11.2026 · KW 48 · in 4 Tagen                                                                                    │
    │ KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So      ! 14:00–16:00  Regionalteam Planregion Nord · Bürgerhaus                                                    geplant │
    │ 40           1  2  3* 4   44                    1   49     1  2  3+ 4  5  6    ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00)                                                │
    │ 41  5  6  7  8  9 10 11   45  2  3  4  5  6  7  8   50  7  8✗ 9 10 11 12 13      ! 15:00–17:00  Sozialraumkonferenz Mühlenwerder · Rathaus                                                   geplant │
    │ 42 12 13 14 15 16 17 18   46  9 10 11 12 13 14 15   51 14 15 16 17 18 19 20    ! Wanda Öhlmann auch in Regionalteam Planregion Nord (14:00–16:00)                                                    │
    │ 43 19~20~21~22~23~24~25~  47 16 17 18 19○20 21 22   52 21 22 23~24~25*26*27~                                                                                                                         │
    │ 44 26~27~28~29~30~31*     48 23 24 25 26!27 28 29   53 28~29~30~31~                                                                                                                                  │
    │                           49 30                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(mit_groesse((200, 60)).tippe("v v").mitte(), @"
    ┌ 2026 · 10 Sitzungen, 1 Konflikt ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │    Januar 2026               Februar 2026              März 2026                 April 2026              Do 26.11.2026 · KW 48 · in 4 Tagen                                                          │
    │ KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So      ! 14:00–16:00  Regionalteam Planregion Nord · Bürgerhaus                          geplant │
    │  1           1* 2  3  4    5                    1    9                    1   14        1  2  3* 4  5*   ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00)                      │
    │  2  5  6  7  8  9 10 11    6  2  3  4  5  6  7  8   10  2  3  4  5  6  7  8   15  6* 7  8  9 10 11 12      ! 15:00–17:00  Sozialraumkonferenz Mühlenwerder · Rathaus                         geplant │
    │  3 12 13 14 15 16 17 18    7  9 10 11 12●13 14 15   11  9 10 11 12 13 14 15   16 13 14 15 16 17 18 19    ! Wanda Öhlmann auch in Regionalteam Planregion Nord (14:00–16:00)                          │
    │  4 19 20 21 22 23 24 25    8 16 17 18 19 20 21 22   12 16 17 18 19 20 21 22   17 20 21 22 23 24 25 26                                                                                                │
    │  5 26 27 28 29 30 31       9 23 24 25 26 27 28      13 23 24 25 26 27 28 29   18 27 28 29 30                                                                                                         │
    │                                                     14 30 31                                                                                                                                         │
    │                                                                                                                                                                                                      │
    │    Mai 2026                  Juni 2026                 Juli 2026                 August 2026                                                                                                         │
    │ KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So                                                                                                │
    │ 18              1* 2  3   23  1  2  3  4  5  6  7   27        1  2  3  4  5   31                 1  2                                                                                                │
    │ 19  4  5  6  7  8  9 10   24  8  9 10 11 12 13 14   28  6  7  8  9 10 11 12   32  3  4  5  6  7  8  9                                                                                                │
    │ 20 11 12 13 14*15 16 17   25 15 16 17 18 19 20 21   29 13 14 15 16 17 18 19   33 10 11 12 13 14 15 16                                                                                                │
    │ 21 18 19 20 21●22 23 24*  26 22 23 24 25 26 27 28   30 20 21 22 23 24 25 26   34 17 18 19 20 21 22 23                                                                                                │
    │ 22 25*26 27 28 29 30 31   27 29 30                  31 27 28 29 30 31         35 24 25 26 27 28 29 30                                                                                                │
    │                                                                               36 31                                                                                                                  │
    │                                                                                                                                                                                                      │
    │    September 2026            Oktober 2026              November 2026             Dezember 2026                                                                                                       │
    │ KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So                                                                                                │
    │ 36     1  2  3  4  5  6   40           1  2  3* 4   44                    1   49     1  2  3+ 4  5  6                                                                                                │
    │ 37  7  8  9 10●11 12 13   41  5  6  7  8  9 10 11   45  2  3  4  5  6  7  8   50  7  8✗ 9 10 11 12 13                                                                                                │
    │ 38 14 15 16 17 18 19 20   42 12 13 14 15 16 17 18   46  9 10 11 12 13 14 15   51 14 15 16 17 18 19 20                                                                                                │
    │ 39 21 22 23 24 25 26 27   43 19~20~21~22~23~24~25~  47 16 17 18 19○20 21 22   52 21 22 23~24~25*26*27~                                                                                               │
    │ 40 28 29 30               44 26~27~28~29~30~31*     48 23 24 25 26!27 28 29   53 28~29~30~31~                                                                                                        │
    │                                                     49 30                                                                                                                                            │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn quarter_and_year() {
    assert_snapshot!(kalender().tippe("v").mitte(), @"
    ┌ 4. Quartal 2026 · 7 Sitzungen, 1 Konflikt ───────────────────────────────────┐
    │    Oktober 2026              November 2026             Dezember 2026         │
    │ KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So   KW Mo Di Mi Do Fr Sa So  │
    │ 40           1  2  3* 4   44                    1   49     1  2  3+ 4  5  6  │
    │ 41  5  6  7  8  9 10 11   45  2  3  4  5  6  7  8   50  7  8✗ 9 10 11 12 13  │
    │ 42 12 13 14 15 16 17 18   46  9 10 11 12 13 14 15   51 14 15 16 17 18 19 20  │
    │ 43 19~20~21~22~23~24~25~  47 16 17 18 19○20 21 22   52 21 22 23~24~25*26*27~ │
    │ 44 26~27~28~29~30~31*     48 23 24 25 26!27 28 29   53 28~29~30~31~          │
    │                           49 30                                              │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                                           │
    │   ! 14:00–16:00  Regionalteam Planregion Nord · Bürgerhaus           geplant │
    │ ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00)       │
    │   ! 15:00–17:00  Sozialraumkonferenz Mühlenwerder · Rathaus          geplant │
    │ ! Wanda Öhlmann auch in Regionalteam Planregion Nord (14:00–16:00)           │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
    ");
    assert_snapshot!(kalender().tippe("v v").mitte(), @"
    ┌ 2026 · 10 Sitzungen, 1 Konflikt ─────────────────────────────────────────────┐
    │      1       5         10        15        20        25        30            │
    │ Jan  * ·     · · · · ·     · · · · ·     · · · · ·     · · · · ·             │
    │ Feb    · · · · ·     · · · ● ·     · · · · ·     · · · · ·           1       │
    │ Mär    · · · · ·     · · · · ·     · · · · ·     · · · · ·     · ·           │
    │ Apr  · · *   * * · · · ·     · · · · ·     · · · · ·     · · · ·             │
    │ Mai  *     · · · · ·     · · · * ·     · · · ● ·   * * · · · ·       1       │
    │ Jun  · · · · ·     · · · · ·     · · · · ·     · · · · ·     · ·             │
    │ Jul  · · ·     · · · · ·     · · · · ·     · · · · ·     · · · · ·           │
    │ Aug      · · · · ·     · · · · ·     · · · · ·     · · · · ·     ·           │
    │ Sep  · · · ·     · · · ● ·     · · · · ·     · · · · ·     · · ·     1       │
    │ Okt  · · *   · · · · ·     · · · · ·     ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ *           │
    │ Nov    · · · · ·     · · · · ·     · · · ○ ·     · · · ! ·     ·     3       │
    │ Dez  · · + ·     · ✗ · · ·     · · · · ·     · · ~ ~ * * ~ ~ ~ ~ ~   4       │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                                           │
    │   ! 14:00–16:00  Regionalteam Planregion Nord · Bürgerhaus           geplant │
    │ ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00)       │
    │   ! 15:00–17:00  Sozialraumkonferenz Mühlenwerder · Rathaus          geplant │
    │ ! Wanda Öhlmann auch in Regionalteam Planregion Nord (14:00–16:00)           │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
    ");
}

#[test]
fn keys_move_by_day_week_and_period() {
    let mut p = kalender();
    let mut tag = |tasten: &str| {
        p.tippe(tasten);
        let zeile = p.inhalt();
        let kopf = zeile.lines().find(|z| z.contains("· KW")).unwrap_or("-");
        kopf.trim_matches(['│', ' ', '┃']).to_owned()
    };
    assert_snapshot!(tag("left"), @"Mi 25.11.2026 · KW 48 · in 3 Tagen");
    assert_snapshot!(tag("right right"), @"Fr 27.11.2026 · KW 48 · in 5 Tagen");
    assert_snapshot!(tag("down"), @"Fr 04.12.2026 · KW 49 · in 12 Tagen");
    assert_snapshot!(tag("up up"), @"Fr 20.11.2026 · KW 47 · vorgestern");
    assert_snapshot!(tag("home"), @"So 01.11.2026 · KW 44 · vor 3 Wochen");
    assert_snapshot!(tag("end"), @"Mo 30.11.2026 · KW 49 · in 8 Tagen");
    assert_snapshot!(tag("pageup"), @"Fr 30.10.2026 · KW 44 · vor 3 Wochen · Herbstferien");
    assert_snapshot!(tag("h"), @"So 22.11.2026 · KW 47 · heute");
    assert_snapshot!(tag(". ."), @"Do 03.12.2026 · KW 49 · in 11 Tagen");
    assert_snapshot!(tag(", , , ,"), @"Do 21.05.2026 · KW 21 · vor 6 Monaten");
    assert_snapshot!(tag("v pagedown"), @"Fr 21.08.2026 · KW 34 · vor 3 Monaten");
    assert_snapshot!(tag("v pagedown"), @"Sa 21.08.2027 · KW 33 · in 8 Monaten");
    assert_snapshot!(tag("down"), @"Di 21.09.2027 · KW 38 · in 9 Monaten");
}

#[test]
fn a_day_is_reached_by_words() {
    let mut p = kalender();
    p.tippe("g text:kw_12");
    assert_snapshot!(p.zeilen(2, 5), @"
    ┌ Nov┌ Zu welchem Tag? ───────────────────────────────────────────────────┐────┐
    │ KW │ > kw 12                                                            │    │
    │ 44 │ Mo 22.03.2027 · KW 12 · in 3 Monaten                               │    │
    │    └────────────────────────────────────────────────────────────────────┘    │
    │ 45   2         3         4         5         6         7         8           │
    ");
    p.tippe("Enter");
    assert!(p.frame().contains("Mo 22.03.2027 · KW 12"));
    p.tippe("g text:31.2.");
    assert_snapshot!(p.zeilen(4, 1), @"│  9 │ Den 31.2. gibt es nicht: Februar hat höchstens 29 Tage             │    │");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"Den 31.2. gibt es nicht: Februar hat höchstens 29 Tage");
    p.tippe("esc");
    assert!(p.frame().contains("März 2027"));
}

#[test]
fn enter_goes_to_the_only_sitzung_and_into_the_list_of_several() {
    let mut p = kalender();
    p.tippe(", Enter");
    assert!(p.app.session.fenster.is_empty());
    assert_snapshot!(p.zeilen(2, 6), @"
    ┌ Netzwerk Inklusion Planregion Süd Do 19.11.2026 ─────────────────────────────┐
    │ Termin         Do 19.11.2026 14:00 – vor 3 Tagen                             │
    │ Ende           16:00                                                         │
    │ Ort            Bürgerhaus                                                    │
    │ Status         geplant                                                       │
    │ Tagesordnung   bis Do 12.11.2026 – vor 10 Tagen                              │
    ");
    let mut p = kalender();
    p.tippe(". Enter Down");
    assert_snapshot!(p.inhalt(), @"
    ┌ Dezember 2026 · 4 Sitzungen ─────────────────────────────────────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 49  30         1         2       ▶ 3 ○NI S   4         5         6           │
    │                                   ○NI Sü+1                                   │
    │ 50   7         8         9        10        11        12        13           │
    │               ✗SRK Müh                                                       │
    │ 51  14        15        16        17        18        19        20           │
    │ 52  21        22        23~       24~       25*       26*       27~          │
    │ 53  28~       29~       30~       31~        1*        2~        3           │
    │ Do 03.12.2026 · KW 49 · in 11 Tagen                                          │
    │   ○ 09:00–11:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │ ▶ ○ 12:00–14:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    │   ○ 17:00–19:00  Netzwerk Inklusion Planregion Süd · Rathaus         geplant │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
    ");
    p.tippe("Enter");
    assert_snapshot!(p.zeilen(2, 3), @"
    ┌ Netzwerk Inklusion Planregion Süd Do 03.12.2026 ─────────────────────────────┐
    │ Termin         Do 03.12.2026 12:00 – in 11 Tagen                             │
    │ Ende           14:00                                                         │
    ");
    let mut p = kalender();
    p.tippe("right Enter");
    assert_snapshot!(p.meldung(), @"An diesem Tag ist keine Sitzung – n setzt eine an");
}

#[test]
fn a_new_sitzung_begins_with_that_day_and_the_habits_of_the_gremium() {
    let mut p = kalender();
    p.tippe("end n text:regionalteam Enter");
    assert_snapshot!(p.zeilen(2, 7), @"
    ┌ Neue Sitzung ────────────────────────────────────────────────────────────────┐
    │  Gremium *                 Regionalteam Planregion Nord                      │
    │  Titel                                                                       │
    │▶ Beginn *                  Mo 30.11.2026 14:00                               │
    │  Ende                      Mo 30.11.2026 16:00                               │
    │  Ort                       Bürgerhaus                                        │
    │  Art                       regulär                                           │
    ");
    p.tippe("F2");
    assert_snapshot!(p.meldung(), @"Sitzung „Regionalteam Planregion Nord Mo…“ angelegt · u rückgängig");
    assert_snapshot!(p.inhalt(), @"
    ┌ November 2026 · 4 Sitzungen, 1 Konflikt ─────────────────────────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 44  26~       27~       28~       29~       30~       31*        1           │
    │ 45   2         3         4         5         6         7         8           │
    │ 46   9        10        11        12        13        14        15           │
    │ 47  16        17        18        19        20        21       [22]          │
    │                                   ○NI Süd                                    │
    │ 48  23        24        25        26 !RT N  27        28        29           │
    │                                   !SRK Müh                                   │
    │ 49 ▶30         1         2         3 ○NI S   4         5         6           │
    │     ○RT Nord                      ○NI Sü+1                                   │
    │ Mo 30.11.2026 · KW 49 · in 8 Tagen                                           │
    │   ○ 14:00–16:00  Regionalteam Planregion Nord · Bürgerhaus           geplant │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
    ");
    p.tippe("u");
    assert!(p.frame().contains("keine Sitzung"));
}

#[test]
fn only_one_gremium_or_person() {
    let mut p = kalender();
    p.tippe("/ text:öhlmann Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ November 2026 · nur Wanda Öhlmann · 2 Sitzungen, 1 Konflikt ─────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 44  26~       27~       28~       29~       30~       31*        1           │
    │ 45   2         3         4         5         6         7         8           │
    │ 46   9        10        11        12        13        14        15           │
    │ 47  16        17        18        19        20        21       [22]          │
    │ 48  23        24        25       ▶26 !RT N  27        28        29           │
    │                                   !SRK Müh                                   │
    │ 49  30         1         2         3         4         5         6           │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                                           │
    │   ! 14:00–16:00  Regionalteam Planregion Nord · Bürgerhaus           geplant │
    │ ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00)       │
    │   ! 15:00–17:00  Sozialraumkonferenz Mühlenwerder · Rathaus          geplant │
    │ ! Wanda Öhlmann auch in Regionalteam Planregion Nord (14:00–16:00)           │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
    ");
    p.tippe("esc");
    assert_snapshot!(p.meldung(), @"wieder alle Sitzungen");
    p.tippe("esc");
    assert!(p.app.session.fenster.is_empty());
}

#[test]
fn the_raum_filter_holds_here() {
    let mut p = kalender();
    p.tippe("r / text:süd Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   Planregion Süd                                        So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ November 2026 · 1 Sitzung ───────────────────────────────────────────────────┐
    │ KW  Mo        Di        Mi        Do        Fr        Sa        So           │
    │ 44  26~       27~       28~       29~       30~       31*        1           │
    │                                                                              │
    │ 45   2         3         4         5         6         7         8           │
    │                                                                              │
    │ 46   9        10        11        12        13        14        15           │
    │                                                                              │
    │ 47  16        17        18        19        20        21       [22]          │
    │                                   ○NI Süd                                    │
    │ 48  23        24        25       ▶26        27        28        29           │
    │                                                                              │
    │ 49  30         1         2         3 ○NI S   4         5         6           │
    │                                   ○NI Sü+1                                   │
    │ Do 26.11.2026 · KW 48 · in 4 Tagen                                           │
    │ keine Sitzung                                                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └─ ○ geplant ● gehalten ✗ abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ───┘
     nur Planregion Süd
     ⏎ öffnen  v Ansicht  g gehe zu  n neu  f freie Zeiten  . nächste  h heute
    ");
}

#[test]
fn conflicts_are_said_in_the_sitzung_and_when_one_is_made() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Regionalteam Planregion Nord Do 26.11.2026 ──────────────────────────────────┐
    │ Termin         Do 26.11.2026 14:00 – in 4 Tagen                              │
    │ Ende           16:00                                                         │
    │ ! Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00)       │
    │ Ort            Bürgerhaus                                                    │
    │ Status         geplant                                                       │
    │ Tagesordnung   bis Do 19.11.2026 – vor 3 Tagen                               │
    │ Gremium                                                                      │
    │   ! Regionalteam  Planregion Nord                    Tagesordnung bis 19.11. │
    │ Offene To-dos (3)                                                            │
    │   ! Protokoll verschicken  Wanda Öhlmann                        seit 6 Tagen │
    │   □ Kita-Bedarf abfragen  Jörg Müller                              Do 26.11. │
    │   □ Förderantrag Stadtteilfest  Regionalteam Planregion Nord       Fr 18.12. │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 n ctrl-u text:26.11._16_uhr F2");
    assert_snapshot!(p.meldung(), @"Sitzung „Regionalteam Planregion Nord Do…“ angelegt – Wanda Öhlmann auch in Sozialraumkonferenz Mühlenwerder (15:00–17:00) · u rückgängig");
}

#[test]
fn free_times_move_a_sitzung() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 f");
    assert_snapshot!(p.mitte(), @"
    ┌ Regionalteam Planregion Nord Do 26.11.2026 14:00 verlegen · 2 Mitglieder ────┐
    │ >                                                                            │
    │ 2 h · Mo–Fr · 8–17 Uhr · 26.11.–07.01. · nicht in den Ferien                 │
    │ ▶ ✓ Do 03.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Do 10.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Do 17.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Do 07.01.2027 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Do 26.11.2026 13:00–15:00  alle frei                         08:00–15:00 ┃
    │   ✓ Fr 27.11.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Mo 30.11.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Di 01.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Mi 02.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Fr 04.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Mo 07.12.2026 14:00–16:00  alle frei                         08:00–17:00 │
    │   ✓ Di 08.12.2026 14:00–16:00  alle frei                         08:00–17:00 │
    │   ✓ Mi 09.12.2026 14:00–16:00  alle frei                         08:00–17:00 │
    │   ✓ Fr 11.12.2026 14:00–16:00  alle frei                         08:00–17:00 │
    │   ✓ Mo 14.12.2026 14:00–16:00  alle frei                         08:00–17:00 │
    │   ✓ Di 15.12.2026 14:00–16:00  alle frei                         08:00–17:00 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("text:3h_di-mi_9-16_bis_15.12.");
    assert_snapshot!(p.mitte(), @"
    ┌ Regionalteam Planregion Nord Do 26.11.2026 14:00 verlegen · 2 Mitglieder ────┐
    │ > 3h di-mi 9-16 bis 15.12.                                                   │
    │ 3 h · Di, Mi · 9–16 Uhr · 26.11.–15.12. · nicht in den Ferien                │
    │ ▶ ✓ Di 01.12.2026 13:00–16:00  alle frei                         09:00–16:00 │
    │   ✓ Mi 02.12.2026 13:00–16:00  alle frei                         09:00–16:00 │
    │   ✓ Di 08.12.2026 13:00–16:00  alle frei                         09:00–16:00 │
    │   ✓ Mi 09.12.2026 13:00–16:00  alle frei                         09:00–16:00 │
    │   ✓ Di 15.12.2026 13:00–16:00  alle frei                         09:00–16:00 │
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
    assert_snapshot!(p.meldung(), @"Sitzung „Regionalteam Planregion Nord“ auf Di 01.12.2026 13:00 verlegt · u rückgängig");
    p.tippe("u");
    let satz = p.satz(Schluessel {
        kind: Kind::Sitzungen,
        id: id(SITZUNG_RT),
    });
    assert!(matches!(satz, Some(Datensatz::Sitzung(s)) if s.beginn.date() == date(2026, 11, 26)));
}

#[test]
fn free_times_open_a_new_sitzung_for_a_gremium() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("2 f");
    assert_snapshot!(p.zeilen(2, 8), @"
    ┌ Freie Zeiten · Sozialraumkonferenz Mühlenwerder · 2 Mitglieder ──────────────┐
    │ >                                                                            │
    │ 2 h · Mo–Fr · 8–17 Uhr · 22.11.–03.01. · nicht in den Ferien                 │
    │ ▶ ✓ Di 24.11.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Di 01.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Di 08.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Di 15.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    │   ✓ Di 22.12.2026 14:00–16:00  alle frei                         08:00–17:00 ┃
    ");
    p.tippe("text:quark");
    assert_snapshot!(p.zeilen(2, 4), @"
    ┌ Freie Zeiten · Sozialraumkonferenz Mühlenwerder · 2 Mitglieder ──────────────┐
    │ > quark                                                                      │
    │ „quark“ verstehe ich nicht – etwa 2h mo-do 9-16 bis 15.3.                    │
    │                                                                              │
    ");
    p.tippe("ctrl-u text:90min Down Enter");
    assert_snapshot!(p.zeilen(2, 6), @"
    ┌ Neue Sitzung ────────────────────────────────────────────────────────────────┐
    │  Gremium *                 Sozialraumkonferenz Mühlenwerder                  │
    │  Titel                                                                       │
    │▶ Beginn *                  Di 01.12.2026 14:00                               │
    │  Ende                      Di 01.12.2026 15:30                               │
    │  Ort                       Rathaus                                           │
    ");
}

#[test]
fn school_holidays_are_listed_added_changed_and_deleted() {
    let mut p = kalender();
    p.tippe("F");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Ferien ──────────────────────────────────────────────────────────────────────┐
    │ ▶ · Mi 23.12.2026 – Sa 02.01.2027  Weihnachtsferien              in 4 Wochen │
    │                                                                              │
    │ vorbei                                                                       │
    │   · Mo 19.10.2026 – Fr 30.10.2026  Herbstferien                              │
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
    p.tippe("n text:Winterferien Tab ctrl-u text:1.2. Tab ctrl-u text:6.2. F2");
    assert_snapshot!(p.inhalt(), @"
    ┌ Ferien ──────────────────────────────────────────────────────────────────────┐
    │ ▶ · Mi 23.12.2026 – Sa 02.01.2027  Weihnachtsferien              in 4 Wochen │
    │   · Mo 01.02.2027 – Sa 06.02.2027  Winterferien                 in 2 Monaten │
    │ vorbei                                                                       │
    │   · Mo 19.10.2026 – Fr 30.10.2026  Herbstferien                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("End Enter ctrl-u text:Herbst F2 del");
    assert_snapshot!(p.inhalt(), @"
    ┌ Ferien ──────────────────────────────────────────────────────────────────────┐
    │   · Mi 23.12.2026 – Sa 02.01.2027  Weihnachtsferien              in 4 Wochen │
    │ ▶ · Mo 01.02.2027 – Sa 06.02.2027  Winterferien                 in 2 Monaten │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("n text:Falsch Tab Tab ctrl-u text:1.1.2020 F2");
    assert_snapshot!(p.meldung(), @"Das Ende liegt vor dem Anfang – eines von beiden ändern");
}

#[test]
fn every_keymap_moves_here_and_says_what_it_does_not_know() {
    for (karte, tasten) in [
        ("vim", "3 K l l h j k g d"),
        ("emacs", "3 k C-f C-f C-b C-n C-p g"),
    ] {
        let mut p = Probe::neu(karte, (80, 24), saetze());
        p.tippe(tasten);
        assert!(
            p.frame().contains("Zu welchem Tag?"),
            "{karte}\n{}",
            p.frame()
        );
        p.tippe("esc");
        assert!(
            p.frame().contains("Fr 27.11.2026"),
            "{karte}\n{}",
            p.frame()
        );
    }
    let mut p = kalender();
    assert_snapshot!(p.tippe("e").meldung(), @"„bearbeiten“ geht hier nicht – mit Esc zurück");
    assert_snapshot!(p.tippe("b").meldung(), @"b ist hier nicht belegt · F1 zeigt alle Tasten");
    assert!(p.tippe("2").app.session.fenster.is_empty());
}

#[test]
fn without_utf8_the_signs_are_still_told_apart() {
    let mut p = Probe::neu("standard", (80, 24), saetze()).ascii();
    assert_snapshot!(p.tippe("3 k").mitte(), @"
    + November 2026 - 3 Sitzungen, 1 Konflikt -------------------------------------+
    | KW  Mo        Di        Mi        Do        Fr        Sa        So           |
    | 44  26~       27~       28~       29~       30~       31*        1           |
    |                                                                              |
    | 45   2         3         4         5         6         7         8           |
    |                                                                              |
    | 46   9        10        11        12        13        14        15           |
    |                                                                              |
    | 47  16        17        18        19        20        21       [22]          |
    |                                   -NI Sued                                   |
    | 48  23        24        25       >26 !RT N  27        28        29           |
    |                                   !SRK Mue                                   |
    | 49  30         1         2         3 -NI S   4         5         6           |
    |                                   -NI S +1                                   |
    | Do 26.11.2026 - KW 48 - in 4 Tagen                                           |
    |   ! 14:00-16:00  Regionalteam Planregion Nord - Buergerhaus          geplant |
    | ! Wanda Oehlmann auch in Sozialraumkonferenz Muehlenwerder (15:00-17:00)     |
    |   ! 15:00-17:00  Sozialraumkonferenz Muehlenwerder - Rathaus         geplant |
    | ! Wanda Oehlmann auch in Regionalteam Planregion Nord (14:00-16:00)          |
    +- - geplant * gehalten x abgesagt + mehrere ! Konflikt * Feiertag ~ Ferien ---+
    ");
    assert!(p.frame().is_ascii());
}
