//! TOP 1 (000 4.1.2): the open to-dos and due Wiedervorlagen of a Gremium, one answer each. Each answer is a line of the
//! to-do's history that names the Sitzung; by that line it is known which ones are still unanswered.

use super::{Nein, offen};
use crate::domain::{
    Faelligkeit, Herkunft, Id, Ids, Sitzung, Status, Todo, Top, Verantwortlich,
    feld::eingabe::{Umfeld, faelligkeit},
};
use crate::model::tun::{self, Umstand, kurz};
use crate::model::{Register, schnell};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// What stands behind an answer in the history.
fn marke(reg: &Register, s: &Sitzung) -> String {
    format!(" – in: {}", reg.sitzung_titel(s))
}

/// The next Sitzung of the same Gremium: never the one that is held.
pub fn naechste(s: &Sitzung) -> Faelligkeit {
    Faelligkeit::InSitzung {
        gremium: s.gremium,
        ab: s.beginn.date().tomorrow().unwrap_or(s.beginn.date()),
    }
}

/// „nächste Sitzung“ said in a Sitzung is the one after it.
pub fn nicht_diese(s: &Sitzung, f: Faelligkeit) -> Faelligkeit {
    match f {
        Faelligkeit::InSitzung { gremium, ab } if gremium == s.gremium && ab <= s.beginn.date() => {
            naechste(s)
        }
        andere => andere,
    }
}

/// The to-dos that TOP 1 goes through: open ones of the Gremium and those resubmitted to it, and those answered already.
/// Not those agreed in this very Sitzung, nor those that rest until a later day. Oldest first, so that a row stays where
/// it is when it is answered.
pub fn liste<'r>(reg: &'r Register, s: &Sitzung) -> Vec<&'r Todo> {
    let tag = s.beginn.date();
    let marke = marke(reg, s);
    let neu_hier =
        |t: &Todo| matches!(t.herkunft, Herkunft::Sitzung { sitzung, .. } if sitzung == s.id);
    let mut todos: Vec<&Todo> = reg
        .todos_von(s.gremium)
        .chain(reg.todos().iter().filter(|t| vorgelegt(reg, s, t)))
        .filter(|t| !neu_hier(t))
        .filter(|t| geantwortet(t, &marke) || (t.status.offen() && !ruht(reg, t, tag)))
        .collect();
    todos.sort_by_key(|t| (t.angelegt, t.id));
    todos.dedup_by_key(|t| t.id);
    todos
}

/// What of it is still open, most pressing first, and how many of these are Wiedervorlagen, which stand before the others.
pub fn offene<'r>(reg: &'r Register, s: &Sitzung) -> (Vec<&'r Todo>, usize) {
    let dran = |t: &Todo| reg.wiedervorlage_dran(t, s.beginn.date());
    let mut alle = liste(reg, s);
    alle.retain(|t| t.status.offen());
    let wiedervorlagen = alle.iter().filter(|t| dran(t)).count();
    alle.sort_by_cached_key(|t| {
        let faellig = reg.todo_faellig(t);
        (!dran(t), faellig.is_none(), faellig, t.id)
    });
    (alle, wiedervorlagen)
}

/// Resubmitted to a Sitzung of this Gremium, wherever it belongs.
fn vorgelegt(reg: &Register, s: &Sitzung, t: &Todo) -> bool {
    let hierher = matches!(t.wiedervorlage, Some(Faelligkeit::InSitzung { gremium, .. }) if gremium == s.gremium);
    hierher && (reg.wiedervorlage_dran(t, s.beginn.date()) || beantwortet(reg, s, t))
}

/// Laid aside until later, and not due before.
fn ruht(reg: &Register, t: &Todo, tag: Date) -> bool {
    let spaeter =
        |f: Option<Faelligkeit>| f.and_then(|f| reg.faellig_am(f)).is_some_and(|d| d > tag);
    spaeter(t.wiedervorlage) && reg.todo_faellig(t).is_none_or(|d| d > tag)
}

fn geantwortet(t: &Todo, marke: &str) -> bool {
    t.verlauf.iter().any(|e| e.was.ends_with(marke))
}

/// This to-do has been talked about in this Sitzung.
pub fn beantwortet(reg: &Register, s: &Sitzung, t: &Todo) -> bool {
    geantwortet(t, &marke(reg, s))
}

/// How many are still to be talked about.
pub fn uebrig(reg: &Register, s: &Sitzung) -> usize {
    let todos = liste(reg, s);
    todos.iter().filter(|t| !beantwortet(reg, s, t)).count()
}

/// What is said about a to-do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Antwort {
    Erledigt,
    Entfaellt,
    Bis(Faelligkeit),
    Wiedervorlage(Faelligkeit),
    WartetAuf(String),
    Unveraendert,
}

/// Notes the answer. A recurring to-do that is done comes back with its next date.
///
/// # Errors
/// The to-do is gone, or the protocol is finished.
pub fn antworten(
    reg: &Register,
    s: &Sitzung,
    todo: Id,
    antwort: &Antwort,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    offen(s)?;
    let Some(t) = reg.todos().get(todo) else {
        return Err("Dieses To-do gibt es nicht mehr".to_owned());
    };
    let mut draft = match antwort {
        Antwort::Erledigt => tun::todo_status(reg, &[todo], Status::Erledigt, um, neu),
        Antwort::Entfaellt => tun::todo_status(reg, &[todo], Status::Entfaellt, um, neu),
        Antwort::Bis(f) => tun::todo_verschieben(reg, &[todo], nicht_diese(s, *f), um),
        Antwort::Wiedervorlage(f) => tun::todo_wiedervorlage(reg, &[todo], nicht_diese(s, *f), um),
        Antwort::WartetAuf(auf) => tun::todo_wartet(reg, &[todo], auf, um),
        Antwort::Unveraendert => besprochen(t, um),
    };
    if draft.leer() {
        draft = besprochen(t, um);
    }
    markiere(&mut draft, todo, &marke(reg, s));
    Ok(draft)
}

fn besprochen(t: &Todo, um: Umstand<'_>) -> Draft {
    let mut n = t.clone();
    n.verlauf.push(crate::domain::Ereignis {
        zeit: um.jetzt,
        wer: um.wer.to_owned(),
        was: "besprochen, unverändert".to_owned(),
    });
    let label = format!("To-do „{}“ besprochen", kurz(&t.titel));
    Draft::new(label).mit(Aenderung::geaendert(t.clone(), n))
}

/// The last line of history says where.
fn markiere(draft: &mut Draft, todo: Id, marke: &str) {
    for a in &mut draft.aenderungen {
        if let Some(crate::domain::Datensatz::Todo(t)) = &mut a.nachher
            && t.id == todo
            && let Some(e) = t.verlauf.last_mut()
        {
            e.was.push_str(marke);
        }
    }
}

/// A date typed in a Sitzung.
///
/// # Errors
/// It is no date, or one that has passed.
pub fn lies_frist(
    reg: &Register,
    s: &Sitzung,
    text: &str,
    heute: Date,
) -> Result<Faelligkeit, Nein> {
    let um = Umfeld {
        namen: reg,
        heute,
        gremium: Some(s.gremium),
    };
    let f = nicht_diese(s, faelligkeit(text.trim(), um)?);
    match f {
        Faelligkeit::Am(tag) if tag < heute => Err(format!(
            "{} ist schon vorbei",
            crate::domain::datum::lang(tag)
        )),
        f => Ok(f),
    }
}

/// A to-do of one line, agreed at this TOP: `Text +wer !wann`. As a Wiedervorlage it comes back on that day, else in the next
/// Sitzung, and the Gremium sees to it where nobody is named.
///
/// # Errors
/// No text, or a name or date that is not understood.
pub fn todo(
    reg: &Register,
    s: &Sitzung,
    top: Option<&Top>,
    zeile: &str,
    wiedervorlage: bool,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    let gelesen = schnell::lies(reg, zeile, um.heute(), Some(s.gremium));
    if let Some(unklar) = gelesen.unklar.first() {
        return Err(unklar.clone());
    }
    if gelesen.titel.is_empty() {
        return Err("Was ist zu tun? Oder Esc".to_owned());
    }
    let mut t = tun::neues_todo(neu.neu(), gelesen.titel, um);
    t.gremium = Some(s.gremium);
    t.herkunft = super::abstimmung::herkunft(s, top);
    t.prioritaet = gelesen.prioritaet;
    t.verantwortlich = gelesen.verantwortlich;
    t.faellig = gelesen.faellig.map(|f| nicht_diese(s, f));
    if wiedervorlage {
        t.faellig = t.faellig.or(Some(naechste(s)));
        t.wiedervorlage = t.faellig;
        if t.verantwortlich.is_empty() {
            t.verantwortlich.push(Verantwortlich::Gremium(s.gremium));
        }
    }
    t.zu_klaeren = t.verantwortlich.is_empty() || t.faellig.is_none();
    let was = if wiedervorlage {
        "Wiedervorlage"
    } else {
        "To-do"
    };
    let klaeren = if t.zu_klaeren { " (zu klären)" } else { "" };
    let label = format!("{was} „{}“ notiert{klaeren}", kurz(&t.titel));
    Ok(Draft::new(label).mit(Aenderung::neu(t)))
}

/// To-dos that were agreed in a Sitzung, at one TOP or at any.
pub fn vereinbart<'r>(reg: &'r Register, s: &Sitzung, top: Option<&Top>) -> Vec<&'r Todo> {
    let nr = top.map(|t| t.nr.to_string());
    let zum_top = |t: &&Todo| match (&nr, &t.herkunft) {
        (Some(nr), Herkunft::Sitzung { top, .. }) => nr == top,
        _ => true,
    };
    reg.todos_aus(s.id).filter(zum_top).collect()
}
