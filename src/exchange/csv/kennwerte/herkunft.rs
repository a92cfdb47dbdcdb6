//! What is said of a figure that a table brings: from what to what it changed and where it is from now, and a share that
//! can be none. A source that the row itself names is never touched.

use super::super::spalten::Ziel;
use super::super::{Tabelle, Zeile};
use super::spalte;
use crate::domain::dezimal::EINS;
use crate::domain::feld::eingabe::Namen;
use crate::domain::text::{einzeilig, falte};
use crate::domain::{Datensatz, Dezimal, Kennwert, Kind, Schluessel, datum};
use crate::exchange::einlesen::Einlesen;

/// Gives a figure its source, and says what somebody should know. `alt`: the record as it was, if there was one.
pub fn nachtragen(
    satz: &mut Datensatz,
    alt: Option<&Datensatz>,
    tabelle: &Tabelle,
    zeile: &Zeile,
    um: &Einlesen<'_>,
) -> Vec<String> {
    let Datensatz::Kennwert(k) = satz else {
        return Vec::new();
    };
    let vorher = match alt {
        Some(Datensatz::Kennwert(v)) => Some(v.wert),
        _ => None,
    };
    if vorher == Some(k.wert) && gesagt(um).is_none() {
        return Vec::new();
    }
    let nennt = spalte(tabelle, Ziel::Feld("quelle"));
    if nennt.is_none_or(|i| zeile.zelle(i).trim().is_empty()) {
        k.quelle = match (gesagt(um), vorher) {
            (Some(quelle), _) => quelle,
            (None, Some(_)) => aus_datei(&tabelle.datei, um),
            (None, None) => std::mem::take(&mut k.quelle),
        };
    }
    let anders = vorher.filter(|v| *v != k.wert);
    let wechsel = anders.map(|v| format!("von {v} auf {}", k.wert));
    let neu = vorher != Some(k.wert);
    let anteil = (neu && kein_anteil(k, um)).then(|| {
        let wert = k.wert;
        format!("{wert} % – ein Anteil liegt zwischen 0 und 100, bitte ansehen")
    });
    let saetze = wechsel.into_iter().chain(anteil);
    let wo = wo(k, um);
    saetze
        .map(|s| format!("Zeile {}: {wo}: {s}", zeile.nummer))
        .collect()
}

/// --map "Quelle=…"
fn gesagt(um: &Einlesen<'_>) -> Option<String> {
    let paar = um.zuordnung.iter().find(|(von, _)| falte(von) == "quelle");
    let quelle = paar.map(|(_, nach)| einzeilig(nach))?;
    let keine = quelle.is_empty() || quelle == "-" || falte(&quelle) == "quelle";
    (!keine).then_some(quelle)
}

/// "pflege.csv, importiert 24.11.2026"
fn aus_datei(datei: &str, um: &Einlesen<'_>) -> String {
    let name = datei.rsplit(['/', '\\']).next().unwrap_or_default();
    let am = format!("importiert {}", datum::tagesdatum(um.heute));
    match name.contains('.') {
        true => format!("{name}, {am}"),
        false => am,
    }
}

/// Rates of change may be so; nothing else in per cent is.
fn kein_anteil(k: &Kennwert, um: &Einlesen<'_>) -> bool {
    let key = Schluessel {
        kind: Kind::Indikatoren,
        id: k.indikator,
    };
    let prozent = match um.bestand.satz(key) {
        Some(Datensatz::Indikator(i)) => i.einheit.trim() == "%",
        _ => false,
    };
    prozent && !(Dezimal(0)..=Dezimal(100 * EINS)).contains(&k.wert)
}

/// "„Pflegebedürftige“ „Teltow“ 2025"
fn wo(k: &Kennwert, um: &Einlesen<'_>) -> String {
    let name = |kind, id| um.bestand.name(kind, id).unwrap_or_default();
    let indikator = name(Kind::Indikatoren, k.indikator);
    format!("„{indikator}“ „{}“ {}", name(Kind::Raeume, k.raum), k.jahr)
}
