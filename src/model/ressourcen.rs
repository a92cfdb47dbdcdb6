//! What a Raum has: which Ressourcen serve it, which are open now, when somebody last made sure of them. Decides for screen
//! and command line alike; draws nothing, writes nothing.

mod aehnlich;
mod karte;
mod liste;
mod nachfrage;
mod suche;

pub use aehnlich::aehnliche;
pub use karte::{als_csv, als_papier, fuer_familien, gruppen, kontakt, kosten};
pub use liste::{Bestand, SORTIERUNGEN, zeilen_mit};
pub use nachfrage::{Nachfrage, Schalter};
pub use suche::suche;

use super::Register;
use super::dran::{Dran, Grund};
use super::tun::kurz;
use crate::domain::oeffnung::{naechste_oeffnung, offen, satz};
use crate::domain::text::falte;
use crate::domain::{Id, Kind, Ressource, Ressourcenstatus, Schluessel, Tagesart, datum, feiertag};
use crate::store::{Aenderung, Draft};
use jiff::Span;
use jiff::civil::{Date, DateTime};

/// After so many months somebody should ask whether a Ressource still holds.
pub const VERALTET_MONATE: i64 = 12;
/// The Einstellung that says another number of months.
const VERALTET: &str = "ressourcen.veraltet_monate";

/// A day and, where known, the time of the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uhr {
    pub heute: Date,
    pub jetzt: Option<DateTime>,
}

impl From<Date> for Uhr {
    fn from(heute: Date) -> Self {
        Uhr { heute, jetzt: None }
    }
}

impl From<DateTime> for Uhr {
    fn from(jetzt: DateTime) -> Self {
        Uhr {
            heute: jetzt.date(),
            jetzt: Some(jetzt),
        }
    }
}

/// What stands out about a Ressource, the most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zeichen {
    Beendet,
    Ruht,
    Offen,
    Veraltet,
    Keins,
}

impl Register {
    /// School holidays and public holidays of a day.
    pub fn tagesart(&self, tag: Date) -> Tagesart {
        Tagesart {
            ferien: self.ferien().iter().any(|f| f.von <= tag && tag <= f.bis),
            feiertag: feiertag::feiertag(tag).is_some(),
        }
    }

    /// What lies in the Raum, and what lies above it and serves it too.
    pub fn dient(&self, r: &Ressource, raum: Id) -> bool {
        self.liegt_in(r.raum, raum) || r.raum.is_some_and(|oben| self.liegt_in(Some(raum), oben))
    }

    /// Open at that moment; what rests or is no more is not.
    pub fn ist_offen(&self, r: &Ressource, jetzt: DateTime) -> bool {
        r.status == Ressourcenstatus::Aktiv && offen(&r.zeiten, jetzt, |t| self.tagesart(t))
    }

    /// "jetzt offen bis 17:00"; None where no times are known, or it is no more.
    pub fn oeffnungssatz(&self, r: &Ressource, jetzt: DateTime) -> Option<String> {
        match r.status {
            Ressourcenstatus::Aktiv => satz(&r.zeiten, jetzt, |t| self.tagesart(t)),
            Ressourcenstatus::Pausiert | Ressourcenstatus::Beendet => None,
        }
    }

    /// The end of the present opening, or the beginning of the next.
    pub fn oeffnung_von(
        &self,
        r: &Ressource,
        jetzt: DateTime,
    ) -> Option<(DateTime, Option<DateTime>)> {
        naechste_oeffnung(&r.zeiten, jetzt, |t| self.tagesart(t))
    }

    /// The day from which somebody should ask again. Never confirmed: counted from the day it was noted.
    pub fn veraltet_ab(&self, r: &Ressource) -> Option<Date> {
        let monate = Span::new().months(self.veraltet_monate());
        r.bestaetigt_am
            .unwrap_or(r.angelegt)
            .checked_add(monate)
            .ok()
    }

    /// Somebody should ask whether it still holds.
    pub fn veraltet(&self, r: &Ressource, heute: Date) -> bool {
        r.status == Ressourcenstatus::Aktiv && self.veraltet_ab(r).is_some_and(|ab| ab <= heute)
    }

    fn veraltet_monate(&self) -> i64 {
        let eigene = self
            .einstellungen()
            .iter()
            .find(|e| e.schluessel == VERALTET);
        eigene
            .and_then(|e| e.wert.trim().parse().ok())
            .filter(|m| (1..=120).contains(m))
            .unwrap_or(VERALTET_MONATE)
    }

    pub fn ressourcenzeichen(&self, r: &Ressource, um: Uhr) -> Zeichen {
        match r.status {
            Ressourcenstatus::Beendet => Zeichen::Beendet,
            Ressourcenstatus::Pausiert => Zeichen::Ruht,
            _ if um.jetzt.is_some_and(|j| self.ist_offen(r, j)) => Zeichen::Offen,
            _ if self.veraltet(r, um.heute) => Zeichen::Veraltet,
            Ressourcenstatus::Aktiv => Zeichen::Keins,
        }
    }
}

/// "bestätigt 03.11.2025", "seit 01.02.2024 nicht bestätigt"
pub fn zuletzt(r: &Ressource) -> String {
    match r.bestaetigt_am {
        Some(tag) => datum::tagesdatum(tag),
        None => format!("noch nie, notiert am {}", datum::tagesdatum(r.angelegt)),
    }
}

/// Target groups and topics, folded, a line each.
fn gruppenworte(r: &Ressource) -> String {
    let mut aus = String::new();
    for wort in r.zielgruppen.iter().chain(&r.themen) {
        crate::domain::text::falte_in(wort, &mut aus);
        aus.push('\n');
    }
    aus
}

/// Somebody made sure today that all of this holds. Refuses what is no more, and where nothing would change.
pub fn bestaetigen(reg: &Register, ids: &[Id], heute: Date) -> Result<Draft, String> {
    let alle: Vec<&Ressource> = ids
        .iter()
        .filter_map(|id| reg.ressourcen().get(*id))
        .collect();
    let da: Vec<&Ressource> = alle
        .iter()
        .copied()
        .filter(|r| r.status != Ressourcenstatus::Beendet)
        .collect();
    let neu: Vec<&Ressource> = da
        .iter()
        .copied()
        .filter(|r| r.bestaetigt_am != Some(heute))
        .collect();
    let label = match neu.as_slice() {
        [] if alle.is_empty() => return Err("Hier ist nichts zu bestätigen".to_owned()),
        [] if da.is_empty() => {
            return Err("Das gibt es nicht mehr – erst den Status ändern".to_owned());
        }
        [] => return Err("Heute schon bestätigt".to_owned()),
        [eine] => format!("„{}“ bestätigt", kurz(&eine.name)),
        mehrere => format!("{} Ressourcen bestätigt", mehrere.len()),
    };
    let bestaetigt = |r: &Ressource| {
        let nachher = Ressource {
            bestaetigt_am: Some(heute),
            ..r.clone()
        };
        Aenderung::geaendert(r.clone(), nachher)
    };
    let mut draft = Draft::new(label);
    draft.aenderungen.extend(neu.into_iter().map(bestaetigt));
    Ok(draft)
}

/// Another one has that name in that Raum, and is not over.
pub fn doppelt(reg: &Register, r: &Ressource) -> bool {
    let name = falte(&r.name);
    let mut alle = reg.ressourcen().iter();
    alle.any(|a| {
        let lebt = a.status != Ressourcenstatus::Beendet;
        a.id != r.id && a.raum == r.raum && lebt && falte(&a.name) == name
    })
}

/// For the Übersicht: what nobody has made sure of for a year.
pub(super) fn dran(reg: &Register, heute: Date) -> impl Iterator<Item = Dran> {
    let alte = reg
        .ressourcen()
        .iter()
        .filter(move |r| reg.veraltet(r, heute));
    alte.map(move |r| Dran {
        grund: Grund::Nachfragen,
        ziel: Schluessel {
            kind: Kind::Ressourcen,
            id: r.id,
        },
        titel: r.name.clone(),
        wer: reg.raum_name(r.raum),
        raum: r.raum,
        tag: reg.veraltet_ab(r),
    })
}
