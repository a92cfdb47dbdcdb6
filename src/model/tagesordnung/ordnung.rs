//! Changing an agenda or an inbox: order, times, aims, moving a TOP on. Each function returns what changes; a refusal is a
//! German sentence. Numbers have no gaps afterwards, TOP 1 looks back, the last one closes.

use super::super::{Register, tun::kurz};
use super::zeile::TopZeile;
use crate::domain::topzeile::MINUTEN_HOECHSTENS;
use crate::domain::{Abschnitt, Auswahl, Id, Ids, Top, Topart, Topstatus, Topziel};
use crate::model::tun::Umstand;
use crate::store::{Aenderung, Draft};

/// Minutes that a key adds or takes away.
const SCHRITT: u16 = 5;

/// Where an agenda or an inbox hangs: the Sitzung, else the Gremium.
pub fn wo(t: &Top) -> Id {
    t.sitzung.unwrap_or(t.gremium)
}

/// TOPs in the order they are to have, numbered anew: what changes.
pub fn nummeriert(reg: &Register, mut tops: Vec<Top>) -> Vec<Aenderung> {
    tops.sort_by_key(rang);
    let mut aenderungen = Vec::new();
    for (mut top, nr) in tops.into_iter().zip(1..) {
        top.nr = nr;
        match reg.tops().get(top.id) {
            Some(alt) if *alt == top => {}
            Some(alt) => aenderungen.push(Aenderung::geaendert(alt.clone(), top)),
            None => aenderungen.push(Aenderung::neu(top)),
        }
    }
    aenderungen
}

fn rang(t: &Top) -> (u8, Abschnitt) {
    match (t.art, t.sitzung) {
        (_, None) => (1, Abschnitt::Themen),
        (Topart::Rueckblick, _) => (0, Abschnitt::Beginn),
        (Topart::Abschluss, _) => (2, Abschnitt::Ausklang),
        (Topart::Thema, _) => (1, t.abschnitt),
    }
}

/// What an agenda or an inbox holds, as copies.
pub(super) fn bestand(reg: &Register, wo: Id) -> Vec<Top> {
    reg.tagesordnung(wo).into_iter().cloned().collect()
}

/// A TOP that a form is about to save, with what that changes around it: its place or its section may be another now.
pub fn eingeordnet(reg: &Register, top: Top) -> Vec<Aenderung> {
    let alt = reg.tops().get(top.id).cloned();
    let ort = |t: &Top| (wo(t), t.nr, t.abschnitt, t.art);
    if let Some(alt) = alt.as_ref().filter(|a| ort(a) == ort(&top)) {
        return vec![Aenderung::geaendert(alt.clone(), top)];
    }
    let id = top.id;
    // Between the two that it comes to stand: behind the one of its number when it goes down, else before it.
    let nach_unten = alt.as_ref().is_some_and(|a| a.nr < top.nr);
    let platz = |t: &Top| match (t.id == id, nach_unten) {
        (false, _) => (t.nr, 1),
        (true, true) => (t.nr, 2),
        (true, false) => (t.nr, 0),
    };
    let mut tops = bestand(reg, wo(&top));
    tops.retain(|t| t.id != id);
    tops.push(top.clone());
    tops.sort_by_key(platz);
    let mut aenderungen = nummeriert(reg, tops);
    if let Some(alter_ort) = alt.map(|a| wo(&a)).filter(|v| *v != wo(&top)) {
        let mut rest = bestand(reg, alter_ort);
        rest.retain(|t| t.id != id);
        aenderungen.extend(nummeriert(reg, rest));
    }
    aenderungen
}

/// A new TOP from its line; at the end of its section.
pub fn neuer(
    reg: &Register,
    zeile: &TopZeile,
    gremium: Id,
    sitzung: Option<Id>,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> (Draft, Id) {
    let id = neu.neu();
    let top = zeile.top(id, gremium, sitzung, um);
    let was = if sitzung.is_some() { "TOP" } else { "Thema" };
    let mut draft = Draft::new(format!("{was} „{}“ notiert", kurz(&top.titel)));
    let mut tops = bestand(reg, wo(&top));
    tops.push(top);
    draft.aenderungen = nummeriert(reg, tops);
    (draft, id)
}

/// One place up or down; at the edge of its section into the next one.
pub fn platz(reg: &Register, top: &Top, hoch: bool) -> Result<Draft, String> {
    beweglich(top)?;
    let mut tops = bestand(reg, wo(top));
    let hier = tops
        .iter()
        .position(|t| t.id == top.id)
        .ok_or("Den TOP gibt es nicht mehr")?;
    let nachbar = if hoch {
        hier.checked_sub(1)
    } else {
        Some(hier + 1)
    };
    let tauschbar = nachbar.filter(|n| tops.get(*n).is_some_and(|t| rang(t) == rang(top)));
    let richtung = if hoch { "nach oben" } else { "nach unten" };
    if let Some(n) = tauschbar {
        tops.swap(hier, n);
    } else {
        let abschnitt = nebenan(top, hoch)?;
        if let Some(t) = tops.get_mut(hier) {
            t.abschnitt = abschnitt;
        }
    }
    let mut draft = Draft::new(format!("„{}“ {richtung}", kurz(&top.titel)));
    draft.aenderungen = nummeriert(reg, tops);
    Ok(draft)
}

fn nebenan(top: &Top, hoch: bool) -> Result<Abschnitt, String> {
    let hier = Abschnitt::ALLE.iter().position(|a| a.0 == top.abschnitt);
    let dort = hier
        .filter(|_| top.sitzung.is_some())
        .and_then(|i| if hoch { i.checked_sub(1) } else { Some(i + 1) });
    let abschnitt = dort.and_then(|i| Abschnitt::ALLE.get(i)).map(|a| a.0);
    abschnitt.ok_or_else(|| {
        if hoch {
            "Weiter nach oben geht es nicht".to_owned()
        } else {
            "Weiter nach unten geht es nicht".to_owned()
        }
    })
}

fn beweglich(top: &Top) -> Result<(), String> {
    match (top.art, top.sitzung) {
        (Topart::Rueckblick, Some(_)) => {
            Err("TOP 1 steht von selbst am Anfang: der Stand eröffnet die Sitzung".to_owned())
        }
        (Topart::Abschluss, Some(_)) => {
            Err("Der Abschluss steht von selbst am Ende – mit Entf ist er weg".to_owned())
        }
        _ => Ok(()),
    }
}

/// Changes one TOP.
pub(super) fn aendern(top: &Top, was: String, aendere: impl FnOnce(&mut Top)) -> Draft {
    let mut neu = top.clone();
    aendere(&mut neu);
    Draft::new(was).mit(Aenderung::geaendert(top.clone(), neu))
}

/// Five minutes more or less; below five it has no time of its own.
pub fn minuten(top: &Top, mehr: bool) -> Draft {
    let jetzt = top.minuten.unwrap_or(0);
    let neu = if mehr {
        (jetzt / SCHRITT * SCHRITT + SCHRITT).min(MINUTEN_HOECHSTENS)
    } else {
        jetzt.saturating_sub(1) / SCHRITT * SCHRITT
    };
    let neu = Some(neu).filter(|n| *n > 0);
    let wort = neu.map_or_else(|| "ohne Zeit".to_owned(), |n| format!("{n} min"));
    aendern(top, format!("„{}“ {wort}", kurz(&top.titel)), |t| {
        t.minuten = neu;
    })
}

/// none → Information → Beratung → Entscheidung → none
pub fn ziel(top: &Top) -> Draft {
    let stelle = Topziel::ALLE.iter().position(|z| Some(z.0) == top.ziel);
    let neu = Topziel::ALLE.get(stelle.map_or(0, |i| i + 1)).map(|z| z.0);
    let wort = neu.map_or("ohne Ziel", |z| z.label());
    aendern(top, format!("„{}“: {wort}", kurz(&top.titel)), |t| {
        t.ziel = neu;
    })
}

/// Comes back in every next Sitzung, or no longer.
pub fn wiederkehrend(top: &Top) -> Result<Draft, String> {
    if top.art != Topart::Thema {
        return Err("Dieser TOP kommt von selbst in jeder Sitzung".to_owned());
    }
    let wort = if top.wiederkehrend {
        "kommt nicht wieder"
    } else {
        "kommt in jeder Sitzung wieder"
    };
    Ok(aendern(
        top,
        format!("„{}“ {wort}", kurz(&top.titel)),
        |t| {
            t.wiederkehrend = !t.wiederkehrend;
        },
    ))
}

/// Left out this time, or not after all.
pub fn ueberspringen(top: &Top) -> Result<Draft, String> {
    if top.art == Topart::Rueckblick {
        return Err("TOP 1 wird nicht übersprungen: der Stand eröffnet die Sitzung".to_owned());
    }
    if top.sitzung.is_none() {
        return Err(
            "Im Themenspeicher wird nichts übersprungen – Entf nimmt das Thema weg".to_owned(),
        );
    }
    let status = match top.status {
        Topstatus::Geplant => Topstatus::Uebersprungen,
        Topstatus::Uebersprungen => Topstatus::Geplant,
        andere => return Err(format!("Dieser TOP ist schon {}", andere.label())),
    };
    let was = format!("„{}“ {}", kurz(&top.titel), status.label());
    Ok(aendern(top, was, |t| t.status = status))
}

/// Takes a TOP away, the others close up; decisions that came of it stay.
pub fn loeschen(reg: &Register, top: &Top) -> Result<Draft, String> {
    if top.art == Topart::Rueckblick {
        beweglich(top)?;
    }
    let s = top.sitzung.and_then(|s| reg.sitzungen().get(s));
    if s.and_then(|s| s.laeuft).is_some_and(|l| l.top == top.id) {
        return Err("Über diesen TOP wird gerade gesprochen – erst zum nächsten gehen".to_owned());
    }
    if s.is_some_and(|s| s.nachtraege.iter().any(|n| n.top == Some(top.id))) {
        return Err("Zu diesem TOP gibt es einen Nachtrag – er bleibt im Protokoll".to_owned());
    }
    let was = if top.sitzung.is_some() {
        "TOP"
    } else {
        "Thema"
    };
    let mut draft = Draft::new(format!("{was} „{}“ gelöscht", kurz(&top.titel)));
    for b in reg
        .beschluesse_von(wo(top))
        .filter(|b| b.top == Some(top.id))
    {
        let mut n = b.clone();
        n.top = None;
        draft.aenderungen.push(Aenderung::geaendert(b.clone(), n));
    }
    for b in reg.bedarfe_von(top.id).filter(|b| b.top == Some(top.id)) {
        let mut n = b.clone();
        n.top = None;
        draft.aenderungen.push(Aenderung::geaendert(b.clone(), n));
    }
    let mut rest = bestand(reg, wo(top));
    rest.retain(|t| t.id != top.id);
    draft.aenderungen.extend(nummeriert(reg, rest));
    Ok(draft.mit(Aenderung::geloescht(top.clone())))
}
