//! What is known across the OParl files of a call: names by URL, who lists whom, and whom nobody has.

use super::EIGENE;
use super::objekte::{Fund, Objekt, Typ};
use super::vermisst::{Vermisst, Was};
use crate::domain::{Datensatz, Id, Kind, Schluessel, Sitzung};
use crate::exchange::einlesen::{Ablehnung, Einlesen};
use serde_json::{Map, Value};
use std::collections::{BTreeSet, HashMap, HashSet};

/// What is known across the files of a call.
#[derive(Default)]
pub struct Welt {
    /// Names of organisations and people by URL.
    namen: HashMap<String, String>,
    gesehen: BTreeSet<(Typ, String)>,
    /// Membership or agenda item → whoever lists it, and at which place.
    listet: HashMap<String, Vec<(Typ, String, usize)>>,
    orte: HashMap<String, Map<String, Value>>,
    pub geloescht: HashSet<String>,
    /// Ids of records that are about to be, by type and URL.
    ids: HashMap<(Typ, String), Id>,
    /// Sitzungen of these files.
    termine: HashMap<Id, Sitzung>,
    pub vermisst: Vermisst,
}

impl Welt {
    pub fn aus(funde: &[Fund], dabei: &[usize]) -> Self {
        let mut welt = Welt::default();
        for fund in dabei.iter().filter_map(|i| funde.get(*i)) {
            welt.orte.extend(fund.orte.clone());
            welt.geloescht.extend(fund.geloescht.iter().cloned());
            for o in &fund.objekte {
                welt.lerne(o);
            }
        }
        welt
    }

    fn lerne(&mut self, o: &Objekt) {
        if let Ok(Some(name)) = o.text("name") {
            self.namen.insert(o.id.clone(), name);
        }
        for feld in ["membership", "agendaItem"] {
            let liste = o.texte(feld).unwrap_or_default();
            for (platz, url) in liste.into_iter().enumerate() {
                let wer = (o.typ, o.id.clone(), platz);
                self.listet.entry(url).or_default().push(wer);
            }
        }
    }

    /// Not read yet, and (what has a date of its own) not deleted there either.
    pub fn zum_ersten_mal(&mut self, o: &Objekt) -> bool {
        let fort =
            matches!(o.typ, Typ::Meeting | Typ::AgendaItem) && self.geloescht.contains(&o.id);
        !fort && self.gesehen.insert((o.typ, o.id.clone()))
    }

    pub fn merke(&mut self, o: &Objekt, id: Id) {
        self.ids.insert((o.typ, o.id.clone()), id);
    }

    pub fn merke_termin(&mut self, s: &Sitzung) {
        self.termine.insert(s.id, s.clone());
    }

    /// A Sitzung of these files, else of the store.
    pub fn termin<'a>(&'a self, id: Id, um: &'a Einlesen<'_>) -> Option<&'a Sitzung> {
        let kind = Kind::Sitzungen;
        let hier = || match um.bestand.satz(Schluessel { kind, id }) {
            Some(Datensatz::Sitzung(s)) => Some(s),
            _ => None,
        };
        self.termine.get(&id).or_else(hier)
    }

    /// The record behind a URL: of these files, else of the store.
    pub fn id(&self, typ: Typ, url: &str, um: &Einlesen<'_>) -> Option<Id> {
        let neu = self.ids.get(&(typ, url.to_owned())).copied();
        neu.or_else(|| nachschlagen(typ.kind(), url, um))
    }

    /// What a field of ours points at; None: nothing, or nobody has it.
    pub fn verweis(
        &self,
        o: &Objekt,
        feld: &str,
        typ: Typ,
        um: &Einlesen<'_>,
    ) -> Result<Option<Id>, Ablehnung> {
        Ok(o.text(feld)?.and_then(|url| self.id(typ, &url, um)))
    }

    pub fn ort(&self, url: &str) -> Option<&Map<String, Value>> {
        self.orte.get(url)
    }

    /// The place of an agenda item in the list of its Sitzung.
    pub fn platz(&self, url: &str) -> Option<usize> {
        let liste = self.listet.get(url)?;
        liste.iter().find(|l| l.0 == Typ::Meeting).map(|l| l.2)
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

    /// Who lists this membership or agenda item.
    pub fn von_liste(&self, url: &str, typ: Typ) -> Option<String> {
        let liste = self.listet.get(url)?;
        liste.iter().find(|l| l.0 == typ).map(|l| l.1.clone())
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
    let id = nachschlagen(typ.kind(), &url, um);
    if id.is_none() {
        welt.vermisst.zaehle(Was::Mitgliedschaft, &url);
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
