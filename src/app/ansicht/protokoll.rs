//! The protocol in the detail of a Sitzung: how far it is, what is still missing in it, and what was amended afterwards.

use super::{Blatt, Ton};
use crate::domain::{Sitzung, datum};
use crate::model::Register;
use crate::model::protokoll::abschluss;
use crate::model::tagesordnung::folgende;

/// How far it is, where the head of the detail does not say so already; its gaps, its amendments.
pub fn abschnitt(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    let fertig = s.protokoll_fertig.is_some();
    let luecken = if fertig || s.geschlossen.is_some() {
        luecken(reg, s)
    } else {
        Vec::new()
    };
    let stand = stand(s).filter(|_| !fertig);
    if stand.is_none() && luecken.is_empty() && s.nachtraege.is_empty() {
        return;
    }
    b.kopf("Protokoll");
    if let Some(stand) = stand {
        b.text(stand, Ton::Normal);
    }
    for luecke in luecken {
        b.text(format!("▲ {luecke}"), Ton::Achtung);
    }
    nachtraege(reg, s, b);
}

fn stand(s: &Sitzung) -> Option<String> {
    let geschlossen = s
        .geschlossen
        .map(|wann| format!("geschlossen {}, noch offen", datum::zeitpunkt(wann)));
    geschlossen.or_else(|| {
        s.begonnen
            .map(|wann| format!("begonnen {}", datum::zeitpunkt(wann)))
    })
}

/// The next date is no gap where the detail shows one.
fn luecken(reg: &Register, s: &Sitzung) -> Vec<String> {
    match folgende(reg, s) {
        Some(_) => abschluss::luecken_im_text(reg, s),
        None => abschluss::luecken(reg, s),
    }
}

/// Oldest first, each with who wrote it when, and to which TOP.
fn nachtraege(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    for n in &s.nachtraege {
        let zu = n.top.and_then(|t| reg.tops().get(t));
        let zu = zu.map(|t| format!(" zu TOP {}", t.nr)).unwrap_or_default();
        let wann = datum::zeitpunkt(n.zeit);
        let text = format!("Nachtrag{zu} ({}, {wann}): {}", n.wer, n.text);
        b.text(text, Ton::Normal);
    }
}
