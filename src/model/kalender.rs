//! When Sitzungen are: on which day, until when, whom they take up, and where two of them want the same person at once.
//! Knows no screen. Travel time is not counted; an Umlauf by mail takes nobody's time.

use super::Register;
use crate::domain::{
    Anwesenheit, Ferien, Id, Kind, Mitglied, Mitgliedschaft, Rolle, Schluessel, Sitzung,
    SitzungStatus, Sitzungsart, datum,
};
use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Minutes of a Sitzung of which nobody has said how long it lasts, where its kind does not say either.
pub const DAUER: i64 = 120;

/// Two Sitzungen at overlapping times that want the same people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Konflikt {
    /// The one that begins first.
    pub a: Id,
    pub b: Id,
    pub personen: Vec<Id>,
}

/// Minutes that a Sitzung of this Gremium is planned with.
pub fn dauer(reg: &Register, gremium: Id) -> i64 {
    let art = reg.gremien().get(gremium).and_then(|g| reg.art_von(g));
    art.and_then(|a| a.dauer_minuten)
        .filter(|m| *m > 0)
        .map_or(DAUER, i64::from)
}

/// Its end, or the one that is to be expected.
pub fn ende(reg: &Register, s: &Sitzung) -> DateTime {
    match s.ende {
        Some(e) if e > s.beginn => e,
        _ => plus_minuten(s.beginn, dauer(reg, s.gremium)),
    }
}

/// Wall-clock minutes further on; never beyond the calendar.
pub fn plus_minuten(ab: DateTime, minuten: i64) -> DateTime {
    Span::new()
        .try_minutes(minuten)
        .map_or(ab, |s| ab.saturating_add(s))
}

/// Days further on; never beyond the calendar.
pub fn plus_tage(ab: Date, tage: i64) -> Date {
    Span::new()
        .try_days(tage)
        .map_or(ab, |s| ab.saturating_add(s))
}

/// Sitzungen that begin on one of these days, both included, below a Raum; the earliest first. Called-off ones too.
pub fn sitzungen(reg: &Register, von: Date, bis: Date, raum: Option<Id>) -> Vec<&Sitzung> {
    let mut alle: Vec<&Sitzung> = reg
        .sitzungen()
        .iter()
        .filter(|s| (von..=bis).contains(&s.beginn.date()))
        .filter(|s| im_raum(reg, s, raum))
        .collect();
    alle.sort_by_key(|s| (s.beginn, s.id));
    alle
}

fn im_raum(reg: &Register, s: &Sitzung, raum: Option<Id>) -> bool {
    let key = Schluessel {
        kind: Kind::Sitzungen,
        id: s.id,
    };
    raum.is_none() || reg.im_filter(reg.raum_von(key), raum)
}

/// School holidays on a day.
pub fn ferien_am(reg: &Register, tag: Date) -> Option<&Ferien> {
    reg.ferien().iter().find(|f| f.von <= tag && tag <= f.bis)
}

/// It has a time at which people are taken up.
fn bindet(s: &Sitzung) -> bool {
    s.status != SitzungStatus::Abgesagt && s.art != Sitzungsart::Umlauf
}

/// Seats that are looked up once per Gremium, not once per Sitzung.
pub struct Beteiligte<'r> {
    reg: &'r Register,
    sitze: HashMap<Id, Vec<&'r Mitgliedschaft>>,
}

impl<'r> Beteiligte<'r> {
    pub fn neu(reg: &'r Register) -> Self {
        Beteiligte {
            reg,
            sitze: HashMap::new(),
        }
    }

    /// People whose time a Sitzung takes: who sits in the Gremium on that day, who serves, who is noted as there – but
    /// not who has excused themselves; instead of a represented one the one who comes.
    pub fn von(&mut self, s: &Sitzung) -> BTreeSet<Id> {
        let mut da = BTreeSet::new();
        if !s.gehalten() || s.anwesenheit.is_empty() {
            let tag = s.beginn.date();
            let sitze = self
                .sitze
                .entry(s.gremium)
                .or_insert_with(|| self.reg.sitze(s.gremium).collect());
            let erwartet = sitze
                .iter()
                .filter(|m| m.gilt(tag) && m.rolle != Rolle::Vertretung);
            da.extend(erwartet.filter_map(|m| match m.mitglied {
                Mitglied::Person(p) => Some(p),
                Mitglied::Gremium(_) => None,
            }));
        }
        da.extend(s.moderation.into_iter().chain(s.protokoll_durch));
        for t in &s.anwesenheit {
            match t.wie {
                Anwesenheit::Anwesend | Anwesenheit::Gast => da.insert(t.person),
                Anwesenheit::Vertreten | Anwesenheit::Entschuldigt | Anwesenheit::Fehlt => {
                    da.remove(&t.person)
                }
            };
            da.extend(t.durch);
        }
        da
    }
}

/// Sitzungen that take up anybody's time between two days, each with its end; the earliest first.
pub fn belegungen(reg: &Register, von: Date, bis: Date) -> Vec<(&Sitzung, DateTime)> {
    // Where no end is said, it has begun the day before at the earliest.
    let ab = plus_tage(von, -1);
    let anfang = von.to_datetime(Time::midnight());
    let reicht =
        |s: &&Sitzung| s.ende.map_or(s.beginn.date() >= ab, |e| e > anfang) || s.beginn >= anfang;
    let mut alle: Vec<(&Sitzung, DateTime)> = reg
        .sitzungen()
        .iter()
        .filter(|s| s.beginn.date() <= bis && reicht(s) && bindet(s))
        .map(|s| (s, ende(reg, s)))
        .filter(|(_, e)| *e > anfang)
        .collect();
    alle.sort_by_key(|(s, _)| (s.beginn, s.id));
    alle
}

/// Every pair of Sitzungen between two days, both included, that overlap and share people; with a Raum, those of which
/// at least one lies there.
pub fn konflikte(reg: &Register, von: Date, bis: Date, raum: Option<Id>) -> Vec<Konflikt> {
    let alle = belegungen(reg, von, bis);
    let mut beteiligte = Beteiligte::neu(reg);
    // Per person the Sitzungen that still run while the sweep goes on.
    let mut laufend: HashMap<Id, Vec<usize>> = HashMap::new();
    let mut paare: BTreeMap<(usize, usize), Vec<Id>> = BTreeMap::new();
    for (i, (s, _)) in alle.iter().enumerate() {
        for person in beteiligte.von(s) {
            let hier = laufend.entry(person).or_default();
            hier.retain(|j| alle.get(*j).is_some_and(|(_, e)| *e > s.beginn));
            for j in hier.iter() {
                paare.entry((*j, i)).or_default().push(person);
            }
            hier.push(i);
        }
    }
    let konflikt = |((i, j), personen): ((usize, usize), Vec<Id>)| {
        let (a, b) = (alle.get(i)?.0, alle.get(j)?.0);
        (im_raum(reg, a, raum) || im_raum(reg, b, raum)).then_some(Konflikt {
            a: a.id,
            b: b.id,
            personen,
        })
    };
    paare.into_iter().filter_map(konflikt).collect()
}

/// The conflicts of one Sitzung.
pub fn konflikte_von(reg: &Register, s: &Sitzung) -> Vec<Konflikt> {
    if !bindet(s) {
        return Vec::new();
    }
    let mut alle = konflikte(reg, s.beginn.date(), ende(reg, s).date(), None);
    alle.retain(|k| k.a == s.id || k.b == s.id);
    alle
}

/// "Wanda Öhlmann, Jörg Müller auch in SRK Mühlenwerder (14:00–16:00)", one for each conflict of a Sitzung.
pub fn konflikt_saetze(reg: &Register, s: &Sitzung) -> Vec<String> {
    konflikte_von(reg, s)
        .iter()
        .filter_map(|k| konflikt_satz(reg, k, s.id))
        .collect()
}

/// As seen from the Sitzung `hier`.
pub fn konflikt_satz(reg: &Register, k: &Konflikt, hier: Id) -> Option<String> {
    let dort = reg.sitzungen().get(if k.a == hier { k.b } else { k.a })?;
    let name = if dort.titel.is_empty() {
        reg.gremium_name(dort.gremium)
    } else {
        dort.titel.clone()
    };
    let zeit = format!(
        "{}–{}",
        datum::uhrzeit(dort.beginn.time()),
        datum::uhrzeit(ende(reg, dort).time())
    );
    Some(format!(
        "{} auch in {name} ({zeit})",
        namen(reg, &k.personen)
    ))
}

/// Up to three names, then how many more.
pub fn namen(reg: &Register, personen: &[Id]) -> String {
    const HOECHSTENS: usize = 3;
    let mut worte: Vec<String> = personen
        .iter()
        .take(HOECHSTENS)
        .map(|p| reg.person_name(*p))
        .collect();
    if personen.len() > HOECHSTENS {
        worte.push(format!("{} weitere", personen.len() - HOECHSTENS));
    }
    worte.join(", ")
}

/// "RT Nord": short name of a Gremium, or of its kind, and the last word of its Raum.
pub fn kurzname(reg: &Register, gremium: Id) -> String {
    mit_raum(reg, gremium, str::to_owned)
}

/// "NI Süd": as the short name, but a name without a Kürzel by its initials.
pub fn knappname(reg: &Register, gremium: Id) -> String {
    mit_raum(reg, gremium, initialen)
}

/// "Netzwerk Inklusion" as "NI"; a single word stays whole.
pub fn initialen(name: &str) -> String {
    if name.split_whitespace().count() < 2 {
        return name.to_owned();
    }
    let gross = |w: &str| {
        w.chars()
            .next()
            .filter(|c| c.is_uppercase() || c.is_numeric())
    };
    name.split_whitespace().filter_map(gross).collect()
}

/// Kürzel, that of its kind, or the name made short; and the last word of the Raum where it is not said already.
fn mit_raum(reg: &Register, gremium: Id, kurz: impl Fn(&str) -> String) -> String {
    let Some(g) = reg.gremien().get(gremium) else {
        return String::new();
    };
    let art = reg.art_von(g).map(|a| a.kuerzel.as_str()).unwrap_or("");
    let kuerzel = [g.kuerzel.as_str(), art]
        .into_iter()
        .find(|k| !k.is_empty());
    let kurz = kuerzel.map_or_else(|| kurz(&g.name), str::to_owned);
    let raum = reg.raum_name(g.raum);
    match raum.rsplit([' ', '/']).next() {
        Some(wort) if !wort.is_empty() && !kurz.contains(wort) => format!("{kurz} {wort}"),
        _ => kurz,
    }
}
