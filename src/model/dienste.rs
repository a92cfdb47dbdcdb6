//! Moderation and Protokoll in turn (002 §6.4, §6.5): who is next is who has not served for longest. Drafts only; kept in
//! the Sitzung itself.

use super::Register;
use super::anwesenheit;
use super::tun::kurz;
use crate::domain::text::falte;
use crate::domain::{Auswahl, Id, Mitglied, Rolle, Sitzung, SitzungStatus, Sitzungsart, datum};
use crate::store::{Aenderung, Draft};
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;

/// What somebody does for a Sitzung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dienst {
    Moderation,
    Protokoll,
}

impl Auswahl for Dienst {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Dienst::Moderation, "moderation", "Moderation"),
        (Dienst::Protokoll, "protokoll", "Protokoll"),
    ];
}

impl Dienst {
    pub fn von(self, s: &Sitzung) -> Option<Id> {
        match self {
            Dienst::Moderation => s.moderation,
            Dienst::Protokoll => s.protokoll_durch,
        }
    }

    fn setze(self, s: &mut Sitzung, wer: Option<Id>) {
        match self {
            Dienst::Moderation => s.moderation = wer,
            Dienst::Protokoll => s.protokoll_durch = wer,
        }
    }

    fn anderer(self) -> Dienst {
        match self {
            Dienst::Moderation => Dienst::Protokoll,
            Dienst::Protokoll => Dienst::Moderation,
        }
    }
}

/// A duty of one Sitzung.
pub type Stelle = (Id, Dienst);

/// Who can serve on a day, and how it stands with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anwaerter {
    pub person: Id,
    /// The day of the Sitzung in which they last serve, planned ones too.
    pub zuletzt: Option<Date>,
    /// How often, in Sitzungen that were held.
    pub gedient: usize,
    /// Sitzungen in a row without them, where that is long; such people stand last.
    pub fehlt_seit: Option<usize>,
}

/// How often somebody served, for the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zahl {
    pub person: Id,
    pub name: String,
    pub moderation: usize,
    pub protokoll: usize,
    pub zuletzt: Option<Date>,
}

/// Sitzungen that need somebody: where people meet, and which were not called off.
fn sitzungen(reg: &Register, gremium: Id) -> impl Iterator<Item = &Sitzung> {
    reg.sitzungen_von(gremium)
        .filter(|s| s.status != SitzungStatus::Abgesagt && s.art != Sitzungsart::Umlauf)
}

/// Coming Sitzungen, next first.
pub fn geplante(reg: &Register, gremium: Id, heute: Date) -> Vec<&Sitzung> {
    let mut alle: Vec<_> = sitzungen(reg, gremium)
        .filter(|s| s.steht_an() && s.beginn.date() >= heute)
        .collect();
    alle.sort_by_key(|s| (s.beginn, s.id));
    alle
}

/// Held ones, latest first.
pub fn vergangene(reg: &Register, gremium: Id) -> Vec<&Sitzung> {
    let mut alle: Vec<_> = sitzungen(reg, gremium).filter(|s| s.gehalten()).collect();
    alle.sort_by_key(|s| std::cmp::Reverse((s.beginn, s.id)));
    alle
}

/// Who serves where, beside what the records say: a plan that is being made.
type Plan = BTreeMap<Stelle, Option<Id>>;

fn wer(s: &Sitzung, dienst: Dienst, plan: &Plan) -> Option<Id> {
    plan.get(&(s.id, dienst))
        .copied()
        .unwrap_or_else(|| dienst.von(s))
}

/// Who may serve on that day, the next one in turn first: longest not served, never before ever; then by name. Whoever
/// has been missing for long, and whoever has the other duty of this Sitzung, stands behind the others.
pub fn reihe(reg: &Register, stelle: Stelle, heute: Date) -> Vec<Anwaerter> {
    reihe_mit(reg, stelle, heute, &Plan::new())
}

fn reihe_mit(
    reg: &Register,
    (sitzung, dienst): Stelle,
    heute: Date,
    plan: &Plan,
) -> Vec<Anwaerter> {
    let Some(s) = reg.sitzungen().get(sitzung) else {
        return Vec::new();
    };
    let zuletzt = zuletzt(reg, s, dienst, plan);
    let fehlt: BTreeMap<Id, usize> = anwesenheit::lange_fehlende(reg, s.gremium, heute)
        .into_iter()
        .map(|z| (z.person, z.fehlt_seit))
        .collect();
    let doppelt = wer(s, dienst.anderer(), plan);
    let mut alle: Vec<Anwaerter> = dienstfaehige(reg, s.gremium, s.beginn.date())
        .into_iter()
        .map(|person| Anwaerter {
            person,
            zuletzt: zuletzt.get(&person).map(|z| z.0.date()),
            gedient: zuletzt.get(&person).map_or(0, |z| z.1),
            fehlt_seit: fehlt.get(&person).copied(),
        })
        .collect();
    alle.sort_by_cached_key(|a| {
        let name = falte(&reg.mitglied_sortierung(Mitglied::Person(a.person)));
        (
            doppelt == Some(a.person),
            a.fehlt_seit.is_some(),
            a.zuletzt,
            name,
            a.person,
        )
    });
    alle
}

/// Regular members with a duty: standing ones, and who leads or moderates.
pub fn dienstfaehige(reg: &Register, gremium: Id, tag: Date) -> Vec<Id> {
    let mut personen: Vec<Id> = reg
        .sitze(gremium)
        .filter(|m| m.gilt(tag))
        .filter(|m| {
            matches!(
                m.rolle,
                Rolle::Federfuehrung | Rolle::Moderation | Rolle::Staendig
            )
        })
        .filter_map(|m| match m.mitglied {
            Mitglied::Person(id) => Some(id),
            Mitglied::Gremium(_) => None,
        })
        .collect();
    personen.sort_unstable();
    personen.dedup();
    personen
}

/// The latest Sitzung in which each person has this duty, and how often they had it in held ones; without `diese`. What is
/// planned counts as served, so that nobody is asked twice in a row.
fn zuletzt(
    reg: &Register,
    diese: &Sitzung,
    dienst: Dienst,
    plan: &Plan,
) -> BTreeMap<Id, (DateTime, usize)> {
    let mut je: BTreeMap<Id, (DateTime, usize)> = BTreeMap::new();
    for s in sitzungen(reg, diese.gremium).filter(|s| s.id != diese.id) {
        if let Some(person) = wer(s, dienst, plan) {
            let e = je.entry(person).or_insert((s.beginn, 0));
            e.0 = e.0.max(s.beginn);
            e.1 += usize::from(s.gehalten());
        }
    }
    je
}

/// Who is proposed for an empty place.
pub fn vorschlag(reg: &Register, stelle: Stelle, heute: Date) -> Option<Id> {
    reihe(reg, stelle, heute).first().map(|a| a.person)
}

/// Fills every empty place of coming Sitzungen, in order of time; what is there stays. Empty where nothing is to fill.
pub fn alle_vorschlagen(reg: &Register, gremium: Id, heute: Date) -> Draft {
    let mut plan = Plan::new();
    let kommende = geplante(reg, gremium, heute);
    for s in &kommende {
        for (dienst, ..) in Dienst::ALLE {
            if dienst.von(s).is_none() {
                let stelle = (s.id, *dienst);
                let dran = reihe_mit(reg, stelle, heute, &plan);
                plan.insert(stelle, dran.first().map(|a| a.person));
            }
        }
    }
    let zahl = plan.values().flatten().count();
    let wort = if zahl == 1 { "Dienst" } else { "Dienste" };
    let label = format!(
        "{zahl} {wort} verteilt: {}",
        kurz(&reg.gremium_name(gremium))
    );
    let mut draft = Draft::new(label);
    for s in kommende {
        let mut n = s.clone();
        for (dienst, ..) in Dienst::ALLE {
            dienst.setze(&mut n, wer(s, *dienst, &plan));
        }
        if n != *s {
            draft.aenderungen.push(Aenderung::geaendert(s.clone(), n));
        }
    }
    draft
}

/// Gives a place to somebody, or to nobody.
pub fn setzen(reg: &Register, (sitzung, dienst): Stelle, person: Option<Id>) -> Draft {
    let Some(s) = reg.sitzungen().get(sitzung) else {
        return Draft::new(String::new());
    };
    let name = person.map_or_else(|| "frei".to_owned(), |p| reg.person_name(p));
    let label = format!(
        "{} {}: {name}",
        dienst.label(),
        datum::tagesdatum(s.beginn.date())
    );
    let mut n = s.clone();
    dienst.setze(&mut n, person);
    let draft = Draft::new(label);
    if n == *s {
        return draft;
    }
    draft.mit(Aenderung::geaendert(s.clone(), n))
}

/// The next in turn behind who has the place now (behind who is proposed, where it is empty); round again at the end.
pub fn weiter(reg: &Register, stelle: Stelle, heute: Date) -> Option<Draft> {
    let s = reg.sitzungen().get(stelle.0)?;
    let reihe = reihe(reg, stelle, heute);
    let hier = match stelle.1.von(s) {
        Some(jetzt) => reihe.iter().position(|a| a.person == jetzt),
        None => Some(0),
    };
    let dort = hier.map_or(0, |i| i + 1) % reihe.len().max(1);
    let naechster = reihe.get(dort)?.person;
    Some(setzen(reg, stelle, Some(naechster)))
}

/// Two places change their people. Error: a sentence that says why not.
pub fn tauschen(reg: &Register, a: Stelle, b: Stelle) -> Result<Draft, String> {
    let (Some(sa), Some(sb)) = (reg.sitzungen().get(a.0), reg.sitzungen().get(b.0)) else {
        return Err("Eine der Sitzungen gibt es nicht mehr – neu wählen".to_owned());
    };
    let (wa, wb) = (a.1.von(sa), b.1.von(sb));
    if wa == wb {
        return Err("Dort steht dasselbe – eine andere Stelle wählen".to_owned());
    }
    for (s, person) in [(sa, wb), (sb, wa)] {
        nicht_mitglied(reg, s, person)?;
    }
    let mut neu: BTreeMap<Id, (&Sitzung, Sitzung)> = BTreeMap::new();
    for (s, dienst, person) in [(sa, a.1, wb), (sb, b.1, wa)] {
        let eintrag = neu.entry(s.id).or_insert_with(|| (s, s.clone()));
        dienst.setze(&mut eintrag.1, person);
    }
    let name = |p: Option<Id>| p.map_or_else(|| "frei".to_owned(), |p| reg.person_name(p));
    let mut draft = Draft::new(format!("Dienste getauscht: {} ↔ {}", name(wa), name(wb)));
    let paare = neu.into_values();
    draft
        .aenderungen
        .extend(paare.map(|(alt, neu)| Aenderung::geaendert(alt.clone(), neu)));
    Ok(draft)
}

/// Whoever changes places has to be a member on the other day too.
fn nicht_mitglied(reg: &Register, s: &Sitzung, person: Option<Id>) -> Result<(), String> {
    let tag = s.beginn.date();
    match person {
        Some(p) if !dienstfaehige(reg, s.gremium, tag).contains(&p) => Err(format!(
            "{} ist am {} kein ständiges Mitglied – jemand anderen wählen",
            reg.person_name(p),
            datum::tagesdatum(tag)
        )),
        _ => Ok(()),
    }
}

/// How often each member of today served, least first; then by name.
pub fn zahlen(reg: &Register, gremium: Id, heute: Date) -> Vec<Zahl> {
    let mut alle: Vec<Zahl> = dienstfaehige(reg, gremium, heute)
        .into_iter()
        .map(|person| zahl(reg, gremium, person))
        .collect();
    alle.sort_by_cached_key(|z| (z.moderation + z.protokoll, falte(&z.name), z.person));
    alle
}

fn zahl(reg: &Register, gremium: Id, person: Id) -> Zahl {
    let gehalten: Vec<&Sitzung> = sitzungen(reg, gremium).filter(|s| s.gehalten()).collect();
    let mal = |d: Dienst| gehalten.iter().filter(|s| d.von(s) == Some(person)).count();
    let diente = |s: &&&Sitzung| Dienst::ALLE.iter().any(|d| d.0.von(s) == Some(person));
    Zahl {
        person,
        name: reg.mitglied_sortierung(Mitglied::Person(person)),
        moderation: mal(Dienst::Moderation),
        protokoll: mal(Dienst::Protokoll),
        zuletzt: gehalten
            .iter()
            .filter(diente)
            .map(|s| s.beginn.date())
            .max(),
    }
}
