//! What was captured in a FuA meeting, on the page of its Sitzung: a line each, leading to what it made or met.

use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{Auswahl, Id, Kind, Mitschrift, Schluessel};
use crate::model::Register;
use crate::model::mitschrift::zeilen;

/// Nothing where nothing was captured.
pub(super) fn abschnitt(reg: &Register, sitzung: Id, b: &mut Blatt) {
    let alle = zeilen(reg, sitzung);
    if alle.is_empty() {
        return;
    }
    let durch = alle.iter().filter(|m| m.bestaetigt).count();
    b.kopf(format!(
        "Mitschrift ({durch} von {} durchgesehen)",
        alle.len()
    ));
    for m in alle {
        zeile(reg, m, b);
    }
}

fn zeile(reg: &Register, m: &Mitschrift, b: &mut Blatt) {
    let selbst = Schluessel {
        kind: Kind::Mitschriften,
        id: m.id,
    };
    let ziel = m.ziel.filter(|z| reg.rev_von(*z).is_some());
    let reihe = Reihe {
        signal: if m.bestaetigt {
            Signal::Erledigt
        } else {
            Signal::Offen
        },
        titel: ziel.map_or_else(|| m.zeile.clone(), |z| reg.titel(z)),
        rechts: m.art.label().to_owned(),
        ton: Ton::Normal,
        ..Reihe::default()
    };
    b.eintrag_nach(reihe, ziel.unwrap_or(selbst), selbst);
}
