//! `protocol` and `agenda`: papers of a Sitzung, into a file or onto stdout; and the protocols that `export` writes.

use super::args;
use super::ausgabe::Ausgabe;
use super::{Buch, Umgebung};
use crate::domain::{Id, Kind, Sitzung};
use crate::fehler::Fehler;
use crate::model::Register;
use crate::model::papiere::mail::mail;
use crate::model::papiere::{Papier, dateiname, dokument};
use crate::papier::{Format, schreibe};
use crate::runtime::ablage;
use jiff::civil::Date;
use std::path::Path;

pub fn papier(
    a: &args::Papier,
    sonst: Papier,
    um: &Umgebung,
    aus: &mut Ausgabe,
) -> Result<u8, Fehler> {
    // „-“ is stdout, as everywhere.
    let ziel = a.output.as_deref().filter(|z| *z != Path::new("-"));
    let format = format(a, ziel)?;
    if ziel.is_none() && !a.mail && !format.ist_text() && aus.ist_terminal() {
        return Err(Fehler::papier_auf_terminal(format.endung()));
    }
    let buch = Buch::oeffnen(um)?;
    let gesucht = a.sitzung.join(" ");
    let id = buch.finde(Kind::Sitzungen, &gesucht)?;
    let weg = || Fehler::sitzung_nicht_gefunden(&gesucht);
    let s = buch.reg.sitzungen().get(id).ok_or_else(weg)?;
    let papier = a.kind.unwrap_or(sonst);
    if a.mail {
        aus.roh(mail(&buch.reg, papier, s, um.heute()).ganz().as_bytes());
        return Ok(0);
    }
    let bytes = schreibe(&dokument(&buch.reg, papier, s, um.heute()), format);
    match ziel {
        None => aus.roh(&bytes),
        Some(ziel) => ablage::schreibe(ziel, &bytes, a.force)?,
    }
    Ok(0)
}

/// As said, else as the file's name ends, else Markdown. An ending that says something else is asked about.
fn format(a: &args::Papier, ziel: Option<&Path>) -> Result<Format, Fehler> {
    let datei = ziel.filter(|z| !z.exists() || z.is_file());
    let endung = datei.and_then(|z| z.extension()).and_then(|e| e.to_str());
    let gemeint = endung.and_then(Format::aus_endung);
    match (a.format, gemeint, endung) {
        (Some(gesagt), Some(gemeint), Some(endung)) if gesagt != gemeint => {
            Err(Fehler::papier_widerspruch(endung, gesagt.endung()))
        }
        (Some(format), ..) | (None, Some(format), _) => Ok(format),
        (None, None, Some(endung)) => Err(Fehler::papier_endung(endung)),
        (None, None, None) => Ok(Format::Markdown),
    }
}

/// The protocols of these Sitzungen as Markdown, oldest first, each with its file name. Only of those that were held.
pub fn protokolle(reg: &Register, ids: &[Id], heute: Date) -> Vec<(String, Vec<u8>)> {
    let mut alle: Vec<&Sitzung> = ids
        .iter()
        .filter_map(|id| reg.sitzungen().get(*id))
        .collect();
    alle.retain(|s| s.gehalten());
    alle.sort_by_key(|s| (s.beginn, s.id));
    let mut namen = std::collections::BTreeSet::new();
    alle.into_iter()
        .map(|s| {
            let mut name = dateiname(reg, Papier::Protokoll, s, heute);
            if !namen.insert(name.clone()) {
                name = format!("{name}-{}", super::buch::kurz(s.id));
            }
            let d = dokument(reg, Papier::Protokoll, s, heute);
            (format!("{name}.md"), schreibe(&d, Format::Markdown))
        })
        .collect()
}
