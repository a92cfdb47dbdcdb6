//! The meeting mode: a whole Sitzung by keys, attendance, votes, TOP 1, closing, amendments, and notes that survive a kill.

use super::gremien::schluessel;
use super::welt::id;
use super::*;
use feldbuch::domain::*;
use feldbuch::store::Entwuerfe;
use insta::assert_snapshot;
use jiff::civil::date;

const BEIRAT: u128 = 500;
const SITZUNG: u128 = 501;

/// A Beirat of four mandates that meets today, with six TOPs of its own between the two that every agenda has.
fn beirat() -> Vec<Datensatz> {
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

use jiff::civil::Date;

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
    let mut p = sitzung_offen((80, 24));
    assert_snapshot!(p.frame(), @"");
    p.tippe("Tab");
    minuten(&mut p, 10, 12);
    assert_snapshot!(p.frame(), @"");
    p.tippe("Enter").schreibe(
        "Das Nähcafé braucht eine zweite Maschine, und der Verein trägt die Hälfte davon.",
    );
    p.tippe("Enter").schreibe("Zweite Zeile");
    assert_snapshot!(p.frame(), @"");
}

#[test]
fn narrow_and_wide() {
    let mut p = sitzung_offen((60, 16));
    p.tippe("Tab");
    assert_snapshot!(p.frame(), @"");
    let mut p = sitzung_offen((160, 40));
    p.tippe("Tab");
    assert_snapshot!(p.frame(), @"");
}
#[test]
fn attendance_by_one_key_each() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("a a v");
    assert_snapshot!(p.frame(), @"");
    p.tippe("Esc e v Enter f");
    assert_snapshot!(p.frame(), @"");
}
#[test]
fn closing() {
    let mut p = sitzung_offen((80, 24));
    p.tippe("x");
    assert_snapshot!(p.frame(), @"");
    p.tippe("n");
    assert_snapshot!(p.frame(), @"");
    p.tippe("Enter Enter");
    assert_snapshot!(p.frame(), @"");
}
