//! Suggestions below a field of a form: names that a few letters may mean. Looks up names; changes no field.

use super::Feldstand;
use crate::domain::feld::eingabe::Namen;
use crate::domain::text::falte;
use crate::domain::{FeldArt, Id, Kind};
use crate::model::{Register, schnell};
use crate::search::fuzzy_rang;

/// Suggestions below a field.
const VORSCHLAEGE: usize = 5;

/// Kinds whose names can be put into a field.
fn verweis_kinds(art: FeldArt) -> &'static [Kind] {
    match art {
        FeldArt::Verweis(Kind::Raeume) => &[Kind::Raeume],
        FeldArt::Verweis(Kind::Gremien) => &[Kind::Gremien],
        FeldArt::Verweis(Kind::Personen) => &[Kind::Personen],
        FeldArt::Verweis(Kind::Gremiumsarten) => &[Kind::Gremiumsarten],
        FeldArt::Mitglied | FeldArt::Verantwortlich => &[Kind::Personen, Kind::Gremien],
        _ => &[],
    }
}

/// Names that the letters before the cursor may mean, best first.
pub(super) fn vorschlaege(stand: &Feldstand, reg: &Register) -> Vec<String> {
    let gesucht = letztes_stueck(stand).trim().to_owned();
    if gesucht.is_empty() {
        return Vec::new();
    }
    let mut namen: Vec<String> = match stand.feld.art {
        FeldArt::Ebene | FeldArt::Ebenen => reg
            .landkreis()
            .map(|l| l.ebenen.iter().map(|e| e.name.clone()).collect())
            .unwrap_or_default(),
        FeldArt::Faelligkeit if falte(&gesucht).starts_with("naechste sitzung") => {
            let name = |id: &Id| format!("nächste Sitzung {}", reg.gremium_name(*id));
            reg.ids(Kind::Gremien).iter().map(name).collect()
        }
        FeldArt::Text if stand.feld.name == "organisation" => reg
            .personen()
            .iter()
            .map(|p| p.organisation.clone())
            .filter(|o| !o.is_empty())
            .collect(),
        art => {
            let je_kind = |k: &Kind| {
                reg.ids(*k)
                    .into_iter()
                    .filter_map(|id| reg.name(*k, id))
                    .collect::<Vec<_>>()
            };
            verweis_kinds(art).iter().flat_map(je_kind).collect()
        }
    };
    if !matches!(
        stand.feld.art,
        FeldArt::Verweis(_) | FeldArt::Mitglied | FeldArt::Verantwortlich
    ) {
        namen.sort();
        namen.dedup();
    }
    let treffer = fuzzy_rang(&gesucht, namen.iter().map(String::as_str));
    let mut beste: Vec<String> = treffer
        .into_iter()
        .filter_map(|(i, _)| namen.get(i).cloned())
        .take(VORSCHLAEGE)
        .collect();
    if beste.len() == 1 && beste.first().is_some_and(|b| falte(b) == falte(&gesucht)) {
        beste.clear();
    }
    beste
}

/// The one name that the letters before the cursor begin; None where none or several fit.
pub(super) fn eindeutig(stand: &Feldstand, reg: &Register) -> Option<String> {
    let gesucht = letztes_stueck(stand).trim();
    if gesucht.is_empty() || stand.eingabe.davor() != stand.eingabe.text() {
        return None;
    }
    match (stand.feld.art, verweis_kinds(stand.feld.art)) {
        (FeldArt::Mitglied | FeldArt::Verantwortlich, _) => {
            match schnell::wer(reg, gesucht).as_slice() {
                [wer] => Some(reg.verantwortlich_name(*wer)),
                _ => None,
            }
        }
        (_, [kind]) => match schnell::finde(reg, *kind, gesucht).as_slice() {
            [id] => reg.name(*kind, *id),
            _ => None,
        },
        _ => None,
    }
}

/// In a field of several entries only the last one is being typed.
fn letztes_stueck(stand: &Feldstand) -> &str {
    let text = stand.eingabe.davor();
    match stand.feld.art {
        FeldArt::Verantwortlich | FeldArt::Ebenen | FeldArt::Verweise(_) => text
            .rfind([',', ';'])
            .map_or(text, |i| text.get(i + 1..).unwrap_or_default()),
        _ => text,
    }
}

/// The text of the field with a suggestion in place of what was being typed.
pub(super) fn mit_vorschlag(stand: &Feldstand, vorschlag: &str) -> String {
    let stueck = letztes_stueck(stand).len();
    let davor = stand.eingabe.davor();
    let fest = davor.get(..davor.len() - stueck).unwrap_or_default();
    let luecke = if fest.is_empty() { "" } else { " " };
    format!("{}{luecke}{vorschlag}", fest.trim_end())
}
