//! What undo and redo would act on, and the log: walked along the journal from its tip. Uses the four operations alone,
//! so it serves every store; remembers nothing, so it holds after a restart.

use super::{Committed, Grund, Rev, Store, Watch};
use crate::fehler::Fehler;
use std::collections::{HashMap, HashSet};

/// Commits read at first; doubled each time it was not enough.
const FENSTER: u64 = 64;

/// The newest entry that nobody took back.
pub fn undo_kandidat(store: &dyn Store) -> Result<Option<Committed>, Fehler> {
    suche(store, undo_in)
}

/// The entry that was taken back last, if nothing was entered since.
pub fn redo_kandidat(store: &dyn Store) -> Result<Option<Committed>, Fehler> {
    suche(store, redo_in)
}

/// The newest commits, newest first.
pub fn neueste(store: &dyn Store, anzahl: usize) -> Result<Vec<Committed>, Fehler> {
    let status = store.status()?;
    let ab = status.rev.0.saturating_sub(anzahl as u64);
    let mut commits = lies(store, Rev(ab).max(anfang(status.journal_ab)))?.unwrap_or_default();
    commits.reverse();
    commits.truncate(anzahl);
    Ok(commits)
}

/// What a window at the end of the journal says.
enum Befund {
    Gefunden(Rev),
    Keiner,
    /// The answer lies further back.
    Weiter,
}

fn anfang(journal_ab: Rev) -> Rev {
    Rev(journal_ab.0.saturating_sub(1))
}

fn lies(store: &dyn Store, ab: Rev) -> Result<Option<Vec<Committed>>, Fehler> {
    Ok(match store.watch(ab)? {
        Watch::Commits(commits) => Some(commits),
        Watch::Lagged => None,
    })
}

/// Reads ever larger windows until one answers and holds the commit, or the journal ends.
fn suche(
    store: &dyn Store,
    befund: impl Fn(&[Committed]) -> Befund,
) -> Result<Option<Committed>, Fehler> {
    let status = store.status()?;
    let anfang = anfang(status.journal_ab);
    let mut breite = FENSTER;
    loop {
        let ab = Rev(status.rev.0.saturating_sub(breite)).max(anfang);
        let Some(mut fenster) = lies(store, ab)? else {
            return Ok(None);
        };
        match befund(&fenster) {
            Befund::Keiner => return Ok(None),
            Befund::Gefunden(rev) => {
                if let Some(platz) = fenster.iter().position(|c| c.rev == rev) {
                    return Ok(Some(fenster.swap_remove(platz)));
                }
            }
            Befund::Weiter => {}
        }
        if ab == anfang {
            return Ok(None);
        }
        breite *= 2;
    }
}

/// The latest word on a commit settles whether it holds.
fn undo_in(fenster: &[Committed]) -> Befund {
    let mut lebt: HashMap<Rev, bool> = HashMap::new();
    for commit in fenster.iter().rev() {
        match commit.grund {
            Grund::Rueckgaengig(rev) => drop(lebt.entry(rev).or_insert(false)),
            Grund::Wiederholt(rev) => drop(lebt.entry(rev).or_insert(true)),
            Grund::Eingabe if lebt.get(&commit.rev) == Some(&false) => {}
            Grund::Eingabe => return Befund::Gefunden(commit.rev),
        }
    }
    Befund::Weiter
}

/// Stops at the newest entry: what was taken back before it is gone for good.
fn redo_in(fenster: &[Committed]) -> Befund {
    let mut erledigt: HashSet<Rev> = HashSet::new();
    for commit in fenster.iter().rev() {
        match commit.grund {
            Grund::Wiederholt(rev) => drop(erledigt.insert(rev)),
            Grund::Rueckgaengig(rev) if erledigt.contains(&rev) => {}
            Grund::Rueckgaengig(rev) => return Befund::Gefunden(rev),
            Grund::Eingabe => return Befund::Keiner,
        }
    }
    Befund::Weiter
}
