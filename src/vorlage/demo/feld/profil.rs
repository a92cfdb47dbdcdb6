//! Figures of the demo: indicator × Sozialraum × five years, made by a formula from chance. They say nothing about any real
//! place. Some are missing, as in life: a missing value has no record.

use crate::domain::{Dezimal, Id, Indexart, Indikator, Kennwert, leer};
use crate::vorlage::demo::{Kreis, Zutaten};

/// Years with values, up to the last one gone by.
const JAHRE: i16 = 5;
/// In so many of a hundred cases nobody sent the figure.
const LUECKEN: i32 = 4;
const QUELLE: &str = "Beispiel, erfunden";

/// What a figure looks like: name, middle, how far a Raum may be from it (both in tenths), change a year in tenths.
/// A figure without a row here stays empty, as some do.
const REIHEN: &[(&str, i64, i64, i64)] = &[
    ("Arbeitslosenanteil", 52, 26, -1),
    ("Arbeitslosenanteil unter 25", 47, 30, 1),
    ("Beschäftigte am Wohnort", 638, 60, 3),
    ("Kaufkraft je Einwohner", 238_000, 38_000, 4_200),
    ("Kinder in Haushalten Alleinerziehender", 186, 52, 1),
    ("Hilfen zur Erziehung", 284, 120, 6),
    ("Betreuungsquote unter 3", 521, 96, 7),
    ("Förderbedarf Sprache bei der Einschulung", 178, 74, 4),
    ("Vorsorgeuntersuchungen vollständig", 812, 88, -3),
    ("Menschen mit Schwerbehinderung", 112, 22, 1),
    ("Pflegebedürftige", 3_600, 2_100, 180),
    ("Kinder in Bedarfsgemeinschaften", 86, 61, -2),
    ("Grundsicherung im Alter", 21, 11, 1),
    ("Vereine", 94, 41, -1),
    ("Schulabgänge ohne Abschluss", 68, 37, 2),
    ("Einwohner", 112_000, 68_000, 600),
    ("Unter 18", 172, 28, 0),
    ("65 und älter", 243, 51, 3),
];
/// Counted every second year only.
const ALLE_ZWEI: &[&str] = &["Pflegebedürftige"];
/// People and euros have no tenths.
const GANZE: &[&str] = &["Pflegebedürftige", "Einwohner", "Kaufkraft je Einwohner"];

pub fn kennwerte(z: &mut Zutaten, kreis: &Kreis, indikatoren: &[Indikator]) -> Vec<Kennwert> {
    let mut aus = Vec::new();
    // A Raum that carries much carries it in most figures.
    let lage: Vec<(Id, i64)> = kreis
        .orte
        .sozialraeume
        .iter()
        .map(|r| (*r, i64::from(z.zufall.zahl(-100, 100))))
        .collect();
    for i in indikatoren {
        let reihe = REIHEN.iter().find(|r| r.0 == i.name);
        if let Some((_, mitte, weite, je_jahr)) = reihe {
            for (raum, lage) in &lage {
                aus.extend(im_raum(z, i, *raum, *lage, (*mitte, *weite, *je_jahr)));
            }
        }
    }
    aus
}

fn im_raum(
    z: &mut Zutaten,
    i: &Indikator,
    raum: Id,
    lage: i64,
    (mitte, weite, je_jahr): (i64, i64, i64),
) -> Vec<Kennwert> {
    let eigen = i64::from(z.zufall.zahl(-100, 100));
    let name = i.name.as_str();
    let kompetenz = i.index == Indexart::Kompetenz;
    let richtung = if kompetenz { -1 } else { 1 };
    let grund = mitte + weite * (richtung * lage * 2 + eigen) / 300;
    let mut aus = Vec::new();
    for nr in 0..JAHRE {
        let jahr = z.heute.year() - JAHRE + nr;
        let zittern = weite * i64::from(z.zufall.zahl(-100, 100)) / 1_400;
        let fehlt = z.zufall.prozent(LUECKEN) || (ALLE_ZWEI.contains(&name) && jahr % 2 == 0);
        if fehlt {
            continue;
        }
        let zehntel = (grund + je_jahr * i64::from(nr) + zittern).max(1);
        let zehntel = if GANZE.contains(&name) {
            zehntel / 10 * 10
        } else {
            zehntel
        };
        aus.push(Kennwert {
            indikator: i.id,
            raum,
            jahr: jahr.unsigned_abs(),
            wert: Dezimal(zehntel * 1_000),
            quelle: QUELLE.to_owned(),
            ..leer::kennwert(z.ids.neu(), z.heute)
        });
    }
    aus
}
