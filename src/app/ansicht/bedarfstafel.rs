//! The heat table Bedarf × Sozialraum on the screen: every number, with a step of the theme beside it, so that neither
//! colour nor sign says anything alone. As many columns as the width holds; the rest on further pages.

use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen, gekuerzt, umbrechen};
use crate::domain::{Id, Kind, Schluessel};
use crate::model::Register;
use crate::model::bedarfe::{Spalte, Spanne, Tafel, Tafelzeile, tafel};
use jiff::civil::Date;

/// Columns of a Raum at least and at most, of the name at least, and of the sum.
const SCHMAL: usize = 7;
const WEIT: usize = 15;
const NAME: usize = 20;
const SUMME: usize = 7;
/// Pointer and sign before a row, and a gap.
const RAND: usize = 5;
/// Lines of a head.
const KOPF: usize = 3;
/// The fullest step of the theme.
const STUFEN: usize = 8;

/// What of the table fits: first column, how many, and how wide they are.
struct Ausschnitt {
    ab: usize,
    bis: usize,
    breite: usize,
    seiten: usize,
    seite: usize,
}

fn ausschnitt(spalten: usize, seite: usize, breite: usize) -> Ausschnitt {
    let platz = breite.saturating_sub(RAND + NAME + SUMME);
    let je_seite = (platz / SCHMAL).clamp(1, spalten.max(1));
    let seiten = spalten.div_ceil(je_seite).max(1);
    let seite = seite % seiten;
    let ab = seite * je_seite;
    Ausschnitt {
        ab,
        bis: (ab + je_seite).min(spalten),
        breite: (platz / je_seite).clamp(SCHMAL, WEIT),
        seiten,
        seite,
    }
}

/// The sheet.
pub fn blatt(
    reg: &Register,
    raum: Option<Id>,
    (spanne, seite): (Spanne, usize),
    heute: Date,
    breite: usize,
) -> (String, Vec<Detailzeile>) {
    let t = tafel(reg, raum, spanne, heute);
    let wo = raum.map_or_else(|| "alle Räume".to_owned(), |r| reg.raum_name(Some(r)));
    let titel = format!("Bedarfe × Sozialräume · {wo} · {}", spanne.label());
    let mut b = Blatt::default();
    if t.zeilen.is_empty() {
        b.text("In dieser Zeit wurde hier kein Bedarf gesehen.", Ton::Gedaempft);
        return (titel, b.0);
    }
    let a = ausschnitt(t.spalten.len(), seite, breite);
    if a.seiten > 1 {
        let text = format!(
            "Räume {}–{} von {} · ← → blättert ({}/{})",
            a.ab + 1,
            a.bis,
            t.spalten.len(),
            a.seite + 1,
            a.seiten
        );
        b.text(text, Ton::Gedaempft);
    }
    koepfe(&t, &a, &mut b);
    let hoechste = t.hoechste();
    for z in &t.zeilen {
        b.0.push(zeile(z, &a, hoechste));
    }
    b.0.push(summen(&t, &a));
    b.text(
        "Auf dem Schirm jede Zahl; Kopie und Datei verdecken alles unter 3.",
        Ton::Gedaempft,
    );
    (titel, b.0)
}

/// A name over up to three lines; where that is not enough, the shorter one that the Raum goes by.
fn kopf(s: &Spalte, breite: usize) -> Vec<String> {
    let name = umbrechen(&s.name, breite - 1);
    let zeilen = match name.len() > KOPF && !s.kuerzel.is_empty() {
        true => umbrechen(&s.kuerzel, breite - 1),
        false => name,
    };
    let mehr = zeilen.len() > KOPF;
    let mut zeilen: Vec<String> = zeilen.into_iter().take(KOPF).collect();
    if let (true, Some(letzte)) = (mehr, zeilen.last_mut()) {
        *letzte = gekuerzt(&format!("{letzte}…"), breite - 1);
    }
    zeilen
}

fn koepfe(t: &Tafel, a: &Ausschnitt, b: &mut Blatt) {
    let sichtbar = t.spalten.get(a.ab..a.bis).unwrap_or_default();
    let alle: Vec<Vec<String>> = sichtbar.iter().map(|s| kopf(s, a.breite)).collect();
    let hoehe = alle.iter().map(Vec::len).max().unwrap_or(1);
    for i in 0..hoehe {
        let text = |k: &Vec<String>| k.get(i).cloned().unwrap_or_default();
        let mut zellen: Vec<Zelle> = alle
            .iter()
            .map(|k| zelle(text(k), a.breite, Ton::Gedaempft))
            .collect();
        let letzte = i + 1 == hoehe;
        let wort = |w: &str| if letzte { w.to_owned() } else { String::new() };
        zellen.push(zelle(wort("Summe"), SUMME, Ton::Gedaempft));
        b.0.push(Detailzeile::Zellen(Zellen {
            links: wort("Bedarf"),
            ton: Ton::Gedaempft,
            zellen,
            ..Zellen::default()
        }));
    }
}

fn zelle(text: String, breite: usize, ton: Ton) -> Zelle {
    Zelle {
        text,
        breite: u16::try_from(breite).unwrap_or(u16::MAX),
        ton,
        ..Zelle::default()
    }
}

fn zeile(z: &Tafelzeile, a: &Ausschnitt, hoechste: usize) -> Detailzeile {
    let sichtbar = z.zellen.get(a.ab..a.bis).unwrap_or_default();
    let mut zellen: Vec<Zelle> = sichtbar
        .iter()
        .map(|n| haeufung(*n, hoechste, a.breite))
        .collect();
    zellen.push(zelle(z.summe().to_string(), SUMME, Ton::Normal));
    let key = Schluessel {
        kind: Kind::Bedarfe,
        id: z.bedarf,
    };
    Detailzeile::Zellen(Zellen {
        signal: if z.offen { Signal::Keins } else { Signal::Erledigt },
        links: z.name.clone(),
        ton: if z.offen { Ton::Normal } else { Ton::Gedaempft },
        zellen,
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

/// A number with its step: the highest of the table is full.
fn haeufung(n: usize, hoechste: usize, breite: usize) -> Zelle {
    if n == 0 {
        return zelle("·".to_owned(), breite, Ton::Gedaempft);
    }
    let stufe = (n * STUFEN).div_ceil(hoechste.max(1)).min(STUFEN);
    let ton = match stufe {
        0..=2 => Ton::Normal,
        3..=5 => Ton::Achtung,
        _ => Ton::Alarm,
    };
    Zelle {
        stufe: u8::try_from(stufe).ok(),
        ..zelle(n.to_string(), breite, ton)
    }
}

fn summen(t: &Tafel, a: &Ausschnitt) -> Detailzeile {
    let summe = |i| zelle(t.summe(i).to_string(), a.breite, Ton::Normal);
    let mut zellen: Vec<Zelle> = (a.ab..a.bis).map(summe).collect();
    zellen.push(zelle(t.gesamt().to_string(), SUMME, Ton::Normal));
    Detailzeile::Zellen(Zellen {
        links: "Summe".to_owned(),
        zellen,
        ..Zellen::default()
    })
}
