//! Sheets about money: a bar for each Raum of a year, and the rules who decides.

use super::topf::{LEGENDE, Teile, regel_text, stab, zelle};
use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen};
use crate::domain::text::falte;
use crate::domain::{Cent, Id, Kind, Mittelregel, Schluessel};
use crate::model::Register;
use crate::model::mittel::{Raummittel, je_raum, summe};
use jiff::civil::Date;

const BETRAG: u16 = 15;
/// From here on every amount has its column.
const BREIT: usize = 110;

/// The money of a year, a bar for each Raum.
pub fn nach_raeumen(
    reg: &Register,
    raum: Option<Id>,
    jahr: i16,
    heute: Date,
    breite: usize,
) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let zeilen = je_raum(reg, raum, jahr, heute);
    let wo = raum.map(|r| format!(" · {}", reg.raum_name(Some(r))));
    let titel = format!("Mittel nach Räumen {jahr}{}", wo.unwrap_or_default());
    if zeilen.is_empty() {
        b.text(format!("Für {jahr} gibt es hier keine Töpfe."), Ton::Gedaempft);
        return (titel, b.0);
    }
    b.text(LEGENDE, Ton::Gedaempft);
    if zeilen.iter().any(|z| z.beantragt > z.rest) {
        b.text("▲ mehr beantragt als übrig", Ton::Gedaempft);
    }
    b.0.push(kopf(breite));
    for z in &zeilen {
        b.0.push(zeile(z, breite));
    }
    b.0.push(Detailzeile::Leer);
    b.0.push(zeile(&summe(&zeilen), breite));
    (titel, b.0)
}

/// Columns of the bar.
fn stabbreite(breite: usize) -> usize {
    match breite {
        0..=66 => 10,
        67..=BREIT => 18,
        _ => 30,
    }
}

fn betraege(z: &Raummittel, breite: usize) -> Vec<Cent> {
    if breite < BREIT {
        return vec![z.gesamt, z.rest];
    }
    vec![z.gesamt, z.ausgegeben, z.bewilligt, z.weiter, z.rest, z.beantragt]
}

fn zeile(z: &Raummittel, breite: usize) -> Detailzeile {
    let platz = stabbreite(breite);
    let knapp = z.beantragt > z.rest;
    let teile = Teile {
        gesamt: z.gesamt,
        ausgegeben: z.ausgegeben,
        bewilligt: z.bewilligt,
        weiter: z.weiter,
    };
    let key = z.topf.map(|id| Schluessel {
        kind: Kind::Toepfe,
        id,
    });
    let stab = Zelle {
        links: true,
        ..zelle(
            stab(&teile, platz),
            u16::try_from(platz).unwrap_or(10),
            Ton::Normal,
        )
    };
    let betraege = betraege(z, breite).into_iter();
    let mut zellen = vec![stab];
    zellen.extend(betraege.map(|c| zelle(c.to_string(), BETRAG, Ton::Normal)));
    Detailzeile::Zellen(Zellen {
        signal: if knapp { Signal::Achtung } else { Signal::Keins },
        links: z.name.clone(),
        zellen,
        ziel: key,
        satz: key,
        ..Zellen::default()
    })
}

fn kopf(breite: usize) -> Detailzeile {
    let namen: &[&str] = match breite {
        0..BREIT => &["gesamt", "übrig"],
        _ => &["gesamt", "ausgegeben", "bewilligt", "weitergegeben", "übrig", "beantragt"],
    };
    let platz = u16::try_from(stabbreite(breite)).unwrap_or(10);
    let mut zellen = vec![zelle(String::new(), platz, Ton::Gedaempft)];
    let weitere = namen.iter();
    zellen.extend(weitere.map(|n| zelle((*n).to_owned(), BETRAG, Ton::Gedaempft)));
    Detailzeile::Zellen(Zellen {
        links: "Raum".to_owned(),
        ton: Ton::Gedaempft,
        zellen,
        ..Zellen::default()
    })
}

/// The rules: those in force first, then by pot and time.
pub fn regeln(reg: &Register, heute: Date) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let mut alle: Vec<&Mittelregel> = reg.mittelregeln().iter().collect();
    alle.sort_by_key(|r| (!gilt(r, heute), falte(&r.topfart), std::cmp::Reverse(r.von)));
    if alle.is_empty() {
        let text = "Noch keine Regel: Ohne sie kann niemand etwas bewilligen.";
        b.text(text, Ton::Achtung);
    }
    let mut heutige = true;
    for r in alle {
        if heutige && !gilt(r, heute) {
            b.kopf("gilt heute nicht");
            heutige = false;
        }
        b.0.push(regel(r, gilt(r, heute)));
        b.text(format!("    {}", regel_text(r)), Ton::Gedaempft);
    }
    ("Mittelregeln".to_owned(), b.0)
}

fn gilt(r: &Mittelregel, heute: Date) -> bool {
    r.von.is_none_or(|v| v <= heute) && r.bis.is_none_or(|b| heute <= b)
}

fn regel(r: &Mittelregel, gilt: bool) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Mittelregeln,
        id: r.id,
    };
    let wer = r
        .anteile
        .iter()
        .map(|a| format!("{} {} %", a.arten.join("/"), a.prozent));
    Detailzeile::Eintrag {
        signal: if gilt { Signal::Gut } else { Signal::Punkt },
        links: r.topfart.clone(),
        rechts: wer.collect::<Vec<_>>().join(", "),
        ton: if gilt { Ton::Normal } else { Ton::Gedaempft },
        ziel: key,
        satz: key,
    }
}
