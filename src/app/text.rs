//! A text of many lines that is wrapped softly: what is typed, where the cursor stands, which rows are seen. An edit
//! wraps only the rows around it anew. Knows no keys, no colours and no terminal; control characters never get in. Case
//! notes are typed in it too: what it held, its steps back included, is wiped when it is dropped.
//!
//! Own work instead of a crate: tui-textarea and its heirs do not wrap softly, a rope pays off far above 200,000
//! characters (moving 200 KB of bytes takes some microseconds), and a `&str` in one piece is what forms compare and save.

mod bewegen;
mod umbruch;
mod verlauf;

use crate::action::Action;
use std::ops::Range;
use umbruch::Umbruch;
use unicode_segmentation::GraphemeCursor;
use verlauf::{Schritt, Verlauf};
use zeroize::Zeroize;

pub use umbruch::Mass;

/// Bytes that a long text may have: less than a record has room for ([`crate::store::DATENSATZ_GRENZE`]), so that its other
/// fields fit too. About 58,000 letters of German; what is longer already (from an import) can still be shortened.
pub const GRENZE: usize = 60_000;
/// Width until somebody says how wide it is.
const BREITE: usize = 80;
/// Rows until somebody says how many are seen.
const HOEHE: usize = 5;

/// Text, cursor, rows, and what undo takes back. The cursor is a byte position on a grapheme boundary.
#[derive(Debug, Clone)]
pub struct Text {
    text: String,
    cursor: usize,
    umbruch: Umbruch,
    /// The column that up and down aim at.
    ziel: Option<usize>,
    oben: usize,
    hoehe: usize,
    verlauf: Verlauf,
    aenderungen: u64,
    /// Bytes with what was typed and did not fit any more; nobody has been told yet.
    abgewiesen: Option<usize>,
}

/// "Zu viel Text: höchstens 60.000 Zeichen (Umlaute doppelt), das wären 72.114"; `bytes` with what was refused.
pub fn zu_viel(bytes: usize) -> String {
    let (hoechstens, waeren) = (tausender(GRENZE), tausender(bytes));
    format!("Zu viel Text: höchstens {hoechstens} Zeichen (Umlaute doppelt), das wären {waeren}")
}

fn tausender(n: usize) -> String {
    match n / 1000 {
        0 => n.to_string(),
        t => format!("{t}.{:03}", n % 1000),
    }
}

impl Default for Text {
    fn default() -> Self {
        Text::neu("")
    }
}

impl Text {
    /// The cursor stands at the end.
    pub fn neu(text: &str) -> Self {
        let text = sauber(text);
        Text {
            cursor: text.len(),
            umbruch: Umbruch::neu(&text, BREITE, crate::app::ansicht::breite_von),
            text,
            ziel: None,
            oben: 0,
            hoehe: HOEHE,
            verlauf: Verlauf::default(),
            aenderungen: 0,
            abgewiesen: None,
        }
    }

    /// Room for all that may be typed: the buffer never moves and leaves no copy of itself behind.
    #[must_use]
    pub fn geraeumig(mut self) -> Self {
        let mut text = String::with_capacity(GRENZE);
        text.push_str(&self.text);
        self.text.zeroize();
        self.text = text;
        self
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte position of the cursor.
    pub fn stelle(&self) -> usize {
        self.cursor
    }

    /// What stands before the cursor.
    pub fn davor(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or_default()
    }

    /// Counts up with every change of the text; moving the cursor leaves it.
    pub fn aenderungen(&self) -> u64 {
        self.aenderungen
    }

    /// Another text, with the cursor at its end; undo does not lead back behind it.
    pub fn setze(&mut self, text: &str) {
        let vorher = (self.umbruch.breite(), self.umbruch.mass(), self.hoehe);
        let aenderungen = self.aenderungen + 1;
        *self = Text::neu(text);
        self.aenderungen = aenderungen;
        self.setze_groesse(vorher.0, vorher.2, vorher.1);
    }

    /// Columns of a row; everything is wrapped anew where they change.
    pub fn setze_breite(&mut self, breite: usize) {
        self.setze_groesse(breite, self.hoehe, self.umbruch.mass());
    }

    /// Columns of a row, rows that are seen, and how wide the terminal shows a piece of text. The cursor stays in sight.
    pub fn setze_groesse(&mut self, breite: usize, hoehe: usize, mass: Mass) {
        self.umbruch.setze_breite(&self.text, breite.max(1), mass);
        self.hoehe = hoehe.max(1);
        self.sichtbar_machen();
    }

    /// Rows that are seen.
    pub fn hoehe(&self) -> usize {
        self.hoehe
    }

    /// First row that is seen.
    pub fn oben(&self) -> usize {
        self.oben
    }

    /// How many rows the wrapped text has; at least one.
    pub fn zeilen(&self) -> usize {
        self.umbruch.anzahl()
    }

    /// A row as it is shown: without its line break and without the blanks it ends with.
    pub fn zeile(&self, n: usize) -> &str {
        let zeile = self.bereich(n);
        let zeile = self.text.get(zeile).unwrap_or_default();
        zeile.trim_end_matches(['\n', ' '])
    }

    /// The rows that are seen, from the top.
    pub fn sichtbar(&self) -> impl Iterator<Item = &str> {
        let bis = (self.oben + self.hoehe).min(self.zeilen());
        (self.oben..bis).map(|n| self.zeile(n))
    }

    /// Row (counted from the beginning of the text) and display column of the cursor; never beyond the width.
    pub fn cursor(&self) -> (usize, usize) {
        let zeile = self.umbruch.zeile_von(self.cursor);
        let davor = self.bereich(zeile).start..self.cursor;
        let davor = self.text.get(davor).unwrap_or_default();
        let spalte = self.umbruch.mass()(davor);
        (zeile, spalte.min(self.umbruch.breite()))
    }

    /// Types or pastes at the cursor; line breaks stay, tabs become blanks, control characters are dropped. What would lead
    /// beyond [`GRENZE`] is refused as a whole: half a paste is worse than none.
    pub fn einfuegen(&mut self, text: &str) {
        let mut neu = sauber(text);
        if self.text.len() + neu.len() > GRENZE {
            self.abgewiesen = Some(self.text.len() + neu.len());
        } else {
            self.ersetze(self.cursor..self.cursor, &neu);
        }
        neu.zeroize();
    }

    /// How many bytes it would have had, if something did not fit since this was last asked.
    pub fn abgewiesen(&mut self) -> Option<usize> {
        std::mem::take(&mut self.abgewiesen)
    }

    /// Does what an editing command says. False: it is none, or up and down stand at the edge and lead out.
    pub fn tue(&mut self, action: Action) -> bool {
        match action {
            Action::InputBackspace => self.loesche(self.davor_grenze(), self.cursor),
            Action::InputDelete => self.loesche(self.cursor, self.danach_grenze()),
            Action::InputDeleteWord => self.loesche(self.wort_links(), self.cursor),
            Action::InputDeleteStart => self.loesche(self.absatz_anfang(), self.cursor),
            Action::InputDeleteEnd => self.loesche(self.cursor, self.absatz_ende()),
            Action::InputNewline => self.einfuegen("\n"),
            Action::InputUndo => self.zurueck(),
            Action::InputRedo => self.wieder(),
            bewegung => return self.bewege(bewegung),
        }
        true
    }

    fn loesche(&mut self, von: usize, bis: usize) {
        self.ersetze(von..bis, "");
    }

    /// Every change that can be taken back comes this way.
    fn ersetze(&mut self, bereich: Range<usize>, neu: &str) {
        if bereich.is_empty() && neu.is_empty() {
            return;
        }
        let Some(weg) = self.text.get(bereich.clone()) else {
            return;
        };
        self.verlauf.merke(Schritt {
            ab: bereich.start,
            weg: weg.to_owned(),
            dazu: neu.to_owned(),
            cursor: self.cursor,
        });
        self.schreibe(bereich.start, bereich.end, neu);
    }

    /// Puts `neu` in the place of `von..bis`, and the cursor behind it.
    fn schreibe(&mut self, von: usize, bis: usize, neu: &str) {
        self.text.replace_range(von..bis, neu);
        self.umbruch.geaendert(&self.text, von, bis, neu.len());
        self.aenderungen += 1;
        self.stelle_cursor(von + neu.len());
    }

    /// A combining mark joins the letter before it: the cursor must not stand between the two.
    fn stelle_cursor(&mut self, stelle: usize) {
        self.cursor = stelle.min(self.text.len());
        if !self.ist_grenze(self.cursor) {
            self.cursor = self.danach_grenze();
        }
        self.ziel = None;
        self.sichtbar_machen();
    }

    fn ist_grenze(&self, stelle: usize) -> bool {
        self.text.is_char_boundary(stelle)
            && GraphemeCursor::new(stelle, self.text.len(), true)
                .is_boundary(&self.text, 0)
                .unwrap_or(true)
    }

    fn zurueck(&mut self) {
        if let Some(s) = self.verlauf.zurueck() {
            self.schreibe(s.ab, s.ab + s.dazu.len(), &s.weg);
            self.stelle_cursor(s.cursor);
            self.verlauf.zurueckgenommen(s);
        }
    }

    fn wieder(&mut self) {
        if let Some(s) = self.verlauf.wieder() {
            self.schreibe(s.ab, s.ab + s.weg.len(), &s.dazu);
            self.verlauf.wiederholt(s);
        }
    }

    /// Puts the cursor at a byte position.
    pub fn gehe_zu(&mut self, stelle: usize) {
        self.verlauf.schliesse();
        self.stelle_cursor(stelle);
    }

    /// Bytes of a row, its line break included.
    pub fn bereich(&self, n: usize) -> Range<usize> {
        self.umbruch.bereich(n, self.text.len())
    }

    fn sichtbar_machen(&mut self) {
        let zeile = self.umbruch.zeile_von(self.cursor);
        let letzte = self.zeilen().saturating_sub(self.hoehe);
        let hier = self
            .oben
            .clamp((zeile + 1).saturating_sub(self.hoehe), zeile);
        self.oben = hier.min(letzte);
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

/// Line breaks of all kinds become one kind, tabs blanks; other control characters go. Makes no other copy on the way.
fn sauber(text: &str) -> String {
    let mut sauber = String::with_capacity(text.len());
    let mut davor = ' ';
    for c in text.chars() {
        match c {
            '\n' if davor == '\r' => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => sauber.push('\n'),
            '\t' => sauber.push(' '),
            c if !c.is_control() => sauber.push(c),
            _ => {}
        }
        davor = c;
    }
    sauber
}
