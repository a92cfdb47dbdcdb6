//! Changing an agenda or an inbox: order, times, aims, moving a TOP on. Each function returns what changes; a refusal is a
//! German sentence. Numbers have no gaps afterwards, TOP 1 looks back, the last one closes.

use super::super::{Register, tun::kurz};
use super::zeile::TopZeile;
use crate::domain::topzeile::MINUTEN_HOECHSTENS;
use crate::domain::{
    Abschnitt, Auswahl, Id, Ids, Sitzung, SitzungStatus, Top, Topart, Topstatus, Topziel, datum,
};
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
fn aendern(top: &Top, was: String, aendere: impl FnOnce(&mut Top)) -> Draft {
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
    let mut rest = bestand(reg, wo(top));
    rest.retain(|t| t.id != top.id);
    draft.aenderungen.extend(nummeriert(reg, rest));
    Ok(draft.mit(Aenderung::geloescht(top.clone())))
}

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
    speicher.push(frisch(top, neu.neu(), None));
    draft.aenderungen.extend(nummeriert(reg, speicher));
    draft
}

/// New TOPs on an agenda; where there is none yet, it is made first.
fn dazu(
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

/// The standing items of the kind, as far as they are not there yet.
pub fn vorlage(
    reg: &Register,
    s: &Sitzung,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let feste = super::feste(reg, s, um, neu);
    if feste.is_empty() {
        return Err(
            "Die Art dieses Gremiums hat keine festen TOPs – im Steckbrief unter „Feste TOPs“ eintragen"
                .to_owned(),
        );
    }
    let da = bestand(reg, s.id);
    let mehr: Vec<Top> = feste
        .into_iter()
        .filter(|f| !da.iter().any(|t| super::gleich(t, f)))
        .collect();
    if mehr.is_empty() {
        return Err("Die festen TOPs stehen schon alle da".to_owned());
    }
    let mut draft = Draft::new(match mehr.as_slice() {
        [_] => "1 fester TOP ergänzt".to_owned(),
        _ => format!("{} feste TOPs ergänzt", mehr.len()),
    });
    draft.aenderungen = dazu(reg, s, mehr, um, neu);
    Ok(draft)
}

/// Published today: date and version. Too late is said, and done all the same.
pub fn veroeffentlichen(reg: &Register, s: &Sitzung, um: Umstand<'_>) -> Result<Draft, String> {
    let tops = reg.tagesordnung(s.id);
    if tops.is_empty() {
        return Err("Noch kein TOP da – erst die Tagesordnung schreiben".to_owned());
    }
    let heute = um.heute();
    let fassung = s.tagesordnung_fassung.saturating_add(1);
    let spaet = reg.tagesordnung_bis(s).filter(|f| *f < heute).map(|f| {
        format!(
            " – zu spät: Frist war {} ({})",
            datum::lang(f),
            datum::relativ(f, heute)
        )
    });
    let themen = tops.iter().any(|t| t.art == Topart::Thema);
    let ohne = if themen { "" } else { ", noch ohne Themen" };
    let neu = Sitzung {
        tagesordnung_veroeffentlicht: Some(heute),
        tagesordnung_fassung: fassung,
        ..s.clone()
    };
    let label = format!(
        "Tagesordnung veröffentlicht, Fassung {fassung}{ohne}{}",
        spaet.unwrap_or_default()
    );
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), neu)))
}

/// The invitation is out.
pub fn eingeladen(s: &Sitzung, um: Umstand<'_>) -> Result<Draft, String> {
    if !s.steht_an() {
        return Err(format!("Die Sitzung ist schon {}", s.status.label()));
    }
    if s.status == SitzungStatus::Eingeladen {
        let am = s.eingeladen_am.map(datum::lang).unwrap_or_default();
        return Err(format!("Schon eingeladen {am}").trim_end().to_owned());
    }
    let neu = Sitzung {
        status: SitzungStatus::Eingeladen,
        eingeladen_am: Some(um.heute()),
        ..s.clone()
    };
    let label = format!("Eingeladen zu {}", datum::lang(s.beginn.date()));
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), neu)))
}
