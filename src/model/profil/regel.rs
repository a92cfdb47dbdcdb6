//! What must hold of an indicator and a value before they are saved.

use super::eintragen::JAHRE;
use crate::domain::{Datensatz, Indikator, Kennwert};
use crate::model::Register;
use crate::model::regel::Verstoss;

/// Every breach in a record of these kinds.
pub fn pruefe(reg: &Register, satz: &Datensatz) -> Option<Verstoss> {
    match satz {
        Datensatz::Indikator(i) => haupt(reg, i),
        Datensatz::Kennwert(k) => kennwert(reg, k),
        _ => None,
    }
}

/// A part has one whole, and is no part of itself.
fn haupt(reg: &Register, i: &Indikator) -> Option<Verstoss> {
    let haupt = i.haupt?;
    if haupt == i.id {
        return verstoss(
            "haupt",
            "Ein Indikator ist nicht Teil von sich selbst – leeren",
        );
    }
    let oben = reg.indikatoren().get(haupt)?;
    let hat_teile = reg.indikatoren().iter().any(|t| t.haupt == Some(i.id));
    if oben.haupt.is_some() || hat_teile {
        let satz = "Ein Teil hat selbst keine Teile – den Hauptindikator nennen, oder leeren";
        return verstoss("haupt", satz);
    }
    None
}

fn kennwert(reg: &Register, k: &Kennwert) -> Option<Verstoss> {
    if !JAHRE.contains(&k.jahr) {
        let satz = format!(
            "Das Jahr liegt zwischen {} und {}",
            JAHRE.start(),
            JAHRE.end()
        );
        return verstoss("jahr", &satz);
    }
    let schon = reg
        .kennwerte_von(k.indikator)
        .any(|a| a.id != k.id && a.raum == k.raum && a.jahr == k.jahr);
    schon
        .then(|| {
            let raum = reg.raum_name(Some(k.raum));
            let satz = format!("{raum} hat für {} schon einen Wert – den ändern", k.jahr);
            verstoss("jahr", &satz)
        })
        .flatten()
}

fn verstoss(feld: &'static str, satz: &str) -> Option<Verstoss> {
    Some(Verstoss {
        feld,
        satz: satz.to_owned(),
    })
}
