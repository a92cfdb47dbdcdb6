//! The Sitzung that people name: by id, or by words of its Gremium, title, Kürzel and day in any order. A day that no
//! Sitzung has finds none.

use super::buch::{Buch, mit_stueck};
use crate::domain::feld::eingabe::Namen;
use crate::domain::text::falte;
use crate::domain::{Id, Kind, Schluessel, Sitzung, datum};
use crate::fehler::Fehler;
use crate::model::Register;
use jiff::civil::Date;

/// The one that is meant; whole names before words, whole words before parts of them, a piece of an id at last.
pub fn finde(buch: &Buch, gesucht: &str) -> Result<Id, Fehler> {
    let worte = worte(gesucht);
    let mit = |passt: fn(&str, &str) -> bool| nach_worten(&buch.reg, &worte, passt);
    let wege: [&dyn Fn() -> Vec<Id>; 4] = [
        &|| buch.reg.mit_namen(Kind::Sitzungen, gesucht),
        &|| mit(|name, w| name.split(' ').any(|n| n.starts_with(w))),
        &|| mit(|name, w| name.contains(w)),
        &|| mit_stueck(&buch.reg.ids(Kind::Sitzungen), gesucht),
    ];
    let treffer = wege.iter().map(|weg| weg()).find(|ids| !ids.is_empty());
    match treffer.unwrap_or_default().as_slice() {
        [id] => Ok(*id),
        [] => Err(Fehler::sitzung_nicht_gefunden(gesucht)),
        mehrere => Err(mehrdeutig(buch, gesucht, mehrere)),
    }
}

fn nach_worten(reg: &Register, worte: &[String], passt: fn(&str, &str) -> bool) -> Vec<Id> {
    let gemeint = |s: &&Sitzung| {
        let rufname = rufname(reg, s);
        !worte.is_empty() && worte.iter().all(|w| passt(&rufname, w))
    };
    reg.sitzungen()
        .iter()
        .filter(gemeint)
        .map(|s| s.id)
        .collect()
}

/// Folded; a day as the names of Sitzungen have it. What only looks like a day stays whole, so that nothing matches.
fn worte(gesucht: &str) -> Vec<String> {
    let wort = |w: &str| match tag(w) {
        Some(tag) => vec![falte(&datum::tagesdatum(tag))],
        None if w.split('-').count() == 3 && w.bytes().all(|b| b"-0123456789".contains(&b)) => {
            vec![w.to_owned()]
        }
        None => falte(w).split(' ').map(str::to_owned).collect(),
    };
    let worte = gesucht.split_whitespace().flat_map(wort);
    worte.filter(|w| !w.is_empty()).collect()
}

/// "2026-11-05", "5.11.2026"
fn tag(wort: &str) -> Option<Date> {
    let teile: Vec<&str> = wort.split(['.', '-']).collect();
    let [a, monat, b] = teile.as_slice() else {
        return None;
    };
    let (tag, jahr) = if wort.contains('-') { (b, a) } else { (a, b) };
    if jahr.len() != 4 {
        return None;
    }
    Date::new(jahr.parse().ok()?, monat.parse().ok()?, tag.parse().ok()?).ok()
}

/// Every word that a Sitzung goes by, with blanks between.
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
