//! An indicator: its row in the Sozialraumprofil, and its detail with a table of Räume and years.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton, Zelle, Zellen};
use crate::domain::{Auswahl, Id, Indexart, Indikator, Kind, Schluessel, Zusammenfassung};
use crate::model::Register;
use crate::model::profil::{self, Werte, mit_einheit, verlauf};

/// Years of the table in a detail, and the columns of each.
const JAHRE: usize = 3;
const SPALTE: u16 = 9;
/// Signs of the line in a row of the list.
const LINIE: usize = 8;
/// Signs of a bar.
const BALKEN: usize = 5;

/// Name, value and year in a Raum (None: in the whole), how it stands to the Raum above, the line of years.
pub fn indikator_reihe(reg: &Register, i: &Indikator, filter: Option<Id>) -> Reihe {
    let werte = Werte::neu(reg, i);
    let raum = profil::bezug(reg, filter);
    let neuestes = raum.and_then(|r| werte.neuestes(r));
    let linie = raum.map_or_else(String::new, |r| verlauf::zeichen(&werte, r, LINIE));
    let vergleich = raum
        .zip(neuestes)
        .and_then(|(r, (jahr, _))| profil::vergleich(&werte, r, jahr));
    let zeichen = vergleich.map_or(" ", |v| v.0.zeichen());
    let (mitte, rechts) = match neuestes {
        Some((jahr, a)) => (
            mit_einheit(&a.text(), &i.einheit),
            format!("{zeichen} {jahr} {linie:>LINIE$}"),
        ),
        None => (String::new(), "kein Wert".to_owned()),
    };
    Reihe {
        signal: match neuestes {
            Some(_) => Signal::Keins,
            None => Signal::Punkt,
        },
        titel: format!("{}{}", if i.haupt.is_some() { "– " } else { "" }, i.name),
        mitte,
        rechts,
        ton: Ton::Gedaempft,
    }
}

pub fn detail(reg: &Register, i: &Indikator, b: &mut Blatt) {
    felder(reg, i, b);
    let werte = Werte::neu(reg, i);
    let jahre: Vec<u16> = werte.jahre().rev().take(JAHRE).collect();
    if jahre.is_empty() {
        b.kopf("Werte");
        b.text("Noch kein Wert. Das Blatt „Werte“ nimmt sie je Raum auf, eine CSV-Datei alle auf einmal.", Ton::Gedaempft);
    } else {
        b.kopf(match i.einheit.trim() {
            "" => "Werte".to_owned(),
            e => format!("Werte, {e}"),
        });
        tabelle(reg, &werte, &jahre, b);
        fussnoten(reg, &werte, &jahre, b);
    }
    b.notiz(&i.notiz);
}

fn felder(reg: &Register, i: &Indikator, b: &mut Blatt) {
    b.feld("Bereich", i.bereich.label());
    let gewicht = format!("Gewicht {} ({})", i.gewicht.label(), i.gewicht.punkte());
    b.feld(
        "zählt in",
        match (i.index, i.umgekehrt) {
            (Indexart::Keiner, _) => "keinen Index".to_owned(),
            (art, false) => format!("{}, {gewicht}", art.label()),
            (art, true) => format!("{}, {gewicht}, umgekehrt", art.label()),
        },
    );
    let nach_oben = match i.zusammen {
        Zusammenfassung::Keine => "nur eigene Werte",
        Zusammenfassung::Summe => "Summe der Räume darunter",
        Zusammenfassung::Mittelwert => "Mittelwert der Räume darunter, ungewichtet: ein Anhalt",
    };
    b.feld("nach oben", nach_oben);
    let name = |i: Id| {
        reg.indikatoren()
            .get(i)
            .map_or_else(String::new, |i| i.name.clone())
    };
    b.feld("Teil von", i.haupt.map(name).unwrap_or_default());
    let teile: Vec<String> = reg
        .indikatoren()
        .iter()
        .filter(|t| t.haupt == Some(i.id))
        .map(|t| t.name.clone())
        .collect();
    b.feld("Teile", teile.join(", "));
    b.feld("Quelle", i.quelle.clone());
    let andere = andere_quellen(reg, i);
    b.feld("auch aus", andere.join(", "));
}

/// Sources of single values.
fn andere_quellen(reg: &Register, i: &Indikator) -> Vec<String> {
    let quellen = reg.kennwerte_von(i.id).map(|k| k.quelle.clone());
    let mut aus: Vec<String> = quellen
        .filter(|q| !q.is_empty() && *q != i.quelle)
        .collect();
    aus.sort();
    aus.dedup();
    aus
}

/// The Räume above the measured level, then those of it, the highest value first.
fn tabelle(reg: &Register, werte: &Werte<'_>, jahre: &[u16], b: &mut Blatt) {
    let ton = Ton::Gedaempft;
    let mut kopf: Vec<Zelle> = jahre
        .iter()
        .map(|j| zelle(j.to_string(), SPALTE, ton))
        .collect();
    kopf.push(zelle(String::new(), balken_breite(), ton));
    b.0.push(Detailzeile::Zellen(Zellen {
        links: "Raum".to_owned(),
        ton,
        zellen: kopf,
        ..Zellen::default()
    }));
    let (oben, mut unten) = raeume(reg);
    let neuestes = jahre.first().copied().unwrap_or_default();
    let rang = |r: &Id| werte.belastbar(*r, neuestes);
    // Stable: those alike stay in the order of their names.
    unten.sort_by_key(|r| std::cmp::Reverse(rang(r)));
    let hoechste = unten.iter().filter_map(rang).map(|d| d.0).max();
    for r in oben.iter().chain(&unten) {
        let zellen = jahre.iter().map(|j| {
            let a = werte.angabe(*r, *j);
            let ton = if a.is_some_and(|a| a.belastbar()) {
                Ton::Normal
            } else {
                Ton::Gedaempft
            };
            zelle(a.map_or_else(|| "–".to_owned(), |a| a.text()), SPALTE, ton)
        });
        let anteil = rang(r).zip(hoechste).filter(|_| unten.contains(r));
        let stab = anteil.map_or_else(String::new, |(w, max)| {
            format!(" {}", stab(w.0, max, BALKEN))
        });
        let key = Schluessel {
            kind: Kind::Raeume,
            id: *r,
        };
        let mut zellen: Vec<Zelle> = zellen.collect();
        zellen.push(Zelle {
            links: true,
            ..zelle(stab, balken_breite(), Ton::Normal)
        });
        b.0.push(Detailzeile::Zellen(Zellen {
            links: reg.raum_name(Some(*r)),
            zellen,
            ziel: Some(key),
            satz: Some(key),
            ..Zellen::default()
        }));
    }
}

/// Out of what the newest values of the Räume above are made.
fn fussnoten(reg: &Register, werte: &Werte<'_>, jahre: &[u16], b: &mut Blatt) {
    let Some(jahr) = jahre.first() else { return };
    for r in raeume(reg).0 {
        let woraus = werte.angabe(r, *jahr).map(|a| a.woraus());
        if let Some(w) = woraus.filter(|w| !w.is_empty()) {
            let satz = format!("{} {jahr}: {w}", reg.raum_name(Some(r)));
            b.text(satz, Ton::Gedaempft);
        }
    }
}

fn balken_breite() -> u16 {
    u16::try_from(BALKEN + 1).unwrap_or(6)
}

/// Räume above the measured level from the root on, and those of it by name.
fn raeume(reg: &Register) -> (Vec<Id>, Vec<Id>) {
    let Some(ebene) = profil::messebene(reg) else {
        return (Vec::new(), Vec::new());
    };
    let unten: Vec<Id> = profil::raeume_der(reg, &ebene)
        .iter()
        .map(|r| r.id)
        .collect();
    let mut oben: Vec<Id> = Vec::new();
    for r in &unten {
        let weg: Vec<Id> = profil::darueber(reg, *r)
            .iter()
            .rev()
            .map(|o| o.id)
            .collect();
        oben.extend(weg.into_iter().filter(|o| !unten.contains(o)));
    }
    let tiefe = |r: &Id| reg.aufwaerts(*r).count();
    oben.sort_by_cached_key(|r| (tiefe(r), reg.raum_name(Some(*r)), *r));
    oben.dedup();
    (oben, unten)
}

/// A bar: as much of `breite` signs as the value is of the highest. Nothing and less has no full sign.
pub fn stab(wert: i64, hoechste: i64, breite: usize) -> String {
    let max = i128::from(hoechste.max(1));
    let voll = i128::from(wert.max(0)) * breite as i128;
    let voll = usize::try_from((voll + max / 2) / max)
        .unwrap_or(0)
        .min(breite);
    format!("{}{}", "█".repeat(voll), "░".repeat(breite - voll))
}

pub(super) fn zelle(text: String, breite: u16, ton: Ton) -> Zelle {
    Zelle {
        text,
        breite,
        ton,
        ..Zelle::default()
    }
}
