//! Text → rows of cells, whatever separates them. Knows nothing of fields.

use crate::domain::text::droht;
use crate::exchange::einlesen::Ablehnung;
use crate::exchange::text::ohne_steuerzeichen;

/// A row with the line on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    pub nummer: usize,
    pub zellen: Vec<String>,
}

impl Zeile {
    pub fn zelle(&self, spalte: usize) -> &str {
        self.zellen.get(spalte).map_or("", String::as_str)
    }
}

/// Heading and rows; empty columns at the end and empty rows are gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roh {
    pub kopf: Vec<String>,
    pub zeilen: Vec<Zeile>,
}

impl Roh {
    pub fn lies(text: &str) -> Result<Roh, Ablehnung> {
        Roh::aus(Roh::zeilen(text)?)
    }

    /// Every row that is not empty, the headings among them.
    pub fn zeilen(text: &str) -> Result<Vec<Zeile>, Ablehnung> {
        let (trenner, rest, vorab) = trenner(text);
        offene_anfuehrung(text)?;
        let mut leser = csv::ReaderBuilder::new()
            .delimiter(trenner)
            .has_headers(false)
            .flexible(true)
            .from_reader(rest.as_bytes());
        let mut zeilen = Vec::new();
        let mut zaehler = Zeilenzaehler::neu(rest);
        for satz in leser.records() {
            let satz = satz.map_err(|e| Ablehnung::neu(1, "", format!("nicht lesbar ({e})")))?;
            let nummer = zaehler.bei(satz.position().map_or(0, csv::Position::byte));
            let zellen: Vec<String> = satz
                .iter()
                .map(|z| entschaerfe(&ohne_steuerzeichen(z)))
                .collect();
            if zellen.iter().any(|z| !z.trim().is_empty()) {
                zeilen.push(Zeile {
                    nummer: nummer + vorab,
                    zellen,
                });
            }
        }
        if zeilen.is_empty() {
            return Err(Ablehnung::neu(1, "", "die Datei ist leer"));
        }
        Ok(zeilen)
    }

    /// The first row holds the headings.
    pub fn aus(mut zeilen: Vec<Zeile>) -> Result<Roh, Ablehnung> {
        if zeilen.is_empty() {
            return Err(Ablehnung::neu(1, "", "die Datei ist leer"));
        }
        let kopf = zeilen.remove(0);
        Roh {
            kopf: kopf.zellen.iter().map(|z| z.trim().to_owned()).collect(),
            zeilen,
        }
        .gestutzt()
    }

    /// Cells beyond the last heading must be empty.
    fn gestutzt(mut self) -> Result<Roh, Ablehnung> {
        while self.kopf.last().is_some_and(String::is_empty) {
            self.kopf.pop();
        }
        for zeile in &mut self.zeilen {
            while zeile.zellen.len() > self.kopf.len() {
                let zuviel = zeile.zellen.pop().unwrap_or_default();
                if !zuviel.trim().is_empty() {
                    let grund = format!("mehr Zellen als Überschriften („{}“)", zuviel.trim());
                    return Err(Ablehnung::neu(zeile.nummer, "", grund));
                }
            }
        }
        Ok(self)
    }
}

/// Physical lines, counted once from front to back. The parser's own count is one short behind `\r\n`.
struct Zeilenzaehler<'a> {
    bytes: &'a [u8],
    stelle: usize,
    nummer: usize,
}

impl<'a> Zeilenzaehler<'a> {
    fn neu(text: &'a str) -> Self {
        Zeilenzaehler {
            bytes: text.as_bytes(),
            stelle: 0,
            nummer: 1,
        }
    }

    /// The line of the first character at or behind this byte. Bytes must come in rising order.
    fn bei(&mut self, byte: u64) -> usize {
        let ziel = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(z) = self.bytes.get(self.stelle) {
            let zeilenende = matches!(z, b'\r' | b'\n');
            if self.stelle >= ziel && !zeilenende {
                break;
            }
            // A lone `\r` ends a line too.
            let allein = *z == b'\r' && self.bytes.get(self.stelle + 1) != Some(&b'\n');
            self.nummer += usize::from(*z == b'\n' || allein);
            self.stelle += 1;
        }
        self.nummer
    }
}

/// The separator, the text behind a `sep=` line, and how many lines that took.
fn trenner(text: &str) -> (u8, &str, usize) {
    let (erste, rest) = text.split_once('\n').unwrap_or((text, ""));
    let sep = erste.trim_end().strip_prefix("sep=");
    if let Some([zeichen]) = sep.map(str::as_bytes) {
        return (*zeichen, rest, 1);
    }
    let zahl = |gesucht: u8| {
        let mut drin = false;
        let mut zahl = 0;
        for z in text.bytes() {
            match z {
                b'"' => drin = !drin,
                b'\n' if !drin => break,
                z if z == gesucht && !drin => zahl += 1,
                _ => {}
            }
        }
        zahl
    };
    // The last of equals wins: a semicolon is what a German Excel writes.
    let trenner = [b'\t', b',', b';'].into_iter().max_by_key(|t| zahl(*t));
    (trenner.unwrap_or(b';'), text, 0)
}

/// A quote that is never closed would swallow the rest of the file.
fn offene_anfuehrung(text: &str) -> Result<(), Ablehnung> {
    let mut offen_seit = None;
    let mut nummer = 1;
    for z in text.bytes() {
        match (z, offen_seit) {
            (b'"', None) => offen_seit = Some(nummer),
            (b'"', Some(_)) => offen_seit = None,
            (b'\n', _) => nummer += 1,
            _ => {}
        }
    }
    match offen_seit {
        Some(zeile) => Err(Ablehnung::neu(
            zeile,
            "",
            "ein Anführungszeichen wird nicht geschlossen; vielleicht fehlt das Ende der Datei",
        )),
        None => Ok(()),
    }
}

/// The reverse of [`crate::domain::text::entschaerft`].
fn entschaerfe(zelle: &str) -> String {
    match zelle.strip_prefix('\'') {
        Some(rest) if droht(rest) => rest.to_owned(),
        _ => zelle.to_owned(),
    }
}
