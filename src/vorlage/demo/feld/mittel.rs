//! Money of the demo: a pot per Sozialraum for three years with what was asked for, granted, spent and taken over, and a
//! pot under the rule of 2012. Nothing is granted or spent that is not there.

use super::sitzungen::{Tisch, beschluss, tisch};
use super::{gremien, vor};
use crate::domain::{
    Antrag, Antragstatus, Ausgabe, Buchungsart, Cent, Gremium, Id, Mittelregel, Topf, Vorhaben,
    Vorhabenstatus, leer,
};
use crate::vorlage::demo::namen::TRAEGER;
use crate::vorlage::demo::{Akten, Kreis, Zutaten};
use jiff::ToSpan;
use jiff::civil::Date;

const BUDGET: &str = "Sozialraumbudget";
const PRAEVENTIV: &str = "Präventive Mittel";
/// The last year of the rule of 2012 in the template.
const PRAEVENTIV_JAHR: i16 = 2023;
/// Years with a pot, up to this one.
const JAHRE: i16 = 3;
/// What less is left of a pot lapses.
const LOHNT: Cent = Cent(20_000);

#[derive(Default)]
pub struct Geld {
    pub toepfe: Vec<Topf>,
    pub antraege: Vec<Antrag>,
    pub ausgaben: Vec<Ausgabe>,
}

/// What is asked for: title, about how many euros.
const ANTRAEGE: &[(&str, i32)] = &[
    ("Honorar und Stoffe für die Nähwerkstatt", 1200),
    ("Ferienfahrt an den See, acht Plätze ohne Eigenanteil", 2400),
    ("Spiele und Bälle für die offene Turnhalle", 480),
    ("Hochbeete für den Gemeinschaftsgarten", 760),
    ("Familienfest: Bühne und Getränkestand", 1500),
    ("Lesekisten für drei Kitas", 640),
    ("Fahrten zum Jugendclub, Probelauf im Herbst", 1800),
    ("Fortbildung für Ehrenamtliche: Zuhören und Grenzen", 900),
    ("Kochabende für Alleinerziehende", 720),
    ("Werkzeug fürs Reparaturcafé", 550),
    ("Theaterstück über Streit und Versöhnung", 1350),
    ("Übersetzte Faltblätter zu den Frühen Hilfen", 390),
    ("Sitzgruppe am Dorfplatz, gebaut mit Jugendlichen", 2100),
    ("Rollstuhlrampe zum Ausleihen", 980),
    ("Musikstunden im Seniorentreff", 600),
    ("Schwimmkurs in den Osterferien", 1650),
];
const WOFUER: &[&str] = &[
    "Material",
    "Honorar",
    "Miete und Strom",
    "Druck",
    "Fahrtkosten",
    "Verpflegung",
];

pub fn geld(z: &mut Zutaten, kreis: &Kreis, akten: &mut Akten, regeln: &[Mittelregel]) -> Geld {
    let mut geld = Geld::default();
    let kennt = |art: &str| regeln.iter().any(|r| r.topfart == art);
    if kennt(PRAEVENTIV) {
        praeventiv(z, kreis, akten, &mut geld);
    }
    let regel = regeln
        .iter()
        .filter(|r| r.topfart == BUDGET)
        .find(|r| r.bis.is_none());
    let Some(regel) = regel else {
        return geld;
    };
    for (i, raum) in kreis.orte.sozialraeume.iter().enumerate() {
        let Some(wer) = entscheidet(kreis, *raum) else {
            continue;
        };
        let prozent = anteil(kreis, wer, regel);
        let mut davor: Option<Id> = None;
        for jahr in (z.heute.year() - JAHRE + 1)..=z.heute.year() {
            let topf = neuer_topf(z, kreis, &geld, (*raum, jahr), i, davor);
            davor = Some(topf.id);
            bewirtschaften(z, kreis, akten, &mut geld, &topf, wer, prozent);
            geld.toepfe.push(topf);
        }
    }
    geld
}

/// How much of a pot it may grant.
fn anteil(kreis: &Kreis, wer: &Gremium, regel: &Mittelregel) -> i64 {
    let kuerzel = kreis.art(wer).map_or("", |a| a.kuerzel.as_str());
    let seiner = |a: &&crate::domain::Anteil| a.arten.iter().any(|k| k == kuerzel);
    regel
        .anteile
        .iter()
        .find(seiner)
        .map_or(0, |a| i64::from(a.prozent))
}

/// The Sozialraumkonferenz; where there is none, the team.
fn entscheidet(kreis: &Kreis, raum: Id) -> Option<&Gremium> {
    let hier = |kuerzel| gremien(kreis, kuerzel).find(|g| g.raum == Some(raum));
    let team = || hier("FKT").or_else(|| hier("SRT"));
    hier("SRK").or_else(team)
}

fn neuer_topf(
    z: &mut Zutaten,
    kreis: &Kreis,
    geld: &Geld,
    (raum, jahr): (Id, i16),
    nummer: usize,
    davor: Option<Id>,
) -> Topf {
    let grund = 2_500 + i64::try_from(nummer * 7 % 10).unwrap_or(0) * 500;
    let rest = davor.map_or(Cent::NULL, |id| frei(geld, id));
    let uebertrag = if rest >= LOHNT { rest } else { Cent::NULL };
    Topf {
        name: format!("{BUDGET} {} {jahr}", kreis.orte.name(raum)),
        topfart: BUDGET.to_owned(),
        raum,
        jahr: jahr.unsigned_abs(),
        betrag: Cent(grund * 100),
        uebertrag,
        uebertrag_aus: davor.filter(|_| uebertrag > Cent::NULL),
        quelle: "Kreishaushalt, Beispiel".to_owned(),
        ..leer::topf(z.ids.neu(), z.heute)
    }
}

/// What nobody has been promised and what came back.
fn frei(geld: &Geld, topf: Id) -> Cent {
    let Some(t) = geld.toepfe.iter().find(|t| t.id == topf) else {
        return Cent::NULL;
    };
    let gebunden = geld.antraege.iter().filter(|a| a.topf == topf);
    gebunden.fold(t.betrag.plus(t.uebertrag), |rest, a| {
        rest.minus(gilt(geld, a))
    })
}

/// What an application holds of its pot.
fn gilt(geld: &Geld, a: &Antrag) -> Cent {
    match a.status {
        Antragstatus::Bewilligt => a.bewilligt.unwrap_or_default(),
        Antragstatus::Abgerechnet => ausgegeben(geld, a.id),
        _ => Cent::NULL,
    }
}

fn ausgegeben(geld: &Geld, antrag: Id) -> Cent {
    let seine = geld.ausgaben.iter().filter(|a| a.antrag == antrag);
    seine.fold(Cent::NULL, |summe, a| match a.art {
        Buchungsart::Ausgabe => summe.plus(a.betrag),
        Buchungsart::Rueckzahlung => summe.minus(a.betrag),
    })
}

/// A year of a pot, of which this Gremium may grant so many percent.
fn bewirtschaften(
    z: &mut Zutaten,
    kreis: &Kreis,
    akten: &mut Akten,
    geld: &mut Geld,
    topf: &Topf,
    wer: &Gremium,
    prozent: i64,
) {
    let jahr = i16::try_from(topf.jahr).unwrap_or(0);
    let tisch = tisch(z, kreis, akten, wer, jahr);
    let ganz = topf.betrag.plus(topf.uebertrag);
    let mut rest = Cent(ganz.0 * prozent / 100);
    for _ in 0..z.zufall.zahl(3, 5) {
        let mut a = antrag(z, topf, tisch.as_ref(), geld.antraege.len());
        if let Some(tisch) = &tisch {
            entscheiden(z, akten, &mut a, tisch, rest);
        }
        rest = rest.minus(a.bewilligt.unwrap_or_default());
        if a.bewilligt.is_some() {
            ausgeben(z, geld, &mut a, jahr);
        }
        geld.antraege.push(a);
    }
    if tisch.is_some() && jahr == z.heute.year() {
        let neu = antrag(z, topf, None, geld.antraege.len());
        geld.antraege.push(neu);
    }
}

fn antrag(z: &mut Zutaten, topf: &Topf, tisch: Option<&Tisch>, nummer: usize) -> Antrag {
    let welcher = ANTRAEGE.get(nummer * 5 % ANTRAEGE.len().max(1));
    let (titel, euro) = welcher.copied().unwrap_or(("", 500));
    let mal = i64::from(z.zufall.zahl(80, 125));
    let eingegangen = match tisch {
        Some(t) => {
            let vorher = i64::from(z.zufall.zahl(12, 60));
            t.am.saturating_sub(vorher.days())
        }
        None => vor(z, 1, 40).max(jahresanfang(topf)).min(z.heute),
    };
    Antrag {
        titel: titel.to_owned(),
        topf: topf.id,
        antragsteller: z.zufall.wort(TRAEGER).to_owned(),
        // Whole tens, and now and then the cents of an offer.
        betrag: Cent(i64::from(euro) * mal / 1_000 * 1_000 + if mal % 7 == 0 { 95 } else { 0 }),
        eingegangen,
        ..leer::antrag(z.ids.neu(), z.heute)
    }
}

fn jahresanfang(topf: &Topf) -> Date {
    let jahr = i16::try_from(topf.jahr).unwrap_or(1);
    Date::new(jahr, 1, 2).unwrap_or_default()
}

/// Mostly granted, at times less than asked, at times not, at times drawn back.
fn entscheiden(z: &mut Zutaten, akten: &mut Akten, a: &mut Antrag, tisch: &Tisch, rest: Cent) {
    let wurf = z.zufall.zahl(1, 100);
    if wurf > 94 {
        a.status = Antragstatus::Zurueckgezogen;
        a.notiz = "Die Feuerwehr übernimmt es.".to_owned();
        return;
    }
    let betrag = match wurf {
        1..=62 => a.betrag,
        63..=82 => Cent(a.betrag.0 * 3 / 4),
        _ => Cent::NULL,
    };
    let ja = betrag > Cent::NULL && betrag <= rest;
    let text = if ja {
        format!("„{}“ wird mit {betrag} gefördert.", a.titel)
    } else {
        format!("„{}“ wird nicht gefördert.", a.titel)
    };
    a.beschluss = Some(beschluss(z, akten, tisch, text, ja));
    a.entschieden_am = Some(tisch.am);
    a.bewilligt = ja.then_some(betrag);
    a.status = if ja {
        Antragstatus::Bewilligt
    } else {
        Antragstatus::Abgelehnt
    };
}

/// In two or three payments, never more than granted; of years gone by most is accounted for.
fn ausgeben(z: &mut Zutaten, geld: &mut Geld, a: &mut Antrag, jahr: i16) {
    let bewilligt = a.bewilligt.unwrap_or_default();
    let abgerechnet = jahr < z.heute.year() && z.zufall.prozent(88);
    let anteil = i64::from(z.zufall.zahl(if abgerechnet { 82 } else { 0 }, 100));
    let summe = Cent(bewilligt.0 * anteil / 100);
    let mut am = a.entschieden_am.unwrap_or(a.eingegangen);
    let mut gezahlt = Cent::NULL;
    let teile = summe.teile(&[3, 2, 1]);
    for (teil, nr) in teile.into_iter().zip(1..) {
        am = am.saturating_add(i64::from(z.zufall.zahl(9, 45)).days());
        if am > z.heute || teil == Cent::NULL {
            break;
        }
        gezahlt = gezahlt.plus(teil);
        geld.ausgaben.push(Ausgabe {
            antrag: a.id,
            betrag: teil,
            wofuer: z.zufall.wort(WOFUER).to_owned(),
            beleg: format!("B{}-{:03}-{nr}", jahr % 100, geld.antraege.len() + 1),
            ..leer::ausgabe(z.ids.neu(), am)
        });
    }
    if abgerechnet && gezahlt > Cent::NULL {
        a.status = Antragstatus::Abgerechnet;
        zurueck(z, geld, a, gezahlt, am);
    }
}

/// Now and then something comes back after the account.
fn zurueck(z: &mut Zutaten, geld: &mut Geld, a: &Antrag, gezahlt: Cent, am: Date) {
    let am = am.saturating_add(10.days());
    if am > z.heute || !z.zufall.prozent(15) {
        return;
    }
    geld.ausgaben.push(Ausgabe {
        antrag: a.id,
        art: Buchungsart::Rueckzahlung,
        betrag: Cent(gezahlt.0 / 12),
        wofuer: "nicht gebraucht".to_owned(),
        ..leer::ausgabe(z.ids.neu(), am)
    });
}

/// The rule of 2012, where its Gremien still meet: 70 % the Beirat, 30 % the Regionalteam.
fn praeventiv(z: &mut Zutaten, kreis: &Kreis, akten: &mut Akten, geld: &mut Geld) {
    let beirat = gremien(kreis, "RB").next();
    let Some((beirat, raum)) = beirat.and_then(|b| Some((b, b.raum?))) else {
        return;
    };
    let Some(team) = gremien(kreis, "RT").find(|g| g.raum == Some(raum)) else {
        return;
    };
    if z.heute.year() <= PRAEVENTIV_JAHR {
        return;
    }
    let topf = Topf {
        name: format!("{PRAEVENTIV} {} {PRAEVENTIV_JAHR}", kreis.orte.name(raum)),
        topfart: PRAEVENTIV.to_owned(),
        raum,
        jahr: PRAEVENTIV_JAHR.unsigned_abs(),
        betrag: Cent(1_200_000),
        quelle: "Kreishaushalt, Beispiel".to_owned(),
        notiz: "Der letzte Topf nach der Regel von 2012.".to_owned(),
        ..leer::topf(z.ids.neu(), z.heute)
    };
    bewirtschaften(z, kreis, akten, geld, &topf, beirat, 70);
    bewirtschaften(z, kreis, akten, geld, &topf, team, 30);
    geld.toepfe.push(topf);
}

/// Says for some granted applications which Vorhaben they pay for.
pub fn fuer_vorhaben(mut geld: Geld, vorhaben: &[Vorhaben]) -> Geld {
    let zahlt = |v: &&Vorhaben| v.status != Vorhabenstatus::Idee;
    for v in vorhaben.iter().filter(zahlt) {
        let raum = |id: Id| geld.toepfe.iter().find(|t| t.id == id).map(|t| t.raum);
        let passt =
            |a: &Antrag| a.vorhaben.is_none() && a.bewilligt.is_some() && raum(a.topf) == v.raum;
        let letzter = geld.antraege.iter().rposition(passt);
        if let Some(a) = letzter.and_then(|i| geld.antraege.get_mut(i)) {
            a.vorhaben = Some(v.id);
        }
    }
    geld
}
