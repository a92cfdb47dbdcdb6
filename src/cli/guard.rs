//! `guard`: what would give a person away, in lines of JSON or in a text. Needs no store; knows the people and places of one
//! that can be opened. Keeps nothing of what it read.

mod lesen;
mod spanne;
mod text;
mod zeilen;

use super::dateien::io_grund;
use super::{Buch, Umgebung, args, ausgabe};
use crate::fehler::Fehler;
use crate::guard::{Umfeld, Waechter};
use crate::model::umfeld::umfeld;
use crate::store::SledStore;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, ErrorKind, Read, Write};

/// Bytes that are read at once.
const PUFFER: usize = 64 * 1024;

/// Input, in pieces.
type Eingang = BufReader<Box<dyn Read>>;

/// What went wrong on the way.
enum Panne {
    Lesen(io::Error),
    Schreiben(io::Error),
    KeinText,
}

/// How it went.
#[derive(Default)]
struct Bilanz {
    /// Lines that were no notes.
    schlecht: usize,
    /// Findings that are more than a hint.
    funde: usize,
}

/// 0: all read. 1: some lines were no notes, it was no text, or with `--check` something was found.
pub fn guard(alle: &args::Args, a: &args::Guard) -> Result<u8, Fehler> {
    let name = a.datei.as_deref().filter(|d| d.as_os_str() != "-");
    let name = name.map_or("stdin".into(), |d| d.display().to_string());
    let unlesbar = |e: &io::Error| Fehler::guard_unlesbar(&name, &io_grund(e));
    let ein = oeffne(a).map_err(|e| unlesbar(&e))?;
    let waechter = Waechter::neu(&eigenes(alle));
    let mut aus = BufWriter::new(io::stdout().lock());
    let ergebnis = match (a.jsonl, a.json) {
        (true, _) => zeilen::zeilen(ein, &waechter, &mut aus),
        (_, json) => text::text(ein, &waechter, json, &mut aus),
    };
    let ergebnis = ergebnis.and_then(|b| aus.flush().map(|()| b).map_err(Panne::Schreiben));
    match ergebnis {
        Ok(b) if b.schlecht > 0 => Err(Fehler::guard_zeilen(b.schlecht)),
        Ok(b) => Ok(u8::from(a.check && b.funde > 0)),
        // Who reads has had enough.
        Err(Panne::Schreiben(e)) if e.kind() == ErrorKind::BrokenPipe => Ok(0),
        Err(Panne::Schreiben(e)) => Err(Fehler::guard_ausgabe(&io_grund(&e))),
        Err(Panne::Lesen(e)) => Err(unlesbar(&e)),
        Err(Panne::KeinText) => Err(Fehler::guard_kein_text(&name)),
    }
}

fn oeffne(a: &args::Guard) -> io::Result<Eingang> {
    let ein: Box<dyn Read> = match &a.datei {
        Some(datei) if datei.as_os_str() != "-" => Box::new(File::open(datei)?),
        _ => Box::new(io::stdin().lock()),
    };
    Ok(BufReader::with_capacity(PUFFER, ein))
}

/// The built-in lists, and the directory of the store that can be opened now. Only one that was asked for is missed aloud.
fn eigenes(alle: &args::Args) -> Umfeld {
    let eingebaut = Umfeld::eingebaut();
    match verzeichnis(alle) {
        Ok(Some(eigenes)) => Umfeld {
            orte: [eingebaut.orte, eigenes.orte].concat(),
            ..eigenes
        },
        Ok(None) => eingebaut,
        Err(fehler) => {
            if alle.data.is_some() {
                let grund = fehler.satz.trim_end_matches('.');
                ausgabe::sage(&format!(
                    "Ohne das eigene Verzeichnis, nur mit den eingebauten Listen: {grund}."
                ));
            }
            eingebaut
        }
    }
}

/// Read and closed again at once: nobody else has to wait for the end of the input.
fn verzeichnis(alle: &args::Args) -> Result<Option<Umfeld>, Fehler> {
    let um = Umgebung::aus(alle)?;
    if alle.data.is_none() && !SledStore::vorhanden(&um.daten) {
        return Ok(None);
    }
    let buch = Buch::oeffnen(&um)?;
    Ok(Some(umfeld(&buch.reg, None)))
}
