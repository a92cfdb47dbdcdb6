//! The Räume tree as a filter: which Raum a record belongs to, and what lies below which Raum.

use super::Register;
use crate::domain::{Antrag, Datensatz, Id, Kind, Mitglied, Raum, Schluessel, Todo};
use std::collections::BTreeSet;

/// Deeper trees than this are taken for a circle.
const TIEFE: usize = 32;

impl Register {
    /// From the Raum itself up to its root.
    pub fn aufwaerts(&self, raum: Id) -> impl Iterator<Item = &Raum> {
        std::iter::successors(self.raeume().get(raum), |r| {
            self.raeume().get(r.uebergeordnet?)
        })
        .take(TIEFE)
    }

    /// `raum` is `oben` or lies below it.
    pub fn liegt_in(&self, raum: Option<Id>, oben: Id) -> bool {
        raum.is_some_and(|raum| self.aufwaerts(raum).any(|r| r.id == oben))
    }

    /// Passes the filter; without a filter everything does.
    pub fn im_filter(&self, raum: Option<Id>, filter: Option<Id>) -> bool {
        filter.is_none_or(|oben| self.liegt_in(raum, oben))
    }

    /// The Raum that a record counts to.
    pub fn raum_von(&self, key: Schluessel) -> Option<Id> {
        match key.kind {
            Kind::Raeume => Some(key.id),
            Kind::Gremien => self.gremien().get(key.id)?.raum,
            Kind::Personen => self.personen().get(key.id)?.raum,
            Kind::Mitgliedschaften => {
                self.gremien()
                    .get(self.mitgliedschaften().get(key.id)?.gremium)?
                    .raum
            }
            Kind::Koordination => self.koordination().get(key.id)?.raum,
            Kind::Sitzungen => {
                self.gremien()
                    .get(self.sitzungen().get(key.id)?.gremium)?
                    .raum
            }
            Kind::Todos => self.todo_raum(self.todos().get(key.id)?),
            Kind::Tops => self.gremien().get(self.tops().get(key.id)?.gremium)?.raum,
            Kind::Beschluesse => {
                self.gremien()
                    .get(self.beschluesse().get(key.id)?.gremium)?
                    .raum
            }
            Kind::Losungen => Some(self.losungen().get(key.id)?.raum),
            Kind::Landkreis | Kind::Gremiumsarten | Kind::Einstellungen | Kind::Ferien => None,
            kind => self.raum_im_feld(kind, key.id),
        }
    }

    /// The Raum of a record of the FuA; what hangs on another counts to that one's.
    fn raum_im_feld(&self, kind: Kind, id: Id) -> Option<Id> {
        match kind {
            Kind::Ressourcen => self.ressourcen().get(id)?.raum,
            Kind::Bedarfe => self.bedarfe().get(id)?.raum,
            Kind::Sichtungen => self.sichtungen().get(id)?.raum,
            Kind::Vorhaben => self.vorhaben().get(id)?.raum,
            Kind::Toepfe => Some(self.toepfe().get(id)?.raum),
            Kind::Antraege => Some(self.toepfe().get(self.antraege().get(id)?.topf)?.raum),
            Kind::Ausgaben => {
                let antrag = self.ausgaben().get(id)?.antrag;
                self.raum_im_feld(Kind::Antraege, antrag)
            }
            Kind::Kennwerte => Some(self.kennwerte().get(id)?.raum),
            Kind::Familienzentren => self.familienzentren().get(id)?.raum,
            Kind::Vertraege => self.vertraege().get(id)?.raum,
            Kind::Turnus => self.turnus_raum(id),
            Kind::Mitschriften => {
                let sitzung = self.mitschriften().get(id)?.sitzung;
                self.gremien()
                    .get(self.sitzungen().get(sitzung)?.gremium)?
                    .raum
            }
            _ => None,
        }
    }

    /// Its own Raum, else that of what it is about.
    fn turnus_raum(&self, id: Id) -> Option<Id> {
        let t = self.turnus().get(id)?;
        let vertrag = || self.vertraege().get(t.vertrag?)?.raum;
        let zentrum = || self.familienzentren().get(t.zentrum?)?.raum;
        let gremium = || self.gremien().get(t.gremium?)?.raum;
        t.raum.or_else(vertrag).or_else(zentrum).or_else(gremium)
    }

    /// Its own Raum, else that of its Gremium.
    pub fn todo_raum(&self, t: &Todo) -> Option<Id> {
        t.raum.or_else(|| self.gremien().get(t.gremium?)?.raum)
    }

    /// "Landkreis ▸ Planregion 4 ▸ Brück", without the root.
    pub fn raum_pfad(&self, raum: Id, pfeil: &str) -> String {
        let mut teile: Vec<&str> = self.aufwaerts(raum).map(|r| r.name.as_str()).collect();
        if teile.len() > 1 {
            teile.pop();
        }
        teile.reverse();
        teile.join(&format!(" {pfeil} "))
    }

    /// Roots of the tree: without a Raum above, or with one that is gone.
    pub fn wurzeln(&self) -> Vec<&Raum> {
        let oben_fehlt = |r: &&Raum| {
            r.uebergeordnet
                .is_none_or(|o| self.raeume().get(o).is_none())
        };
        self.raeume().iter().filter(oben_fehlt).collect()
    }

    /// Every Raum below and including this one.
    pub fn darunter(&self, raum: Id) -> Vec<Id> {
        let mut alle = vec![raum];
        let mut i = 0;
        while let Some(r) = alle.get(i).copied() {
            let neue: Vec<Id> = self
                .kinder(r)
                .map(|k| k.id)
                .filter(|k| !alle.contains(k))
                .collect();
            alle.extend(neue);
            i += 1;
        }
        alle
    }

    /// What still points at a record, so that deleting it would tear a hole: each record once.
    pub fn haengt_an(&self, key: Schluessel) -> Vec<Datensatz> {
        let id = key.id;
        let satz = |k: Kind, id: Id| self.satz(Schluessel { kind: k, id });
        match key.kind {
            Kind::Raeume => self
                .kinder(id)
                .filter_map(|r| satz(Kind::Raeume, r.id))
                .collect(),
            Kind::Gremien => self.haengt_am_gremium(id),
            Kind::Sitzungen => self.haengt_an_sitzung(id),
            Kind::Personen => self
                .sitze_von(Mitglied::Person(id))
                .filter_map(|m| satz(Kind::Mitgliedschaften, m.id))
                .collect(),
            Kind::Bedarfe => self.sichtungen_von(id).cloned().map(Into::into).collect(),
            Kind::Toepfe => {
                let antraege = self.antraege_von(id).filter(|a| a.topf == id);
                antraege.flat_map(|a| self.antrag_mit_ausgaben(a)).collect()
            }
            Kind::Antraege => self.ausgaben_von(id).cloned().map(Into::into).collect(),
            Kind::Indikatoren => self.kennwerte_von(id).cloned().map(Into::into).collect(),
            _ => Vec::new(),
        }
    }

    fn antrag_mit_ausgaben(&self, a: &Antrag) -> Vec<Datensatz> {
        let ausgaben = self.ausgaben_von(a.id).cloned().map(Into::into);
        std::iter::once(a.clone().into()).chain(ausgaben).collect()
    }

    /// Seats in it and of it, Sitzungen with all of theirs, its topic inbox, decisions and lots.
    fn haengt_am_gremium(&self, id: Id) -> Vec<Datensatz> {
        let sitze = self.sitze(id).chain(self.sitze_von(Mitglied::Gremium(id)));
        let mut aus: Vec<Datensatz> = sitze.map(|m| (*m).clone().into()).collect();
        for s in self.sitzungen_von(id) {
            aus.push(s.clone().into());
            aus.extend(self.haengt_an_sitzung(s.id));
        }
        // Decisions of its Sitzungen are among its own: they come once, with these.
        aus.extend(self.haengt_an_sitzung(id));
        let mut da = BTreeSet::new();
        aus.retain(|d| da.insert(d.schluessel()));
        aus.extend(self.losungen_von(id).map(|l| l.clone().into()));
        aus
    }

    /// TOPs, decisions and lines of the FuA; for a Gremium those of its inbox and all of its decisions.
    fn haengt_an_sitzung(&self, id: Id) -> Vec<Datensatz> {
        let tops = self.tagesordnung(id).into_iter().cloned().map(Into::into);
        let beschluesse = self.beschluesse_von(id).cloned().map(Into::into);
        let zeilen = self.mitschriften_von(id).cloned().map(Into::into);
        tops.chain(beschluesse).chain(zeilen).collect()
    }
}
