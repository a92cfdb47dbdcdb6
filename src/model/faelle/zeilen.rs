//! The list of notes: which of them, in which order, and what a row says.

use super::aufbewahrung::{Frist, frist};
use super::suche::passt;
use crate::domain::text::falte;
use crate::domain::{Beratung, Ergebnis, Fall, Fallabschnitt, Id};
use crate::model::Register;
use jiff::civil::Date;
use std::cmp::Reverse;

/// What the key for sorting goes through.
pub const SORTIERUNGEN: &[&str] = &[
    "neueste zuerst",
    "Titel",
    "Wiedervorlage",
    "Löschdatum",
    "Planregion",
];

/// What of the notes is to be seen.
#[derive(Clone, Copy, Default)]
pub struct Auswahl<'a> {
    pub raum: Option<Id>,
    pub gesucht: &'a str,
    /// Place in [`SORTIERUNGEN`].
    pub sortierung: usize,
    pub umgekehrt: bool,
}

/// Where a consultation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    Angemeldet,
    Laeuft,
    Offen,
    Empfohlen,
}

/// One row. Holds text of the note: not to be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Fallzeile {
    pub id: Id,
    pub titel: String,
    pub planregion: String,
    /// First line of the Fragestellung.
    pub frage: String,
    pub stand: Stand,
    pub wiedervorlage: Option<Date>,
    pub loeschen_am: Option<Date>,
    pub frist: Frist,
}

impl Drop for Fallzeile {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.titel);
        zeroize::Zeroize::zeroize(&mut self.frage);
    }
}

pub fn stand(note: &Beratung) -> Stand {
    match note.ergebnis {
        Some(Ergebnis::Empfehlung) => Stand::Empfohlen,
        Some(Ergebnis::OffeneBeratung) => Stand::Offen,
        None if note.beraten_am.is_none() && note.angemeldet_fuer.is_some() => Stand::Angemeldet,
        None => Stand::Laeuft,
    }
}

pub fn zeile(fall: &Fall, reg: &Register, heute: Date) -> Fallzeile {
    let note = &fall.beratung;
    let frage = note.text(Fallabschnitt::Fragestellung);
    let frage = frage.lines().find(|z| !z.trim().is_empty());
    Fallzeile {
        id: fall.id,
        titel: match note.titel.trim() {
            "" => "ohne Titel".to_owned(),
            titel => titel.to_owned(),
        },
        planregion: reg.raum_name(note.planregion),
        frage: frage.unwrap_or_default().trim().to_owned(),
        stand: stand(note),
        wiedervorlage: note.wiedervorlage,
        loeschen_am: note.loeschen_am,
        frist: frist(fall, heute),
    }
}

/// The rows of what is not in the bin.
pub fn zeilen(faelle: &[Fall], reg: &Register, wahl: Auswahl<'_>, heute: Date) -> Vec<Fallzeile> {
    let mut alle: Vec<&Fall> = faelle
        .iter()
        .filter(|f| f.geloescht_am.is_none() && im_raum(&f.beratung, reg, wahl.raum))
        .filter(|f| passt(&f.beratung, wahl.gesucht))
        .collect();
    sortiere(&mut alle, reg, wahl.sortierung);
    if wahl.umgekehrt {
        alle.reverse();
    }
    alle.into_iter().map(|f| zeile(f, reg, heute)).collect()
}

/// Notes know their Planregion and seldom more: a finer filter shows those of the Planregion around it.
fn im_raum(note: &Beratung, reg: &Register, filter: Option<Id>) -> bool {
    let region = note.planregion;
    reg.im_filter(note.raum.or(region), filter)
        || reg.im_filter(region, filter)
        || (note.raum.is_none() && region.is_some_and(|r| reg.liegt_in(filter, r)))
}

fn sortiere(alle: &mut [&Fall], reg: &Register, nach: usize) {
    // What has no date comes last.
    let spaet = |tag: Option<Date>| tag.unwrap_or(Date::MAX);
    match nach {
        // Notes have a day and no hour: of one day, what was sealed last in this sitting comes first.
        0 => alle.reverse(),
        _ => alle.sort_by_cached_key(|f| (falte(&f.beratung.titel), f.id)),
    }
    match SORTIERUNGEN.get(nach).copied().unwrap_or_default() {
        "Titel" => {}
        "Wiedervorlage" => alle.sort_by_key(|f| spaet(f.beratung.wiedervorlage)),
        "Löschdatum" => alle.sort_by_key(|f| spaet(f.beratung.loeschen_am)),
        "Planregion" => alle.sort_by_cached_key(|f| falte(&reg.raum_name(f.beratung.planregion))),
        _ => alle.sort_by_key(|f| Reverse(f.beratung.angelegt)),
    }
}
