//! The end of a FuA meeting: its lines sorted, completed, confirmed, turned into something else, deleted. What lacks is
//! said and stops nothing.

use super::unklar::doppelt;
use super::{art_von, frei, gemacht, ohne, treffen, zeilen};
use crate::domain::{
    Auswahl, Datensatz, Id, Ids, Kind, Mitschrift, Mitschriftart, Schluessel, Sitzung,
};
use crate::model::Register;
use crate::model::dran::{Dran, Grund};
use crate::model::fang::{Um, Wissen, bauen, lies_als, teile, verb};
use crate::model::protokoll::Nein;
use crate::model::tun::{Umstand, kurz};
use crate::store::{Aenderung, Draft};

/// How many lines have been looked through, and how many there are.
pub fn stand(reg: &Register, sitzung: Id) -> (usize, usize) {
    let alle = zeilen(reg, sitzung);
    (alle.iter().filter(|m| m.bestaetigt).count(), alle.len())
}

/// Moves a line by one place; None: it is at the end already.
///
/// # Errors
/// The protocol is finished.
pub fn verschieben(reg: &Register, m: &Mitschrift, hoch: bool) -> Result<Option<Draft>, Nein> {
    frei(reg, m)?;
    let alle = zeilen(reg, m.sitzung);
    let hier = alle.iter().position(|n| n.id == m.id);
    let dort = hier.and_then(|i| if hoch { i.checked_sub(1) } else { Some(i + 1) });
    let Some((hier, dort)) = hier.zip(dort).filter(|(_, d)| *d < alle.len()) else {
        return Ok(None);
    };
    let mut reihe = alle;
    reihe.swap(hier, dort);
    Ok(Some(neu_gezaehlt(&reihe, "Zeile verschoben")))
}

/// All lines by kind, each kind in the order in which it was captured.
///
/// # Errors
/// There is nothing to sort.
pub fn nach_art(reg: &Register, sitzung: Id) -> Result<Draft, Nein> {
    let mut reihe = zeilen(reg, sitzung);
    if let Some(m) = reihe.first() {
        frei(reg, m)?;
    }
    let platz = |m: &Mitschrift| Mitschriftart::ALLE.iter().position(|a| a.0 == m.art);
    reihe.sort_by_key(|m| (platz(m), m.wann, m.id));
    Ok(neu_gezaehlt(&reihe, "Mitschrift nach Art sortiert"))
}

fn neu_gezaehlt(reihe: &[&Mitschrift], label: &str) -> Draft {
    let mut draft = Draft::new(label);
    for (i, m) in reihe.iter().enumerate() {
        let nr = u16::try_from(i + 1).unwrap_or(u16::MAX);
        if m.nr != nr {
            let neu = Mitschrift { nr, ..(*m).clone() };
            draft
                .aenderungen
                .push(Aenderung::geaendert((*m).clone(), neu));
        }
    }
    draft
}

/// Looked through, or not yet.
pub fn bestaetigen(m: &Mitschrift, ja: bool) -> Draft {
    let neu = Mitschrift {
        bestaetigt: ja,
        ..m.clone()
    };
    let was = if ja { "durchgesehen" } else { "wieder offen" };
    Draft::new(format!("„{}“ {was}", kurz(&m.zeile))).mit(Aenderung::geaendert(m.clone(), neu))
}

/// All of them looked through.
pub fn alle_bestaetigen(reg: &Register, sitzung: Id) -> Draft {
    let mut draft = Draft::new("Mitschrift durchgesehen");
    for m in zeilen(reg, sitzung).into_iter().filter(|m| !m.bestaetigt) {
        draft.aenderungen.extend(bestaetigen(m, true).aenderungen);
    }
    draft
}

/// Takes a line away, with the record that it made; the label says so.
///
/// # Errors
/// The protocol is finished, or others need the record.
pub fn loeschen(reg: &Register, m: &Mitschrift) -> Result<Draft, Nein> {
    frei(reg, m)?;
    let mit = match gemacht(reg, m).map(|k| k.kind) {
        None => String::new(),
        Some(Kind::Sichtungen) => " mit der Sichtung".to_owned(),
        Some(kind) => format!(" samt {}", kind.einzahl()),
    };
    let mut draft = ohne(reg, m)?;
    draft.label = format!("Zeile „{}“{mit} gelöscht", kurz(&m.zeile));
    Ok(draft)
}

/// One record instead of two: what the line made goes, and the known record of the same name is confirmed or seen again.
///
/// # Errors
/// The protocol is finished, or nothing is called the same.
pub fn zusammenfuehren(
    reg: &Register,
    s: &Sitzung,
    m: &Mitschrift,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    frei(reg, m)?;
    let Some(key) = doppelt(reg, m) else {
        return Err("Gleich heißt sonst nichts – zusammenzuführen ist hier nichts".to_owned());
    };
    let raum = m.ziel.and_then(|k| reg.raum_von(k));
    let getroffen = treffen(reg, s, (&m.zeile, raum), key, um, neu)?;
    let mut draft = Draft::new(format!("zusammengeführt: {}", getroffen.label));
    draft.aenderungen = ohne_gemachtes(reg, m)?;
    let zeile = |a: &Aenderung| matches!(a.nachher, Some(Datensatz::Mitschrift(_)));
    let uebrige = getroffen.aenderungen.into_iter().filter(|a| !zeile(a));
    draft.aenderungen.extend(uebrige);
    let anders = Mitschrift {
        ziel: Some(key),
        bekannt: true,
        ..m.clone()
    };
    Ok(draft.mit(Aenderung::geaendert(m.clone(), anders)))
}

/// The line as another kind: its text is read anew, and what it had made goes.
///
/// # Errors
/// The protocol is finished, the kind is the same, or a rule does not hold.
pub fn umdeuten(
    reg: &Register,
    s: &Sitzung,
    m: &Mitschrift,
    art: Mitschriftart,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    frei(reg, m)?;
    if art == m.art && !m.bekannt {
        return Err(format!("Das ist schon {}", art.label()));
    }
    let rest = teile(&m.zeile).1.trim();
    let wissen = Wissen::aus(reg);
    let fang = lies_als(umfeld(reg, &wissen, s, um.heute()), art, rest);
    let saetze = bauen::saetze(reg, &fang, Some(s), um, neu)?;
    let zeile = match verb(art) {
        Some(v) => format!("{v} {rest}"),
        None => rest.to_owned(),
    };
    let anders = Mitschrift {
        zeile,
        art,
        ziel: saetze.first().map(Datensatz::schluessel),
        bekannt: false,
        bestaetigt: false,
        ..m.clone()
    };
    let mut draft = Draft::new(format!("„{}“ ist jetzt {}", kurz(&fang.name), art.label()));
    draft.aenderungen = ohne_gemachtes(reg, m)?;
    draft.aenderungen.extend(bauen::aenderungen(saetze));
    Ok(draft.mit(Aenderung::geaendert(m.clone(), anders)))
}

/// What the line made goes; the line itself is changed by whoever asks.
fn ohne_gemachtes(reg: &Register, m: &Mitschrift) -> Result<Vec<Aenderung>, Nein> {
    let Some(key) = gemacht(reg, m) else {
        return Ok(Vec::new());
    };
    let mut weg = crate::model::tun::loeschen(reg, &[key])?.aenderungen;
    let hier = Datensatz::from(m.clone()).schluessel();
    weg.retain(|a| a.schluessel() != Some(hier));
    Ok(weg)
}

/// What a line of a meeting is read against.
pub fn umfeld<'a>(
    reg: &'a Register,
    wissen: &'a Wissen,
    s: &'a Sitzung,
    heute: jiff::civil::Date,
) -> Um<'a> {
    Um {
        reg,
        wissen,
        heute,
        raum: reg.gremien().get(s.gremium).and_then(|g| g.raum),
        sitzung: Some(s),
    }
}

/// What is still missing in what a line made, a few words each.
pub fn maengel(reg: &Register, m: &Mitschrift) -> Vec<String> {
    let Some(ziel) = m.ziel else {
        return Vec::new();
    };
    let Some(satz) = reg.satz(ziel) else {
        return vec![format!("{} gelöscht", ziel.kind.einzahl())];
    };
    let mut fehlt = Vec::new();
    if m.bekannt {
        // What it lacked before is no matter of this meeting.
        return fehlt;
    }
    let titel = satz.titel();
    let fremd =
        |w: &&str| w.starts_with(['@', '#', '!', '=']) || (w.len() > 1 && w.starts_with('+'));
    fehlt.extend(
        titel
            .split_whitespace()
            .filter(fremd)
            .map(|w| format!("„{w}“?")),
    );
    match &satz {
        Datensatz::Todo(t) => {
            if t.verantwortlich.is_empty() {
                fehlt.push("wer?".to_owned());
            }
            if t.faellig.is_none() {
                fehlt.push("wann?".to_owned());
            }
        }
        Datensatz::Ressource(r) => ort_und_gruppe(reg, m, r.raum, &r.zielgruppen, &mut fehlt),
        Datensatz::Bedarf(b) => ort_und_gruppe(reg, m, b.raum, &b.zielgruppen, &mut fehlt),
        Datensatz::Vorhaben(v) => ort_und_gruppe(reg, m, v.raum, &v.zielgruppen, &mut fehlt),
        _ => {}
    }
    fehlt
}

/// A Raum that only the meeting gave it is worth a look where there are smaller ones.
fn ort_und_gruppe(
    reg: &Register,
    m: &Mitschrift,
    raum: Option<Id>,
    gruppen: &[String],
    fehlt: &mut Vec<String>,
) {
    let s = reg.sitzungen().get(m.sitzung);
    let ganzer = s.and_then(|s| reg.gremien().get(s.gremium)?.raum);
    match raum {
        None => fehlt.push("Raum?".to_owned()),
        Some(r) if Some(r) == ganzer && reg.kinder(r).next().is_some() => {
            fehlt.push("Raum?".to_owned());
        }
        Some(_) => {}
    }
    if gruppen.is_empty() {
        fehlt.push("für wen?".to_owned());
    }
}

/// The record that the form of a line is about: what it made or met, else the line itself.
pub fn ziel(reg: &Register, m: &Mitschrift) -> Schluessel {
    let da = m
        .ziel
        .filter(|k| reg.rev_von(*k).is_some() && art_von(k.kind) == m.art);
    da.unwrap_or(Schluessel {
        kind: Kind::Mitschriften,
        id: m.id,
    })
}

/// A meeting whose lines nobody has looked through, for the Übersicht.
pub fn dran(reg: &Register, s: &Sitzung) -> Option<Dran> {
    let (durch, alle) = stand(reg, s.id);
    (durch < alle).then(|| Dran {
        grund: Grund::Mitschrift,
        ziel: Schluessel {
            kind: Kind::Sitzungen,
            id: s.id,
        },
        titel: reg.gremium_name(s.gremium),
        wer: format!("{durch} von {alle}"),
        raum: reg.gremien().get(s.gremium).and_then(|g| g.raum),
        tag: Some(s.beginn.date()),
    })
}
