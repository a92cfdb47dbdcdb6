//! What people do, as drafts: each function says what changes and returns it; nothing is changed here.

use super::Register;
pub use super::loeschen::loeschen;
use crate::domain::leer;
use crate::domain::{
    Auswahl, Ereignis, Faelligkeit, Id, Ids, Kind, Mitgliedschaft, Rolle, Schluessel,
    SitzungStatus, Status, Todo, Verantwortlich, datum,
};
use crate::store::{Aenderung, Draft};
use jiff::civil::{Date, DateTime};

/// Who does it, and when.
#[derive(Debug, Clone, Copy)]
pub struct Umstand<'a> {
    pub jetzt: DateTime,
    pub wer: &'a str,
}

impl Umstand<'_> {
    pub fn heute(&self) -> Date {
        self.jetzt.date()
    }

    /// Adds a line to a to-do's history.
    fn notiere(&self, t: &mut Todo, was: String) {
        t.verlauf.push(Ereignis {
            zeit: self.jetzt,
            wer: self.wer.to_owned(),
            was,
        });
    }
}

/// A fresh to-do: open, to be clarified until somebody and a day are named.
pub fn neues_todo(id: Id, titel: impl Into<String>, um: Umstand<'_>) -> Todo {
    let mut t = Todo {
        titel: titel.into(),
        ..leer::todo(id, um.heute())
    };
    um.notiere(&mut t, "angelegt".to_owned());
    t
}

/// Gives to-dos a state. A recurring one that is done comes back as a new one with the next date.
pub fn todo_status(
    reg: &Register,
    ids: &[Id],
    status: Status,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Draft {
    let mut draft = Draft::new(format!("{} {}", wen(reg, ids), status.label()));
    for t in todos(reg, ids).filter(|t| t.status != status) {
        let mut n = t.clone();
        n.status = status;
        n.erledigt_am = (status == Status::Erledigt).then(|| um.heute());
        um.notiere(&mut n, status.label().to_owned());
        draft.aenderungen.push(Aenderung::geaendert(t.clone(), n));
        if status == Status::Erledigt
            && let Some(folge) = folgetodo(reg, t, um, neu)
        {
            draft.aenderungen.push(Aenderung::neu(folge));
        }
    }
    draft
}

fn folgetodo(reg: &Register, t: &Todo, um: Umstand<'_>, neu: &mut Ids) -> Option<Todo> {
    let wiederholung = t.wiederholung?;
    let naechste = wiederholung.naechste(reg.todo_faellig(t).unwrap_or_else(|| um.heute()));
    let mut folge = Todo {
        id: neu.neu(),
        status: Status::Offen,
        wartet_auf: String::new(),
        faellig: Some(Faelligkeit::Am(naechste)),
        wiedervorlage: None,
        angelegt: um.heute(),
        erledigt_am: None,
        verlauf: Vec::new(),
        ..t.clone()
    };
    um.notiere(&mut folge, "wiederholt sich".to_owned());
    Some(folge)
}

/// Changes to-dos one by one and writes one line of history into each.
pub fn todo_aendern(
    reg: &Register,
    ids: &[Id],
    um: Umstand<'_>,
    was: &str,
    aendere: impl Fn(&mut Todo),
) -> Draft {
    let mut draft = Draft::new(format!("{} {was}", wen(reg, ids)));
    for t in todos(reg, ids) {
        let mut n = t.clone();
        aendere(&mut n);
        if n != *t {
            um.notiere(&mut n, was.to_owned());
            draft.aenderungen.push(Aenderung::geaendert(t.clone(), n));
        }
    }
    draft
}

/// A new due day.
pub fn todo_verschieben(reg: &Register, ids: &[Id], bis: Faelligkeit, um: Umstand<'_>) -> Draft {
    let was = format!("bis {}", faellig_text(reg, bis));
    todo_aendern(reg, ids, um, &was, |t| {
        t.faellig = Some(bis);
        t.zu_klaeren &= t.verantwortlich.is_empty();
    })
}

/// Comes up again on that day.
pub fn todo_wiedervorlage(reg: &Register, ids: &[Id], wann: Faelligkeit, um: Umstand<'_>) -> Draft {
    let was = format!("Wiedervorlage {}", faellig_text(reg, wann));
    todo_aendern(reg, ids, um, &was, |t| t.wiedervorlage = Some(wann))
}

/// Waits for somebody or something.
pub fn todo_wartet(reg: &Register, ids: &[Id], auf: &str, um: Umstand<'_>) -> Draft {
    todo_aendern(reg, ids, um, &format!("wartet auf {auf}"), |t| {
        t.status = Status::WartetAuf;
        t.wartet_auf = auf.to_owned();
        t.erledigt_am = None;
    })
}

/// Hands to-dos over: whoever was responsible before no longer is. More than one is a matter of the form.
pub fn todo_zuweisen(reg: &Register, ids: &[Id], wer: Verantwortlich, um: Umstand<'_>) -> Draft {
    let was = format!("an {}", reg.verantwortlich_name(wer));
    todo_aendern(reg, ids, um, &was, |t| {
        t.verantwortlich = vec![wer];
        t.zu_klaeren &= t.faellig.is_none();
    })
}

/// "Fr 27.11.2026" or "nächste Sitzung …"
pub fn faellig_text(reg: &Register, f: Faelligkeit) -> String {
    match f {
        Faelligkeit::Am(tag) => datum::lang(tag),
        Faelligkeit::InSitzung { gremium, .. } => {
            let name = reg.gremium_name(gremium);
            match reg.faellig_am(f) {
                Some(tag) => format!("Sitzung {name} {}", datum::lang(tag)),
                None => format!("nächste Sitzung {name} (kein Termin)"),
            }
        }
    }
}

fn todos<'a>(reg: &'a Register, ids: &'a [Id]) -> impl Iterator<Item = &'a Todo> {
    ids.iter().filter_map(|id| reg.todos().get(*id))
}

/// "To-do „Protokoll verschicken“" or "3 To-dos"
fn wen(reg: &Register, ids: &[Id]) -> String {
    match ids {
        [id] => format!(
            "To-do „{}“",
            kurz(&reg.titel(Schluessel {
                kind: Kind::Todos,
                id: *id
            }))
        ),
        _ => format!("{} To-dos", ids.len()),
    }
}

/// At most 32 characters, for labels.
pub fn kurz(text: &str) -> String {
    const LAENGE: usize = 32;
    if text.chars().count() <= LAENGE {
        return text.to_owned();
    }
    text.chars().take(LAENGE - 1).chain(['…']).collect()
}

/// One lead per Gremium (000 4.1.2): whoever led before stays on as a standing member. Returns their changed seats.
pub fn federfuehrung_abloesen(reg: &Register, neu: &Mitgliedschaft, heute: Date) -> Vec<Aenderung> {
    if neu.rolle != Rolle::Federfuehrung || !neu.gilt(heute) {
        return Vec::new();
    }
    let andere = reg
        .federfuehrung(neu.gremium, heute)
        .into_iter()
        .filter(|m| m.id != neu.id);
    andere
        .map(|m| {
            Aenderung::geaendert(
                m.clone(),
                Mitgliedschaft {
                    rolle: Rolle::Staendig,
                    ..m.clone()
                },
            )
        })
        .collect()
}

/// The Sitzung that was to be held: the latest one not in the future that is still marked as planned, is now held.
pub fn sitzung_gehalten(reg: &Register, gremium: Id, heute: Date) -> Option<Draft> {
    let s = reg
        .sitzungen_von(gremium)
        .filter(|s| s.steht_an() && s.beginn.date() <= heute)
        .max_by_key(|s| s.beginn)?;
    let mut n = s.clone();
    n.status = SitzungStatus::Gehalten;
    let label = format!("Sitzung „{}“ gehalten", kurz(&reg.sitzung_titel(s)));
    Some(Draft::new(label).mit(Aenderung::geaendert(s.clone(), n)))
}
