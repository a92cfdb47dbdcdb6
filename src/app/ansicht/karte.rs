//! The Landkreis as a tile map: one tile per Raum that the template placed, signed by a chosen figure.

use super::Signal;
use crate::domain::rhythmus::Lage;
use crate::domain::{Id, Raum};
use crate::model::Register;
use jiff::civil::Date;

/// What a tile counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kennzahl {
    Ueberfaellig,
    OffeneTodos,
    AusDemRhythmus,
}

/// The figures there are, with their names.
pub const KENNZAHLEN: &[(Kennzahl, &str)] = &[
    (Kennzahl::Ueberfaellig, "überfällige To-dos"),
    (Kennzahl::OffeneTodos, "offene To-dos"),
    (Kennzahl::AusDemRhythmus, "Gremien aus dem Rhythmus"),
];

/// A Raum on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kachel {
    pub raum: Id,
    pub name: String,
    pub spalte: u8,
    pub zeile: u8,
    pub wert: usize,
    /// None: nothing; soon: below half of the highest; alarm: above.
    pub signal: Signal,
}

/// The tiles with their values; everything below a Raum counts for it.
pub fn karte(reg: &Register, kennzahl: Kennzahl, heute: Date) -> Vec<Kachel> {
    let betroffen = betroffene(reg, kennzahl, heute);
    let gesetzt = reg.raeume().iter().filter_map(|r| Some((r, r.kachel?)));
    let mut kacheln: Vec<Kachel> = gesetzt
        .map(|(r, (spalte, zeile))| Kachel {
            raum: r.id,
            name: r.name.clone(),
            spalte,
            zeile,
            wert: zaehle(reg, &betroffen, r),
            signal: Signal::Punkt,
        })
        .collect();
    let hoechster = kacheln.iter().map(|k| k.wert).max().unwrap_or(0);
    for k in &mut kacheln {
        k.signal = match k.wert {
            0 => Signal::Punkt,
            w if w * 2 > hoechster => Signal::Alarm,
            _ => Signal::Achtung,
        };
    }
    kacheln
}

fn zaehle(reg: &Register, betroffen: &[Option<Id>], raum: &Raum) -> usize {
    betroffen
        .iter()
        .filter(|r| reg.liegt_in(**r, raum.id))
        .count()
}

/// The Raum of each record that counts.
fn betroffene(reg: &Register, kennzahl: Kennzahl, heute: Date) -> Vec<Option<Id>> {
    match kennzahl {
        Kennzahl::Ueberfaellig => reg
            .todos()
            .iter()
            .filter(|t| reg.ueberfaellig(t, heute))
            .map(|t| reg.todo_raum(t))
            .collect(),
        Kennzahl::OffeneTodos => reg
            .todos()
            .iter()
            .filter(|t| t.status.offen())
            .map(|t| reg.todo_raum(t))
            .collect(),
        Kennzahl::AusDemRhythmus => {
            let spaet = |lage| matches!(lage, Lage::Ueberfaellig { .. });
            reg.gremien()
                .iter()
                .filter(|g| spaet(reg.stand(g, heute).lage))
                .map(|g| g.raum)
                .collect()
        }
    }
}
