//! Continuity on the screen: who came, who serves next, who has drawn a seat, what a good Sitzung has.

use super::*;
use feldbuch::app::Effect;
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::{Date, date};
use welt::{AENNE, BAERBEL, JOERG, RT, SIRIN, UWE, WANDA, id};

/// The Regionalteam with four members and seven Sitzungen held: Uwe has stayed away three times, Jörg was excused twice.
pub fn team() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    alle.retain(|s| !matches!(s, Datensatz::Sitzung(s) if s.gremium == id(RT) && s.gehalten()));
    for (n, wer) in [(201, UWE), (202, SIRIN)] {
        let sitz = Mitgliedschaft {
            gremium: id(RT),
            mitglied: Mitglied::Person(id(wer)),
            sollrolle: if wer == UWE {
                "Schule".into()
            } else {
                String::new()
            },
            von: Some(date(2024, 1, 1)),
            ..leer::mitgliedschaft(id(n))
        };
        alle.push(sitz.into());
    }
    use Anwesenheit::{Anwesend as A, Entschuldigt as E, Fehlt as F, Gast as G, Vertreten as V};
    let tage: [(Date, [Option<Anwesenheit>; 4], Option<u128>); 7] = [
        (date(2025, 5, 15), [Some(A), Some(A), Some(A), None], None),
        (
            date(2025, 9, 11),
            [Some(A), Some(A), Some(A), Some(A)],
            None,
        ),
        (
            date(2025, 11, 20),
            [Some(A), Some(E), Some(V), Some(A)],
            Some(AENNE),
        ),
        (
            date(2026, 2, 12),
            [Some(A), Some(E), Some(A), Some(A)],
            None,
        ),
        (
            date(2026, 5, 21),
            [Some(A), Some(A), Some(F), Some(A)],
            None,
        ),
        (date(2026, 7, 2), [Some(A), Some(A), Some(E), Some(F)], None),
        (date(2026, 9, 10), [Some(A), None, Some(F), Some(A)], None),
    ];
    for (i, (tag, da, gast)) in tage.into_iter().enumerate() {
        let wer = [WANDA, JOERG, UWE, SIRIN];
        let mut anwesenheit: Vec<Teilnahme> = wer
            .iter()
            .zip(da)
            .filter_map(|(p, wie)| {
                Some(Teilnahme {
                    person: id(*p),
                    wie: wie?,
                    durch: (wie == Some(V)).then_some(id(BAERBEL)),
                })
            })
            .collect();
        anwesenheit.extend(gast.map(|p| Teilnahme {
            person: id(p),
            wie: G,
            durch: None,
        }));
        let sitzung = Sitzung {
            gremium: id(RT),
            beginn: tag.at(14, 0, 0, 0),
            status: SitzungStatus::Gehalten,
            anwesenheit,
            moderation: [Some(id(WANDA)), Some(id(JOERG)), Some(id(UWE)), None][i % 4],
            protokoll_durch: [Some(id(SIRIN)), None][i % 2],
            ..leer::sitzung(id(210 + i as u128))
        };
        alle.push(sitzung.into());
    }
    for (n, tag) in [(221, date(2027, 2, 11)), (222, date(2027, 5, 20))] {
        let sitzung = Sitzung {
            gremium: id(RT),
            beginn: tag.at(14, 0, 0, 0),
            ..leer::sitzung(id(n))
        };
        alle.push(sitzung.into());
    }
    alle
}

fn rt(groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu("standard", groesse, team());
    p.tippe("2 / text:regionalteam Enter");
    p
}

/// What was copied last.
fn kopiert(p: &Probe) -> String {
    p.effekte
        .iter()
        .rev()
        .find_map(|e| match e {
            Effect::Copy(text) => Some(text.clone()),
            _ => None,
        })
        .unwrap()
}

#[test]
fn the_matrix_shows_who_came_and_who_has_been_missing() {
    assert_snapshot!(rt((80, 24)).tippe("A").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Anwesenheit Regionalteam Planregion Nord · wer am längsten fehlt zuerst ─────┐
    │ ! fehlt: Müller, Uwe seit 3 Sitzungen                                        ┃
    │                               '25         '26                                ┃
    │                               15. 11. 20. 12. 21. 02. 10.       ent-   fehlt ┃
    │     Mitglied                  05. 09. 11. 02. 05. 07. 09.    da sch.    seit ┃
    │ ▶ ! Müller, Uwe                 ✓   ✓   v   ✓   ✗   e   ✗  57 %    1 3 Sitz. ┃
    │     Müller, Jörg                ✓   ✓   e   e   ✓   ✓   ?  66 %    2         ┃
    │     Yıldız, Şirin               ?   ✓   ✓   ✓   ✓   ✗   ✓  83 %              ┃
    │     Öhlmann, Wanda              ✓   ✓   ✓   ✓   ✓   ✓   ✓ 100 %              ┃
    │     da in %                   100 100  75  75  75  50  66  76 %    3         ┃
    │                                                                              ┃
    │ Gäste, Vertretungen, Frühere                                                 ┃
    │     Groß, Bärbel                ·   ·   ✓   ·   ·   ·   ·     –              ┃
    │     Weiß, Änne                  ·   ·   g   ·   ·   ·   ·     –              ┃
    │                                                                              ┃
    │ Rollen, für die niemand kommt                                                │
    │ ! Schule: niemand da seit 3 Sitzungen                                        │
    │                                                                              │
    │ Zeichen                                                                      │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  o sortieren  y kopieren  P Datei  Esc zurück  F1 Hilfe
    ");
    assert_snapshot!(rt((60, 16)).tippe("A").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Anwesenheit Regionalteam Planregion Nord · wer am läng…──┐
    │ ! fehlt: Müller, Uwe seit 3 Sitzungen                    ┃
    │                       '26                                ┃
    │                       12. 21. 02. 10.       ent-   fehlt ┃
    │     Mitglied          02. 05. 07. 09.    da sch.    seit ┃
    │ ▶ ! Müller, Uwe         ✓   ✗   e   ✗  25 %    1 3 Sitz. ┃
    │     Müller, Jörg        e   ✓   ✓   ?  66 %    1         │
    │     Yıldız, Şirin       ✓   ✓   ✗   ✓  75 %              │
    │     Öhlmann, Wanda      ✓   ✓   ✓   ✓ 100 %              │
    │     da in %            75  75  50  66  66 %    2         │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  o sortieren  y kopieren  P Datei
    ");
    assert_snapshot!(rt((80, 24)).ascii().tippe("A").inhalt(), @"
    + Anwesenheit Regionalteam Planregion Nord - wer am laengsten fehlt zuerst ----+
    | ! fehlt: Mueller, Uwe seit 3 Sitzungen                                       #
    |                               '25         '26                                #
    |                               15. 11. 20. 12. 21. 02. 10.       ent-   fehlt #
    |     Mitglied                  05. 09. 11. 02. 05. 07. 09.    da sch.    seit #
    | > ! Mueller, Uwe                +   +   v   +   x   e   x  57 %    1 3 Sitz. #
    |     Mueller, Joerg              +   +   e   e   +   +   ?  66 %    2         #
    |     Yildiz, sirin               ?   +   +   +   +   x   +  83 %              #
    |     Oehlmann, Wanda             +   +   +   +   +   +   + 100 %              #
    |     da in %                   100 100  75  75  75  50  66  76 %    3         #
    |                                                                              #
    | Gaeste, Vertretungen, Fruehere                                               #
    |     Gross, Baerbel              -   -   +   -   -   -   -     -              #
    |     Weiss, Aenne                -   -   g   -   -   -   -     -              #
    |                                                                              #
    | Rollen, fuer die niemand kommt                                               |
    | ! Schule: niemand da seit 3 Sitzungen                                        |
    | Zeichen                                                                      |
    +------------------------------------------------------------------------------+
    ");
}

#[test]
fn sorted_by_name_and_enter_goes_to_the_person() {
    let mut p = rt((80, 24));
    assert_snapshot!(p.tippe("A o").zeilen(2, 9), @"
    ┌ Anwesenheit Regionalteam Planregion Nord · nach Namen ───────────────────────┐
    │ ! fehlt: Müller, Uwe seit 3 Sitzungen                                        ┃
    │                               '25         '26                                ┃
    │                               15. 11. 20. 12. 21. 02. 10.       ent-   fehlt ┃
    │     Mitglied                  05. 09. 11. 02. 05. 07. 09.    da sch.    seit ┃
    │     Müller, Jörg                ✓   ✓   e   e   ✓   ✓   ?  66 %    2         ┃
    │ ▶ ! Müller, Uwe                 ✓   ✓   v   ✓   ✗   e   ✗  57 %    1 3 Sitz. ┃
    │     Öhlmann, Wanda              ✓   ✓   ✓   ✓   ✓   ✓   ✓ 100 %              ┃
    │     Yıldız, Şirin               ?   ✓   ✓   ✓   ✓   ✗   ✓  83 %              ┃
    ");
    assert_snapshot!(p.tippe("Enter").inhalt(), @"
    ┌ Uwe Müller ──────────────────────────────────────────────────────────────────┐
    │ Name           Uwe Müller                                                    │
    │ Funktion       Revierleiter                                                  │
    │ Organisation   Polizei                                                       │
    │ Telefon        03300 35                                                      │
    │ E-Mail         p35@seenland.example                                          │
    │ Raum           Planregion Nord                                               │
    │ Mitgliedschaften (1)                                                         │
    │   ██▄█▁▂▁ bei 4 der letzten 7 Sitzungen dabei                                │
    │     Regionalteam Planregion Nord  seit 01/2024                       ständig │
    │ ! Regionalteam Planregion Nord: bei 4 von 7 da, 1 entschuldigt – fehlt seit  │
    │ 3 Sitzungen                                                                  │
    │ Offene To-dos                                                                │
    │ keine                                                                        │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_wide_screen_holds_more_sitzungen() {
    assert_snapshot!(rt((140, 30)).tippe("A").zeilen(2, 12), @"
    ┌ Anwesenheit Regionalteam Planregion Nord · wer am längsten fehlt zuerst ─────────────────────────────────────────────────────────────────┐
    │ ! fehlt: Müller, Uwe seit 3 Sitzungen                                                                                                    │
    │                                                  '25         '26                                                                         │
    │                                                  15. 11. 20. 12. 21. 02. 10.       ent-   fehlt                                          │
    │     Mitglied                                     05. 09. 11. 02. 05. 07. 09.    da sch.    seit                                          │
    │ ▶ ! Müller, Uwe                                    ✓   ✓   v   ✓   ✗   e   ✗  57 %    1 3 Sitz.                                          │
    │     Müller, Jörg                                   ✓   ✓   e   e   ✓   ✓   ?  66 %    2                                                  │
    │     Yıldız, Şirin                                  ?   ✓   ✓   ✓   ✓   ✗   ✓  83 %                                                       │
    │     Öhlmann, Wanda                                 ✓   ✓   ✓   ✓   ✓   ✓   ✓ 100 %                                                       │
    │     da in %                                      100 100  75  75  75  50  66  76 %    3                                                  │
    │                                                                                                                                          │
    │ Gäste, Vertretungen, Frühere                                                                                                             │
    ");
}

#[test]
fn the_overview_has_a_line_for_each_gremium() {
    let mut p = Probe::neu("standard", (80, 24), team());
    assert_snapshot!(p.tippe("End").inhalt(), @"
    ┌ Übersicht (11) ──────────────────────────────────────────────────────────────┐
    │ Wiedervorlagen (1)                                                           │
    │  ▲ Spielplatz Süd ansehen                Änne Weiß       seit 2 Tagen        │
    │ Zu klären (1)                                                                │
    │  ▲ Jobcenter einladen                                    Mühlenwerder        │
    │ Tagesordnung verschicken (1)                                                 ┃
    │  ! Regionalteam Planregion Nord          Bürgerhaus      seit 3 Tagen        ┃
    │ Gehalten? Nachtragen (1)                                                     ┃
    │  ! Netzwerk Inklusion Planregion Süd     Bürgerhaus      Do 19.11.           ┃
    │ Sitzungen der nächsten 14 Tage (1)                                           ┃
    │  □ Regionalteam Planregion Nord          Bürgerhaus      Do 26.11.           ┃
    │ Aus dem Rhythmus (1)                                                         ┃
    │  ! Sozialraumkonferenz Mühlenwerder      mind. 1 × im H… seit 4 Monaten      ┃
    │ Federführung unklar (1)                                                      ┃
    │  ! Netzwerk Inklusion Planregion Süd     niemand         Planregion Süd      ┃
    │ Posten nicht besetzt (1)                                                     ┃
    │  ! Regionalkoordination Planregion Süd   vakant          Planregion Süd      ┃
    │ Fehlen seit drei Sitzungen (1)                                               ┃
    │▶ ▲ Regionalteam Planregion Nord          Uwe Müller      Planregion Nord     ┃
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn duties_go_round() {
    let mut p = rt((80, 24));
    assert_snapshot!(p.tippe("D").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Moderation und Protokoll Regionalteam Planregion Nord ───────────────────────┐
    │ Geplant                                                                      ┃
    │ ▶ ○ Do 26.11.2026         Moderation  dran: Şirin Yıldız                     ┃
    │   ○                       Protokoll   dran: Jörg Müller                      ┃
    │   ○ Do 11.02.2027         Moderation  dran: Wanda Öhlmann                    ┃
    │   ○                       Protokoll   dran: Şirin Yıldız                     ┃
    │   ○ Do 20.05.2027         Moderation  dran: Jörg Müller                      ┃
    │   ○                       Protokoll   dran: Wanda Öhlmann                    ┃
    │                                                                              ┃
    │ Wer wie oft, seltenste zuerst                                                ┃
    │     Müller, Jörg          M 2 · P 0   zuletzt 02.07.                         ┃
    │   ! Müller, Uwe           M 2 · P 0   zuletzt 10.09. · fehlt seit 3          │
    │     Öhlmann, Wanda        M 2 · P 0   zuletzt 21.05.                         │
    │     Yıldız, Şirin         M 0 · P 4   zuletzt 10.09.                         │
    │ Wer lange fehlt, steht in der Reihe hinten; von Hand geht es trotzdem.       │
    │                                                                              │
    │ Gehalten                                                                     │
    │   ● Do 10.09.2026         Moderation  Uwe Müller                             │
    │   ●                       Protokoll   Şirin Yıldız                           │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  v Vorschlag  a Person  s nächste  x tauschen  Esc zurück
    ");
    assert_snapshot!(p.tippe("v").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Moderation und Protokoll Regionalteam Planregion Nord ───────────────────────┐
    │ Geplant                                                                      ┃
    │ ▶ ✓ Do 26.11.2026         Moderation  Şirin Yıldız                           ┃
    │   ✓                       Protokoll   Jörg Müller                            ┃
    │   ✓ Do 11.02.2027         Moderation  Wanda Öhlmann                          ┃
    │   ✓                       Protokoll   Şirin Yıldız                           ┃
    │   ✓ Do 20.05.2027         Moderation  Jörg Müller                            ┃
    │   ✓                       Protokoll   Wanda Öhlmann                          ┃
    │                                                                              ┃
    │ Wer wie oft, seltenste zuerst                                                ┃
    │     Müller, Jörg          M 2 · P 0   zuletzt 02.07.                         ┃
    │   ! Müller, Uwe           M 2 · P 0   zuletzt 10.09. · fehlt seit 3          │
    │     Öhlmann, Wanda        M 2 · P 0   zuletzt 21.05.                         │
    │     Yıldız, Şirin         M 0 · P 4   zuletzt 10.09.                         │
    │ Wer lange fehlt, steht in der Reihe hinten; von Hand geht es trotzdem.       │
    │                                                                              │
    │ Gehalten                                                                     │
    │   ● Do 10.09.2026         Moderation  Uwe Müller                             │
    │   ●                       Protokoll   Şirin Yıldız                           │
    └──────────────────────────────────────────────────────────────────────────────┘
     6 Dienste verteilt: Regionalteam Planregion Nord · u rückgängig
     ↑↓ wählen  ⏎ öffnen  v Vorschlag  a Person  s nächste  x tauschen  Esc zurück
    ");
    assert_snapshot!(p.tippe("u").meldung(), @"rückgängig: 6 Dienste verteilt: Regionalteam Planregion Nord · U wiederholt");
    assert_snapshot!(p.inhalt().lines().take(4).collect::<Vec<_>>().join("\n"), @"
    ┌ Moderation und Protokoll Regionalteam Planregion Nord ───────────────────────┐
    │ Geplant                                                                      ┃
    │ ▶ ○ Do 26.11.2026         Moderation  dran: Şirin Yıldız                     ┃
    │   ○                       Protokoll   dran: Jörg Müller                      ┃
    ");
}

#[test]
fn a_duty_is_chosen_skipped_swapped_and_cleared() {
    let mut p = rt((80, 24));
    assert_snapshot!(p.tippe("D a").inhalt(), @"
    ┌ Moderation am 26.11.2026 (4) ────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Şirin Yıldız                                                      noch nie │
    │   Wanda Öhlmann                                               zuletzt 21.05. │
    │   Jörg Müller                                                 zuletzt 02.07. │
    │   Uwe Müller                                      fehlt seit 3 · zuletzt 10… │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Down Enter").zeilen(2, 4), @"
    ┌ Moderation und Protokoll Regionalteam Planregion Nord ───────────────────────┐
    │ Geplant                                                                      ┃
    │ ▶ ✓ Do 26.11.2026         Moderation  Wanda Öhlmann                          ┃
    │   ○                       Protokoll   dran: Jörg Müller                      ┃
    ");
    assert_snapshot!(p.tippe("s").meldung(), @"Moderation 26.11.2026: Jörg Müller · u rückgängig");
    assert_snapshot!(p.tippe("Down s").meldung(), @"Protokoll 26.11.2026: Şirin Yıldız · u rückgängig");
    assert_snapshot!(p.tippe("x").zeilen(2, 4), @"
    ┌ Moderation und Protokoll Regionalteam Planregion Nord ───────────────────────┐
    │ Geplant                                                                      ┃
    │   ✓ Do 26.11.2026         Moderation  Jörg Müller                            ┃
    │ ▶ ▹                       Protokoll   Şirin Yıldız                           ┃
    ");
    assert_snapshot!(p.tippe("Up x").zeilen(2, 4), @"
    ┌ Moderation und Protokoll Regionalteam Planregion Nord ───────────────────────┐
    │ Geplant                                                                      ┃
    │ ▶ ✓ Do 26.11.2026         Moderation  Şirin Yıldız                           ┃
    │   ✓                       Protokoll   Jörg Müller                            ┃
    ");
    assert_snapshot!(p.meldung(), @"Dienste getauscht: Şirin Yıldız ↔ Jörg Müller · u rückgängig");
    assert_snapshot!(p.tippe("del").meldung(), @"Moderation 26.11.2026: frei · u rückgängig");
}

#[test]
fn seats_are_drawn_and_can_be_checked() {
    let mut saetze = team();
    let kim = Person {
        vorname: "Kim".into(),
        nachname: "Sander".into(),
        ..leer::person(id(203))
    };
    saetze.push(kim.into());
    let mut p = Probe::neu("standard", (80, 24), saetze);
    p.tippe("2 / text:regionalteam Enter");
    assert_snapshot!(p.tippe("L").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Sitze durch Los Regionalteam Planregion Nord ────────────────────────────────┐
    │ ▶ ○ Mühlenwerder                                             0 von 2 besetzt │
    │                                                                              │
    │   ○ Schönfließ                                               0 von 2 besetzt │
    │                                                                              │
    │ Verfahren                                                                    │
    │ So wird gelost: Erst steht die Liste fest, dann die Startzahl, dann wird     │
    │ gezogen. Für jede Person wird SHA-256 über „Startzahl:Kennung“ gebildet;     │
    │ nach dem Ergebnis (als Hexadezimalzahl) aufsteigend geordnet, haben die      │
    │ Ersten die Plätze, die Nächsten rücken nach. Die Startzahl nennen Leute im   │
    │ Raum (Würfel, Lottozahlen), wenn die Liste fertig ist; nimmt jemand sie      │
    │ zurück, steht das im Verlauf.                                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  n neu  a Person  z ziehen  p prüfen  Esc zurück
    ");
    assert_snapshot!(p.tippe("z").meldung(), @"Für Mühlenwerder läuft keine Losung – erst eine eröffnen");
    assert_snapshot!(p.tippe("n").meldung(), @"Losung für Mühlenwerder eröffnet (2 Plätze) · u rückgängig");
    for wer in ["bärbel", "kim", "änne"] {
        p.tippe("a").schreibe(wer);
        p.tippe("Enter");
    }
    p.tippe("a text:bärbel Enter");
    assert_snapshot!(p.meldung(), @"Bärbel Groß steht schon auf der Liste – jede Person nur einmal");
    assert_snapshot!(p.inhalt(), @"
    ┌ Sitze durch Los Regionalteam Planregion Nord ────────────────────────────────┐
    │ ▶ ○ Mühlenwerder                                             0 von 2 besetzt │
    │   ▹   Losung um 2 Plätze                                         Liste offen │
    │   ·   1. Bärbel Groß                                            interessiert │
    │   ·   2. Kim Sander                                             interessiert │
    │   ·   3. Änne Weiß                                              interessiert │
    │   ○ Schönfließ                                               0 von 2 besetzt │
    │ Verfahren                                                                    │
    │ So wird gelost: Erst steht die Liste fest, dann die Startzahl, dann wird     │
    │ gezogen. Für jede Person wird SHA-256 über „Startzahl:Kennung“ gebildet;     │
    │ nach dem Ergebnis (als Hexadezimalzahl) aufsteigend geordnet, haben die      │
    │ Ersten die Plätze, die Nächsten rücken nach. Die Startzahl nennen Leute im   │
    │ Raum (Würfel, Lottozahlen), wenn die Liste fertig ist; nimmt jemand sie      │
    │ zurück, steht das im Verlauf.                                                │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("z Enter").meldung(), @"Erst eine Zahl nennen, die vorher niemand kennt – etwa gewürfelt, oder Lottozahlen");
    p.tippe("Esc z text:6_3_4_1");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Startzahl der Losung ────────────────────────────────────────────────────────┐
    │ > 6 3 4 1                                                                    │
    │ Startzahl: 6 3 4 1                                                           │
    │ Damit ist die Liste geschlossen (3 Personen); gezogen wird danach.           │
    └──────────────────────────────────────────────────────────────────────────────┘
    │   ·   3. Änne Weiß                                              interessiert │
    │                                                                              │
    │   ○ Schönfließ                                               0 von 2 besetzt │
    │                                                                              │
    │ Verfahren                                                                    │
    │ So wird gelost: Erst steht die Liste fest, dann die Startzahl, dann wird     │
    │ gezogen. Für jede Person wird SHA-256 über „Startzahl:Kennung“ gebildet;     │
    │ nach dem Ergebnis (als Hexadezimalzahl) aufsteigend geordnet, haben die      │
    │ Ersten die Plätze, die Nächsten rücken nach. Die Startzahl nennen Leute im   │
    │ Raum (Würfel, Lottozahlen), wenn die Liste fertig ist; nimmt jemand sie      │
    │ zurück, steht das im Verlauf.                                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ⏎ nehmen  Esc zurück
    ");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"Startzahl „6 3 4 1“ festgelegt, Liste geschlossen · u rückgängig");
    assert_snapshot!(p.tippe("a").meldung(), @"Die Startzahl steht fest, damit ist die Liste geschlossen");
    assert_snapshot!(p.tippe("z").meldung(), @"Losung Mühlenwerder: Kim Sander, Änne Weiß · u rückgängig");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Sitze durch Los Regionalteam Planregion Nord ────────────────────────────────┐
    │ ▶ ✓ Mühlenwerder                        2 von 2 besetzt, endet am 22.11.2027 ┃
    │   ●   Kim Sander                                                bis 22.11.27 ┃
    │   ●   Änne Weiß                                                 bis 22.11.27 ┃
    │   ✓   Losung vom 22.11.                                    Startzahl 6 3 4 1 ┃
    │   ✓   1. Kim Sander                                  gezogen · 7786616e2463… ┃
    │   ✓   2. Änne Weiß                                   gezogen · 7ba34a64bdd5… ┃
    │   ·   3. Bärbel Groß                              rückt nach · e650ea8c04cf… ┃
    │                                                                              ┃
    │   ○ Schönfließ                                               0 von 2 besetzt ┃
    │                                                                              ┃
    │ Verfahren                                                                    ┃
    │ So wird gelost: Erst steht die Liste fest, dann die Startzahl, dann wird     ┃
    │ gezogen. Für jede Person wird SHA-256 über „Startzahl:Kennung“ gebildet;     │
    │ nach dem Ergebnis (als Hexadezimalzahl) aufsteigend geordnet, haben die      │
    │ Ersten die Plätze, die Nächsten rücken nach. Die Startzahl nennen Leute im   │
    │ Raum (Würfel, Lottozahlen), wenn die Liste fertig ist; nimmt jemand sie      │
    │ zurück, steht das im Verlauf.                                                │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Losung Mühlenwerder: Kim Sander, Änne Weiß · u rückgängig
     ↑↓ wählen  ⏎ öffnen  n neu  a Person  z ziehen  p prüfen  Esc zurück
    ");
    assert_snapshot!(p.tippe("p").meldung(), @"Nachgerechnet: Die Losung vom 22.11.2026 stimmt (3 Personen)");
    assert_snapshot!(p.tippe("pagedown").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Sitze durch Los Regionalteam Planregion Nord ────────────────────────────────┐
    │                                                                              │
    │ ▶ ○ Schönfließ                                               0 von 2 besetzt │
    │                                                                              │
    │ Verfahren                                                                    │
    │ So wird gelost: Erst steht die Liste fest, dann die Startzahl, dann wird     │
    │ gezogen. Für jede Person wird SHA-256 über „Startzahl:Kennung“ gebildet;     │
    │ nach dem Ergebnis (als Hexadezimalzahl) aufsteigend geordnet, haben die      ┃
    │ Ersten die Plätze, die Nächsten rücken nach. Die Startzahl nennen Leute im   ┃
    │ Raum (Würfel, Lottozahlen), wenn die Liste fertig ist; nimmt jemand sie      ┃
    │ zurück, steht das im Verlauf.                                                ┃
    │                                                                              ┃
    │ Nachrechnen: Mühlenwerder                                                    ┃
    │ Kim Sander                                                                   ┃
    │ printf '%s' '6 3 4 1:01K0000000000000000000006B' | sha256sum                 ┃
    │ Änne Weiß                                                                    ┃
    │ printf '%s' '6 3 4 1:01K00000000000000000000011' | sha256sum                 ┃
    │ Bärbel Groß                                                                  ┃
    │ printf '%s' '6 3 4 1:01K00000000000000000000012' | sha256sum                 ┃
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  n neu  a Person  z ziehen  p prüfen  Esc zurück
    ");
    p.tippe("u");
    assert_snapshot!(p.meldung(), @"rückgängig: Losung Mühlenwerder: Kim Sander, Änne Weiß · U wiederholt");
}

#[test]
fn the_factors_of_a_gremium_over_a_year() {
    let mut p = rt((80, 24));
    assert_snapshot!(p.tippe("C").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Gelingensfaktoren 2026 · Regionalteam Planregion Nord ───────────────────────┐
    │   ██▅▅ 83 % erfüllt, 4 Sitzungen                                             ┃
    │                                                                              ┃
    │     Faktor, im Monat                              2  5  7  9 Anteil    von   ┃
    │     Tagesordnung rechtzeitig                      ?  ?  ?  ?      –      –   ┃
    │     Themen präzise                                ?  ?  ?  ?      –      –   ┃
    │     Jeder TOP mit Ziel                            ?  ?  ?  ?      –      –   ┃
    │     Rückblick behandelt                           ?  ?  ?  ?      –      –   ┃
    │     To-dos verfolgt                               ?  ?  ?  ?      –      –   ┃
    │     Zwei Drittel da                               ✓  ✓  ✗  ✓   75 %    3/4   ┃
    │     Niemand fehlt lange                           ✓  ✓  ✓  ✗   75 %    3/4   ┃
    │     Beginn–Themen–Ausklang                        ?  ?  ?  ?      –      –   ┃
    │     Protokoll fertig                              ?  ?  ?  ?      –      –   ┃
    │     Wer macht was bis wann                        ?  ?  ?  ?      –      –   ┃
    │     Neuer Termin fest                             ?  ?  ?  ?      –      –   ┃
    │     Rhythmus eingehalten                          ✓  ✓  ✓  ✓  100 %    4/4   │
    │ ✓ erfüllt · ✗ nicht erfüllt · ? nicht feststellbar, weil nichts notiert ist; │
    │ zählt nicht mit                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  ← Jahr zurück  → Jahr vor  y kopieren  P Datei  F1 Hilfe
    ");
    assert_snapshot!(p.tippe("left").inhalt(), @"
    ┌ Gelingensfaktoren 2025 · Regionalteam Planregion Nord ───────────────────────┐
    │   █▄█ 83 % erfüllt, 3 Sitzungen                                              ┃
    │     Faktor, im Monat                              5  9 11 Anteil    von      ┃
    │     Tagesordnung rechtzeitig                      ?  ?  ?      –      –      ┃
    │     Themen präzise                                ?  ?  ?      –      –      ┃
    │     Jeder TOP mit Ziel                            ?  ?  ?      –      –      ┃
    │     Rückblick behandelt                           ?  ?  ?      –      –      ┃
    │     To-dos verfolgt                               ?  ?  ?      –      –      ┃
    │     Zwei Drittel da                               ✓  ✓  ✓  100 %    3/3      ┃
    │     Niemand fehlt lange                           ?  ?  ✓  100 %    1/1      ┃
    │     Beginn–Themen–Ausklang                        ?  ?  ?      –      –      ┃
    │     Protokoll fertig                              ?  ?  ?      –      –      ┃
    │     Wer macht was bis wann                        ?  ?  ?      –      –      ┃
    │     Neuer Termin fest                             ?  ?  ?      –      –      ┃
    │     Rhythmus eingehalten                          ?  ✗  ✓   50 %    1/2      │
    │ ✓ erfüllt · ✗ nicht erfüllt · ? nicht feststellbar, weil nichts notiert ist; │
    │ zählt nicht mit                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("left").inhalt(), @"
    ┌ Gelingensfaktoren 2024 · Regionalteam Planregion Nord ───────────────────────┐
    │ 2024 wurde keine Sitzung gehalten.                                           │
    │ ! Vereinbart ist: 3–4 × im Jahr                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(rt((60, 16)).tippe("C").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Gelingensfaktoren 2026 · Regionalteam Planregion Nord ───┐
    │   ██▅▅ 83 % erfüllt, 4 Sitzungen                         ┃
    │                                                          ┃
    │     Faktor, im Monat            2  5  7  9 Anteil    von ┃
    │     Tagesordnung rechtzeitig    ?  ?  ?  ?      –      – ┃
    │     Themen präzise              ?  ?  ?  ?      –      – │
    │     Jeder TOP mit Ziel          ?  ?  ?  ?      –      – │
    │     Rückblick behandelt         ?  ?  ?  ?      –      – │
    │     To-dos verfolgt             ?  ?  ?  ?      –      – │
    │     Zwei Drittel da             ✓  ✓  ✗  ✓   75 %    3/4 │
    │     Niemand fehlt lange         ✓  ✓  ✓  ✗   75 %    3/4 │
    └──────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  ← Jahr zurück  → Jahr vor  P Datei
    ");
}

#[test]
fn the_factors_of_a_gremium_as_markdown() {
    let mut p = rt((80, 24));
    p.tippe("C y");
    assert_snapshot!(p.meldung(), @"Blatt kopiert (in die Zwischenablage des eigenen Rechners)");
    assert_snapshot!(kopiert(&p).lines().take(20).collect::<Vec<_>>().join("\n"), @"
    # Gelingensfaktoren 2026: Regionalteam Planregion Nord

    4 Sitzungen gehalten.

    ## Faktoren

    | Faktor | erfüllt | nicht erfüllt | nicht feststellbar | Anteil |
    | --- | ---: | ---: | ---: | ---: |
    | Tagesordnung rechtzeitig | 0 | 0 | 4 | – |
    | Themen präzise | 0 | 0 | 4 | – |
    | Jeder TOP mit Ziel | 0 | 0 | 4 | – |
    | Rückblick behandelt | 0 | 0 | 4 | – |
    | To-dos verfolgt | 0 | 0 | 4 | – |
    | Zwei Drittel da | 3 | 1 | 0 | 75 % |
    | Niemand fehlt lange | 3 | 1 | 0 | 75 % |
    | Beginn–Themen–Ausklang | 0 | 0 | 4 | – |
    | Protokoll fertig | 0 | 0 | 4 | – |
    | Wer macht was bis wann | 0 | 0 | 4 | – |
    | Neuer Termin fest | 0 | 0 | 4 | – |
    | Rhythmus eingehalten | 4 | 0 | 0 | 100 % |
    ");
}

#[test]
fn all_gremien_for_the_steuerungsgruppe() {
    let mut p = rt((80, 24));
    assert_snapshot!(p.tippe("B").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Gelingensfaktoren 2026 · alle Gremien ───────────────────────────────────────┐
    │ Faktoren über alle Gremien                                                   ┃
    │     Tagesordnung rechtzeitig                                    –       –    ┃
    │     Themen präzise                                              –       –    ┃
    │     Jeder TOP mit Ziel                                          –       –    ┃
    │     Rückblick behandelt                                         –       –    ┃
    │     To-dos verfolgt                                             –       –    ┃
    │     Zwei Drittel da                             ████████░░   75 %     3/4    ┃
    │     Niemand fehlt lange                         ████████░░   75 %     3/4    ┃
    │     Beginn–Themen–Ausklang                                      –       –    ┃
    │     Protokoll fertig                                            –       –    ┃
    │     Wer macht was bis wann                                      –       –    ┃
    │     Neuer Termin fest                                           –       –    ┃
    │     Rhythmus eingehalten                        ████████░░   80 %     4/5    ┃
    │ ✓ erfüllt · ✗ nicht erfüllt · ? nicht feststellbar, weil nichts notiert ist; ┃
    │ zählt nicht mit                                                              ┃
    │                                                                              ┃
    │ Gremien (3)                                                                  │
    │ ▶   Netzwerk Inklusion Planregi…     keine     –                             │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  ← Jahr zurück  → Jahr vor  y kopieren  P Datei  F1 Hilfe
    ");
    assert_snapshot!(p.tippe("End").inhalt(), @"
    ┌ Gelingensfaktoren 2026 · alle Gremien ───────────────────────────────────────┐
    │     Themen präzise                                              –       –    │
    │     Jeder TOP mit Ziel                                          –       –    │
    │     Rückblick behandelt                                         –       –    ┃
    │     To-dos verfolgt                                             –       –    ┃
    │     Zwei Drittel da                             ████████░░   75 %     3/4    ┃
    │     Niemand fehlt lange                         ████████░░   75 %     3/4    ┃
    │     Beginn–Themen–Ausklang                                      –       –    ┃
    │     Protokoll fertig                                            –       –    ┃
    │     Wer macht was bis wann                                      –       –    ┃
    │     Neuer Termin fest                                           –       –    ┃
    │     Rhythmus eingehalten                        ████████░░   80 %     4/5    ┃
    │ ✓ erfüllt · ✗ nicht erfüllt · ? nicht feststellbar, weil nichts notiert ist; ┃
    │ zählt nicht mit                                                              ┃
    │ Gremien (3)                                                                  ┃
    │     Netzwerk Inklusion Planregi…     keine     –                             ┃
    │     Regionalteam Planregion Nord   4 Sitz.  83 %  ✗ Zwei Drittel da          ┃
    │ ▶   Sozialraumkonferenz Mühlenw…     keine   0 %  ✗ Rhythmus eingehalten     ┃
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_factors_of_one_sitzung() {
    let mut p = Probe::neu("standard", (80, 24), team());
    assert_snapshot!(p.tippe("3 Down Down c").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Gelingensfaktoren Regionalteam Planregion Nord Do 20.05.2027 ────────────────┐
    │ 1 von 12 erfüllt, 1 nicht erfüllt, 10 nicht feststellbar                     │
    │                                                                              │
    │ ? Tagesordnung rechtzeitig: kein Tag der Veröffentlichung notiert            │
    │ ? Themen präzise: keine Themen notiert                                       │
    │ ? Jeder TOP mit Ziel: keine Themen notiert                                   │
    │ ? Rückblick behandelt: noch nicht gehalten                                   │
    │ ? To-dos verfolgt: noch nicht gehalten                                       │
    │ ? Zwei Drittel da: keine Anwesenheit notiert                                 │
    │ ✗ Niemand fehlt lange: 3-mal in Folge ohne Uwe Müller                        │
    │ ? Beginn–Themen–Ausklang: keine Tagesordnung notiert                         │
    │ ? Protokoll fertig: noch nicht gehalten                                      │
    │ ? Wer macht was bis wann: keine Vereinbarungen notiert                       │
    │ ? Neuer Termin fest: nicht notiert                                           │
    │ ✓ Rhythmus eingehalten: 3–4 × im Jahr                                        │
    │                                                                              │
    │ Sitzung                                                                      │
    │ ▶ ○ Regionalteam Planregion Nord  Do 20.05. 14:00                    geplant │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  y kopieren  P Datei  Esc zurück  F1 Hilfe
    ");
}

#[test]
fn names_stay_legible_on_sixty_columns() {
    let mut p = rt((60, 16));
    assert_snapshot!(p.tippe("D").inhalt(), @"
    ┌ Moderation und Protokoll Regionalteam Planregion Nord ───┐
    │ Geplant                                                  ┃
    │ ▶ ○ Do 26.11.2026   Moderation  dran: Şirin Yıldız       ┃
    │   ○                 Protokoll   dran: Jörg Müller        ┃
    │   ○ Do 11.02.2027   Moderation  dran: Wanda Öhlmann      │
    │   ○                 Protokoll   dran: Şirin Yıldız       │
    │   ○ Do 20.05.2027   Moderation  dran: Jörg Müller        │
    │   ○                 Protokoll   dran: Wanda Öhlmann      │
    │ Wer wie oft, seltenste zuerst                            │
    │     Müller, Jörg    M 2 · P 0   zuletzt 02.07.           │
    └──────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc L n a text:bärbel Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Sitze durch Los Regionalteam Planregion Nord ────────────┐
    │ ▶ ○ Mühlenwerder                         0 von 2 besetzt ┃
    │   ▹   Losung um 2 Plätze                     Liste offen ┃
    │   ·   1. Bärbel Groß                        interessiert ┃
    │   ○ Schönfließ                           0 von 2 besetzt ┃
    │ Verfahren                                                │
    │ So wird gelost: Erst steht die Liste fest, dann die      │
    │ Startzahl, dann wird gezogen. Für jede Person wird       │
    │ SHA-256 über „Startzahl:Kennung“ gebildet; nach dem      │
     Bärbel Groß nimmt an der Losung teil (▲ Landkreis
    ");
    assert_snapshot!(p.tippe("Esc B End").inhalt(), @"
    ┌ Gelingensfaktoren 2026 · alle Gremien ───────────────────┐
    │     Wer macht was bis wann                     –       – │
    │     Neuer Termin fest                          –       – │
    │     Rhythmus eingehalten       ████████░░   80 %     4/5 │
    │ ✓ erfüllt · ✗ nicht erfüllt · ? nicht feststellbar, weil │
    │ nichts notiert ist; zählt nicht mit                      │
    │ Gremien (3)                                              ┃
    │     Netzwerk Inklusion Planregion Süd        keine     – ┃
    │     Regionalteam Planregion Nord           4 Sitz.  83 % ┃
    │ ▶   Sozialraumkonferenz Mühlenwerder         keine   0 % ┃
    └──────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_key_that_means_nothing_on_a_sheet_says_so() {
    let mut p = rt((80, 24));
    assert_snapshot!(p.tippe("A z").meldung(), @"„Startzahl festlegen, dann auslosen“ geht hier nicht – mit Esc zurück");
    assert_snapshot!(p.tippe("Esc 3 c").meldung(), @"");
    assert_snapshot!(Probe::neu("standard", (80, 24), vec![]).tippe("2 A").meldung(), @"Erst ein Gremium wählen");
}
