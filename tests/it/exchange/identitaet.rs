//! import ∘ export = identity, for every format.

use super::beliebig::{rahmen, welt};
use super::{danach, fehler, lies, von};
use feldbuch::domain::{Datensatz, Kind, felder};
use feldbuch::exchange::{Bestand, csv, feldbuch as eigen, oparl};
use jiff::Timestamp;
use proptest::prelude::*;

fn als_csv(kind: Kind, alle: &[Datensatz]) -> Vec<u8> {
    let bestand = Bestand::aus(alle.to_vec());
    let mut bytes = Vec::new();
    csv::schreibe(kind, bestand.alle(kind), &bestand, &mut bytes).unwrap();
    bytes
}

fn alle_csv(alle: &[Datensatz]) -> Vec<(String, Vec<u8>)> {
    // The order in which they are named must not matter.
    let kinds = Kind::ALLE.iter().rev().map(|k| k.0);
    kinds
        .map(|k| (format!("{}.csv", k.wort()), als_csv(k, alle)))
        .collect()
}

fn geliehen(dateien: &[(String, Vec<u8>)]) -> Vec<(&str, &[u8])> {
    dateien
        .iter()
        .map(|(n, b)| (n.as_str(), b.as_slice()))
        .collect()
}

/// The fields of a record as a table sees them.
fn werte(alle: &[Datensatz]) -> Vec<String> {
    alle.iter()
        .flat_map(|d| {
            felder(d.kind()).iter().map(|f| {
                format!(
                    "{} {} {} {:?}",
                    d.kind().wort(),
                    d.id(),
                    f.name,
                    (f.lesen)(d)
                )
            })
        })
        .collect()
}

fn ohne_lauf(satz: Datensatz) -> Datensatz {
    match satz {
        Datensatz::Sitzung(s) => feldbuch::domain::Sitzung { laeuft: None, ..s }.into(),
        satz => satz,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn eigene_datei_ist_vollstaendig(alle in welt()) {
        let mut bytes = Vec::new();
        eigen::schreibe(&alle, Timestamp::UNIX_EPOCH, &mut bytes).unwrap();
        let leer = lies(&[], &[("alles.json", &bytes)]);
        prop_assert_eq!(fehler(&leer), Vec::<String>::new());
        prop_assert_eq!(danach(&[], &leer), alle.clone());
        prop_assert!(lies(&alle, &[("alles.json", &bytes)]).aenderungen.is_empty());
    }

    #[test]
    fn tabelle_ueber_demselben_aendert_nichts(alle in welt()) {
        let dateien = alle_csv(&alle);
        let ergebnis = lies(&alle, &geliehen(&dateien));
        prop_assert_eq!(fehler(&ergebnis), Vec::<String>::new());
        prop_assert_eq!(ergebnis.aenderungen, vec![]);
    }

    #[test]
    fn tabelle_in_ein_leeres_feldbuch(alle in welt()) {
        let dateien = alle_csv(&alle);
        let da = [rahmen()];
        let ergebnis = lies(&da, &geliehen(&dateien));
        prop_assert_eq!(fehler(&ergebnis), Vec::<String>::new());
        prop_assert_eq!(werte(&danach(&da, &ergebnis)), werte(&alle));
    }

    #[test]
    fn oparl_hin_und_zurueck(alle in welt()) {
        let kinds = [
            Kind::Gremien, Kind::Personen, Kind::Mitgliedschaften,
            Kind::Sitzungen, Kind::Tops, Kind::Beschluesse,
        ];
        // What runs at this moment is no matter for others.
        let alle: Vec<Datensatz> = alle.into_iter().map(ohne_lauf).collect();
        let da: Vec<Datensatz> = alle.iter().filter(|d| !kinds.contains(&d.kind())).cloned().collect();
        let bestand = Bestand::aus(alle.clone());
        let text = |teil| oparl::schreibe(&bestand, teil, &|_| true).to_string().into_bytes();
        let (o, p) = (text(oparl::Teil::Organisationen), text(oparl::Teil::Personen));
        let m = text(oparl::Teil::Sitzungen);
        let dateien: [(&str, &[u8]); 3] = [("meeting.json", &m), ("person.json", &p), ("organization.json", &o)];
        let ergebnis = lies(&da, &dateien);
        prop_assert_eq!(fehler(&ergebnis), Vec::<String>::new());
        let neu = danach(&da, &ergebnis);
        for kind in kinds {
            prop_assert_eq!(von(&neu, kind), von(&alle, kind));
        }
        let wieder = lies(&neu, &dateien);
        prop_assert_eq!(wieder.aenderungen, vec![]);
    }
}
