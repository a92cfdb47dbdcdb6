//! What a FuA meeting gathered, for its protocol: Ressourcen, Bedarfe, Vorhaben, notes, each with Raum and target groups.
//! A Bedarf stands there without names: whatever the guard takes for one is left out. To-dos stand in the table of all.

use super::Register;
use crate::domain::text::falte;
use crate::domain::{
    Auswahl, Id, Kind, Kosten, Mitschrift, Mitschriftart, Oeffnung, Ressource, Sitzung, datum,
};
use crate::guard::{Label, Stufe, Waechter};
use crate::model::fang::{Wissen, lies, teile};
use crate::model::mitschrift::nachlese::umfeld;
use crate::model::mitschrift::zeilen;
use crate::papier::{Block, Lauf};
use std::collections::BTreeSet;

/// In place of a name.
const OHNE_NAMEN: &str = "[Name]";

/// The groups of a meeting, each with its heading; empty where nothing was captured.
pub fn bloecke(reg: &Register, s: &Sitzung) -> Vec<Block> {
    let alle = zeilen(reg, s.id);
    let von = |art: Mitschriftart| alle.iter().copied().filter(move |m| m.art == art);
    let mut b = Vec::new();
    b.extend(gruppe(
        "Ressourcen",
        einmal(von(Mitschriftart::Ressource)).map(|m| ressource(reg, m)),
    ));
    let ohne = Namenlos::fuer(reg, von(Mitschriftart::Bedarf).count());
    b.extend(gruppe(
        "Bedarfe",
        einmal(von(Mitschriftart::Bedarf)).map(|m| bedarf(reg, m, &ohne)),
    ));
    b.extend(gruppe(
        "Vorhaben",
        einmal(von(Mitschriftart::Vorhaben)).map(|m| vorhaben(reg, m)),
    ));
    b.extend(gruppe(
        "Notizen",
        von(Mitschriftart::Notiz).map(|m| notiz(reg, s, m)),
    ));
    b
}

/// What several lines are about is said once.
fn einmal<'a>(alle: impl Iterator<Item = &'a Mitschrift>) -> impl Iterator<Item = &'a Mitschrift> {
    let mut gesagt = BTreeSet::new();
    alle.filter(move |m| m.ziel.is_none_or(|k| gesagt.insert(k)))
}

fn gruppe(titel: &str, zeilen: impl Iterator<Item = Vec<Lauf>>) -> Vec<Block> {
    let zeilen: Vec<Vec<Lauf>> = zeilen.collect();
    if zeilen.is_empty() {
        return Vec::new();
    }
    let titel = format!("{titel} ({})", zeilen.len());
    vec![Block::Ueberschrift(1, titel), Block::Punkte(zeilen)]
}

/// Name, then the rest in one sentence.
fn punkt(name: &str, teile: Vec<String>) -> Vec<Lauf> {
    let rest: Vec<String> = teile.into_iter().filter(|t| !t.trim().is_empty()).collect();
    let mut lauf = vec![Lauf::fett(name.trim())];
    if !rest.is_empty() {
        lauf.push(Lauf::schlicht(format!(" – {}", rest.join(" · "))));
    }
    lauf
}

fn ort(reg: &Register, raum: Option<Id>) -> String {
    reg.raum_name(raum)
}

fn gruppen(namen: &[String]) -> String {
    match namen {
        [] => String::new(),
        namen => format!("für {}", namen.join(", ")),
    }
}

/// The words of a line whose record is gone.
fn verloren(m: &Mitschrift) -> Vec<Lauf> {
    punkt(teile(&m.zeile).1, vec!["inzwischen gelöscht".to_owned()])
}

fn ressource(reg: &Register, m: &Mitschrift) -> Vec<Lauf> {
    let satz = m.ziel.filter(|k| k.kind == Kind::Ressourcen);
    let Some(r) = satz.and_then(|k| reg.ressourcen().get(k.id)) else {
        return verloren(m);
    };
    let stand = if m.bekannt { "bestätigt" } else { "neu" };
    punkt(
        &r.name,
        vec![
            ort(reg, r.raum),
            gruppen(&r.zielgruppen),
            Oeffnung::schreibe_alle(&r.zeiten),
            kosten(r),
            r.telefon.clone(),
            r.email.clone(),
            stand.to_owned(),
        ],
    )
}

fn kosten(r: &Ressource) -> String {
    match r.kosten {
        Kosten::Unbekannt => String::new(),
        _ if !r.kosten_text.trim().is_empty() => r.kosten_text.clone(),
        k => k.label().to_owned(),
    }
}

fn bedarf(reg: &Register, m: &Mitschrift, ohne: &Namenlos) -> Vec<Lauf> {
    let satz = m.ziel.filter(|k| k.kind == Kind::Bedarfe);
    let Some(b) = satz.and_then(|k| reg.bedarfe().get(k.id)) else {
        return punkt("Ein Bedarf", vec!["inzwischen gelöscht".to_owned()]);
    };
    let gesehen = match reg.sichtungen_von(b.id).count() {
        0 | 1 => "zum ersten Mal".to_owned(),
        n => format!("{n}-mal gesehen"),
    };
    punkt(
        &ohne.satz(&b.name),
        vec![ort(reg, b.raum), gruppen(&b.zielgruppen), gesehen],
    )
}

fn vorhaben(reg: &Register, m: &Mitschrift) -> Vec<Lauf> {
    let satz = m.ziel.filter(|k| k.kind == Kind::Vorhaben);
    let Some(v) = satz.and_then(|k| reg.vorhaben().get(k.id)) else {
        return verloren(m);
    };
    let ab = v.von.map(|t| format!("ab {}", datum::lang(t)));
    let wer = v.leitung.map(|p| reg.person_name(p));
    punkt(
        &v.name,
        vec![
            ort(reg, v.raum),
            gruppen(&v.zielgruppen),
            v.status.label().to_owned(),
            ab.unwrap_or_default(),
            wer.unwrap_or_default(),
        ],
    )
}

/// As typed; where it names a Raum or target group, that stands in it anyway.
fn notiz(reg: &Register, s: &Sitzung, m: &Mitschrift) -> Vec<Lauf> {
    let wissen = Wissen::default();
    let f = lies(umfeld(reg, &wissen, s, s.beginn.date()), &m.zeile);
    let ort = if f.raum_gesagt {
        ort(reg, f.raum)
    } else {
        String::new()
    };
    let mut lauf = vec![Lauf::schlicht(m.zeile.trim())];
    if !ort.is_empty() {
        lauf.push(Lauf::schlicht(format!(" – {ort}")));
    }
    lauf
}

/// The guard, for sentences that go out.
struct Namenlos {
    waechter: Option<Waechter>,
    orte: BTreeSet<String>,
}

impl Namenlos {
    /// Only where there is something to read: the guard's lists are long.
    fn fuer(reg: &Register, anzahl: usize) -> Self {
        let waechter =
            (anzahl > 0).then(|| Waechter::neu(&crate::model::umfeld::umfeld(reg, None)));
        let namen = reg
            .raeume()
            .iter()
            .flat_map(|r| r.aliase.iter().chain([&r.name]));
        let worte = namen.flat_map(|n| falte(n).split(' ').map(str::to_owned).collect::<Vec<_>>());
        Namenlos {
            waechter,
            orte: worte.collect(),
        }
    }

    /// Without names, days of birth and numbers that belong to one person.
    fn satz(&self, text: &str) -> String {
        let Some(waechter) = &self.waechter else {
            return text.to_owned();
        };
        let mut aus = text.to_owned();
        for f in waechter.pruefe(text).iter().rev() {
            let wort = text.get(f.ab..f.bis).unwrap_or_default();
            let verraet = matches!(f.label, Label::Person | Label::DateOfBirth | Label::Id);
            if verraet && f.stufe > Stufe::Hint && !self.ist_ort(wort) {
                aus.replace_range(f.ab..f.bis, OHNE_NAMEN);
            }
        }
        aus
    }

    fn ist_ort(&self, wort: &str) -> bool {
        falte(wort).split(' ').all(|w| self.orte.contains(w))
    }
}
