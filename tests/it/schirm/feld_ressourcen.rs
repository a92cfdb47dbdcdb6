//! The page of Ressourcen: found by need, confirmed, kept from being noted twice, handed on.

use super::*;
use feldbuch::domain::*;
use insta::assert_snapshot;
use jiff::civil::{Date, date};
use welt::id;

pub const NAEHCAFE: u128 = 401;
const FRUEHSTUECK: u128 = 402;
const SCHULDEN: u128 = 403;
const FAHRRAD: u128 = 404;
const CLUB: u128 = 405;
const MAERCHEN: u128 = 406;
const NOTRUF: u128 = 407;
const LESEN: u128 = 408;

fn worte(text: &str) -> Vec<String> {
    let teile = text.split(", ").filter(|t| !t.is_empty());
    teile.map(str::to_owned).collect()
}

/// Name, Raum, for whom, topic, times, confirmed.
fn ressource(
    n: u128,
    name: &str,
    raum: u128,
    wer: &str,
    thema: &str,
    zeiten: &str,
    am: Option<Date>,
) -> Ressource {
    Ressource {
        name: name.into(),
        raum: Some(id(raum)),
        zielgruppen: worte(wer),
        themen: worte(thema),
        zeiten: Oeffnung::lies_alle(zeiten).unwrap(),
        kosten: Kosten::Frei,
        bestaetigt_am: am,
        ..leer::ressource(id(n), date(2025, 1, 15))
    }
}

fn ressourcen() -> Vec<Ressource> {
    let am = |y, m, d| Some(date(y, m, d));
    let naehcafe = Ressource {
        person: Some(id(welt::JOERG)),
        anschrift: "Marktplatz 3".into(),
        zugang: "ohne Anmeldung".into(),
        sprachen: worte("Deutsch, Arabisch"),
        quelle: "Quartierstreff".into(),
        notiz: "Schlüssel liegt beim Hausmeister".into(),
        barrierefrei: Barrierefrei::Ja,
        ..ressource(
            NAEHCAFE,
            "Nähcafé",
            welt::MUEHLENWERDER,
            "Frauen, Familien",
            "Begegnung",
            "mi 15-17, nicht in den Ferien",
            am(2026, 10, 1),
        )
    };
    vec![
        naehcafe,
        ressource(
            FRUEHSTUECK,
            "Frauenfrühstück",
            welt::MUEHLENWERDER,
            "Frauen",
            "Begegnung",
            "so 9-12",
            am(2026, 11, 1),
        ),
        ressource(
            SCHULDEN,
            "Schuldnerberatung",
            welt::LANDKREIS,
            "alle",
            "Geld",
            "mo-do 9-12",
            am(2026, 6, 1),
        ),
        Ressource {
            kosten: Kosten::Kostet,
            kosten_text: "2 € je Treffen".into(),
            ..ressource(
                FAHRRAD,
                "Fahrradwerkstatt",
                welt::SCHOENFLIESS,
                "Jugendliche",
                "Freizeit",
                "so 10-12",
                am(2025, 2, 3),
            )
        },
        Ressource {
            status: Ressourcenstatus::Beendet,
            ..ressource(
                CLUB,
                "Alter Jugendclub",
                welt::MUEHLENWERDER,
                "Jugendliche",
                "Freizeit",
                "",
                am(2020, 2, 3),
            )
        },
        Ressource {
            status: Ressourcenstatus::Pausiert,
            ..ressource(
                MAERCHEN,
                "Märchenstunde",
                welt::NORD,
                "Kinder",
                "Freizeit",
                "so 9-11",
                am(2026, 2, 3),
            )
        },
        ressource(
            NOTRUF,
            "Frauennotruf",
            welt::LANDKREIS,
            "Frauen",
            "Gewalt",
            "rund um die uhr",
            am(2026, 9, 9),
        ),
        Ressource {
            form: Ressourcenform::Mensch,
            art: Ressourcenart::Personal,
            ..ressource(
                LESEN,
                "Lesepatin",
                welt::KOENIGSRODE,
                "Kinder",
                "Bildung",
                "nach Vereinbarung",
                None,
            )
        },
    ]
}

pub fn alle() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    alle.extend(ressourcen().into_iter().map(Datensatz::from));
    alle.push(
        Bedarf {
            name: "Frauen wollen nähen lernen".into(),
            raum: Some(id(welt::MUEHLENWERDER)),
            ressource: Some(id(NAEHCAFE)),
            ..leer::bedarf(id(421), date(2026, 3, 1))
        }
        .into(),
    );
    alle
}

fn auf(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, alle());
    p.tippe("7");
    p
}

fn namen(p: &Probe) -> Vec<String> {
    let liste = p.app.session.liste();
    let keys = liste.eintraege().iter().filter_map(|e| e.key());
    keys.map(|k| p.app.register.titel(k)).collect()
}

fn gefiltert(filter: &str) -> Vec<String> {
    let mut p = auf("standard", (80, 24));
    p.tippe("/").schreibe(filter);
    namen(&p)
}

#[test]
fn the_list_shows_what_is_open_what_is_old_and_for_whom() {
    let mut p = auf("standard", (80, 24));
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Ressourcen (7) · Name ──────────────────────────────── ← Turnus · Bedarfe → ─┐
    │▶ ✓ Fahrradwerkstatt                Schönfließ      Jugendliche · Stand 02/…  │
    │  ✓ Frauenfrühstück                 Mühlenwerder    Frauen                    │
    │  ✓ Frauennotruf                    Landkreis Seen… Frauen                    │
    │  ▲ Lesepatin                       Königsrode      Kinder · Stand 01/2025    │
    │  ◷ Märchenstunde                   Planregion Nord Kinder · ruht             │
    │    Nähcafé                         Mühlenwerder    Frauen, Familien          │
    │    Schuldnerberatung               Landkreis Seen… alle                      │
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

     ↑↓ wählen  ⏎ öffnen  ←→ Seite  m Mitschrift  n neu  / filtern  z jetzt offen
    ");
    p.tippe("a O");
    assert_snapshot!(p.inhalt(), @"
    ┌ Ressourcen (8) · auch beendete ─────────────────────── ← Turnus · Bedarfe → ─┐
    │  ✗ Alter Jugendclub                Mühlenwerder    Jugendliche · gibt es n…  │
    │    Schuldnerberatung               Landkreis Seen… alle                      │
    │    Nähcafé                         Mühlenwerder    Frauen, Familien          │
    │  ◷ Märchenstunde                   Planregion Nord Kinder · ruht             │
    │  ▲ Lesepatin                       Königsrode      Kinder · Stand 01/2025    │
    │  ✓ Frauennotruf                    Landkreis Seen… Frauen                    │
    │  ✓ Frauenfrühstück                 Mühlenwerder    Frauen                    │
    │▶ ✓ Fahrradwerkstatt                Schönfließ      Jugendliche · Stand 02/…  │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_need_in_one_line() {
    assert_eq!(gefiltert("#frauen mi"), ["Frauennotruf", "Nähcafé"]);
    assert_eq!(
        gefiltert("#frauen jetzt"),
        ["Frauenfrühstück", "Frauennotruf"]
    );
    assert_eq!(
        gefiltert("heute kostenlos"),
        ["Frauenfrühstück", "Frauennotruf"]
    );
    assert_eq!(gefiltert("#frauen @werder frühst"), ["Frauenfrühstück"]);
    assert_eq!(
        gefiltert("@schönfliess"),
        [
            "Fahrradwerkstatt",
            "Frauennotruf",
            "Märchenstunde",
            "Schuldnerberatung"
        ]
    );
    assert_eq!(gefiltert("+mensch"), ["Lesepatin"]);
    assert_eq!(gefiltert("+personal"), ["Lesepatin"]);
    assert_eq!(gefiltert("barrierefrei"), ["Nähcafé"]);
    assert_eq!(gefiltert("veraltet"), ["Fahrradwerkstatt", "Lesepatin"]);
    assert_eq!(gefiltert("beendet club"), ["Alter Jugendclub"]);
    assert_eq!(gefiltert("arabisch"), ["Nähcafé"]);
}

#[test]
fn typed_letter_by_letter_is_the_same_as_typed_at_once() {
    for filter in [
        "frauen not",
        "#frauen mi näh",
        "sozial",
        "so fahrrad",
        "beratung geld frei",
        "@werder früh @könig",
        "stand 01",
    ] {
        let mut p = auf("standard", (80, 24));
        p.tippe("/").event(Event::Paste(filter.into()));
        let mut einzeln = auf("standard", (80, 24));
        einzeln.tippe("/").schreibe(filter);
        assert_eq!(namen(&einzeln), namen(&p), "{filter}");
        einzeln.tippe("backspace backspace");
        let kuerzer: String = filter.chars().take(filter.chars().count() - 2).collect();
        assert_eq!(namen(&einzeln), gefiltert(&kuerzer), "{kuerzer}");
    }
}

#[test]
fn what_was_understood_is_said_while_typing() {
    let mut p = auf("standard", (80, 24));
    p.tippe("/").schreibe("#frauen so frei @werder früh");
    assert_snapshot!(p.inhalt(), @"
    ┌ Ressourcen (1) · für frauen, sonntags, kostenlos, Mühlenwerder · „früh“ ─────┐
    │▶ ✓ Frauenfrühstück                 Mühlenwerder    Frauen                    │
    └─ / #frauen so frei @werder früh──────────────────────────────────────────────┘
    ");
    p.tippe("Esc /").schreibe("@plan @atlantis +zirkus");
    assert_snapshot!(p.zeilen(2, 1), @"┌ Ressourcen (7) · ? Planregion Nord oder Planregion Süd? · ? kein Raum „atl…──┐");
    p.tippe("Enter");
    assert_snapshot!(p.zeilen(2, 1), @"┌ Ressourcen (7) · ? Planregion Nord oder Planregion Süd? · ? kein Raum „atl…──┐");
}

#[test]
fn the_raum_filter_shows_what_serves_from_above() {
    let mut p = auf("standard", (80, 24));
    p.tippe("r / text:könig Enter");
    assert_snapshot!(p.frame(), @"
     feldbuch   Planregion Süd ▸ Königsrode                           So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ Ressourcen (3) · Name ──────────────────────────────── ← Turnus · Bedarfe → ─┐
    │▶ ✓ Frauennotruf                    Landkreis Seen… Frauen                    │
    │  ▲ Lesepatin                       Königsrode      Kinder · Stand 01/2025    │
    │    Schuldnerberatung               Landkreis Seen… alle                      │
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
     nur Königsrode
     ↑↓ wählen  ⏎ öffnen  ←→ Seite  m Mitschrift  n neu  / filtern  z jetzt offen
    ");
}

#[test]
fn keys_switch_what_is_shown() {
    let mut p = auf("standard", (80, 24));
    p.tippe("z");
    assert_eq!(
        namen(&p),
        ["Fahrradwerkstatt", "Frauenfrühstück", "Frauennotruf"]
    );
    assert_eq!(p.meldung(), "nur was jetzt offen ist");
    p.tippe("f");
    assert_eq!(namen(&p), ["Frauenfrühstück", "Frauennotruf"]);
    p.tippe("z f a");
    assert_eq!(namen(&p).last().unwrap(), "Alter Jugendclub");
    assert_eq!(namen(&p).len(), 8);
    p.tippe("right z");
    assert_eq!(
        p.meldung(),
        "z ist hier nicht belegt · F1 zeigt alle Tasten"
    );
}

#[test]
fn what_is_open_follows_the_minute() {
    let mut p = auf("standard", (80, 24));
    p.tippe("z");
    let tick = |stunde| Event::Tick {
        jetzt: JETZT.date().at(stunde, 0, 30, 0),
        millis: 1,
    };
    p.event(tick(12));
    assert_eq!(namen(&p), ["Frauennotruf"]);
    p.tippe("Enter");
    assert!(p.inhalt().contains("jetzt offen"), "{}", p.inhalt());
}

#[test]
fn the_index_of_the_filter_is_built_while_nobody_types() {
    let mut p = auf("standard", (80, 24));
    let bald = std::time::Duration::from_millis(250);
    assert_eq!(p.app.naechster_tick(), Some(bald));
    let tick = |millis| Event::Tick {
        jetzt: JETZT,
        millis,
    };
    p.event(tick(1_795_000_000_000));
    assert_eq!(p.app.naechster_tick(), None);
    let mut p = auf("standard", (80, 24));
    p.app.update(Event::Tick {
        jetzt: JETZT,
        millis: 100,
    });
    p.tippe("down");
    p.event(tick(200));
    assert_eq!(p.app.naechster_tick(), Some(bald), "somebody types");
    p.event(tick(400));
    assert_eq!(p.app.naechster_tick(), None);
}

#[test]
fn orders() {
    let mut p = auf("standard", (80, 24));
    for (erste, wort) in [
        ("Frauennotruf", "Raum"),
        ("Lesepatin", "lange nicht bestätigt"),
        ("Frauenfrühstück", "Thema"),
        ("Fahrradwerkstatt", "Name"),
    ] {
        p.tippe("o");
        assert_eq!(p.meldung(), format!("sortiert nach {wort}"));
        assert_eq!(namen(&p)[0], erste);
    }
}

#[test]
fn the_detail_says_when_whom_and_what_for() {
    let mut p = auf("standard", (100, 30));
    p.tippe("/ text:nähca Enter Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Nähcafé ─────────────────────────────────────────────────────────────────────────────────────────┐
    │ öffnet Mi 15:00                                                                                  ┃
    │ was            Angebot · im Sozialraum                                                           ┃
    │ für            Frauen, Familien                                                                  ┃
    │ Themen         Begegnung                                                                         ┃
    │ Raum           Planregion Nord › Mühlenwerder                                                    ┃
    │ wann           Mi 15:00–17:00, nicht in den Ferien                                               ┃
    │ Kosten         kostenlos                                                                         ┃
    │ Zugang         ohne Anmeldung                                                                    ┃
    │ barrierefrei   ja                                                                                ┃
    │ Sprachen       Deutsch, Arabisch                                                                 ┃
    │ Anschrift      Marktplatz 3                                                                      ┃
    │ Wen man fragt                                                                                    ┃
    │     Jörg Müller  Leiter                                                                          ┃
    │ Telefon        03300 32                                                                          ┃
    │ E-Mail         p32@seenland.example                                                              ┃
    │ Antwortet auf                                                                                    ┃
    │   ▹ Frauen wollen nähen lernen  Mühlenwerder                                       1× bis 01.03. ┃
    │ Woher                                                                                            ┃
    │ Quelle         Quartierstreff                                                                    ┃
    │ bestätigt      01.10.2026                                                                        │
    └──────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Esc / text:fahrrad Enter Enter");
    assert_snapshot!(p.inhalt(), @"
    ┌ Fahrradwerkstatt ────────────────────────────────────────────────────────────────────────────────┐
    │ jetzt offen bis 12:00                                                                            │
    │ ! Stand 03.02.2025 – gilt das noch?                                                              │
    │ was            Angebot · im Sozialraum                                                           │
    │ für            Jugendliche                                                                       │
    │ Themen         Freizeit                                                                          │
    │ Raum           Planregion Nord › Schönfließ                                                      │
    │ wann           So 10:00–12:00                                                                    │
    │ Kosten         2 € je Treffen                                                                    │
    │ Woher                                                                                            │
    │ bestätigt      03.02.2025                                                                        │
    └──────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn somebody_asked_and_it_still_holds() {
    let mut p = auf("standard", (80, 24));
    p.tippe("x");
    assert_eq!(p.meldung(), "„Fahrradwerkstatt“ bestätigt · u rückgängig");
    let key = |n| Schluessel {
        kind: Kind::Ressourcen,
        id: id(n),
    };
    let Some(Datensatz::Ressource(r)) = p.satz(key(FAHRRAD)) else {
        panic!()
    };
    assert_eq!(r.bestaetigt_am, Some(JETZT.date()));
    p.tippe("x");
    assert_eq!(p.meldung(), "Heute schon bestätigt");
    p.tippe("ctrl-a x");
    assert_eq!(p.meldung(), "6 Ressourcen bestätigt · u rückgängig");
    assert!(p.app.session.liste().marken().is_empty());
    p.tippe("u");
    let Some(Datensatz::Ressource(r)) = p.satz(key(LESEN)) else {
        panic!()
    };
    assert_eq!(r.bestaetigt_am, None);
    p.tippe("a end x");
    assert_eq!(
        p.meldung(),
        "Das gibt es nicht mehr – erst den Status ändern"
    );
}

#[test]
fn the_overview_asks_whether_it_still_holds() {
    let mut p = Probe::neu("standard", (80, 40), alle());
    p.tippe("end");
    assert_snapshot!(p.inhalt().lines().rev().take(5).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n"), @"
    │  ▲ Regionalteam Planregion Nord          Schule          Planregion Nord     │
    │ Ressourcen: gilt das noch? (2)                                               │
    │  ▲ Lesepatin                             Königsrode      seit 10 Monaten     │
    │▶ ▲ Fahrradwerkstatt                      Schönfließ      seit 9 Monaten      │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("Enter");
    assert_eq!(p.app.session.schirm.name(), "Ressourcen");
}

#[test]
fn a_name_that_is_there_already_is_said_while_typing() {
    let mut p = auf("standard", (80, 24));
    p.tippe("n").schreibe("Näh-Cafe");
    assert_snapshot!(p.inhalt(), @"
    ┌ Neue Ressource * ────────────────────────────────────────────────────────────┐
    │▶ Name *                    Näh-Cafe                                          │
    │  Art                       im Sozialraum                                     │
    │  Form                      Angebot                                           │
    │  Raum                                                                        │
    │  Zielgruppen                                                                 │
    │  Themen                                                                      │
    │  Zeiten                                                                      │
    │  Kosten                    nicht bekannt                                     │
    │  was es kostet                                                               │
    │  barrierefrei              nicht bekannt                                     │
    │  Sprachen                                                                    │
    │  Wartezeit                                                                   │
    │  Zugang                                                                      │
    │  Träger                                                                      │
    │  Person                                                                      │
    │  Kontakt                                                                     │
    │  Telefon                                                                     │
    │  gibt es schon: Nähcafé (Mühlenwerder)                                       │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.schreibe(" für Väter mit Babys");
    assert!(!p.frame().contains("gibt es schon"), "{}", p.frame());
    for _ in 0.." für Väter mit Babys".chars().count() {
        p.tippe("backspace");
    }
    assert!(
        p.frame().contains("gibt es schon: Nähcafé"),
        "{}",
        p.frame()
    );
    p.tippe("f6");
    assert!(p.frame().contains("öffnet Mi 15:00"), "{}", p.frame());
    p.tippe("Esc n").schreibe("Nähcafé").tippe("ctrl-s");
    assert!(
        p.app.session.fenster.is_empty(),
        "the form itself goes on: {}",
        p.frame()
    );
}

#[test]
fn what_is_typed_is_not_thrown_away_for_what_is_there_already() {
    let mut p = auf("standard", (80, 24));
    p.tippe("n").schreibe("Nähcafé");
    p.tippe("tab tab tab tab").schreibe("Mütter");
    assert!(!p.frame().contains("stattdessen"), "{}", p.frame());
    p.tippe("f6");
    assert!(p.frame().contains("Sichern, verwerfen"), "{}", p.frame());
    p.tippe("Esc");
    assert!(p.frame().contains("Mütter"), "{}", p.frame());
    p.tippe("f6 v");
    assert!(p.frame().contains("öffnet Mi 15:00"), "{}", p.frame());
    p.tippe("Esc n").schreibe("Nähcafé");
    p.tippe("tab tab tab tab")
        .schreibe("Mütter")
        .tippe("f6 Esc Esc v");
    assert!(
        !p.frame().contains("öffnet"),
        "only given up: {}",
        p.frame()
    );
}

#[test]
fn the_double_of_the_own_raum_comes_first_and_is_said_when_saved() {
    let mut p = auf("standard", (80, 24));
    for raum in ["Schönfließ", "Königsrode"] {
        p.tippe("n").schreibe("Nähcafé");
        p.tippe("tab tab tab").schreibe(raum);
        p.tippe("f2");
        assert_eq!(
            p.meldung(),
            "Ressource „Nähcafé“ angelegt · u rückgängig",
            "{raum}"
        );
    }
    p.tippe("n").schreibe("Nähcafé");
    p.tippe("tab tab tab").schreibe("Schönfließ");
    assert_snapshot!(p.zeilen(18, 6), @"
    │  Kontakt                                                                     │
    │  Telefon                                                                     │
    │  gibt es schon: Nähcafé (Schönfließ · Mühlenwerder · Königsrode)             │
    └──────────────────────────────────────────────────────────────────────────────┘

     F6 stattdessen  Tab nächstes Feld  ⏎ weiter  F2 sichern  Esc abbrechen
    ");
    p.tippe("f2");
    assert_eq!(
        p.meldung(),
        "Ressource „Nähcafé“ angelegt – gibt es hier schon · u rückgängig"
    );
    p.tippe("e").schreibe("x").tippe("f2");
    assert!(!p.meldung().contains("schon"), "{}", p.meldung());
}

#[test]
fn understood_times_are_read_whole() {
    let mut p = auf("standard", (80, 24));
    p.tippe("n tab tab tab tab tab tab");
    p.schreibe("mi 15-17, nicht in den ferien; 1. sa im monat 10-12");
    assert_snapshot!(p.inhalt(), @"
    ┌ Neue Ressource * ────────────────────────────────────────────────────────────┐
    │  Name *                                                                      │
    │  Art                       im Sozialraum                                     │
    │  Form                      Angebot                                           │
    │  Raum                                                                        │
    │  Zielgruppen                                                                 │
    │  Themen                                                                      │
    │▶ Zeiten                    15-17, nicht in den ferien; 1. sa im monat 10-12  │
    │                            = Mi 15:00–17:00, nicht in den Ferien;            │
    │                            1. Sa im Monat 10:00–12:00                        │
    │  Kosten                    nicht bekannt                                     │
    │  was es kostet                                                               │
    │  barrierefrei              nicht bekannt                                     │
    │  Sprachen                                                                    │
    │  Wartezeit                                                                   │
    │  Zugang                                                                      │
    │  Träger                                                                      │
    │  Person                                                                      │
    │  etwa: mi 15-17, nicht in den Ferien; 1. sa im Monat 10-12                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.app.update(Event::Resize {
        breite: 60,
        hoehe: 16,
    });
    assert_snapshot!(p.inhalt(), @"
    ┌ Neue Ressource * ────────────────────────────────────────┐
    │  Art                       im Sozialraum                 │
    │  Form                      Angebot                       │
    │  Raum                                                    │
    │  Zielgruppen                                             │
    │  Themen                                                  │
    │▶ Zeiten                    ferien; 1. sa im monat 10-12  │
    │                            = Mi 15:00–17:00, nicht in    │
    │                            den Ferien;                   │
    │                            1. Sa im Monat 10:00–12:00    │
    │  etwa: mi 15-17, nicht in den Ferien; 1. sa im Monat 10… │
    └──────────────────────────────────────────────────────────┘
    ");
    p.tippe("tab");
    assert!(!p.frame().contains("10:00–12:00"), "{}", p.frame());
}

#[test]
fn nobody_has_made_sure_tomorrow() {
    let mut p = auf("standard", (80, 24));
    p.tippe("/ text:nähca Enter e shift-tab");
    while p
        .app
        .session
        .fenster
        .last()
        .is_some_and(|f| !am_feld(f, "bestaetigt_am"))
    {
        p.tippe("shift-tab");
    }
    p.schreibe("23.11.2026").tippe("f2");
    assert_eq!(
        p.meldung(),
        "23.11.2026 ist noch nicht gewesen – wann wurde es bestätigt?"
    );
    p.tippe("tab shift-tab").schreibe("22.11.2026").tippe("f2");
    assert!(p.meldung().contains("geändert"), "{}", p.meldung());
}

fn am_feld(f: &feldbuch::app::session::Fenster, name: &str) -> bool {
    matches!(f, feldbuch::app::session::Fenster::Formular(f) if f.feld().is_some_and(|f| f.feld.name == name))
}

#[test]
fn a_card_for_a_family_has_no_notes_of_ours() {
    let mut p = auf("standard", (80, 24));
    p.tippe("/ text:nähca Enter y");
    let Some(Effect::Copy(text)) = p.effekte.last() else {
        panic!()
    };
    assert_snapshot!(text, @"
    Nähcafé
    für: Frauen, Familien
    wann: Mi 15:00–17:00, nicht in den Ferien
    wo: Marktplatz 3, Mühlenwerder
    Kosten: kostenlos
    Zugang: ohne Anmeldung
    barrierefrei: ja
    Sprachen: Deutsch, Arabisch
    Kontakt: Jörg Müller
    Telefon: 03300 32
    E-Mail: p32@seenland.example
    ");
}

#[test]
fn the_wegweiser_of_a_raum() {
    let mut p = auf("standard", (80, 24));
    p.tippe("p");
    assert_snapshot!(p.inhalt(), @"
    ┌ Wegweiser Landkreis Seenland ────────────────────────────────────────────────┐
    │ Begegnung (2)                                                                │
    │ ▶   Frauenfrühstück  Mühlenwerder                             So 09:00–12:00 │
    │     Nähcafé  Mühlenwerder                Mi 15:00–17:00, nicht in den Ferien │
    │ Bildung (1)                                                                  │
    │     Lesepatin  Königsrode                                  nach Vereinbarung │
    │ Freizeit (1)                                                                 │
    │     Fahrradwerkstatt  Schönfließ                              So 10:00–12:00 │
    │ Geld (1)                                                                     │
    │     Schuldnerberatung  Landkreis Seenland                  Mo–Do 09:00–12:00 │
    │ Gewalt (1)                                                                   │
    │     Frauennotruf  Landkreis Seenland                         rund um die Uhr │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("y");
    let Some(Effect::Copy(text)) = p.effekte.last() else {
        panic!()
    };
    assert!(
        text.contains("# Wegweiser Landkreis Seenland") && text.contains("## "),
        "{text}"
    );
    assert!(
        !text.contains("Hausmeister") && !text.contains("Jugendclub"),
        "{text}"
    );
    p.tippe("P");
    assert_snapshot!(p.inhalt(), @"
    ┌ Blatt als Datei (4) ─────────────────────────────────────────────────────────┐
    │ >                                                                            │
    │ ▶ Word (docx)                                                          Datei │
    │   Markdown (md)                                                        Datei │
    │   Tabelle (csv)                                                        Datei │
    │   reiner Text (txt)                                                    Datei │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn small_and_ascii() {
    let p = auf("standard", (60, 16)).ascii();
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Raeume    ! 1 ueberfaellig   So 22.11.2026
     1 Ueb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fae..
    + Ressourcen (7) - Name ------------ < Turnus - Bedarfe > -+
    |> + Fahrradwerkstatt       Schoenfli.. Jugendliche - S..  |
    |  + Frauenfruehstueck      Muehlenwe.. Frauen             |
    |  + Frauennotruf           Landkreis.. Frauen             |
    |  ^ Lesepatin              Koenigsrode Kinder - Stand ..  |
    |  w Maerchenstunde         Planregio.. Kinder - ruht      |
    |    Naehcafe               Muehlenwe.. Frauen, Familien   |
    |    Schuldnerberatung      Landkreis.. alle               |
    |                                                          |
    |                                                          |
    |                                                          |
    +----------------------------------------------------------+

     Auf Ab waehlen  Enter oeffnen  Links Rechts Seite  n neu
    ");
}

#[test]
fn vim_and_emacs() {
    let mut p = auf("vim", (60, 16));
    p.tippe("j j x");
    assert_eq!(p.meldung(), "„Frauennotruf“ bestätigt · u rückgängig");
    p.tippe("k f z");
    assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ Ressourcen (2) · jetzt offen, kostenlos ─────────────────┐
    │▶ ✓ Frauenfrühstück        Mühlenwerd… Frauen             │
    │  ✓ Frauennotruf           Landkreis … Frauen             │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └──────────────────────────────────────────────────────────┘
     nur was jetzt offen ist
     kj wählen  l öffnen  ←→ Seite  m Mitschrift  n neu
    ");
    let mut p = auf("emacs", (80, 24));
    p.tippe("z C-n x");
    assert_eq!(p.meldung(), "„Frauenfrühstück“ bestätigt · u rückgängig");
}
