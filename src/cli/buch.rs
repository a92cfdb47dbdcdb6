//! The open store with its Register: reads, finds what people name, and writes drafts.

use super::{Umgebung, sitzung};
use crate::domain::feld::eingabe::Namen;
use crate::domain::text::falte;
use crate::domain::{Id, Kind, Schluessel};
use crate::fehler::Fehler;
use crate::model::register::Anlass;
use crate::model::{Register, mittel};
use crate::store::{CommitFehler, Committed, Draft, Grund, SledStore, Store};

/// Store and Register.
pub struct Buch {
    pub store: SledStore,
    pub reg: Register,
}

impl Buch {
    pub fn oeffnen(um: &Umgebung) -> Result<Self, Fehler> {
        Self::aus(SledStore::oeffnen(&um.daten)?)
    }

    pub fn aus(store: SledStore) -> Result<Self, Fehler> {
        let reg = Register::aus(store.snapshot()?);
        Ok(Buch { store, reg })
    }

    /// Commits a draft, and the Register follows.
    pub fn schreibe(
        &mut self,
        draft: &Draft,
        grund: Grund,
        um: &Umgebung,
    ) -> Result<Committed, Fehler> {
        let anlass = Anlass {
            request: um.ids().neu(),
            wer: um.wer.clone(),
            wann: um.zeitpunkt(),
            grund,
        };
        if let Some(warum) = mittel::einwand(&self.reg, &draft.aenderungen) {
            return Err(Fehler::mittel(&warum));
        }
        let konflikt = |reg: &Register, key| Fehler::konflikt(&draft.label, &benannt(reg, key));
        let batch = self
            .reg
            .batch(draft, anlass)
            .map_err(|key| konflikt(&self.reg, key))?;
        match self.store.commit(&batch) {
            Ok(committed) => {
                self.reg.apply(&committed);
                Ok(committed)
            }
            Err(CommitFehler::Konflikt { key, .. }) => Err(konflikt(&self.reg, key)),
            Err(CommitFehler::Fehler(fehler)) => Err(fehler),
        }
    }

    /// The record with this id, piece of an id, or name (whole, or a part of it).
    pub fn finde(&self, kind: Kind, gesucht: &str) -> Result<Id, Fehler> {
        if kind == Kind::Sitzungen {
            return sitzung::finde(self, gesucht);
        }
        let genau = self.reg.mit_namen(kind, gesucht);
        let ids = if genau.is_empty() {
            self.ungefaehr(kind, gesucht)
        } else {
            genau
        };
        match ids.as_slice() {
            [id] => Ok(*id),
            [] => Err(Fehler::nicht_gefunden(
                kind.einzahl(),
                gesucht,
                &self.aehnliche(kind, gesucht),
            )),
            mehrere => {
                let zeile = |id: &Id| self.zeile(Schluessel { kind, id: *id });
                Err(Fehler::mehrdeutig(
                    gesucht,
                    &mehrere.iter().map(zeile).collect::<Vec<_>>(),
                ))
            }
        }
    }

    /// `--raum` and the like.
    pub fn finde_option(&self, kind: Kind, gesucht: Option<&str>) -> Result<Option<Id>, Fehler> {
        gesucht.map(|g| self.finde(kind, g)).transpose()
    }

    /// By a piece of the id, else by all words of the name in any order.
    fn ungefaehr(&self, kind: Kind, gesucht: &str) -> Vec<Id> {
        let alle = self.reg.ids(kind);
        let treffer = mit_stueck(&alle, gesucht);
        if !treffer.is_empty() {
            return treffer;
        }
        let gefaltet = falte(gesucht);
        let worte: Vec<&str> = gefaltet.split(' ').filter(|w| !w.is_empty()).collect();
        let passt = |id: &Id| {
            let titel = falte(&self.reg.titel(Schluessel { kind, id: *id }));
            !worte.is_empty() && worte.iter().all(|w| titel.contains(w))
        };
        alle.into_iter().filter(passt).collect()
    }

    fn aehnliche(&self, kind: Kind, gesucht: &str) -> Vec<String> {
        let gesucht = falte(gesucht);
        let zahlen = |t: &str| -> String { t.chars().filter(char::is_ascii_digit).collect() };
        let mut namen: Vec<(f64, String)> = self
            .reg
            .ids(kind)
            .into_iter()
            .filter_map(|id| self.reg.name(kind, id))
            // The pot of another year is other money, and nobody's slip.
            .filter(|n| kind != Kind::Toepfe || zahlen(n) == zahlen(&gesucht))
            .map(|n| (strsim::jaro_winkler(&falte(&n), &gesucht), n))
            .filter(|(wie, _)| *wie > 0.75)
            .collect();
        namen.sort_by(|a, b| b.0.total_cmp(&a.0));
        namen.into_iter().take(3).map(|(_, n)| n).collect()
    }

    /// "4K2M9Q  Protokoll verschicken"
    pub fn zeile(&self, key: Schluessel) -> String {
        format!("{}  {}", kurz(key.id), self.reg.titel(key))
    }
}

/// Those whose id begins or ends so; none for less than a short id.
pub fn mit_stueck(alle: &[Id], gesucht: &str) -> Vec<Id> {
    let stueck = gesucht.trim().to_ascii_uppercase();
    if stueck.len() < KURZ {
        return Vec::new();
    }
    let hat_stueck = |id: &&Id| {
        let ganz = id.to_string();
        ganz.starts_with(&stueck) || ganz.ends_with(&stueck)
    };
    alle.iter().filter(hat_stueck).copied().collect()
}

/// Characters that a short id has.
const KURZ: usize = 4;
const KURZ_GEZEIGT: usize = 6;

/// The end of an id: enough to name a record in a list.
pub fn kurz(id: Id) -> String {
    let ganz = id.to_string();
    ganz.get(ganz.len().saturating_sub(KURZ_GEZEIGT)..)
        .unwrap_or_default()
        .to_owned()
}

fn benannt(reg: &Register, key: Schluessel) -> String {
    let titel = reg.titel(key);
    if titel.is_empty() {
        format!("{} {}", key.kind.einzahl(), key.id)
    } else {
        format!("{} „{titel}“", key.kind.einzahl())
    }
}
