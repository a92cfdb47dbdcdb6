//! How far the store has come, in a small file beside sled's. sled takes a damaged byte in its newest segment for the end
//! of its log and silently drops every commit behind it (59 of 60 flipped bytes in a trial); with this line the store
//! notices. Written after each commit's fsync, itself without one, so it is never ahead of `db`.

use super::Rev;
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

    /// One line of one length in one write, so that there is never half of it.
    pub fn merke(&self, kennung: Id, rev: Rev) {
        let _ = self
            .0
            .write_all_at(format!("{kennung} {:020}\n", rev.0).as_bytes(), 0);
    }
}

/// How many commits the store of this name once had and has no more.
pub fn verlorene(speicher: &Path, kennung: Id, rev: Rev) -> u64 {
    let text = std::fs::read_to_string(speicher.join(NAME)).unwrap_or_default();
    let mut worte = text.split_whitespace();
    let seiner = worte.next() == Some(kennung.to_string().as_str());
    let einmal: Option<u64> = worte.next().and_then(|w| w.parse().ok());
    einmal
        .filter(|_| seiner)
        .map_or(0, |einmal| einmal.saturating_sub(rev.0))
}
