//! Templates: what a new store begins with – levels and Räume, the catalogue of Gremiumsarten, posts that must exist,
//! ready Gremien, rules of money, what the Sozialraumprofil counts. Data in TOML, three built in; a file of one's own is read the same way. Knows no disk and no clock.

pub mod demo;
mod festzeile;
mod lesen;
mod tabelle;

use crate::domain::{
    Datensatz, Einstellung, Gremium, Gremiumsart, Id, Ids, Indikator, Koordination, Landkreis,
    Mittelregel, Raum,
};
use jiff::civil::Date;
use std::collections::HashMap;

pub use demo::demo;
pub use lesen::FUA_ART;

/// The built-in templates: name and one line for people.
pub const NAMEN: &[(&str, &str)] = &[
    (
        "potsdam-mittelmark",
        "Landkreis mit 4 Planregionen und 19 Sozialräumen, Gremien nach dem Konzept der Sozialraumorientierung",
    ),
    (
        "norderstedt",
        "Stadt mit 2 Regionen und 4 Sozialräumen, Sozialraumteams und Regionalteams",
    ),
    (
        "empty",
        "nur die Ebenen und der Katalog der Gremienarten, alles andere legt man selbst an",
    ),
];

const TEXTE: &[(&str, &str)] = &[
    (
        "potsdam-mittelmark",
        include_str!("potsdam-mittelmark.toml"),
    ),
    ("norderstedt", include_str!("norderstedt.toml")),
    ("empty", include_str!("empty.toml")),
];

/// Catalogues of Gremiumsarten that a template can name under `katalog`.
const KATALOGE: &[(&str, &str)] = &[
    ("papiere", include_str!("arten.toml")),
    ("norderstedt", include_str!("arten-norderstedt.toml")),
];

/// Sets of figures that a template can name under `indikatoren`.
const INDIKATOREN: &[(&str, &str)] = &[("beispiel", include_str!("indikatoren.toml"))];

/// What is wrong in a template, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VorlageFehler {
    /// Counted from 1.
    pub zeile: usize,
    /// A German sentence.
    pub satz: String,
}

/// A template that was read without a fault. Its records refer to each other by numbers of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vorlage {
    landkreis: Landkreis,
    raeume: Vec<Raum>,
    arten: Vec<Gremiumsart>,
    gremien: Vec<Gremium>,
    posten: Vec<Koordination>,
    einstellungen: Vec<Einstellung>,
    mittelregeln: Vec<Mittelregel>,
    indikatoren: Vec<Indikator>,
}

impl Vorlage {
    /// A built-in template by its name in [`NAMEN`].
    pub fn eingebaut(name: &str) -> Option<Vorlage> {
        let (_, text) = TEXTE.iter().find(|(n, _)| *n == name)?;
        Vorlage::lesen(text, name).ok()
    }

    /// Reads a template; `name` is kept in the Landkreis. Error: every fault found, in the order of the lines.
    pub fn lesen(text: &str, name: &str) -> Result<Vorlage, Vec<VorlageFehler>> {
        lesen::vorlage(text, name)
    }

    /// The records with fresh ids, each behind those that it refers to. Ready Gremien exist from `heute` on, so that
    /// none is overdue on the first day.
    pub fn datensaetze(&self, ids: &mut Ids, heute: Date) -> Vec<Datensatz> {
        let mut neu = Nummern::new(ids);
        let mut aus = vec![Datensatz::from(Landkreis {
            id: neu.id(self.landkreis.id),
            ..self.landkreis.clone()
        })];
        aus.extend(self.raeume.iter().map(|r| neu.raum(r)));
        aus.extend(self.arten.iter().map(|a| neu.art(a)));
        aus.extend(self.gremien.iter().map(|g| neu.gremium(g, heute)));
        aus.extend(self.posten.iter().map(|p| neu.posten(p)));
        aus.extend(self.einstellungen.iter().map(|e| neu.einstellung(e)));
        aus.extend(self.mittelregeln.iter().map(|r| neu.mittelregel(r)));
        aus.extend(self.indikatoren.iter().map(|i| neu.indikator(i)));
        aus
    }
}

/// From the template's numbers to ids of the store.
struct Nummern<'a> {
    ids: &'a mut Ids,
    neu: HashMap<Id, Id>,
}

impl<'a> Nummern<'a> {
    fn new(ids: &'a mut Ids) -> Self {
        Nummern {
            ids,
            neu: HashMap::new(),
        }
    }

    fn id(&mut self, alt: Id) -> Id {
        *self.neu.entry(alt).or_insert_with(|| self.ids.neu())
    }

    fn raum(&mut self, r: &Raum) -> Datensatz {
        let uebergeordnet = r.uebergeordnet.map(|id| self.id(id));
        let id = self.id(r.id);
        Raum {
            id,
            uebergeordnet,
            ..r.clone()
        }
        .into()
    }

    fn art(&mut self, a: &Gremiumsart) -> Datensatz {
        let id = self.id(a.id);
        Gremiumsart { id, ..a.clone() }.into()
    }

    fn gremium(&mut self, g: &Gremium, heute: Date) -> Datensatz {
        Gremium {
            id: self.id(g.id),
            art: g.art.map(|id| self.id(id)),
            raum: g.raum.map(|id| self.id(id)),
            gegruendet: (!g.aussen).then_some(heute),
            ..g.clone()
        }
        .into()
    }

    fn posten(&mut self, p: &Koordination) -> Datensatz {
        Koordination {
            id: self.id(p.id),
            raum: p.raum.map(|id| self.id(id)),
            ..p.clone()
        }
        .into()
    }

    fn einstellung(&mut self, e: &Einstellung) -> Datensatz {
        let id = self.id(e.id);
        Einstellung { id, ..e.clone() }.into()
    }

    fn mittelregel(&mut self, r: &Mittelregel) -> Datensatz {
        let id = self.id(r.id);
        Mittelregel { id, ..r.clone() }.into()
    }

    fn indikator(&mut self, i: &Indikator) -> Datensatz {
        Indikator {
            id: self.id(i.id),
            haupt: i.haupt.map(|id| self.id(id)),
            ..i.clone()
        }
        .into()
    }
}
