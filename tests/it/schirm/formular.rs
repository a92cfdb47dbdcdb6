//! Forms: understanding while typing, suggestions, refusal with the focus on the field, the way out.

use super::*;
use feldbuch::domain::{Kind, felder};
use insta::assert_snapshot;

#[test]
fn a_new_to_do_from_top_to_bottom() {
    let mut p = probe();
    p.tippe("6 n text:Plakat_drucken Tab text:jör");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Neues To-do * ───────────────────────────────────────────────────────────────┐
    │  Aufgabe *                 Plakat drucken                                    │
    │▶ Verantwortlich            jör                                               │
    │                            · Jörg Müller                                     │
    │  bis                                                                         │
    │  Status                    offen                                             │
    │  wartet auf                                                                  │
    │  zu klären                 nein                                              │
    │  Priorität                 normal                                            │
    │  Gremium                                                                     │
    │  Raum                                                                        │
    │  Wiedervorlage                                                               │
    │  wiederholt sich                                                             │
    │  Notiz                                                                       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │  Vorschlag wählen, oder weiterschreiben                                      │
    └──────────────────────────────────────────────────────────────────────────────┘

     Tab nächstes Feld  ⏎ weiter  F2 sichern  Esc abbrechen  F1 Hilfe
    ");
    p.tippe("Down Enter text:,_wan Enter Tab text:in_2_wochen");
    assert_snapshot!(p.inhalt(), @r"
┌ Neues To-do * ───────────────────────────────────────────────────────────────┐
│  Aufgabe *                 Plakat drucken                                    │
│  Verantwortlich            Jörg Müller, Wanda Öhlmann                        │
│▶ bis                       in 2 wochen                       = So 06.12.2026 │
│  Status                    offen                                             │
│  wartet auf                                                                  │
│  zu klären                 nein                                              │
│  Priorität                 normal                                            │
│  Gremium                                                                     │
│  Raum                                                                        │
│  Wiedervorlage                                                               │
│  wiederholt sich                                                             │
│  Notiz                                                                       │
│  etwa: fr, 15.3., in 2 wochen, nächste sitzung                               │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("F2").meldung(), @"To-do „Plakat drucken“ angelegt · u rückgängig");
    assert_snapshot!(p.zeilen(2, 11), @r"
┌ To-dos (11) · Termin ────────────────────────────────────────────────────────┐
│  ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
│  □ Raum für Januar buchen                Jörg Müller     heute               │
│  □ Kita-Bedarf abfragen                  Jörg Müller     Do 26.11.           │
│  □ Flyer Babybegrüßung prüfen            Bärbel Groß     Fr 27.11.           │
│  ▹ !! Verteiler prüfen                   Wanda Öhlmann   Mo 30.11.           │
│  ◷ Dolmetscher für Elternabend suchen    Şirin Yıldız    Fr 04.12.           │
│▶ □ Plakat drucken                        Jörg Müller, W… So 06.12.           │
│  □ Jahresbericht schreiben               Wanda Öhlmann   Di 15.12.           │
│  □ Förderantrag Stadtteilfest            Regionalteam P… Fr 18.12.           │
│  □ Spielplatz Süd ansehen                Änne Weiß       So 10.01.           │
");
}

#[test]
fn what_is_missing_is_told_and_the_focus_goes_there() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 n F2").meldung(), @"Aufgabe fehlt – bitte ausfüllen");
    assert_snapshot!(p.tippe("text:Plakat F2").meldung(), @"Wer ist verantwortlich? Oder „zu klären“ auf ja");
    assert_eq!(fokus(&p), "verantwortlich");
    assert_snapshot!(p.tippe("text:wanda F2").meldung(), @"Bis wann? Oder „zu klären“ auf ja");
    assert_eq!(fokus(&p), "faellig");
}

#[test]
fn to_be_clarified_is_enough() {
    let mut p = probe();
    p.tippe("6 n text:Plakat Tab Tab Tab Tab Tab text:j F2");
    assert_snapshot!(p.meldung(), @"To-do „Plakat“ angelegt · u rückgängig");
}

fn fokus(p: &Probe) -> &'static str {
    match p.app.session.fenster.last() {
        Some(feldbuch::app::Fenster::Formular(f)) => f.feld().unwrap().feld.name,
        _ => panic!("kein Formular:\n{}", p.frame()),
    }
}

#[test]
fn a_date_that_is_none_is_told_below_and_beside_and_not_saved() {
    let mut p = probe();
    p.tippe("6 n text:Plakat Tab Tab text:32.13.");
    assert_snapshot!(p.zeilen(18, 3), @r"
│                                                                              │
│                                                                              │
│  Monat 13 gibt es nicht, nur 1 bis 12                                        │
");
    p.tippe("Tab");
    assert_snapshot!(p.zeilen(5, 1), @"│  bis                       32.13.                         ! nicht verstanden │");
    assert_snapshot!(p.tippe("F2").meldung(), @"bis: Monat 13 gibt es nicht, nur 1 bis 12");
    assert_eq!(fokus(&p), "faellig");
}

#[test]
fn an_unknown_person_is_told_with_what_would_fit() {
    let mut p = probe();
    p.tippe("6 n text:Plakat Tab text:Xaver");
    assert_snapshot!(p.zeilen(3, 3), @r"
│  Aufgabe *                 Plakat                                            │
│▶ Verantwortlich            Xaver                                             │
│  bis                                                                         │
");
    assert_snapshot!(p.zeilen(19, 1), @"│                                                                              │");
    p.tippe("ctrl-u text:müller");
    assert_snapshot!(p.zeilen(3, 5), @r"
│  Aufgabe *                 Plakat                                            │
│▶ Verantwortlich            müller                                            │
│                            · Uwe Müller                                      │
│                            · Jörg Müller                                     │
│  bis                                                                         │
");
    assert_snapshot!(p.zeilen(19, 1), @"│                                                                              │");
}

#[test]
fn enter_takes_the_first_suggestion_where_the_text_is_not_enough() {
    let mut p = probe();
    p.tippe("2 n Tab Tab text:regio Enter");
    assert_snapshot!(p.zeilen(5, 2), @r"
│▶ Art                       Regionalteam                                      │
│  Raum                                                                        │
");
}

#[test]
fn choices_turn_with_arrows_and_letters_and_are_never_half_a_word() {
    let mut p = probe();
    p.tippe("6 e Tab Tab Tab");
    let worte: Vec<String> = [
        "Right",
        "Right",
        "Left",
        "text:e",
        "text:e",
        "Backspace",
        "Del",
        "Home",
    ]
    .iter()
    .map(|t| p.tippe(t).zeilen(6, 1).trim_matches(['│', ' ']).to_owned())
    .collect();
    assert_snapshot!(worte.join("\n"), @r"
▶ Status                    < in Arbeit >
▶ Status                    < wartet auf >
▶ Status                    < in Arbeit >
▶ Status                    < erledigt >
▶ Status                    < entfällt >
▶ Status                    < erledigt >
▶ Status                    < entfällt >
▶ Status                    < entfällt >
");
}

#[test]
fn esc_asks_once() {
    let mut p = probe();
    p.tippe("6 e text:! Esc");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ To-do bearbeiten * ──────────────────────────────────────────────────────────┐
    │▶ Aufgabe *                 Protokoll verschicken!                            │
    ┌ Noch nicht gesichert ────────────────────────────────────────────────────────┐
    │ Sichern, verwerfen oder weiterschreiben?                                     │
    └──────────────────────────────────────────────────────────────────────────────┘
    │  wartet auf                                                                  │
    │  zu klären                 nein                                              │
    │  Priorität                 normal                                            │
    │  Gremium                   Regionalteam Planregion Nord                      │
    │  Raum                                                                        │
    │  Wiedervorlage                                                               │
    │  wiederholt sich                                                             │
    │  Notiz                                                                       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     s sichern  v verwerfen  w weiter
    ");
    p.tippe("w");
    assert!(
        p.frame().contains("Protokoll verschicken!"),
        "weiter: the text is still there"
    );
    assert_snapshot!(p.tippe("Esc v").meldung(), @"verworfen");
    assert!(!p.frame().contains("verschicken!"));
    assert_snapshot!(p.tippe("e text:! Esc s").meldung(), @"To-do „Protokoll verschicken!“ geändert · u rückgängig");
    assert!(p.frame().contains("Protokoll verschicken!"));
}

#[test]
fn esc_without_a_change_asks_nothing() {
    assert!(probe().tippe("6 e Esc").frame().contains("To-dos (10)"));
    assert_snapshot!(probe().tippe("6 e F2").meldung(), @"Es wurde nichts geändert");
}

#[test]
fn quitting_with_an_open_form_is_refused_with_the_way_out() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 e text:x ctrl-c").meldung(), @"Das Formular ist noch nicht gesichert – erst sichern oder mit Esc verlassen");
    assert!(p.effekte.is_empty());
}

#[test]
fn a_note_has_several_lines() {
    let mut p = probe();
    p.tippe("6 N text:erste Enter text:zweite");
    assert_snapshot!(p.zeilen(14, 5), @r"
│▶ Notiz                     erste                                             │
│                            zweite                                            │
│                                                                              │
│                                                                              │
│                                                                              │
");
    p.tippe("Up text:! F2 N");
    assert_snapshot!(p.zeilen(14, 3), @r"
│▶ Notiz                     erste!                                            │
│                            zweite                                            │
│                                                                              │
");
}

#[test]
fn a_form_longer_than_the_screen_scrolls_with_the_focus() {
    let mut p = Probe::neu("standard", (60, 16), welt::alle());
    assert_snapshot!(p.tippe("2 Down S shift-tab").frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Art von Gremium bearbeiten ──────────────────────────────┐
    │  Feste TOPs                                              │
    │  Beschlussregel                                          │
    │  Quorum in Prozent                                       │
    │  entscheidet sonst                                       │
    │▶ Notiz                                                   │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     Tab nächstes Feld  ⏎ neue Zeile  F2 sichern  F1 Hilfe
    ");
}

#[test]
fn every_kind_opens_and_nothing_is_lost_when_only_one_field_changes() {
    for (kind, ..) in Kind::ALLE {
        let mut saetze = crate::store::beispiele::alle();
        saetze.retain(|d| d.kind() == *kind);
        for satz in saetze {
            runde(satz);
        }
    }
}

/// Changes the note, saves, and expects everything else as it was.
fn runde(satz: Datensatz) {
    let mut p = Probe::neu("standard", (80, 24), crate::store::beispiele::alle());
    let mut form =
        feldbuch::app::formular::Formular::bearbeiten(satz.clone(), &p.app.register, JETZT.date());
    let alle = felder(satz.kind());
    let notiz = alle.iter().find(|f| f.name == "notiz");
    if let Some(f) = notiz.or_else(|| alle.iter().find(|f| f.pflicht)) {
        form.fokussiere(f.name);
    }
    form.tippe("!", &p.app.register, JETZT.date());
    p.app
        .session
        .fenster
        .push(feldbuch::app::Fenster::Formular(Box::new(form)));
    p.tippe("F2");
    let danach = p.satz(satz.schluessel()).unwrap();
    let anders: Vec<&str> = felder(satz.kind())
        .iter()
        .filter(|f| (f.lesen)(&satz) != (f.lesen)(&danach))
        // Clarified, once people and day are there.
        .filter(|f| f.name != "zu_klaeren")
        .map(|f| f.name)
        .collect();
    assert!(
        anders.len() <= 1,
        "{:?}: {anders:?} {}",
        satz.kind(),
        p.meldung()
    );
    assert!(
        p.app.session.fenster.is_empty(),
        "{:?}: {}\n{}",
        satz.kind(),
        p.meldung(),
        p.frame()
    );
}

#[test]
fn every_field_reads_back_what_it_writes() {
    use feldbuch::domain::feld::eingabe::{Stil, Umfeld, lies, schreibe};
    for welt in [welt::alle(), crate::store::beispiele::alle()] {
        let p = Probe::neu("standard", (80, 24), welt.clone());
        let um = Umfeld {
            namen: &p.app.register,
            heute: JETZT.date(),
            gremium: None,
        };
        for satz in &welt {
            for f in felder(satz.kind()) {
                let wert = (f.lesen)(satz);
                let text = schreibe(f.art, &wert, &p.app.register, Stil::Mensch);
                // „nächste Sitzung“ counts from today when it is read anew; what nobody touches is not read anew.
                let von_heute = matches!(
                    wert,
                    feldbuch::domain::Wert::Faelligkeit(
                        feldbuch::domain::Faelligkeit::InSitzung { .. }
                    )
                );
                let ins_leere = text.len() == 26 && text.starts_with("01K");
                if text.trim() == text && !text.is_empty() && !von_heute && !ins_leere {
                    let gelesen = lies(f.art, &text, um);
                    assert_eq!(
                        gelesen.as_ref(),
                        Ok(&wert),
                        "{} {:?}: „{text}“",
                        f.name,
                        satz.schluessel()
                    );
                }
            }
        }
    }
}

#[test]
fn a_few_letters_that_only_one_name_fits_are_enough() {
    let mut p = probe();
    p.tippe("6 n text:Plakat Tab text:wanda Tab");
    assert_snapshot!(p.zeilen(4, 1), @"│  Verantwortlich            Wanda Öhlmann                                     │");
    p.tippe("shift-tab text:,_jör Tab");
    assert_snapshot!(p.zeilen(4, 1), @"│  Verantwortlich            Wanda Öhlmann, Jörg Müller                        │");
    p.tippe("shift-tab text:,_müll Tab");
    assert_snapshot!(p.zeilen(4, 1), @"│  Verantwortlich            Wanda Öhlmann, Jörg Müller, …  ! nicht verstanden │");
}
