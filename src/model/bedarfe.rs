//! Needs: how often, when and by which function each was seen, and what becomes of it: gemeldet → TOP → Beschluss →
//! Vorhaben/Angebot → erledigt (000 ch. 4.2.1, 4.3.6). Drafts only; nothing is changed here, and nobody is named.

mod aehnlich;
mod ausgabe;
mod dran;
mod folge;
mod kette;
mod tafel;
mod zeile;

pub use aehnlich::aehnliche;
pub use ausgabe::{Gesagt, MINDESTENS, Offen, Offenzeile, offen};
pub use dran::{dran, unbeachtet};
pub use folge::sortiere;
pub use kette::{
    Wohin, an_beschluss, an_ressource, an_vorhaben, beschluesse, bindet, erledigen, folgen, in_top,
    mit_vorhaben, neues_vorhaben, zurueck,
};
pub use tafel::{Spalte, Spanne, Tafel, Tafelzeile, tafel};
pub use zeile::{Angaben, Sichtzeile, lies, lies_sichtung};

use super::Register;
use super::tun::kurz;
use crate::domain::text::falte;
use crate::domain::{Bedarf, Datensatz, Id, Ids, Sichtung, leer};
use crate::store::{Aenderung, Draft};
use jiff::ToSpan;
use jiff::civil::Date;

/// Seen once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blick<'a> {
    pub am: Date,
    pub raum: Option<Id>,
    pub von: &'a str,
    /// None: the report itself, of a need that came without any sighting (an old file).
    pub sichtung: Option<&'a Sichtung>,
}

/// Every time that a need was seen, newest first. Never empty: somebody reported it.
pub fn blicke<'a>(reg: &'a Register, b: &'a Bedarf) -> Vec<Blick<'a>> {
    let mut alle: Vec<Blick<'a>> = reg
        .sichtungen_von(b.id)
        .map(|s| Blick {
            am: s.am,
            raum: s.raum,
            von: &s.von,
            sichtung: Some(s),
        })
        .collect();
    if alle.is_empty() {
        alle.push(Blick {
            am: b.gemeldet_am,
            raum: b.raum,
            von: &b.gemeldet_von,
            sichtung: None,
        });
    }
    alle.sort_by_key(|b| std::cmp::Reverse(b.am));
    alle
}

/// How a need was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gesehen {
    /// At least 1.
    pub anzahl: usize,
    /// Of these in the last 12 months.
    pub im_jahr: usize,
    pub erste: Date,
    pub letzte: Date,
    /// Functions and how often each, the most frequent first.
    pub von: Vec<(String, usize)>,
}

/// How a need was seen up to today.
pub fn gesehen(reg: &Register, b: &Bedarf, heute: Date) -> Gesehen {
    let alle = blicke(reg, b);
    let ab = Spanne::Jahr.ab(heute);
    let im_jahr = alle.iter().filter(|b| ab.is_none_or(|ab| b.am > ab));
    let tage = || alle.iter().map(|b| b.am);
    Gesehen {
        anzahl: alle.len(),
        im_jahr: im_jahr.count(),
        erste: tage().min().unwrap_or(b.gemeldet_am),
        letzte: tage().max().unwrap_or(b.gemeldet_am),
        von: funktionen(&alle),
    }
}

fn funktionen(alle: &[Blick<'_>]) -> Vec<(String, usize)> {
    let mut aus: Vec<(String, usize)> = Vec::new();
    // As it was written first.
    let alle = alle.iter().rev().map(|b| b.von.trim());
    for von in alle.filter(|v| !v.is_empty()) {
        match aus.iter_mut().find(|(f, _)| falte(f) == falte(von)) {
            Some((_, n)) => *n += 1,
            None => aus.push((von.to_owned(), 1)),
        }
    }
    aus.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    aus
}

/// How often it was seen in the last 12 months.
pub fn haeufigkeit(reg: &Register, id: Id, heute: Date) -> usize {
    reg.bedarfe()
        .get(id)
        .map_or(0, |b| gesehen(reg, b, heute).im_jahr)
}

/// A new need with its first sighting.
pub fn neu(bedarf: Bedarf, sichtung_id: Id) -> Vec<Aenderung> {
    let erste = erste_sichtung(&bedarf, sichtung_id);
    vec![Aenderung::neu(bedarf), Aenderung::neu(erste)]
}

fn erste_sichtung(b: &Bedarf, id: Id) -> Sichtung {
    Sichtung {
        bedarf: b.id,
        raum: b.raum,
        von: b.gemeldet_von.clone(),
        ..leer::sichtung(id, b.gemeldet_am)
    }
}

/// New needs of a draft (a form, a file) get their first sighting, where they bring none; the report of a need that was
/// seen only once stays the same as that one sighting.
#[must_use]
pub fn mit_sichtungen(reg: &Register, mut draft: Draft, neu: &mut Ids) -> Draft {
    let bringt = |id: Id| {
        let mut sichtungen = draft.aenderungen.iter().filter_map(|a| match &a.nachher {
            Some(Datensatz::Sichtung(s)) => Some(s.bedarf),
            _ => None,
        });
        sichtungen.any(|b| b == id)
    };
    let mehr: Vec<Aenderung> = draft
        .aenderungen
        .iter()
        .filter_map(|a| match (&a.vorher, &a.nachher) {
            (None, Some(Datensatz::Bedarf(b))) if !bringt(b.id) => {
                Some(Aenderung::neu(erste_sichtung(b, neu.neu())))
            }
            (Some(Datensatz::Bedarf(alt)), Some(Datensatz::Bedarf(b))) if !bringt(b.id) => {
                berichtigt(reg, alt, b)
            }
            _ => None,
        })
        .collect();
    draft.aenderungen.extend(mehr);
    draft
}

/// The one sighting that says the same as the report, when the report is corrected.
fn berichtigt(reg: &Register, alt: &Bedarf, b: &Bedarf) -> Option<Aenderung> {
    let mut alle = reg.sichtungen_von(alt.id);
    let (erste, None) = (alle.next()?, alle.next()) else {
        return None;
    };
    let wie = |b: &Bedarf| Sichtung {
        am: b.gemeldet_am,
        raum: b.raum,
        von: b.gemeldet_von.clone(),
        ..erste.clone()
    };
    let (vorher, nachher) = (wie(alt), wie(b));
    (vorher == *erste && nachher != vorher).then(|| Aenderung::geaendert(erste.clone(), nachher))
}

/// It was seen once more.
///
/// # Errors
/// There is no such need any more.
pub fn sichten(reg: &Register, bedarf: Id, sichtung: Sichtung) -> Result<Draft, String> {
    let b = reg.bedarfe().get(bedarf).ok_or(WEG)?;
    let mal = reg.sichtungen_von(bedarf).count().max(1) + 1;
    let war = if b.offen() { "" } else { " – war erledigt" };
    let mut draft = Draft::new(format!(
        "Bedarf „{}“ wieder gesehen ({mal}×){war}",
        kurz(&b.name)
    ));
    // A need without any sighting was seen once all the same: its report becomes the first one.
    if reg.sichtungen_von(bedarf).next().is_none() {
        let erste = erste_sichtung(b, Id(sichtung.id.0 ^ 1));
        draft = draft.mit(Aenderung::neu(erste));
    }
    let sichtung = Sichtung { bedarf, ..sichtung };
    Ok(draft.mit(Aenderung::neu(sichtung)))
}

/// What a command says about a need that somebody deleted meanwhile.
const WEG: &str = "Diesen Bedarf gibt es nicht mehr";

/// As many months before that day.
fn monate_vor(tag: Date, monate: i32) -> Date {
    tag.checked_sub(monate.months()).unwrap_or(tag)
}
