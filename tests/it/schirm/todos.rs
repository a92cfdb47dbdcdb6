//! To-dos: state, dates, people, groups, many at once, recurrence.

use super::gremien::schluessel;
use super::*;
use feldbuch::domain::{Kind, Status, Todo};
use insta::assert_snapshot;

fn todo(p: &Probe, n: u128) -> Todo {
    match p.satz(schluessel(Kind::Todos, n)) {
        Some(Datensatz::Todo(t)) => t,
        andere => panic!("{andere:?}"),
    }
}

#[test]
fn open_ones_by_due_day_with_sign_person_and_deadline() {
    assert_snapshot!(probe().tippe("6").frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ To-dos (10) · Termin ────────────────────────────────────────────────────────┐
    │▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
    │  □ Raum für Januar buchen                Jörg Müller     heute               │
    │  □ Kita-Bedarf abfragen                  Jörg Müller     Do 26.11.           │
    │  □ Flyer Babybegrüßung prüfen            Bärbel Groß     Fr 27.11.           │
    │  ▹ !! Verteiler prüfen                   Wanda Öhlmann   Mo 30.11.           │
    │  ◷ Dolmetscher für Elternabend suchen    Şirin Yıldız    Fr 04.12.           │
    │  □ Jahresbericht schreiben               Wanda Öhlmann   Di 15.12.           │
    │  □ Förderantrag Stadtteilfest            Regionalteam P… Fr 18.12.           │
    │  □ Spielplatz Süd ansehen                Änne Weiß       So 10.01.           │
    │  ▲ Jobcenter einladen                                    zu klären           │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ↑↓ wählen  ⏎ öffnen  x erledigt  n neu  v verschieben  z zuweisen  / filtern
    ");
    assert_snapshot!(probe().tippe("6 Enter").inhalt(), @r"
┌ Protokoll verschicken ───────────────────────────────────────────────────────┐
│ Aufgabe        Protokoll verschicken                                         │
│ Status         offen                                                         │
│ bis            Mo 16.11.2026 – vor 6 Tagen                                   │
│ Raum           Planregion Nord                                               │
│ Verantwortlich                                                               │
│     Wanda Öhlmann                                                   03300 31 │
│ Herkunft                                                                     │
│   ! Regionalteam  Planregion Nord                    Tagesordnung bis 19.11. │
│ Verlauf                                                                      │
└──────────────────────────────────────────────────────────────────────────────┘
");
}

#[test]
fn done_and_back_by_undo_and_again_by_redo() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 x").meldung(), @"To-do „Protokoll verschicken“ erledigt · u rückgängig");
    assert_eq!(todo(&p, welt::PROTOKOLL).status, Status::Erledigt);
    assert_snapshot!(p.tippe("u").meldung(), @"rückgängig: To-do „Protokoll verschicken“ erledigt · U wiederholt");
    assert_eq!(todo(&p, welt::PROTOKOLL).status, Status::Offen);
    assert_snapshot!(p.tippe("U").meldung(), @"wiederholt: To-do „Protokoll verschicken“ erledigt");
    assert_snapshot!(p.tippe("U").meldung(), @"Es gibt nichts zu wiederholen");
    assert_snapshot!(p.tippe("u u").meldung(), @"Es gibt nichts rückgängig zu machen");
}

#[test]
fn done_ones_can_be_shown_and_opened_again() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 a End").inhalt(), @r"
┌ To-dos (12) · Termin ────────────────────────────────────────────────────────┐
│  ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
│  □ Raum für Januar buchen                Jörg Müller     heute               │
│  □ Kita-Bedarf abfragen                  Jörg Müller     Do 26.11.           │
│  □ Flyer Babybegrüßung prüfen            Bärbel Groß     Fr 27.11.           │
│  ▹ !! Verteiler prüfen                   Wanda Öhlmann   Mo 30.11.           │
│  ◷ Dolmetscher für Elternabend suchen    Şirin Yıldız    Fr 04.12.           │
│  □ Jahresbericht schreiben               Wanda Öhlmann   Di 15.12.           │
│  □ Förderantrag Stadtteilfest            Regionalteam P… Fr 18.12.           │
│  □ Spielplatz Süd ansehen                Änne Weiß       So 10.01.           │
│  ▲ Jobcenter einladen                                    zu klären           │
│  ✗ Altes Konzept ablegen                 Jörg Müller     entfällt            │
│▶ ✓ Netzwerkkarte erneuern                Wanda Öhlmann   erledigt 02.11.     │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_snapshot!(p.tippe("Up x").meldung(), @"To-do „Altes Konzept ablegen“ offen · u rückgängig");
}

#[test]
fn the_state_goes_round() {
    let mut p = probe();
    p.tippe("6 a");
    let worte: Vec<String> = (0..5).map(|_| p.tippe("s").meldung()).collect();
    assert_snapshot!(worte.join("\n"), @r"
To-do „Protokoll verschicken“ in Arbeit · u rückgängig
To-do „Protokoll verschicken“ wartet auf · u rückgängig
To-do „Protokoll verschicken“ erledigt · u rückgängig
To-do „Protokoll verschicken“ entfällt · u rückgängig
To-do „Protokoll verschicken“ offen · u rückgängig
");
}

#[test]
fn dropped_and_waiting() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 f").meldung(), @"To-do „Protokoll verschicken“ entfällt · u rückgängig");
    assert_snapshot!(p.tippe("w Enter").meldung(), @"Auf wen oder was? Oder Esc");
    assert_snapshot!(p.tippe("text:den_Träger").zeilen(2, 5), @"
    ┌ „Raum für Januar buchen“: wartet auf wen oder was? ──────────────────────────┐
    │ > den Träger                                                                 │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    │  ▹ !! Verteiler prüfen                   Wanda Öhlmann   Mo 30.11.           │
    ");
    assert_snapshot!(p.tippe("Enter").meldung(), @"To-do „Raum für Januar buchen“ wartet auf den Träger · u rückgängig");
}

#[test]
fn a_new_date_is_understood_while_typing() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 v").zeilen(2, 5), @"
    ┌ Neuer Termin für „Protokoll verschicken“ ────────────────────────────────────┐
    │ >                                                                            │
    │ etwa: fr, 15.3., in 2 wochen, nächste sitzung                                │
    └──────────────────────────────────────────────────────────────────────────────┘
    │  □ Flyer Babybegrüßung prüfen            Bärbel Groß     Fr 27.11.           │
    ");
    p.schreibe("nächste sitzung");
    assert_snapshot!(p.zeilen(2, 5), @"
    ┌ Neuer Termin für „Protokoll verschicken“ ────────────────────────────────────┐
    │ > nächste sitzung                                                            │
    │ Sitzung Regionalteam Planregion Nord Do 26.11.2026                           │
    └──────────────────────────────────────────────────────────────────────────────┘
    │  □ Flyer Babybegrüßung prüfen            Bärbel Groß     Fr 27.11.           │
    ");
    assert_snapshot!(p.tippe("Enter").meldung(), @"To-do „Protokoll verschicken“ bis Sitzung Regionalteam Planregion Nord Do 26.11.2026 · u rückgängig");
    assert_snapshot!(p.tippe("v text:gestern_in_drei Enter").meldung(), @"„gestern in drei“ ist kein Datum – etwa 15.3., fr, in 2 wochen, kw 12");
    assert_snapshot!(p.tippe("ctrl-u text:15.3. Enter").meldung(), @"To-do „Protokoll verschicken“ bis Mo 15.03.2027 · u rückgängig");
}

#[test]
fn the_next_sitzung_of_nothing_is_refused_with_a_way_out() {
    assert_snapshot!(probe().tippe("6 Down v").schreibe("nächste sitzung").tippe("Enter").meldung(), @"Welche Sitzung? Etwa: nächste sitzung regionalteam");
}

#[test]
fn handed_over_to_somebody_else_once() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 z text:änne Enter").meldung(), @"To-do „Protokoll verschicken“ an Änne Weiß · u rückgängig");
    assert_snapshot!(p.tippe("z text:aenne Enter").meldung(), @"Daran ändert sich nichts");
    assert_eq!(todo(&p, welt::PROTOKOLL).verantwortlich.len(), 1);
}

#[test]
fn put_off_to_come_up_again() {
    assert_snapshot!(probe().tippe("6 W text:mo Enter").meldung(), @"To-do „Protokoll verschicken“ Wiedervorlage Mo 23.11.2026 · u rückgängig");
}

#[test]
fn grouped_in_every_way() {
    let mut p = probe();
    p.tippe("6");
    let gruppen: Vec<String> = (0..7)
        .map(|_| {
            p.tippe("g");
            let koepfe = p.inhalt();
            let koepfe = koepfe
                .lines()
                .filter(|z| z.ends_with(") ┃") || z.contains(')') && !z.contains("To-dos ("));
            let koepfe: Vec<&str> = koepfe.map(|z| z.trim_matches(['│', '┃', ' '])).collect();
            format!("{}: {}", p.meldung(), koepfe.join(" | "))
        })
        .collect();
    assert_snapshot!(gruppen.join("\n"), @r"
offene, nach Termin: überfällig (1) | heute (1) | November 2026 (3) | Dezember 2026 (3) | Januar 2027 (1) | ohne Termin (1)
offene, nach Person: Änne Weiß (1) | Bärbel Groß (1) | Jörg Müller (2) | Regionalteam Planregion Nord (1) | Şirin Yıldız (1) | Wanda Öhlmann (3) | niemand (1)
offene, nach Gremium: Regionalteam Planregion Nord (3) | Sozialraumkonferenz Mühlenwerder (2) | ohne Gremium (5)
offene, nach Raum: Königsrode (1) | Mühlenwerder (2) | Planregion Nord (3) | ohne Raum (4)
offene, nach Status: offen (8) | in Arbeit (1) | wartet auf (1)
offene, nach Herkunft: Regionalteam Planregion Nord Do 10.09.2026 (1) | frei notiert (9)
offene, ohne Gruppen:
");
}

#[test]
fn marked_ones_are_done_together_and_undone_together() {
    let mut p = probe();
    let vorher = p.saetze();
    assert_snapshot!(p.tippe("6 space space space").zeilen(2, 6), @r"
┌ To-dos (10) · Termin · 3 markiert ───────────────────────────────────────────┐
│ ●! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        │
│ ●□ Raum für Januar buchen                Jörg Müller     heute               │
│ ●□ Kita-Bedarf abfragen                  Jörg Müller     Do 26.11.           │
│▶ □ Flyer Babybegrüßung prüfen            Bärbel Groß     Fr 27.11.           │
│  ▹ !! Verteiler prüfen                   Wanda Öhlmann   Mo 30.11.           │
");
    assert_snapshot!(p.tippe("x").meldung(), @"3 To-dos erledigt · u rückgängig");
    assert_eq!(p.tippe("u").saetze(), vorher);
    assert_snapshot!(p.tippe("ctrl-a").meldung(), @"10 markiert");
    assert_snapshot!(p.tippe("ctrl-a").meldung(), @"nichts mehr markiert");
}

#[test]
fn esc_takes_the_marks_away_first() {
    let mut p = probe();
    p.tippe("6 space Esc");
    assert!(!p.frame().contains("markiert"));
    assert!(p.frame().contains("To-dos (10)"));
}

#[test]
fn a_recurring_one_makes_the_next_one() {
    let mut p = probe();
    p.tippe("6 / text:jahres Enter x");
    assert_snapshot!(p.inhalt(), @r"
┌ To-dos (1) · Termin · Filter: jahres ────────────────────────────────────────┐
│▶ □ Jahresbericht schreiben               Wanda Öhlmann   Mi 15.12.27         │
└──────────────────────────────────────────────────────────────────────────────┘
");
    assert_eq!(todo(&p, welt::JAHRESBERICHT).status, Status::Erledigt);
}

#[test]
fn the_choice_stays_where_one_works_when_a_to_do_recurs() {
    let mut p = probe();
    p.tippe("6 Home Down Down Down Down Down Down x");
    assert!(p.zeilen(9, 1).contains("▶ □ Förderantrag"), "{}", p.frame());
}

#[test]
fn what_a_filter_hides_is_told_when_it_is_made() {
    let mut p = probe();
    p.tippe("6 / text:wanda Enter n text:Plakat Tab text:uwe Tab text:fr F2");
    assert_snapshot!(p.meldung(), @"To-do „Plakat“ angelegt – der Filter verdeckt es · u rückgängig");
}

#[test]
fn to_dos_are_done_where_they_are_seen() {
    let mut p = probe();
    assert_snapshot!(p.tippe("x").meldung(), @"To-do „Protokoll verschicken“ erledigt · u rückgängig");
    assert_snapshot!(p.tippe("End x").meldung(), @"Erst ein To-do wählen");
    // In the detail of a Gremium: on the line of the to-do.
    assert_snapshot!(p.tippe("2 Enter Down Down Down Down x").meldung(), @"To-do „Jahresbericht schreiben“ erledigt · u rückgängig");
    // In the detail of a to-do: the to-do itself, whichever line is chosen.
    assert_snapshot!(p.tippe("6 Home Enter x").meldung(), @"To-do „Raum für Januar buchen“ erledigt · u rückgängig");
}

#[test]
fn nothing_chosen_says_so() {
    let mut p = Probe::neu("standard", (80, 24), vec![]);
    let antworten: Vec<String> = [
        "x", "s", "f", "w", "v", "z", "W", "Del", "y", "e", "N", "space", "ctrl-a", "Enter", "d",
    ]
    .iter()
    .map(|taste| {
        p.app.session.meldung = None;
        p.tippe(if *taste == "x" { "6 x" } else { taste });
        format!("{taste}: {}", p.meldung())
    })
    .collect();
    assert_snapshot!(antworten.join("\n"), @r"
x: Erst ein To-do wählen
s: Erst ein To-do wählen
f: Erst ein To-do wählen
w: Erst ein To-do wählen
v: Erst ein To-do wählen
z: Erst ein To-do wählen
W: Erst ein To-do wählen
Del: Hier ist nichts zu löschen
y: Hier ist nichts zu kopieren
e: Hier ist nichts zu bearbeiten
N: Hier ist nichts zu bearbeiten
space: Hier ist nichts zu markieren
ctrl-a: Hier ist nichts zu markieren
Enter: Die Liste ist leer
d: Die Liste ist leer
");
}

#[test]
fn a_quick_one_says_what_was_understood_before_enter() {
    let mut p = probe();
    assert_snapshot!(p.tippe("4 Home t").zeilen(2, 5), @"
    ┌ To-do · Bärbel Groß ─────────────────────────────────────────────────────────┐
    │ >                                                                            │
    │ Aufgabe +wer !wann – etwa: Protokoll verschicken +wanda !fr                  │
    └──────────────────────────────────────────────────────────────────────────────┘
    │  ! Öhlmann, Wanda            Jugendamt               3 offen, 1 überfällig   │
    ");
    p.schreibe("Protokoll schreiben +wanda !nächste sitzung regionalteam !!");
    assert_snapshot!(p.zeilen(2, 7), @"
    ┌ To-do · Bärbel Groß ─────────────────────────────────────────────────────────┐
    │ > Protokoll schreiben +wanda !nächste sitzung regionalteam !!                │
    │ Aufgabe: Protokoll schreiben                                                 │
    │ wer: Wanda Öhlmann · bis: Sitzung Regionalteam Planregion Nord Do            │
    │ 26.11.2026                                                                   │
    │ Priorität: hoch                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(p.tippe("Enter").meldung(), @"To-do „Protokoll schreiben“ notiert · u rückgängig");
    assert_snapshot!(p.tippe("6 / text:protokoll_schr").inhalt(), @r"
┌ To-dos (1) · Termin ─────────────────────────────────────────────────────────┐
│▶ □ !! Protokoll schreiben                Wanda Öhlmann   Do 26.11.           │
└─ / protokoll schr────────────────────────────────────────────────────────────┘
");
}

#[test]
fn a_quick_one_without_people_or_date_is_marked_to_be_clarified() {
    let mut p = probe();
    assert_snapshot!(p.tippe("6 End t").schreibe("Kuchen backen").tippe("Enter").meldung(), @"To-do „Kuchen backen“ notiert (zu klären) · u rückgängig");
    assert!(p.frame().contains("Kuchen backen"));
}

#[test]
fn two_people_of_that_name_and_nobody_of_that_name() {
    let mut p = probe();
    p.tippe("4 t").schreibe("Anruf +müller");
    assert_snapshot!(p.tippe("Enter").meldung(), @"„müller“ ist nicht eindeutig: Jörg Müller, Uwe Müller");
    assert_snapshot!(p.zeilen(2, 6), @"
    ┌ To-do · Bärbel Groß ─────────────────────────────────────────────────────────┐
    │ > Anruf +müller                                                              │
    │ Aufgabe: Anruf                                                               │
    │ wer: zu klären · bis: zu klären                                              │
    │ „müller“ ist nicht eindeutig: Jörg Müller, Uwe Müller                        │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-u").schreibe("Anruf +xaver !wannanders");
    assert_snapshot!(p.zeilen(2, 7), @"
    ┌ To-do · Bärbel Groß ─────────────────────────────────────────────────────────┐
    │ > Anruf +xaver !wannanders                                                   │
    │ Aufgabe: Anruf                                                               │
    │ wer: zu klären · bis: zu klären                                              │
    │ „xaver“ kenne ich nicht                                                      │
    │ „wannanders“ ist kein Termin; etwa !fr, !15.3., !nächste sitzung             │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("ctrl-u")
        .schreibe("Anruf +müller jörg")
        .tippe("Enter");
    assert_snapshot!(p.meldung(), @"To-do „Anruf“ notiert (zu klären) · u rückgängig");
}

#[test]
fn an_empty_quick_line_is_not_saved() {
    assert_snapshot!(probe().tippe("t Enter").meldung(), @"Was ist zu tun? Oder Esc");
    assert_snapshot!(probe().tippe("t text:+wanda Enter").meldung(), @"Was ist zu tun? Oder Esc");
}
