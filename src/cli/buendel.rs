//! Lines for people that say the same of many rows: the first few of each kind, then how many more.

/// So many of a kind are shown.
const GEZEIGT: usize = 5;

/// Lines in order; those of a kind together, at most [`GEZEIGT`] of them.
pub fn gebuendelt(zeilen: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut buendel: Vec<(String, Vec<String>)> = Vec::new();
    let mut platz = std::collections::HashMap::new();
    for zeile in zeilen {
        let art = art(&zeile);
        let stelle = *platz.entry(art.clone()).or_insert(buendel.len());
        match buendel.get_mut(stelle) {
            Some(b) => b.1.push(zeile),
            None => buendel.push((art, vec![zeile])),
        }
    }
    buendel.into_iter().flat_map(|b| gekuerzt(b.1)).collect()
}

fn gekuerzt(mut zeilen: Vec<String>) -> Vec<String> {
    let mehr = zeilen.len().saturating_sub(GEZEIGT);
    // A line for one line would save nothing.
    if mehr > 1 {
        zeilen.truncate(GEZEIGT);
        zeilen.push(format!("  … und {} weitere", in_gruppen(mehr)));
    }
    zeilen
}

/// What is said, without what differs from row to row: numbers, what is quoted, addresses.
fn art(zeile: &str) -> String {
    let mut aus = String::new();
    let mut im_zitat = false;
    for wort in zeile.split(' ') {
        im_zitat |= wort.contains('„');
        if !im_zitat && !wort.contains("://") {
            aus.extend(wort.chars().filter(|c| !c.is_ascii_digit()));
        }
        if im_zitat && wort.contains('“') {
            im_zitat = false;
        }
        aus.push(' ');
    }
    aus.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "4 980"
fn in_gruppen(n: usize) -> String {
    let ziffern = n.to_string();
    let mut aus = String::new();
    for (i, z) in ziffern.chars().enumerate() {
        if i > 0 && (ziffern.len() - i).is_multiple_of(3) {
            aus.push(' ');
        }
        aus.push(z);
    }
    aus
}

#[cfg(test)]
mod tests {
    use super::gebuendelt;

    #[test]
    fn viele_gleiche_werden_gezaehlt_und_andere_gezeigt() {
        let zeilen = (1..=4985).map(|n| format!("a.csv, Zeile {n}, Raum: „O{n} rt“ gibt es nicht"));
        let zeilen = zeilen.chain(["a.csv, Zeile 9, Titel: fehlt".to_owned()]);
        let aus = gebuendelt(zeilen);
        assert_eq!(aus.len(), 7, "{aus:?}");
        assert_eq!(aus[4], "a.csv, Zeile 5, Raum: „O5 rt“ gibt es nicht");
        assert_eq!(aus[5], "  … und 4 980 weitere");
        assert_eq!(aus[6], "a.csv, Zeile 9, Titel: fehlt");
    }

    #[test]
    fn fuer_eine_einzige_mehr_lohnt_es_nicht() {
        let zeilen = |n: usize| gebuendelt((0..n).map(|i| format!("Zeile {i}: fehlt"))).len();
        assert_eq!((zeilen(5), zeilen(6), zeilen(7)), (5, 6, 6));
    }
}
