//! What feldbuch writes beside a Meeting because OParl has no place for it: attendance with substitutes, services, the
//! state of agenda and protocol, amendments. Read only from files that feldbuch has written.

use super::objekte::{Objekt, Typ};
use super::welt::Welt;
use crate::domain::{Anwesenheit, Auswahl, Nachtrag, Naechster, Sitzung, Teilnahme};
use crate::exchange::einlesen::{Ablehnung, Einlesen};
use jiff::civil::DateTime;
use serde_json::{Map, Value};

/// Lays them over the record.
pub fn lies(o: &Objekt, s: &mut Sitzung, welt: &Welt, um: &Einlesen<'_>) -> Result<(), Ablehnung> {
    if !o.von_uns() {
        return Ok(());
    }
    s.moderation = welt.verweis(o, "feldbuch:moderation", Typ::Person, um)?;
    s.protokoll_durch = welt.verweis(o, "feldbuch:protokoll_durch", Typ::Person, um)?;
    s.folgt_auf = welt.verweis(o, "feldbuch:folgt_auf", Typ::Meeting, um)?;
    s.begonnen = moment(o, "feldbuch:begonnen")?;
    s.geschlossen = moment(o, "feldbuch:geschlossen")?;
    s.protokoll_fertig = o.tag("feldbuch:protokoll_fertig")?;
    let fassung = o.zahl("feldbuch:tagesordnung_fassung")?.unwrap_or(0);
    s.tagesordnung_fassung = u16::try_from(fassung)
        .map_err(|_| o.fehler("feldbuch:tagesordnung_fassung", "ist zu groß"))?;
    s.naechster = naechster(o, welt, um)?;
    s.anwesenheit = anwesenheit(o, welt, um)?;
    s.nachtraege = nachtraege(o, welt, um)?;
    Ok(())
}

fn moment(o: &Objekt, feld: &str) -> Result<Option<DateTime>, Ablehnung> {
    let text = o.text(feld)?;
    text.map(|t| {
        t.parse()
            .map_err(|_| o.fehler(feld, format!("„{t}“ ist kein Zeitpunkt")))
    })
    .transpose()
}

fn naechster(o: &Objekt, welt: &Welt, um: &Einlesen<'_>) -> Result<Naechster, Ablehnung> {
    let feld = "feldbuch:naechster";
    Ok(match o.text(feld)?.as_deref() {
        None => Naechster::Ungefragt,
        Some("offen") => Naechster::Offen,
        Some(url) => welt
            .id(Typ::Meeting, url, um)
            .map_or(Naechster::Ungefragt, Naechster::Sitzung),
    })
}

/// Objects of a list of ours.
fn liste<'a>(o: &'a Objekt, feld: &str) -> Result<Vec<&'a Map<String, Value>>, Ablehnung> {
    let falsch = || o.fehler(feld, "ist keine Liste von Objekten");
    match o.felder.get(feld) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(l)) => l.iter().map(|w| w.as_object().ok_or_else(falsch)).collect(),
        Some(_) => Err(falsch()),
    }
}

fn wort<'a>(z: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    z.get(name)?.as_str()
}

fn anwesenheit(o: &Objekt, welt: &Welt, um: &Einlesen<'_>) -> Result<Vec<Teilnahme>, Ablehnung> {
    let feld = "feldbuch:anwesenheit";
    let person = |z, name| wort(z, name).and_then(|url| welt.id(Typ::Person, url, um));
    let mut aus = Vec::new();
    for z in liste(o, feld)? {
        let wie = wort(z, "wie")
            .and_then(Anwesenheit::lies)
            .ok_or_else(|| o.fehler(feld, "„wie“ fehlt oder ist unbekannt"))?;
        // Who is not known here was not exported with it.
        if let Some(wer) = person(z, "person") {
            aus.push(Teilnahme {
                person: wer,
                wie,
                durch: person(z, "durch"),
            });
        }
    }
    Ok(aus)
}

fn nachtraege(o: &Objekt, welt: &Welt, um: &Einlesen<'_>) -> Result<Vec<Nachtrag>, Ablehnung> {
    let feld = "feldbuch:nachtraege";
    let eins = |z: &Map<String, Value>| {
        let zeit = wort(z, "zeit").and_then(|t| t.parse().ok());
        Ok(Nachtrag {
            zeit: zeit.ok_or_else(|| o.fehler(feld, "„zeit“ fehlt oder ist kein Zeitpunkt"))?,
            wer: wort(z, "wer").unwrap_or_default().to_owned(),
            top: wort(z, "top").and_then(|url| welt.id(Typ::AgendaItem, url, um)),
            text: wort(z, "text").unwrap_or_default().to_owned(),
        })
    };
    liste(o, feld)?.into_iter().map(eins).collect()
}
