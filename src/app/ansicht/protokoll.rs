//! The protocol in the detail of a Sitzung: how far it is, what is still missing in it, and what was amended afterwards.

use super::{Blatt, Ton};
use crate::domain::{Sitzung, datum};
use crate::model::Register;
use crate::model::protokoll::abschluss::luecken;

/// How far it is, its gaps, its amendments.
pub fn abschnitt(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    let stand = match (s.protokoll_fertig, s.geschlossen, s.begonnen) {
        (Some(tag), ..) => format!("fertig seit {}", datum::lang(tag)),
        (None, Some(wann), _) => format!("geschlossen {}, noch offen", datum::zeitpunkt(wann)),
        (None, None, Some(wann)) => format!("begonnen {}", datum::zeitpunkt(wann)),
        (None, None, None) => return,
    };
    b.kopf("Protokoll");
    b.text(stand, Ton::Normal);
    if s.geschlossen.is_some() || s.protokoll_fertig.is_some() {
        for luecke in luecken(reg, s) {
            b.text(format!("▲ {luecke}"), Ton::Achtung);
        }
    }
    nachtraege(reg, s, b);
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
