//! (to come)

/// Candidates that fit the query, best first: their index and score. An empty query keeps all, in order.
pub fn fuzzy_rang<'a>(query: &str, kandidaten: impl IntoIterator<Item = &'a str>) -> Vec<(usize, i64)> {
    let q = crate::domain::text::falte(query);
    kandidaten
        .into_iter()
        .enumerate()
        .filter(|(_, k)| q.split(' ').all(|w| crate::domain::text::falte(k).contains(w)))
        .map(|(i, _)| (i, 0))
        .collect()
}
