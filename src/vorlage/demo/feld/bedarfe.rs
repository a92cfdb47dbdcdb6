//! Needs of the demo with all their sightings, at every place of the chain: told, in a TOP, decided, answered by a Vorhaben
//! or an offer, settled.

use super::noete::{ERGEBNISSE, NOETE, NOTIZEN, Not, WER};
use super::sitzungen::{beschluss, zum_top};
use super::{liste, vor};
use crate::domain::{
    Bedarf, Bedarfsstand, Gremium, Id, Ressource, Ressourcenstatus, Sichtung, Sitzung, Top, Topart,
    Topstatus, Vorhaben, Vorhabenstatus, leer,
};
use crate::vorlage::demo::{Akten, Kreis, Zutaten};
use jiff::ToSpan;
use jiff::civil::Date;

/// How far they came, in turn.
const STAENDE: &[Bedarfsstand] = &[
    Bedarfsstand::Gemeldet,
    Bedarfsstand::InTop,
    Bedarfsstand::Umsetzung,
    Bedarfsstand::Beschluss,
    Bedarfsstand::Gemeldet,
    Bedarfsstand::Umsetzung,
    Bedarfsstand::Erledigt,
];

pub fn bedarfe(
    z: &mut Zutaten,
    kreis: &Kreis,
    akten: &mut Akten,
    ressourcen: &[Ressource],
    vorhaben: &[Vorhaben],
) -> (Vec<Bedarf>, Vec<Sichtung>) {
    let mut bedarfe = Vec::new();
    let mut sichtungen = Vec::new();
    let gibt_es: Vec<&Ressource> = ressourcen
        .iter()
        .filter(|r| r.status == Ressourcenstatus::Aktiv)
        .collect();
    for (not, nr) in NOETE.iter().zip(0..) {
        let mut b = neuer(z, kreis, not);
        let stand = STAENDE.get(nr % STAENDE.len().max(1)).copied();
        let stand = stand.unwrap_or(Bedarfsstand::Gemeldet);
        if stand >= Bedarfsstand::InTop {
            beraten(z, kreis, akten, &mut b, stand >= Bedarfsstand::Beschluss);
        }
        if stand >= Bedarfsstand::Umsetzung {
            beantwortet(z, kreis, &mut b, nr, &gibt_es, vorhaben);
        }
        if stand == Bedarfsstand::Erledigt {
            b.erledigt_am = Some(vor(z, 3, 40).max(b.gemeldet_am));
            b.ergebnis = z.zufall.wort(ERGEBNISSE).to_owned();
        }
        sichtungen.extend(gesehen(z, kreis, akten, &b, nr));
        bedarfe.push(b);
    }
    (bedarfe, sichtungen)
}

fn neuer(z: &mut Zutaten, kreis: &Kreis, not: &Not) -> Bedarf {
    let raum = z.zufall.eins(&kreis.orte.sozialraeume).copied();
    Bedarf {
        name: not.name.to_owned(),
        zielgruppen: liste(not.zielgruppen),
        themen: liste(not.themen),
        lebenslage: not.lebenslage.to_owned(),
        raum,
        gemeldet_von: z.zufall.wort(WER).to_owned(),
        gemeldet_am: vor(z, 60, 320),
        ..leer::bedarf(z.ids.neu(), z.heute)
    }
}

/// Among the needs that were talked about near its Raum; decided there, where it came so far.
fn beraten(z: &mut Zutaten, kreis: &Kreis, akten: &mut Akten, b: &mut Bedarf, beschlossen: bool) {
    let hier = b.raum.unwrap_or(kreis.orte.wurzel);
    let nah = |g: &Gremium| g.raum.is_some_and(|r| kreis.orte.liegt_in(hier, r));
    let gremien: Vec<Id> = kreis.tagende().filter(|g| nah(g)).map(|g| g.id).collect();
    let behandelt = |t: &&Top| {
        t.art == Topart::Thema && t.status == Topstatus::Behandelt && gremien.contains(&t.gremium)
    };
    let alle: Vec<&Top> = akten.tops.iter().filter(behandelt).collect();
    let um_bedarfe = |t: &&&Top| t.titel.contains("Bedarf") || t.titel.contains("Themen der");
    let passend: Vec<&Top> = alle.iter().filter(um_bedarfe).copied().collect();
    let aus = if passend.is_empty() { &alle } else { &passend };
    let Some(top) = z.zufall.eins(aus).map(|t| (*t).clone()) else {
        return;
    };
    b.top = Some(top.id);
    let s = akten.sitzungen.iter().find(|s| Some(s.id) == top.sitzung);
    let am = s.map_or(b.gemeldet_am, |s| s.beginn.date());
    // It was told before it was talked about.
    b.gemeldet_am = b.gemeldet_am.min(am.saturating_sub(10.days()));
    let tisch = zum_top(kreis, akten, &top).filter(|_| beschlossen);
    b.beschluss = tisch.map(|tisch| beschluss(z, akten, &tisch, wortlaut(b), true));
}

fn wortlaut(b: &Bedarf) -> String {
    format!(
        "Bedarf „{}“: bis zur nächsten Sitzung liegen zwei Vorschläge mit Kosten vor.",
        b.name
    )
}

/// By a Vorhaben that is more than an idea, or by an offer there.
fn beantwortet(
    z: &mut Zutaten,
    kreis: &Kreis,
    b: &mut Bedarf,
    nr: usize,
    ressourcen: &[&Ressource],
    vorhaben: &[Vorhaben],
) {
    let laeuft = |v: &&Vorhaben| {
        matches!(
            v.status,
            Vorhabenstatus::Laufend | Vorhabenstatus::Abgeschlossen
        )
    };
    let alle: Vec<&Vorhaben> = vorhaben.iter().filter(laeuft).collect();
    let v = alle.get(nr % alle.len().max(1));
    if nr % 3 != 1 {
        b.vorhaben = v.map(|v| v.id);
    }
    let hier = b.raum.unwrap_or(kreis.orte.wurzel);
    let dort = |r: &&&Ressource| r.raum.is_some_and(|r| kreis.orte.ferne(r, hier) <= 1);
    if !nr.is_multiple_of(3) {
        let nah: Vec<&Ressource> = ressourcen.iter().filter(dort).copied().collect();
        b.ressource = z.zufall.eins(&nah).map(|r| r.id);
    }
    if b.vorhaben.is_none() && b.ressource.is_none() {
        b.vorhaben = v.map(|v| v.id);
    }
}

/// One to nine times: the first where it was told, the others in Räume of the region and elsewhere.
fn gesehen(z: &mut Zutaten, kreis: &Kreis, akten: &Akten, b: &Bedarf, nr: usize) -> Vec<Sichtung> {
    let mut aus = vec![Sichtung {
        bedarf: b.id,
        raum: b.raum,
        von: b.gemeldet_von.clone(),
        ..leer::sichtung(z.ids.neu(), b.gemeldet_am)
    }];
    let bis = b.erledigt_am.unwrap_or(z.heute);
    for i in 0..(nr * 5 % 9) {
        let am = zwischen(z, b.gemeldet_am, bis);
        let sitzung = fua(kreis, akten, am).filter(|s| s.beginn.date() >= b.gemeldet_am);
        let sitzung = sitzung.filter(|_| i % 2 == 0);
        aus.push(Sichtung {
            bedarf: b.id,
            raum: wo(z, kreis, b, i),
            von: z.zufall.wort(WER).to_owned(),
            sitzung: sitzung.map(|s| s.id),
            notiz: z.zufall.wort(NOTIZEN).to_owned(),
            ..leer::sichtung(z.ids.neu(), sitzung.map_or(am, |s| s.beginn.date()))
        });
    }
    aus.sort_by_key(|s| s.am);
    aus
}

/// Half of them in the same Raum.
fn wo(z: &mut Zutaten, kreis: &Kreis, b: &Bedarf, i: usize) -> Option<Id> {
    if i.is_multiple_of(2) {
        return b.raum;
    }
    z.zufall.eins(&kreis.orte.sozialraeume).copied()
}

fn zwischen(z: &mut Zutaten, von: Date, bis: Date) -> Date {
    let tage = (bis - von).get_days().max(0);
    let plus = i64::from(z.zufall.zahl(0, tage));
    von.saturating_add(plus.days()).min(bis)
}

/// A meeting of the FuA that was held on that day or in the four weeks before.
fn fua<'a>(kreis: &Kreis, akten: &'a Akten, am: Date) -> Option<&'a Sitzung> {
    let gremien: Vec<Id> = super::fua(kreis).map(|g| g.id).collect();
    let nah = |s: &&Sitzung| {
        let tage = (am - s.beginn.date()).get_days();
        s.gehalten() && gremien.contains(&s.gremium) && (0..28).contains(&tage)
    };
    akten.sitzungen.iter().find(nah)
}
