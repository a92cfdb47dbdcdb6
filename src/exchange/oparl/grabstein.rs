//! What was deleted there. A Sitzung or TOP that came from there goes, unless somebody here has worked with it; anything
//! else stays, and that is said.

use super::lesen::Lauf;
use super::tagesordnung::ERGEBNIS;
use super::vermisst::Was;
use super::welt::{Welt, nachschlagen};
use crate::domain::{
    Beschluss, Datensatz, Herkunft, Id, Kind, Naechster, Schluessel, Sitzung, Top,
};
use crate::exchange::Bestand;
use crate::exchange::einlesen::Einlesen;
use std::collections::HashSet;

pub fn lies(lauf: &Lauf<'_>, welt: &mut Welt, um: &mut Einlesen<'_>) {
    let funde = lauf.funde;
    let mut gesehen = HashSet::new();
    for (stelle, (i, _)) in lauf.aus.iter().enumerate() {
        welt.vermisst.datei = stelle;
        for url in funde.get(*i).into_iter().flat_map(|f| &f.geloescht) {
            if url.is_empty() || gesehen.insert(url) {
                let was = loesche(url, um);
                welt.vermisst.zaehle(was, "");
            }
        }
    }
}

const KINDS: [Kind; 5] = [
    Kind::Sitzungen,
    Kind::Tops,
    Kind::Gremien,
    Kind::Personen,
    Kind::Mitgliedschaften,
];

fn loesche(url: &str, um: &mut Einlesen<'_>) -> Was {
    let gemeint = KINDS.into_iter().find_map(|kind| {
        Some(Schluessel {
            kind,
            id: nachschlagen(kind, url, um)?,
        })
    });
    let Some(key) = gemeint else {
        return Was::GeloeschtUnbekannt;
    };
    let fort = match um.bestand.satz(key) {
        Some(Datensatz::Sitzung(s)) => sitzung(&s.clone(), &um.bestand),
        Some(Datensatz::Top(t)) => top(&t.clone(), &um.bestand),
        _ => None,
    };
    let Some(fort) = fort else {
        return Was::GeloeschtBleibt;
    };
    for key in fort {
        um.bestand.entferne(key);
    }
    Was::Geloescht
}

/// The Sitzung with its agenda; None: somebody has worked with it.
fn sitzung(s: &Sitzung, bestand: &Bestand) -> Option<Vec<Schluessel>> {
    let selbst = Datensatz::from(s.clone()).schluessel();
    let unberuehrt = !s.fremd_id.is_empty()
        && s.begonnen.is_none()
        && s.geschlossen.is_none()
        && s.protokoll_fertig.is_none()
        && s.moderation.is_none()
        && s.protokoll_durch.is_none()
        && s.tagesordnung_fassung == 0;
    if !unberuehrt || genannt(s.id, bestand) {
        return None;
    }
    let mut fort = vec![selbst];
    for satz in bestand.alle(Kind::Tops) {
        if let Datensatz::Top(t) = satz
            && t.sitzung == Some(s.id)
        {
            fort.extend(top(t, bestand)?);
        }
    }
    let rest = bestand.alle(Kind::Beschluesse).filter(
        |b| matches!(b, Datensatz::Beschluss(Beschluss { sitzung, .. }) if *sitzung == s.id),
    );
    rest.map(Datensatz::schluessel)
        .all(|key| fort.contains(&key))
        .then_some(fort)
}

/// A to-do came from it, or another Sitzung follows it.
fn genannt(id: Id, bestand: &Bestand) -> bool {
    let todo = |d: &Datensatz| matches!(d, Datensatz::Todo(t) if matches!(&t.herkunft, Herkunft::Sitzung { sitzung, .. } if *sitzung == id));
    let andere = |d: &Datensatz| matches!(d, Datensatz::Sitzung(s) if s.folgt_auf == Some(id) || s.naechster == Naechster::Sitzung(id));
    bestand.alle(Kind::Todos).any(todo) || bestand.alle(Kind::Sitzungen).any(andere)
}

/// The TOP with the decision that came with it; None: somebody has written on it, or decided.
fn top(t: &Top, bestand: &Bestand) -> Option<Vec<Schluessel>> {
    let nur_ergebnis = t.protokoll.is_empty()
        || (t.protokoll.starts_with(ERGEBNIS) && !t.protokoll.contains('\n'));
    if t.fremd_id.is_empty() || !nur_ergebnis || t.gebraucht_sekunden > 0 {
        return None;
    }
    let mut fort = vec![Schluessel {
        kind: Kind::Tops,
        id: t.id,
    }];
    for satz in bestand.alle(Kind::Beschluesse) {
        match satz {
            Datensatz::Beschluss(b) if b.top != Some(t.id) => {}
            Datensatz::Beschluss(b) if b.fremd_id == t.fremd_id => fort.push(satz.schluessel()),
            _ => return None,
        }
    }
    Some(fort)
}
