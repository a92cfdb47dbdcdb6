//! What is known while an import or export is under way: every record by key, found by name; with what the files of
//! this call have added so far. Can be set back to an earlier mark, so that a refused file leaves no trace.

use crate::domain::feld::eingabe::Namen;
use crate::domain::feld::namen;
use crate::domain::text::falte;
use crate::domain::{
    Datensatz, Ebene, Gremium, Id, Kind, Landkreis, Person, Raum, Schluessel, Sitzung,
};
use crate::store::Aenderung;
use std::collections::{BTreeMap, HashMap};

/// Records by key and by folded name.
#[derive(Debug, Default)]
pub struct Bestand {
    saetze: BTreeMap<Schluessel, Datensatz>,
    namen: HashMap<(Kind, String), Vec<Id>>,
    fremd: HashMap<(Kind, String), Id>,
    /// What was changed since the start, oldest first: key and record before.
    spur: Vec<(Schluessel, Option<Datensatz>)>,
    unberuehrt: bool,
}

/// A point to go back to.
#[derive(Debug, Clone, Copy)]
pub struct Marke(usize);

impl Bestand {
    pub fn aus(saetze: impl IntoIterator<Item = Datensatz>) -> Self {
        let mut bestand = Bestand {
            saetze: saetze.into_iter().map(|s| (s.schluessel(), s)).collect(),
            ..Bestand::default()
        };
        let keys: Vec<Schluessel> = bestand.saetze.keys().copied().collect();
        for key in keys {
            bestand.benenne(key);
        }
        bestand
    }

    /// Says that there is nothing but what a template has made: a whole book may take its place.
    #[must_use]
    pub fn unberuehrt(mut self, ja: bool) -> Self {
        self.unberuehrt = ja;
        self
    }

    /// Takes an untouched template away; false: there is none, and nothing is done.
    pub fn raeume_vorlage(&mut self) -> bool {
        if !self.unberuehrt || !self.spur.is_empty() {
            return false;
        }
        let keys: Vec<Schluessel> = self.saetze.keys().copied().collect();
        for key in keys {
            self.entferne(key);
        }
        true
    }

    pub fn satz(&self, key: Schluessel) -> Option<&Datensatz> {
        self.saetze.get(&key)
    }

    /// Every record of a kind, in order of creation.
    pub fn alle(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Datensatz> {
        let von = Schluessel { kind, id: Id(0) };
        let bis = Schluessel {
            kind,
            id: Id(u128::MAX),
        };
        self.saetze.range(von..=bis).map(|(_, s)| s)
    }

    /// The record that came from there (an OParl URL).
    pub fn mit_fremd_id(&self, kind: Kind, fremd_id: &str) -> Option<Id> {
        self.fremd.get(&(kind, fremd_id.to_owned())).copied()
    }

    /// The only Raum without another above; None where there are several.
    pub fn wurzel(&self) -> Option<Id> {
        let mut wurzeln = self.alle(Kind::Raeume).filter(|s| {
            matches!(
                s,
                Datensatz::Raum(Raum {
                    uebergeordnet: None,
                    ..
                })
            )
        });
        let erste = wurzeln.next()?.id();
        wurzeln.next().is_none().then_some(erste)
    }

    pub fn landkreis(&self) -> Option<&Landkreis> {
        self.alle(Kind::Landkreis).find_map(|s| match s {
            Datensatz::Landkreis(l) => Some(l),
            _ => None,
        })
    }

    pub fn setze(&mut self, satz: Datensatz) {
        let key = satz.schluessel();
        self.vergiss_namen(key);
        let vorher = self.saetze.insert(key, satz);
        self.spur.push((key, vorher));
        self.benenne(key);
    }

    pub fn entferne(&mut self, key: Schluessel) {
        self.vergiss_namen(key);
        if let Some(vorher) = self.saetze.remove(&key) {
            self.spur.push((key, Some(vorher)));
        }
    }

    pub fn marke(&self) -> Marke {
        Marke(self.spur.len())
    }

    /// Takes back everything since the mark.
    pub fn zurueck(&mut self, marke: Marke) {
        while self.spur.len() > marke.0 {
            let Some((key, vorher)) = self.spur.pop() else {
                return;
            };
            self.vergiss_namen(key);
            match vorher {
                Some(satz) => {
                    self.saetze.insert(key, satz);
                    self.benenne(key);
                }
                None => {
                    self.saetze.remove(&key);
                }
            }
        }
    }

    /// What all files together change, each record once, in order of kind.
    pub fn aenderungen(&self) -> Vec<Aenderung> {
        let mut anfang: BTreeMap<Schluessel, Option<Datensatz>> = BTreeMap::new();
        for (key, vorher) in &self.spur {
            anfang.entry(*key).or_insert_with(|| vorher.clone());
        }
        anfang
            .into_iter()
            .map(|(key, vorher)| Aenderung {
                vorher,
                nachher: self.saetze.get(&key).cloned(),
            })
            .filter(|a| a.vorher != a.nachher)
            .collect()
    }

    fn benenne(&mut self, key: Schluessel) {
        for name in self.rufnamen(key) {
            let ids = self.namen.entry((key.kind, name)).or_default();
            if let Err(stelle) = ids.binary_search(&key.id) {
                ids.insert(stelle, key.id);
            }
        }
        if let Some(fremd) = self.satz(key).and_then(fremd_id) {
            self.fremd.insert((key.kind, fremd.to_owned()), key.id);
        }
    }

    fn vergiss_namen(&mut self, key: Schluessel) {
        for name in self.rufnamen(key) {
            if let Some(ids) = self.namen.get_mut(&(key.kind, name)) {
                ids.retain(|id| *id != key.id);
            }
        }
        if let Some(fremd) = self.satz(key).and_then(fremd_id).map(str::to_owned) {
            self.fremd.remove(&(key.kind, fremd));
        }
    }

    /// Every name a record goes by, folded. Only kinds that fields refer to have any.
    fn rufnamen(&self, key: Schluessel) -> Vec<String> {
        let namen = match self.satz(key) {
            Some(Datensatz::Raum(r)) => {
                [std::slice::from_ref(&r.name), r.aliase.as_slice()].concat()
            }
            Some(Datensatz::Gremiumsart(a)) => vec![a.name.clone(), a.kuerzel.clone()],
            Some(Datensatz::Gremium(g)) => self.gremium_namen(g),
            Some(Datensatz::Person(p)) => person_namen(p),
            Some(Datensatz::Sitzung(s)) => self.sitzung_namen(s),
            Some(Datensatz::Top(t)) => vec![t.titel.clone()],
            Some(Datensatz::Topf(t)) => t.namen(self.raum_name(Some(t.raum))),
            Some(
                satz @ (Datensatz::Indikator(_)
                | Datensatz::Ressource(_)
                | Datensatz::Bedarf(_)
                | Datensatz::Vorhaben(_)
                | Datensatz::Antrag(_)
                | Datensatz::Familienzentrum(_)
                | Datensatz::Vertrag(_)),
            ) => vec![satz.titel()],
            _ => Vec::new(),
        };
        let mut gefaltet: Vec<String> = namen.iter().map(|n| falte(n)).collect();
        gefaltet.retain(|n| !n.is_empty());
        gefaltet
    }

    /// With and without its Raum. The Raum's name is looked up now: Räume come before Gremien in every import.
    fn gremium_namen(&self, g: &Gremium) -> Vec<String> {
        let raum = self.raum_name(g.raum);
        vec![
            g.name.clone(),
            g.kuerzel.clone(),
            format!("{} {raum}", g.name),
            format!("{} {raum}", g.kuerzel),
        ]
    }

    /// "Regionalteam Mitte 2026-03-15", "RT Mitte 15.03.2026", and its own title before the day.
    fn sitzung_namen(&self, s: &Sitzung) -> Vec<String> {
        let gremium = self.satz(Schluessel {
            kind: Kind::Gremien,
            id: s.gremium,
        });
        let mut wer = match gremium {
            Some(Datensatz::Gremium(g)) => self.gremium_namen(g),
            _ => Vec::new(),
        };
        wer.push(s.titel.clone());
        wer.retain(|w| !w.trim().is_empty());
        wer.sort();
        wer.dedup();
        let tage = [
            s.beginn.date().to_string(),
            s.beginn.strftime("%d.%m.%Y").to_string(),
        ];
        wer.iter()
            .flat_map(|w| tage.iter().map(move |t| format!("{w} {t}")))
            .collect()
    }

    fn raum_name(&self, raum: Option<Id>) -> &str {
        let satz = raum.and_then(|id| {
            self.satz(Schluessel {
                kind: Kind::Raeume,
                id,
            })
        });
        match satz {
            Some(Datensatz::Raum(r)) => &r.name,
            _ => "",
        }
    }

    fn ebenen(&self) -> &[Ebene] {
        self.landkreis().map_or(&[], |l| l.ebenen.as_slice())
    }
}

/// Where the record came from; None for one's own.
pub fn fremd_id(satz: &Datensatz) -> Option<&str> {
    let id = match satz {
        Datensatz::Gremium(d) => &d.fremd_id,
        Datensatz::Person(d) => &d.fremd_id,
        Datensatz::Mitgliedschaft(d) => &d.fremd_id,
        Datensatz::Sitzung(d) => &d.fremd_id,
        Datensatz::Top(d) => &d.fremd_id,
        Datensatz::Beschluss(d) => &d.fremd_id,
        _ => return None,
    };
    (!id.is_empty()).then_some(id)
}

fn person_namen(p: &Person) -> Vec<String> {
    vec![
        p.anzeige(),
        p.sortierung(),
        format!("{} {}", p.vorname, p.nachname),
        p.email.clone(),
    ]
}

impl Namen for Bestand {
    fn name(&self, kind: Kind, id: Id) -> Option<String> {
        self.satz(Schluessel { kind, id }).map(|satz| match satz {
            Datensatz::Gremium(g) => {
                let raum = self.raum_name(g.raum);
                if raum.is_empty() || falte(&g.name).contains(&falte(raum)) {
                    g.name.clone()
                } else {
                    format!("{} {raum}", g.name)
                }
            }
            Datensatz::Sitzung(s) => {
                let wer = self.name(Kind::Gremien, s.gremium).unwrap_or_default();
                format!("{wer} {}", s.beginn.date())
            }
            satz => satz.titel(),
        })
    }

    fn mit_namen(&self, kind: Kind, name: &str) -> Vec<Id> {
        if let Ok(id) = name.trim().parse::<Id>()
            && self.satz(Schluessel { kind, id }).is_some()
        {
            return vec![id];
        }
        // A name may outlive its record by a moment: that of a Gremium follows from its Raum.
        let ids = self.namen.get(&(kind, falte(name)));
        ids.into_iter()
            .flatten()
            .copied()
            .filter(|id| self.satz(Schluessel { kind, id: *id }).is_some())
            .collect()
    }

    fn personen_mit(&self, text: &str) -> Vec<Id> {
        let gemeint = |s: &&Datensatz| matches!(s, Datensatz::Person(p) if namen::meint(text, p));
        self.alle(Kind::Personen)
            .filter(gemeint)
            .map(Datensatz::id)
            .collect()
    }

    fn ebene(&self, text: &str) -> Option<String> {
        let gesucht = falte(text);
        let heisst = |e: &&Ebene| {
            [&e.schluessel, &e.name, &e.mehrzahl]
                .iter()
                .any(|n| falte(n) == gesucht)
        };
        self.ebenen()
            .iter()
            .find(heisst)
            .map(|e| e.schluessel.clone())
    }

    fn ebene_name(&self, schluessel: &str) -> String {
        self.ebenen()
            .iter()
            .find(|e| e.schluessel == schluessel)
            .map_or_else(|| schluessel.to_owned(), |e| e.name.clone())
    }
}
