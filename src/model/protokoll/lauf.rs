//! The course of a Sitzung: opening it, going from TOP to TOP, the time each took, the note to each.

use super::{Nein, offen, top_name};
use crate::domain::{Id, Ids, Lauf, Sitzung, SitzungStatus, Top, Topstatus};
use crate::model::Register;
use crate::model::tagesordnung::grundgeruest;
use crate::model::tun::{Umstand, kurz};
use crate::store::{Aenderung, Draft};
use jiff::civil::DateTime;

/// More than a day on one TOP is a Sitzung that nobody closed.
const LAENGSTENS: i64 = 24 * 60 * 60;

/// Opens a Sitzung: makes the agenda where there is none, notes the beginning, and puts the first TOP on the table. Changes
/// nothing where it runs already or is closed.
///
/// # Errors
/// It was called off.
pub fn beginnen(
    reg: &Register,
    s: &Sitzung,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    if s.status == SitzungStatus::Abgesagt {
        return Err("Diese Sitzung ist abgesagt – erst mit e den Status ändern".to_owned());
    }
    let mut draft = Draft::new(format!(
        "Sitzung „{}“ begonnen",
        kurz(&reg.sitzung_titel(s))
    ));
    let laeuft_schon = s.laeuft.is_some_and(|l| reg.tops().get(l.top).is_some());
    if laeuft_schon || s.geschlossen.is_some() || s.protokoll_fertig.is_some() {
        return Ok(draft);
    }
    draft.aenderungen = grundgeruest(reg, s, um, neu);
    let mut n = s.clone();
    if nachtraeglich(s, um) {
        // Written up afterwards: no clock runs.
        n.begonnen = Some(s.begonnen.unwrap_or(s.beginn));
    } else {
        n.begonnen = Some(s.begonnen.unwrap_or(um.jetzt));
        n.laeuft = erster(reg, s, &draft).map(|top| Lauf {
            top,
            seit: um.jetzt,
        });
    }
    Ok(draft.mit(Aenderung::geaendert(s.clone(), n)))
}

/// It was on an earlier day, or is noted as held.
fn nachtraeglich(s: &Sitzung, um: Umstand<'_>) -> bool {
    s.gehalten() || s.beginn.date() < um.heute()
}

/// The first TOP that has not been dealt with, of those there and those being made.
fn erster(reg: &Register, s: &Sitzung, draft: &Draft) -> Option<Id> {
    let neue = draft.aenderungen.iter().filter_map(|a| match &a.nachher {
        Some(crate::domain::Datensatz::Top(t)) => Some(t),
        _ => None,
    });
    let mut tops: Vec<&Top> = reg.tagesordnung(s.id).into_iter().chain(neue).collect();
    tops.sort_by_key(|t| (t.status != Topstatus::Geplant, t.nr, t.id));
    tops.first().map(|t| t.id)
}

/// TOPs of a Sitzung that are dealt with there: not those that were skipped or moved elsewhere.
pub fn tops(reg: &Register, sitzung: Id) -> Vec<&Top> {
    let mut tops = reg.tagesordnung(sitzung);
    tops.retain(|t| matches!(t.status, Topstatus::Geplant | Topstatus::Behandelt));
    tops
}

/// The neighbour of a TOP on the agenda; None at its ends.
pub fn nachbar(reg: &Register, sitzung: Id, top: Id, weiter: bool) -> Option<Id> {
    let tops = tops(reg, sitzung);
    let hier = tops.iter().position(|t| t.id == top)?;
    let dort = if weiter {
        hier + 1
    } else {
        hier.checked_sub(1)?
    };
    tops.get(dort).map(|t| t.id)
}

/// Seconds that a TOP has taken, the running stretch included.
pub fn sekunden(s: &Sitzung, t: &Top, jetzt: DateTime) -> u32 {
    let laufend = match s.laeuft {
        Some(l) if l.top == t.id => strecke(l, jetzt),
        _ => 0,
    };
    t.gebraucht_sekunden.saturating_add(laufend)
}

fn strecke(l: Lauf, jetzt: DateTime) -> u32 {
    let sekunden = jetzt.duration_since(l.seit).as_secs();
    u32::try_from(sekunden.clamp(0, LAENGSTENS)).unwrap_or(0)
}

/// A note being written: to which TOP, and how it reads now.
#[derive(Debug, Clone, Copy)]
pub struct Notiz<'a> {
    pub top: Id,
    pub text: &'a str,
}

/// Puts another TOP on the table: the time of the one left is added and its note kept. Going on marks it as dealt with, going
/// back only if something was written.
///
/// # Errors
/// The protocol is finished.
pub fn wechseln(
    reg: &Register,
    s: &Sitzung,
    zu: Id,
    notiz: Option<Notiz<'_>>,
    um: Umstand<'_>,
) -> Result<Draft, Nein> {
    offen(s)?;
    let Some(ziel) = reg.tops().get(zu) else {
        return Err("Diesen TOP gibt es nicht mehr".to_owned());
    };
    let mut draft = Draft::new(top_name(ziel));
    let von = s.laeuft.and_then(|l| reg.tops().get(l.top));
    let voran = von.is_none_or(|v| v.nr < ziel.nr);
    draft.aenderungen = verlassen(reg, s, notiz, voran, um.jetzt);
    let mut n = s.clone();
    n.laeuft = s.laeuft.map(|_| Lauf {
        top: zu,
        seit: um.jetzt,
    });
    Ok(draft.mit(Aenderung::geaendert(s.clone(), n)))
}

/// What leaving the running TOP changes in it, and the note (to whichever TOP it belongs).
pub(super) fn verlassen(
    reg: &Register,
    s: &Sitzung,
    notiz: Option<Notiz<'_>>,
    behandelt: bool,
    jetzt: DateTime,
) -> Vec<Aenderung> {
    let laeuft = s.laeuft.map(|l| l.top);
    let mut betroffen: Vec<Id> = laeuft.into_iter().chain(notiz.map(|n| n.top)).collect();
    betroffen.dedup();
    let tops = betroffen.into_iter().filter_map(|id| reg.tops().get(id));
    tops.map(|t| {
        let mut n = t.clone();
        n.gebraucht_sekunden = sekunden(s, t, jetzt);
        if let Some(notiz) = notiz.filter(|n| n.top == t.id) {
            n.protokoll = sauber(notiz.text);
        }
        let fertig = behandelt || !n.protokoll.is_empty();
        if laeuft == Some(t.id) && t.status == Topstatus::Geplant && fertig {
            n.status = Topstatus::Behandelt;
        }
        Aenderung::geaendert(t.clone(), n)
    })
    .collect()
}

/// Keeps a note, without going anywhere.
///
/// # Errors
/// The protocol is finished, or the TOP is gone.
pub fn notieren(reg: &Register, s: &Sitzung, notiz: Notiz<'_>) -> Result<Draft, Nein> {
    offen(s)?;
    let Some(t) = reg.tops().get(notiz.top) else {
        return Err("Diesen TOP gibt es nicht mehr".to_owned());
    };
    let mut n = t.clone();
    n.protokoll = sauber(notiz.text);
    let draft = Draft::new(format!("Notiz zu {}", top_name(t)));
    Ok(draft.mit(Aenderung::geaendert(t.clone(), n)))
}

/// Blanks at the end of a note say nothing.
fn sauber(text: &str) -> String {
    text.trim_end().to_owned()
}

/// Two versions of a note that grew from the same one: nothing of either is lost.
pub fn vereint(basis: &str, meine: &str, andere: &str) -> String {
    if meine == basis || meine == andere {
        return andere.to_owned();
    }
    if andere == basis {
        return meine.to_owned();
    }
    let dazu = meine.strip_prefix(basis).unwrap_or(meine).trim_start();
    format!("{}\n{dazu}", andere.trim_end())
        .trim_start()
        .to_owned()
}
