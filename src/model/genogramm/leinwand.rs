//! The drawing as a grid of signs with a meaning each. Knows no colour and no terminal; it can be cut for scrolling.

use std::fmt;
use unicode_width::UnicodeWidthChar;
use zeroize::Zeroize;

/// Which signs a drawing may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zeichensatz {
    Unicode,
    Ascii,
}

/// How much room a person gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Groesse {
    /// For 80 columns: narrow labels.
    Schmal,
    Weit,
}

/// What a sign means; the colour is chosen elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ton {
    #[default]
    Leer,
    Person,
    Verbindung,
    /// Also a resource that holds well.
    Eng,
    /// Also a strained resource.
    Konflikt,
    Abbruch,
    Haushalt,
    Beschriftung,
}

/// One column of the terminal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Zelle {
    /// `'\0'` behind a sign that is two columns wide: nothing is to be written there.
    pub zeichen: char,
    pub ton: Ton,
    /// Belongs to a person of the line being edited.
    pub hell: bool,
}

impl Default for Zelle {
    fn default() -> Self {
        Zelle {
            zeichen: ' ',
            ton: Ton::Leer,
            hell: false,
        }
    }
}

/// Where a person stands in the drawing: symbol and label, in columns and lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ort {
    pub x: usize,
    pub y: usize,
    pub breite: usize,
    pub hoehe: usize,
}

/// A drawing of the family or of its surroundings. All lines are equally wide.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Zeichnung {
    pub breite: usize,
    pub hoehe: usize,
    pub zeilen: Vec<Vec<Zelle>>,
    /// Per person of the family: where it stands. Empty in an eco-map.
    pub orte: Vec<Ort>,
}

impl Zeichnung {
    pub(super) fn leer(breite: usize, hoehe: usize) -> Self {
        Zeichnung {
            breite,
            hoehe,
            zeilen: vec![vec![Zelle::default(); breite]; hoehe],
            orte: Vec::new(),
        }
    }

    /// The part at `x`, `y`; smaller where the drawing ends. A wide sign cut in half becomes a blank.
    pub fn ausschnitt(&self, x: usize, y: usize, breite: usize, hoehe: usize) -> Vec<Vec<Zelle>> {
        self.zeilen
            .iter()
            .skip(y)
            .take(hoehe)
            .map(|zeile| schnitt(zeile, x, breite))
            .collect()
    }

    /// Marks the people of the line being edited.
    pub fn hervorheben(&mut self, personen: &[usize]) {
        let orte: Vec<Ort> = personen
            .iter()
            .filter_map(|p| self.orte.get(*p).copied())
            .collect();
        for ort in orte {
            for zeile in self.zeilen.iter_mut().skip(ort.y).take(ort.hoehe) {
                for zelle in zeile.iter_mut().skip(ort.x).take(ort.breite) {
                    zelle.hell = zelle.ton != Ton::Leer;
                }
            }
        }
    }

    /// Where to scroll to (left, top) so that these people are in the middle of a window; never beyond the edge.
    pub fn mitte_auf(&self, personen: &[usize], breite: usize, hoehe: usize) -> (usize, usize) {
        let orte = || personen.iter().filter_map(|p| self.orte.get(*p));
        let (Some(links), Some(oben)) = (orte().map(|o| o.x).min(), orte().map(|o| o.y).min())
        else {
            return (0, 0);
        };
        let rechts = orte().map(|o| o.x + o.breite).max().unwrap_or(links);
        let unten = orte().map(|o| o.y + o.hoehe).max().unwrap_or(oben);
        let anfang = |von: usize, bis: usize, fenster: usize, alles: usize| {
            ((von + bis) / 2)
                .saturating_sub(fenster / 2)
                .min(alles.saturating_sub(fenster))
        };
        (
            anfang(links, rechts, breite, self.breite),
            anfang(oben, unten, hoehe, self.hoehe),
        )
    }

    /// The lines as plain text without blanks at their end.
    pub fn als_zeilen(&self) -> Vec<String> {
        self.zeilen
            .iter()
            .map(|z| {
                let text: String = z.iter().map(|c| c.zeichen).filter(|c| *c != '\0').collect();
                text.trim_end().to_owned()
            })
            .collect()
    }

    pub(super) fn setze(&mut self, x: usize, y: usize, zeichen: char, ton: Ton) {
        if let Some(zelle) = self.zeilen.get_mut(y).and_then(|z| z.get_mut(x)) {
            zelle.zeichen = zeichen;
            zelle.ton = ton;
        }
    }

    pub(super) fn zeichen(&self, x: usize, y: usize) -> char {
        let zelle = self.zeilen.get(y).and_then(|z| z.get(x));
        zelle.map_or(' ', |z| z.zeichen)
    }

    /// More room to the right and below; what is drawn stays.
    pub(super) fn erweitern(&mut self, breite: usize, hoehe: usize) {
        for zeile in &mut self.zeilen {
            zeile.resize(breite, Zelle::default());
        }
        self.zeilen.resize(hoehe, vec![Zelle::default(); breite]);
        (self.breite, self.hoehe) = (breite, hoehe);
    }

    /// Writes a text from `x` on; signs without width are left out.
    pub(super) fn schreibe(&mut self, x: usize, y: usize, text: &str, ton: Ton) {
        let mut spalte = x;
        for zeichen in text.chars() {
            let breite = zeichen.width().unwrap_or(0);
            if breite == 0 {
                continue;
            }
            self.setze(spalte, y, zeichen, ton);
            if breite == 2 {
                self.setze(spalte + 1, y, '\0', ton);
            }
            spalte += breite;
        }
    }
}

fn schnitt(zeile: &[Zelle], x: usize, breite: usize) -> Vec<Zelle> {
    let mut teil: Vec<Zelle> = zeile.iter().skip(x).take(breite).copied().collect();
    if let Some(erste) = teil.first_mut().filter(|z| z.zeichen == '\0') {
        *erste = Zelle::default();
    }
    if let Some(letzte) = teil.last_mut()
        && letzte.zeichen.width() == Some(2)
    {
        *letzte = Zelle::default();
    }
    teil
}

impl Drop for Zeichnung {
    fn drop(&mut self) {
        for zelle in self.zeilen.iter_mut().flatten() {
            zelle.zeichen.zeroize();
        }
    }
}

/// Says nothing of the drawing.
impl fmt::Debug for Zeichnung {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Zeichnung(…)")
    }
}
