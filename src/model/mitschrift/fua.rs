//! Which Gremien are FuA meetings, and which Sitzung is meant today. Which kind of Gremium that is, is a setting: nothing
//! in the code knows a Gremium by name.

use crate::domain::text::falte;
use crate::domain::{Gremium, Id, Ids, Sitzung, SitzungStatus, leer};
use crate::model::Register;
use crate::model::protokoll::Nein;
use crate::model::tun::{Umstand, kurz};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// The setting that holds the Kürzel of the kind, and what it is where nobody has set it.
pub const EINSTELLUNG: &str = "fua.art";
const VORGABE: &str = "FuA";

/// The Kürzel of the kind of Gremium whose Sitzungen are captured line by line.
pub fn kuerzel(reg: &Register) -> String {
    let gesetzt = reg
        .einstellungen()
        .iter()
        .find(|e| e.schluessel == EINSTELLUNG);
    gesetzt.map_or_else(|| VORGABE.to_owned(), |e| e.wert.clone())
}

/// Its Sitzungen are FuA meetings.
pub fn ist_fua(reg: &Register, gremium: Id) -> bool {
    let art = reg.gremien().get(gremium).and_then(|g| reg.art_von(g));
    art.is_some_and(|a| falte(&a.kuerzel) == falte(&kuerzel(reg)))
}

/// As [`ist_fua`], by the Sitzung.
pub fn ist_fua_sitzung(reg: &Register, sitzung: Id) -> bool {
    let s = reg.sitzungen().get(sitzung);
    s.is_some_and(|s| ist_fua(reg, s.gremium))
}

/// The FuA of the Raum that filters: those below it, and the one above it.
pub fn gremien(reg: &Register, raum: Option<Id>, heute: Date) -> Vec<&Gremium> {
    let passt = |g: &&Gremium| {
        raum.is_none_or(|r| {
            let darueber = || g.raum.is_some_and(|oben| reg.liegt_in(Some(r), oben));
            reg.liegt_in(g.raum, r) || darueber()
        })
    };
    reg.gremien()
        .iter()
        .filter(|g| g.besteht(heute) && !g.aussen)
        .filter(|g| ist_fua(reg, g.id))
        .filter(passt)
        .collect()
}

/// FuA meetings of a day that were not called off, in the order of the day.
pub fn von_heute(reg: &Register, raum: Option<Id>, heute: Date) -> Vec<&Sitzung> {
    let mut alle: Vec<&Sitzung> = gremien(reg, raum, heute)
        .into_iter()
        .flat_map(|g| reg.sitzungen_von(g.id))
        .filter(|s| s.beginn.date() == heute && s.status != SitzungStatus::Abgesagt)
        .collect();
    alle.sort_by_key(|s| (s.beginn, s.id));
    alle
}

/// A meeting that nobody planned: it begins now, and is held.
pub fn ansetzen(reg: &Register, g: &Gremium, um: Umstand<'_>, neu: &mut Ids) -> (Id, Draft) {
    let id = neu.neu();
    let jetzt = um.jetzt.with().second(0).subsec_nanosecond(0).build();
    let beginn = jetzt.unwrap_or(um.jetzt);
    let dauer = reg.art_von(g).and_then(|a| a.dauer_minuten);
    let ende = |m: u16| beginn.checked_add(jiff::Span::new().minutes(i64::from(m)));
    let s = Sitzung {
        gremium: g.id,
        beginn,
        ende: dauer.and_then(|m| ende(m).ok()),
        status: SitzungStatus::Gehalten,
        begonnen: Some(um.jetzt),
        ..leer::sitzung(id)
    };
    let label = format!("„{}“ begonnen", kurz(&reg.gremium_name(g.id)));
    (id, Draft::new(label).mit(Aenderung::neu(s)))
}

/// Opens one that was planned: it has begun. Empty where it had already.
///
/// # Errors
/// It was called off.
pub fn beginnen(reg: &Register, s: &Sitzung, um: Umstand<'_>) -> Result<Draft, Nein> {
    if s.status == SitzungStatus::Abgesagt {
        return Err("Diese Sitzung ist abgesagt – erst mit e den Status ändern".to_owned());
    }
    let draft = Draft::new(format!("„{}“ begonnen", kurz(&reg.sitzung_titel(s))));
    if s.begonnen.is_some() || s.protokoll_fertig.is_some() || s.beginn.date() > um.heute() {
        return Ok(draft);
    }
    let spaeter = s.gehalten() || s.beginn.date() < um.heute();
    let mut n = s.clone();
    n.begonnen = Some(if spaeter { s.beginn } else { um.jetzt });
    Ok(draft.mit(Aenderung::geaendert(s.clone(), n)))
}
