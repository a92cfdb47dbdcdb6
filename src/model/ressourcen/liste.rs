//! The list of Ressourcen: in their order once, then narrowed by what is needed with each key.

use super::{Nachfrage, Schalter, Uhr};
use crate::domain::text::falte;
use crate::domain::{Id, Kind, Ressource, Ressourcenstatus, Schluessel, Tagesart};
use crate::model::Register;
use crate::model::filter::Filter;
use crate::model::liste::Kriterien;
use crate::store::Rev;
use jiff::civil::Date;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

/// The orders the list can have: key for the command line, word for the screen.
pub const SORTIERUNGEN: &[(&str, &str)] = &[
    ("name", "Name"),
    ("raum", "Raum"),
    ("bestaetigt", "lange nicht bestätigt"),
    ("thema", "Thema"),
];

/// Every Ressource in an order. Building it reads all of them; narrowing it reads what has to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestand {
    fuer: (Rev, usize),
    /// With whether it is no more.
    reihe: Vec<(Id, bool)>,
}

impl Bestand {
    pub fn neu(reg: &Register, sortierung: usize) -> Self {
        let mut alle: Vec<&Ressource> = reg.ressourcen().iter().collect();
        sortiere(reg, &mut alle, sortierung);
        let beendet = |r: &Ressource| r.status == Ressourcenstatus::Beendet;
        Bestand {
            fuer: (reg.rev(), sortierung),
            reihe: alle.into_iter().map(|r| (r.id, beendet(r))).collect(),
        }
    }

    /// It still holds.
    pub fn gilt(&self, reg: &Register, sortierung: usize) -> bool {
        self.fuer == (reg.rev(), sortierung)
    }

    /// Those that answer a need. `raum` filters everything; a Raum of the need's own goes before it. `text`: everything a
    /// Ressource can be found by, folded.
    pub fn passend<'t>(
        &self,
        reg: &Register,
        n: &Nachfrage,
        raum: Option<Id>,
        um: Uhr,
        text: impl Fn(Schluessel) -> Cow<'t, str>,
    ) -> Vec<Id> {
        let arten = Tagesarten::neu(reg);
        let art = |tag: Date| arten.von(tag);
        let raeume = n.raum.or(raum).map(|raum| Raeume::um(reg, raum));
        let schlicht = n.nur_text() && raeume.is_none();
        let satz = |id: Id| {
            let Some(r) = reg.ressourcen().get(id) else {
                return false;
            };
            let hier = raeume
                .as_ref()
                .is_none_or(|raeume| r.raum.is_some_and(|raum| raeume.dient(reg, raum)));
            hier && n.passt(reg, r, um, &art)
        };
        let da = self
            .reihe
            .iter()
            .filter(|(_, beendet)| !beendet || n.auch_beendete());
        let mut ids: Vec<Id> = da
            .map(|(id, _)| *id)
            .filter(|id| schlicht || satz(*id))
            .collect();
        let key = |id: &Id| Schluessel {
            kind: Kind::Ressourcen,
            id: *id,
        };
        Filter::neu(&n.text).siebe(&mut ids, |id| text(key(id)), |id| koepfe(reg, *id));
        ids
    }
}

/// For lists that are built once: the command line, counts.
pub fn zeilen_mit<'t>(
    reg: &Register,
    k: &Kriterien<'_>,
    text: impl Fn(Schluessel) -> Cow<'t, str>,
) -> Vec<Id> {
    let schalter = Schalter {
        beendete: k.beendete,
        ..Schalter::default()
    };
    let um = k.jetzt.map_or_else(|| k.heute.into(), Uhr::from);
    let n = Nachfrage::lies(reg, k.filter, schalter, k.heute);
    let mut ids = Bestand::neu(reg, k.sortierung).passend(reg, &n, k.raum, um, text);
    if k.umgekehrt {
        ids.reverse();
    }
    ids
}

fn koepfe(reg: &Register, id: Id) -> Vec<String> {
    let Some(r) = reg.ressourcen().get(id) else {
        return Vec::new();
    };
    let raum = r.raum.map(|r| reg.raum_pfad(r, " "));
    std::iter::once(r.name.clone()).chain(raum).collect()
}

fn sortiere(reg: &Register, alle: &mut [&Ressource], sortierung: usize) {
    let name = |r: &&Ressource| falte(&r.name);
    match SORTIERUNGEN.get(sortierung).map_or("", |s| s.0) {
        "raum" => {
            let mut pfade: HashMap<Id, String> = HashMap::new();
            for raum in alle.iter().filter_map(|r| r.raum) {
                pfade
                    .entry(raum)
                    .or_insert_with(|| falte(&reg.raum_pfad(raum, " ")));
            }
            alle.sort_by_cached_key(|r| {
                let pfad = r.raum.and_then(|raum| pfade.get(&raum));
                (pfad.is_none(), pfad, name(r))
            });
        }
        "bestaetigt" => alle.sort_by_cached_key(|r| {
            let tot = r.status != Ressourcenstatus::Aktiv;
            (tot, r.bestaetigt_am.unwrap_or(r.angelegt), name(r))
        }),
        "thema" => alle.sort_by_cached_key(|r| {
            let thema = r.themen.first().map(|t| falte(t));
            (thema.is_none(), thema, name(r))
        }),
        _ => alle.sort_by_cached_key(name),
    }
    // Whatever the order is by: what is no more stands last.
    alle.sort_by_key(|r| r.status == Ressourcenstatus::Beendet);
}

/// What days are, each asked once.
struct Tagesarten<'r> {
    reg: &'r Register,
    bekannt: RefCell<Vec<(Date, Tagesart)>>,
}

impl<'r> Tagesarten<'r> {
    fn neu(reg: &'r Register) -> Self {
        Tagesarten {
            reg,
            bekannt: RefCell::default(),
        }
    }

    fn von(&self, tag: Date) -> Tagesart {
        let da = self
            .bekannt
            .borrow()
            .iter()
            .find(|t| t.0 == tag)
            .map(|t| t.1);
        da.unwrap_or_else(|| {
            let art = self.reg.tagesart(tag);
            self.bekannt.borrow_mut().push((tag, art));
            art
        })
    }
}

/// Which Räume serve one: itself, those above, those below; each asked once.
struct Raeume {
    raum: Id,
    bekannt: RefCell<HashMap<Id, bool>>,
}

impl Raeume {
    fn um(reg: &Register, raum: Id) -> Self {
        let oben = reg.aufwaerts(raum).map(|r| (r.id, true)).collect();
        Raeume {
            raum,
            bekannt: RefCell::new(oben),
        }
    }

    fn dient(&self, reg: &Register, raum: Id) -> bool {
        let mut bekannt = self.bekannt.borrow_mut();
        *bekannt
            .entry(raum)
            .or_insert_with(|| reg.liegt_in(Some(raum), self.raum))
    }
}
