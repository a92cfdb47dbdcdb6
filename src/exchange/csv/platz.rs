//! Places of TOPs that a table gives none: behind what the agenda or inbox holds, in the order of the file. A TOP that
//! closes the Sitzung stays the last. Never touches a place that was said.

use crate::domain::{Datensatz, Id, Kind, Top, Topart};
use crate::exchange::Bestand;
use std::collections::{BTreeSet, HashMap};

/// An agenda (by its Sitzung), else the inbox of a Gremium.
type Ort = (Id, Option<Id>);

fn ort(t: &Top) -> Ort {
    (t.gremium, t.sitzung)
}

/// The last place of each agenda and inbox.
#[derive(Debug, Default)]
pub struct Plaetze {
    letzte: HashMap<Ort, u16>,
    /// Sitzungen that got a TOP without a place.
    gewachsen: BTreeSet<Id>,
}

impl Plaetze {
    pub fn neu(bestand: &Bestand) -> Self {
        let mut plaetze = Plaetze::default();
        bestand.alle(Kind::Tops).for_each(|s| plaetze.nimm(s));
        plaetze
    }

    /// The next place, for a TOP that has none.
    pub fn vergib(&mut self, t: &mut Top) {
        t.nr = self.letzte.get(&ort(t)).map_or(1, |n| n.saturating_add(1));
        self.gewachsen.extend(t.sitzung);
    }

    /// A place that is taken from now on.
    pub fn nimm(&mut self, satz: &Datensatz) {
        if let Datensatz::Top(t) = satz {
            let letzte = self.letzte.entry(ort(t)).or_default();
            *letzte = t.nr.max(*letzte);
        }
    }

    /// Moves what closes a Sitzung behind what has come in.
    pub fn schliesse(&self, bestand: &mut Bestand) {
        for sitzung in &self.gewachsen {
            let mut tops: Vec<Top> = bestand
                .alle(Kind::Tops)
                .filter_map(|s| match s {
                    Datensatz::Top(t) if t.sitzung == Some(*sitzung) => Some(t.clone()),
                    _ => None,
                })
                .collect();
            tops.sort_by_key(|t| (t.nr, t.id));
            let plaetze: Vec<u16> = tops.iter().map(|t| t.nr).collect();
            tops.sort_by_key(|t| t.art == Topart::Abschluss);
            for (mut top, nr) in tops.into_iter().zip(plaetze) {
                if top.nr != nr {
                    top.nr = nr;
                    bestand.setze(top.into());
                }
            }
        }
    }
}
