//! What goes to stdout, collected and written once; notes and errors go to stderr. A reader who has had enough
//! (`| head`) is no error.

use crate::domain::text::ohne_steuerzeichen;
use crate::fehler::Fehler;
use serde_json::Value;
use std::io::{ErrorKind, IsTerminal, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Collects stdout.
pub struct Ausgabe {
    bytes: Vec<u8>,
    farbe: bool,
    /// Columns of the terminal; None where nobody looks.
    breite: Option<usize>,
}

impl Ausgabe {
    pub fn neu(ohne_farbe: bool) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let gefaerbt = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
            && std::env::var_os("TERM").is_none_or(|t| t != "dumb");
        Ausgabe {
            bytes: Vec::new(),
            farbe: terminal && gefaerbt && !ohne_farbe,
            breite: terminal.then(terminalbreite),
        }
    }

    /// Somebody looks.
    pub fn ist_terminal(&self) -> bool {
        self.breite.is_some()
    }

    pub fn zeile(&mut self, text: impl AsRef<str>) {
        // A name from a file must not steer the terminal.
        let text = ohne_steuerzeichen(text.as_ref());
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(b'\n');
    }

    pub fn roh(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    pub fn json(&mut self, wert: &Value) {
        self.zeile(format!("{wert:#}"));
    }

    /// A line that stands out where there is colour.
    pub fn kopf(&mut self, text: &str) {
        if self.farbe {
            self.roh(b"\x1b[1m");
            self.roh(ohne_steuerzeichen(text).as_bytes());
            self.roh(b"\x1b[0m\n");
        } else {
            self.zeile(text);
        }
    }

    /// Aligned columns, below headings unless all of those are empty; on a terminal the widest give way until they fit.
    pub fn tabelle(&mut self, kopf: &[&str], zeilen: &[Vec<String>]) {
        let mut breiten: Vec<usize> = kopf.iter().map(|k| k.width()).collect();
        for zeile in zeilen {
            for (b, zelle) in breiten.iter_mut().zip(zeile) {
                *b = (*b).max(zelle.width());
            }
        }
        if let Some(platz) = self.breite {
            enger(&mut breiten, platz);
        }
        let platz = self.breite.unwrap_or(usize::MAX);
        let kopf: Vec<String> = kopf.iter().map(|k| (*k).to_owned()).collect();
        if kopf.iter().any(|k| !k.is_empty()) {
            self.kopf(&gekuerzt(&ausgerichtet(&kopf, &breiten), platz));
        }
        for zeile in zeilen {
            self.zeile(gekuerzt(&ausgerichtet(zeile, &breiten), platz));
        }
    }

    /// False: it could not be written, and that was said.
    pub fn schreibe(&self) -> bool {
        let mut aus = std::io::stdout().lock();
        match aus.write_all(&self.bytes).and_then(|()| aus.flush()) {
            Err(e) if e.kind() != ErrorKind::BrokenPipe => {
                sage_fehler(&Fehler::ausgabe_misslungen(&super::dateien::io_grund(&e)));
                false
            }
            _ => true,
        }
    }
}

fn terminalbreite() -> usize {
    let groesse = rustix::termios::tcgetwinsize(std::io::stdout());
    groesse
        .map(|g| usize::from(g.ws_col))
        .ok()
        .filter(|b| *b > 0)
        .unwrap_or(80)
}

/// Columns between cells.
const LUECKE: usize = 2;
/// Narrower than this no column gets.
const MINDESTENS: usize = 6;

fn enger(breiten: &mut [usize], platz: usize) {
    let luecken = LUECKE * breiten.len().saturating_sub(1);
    while breiten.iter().sum::<usize>() + luecken > platz {
        match breiten.iter_mut().max() {
            Some(b) if *b > MINDESTENS => *b -= 1,
            _ => return,
        }
    }
}

fn ausgerichtet(zellen: &[String], breiten: &[usize]) -> String {
    let mut zeile = String::new();
    for (i, (zelle, breite)) in zellen.iter().zip(breiten).enumerate() {
        if i > 0 {
            zeile.push_str("  ");
        }
        let zelle = gekuerzt(zelle, *breite);
        let fuellung = breite.saturating_sub(zelle.width());
        zeile.push_str(&zelle);
        zeile.extend(std::iter::repeat_n(' ', fuellung));
    }
    zeile.truncate(zeile.trim_end().len());
    zeile
}

/// At most so many columns, with „…“ for what is left out.
pub fn gekuerzt(text: &str, breite: usize) -> String {
    if text.width() <= breite {
        return text.to_owned();
    }
    let mut aus = String::new();
    let mut bisher = 0;
    for c in text.chars() {
        let b = c.width().unwrap_or(0);
        if bisher + b + 1 > breite {
            break;
        }
        aus.push(c);
        bisher += b;
    }
    aus.push('…');
    aus
}

/// A line on stderr; what came out of a file must not steer the terminal.
pub fn sage(text: &str) {
    let text: String = text
        .chars()
        .map(|c| {
            if c.is_control() && c != '\n' {
                '�'
            } else {
                c
            }
        })
        .collect();
    // Without stderr there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Reason, then what to do.
pub fn sage_fehler(fehler: &Fehler) {
    sage(&fehler.satz);
    for hinweis in &fehler.hinweise {
        sage(&format!("  {hinweis}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn auf(breite: Option<usize>) -> String {
        let mut aus = Ausgabe {
            bytes: Vec::new(),
            farbe: false,
            breite,
        };
        let zeilen = [
            ["Jörg Müller", "東京", "x"],
            ["Ida", "Kita Sonnenschein am Wald", "y"],
        ];
        let zeilen: Vec<Vec<String>> = zeilen
            .iter()
            .map(|z| z.map(str::to_owned).to_vec())
            .collect();
        aus.tabelle(&["Name", "Wo", "?"], &zeilen);
        String::from_utf8(aus.bytes).unwrap_or_default()
    }

    #[test]
    fn spalten_stehen_untereinander() {
        insta::assert_snapshot!(auf(None), @r"
        Name         Wo                         ?
        Jörg Müller  東京                       x
        Ida          Kita Sonnenschein am Wald  y
        ");
    }

    #[test]
    fn nichts_ragt_ueber_den_rand() {
        for breite in 4..40 {
            let weit = auf(Some(breite));
            assert!(
                weit.lines().all(|z| z.width() <= breite),
                "{breite}: {weit}"
            );
        }
    }

    #[test]
    fn auf_schmalem_terminal_gibt_die_breiteste_nach() {
        insta::assert_snapshot!(auf(Some(28)), @r"
        Name         Wo            ?
        Jörg Müller  東京          x
        Ida          Kita Sonnen…  y
        ");
    }
}
