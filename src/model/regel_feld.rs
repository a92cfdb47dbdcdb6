//! What must hold of the FuA's records beside the rules of their own rooms: what they cannot be without is there, years are
//! years, and nothing ends before it began. That two records say the same is no breach: the screen only tells.

use super::Register;
use super::regel::Verstoss;
use crate::domain::{Bedarf, Datensatz, FeldArt, Kind, Schluessel, Wert, felder};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Years that somebody may mean.
pub const JAHRE: RangeInclusive<u16> = 1990..=2100;

/// Kinds that say nothing without what they belong to. A sighting or a line of a meeting may come in one go with it.
const ALLEIN_NICHTS: &[Kind] = &[
    Kind::Toepfe,
    Kind::Antraege,
    Kind::Ausgaben,
    Kind::Kennwerte,
];

/// Every breach in a record of the FuA.
pub fn pruefe(reg: &Register, satz: &Datensatz) -> Vec<Verstoss> {
    let mut aus = Vec::new();
    match satz {
        Datensatz::Bedarf(b) => aus.extend(bedarf(b)),
        Datensatz::Topf(t) => aus.extend(jahr("jahr", Some(t.jahr))),
        Datensatz::Familienzentrum(f) => aus.extend(jahr("plan_jahr", f.plan_jahr)),
        _ => {}
    }
    if ALLEIN_NICHTS.contains(&satz.kind()) {
        aus.extend(fehlende(reg, satz));
    }
    aus
}

fn bedarf(b: &Bedarf) -> Option<Verstoss> {
    vor(Some(b.gemeldet_am), b.erledigt_am, "erledigt_am")
}

fn vor(erst: Option<Date>, dann: Option<Date>, feld: &'static str) -> Option<Verstoss> {
    erst.zip(dann).filter(|(erst, dann)| dann < erst)?;
    Some(Verstoss {
        feld,
        satz: "Das liegt vor dem, was vorher war – eines von beiden ändern".to_owned(),
    })
}

fn jahr(feld: &'static str, jahr: Option<u16>) -> Option<Verstoss> {
    let falsch = jahr.filter(|j| !JAHRE.contains(j))?;
    Some(Verstoss {
        feld,
        satz: format!(
            "{falsch} ist kein Jahr von hier – {} bis {}",
            JAHRE.start(),
            JAHRE.end()
        ),
    })
}

/// What it belongs to must be there: an application without a pot, a value without a Raum.
fn fehlende(reg: &Register, satz: &Datensatz) -> Vec<Verstoss> {
    let tot = |kind, wert: Wert| match wert {
        Wert::Verweis(id) => reg.rev_von(Schluessel { kind, id }).is_none(),
        _ => false,
    };
    felder(satz.kind())
        .iter()
        .filter(|f| f.pflicht)
        .filter(|f| matches!(f.art, FeldArt::Verweis(kind) if tot(kind, (f.lesen)(satz))))
        .map(|f| Verstoss {
            feld: f.name,
            satz: format!("{} gibt es nicht (mehr) – anderes wählen", f.label),
        })
        .collect()
}
