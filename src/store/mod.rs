//! The boundary to the disk: four operations (snapshot, commit, watch, status) and what passes through them.
//! The same four must later be served by a holder process and by a shared engine, so nothing here knows sled.

pub mod auffangen;
mod codec;
mod commit;
mod keys;
mod lesen;
mod lock;
pub mod memory;
mod oeffnen;
mod ort;
mod pruefbericht;
mod pruefung;
mod reparatur;
mod rotation;
mod schaden;
mod schema;
pub mod sicherung;
pub mod siegelgut;
mod sled_store;
mod stand;
mod stueck;
pub mod tresorbild;
pub mod tresorort;
mod truhe;
pub mod verlauf;
mod wiederherstellung;

pub use lock::{benutzer, zone};
pub use ort::{fuer_shell, io_grund, letzte_fuer_shell};
pub use pruefbericht::{Fund, Pruefbericht, pruefen};
pub use reparatur::{Bessere, Reparatur, reparieren};
pub use rotation::{Behalten, rotieren};
pub use sled_store::SledStore;
pub use tresorort::Tresorort;
pub use truhe::{Platz, Truhe};
/// Bytes that one record may have, encoded.
pub const DATENSATZ_GRENZE: usize = codec::GRENZE;

pub use wiederherstellung::{Wiederhergestellt, wiederherstellen};

use crate::domain::{Datensatz, Id, Schluessel};
use crate::fehler::Fehler;
use jiff::Timestamp;

/// The number of a commit; 0 is the empty store.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Rev(pub u64);

/// What a person did, as values: a German label ("To-do erledigt") and changes. Undo is the reversed draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub label: String,
    pub aenderungen: Vec<Aenderung>,
}

/// One record before and after. Neither: no change. Only after: new. Only before: deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aenderung {
    pub vorher: Option<Datensatz>,
    pub nachher: Option<Datensatz>,
}

impl Aenderung {
    pub fn neu(nachher: impl Into<Datensatz>) -> Self {
        Aenderung {
            vorher: None,
            nachher: Some(nachher.into()),
        }
    }

    pub fn geaendert(vorher: impl Into<Datensatz>, nachher: impl Into<Datensatz>) -> Self {
        Aenderung {
            vorher: Some(vorher.into()),
            nachher: Some(nachher.into()),
        }
    }

    pub fn geloescht(vorher: impl Into<Datensatz>) -> Self {
        Aenderung {
            vorher: Some(vorher.into()),
            nachher: None,
        }
    }

    pub fn schluessel(&self) -> Option<Schluessel> {
        self.nachher
            .as_ref()
            .or(self.vorher.as_ref())
            .map(Datensatz::schluessel)
    }

    #[must_use]
    pub fn umgekehrt(&self) -> Self {
        Aenderung {
            vorher: self.nachher.clone(),
            nachher: self.vorher.clone(),
        }
    }
}

impl Draft {
    pub fn new(label: impl Into<String>) -> Self {
        Draft {
            label: label.into(),
            aenderungen: Vec::new(),
        }
    }

    #[must_use]
    pub fn mit(mut self, aenderung: Aenderung) -> Self {
        self.aenderungen.push(aenderung);
        self
    }

    pub fn leer(&self) -> bool {
        self.aenderungen.iter().all(|a| a.vorher == a.nachher)
    }

    /// Takes everything back, last change first.
    #[must_use]
    pub fn umgekehrt(&self) -> Self {
        Draft {
            label: self.label.clone(),
            aenderungen: self
                .aenderungen
                .iter()
                .rev()
                .map(Aenderung::umgekehrt)
                .collect(),
        }
    }
}

/// Why a commit was made: what undo and redo walk along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Grund {
    Eingabe,
    /// Takes that commit back.
    Rueckgaengig(Rev),
    /// Makes that commit, which was taken back, hold again.
    Wiederholt(Rev),
}

/// What a record must be for an operation to go through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    Absent,
    /// Last written by this commit.
    At(Rev),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    pub key: Schluessel,
    pub expect: Expect,
    /// None: delete.
    pub put: Option<Datensatz>,
}

/// All or nothing. Committing the same `request` twice is one commit, answered twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub request: Id,
    pub wer: String,
    pub wann: Timestamp,
    pub label: String,
    pub grund: Grund,
    pub ops: Vec<Op>,
}

/// What the disk holds now, after fsync. Only a store can make one, and only this changes a Register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    rev: Rev,
    request: Id,
    wer: String,
    wann: Timestamp,
    label: String,
    grund: Grund,
    aenderungen: Vec<Aenderung>,
}

impl Committed {
    pub fn rev(&self) -> Rev {
        self.rev
    }

    pub fn request(&self) -> Id {
        self.request
    }

    pub fn wer(&self) -> &str {
        &self.wer
    }

    pub fn wann(&self) -> Timestamp {
        self.wann
    }

    pub fn label(&self) -> &str {
        &self.label
    }

    pub fn grund(&self) -> Grund {
        self.grund
    }

    pub fn aenderungen(&self) -> &[Aenderung] {
        &self.aenderungen
    }

    /// The draft that takes this commit back.
    pub fn gegenteil(&self) -> Draft {
        Draft {
            label: self.label.clone(),
            aenderungen: self.aenderungen.clone(),
        }
        .umgekehrt()
    }
}

/// Every record with the commit that last wrote it, at one moment.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    pub rev: Rev,
    pub records: Vec<(Rev, Datensatz)>,
}

/// Commits after a revision, in order, without a gap – or the journal no longer reaches back that far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Watch {
    Commits(Vec<Committed>),
    Lagged,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreStatus {
    pub rev: Rev,
    /// Version of the schema on disk.
    pub schema: u16,
    /// For people: where it lies.
    pub ort: String,
    /// The oldest commit that the journal still has.
    pub journal_ab: Rev,
}

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitFehler {
    /// Somebody changed it meanwhile.
    Konflikt {
        key: Schluessel,
        aktuell: Option<Box<(Rev, Datensatz)>>,
    },
    Fehler(Fehler),
}

/// What stands behind the boundary. One contract test runs on every implementation.
pub trait Store: Send {
    fn snapshot(&self) -> Result<Snapshot, Fehler>;

    /// Returns only after the commit is on the disk for good.
    fn commit(&mut self, batch: &Batch) -> Result<Committed, CommitFehler>;

    /// All commits with a revision above `from`.
    fn watch(&self, from: Rev) -> Result<Watch, Fehler>;

    fn status(&self) -> Result<StoreStatus, Fehler>;
}

/// Where open forms are kept against crash and dropped line; not part of the journal, not undone.
pub trait Entwuerfe {
    fn entwurf_sichern(&mut self, name: &str, inhalt: &[u8]) -> Result<(), Fehler>;
    fn entwurf_verwerfen(&mut self, name: &str) -> Result<(), Fehler>;
    /// Name and content, by name.
    fn entwuerfe(&self) -> Result<Vec<(String, Vec<u8>)>, Fehler>;
}

/// Keeps a copy for bad days; called daily and on exit.
pub trait Sichern {
    /// Where the newest backup lies; None where there is nothing to keep.
    fn sichern(&self, heute: jiff::civil::Date) -> Result<Option<std::path::PathBuf>, Fehler>;

    /// Forgets the history of commits made before that; what they wrote stays. Undo and log reach no further back.
    fn vergessen(&mut self, vor: Timestamp) -> Result<(), Fehler>;
}

/// All that the worker thread needs of a store.
pub trait Werk: Store + Entwuerfe + Sichern {}

impl<T: Store + Entwuerfe + Sichern> Werk for T {}
