//! The lines of a calendar file: unfolded, cut into name, parameters and value, each with the number of its first line.

use crate::exchange::Ablehnung;

/// One content line. Parameters are left out: what they say about a day, the value shows as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Eigenschaft {
    pub zeile: usize,
    /// Upper case.
    pub name: String,
    pub wert: String,
}

/// Every content line. A line that begins with a blank goes on with the one before. Error: a line that is none.
pub(super) fn lies_zeilen(text: &str) -> Result<Vec<Eigenschaft>, Ablehnung> {
    let mut ganze: Vec<(usize, String)> = Vec::new();
    for (nr, zeile) in (1..).zip(text.split('\n')) {
        let zeile = zeile.strip_suffix('\r').unwrap_or(zeile);
        match (zeile.strip_prefix([' ', '\t']), ganze.last_mut()) {
            (Some(weiter), Some((_, vorher))) => vorher.push_str(weiter),
            _ if zeile.trim().is_empty() => {}
            _ => ganze.push((nr, zeile.to_owned())),
        }
    }
    ganze.iter().map(|(nr, z)| eigenschaft(*nr, z)).collect()
}

fn eigenschaft(zeile: usize, text: &str) -> Result<Eigenschaft, Ablehnung> {
    let kein = || Ablehnung::neu(zeile, "", "keine Zeile einer Kalenderdatei (NAME:Wert)");
    let (kopf, wert) = geteilt(text).ok_or_else(kein)?;
    let name = kopf.split(';').next().unwrap_or("").trim();
    let erlaubt = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    if name.is_empty() || !name.chars().all(erlaubt) {
        return Err(kein());
    }
    Ok(Eigenschaft {
        zeile,
        name: name.to_ascii_uppercase(),
        wert: wert.to_owned(),
    })
}

/// At the first colon that stands in no quotation marks.
fn geteilt(text: &str) -> Option<(&str, &str)> {
    let mut in_anfuehrung = false;
    for (i, c) in text.char_indices() {
        match c {
            '"' => in_anfuehrung = !in_anfuehrung,
            ':' if !in_anfuehrung => return Some((text.get(..i)?, text.get(i + 1..)?)),
            _ => {}
        }
    }
    None
}

/// A text value as people read it: \, \; \n and \\ mean what they stand for.
pub(super) fn entschluesselt(wert: &str) -> String {
    let mut aus = String::with_capacity(wert.len());
    let mut zeichen = wert.chars();
    while let Some(c) = zeichen.next() {
        match c {
            '\\' => match zeichen.next() {
                Some('n' | 'N') => aus.push('\n'),
                Some(c) => aus.push(c),
                None => {}
            },
            c => aus.push(c),
        }
    }
    aus
}
