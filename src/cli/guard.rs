//! `guard`: what would give a person away, in lines of JSON or in a text. Needs no store; line by line, so that a pipe of
//! any length is read in the memory of its longest line. Keeps nothing of what it read.

use super::args;
use crate::fehler::Fehler;
use crate::guard::{Fund, Stufe, Umfeld, Waechter};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write};

/// More of one text than this is read in two pieces; a line of JSON may be longer.
const ABSCHNITT: usize = 1 << 20;

/// 0: all read. 1: some lines were no notes.
pub fn guard(a: &args::Guard) -> Result<u8, Fehler> {
    let name = a
        .datei
        .as_deref()
        .map_or("-".into(), |d| d.display().to_string());
    let unlesbar = |e: &io::Error| Fehler::guard_unlesbar(&name, &super::dateien::io_grund(e));
    let ein: Box<dyn BufRead> = match &a.datei {
        Some(datei) if datei.as_os_str() != "-" => {
            Box::new(BufReader::new(File::open(datei).map_err(|e| unlesbar(&e))?))
        }
        _ => Box::new(io::stdin().lock()),
    };
    let waechter = Waechter::neu(&Umfeld::eingebaut());
    let mut aus = BufWriter::new(io::stdout().lock());
    let ergebnis = match a.jsonl {
        true => zeilen(ein, &waechter, &mut aus),
        false => text(ein, &waechter, &mut aus),
    };
    let ergebnis = ergebnis.and_then(|schlecht| aus.flush().map(|()| schlecht));
    match ergebnis {
        Ok(0) => Ok(0),
        Ok(schlecht) => Err(Fehler::guard_zeilen(schlecht)),
        // Who reads has had enough.
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(0),
        Err(e) => Err(unlesbar(&e)),
    }
}

/// Answers each line; tells how many were no notes.
fn zeilen(mut ein: impl BufRead, waechter: &Waechter, aus: &mut impl Write) -> io::Result<usize> {
    let (mut zeile, mut nummer, mut schlecht) = (Vec::new(), 0_usize, 0);
    while ein.read_until(b'\n', &mut zeile)? > 0 {
        nummer += 1;
        if !zeile.trim_ascii().is_empty() {
            match antwort(&zeile, waechter) {
                Some(antwort) => writeln!(aus, "{antwort}")?,
                None => {
                    schlecht += 1;
                    eprintln!("Zeile {nummer}: kein JSON mit \"text\"");
                }
            }
        }
        zeile.clear();
    }
    Ok(schlecht)
}

fn antwort(zeile: &[u8], waechter: &Waechter) -> Option<Value> {
    let notiz: Value = serde_json::from_slice(zeile).ok()?;
    let text = notiz.get("text")?.as_str()?;
    let funde = waechter.pruefe(text);
    Some(json!({ "id": notiz.get("id"), "spans": spannen(text, &funde) }))
}

/// Byte offsets as code points, in one walk through the text.
fn spannen(text: &str, funde: &[Fund]) -> Vec<Value> {
    let (mut byte, mut zeichen) = (0, 0);
    let mut bei = |ziel: usize| {
        zeichen += text.get(byte..ziel).map_or(0, |t| t.chars().count());
        byte = ziel;
        zeichen
    };
    let gilt = funde.iter().filter(|f| f.stufe > Stufe::Hint);
    gilt.map(|f| {
        let (start, end) = (bei(f.ab), bei(f.bis));
        json!({ "start": start, "end": end, "label": f.label.json(), "level": stufe(f.stufe) })
    })
    .collect()
}

fn stufe(stufe: Stufe) -> &'static str {
    match stufe {
        Stufe::Block => "BLOCK",
        Stufe::Warn => "WARN",
        Stufe::Hint => "HINT",
    }
}

/// The findings for people: line:column, word, what it is, why.
fn text(mut ein: impl BufRead, waechter: &Waechter, aus: &mut impl Write) -> io::Result<usize> {
    let (mut stueck, mut zeile, mut gefunden) = (Vec::new(), 1, 0_usize);
    loop {
        let ende = ein.read_until(b'\n', &mut stueck)? == 0;
        if ende || stueck.len() > ABSCHNITT {
            let text = String::from_utf8_lossy(&stueck);
            let funde = waechter.pruefe(&text);
            gefunden += funde.len();
            zeige(&text, &funde, zeile, aus)?;
            zeile += text.matches('\n').count();
            stueck.clear();
        }
        if ende {
            break;
        }
    }
    if gefunden == 0 {
        writeln!(aus, "keine Treffer")?;
    }
    Ok(0)
}

fn zeige(text: &str, funde: &[Fund], erste: usize, aus: &mut impl Write) -> io::Result<()> {
    let (mut byte, mut zeile, mut spalte) = (0, erste, 1);
    for fund in funde.iter().filter(|f| f.stufe > Stufe::Hint) {
        let davor = text.get(byte..fund.ab).unwrap_or_default();
        byte = fund.ab;
        zeile += davor.matches('\n').count();
        spalte = match davor.rsplit_once('\n') {
            Some((_, rest)) => rest.chars().count() + 1,
            None => spalte + davor.chars().count(),
        };
        let wort = text
            .get(fund.ab..fund.bis)
            .unwrap_or_default()
            .replace(['\n', '\r', '\u{1b}'], " ");
        writeln!(
            aus,
            "{zeile}:{spalte}  {wort}  {} ({})",
            fund.label.wort(),
            fund.grund
        )?;
    }
    Ok(())
}
