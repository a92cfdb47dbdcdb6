//! The vault: case notes at rest (vault.md). Keys, slots, sealing, manifest, erasure. The only place that names the crypto
//! packages. Knows no screen; prints nothing of what it holds.

mod anker;
mod ankerort;
mod bund;
mod bytes;
mod fest;
mod fristen;
mod gelesen;
mod haertung;
mod kdf;
mod kern;
mod kopf;
mod manifest;
mod notiz;
mod schluessel;
mod schreiben;
mod siegel;
mod tresor;
mod umbau;
mod worte;
mod zugaenge;
mod zugang;

pub use fristen::Fristen;
pub use haertung::haertung;
pub use kdf::Kdf;
pub use notiz::{aus_klartext, buch_aus_klartext, klartext, klartext_buch};
pub use tresor::Tresor;
pub use worte::{pruefe as pruefe_passphrase, vorschlag};

use crate::domain::{Fall, Fallbuch, Id, Vertraulich};
use jiff::civil::Date;

/// Everything of an open vault, decrypted in memory: 1,000 notes are some 4 MB. Wiped when dropped.
#[derive(Clone)]
pub struct Tresorinhalt {
    /// Those in the bin included.
    pub faelle: Vec<Fall>,
    /// Notes that were typed and never saved; of a note that is also in `faelle`, or new.
    pub entwuerfe: Vec<Fall>,
    pub buch: Fallbuch,
    pub slots: Vec<Slot>,
    /// Random, for the next new note.
    pub naechste: Id,
    /// Key for the stamps of pseudonyms; per note: HMAC-SHA256(key, note id), then HMAC of the folded stem.
    pub pseudo: Vertraulich<zeroize::Zeroizing<[u8; 32]>>,
    /// What a person should know now: „Tresor passt nicht zum letzten Stand“, swap without encryption, no mlock.
    pub hinweise: Vec<String>,
    /// "zuletzt geöffnet 22.11.2026 14:03, Stand 412"
    pub stand: String,
    /// Destroyed notes: random id and day, nothing else.
    pub vernichtet: Vec<(Id, Date)>,
    /// What is due to go, by the real clock.
    pub fristen: Fristen,
}

/// A way into the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub nr: u32,
    pub art: Slotart,
    /// As the person called it; stands in the clear in the header, so no client's name.
    pub name: String,
    /// This sitting came in through it.
    pub eigener: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slotart {
    Passphrase,
    /// A generated phrase on paper.
    Wiederherstellung,
}

/// What there is before anybody gave a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tresorlage {
    /// No vault yet.
    Keiner,
    Gesperrt,
}
