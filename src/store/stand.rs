//! How far the store has come, in a small file beside sled's. sled takes a damaged byte in its newest segment for the end
//! of its log and silently drops every commit behind it (59 of 60 flipped bytes in a trial); with this line the store
//! notices. Written after each commit's fsync, itself without one, so it is never ahead of `db`.

use super::Rev;
use super::codec::Meta;
use crate::domain::Id;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

const NAME: &str = "stand";

/// The open file. Losing a line of it loses only the warning.
#[derive(Debug)]
pub struct Stand(File);

impl Stand {
    pub fn oeffnen(speicher: &Path) -> io::Result<Stand> {
        let mut wie = OpenOptions::new();
        let datei = wie.write(true).create(true).truncate(false);
        datei.open(speicher.join(NAME)).map(Stand)
    }

    /// A store that was just built, or is older than the line, gets one.
    pub fn beginne(&self, speicher: &Path, meta: &Meta) {
        let vollstaendig = |g: Gemerkt| g.gehoert(meta.kennung) && g.datensaetze.is_some();
        if !lies(speicher).is_some_and(vollstaendig) {
            self.merke(meta.kennung, meta.rev, meta.datensaetze);
        }
    }

    /// One line of one length in one write, so that there is never half of it.
    pub fn merke(&self, kennung: Id, rev: Rev, datensaetze: u64) {
        let zeile = format!("{kennung} {:020} {datensaetze:020}\n", rev.0);
        let _ = self.0.write_all_at(zeile.as_bytes(), 0);
    }
}

/// What the line says.
pub struct Gemerkt {
    kennung: String,
    pub rev: u64,
    /// None: written before this was counted.
    pub datensaetze: Option<u64>,
}

impl Gemerkt {
    pub fn gehoert(&self, kennung: Id) -> bool {
        self.kennung == kennung.to_string()
    }
}

pub fn lies(speicher: &Path) -> Option<Gemerkt> {
    let text = std::fs::read_to_string(speicher.join(NAME)).ok()?;
    let mut worte = text.split_whitespace();
    Some(Gemerkt {
        kennung: worte.next()?.to_owned(),
        rev: worte.next()?.parse().ok()?,
        datensaetze: worte.next().and_then(|w| w.parse().ok()),
    })
}

/// How many commits the store of this name once had and has no more.
pub fn verlorene(speicher: &Path, kennung: Id, rev: Rev) -> u64 {
    lies(speicher)
        .filter(|g| g.gehoert(kennung))
        .map_or(0, |g| g.rev.saturating_sub(rev.0))
}
