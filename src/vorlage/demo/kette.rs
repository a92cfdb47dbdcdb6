//! Sitzungen that follow another on the same day (002 §3): Regionales Sozialforum, Regionalkonferenz, Regionaler Beirat.

use super::sitzungen::{STUNDEN, sitzung};
use super::termine::Gewohnheit;
use super::{Kreis, Zutaten};
use crate::domain::{Gremium, Sitzung, SitzungStatus, Sitzungsart};
use jiff::civil::{Date, DateTime, Time};

const ERSTES: &str = "Regionales Sozialforum";
const ERSTES_VON: Time = Time::constant(8, 30, 0, 0);
const ERSTES_BIS: Time = Time::constant(11, 30, 0, 0);
/// Beginning of the name, from – to.
const WEITERE: &[(&str, Time, Time)] = &[
    (
        "Regionalkonferenz",
        Time::constant(12, 0, 0, 0),
        Time::constant(16, 0, 0, 0),
    ),
    (
        "Regionaler Beirat",
        Time::constant(16, 15, 0, 0),
        Time::constant(17, 45, 0, 0),
    ),
];

/// Meets on the days of another, not by a rhythm of its own.
pub fn haengt_an(gremium: &Gremium) -> bool {
    WEITERE
        .iter()
        .any(|(name, ..)| gremium.name.starts_with(name))
}

/// To each Sitzung of the first those that follow it, in the same house.
pub fn anschliessen(z: &mut Zutaten, kreis: &Kreis, sitzungen: &mut Vec<Sitzung>) {
    let gremium = |anfang: &str| kreis.tagende().find(|g| g.name.starts_with(anfang));
    let (Some(erstes), true) = (gremium(ERSTES), kreis.tagende().any(haengt_an)) else {
        return;
    };
    let mut neu = Vec::new();
    for s in sitzungen.iter_mut() {
        let erste = s.gremium == erstes.id && s.art == Sitzungsart::Regulaer;
        if !erste || s.status == SitzungStatus::Abgesagt {
            continue;
        }
        (s.beginn, s.ende) = zeiten(s.beginn.date(), ERSTES_VON, ERSTES_BIS);
        let mut davor = s.clone();
        for (name, von, bis) in WEITERE {
            if let Some(g) = gremium(name) {
                davor = folgende(z, kreis, g, &davor, (*von, *bis));
                neu.push(davor.clone());
            }
        }
    }
    sitzungen.append(&mut neu);
}

fn folgende(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: &Gremium,
    davor: &Sitzung,
    (von, bis): (Time, Time),
) -> Sitzung {
    let gewohnheit = Gewohnheit::new(z, STUNDEN);
    let tag = davor.beginn.date();
    let mut s = sitzung(z, kreis, gremium, &gewohnheit, tag);
    (s.beginn, s.ende) = zeiten(tag, von, bis);
    s.ort.clone_from(&davor.ort);
    s.folgt_auf = Some(davor.id);
    // Whoever came for the first stays.
    if s.status == SitzungStatus::Abgesagt {
        s.status = SitzungStatus::Gehalten;
        s.anwesenheit = super::sitzungen::anwesenheit(z, kreis, gremium, tag);
    }
    s
}

fn zeiten(tag: Date, von: Time, bis: Time) -> (DateTime, Option<DateTime>) {
    (tag.to_datetime(von), Some(tag.to_datetime(bis)))
}
