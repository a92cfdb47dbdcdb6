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
    assert_snapshot!(kalender().frame(), @"");
    assert_snapshot!(kalender().tippe(".").mitte(), @"");
    assert_snapshot!(kalender().tippe("pagedown end").mitte(), @"");
}

#[test]
fn small_and_wide_screens_use_what_they_have() {
    assert_snapshot!(mit_groesse((60, 16)).frame(), @"");
    assert_snapshot!(mit_groesse((60, 16)).tippe("v").mitte(), @"");
    assert_snapshot!(mit_groesse((60, 16)).tippe("v v").mitte(), @"");
    assert_snapshot!(mit_groesse((200, 60)).tippe(".").frame(), @"");
    assert_snapshot!(mit_groesse((200, 60)).tippe("v").mitte(), @"");
    assert_snapshot!(mit_groesse((200, 60)).tippe("v v").mitte(), @"");
}

#[test]
fn quarter_and_year() {
    assert_snapshot!(kalender().tippe("v").mitte(), @"");
    assert_snapshot!(kalender().tippe("v v").mitte(), @"");
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
    assert_snapshot!(tag("left"), @"");
    assert_snapshot!(tag("right right"), @"");
    assert_snapshot!(tag("down"), @"");
    assert_snapshot!(tag("up up"), @"");
    assert_snapshot!(tag("home"), @"");
    assert_snapshot!(tag("end"), @"");
    assert_snapshot!(tag("pageup"), @"");
    assert_snapshot!(tag("h"), @"");
    assert_snapshot!(tag(". ."), @"");
    assert_snapshot!(tag(", , , ,"), @"");
    assert_snapshot!(tag("v pagedown"), @"");
    assert_snapshot!(tag("v pagedown"), @"");
    assert_snapshot!(tag("down"), @"");
}

#[test]
fn a_day_is_reached_by_words() {
    let mut p = kalender();
    p.tippe("g text:kw_12");
    assert_snapshot!(p.zeilen(2, 5), @"");
    p.tippe("Enter");
    assert!(p.frame().contains("Mo 15.03.2027 · KW 11") || p.frame().contains("KW 12"));
    p.tippe("g text:31.2.");
    assert_snapshot!(p.zeilen(4, 1), @"");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
    p.tippe("esc");
    assert!(p.frame().contains("März 2027"));
}

#[test]
fn enter_goes_to_the_only_sitzung_and_into_the_list_of_several() {
    let mut p = kalender();
    p.tippe("Enter");
    assert!(p.app.session.fenster.is_empty());
    assert_snapshot!(p.zeilen(2, 6), @"");
    let mut p = kalender();
    p.tippe(". Enter Down");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("Enter");
    assert_snapshot!(p.zeilen(2, 3), @"");
    let mut p = kalender();
    p.tippe("right Enter");
    assert_snapshot!(p.meldung(), @"");
}

#[test]
fn a_new_sitzung_begins_with_that_day_and_the_habits_of_the_gremium() {
    let mut p = kalender();
    p.tippe("end n text:regionalteam Enter");
    assert_snapshot!(p.zeilen(2, 7), @"");
    p.tippe("F2");
    assert_snapshot!(p.meldung(), @"");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("u");
    assert!(p.frame().contains("keine Sitzung"));
}

#[test]
fn only_one_gremium_or_person() {
    let mut p = kalender();
    p.tippe("/ text:öhlmann Enter");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("esc");
    assert_snapshot!(p.meldung(), @"");
    p.tippe("esc");
    assert!(p.app.session.fenster.is_empty());
}

#[test]
fn the_raum_filter_holds_here() {
    let mut p = kalender();
    p.tippe("r / text:süd Enter");
    assert_snapshot!(p.frame(), @"");
}

#[test]
fn conflicts_are_said_in_the_sitzung_and_when_one_is_made() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 Enter");
    assert_snapshot!(p.inhalt(), @"");
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 n ctrl-u text:26.11._16_uhr F2");
    assert_snapshot!(p.meldung(), @"");
}

#[test]
fn free_times_move_a_sitzung() {
    let mut p = Probe::neu("standard", (80, 24), saetze());
    p.tippe("3 f");
    assert_snapshot!(p.mitte(), @"");
    p.tippe("text:3h_di-mi_9-16_bis_15.12.");
    assert_snapshot!(p.mitte(), @"");
    p.tippe("Enter");
    assert_snapshot!(p.meldung(), @"");
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
    assert_snapshot!(p.zeilen(2, 8), @"");
    p.tippe("text:quark");
    assert_snapshot!(p.zeilen(2, 4), @"");
    p.tippe("ctrl-u text:90min Down Enter");
    assert_snapshot!(p.zeilen(2, 6), @"");
}

#[test]
fn school_holidays_are_listed_added_changed_and_deleted() {
    let mut p = kalender();
    p.tippe("F");
    assert_snapshot!(p.frame(), @"");
    p.tippe("n text:Winterferien Tab ctrl-u text:1.2. Tab ctrl-u text:6.2. F2");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("End Enter ctrl-u text:Herbst F2 del");
    assert_snapshot!(p.inhalt(), @"");
    p.tippe("n text:Falsch Tab Tab ctrl-u text:1.1.2020 F2");
    assert_snapshot!(p.meldung(), @"");
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
    assert_snapshot!(p.tippe("e").meldung(), @"");
    assert_snapshot!(p.tippe("b").meldung(), @"");
    assert!(p.tippe("2").app.session.fenster.is_empty());
}

#[test]
fn without_utf8_the_signs_are_still_told_apart() {
    let mut p = Probe::neu("standard", (80, 24), saetze()).ascii();
    assert_snapshot!(p.tippe("3 k").mitte(), @"");
    assert!(p.frame().is_ascii());
}
