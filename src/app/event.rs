//! What comes in (keys, paste, resize, ticks, answers) and what goes out (effects, as values that tests can compare).

use crate::domain::{Beratung, Fall, Fallbuch, Geheim, Id, Schluessel, Vertraulich};
use crate::fehler::Fehler;
use crate::guard::Cleared;
use crate::keymap::Key;
use crate::store::{Batch, Committed, Snapshot};
use crate::vault::{Tresorinhalt, Tresorlage};
use jiff::civil::{Date, DateTime};

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
    /// The process is about to be stopped and may go on later (SIGTSTP): save what is open, lock the cases.
    Anhalten,
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
    /// For the thread that holds the vault: neither the key derivation nor a rebuild makes the store wait.
    Tresor(TresorAuftrag),
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
    Tresor(TresorAntwort),
    /// Where the file lies, or why it does not.
    Datei(Result<String, Fehler>),
    Fehler(Fehler),
}

/// For the thread that holds the vault. Secrets and open notes travel by reference and print nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum TresorAuftrag {
    /// Is there one? Asked at the start, and when somebody comes to the screen.
    Lage,
    /// Six words for a passphrase.
    Vorschlag,
    /// `name` of the first slot; a recovery slot is made with it.
    Anlegen {
        passphrase: Geheim,
        name: String,
    },
    Oeffnen {
        passphrase: Geheim,
    },
    /// Forgets every key. Whatever was ordered before is done first.
    Sperren,
    /// Seals a new version; `version` is the one it was made from, 0 for a new note. Its draft goes with it.
    Sichern {
        id: Id,
        version: u64,
        note: Vertraulich<Cleared<Beratung>>,
    },
    /// Seals what is being typed, checked or not. Of several that wait only the newest is written.
    Entwurf {
        id: Id,
        note: Vertraulich<Beratung>,
    },
    EntwurfWeg {
        id: Id,
    },
    /// A person sees that these are due, or in the bin: from then on their time runs. Not answered.
    Gezeigt {
        ids: Vec<Id>,
    },
    /// Into the sealed bin, or with None out of it again. The day is that of the real clock, whatever is said here.
    Papierkorb {
        id: Id,
        am: Option<Date>,
    },
    /// For good: keys destroyed, the store rebuilt without them.
    Vernichten {
        ids: Vec<Id>,
        am: Date,
    },
    Buch(Vertraulich<Fallbuch>),
    SlotNeu {
        passphrase: Geheim,
        name: String,
    },
    /// Takes a way in away: new keys for everything.
    SlotWeg {
        nr: u32,
    },
    /// Of the slot that this sitting came in through.
    PassphraseNeu {
        alt: Geheim,
        neu: Geheim,
    },
    /// A new recovery phrase; the former one opens nothing any more.
    WiederherstellungNeu,
    /// New keys for everything, after a suspected leak.
    Umschluesseln,
}

/// From the vault's thread.
#[derive(Debug, Clone)]
pub enum TresorAntwort {
    Lage(Tresorlage),
    Vorschlag(Geheim),
    /// With the recovery phrase, shown once.
    Angelegt(Vertraulich<Tresorinhalt>, Geheim),
    Offen(Vertraulich<Tresorinhalt>),
    Gesperrt,
    /// As it was sealed, with its new version; and a fresh id for the next new note.
    Gesichert(Vertraulich<Fall>, Id),
    /// Bin, destruction, slots, book: everything anew, and what to say about it.
    Geaendert(Vertraulich<Tresorinhalt>, String),
    /// Everything anew, and the new recovery phrase, shown once.
    Wiederherstellung(Vertraulich<Tresorinhalt>, Geheim),
    /// Nothing was changed. `beim`: what was ordered.
    Fehler {
        beim: TresorSchritt,
        fehler: Fehler,
    },
}

/// Which order an error answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TresorSchritt {
    Anlegen,
    Oeffnen,
    Sichern(Id),
    Entwurf,
    Anderes,
}
