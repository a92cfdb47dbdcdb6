//! Needs that want somebody: seen again and again and in no TOP yet, or dealt with in a Sitzung that decided nothing.

use super::gesehen;
use crate::domain::{Bedarf, Bedarfsstand, Kind, Schluessel, Sitzung};
use crate::model::Register;
use crate::model::dran::{Dran, Grund};
use jiff::civil::Date;

/// Seen so often in 12 months, a need is no single case any more.
const OFT: usize = 3;

/// Seen three times and more in 12 months and still only reported.
pub fn unbeachtet(reg: &Register, b: &Bedarf, heute: Date) -> bool {
    b.stand() == Bedarfsstand::Gemeldet && gesehen(reg, b, heute).im_jahr >= OFT
}

/// The lines of the Übersicht.
pub fn dran(reg: &Register, heute: Date) -> Vec<Dran> {
    let offene = reg.bedarfe().iter().filter(|b| b.offen());
    offene.filter_map(|b| eine(reg, b, heute)).collect()
}

fn eine(reg: &Register, b: &Bedarf, heute: Date) -> Option<Dran> {
    let zeile = |grund, wer, tag| Dran {
        grund,
        ziel: Schluessel {
            kind: Kind::Bedarfe,
            id: b.id,
        },
        titel: b.name.clone(),
        wer,
        raum: b.raum,
        tag,
    };
    match b.stand() {
        Bedarfsstand::Gemeldet => {
            let g = gesehen(reg, b, heute);
            let wer = format!("{}× in 12 Monaten", g.im_jahr);
            (g.im_jahr >= OFT).then(|| zeile(Grund::Bedarf, wer, None))
        }
        Bedarfsstand::InTop => {
            let s = vorbei(reg, b, heute)?;
            let wer = reg.gremium_name(s.gremium);
            Some(zeile(Grund::OhneBeschluss, wer, Some(s.beginn.date())))
        }
        _ => None,
    }
}

/// The Sitzung that had the need on its agenda and is over.
fn vorbei<'a>(reg: &'a Register, b: &Bedarf, heute: Date) -> Option<&'a Sitzung> {
    let top = reg.tops().get(b.top?)?;
    let s = reg.sitzungen().get(top.sitzung?)?;
    let kommt = s.steht_an() && s.beginn.date() >= heute;
    (!kommt).then_some(s)
}
