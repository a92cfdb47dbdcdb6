//! The soft-wrapped text: any sequence of edits against a plain model, rows, cursor, undo.

use feldbuch::action::Action;
use feldbuch::app::ansicht::{ascii_breite, breite_von};
use feldbuch::app::text::Text;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use Action::*;

fn tue(t: &mut Text, actions: &[Action]) -> Vec<bool> {
    actions.iter().map(|a| t.tue(*a)).collect()
}

fn schmal(text: &str, breite: usize) -> Text {
    let mut t = Text::neu(text);
    t.setze_breite(breite);
    t
}

fn zeilen(t: &Text) -> Vec<&str> {
    (0..t.zeilen()).map(|n| t.zeile(n)).collect()
}

/// The text with the cursor in it.
fn mit_cursor(t: &Text) -> String {
    let danach = &t.text()[t.stelle()..];
    format!("{}|{danach}", t.davor())
}

#[test]
fn rows_end_at_blanks_and_hyphens_and_long_words_are_broken() {
    let t = schmal(
        "Die Sozialraum-Konferenz tagt.\n\nDonaudampfschifffahrt  ja",
        12,
    );
    assert_eq!(
        zeilen(&t),
        [
            "Die",
            "Sozialraum-",
            "Konferenz",
            "tagt.",
            "",
            "Donaudampfsc",
            "hifffahrt",
            "ja"
        ]
    );
    let t = schmal("日本語です e\u{301}te\u{301}", 4);
    assert_eq!(zeilen(&t), ["日本", "語で", "す", "e\u{301}te\u{301}"]);
    assert_eq!(zeilen(&schmal("a\n", 4)), ["a", ""]);
    assert_eq!(zeilen(&schmal("", 4)), [""]);
}

#[test]
fn blanks_hang_over_the_edge_and_the_next_letter_begins_a_row() {
    let mut t = schmal("abc def", 7);
    t.einfuegen("  ");
    assert_eq!((t.zeilen(), t.cursor()), (1, (0, 7)));
    t.einfuegen("g");
    assert_eq!((zeilen(&t), t.cursor()), (vec!["abc def", "g"], (1, 1)));
}

#[test]
fn what_ascii_terminals_show_wider_is_wrapped_earlier() {
    let mut t = Text::neu("äöü äöü");
    t.setze_groesse(6, 5, ascii_breite);
    assert_eq!((zeilen(&t), t.cursor()), (vec!["äöü", "äöü"], (1, 6)));
    t.setze_groesse(7, 5, breite_von);
    assert_eq!(t.zeilen(), 1);
}

#[test]
fn up_and_down_aim_at_one_column_and_lead_out_at_the_edges() {
    let mut t = schmal("lange erste Zeile\nkurz\nwieder lange Zeile", 40);
    assert_eq!(t.cursor(), (2, 18));
    assert_eq!(tue(&mut t, &[InputUp]), [true]);
    assert_eq!(t.cursor(), (1, 4));
    assert_eq!(tue(&mut t, &[InputUp, InputUp]), [true, false]);
    assert_eq!(t.cursor(), (0, 17));
    assert_eq!(tue(&mut t, &[InputLeft, InputDown, InputDown]), [true; 3]);
    assert_eq!(t.cursor(), (2, 16));
    assert_eq!(tue(&mut t, &[InputDown]), [false]);
}

#[test]
fn home_and_end_go_to_the_row_and_then_to_the_paragraph() {
    let mut t = schmal("eins zwei drei vier\nfünf", 10);
    assert_eq!(zeilen(&t), ["eins zwei", "drei vier", "fünf"]);
    tue(&mut t, &[InputUp]);
    assert_eq!(mit_cursor(&t), "eins zwei drei| vier\nfünf");
    t.tue(InputHome);
    assert_eq!(mit_cursor(&t), "eins zwei |drei vier\nfünf");
    t.tue(InputHome);
    assert_eq!(mit_cursor(&t), "|eins zwei drei vier\nfünf");
    t.tue(InputEnd);
    assert_eq!(mit_cursor(&t), "eins zwei| drei vier\nfünf");
    t.tue(InputEnd);
    assert_eq!(mit_cursor(&t), "eins zwei drei vier|\nfünf");
    tue(&mut t, &[InputTextEnd, InputDeleteStart, InputTextStart]);
    t.tue(InputDeleteEnd);
    assert_eq!(mit_cursor(&t), "|\n");
}

#[test]
fn the_cursor_stays_in_sight() {
    let text = (0..100).map(|n| format!("{n}\n")).collect::<String>();
    let mut t = Text::neu(&text);
    t.setze_groesse(20, 10, breite_von);
    assert_eq!((t.oben(), t.zeilen()), (91, 101));
    t.tue(InputPageUp);
    assert_eq!((t.cursor().0, t.oben()), (91, 91));
    t.tue(InputPageUp);
    assert_eq!((t.cursor().0, t.oben()), (82, 82));
    tue(&mut t, &[InputTextStart, InputPageUp, InputPageDown]);
    assert_eq!((t.cursor().0, t.oben()), (9, 0));
    t.tue(InputDown);
    assert_eq!(t.sichtbar().collect::<Vec<_>>()[..2], ["1", "2"]);
    t.setze_groesse(20, 4, breite_von);
    assert_eq!((t.cursor().0, t.oben()), (10, 7));
    tue(&mut t, &[InputTextEnd, InputPageDown]);
    assert_eq!(t.oben(), 97, "no empty rows behind the end");
}

#[test]
fn undo_takes_words_back_and_redo_brings_them() {
    let mut t = Text::neu("");
    for c in "Der Beirat tagt".chars() {
        t.einfuegen(&c.to_string());
    }
    t.tue(InputNewline);
    t.einfuegen("und geht\r\nheim");
    t.tue(InputUndo);
    assert_eq!(t.text(), "Der Beirat tagt\n");
    tue(&mut t, &[InputUndo, InputUndo]);
    assert_eq!(mit_cursor(&t), "Der Beirat |");
    tue(&mut t, &[InputRedo, InputRedo, InputRedo, InputRedo]);
    assert_eq!(mit_cursor(&t), "Der Beirat tagt\nund geht\nheim|");
    tue(&mut t, &[InputBackspace; 4]);
    t.tue(InputUndo);
    assert_eq!(mit_cursor(&t), "Der Beirat tagt\nund geht\nheim|");
    tue(
        &mut t,
        &[InputUndo, InputUndo, InputUndo, InputUndo, InputUndo],
    );
    assert_eq!(t.text(), "");
    t.einfuegen("neu");
    t.tue(InputRedo);
    assert_eq!(t.text(), "neu", "typing forgets what could be redone");
}

#[test]
fn moving_the_cursor_begins_a_new_step() {
    let mut t = Text::neu("");
    for c in "ab".chars() {
        t.einfuegen(&c.to_string());
    }
    tue(&mut t, &[InputLeft, InputRight]);
    t.einfuegen("c");
    t.tue(InputUndo);
    assert_eq!(t.text(), "ab");
}

#[test]
fn pasted_text_keeps_its_lines_and_loses_what_would_harm_a_terminal() {
    let mut t = Text::neu("");
    t.einfuegen("a\r\nb\rc\td\u{1b}[2Je\u{0}");
    assert_eq!(t.text(), "a\nb\nc d[2Je");
}

// --- any sequence -----------------------------------------------------------------------------------------------------

#[derive(Debug, Clone)]
enum Schritt {
    Tippe(String),
    Tue(Action),
    Breite(usize),
}

fn stueck() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-cäß -]".prop_map(String::from),
        1 => "[a-zé \n/-]{0,30}",
        1 => prop::sample::select(vec![
            "\u{301}", "日本", "👩\u{200d}👧", "🇩🇪", "🇩", "\u{200d}", "\n", "\n\n", "\r\n", "क्\u{200d}ष", "  ",
        ]).prop_map(String::from),
    ]
}

fn schritt() -> impl Strategy<Value = Schritt> {
    let bearbeiten = vec![
        InputLeft,
        InputRight,
        InputWordLeft,
        InputWordRight,
        InputHome,
        InputEnd,
        InputUp,
        InputDown,
        InputPageUp,
        InputPageDown,
        InputTextStart,
        InputTextEnd,
        InputBackspace,
        InputDelete,
        InputDeleteWord,
        InputDeleteStart,
        InputDeleteEnd,
        InputNewline,
        InputUndo,
        InputRedo,
    ];
    prop_oneof![
        4 => stueck().prop_map(Schritt::Tippe),
        4 => prop::sample::select(bearbeiten).prop_map(Schritt::Tue),
        1 => (1_usize..14).prop_map(Schritt::Breite),
    ]
}

fn fuehre_aus(t: &mut Text, s: &Schritt) {
    match s {
        Schritt::Tippe(text) => t.einfuegen(text),
        Schritt::Tue(a) => drop(tue(t, &[*a])),
        Schritt::Breite(b) => t.setze_breite(*b),
    }
}

/// The same edit on a plain String with a cursor; None: one that only moves, or undo.
fn modell(text: &str, cursor: usize, s: &Schritt) -> Option<String> {
    let (davor, danach) = text.split_at(cursor);
    let letztes = || text.grapheme_indices(true).rfind(|(i, _)| *i < cursor);
    let naechstes = || text.grapheme_indices(true).find(|(i, _)| *i >= cursor);
    Some(match s {
        Schritt::Tippe(neu) => format!("{davor}{}{danach}", neu.replace("\r\n", "\n")),
        Schritt::Breite(_) => text.to_owned(),
        Schritt::Tue(a) => match a {
            InputNewline => format!("{davor}\n{danach}"),
            InputBackspace => format!("{}{danach}", &text[..letztes().map_or(0, |g| g.0)]),
            InputDelete => {
                let bis = naechstes().map_or(text.len(), |(i, g)| i + g.len());
                format!("{davor}{}", &text[bis..])
            }
            InputDeleteStart => {
                let ab = davor.rfind('\n').map_or(0, |i| i + 1);
                format!("{}{danach}", &davor[..ab])
            }
            InputDeleteEnd => {
                let bis = danach.find('\n').unwrap_or(danach.len());
                format!("{davor}{}", &danach[bis..])
            }
            InputDeleteWord | InputUndo | InputRedo => return None,
            _ => text.to_owned(),
        },
    })
}

fn grenze(t: &Text) -> bool {
    let mut grenzen = t.text().grapheme_indices(true).map(|(i, _)| i);
    t.stelle() == t.text().len() || grenzen.any(|i| i == t.stelle())
}

fn ohne_blank(text: &str) -> String {
    text.replace([' ', '\n'], "")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_edits_equals_the_same_on_a_plain_string(schritte in prop::collection::vec(schritt(), 1..60)) {
        let (mut t, mut breite) = (schmal("", 8), 8);
        for s in &schritte {
            let soll = modell(t.text(), t.stelle(), s);
            fuehre_aus(&mut t, s);
            if let Schritt::Breite(b) = s { breite = *b; }
            if let Some(soll) = soll { prop_assert_eq!(t.text(), soll); }
            prop_assert!(grenze(&t), "{:?}", mit_cursor(&t));
            let neu = schmal(t.text(), breite);
            prop_assert_eq!(zeilen(&t), zeilen(&neu), "wrapped in part as in whole");
            let (zeile, spalte) = t.cursor();
            prop_assert!(spalte <= breite && zeile < t.zeilen());
            prop_assert!((t.oben()..t.oben() + t.hoehe()).contains(&zeile), "in sight");
        }
    }

    #[test]
    fn wrapping_loses_nothing_and_no_row_is_too_wide(text in "[a-eäß日é \n-]{0,80}", breite in 2_usize..20) {
        let t = schmal(&text, breite);
        prop_assert_eq!(ohne_blank(&zeilen(&t).concat()), ohne_blank(&text));
        for z in zeilen(&t) { prop_assert!(breite_von(z) <= breite, "{z:?}"); }
        let hart = text.matches('\n').count() + 1;
        prop_assert!(t.zeilen() >= hart);
    }

    #[test]
    fn undoing_everything_gives_the_start_and_redoing_everything_the_end(
        anfang in "[a-c \n]{0,20}", schritte in prop::collection::vec(schritt(), 1..60)
    ) {
        let mut t = schmal(&anfang, 8);
        for s in schritte.iter().filter(|s| !matches!(s, Schritt::Tue(InputUndo | InputRedo))) {
            fuehre_aus(&mut t, s);
        }
        let ende = t.text().to_owned();
        tue(&mut t, &[InputUndo; 200]);
        prop_assert_eq!(t.text(), anfang.as_str());
        prop_assert!(grenze(&t));
        tue(&mut t, &[InputRedo; 200]);
        prop_assert_eq!(t.text(), ende);
    }

    #[test]
    fn every_place_can_be_reached_by_arrows(text in "[a-c日 \n]{0,40}", breite in 1_usize..9) {
        let mut t = schmal(&text, breite);
        t.tue(InputTextStart);
        let mut stellen = vec![t.stelle()];
        while t.stelle() < t.text().len() { t.tue(InputRight); stellen.push(t.stelle()); }
        while t.stelle() > 0 { prop_assert_eq!(Some(t.stelle()), stellen.pop()); t.tue(InputLeft); }
        let (mut runter, zeilen) = (1, t.zeilen());
        while t.tue(InputDown) { runter += 1; prop_assert_eq!(t.cursor().0 + 1, runter); }
        prop_assert_eq!(runter, zeilen);
    }
}
