//! What of the money needs somebody: applications that wait, and grants that were never spent from.

use super::befugnis::entscheidende;
use crate::domain::{Antrag, Antragstatus, Id, Kind, Schluessel, Sitzung, Topf, datum};
use crate::model::Register;
use crate::model::dran::{Dran, Grund};
use jiff::civil::Date;

/// Days that an application waits before it is named.
const WARTET: i32 = 30;
/// Days ahead in which a Sitzung that can decide is named.
const VORAUS: i32 = 14;

/// Lines of the Übersicht.
pub(in crate::model) fn dran(reg: &Register, heute: Date) -> Vec<Dran> {
    reg.antraege()
        .iter()
        .filter_map(|a| zeile(reg, a, heute))
        .collect()
}

fn zeile(reg: &Register, a: &Antrag, heute: Date) -> Option<Dran> {
    let (grund, wer, tag) = warum_dran(reg, a, heute)?;
    Some(Dran {
        grund,
        ziel: Schluessel {
            kind: Kind::Antraege,
            id: a.id,
        },
        titel: a.titel.clone(),
        wer,
        raum: reg.toepfe().get(a.topf).map(|t| t.raum),
        tag: Some(tag),
    })
}

/// Why an application needs somebody, a word for it, and the day it hangs on.
pub fn warum_dran(reg: &Register, a: &Antrag, heute: Date) -> Option<(Grund, String, Date)> {
    let topf = reg.toepfe().get(a.topf)?;
    match a.status {
        Antragstatus::Eingereicht => wartet(reg, a, topf, heute),
        Antragstatus::Bewilligt => ungenutzt(reg, a, topf, heute),
        _ => None,
    }
}

fn wartet(
    reg: &Register,
    a: &Antrag,
    topf: &Topf,
    heute: Date,
) -> Option<(Grund, String, Date)> {
    let seit = (heute - a.eingegangen).get_days();
    let bald = naechste_entscheidung(reg, topf, heute)
        .filter(|s| (s.beginn.date() - heute).get_days() <= VORAUS);
    let text = match bald {
        Some(s) => {
            let name = reg.gremium_name(s.gremium);
            return Some((
                Grund::MittelEntscheiden,
                format!("{} · {name}", a.betrag),
                s.beginn.date(),
            ));
        }
        None if seit > WARTET => format!("{} · wartet {}", a.betrag, datum::seit(a.eingegangen, heute)),
        None => return None,
    };
    Some((Grund::MittelEntscheiden, text, a.eingegangen))
}

/// The next Sitzung of a Gremium that may decide on a pot.
pub fn naechste_entscheidung<'a>(
    reg: &'a Register,
    topf: &Topf,
    heute: Date,
) -> Option<&'a Sitzung> {
    let gremien: Vec<Id> = entscheidende(reg, topf, heute)
        .into_iter()
        .map(|g| g.id)
        .collect();
    let kommende = gremien.iter().flat_map(|g| reg.sitzungen_von(*g));
    kommende
        .filter(|s| s.steht_an() && s.beginn.date() >= heute)
        .min_by_key(|s| s.beginn)
}

/// Granted, the pot's year is over, and nothing was ever booked.
fn ungenutzt(
    reg: &Register,
    a: &Antrag,
    topf: &Topf,
    heute: Date,
) -> Option<(Grund, String, Date)> {
    let vorbei = i32::from(topf.jahr) < i32::from(heute.year());
    let gebucht = reg.ausgaben_von(a.id).next().is_some();
    if !vorbei || gebucht {
        return None;
    }
    let betrag = a.bewilligt.unwrap_or_default();
    let jahr = i16::try_from(topf.jahr).unwrap_or(9999);
    let ende = Date::new(jahr, 12, 31).ok()?;
    let text = format!("{betrag} bewilligt, nichts ausgegeben");
    Some((Grund::MittelAbrechnen, text, ende))
}
