//! Ranking a short list while somebody types: palettes and pickers. Keeps nothing.

use super::anfrage::Anfrage;
use super::wertung;
use crate::domain::text::falte_in;

/// The candidates that hold all words of `query`, as they stand or (from three letters on) scattered: index and score,
/// best first, equals in their given order. An empty query keeps all of them, as given.
pub fn fuzzy_rang<'a>(
    query: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Vec<(usize, i64)> {
    let anfrage = Anfrage::neu(query);
    let mut gefaltet = String::new();
    let mut rang: Vec<(usize, i64)> = candidates
        .into_iter()
        .enumerate()
        .filter_map(|(n, text)| {
            gefaltet.clear();
            falte_in(text, &mut gefaltet);
            if !anfrage.passt_streuend(gefaltet.as_bytes()) {
                return None;
            }
            Some((n, wertung::streuend(&anfrage, &gefaltet, "")?))
        })
        .collect();
    if anfrage.leer() {
        rang.iter_mut().for_each(|r| r.1 = 0);
    }
    rang.sort_by_key(|r| std::cmp::Reverse(r.1));
    rang
}
