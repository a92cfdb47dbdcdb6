//! What of a Vorhaben needs somebody: nobody responsible, a step that is late, a report that is missing, an end without
//! an evaluation.

use super::BERICHT_MONATE;
use crate::domain::{Kind, Meilenstein, Schluessel, Vorhaben, Vorhabenstatus, Zeitraum};
use crate::model::dran::{Dran, Grund};
use crate::model::{Register, schritte};
use jiff::civil::Date;

/// Why a Vorhaben needs somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mangel<'a> {
    /// Nobody is responsible.
    OhneLeitung,
    /// It runs, and nobody watches the aims: whoever did has left the directory.
    OhneWaechter,
    /// A step whose day is gone by.
    Schritt(&'a Meilenstein),
    /// The day on which the report was due.
    Bericht(Date),
    /// The day on which it was to end.
    Auswerten(Date),
}

/// When the aim-watcher of a running Vorhaben is to be asked: some months after the last report, else after the start.
pub fn bericht_faellig(v: &Vorhaben) -> Option<Date> {
    if v.status != Vorhabenstatus::Laufend {
        return None;
    }
    let letzter = v.berichte.iter().map(|b| b.am).max();
    let seit = letzter.max(v.von).unwrap_or(v.angelegt);
    let monate = v.bericht_monate.filter(|m| *m > 0);
    Zeitraum::Monat.weiter(seit, i64::from(monate.unwrap_or(BERICHT_MONATE)))
}

/// Everything that is open about it on a day, most pressing first.
pub fn maengel(v: &Vorhaben, heute: Date) -> Vec<Mangel<'_>> {
    let laeuft = v.status == Vorhabenstatus::Laufend;
    let mut alle = Vec::new();
    if !v.status.offen() {
        return alle;
    }
    if v.leitung.is_none() {
        alle.push(Mangel::OhneLeitung);
    }
    if laeuft && v.zielwaechter.is_none() {
        alle.push(Mangel::OhneWaechter);
    }
    let zu_ende = v.bis.filter(|b| laeuft && *b < heute);
    alle.extend(zu_ende.map(Mangel::Auswerten));
    let spaet = v.meilensteine.iter();
    alle.extend(
        spaet
            .filter(|m| schritte::ueberfaellig(m, heute))
            .map(Mangel::Schritt),
    );
    let bericht = bericht_faellig(v).filter(|d| *d <= heute);
    alle.extend(bericht.map(Mangel::Bericht));
    alle
}

/// Lines of the Übersicht.
pub fn dran(reg: &Register, heute: Date) -> Vec<Dran> {
    let alle = reg.vorhaben().iter();
    alle.flat_map(|v| maengel(v, heute).into_iter().map(|m| zeile(reg, v, m)))
        .collect()
}

fn zeile(reg: &Register, v: &Vorhaben, m: Mangel<'_>) -> Dran {
    let name = |id: Option<crate::domain::Id>| id.map(|p| reg.person_name(p)).unwrap_or_default();
    let (grund, titel, wer, tag) = match m {
        Mangel::OhneLeitung => (
            Grund::VorhabenOhne,
            &v.name,
            "noch niemand verantwortlich".to_owned(),
            None,
        ),
        Mangel::OhneWaechter => (
            Grund::VorhabenOhne,
            &v.name,
            "niemand achtet auf die Ziele".to_owned(),
            None,
        ),
        Mangel::Schritt(s) => (Grund::Meilenstein, &s.text, v.name.clone(), s.am),
        Mangel::Bericht(tag) => (Grund::Bericht, &v.name, name(v.zielwaechter), Some(tag)),
        Mangel::Auswerten(tag) => (Grund::Auswerten, &v.name, name(v.leitung), Some(tag)),
    };
    Dran {
        grund,
        ziel: Schluessel {
            kind: Kind::Vorhaben,
            id: v.id,
        },
        titel: titel.clone(),
        wer,
        raum: v.raum,
        tag,
    }
}
