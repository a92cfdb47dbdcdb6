//! `add todo` and `done`: the same drafts as on the screen.

use super::args::{AddTodo, Done};
use super::ausgabe::{Ausgabe, sage};
use super::{Buch, Umgebung, satz_json};
use crate::domain::feld::eingabe::{Umfeld, faelligkeit};
use crate::domain::text::einzeilig;
use crate::domain::{Id, Kind, Schluessel, Status, Todo, Verantwortlich, datum};
use crate::fehler::Fehler;
use crate::model::tun::{self, Umstand};
use crate::store::{Aenderung, Draft, Grund};

pub fn add_todo(a: &AddTodo, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut buch = Buch::oeffnen(um)?;
    let todo = neues_todo(a, &buch, um)?;
    let id = todo.id;
    let zu_klaeren = (todo.verantwortlich.is_empty(), todo.faellig.is_none());
    let draft = Draft::new(format!("To-do „{}“ angelegt", tun::kurz(&todo.titel)));
    buch.schreibe(&draft.mit(Aenderung::neu(todo)), Grund::Eingabe, um)?;
    melde(&buch, id, zu_klaeren);
    if a.json {
        let key = Schluessel {
            kind: Kind::Todos,
            id,
        };
        aus.json(&satz_json::satz(&buch.reg, key, um.heute()));
    } else {
        aus.zeile(id.to_string());
    }
    Ok(0)
}

fn neues_todo(a: &AddTodo, buch: &Buch, um: &Umgebung) -> Result<Todo, Fehler> {
    let umstand = Umstand {
        jetzt: um.jetzt(),
        wer: &um.wer,
    };
    let titel = einzeilig(&a.text.join(" "));
    if titel.is_empty() {
        return Err(Fehler::angabe("Aufgabe", "der Text fehlt", "add todo"));
    }
    let mut todo = tun::neues_todo(um.ids().neu(), titel, umstand);
    todo.raum = buch.finde_option(Kind::Raeume, a.raum.as_deref())?;
    todo.gremium = buch.finde_option(Kind::Gremien, a.gremium.as_deref())?;
    for wer in &a.who {
        let wer = finde_verantwortlich(buch, wer)?;
        if !todo.verantwortlich.contains(&wer) {
            todo.verantwortlich.push(wer);
        }
    }
    let umfeld = Umfeld {
        namen: &buch.reg,
        heute: um.heute(),
        gremium: todo.gremium,
    };
    todo.faellig = a
        .due
        .as_deref()
        .map(|t| {
            faelligkeit(t, umfeld).map_err(|g| Fehler::kein_tag("--due", g.trim_end_matches('.')))
        })
        .transpose()?;
    // 000 4.1.2: at least task, responsible people, until when; or it is said that this is open.
    todo.zu_klaeren = todo.verantwortlich.is_empty() || todo.faellig.is_none();
    Ok(todo)
}

/// A person before a Gremium of the same name.
fn finde_verantwortlich(buch: &Buch, wer: &str) -> Result<Verantwortlich, Fehler> {
    let person = match buch.finde(Kind::Personen, wer) {
        Ok(id) => return Ok(Verantwortlich::Person(id)),
        Err(fehler) => fehler,
    };
    match buch.finde(Kind::Gremien, wer) {
        Ok(id) => Ok(Verantwortlich::Gremium(id)),
        Err(_) => Err(person),
    }
}

/// How it was understood, and what is still open.
fn melde(buch: &Buch, id: Id, (ohne_wer, ohne_wann): (bool, bool)) {
    let Some(t) = buch.reg.todos().get(id) else {
        return;
    };
    let wer: Vec<String> = t
        .verantwortlich
        .iter()
        .map(|v| buch.reg.verantwortlich_name(*v))
        .collect();
    let mut teile = vec![format!("To-do „{}“", t.titel)];
    if !wer.is_empty() {
        teile.push(wer.join(", "));
    }
    if let Some(tag) = buch.reg.todo_faellig(t) {
        teile.push(format!("bis {}", datum::lang(tag)));
    }
    sage(&format!("notiert: {}", teile.join(" · ")));
    match (ohne_wer, ohne_wann) {
        (true, true) => sage("  zu klären: Verantwortliche und Termin fehlen"),
        (true, false) => sage("  zu klären: Verantwortliche fehlen"),
        (false, true) => sage("  zu klären: Termin fehlt"),
        (false, false) => {}
    }
}

pub fn done(a: &Done, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut buch = Buch::oeffnen(um)?;
    let mut ids = Vec::new();
    for gesucht in &a.ids {
        let id = buch.finde(Kind::Todos, gesucht)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let umstand = Umstand {
        jetzt: um.jetzt(),
        wer: &um.wer,
    };
    let draft = tun::todo_status(&buch.reg, &ids, Status::Erledigt, umstand, &mut um.ids());
    if draft.leer() {
        aus.zeile("War schon erledigt.");
        return Ok(0);
    }
    let committed = buch.schreibe(&draft, Grund::Eingabe, um)?;
    aus.zeile(format!("{} · zurück: feldbuch undo", committed.label()));
    for a in committed
        .aenderungen()
        .iter()
        .filter(|a| a.vorher.is_none())
    {
        if let Some(neu) = a.schluessel() {
            aus.zeile(format!("  wiederholt sich: {}", buch.zeile(neu)));
        }
    }
    Ok(0)
}
