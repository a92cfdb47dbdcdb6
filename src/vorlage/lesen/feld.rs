//! What a template says of the FuA: which kind of Gremium does it, who decides on money from when to when, what is counted.
//! Values of any place are no part of a template.

use super::Bisher;
use crate::domain::feld::lies_anteile;
use crate::domain::{
    Einstellung, Gewicht, Id, Indexart, Indikator, Mittelregel, Zusammenfassung, leer,
};
use crate::vorlage::INDIKATOREN;
use crate::vorlage::tabelle::{Abschnitt, Blatt, vorschlag};
use toml::de::DeTable;

/// Key of the setting that says which kind of Gremium the FuA is, by its short name.
pub const FUA_ART: &str = "fua.art";

const REGEL: &[&str] = &[
    "topfart",
    "von",
    "bis",
    "anteile",
    "uebertrag_prozent",
    "quelle",
    "notiz",
];
const INDIKATOR: &[&str] = &[
    "name",
    "bereich",
    "einheit",
    "index",
    "gewicht",
    "umgekehrt",
    "zusammen",
    "haupt",
    "quelle",
    "notiz",
];
/// Told of each figure of a set, since no paper names one.
const BEISPIEL: &str =
    "Beispiel: welche Zahlen zählen und was sie wiegen, vor Ort beraten und anpassen.";

/// `[fua] art = "FuA"`
pub fn einstellungen(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable) -> Vec<Einstellung> {
    let mut aus = Vec::new();
    for a in Abschnitt::alle(blatt, wurzel, "fua", "[fua]", &["art"]) {
        let art = a.pflicht(blatt, "art");
        pruefe_kuerzel(blatt, bisher, a.zeile_von(blatt, "art"), &art);
        aus.push(Einstellung {
            id: bisher.id(),
            schluessel: FUA_ART.to_owned(),
            wert: art,
        });
    }
    aus
}

pub fn mittelregeln(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable) -> Vec<Mittelregel> {
    let mut aus = Vec::new();
    for a in Abschnitt::alle(blatt, wurzel, "mittelregel", "[[mittelregel]]", REGEL) {
        aus.push(regel(blatt, bisher, &a));
    }
    aus
}

fn regel(blatt: &mut Blatt, bisher: &mut Bisher, a: &Abschnitt) -> Mittelregel {
    let leer = leer::mittelregel(bisher.id());
    let regel = Mittelregel {
        topfart: a.pflicht(blatt, "topfart"),
        von: a.datum(blatt, "von"),
        bis: a.datum(blatt, "bis"),
        uebertrag_prozent: a
            .zahl(blatt, "uebertrag_prozent")
            .unwrap_or(leer.uebertrag_prozent),
        quelle: a.pflicht(blatt, "quelle"),
        notiz: a.text(blatt, "notiz"),
        ..leer
    };
    let zeile = a.zeile_von(blatt, "anteile");
    let anteile = lies_anteile(&a.pflicht(blatt, "anteile"));
    let regel = Mittelregel {
        anteile: anteile.as_ref().cloned().unwrap_or_default(),
        ..regel
    };
    match anteile {
        Ok(_) => pruefe_anteile(blatt, bisher, zeile, &regel),
        Err(satz) => blatt.fehlt(zeile, satz),
    }
    regel
}

fn pruefe_anteile(blatt: &mut Blatt, bisher: &Bisher, zeile: usize, regel: &Mittelregel) {
    for kuerzel in regel.anteile.iter().flat_map(|t| &t.arten) {
        pruefe_kuerzel(blatt, bisher, zeile, kuerzel);
    }
    let summe: u16 = regel.anteile.iter().map(|t| t.prozent).sum();
    if summe != 100 {
        blatt.fehlt(
            zeile,
            format!("Die Anteile ergeben zusammen {summe} %, nicht 100."),
        );
    }
}

fn pruefe_kuerzel(blatt: &mut Blatt, bisher: &Bisher, zeile: usize, kuerzel: &str) {
    let alle = || bisher.arten.iter().map(|a| a.kuerzel.as_str());
    if !kuerzel.is_empty() && !alle().any(|k| k == kuerzel) {
        let gemeint = vorschlag(kuerzel, alle());
        blatt.fehlt(
            zeile,
            format!("Eine Art mit dem Kürzel „{kuerzel}“ gibt es nicht.{gemeint}"),
        );
    }
}

/// The set that the template names, then its own.
pub fn indikatoren(
    blatt: &mut Blatt,
    bisher: &mut Bisher,
    wurzel: &DeTable,
    oben: &Abschnitt,
) -> Vec<Indikator> {
    let mut aus = Vec::new();
    let zeile = oben.zeile_von(blatt, "indikatoren");
    for name in oben.liste(blatt, "indikatoren") {
        match INDIKATOREN.iter().find(|(n, _)| *n == name) {
            Some((_, text)) => aus.extend(satz(bisher, text)),
            None => {
                let gemeint = vorschlag(&name, INDIKATOREN.iter().map(|(n, _)| *n));
                blatt.fehlt(
                    zeile,
                    format!("Den Satz „{name}“ von Kennzahlen gibt es nicht.{gemeint}"),
                );
            }
        }
    }
    eigene(blatt, bisher, wurzel, &mut aus);
    aus
}

/// A built-in set, each figure marked as an example.
fn satz(bisher: &mut Bisher, text: &str) -> Vec<Indikator> {
    let mut blatt = Blatt::new(text);
    let wurzel = blatt.wurzel();
    let mut aus = Vec::new();
    eigene(&mut blatt, bisher, &wurzel, &mut aus);
    for i in &mut aus {
        BEISPIEL.clone_into(&mut i.notiz);
    }
    aus
}

/// A main figure stands before its parts.
fn eigene(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable, aus: &mut Vec<Indikator>) {
    for a in Abschnitt::alle(blatt, wurzel, "indikator", "[[indikator]]", INDIKATOR) {
        let haupt = a.text(blatt, "haupt");
        let id = aus.iter().find(|i| i.name == haupt).map(|i| i.id);
        if !haupt.is_empty() && id.is_none() {
            let zeile = a.zeile_von(blatt, "haupt");
            let gemeint = vorschlag(&haupt, aus.iter().map(|i| i.name.as_str()));
            blatt.fehlt(
                zeile,
                format!("„{haupt}“ steht nicht weiter oben als Kennzahl.{gemeint}"),
            );
        }
        aus.push(indikator(blatt, bisher, &a, id));
    }
}

fn indikator(
    blatt: &mut Blatt,
    bisher: &mut Bisher,
    a: &Abschnitt,
    haupt: Option<Id>,
) -> Indikator {
    let bereich = a.auswahl(blatt, "bereich");
    if !a.hat("bereich") {
        blatt.fehlt(a.zeile, "In [[indikator]] fehlt „bereich“.");
    }
    let leer = leer::indikator(bisher.id());
    Indikator {
        name: a.pflicht(blatt, "name"),
        bereich: bereich.unwrap_or(leer.bereich),
        einheit: a.text(blatt, "einheit"),
        index: a.auswahl(blatt, "index").unwrap_or(Indexart::Keiner),
        gewicht: a.auswahl(blatt, "gewicht").unwrap_or(Gewicht::Mittel),
        umgekehrt: a.ja(blatt, "umgekehrt"),
        zusammen: a
            .auswahl(blatt, "zusammen")
            .unwrap_or(Zusammenfassung::Keine),
        haupt,
        quelle: a.text(blatt, "quelle"),
        notiz: a.text(blatt, "notiz"),
        ..leer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Bereich, Ids};

    /// A set says something of each of the eight areas, and its faults would pass unseen.
    #[test]
    fn die_saetze_sind_fehlerfrei_und_vollstaendig() {
        for (name, text) in INDIKATOREN {
            let mut blatt = Blatt::new(text);
            let wurzel = blatt.wurzel();
            let mut bisher = Bisher {
                ids: Ids::new(0, 0),
                ebenen: Vec::new(),
                raeume: Vec::new(),
                arten: Vec::new(),
            };
            let mut alle = Vec::new();
            eigene(&mut blatt, &mut bisher, &wurzel, &mut alle);
            assert_eq!(blatt.fehler, [], "{name}");
            for bereich in <Bereich as crate::domain::Auswahl>::ALLE {
                assert!(alle.iter().any(|i| i.bereich == bereich.0), "{bereich:?}");
            }
        }
    }
}
