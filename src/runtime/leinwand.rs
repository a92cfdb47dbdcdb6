//! Turns the cells of a frame into as few bytes as will do, for a slow line, and hands each frame over in one write.
//! Remembers cursor, colours and attributes across frames, so an unchanged frame is 0 bytes. Names no terminal library:
//! these are the sequences that every terminal since the VT100 knows, and the usual ones for colour.

use super::gezeigt::{Gezeigt, sicher};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;
use zeroize::Zeroize;

/// Attributes that are written, and their SGR numbers.
const ATTRIBUTE: &[(Modifier, &str)] = &[
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::REVERSED, "7"),
    (Modifier::CROSSED_OUT, "9"),
];

/// How the next character will look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stift {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) attribute: Modifier,
}

impl Stift {
    pub(super) fn fuer(zelle: &Cell) -> Self {
        Stift {
            fg: zelle.fg,
            bg: zelle.bg,
            attribute: zelle.modifier,
        }
    }
}

const BLANK: Stift = Stift {
    fg: Color::Reset,
    bg: Color::Reset,
    attribute: Modifier::empty(),
};

/// A ratatui backend that writes to `aus`.
#[derive(Debug)]
pub struct Leinwand<W> {
    aus: W,
    puffer: Vec<u8>,
    groesse: Size,
    /// None: unknown, after a double-width sign or in the last column.
    ort: Option<Position>,
    /// None: unknown.
    stift: Option<Stift>,
    cursor: Option<bool>,
    gezeigt: Gezeigt,
}

impl<W: Write> Leinwand<W> {
    pub fn neu(aus: W, groesse: Size) -> Self {
        Leinwand {
            aus,
            puffer: Vec::with_capacity(8 * 1024),
            groesse,
            ort: None,
            stift: None,
            cursor: None,
            gezeigt: Gezeigt::unbekannt(groesse),
        }
    }

    /// The size that the next frame will have.
    pub fn setze_groesse(&mut self, groesse: Size) {
        self.groesse = groesse;
        self.gezeigt = Gezeigt::unbekannt(groesse);
    }

    /// Somebody else wrote to the terminal: assume nothing.
    pub fn vergiss(&mut self) {
        self.ort = None;
        self.stift = None;
        self.cursor = None;
        self.gezeigt.wische();
        self.gezeigt = Gezeigt::unbekannt(self.groesse);
        self.puffer.zeroize();
    }

    /// Is any of this still in memory here? For tests; what was written is not looked at.
    #[cfg(test)]
    pub(super) fn merkt_sich(&self, bytes: &[u8]) -> bool {
        self.puffer.windows(bytes.len()).any(|w| w == bytes)
    }

    /// Bytes that are no frame (OSC 52); they do not move the cursor.
    pub fn roh(&mut self, bytes: &[u8]) {
        self.puffer.extend_from_slice(bytes);
    }

    fn schreibe(&mut self, text: &str) {
        self.puffer.extend_from_slice(text.as_bytes());
    }

    fn gehe(&mut self, ziel: Position) {
        if self.ort == Some(ziel) {
            return;
        }
        let sprung = sprung(self.ort, ziel);
        let getippt = self.getippt(ziel, sprung.len());
        self.schreibe(&getippt.unwrap_or(sprung));
        self.ort = Some(ziel);
    }

    /// What stands on the way there, where typing it again is shorter than jumping.
    fn getippt(&self, ziel: Position, hoechstens: usize) -> Option<String> {
        let (von, stift) = (self.ort?, self.stift?);
        (von.y == ziel.y && von.x < ziel.x)
            .then(|| self.gezeigt.luecke(von, ziel, stift, hoechstens))
            .flatten()
    }

    fn nimm(&mut self, stift: Stift) {
        if self.stift != Some(stift) {
            let folge = wechsel(self.stift, stift);
            self.schreibe(&folge);
            self.stift = Some(stift);
        }
    }

    fn zeichne(&mut self, ziel: Position) {
        let Some(zelle) = self.gezeigt.zelle(ziel).cloned() else {
            return;
        };
        self.gehe(ziel);
        if !self.stift.is_some_and(|s| s.passt(&zelle)) {
            self.nimm(Stift::fuer(&zelle));
        }
        let zeichen = zelle.symbol();
        self.schreibe(zeichen);
        // In the last column no two terminals agree where the cursor is now.
        let naechste = ziel.x.saturating_add(1);
        self.ort = (sicher(zeichen) && naechste < self.groesse.width).then_some(Position {
            x: naechste,
            y: ziel.y,
        });
    }

    /// Erases blanks in one go where that is shorter than typing them. How many of the cells to write are done by it.
    fn loesche(&mut self, orte: &[Position]) -> usize {
        let Some(ab) = orte.first() else { return 0 };
        let ende = ab.x.saturating_add(self.gezeigt.leer_ab(*ab));
        let darin = orte.iter().take_while(|o| o.y == ab.y && o.x < ende);
        let getan = darin.clone().count();
        let Some(letzte) = darin.last() else { return 0 };
        let folge = format!("\x1b[{}X", letzte.x - ab.x + 1);
        let geht_weiter = orte.get(getan).is_some_and(|o| o.y == ab.y);
        let kosten = folge.len() + if geht_weiter { 4 } else { 0 };
        if kosten >= usize::from(letzte.x - ab.x + 1) {
            return 0;
        }
        self.gehe(*ab);
        if !self.stift.is_some_and(Stift::loescht_leer) {
            self.nimm(BLANK);
        }
        self.schreibe(&folge);
        getan
    }

    fn zeige_cursor(&mut self, an: bool) {
        if self.cursor != Some(an) {
            self.schreibe(if an { "\x1b[?25h" } else { "\x1b[?25l" });
            self.cursor = Some(an);
        }
    }
}

/// The shortest way there.
fn sprung(von: Option<Position>, nach: Position) -> String {
    let absolut = if nach.x == 0 {
        format!("\x1b[{}H", nach.y + 1)
    } else {
        format!("\x1b[{};{}H", nach.y + 1, nach.x + 1)
    };
    let Some(von) = von else { return absolut };
    let unten = nach.y.checked_sub(von.y).filter(|n| *n < 4);
    let runter = unten.map(|n| "\n".repeat(usize::from(n)));
    let relativ = runter.iter().flat_map(|runter| {
        [
            format!("{runter}{}", waagerecht(von.x, nach.x)),
            format!("\r{runter}{}", waagerecht(0, nach.x)),
        ]
    });
    relativ
        .chain([absolut])
        .min_by_key(String::len)
        .unwrap_or_default()
}

/// Along a row.
fn waagerecht(von: u16, nach: u16) -> String {
    match i32::from(nach) - i32::from(von) {
        0 => String::new(),
        1 => "\x1b[C".to_owned(),
        n @ -3..0 => "\x08".repeat(n.unsigned_abs() as usize),
        n @ 2.. => format!("\x1b[{n}C"),
        n => format!("\x1b[{}D", n.unsigned_abs()),
    }
}

/// From one look to another in one SGR sequence. Attributes only ever end by a reset: `22` and its kin are not the same
/// on all terminals.
fn wechsel(alt: Option<Stift>, neu: Stift) -> String {
    if neu == BLANK {
        return "\x1b[m".to_owned();
    }
    let weg = alt.is_none_or(|a| !neu.attribute.contains(a.attribute));
    let von = if weg { BLANK } else { alt.unwrap_or(BLANK) };
    let mut teile: Vec<String> = Vec::new();
    if weg && alt != Some(BLANK) {
        // An empty number is 0: reset.
        teile.push(String::new());
    }
    let dazu = neu.attribute - von.attribute;
    teile.extend(
        ATTRIBUTE
            .iter()
            .filter(|(m, _)| dazu.contains(*m))
            .map(|(_, n)| (*n).to_owned()),
    );
    if neu.fg != von.fg {
        teile.push(farbe(neu.fg, 30));
    }
    if neu.bg != von.bg {
        teile.push(farbe(neu.bg, 40));
    }
    if teile.is_empty() {
        String::new()
    } else {
        format!("\x1b[{}m", teile.join(";"))
    }
}

/// SGR number of a colour; `grund` 30 is the letter, 40 what is behind it.
fn farbe(farbe: Color, grund: u8) -> String {
    let nummer = match farbe {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(n) => return format!("{};5;{n}", grund + 8),
        Color::Rgb(r, g, b) => return format!("{};2;{r};{g};{b}", grund + 8),
    };
    (grund + nummer).to_string()
}

impl<W: Write> Backend for Leinwand<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut verdeckt = None;
        let mut orte = Vec::new();
        for (x, y, zelle) in content {
            // ratatui also names the second half of a double-width sign; written, it would wipe the sign.
            if verdeckt != Some((x, y)) {
                self.gezeigt.setze(Position { x, y }, zelle);
                orte.push(Position { x, y });
                let breit = zelle.symbol().width() > 1;
                verdeckt = breit.then_some((x.saturating_add(1), y));
            }
        }
        let mut offen = orte.as_slice();
        while let [ort, danach @ ..] = offen {
            offen = match self.loesche(offen) {
                0 => {
                    self.zeichne(*ort);
                    danach
                }
                n => offen.get(n..).unwrap_or_default(),
            };
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.zeige_cursor(false);
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.zeige_cursor(true);
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.ort.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.gehe(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        // Erased cells take the colour behind the pen.
        self.nimm(BLANK);
        let folge = match clear_type {
            ClearType::All => "\x1b[H\x1b[2J",
            ClearType::AfterCursor => "\x1b[J",
            ClearType::BeforeCursor => "\x1b[1J",
            ClearType::CurrentLine => "\x1b[2K",
            ClearType::UntilNewLine => "\x1b[K",
        };
        self.schreibe(folge);
        if clear_type == ClearType::All {
            self.ort = Some(Position::ORIGIN);
            self.gezeigt = Gezeigt::geleert(self.groesse);
        } else {
            self.gezeigt = Gezeigt::unbekannt(self.groesse);
        }
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.groesse)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.groesse,
            pixels: Size::default(),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.puffer.is_empty() {
            return Ok(());
        }
        let ergebnis = self.aus.write_all(&self.puffer);
        self.puffer.clear();
        ergebnis?;
        self.aus.flush()
    }
}
