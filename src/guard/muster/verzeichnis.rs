//! Places and institutions of the Umfeld, folded and read in once. Never holds anything of a note.

use std::collections::HashMap;

use super::Umfeld;

/// What the structured detectors know of places and institutions.
#[derive(Debug, Clone, Default)]
pub struct Verzeichnis {
    /// By folded first word: the folded words of each name.
    orte: HashMap<String, Vec<Vec<String>>>,
    raeume: HashMap<String, Vec<Vec<String>>>,
    einrichtungen: HashMap<String, Vec<Vec<String>>>,
}

impl Verzeichnis {
    /// Reads the lists in; a place that is also a Sozialraum is allowed.
    pub fn neu(umfeld: &Umfeld) -> Self {
        let raeume = index(umfeld.raeume.iter().flat_map(|r| [r.as_str(), kern(r)]));
        let mut orte = index(umfeld.orte.iter().map(|o| o.0.as_str()));
        for (erstes, namen) in &mut orte {
            let erlaubt = raeume.get(erstes);
            namen.retain(|n| !erlaubt.is_some_and(|e| e.contains(n)));
        }
        let einrichtungen = index(umfeld.einrichtungen.iter().map(String::as_str));
        Verzeichnis {
            orte,
            raeume,
            einrichtungen,
        }
    }

    /// How many of the folded words are a place that is not allowed: 0 where none.
    pub(super) fn ort(&self, worte: &[String]) -> usize {
        laengster(&self.orte, worte)
    }

    pub(super) fn raum(&self, worte: &[String]) -> usize {
        laengster(&self.raeume, worte)
    }

    pub(super) fn einrichtung(&self, worte: &[String]) -> usize {
        laengster(&self.einrichtungen, worte)
    }
}

/// „Amt Brück“ → „Brück“, „Werder (Havel)“ → „Werder“, „Wiesenburg/Mark“ → „Wiesenburg“.
fn kern(raum: &str) -> &str {
    let ohne = ["Amt ", "Stadt ", "Gemeinde ", "Landkreis "]
        .iter()
        .find_map(|v| raum.strip_prefix(v));
    let name = ohne.unwrap_or(raum);
    name.split(['(', '/']).next().unwrap_or(name).trim_end()
}

/// The folded words of a name.
pub(super) fn worte(name: &str) -> Vec<String> {
    let teile = name.split(|c: char| !c.is_alphanumeric());
    teile.filter(|t| !t.is_empty()).map(falte).collect()
}

/// Lower case, ä → ae, ß → ss.
pub(super) fn falte(wort: &str) -> String {
    let mut aus = String::with_capacity(wort.len() + 2);
    for c in wort.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => aus.push_str("ae"),
            'ö' => aus.push_str("oe"),
            'ü' => aus.push_str("ue"),
            'ß' => aus.push_str("ss"),
            sonst => aus.push(sonst),
        }
    }
    aus
}

fn index<'a>(namen: impl Iterator<Item = &'a str>) -> HashMap<String, Vec<Vec<String>>> {
    let mut aus: HashMap<String, Vec<Vec<String>>> = HashMap::new();
    for teile in namen.map(worte) {
        let Some(erstes) = teile.first().cloned() else {
            continue;
        };
        aus.entry(erstes).or_default().push(teile);
    }
    aus
}

const ENDUNGEN: &[&str] = &["s", "er", "ern", "ers", "es"];

/// The longest name that begins the row; its last word may be inflected („Wilhelmshorster“).
fn laengster(index: &HashMap<String, Vec<Vec<String>>>, worte: &[String]) -> usize {
    let Some(erstes) = worte.first() else {
        return 0;
    };
    let staemme = std::iter::once(erstes.as_str()).chain(
        ENDUNGEN
            .iter()
            .filter_map(|e| erstes.strip_suffix(e))
            .filter(|s| s.len() > 2),
    );
    let namen = staemme.filter_map(|s| index.get(s)).flatten();
    namen
        .filter(|n| beginnt(worte, n))
        .map(Vec::len)
        .max()
        .unwrap_or(0)
}

fn beginnt(worte: &[String], name: &[String]) -> bool {
    let Some((letztes, davor)) = name.split_last() else {
        return false;
    };
    let ende = worte.get(davor.len());
    worte.starts_with(davor) && ende.is_some_and(|w| gebeugt(w, letztes))
}

fn gebeugt(wort: &str, name: &str) -> bool {
    wort.strip_prefix(name)
        .is_some_and(|rest| rest.is_empty() || ENDUNGEN.contains(&rest))
}
