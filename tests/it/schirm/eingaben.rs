//! What people type that cannot be: each time a clear sentence, and nothing that was typed is lost.

use super::gremien::schluessel;
use super::modus::beirat;
use super::welt::id;
use super::*;
use feldbuch::app::Fenster;
use feldbuch::app::text::GRENZE;
use feldbuch::domain::*;
use insta::assert_snapshot;

fn sitzung_offen() -> Probe {
    let mut p = Probe::neu("standard", (80, 24), beirat());
    p.tippe("2 text:/Beirat Enter M");
    p
}

/// What is typed in the line on top.
fn in_der_zeile(p: &Probe) -> String {
    match p.app.session.fenster.last() {
        Some(Fenster::Zeile(z)) => z.eingabe.text().to_owned(),
        _ => panic!("{}", p.frame()),
    }
}

fn warum(p: &Probe) -> String {
    match p.app.session.fenster.last() {
        Some(Fenster::Zeile(z)) => z.verstanden.clone().unwrap_err(),
        _ => panic!("{}", p.frame()),
    }
}

#[test]
fn a_sitzung_on_a_day_gone_by() {
    let mut p = probe();
    let vorher = p.saetze();
    p.tippe("2 Home s");
    p.tippe("text:1.3.2026_14_uhr F2");
    assert_snapshot!(p.meldung(), @"Der Tag ist schon vorbei – einen kommenden nennen, oder Status auf „gehalten“");
    assert!(p.frame().contains("1.3.2026 14 uhr"), "{}", p.frame());
    assert_eq!(p.saetze(), vorher);
    p.tippe("ctrl-u text:1.12.2026_14_uhr F2");
    assert!(p.app.session.fenster.is_empty(), "{}", p.frame());
    assert_eq!(p.saetze().len(), vorher.len() + 1);
}

#[test]
fn the_next_date_of_a_meeting_on_a_day_gone_by() {
    let mut p = sitzung_offen();
    let vorher = p.saetze();
    p.tippe("c n ctrl-u text:1.3.2026_14_uhr Enter");
    assert_snapshot!(warum(&p), @"So 01.03.2026 liegt nicht nach dieser Sitzung – ein späterer Tag, oder o für offen");
    assert_eq!(in_der_zeile(&p), "1.3.2026 14 uhr");
    assert_eq!(p.saetze(), vorher);
}

#[test]
fn an_umlauf_until_a_day_gone_by() {
    let mut p = sitzung_offen();
    let vorher = p.saetze();
    p.tippe("Tab b text:Der_Antrag_wird_angenommen_/u_!1.3.2026 Enter");
    assert_snapshot!(warum(&p), @"Die Frist So 01.03.2026 ist schon vorbei");
    assert_eq!(in_der_zeile(&p), "Der Antrag wird angenommen /u !1.3.2026");
    p.tippe("Esc");
    p.tippe("u");
    assert!(p.saetze().len() <= vorher.len());
}

#[test]
fn a_person_twice_at_one_meeting() {
    let mut p = sitzung_offen();
    p.tippe("a Home a");
    let vorher = p.saetze();
    p.tippe("g text:Wanda_Öhlmann Enter");
    assert_snapshot!(p.meldung(), @"Wanda Öhlmann steht schon in der Liste: anwesend");
    assert_eq!(in_der_zeile(&p), "Wanda Öhlmann");
    assert_eq!(p.saetze(), vorher);
}

#[test]
fn a_substitute_for_two() {
    let mut p = sitzung_offen();
    p.tippe("a Down v text:şirin Enter");
    let vorher = p.saetze();
    p.tippe("Home v text:şirin Enter");
    assert_snapshot!(p.meldung(), @"Şirin Yıldız vertritt schon Bärbel Groß – erst dort ändern");
    assert_eq!(p.saetze(), vorher);
}

#[test]
fn a_person_twice_among_those_who_draw_lots() {
    let mut p = Probe::neu("standard", (80, 24), beirat());
    p.tippe("2 text:/Beirat Enter L n F2 a text:uwe Enter");
    let vorher = p.saetze();
    p.tippe("a text:uwe Enter");
    assert_snapshot!(p.meldung(), @"Uwe Müller steht schon auf der Liste – jede Person nur einmal");
    assert_eq!(p.saetze(), vorher, "{}", p.frame());
}

#[test]
fn a_person_twice_in_one_gremium() {
    let mut p = Probe::neu("standard", (80, 24), beirat());
    p.tippe("2 text:/Beirat Enter");
    let vorher = p.saetze();
    p.tippe("m text:wanda Enter F2");
    assert_snapshot!(p.meldung(), @"Wanda Öhlmann ist schon dabei (Federführung) – dort ändern, oder als Vertretung");
    assert_eq!(p.saetze(), vorher, "{}", p.frame());
}

#[test]
fn a_top_without_a_title() {
    let mut p = Probe::neu("standard", (80, 24), beirat());
    p.tippe("2 text:/Beirat Enter b");
    let vorher = p.saetze();
    p.tippe("n text:/b_20_+wanda Enter");
    assert_snapshot!(p.meldung(), @"Worum geht es? Ein Titel fehlt noch – oder Esc");
    assert_eq!(in_der_zeile(&p), "/b 20 +wanda");
    let mut p = Probe::neu("standard", (80, 24), beirat());
    p.tippe("2 text:/Beirat Enter b End e ctrl-u F2");
    assert_snapshot!(p.meldung(), @"Titel fehlt – bitte ausfüllen");
    assert!(matches!(
        p.app.session.fenster.last(),
        Some(Fenster::Formular(_))
    ));
    assert_eq!(p.saetze(), vorher);
}

#[test]
fn more_votes_than_mandates() {
    let mut p = sitzung_offen();
    p.tippe("a A Esc Tab");
    let vorher = p.saetze();
    p.tippe("b text:Budget_für_das_Nähcafé_/m_8_1_0 Enter");
    assert_snapshot!(warum(&p), @"9 Stimmen, aber nur 4 Mandate da");
    assert_eq!(in_der_zeile(&p), "Budget für das Nähcafé /m 8 1 0");
    assert_eq!(p.saetze(), vorher);
    for _ in 0..5 {
        p.tippe("Backspace");
    }
    p.tippe("text:3_1_0 Enter");
    assert_eq!(
        p.app.register.beschluesse().iter().count(),
        1,
        "{}",
        p.frame()
    );
}

#[test]
fn a_paper_to_a_place_where_nothing_can_be_written() {
    let mut p = Probe::neu("standard", (80, 24), beirat());
    p.app.session.papierordner = "/proc".into();
    p.tippe("2 text:/Beirat Enter b P Enter Enter");
    assert!(warum(&p).contains("in /proc lässt sich nichts anlegen"));
    assert_snapshot!(p.meldung(), @"Nicht geschrieben, nichts verloren – einen anderen Namen tippen, oder Esc");
}

#[test]
fn a_note_that_is_too_long_is_refused_while_it_is_typed() {
    let mut p = sitzung_offen();
    p.tippe("Tab Enter");
    let lang = "Straße ".repeat(GRENZE / 8 - 10);
    p.event(Event::Paste(lang.clone()));
    assert_eq!(p.meldung(), "");
    p.event(Event::Paste(lang.clone()));
    assert_snapshot!(p.meldung(), @"Zu viel Text: höchstens 60.000 Zeichen (Umlaute doppelt), das wären 119.840; das Bisherige bleibt – TOP teilen: Esc, n");
    p.schreibe("xyz");
    assert!(p.meldung().is_empty(), "there is room for some letters");
    let platz = GRENZE - lang.len() - 3;
    p.event(Event::Paste("y".repeat(platz)));
    p.schreibe("z");
    assert!(p.meldung().contains("TOP teilen"), "{}", p.meldung());
    p.tippe("Enter");
    assert!(p.meldung().contains("TOP teilen"), "a line break neither");
    p.tippe("Backspace z");
    assert_eq!(p.meldung(), "", "room again");
    p.tippe("Esc");
    let Some(Datensatz::Top(t)) = p.satz(schluessel(Kind::Tops, 522)) else {
        panic!("{}", p.meldung());
    };
    assert_eq!(t.id, id(522));
    assert_eq!(t.protokoll.len(), GRENZE, "saved: {}", p.meldung());
}

#[test]
fn a_long_field_of_a_form_that_is_full_says_so() {
    let mut p = probe();
    p.tippe("6 N");
    p.event(Event::Paste("x".repeat(GRENZE)));
    p.schreibe("y");
    assert_snapshot!(p.meldung(), @"Zu viel Text: höchstens 60.000 Zeichen (Umlaute doppelt), das wären 60.001; das Bisherige bleibt – neuen Eintrag anlegen");
    p.tippe("F2");
    assert!(p.app.session.fenster.is_empty(), "{}", p.meldung());
}
