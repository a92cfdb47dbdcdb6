//! The agenda on the screen: made by itself, filled by quick lines, put in order, published; the topic inbox; the series.

use super::*;
use crate::schirm::welt::id;
use feldbuch::domain::*;
use insta::assert_snapshot;

const HAUSHALT: u128 = 801;
const FERIEN: u128 = 811;

/// The Regionalteam has standing items, a topic in its inbox and a second Sitzung planned.
fn saetze() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    for satz in &mut alle {
        if let Datensatz::Gremiumsart(a) = satz
            && a.id == id(welt::ART_RT)
        {
            a.tagesordnung = vec!["Neues aus den Sozialräumen /i 20".into()];
        }
    }
    let thema = Top {
        gremium: id(welt::RT),
        titel: "Haushalt 2027: wer meldet welche Mittel an".into(),
        ziel: Some(Topziel::Entscheidung),
        minuten: Some(30),
        von: Some(id(welt::JOERG)),
        eingebracht_am: Some(date(2026, 11, 10)),
        ..leer::top(id(HAUSHALT))
    };
    alle.push(thema.into());
    alle
}

fn agenda() -> Probe {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 a");
    p
}

fn titel(p: &Probe) -> Vec<String> {
    let reg = &p.app.register;
    let tops = reg.tagesordnung(id(welt::SITZUNG_RT));
    tops.iter()
        .map(|t| format!("{} {}", t.nr, t.titel))
        .collect()
}

#[test]
fn the_first_look_makes_the_agenda_with_the_state_first() {
    let p = agenda();
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                    │
    │ 75 von 120 min verplant · 45 min frei                                        │
    │ Beginn                                                                       │
    │ ▶    14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen        15 min │
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │      14:15  2 I Neues aus den Sozialräumen                            20 min │
    │      14:35  3 E Haushalt 2027: wer meldet welche Mittel an            30 min │
    │                 Jörg Müller                                                  │
    │ Ausklang                                                                     │
    │      15:05  4   Zusammenfassung und nächster Termin                   10 min │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Tagesordnung Do 26.11.2026 vorbereitet · u rückgängig
     ↑↓ wählen  ⏎ öffnen  n neu  KJ umstellen  -+ Minuten  z Ziel  H holen
    ");
    assert_snapshot!(Probe::neu("standard", (60, 16), saetze()).tippe("3 a").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2…──┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                   ┃
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3      ┃
    │ Tagen                                                    ┃
    │ 75 von 120 min verplant · 45 min frei                    ┃
    │ Beginn                                                   ┃
    │ ▶    14:00  1   Begrüßung, Stand der To-dos und … 15 min ┃
    │                 3 offene To-dos                          │
    │   !             Protokoll verschicken  Wan… seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Mü… Do 26.11. │
    │   □             Förderantrag Stadtteilfest  R… Fr 18.12. │
    └──────────────────────────────────────────────────────────┘
     Tagesordnung Do 26.11.2026 vorbereitet · u rückgängig
     ↑↓ wählen  ⏎ öffnen  n neu  KJ umstellen  -+ Minuten
    ");
    assert_snapshot!(Probe::neu("standard", (120, 24), saetze()).tippe("3 a").frame(), @"
     feldbuch   alle Räume                                                                   ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────────────────────────────────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                                                               │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                                                            │
    │ 75 von 120 min verplant · 45 min frei                                                                                │
    │ Beginn                                                                                                               │
    │ ▶    14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen                                                15 min │
    │                 3 offene To-dos                                                                                      │
    │   !             Protokoll verschicken  Wanda Öhlmann                                                    seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                                                          Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregion Nord                                   Fr 18.12. │
    │ Themen                                                                                                               │
    │      14:15  2 I Neues aus den Sozialräumen                                                                    20 min │
    │      14:35  3 E Haushalt 2027: wer meldet welche Mittel an                                      Jörg Müller · 30 min │
    │ Ausklang                                                                                                             │
    │      15:05  4   Zusammenfassung und nächster Termin                                                           10 min │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     Tagesordnung Do 26.11.2026 vorbereitet · u rückgängig
     ↑↓ wählen  ⏎ öffnen  n neu  KJ umstellen  -+ Minuten  z Ziel  p veröffentlichen  H holen  v verschieben  Esc zurück
    ");
}

#[test]
fn one_undo_takes_the_whole_agenda_back_and_opening_makes_it_again() {
    let mut p = agenda();
    assert_eq!(titel(&p).len(), 4);
    p.tippe("u");
    assert!(titel(&p).is_empty());
    assert_eq!(p.app.register.themenspeicher(id(welt::RT)).len(), 1);
    p.tippe("esc a");
    assert_eq!(titel(&p).len(), 4);
    p.tippe("esc a");
    assert_eq!(titel(&p).len(), 4, "only once");
}

#[test]
fn a_quick_line_is_understood_while_it_is_typed() {
    let mut p = agenda();
    p.tippe("n");
    assert_snapshot!(p.mitte(), @"
    ┌ Neuer TOP · Regionalteam Planregion Nord Do 26.11.2026 ──────────────────────┐
    │ >                                                                            │
    │ etwa: Kita-Plätze in Nord ab Herbst /b 20 +wanda                             │
    │ /i Information  /b Beratung  /e Entscheidung · Zahl am Ende: Minuten         │
    │ +wer bringt ein · #Gruppe betrifft · * kommt wieder                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │      14:15  2 I Neues aus den Sozialräumen                            20 min │
    │      14:35  3 E Haushalt 2027: wer meldet welche Mittel an            30 min │
    │                 Jörg Müller                                                  │
    │ Ausklang                                                                     │
    │      15:05  4   Zusammenfassung und nächster Termin                   10 min │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.schreibe("Kita-Plätze im Norden ab Herbst /b 20 +wanda #Träger *");
    assert_snapshot!(p.mitte(), @"
    ┌ Neuer TOP · Regionalteam Planregion Nord Do 26.11.2026 ──────────────────────┐
    │ > Kita-Plätze im Norden ab Herbst /b 20 +wanda #Träger *                     │
    │ Titel: Kita-Plätze im Norden ab Herbst                                       │
    │ Ziel: Beratung · 20 min                                                      │
    │ bringt ein: Wanda Öhlmann · betrifft: Träger · kommt wieder                  │
    └──────────────────────────────────────────────────────────────────────────────┘
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │      14:15  2 I Neues aus den Sozialräumen                            20 min │
    │      14:35  3 E Haushalt 2027: wer meldet welche Mittel an            30 min │
    │                 Jörg Müller                                                  │
    │ Ausklang                                                                     │
    │      15:05  4   Zusammenfassung und nächster Termin                   10 min │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                    │
    │ 95 von 120 min verplant · 25 min frei                                        │
    │ Beginn                                                                       │
    │      14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen        15 min │
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │      14:15  2 I Neues aus den Sozialräumen                            20 min │
    │      14:35  3 E Haushalt 2027: wer meldet welche Mittel an            30 min │
    │                 Jörg Müller                                                  │
    │ ▶    15:05  4 B Kita-Plätze im Norden ab Herbst                       20 min │
    │                 Wanda Öhlmann · betrifft Träger · kommt wieder               │
    │ Ausklang                                                                     │
    │      15:25  5   Zusammenfassung und nächster Termin                   10 min │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     TOP „Kita-Plätze im Norden ab Herbst“ notiert · u rückgängig
     ↑↓ wählen  ⏎ öffnen  n neu  KJ umstellen  -+ Minuten  z Ziel  H holen
    ");
}

#[test]
fn what_a_line_does_not_say_clearly_is_not_saved() {
    let mut p = agenda();
    p.tippe("n").schreibe("Kita-Plätze im Norden /x");
    assert_snapshot!(p.tippe("Enter").meldung(), @"„/x“ kenne ich nicht: /i Information, /b Beratung, /e Entscheidung");
    p.tippe("ctrl-u").schreibe("/b 20");
    assert_snapshot!(p.tippe("Enter").meldung(), @"Worum geht es? Ein Titel fehlt noch – oder Esc");
    p.tippe("ctrl-u").schreibe("Kita-Plätze im Norden 0");
    assert_snapshot!(p.tippe("Enter").meldung(), @"0 Minuten? Zwischen 1 und 600");
    assert_eq!(titel(&p).len(), 4);
}

#[test]
fn keys_order_time_and_mark_the_chosen_one() {
    let mut p = agenda();
    p.tippe("Down Down Down Down Down");
    assert_snapshot!(p.tippe("K").inhalt(), @"
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                    │
    │ 75 von 120 min verplant · 45 min frei                                        │
    │ Beginn                                                                       │
    │      14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen        15 min │
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │ ▶    14:15  2 E Haushalt 2027: wer meldet welche Mittel an            30 min │
    │                 Jörg Müller                                                  │
    │      14:45  3 I Neues aus den Sozialräumen                            20 min │
    │ Ausklang                                                                     │
    │      15:05  4   Zusammenfassung und nächster Termin                   10 min │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("+ + z w");
    assert_snapshot!(p.inhalt(), @"
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                    │
    │ 85 von 120 min verplant · 35 min frei                                        │
    │ Beginn                                                                       │
    │      14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen        15 min │
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │ ▶ ▲  14:15  2   Haushalt 2027: wer meldet welche Mittel an            40 min │
    │                 ohne Ziel · Jörg Müller · kommt wieder                       │
    │      14:55  3 I Neues aus den Sozialräumen                            20 min │
    │ Ausklang                                                                     │
    │      15:15  4   Zusammenfassung und nächster Termin                   10 min │
     „Haushalt 2027: wer meldet welch…“ kommt in jeder Sitzung wieder · u
    ");
    p.tippe("- x");
    assert_snapshot!(p.inhalt(), @"
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                    │
    │ 45 von 120 min verplant · 75 min frei                                        │
    │ Beginn                                                                       │
    │      14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen        15 min │
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │ ▶ ✗         2   Haushalt 2027: wer meldet welche Mittel an      übersprungen │
    │                 Jörg Müller · kommt wieder                                   │
    │      14:15  3 I Neues aus den Sozialräumen                            20 min │
    │ Ausklang                                                                     │
    │      14:35  4   Zusammenfassung und nächster Termin                   10 min │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    for _ in 0..7 {
        p.tippe("u");
    }
    assert_eq!(
        titel(&p).first().map(String::as_str),
        Some("1 Begrüßung, Stand der To-dos und Wiedervorlagen")
    );
    assert_snapshot!(titel(&p).join("\n"), @"
    1 Begrüßung, Stand der To-dos und Wiedervorlagen
    2 Neues aus den Sozialräumen
    3 Haushalt 2027: wer meldet welche Mittel an
    4 Zusammenfassung und nächster Termin
    ");
}

#[test]
fn top_one_stays_where_it_is() {
    let mut p = agenda();
    let mut worte = Vec::new();
    for taste in ["J", "Del", "x", "v", "I", "w"] {
        worte.push(p.tippe(taste).meldung());
    }
    assert_snapshot!(worte.join("\n"), @"
    TOP 1 steht von selbst am Anfang: der Stand eröffnet die Sitzung
    TOP 1 steht von selbst am Anfang: der Stand eröffnet die Sitzung
    TOP 1 wird nicht übersprungen: der Stand eröffnet die Sitzung
    Dieser TOP steht von selbst auf jeder Tagesordnung
    Dieser TOP steht von selbst auf jeder Tagesordnung
    Dieser TOP kommt von selbst in jeder Sitzung
    ");
    assert_eq!(titel(&p).len(), 4);
}

#[test]
fn moved_on_it_is_marked_here_and_lies_there() {
    let mut p = agenda();
    p.tippe("End Up");
    assert_snapshot!(p.tippe("v").meldung(), @"„Haushalt 2027: wer meldet welch…“ in den Themenspeicher verschoben · u rückgängig");
    assert_snapshot!(p.inhalt(), @"
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                    │
    │ 1 Thema im Speicher                                                          │
    │ 45 von 120 min verplant · 75 min frei                                        │
    │ Beginn                                                                       │
    │      14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen        15 min │
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │      14:15  2 I Neues aus den Sozialräumen                            20 min │
    │ ▶ ✗         3 E Haushalt 2027: wer meldet welche Mittel an        verschoben │
    │                 Jörg Müller                                                  │
    │ Ausklang                                                                     │
    │      14:35  4   Zusammenfassung und nächster Termin                   10 min │
     „Haushalt 2027: wer meldet welch…“ in den Themenspeicher verschoben · u
    ");
    assert_eq!(p.app.register.themenspeicher(id(welt::RT)).len(), 1);
    assert_snapshot!(p.tippe("v").meldung(), @"Dieser TOP ist schon verschoben");
    p.tippe("H");
    assert_snapshot!(p.mitte(), @"
    ┌ Aus dem Themenspeicher (1) ──────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Haushalt 2027: wer meldet welche Mittel an           Entscheidung · 30 min │
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
    ");
    p.tippe("Enter");
    assert_eq!(titel(&p).len(), 5);
    assert!(p.app.register.themenspeicher(id(welt::RT)).is_empty());
}

#[test]
fn before_it_is_published_a_topic_just_goes_back_to_the_inbox() {
    let mut p = agenda();
    p.tippe("End Up I");
    assert_eq!(titel(&p).len(), 3);
    let speicher = p.app.register.themenspeicher(id(welt::RT));
    assert_eq!(
        speicher.iter().map(|t| t.id).collect::<Vec<_>>(),
        [id(HAUSHALT)]
    );
}

#[test]
fn publishing_says_that_it_is_late_and_a_later_change_is_seen() {
    let mut p = agenda();
    assert_snapshot!(p.tippe("p").meldung(), @"Tagesordnung veröffentlicht, Fassung 1 – zu spät: Frist war Do 19.11.2026 (vor 3 Tagen) · u rückgängig");
    assert_snapshot!(p.zeilen(3, 4), @"
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlicht So 22.11.2026, Fassung 1                            │
    │ 75 von 120 min verplant · 45 min frei                                        │
    │ Beginn                                                                       │
    ");
    p.tippe("Down Down Down Down +");
    assert_snapshot!(p.zeilen(3, 4), @"
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · Fassung 1 vom So 22.11.2026, seither geändert                      │
    │ 80 von 120 min verplant · 40 min frei                                        │
    │ Beginn                                                                       │
    ");
    assert_snapshot!(p.tippe("p").meldung(), @"Tagesordnung veröffentlicht, Fassung 2 · u rückgängig");
    assert_snapshot!(p.tippe("E").meldung(), @"Eingeladen zu Do 26.11.2026 · u rückgängig");
    assert_snapshot!(p.tippe("E").meldung(), @"Schon eingeladen So 22.11.2026");
}

#[test]
fn the_inbox_counts_down_and_gives_its_topics_away() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("2")
        .tippe("/")
        .schreibe("Regionalteam")
        .tippe("Enter I");
    assert_snapshot!(p.mitte(), @"
    ┌ Themenspeicher · Regionalteam Planregion Nord ───────────────────────────────┐
    │ Nächste Sitzung Do 26.11.2026 – in 4 Tagen                                   │
    │ Themen bis Do 12.11.2026 – vor 10 Tagen                                      │
    │                                                                              │
    │ Themen (1)                                                                   │
    │ ▶ · E Haushalt 2027: wer meldet welche Mittel an      30 min · seit 12 Tagen │
    │       Jörg Müller                                                            │
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
    p.tippe("n")
        .schreibe("Wohnraum für Familien suchen /b 15")
        .tippe("Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Themenspeicher · Regionalteam Planregion Nord ───────────────────────────────┐
    │ Nächste Sitzung Do 26.11.2026 – in 4 Tagen                                   │
    │ Themen bis Do 12.11.2026 – vor 10 Tagen                                      │
    │ Themen (2)                                                                   │
    │   · E Haushalt 2027: wer meldet welche Mittel an      30 min · seit 12 Tagen │
    │       Jörg Müller                                                            │
    │ ▶ · B Wohnraum für Familien suchen                       15 min · seit heute │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("v").meldung(), @"„Wohnraum für Familien suchen“ auf der Tagesordnung Do 26.11.2026 · u rückgängig");
    assert_eq!(titel(&p).len(), 5, "the agenda made itself, inbox and all");
}

#[test]
fn a_topic_is_found_and_shown_on_its_agenda() {
    let mut p = agenda();
    p.tippe("esc 1 ctrl-f").schreibe("mittel").tippe("Enter");
    assert_snapshot!(p.mitte(), @"
    ┌ Tagesordnung · Regionalteam Planregion Nord Do 26.11.2026 ───────────────────┐
    │ Do 26.11.2026 14:00–16:00 · Bürgerhaus                                       │
    │ geplant · veröffentlichen bis Do 19.11.2026 – vor 3 Tagen                    │
    │ 75 von 120 min verplant · 45 min frei                                        │
    │ Beginn                                                                       │
    │      14:00  1   Begrüßung, Stand der To-dos und Wiedervorlagen        15 min │
    │                 3 offene To-dos                                              │
    │   !             Protokoll verschicken  Wanda Öhlmann            seit 6 Tagen │
    │   □             Kita-Bedarf abfragen  Jörg Müller                  Do 26.11. │
    │   □             Förderantrag Stadtteilfest  Regionalteam Planregi… Fr 18.12. │
    │ Themen                                                                       │
    │      14:15  2 I Neues aus den Sozialräumen                            20 min │
    │ ▶    14:35  3 E Haushalt 2027: wer meldet welche Mittel an            30 min │
    │                 Jörg Müller                                                  │
    │ Ausklang                                                                     │
    │      15:05  4   Zusammenfassung und nächster Termin                   10 min │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("esc");
    assert_snapshot!(p.zeilen(2, 3), @"
    ┌ Regionalteam Planregion Nord Do 26.11.2026 ──────────────────────────────────┐
    │ Termin         Do 26.11.2026 14:00 – in 4 Tagen                              ┃
    │ Ende           16:00                                                         ┃
    ");
}

#[test]
fn the_series_keeps_clear_of_holidays_and_the_leads_other_sitzungen() {
    let mut alle = saetze();
    let ferien = Ferien {
        id: id(FERIEN),
        name: "Osterferien".into(),
        von: date(2027, 3, 22),
        bis: date(2027, 4, 3),
    };
    alle.push(ferien.into());
    let mut p = Probe::neu("standard", (80, 24), alle);
    p.tippe("2")
        .tippe("/")
        .schreibe("Regionalteam")
        .tippe("Enter T");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Termine · Regionalteam Planregion Nord ──────────────────────────────────────┐
    │ Rhythmus       3–4 × im Jahr                                                 │
    │ schon geplant  26.11.                                                        │
    │ ▲ Für 2027 sind keine Sommerferien eingetragen – im Kalender unter „Ferien“  │
    │ nachtragen                                                                   │
    │                                                                              │
    │ Vorschläge (3)                                                               │
    │ ▶   [x] Do 18.03.2027 14:00–16:00                  statt 25.03.: Osterferien │
    │     [x] Do 22.07.2027 14:00–16:00                                            │
    │     [x] Do 25.11.2027 14:00–16:00                                            │
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

     ↑↓ wählen  ⏎ ansetzen  Leer markieren  Strg-A alle  Esc zurück  F1 Hilfe
    ");
    p.tippe("Space");
    assert_snapshot!(p.tippe("Enter").meldung(), @"2 Sitzungen Regionalteam Planregion Nord angesetzt · u rückgängig");
    assert_snapshot!(p.tippe("T").mitte(), @"
    ┌ Termine · Regionalteam Planregion Nord ──────────────────────────────────────┐
    │ Rhythmus       3–4 × im Jahr                                                 │
    │ schon geplant  26.11. · 22.07.27 · 25.11.27                                  │
    │ ▲ Für 2027 sind keine Sommerferien eingetragen – im Kalender unter „Ferien“  │
    │ nachtragen                                                                   │
    │                                                                              │
    │ Vorschläge (1)                                                               │
    │ ▶   [x] Do 18.03.2027 14:00–16:00                  statt 25.03.: Osterferien │
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
}

#[test]
fn nothing_ticked_nothing_planned() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("2")
        .tippe("/")
        .schreibe("Regionalteam")
        .tippe("Enter T ctrl-a");
    assert_snapshot!(p.tippe("Enter").meldung(), @"Kein Termin ist angekreuzt – die Leertaste kreuzt an");
}

#[test]
fn the_detail_of_a_sitzung_shows_the_whole_cycle() {
    let mut alle = saetze();
    let held = id(63);
    let top = |n: u128, nr, art, titel: &str, protokoll: &str| Top {
        gremium: id(welt::RT),
        sitzung: Some(held),
        nr,
        art,
        titel: titel.into(),
        status: Topstatus::Behandelt,
        minuten: Some(20),
        gebraucht_sekunden: 1500,
        protokoll: protokoll.into(),
        ..leer::top(id(n))
    };
    alle.push(top(821, 1, Topart::Rueckblick, "Stand der To-dos", "").into());
    alle.push(
        top(
            822,
            2,
            Topart::Thema,
            "Beratung im Norden",
            "Alle wollen es.\nAb Mai.",
        )
        .into(),
    );
    let beschluss = Beschluss {
        gremium: id(welt::RT),
        sitzung: held,
        top: Some(id(822)),
        text: "Beratung ab Mai im Norden".into(),
        ja: 5,
        ergebnis: Beschlussergebnis::Angenommen,
        ..leer::beschluss(id(823), date(2026, 9, 10))
    };
    alle.push(beschluss.into());
    let mut p = Probe::neu("standard", (80, 36), alle);
    assert_snapshot!(p.tippe("3 Down Down Enter").inhalt(), @"
    ┌ Regionalteam Planregion Nord Do 10.09.2026 ──────────────────────────────────┐
    │ Termin         Do 10.09.2026 14:00 – vor 2 Monaten                           │
    │ Ende           16:00                                                         │
    │ Ort            Bürgerhaus                                                    │
    │ Status         gehalten                                                      │
    │ Gremium                                                                      │
    │   ! Regionalteam  Planregion Nord                    Tagesordnung bis 19.11. │
    │ Tagesordnung (2)                                                             │
    │ 50 min gebraucht, 40 geplant                                                 │
    │   ✓  1   Stand der To-dos                                      25 von 20 min │
    │   ✓  2   Beratung im Norden                                    25 von 20 min │
    │          Alle wollen es.                                                     │
    │          Ab Mai.                                                             │
    │ Anwesenheit (100 %)                                                          │
    │     Wanda Öhlmann                                                   anwesend │
    │ Beschlüsse (1)                                                               │
    │   ✓ Beratung ab Mai im Norden                             angenommen (5/0/0) │
    │ Hier vereinbart (1)                                                          │
    │   □ Kita-Bedarf abfragen  Jörg Müller                              Do 26.11. │
    │ Nächster Termin                                                              │
    │     Do 26.11.2026 14:00                                           in 4 Tagen │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_sitzung_is_not_planned_into_the_past() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 n ctrl-u")
        .schreibe("1.3.2026 14 uhr")
        .tippe("F2");
    assert_snapshot!(p.meldung(), @"Der Tag ist schon vorbei – einen kommenden nennen, oder Status auf „gehalten“");
}

#[test]
fn what_means_nothing_here_says_so() {
    let mut p = Probe::neu("standard", (80, 24), vec![]);
    let mut worte = Vec::new();
    for tasten in ["3 a", "3 I", "2 T", "2 b"] {
        worte.push(format!("{tasten}: {}", p.tippe(tasten).meldung()));
    }
    assert_snapshot!(worte.join("\n"), @"
    3 a: Erst eine Sitzung wählen
    3 I: Erst ein Gremium wählen
    2 T: Erst ein Gremium wählen
    2 b: Erst eine Sitzung wählen
    ");
}
