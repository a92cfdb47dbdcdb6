//! Import and export without a disk: what goes out comes back the same, and what others wrote is understood.

mod beliebig;
mod beliebig_feld;
mod csv_feld;
mod csv_lesen;
mod csv_sitzungen;
mod feldbuch_datei;
mod ferien;
mod gewachsen;
mod identitaet;
mod kennwerte;
mod oparl_fuzz;
mod oparl_lesen;
mod oparl_sitzungen;

use feldbuch::domain::{Datensatz, Ids, Kind};
use feldbuch::exchange::{Bestand, Datei, Einlesen, Ergebnis, einlesen};
use jiff::civil::{Date, date};

pub fn heute() -> Date {
    date(2026, 11, 23)
}

/// Reads files over what is there.
pub fn lies(da: &[Datensatz], dateien: &[(&str, &[u8])]) -> Ergebnis {
    lies_mit(da, dateien, &[])
}

pub fn lies_mit(da: &[Datensatz], dateien: &[(&str, &[u8])], map: &[(&str, &str)]) -> Ergebnis {
    let dateien: Vec<Datei<'_>> = dateien
        .iter()
        .map(|(name, bytes)| Datei {
            name: (*name).to_owned(),
            bytes,
            format: None,
        })
        .collect();
    let um = Einlesen {
        bestand: Bestand::aus(da.to_vec()),
        // Ids of an earlier import are taken.
        ids: &mut Ids::new(1_700_000_000_000 + da.len() as u64, 7),
        heute: heute(),
        zuordnung: map
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect(),
        kind: None,
    };
    einlesen(&dateien, um)
}

/// What is there after the changes.
pub fn danach(da: &[Datensatz], ergebnis: &Ergebnis) -> Vec<Datensatz> {
    let mut alle: std::collections::BTreeMap<_, _> =
        da.iter().map(|d| (d.schluessel(), d.clone())).collect();
    for a in &ergebnis.aenderungen {
        if let Some(v) = &a.vorher {
            assert_eq!(alle.remove(&v.schluessel()).as_ref(), Some(v));
        }
        if let Some(n) = &a.nachher {
            alle.insert(n.schluessel(), n.clone());
        }
    }
    alle.into_values().collect()
}

/// Records of a kind.
pub fn von(alle: &[Datensatz], kind: Kind) -> Vec<Datensatz> {
    alle.iter().filter(|d| d.kind() == kind).cloned().collect()
}

/// Faults as people read them.
pub fn fehler(e: &Ergebnis) -> Vec<String> {
    e.dateien
        .iter()
        .flat_map(|d| {
            d.gelesen.abgelehnt.iter().map(|a| {
                format!(
                    "{}:{} {} – {}",
                    d.name,
                    a.zeile.unwrap_or(0),
                    a.ort,
                    a.grund
                )
            })
        })
        .collect()
}
