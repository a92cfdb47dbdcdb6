//! TOML that people write by hand: reads on after a fault and collects all of them, each with its line and a
//! suggestion. Knows neither keys nor themes.

use crate::fehler::Mangel;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// An entry: name, value, and where the name stands.
pub type Eintrag<'t, 'i> = (&'t str, &'t Spanned<DeValue<'i>>, Range<usize>);

/// Collects the faults of one file.
#[derive(Debug)]
pub struct Maengel<'t> {
    text: &'t str,
    /// By line; a syntax fault is told once a line.
    liste: BTreeMap<usize, Vec<String>>,
    schreibfehler: bool,
}

impl<'t> Maengel<'t> {
    /// Reads what can be read; syntax faults are in the collection already.
    pub fn lesen(text: &'t str) -> (Spanned<DeTable<'t>>, Self) {
        let (tabelle, fehler) = DeTable::parse_recoverable(text);
        let mut maengel = Maengel {
            text,
            liste: BTreeMap::new(),
            schreibfehler: !fehler.is_empty(),
        };
        for f in fehler {
            let zeile = maengel.zeile(&f.span().unwrap_or_default());
            maengel
                .liste
                .entry(zeile)
                .or_insert_with(|| vec![schreibfehler(f.message())]);
        }
        (tabelle, maengel)
    }

    /// Line number, counted from 1.
    pub fn zeile(&self, stelle: &Range<usize>) -> usize {
        let davor = self.text.as_bytes().get(..stelle.start).unwrap_or_default();
        1 + davor.iter().filter(|b| **b == b'\n').count()
    }

    /// A section that no `[` line opened: what a broken line further up left behind, not worth a fault of its own.
    pub fn folgefehler(&self, stelle: &Range<usize>) -> bool {
        let davor = self.text.get(..stelle.start).unwrap_or_default();
        let zeile = davor.rsplit('\n').next().unwrap_or_default();
        self.schreibfehler && !zeile.trim_start().starts_with('[')
    }

    pub fn melde(&mut self, stelle: &Range<usize>, satz: impl Into<String>) {
        let zeile = self.zeile(stelle);
        self.liste.entry(zeile).or_default().push(satz.into());
    }

    /// All faults from top to bottom, or what was read.
    pub fn oder<T>(self, gelesen: T) -> Result<T, Vec<Mangel>> {
        let alle: Vec<Mangel> = self
            .liste
            .into_iter()
            .flat_map(|(zeile, saetze)| saetze.into_iter().map(move |satz| Mangel { zeile, satz }))
            .collect();
        if alle.is_empty() {
            Ok(gelesen)
        } else {
            Err(alle)
        }
    }
}

/// The entries in the order of the file.
pub fn eintraege<'t, 'i>(tabelle: &'t DeTable<'i>) -> Vec<Eintrag<'t, 'i>> {
    let mut alle: Vec<Eintrag> = tabelle
        .iter()
        .map(|(name, wert)| (name.get_ref().as_ref(), wert, name.span()))
        .collect();
    alle.sort_by_key(|(.., stelle)| stelle.start);
    alle
}

/// The name that was probably meant.
pub fn aehnlich<'n>(getippt: &str, namen: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    namen
        .map(|n| (strsim::jaro_winkler(getippt, n), n))
        .filter(|(naehe, _)| *naehe > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, n)| n)
}

/// ` – meintest du „list.down“?`, or what there is, or nothing.
pub fn vorschlag<'n>(getippt: &str, namen: impl Iterator<Item = &'n str> + Clone) -> String {
    match aehnlich(getippt, namen.clone()) {
        Some(name) => format!(" – meintest du „{name}“?"),
        None => {
            let alle: Vec<&str> = namen.take(25).collect();
            match alle.len() {
                0..25 => format!(" – es gibt: {}", alle.join(", ")),
                _ => String::new(),
            }
        }
    }
}

fn schreibfehler(meldung: &str) -> String {
    if meldung.contains("duplicate key") {
        "steht schon weiter oben – eine der beiden Zeilen streichen".into()
    } else {
        "Schreibfehler – erwartet wird „\"name\" = \"wert\"“, Namen mit Sonderzeichen in Anführungszeichen".into()
    }
}
