//! What of the money has to stay: deleting must not make granted, spent or given money vanish.

use super::kasse::Kasse;
use super::stand::Stand;
use super::toepfe::topf_titel;
use crate::domain::{Cent, Id, Kind, Schluessel, Topf};
use crate::model::Register;

/// Why a record of money may not be deleted.
pub(in crate::model) fn gebraucht(reg: &Register, key: Schluessel) -> Option<String> {
    match key.kind {
        Kind::Toepfe => topf(reg, reg.toepfe().get(key.id)?),
        Kind::Antraege => antrag(reg, key.id),
        _ => None,
    }
}

fn topf(reg: &Register, t: &Topf) -> Option<String> {
    if let Some(folgt) = reg.uebertraege_von(t.id).next() {
        return Some(format!(
            "Aus „{}“ gingen {} nach „{}“ – erst dort den Übertrag leeren",
            t.name,
            folgt.uebertrag,
            topf_titel(reg, folgt)
        ));
    }
    let stand = Stand::nach_regel(&Kasse::jetzt(reg), t, None);
    (stand.bewilligt > Cent::NULL).then(|| {
        format!(
            "Aus „{}“ sind {} bewilligt, {} davon ausgegeben – der Topf bleibt",
            t.name, stand.bewilligt, stand.ausgegeben
        )
    })
}

fn antrag(reg: &Register, id: Id) -> Option<String> {
    let a = reg.antraege().get(id)?;
    let buchungen = reg.ausgaben_von(id).count();
    let wort = match buchungen {
        0 => return None,
        1 => "1 Buchung".to_owned(),
        n => format!("{n} Buchungen"),
    };
    Some(format!(
        "Für „{}“ gibt es {wort} – erst diese löschen, oder den Antrag abrechnen",
        a.titel
    ))
}
