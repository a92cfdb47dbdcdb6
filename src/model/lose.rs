//! References that lead nowhere: found over the fields as data, so that no kind is forgotten.

use super::Register;
use super::bezug::{Bezug, Fort, ohne_feld};
use crate::domain::{
    Datensatz, Faelligkeit, Feld, FeldArt, Id, Kind, Mitglied, Schluessel, Verantwortlich, Wert,
    felder,
};
use crate::store::{Aenderung, Draft};

/// A field that names a record which is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lose {
    pub wo: Schluessel,
    /// The field's label.
    pub feld: &'static str,
    pub ziel: Id,
}

/// Every reference that leads nowhere.
pub fn finde(reg: &Register) -> Vec<Lose> {
    saetze(reg).flat_map(|satz| im_satz(reg, &satz)).collect()
}

fn im_satz(reg: &Register, satz: &Datensatz) -> Vec<Lose> {
    let wo = satz.schluessel();
    let lose = |feld, ziel| Lose { wo, feld, ziel };
    let mut aus = Vec::new();
    for f in felder(satz.kind()) {
        aus.extend(tote(reg, f, satz).into_iter().map(|z| lose(f.label, z)));
    }
    let rest = ohne_feld(satz).into_iter();
    let rest = rest.filter(|(_, key)| reg.rev_von(*key).is_none());
    aus.extend(rest.map(|(was, key)| lose(was, key.id)));
    aus
}

/// Takes them out; a record that cannot be without goes as a whole.
pub fn entferne(reg: &Register) -> Draft {
    let mut draft = Draft::new("Verweise ins Leere entfernt");
    for satz in saetze(reg).filter(|s| !im_satz(reg, s).is_empty()) {
        draft.aenderungen.push(match geloest(reg, &satz) {
            Some(neu) => Aenderung::geaendert(satz, neu),
            None => Aenderung::geloescht(satz),
        });
    }
    draft
}

/// A record without what leads nowhere; None: it makes no sense without.
fn geloest(reg: &Register, satz: &Datensatz) -> Option<Datensatz> {
    let fort = |key| reg.rev_von(key).is_none();
    let mut neu = ohne(satz, &fort)?;
    match &mut neu {
        Datensatz::Sitzung(s) => s.loese(&Fort(&fort)),
        Datensatz::Todo(t) => t.loese(&Fort(&fort)),
        _ => {}
    }
    Some(neu)
}

fn saetze(reg: &Register) -> impl Iterator<Item = Datensatz> {
    Kind::ALLE.iter().flat_map(move |(kind, ..)| {
        let satz = move |id| reg.satz(Schluessel { kind: *kind, id });
        reg.ids(*kind).into_iter().filter_map(satz)
    })
}

/// Records of these kinds that stay but name one that goes, without it.
pub(super) fn ohne_verweise<'r>(
    reg: &'r Register,
    kinds: &'r [Kind],
    fort: &'r dyn Fn(Schluessel) -> bool,
) -> impl Iterator<Item = Aenderung> + 'r {
    let satz = |kind: &Kind, id| reg.satz(Schluessel { kind: *kind, id });
    let alle = kinds.iter().flat_map(move |kind| {
        reg.ids(*kind)
            .into_iter()
            .filter_map(move |id| satz(kind, id))
    });
    alle.filter(move |s| !fort(s.schluessel()))
        .filter_map(move |s| {
            let neu = ohne(&s, fort)?;
            (neu != s).then(|| Aenderung::geaendert(s, neu))
        })
}

/// A record without what is gone; None: it makes no sense without.
fn ohne(satz: &Datensatz, fort: &dyn Fn(Schluessel) -> bool) -> Option<Datensatz> {
    let mut neu = satz.clone();
    for f in felder(satz.kind()) {
        let wert = (f.lesen)(satz);
        if verweise(f.art, &wert).into_iter().any(fort) {
            (f.setzen)(&mut neu, ohne_tote(&|key| !fort(key), wert, f)).ok()?;
        }
    }
    if let Datensatz::Mitschrift(m) = &mut neu {
        m.ziel = m.ziel.filter(|z| !fort(*z));
    }
    Some(neu)
}

fn tote(reg: &Register, feld: &Feld, satz: &Datensatz) -> Vec<Id> {
    verweise(feld.art, &(feld.lesen)(satz))
        .into_iter()
        .filter(|key| reg.rev_von(*key).is_none())
        .map(|key| key.id)
        .collect()
}

/// What a value refers to.
fn verweise(art: FeldArt, wert: &Wert) -> Vec<Schluessel> {
    let key = |kind, id| Schluessel { kind, id };
    match (art, wert) {
        (FeldArt::Verweis(kind), Wert::Verweis(id)) => vec![key(kind, *id)],
        (FeldArt::Verweise(kind), Wert::Verweise(ids)) => {
            ids.iter().map(|id| key(kind, *id)).collect()
        }
        (_, Wert::Mitglied(Mitglied::Person(id))) => vec![key(Kind::Personen, *id)],
        (_, Wert::Mitglied(Mitglied::Gremium(id))) => vec![key(Kind::Gremien, *id)],
        (_, Wert::Verantwortlich(v)) => v.iter().map(verantwortlich).collect(),
        (_, Wert::Faelligkeit(Faelligkeit::InSitzung { gremium, .. })) => {
            vec![key(Kind::Gremien, *gremium)]
        }
        _ => Vec::new(),
    }
}

fn verantwortlich(v: &Verantwortlich) -> Schluessel {
    match v {
        Verantwortlich::Person(id) => Schluessel {
            kind: Kind::Personen,
            id: *id,
        },
        Verantwortlich::Gremium(id) => Schluessel {
            kind: Kind::Gremien,
            id: *id,
        },
    }
}

fn ohne_tote(lebt: &dyn Fn(Schluessel) -> bool, wert: Wert, feld: &Feld) -> Wert {
    match (feld.art, wert) {
        (FeldArt::Verweise(kind), Wert::Verweise(mut ids)) => {
            ids.retain(|id| lebt(Schluessel { kind, id: *id }));
            Wert::Verweise(ids)
        }
        (_, Wert::Verantwortlich(mut v)) => {
            v.retain(|v| lebt(verantwortlich(v)));
            Wert::Verantwortlich(v)
        }
        _ => Wert::Leer,
    }
}
