//! The heat table Bedarf × Sozialraum on the screen: every number, with a step of the theme beside it, so that neither
//! colour nor sign says anything alone. As many columns as the width holds; the rest on further pages.

use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen, ascii_breite, gekuerzt, umbrechen};
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

/// What of the table fits: first column and the one behind the last, how wide, on which page of how many.
struct Ausschnitt {
    ab: usize,
    bis: usize,
    breite: usize,
    seiten: usize,
    seite: usize,
}

fn ausschnitt(spalten: usize, seite: usize, breite: usize) -> Ausschnitt {
    let platz = breite.saturating_sub(RAND + NAME + SUMME);
    let seiten = spalten.div_ceil((platz / SCHMAL).max(1)).max(1);
    let je_seite = spalten.div_ceil(seiten).max(1);
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

/// Pages of columns that a table has in a width.
pub fn seiten(
    reg: &Register,
    raum: Option<Id>,
    spanne: Spanne,
    heute: Date,
    breite: usize,
) -> usize {
    let t = tafel(reg, raum, spanne, heute);
    ausschnitt(t.spalten.len(), 0, breite).seiten
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
        b.text(
            "In dieser Zeit wurde hier kein Bedarf gesehen.",
            Ton::Gedaempft,
        );
        return (titel, b.0);
    }
    let mut a = ausschnitt(t.spalten.len(), seite, breite);
    let koepfe = koepfe(&t, &mut a);
    if a.seiten > 1 {
        let (seite, seiten, alle) = (a.seite + 1, a.seiten, t.spalten.len());
        let text = format!("{alle} Räume, Seite {seite} von {seiten} · ← → blättert");
        b.text(text, Ton::Gedaempft);
    }
    kopfzeilen(&koepfe, &a, &mut b);
    let hoechste = t.hoechste();
    for z in &t.zeilen {
        b.0.push(zeile(z, &a, hoechste));
    }
    b.0.push(summen(&t, &a));
    if !t.leere.is_empty() {
        let leere = format!("Nichts gesehen: {}", t.leere.join(", "));
        b.text(leere, Ton::Gedaempft);
    }
    b.text(
        "Auf dem Schirm jede Zahl; Kopie und Datei verdecken alles unter 3.",
        Ton::Gedaempft,
    );
    (titel, b.0)
}

/// A name over as few lines as it needs, evenly; where three are not enough, the shorter one that the Raum goes by. It fits
/// in ASCII, too, where ö takes two columns.
fn kopf(s: &Spalte, breite: usize) -> Vec<String> {
    let platz = breite - 1;
    let gleichmaessig = |name: &str| {
        let passt = |z: &Vec<String>| z.iter().all(|z| ascii_breite(z) <= platz);
        (1..=KOPF).find_map(|n| {
            let mut zeilen = (4..=platz).map(|w| umbrechen(name, w));
            zeilen.find(|z| z.len() <= n && passt(z))
        })
    };
    let kuerzer = || gleichmaessig(&s.kuerzel).filter(|_| !s.kuerzel.is_empty());
    gleichmaessig(&s.name)
        .or_else(kuerzer)
        .unwrap_or_else(|| vec![gekuerzt(&s.name, platz)])
}

/// The heads; what the columns have more than these need goes to the names of the needs.
fn koepfe(t: &Tafel, a: &mut Ausschnitt) -> Vec<Vec<String>> {
    let sichtbar = t.spalten.get(a.ab..a.bis).unwrap_or_default();
    let alle: Vec<Vec<String>> = sichtbar.iter().map(|s| kopf(s, a.breite)).collect();
    let breiteste = alle.iter().flatten().map(|z| ascii_breite(z)).max();
    a.breite = a.breite.min(breiteste.unwrap_or(0) + 1).max(SCHMAL);
    alle
}

fn kopfzeilen(alle: &[Vec<String>], a: &Ausschnitt, b: &mut Blatt) {
    let hoehe = alle.iter().map(Vec::len).max().unwrap_or(1);
    for i in 0..hoehe {
        let text = |k: &Vec<String>| {
            let oben = hoehe - k.len();
            let zeile = i.checked_sub(oben).and_then(|i| k.get(i));
            zeile.cloned().unwrap_or_default()
        };
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
        signal: if z.offen {
            Signal::Keins
        } else {
            Signal::Erledigt
        },
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
