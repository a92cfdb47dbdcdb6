//! What is captured in a FuA meeting: each line one commit, record and line together. Known things are confirmed or seen
//! again instead of made twice; the last line can be taken back whole. Drafts only; knows no screen.

pub mod bekannt;
pub mod fua;
pub mod nachlese;
pub mod unklar;

use super::Register;
use super::bedarfe::sichten;
use super::fang::{Fang, bauen};
use super::protokoll::{Nein, offen};
use super::ressourcen::bestaetigen;
use super::tun::{Umstand, kurz};
use crate::domain::leer;
use crate::domain::{
    Auswahl, Datensatz, Id, Ids, Kind, Mitschrift, Mitschriftart, Schluessel, Sitzung,
};
use crate::store::{Aenderung, Draft};

/// The lines of a meeting in their order.
pub fn zeilen(reg: &Register, sitzung: Id) -> Vec<&Mitschrift> {
    let mut alle: Vec<&Mitschrift> = reg.mitschriften_von(sitzung).collect();
    alle.sort_by_key(|m| (m.nr, m.id));
    alle
}

/// The line captured last.
pub fn letzte(reg: &Register, sitzung: Id) -> Option<&Mitschrift> {
    reg.mitschriften_von(sitzung).max_by_key(|m| (m.wann, m.id))
}

/// The kind that a record is captured as.
pub fn art_von(kind: Kind) -> Mitschriftart {
    match kind {
        Kind::Ressourcen => Mitschriftart::Ressource,
        Kind::Bedarfe => Mitschriftart::Bedarf,
        Kind::Vorhaben => Mitschriftart::Vorhaben,
        Kind::Todos => Mitschriftart::Todo,
        _ => Mitschriftart::Notiz,
    }
}

/// A line and the record that it says, new. Where it can make none – its name is missing, a rule does not hold – its words
/// are kept as a note: nobody looks up while others talk.
///
/// # Errors
/// The protocol is finished.
pub fn fangen(
    reg: &Register,
    s: &Sitzung,
    zeile: &str,
    f: &Fang,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    offen(s)?;
    let (art, saetze) = match bauen::saetze(reg, f, Some(s), um, neu) {
        Ok(saetze) => (f.art, saetze),
        Err(_) => (Mitschriftart::Notiz, Vec::new()),
    };
    let line = Mitschrift {
        art,
        ziel: saetze.first().map(Datensatz::schluessel),
        ..neue_zeile(reg, s, zeile, um, neu.neu())
    };
    let name = if art == f.art { &f.name } else { zeile };
    let mut draft = Draft::new(format!("{} „{}“", art.label(), kurz(name)));
    draft.aenderungen = bauen::aenderungen(saetze);
    Ok(draft.mit(Aenderung::neu(line)))
}

/// A line about something that is there already: a Ressource is confirmed as of today, a Bedarf seen once more in this
/// meeting, a Vorhaben or to-do was spoken of.
///
/// # Errors
/// The protocol is finished, or the record is gone.
pub fn treffen(
    reg: &Register,
    s: &Sitzung,
    (zeile, raum): (&str, Option<Id>),
    key: Schluessel,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    offen(s)?;
    let titel = kurz(&reg.titel(key));
    let (label, aenderungen) = match reg.satz(key) {
        None => return Err("Das gibt es nicht mehr – Enter legt es neu an".to_owned()),
        Some(Datensatz::Ressource(r)) => {
            let label = format!("Ressource „{titel}“ heute bestätigt");
            let schon = r.bestaetigt_am == Some(um.heute());
            let bestaetigt = || bestaetigen(reg, &[r.id], um.heute()).map(|d| d.aenderungen);
            (label, if schon { Vec::new() } else { bestaetigt()? })
        }
        Some(Datensatz::Bedarf(b)) => {
            let gesehen = bauen::sichtung(b.id, raum.or(b.raum), Some(s.id), um, neu.neu());
            let gesichtet = sichten(reg, b.id, gesehen)?;
            (gesichtet.label, gesichtet.aenderungen)
        }
        Some(andere) => (
            format!("{} „{titel}“ besprochen", andere.kind().einzahl()),
            Vec::new(),
        ),
    };
    let line = Mitschrift {
        art: art_von(key.kind),
        ziel: Some(key),
        bekannt: true,
        ..neue_zeile(reg, s, zeile, um, neu.neu())
    };
    let mut draft = Draft::new(label);
    draft.aenderungen = aenderungen;
    Ok(draft.mit(Aenderung::neu(line)))
}

fn neue_zeile(reg: &Register, s: &Sitzung, zeile: &str, um: Umstand<'_>, id: Id) -> Mitschrift {
    let hoechste = reg.mitschriften_von(s.id).map(|m| m.nr).max();
    Mitschrift {
        sitzung: s.id,
        nr: hoechste.map_or(1, |n| n.saturating_add(1)),
        wann: um.jetzt,
        zeile: crate::domain::text::einzeilig(zeile).trim().to_owned(),
        ..leer::mitschrift(id, um.heute())
    }
}

/// Takes a line back with everything that it did. `gemerkt`: the draft that made it, where this sitting still has it;
/// then a confirmation goes back to the day before, too.
///
/// # Errors
/// The protocol is finished, or others need the record.
pub fn zuruecknehmen(
    reg: &Register,
    m: &Mitschrift,
    gemerkt: Option<&Draft>,
) -> Result<Draft, Nein> {
    frei(reg, m)?;
    let label = format!("zurückgenommen: „{}“", kurz(&m.zeile));
    let unberuehrt = |a: &Aenderung| a.schluessel().and_then(|k| reg.satz(k)) == a.nachher;
    if let Some(d) = gemerkt.filter(|d| d.aenderungen.iter().all(unberuehrt)) {
        return Ok(Draft {
            label,
            ..d.umgekehrt()
        });
    }
    let mut draft = ohne(reg, m)?;
    draft.label = label;
    Ok(draft)
}

/// Refuses where the protocol of its meeting is finished.
fn frei(reg: &Register, m: &Mitschrift) -> Result<(), Nein> {
    reg.sitzungen().get(m.sitzung).map_or(Ok(()), offen)
}

/// Takes the line away, and the record that it made or the sighting that it added. A record that another line is about
/// stays.
fn ohne(reg: &Register, m: &Mitschrift) -> Result<Draft, Nein> {
    let mut keys = vec![Datensatz::from(m.clone()).schluessel()];
    keys.extend(gemacht(reg, m));
    super::tun::loeschen(reg, &keys)
}

/// The record that goes with the line: what it made, or the sighting of a need that was known.
pub fn gemacht(reg: &Register, m: &Mitschrift) -> Option<Schluessel> {
    let ziel = m.ziel.filter(|k| reg.rev_von(*k).is_some())?;
    if m.bekannt {
        let hier = |s: &&crate::domain::Sichtung| s.sitzung == Some(m.sitzung);
        let id = reg.sichtungen_von(ziel.id).filter(hier).map(|s| s.id).max();
        return id
            .filter(|_| ziel.kind == Kind::Bedarfe)
            .map(|id| Schluessel {
                kind: Kind::Sichtungen,
                id,
            });
    }
    let auch = |n: &Mitschrift| n.id != m.id && n.ziel == Some(ziel);
    (!reg.mitschriften().iter().any(auch)).then_some(ziel)
}
