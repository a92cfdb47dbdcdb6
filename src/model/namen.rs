//! What records are called, for people and for finding them again by name.

use super::Register;
use crate::domain::feld::{self, eingabe::Namen};
use crate::domain::text::falte;
use crate::domain::{
    Datensatz, Gremium, Id, Kind, Mitglied, Raum, Schluessel, Sitzung, Verantwortlich, datum,
};

impl Register {
    /// What a record is called on the screen; "" for one that is not there.
    pub fn titel(&self, key: Schluessel) -> String {
        self.satz(key)
            .map(|satz| self.titel_von(&satz))
            .unwrap_or_default()
    }

    /// As [`Self::titel`], for one that is not saved yet.
    pub fn titel_von(&self, satz: &Datensatz) -> String {
        match satz {
            Datensatz::Gremium(g) => self.gremium_titel(g),
            Datensatz::Sitzung(s) => self.sitzung_titel(s),
            Datensatz::Mitgliedschaft(m) => {
                format!(
                    "{} in {}",
                    self.mitglied_name(m.mitglied),
                    self.gremium_name(m.gremium)
                )
            }
            Datensatz::Koordination(k) => format!("{} {}", k.thema, self.raum_name(k.raum))
                .trim_end()
                .to_owned(),
            Datensatz::Sichtung(s) => {
                let bedarf = self.bedarfe().get(s.bedarf).map_or("", |b| b.name.as_str());
                format!("{bedarf}, {}", datum::lang(s.am))
            }
            Datensatz::Kennwert(k) => {
                let was = self.indikatoren().get(k.indikator);
                let was = was.map_or("", |i| i.name.as_str());
                format!("{was}, {} {}", self.raum_name(Some(k.raum)), k.jahr)
            }
            satz => satz.titel(),
        }
    }

    /// The Gremium's name with its Raum, where the name does not say it.
    pub fn gremium_titel(&self, g: &Gremium) -> String {
        // The root is where everything is: naming it says nothing.
        let wurzel = g
            .raum
            .and_then(|r| self.raeume().get(r))
            .is_some_and(|r| r.uebergeordnet.is_none());
        let raum = if wurzel {
            String::new()
        } else {
            self.raum_name(g.raum)
        };
        if raum.is_empty() || nennt(&falte(&g.name), &falte(&raum)) {
            g.name.clone()
        } else {
            format!("{} {raum}", g.name)
        }
    }

    /// "Regionalteam Planregion 4 12.01."
    pub fn sitzung_titel(&self, s: &Sitzung) -> String {
        let was = if s.titel.is_empty() {
            self.gremium_name(s.gremium)
        } else {
            s.titel.clone()
        };
        format!("{was} {}", datum::lang(s.beginn.date()))
    }

    pub fn gremium_name(&self, id: Id) -> String {
        self.gremien()
            .get(id)
            .map(|g| self.gremium_titel(g))
            .unwrap_or_default()
    }

    pub fn person_name(&self, id: Id) -> String {
        self.personen()
            .get(id)
            .map(crate::domain::Person::anzeige)
            .unwrap_or_default()
    }

    pub fn raum_name(&self, id: Option<Id>) -> String {
        id.and_then(|id| self.raeume().get(id))
            .map(|r| r.name.clone())
            .unwrap_or_default()
    }

    pub fn mitglied_name(&self, m: Mitglied) -> String {
        match m {
            Mitglied::Person(id) => self.person_name(id),
            Mitglied::Gremium(id) => self.gremium_name(id),
        }
    }

    pub fn verantwortlich_name(&self, v: Verantwortlich) -> String {
        match v {
            Verantwortlich::Person(id) => self.person_name(id),
            Verantwortlich::Gremium(id) => self.gremium_name(id),
        }
    }

    /// Every name a record goes by.
    fn rufnamen(&self, key: Schluessel) -> Vec<String> {
        match key.kind {
            Kind::Raeume => self
                .raeume()
                .get(key.id)
                .map(raum_namen)
                .unwrap_or_default(),
            Kind::Gremiumsarten => self
                .arten()
                .get(key.id)
                .map(|a| vec![a.name.clone(), a.kuerzel.clone()])
                .unwrap_or_default(),
            Kind::Gremien => self
                .gremien()
                .get(key.id)
                .map(|g| {
                    let raum = self.raum_name(g.raum);
                    vec![
                        self.gremium_titel(g),
                        g.name.clone(),
                        g.kuerzel.clone(),
                        format!("{} {raum}", g.kuerzel),
                    ]
                })
                .unwrap_or_default(),
            Kind::Personen => self
                .personen()
                .get(key.id)
                .map(|p| {
                    vec![
                        p.anzeige(),
                        p.sortierung(),
                        format!("{} {}", p.vorname, p.nachname),
                        p.email.clone(),
                    ]
                })
                .unwrap_or_default(),
            Kind::Toepfe => {
                let topf = self.toepfe().get(key.id);
                topf.map_or_else(Vec::new, |t| t.namen(&self.raum_name(Some(t.raum))))
            }
            _ => vec![self.titel(key)],
        }
    }
}

/// The name says the Raum: as it is called, or (where that is no number) by its last word.
fn nennt(name: &str, raum: &str) -> bool {
    let letztes = raum.rsplit(' ').next().unwrap_or(raum);
    let wort = letztes.len() >= 5 && name.split(' ').any(|w| w == letztes);
    wort || name.contains(raum)
}

fn raum_namen(r: &Raum) -> Vec<String> {
    std::iter::once(r.name.clone())
        .chain(r.aliase.iter().cloned())
        .collect()
}

impl Namen for Register {
    fn name(&self, kind: Kind, id: Id) -> Option<String> {
        let key = Schluessel { kind, id };
        self.rev_von(key).map(|_| self.titel(key))
    }

    fn mit_namen(&self, kind: Kind, name: &str) -> Vec<Id> {
        if let Ok(id) = name.parse::<Id>()
            && self.rev_von(Schluessel { kind, id }).is_some()
        {
            return vec![id];
        }
        let gesucht = falte(name);
        if gesucht.is_empty() {
            return Vec::new();
        }
        let heisst_so = |id: &Id| {
            self.rufnamen(Schluessel { kind, id: *id })
                .iter()
                .any(|n| falte(n) == gesucht)
        };
        self.ids(kind).into_iter().filter(heisst_so).collect()
    }

    fn personen_mit(&self, text: &str) -> Vec<Id> {
        self.personen()
            .iter()
            .filter(|p| feld::namen::meint(text, p))
            .map(|p| p.id)
            .collect()
    }

    fn ebene(&self, text: &str) -> Option<String> {
        let gesucht = falte(text);
        let ebenen = &self.landkreis()?.ebenen;
        let passt = |e: &&crate::domain::Ebene| {
            [&e.schluessel, &e.name, &e.mehrzahl]
                .iter()
                .any(|n| falte(n) == gesucht)
        };
        ebenen.iter().find(passt).map(|e| e.schluessel.clone())
    }

    fn ebene_name(&self, schluessel: &str) -> String {
        let ebenen = self
            .landkreis()
            .map(|l| l.ebenen.as_slice())
            .unwrap_or_default();
        ebenen
            .iter()
            .find(|e| e.schluessel == schluessel)
            .map_or_else(|| schluessel.to_owned(), |e| e.name.clone())
    }
}
