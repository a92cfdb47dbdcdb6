//! Orders of the lists of pots and applications.

use super::kasse::Kasse;
use super::stand::Stand;
use crate::domain::text::falte;
use crate::domain::{Antrag, Antragstatus, Id, Kind, Topf};
use crate::model::Register;
use std::cmp::Reverse;

/// Sorts pots or applications.
pub(in crate::model) fn sortiere(reg: &Register, kind: Kind, wie: &str, ids: &mut [Id]) {
    match kind {
        Kind::Toepfe => toepfe(reg, wie, ids),
        _ => antraege(reg, wie, ids),
    }
}

/// The newest year first, in every order but that by Raum.
fn toepfe(reg: &Register, wie: &str, ids: &mut [Id]) {
    let jahr = |t: Option<&Topf>| Reverse(t.map(|t| t.jahr));
    let name = |t: Option<&Topf>| {
        t.map(|t| (falte(&reg.raum_pfad(t.raum, " ")), falte(&t.name)))
    };
    let topf = |id: &Id| reg.toepfe().get(*id);
    match wie {
        "raum" => ids.sort_by_cached_key(|id| (name(topf(id)), jahr(topf(id)))),
        "rest" => {
            let kasse = Kasse::jetzt(reg);
            let rest = |t: &Topf| Stand::nach_regel(&kasse, t, None).rest;
            ids.sort_by_cached_key(|id| {
                let t = topf(id);
                (jahr(t), t.map(|t| Reverse(rest(t))), name(t))
            });
        }
        _ => ids.sort_by_cached_key(|id| (jahr(topf(id)), name(topf(id)))),
    }
}

fn antraege(reg: &Register, wie: &str, ids: &mut [Id]) {
    let antrag = |id: &Id| reg.antraege().get(*id);
    let titel = |a: Option<&Antrag>| a.map(|a| falte(&a.titel));
    let topf = |a: &Antrag| {
        let t = reg.toepfe().get(a.topf)?;
        Some((Reverse(t.jahr), falte(&reg.raum_pfad(t.raum, " ")), falte(&t.name)))
    };
    match wie {
        "topf" => ids.sort_by_cached_key(|id| {
            let a = antrag(id);
            (a.map(topf), titel(a))
        }),
        "betrag" => ids.sort_by_cached_key(|id| {
            let a = antrag(id);
            (Reverse(a.map(|a| a.bewilligt.unwrap_or(a.betrag))), titel(a))
        }),
        "titel" => ids.sort_by_cached_key(|id| titel(antrag(id))),
        _ => ids.sort_by_cached_key(|id| {
            let a = antrag(id);
            (a.map(|a| (dringend(a), a.eingegangen)), titel(a))
        }),
    }
}

/// What waits for somebody first.
fn dringend(a: &Antrag) -> u8 {
    match a.status {
        Antragstatus::Eingereicht => 0,
        Antragstatus::Bewilligt => 1,
        Antragstatus::Abgerechnet => 2,
        Antragstatus::Abgelehnt | Antragstatus::Zurueckgezogen => 3,
    }
}
