//! The first start: no book yet, one question.

use super::*;
use feldbuch::app::erststart::Erststart;
use insta::assert_snapshot;

fn erststart() -> Erststart {
    let keymap = Keymap::eingebaut("standard").unwrap();
    Erststart::neu(
        keymap,
        "/home/wanda/feldbuch".into(),
        feldbuch::vorlage::NAMEN,
    )
}

fn frame(e: &Erststart, groesse: (u16, u16), bild: &Bild) -> String {
    let mut terminal = Terminal::new(TestBackend::new(groesse.0, groesse.1)).unwrap();
    terminal.draw(|f| ui::erststart::view(f, e, bild)).unwrap();
    let puffer = terminal.backend().buffer();
    (0..groesse.1)
        .map(|y| zeile(puffer, y))
        .collect::<Vec<_>>()
        .join("\n")
}

fn tippe(e: &mut Erststart, tasten: &str) -> Vec<Effect> {
    tasten
        .split(' ')
        .flat_map(|t| e.update(Event::Key(t.parse().unwrap())))
        .collect()
}

#[test]
fn it_offers_examples_first_and_says_where_the_book_will_lie() {
    let e = erststart();
    assert_snapshot!(frame(&e, (80, 24), &bilder(true, Farbtiefe::Sechzehn)), @r"
 feldbuch

┌ Womit anfangen? ─────────────────────────────────────────────────────────────┐
│  Hier liegt noch kein Feldbuch. Es wird angelegt in /home/wanda/feldbuch     │
│                                                                              │
│  ▶ Ausprobieren mit Beispieldaten                                            │
│      ein Jahr erfundenes Leben im Landkreis: Gremien, Leute, Sitzungen,      │
│      To-dos                                                                  │
│    Potsdam-Mittelmark                                                        │
│      Landkreis mit 4 Planregionen und 19 Sozialräumen, Gremien nach dem      │
│      Konzept der Sozialraumorientierung                                      │
│    Norderstedt                                                               │
│      Stadt mit 2 Regionen und 4 Sozialräumen, Sozialraumteams und            │
│      Regionalteams                                                           │
│    Leer beginnen                                                             │
│      nur die Ebenen und der Katalog der Gremienarten, alles andere legt man  │
│      selbst an                                                               │
│                                                                              │
│                                                                              │
│                                                                              │
│                                                                              │
└──────────────────────────────────────────────────────────────────────────────┘

 ↑↓ wählen   Enter anlegen   q gehen, ohne etwas anzulegen
");
    let ascii = frame(&e, (60, 16), &bilder(false, Farbtiefe::Keine));
    assert!(ascii.is_ascii(), "{ascii}");
    assert_snapshot!(frame(&e, (60, 16), &bilder(true, Farbtiefe::Keine)), @r"
 feldbuch

┌ Womit anfangen? ─────────────────────────────────────────┐
│  Hier liegt noch kein Feldbuch. Es wird angelegt in      │
│  /home/wanda/feldbuch                                    │
│                                                          │
│  ▶ Ausprobieren mit Beispieldaten                        │
│      ein Jahr erfundenes Leben im Landkreis: Gremien,    │
│      Leute, Sitzungen, To-dos                            │
│    Potsdam-Mittelmark                                    │
│    Norderstedt                                           │
│    Leer beginnen                                         │
│                                                          │
└──────────────────────────────────────────────────────────┘

 ↑↓ wählen   Enter anlegen   q gehen, ohne etwas anzulegen
");
    assert!(frame(&e, (50, 2), &bilder(true, Farbtiefe::Keine)).starts_with("Zu klein"));
    frame(&e, (1, 1), &bilder(true, Farbtiefe::Keine));
}

#[test]
fn enter_takes_the_chosen_one() {
    let mut e = erststart();
    assert_eq!(tippe(&mut e, "Down Enter"), [Effect::Quit]);
    let gewaehlt = e.gewaehlt.unwrap();
    assert_eq!(
        (gewaehlt.vorlage, gewaehlt.demo),
        ("potsdam-mittelmark", false)
    );
}

#[test]
fn leaving_makes_nothing_and_other_keys_say_how() {
    let mut e = erststart();
    assert_eq!(tippe(&mut e, "x"), []);
    assert_snapshot!(e.meldung, @"Pfeile wählen, Enter nimmt, q geht ohne etwas anzulegen");
    assert_eq!(tippe(&mut e, "q"), [Effect::Quit]);
    assert_eq!(e.gewaehlt, None);
}
