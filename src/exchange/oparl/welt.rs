//! What is known across the OParl files of a call: names by URL, who lists whom, and whom nobody has.

use super::EIGENE;
use super::objekte::{Fund, Objekt, Typ};
use crate::domain::{Datensatz, Id, Kind, Schluessel};
use crate::exchange::einlesen::{Ablehnung, Einlesen, Gelesen};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is known across the files of a call.
pub struct Welt {
    /// Names of organisations and people by URL.
    namen: HashMap<String, String>,
    pub gesehen: BTreeSet<(Typ, String)>,
    /// Membership URL → person or organisation that lists it.
    listet: HashMap<String, Vec<(Typ, String)>>,
    /// Organisation or person that nobody holds → memberships left out for it.
    fehlt: BTreeMap<String, usize>,
}

impl Welt {
    pub fn aus(funde: &[Fund], dabei: &[usize]) -> Self {
        let mut welt = Welt {
            namen: HashMap::new(),
            gesehen: BTreeSet::new(),
            listet: HashMap::new(),
            fehlt: BTreeMap::new(),
        };
        let objekte = dabei
            .iter()
            .filter_map(|i| funde.get(*i))
            .flat_map(|f| &f.objekte);
        for o in objekte {
            if let Ok(Some(name)) = o.text("name") {
                welt.namen.insert(o.id.clone(), name);
            }
            for m in o.texte("membership").unwrap_or_default() {
                welt.listet
                    .entry(m)
                    .or_default()
                    .push((o.typ, o.id.clone()));
            }
        }
        welt
    }

    /// The organisation's name in the files or here; its URL where nobody knows it.
    pub fn name(&self, url: String, um: &Einlesen<'_>) -> String {
        let hier = || {
            let id = um.bestand.mit_fremd_id(Kind::Gremien, &url)?;
            let key = Schluessel {
                kind: Kind::Gremien,
                id,
            };
            um.bestand.satz(key).map(Datensatz::titel)
        };
        self.namen.get(&url).cloned().or_else(hier).unwrap_or(url)
    }

    /// Who lists this membership.
    pub fn von_liste(&self, mitgliedschaft: &str, typ: Typ) -> Option<String> {
        let liste = self.listet.get(mitgliedschaft)?;
        liste
            .iter()
            .find(|(t, _)| *t == typ)
            .map(|(_, id)| id.clone())
    }

    pub fn melde(&mut self, gelesen: &mut Gelesen) {
        for (url, zahl) in std::mem::take(&mut self.fehlt) {
            let wieviele = match zahl {
                1 => "eine Mitgliedschaft".to_owned(),
                n => format!("{n} Mitgliedschaften"),
            };
            gelesen.meldungen.push(format!(
                "{wieviele} ausgelassen: {url} ist weder in den Dateien noch im Feldbuch"
            ));
        }
    }
}

/// The record behind a URL: named by the object, the one around it, or one that lists it. None: nobody has it.
pub fn bezug(
    o: &Objekt,
    feld: &str,
    typ: Typ,
    welt: &mut Welt,
    um: &Einlesen<'_>,
) -> Result<Option<Id>, Ablehnung> {
    let um_herum =
        o.um.as_ref()
            .filter(|(t, _)| *t == typ)
            .map(|u| u.1.clone());
    let url = o
        .text(feld)?
        .or(um_herum)
        .or_else(|| welt.von_liste(&o.id, typ))
        .ok_or_else(|| o.fehler(feld, "fehlt"))?;
    let kind = if typ == Typ::Person {
        Kind::Personen
    } else {
        Kind::Gremien
    };
    let id = nachschlagen(kind, &url, um);
    if id.is_none() {
        *welt.fehlt.entry(url).or_default() += 1;
    }
    Ok(id)
}

pub fn nachschlagen(kind: Kind, url: &str, um: &Einlesen<'_>) -> Option<Id> {
    let eigene = || url.strip_prefix(EIGENE).and_then(eigene_id);
    um.bestand
        .mit_fremd_id(kind, url)
        .or_else(eigene)
        .filter(|id| um.bestand.satz(Schluessel { kind, id: *id }).is_some())
}

/// `personen/01J…`
pub fn eigene_id(rest: &str) -> Option<Id> {
    rest.rsplit('/').next()?.parse().ok()
}
