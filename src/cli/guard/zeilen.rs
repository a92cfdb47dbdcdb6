//! A note per line of JSON, an answer per line: in the memory of the longest line, and answered before the next one is
//! waited for, so that a program may ask and read in turn.

use super::lesen::{self, MARKE};
use super::spanne::{Spanne, spannen};
use super::{Bilanz, Eingang, Panne};
use crate::cli::ausgabe;
use crate::exchange::text::WINDOWS;
use crate::guard::Waechter;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::io::{self, BufRead, Cursor, Read, Write};

#[derive(Deserialize)]
struct Notiz<'a> {
    /// As it was written, whatever it is.
    #[serde(borrow)]
    id: &'a RawValue,
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[derive(Deserialize)]
struct NurText<'a> {
    #[serde(borrow, rename = "text")]
    _text: Cow<'a, str>,
}

#[derive(Serialize)]
struct Antwort<'a> {
    id: &'a RawValue,
    spans: Vec<Spanne>,
}

pub fn zeilen(
    mut ein: Eingang,
    waechter: &Waechter,
    aus: &mut impl Write,
) -> Result<Bilanz, Panne> {
    if lesen::in_zweierbytes(&mut ein)? {
        let (text, _) = lesen::alles(&mut ein)?;
        let bytes: Box<dyn Read> = Box::new(Cursor::new(text.into_bytes()));
        ein = Eingang::new(bytes);
    }
    let mut lauf = Lauf::default();
    let mut zeile = Vec::new();
    while ein.read_until(b'\n', &mut zeile).map_err(Panne::Lesen)? > 0 {
        lauf.zeile(&zeile, waechter, aus)?;
        zeile.clear();
        // Who asked and now waits gets the answer; what has come already is answered in one go.
        if memchr::memchr(b'\n', ein.buffer()).is_none() {
            aus.flush().map_err(Panne::Schreiben)?;
        }
    }
    Ok(lauf.bilanz)
}

#[derive(Default)]
struct Lauf {
    bilanz: Bilanz,
    nummer: usize,
    windows_gesagt: bool,
}

impl Lauf {
    fn zeile(
        &mut self,
        bytes: &[u8],
        waechter: &Waechter,
        aus: &mut impl Write,
    ) -> Result<(), Panne> {
        self.nummer += 1;
        let ohne = bytes.strip_prefix(MARKE).filter(|_| self.nummer == 1);
        let (text, windows) = lesen::zeile(ohne.unwrap_or(bytes).trim_ascii());
        if text.is_empty() {
            return Ok(());
        }
        match serde_json::from_str::<Notiz>(&text) {
            Ok(notiz) if text.starts_with('{') => {
                if windows && !std::mem::replace(&mut self.windows_gesagt, true) {
                    lesen::sage(WINDOWS, Some(self.nummer));
                }
                self.antworte(&notiz, waechter, aus)
                    .map_err(Panne::Schreiben)
            }
            _ => {
                self.bilanz.schlecht += 1;
                let was = was_fehlt(&text);
                ausgabe::sage(&format!("Zeile {}: {was}", self.nummer));
                Ok(())
            }
        }
    }

    fn antworte(
        &mut self,
        notiz: &Notiz,
        waechter: &Waechter,
        aus: &mut impl Write,
    ) -> io::Result<()> {
        let spans = spannen(&notiz.text, &waechter.pruefe(&notiz.text));
        self.bilanz.funde += spans.len();
        let id = notiz.id;
        serde_json::to_writer(&mut *aus, &Antwort { id, spans })?;
        aus.write_all(b"\n")
    }
}

fn was_fehlt(text: &str) -> &'static str {
    match serde_json::from_str::<NurText>(text) {
        Ok(_) => "\"id\" fehlt",
        Err(_) => "kein JSON mit \"text\"",
    }
}
