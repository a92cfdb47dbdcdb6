//! Continuity (000 ch. 4.1.2): who came to which Sitzung of a Gremium, as a matrix, and who has been missing for long.
//! Counts only what was noted; a member about whom nothing was noted is neither there nor missing.

use super::Register;
use super::dran::Grund;
use super::los;
use crate::domain::text::{falte, gleich};
use crate::domain::{
    Anwesenheit, Gremium, Id, Mitglied, Mitgliedschaft, Rolle, Sitzung, Sitzungsart,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// So many Sitzungen in a row without somebody are worth a word (000 ch. 4.1.2).
pub const REIHE: usize = 3;

/// One person in one Sitzung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dabei {
    Anwesend,
    /// Counts as present.
    Vertreten,
    /// Counts as not there, and is told apart from who only stayed away.
    Entschuldigt,
    Fehlt,
    Gast,
    /// A member of that day about whom nothing was noted.
    Unbekannt,
    KeinMitglied,
}

/// How often somebody was there, of the Sitzungen in which it was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quote {
    /// Present or represented.
    pub da: usize,
    pub entschuldigt: usize,
    pub fehlt: usize,
}

/// A person over the Sitzungen of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    pub person: Id,
    /// "Beispiel, Ines"
    pub name: String,
    /// One for each Sitzung of the matrix.
    pub dabei: Vec<Dabei>,
    pub quote: Quote,
    /// Sitzungen in a row, up to the last noted one, in which the person was neither there nor represented.
    pub fehlt_seit: usize,
}

/// A Sitzung of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spalte {
    pub sitzung: Id,
    pub tag: Date,
    /// Over the regular members of that day.
    pub quote: Quote,
}

/// A role of „Teilnehmende“ that nobody fills in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeereRolle {
    pub name: String,
    /// Somebody has the seat, but has not come for so many Sitzungen; None: nobody has it.
    pub besetzt_fehlt: Option<usize>,
}

/// Member × Sitzung.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Oldest first.
    pub spalten: Vec<Spalte>,
    /// Regular members of today.
    pub mitglieder: Vec<Zeile>,
    /// Whoever else was there: guests, stand-ins, former members.
    pub andere: Vec<Zeile>,
    pub leere_rollen: Vec<LeereRolle>,
}

/// Order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ordnung {
    /// Who has been missing longest and most first.
    #[default]
    Schlechteste,
    Name,
}

impl Quote {
    pub fn gezaehlt(&self) -> usize {
        self.da + self.entschuldigt + self.fehlt
    }

    /// Share of those there, in percent; None where nothing was noted.
    pub fn prozent(&self) -> Option<u8> {
        let alle = self.gezaehlt();
        (alle > 0).then(|| u8::try_from(self.da * 100 / alle).unwrap_or(100))
    }

    fn zaehle(&mut self, d: Dabei) {
        match d {
            Dabei::Anwesend | Dabei::Vertreten => self.da += 1,
            Dabei::Entschuldigt => self.entschuldigt += 1,
            Dabei::Fehlt => self.fehlt += 1,
            Dabei::Gast | Dabei::Unbekannt | Dabei::KeinMitglied => {}
        }
    }
}

/// The matrix over the last `hoechstens` held Sitzungen; quotas are over all of them that are shown.
pub fn matrix(
    reg: &Register,
    gremium: Id,
    hoechstens: usize,
    ordnung: Ordnung,
    heute: Date,
) -> Matrix {
    let sitzungen = letzte(reg, gremium, hoechstens);
    let regulaer = regulaere(reg, gremium, heute);
    let mut mitglieder: Vec<Zeile> = regulaer
        .iter()
        .map(|p| zeile(reg, gremium, *p, &sitzungen))
        .collect();
    let mut andere: Vec<Zeile> = sonstige(&sitzungen, &regulaer)
        .into_iter()
        .map(|p| zeile(reg, gremium, p, &sitzungen))
        .collect();
    ordne(&mut mitglieder, ordnung);
    ordne(&mut andere, Ordnung::Name);
    Matrix {
        spalten: sitzungen.iter().map(|s| spalte(reg, s)).collect(),
        mitglieder,
        andere,
        leere_rollen: leere_rollen(reg, gremium, &sitzungen, heute),
    }
}

fn ordne(zeilen: &mut [Zeile], ordnung: Ordnung) {
    zeilen.sort_by_cached_key(|z| {
        let schlecht = match ordnung {
            Ordnung::Name => (std::cmp::Reverse(0), 0),
            Ordnung::Schlechteste => (
                std::cmp::Reverse(if z.fehlt_seit >= REIHE {
                    z.fehlt_seit
                } else {
                    0
                }),
                z.quote.prozent().unwrap_or(101),
            ),
        };
        (schlecht, falte(&z.name), z.person)
    });
}

/// The last held Sitzungen where people met, oldest first.
fn letzte(reg: &Register, gremium: Id, hoechstens: usize) -> Vec<&Sitzung> {
    let mut alle = reg.gehaltene(gremium);
    alle.retain(|s| s.art != Sitzungsart::Umlauf);
    alle.split_off(alle.len().saturating_sub(hoechstens))
}

/// A seat whose continuity counts: neither guest nor stand-in.
fn zaehlt(m: &Mitgliedschaft) -> bool {
    !matches!(m.rolle, Rolle::Gast | Rolle::Vertretung)
}

/// The regular members of a day, as persons.
pub fn regulaere(reg: &Register, gremium: Id, tag: Date) -> Vec<Id> {
    let personen: BTreeSet<Id> = reg
        .sitze(gremium)
        .filter(|m| zaehlt(m) && m.gilt(tag))
        .filter_map(|m| match m.mitglied {
            Mitglied::Person(id) => Some(id),
            Mitglied::Gremium(_) => None,
        })
        .collect();
    personen.into_iter().collect()
}

fn war_mitglied(reg: &Register, gremium: Id, person: Id, tag: Date) -> bool {
    reg.sitze_von(Mitglied::Person(person))
        .any(|m| m.gremium == gremium && zaehlt(m) && m.gilt(tag))
}

/// How a person was there.
pub fn dabei(reg: &Register, s: &Sitzung, person: Id) -> Dabei {
    if let Some(t) = s.anwesenheit.iter().find(|t| t.person == person) {
        return match t.wie {
            Anwesenheit::Anwesend => Dabei::Anwesend,
            Anwesenheit::Vertreten => Dabei::Vertreten,
            Anwesenheit::Entschuldigt => Dabei::Entschuldigt,
            Anwesenheit::Fehlt => Dabei::Fehlt,
            Anwesenheit::Gast => Dabei::Gast,
        };
    }
    if s.anwesenheit.iter().any(|t| t.durch == Some(person)) {
        return Dabei::Anwesend;
    }
    if war_mitglied(reg, s.gremium, person, s.beginn.date()) {
        Dabei::Unbekannt
    } else {
        Dabei::KeinMitglied
    }
}

fn zeile(reg: &Register, gremium: Id, person: Id, sitzungen: &[&Sitzung]) -> Zeile {
    let dabei: Vec<Dabei> = sitzungen.iter().map(|s| dabei(reg, s, person)).collect();
    let mut quote = Quote::default();
    for (s, d) in sitzungen.iter().zip(&dabei) {
        if war_mitglied(reg, gremium, person, s.beginn.date()) {
            quote.zaehle(*d);
        }
    }
    Zeile {
        person,
        name: reg.mitglied_sortierung(Mitglied::Person(person)),
        fehlt_seit: fehlt_seit(&dabei),
        dabei,
        quote,
    }
}

/// From the end; Sitzungen about which nothing is known neither count nor end the row.
fn fehlt_seit(dabei: &[Dabei]) -> usize {
    dabei
        .iter()
        .rev()
        .filter(|d| **d != Dabei::Unbekannt)
        .take_while(|d| matches!(d, Dabei::Fehlt | Dabei::Entschuldigt))
        .count()
}

fn spalte(reg: &Register, s: &Sitzung) -> Spalte {
    Spalte {
        sitzung: s.id,
        tag: s.beginn.date(),
        quote: sitzungsquote(reg, s),
    }
}

/// Over the regular members of its day.
pub fn sitzungsquote(reg: &Register, s: &Sitzung) -> Quote {
    let mut quote = Quote::default();
    for person in regulaere(reg, s.gremium, s.beginn.date()) {
        quote.zaehle(dabei(reg, s, person));
    }
    quote
}

fn sonstige(sitzungen: &[&Sitzung], regulaer: &[Id]) -> BTreeSet<Id> {
    let da = sitzungen.iter().flat_map(|s| &s.anwesenheit);
    da.flat_map(|t| [Some(t.person), t.durch])
        .flatten()
        .filter(|p| !regulaer.contains(p))
        .collect()
}

/// Roles without a seat, and roles whose people have not come for the last [`REIHE`] noted Sitzungen.
fn leere_rollen(
    reg: &Register,
    gremium: Id,
    sitzungen: &[&Sitzung],
    heute: Date,
) -> Vec<LeereRolle> {
    let Some(g) = reg.gremien().get(gremium) else {
        return Vec::new();
    };
    let soll = reg.sollrollen(g).iter().filter(|r| !r.bei_bedarf);
    soll.filter_map(|r| {
        let sitze: Vec<&Mitgliedschaft> = reg
            .sitze(gremium)
            .filter(|m| m.gilt(heute))
            .filter(|m| reg.steht_fuer(m).iter().any(|f| gleich(f, &r.name)))
            .collect();
        let leer = |besetzt_fehlt| LeereRolle {
            name: r.name.clone(),
            besetzt_fehlt,
        };
        if sitze.is_empty() {
            return Some(leer(None));
        }
        niemand_da(reg, g, &sitze, sitzungen).map(|n| leer(Some(n)))
    })
    .collect()
}

/// How many Sitzungen none of these seats came to; None where somebody did, or too little is known.
fn niemand_da(
    reg: &Register,
    g: &Gremium,
    sitze: &[&Mitgliedschaft],
    sitzungen: &[&Sitzung],
) -> Option<usize> {
    let mut kuerzeste = usize::MAX;
    for m in sitze {
        let Mitglied::Person(p) = m.mitglied else {
            return None;
        };
        kuerzeste = kuerzeste.min(zeile(reg, g.id, p, sitzungen).fehlt_seit);
    }
    (REIHE..usize::MAX)
        .contains(&kuerzeste)
        .then_some(kuerzeste)
}

/// Sitzungen that are looked at to find out who has been missing.
const BLICK: usize = 12;

/// A person's attendance in a Gremium over its last Sitzungen; None where nothing was noted.
pub fn von_person(reg: &Register, gremium: Id, person: Id) -> Option<Zeile> {
    let z = zeile(reg, gremium, person, &letzte(reg, gremium, BLICK));
    (z.quote.gezaehlt() > 0).then_some(z)
}

/// Regular members who have been missing [`REIHE`] Sitzungen in a row or more, longest first.
pub fn lange_fehlende(reg: &Register, gremium: Id, heute: Date) -> Vec<Zeile> {
    let sitzungen = letzte(reg, gremium, BLICK);
    // Nobody can be missing that often: nothing to look at.
    if sitzungen.len() < REIHE {
        return Vec::new();
    }
    let mut zeilen: Vec<Zeile> = regulaere(reg, gremium, heute)
        .into_iter()
        .map(|p| zeile(reg, gremium, p, &sitzungen))
        .filter(|z| z.fehlt_seit >= REIHE)
        .collect();
    ordne(&mut zeilen, Ordnung::Schlechteste);
    zeilen
}

/// What the Übersicht says about continuity: a line for who has been missing, a line for drawn seats that end.
pub fn dran(
    reg: &Register,
    g: &Gremium,
    heute: Date,
) -> impl Iterator<Item = (Grund, String, Option<Date>)> {
    let namen: Vec<String> = lange_fehlende(reg, g.id, heute)
        .into_iter()
        .map(|z| reg.person_name(z.person))
        .collect();
    let fehlen = (!namen.is_empty()).then(|| (Grund::Fehlen, namen.join(", "), None));
    let enden = los::enden_bald(reg, g, heute);
    let enden = enden.map(|(tag, wo)| (Grund::Lossitze, wo, Some(tag)));
    fehlen.into_iter().chain(enden)
}
