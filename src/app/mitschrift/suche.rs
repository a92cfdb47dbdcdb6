//! Known things that a line may mean: what the search finds and has to do with it, and what is called nearly the same. A
//! need wherever it was seen, for the same is seen in several Räume; everything else around the Raum of the line.

use super::Mitschrift;
use crate::domain::text::gleich;
use crate::domain::{Id, Kind, Mitschriftart, Schluessel};
use crate::model::Register;
use crate::model::fang::Fang;
use crate::model::mitschrift::art_von;
use crate::model::mitschrift::bekannt::Gesucht;
use crate::model::{bedarfe, ressourcen};
use crate::search::{Index, Suche};

/// Hits looked through for those that fit, and so many shown at most.
const GESUCHT: usize = 2_000;
const TREFFER: usize = 30;
/// Letters from which on something is looked for.
const AB: usize = 2;
/// What is looked for of a long line: nothing known is called by more words, and each costs time on each key.
const WORTE: usize = 8;
/// Bytes of a word, as names have them.
const WORT: usize = 60;
/// Words of the name that are looked for one by one where all of them together find nothing, and what is shown then.
const EINZELN: usize = 3;

impl Mitschrift {
    pub(super) fn suche(&mut self, reg: &Register, index: &Index) -> Vec<Schluessel> {
        let Some(f) = self.fang.clone() else {
            self.gefragt = None;
            return Vec::new();
        };
        let worte = worte(&f.name);
        let name = worte.join(" ");
        let frage = (reg.rev(), f.art, f.raum, name.clone());
        if self.gefragt.as_ref() == Some(&frage) {
            return std::mem::take(&mut self.treffer);
        }
        self.gefragt = Some(frage);
        if f.art == Mitschriftart::Todo || name.chars().count() < AB {
            return Vec::new();
        }
        let gesucht = Gesucht::neu(&name);
        let passt = |key: &Schluessel| im_umkreis(reg, *key, f.raum);
        let finde = |lauf: &mut Suche, text: &str| {
            let hits = lauf.suche(index, text, GESUCHT).into_iter();
            hits.map(|h| h.key).filter(passt).collect::<Vec<_>>()
        };
        let mut treffer = finde(&mut self.lauf, &name);
        treffer.retain(|k| gesucht.ganz(&reg.titel(*k)));
        for key in aehnliche(reg, &f, &name).into_iter().filter(passt) {
            if !treffer.contains(&key) {
                treffer.push(key);
            }
        }
        if treffer.is_empty() && worte.len() > 1 {
            treffer = halbe(reg, &gesucht, worte, |w| finde(&mut Suche::neu(), w));
        }
        treffer.sort_by_key(|k| (art_von(k.kind) != f.art, !hier(reg, *k, f.raum)));
        treffer.truncate(TREFFER);
        treffer
    }

    /// Something known is called just so.
    pub(super) fn gibt_es_schon(&self, reg: &Register) -> bool {
        let Some(f) = &self.fang else { return false };
        let gleich = |k: &Schluessel| art_von(k.kind) == f.art && gleich(&reg.titel(*k), &f.name);
        self.treffer.iter().any(gleich)
    }
}

/// What is looked for: each word once.
fn worte(name: &str) -> Vec<&str> {
    let mut worte: Vec<&str> = Vec::new();
    let lesbar = |w: &&str| w.starts_with(char::is_alphanumeric) && w.len() <= WORT;
    for wort in name.split_whitespace().filter(lesbar) {
        if worte.len() < WORTE && !worte.contains(&wort) {
            worte.push(wort);
        }
    }
    worte
}

/// The few that say at least half of it.
fn halbe(
    reg: &Register,
    gesucht: &Gesucht,
    worte: Vec<&str>,
    mut finde: impl FnMut(&str) -> Vec<Schluessel>,
) -> Vec<Schluessel> {
    let mut alle: Vec<Schluessel> = Vec::new();
    for key in einzeln(worte).flat_map(&mut finde) {
        if alle.len() < EINZELN && !alle.contains(&key) && gesucht.halb(&reg.titel(key)) {
            alle.push(key);
        }
    }
    alle
}

/// Long words first: they tell more.
fn einzeln(mut worte: Vec<&str>) -> impl Iterator<Item = &str> {
    worte.sort_by_key(|w| std::cmp::Reverse(w.chars().count()));
    worte
        .into_iter()
        .filter(|w| w.chars().count() > 3)
        .take(EINZELN)
}

/// The same in other words, or with a slip of the pen.
fn aehnliche(reg: &Register, f: &Fang, name: &str) -> Vec<Schluessel> {
    let (kind, ids) = match f.art {
        Mitschriftart::Ressource => {
            let ids = ressourcen::aehnliche(reg, name, f.raum);
            (Kind::Ressourcen, ids)
        }
        Mitschriftart::Bedarf => (Kind::Bedarfe, bedarfe::aehnliche(reg, name)),
        _ => return Vec::new(),
    };
    ids.into_iter().map(|id| Schluessel { kind, id }).collect()
}

/// What a Raum has or plans, and what lies below or above it; without a Raum anything. A need anywhere.
fn im_umkreis(reg: &Register, key: Schluessel, raum: Option<Id>) -> bool {
    match key.kind {
        Kind::Bedarfe => true,
        Kind::Ressourcen | Kind::Vorhaben => hier(reg, key, raum),
        _ => false,
    }
}

fn hier(reg: &Register, key: Schluessel, raum: Option<Id>) -> bool {
    match (raum, reg.raum_von(key)) {
        (Some(hier), Some(dort)) => {
            reg.liegt_in(Some(dort), hier) || reg.liegt_in(Some(hier), dort)
        }
        _ => true,
    }
}
