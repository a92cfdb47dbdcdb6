//! "Who is responsible for topic in Raum?" – posts hold for their Raum and all below, the nearest one first.

use super::Register;
use crate::domain::text::falte;
use crate::domain::{Id, Koordination, Raum};
use jiff::civil::Date;

/// An answer of the directory.
#[derive(Debug, Clone)]
pub struct Antwort<'a> {
    pub posten: &'a Koordination,
    /// Levels between the Raum asked for and the Raum of the post: 0 = right there.
    pub entfernung: usize,
    pub vakant: bool,
}

/// A post that must exist in a Raum and does not, or that is vacant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Luecke {
    pub thema: String,
    pub raum: Id,
    /// The vacant post; None where there is none at all.
    pub posten: Option<Id>,
}

impl Register {
    /// Posts whose topic, keywords or function contain every word, that hold in `raum` (by inheritance from above);
    /// nearest Raum first, staffed before vacant. Without a Raum: all.
    pub fn zustaendig(&self, worte: &str, raum: Option<Id>, heute: Date) -> Vec<Antwort<'_>> {
        let worte: Vec<String> = falte(worte)
            .split(' ')
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect();
        let mut treffer: Vec<Antwort<'_>> = self
            .koordination()
            .iter()
            .filter(|k| worte.iter().all(|w| passt(k, w)))
            .filter_map(|k| {
                let entfernung = self.entfernung(raum, k.raum)?;
                Some(Antwort {
                    posten: k,
                    entfernung,
                    vakant: k.vakant(heute),
                })
            })
            .collect();
        treffer.sort_by_key(|a| (a.entfernung, a.vakant, falte(&a.posten.thema)));
        treffer
    }

    /// Splits "frühe hilfen werder" into the Raum it names and the remaining words.
    pub fn frage_zerlegen(&self, frage: &str) -> (String, Option<Id>) {
        let worte: Vec<String> = falte(frage)
            .split(' ')
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect();
        let laenge = worte.len();
        for breite in (1..=laenge.min(4)).rev() {
            for start in (0..=laenge - breite).rev() {
                let name = worte[start..start + breite].join(" ");
                if let Some(raum) = self.raum_namens(&name) {
                    let rest: Vec<&str> = worte[..start]
                        .iter()
                        .chain(&worte[start + breite..])
                        .map(String::as_str)
                        .collect();
                    return (rest.join(" "), Some(raum.id));
                }
            }
        }
        (worte.join(" "), None)
    }

    /// A Raum with this (folded) name, alias, or a name that begins with these words; the widest first.
    fn raum_namens(&self, gefaltet: &str) -> Option<&Raum> {
        if gefaltet.chars().count() < 3 {
            return None;
        }
        let name = |r: &&Raum| {
            std::iter::once(&r.name)
                .chain(&r.aliase)
                .any(|n| falte(n) == gefaltet)
        };
        let anfang = |r: &&Raum| {
            falte(&r.name)
                .strip_prefix(gefaltet)
                .is_some_and(|rest| rest.starts_with(' '))
        };
        let weitester = |f: &dyn Fn(&&Raum) -> bool| {
            self.raeume()
                .iter()
                .filter(|r| f(r))
                .min_by_key(|r| self.aufwaerts(r.id).count())
        };
        weitester(&name).or_else(|| weitester(&anfang))
    }

    /// Levels from `raum` up to `oben`; None where `oben` is not above. Posts without a Raum hold everywhere.
    fn entfernung(&self, raum: Option<Id>, oben: Option<Id>) -> Option<usize> {
        match (raum, oben) {
            (None, Some(oben)) => Some(self.aufwaerts(oben).count()),
            (None, None) => Some(0),
            (Some(raum), Some(oben)) => self.aufwaerts(raum).position(|r| r.id == oben),
            (Some(raum), None) => Some(self.aufwaerts(raum).count()),
        }
    }

    /// Required posts that are missing or vacant, and any other vacant post.
    pub fn luecken(&self, heute: Date) -> Vec<Luecke> {
        let pflicht = self
            .landkreis()
            .map(|l| l.pflichtposten.as_slice())
            .unwrap_or_default();
        let mut luecken = Vec::new();
        for p in pflicht {
            for raum in self.raeume().iter().filter(|r| r.ebene == p.ebene) {
                let hat = |k: &&Koordination| {
                    k.raum == Some(raum.id) && falte(&k.thema) == falte(&p.thema)
                };
                if !self.koordination().iter().any(|k| hat(&k)) {
                    luecken.push(Luecke {
                        thema: p.thema.clone(),
                        raum: raum.id,
                        posten: None,
                    });
                }
            }
        }
        let vakant = self.koordination().iter().filter(|k| k.vakant(heute));
        luecken.extend(vakant.filter_map(|k| {
            Some(Luecke {
                thema: k.thema.clone(),
                raum: k.raum?,
                posten: Some(k.id),
            })
        }));
        luecken
    }
}

fn passt(k: &Koordination, wort: &str) -> bool {
    let felder = std::iter::once(&k.thema)
        .chain(&k.stichworte)
        .chain(std::iter::once(&k.funktion));
    felder.map(|f| falte(f)).any(|f| f.contains(wort))
}
