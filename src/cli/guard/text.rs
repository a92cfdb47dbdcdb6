//! A text and its findings for people, line and column from 1; or the same as one JSON value.

use super::spanne::{Spanne, gilt, spannen};
use super::{Bilanz, Eingang, Panne, lesen};
use crate::guard::{Fund, Waechter};
use serde::Serialize;
use std::io::{self, Write};

/// More of one text than this is checked in two pieces.
const ABSCHNITT: usize = 1 << 20;

#[derive(Serialize)]
struct Stelle {
    line: usize,
    column: usize,
    #[serde(flatten)]
    spanne: Spanne,
    /// What stands there.
    word: String,
    #[serde(skip)]
    was: &'static str,
    /// Why, in German.
    reason: &'static str,
}

#[derive(Serialize)]
struct Bericht {
    encoding: &'static str,
    spans: Vec<Stelle>,
}

pub fn text(
    mut ein: Eingang,
    waechter: &Waechter,
    json: bool,
    aus: &mut impl Write,
) -> Result<Bilanz, Panne> {
    let (text, encoding) = lesen::alles(&mut ein)?;
    let spans = stellen(&text, waechter);
    let funde = spans.len();
    let geschrieben = match json {
        true => als_json(&Bericht { encoding, spans }, aus),
        false => als_zeilen(&spans, aus),
    };
    geschrieben.map_err(Panne::Schreiben)?;
    let schlecht = 0;
    Ok(Bilanz { schlecht, funde })
}

fn als_json(bericht: &Bericht, aus: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *aus, bericht)?;
    aus.write_all(b"\n")
}

fn als_zeilen(stellen: &[Stelle], aus: &mut impl Write) -> io::Result<()> {
    if stellen.is_empty() {
        return writeln!(aus, "keine Treffer");
    }
    for s in stellen {
        let (zeile, spalte) = (s.line, s.column);
        let wort: String = s.word.chars().map(sichtbar).collect();
        writeln!(aus, "{zeile}:{spalte}  {wort}  {} ({})", s.was, s.reason)?;
    }
    Ok(())
}

/// Nothing out of a text steers the terminal.
fn sichtbar(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// The findings of the whole text, checked in pieces that end with a line.
fn stellen(text: &str, waechter: &Waechter) -> Vec<Stelle> {
    let mut aus = Vec::new();
    let mut ort = Ort::default();
    let mut rest = text;
    while !rest.is_empty() {
        let (stueck, danach) = rest.split_at(schnitt(rest));
        let funde: Vec<Fund> = waechter.pruefe(stueck).into_iter().filter(gilt).collect();
        ort.lies(stueck, &funde, &mut aus);
        rest = danach;
    }
    aus
}

/// Behind the first line that makes it long enough.
fn schnitt(text: &str) -> usize {
    let ab = text.as_bytes().get(ABSCHNITT..).unwrap_or_default();
    memchr::memchr(b'\n', ab).map_or(text.len(), |i| ABSCHNITT + i + 1)
}

/// How far the pieces before reached.
#[derive(Default)]
struct Ort {
    zeilen: usize,
    zeichen: usize,
}

impl Ort {
    fn lies(&mut self, stueck: &str, funde: &[Fund], aus: &mut Vec<Stelle>) {
        let (mut byte, mut zeile, mut spalte) = (0, self.zeilen + 1, 1);
        for (fund, mut spanne) in funde.iter().zip(spannen(stueck, funde)) {
            let davor = stueck.get(byte..fund.ab).unwrap_or_default();
            byte = fund.ab;
            zeile += davor.matches('\n').count();
            spalte = match davor.rsplit_once('\n') {
                Some((_, rest)) => rest.chars().count() + 1,
                None => spalte + davor.chars().count(),
            };
            spanne.start += self.zeichen;
            spanne.end += self.zeichen;
            aus.push(Stelle {
                line: zeile,
                column: spalte,
                spanne,
                word: stueck.get(fund.ab..fund.bis).unwrap_or_default().to_owned(),
                was: fund.label.wort(),
                reason: fund.grund,
            });
        }
        self.zeilen += stueck.matches('\n').count();
        self.zeichen += stueck.chars().count();
    }
}
