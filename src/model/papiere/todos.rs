//! The list of open to-dos: of a Gremium or of a person.

use super::{Register, zahl};
use crate::domain::{Auswahl, Faelligkeit, Id, Status, Todo, Verantwortlich, datum};
use crate::model::tun::faellig_text;
use crate::papier::{Block, Dokument, Lauf, Tabelle};
use jiff::civil::Date;

/// Everything open of a Gremium; first all in one, then per person who has to do something.
pub fn gremium(reg: &Register, gremium: Id, heute: Date) -> Dokument {
    let offen = offene(reg, gremium);
    let alle = tabelle(reg, &offen);
    let mut d = liste(reg, reg.gremium_name(gremium), &offen, alle, heute);
    let mut wer: Vec<Verantwortlich> = offen
        .iter()
        .flat_map(|t| t.verantwortlich.clone())
        .collect();
    wer.sort_by_key(|v| crate::domain::text::falte(&reg.verantwortlich_name(*v)));
    wer.dedup();
    if wer.len() > 1 {
        d.bloecke
            .push(Block::Ueberschrift(1, "Nach Personen".to_owned()));
    } else {
        wer.clear();
    }
    for v in wer {
        d.bloecke
            .push(Block::Ueberschrift(2, reg.verantwortlich_name(v)));
        let seine = offen.iter().filter(|t| t.verantwortlich.contains(&v));
        let zeile = |t: &&Todo| vec![Lauf::schlicht(allein(reg, t))];
        d.bloecke.push(Block::Punkte(seine.map(zeile).collect()));
    }
    d
}

/// Under a heading that says who.
fn allein(reg: &Register, t: &Todo) -> String {
    let bis = bis(reg, t).unwrap_or_else(|| "bis wann ist zu klären".to_owned());
    format!("{} – {bis}", t.titel)
}

/// Everything open that a person has to do.
pub fn person(reg: &Register, person: Id, heute: Date) -> Dokument {
    let mut offen = offene(reg, person);
    offen.retain(|t| t.verantwortlich.contains(&Verantwortlich::Person(person)));
    let woher = |t: &Todo| t.gremium.map(|g| reg.gremium_name(g)).unwrap_or_default();
    let tabelle = spalten(reg, &offen, "Gremium", woher);
    liste(reg, reg.person_name(person), &offen, tabelle, heute)
}

/// Open ones, the most pressing first; those without a day last.
fn offene(reg: &Register, wem: Id) -> Vec<&Todo> {
    let mut offen: Vec<&Todo> = reg.todos_von(wem).filter(|t| t.status.offen()).collect();
    offen.sort_by_key(|t| (reg.todo_faellig(t).is_none(), reg.todo_faellig(t), t.id));
    offen.dedup_by_key(|t| t.id);
    offen
}

fn liste(reg: &Register, kopf: String, offen: &[&Todo], tabelle: Block, heute: Date) -> Dokument {
    let spaet = offen.iter().filter(|t| reg.ueberfaellig(t, heute)).count();
    let mut stand = zahl(offen.len(), "offenes To-do", "offene To-dos");
    if spaet > 0 {
        stand.push_str(&format!(", davon {spaet} überfällig"));
    }
    let mut bloecke = vec![Block::Absatz(vec![Lauf::schlicht(stand)])];
    if !offen.is_empty() {
        bloecke.push(tabelle);
    }
    Dokument {
        kopf,
        titel: format!("To-do-Liste, Stand {}", datum::lang(heute)),
        bloecke,
    }
}

/// Task, who, until when, state: what an agreement has at least (000 4.1.2).
pub fn tabelle(reg: &Register, todos: &[&Todo]) -> Block {
    let wer = |t: &Todo| wer(reg, t).unwrap_or_else(klaeren);
    spalten(reg, todos, "Wer", wer)
}

/// The table with a second column of one's own.
fn spalten(
    reg: &Register,
    todos: &[&Todo],
    titel: &str,
    zweite: impl Fn(&Todo) -> String,
) -> Block {
    let zeile = |t: &&Todo| {
        let wann = frist(reg, t).unwrap_or_else(klaeren);
        vec![t.titel.clone(), zweite(t), wann, stand(t)]
    };
    let spalten = [("Aufgabe", 9), (titel, 8), ("Bis wann", 6), ("Stand", 4)];
    Block::Tabelle(Tabelle::neu(&spalten, todos.iter().map(zeile).collect()))
}

fn klaeren() -> String {
    "zu klären".to_owned()
}

/// Who is responsible; None where that is still to be settled.
fn wer(reg: &Register, t: &Todo) -> Option<String> {
    let name = |v: &Verantwortlich| reg.verantwortlich_name(*v);
    let namen: Vec<String> = t.verantwortlich.iter().map(name).collect();
    (!namen.is_empty()).then(|| namen.join(", "))
}

/// "Fr 11.12.2026"; in a paper of its own Gremium the next Sitzung needs no name.
fn frist(reg: &Register, t: &Todo) -> Option<String> {
    let f = t.faellig?;
    Some(match f {
        Faelligkeit::InSitzung { gremium, .. } if t.gremium == Some(gremium) => {
            let tag = reg
                .faellig_am(f)
                .map(|tag| format!(", {}", datum::lang(tag)));
            format!("nächste Sitzung{}", tag.unwrap_or_default())
        }
        _ => faellig_text(reg, f),
    })
}

/// "bis Fr 11.12.2026"
fn bis(reg: &Register, t: &Todo) -> Option<String> {
    frist(reg, t).map(|f| format!("bis {f}"))
}

/// "Antrag schreiben – Bärbel Groß, bis Fr 11.12.2026"
pub fn zeile(reg: &Register, t: &Todo) -> String {
    let rest = match (wer(reg, t), bis(reg, t)) {
        (Some(wer), Some(bis)) => format!("{wer}, {bis}"),
        (Some(wer), None) => format!("{wer}, bis wann ist zu klären"),
        (None, Some(bis)) => format!("{bis}, wer ist zu klären"),
        (None, None) => "wer und bis wann ist zu klären".to_owned(),
    };
    format!("{} – {rest}", t.titel)
}

fn stand(t: &Todo) -> String {
    match t.status {
        Status::WartetAuf => format!("wartet auf {}", t.wartet_auf).trim_end().to_owned(),
        s => s.label().to_owned(),
    }
}
