//! `protocol` and `agenda`: papers of a Sitzung, into a file or onto stdout; and the protocols that `export` writes.

use super::args;
use super::ausgabe::Ausgabe;
use super::{Buch, Umgebung};
use crate::domain::text::falte;
use crate::domain::{Id, Kind, Schluessel, Sitzung, datum};
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
    let s = finde(&buch, &a.sitzung.join(" "))?;
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

/// By id, else by words of its Gremium, name and date in any order.
fn finde<'a>(buch: &'a Buch, gesucht: &str) -> Result<&'a Sitzung, Fehler> {
    let worte = worte(gesucht);
    let passt = |s: &&Sitzung| {
        let rufname = rufname(&buch.reg, s);
        !worte.is_empty() && worte.iter().all(|w| rufname.contains(w.as_str()))
    };
    let ids: Vec<Id> = buch
        .reg
        .sitzungen()
        .iter()
        .filter(passt)
        .map(|s| s.id)
        .collect();
    let id = match ids.as_slice() {
        [id] => *id,
        [] => buch.finde(Kind::Sitzungen, gesucht)?,
        mehrere => return Err(mehrdeutig(buch, gesucht, mehrere)),
    };
    let weg = || Fehler::nicht_gefunden(Kind::Sitzungen.einzahl(), gesucht, &[]);
    buch.reg.sitzungen().get(id).ok_or_else(weg)
}

/// Folded; a day in ISO form as the names of Sitzungen have it.
fn worte(gesucht: &str) -> Vec<String> {
    let wort = |w: &str| match w.parse::<Date>() {
        Ok(tag) => datum::tagesdatum(tag),
        Err(_) => falte(w),
    };
    let einzeln = gesucht.split_whitespace().map(wort);
    let einzeln = einzeln.flat_map(|w| w.split(' ').map(str::to_owned).collect::<Vec<_>>());
    einzeln.filter(|w| !w.is_empty()).collect()
}

/// Every word that a Sitzung goes by, with blanks around it.
fn rufname(reg: &Register, s: &Sitzung) -> String {
    let kuerzel = reg.gremien().get(s.gremium).map(|g| g.kuerzel.clone());
    falte(&format!(
        "{} {} {} {}",
        reg.gremium_name(s.gremium),
        kuerzel.unwrap_or_default(),
        s.titel,
        datum::lang(s.beginn.date())
    ))
}

/// The latest first: that is the one that is meant most often.
fn mehrdeutig(buch: &Buch, gesucht: &str, ids: &[Id]) -> Fehler {
    let mut alle: Vec<&Sitzung> = ids
        .iter()
        .filter_map(|id| buch.reg.sitzungen().get(*id))
        .collect();
    alle.sort_by_key(|s| std::cmp::Reverse(s.beginn));
    let zeile = |s: &&Sitzung| {
        buch.zeile(Schluessel {
            kind: Kind::Sitzungen,
            id: s.id,
        })
    };
    Fehler::mehrdeutig(gesucht, &alle.iter().map(zeile).collect::<Vec<_>>())
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
