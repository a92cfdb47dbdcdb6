//! What of the money has to stay: deleting must not make granted, spent or given money vanish.

use super::kasse::Kasse;
use super::befugnis::regel_am;
use super::stand::{Stand, entschieden_am};
use super::toepfe::topf_titel;
use crate::domain::{
    Antrag, Antragstatus, Cent, Id, Kind, Mittelregel, Schluessel, Topf, datum,
};
use crate::model::Register;

/// Why a record of money may not be deleted.
pub(in crate::model) fn gebraucht(reg: &Register, key: Schluessel) -> Option<String> {
    match key.kind {
        Kind::Toepfe => topf(reg, reg.toepfe().get(key.id)?),
        Kind::Antraege => antrag(reg, key.id),
        Kind::Beschluesse => beschluss(reg, key.id),
        Kind::Sitzungen | Kind::Gremien => {
            let alle: Vec<Id> = reg.beschluesse_von(key.id).map(|b| b.id).collect();
            alle.into_iter().find_map(|b| beschluss(reg, b))
        }
        Kind::Mittelregeln => regel(reg, reg.mittelregeln().get(key.id)?),
        _ => None,
    }
}

fn bewilligt(a: &Antrag) -> bool {
    let (ja, danach) = (Antragstatus::Bewilligt, Antragstatus::Abgerechnet);
    a.status == ja || a.status == danach
}

fn beschluss(reg: &Register, id: Id) -> Option<String> {
    let durch_ihn = |a: &&Antrag| a.beschluss == Some(id) && bewilligt(a);
    let a = reg.antraege_von(id).find(durch_ihn)?;
    let tag = datum::tagesdatum(reg.beschluesse().get(id)?.am);
    Some(format!(
        "Der Beschluss vom {tag} bewilligt „{}“ – erst dort einen anderen nennen",
        a.titel
    ))
}

fn regel(reg: &Register, r: &Mittelregel) -> Option<String> {
    let kasse = Kasse::jetzt(reg);
    let danach = |a: &&Antrag| {
        let gilt = || {
            let topf = reg.toepfe().get(a.topf)?;
            let am = entschieden_am(&kasse, a)?;
            Some(regel_am(&kasse, &topf.topfart, am)?.id == r.id)
        };
        bewilligt(a) && gilt().unwrap_or(false)
    };
    let a = reg.antraege().iter().find(danach)?;
    Some(format!(
        "Nach dieser Regel ist „{}“ bewilligt – sie bleibt; ein Datum bei „bis“ beendet sie",
        a.titel
    ))
}

fn topf(reg: &Register, t: &Topf) -> Option<String> {
    if let Some(folgt) = reg.uebertraege_von(t.id).next() {
        return Some(format!(
            "Aus „{}“ gingen {} nach „{}“ – erst dort den Übertrag leeren",
            t.name,
            folgt.uebertrag,
            topf_titel(reg, folgt)
        ));
    }
    let stand = Stand::nach_regel(&Kasse::jetzt(reg), t, None);
    (stand.bewilligt > Cent::NULL).then(|| {
        format!(
            "Aus „{}“ sind {} bewilligt, {} davon ausgegeben – der Topf bleibt",
            t.name, stand.bewilligt, stand.ausgegeben
        )
    })
}

fn antrag(reg: &Register, id: Id) -> Option<String> {
    let a = reg.antraege().get(id)?;
    let buchungen = reg.ausgaben_von(id).count();
    let wort = match buchungen {
        0 => return None,
        1 => "1 Buchung".to_owned(),
        n => format!("{n} Buchungen"),
    };
    Some(format!(
        "Für „{}“ gibt es {wort} – erst diese löschen, oder den Antrag abrechnen",
        a.titel
    ))
}
