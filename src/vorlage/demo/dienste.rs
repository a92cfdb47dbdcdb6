//! Who moderates and who writes, by turns; and when people meet again.

use super::{Kreis, Zutaten};
use crate::domain::{
    Anwesenheit, Id, Mitglied, Naechster, Rolle, Sitzung, SitzungStatus, Sitzungsart,
};
use jiff::ToSpan;

/// Days ahead for which the services are given out.
const VORAUS: i64 = 60;

/// Gives each Gremium its turns and its next dates.
pub fn dienste(z: &mut Zutaten, kreis: &Kreis, sitzungen: &mut [Sitzung]) {
    for gremium in kreis.tagende() {
        let mut runde = 0;
        for s in sitzungen.iter_mut().filter(|s| s.gremium == gremium.id) {
            runde += 1;
            einteilen(z, kreis, s, runde);
        }
        naechste_termine(z, sitzungen, gremium.id);
    }
}

/// Standing members one after the other; whoever was not there is passed over.
fn einteilen(z: &mut Zutaten, kreis: &Kreis, s: &mut Sitzung, runde: usize) {
    let bald = s.beginn.date() <= z.heute.saturating_add(VORAUS.days());
    let geplant = s.steht_an() && bald && z.zufall.prozent(75);
    if !s.gehalten() && !geplant {
        return;
    }
    let leute: Vec<Id> = kreis
        .sitze
        .iter()
        .filter(|m| m.gremium == s.gremium && m.gilt(s.beginn.date()))
        .filter(|m| !matches!(m.rolle, Rolle::Gast | Rolle::Zeitweilig | Rolle::Vertretung))
        .filter_map(|m| match m.mitglied {
            Mitglied::Person(id) => Some(id),
            Mitglied::Gremium(_) => None,
        })
        .filter(|id| s.steht_an() || war_da(s, *id))
        .collect();
    let dran = |n: usize| leute.get(n % leute.len().max(1)).copied();
    s.moderation = dran(runde);
    s.protokoll_durch = dran(runde + 1).filter(|_| leute.len() > 1);
}

fn war_da(s: &Sitzung, wer: Id) -> bool {
    let mut zeilen = s.anwesenheit.iter();
    zeilen.any(|t| t.person == wer && t.wie == Anwesenheit::Anwesend)
}

/// What was said at the end: the next date, that it is open, or (now and then) nothing.
fn naechste_termine(z: &mut Zutaten, sitzungen: &mut [Sitzung], gremium: Id) {
    let mut danach = None;
    for s in sitzungen.iter_mut().rev().filter(|s| s.gremium == gremium) {
        if s.gehalten() {
            s.naechster = match danach {
                _ if z.zufall.prozent(5) => Naechster::Ungefragt,
                Some(id) => Naechster::Sitzung(id),
                None => Naechster::Offen,
            };
        }
        if s.status != SitzungStatus::Abgesagt && s.art == Sitzungsart::Regulaer {
            danach = Some(s.id);
        }
    }
}
