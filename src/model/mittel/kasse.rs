//! The records that money depends on, as they are or as they would be after some changes: rules are asked before anything
//! is saved. Reads, never decides.

use crate::domain::{
    Antrag, Ausgabe, Beschluss, Datensatz, Gremium, Gremiumsart, Id, Kind, Mittelregel, Raum,
    Schluessel, Topf,
};
use crate::model::Register;
use crate::store::Aenderung;
use std::collections::{BTreeMap, BTreeSet};

/// Deeper trees than this are taken for a circle.
const TIEFE: usize = 32;

/// The Register with changes laid over it.
pub struct Kasse<'a> {
    pub(super) reg: &'a Register,
    /// None: gone.
    neu: BTreeMap<Schluessel, Option<&'a Datensatz>>,
    /// Changed records by what they hang on.
    an: BTreeMap<Id, Vec<Schluessel>>,
}

macro_rules! holen {
    ($($(#[$doc:meta])* $name:ident $kind:ident $tafel:ident $typ:ident,)*) => {$(
        $(#[$doc])*
        pub fn $name(&self, id: Id) -> Option<&'a $typ> {
            let key = Schluessel { kind: Kind::$kind, id };
            match self.neu.get(&key) {
                Some(Some(Datensatz::$typ(d))) => Some(d),
                Some(_) => None,
                None => self.reg.$tafel().get(id),
            }
        }
    )*};
}

impl<'a> Kasse<'a> {
    /// As it is.
    pub fn jetzt(reg: &'a Register) -> Self {
        Kasse {
            reg,
            neu: BTreeMap::new(),
            an: BTreeMap::new(),
        }
    }

    /// As it would be after these changes.
    pub fn nach(reg: &'a Register, aenderungen: &'a [Aenderung]) -> Self {
        let mut kasse = Kasse::jetzt(reg);
        for a in aenderungen {
            if let Some(key) = a.schluessel() {
                kasse.lege(key, a.nachher.as_ref());
            }
        }
        kasse
    }

    /// As it would be with this record saved.
    pub fn mit(reg: &'a Register, satz: &'a Datensatz) -> Self {
        let mut kasse = Kasse::jetzt(reg);
        kasse.lege(satz.schluessel(), Some(satz));
        kasse
    }

    fn lege(&mut self, key: Schluessel, satz: Option<&'a Datensatz>) {
        self.neu.insert(key, satz);
        for wem in satz.map(haengt_an).unwrap_or_default() {
            self.an.entry(wem).or_default().push(key);
        }
    }

    holen! {
        topf Toepfe toepfe Topf,
        antrag Antraege antraege Antrag,
        ausgabe Ausgaben ausgaben Ausgabe,
        regel Mittelregeln mittelregeln Mittelregel,
        beschluss Beschluesse beschluesse Beschluss,
        gremium Gremien gremien Gremium,
        art Gremiumsarten arten Gremiumsart,
        raum Raeume raeume Raum,
    }

    /// The Raum is `oben` or lies below it; a circle ends somewhere.
    pub fn liegt_in(&self, raum: Id, oben: Id) -> bool {
        let hinauf = |r: &&'a Raum| self.raum(r.uebergeordnet?);
        std::iter::successors(self.raum(raum), hinauf)
            .take(TIEFE)
            .any(|r| r.id == oben)
    }

    /// Ids of a kind that hang on `wem`, old ones and changed ones, each once.
    fn ids_an(&self, kind: Kind, wem: Id, alte: impl Iterator<Item = Id>) -> BTreeSet<Id> {
        let neue = self.an.get(&wem).into_iter().flatten();
        let neue = neue.filter(|k| k.kind == kind).map(|k| k.id);
        alte.chain(neue).collect()
    }

    /// Applications to a pot.
    pub fn antraege(&self, topf: Id) -> impl Iterator<Item = &'a Antrag> + use<'a, '_> {
        let ids = self.ids_an(
            Kind::Antraege,
            topf,
            self.reg.antraege_von(topf).map(|a| a.id),
        );
        let alle = ids.into_iter().filter_map(|id| self.antrag(id));
        alle.filter(move |a| a.topf == topf)
    }

    /// Applications that a Beschluss decided.
    pub fn entschieden(&self, beschluss: Id) -> impl Iterator<Item = &'a Antrag> + use<'a, '_> {
        let alte = self.reg.antraege_von(beschluss).map(|a| a.id);
        let ids = self.ids_an(Kind::Antraege, beschluss, alte);
        let alle = ids.into_iter().filter_map(|id| self.antrag(id));
        alle.filter(move |a| a.beschluss == Some(beschluss))
    }

    /// What was booked for an application.
    pub fn ausgaben(&self, antrag: Id) -> impl Iterator<Item = &'a Ausgabe> + use<'a, '_> {
        let alte = self.reg.ausgaben_von(antrag).map(|a| a.id);
        let ids = self.ids_an(Kind::Ausgaben, antrag, alte);
        let alle = ids.into_iter().filter_map(|id| self.ausgabe(id));
        alle.filter(move |a| a.antrag == antrag)
    }

    /// Pots of later years that took money over from this one.
    pub fn folgende(&self, topf: Id) -> impl Iterator<Item = &'a Topf> + use<'a, '_> {
        let alte = self.reg.uebertraege_von(topf).map(|t| t.id);
        let ids = self.ids_an(Kind::Toepfe, topf, alte);
        let alle = ids.into_iter().filter_map(|id| self.topf(id));
        alle.filter(move |t| t.uebertrag_aus == Some(topf))
    }

    /// All rules, in order of creation.
    pub fn regeln(&self) -> Vec<&'a Mittelregel> {
        let alte = self.reg.mittelregeln().iter().map(|r| r.id);
        let neue = self.neu.keys().filter(|k| k.kind == Kind::Mittelregeln);
        let ids: BTreeSet<Id> = alte.chain(neue.map(|k| k.id)).collect();
        ids.into_iter().filter_map(|id| self.regel(id)).collect()
    }
}

/// What a record of money hangs on.
fn haengt_an(satz: &Datensatz) -> Vec<Id> {
    match satz {
        Datensatz::Antrag(a) => std::iter::once(a.topf).chain(a.beschluss).collect(),
        Datensatz::Ausgabe(a) => vec![a.antrag],
        Datensatz::Topf(t) => t.uebertrag_aus.into_iter().collect(),
        _ => Vec::new(),
    }
}
