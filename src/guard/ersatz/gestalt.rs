//! What a pseudonym looks like: "Kind A", "Fachkraft 1". The guard does not find again what it has proposed itself; a
//! person really called Kind or Ort is found, for no lone letter or number follows that name.

use super::rolle::pseudonymwort;
use super::worte::{Wort, danach, davor};
use crate::domain::text::falte;
use crate::guard::{Fund, Label};

/// Drops findings that are nothing but pseudonyms. `bekannt`: is a folded word an ordinary one?
pub(in crate::guard) fn ohne_pseudonyme(
    text: &str,
    funde: &mut Vec<Fund>,
    bekannt: impl Fn(&str) -> bool,
) {
    if funde.is_empty() {
        return;
    }
    let pseudonyme = pseudonyme(text);
    if !pseudonyme.is_empty() {
        funde.retain(|f| !besteht_aus(text, f, &pseudonyme, &bekannt));
    }
}

/// Byte ranges of all pseudonyms in a text, in order.
fn pseudonyme(text: &str) -> Vec<(usize, usize)> {
    let stellen = text.match_indices(' ').filter_map(|(i, _)| {
        let (zaehler, _) = danach(text, i).filter(|(w, _)| w.ab == i + 1 && ist_zaehler(w))?;
        let (wort, _) = davor(text, i).filter(|(w, _)| w.bis == i)?;
        pseudonymwort(wort.text).then_some((wort.ab, zaehler.bis))
    });
    stellen.collect()
}

fn ist_zaehler(w: &Wort<'_>) -> bool {
    w.text.len() <= 2
        && (w.text.bytes().all(|b| b.is_ascii_uppercase())
            || w.text.bytes().all(|b| b.is_ascii_digit()))
}

/// All of a name's letters lie in pseudonyms; of a house or street also ordinary words beside them ("Reiterhof Person A").
fn besteht_aus(
    text: &str,
    fund: &Fund,
    pseudonyme: &[(usize, usize)],
    bekannt: &impl Fn(&str) -> bool,
) -> bool {
    let beruehrt = |ab: usize, bis: usize| {
        let i = pseudonyme.partition_point(|p| p.1 <= ab);
        pseudonyme.get(i).is_some_and(|p| p.0 < bis)
    };
    let haus = matches!(fund.label, Label::InstitutionFine | Label::Address);
    // „Ortsteil Ort A“: the word before does not make it a place.
    let name = matches!(fund.label, Label::Person | Label::PlaceFine);
    if !(haus || name) || !beruehrt(fund.ab, fund.bis) {
        return false;
    }
    let mut ab = fund.ab;
    while let Some((w, _)) = danach(text, ab).filter(|(w, _)| w.ab < fund.bis) {
        if !(beruehrt(w.ab, w.bis) || (haus && bekannt(&falte(w.text)))) {
            return false;
        }
        ab = w.bis;
    }
    true
}
