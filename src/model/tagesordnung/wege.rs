//! Where a TOP goes when it is not dealt with here: into the next Sitzung, into the inbox, out of it onto an agenda. What
//! was said about it stays where it was said. Each function returns what changes; a refusal is a German sentence.

use super::ordnung::{aendern, bestand, nummeriert, wo};
use crate::domain::{Id, Ids, Sitzung, Top, Topart, Topstatus, datum};
use crate::model::Register;
use crate::model::bedarfe::folgen;
use crate::model::tun::{Umstand, kurz};
use crate::store::{Aenderung, Draft};

/// A copy that nobody has talked about yet.
pub(super) fn frisch(t: &Top, id: Id, sitzung: Option<Id>) -> Top {
    Top {
        id,
        sitzung,
        nr: u16::MAX,
        nummer: String::new(),
        status: Topstatus::Geplant,
        gebraucht_sekunden: 0,
        protokoll: String::new(),
        fremd_id: String::new(),
        ..t.clone()
    }
}

/// The first Sitzung of the Gremium after this one that is still to come.
pub fn folgende<'a>(reg: &'a Register, s: &Sitzung) -> Option<&'a Sitzung> {
    reg.sitzungen_von(s.gremium)
        .filter(|n| n.steht_an() && n.beginn > s.beginn)
        .min_by_key(|n| n.beginn)
}

/// Moved on: a copy lies in the next Sitzung, or in the inbox where there is none yet; the TOP here is marked.
pub fn verschieben(
    reg: &Register,
    top: &Top,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let s = top
        .sitzung
        .and_then(|s| reg.sitzungen().get(s))
        .ok_or("Das Thema liegt schon im Themenspeicher")?;
    verschiebbar(top)?;
    match folgende(reg, s) {
        Some(n) => {
            let wohin = format!("in die Sitzung {}", datum::lang(n.beginn.date()));
            let mut draft = verschoben(top, &wohin);
            let kopie = frisch(top, neu.neu(), Some(n.id));
            draft.aenderungen.extend(folgen(reg, top.id, kopie.id));
            draft.aenderungen.extend(dazu(reg, n, vec![kopie], um, neu));
            Ok(draft)
        }
        None => Ok(kopie_in_speicher(reg, top, neu)),
    }
}

/// Into the inbox: as it is while nobody has seen the agenda, else as a copy.
pub fn in_speicher(reg: &Register, top: &Top, neu: &mut Ids) -> Result<Draft, String> {
    let s = top
        .sitzung
        .and_then(|s| reg.sitzungen().get(s))
        .ok_or("Das Thema liegt schon im Themenspeicher")?;
    verschiebbar(top)?;
    if s.tagesordnung_veroeffentlicht.is_some() || !s.steht_an() || besprochen(reg, s, top) {
        return Ok(kopie_in_speicher(reg, top, neu));
    }
    let mut draft = Draft::new(format!("„{}“ in den Themenspeicher", kurz(&top.titel)));
    let mut rest = bestand(reg, wo(top));
    rest.retain(|t| t.id != top.id);
    draft.aenderungen = nummeriert(reg, rest);
    let mut speicher = bestand(reg, top.gremium);
    speicher.push(Top {
        sitzung: None,
        status: Topstatus::Geplant,
        ..top.clone()
    });
    draft.aenderungen.extend(nummeriert(reg, speicher));
    Ok(draft)
}

/// The Sitzung holds on to it: it is on the table, or something was written or decided about it.
fn besprochen(reg: &Register, s: &Sitzung, top: &Top) -> bool {
    s.laeuft.is_some_and(|l| l.top == top.id)
        || s.nachtraege.iter().any(|n| n.top == Some(top.id))
        || !top.protokoll.is_empty()
        || reg.beschluesse_von(s.id).any(|b| b.top == Some(top.id))
}

fn verschiebbar(top: &Top) -> Result<(), String> {
    if top.art != Topart::Thema {
        return Err("Dieser TOP steht von selbst auf jeder Tagesordnung".to_owned());
    }
    match top.status {
        Topstatus::Verschoben => Err("Dieser TOP ist schon verschoben".to_owned()),
        Topstatus::Behandelt => Err("Dieser TOP ist schon behandelt".to_owned()),
        _ => Ok(()),
    }
}

fn verschoben(top: &Top, wohin: &str) -> Draft {
    let was = format!("„{}“ {wohin} verschoben", kurz(&top.titel));
    aendern(top, was, |t| t.status = Topstatus::Verschoben)
}

fn kopie_in_speicher(reg: &Register, top: &Top, neu: &mut Ids) -> Draft {
    let mut draft = verschoben(top, "in den Themenspeicher");
    let mut speicher = bestand(reg, top.gremium);
    let kopie = frisch(top, neu.neu(), None);
    draft.aenderungen.extend(folgen(reg, top.id, kopie.id));
    speicher.push(kopie);
    draft.aenderungen.extend(nummeriert(reg, speicher));
    draft
}

/// New TOPs on an agenda; where there is none yet, it is made first.
pub(super) fn dazu(
    reg: &Register,
    s: &Sitzung,
    mehr: Vec<Top>,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Vec<Aenderung> {
    let mut tops = bestand(reg, s.id);
    if tops.is_empty() {
        tops = super::entwurf(reg, s, um, neu);
    }
    tops.retain(|t| mehr.iter().all(|m| m.id != t.id));
    tops.extend(mehr);
    let mut aenderungen = nummeriert(reg, tops);
    let genommen: Vec<Id> = aenderungen
        .iter()
        .filter_map(Aenderung::schluessel)
        .map(|k| k.id)
        .collect();
    let mut speicher = bestand(reg, s.gremium);
    speicher.retain(|t| !genommen.contains(&t.id));
    aenderungen.extend(nummeriert(reg, speicher));
    aenderungen
}

/// A TOP that comes from elsewhere, at the end of where it is to go: the agenda of its Sitzung, else the inbox.
pub fn hinzu(reg: &Register, top: Top, um: Umstand<'_>, neu: &mut Ids) -> Vec<Aenderung> {
    if let Some(s) = top.sitzung.and_then(|s| reg.sitzungen().get(s)) {
        return dazu(reg, s, vec![top], um, neu);
    }
    let mut speicher = bestand(reg, top.gremium);
    speicher.push(top);
    nummeriert(reg, speicher)
}

/// A topic out of the inbox onto an agenda.
pub fn holen(reg: &Register, top: &Top, s: &Sitzung, um: Umstand<'_>, neu: &mut Ids) -> Draft {
    let mut draft = Draft::new(format!(
        "„{}“ auf der Tagesordnung {}",
        kurz(&top.titel),
        datum::lang(s.beginn.date())
    ));
    let geholt = Top {
        sitzung: Some(s.id),
        nr: u16::MAX,
        ..top.clone()
    };
    draft.aenderungen = dazu(reg, s, vec![geholt], um, neu);
    draft
}
