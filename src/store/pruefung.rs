//! What every store refuses before it looks at its records. Knows the batch alone.

use super::{Aenderung, Batch, Committed, Expect, Op, Rev, codec};
use crate::domain::Datensatz;
use crate::fehler::Fehler;
use std::collections::HashSet;

/// Bytes that a draft may have, and its name.
pub const ENTWURF_GRENZE: usize = 1024 * 1024;
const NAME_GRENZE: usize = 200;
/// Bytes of the label and of the name of who did it.
const LABEL_GRENZE: usize = 4000;

/// Empty, contradictory and oversized batches are refused; nothing was written then.
pub fn batch(batch: &Batch) -> Result<(), Fehler> {
    if batch.ops.is_empty() {
        return Err(Fehler::nichts_zu_sichern());
    }
    if batch.label.len() + batch.wer.len() > LABEL_GRENZE {
        return Err(Fehler::datensatz_zu_gross("Die Bezeichnung", LABEL_GRENZE));
    }
    let mut gesehen = HashSet::new();
    let stimmig = batch
        .ops
        .iter()
        .all(|op| gesehen.insert(op.key) && stimmt(op));
    if !stimmig {
        return Err(Fehler::vorgang_widerspruch(&batch.label));
    }
    batch
        .ops
        .iter()
        .filter_map(|op| op.put.as_ref())
        .try_for_each(codec::pruefe_groesse)
}

/// A record goes under its own key, and nothing absent is deleted.
fn stimmt(op: &Op) -> bool {
    match &op.put {
        Some(d) => d.schluessel() == op.key,
        None => op.expect != Expect::Absent,
    }
}

pub fn entwurf(name: &str, inhalt: &[u8]) -> Result<(), Fehler> {
    let passt = name.len() <= NAME_GRENZE && inhalt.len() <= ENTWURF_GRENZE;
    passt
        .then_some(())
        .ok_or_else(|| Fehler::entwurf_abgelehnt(&name.chars().take(40).collect::<String>()))
}

/// Whether the record is what the operation expects.
pub fn erwartung_haelt(expect: Expect, aktuell: Option<Rev>) -> bool {
    match expect {
        Expect::Absent => aktuell.is_none(),
        Expect::At(rev) => aktuell == Some(rev),
    }
}

/// The commit that a batch becomes, given what was there before, in the order of its operations.
pub fn committed(batch: &Batch, rev: Rev, vorher: Vec<Option<Datensatz>>) -> Committed {
    let aenderungen = batch
        .ops
        .iter()
        .zip(vorher)
        .map(|(op, vorher)| Aenderung {
            vorher,
            nachher: op.put.clone(),
        })
        .collect();
    Committed {
        rev,
        request: batch.request,
        wer: batch.wer.clone(),
        wann: batch.wann,
        label: batch.label.clone(),
        grund: batch.grund,
        aenderungen,
    }
}
