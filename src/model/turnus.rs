//! What comes again by itself: evaluation interviews with contract partners every two years (000 ch. 5.1), surveys of a
//! Familienzentrum, Fortbildungen (000 ch. 5.2), reports. When it is next, when it comes up, and what was done.

mod gespraech;
mod termin;

pub use gespraech::{Anlass, anlegen};
pub use termin::danach;

use super::dran::{Dran, Grund};
use super::regel::Verstoss;
use super::tun::kurz;
use super::{Register, tagzeile};
use crate::domain::{
    Bericht, Datensatz, Id, Kind, Schluessel, Turnus, Turnusart, Vertragsstatus, Zentrumstatus,
    datum, text::einzeilig,
};
use crate::store::{Aenderung, Draft};
use jiff::Span;
use jiff::civil::Date;

/// What stands in the history where nothing was said of it.
const GETAN: &str = "durchgeführt";

/// Every breach of a rule.
pub(super) fn verstoesse(satz: &Datensatz) -> Vec<Verstoss> {
    let Datensatz::Turnus(t) = satz else {
        return Vec::new();
    };
    let verkehrt = t.letzte.zip(t.naechste).is_some_and(|(l, n)| n <= l);
    let mut aus = Vec::new();
    if verkehrt {
        aus.push(Verstoss {
            feld: "naechste",
            satz: "Das nächste Mal kommt nach dem letzten – eines von beiden ändern".to_owned(),
        });
    }
    if t.vertrag.is_some() && t.zentrum.is_some() {
        aus.push(Verstoss {
            feld: "zentrum",
            satz: "Entweder ein Vertragspartner oder ein Familienzentrum – eines leeren".to_owned(),
        });
    }
    aus
}

/// Nothing comes up: what it is about has ended.
fn ruht(reg: &Register, t: &Turnus) -> bool {
    let vertrag = t.vertrag.and_then(|v| reg.vertraege().get(v));
    let zentrum = t.zentrum.and_then(|z| reg.familienzentren().get(z));
    vertrag.is_some_and(|v| v.status == Vertragsstatus::Beendet)
        || zentrum.is_some_and(|z| z.status == Zentrumstatus::Beendet)
}

/// How something recurring stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lage {
    /// Its day is gone by.
    Ueberfaellig,
    /// It comes up: the day is near.
    Bald,
    Spaeter,
    /// It goes on, but no day is set.
    OhneTag,
    /// Done for good, or what it is about has ended.
    Vorbei,
}

pub fn lage(reg: &Register, t: &Turnus, heute: Date) -> Lage {
    match t.naechste {
        _ if ruht(reg, t) => Lage::Vorbei,
        Some(tag) if tag < heute => Lage::Ueberfaellig,
        Some(tag) if kommt_hoch(t, tag) <= heute => Lage::Bald,
        Some(_) => Lage::Spaeter,
        None if t.alle.is_none() && !t.durchgefuehrt.is_empty() => Lage::Vorbei,
        None => Lage::OhneTag,
    }
}

/// The day from which on it is on the Übersicht.
fn kommt_hoch(t: &Turnus, tag: Date) -> Date {
    tag.saturating_sub(Span::new().days(i64::from(t.vorlauf_tage)))
}

/// Lines of the Übersicht.
pub fn dran(reg: &Register, heute: Date) -> Vec<Dran> {
    let faellig = |t: &&Turnus| lage(reg, t, heute) <= Lage::Bald;
    let zeile = |t: &Turnus| {
        let ziel = Schluessel {
            kind: Kind::Turnus,
            id: t.id,
        };
        Dran {
            grund: Grund::Turnus,
            ziel,
            titel: t.titel.clone(),
            wer: verantwortliche(reg, t),
            raum: reg.raum_von(ziel),
            tag: t.naechste,
        }
    };
    reg.turnus().iter().filter(faellig).map(zeile).collect()
}

/// "Wanda Öhlmann, RT Nord"
pub fn verantwortliche(reg: &Register, t: &Turnus) -> String {
    let namen = t.verantwortlich.iter();
    let namen: Vec<String> = namen.map(|v| reg.verantwortlich_name(*v)).collect();
    namen.join(", ")
}

/// What it is about: the contract partner, the Familienzentrum, the Gremium.
pub fn worum(reg: &Register, t: &Turnus) -> Option<Schluessel> {
    let key = |kind, id: Option<Id>| id.map(|id| Schluessel { kind, id });
    key(Kind::Vertraege, t.vertrag)
        .or(key(Kind::Familienzentren, t.zentrum))
        .or(key(Kind::Gremien, t.gremium))
        .filter(|k| reg.satz(*k).is_some())
}

/// It was done: what came of it, on which day, and when it is next.
///
/// # Errors
/// A sentence: it is gone, or the day was not understood.
pub fn durchfuehren(reg: &Register, id: Id, text: &str, heute: Date) -> Result<Draft, String> {
    let alt = reg.turnus().get(id).ok_or("Das gibt es nicht mehr")?;
    let neu = durchgefuehrt(alt, text, heute)?;
    let name = kurz(&alt.titel);
    let label = match neu.naechste.filter(|_| neu.naechste != alt.naechste) {
        Some(tag) => format!("„{name}“ durchgeführt, wieder {}", datum::tagesdatum(tag)),
        None => format!("„{name}“ durchgeführt"),
    };
    Ok(Draft::new(label).mit(Aenderung::geaendert(alt.clone(), neu)))
}

/// What the line means, for below it.
///
/// # Errors
/// A sentence: it is gone, or the day was not understood.
pub fn verstanden(reg: &Register, id: Id, text: &str, heute: Date) -> Result<Vec<String>, String> {
    let alt = reg.turnus().get(id).ok_or("Das gibt es nicht mehr")?;
    let neu = durchgefuehrt(alt, text, heute)?;
    let (_, am) = tagzeile::lies(text, heute)?;
    let naechste = match neu.naechste {
        Some(tag) if neu.naechste == alt.naechste => {
            format!("nächstes Mal bleibt {}", datum::lang(tag))
        }
        Some(tag) => format!("nächstes Mal {}", datum::lang(tag)),
        None => "danach kein weiteres Mal".to_owned(),
    };
    let mut zeilen = vec![format!("am {} · {naechste}", datum::lang(am))];
    if text.trim().is_empty() {
        zeilen.push("Was kam heraus? An einem anderen Tag: !fr, !15.3., !gestern".to_owned());
    }
    Ok(zeilen)
}

fn durchgefuehrt(alt: &Turnus, text: &str, heute: Date) -> Result<Turnus, String> {
    let (text, am) = tagzeile::lies(text, heute)?;
    let text = Some(einzeilig(&text)).filter(|t| !t.is_empty());
    let bericht = Bericht {
        am,
        text: text.unwrap_or_else(|| GETAN.to_owned()),
    };
    let mut neu = alt.clone();
    let stelle = neu.durchgefuehrt.partition_point(|b| b.am <= am);
    neu.durchgefuehrt.insert(stelle, bericht);
    // An older one that is only now noted down moves nothing.
    if alt.letzte.is_none_or(|l| l < am) {
        neu.letzte = Some(am);
        neu.naechste = danach(alt, am);
    }
    Ok(neu)
}

/// Days between two, both included, on which something recurring is due or was done, below a Raum; the earliest first.
/// `true`: it was done.
pub fn termine(
    reg: &Register,
    von: Date,
    bis: Date,
    raum: Option<Id>,
) -> Vec<(Date, &Turnus, bool)> {
    let key = |t: &Turnus| Schluessel {
        kind: Kind::Turnus,
        id: t.id,
    };
    let hier = |t: &&Turnus| raum.is_none() || reg.im_filter(reg.raum_von(key(t)), raum);
    let mut alle: Vec<(Date, &Turnus, bool)> = Vec::new();
    for t in reg.turnus().iter().filter(hier) {
        let kommt = t.naechste.filter(|_| !ruht(reg, t));
        alle.extend(kommt.map(|tag| (tag, t, false)));
        let mut tage: Vec<Date> = t.durchgefuehrt.iter().map(|b| b.am).collect();
        tage.dedup();
        alle.extend(tage.into_iter().map(|tag| (tag, t, true)));
    }
    alle.retain(|(tag, ..)| (von..=bis).contains(tag));
    alle.sort_by_key(|(tag, t, _)| (*tag, t.id));
    alle
}

/// It concerns this person or Gremium: about it, responsible for it, taking part.
pub fn betrifft(t: &Turnus, wen: Schluessel) -> bool {
    use crate::domain::Verantwortlich::{Gremium, Person};
    match wen.kind {
        Kind::Gremien => t.gremium == Some(wen.id) || t.verantwortlich.contains(&Gremium(wen.id)),
        _ => t.verantwortlich.contains(&Person(wen.id)) || t.teilnehmende.contains(&wen.id),
    }
}

/// Fortbildungen that a person takes or took part in, the latest first.
pub fn fortbildungen(reg: &Register, person: Id) -> Vec<&Turnus> {
    let dabei = |t: &&Turnus| t.art == Turnusart::Fortbildung && t.teilnehmende.contains(&person);
    let mut alle: Vec<&Turnus> = reg.turnus().iter().filter(dabei).collect();
    alle.sort_by_key(|t| std::cmp::Reverse(t.naechste.max(t.letzte)));
    alle
}
