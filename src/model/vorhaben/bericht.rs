//! The line of an aim-watcher: „ziel 2 erreicht, die Eltern kommen wieder !fr“. What it says of aims is read out of it;
//! the words stay as they were typed.

use crate::domain::text::falte;
use crate::domain::{Vorhaben, Zielstand};
use jiff::civil::Date;

/// What a report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gelesen {
    pub am: Date,
    pub text: String,
    /// Aims by their place, with the state that they have now.
    pub ziele: Vec<(usize, Zielstand)>,
}

/// Reads a report.
///
/// # Errors
/// A sentence: an aim that is not there, or a day that is none.
pub fn lies(v: &Vorhaben, zeile: &str, heute: Date) -> Result<Gelesen, String> {
    let (text, am) = super::zeile(zeile, heute)?;
    let worte: Vec<String> = text
        .split_whitespace()
        .map(|w| falte(w.trim_matches(|c: char| !c.is_alphanumeric())))
        .collect();
    let mut ziele = Vec::new();
    for i in 0..worte.len() {
        let rest = worte.get(i..).unwrap_or_default();
        let Some((nr, stand)) = genanntes(rest) else {
            continue;
        };
        if nr == 0 || nr > v.ziele.len() {
            return Err(fehlt(nr, v.ziele.len()));
        }
        ziele.extend(stand.map(|s| (nr - 1, s)));
    }
    Ok(Gelesen { am, text, ziele })
}

/// "ziel 2 erreicht", "ziel 1 nicht erreicht"; an aim that is only named keeps its state.
fn genanntes(worte: &[String]) -> Option<(usize, Option<Zielstand>)> {
    let [ziel, nr, rest @ ..] = worte else {
        return None;
    };
    let nr = nr.parse().ok().filter(|_| ziel == "ziel")?;
    let wort = |i: usize| rest.get(i).map_or("", String::as_str);
    // "ziel 2 ist erreicht" says the same.
    let i = usize::from(matches!(wort(0), "ist" | "wurde" | "war"));
    let stand = match (wort(i), wort(i + 1)) {
        ("nicht", "erreicht") => Some(Zielstand::Verfehlt),
        ("erreicht" | "geschafft", _) => Some(Zielstand::Erreicht),
        ("teilweise" | "teils", _) => Some(Zielstand::Teilweise),
        ("verfehlt", _) => Some(Zielstand::Verfehlt),
        ("offen", _) => Some(Zielstand::Offen),
        _ => None,
    };
    Some((nr, stand))
}

fn fehlt(nr: usize, anzahl: usize) -> String {
    match anzahl {
        0 => "Dieses Vorhaben hat noch keine Ziele – im Formular eintragen".to_owned(),
        1 => format!("Ziel {nr} gibt es nicht – es ist nur eines"),
        n => format!("Ziel {nr} gibt es nicht – es sind {n}"),
    }
}
