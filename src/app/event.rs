//! What comes in (keys, paste, resize, ticks, answers) and what goes out (effects, as values that tests can compare).

use crate::domain::Schluessel;
use crate::fehler::Fehler;
use crate::keymap::Key;
use crate::store::{Batch, Committed, Snapshot};
use jiff::civil::DateTime;

/// Something happened.
#[derive(Debug, Clone)]
pub enum Event {
    Key(Key),
    /// Bracketed paste, as one piece.
    Paste(String),
    /// Only with the mouse switched on; column and row from 0.
    Maus {
        art: Maus,
        spalte: u16,
        zeile: u16,
    },
    Resize {
        breite: u16,
        hoehe: u16,
    },
    /// The clock, about once a minute and whenever a key comes; wall clock of Europe/Berlin, and milliseconds since 1970 for new ids.
    Tick {
        jetzt: DateTime,
        millis: u64,
    },
    Answer(Antwort),
    /// Back from being suspended: draw everything anew.
    Resumed,
    /// The process is about to end (signal, line dropped): save what is open.
    Ende,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maus {
    Klick,
    RadHoch,
    RadRunter,
}

/// Something is to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    Store(Auftrag),
    /// To the clipboard of the person's own machine, by OSC 52.
    Copy(String),
    Suspend,
    /// Clear and draw everything.
    Redraw,
    Quit,
}

/// For the worker thread that holds the store.
#[derive(Debug, Clone, PartialEq)]
pub enum Auftrag {
    Laden,
    Commit(Batch),
    /// Which commit would undo take back?
    UndoSuchen,
    RedoSuchen,
    EntwurfSichern {
        name: String,
        inhalt: Vec<u8>,
    },
    EntwurfVerwerfen {
        name: String,
    },
    Entwuerfe,
    /// The newest commits, newest first.
    Verlauf {
        anzahl: usize,
    },
    /// One that the person asked for: where it lies is told.
    Sicherung,
    /// A new file outside of the store, never over one that is there; `~/` is the person's home.
    Datei {
        pfad: String,
        inhalt: Vec<u8>,
    },
    /// The daily one; only a fault is told.
    Tagessicherung,
}

/// From the worker.
#[derive(Debug, Clone)]
pub enum Antwort {
    Geladen(Snapshot),
    Gesichert(Committed),
    /// Nothing was written: somebody changed the record meanwhile.
    Konflikt {
        label: String,
        key: Schluessel,
    },
    /// Nothing was written.
    Abgelehnt {
        label: String,
        fehler: Fehler,
    },
    Undo(Option<Committed>),
    Redo(Option<Committed>),
    Entwuerfe(Vec<(String, Vec<u8>)>),
    Verlauf(Vec<Committed>),
    /// Where the backup lies.
    Sicherung(String),
    /// Where the file lies, or why it does not.
    Datei(Result<String, Fehler>),
    Fehler(Fehler),
}
