//! What becomes of a need: into a TOP, bound to a Beschluss, to a Vorhaben or an Angebot, done with a result – and each step
//! back. Where the matter goes on by itself (a TOP moves, a TOP decides), the need goes along in the same draft.

use super::WEG;
use crate::domain::{
    Auswahl, Bedarf, Bedarfsstand, Beschluss, Beschlussergebnis, Id, Ids, Top, Topstatus, Topziel,
    Vorhaben, datum, leer,
};
use crate::model::Register;
use crate::model::tagesordnung as to;
use crate::model::tun::{Umstand, kurz};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// Where a need is put to be dealt with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wohin {
    /// The topic inbox of a Gremium.
    Speicher(Id),
    /// The agenda of a Sitzung to come.
    Sitzung(Id),
}

fn hole(reg: &Register, id: Id) -> Result<&Bedarf, String> {
    reg.bedarfe().get(id).ok_or_else(|| WEG.to_owned())
}

fn aendern(b: &Bedarf, was: &str, aendere: impl FnOnce(&mut Bedarf)) -> Draft {
    let mut n = b.clone();
    aendere(&mut n);
    Draft::new(format!("Bedarf „{}“ {was}", kurz(&b.name))).mit(Aenderung::geaendert(b.clone(), n))
}

fn offen(b: &Bedarf) -> Result<(), String> {
    match b.erledigt_am {
        None => Ok(()),
        Some(am) => Err(format!(
            "Der Bedarf ist seit {} erledigt – erst einen Schritt zurück",
            datum::lang(am)
        )),
    }
}

/// A new TOP about the need; its title is the need, it concerns the target groups.
///
/// # Errors
/// The need is done or waits in a TOP already; the Sitzung is over.
pub fn in_top(
    reg: &Register,
    id: Id,
    wohin: Wohin,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let b = hole(reg, id)?;
    offen(b)?;
    if let Some(t) = b
        .top
        .and_then(|t| reg.tops().get(t))
        .filter(|t| wartet(reg, t))
    {
        let wo = ort(reg, t);
        return Err(format!(
            "Der Bedarf steht schon {wo} – dort verschieben, oder erst einen Schritt zurück"
        ));
    }
    let (gremium, sitzung) = ziel(reg, wohin)?;
    let top = Top {
        gremium,
        sitzung,
        nr: u16::MAX,
        titel: b.name.clone(),
        ziel: Some(Topziel::Beratung),
        betrifft: b.zielgruppen.clone(),
        eingebracht_am: Some(um.heute()),
        ..leer::top(neu.neu())
    };
    let mut draft = aendern(b, &format!("jetzt {}", ort(reg, &top)), |n| {
        n.top = Some(top.id);
    });
    draft.aenderungen.extend(to::hinzu(reg, top, um, neu));
    Ok(draft)
}

fn ziel(reg: &Register, wohin: Wohin) -> Result<(Id, Option<Id>), String> {
    match wohin {
        Wohin::Speicher(g) => match reg.gremien().get(g) {
            Some(_) => Ok((g, None)),
            None => Err("Dieses Gremium gibt es nicht mehr".to_owned()),
        },
        Wohin::Sitzung(s) => match reg.sitzungen().get(s) {
            Some(s) if s.steht_an() => Ok((s.gremium, Some(s.id))),
            _ => Err("Diese Sitzung steht nicht mehr an – eine kommende wählen".to_owned()),
        },
    }
}

/// The TOP is still to be dealt with.
fn wartet(reg: &Register, t: &Top) -> bool {
    let kommt = |s: Id| reg.sitzungen().get(s).is_some_and(|s| s.steht_an());
    t.status == Topstatus::Geplant && t.sitzung.is_none_or(kommt)
}

/// "auf der Tagesordnung Regionalteam Nord Do 26.11.2026", "im Themenspeicher Regionalteam Nord"
fn ort(reg: &Register, t: &Top) -> String {
    let gremium = reg.gremium_name(t.gremium);
    match t.sitzung.and_then(|s| reg.sitzungen().get(s)) {
        Some(s) => format!(
            "auf der Tagesordnung {gremium} {}",
            datum::lang(s.beginn.date())
        ),
        None => format!("im Themenspeicher {gremium}"),
    }
}

/// Decisions that a need can be bound to, newest first: those of the Sitzung of its TOP, its own TOP's before the others;
/// without a TOP all there are.
pub fn beschluesse<'a>(reg: &'a Register, b: &Bedarf) -> Vec<&'a Beschluss> {
    let top = b.top.and_then(|t| reg.tops().get(t));
    let mut alle: Vec<&Beschluss> = match top.and_then(|t| t.sitzung) {
        Some(s) => reg.beschluesse_von(s).collect(),
        None if top.is_some() => Vec::new(),
        None => reg.beschluesse().iter().collect(),
    };
    let eigen = |x: &Beschluss| b.top.is_some() && x.top == b.top;
    alle.sort_by_key(|x| (!eigen(x), std::cmp::Reverse((x.am, x.id))));
    alle
}

/// Bound to a decision.
///
/// # Errors
/// The need is done, or one of both is gone.
pub fn an_beschluss(reg: &Register, id: Id, beschluss: Id) -> Result<Draft, String> {
    let b = hole(reg, id)?;
    offen(b)?;
    let x = reg
        .beschluesse()
        .get(beschluss)
        .ok_or("Diesen Beschluss gibt es nicht mehr")?;
    let was = format!("an den Beschluss „{}“ gebunden", kurz(&x.text));
    Ok(aendern(b, &was, |n| n.beschluss = Some(x.id)))
}

/// Bound to a Vorhaben that takes it up.
///
/// # Errors
/// As [`an_beschluss`].
pub fn an_vorhaben(reg: &Register, id: Id, vorhaben: Id) -> Result<Draft, String> {
    let b = hole(reg, id)?;
    offen(b)?;
    let v = reg
        .vorhaben()
        .get(vorhaben)
        .ok_or("Dieses Vorhaben gibt es nicht mehr")?;
    let was = format!("an das Vorhaben „{}“ gebunden", kurz(&v.name));
    Ok(aendern(b, &was, |n| n.vorhaben = Some(v.id)))
}

/// Bound to an offer that answers it.
///
/// # Errors
/// As [`an_beschluss`].
pub fn an_ressource(reg: &Register, id: Id, ressource: Id) -> Result<Draft, String> {
    let b = hole(reg, id)?;
    offen(b)?;
    let r = reg
        .ressourcen()
        .get(ressource)
        .ok_or("Diese Ressource gibt es nicht mehr")?;
    let was = format!("an das Angebot „{}“ gebunden", kurz(&r.name));
    Ok(aendern(b, &was, |n| n.ressource = Some(r.id)))
}

/// A Vorhaben that begins with what the need says.
///
/// # Errors
/// The need is done, or gone.
pub fn neues_vorhaben(
    reg: &Register,
    id: Id,
    neue_id: Id,
    heute: Date,
) -> Result<Vorhaben, String> {
    let b = hole(reg, id)?;
    offen(b)?;
    let top = b.top.and_then(|t| reg.tops().get(t));
    Ok(Vorhaben {
        name: b.name.clone(),
        raum: b.raum,
        zielgruppen: b.zielgruppen.clone(),
        themen: b.themen.clone(),
        gremium: top.map(|t| t.gremium),
        beschluss: b.beschluss,
        ..leer::vorhaben(neue_id, heute)
    })
}

/// The draft that saves a new Vorhaben, with the need bound to it. A need that is gone or done meanwhile is left alone.
#[must_use]
pub fn mit_vorhaben(reg: &Register, mut draft: Draft, id: Id, vorhaben: Id) -> Draft {
    if let Some(b) = reg.bedarfe().get(id).filter(|b| b.offen()) {
        draft
            .label
            .push_str(&format!(", Bedarf „{}“ daran", kurz(&b.name)));
        let n = Bedarf {
            vorhaben: Some(vorhaben),
            ..b.clone()
        };
        draft.aenderungen.push(Aenderung::geaendert(b.clone(), n));
    }
    draft
}

/// Done, and how it ended.
///
/// # Errors
/// The result is missing, or the need is done or gone.
pub fn erledigen(reg: &Register, id: Id, ergebnis: &str, heute: Date) -> Result<Draft, String> {
    let b = hole(reg, id)?;
    offen(b)?;
    let ergebnis = crate::domain::text::einzeilig(ergebnis);
    if ergebnis.is_empty() {
        return Err("Wie ging es aus? Ein Satz genügt – oder Esc".to_owned());
    }
    Ok(aendern(b, "erledigt", |n| {
        n.erledigt_am = Some(heute);
        n.ergebnis = ergebnis;
    }))
}

/// One step back: what was reached last is taken off. The TOP, Vorhaben or offer itself stays.
///
/// # Errors
/// There is nothing before „gemeldet“.
pub fn zurueck(reg: &Register, id: Id) -> Result<Draft, String> {
    let b = hole(reg, id)?;
    let stand = b.stand();
    if stand == Bedarfsstand::Gemeldet {
        return Err("Gemeldet ist der Anfang – weiter zurück geht es nicht".to_owned());
    }
    let mut n = b.clone();
    match stand {
        Bedarfsstand::Erledigt => {
            n.erledigt_am = None;
            n.ergebnis.clear();
        }
        // The offer came after the Vorhaben that made it.
        Bedarfsstand::Umsetzung if n.vorhaben.is_some() && n.ressource.is_some() => {
            n.ressource = None;
        }
        Bedarfsstand::Umsetzung => (n.vorhaben, n.ressource) = (None, None),
        Bedarfsstand::Beschluss => n.beschluss = None,
        Bedarfsstand::InTop | Bedarfsstand::Gemeldet => n.top = None,
    }
    let bleibt = match stand {
        Bedarfsstand::InTop => "; der TOP bleibt",
        _ => "",
    };
    let was = format!("einen Schritt zurück: {}{bleibt}", n.stand().label());
    Ok(aendern(b, &was, |b| *b = n))
}

/// Needs that a decision of a TOP binds by itself: those of the TOP that have none yet. A refusal binds nothing.
pub fn bindet(reg: &Register, top: Id, ergebnis: Beschlussergebnis) -> Vec<&Bedarf> {
    use Beschlussergebnis::{Abgelehnt, NichtBeschlussfaehig};
    if matches!(ergebnis, Abgelehnt | NichtBeschlussfaehig) {
        return Vec::new();
    }
    let offene = reg.bedarfe_von(top);
    offene
        .filter(|b| b.top == Some(top) && b.offen() && b.beschluss.is_none())
        .collect()
}

/// Needs of a TOP that goes on as another one go along.
pub fn folgen(reg: &Register, von: Id, nach: Id) -> Vec<Aenderung> {
    let am_top = reg.bedarfe_von(von).filter(|b| b.top == Some(von));
    am_top
        .filter(|b| b.offen() && b.beschluss.is_none())
        .map(|b| {
            let n = Bedarf {
                top: Some(nach),
                ..b.clone()
            };
            Aenderung::geaendert(b.clone(), n)
        })
        .collect()
}
