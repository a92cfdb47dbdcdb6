//! What a captured line leaves open: what was not understood of it, read anew from its words, and the record that it may
//! double. Nobody is stopped by it while others talk; the list at the end says it. Changes nothing.

use super::nachlese::umfeld;
use crate::domain::text::gleich;
use crate::domain::{Auswahl, Datensatz, Id, Kind, Mitschrift, Mitschriftart, Schluessel};
use crate::model::Register;
use crate::model::fang::{Wissen, bauen, lies};

/// What is worth a look, until somebody has looked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offen {
    /// A sentence each.
    pub unklar: Vec<String>,
    /// The known record that is called the same.
    pub doppelt: Option<Schluessel>,
}

impl Offen {
    pub fn nichts(&self) -> bool {
        self.unklar.is_empty() && self.doppelt.is_none()
    }
}

/// What a line leaves open. A line that was looked through, or is about something known, leaves nothing.
pub fn offen(reg: &Register, wissen: &Wissen, m: &Mitschrift) -> Offen {
    if m.bestaetigt || m.bekannt {
        return Offen::default();
    }
    Offen {
        unklar: unklares(reg, wissen, m),
        doppelt: doppelt(reg, m),
    }
}

/// Sentences; none any more once the name that holds the words has been put right.
fn unklares(reg: &Register, wissen: &Wissen, m: &Mitschrift) -> Vec<String> {
    let Some(s) = reg.sitzungen().get(m.sitzung) else {
        return Vec::new();
    };
    let gelesen = lies(umfeld(reg, wissen, s, m.wann.date()), &m.zeile);
    let Some(satz) = m.ziel.and_then(|k| reg.satz(k)) else {
        let sollte = m.ziel.is_none() && m.art != gelesen.art;
        let warum = bauen::hindernis(&gelesen).unwrap_or_else(|| "so geht es nicht".to_owned());
        let satz = || format!("{} nicht angelegt: {warum}", gelesen.art.label());
        return sollte.then(satz).into_iter().collect();
    };
    let mut saetze = gruppen(wissen, &satz);
    if satz.titel() == gelesen.name {
        saetze.extend(gelesen.unklar);
    }
    saetze
}

/// Target groups that nobody else has and that look like one that others have.
fn gruppen(wissen: &Wissen, satz: &Datensatz) -> Vec<String> {
    let gruppen = match satz {
        Datensatz::Ressource(r) => &r.zielgruppen,
        Datensatz::Bedarf(b) => &b.zielgruppen,
        Datensatz::Vorhaben(v) => &v.zielgruppen,
        _ => return Vec::new(),
    };
    let allein = gruppen.iter().filter(|g| wissen.oft(g) <= 1);
    allein.filter_map(|g| wissen.gemeint(g)).collect()
}

/// The record of the same name, in the same Raum or one above or below; a need wherever it was seen. The one nearest first.
/// Of two that this meeting made the later one is the double.
pub fn doppelt(reg: &Register, m: &Mitschrift) -> Option<Schluessel> {
    let key = m.ziel.filter(|_| !m.bekannt)?;
    let name = reg.titel(key);
    let raum = reg.raum_von(key);
    let naehe = |id: Id| {
        let dort = reg.raum_von(Schluessel { id, ..key });
        match (raum, dort) {
            (a, b) if a == b => Some(0),
            (Some(a), Some(b)) if reg.liegt_in(Some(a), b) || reg.liegt_in(Some(b), a) => Some(1),
            (None, _) | (_, None) => Some(1),
            _ => (key.kind == Kind::Bedarfe).then_some(2),
        }
    };
    namen(reg, key.kind)
        .filter(|(id, n)| *id != key.id && gleich(n, &name))
        .filter(|(id, _)| !spaeter(reg, m, Schluessel { id: *id, ..key }))
        .filter_map(|(id, _)| Some((naehe(id)?, id)))
        .min()
        .map(|(_, id)| Schluessel { id, ..key })
}

/// A later line of the meeting made it.
fn spaeter(reg: &Register, m: &Mitschrift, key: Schluessel) -> bool {
    let macht = |n: &Mitschrift| n.ziel == Some(key) && !n.bekannt;
    reg.mitschriften_von(m.sitzung)
        .any(|n| (n.wann, n.id) > (m.wann, m.id) && macht(n))
}

fn namen(reg: &Register, kind: Kind) -> Box<dyn Iterator<Item = (Id, &str)> + '_> {
    match kind {
        Kind::Ressourcen => Box::new(reg.ressourcen().iter().map(|r| (r.id, r.name.as_str()))),
        Kind::Bedarfe => Box::new(reg.bedarfe().iter().map(|b| (b.id, b.name.as_str()))),
        Kind::Vorhaben => Box::new(reg.vorhaben().iter().map(|v| (v.id, v.name.as_str()))),
        _ => Box::new(std::iter::empty()),
    }
}

/// The line is a note only because it could not be more.
pub fn nur_notiz(m: &Mitschrift) -> bool {
    m.art == Mitschriftart::Notiz && crate::model::fang::teile(&m.zeile).0 != Mitschriftart::Notiz
}
