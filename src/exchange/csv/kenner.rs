//! Which record a row without an id means: by what makes records of its kind what they are; people of one name are
//! told apart by how one reaches them.

use super::Tabelle;
use super::natuerlich;
use super::platz::Plaetze;
use super::spalten::Ziel;
use crate::domain::text::falte;
use crate::domain::{Datensatz, Id, Kind, Person, Schluessel};
use crate::exchange::einlesen::Einlesen;
use std::collections::{HashMap, HashSet};

/// Finds records by their natural key.
pub struct Kenner {
    kind: Kind,
    nach_schluessel: HashMap<Vec<String>, Vec<Id>>,
    /// Lines that have spoken for a record already.
    vergeben: HashMap<Id, usize>,
    /// E-mail addresses and telephone numbers anywhere in the file, folded.
    kontakte: HashSet<String>,
    /// Of TOPs.
    pub plaetze: Plaetze,
}

impl Kenner {
    pub fn neu(tabelle: &Tabelle, um: &Einlesen<'_>) -> Self {
        let mut nach_schluessel: HashMap<Vec<String>, Vec<Id>> = HashMap::new();
        for satz in um.bestand.alle(tabelle.kind) {
            nach_schluessel
                .entry(natuerlich::schluessel(satz))
                .or_default()
                .push(satz.id());
        }
        Kenner {
            kind: tabelle.kind,
            nach_schluessel,
            vergeben: HashMap::new(),
            kontakte: kontakte(tabelle),
            plaetze: Plaetze::neu(&um.bestand),
        }
    }

    /// The line that has spoken for a record already.
    pub fn zeile_von(&self, id: Id) -> Option<usize> {
        self.vergeben.get(&id).copied()
    }

    /// The record that is known by the same key; of several, the first that no row has spoken for. Error: the line that
    /// has said the same before.
    pub fn finde(&self, satz: &Datensatz, um: &Einlesen<'_>) -> Result<Option<Id>, usize> {
        if self.kind == Kind::Landkreis {
            return Ok(self.nach_schluessel.values().flatten().next().copied());
        }
        let Some(ids) = self.nach_schluessel.get(&natuerlich::schluessel(satz)) else {
            return Ok(None);
        };
        let ids: Vec<(Id, Passung)> = ids
            .iter()
            .map(|id| (*id, self.passung(satz, *id, um)))
            .filter(|(_, p)| *p != Passung::Anders)
            .collect();
        let frei = |p: Passung| {
            let mut frei = ids.iter().filter(|(id, _)| !self.vergeben.contains_key(id));
            frei.find(|i| i.1 == p).map(|i| i.0)
        };
        match frei(Passung::Genau).or_else(|| frei(Passung::Vielleicht)) {
            Some(id) => Ok(Some(id)),
            None => ids
                .first()
                .and_then(|(id, _)| self.vergeben.get(id))
                .map_or(Ok(None), |zeile| Err(*zeile)),
        }
    }

    pub fn nimm(&mut self, satz: &Datensatz, zeile: usize) {
        self.vergeben.insert(satz.id(), zeile);
        self.plaetze.nimm(satz);
        let ids = self
            .nach_schluessel
            .entry(natuerlich::schluessel(satz))
            .or_default();
        if !ids.contains(&satz.id()) {
            ids.push(satz.id());
        }
    }

    fn passung(&self, satz: &Datensatz, id: Id, um: &Einlesen<'_>) -> Passung {
        let alt = um.bestand.satz(Schluessel {
            kind: self.kind,
            id,
        });
        let (Datensatz::Person(neu), Some(Datensatz::Person(alt))) = (satz, alt) else {
            return Passung::Vielleicht;
        };
        if !verschieden(neu, alt) {
            let gleich = !neu.email.is_empty() && falte(&neu.email) == falte(&alt.email);
            return if gleich {
                Passung::Genau
            } else {
                Passung::Vielleicht
            };
        }
        // A new number alone is news of the same person – unless a row has spoken for the old one, or will.
        let alter = [&alt.email, &alt.telefon]
            .into_iter()
            .filter(|k| !k.is_empty());
        let gemeint = alter.into_iter().any(|k| self.kontakte.contains(&falte(k)));
        if gemeint || self.vergeben.contains_key(&id) {
            Passung::Anders
        } else {
            Passung::Vielleicht
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passung {
    Genau,
    Vielleicht,
    /// Another person of the same name.
    Anders,
}

/// The e-mail addresses differ; where one is missing, the telephone numbers.
fn verschieden(a: &Person, b: &Person) -> bool {
    let beide = |a: &str, b: &str| (!a.is_empty() && !b.is_empty()).then(|| falte(a) != falte(b));
    beide(&a.email, &b.email)
        .or_else(|| beide(&a.telefon, &b.telefon))
        .or_else(|| beide(&a.mobil, &b.mobil))
        .unwrap_or(false)
}

fn kontakte(tabelle: &Tabelle) -> HashSet<String> {
    let wege = tabelle.spalten.iter().enumerate().filter(|(_, s)| {
        matches!(s.ziel, Some(Ziel::Feld("email" | "telefon"))) && tabelle.kind == Kind::Personen
    });
    wege.flat_map(|(i, _)| tabelle.zeilen.iter().map(move |z| falte(z.zelle(i))))
        .filter(|k| !k.is_empty())
        .collect()
}
