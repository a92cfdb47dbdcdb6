//! Decisions of the demo, by every rule and with every result.

use super::tagesordnung::vorlage_von;
use super::{Kreis, Zutaten};
use crate::domain::{
    Anwesenheit, Beschluss, Beschlussergebnis, Beschlussregel, Gremium, Id, Mitglied, Sitzung,
    Sitzungsart, Top, Topstatus, Topziel, leer,
};
use jiff::ToSpan;

/// What a Sitzung decided: mostly one decision for each topic that asked for one.
pub fn gefasst(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: &Gremium,
    s: &Sitzung,
    tops: &[&mut Top],
) -> Vec<Beschluss> {
    let stimmen = stimmen(kreis, s);
    let reif =
        |t: &&&mut Top| t.ziel == Some(Topziel::Entscheidung) && t.status == Topstatus::Behandelt;
    let umlauf = s.art == Sitzungsart::Umlauf;
    let muss = kreis.art(gremium).is_some_and(|a| !a.weiter_an.is_empty());
    let mut aus = Vec::new();
    for top in tops.iter().filter(|t| umlauf && t.nr == 2 || reif(t)) {
        if stimmen > 0 && (umlauf || muss || z.zufall.prozent(80)) {
            aus.push(einer(z, kreis, gremium, s, top, stimmen));
        }
    }
    aus
}

/// Mandates that were there; where nobody has one, everybody who was.
fn stimmen(kreis: &Kreis, s: &Sitzung) -> u16 {
    let da = |t: &&crate::domain::Teilnahme| {
        matches!(t.wie, Anwesenheit::Anwesend | Anwesenheit::Vertreten)
    };
    let hat_mandat = |id: Id| {
        let mut sitze = kreis.sitze.iter();
        sitze.any(|m| m.gremium == s.gremium && m.mandat && m.mitglied == Mitglied::Person(id))
    };
    let alle = s.anwesenheit.iter().filter(da).count();
    let mandate = s
        .anwesenheit
        .iter()
        .filter(da)
        .filter(|t| hat_mandat(t.person))
        .count();
    u16::try_from(if mandate > 0 { mandate } else { alle }).unwrap_or(0)
}

fn einer(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: &Gremium,
    s: &Sitzung,
    top: &Top,
    stimmen: u16,
) -> Beschluss {
    let art = kreis.art(gremium);
    let text = vorlage_von(&top.titel).map_or("", |t| t.beschluss);
    let mut b = Beschluss {
        gremium: gremium.id,
        sitzung: s.id,
        top: Some(top.id),
        text: if text.is_empty() {
            format!("{}: wie vorgeschlagen.", top.titel)
        } else {
            let haus = top.titel.split("Nähwerkstatt ").nth(1);
            let haus = haus.unwrap_or_else(|| z.zufall.wort(super::namen::HAEUSER));
            let raum = top.titel.split("Familienfests ").nth(1).unwrap_or("");
            text.replace("{haus}", haus).replace("{raum}", raum)
        },
        regel: art
            .and_then(|a| a.beschlussregel)
            .unwrap_or(Beschlussregel::Mehrheit),
        ..leer::beschluss(z.ids.neu(), s.beginn.date())
    };
    if s.art == Sitzungsart::Umlauf {
        umlaufen(z, &mut b, stimmen);
    } else {
        abstimmen(z, &mut b, stimmen);
        let weiter = art.map_or("", |a| a.weiter_an.as_str());
        weiterreichen(&mut b, weiter);
    }
    b
}

/// By mail: the answers are still coming in.
fn umlaufen(z: &mut Zutaten, b: &mut Beschluss, stimmen: u16) {
    b.regel = Beschlussregel::Umlauf;
    b.ja = stimmen / 2;
    b.frist = Some(z.heute.saturating_add(3.days()));
}

fn abstimmen(z: &mut Zutaten, b: &mut Beschluss, stimmen: u16) {
    let strittig = z.zufall.prozent(25);
    let hoechstens = if strittig {
        i32::from(stimmen) / 2 + 1
    } else {
        0
    };
    b.nein = u16::try_from(z.zufall.zahl(hoechstens.min(1), hoechstens))
        .unwrap_or(0)
        .min(stimmen);
    let rest = stimmen - b.nein;
    b.enthaltung = u16::from(rest > 2 && z.zufall.prozent(20));
    b.ja = rest - b.enthaltung;
    b.ergebnis = ergebnis(b);
}

fn ergebnis(b: &Beschluss) -> Beschlussergebnis {
    let angenommen = match b.regel {
        Beschlussregel::Einstimmigkeit => b.nein == 0 && b.ja > 0,
        Beschlussregel::Mehrheit | Beschlussregel::Umlauf => b.ja > b.nein,
    };
    if angenommen {
        Beschlussergebnis::Angenommen
    } else {
        Beschlussergebnis::Abgelehnt
    }
}

/// Where somebody else decides when the rule is not met.
fn weiterreichen(b: &mut Beschluss, an: &str) {
    if b.ergebnis == Beschlussergebnis::Abgelehnt && !an.is_empty() {
        b.ergebnis = Beschlussergebnis::Weitergereicht;
        an.clone_into(&mut b.weiter_an);
    }
}

/// Chance may have left one out: the newest of the Beirat failed, and once too few mandates were left.
pub fn alle_ausgaenge(kreis: &Kreis, beschluesse: &mut [Beschluss]) {
    let weiter = |b: &Beschluss| {
        let gremium = kreis.tagende().find(|g| g.id == b.gremium);
        let art = gremium.and_then(|g| kreis.art(g));
        art.map_or("", |a| a.weiter_an.as_str())
    };
    let hat = |alle: &[Beschluss], e| alle.iter().any(|b| b.ergebnis == e);
    if !hat(beschluesse, Beschlussergebnis::Weitergereicht)
        && let Some(b) = beschluesse
            .iter_mut()
            .rev()
            .find(|b| !weiter(b).is_empty() && b.ja > 0)
    {
        (b.ja, b.nein) = (b.ja - 1, b.nein + 1);
        b.ergebnis = Beschlussergebnis::Abgelehnt;
        weiterreichen(b, weiter(b));
    }
    let angenommen = |b: &&mut Beschluss| b.ergebnis == Beschlussergebnis::Angenommen;
    if let Some(b) = beschluesse.iter_mut().rev().filter(angenommen).nth(3) {
        (b.ja, b.nein, b.enthaltung) = (0, 0, 0);
        b.ergebnis = Beschlussergebnis::NichtBeschlussfaehig;
        b.notiz = "Zum Schluss waren zu wenige Mandate im Raum; kommt wieder.".to_owned();
    }
    abgelehnt(beschluesse);
}

fn abgelehnt(beschluesse: &mut [Beschluss]) {
    let schon = beschluesse
        .iter()
        .any(|b| b.ergebnis == Beschlussergebnis::Abgelehnt);
    let mehrheit = |b: &&mut Beschluss| {
        b.regel == Beschlussregel::Mehrheit && b.ergebnis == Beschlussergebnis::Angenommen
    };
    if let Some(b) = beschluesse
        .iter_mut()
        .filter(mehrheit)
        .nth(1)
        .filter(|_| !schon)
    {
        (b.ja, b.nein) = (b.nein, b.ja);
        b.ergebnis = ergebnis(b);
    }
}
