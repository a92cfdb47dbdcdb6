//! Charts where people would rather look than read: the year strip of the Gremien.

use super::Signal;
use crate::domain::rhythmus::Rhythmus;
use crate::domain::{Gremium, Id, SitzungStatus};
use crate::model::Register;
use jiff::ToSpan;
use jiff::civil::Date;

/// Months before and after the present one.
const ZURUECK: i64 = 8;
const MONATE: usize = 12;

/// Twelve months of every Gremium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jahresstreifen {
    /// First letters of the months, and the place of the present one.
    pub monate: Vec<String>,
    pub jetzt: usize,
    /// Name and twelve cells each.
    pub zeilen: Vec<(Id, String, Vec<Signal>)>,
}

/// The strip for the Gremien of a Raum, those with gaps first.
pub fn jahresstreifen(reg: &Register, raum: Option<Id>, heute: Date) -> Jahresstreifen {
    let erster = heute.first_of_month();
    let monate: Vec<Date> = (0..MONATE)
        .filter_map(|i| {
            erster
                .checked_add((i64::try_from(i).unwrap_or(0) - ZURUECK).months())
                .ok()
        })
        .collect();
    let gremien = reg
        .gremien()
        .iter()
        .filter(|g| g.besteht(heute) && !g.aussen && reg.im_filter(g.raum, raum));
    let mut zeilen: Vec<_> = gremien
        .map(|g| {
            (
                g.id,
                reg.gremium_titel(g),
                monate.iter().map(|m| zelle(reg, g, *m, heute)).collect(),
            )
        })
        .collect();
    zeilen.sort_by_cached_key(|(_, name, zellen): &(Id, String, Vec<Signal>)| {
        let luecken = zellen.iter().filter(|z| **z == Signal::Alarm).count();
        (std::cmp::Reverse(luecken), name.clone())
    });
    Jahresstreifen {
        monate: monate
            .iter()
            .map(|m| buchstabe(m.month()).to_owned())
            .collect(),
        jetzt: usize::try_from(ZURUECK).unwrap_or(0),
        zeilen,
    }
}

fn buchstabe(monat: i8) -> &'static str {
    const NAMEN: [&str; 12] = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
    usize::try_from(monat - 1)
        .ok()
        .and_then(|i| NAMEN.get(i))
        .copied()
        .unwrap_or("?")
}

/// Held beats planned beats missing; missing is a past month at whose end the rhythm was broken.
fn zelle(reg: &Register, g: &Gremium, monat: Date, heute: Date) -> Signal {
    let ende = monat.last_of_month();
    let in_monat = |s: &&crate::domain::Sitzung| (monat..=ende).contains(&s.beginn.date());
    let mut signal = Signal::Keins;
    for s in reg.sitzungen_von(g.id).filter(in_monat) {
        match s.status {
            SitzungStatus::Gehalten => return Signal::Gehalten,
            SitzungStatus::Geplant | SitzungStatus::Eingeladen => signal = Signal::Geplant,
            SitzungStatus::Abgesagt => {}
        }
    }
    // The present month is missing from the day on which the list calls the Gremium late.
    let jetzt = monat <= heute && heute <= ende;
    let bis = if jetzt { heute } else { ende };
    if signal == Signal::Keins && bis <= heute && fehlt(reg, g, bis) {
        return Signal::Alarm;
    }
    if signal == Signal::Keins {
        Signal::Punkt
    } else {
        signal
    }
}

fn fehlt(reg: &Register, g: &Gremium, ende: Date) -> bool {
    let rhythmus = reg.rhythmus_von(g);
    if rhythmus == Rhythmus::Ohne {
        return false;
    }
    let tage: Vec<Date> = reg
        .sitzungen_von(g.id)
        .filter(|s| s.gehalten())
        .map(|s| s.beginn.date())
        .filter(|d| *d <= ende)
        .collect();
    // Before the first Sitzung that is known nothing is known to be missing; without any, its founding counts.
    let keine_je = !reg.sitzungen_von(g.id).any(|s| s.gehalten());
    if tage.is_empty() && !(keine_je && g.gegruendet.is_some_and(|d| d <= ende)) {
        return false;
    }
    let stand = rhythmus.stand(&tage, &[], g.gegruendet, ende);
    matches!(
        stand.lage,
        crate::domain::rhythmus::Lage::Ueberfaellig { .. }
    )
}
