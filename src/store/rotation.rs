//! Rotating backups: one a day, some weeks back, in a folder. Deletes only files whose name it could have given itself.

use super::ort::{ENDUNG, io_fehler, letzte_sicherung, namen};
use super::{SledStore, sicherung};
use crate::fehler::Fehler;
use jiff::civil::Date;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

const VORNE: &str = "feldbuch-";

/// How many backups stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behalten {
    /// The newest days on which there was something to back up.
    pub tage: usize,
    /// Before those: the newest of each week, so many weeks.
    pub wochen: usize,
}

impl Default for Behalten {
    fn default() -> Self {
        Behalten { tage: 7, wochen: 4 }
    }
}

/// Backs up under today's name, unless the newest backup holds the same already; then clears away what is too old.
/// Where the newest one lies.
pub fn rotieren(
    store: &SledStore,
    backups: &Path,
    heute: Date,
    behalten: Behalten,
) -> Result<PathBuf, Fehler> {
    store.bereit()?;
    let bild = sicherung::bild_von(store)?;
    let aktuell = |l: &PathBuf| sicherung::ist_aktuell(l, store, bild.as_ref());
    if let Some(letzte) = letzte_sicherung(backups).filter(aktuell) {
        return Ok(letzte);
    }
    let ziel = backups.join(format!("{VORNE}{heute}{ENDUNG}"));
    sicherung::sichern_mit(store, bild.as_ref(), &ziel)?;
    for name in ueberzaehlig(&namen(backups), behalten) {
        let pfad = backups.join(name);
        fs::remove_file(&pfad).map_err(|e| io_fehler(&pfad.display().to_string(), &e))?;
    }
    Ok(ziel)
}

/// The day in the name of a rotating backup.
pub fn tag(name: &str) -> Option<Date> {
    name.strip_prefix(VORNE)?.strip_suffix(ENDUNG)?.parse().ok()
}

fn ueberzaehlig(namen: &[String], behalten: Behalten) -> Vec<String> {
    let mut tage: Vec<(Date, &String)> = namen.iter().filter_map(|n| Some((tag(n)?, n))).collect();
    tage.sort_by(|a, b| b.cmp(a));
    let mut wochen = HashSet::new();
    tage.split_off(tage.len().min(behalten.tage))
        .into_iter()
        .filter(|(tag, _)| {
            let woche = tag.iso_week_date();
            let neue = wochen.insert((woche.year(), woche.week()));
            !neue || wochen.len() > behalten.wochen
        })
        .map(|(_, name)| name.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    #[test]
    fn keeps_seven_days_and_four_weeks_and_foreign_files() {
        let erster = jiff::civil::date(2026, 9, 1);
        let mut namen: Vec<String> = (0..90)
            .map(|n| format!("feldbuch-{}.sicherung", erster + n.days()))
            .collect();
        namen.push("vor-fassung-2-10.sicherung".into());
        namen.push("feldbuch-von-hand.sicherung".into());
        let weg = ueberzaehlig(&namen, Behalten::default());
        assert_eq!(weg.len(), 90 - 7 - 4);
        let bleibt: Vec<&String> = namen.iter().filter(|n| !weg.contains(n)).collect();
        insta::assert_snapshot!(bleibt.iter().map(|s| s.as_str()).collect::<Vec<_>>().join("\n"), @r"
        feldbuch-2026-11-01.sicherung
        feldbuch-2026-11-08.sicherung
        feldbuch-2026-11-15.sicherung
        feldbuch-2026-11-22.sicherung
        feldbuch-2026-11-23.sicherung
        feldbuch-2026-11-24.sicherung
        feldbuch-2026-11-25.sicherung
        feldbuch-2026-11-26.sicherung
        feldbuch-2026-11-27.sicherung
        feldbuch-2026-11-28.sicherung
        feldbuch-2026-11-29.sicherung
        vor-fassung-2-10.sicherung
        feldbuch-von-hand.sicherung
        ");
    }

    #[test]
    fn few_backups_all_stay() {
        let namen = ["feldbuch-2026-01-01.sicherung".to_owned()];
        assert!(ueberzaehlig(&namen, Behalten::default()).is_empty());
    }
}
