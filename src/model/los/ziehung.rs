//! The draw itself: the seed, the order that follows from it, the seats that come of it, who follows, and the check of all
//! that.

use super::{PLAETZE, geaendert, geschlossen, lage, sitze};
use crate::domain::text::einzeilig;
use crate::domain::{Id, Ids, Losung, Mitglied, Mitgliedschaft, Rolle, datum, leer};
use crate::model::Register;
use crate::model::tun::{Umstand, kurz};
use crate::store::{Aenderung, Draft};
use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// A seed that could be known beforehand would let whoever types it choose who is drawn.
pub const ZAHL_FEHLT: &str =
    "Erst eine Zahl nennen, die vorher niemand kennt – etwa gewürfelt, oder Lottozahlen";

/// The seed as it is stored: one line, single blanks. Error: what somebody could not type into a shell.
pub fn seed_lesen(text: &str) -> Result<String, String> {
    let seed = einzeilig(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if seed.is_empty() {
        return Err("Die Startzahl fehlt – etwa gewürfelte Zahlen eingeben".to_owned());
    }
    let erlaubt = |c: char| c.is_ascii_alphanumeric() || " .,;+-/_".contains(c);
    if let Some(c) = seed.chars().find(|c| !erlaubt(*c)) {
        return Err(format!(
            "„{c}“ lässt sich schlecht nachrechnen – nur Ziffern, Buchstaben ohne Umlaut und . , ; + - / _"
        ));
    }
    Ok(seed)
}

/// Stores the seed, before anything is drawn; from now on the list is closed.
pub fn seed_setzen(losung: &Losung, seed: &str) -> Result<Draft, String> {
    geschlossen(losung)?;
    if losung.kandidaten.is_empty() {
        return Err("Noch niemand auf der Liste – erst Interessierte aufnehmen".to_owned());
    }
    let mut n = losung.clone();
    n.seed = seed_lesen(seed)?;
    let label = format!("Startzahl „{}“ festgelegt, Liste geschlossen", n.seed);
    Ok(geaendert(losung, n, label))
}

/// What is hashed for one person.
pub fn zeile(seed: &str, person: Id) -> String {
    format!("{seed}:{person}")
}

/// SHA-256 of that line, as `sha256sum` prints it.
pub fn pruefsumme(seed: &str, person: Id) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(zeile(seed, person).as_bytes()) {
        hex.push_str(&format!("{byte:02x}"));
    }
    hex
}

/// The order that the lot gives: by the sums, ascending. The order of the candidates plays no part.
pub fn reihenfolge(seed: &str, kandidaten: &[Id]) -> Vec<Id> {
    let mut alle: Vec<(String, Id)> = kandidaten
        .iter()
        .map(|p| (pruefsumme(seed, *p), *p))
        .collect();
    alle.sort();
    alle.dedup();
    alle.into_iter().map(|(_, p)| p).collect()
}

/// Draws: the first have the seats for a year, from today, or from the day after those who still sit. One commit.
pub fn ziehen(
    reg: &Register,
    losung: &Losung,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    if losung.am.is_some() {
        return Err("Diese Losung ist schon gezogen".to_owned());
    }
    if losung.seed.is_empty() {
        return Err("Erst die Startzahl festlegen, dann ziehen".to_owned());
    }
    let von = beginn(reg, losung, um.heute())?;
    let bis = von.saturating_add(1.year());
    let mut n = losung.clone();
    n.am = Some(um.heute());
    n.reihenfolge = reihenfolge(&losung.seed, &losung.kandidaten);
    n.bis = Some(bis);
    let gewaehlt = gewaehlte(&n).to_vec();
    let namen: Vec<String> = gewaehlt.iter().map(|p| reg.person_name(*p)).collect();
    let label = format!(
        "Losung {}: {}",
        reg.raum_name(Some(losung.raum)),
        kurz(&namen.join(", "))
    );
    let mut draft = geaendert(losung, n, label);
    for person in gewaehlt {
        let sitz = sitz(reg, losung, person, (von, bis), neu.neu());
        draft.aenderungen.push(Aenderung::neu(sitz));
    }
    Ok(draft)
}

/// Who has drawn a seat.
pub fn gewaehlte(losung: &Losung) -> &[Id] {
    let n = usize::from(losung.plaetze).min(losung.reihenfolge.len());
    losung.reihenfolge.get(..n).unwrap_or_default()
}

/// Who follows when a seat becomes free.
pub fn nachrueckende(losung: &Losung) -> &[Id] {
    let n = usize::from(losung.plaetze).min(losung.reihenfolge.len());
    losung.reihenfolge.get(n..).unwrap_or_default()
}

/// The day on which the drawn seats begin. Error: the seats are taken and nobody knows until when.
fn beginn(reg: &Register, losung: &Losung, heute: Date) -> Result<Date, String> {
    let lage = lage(reg, losung.gremium, losung.raum, heute);
    let frei = usize::from(PLAETZE).saturating_sub(lage.besetzt.len());
    if frei >= usize::from(losung.plaetze) {
        return Ok(heute);
    }
    let ende = lage
        .besetzt
        .iter()
        .map(|s| s.bis)
        .max_by_key(|b| b.unwrap_or(Date::MAX));
    match ende.flatten() {
        Some(bis) if lage.besetzt.iter().all(|s| s.bis.is_some()) => {
            Ok(bis.saturating_add(1.day()))
        }
        _ => Err(format!(
            "In {} sind alle Plätze besetzt, ohne Ende – dort erst ein „bis“ eintragen",
            lage.name
        )),
    }
}

fn sitz(
    reg: &Register,
    losung: &Losung,
    person: Id,
    (von, bis): (Date, Date),
    id: Id,
) -> Mitgliedschaft {
    Mitgliedschaft {
        gremium: losung.gremium,
        mitglied: Mitglied::Person(person),
        rolle: Rolle::Staendig,
        mandat: true,
        entsendet_von: reg.raum_name(Some(losung.raum)),
        von: Some(von),
        bis: Some(bis),
        notiz: format!("ausgelost, Startzahl {}", losung.seed),
        ..leer::mitgliedschaft(id)
    }
}

/// The next in the drawn order who has no seat takes one that became free, until the drawn ones end.
pub fn nachruecken(
    reg: &Register,
    losung: &Losung,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let heute = um.heute();
    let lage = lage(reg, losung.gremium, losung.raum, heute);
    let bis = losung.bis.filter(|b| *b >= heute && losung.am.is_some());
    let Some(bis) = bis else {
        return Err("Dafür muss eine Losung gezogen und ihr Jahr nicht vorbei sein".to_owned());
    };
    if lage.besetzt.len() + lage.kuenftig.len() >= usize::from(PLAETZE) {
        return Err(format!(
            "In {} ist kein Platz frei – erst einen Sitz beenden",
            lage.name
        ));
    }
    let hatte = |p: &Id| {
        sitze(reg, losung.gremium, losung.raum)
            .iter()
            .any(|s| s.person == *p && s.bis.is_none_or(|b| b >= losung.am.unwrap_or(heute)))
    };
    let Some(person) = losung.reihenfolge.iter().find(|p| !hatte(p)) else {
        return Err("Niemand mehr in der Reihe – eine neue Losung eröffnen".to_owned());
    };
    let sitz = sitz(reg, losung, *person, (heute, bis), neu.neu());
    let label = format!("{} rückt nach für {}", reg.person_name(*person), lage.name);
    Ok(Draft::new(label).mit(Aenderung::neu(sitz)))
}

/// Draws again from what is stored and says whether it agrees.
pub fn pruefen(losung: &Losung) -> Result<String, String> {
    let Some(am) = losung.am else {
        return Err("Noch nicht gezogen – da ist nichts zu prüfen".to_owned());
    };
    let tag = datum::tagesdatum(am);
    if reihenfolge(&losung.seed, &losung.kandidaten) == losung.reihenfolge {
        return Ok(format!(
            "Nachgerechnet: Die Losung vom {tag} stimmt ({} Personen)",
            losung.kandidaten.len()
        ));
    }
    Err(format!(
        "Die Losung vom {tag} stimmt nicht: Aus Startzahl und Liste folgt eine andere Reihenfolge"
    ))
}
