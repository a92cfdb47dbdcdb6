//! Whatever is drawn frame after frame, the terminal shows exactly that, and what did not change costs nothing.

use feldbuch::runtime::Leinwand;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier, Style};
use std::cell::RefCell;
use std::io::{self, Write};
use std::num::NonZero;
use std::rc::Rc;

const BREITE: u16 = 20;
const HOEHE: u16 = 6;

/// A line to a terminal that also counts.
#[derive(Clone)]
struct Leitung(Rc<RefCell<Ende>>);

struct Ende {
    schirm: vt100::Parser,
    bytes: usize,
    stuecke: usize,
}

impl Leitung {
    fn neu() -> Self {
        let schirm = vt100::Parser::new(
            NonZero::new(HOEHE).unwrap(),
            NonZero::new(BREITE).unwrap(),
            0,
        );
        Leitung(Rc::new(RefCell::new(Ende {
            schirm,
            bytes: 0,
            stuecke: 0,
        })))
    }
}

impl Write for Leitung {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut ende = self.0.borrow_mut();
        ende.schirm.process(bytes);
        ende.bytes += bytes.len();
        ende.stuecke += 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Debug, Clone)]
struct Strich {
    x: u16,
    y: u16,
    text: String,
    stil: Style,
}

fn farbe() -> impl Strategy<Value = Color> {
    prop_oneof![
        4 => Just(Color::Reset),
        2 => Just(Color::Red),
        1 => Just(Color::Gray),
        1 => Just(Color::DarkGray),
        1 => Just(Color::White),
        1 => any::<u8>().prop_map(Color::Indexed),
        1 => any::<(u8, u8, u8)>().prop_map(|(r, g, b)| Color::Rgb(r, g, b)),
    ]
}

fn stil() -> impl Strategy<Value = Style> {
    (farbe(), farbe(), any::<[bool; 4]>()).prop_map(|(fg, bg, an)| {
        let alle = [
            Modifier::BOLD,
            Modifier::ITALIC,
            Modifier::UNDERLINED,
            Modifier::REVERSED,
        ];
        let stil = Style::new().fg(fg).bg(bg);
        alle.into_iter()
            .zip(an)
            .filter(|(_, an)| *an)
            .fold(stil, |s, (m, _)| s.add_modifier(m))
    })
}

/// Double-width signs have columns of their own: where one gives way to another text, ratatui's diff leaves the look of
/// the freed half to the terminal.
fn strich() -> impl Strategy<Value = Strich> {
    let links = BREITE - 3;
    let text = (0..links, 0..HOEHE, "[a-cäß▶✓ ]{1,12}", stil())
        .prop_map(move |(x, y, t, s)| (x, y, t.chars().take(usize::from(links - x)).collect(), s));
    let breit = (0..HOEHE, stil()).prop_map(move |(y, s)| (links, y, "🔒a".to_owned(), s));
    prop_oneof![4 => text, 1 => breit].prop_map(|(x, y, text, stil)| Strich { x, y, text, stil })
}

type Bild = (Vec<Strich>, Option<(u16, u16)>);

fn bild() -> impl Strategy<Value = Bild> {
    let cursor = proptest::option::of((0..BREITE, 0..HOEHE));
    (proptest::collection::vec(strich(), 0..8), cursor)
}

fn zeichne(terminal: &mut Terminal<Leinwand<Leitung>>, (striche, cursor): &Bild) -> Buffer {
    let fertig = terminal.draw(|frame| {
        for s in striche {
            frame.buffer_mut().set_string(s.x, s.y, &s.text, s.stil);
        }
        if let Some(wo) = cursor {
            frame.set_cursor_position(Position::from(*wo));
        }
    });
    fertig.unwrap().buffer.clone()
}

/// As vt100 names it.
fn vt(farbe: Color) -> vt100::Color {
    match farbe {
        Color::Red => vt100::Color::Idx(1),
        Color::Gray => vt100::Color::Idx(7),
        Color::DarkGray => vt100::Color::Idx(8),
        Color::White => vt100::Color::Idx(15),
        Color::Indexed(n) => vt100::Color::Idx(n),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        _ => vt100::Color::Default,
    }
}

fn vergleiche(schirm: &vt100::Screen, bild: &Buffer) {
    for y in 0..HOEHE {
        let mut x = 0;
        while x < BREITE {
            let (soll, ist) = (&bild[(x, y)], schirm.cell(y, x).unwrap());
            let zeichen = if ist.contents().is_empty() {
                " "
            } else {
                ist.contents()
            };
            assert_eq!(zeichen, soll.symbol(), "{x},{y}");
            assert_eq!(ist.bgcolor(), vt(soll.bg), "{x},{y} {soll:?}");
            let hat = |m| soll.modifier.contains(m);
            // On a plain blank nobody sees the letter's look.
            if zeichen != " " || hat(Modifier::REVERSED) || hat(Modifier::UNDERLINED) {
                assert_eq!(ist.fgcolor(), vt(soll.fg), "{x},{y} {soll:?}");
                assert_eq!(ist.bold(), hat(Modifier::BOLD), "{x},{y}");
                assert_eq!(ist.italic(), hat(Modifier::ITALIC), "{x},{y}");
            }
            assert_eq!(ist.underline(), hat(Modifier::UNDERLINED), "{x},{y}");
            assert_eq!(ist.inverse(), hat(Modifier::REVERSED), "{x},{y}");
            x += if ist.is_wide() { 2 } else { 1 };
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_terminal_shows_what_was_drawn(bilder in proptest::collection::vec(bild(), 1..6)) {
        let leitung = Leitung::neu();
        let mut terminal = Terminal::new(Leinwand::neu(leitung.clone(), Size::new(BREITE, HOEHE))).unwrap();
        for bild in &bilder {
            let soll = zeichne(&mut terminal, bild);
            let ende = leitung.0.borrow();
            vergleiche(ende.schirm.screen(), &soll);
            prop_assert_eq!(ende.schirm.screen().hide_cursor(), bild.1.is_none());
            if let Some((x, y)) = bild.1 {
                prop_assert_eq!(ende.schirm.screen().cursor_position(), (y, x));
            }
        }
        let davor = leitung.0.borrow().bytes;
        let letztes = &bilder[bilder.len() - 1];
        zeichne(&mut terminal, letztes);
        prop_assert_eq!(leitung.0.borrow().bytes, davor, "the same frame again costs nothing");
    }
}

#[test]
fn a_frame_is_one_write() {
    let leitung = Leitung::neu();
    let mut terminal =
        Terminal::new(Leinwand::neu(leitung.clone(), Size::new(BREITE, HOEHE))).unwrap();
    let zeilen = (0..HOEHE).map(|y| Strich {
        x: 0,
        y,
        text: "Gremium".into(),
        stil: Style::new().fg(Color::Red),
    });
    zeichne(&mut terminal, &(zeilen.collect(), Some((3, 3))));
    assert_eq!(leitung.0.borrow().stuecke, 1);
}
