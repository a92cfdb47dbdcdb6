//! The meeting mode: a whole Sitzung by keys, attendance, votes, TOP 1, closing, amendments, and notes that survive a kill.

use super::gremien::schluessel;
use super::welt::id;
use super::*;
use feldbuch::domain::*;
use feldbuch::store::Entwuerfe;
use insta::assert_snapshot;
use jiff::civil::{Date, date};

pub const BEIRAT: u128 = 500;
pub const SITZUNG: u128 = 501;

/// A Beirat of four mandates that meets today, with six TOPs of its own between the two that every agenda has.
pub fn beirat() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    let art = Gremiumsart {
        name: "Beirat".into(),
        kuerzel: "BR".into(),
        beschlussregel: Some(Beschlussregel::Einstimmigkeit),
        quorum_prozent: Some(50),
        weiter_an: "Unterausschuss Planung".into(),
        rhythmus: Rhythmus::Abstand {
            anzahl: 3,
            einheit: Zeitraum::Monat,
        },
        ..leer::gremiumsart(id(499))
    };
    let beirat = Gremium {
        name: "Beirat Nord".into(),
        art: Some(id(499)),
        raum: Some(id(welt::NORD)),
        ..leer::gremium(id(BEIRAT))
    };
    let sitzung = Sitzung {
        gremium: id(BEIRAT),
        beginn: datetime(2026, 11, 22, 10, 0, 0, 0),
        ende: Some(datetime(2026, 11, 22, 12, 0, 0, 0)),
        ort: "Kreishaus".into(),
        ..leer::sitzung(id(SITZUNG))
    };
    alle.extend([art.into(), beirat.into(), sitzung.into()]);
    let leute = [
        (welt::WANDA, Rolle::Federfuehrung, true),
        (welt::JOERG, Rolle::Staendig, true),
        (welt::AENNE, Rolle::Staendig, true),
        (welt::BAERBEL, Rolle::Staendig, true),
    ];
    for (n, (person, rolle, mandat)) in (510..).zip(leute) {
        let sitz = Mitgliedschaft {
            gremium: id(BEIRAT),
            mitglied: Mitglied::Person(id(person)),
            rolle,
            mandat,
            ..leer::mitgliedschaft(id(n))
        };
        alle.push(sitz.into());
    }
    let vertretung = Mitgliedschaft {
        gremium: id(BEIRAT),
        mitglied: Mitglied::Person(id(welt::SIRIN)),
        rolle: Rolle::Vertretung,
        vertritt: Some(id(welt::AENNE)),
        ..leer::mitgliedschaft(id(519))
    };
    alle.push(vertretung.into());
    let tops = [
        ("Stand der To-dos und Wiedervorlagen", None, 10),
        ("Budget Nähcafé", Some(Topziel::Entscheidung), 20),
        ("Bericht der Frühen Hilfen", Some(Topziel::Information), 15),
        (
            "Räume für die Jugend in Schönfließ",
            Some(Topziel::Beratung),
            20,
        ),
        ("Flyer", Some(Topziel::Entscheidung), 5),
        ("Netzwerkkarte", Some(Topziel::Beratung), 15),
        ("Verschiedenes", None, 5),
        ("Zusammenfassung und nächster Termin", None, 10),
    ];
    for (nr, (titel, ziel, minuten)) in (1..).zip(tops) {
        let top = Top {
            gremium: id(BEIRAT),
            sitzung: Some(id(SITZUNG)),
            nr,
            art: match nr {
                1 => Topart::Rueckblick,
                8 => Topart::Abschluss,
                _ => Topart::Thema,
            },
            titel: titel.into(),
            ziel,
            von: (nr == 2).then(|| id(welt::WANDA)),
            minuten: Some(minuten),
            ..leer::top(id(520 + u128::from(nr)))
        };
        alle.push(top.into());
    }
    let todo = |n, titel: &str, wer: u128, faellig: Date| Todo {
        titel: titel.into(),
        gremium: Some(id(BEIRAT)),
        verantwortlich: vec![Verantwortlich::Person(id(wer))],
        faellig: Some(Faelligkeit::Am(faellig)),
        ..leer::todo(id(n), date(2026, 9, 1))
    };
    alle.push(todo(540, "Satzung prüfen", welt::WANDA, date(2026, 11, 1)).into());
    alle.push(todo(541, "Haushalt anfragen", welt::JOERG, date(2026, 12, 1)).into());
    alle.push(todo(542, "Logo entwerfen", welt::AENNE, date(2026, 11, 20)).into());
    alle.push(
        Todo {
            wiedervorlage: Some(Faelligkeit::Am(date(2027, 3, 1))),
            ..todo(543, "Später einmal", welt::WANDA, date(2027, 3, 1))
        }
        .into(),
    );
    alle
}

fn sitzung_offen(groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu("standard", groesse, beirat());
    p.tippe("2 text:/Beirat Enter M");
    p
}

fn minuten(p: &mut Probe, stunde: i8, minute: i8) {
    p.event(Event::Tick {
        jetzt: datetime(2026, 11, 22, stunde, minute, 0, 0),
        millis: 1_795_000_100_000,
    });
}

/// Killed: nothing is left but what the store has got so far.
fn getoetet(mut p: Probe) -> Probe {
    let mut p = Probe::auf(std::mem::take(&mut p.werk), "standard", (80, 24));
    minuten(&mut p, 10, 5);
    p
}

fn sitzung(p: &Probe) -> Sitzung {
    match p.satz(schluessel(Kind::Sitzungen, SITZUNG)) {
        Some(Datensatz::Sitzung(s)) => s,
        andere => panic!("{andere:?}"),
    }
}

fn top(p: &Probe, nr: u128) -> Top {
    match p.satz(schluessel(Kind::Tops, 520 + nr)) {
        Some(Datensatz::Top(t)) => t,
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn opening_puts_the_first_top_on_the_table() {
    let p = sitzung_offen((80, 24));
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 3 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ seit 10:00 · 0 von 100 min · TOP 1 von 8      Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ▶ 1 Stand der To-d… 0/10 │ TOP 1  Stand der To-dos und Wiedervorlagen        │
    │   2 Budget Nähcafé  0/20 │ 0 von 10 min                                      │
    │   3 Bericht der Fr… 0/15 │                                                   │
    │   4 Räume für die … 0/20 │ noch 3 von 3 zu besprechen                        │
    │   5 Flyer            0/5 │ ▶ ! Satzung prüfen – Wanda Öhlmann  seit 3 Wochen │
    │   6 Netzwerkkarte   0/15 │   □ Haushalt anfragen – Jörg Müller     Di 01.12. │
    │   7 Verschiedenes    0/5 │   ! Logo entwerfen – Änne Weiß       seit 2 Tagen │
    │   8 Zusammenfassun… 0/10 │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │ ───────────────────────────────────────────────── │
    │                          │ Satzung prüfen                                    │
    │                          │ Wanda Öhlmann · bis So 01.11.2026                 │
    └──────────────────────────────────────────────────────────────────────────────┘
     Sitzung „Beirat Nord Planregion Nord So …“ begonnen · u rückgängig
     Tab nächster TOP  x erledigt  v verschieben  w wartet auf  f entfällt
    ");
}

#[test]
fn a_note_is_written_large_while_the_minutes_run() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("Tab");
    minuten(&mut p, 10, 12);
    p.tippe("Enter").schreibe(
        "Das Nähcafé braucht eine zweite Maschine, und der Verein trägt die Hälfte davon.",
    );
    p.tippe("Enter").schreibe("Zweite Zeile");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 3 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ seit 10:00 · 12 von 100 min · TOP 2 von 8     Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ✓ 1 Stand der To-d… 0/10 │ TOP 2  Budget Nähcafé                             │
    │ ▶ 2 Budget Nähcafé 12/20 │ Entscheidung · von Wanda Öhlmann · 12 von 20 min  │
    │   3 Bericht der Fr… 0/15 │                                                   │
    │   4 Räume für die … 0/20 │ Das Nähcafé braucht eine zweite Maschine, und     │
    │   5 Flyer            0/5 │ der Verein trägt die Hälfte davon.                │
    │   6 Netzwerkkarte   0/15 │ Zweite Zeile                                      │
    │   7 Verschiedenes    0/5 │                                                   │
    │   8 Zusammenfassun… 0/10 │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    └──────────────────────────────────────────────────────────────────────────────┘

     Esc zurück  Tab nächster TOP  Strg-S sichern
    ");
}

#[test]
fn narrow_and_wide() {
    let mut p = sitzung_offen((60, 16));
    p.tippe("Tab");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume       ! 3 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────┐
    │ seit 10:00 · 0 von 100 min · TOP 2 von 8                 │
    │ Anwesenheit noch nicht erfasst                           │
    │ ──────────────────────────────────────────────────────── │
    │ ✓ 1 Stand d… 0/10 │ TOP 2  Budget Nähcafé                │
    │ ▶ 2 Budget … 0/20 │ Entscheidung · von Wanda Öhlmann · … │
    │   3 Bericht… 0/15 │ Noch keine Notiz – Enter schreibt    │
    │   4 Räume f… 0/20 │                                      │
    │   5 Flyer     0/5 │                                      │
    │   6 Netzwer… 0/15 │                                      │
    │   7 Verschie… 0/5 │                                      │
    └──────────────────────────────────────────────────────────┘
     TOP 2 „Budget Nähcafé“ · u rückgängig
     Tab nächster TOP  ⏎ schreiben  t To-do  b Beschluss
    ");
    let mut p = sitzung_offen((160, 24));
    p.tippe("Tab");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                                                                                                           ! 3 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ seit 10:00 · 0 von 100 min · TOP 2 von 8                                                                                      Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── │
    │ ✓ 1 Stand der To-dos und Wiederv… 0/10 │ TOP 2  Budget Nähcafé                                                       │   □ Wanda Öhlmann (Federführun… offen │
    │ ▶ 2 Budget Nähcafé                0/20 │ Entscheidung · von Wanda Öhlmann · 0 von 20 min                             │   □ Bärbel Groß (Mandat)        offen │
    │   3 Bericht der Frühen Hilfen     0/15 │                                                                             │   □ Jörg Müller (Mandat)        offen │
    │   4 Räume für die Jugend in Schö… 0/20 │ Noch keine Notiz – Enter schreibt                                           │   □ Änne Weiß (Mandat)          offen │
    │   5 Flyer                          0/5 │                                                                             │                                       │
    │   6 Netzwerkkarte                 0/15 │                                                                             │                                       │
    │   7 Verschiedenes                  0/5 │                                                                             │                                       │
    │   8 Zusammenfassung und nächster… 0/10 │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    │                                        │                                                                             │                                       │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     TOP 2 „Budget Nähcafé“ · u rückgängig
     Tab nächster TOP  ⏎ schreiben  t To-do  b Beschluss  w Wiedervorlage  a Anwesenheit  c schließen  n neu  T Tagesordnung  F1 Hilfe
    ");
}

#[test]
fn attendance_takes_one_key_per_person() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("a a f e v");
    assert_snapshot!(p.zeilen(2, 5), @"
    ┌ Wer vertritt Änne Weiß? (5) ─────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Şirin Yıldız                                                    Vertretung │
    │   Bärbel Groß                                                   Frühe Hilfen │
    │   Jörg Müller                                               Kita Sonnenblume │
    ");
    p.tippe("Enter").tippe("Home m p g");
    p.schreibe("Petra Neu, Kita Regenbogen");
    assert_snapshot!(p.zeilen(2, 5), @"
    ┌ Wer ist noch da? ────────────────────────────────────────────────────────────┐
    │ > Petra Neu, Kita Regenbogen                                                 │
    │ neu: Petra Neu (Kita Regenbogen)                                             │
    └──────────────────────────────────────────────────────────────────────────────┘
    │   ! Bärbel Groß (Mandat)                                               fehlt │
    ");
    p.tippe("Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ seit 10:00 · 0 von 100 min · TOP 1 von 8  2 von 4 da, beschlussfähig, 1 Gast │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ▶ ✓ Wanda Öhlmann (Federführung, Mandat, moderiert, Protokoll)      anwesend │
    │   ! Bärbel Groß (Mandat)                                               fehlt │
    │   ✗ Jörg Müller (Mandat)                                        entschuldigt │
    │   ✓ Änne Weiß (Mandat)                          vertreten durch Şirin Yıldız │
    │   ✓ Petra Neu                                                           Gast │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_eq!(
        p.app.register.personen().len(),
        7,
        "taken into the directory"
    );
}

#[test]
fn nobody_sits_twice() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("a a g text:Wanda Enter");
    assert_snapshot!(p.meldung(), @"Wanda Öhlmann steht schon in der Liste: anwesend");
    p.tippe("Esc v text:Wanda Enter");
    assert_snapshot!(p.meldung(), @"Wanda Öhlmann steht schon in der Liste: anwesend");
    p.tippe("v text:irin Enter v text:irin Enter");
    assert_snapshot!(p.meldung(), @"Şirin Yıldız vertritt schon Bärbel Groß – erst dort ändern");
    let vorher = sitzung(&p).anwesenheit;
    assert_eq!(vorher.len(), 2);
    p.tippe("A");
    assert_snapshot!(p.meldung(), @"2 Personen anwesend · u rückgängig");
    p.tippe("u");
    assert_eq!(sitzung(&p).anwesenheit, vorher);
}

#[test]
fn the_votes_are_weighed_while_they_are_typed() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("a A Esc Tab b");
    assert_snapshot!(p.zeilen(2, 7), @"
    ┌ Beschluss · TOP 2 „Budget Nähcafé“ ──────────────────────────────────────────┐
    │ >                                                                            │
    │ Text und Stimmen: 8 0 1, 8 dafür 1 dagegen, einstimmig, bei 1 Enthaltung     │
    │ Regel: /e Einstimmigkeit, /m Mehrheit, /u !fr Umlauf bis Freitag             │
    │ ohne Zeichen: Einstimmigkeit                                                 │
    │ 4 von 4 Mandaten da, beschlussfähig                                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.schreibe("Budget für Nähcafé /e 3 0 1");
    assert_snapshot!(p.zeilen(2, 7), @"
    ┌ Beschluss · TOP 2 „Budget Nähcafé“ ──────────────────────────────────────────┐
    │ > Budget für Nähcafé /e 3 0 1                                                │
    │ Beschluss: Budget für Nähcafé                                                │
    │ Einstimmigkeit · 3 Ja, 0 Nein, 1 Enthaltung                                  │
    │ angenommen: einstimmig, 1 Enthaltung erlaubt                                 │
    │ 4 von 4 Mandaten da, beschlussfähig                                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-u")
        .schreibe("Budget für Nähcafé: 2 dafür bei 1 Enthaltung");
    assert_snapshot!(p.zeilen(2, 7), @"
    ┌ Beschluss · TOP 2 „Budget Nähcafé“ ──────────────────────────────────────────┐
    │ > Budget für Nähcafé: 2 dafür bei 1 Enthaltung                               │
    │ Beschluss: Budget für Nähcafé                                                │
    │ Einstimmigkeit · 2 Ja, 0 Nein, 1 Enthaltung                                  │
    │ angenommen: einstimmig, 1 Enthaltung erlaubt · 1 Stimme fehlt                │
    │ 4 von 4 Mandaten da, beschlussfähig                                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-u").schreibe("Budget für Nähcafé /e 3 0 1");
    p.tippe("Backspace Backspace Backspace text:1_1");
    assert_snapshot!(p.zeilen(2, 7), @"
    ┌ Beschluss · TOP 2 „Budget Nähcafé“ ──────────────────────────────────────────┐
    │ > Budget für Nähcafé /e 3 1 1                                                │
    │ 5 Stimmen, aber nur 4 Mandate da                                             │
    └──────────────────────────────────────────────────────────────────────────────┘
    │ ▶ 2 Budget Nähcafé  0/20 │ Entscheidung · von Wanda Öhlmann · 0 von 20 min   │
    │   3 Bericht der Fr… 0/15 │                                                   │
    │   4 Räume für die … 0/20 │ Noch keine Notiz – Enter schreibt                 │
    ");
}

#[test]
fn what_is_left_with_esc_waits_for_the_line_to_open_again() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("b").schreibe("Landkreis verhandelt /e 8 0 1");
    assert_snapshot!(p.tippe("Esc").meldung(), @"Nicht gesichert – das Getippte wartet, bis die Zeile wieder aufgeht");
    p.tippe("b");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 3 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Beschluss · TOP 1 „Stand der To-dos und Wiedervorl…“ ────────────────────────┐
    │ > Landkreis verhandelt /e 8 0 1                                              │
    │ 9 Stimmen, aber nur 4 Mandate da                                             │
    └──────────────────────────────────────────────────────────────────────────────┘
    │   2 Budget Nähcafé  0/20 │ 0 von 10 min                                      │
    │   3 Bericht der Fr… 0/15 │                                                   │
    │   4 Räume für die … 0/20 │ noch 3 von 3 zu besprechen                        │
    │   5 Flyer            0/5 │ ▶ ! Satzung prüfen – Wanda Öhlmann  seit 3 Wochen │
    │   6 Netzwerkkarte   0/15 │   □ Haushalt anfragen – Jörg Müller     Di 01.12. │
    │   7 Verschiedenes    0/5 │   ! Logo entwerfen – Änne Weiß       seit 2 Tagen │
    │   8 Zusammenfassun… 0/10 │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │ ───────────────────────────────────────────────── │
    │                          │ Satzung prüfen                                    │
    │                          │ Wanda Öhlmann · bis So 01.11.2026                 │
    └──────────────────────────────────────────────────────────────────────────────┘
     Noch da vom letzten Mal · Strg-U leert
     ⏎ nehmen  Esc zurück
    ");
    // At another TOP it is another line.
    p.tippe("Esc Tab b");
    assert!(!p.frame().contains("Landkreis verhandelt"), "{}", p.frame());
    p.tippe("Esc shift-tab b ctrl-u Esc b");
    assert!(!p.frame().contains("Landkreis verhandelt"), "{}", p.frame());
}

#[test]
fn a_sitzung_of_another_day_is_not_begun_without_a_word() {
    for (tage, wort) in [(30, "ist erst am"), (-30, "war am")] {
        let mut alle = beirat();
        for satz in &mut alle {
            if let Datensatz::Sitzung(s) = satz
                && s.id == id(SITZUNG)
            {
                s.beginn = s.beginn.checked_add(jiff::Span::new().days(tage)).unwrap();
                s.ende = None;
            }
        }
        let mut p = Probe::neu("standard", (80, 24), alle);
        p.tippe("2 text:/Beirat Enter M");
        let bild = p.frame();
        assert!(bild.contains(wort), "{bild}");
        assert!(sitzung(&p).begonnen.is_none());
        p.tippe("Down Enter");
        assert!(sitzung(&p).begonnen.is_none() && p.app.session.fenster.is_empty());
        p.tippe("M Enter");
        assert!(sitzung(&p).begonnen.is_some());
    }
}

#[test]
fn closing_lists_what_is_missing_and_wants_a_next_date() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("c");
    assert_snapshot!(p.inhalt(), @"
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ seit 10:00 · 0 von 100 min · TOP 1 von 8      Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ Vor dem Schließen:                                                           │
    │   ▲ Nächster Termin: noch nicht gefragt                                      │
    │   ▲ Anwesenheit: niemand eingetragen                                         │
    │   ▲ Ohne Notiz: TOP 2, 3, 4, 5, 6, 7                                         │
    │   ▲ Rückblick: 3 To-dos nicht besprochen                                     │
    │ Enter schließt auch mit Lücken; sie bleiben an der Sitzung sichtbar.         │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Enter").meldung(), @"Erst der nächste Termin: n, oder o für ausdrücklich offen");
    p.tippe("n");
    assert_snapshot!(p.zeilen(2, 4), @"
    ┌ Nächster Termin ─────────────────────────────────────────────────────────────┐
    │ > Mo 22.02.2027 10:00                                                        │
    │ Mo 22.02.2027 10:00                                                          │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-u text:1.11.2026 Enter");
    assert_snapshot!(p.meldung(), @"So 01.11.2026 liegt nicht nach dieser Sitzung – ein späterer Tag, oder o für offen");
    p.tippe("ctrl-u text:22.2.27 Enter");
    assert_snapshot!(p.meldung(), @"Nächster Termin Mo 22.02.2027 10:00 · u rückgängig");
    let Naechster::Sitzung(naechste) = sitzung(&p).naechster else {
        panic!()
    };
    let naechste = p.app.register.sitzungen().get(naechste).unwrap();
    assert_eq!(naechste.beginn, datetime(2027, 2, 22, 10, 0, 0, 0));
    assert_eq!(naechste.ende, Some(datetime(2027, 2, 22, 12, 0, 0, 0)));
    p.tippe("Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ geschlossen · 0 von 100 min · TOP 1 von 8     Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ Geschlossen. Das Protokoll bleibt offen, bis F es fertigstellt.              │
    │   ✓ Nächster Termin: Mo 22.02.2027 10:00                                     │
    │   ▲ Anwesenheit: niemand eingetragen                                         │
    │   ▲ Ohne Notiz: TOP 2, 3, 4, 5, 6, 7                                         │
    │   ▲ Rückblick: 3 To-dos nicht besprochen                                     │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_eq!(sitzung(&p).status, SitzungStatus::Gehalten);
    assert_eq!(sitzung(&p).laeuft, None);
    assert_snapshot!(p.tippe("Enter").meldung(), @"Schon geschlossen, So 22.11.2026 10:00 – F stellt das Protokoll fertig");
    p.tippe("u");
    assert_eq!(sitzung(&p).status, SitzungStatus::Geplant);
    assert!(sitzung(&p).laeuft.is_some(), "it goes on");
}

#[test]
fn closed_and_finished_it_takes_only_amendments() {
    let mut p = sitzung_offen((80, 24));
    assert_snapshot!(p.tippe("F").meldung(), @"Erst die Sitzung schließen (im Sitzungsmodus mit c)");
    assert_snapshot!(p.tippe("E").meldung(), @"Noch nicht fertig: statt eines Nachtrags den Text selbst ändern (Sitzungsmodus)");
    p.tippe("c o Enter F");
    assert_snapshot!(p.meldung(), @"Protokoll „Beirat Nord Planregion Nord So …“ fertig, 3 Lücken bleiben · u rückgängig");
    p.tippe("Esc Tab");
    for taste in ["Enter", "b", "t", "w", "F"] {
        p.tippe(taste);
        assert_eq!(
            p.meldung(),
            "Das Protokoll ist seit So 22.11.2026 fertig – E schreibt einen Nachtrag"
        );
    }
    p.tippe("E").schreibe("TOP 2: 800 statt 80 Euro");
    assert_snapshot!(p.zeilen(2, 4), @"
    ┌ Nachtrag zum Protokoll ──────────────────────────────────────────────────────┐
    │ > TOP 2: 800 statt 80 Euro                                                   │
    │ zu TOP 2 „Budget Nähcafé“: 800 statt 80 Euro                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter");
    assert_eq!(sitzung(&p).nachtraege.len(), 1);
    p.tippe("Esc 3 text:/Beirat Enter Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ Termin         So 22.11.2026 10:00 – heute                                   ┃
    │ Ende           12:00                                                         ┃
    │ Ort            Kreishaus                                                     ┃
    │ Status         gehalten                                                      ┃
    │ Protokoll      fertig So 22.11.2026                                          ┃
    │ Gremium                                                                      ┃
    │   · Beirat Nord  Planregion Nord                                 kein Termin ┃
    │ Tagesordnung (8)                                                             ┃
    │   ✓  1   Stand der To-dos und Wiedervorlagen                          10 min ┃
    │      2 E Budget Nähcafé                                               20 min ┃
    │      3 I Bericht der Frühen Hilfen                                    15 min │
    │      4 B Räume für die Jugend in Schönfließ                           20 min │
    │      5 E Flyer                                                         5 min │
    │      6 B Netzwerkkarte                                                15 min │
    │      7   Verschiedenes                                                 5 min │
    │      8   Zusammenfassung und nächster Termin                          10 min │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc m");
    assert_snapshot!(p.meldung(), @"Fertig seit So 22.11.2026: nur noch Nachträge, mit E");
}

#[test]
fn top_one_takes_one_key_per_to_do_and_counts_what_is_left() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("x v text:nächste_sitzung");
    assert_snapshot!(p.zeilen(2, 4), @"
    ┌ „Haushalt anfragen“: weiter bis wann? ───────────────────────────────────────┐
    │ > nächste sitzung                                                            │
    │ nächste Sitzung Beirat Nord Planregion Nord (kein Termin)                    │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter w text:Druckerei Enter");
    assert_snapshot!(p.zeilen(5, 7), @"
    │ ▶ 1 Stand der To-d… 0/10 │ TOP 1  Stand der To-dos und Wiedervorlagen        │
    │   2 Budget Nähcafé  0/20 │ 0 von 10 min                                      │
    │   3 Bericht der Fr… 0/15 │                                                   │
    │   4 Räume für die … 0/20 │ Alles besprochen                                  │
    │   5 Flyer            0/5 │   ✓ Satzung prüfen – Wanda Öhlma… erledigt 22.11. │
    │   6 Netzwerkkarte   0/15 │   ✓ Haushalt anfragen – Jörg Mül… nächste Sitzung │
    │   7 Verschiedenes    0/5 │ ▶ ✓ Logo entwerfen – Änne Weiß       seit 2 Tagen │
    ");
    p.tippe("Up space");
    assert_snapshot!(p.meldung(), @"To-do „Haushalt anfragen“ besprochen · u rückgängig");
    let Some(Datensatz::Todo(t)) = p.satz(schluessel(Kind::Todos, 541)) else {
        panic!()
    };
    let verlauf: Vec<&str> = t.verlauf.iter().map(|e| e.was.as_str()).collect();
    assert_eq!(
        verlauf,
        [
            "bis nächste Sitzung Beirat Nord Planregion Nord (kein Termin) – in: Beirat Nord Planregion Nord So 22.11.2026",
            "besprochen, unverändert – in: Beirat Nord Planregion Nord So 22.11.2026",
        ]
    );
    p.tippe("u u u u");
    assert!(p.frame().contains("noch 3 von 3 zu besprechen"));
}

#[test]
fn a_note_survives_a_kill_and_is_offered_again() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("Tab Tab i text:Die_Hälfte_der_Plätze");
    let mut p = getoetet(p);
    assert_snapshot!(p.zeilen(2, 4), @"
    ┌ Nicht gesicherte Eingaben (1) ───────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Protokoll: Die Hälfte der Plätze                      noch nicht gesichert │
    │                                                                              │
    ");
    p.tippe("Enter text:_ist_frei");
    assert_snapshot!(p.zeilen(5, 7), @"
    │ ✓ 1 Stand der To-d… 0/10 │ TOP 3  Bericht der Frühen Hilfen                  │
    │ ✓ 2 Budget Nähcafé  0/20 │ Information · 5 von 15 min                        │
    │ ▶ 3 Bericht der Fr… 5/15 │                                                   │
    │   4 Räume für die … 0/20 │ Die Hälfte der Plätze ist frei                    │
    │   5 Flyer            0/5 │                                                   │
    │   6 Netzwerkkarte   0/15 │                                                   │
    │   7 Verschiedenes    0/5 │                                                   │
    ");
    p.tippe("Esc");
    assert_eq!(top(&p, 3).protokoll, "Die Hälfte der Plätze ist frei");
    assert!(p.werk.entwuerfe().unwrap().is_empty());
    p.tippe("Esc 2 text:/Beirat Enter M");
    assert!(
        p.frame().contains("TOP 3 von 8"),
        "and the clock goes on there"
    );
    assert!(p.frame().contains("ist frei"));
}

#[test]
fn put_off_the_note_comes_back_with_the_sitzung() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("Tab i text:Halb");
    let mut p = getoetet(p);
    p.tippe("Esc 2 text:/Beirat Enter M text:fertig Esc");
    assert_eq!(top(&p, 2).protokoll, "Halbfertig");
    p.tippe("Esc M");
    assert_eq!(top(&p, 2).protokoll, "Halbfertig");
    assert!(!p.frame().contains("HalbHalb"));
    p.tippe("i text:x Backspace Esc");
    assert!(
        p.werk.entwuerfe().unwrap().is_empty(),
        "typed and taken back"
    );
}

#[test]
fn what_others_wrote_into_the_same_note_is_kept() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("Tab i text:Meins");
    let dort = Top {
        protokoll: "Von anderen".into(),
        ..top(&p, 2)
    };
    p.andere_schreiben(dort);
    p.tippe("Esc");
    assert!(p.meldung().starts_with("Nicht gesichert, denn"));
    assert!(p.frame().contains("Von anderen") && p.frame().contains("Meins"));
    p.tippe("ctrl-s");
    assert_eq!(top(&p, 2).protokoll, "Von anderen\nMeins");
}

#[test]
fn taking_back_the_opening_closes_the_mode() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("u");
    assert!(p.app.session.fenster.is_empty());
    assert_eq!(sitzung(&p).begonnen, None);
}

#[test]
fn a_sitzung_without_an_agenda_gets_one() {
    let mut p = probe();
    // In four days: asked about first.
    p.tippe("3 m Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Regionalteam Planregion Nord Do 26.11.2026 ──────────────────────────────────┐
    │ seit 10:00 · 0 von 25 min · TOP 1 von 2       Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ▶ 1 Begrüßung, Sta… 0/15 │ TOP 1  Begrüßung, Stand der To-dos und            │
    │   2 Zusammenfassun… 0/10 │ Wiedervorlagen                                    │
    │                          │ 0 von 15 min                                      │
    │                          │ noch 3 von 3 zu besprechen                        │
    │                          │ ▶ ! Protokoll verschicken – Wanda Ö… seit 6 Tagen │
    │                          │   □ Kita-Bedarf abfragen – Jörg Müller  Do 26.11. │
    │                          │   □ Förderantrag Stadtteilfest – Regio… Fr 18.12. │
    │                          │ ───────────────────────────────────────────────── │
    │                          │ Protokoll verschicken                             │
    │                          │ Wanda Öhlmann · bis Mo 16.11.2026                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc");
    assert_snapshot!(p.meldung(), @"Die Sitzung läuft weiter – m öffnet sie wieder");
}

/// Prepared, held with eight TOPs, decided, closed, followed up: by keys alone.
#[test]
fn a_whole_sitzung_of_eight_tops() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("a a a v Enter A Esc");
    assert_snapshot!(p.zeilen(3, 1), @"│ seit 10:00 · 0 von 100 min · TOP 1 von 8          4 von 4 da, beschlussfähig │");
    p.tippe("x f space");
    minuten(&mut p, 10, 9);
    p.tippe("Tab i").schreibe("Zweite Maschine nötig.");
    p.tippe("Esc b")
        .schreibe("800 Euro für das Nähcafé /e 4 0 0");
    p.tippe("Enter t").schreibe("Maschine kaufen +wanda !fr");
    p.tippe("Enter");
    minuten(&mut p, 10, 31);
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 2 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ seit 10:00 · 31 von 100 min · TOP 2 von 8         4 von 4 da, beschlussfähig │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ✓ 1 Stand der To-d… 9/10 │ TOP 2  Budget Nähcafé                             │
    │ ▶ 2 Budget Nähcafé 22/20 │ Entscheidung · von Wanda Öhlmann · 22 von 20 min  │
    │   3 Bericht der Fr… 0/15 │                                                   │
    │   4 Räume für die … 0/20 │ Zweite Maschine nötig.                            │
    │   5 Flyer            0/5 │                                                   │
    │   6 Netzwerkkarte   0/15 │                                                   │
    │   7 Verschiedenes    0/5 │                                                   │
    │   8 Zusammenfassun… 0/10 │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │                                                   │
    │                          │ ───────────────────────────────────────────────── │
    │                          │   ✓ Beschluss: 800 Euro für das… angenommen 4:0:0 │
    │                          │   □ Maschine kaufen – Wanda Öhlmann     Fr 27.11. │
    └──────────────────────────────────────────────────────────────────────────────┘
     To-do „Maschine kaufen“ notiert · u rückgängig
     Tab nächster TOP  ⏎ schreiben  t To-do  b Beschluss  w Wiedervorlage  n neu
    ");
    p.tippe("Tab i").schreibe("Vierzig Babybesuche.");
    p.tippe("Tab w").schreibe("Jugendraum noch einmal");
    p.tippe("Enter Tab b").schreibe("Flyer neu drucken 2 1 1");
    assert_snapshot!(p.zeilen(2, 6), @"
    ┌ Beschluss · TOP 5 „Flyer“ ───────────────────────────────────────────────────┐
    │ > Flyer neu drucken 2 1 1                                                    │
    │ Beschluss: Flyer neu drucken                                                 │
    │ Einstimmigkeit · 2 Ja, 1 Nein, 1 Enthaltung                                  │
    │ nicht einstimmig (1 Nein) – geht an Unterausschuss Planung                   │
    │ 4 von 4 Mandaten da, beschlussfähig                                          │
    ");
    p.tippe("Enter Tab b")
        .schreibe("Netzwerkkarte als Plakat /u !4.12.");
    assert_snapshot!(p.zeilen(2, 6), @"
    ┌ Beschluss · TOP 6 „Netzwerkkarte“ ───────────────────────────────────────────┐
    │ > Netzwerkkarte als Plakat /u !4.12.                                         │
    │ Beschluss: Netzwerkkarte als Plakat                                          │
    │ Umlauf · bis Fr 04.12.2026                                                   │
    │ offen: Antworten stehen noch aus                                             │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter Tab i").schreibe("Nichts.");
    p.tippe("Tab i").schreibe("Danke.");
    minuten(&mut p, 11, 40);
    p.tippe("Tab n Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ seit 10:00 · 100 von 100 min · TOP 8 von 8        4 von 4 da, beschlussfähig │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ Vor dem Schließen:                                                           │
    │   ✓ Nächster Termin: Mo 22.02.2027 10:00                                     │
    │   ✓ Sonst fehlt nichts                                                       │
    │ Enter schließt auch mit Lücken; sie bleiben an der Sitzung sichtbar.         │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter F Esc");
    assert_snapshot!(p.inhalt(), @"
    ┌ Beirat Nord Planregion Nord So 22.11.2026 ───────────────────────────────────┐
    │ Protokoll fertig 22.11.2026 · 100 von 100 min · TOP 8 von 8                  │
    │ 4 von 4 da, beschlussfähig                                                   │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ✓ 1 Stand der To-d… 9/10 │ TOP 8  Zusammenfassung und nächster Termin        │
    │ ✓ 2 Budget Nähcafé 22/20 │ 69 von 10 min                                     │
    │ ✓ 3 Bericht der Fr… 0/15 │                                                   │
    │ ✓ 4 Räume für die … 0/20 │ Danke.                                            │
    │ ✓ 5 Flyer            0/5 │                                                   │
    │ ✓ 6 Netzwerkkarte   0/15 │                                                   │
    │ ✓ 7 Verschiedenes    0/5 │                                                   │
    │ ▶ 8 Zusammenfassu… 69/10 │                                                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    let s = sitzung(&p);
    assert_eq!(s.status, SitzungStatus::Gehalten);
    let gebraucht: Vec<u32> = (1..=8)
        .map(|n| top(&p, n).gebraucht_sekunden / 60)
        .collect();
    assert_eq!(gebraucht, [9, 22, 0, 0, 0, 0, 0, 69]);
    assert!((1..=8).all(|n| top(&p, n).status == Topstatus::Behandelt));
    let ergebnisse: Vec<Beschlussergebnis> = {
        let mut b: Vec<&Beschluss> = p.app.register.beschluesse_von(id(SITZUNG)).collect();
        b.sort_by_key(|b| b.id);
        b.into_iter().map(|b| b.ergebnis).collect()
    };
    use Beschlussergebnis::{Angenommen, Offen, Weitergereicht};
    assert_eq!(ergebnisse, [Angenommen, Weitergereicht, Offen]);
    // Three months later: what was agreed is on the table again.
    p.event(Event::Tick {
        jetzt: datetime(2027, 2, 22, 10, 2, 0, 0),
        millis: 1_803_000_000_000,
    });
    p.tippe("Esc M");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                          ! 12 überfällig   Mo 22.02.2027
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Beirat Nord Planregion Nord Mo 22.02.2027 ───────────────────────────────────┐
    │ seit 10:02 · 0 von 25 min · TOP 1 von 2       Anwesenheit noch nicht erfasst │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ ▶ 1 Begrüßung, Sta… 0/15 │ TOP 1  Begrüßung, Stand der To-dos und            │
    │   2 Zusammenfassun… 0/10 │ Wiedervorlagen                                    │
    │                          │ 0 von 15 min                                      │
    │                          │                                                   │
    │                          │ noch 5 von 5 zu besprechen                        │
    │                          │ ▶ ! Logo entwerfen – Änne Weiß     seit 3 Monaten │
    │                          │   ! Maschine kaufen – Wanda Öhlma… seit 2 Monaten │
    │                          │   □ Jugendraum noch einmal – Beirat Nord P… heute │
    │                          │   □ An Unterausschuss Planung weitergeben:… heute │
    │                          │   ! Umlauf auswerten: Netzwerkkar… seit 2 Monaten │
    │                          │                                                   │
    │                          │ ───────────────────────────────────────────────── │
    │                          │ Logo entwerfen                                    │
    │                          │ Änne Weiß · bis Fr 20.11.2026                     │
    │                          │ 22.11.26 besprochen, unverändert – in: Beirat     │
    │                          │ Nord Planregion Nord So 22.11.2026                │
    └──────────────────────────────────────────────────────────────────────────────┘
     Sitzung „Beirat Nord Planregion Nord Mo …“ begonnen · u rückgängig
     Tab nächster TOP  x erledigt  v verschieben  w wartet auf  f entfällt
    ");
}

#[test]
fn ctrl_c_leaves_the_note_and_not_the_programme() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("Tab i text:Halb ctrl-c");
    assert_eq!(top(&p, 2).protokoll, "Halb", "{}", p.frame());
    assert!(!p.app.session.fenster.is_empty(), "the Sitzung goes on");
    assert!(!p.app.session.tippt());
}

#[test]
fn what_failed_is_there_to_be_taken_up_again() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("Tab b text:Spielmobil_fördern_/m_1_2_0 Enter w");
    assert_snapshot!(p.zeilen(2, 2), @"
    ┌ Wiedervorlage · TOP 2 „Budget Nähcafé“ ──────────────────────────────────────┐
    │ > Spielmobil fördern                                                         │
    ");
}

#[test]
fn after_a_sitzung_it_is_the_one_that_is_chosen() {
    let mut p = sitzung_offen((80, 24));
    let hier = p.app.session.gewaehlt();
    assert!(hier.is_some());
    p.tippe("c n Enter");
    assert!(
        matches!(sitzung(&p).naechster, Naechster::Sitzung(_)),
        "{}",
        p.frame()
    );
    assert_eq!(p.app.session.gewaehlt(), hier);
}
