//! Screen 8 with a vault that is played: its answers are made by hand.

use super::{Probe, probe, welt};
use feldbuch::app::event::TresorSchritt;
use feldbuch::app::{Antwort, Auftrag, Effect, Event, Schirm, TresorAntwort, TresorAuftrag};
use feldbuch::domain::{Beratung, Fall, Fallabschnitt, Fallbuch, Geheim, Id, Vertraulich};
use feldbuch::fehler::Fehler;
use feldbuch::vault::{Fristen, Slot, Slotart, Tresorinhalt, Tresorlage};
use insta::assert_snapshot;
use jiff::civil::{Date, date};

const HEUTE: Date = date(2026, 11, 22);

/// Stands in every text of every note.
const MARKE: &str = "Mark";

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn fall(n: u8, titel: &str, loeschen: Date) -> Fall {
    let mut beratung = Beratung::neu(date(2026, 11, n.clamp(1, 20).cast_signed()));
    beratung.titel = titel.to_owned();
    beratung.planregion = Some(welt::id(welt::NORD));
    beratung.eingebracht_von = "ASD Fachkraft".into();
    let frage = format!("{MARKE}er: Wer kann am Nachmittag da sein?\nund wer am Abend?");
    beratung.texte.insert(Fallabschnitt::Fragestellung, frage);
    beratung.loeschen_am = Some(loeschen);
    Fall {
        id: id(n),
        version: 1,
        beratung,
        geloescht_am: None,
    }
}

fn faelle() -> Vec<Fall> {
    let mut angemeldet = fall(3, "Mutter B mit zwei Kindern", date(2026, 12, 1));
    angemeldet.beratung.angemeldet_fuer = Some(date(2026, 11, 26));
    let mut korb = fall(4, "Jugendlicher C", date(2027, 3, 1));
    korb.geloescht_am = Some(date(2026, 11, 18));
    let mut auch = fall(5, "Familie D", date(2027, 2, 1));
    auch.beratung.angemeldet_fuer = Some(date(2026, 11, 26));
    auch.beratung.wiedervorlage = Some(date(2026, 12, 10));
    vec![
        fall(1, "Kind A zwischen zwei Haushalten", date(2027, 5, 1)),
        angemeldet,
        korb,
        auch,
    ]
}

fn inhalt(faelle: Vec<Fall>) -> Tresorinhalt {
    Tresorinhalt {
        faelle,
        entwuerfe: vec![],
        buch: Fallbuch::default(),
        slots: vec![
            Slot {
                nr: 1,
                art: Slotart::Passphrase,
                name: "wanda".into(),
                eigener: true,
            },
            Slot {
                nr: 2,
                art: Slotart::Wiederherstellung,
                name: "Papier".into(),
                eigener: false,
            },
        ],
        naechste: id(99),
        pseudo: Vertraulich::neu(zeroize::Zeroizing::new([0; 32])),
        hinweise: vec![],
        stand: "Stand 412".into(),
        vernichtet: vec![],
        fristen: Fristen::default(),
    }
}

fn sagt(p: &mut Probe, antwort: TresorAntwort) {
    p.event(Event::Answer(Antwort::Tresor(antwort)));
}

fn gesperrt(mut p: Probe) -> Probe {
    sagt(&mut p, TresorAntwort::Lage(Tresorlage::Gesperrt));
    p.tippe("8");
    p
}

fn mit(mut p: Probe, inhalt: Tresorinhalt) -> Probe {
    p.tippe("text:geheim_wort enter");
    sagt(&mut p, TresorAntwort::Offen(Vertraulich::neu(inhalt)));
    p.effekte.clear();
    p
}

fn offen() -> Probe {
    mit(gesperrt(probe()), inhalt(faelle()))
}

/// What was ordered of the vault, by its words.
fn auftraege(p: &mut Probe) -> Vec<String> {
    let alle = std::mem::take(&mut p.effekte);
    alle.into_iter()
        .filter_map(|e| match e {
            Effect::Tresor(a) => Some(format!("{a:?}")),
            Effect::Redraw => Some("Redraw".into()),
            Effect::Quit => Some("Quit".into()),
            Effect::Suspend => Some("Suspend".into()),
            _ => None,
        })
        .map(|a| a.split([' ', '(']).next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_vault_is_asked_for_once_the_store_is_there() {
    let mut p = probe();
    assert!(p.lage_gefragt);
    assert!(!p.frame().contains("Tresor zu"), "nothing without a vault");
    sagt(&mut p, TresorAntwort::Lage(Tresorlage::Gesperrt));
    assert!(p.frame().contains("Tresor zu"));
}

#[test]
fn a_passphrase_is_hidden_goes_to_the_vault_and_nowhere_else() {
    let mut p = gesperrt(probe());
    p.effekte.clear();
    p.tippe("text:kran_8qu?");
    let frame = p.frame();
    assert!(!frame.contains("kran"), "{frame}");
    assert!(frame.contains("●●●●●●●●●"), "{frame}");
    assert!(!frame.contains("Zeichen"), "{frame}");
    assert!(frame.contains(&"●".repeat(16)), "in steps: {frame}");
    assert_eq!(p.app.session.schirm, Schirm::Faelle, "8 and q are letters");
    p.event(Event::Paste("lampe\n".into()));
    p.tippe("enter");
    assert!(p.frame().contains("wird geöffnet"));
    let Some(Effect::Tresor(TresorAuftrag::Oeffnen { passphrase })) = p.effekte.pop() else {
        panic!("{:?}", p.effekte)
    };
    assert_eq!(passphrase.text(), "kran 8qu?lampe");
    assert!(p.offen.is_empty() && p.effekte.is_empty());
}

#[test]
fn a_wrong_passphrase_says_so_and_asks_again() {
    let mut p = gesperrt(probe());
    p.tippe("text:falsch enter");
    let fehler = Fehler::tresor_ausgefallen();
    let beim = TresorSchritt::Oeffnen;
    sagt(&mut p, TresorAntwort::Fehler { beim, fehler });
    assert!(p.frame().contains("! Der Tresor"), "{}", p.frame());
    p.tippe("text:noch_eins ctrl-u");
    assert!(!p.frame().contains("●"), "{}", p.frame());
}

#[test]
fn who_does_not_know_the_passphrase_gets_away() {
    let mut p = gesperrt(probe());
    p.tippe("tab");
    assert_eq!(p.app.session.schirm, Schirm::Uebersicht);
    p.tippe("8 esc 6");
    assert_eq!(p.app.session.schirm, Schirm::Todos);
}

#[test]
fn waiting_can_be_given_up_and_the_late_answer_is_dropped() {
    let mut p = gesperrt(probe());
    p.tippe("text:abc enter esc");
    assert!(auftraege(&mut p).contains(&"Sperren".to_owned()));
    sagt(
        &mut p,
        TresorAntwort::Offen(Vertraulich::neu(inhalt(faelle()))),
    );
    assert!(!p.frame().contains("Kind A"));
    // A second try in the meantime must not be answered by the first.
    p.tippe("text:abc enter");
    sagt(
        &mut p,
        TresorAntwort::Offen(Vertraulich::neu(inhalt(faelle()))),
    );
    assert!(!p.frame().contains("Kind A"));
    sagt(&mut p, TresorAntwort::Gesperrt);
    sagt(
        &mut p,
        TresorAntwort::Offen(Vertraulich::neu(inhalt(faelle()))),
    );
    assert!(p.frame().contains("Kind A"), "{}", p.frame());
}

#[test]
fn the_list() {
    let p = offen();
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume            ! 1 überfällig   Tresor offen   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Fälle (3) · neueste zuerst ──────────────────────────────────────────────────┐
    │   Titel                        Planregion   Fragestellu… Stand      löschen  │
    │▶  Familie D                    Planreg…Nord Marker: Wer… WV 10.12.  01.02.27 │
    │ ▲ Mutter B mit zwei Kindern    Planreg…Nord Marker: Wer… angemeldet 01.12.   │
    │   Kind A zwischen zwei Hausha… Planreg…Nord Marker: Wer… läuft      01.05.27 │
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

     ⏎ öffnen  n neu  / filtern  Entf löschen  a anmelden  s Reihenfolge  r Raum
    ");
}

#[test]
fn narrow_and_in_ascii() {
    let p = Probe::neu("standard", (60, 16), welt::alle()).ascii();
    let p = mit(gesperrt(p), inhalt(faelle()));
    assert_snapshot!(p.frame(), @"
     feldbuch   ! 1 ueberfaellig   Tresor offen   So 22.11.2026
     1 Ueb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fae..
    + Faelle (3) - neueste zuerst -----------------------------+
    |   Titel                 Planregion   Stand      loeschen |
    |>  Familie D             Planreg..N.. WV 10.12.  01.02.27 |
    | ^ Mutter B mit zwei K.. Planreg..N.. angemeldet 01.12.   |
    |   Kind A zwischen zwe.. Planreg..N.. laeuft     01.05.27 |
    |                                                          |
    |                                                          |
    |                                                          |
    |                                                          |
    |                                                          |
    |                                                          |
    +----------------------------------------------------------+

     Enter oeffnen  n neu  / filtern  Entf loeschen  a anmelden
    ");
}

#[test]
fn wide_with_the_head_of_the_note_beside() {
    let p = Probe::neu("standard", (200, 60), welt::alle());
    let p = mit(gesperrt(p), inhalt(faelle()));
    assert_snapshot!(p.zeilen(0, 20), @"
     feldbuch   alle Räume                                                                                                                                    ! 1 überfällig   Tresor offen   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ Fälle (3) · neueste zuerst ──────────────────────────────────────────────────────────────────────────────────────────┐┌ Notiz ───────────────────────────────────────────────────────────────────────┐
    │   Titel                           Planregion      Fragestellung                           Stand      löschen         ││ Titel         Familie D                                                      │
    │▶  Familie D                       Planregion Nord Marker: Wer kann am Nachmittag da sein? WV 10.12.  01.02.27        ││ Planregion    Planregion Nord                                                │
    │ ▲ Mutter B mit zwei Kindern       Planregion Nord Marker: Wer kann am Nachmittag da sein? angemeldet 01.12.          ││ bringt ein    ASD Fachkraft                                                  │
    │   Kind A zwischen zwei Haushalten Planregion Nord Marker: Wer kann am Nachmittag da sein? läuft      01.05.27        ││ Methode       Kollegiale Beratung                                            │
    │                                                                                                                      ││ Stand         angemeldet · Falldarstellung                                   │
    │                                                                                                                      ││ Frage         Marker: Wer kann am Nachmittag da sein?                        │
    │                                                                                                                      ││               und wer am Abend?                                              │
    │                                                                                                                      ││ angemeldet    26.11.                                                         │
    │                                                                                                                      ││ Wiedervorlage 10.12.                                                         │
    │                                                                                                                      ││ löschen am    01.02.27                                                       │
    │                                                                                                                      ││                                                                              │
    │                                                                                                                      ││                                                                              │
    │                                                                                                                      ││                                                                              │
    │                                                                                                                      ││                                                                              │
    │                                                                                                                      ││                                                                              │
    │                                                                                                                      ││                                                                              │
    │                                                                                                                      ││                                                                              │
    ");
}

#[test]
fn the_lock_leaves_nothing() {
    let mut p = offen();
    p.tippe("/ text:marker");
    assert!(p.frame().contains("/ marker"), "{}", p.frame());
    p.effekte.clear();
    p.tippe("ctrl-l");
    assert_eq!(auftraege(&mut p), ["Sperren", "Redraw"]);
    let frame = p.frame();
    for wort in ["Mark", "mark", "Kind A", "Haushalten"] {
        assert!(!frame.contains(wort), "{wort} in\n{frame}");
    }
    assert!(frame.contains("Tresor zu"));
    sagt(&mut p, TresorAntwort::Gesperrt);
    assert!(p.app.session.faelle.offen().is_none());
}

#[test]
fn an_open_note_is_sealed_first_and_its_window_goes() {
    let mut p = offen();
    p.tippe("n enter text:Kind_A enter");
    assert_eq!(p.app.session.fenster.len(), 1);
    p.effekte.clear();
    p.tippe("ctrl-l");
    assert_eq!(auftraege(&mut p), ["Entwurf", "Sperren", "Redraw"]);
    assert!(p.app.session.fenster.is_empty());
}

#[test]
fn the_lock_does_not_wait_for_the_store() {
    let mut p = offen();
    p.tippe("6");
    p.antwortet = false;
    p.tippe("x text:Kind_A");
    p.effekte.clear();
    p.tippe("ctrl-l");
    assert_eq!(auftraege(&mut p), ["Sperren", "Redraw"]);
    assert!(p.frame().contains("Tresor zu"));
    p.antworte();
    assert_eq!(
        p.app.session.schirm,
        Schirm::Todos,
        "keys that waited are gone"
    );
}

#[test]
fn ends_and_sleeps_locked() {
    for (event, wie) in [
        (Event::Ende, ["Entwurf", "Sperren"].as_slice()),
        (Event::Anhalten, &["Entwurf", "Sperren", "Redraw"]),
        (Event::Resumed, &["Entwurf", "Sperren", "Redraw"]),
    ] {
        let mut p = offen();
        p.tippe("n enter text:Kind_A enter");
        p.effekte.clear();
        p.event(event);
        assert_eq!(auftraege(&mut p), wie);
    }
    let mut p = offen();
    p.tippe("ctrl-z");
    assert_eq!(auftraege(&mut p), ["Sperren", "Redraw", "Suspend"]);
    let mut p = offen();
    p.tippe("q");
    assert_eq!(auftraege(&mut p), ["Sperren", "Quit"]);
    let mut p = probe();
    p.effekte.clear();
    p.event(Event::Ende);
    assert!(auftraege(&mut p).is_empty(), "nothing open");
}

fn tick(p: &mut Probe, minuten: u64) {
    let jetzt = super::JETZT;
    let millis = 1_795_000_000_000 + minuten * 60_000;
    p.event(Event::Tick { jetzt, millis });
}

#[test]
fn five_minutes_without_a_key_lock_from_any_screen() {
    let mut p = gesperrt(probe());
    tick(&mut p, 0);
    let mut p = mit(p, inhalt(faelle()));
    p.tippe("1");
    tick(&mut p, 4);
    p.tippe("down");
    tick(&mut p, 8);
    assert!(p.frame().contains("Tresor offen"));
    assert!(p.app.naechster_tick().is_some());
    p.effekte.clear();
    tick(&mut p, 9);
    assert_eq!(auftraege(&mut p), ["Sperren", "Redraw"]);
    assert!(p.frame().contains("Tresor zu"));
    assert_eq!(p.meldung(), "Fälle gesperrt: 5 Minuten ohne Taste");
    assert!(p.app.naechster_tick().is_none());
}

#[test]
fn a_machine_that_slept_is_locked_before_the_first_key() {
    let mut p = gesperrt(probe());
    tick(&mut p, 0);
    let mut p = mit(p, inhalt(faelle()));
    tick(&mut p, 600);
    p.tippe("enter");
    assert!(p.app.session.fenster.is_empty());
    assert!(p.app.session.faelle.offen().is_none());
}

#[test]
fn the_filter_looks_through_all_texts_in_memory() {
    let mut p = offen();
    p.tippe("/ text:abend_zwei enter");
    let frame = p.mitte();
    assert!(frame.contains("gefiltert"), "{frame}");
    assert!(
        frame.contains("Kind A") && frame.contains("Mutter B"),
        "{frame}"
    );
    assert!(!frame.contains("Familie D"), "{frame}");
    p.tippe("esc");
    assert!(p.mitte().contains("Familie D"));
    assert!(p.offen.is_empty() && p.effekte.is_empty());
}

#[test]
fn deleted_goes_to_the_bin_and_comes_back_by_one_key() {
    let mut p = offen();
    p.tippe("del");
    assert_eq!(auftraege(&mut p), ["Papierkorb"]);
    p.tippe("p");
    assert_snapshot!(p.mitte(), @"
    ┌ Papierkorb (1) ──────────────────────────────────────────────────────────────┐
    │   Titel          Planregion      vernichtet                                  │
    │▶✗ Jugendlicher C Planregion Nord in 3 Tagen                                  │
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
    p.tippe("w");
    let Some(Effect::Tresor(auftrag)) = p.effekte.pop() else {
        panic!()
    };
    assert_eq!(
        auftrag,
        TresorAuftrag::Papierkorb {
            id: id(4),
            am: None
        }
    );
}

#[test]
fn destroying_wants_the_first_word_and_says_what_it_means() {
    let mut p = offen();
    p.tippe("p X");
    assert_snapshot!(p.mitte(), @"
    ┌ sofort vernichten ───────────────────────────────────────────────────────────┐
    │ Der Schlüssel der Notiz wird vernichtet, der Speicher ohne sie neu gebaut.   │
    │ Ehrlich: In älteren Sicherungen und Abbildern der Platte bleibt sie lesbar,  │
    │ für alle, die eine Passphrase von damals haben. Sicherungen altern mit der   │
    │ Zeit hinaus.                                                                 │
    │ Zum Bestätigen das erste Wort ihres Titels tippen.                           │
    │                                                                              │
    │ erstes Wort                                                                  │
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
    p.tippe("text:falsch enter");
    assert!(p.mitte().contains("„Jugendlicher“ tippen"), "{}", p.mitte());
    assert!(auftraege(&mut p).is_empty());
    p.tippe("text:jugendlicher enter");
    assert_eq!(auftraege(&mut p), ["Vernichten"]);
}

#[test]
fn what_is_due_comes_first_and_what_is_long_due_goes() {
    let mut alle = faelle();
    alle.push(fall(6, "Kind E", date(2026, 11, 20)));
    alle.push(fall(7, "Kind F", date(2026, 11, 8)));
    let mut p = gesperrt(probe());
    p.effekte.clear();
    p.tippe("text:x enter");
    p.effekte.clear();
    // The vault says which are over; long due alone is not enough.
    let mut inhalt = inhalt(alle);
    inhalt.fristen.um = vec![id(8)];
    inhalt.fristen.ab = [(id(7), date(2026, 11, 30))].into();
    sagt(&mut p, TresorAntwort::Offen(Vertraulich::neu(inhalt)));
    let Some(Effect::Tresor(TresorAuftrag::Vernichten { ids, .. })) = p.effekte.pop() else {
        panic!("{:?}", p.effekte)
    };
    assert_eq!(ids, vec![id(8)]);
    let Some(Effect::Tresor(TresorAuftrag::Gezeigt { ids })) = p.effekte.pop() else {
        panic!("{:?}", p.effekte)
    };
    assert!(ids.contains(&id(6)) && ids.contains(&id(7)), "{ids:?}");
    assert_snapshot!(p.mitte(), @"
    ┌ Löschen fällig (2) ──────────────────────────────────────────────────────────┐
    │   Titel  Planregion      fällig       von selbst                             │
    │▶! Kind F Planregion Nord vor 2 Wochen 30.11.                                 │
    │ ! Kind E Planregion Nord vorgestern   06.12.                                 │
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
    p.tippe("down v text:1.1.27 enter");
    assert_eq!(auftraege(&mut p), ["Sichern"]);
    p.tippe("v text:1.1.30 enter");
    assert!(p.mitte().contains("spätestens am"), "{}", p.mitte());
}

#[test]
fn a_day_set_by_hand_destroys_nothing() {
    let mut p = gesperrt(probe());
    p.app.session.faelle.tag_gestellt = true;
    p.tippe("text:x enter");
    p.effekte.clear();
    let mut inhalt = inhalt(vec![fall(7, "Kind F", date(2026, 11, 8))]);
    inhalt.fristen.um = vec![id(7)];
    sagt(&mut p, TresorAntwort::Offen(Vertraulich::neu(inhalt)));
    assert!(auftraege(&mut p).is_empty());
    assert!(p.mitte().contains("Löschen fällig (1)"), "{}", p.mitte());
}

#[test]
fn the_order_of_the_cases_of_the_next_sitzung() {
    let mut p = offen();
    p.tippe("s");
    assert_snapshot!(p.mitte(), @"
    ┌ Reihenfolge der Fälle · Do 26.11.2026 ───────────────────────────────────────┐
    │   Titel                        Planregion      Fragestellung   bringt ein    │
    │   1. Mutter B mit zwei Kindern Planregion Nord Marker: Wer ka… ASD Fachkraft │
    │▶  2. Familie D                 Planregion Nord Marker: Wer ka… ASD Fachkraft │
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
    p.tippe("home J");
    assert_eq!(auftraege(&mut p), ["Buch"]);
    let mitte = p.mitte();
    assert!(mitte.contains("1. Familie D"), "{mitte}");
    p.tippe("J");
    assert_eq!(p.meldung(), "Weiter geht es nicht");
    p.tippe("+");
    assert!(p.mitte().contains("1. Mutter B"));
    // The answer to the first book must not undo the second.
    let mut alt = inhalt(faelle());
    alt.buch.reihenfolge = vec![id(5), id(3)];
    sagt(
        &mut p,
        TresorAntwort::Geaendert(Vertraulich::neu(alt), String::new()),
    );
    assert!(p.mitte().contains("1. Mutter B"), "{}", p.mitte());
}

#[test]
fn slots_are_added_by_typing_twice_and_removed_by_name() {
    let mut p = offen();
    p.tippe("z");
    assert_snapshot!(p.mitte(), @"
    ┌ Zugänge (2) · Stand 412 ─────────────────────────────────────────────────────┐
    │   Name   Art                                                                 │
    │▶✓ wanda  Passphrase        hiermit geöffnet                                  │
    │   Papier Wiederherstellung                                                   │
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
    p.tippe("n text:Karl enter text:kurz enter");
    assert!(p.mitte().contains("zu schwach"), "{}", p.mitte());
    p.tippe("text:kran_lampe_wolke_segel_tinte enter text:anders enter");
    assert!(p.mitte().contains("nicht gleich"), "{}", p.mitte());
    p.tippe("text:kran_lampe_wolke_segel_tinte enter text:kran_lampe_wolke_segel_tinte enter");
    assert_eq!(auftraege(&mut p), ["Vorschlag", "SlotNeu"]);
    p.tippe("del");
    assert!(p.meldung().contains("er bleibt"), "{}", p.meldung());
    p.tippe("S text:neu enter");
    assert_eq!(auftraege(&mut p), ["Umschluesseln"]);
}

#[test]
fn a_first_vault_is_made_step_by_step() {
    let mut p = probe();
    sagt(&mut p, TresorAntwort::Lage(Tresorlage::Keiner));
    p.tippe("8");
    assert_snapshot!(p.mitte(), @"
    ┌ Fälle – noch kein Tresor ────────────────────────────────────────────────────┐
    │ Fallnotizen der kollegialen Beratung: verschlüsselt, pseudonym, mit          │
    │ Löschdatum.                                                                  │
    │ Geschützt: auf der Platte, in Sicherungen, bei verlorenem Rechner, nach dem  │
    │ Sperren.                                                                     │
    │ Nicht geschützt: wer den offenen Schirm sieht, mitschneidet oder den Rechner │
    │ beherrscht.                                                                  │
    │ Alle mit Zugang lesen alle Notizen. Namen findet der Wächter – nicht jeden.  │
    │ Ohne Passphrase und Papierphrase ist alles verloren; es gibt keine           │
    │ Hintertür.                                                                   │
    │                                                                              │
    │ n legt den Tresor an.                                                        │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.effekte.clear();
    p.tippe("n enter");
    let vorschlag = "kran lampe wolke segel tinte moos";
    sagt(
        &mut p,
        TresorAntwort::Vorschlag(Geheim::neu(vorschlag.into())),
    );
    assert_snapshot!(p.mitte(), @"
    ┌ Tresor anlegen ──────────────────────────────────────────────────────────────┐
    │ Den Vorschlag abtippen (Pfeil nach unten: ein anderer) – oder eine eigene,   │
    │ die nirgends sonst gilt.                                                     │
    │ Ohne Passphrase und Wiederherstellungsphrase öffnet niemand den Tresor,      │
    │ auch niemand mit Zugriff auf diesen Rechner.                                 │
    │                                                                              │
    │ Vorschlag: kran lampe wolke segel tinte moos                                 │
    │                                                                              │
    │ neue Passphrase                                                              │
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
    p.tippe("text:Kran_lampe_wolke_segel_tinte_moos enter");
    assert_eq!(auftraege(&mut p), ["Vorschlag", "Anlegen"]);
    let phrase = Geheim::neu("eins zwei drei vier".into());
    let leer = Vertraulich::neu(inhalt(vec![]));
    sagt(&mut p, TresorAntwort::Angelegt(leer, phrase));
    assert_snapshot!(p.mitte(), @"
    ┌ Wiederherstellungsphrase ────────────────────────────────────────────────────┐
    │ Diese Phrase öffnet den Tresor, wenn die Passphrase vergessen ist. Sie steht │
    │ nur jetzt hier: abschreiben, auf Papier, getrennt vom Rechner aufheben.      │
    │                                                                              │
    │ eins zwei drei vier                                                          │
    │                                                                              │
    │ Zur Probe: erstes Wort                                                       │
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
    p.tippe("esc");
    assert!(p.mitte().contains("erst abschreiben"));
    let worte = ["eins", "zwei", "drei", "vier"];
    for _ in 0..2 {
        let frage = ["erstes", "zweites", "drittes", "viertes"];
        let stelle = frage
            .iter()
            .position(|f| p.mitte().contains(&format!("Zur Probe: {f} Wort")));
        let stelle = stelle.unwrap();
        p.tippe("text:falsch enter");
        assert!(p.mitte().contains("steht dort anders"), "{}", p.mitte());
        p.tippe("ctrl-u").schreibe(worte[stelle]);
        p.tippe("enter");
    }
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume            ! 1 überfällig   Tresor offen   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Fälle (0) · neueste zuerst ──────────────────────────────────────────────────┐
    │  Noch keine Notiz – n legt eine an.                                          │
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
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     Gut aufgehoben. Der Tresor ist offen – Strg-L sperrt ihn
     ⏎ öffnen  n neu  / filtern  Entf löschen  a anmelden  s Reihenfolge  r Raum
    ");
}

#[test]
fn a_draft_that_was_left_stands_first_and_opens() {
    let mut alles = inhalt(faelle());
    alles.entwuerfe = vec![fall(99, "Kind G", date(2027, 1, 1))];
    let mut p = mit(gesperrt(probe()), alles);
    assert!(p.mitte().contains("ungesichert"), "{}", p.mitte());
    p.tippe("del");
    assert!(auftraege(&mut p).is_empty(), "asked twice");
    p.tippe("enter");
    assert_eq!(p.app.session.fenster.len(), 1);
}

#[test]
fn nothing_of_a_case_is_copied_searched_or_undone() {
    let mut p = offen();
    p.tippe("y");
    assert_eq!(
        p.meldung(),
        "Aus den Fällen geht nichts in die Zwischenablage"
    );
    p.tippe("u");
    assert!(p.meldung().contains("nur in der offenen Notiz"));
    p.tippe("ctrl-f text:marker");
    assert!(
        !p.frame().contains("Marker:") || p.frame().contains("Nichts"),
        "{}",
        p.frame()
    );
    p.tippe("esc t");
    assert!(p.frame().contains("To-do"), "{}", p.frame());
    assert!(p.effekte.iter().all(|e| !matches!(e, Effect::Copy(_))));
}

#[test]
fn the_statistic_tells_no_number_below_five() {
    let mut alle = Vec::new();
    for n in 1..=9 {
        let mut f = fall(n, "Kind", date(2027, 5, 1));
        f.beratung.beraten_am = Some(date(2026, 3, 1));
        f.beratung.themen = vec![if n < 7 { "Trennung" } else { "Haft" }.into()];
        alle.push(f);
    }
    let mut p = mit(gesperrt(probe()), inhalt(alle));
    p.tippe("A");
    assert_snapshot!(p.mitte(), @"
    ┌ Statistik (2) ───────────────────────────────────────────────────────────────┐
    │   Planregion      Jahr Art        Wort   Zahl                                │
    │▶  Planregion Nord 2026 Beratungen alle   9                                   │
    │   Planregion Nord 2026 Themen     übrige 9                                   │
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
}

#[test]
fn the_raum_filter_shows_the_notes_of_its_planregion() {
    let mut p = offen();
    assert!(p.mitte().contains("Kind A"));
    p.app.session.raum = Some(welt::id(welt::SCHOENFLIESS));
    p.event(Event::Resize {
        breite: 80,
        hoehe: 24,
    });
    assert_snapshot!(p.inhalt(), @"
    ┌ Fälle (3) · neueste zuerst ──────────────────────────────────────────────────┐
    │   Titel                        Planregion   Fragestellu… Stand      löschen  │
    │▶  Familie D                    Planreg…Nord Marker: Wer… WV 10.12.  01.02.27 │
    │ ▲ Mutter B mit zwei Kindern    Planreg…Nord Marker: Wer… angemeldet 01.12.   │
    │   Kind A zwischen zwei Hausha… Planreg…Nord Marker: Wer… läuft      01.05.27 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_new_recovery_phrase_shows_its_new_slot_and_is_missed_when_locked_away() {
    let mut p = offen();
    p.tippe("z E");
    assert!(auftraege(&mut p).contains(&"WiederherstellungNeu".to_owned()));
    let mut neu = inhalt(faelle());
    neu.slots[1].name = "neues Papier".into();
    let phrase = Geheim::neu("eins zwei drei vier".into());
    sagt(
        &mut p,
        TresorAntwort::Wiederherstellung(Vertraulich::neu(neu.clone()), phrase),
    );
    assert!(p.frame().contains("eins zwei drei vier"), "{}", p.frame());
    p.tippe("ctrl-l");
    let frame = p.frame();
    assert!(!frame.contains("eins zwei"), "{frame}");
    assert!(p.meldung().contains("nicht bestätigt"), "{}", p.meldung());
    sagt(&mut p, TresorAntwort::Gesperrt);
    p.tippe("text:abc enter");
    sagt(&mut p, TresorAntwort::Offen(Vertraulich::neu(neu.clone())));
    assert!(p.meldung().contains("mit E"), "{}", p.meldung());
    p.tippe("z");
    assert!(p.frame().contains("neues Papier"), "{}", p.frame());
    // Written down this time: no word of it any more.
    p.tippe("E");
    let phrase = Geheim::neu("eins zwei drei vier".into());
    sagt(
        &mut p,
        TresorAntwort::Wiederherstellung(Vertraulich::neu(neu), phrase),
    );
    p.tippe("text:eins enter text:vier enter ctrl-l");
    assert!(!p.meldung().contains("bestätigt"), "{}", p.meldung());
}

#[test]
fn while_the_key_is_derived_the_screen_lives_and_the_end_locks() {
    let mut p = gesperrt(probe());
    p.tippe("text:abc enter");
    p.effekte.clear();
    p.event(Event::Resize {
        breite: 60,
        hoehe: 16,
    });
    assert!(p.frame().contains("wird geöffnet"), "{}", p.frame());
    p.tippe("1");
    assert_eq!(p.app.session.schirm, Schirm::Uebersicht, "nobody waits");
    p.tippe("8");
    p.event(Event::Ende);
    assert!(auftraege(&mut p).contains(&"Sperren".to_owned()));
    let zu_spaet = TresorAntwort::Offen(Vertraulich::neu(inhalt(faelle())));
    sagt(&mut p, zu_spaet);
    assert!(!p.frame().contains("Kind A"));
}

#[test]
fn undo_on_screen_8_takes_back_what_was_noted_in_the_open_part_from_here() {
    let mut p = offen();
    p.tippe("t text:Raum_buchen enter");
    assert!(p.meldung().contains("u rückgängig"), "{}", p.meldung());
    let da = |p: &Probe| p.saetze().iter().any(|s| s.titel() == "Raum buchen");
    assert!(da(&p));
    p.tippe("u");
    assert!(!da(&p), "{}", p.meldung());
    p.tippe("u");
    assert!(
        p.meldung().contains("nur in der offenen Notiz"),
        "{}",
        p.meldung()
    );
    p.tippe("6 t text:Stühle enter 8 u");
    assert!(
        p.saetze().iter().any(|s| s.titel() == "Stühle"),
        "made elsewhere: {}",
        p.meldung()
    );
}

#[test]
fn a_new_note_is_chosen_in_the_list_and_the_newest_comes_first() {
    let mut p = offen();
    p.tippe("end");
    for n in [20, 21] {
        let mut neu = fall(n, "Aaron-Gruppe", date(2027, 1, 1));
        neu.beratung.angelegt = HEUTE;
        neu.beratung.titel = format!("A{n}");
        sagt(
            &mut p,
            TresorAntwort::Gesichert(Vertraulich::neu(neu), id(98)),
        );
        assert!(p.mitte().contains(&format!("▶  A{n}")), "{}", p.mitte());
    }
    let mitte = p.mitte();
    assert!(mitte.find("A21") < mitte.find("A20"), "{mitte}");
}

#[test]
fn the_bin_says_how_long_and_which_key_shows_it() {
    let mut p = offen();
    p.tippe("del");
    let mut alle = faelle();
    alle[0].geloescht_am = Some(HEUTE);
    let satz = "in den Papierkorb gelegt".to_owned();
    sagt(
        &mut p,
        TresorAntwort::Geaendert(Vertraulich::neu(inhalt(alle)), satz),
    );
    assert_eq!(p.meldung(), "im Papierkorb, 7 Tage – p zeigt ihn");
    let mut p = mit(gesperrt(probe()), inhalt(vec![]));
    p.tippe("p");
    assert!(
        p.mitte().contains("Der Papierkorb ist leer"),
        "{}",
        p.mitte()
    );
}

#[test]
fn a_draft_without_a_date_says_so() {
    let mut alles = inhalt(faelle());
    let mut entwurf = fall(99, "Kind G", HEUTE);
    entwurf.beratung.loeschen_am = None;
    alles.entwuerfe = vec![entwurf];
    let p = mit(gesperrt(probe()), alles);
    assert!(p.mitte().contains("ohne Datum"), "{}", p.mitte());
}

#[test]
fn a_new_passphrase_is_proposed_as_at_the_beginning() {
    let mut p = offen();
    p.tippe("P text:alt enter");
    assert_eq!(auftraege(&mut p), ["Vorschlag"]);
    p.tippe("down");
    assert_eq!(auftraege(&mut p), ["Vorschlag"]);
    let vorschlag = "kran lampe wolke segel tinte moos";
    sagt(
        &mut p,
        TresorAntwort::Vorschlag(Geheim::neu(vorschlag.into())),
    );
    assert!(p.mitte().contains("Vorschlag: kran"), "{}", p.mitte());
    p.tippe("text:Kran_lampe_wolke_segel_tinte_moos enter");
    let Some(Effect::Tresor(TresorAuftrag::PassphraseNeu { neu, .. })) = p.effekte.pop() else {
        panic!("{:?}", p.effekte)
    };
    assert_eq!(neu.text(), vorschlag);
}

#[test]
fn opened_with_the_phrase_on_paper_it_asks_for_a_new_passphrase() {
    let mut alles = inhalt(faelle());
    alles.slots[0].eigener = false;
    alles.slots[1].eigener = true;
    let p = mit(gesperrt(probe()), alles);
    assert_eq!(
        p.meldung(),
        "mit der Papierphrase geöffnet – neue Passphrase setzen: P"
    );
}

#[test]
fn a_proposed_name_gives_way_to_the_first_letter_and_blanks_are_none() {
    let mut p = probe();
    sagt(&mut p, TresorAntwort::Lage(Tresorlage::Keiner));
    p.tippe("8 n text:Karla");
    assert!(p.mitte().contains("Name  Karla"), "{}", p.mitte());
    p.tippe("ctrl-u").schreibe("   ");
    p.tippe("enter");
    assert!(p.mitte().contains("noch nichts getippt"), "{}", p.mitte());
}

#[test]
fn a_case_is_registered_for_one_of_the_next_sitzungen() {
    let mut p = offen();
    p.tippe("a");
    assert_snapshot!(p.mitte(), @"
    ┌ für eine Sitzung anmelden ───────────────────────────────────────────────────┐
    │ Wann wird der Fall beraten? Mit Pfeil nach unten aus den nächsten Sitzungen, │
    │ oder ein Tag: 26.11., nächste sitzung. Leer: nicht mehr angemeldet.          │
    │                                                                              │
    │ Sitzung am                                                                   │
    │                                                                              │
    │                                                                              │
    │   Do 26.11.  Regionalteam Planregion Nord                                    │
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
    p.tippe("text:31.2. enter");
    assert!(p.mitte().contains("31.2."), "the text stays: {}", p.mitte());
    p.tippe("ctrl-u text:nächste_sitzung enter");
    let Some(Effect::Tresor(TresorAuftrag::Sichern { note, .. })) = p.effekte.pop() else {
        panic!("{:?}", p.effekte)
    };
    let mut fall = fall(5, "Familie D", date(2027, 2, 1));
    fall.beratung = note.inhalt().clone();
    sagt(
        &mut p,
        TresorAntwort::Gesichert(Vertraulich::neu(fall), id(98)),
    );
    assert!(
        p.meldung().starts_with("angemeldet für "),
        "{}",
        p.meldung()
    );
    p.tippe("a down down enter");
    assert_eq!(auftraege(&mut p).len(), 1);
    p.tippe("a enter");
    let neu = self::fall(5, "Familie D", date(2027, 2, 1));
    sagt(
        &mut p,
        TresorAntwort::Gesichert(Vertraulich::neu(neu), id(98)),
    );
    assert_eq!(p.meldung(), "nicht angemeldet");
}

#[test]
fn a_date_of_deletion_is_shown_before_it_is_changed() {
    let mut p = offen();
    p.tippe("v");
    assert!(
        p.mitte().contains("löschen am  01.02.2027"),
        "{}",
        p.mitte()
    );
    p.tippe("text:1.1.30 enter");
    assert!(p.mitte().contains("löschen am  1.1.30"), "{}", p.mitte());
}

#[test]
fn help_before_a_vault_lists_what_works() {
    let mut p = probe();
    sagt(&mut p, TresorAntwort::Lage(Tresorlage::Keiner));
    p.tippe("8 f1");
    let mitte = p.mitte();
    assert!(mitte.contains("neu anlegen"), "{mitte}");
    assert!(!mitte.contains("Papierkorb"), "{mitte}");
}

#[test]
fn the_statistic_is_written_as_a_table() {
    let alle = (1..=9).map(|n| {
        let mut f = fall(n, "Kind", date(2027, 5, 1));
        f.beratung.beraten_am = Some(date(2026, 3, 1));
        f
    });
    let mut p = mit(gesperrt(probe()), inhalt(alle.collect()));
    p.tippe("D");
    assert!(p.meldung().contains("geht hier nicht"), "{}", p.meldung());
    p.tippe("A D");
    assert!(
        p.frame().contains("Fallstatistik-2026-11-22.csv"),
        "{}",
        p.frame()
    );
    p.antwortet = false;
    p.tippe("enter");
    let Some(Auftrag::Datei { inhalt, .. }) = p.offen.pop() else {
        panic!("{:?}", p.offen)
    };
    assert_eq!(
        String::from_utf8(inhalt).unwrap(),
        "Jahr;Planregion;Was;Wort;Zahl\r\n2026;Planregion Nord;Beratungen;alle;9\r\n"
    );
}

#[test]
fn what_no_passphrase_would_mend_is_said_before_one_is_typed() {
    let mut p = probe();
    let fehler = Fehler::tresor_rechte("/daten/tresor/vault.hdr", "steht anderen offen", false);
    let beim = TresorSchritt::Anderes;
    sagt(&mut p, TresorAntwort::Fehler { beim, fehler });
    p.tippe("8");
    let mitte = p.mitte();
    assert!(mitte.contains("chmod 600"), "{mitte}");
    assert!(mitte.contains("⏎ sieht noch einmal nach"), "{mitte}");
    p.lage_gefragt = false;
    p.tippe("enter");
    assert!(p.lage_gefragt);
    sagt(&mut p, TresorAntwort::Lage(Tresorlage::Gesperrt));
    assert!(p.mitte().contains("Passphrase"), "{}", p.mitte());
}
