//! The agenda against the clock: when each TOP begins, what the sum is, what a reader would miss. Reads only.

use super::super::Register;
use crate::domain::{Sitzung, Top, Topart, Topstatus};
use jiff::civil::DateTime;

/// Shorter titles do not tell people whether to come (000 4.1.2).
const KNAPP_ZEICHEN: usize = 12;
/// Fewer words need at least so many characters.
const KNAPP_WORTE: (usize, usize) = (3, 20);

/// What is worth a word on the row of a TOP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hinweis {
    ZuKnapp,
    OhneZiel,
    /// It ends after the Sitzung.
    ZuLang,
}

impl Hinweis {
    pub fn text(self) -> &'static str {
        match self {
            Hinweis::ZuKnapp => "zu knapp",
            Hinweis::OhneZiel => "ohne Ziel",
            Hinweis::ZuLang => "länger als die Sitzung",
        }
    }
}

/// A TOP with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planzeile<'a> {
    pub top: &'a Top,
    pub beginn: DateTime,
    /// A TOP before it has no minutes: it begins then or later.
    pub ungefaehr: bool,
    pub hinweise: Vec<Hinweis>,
}

/// An agenda with its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan<'a> {
    pub zeilen: Vec<Planzeile<'a>>,
    /// Sum of the planned minutes.
    pub minuten: u32,
    /// TOPs without minutes.
    pub ohne_zeit: usize,
    /// Minutes of the Sitzung, where known.
    pub laenge: Option<u32>,
}

/// Takes time on the agenda: neither skipped nor moved on.
pub fn zaehlt(t: &Top) -> bool {
    !matches!(t.status, Topstatus::Uebersprungen | Topstatus::Verschoben)
}

/// The agenda of a Sitzung against the clock.
pub fn plan<'a>(reg: &'a Register, s: &Sitzung) -> Plan<'a> {
    let mut plan = Plan {
        zeilen: Vec::new(),
        minuten: 0,
        ohne_zeit: 0,
        laenge: laenge(reg, s),
    };
    for top in reg.tagesordnung(s.id) {
        let beginn = nach(s.beginn, plan.minuten);
        let ungefaehr = plan.ohne_zeit > 0;
        if zaehlt(top) {
            plan.minuten += u32::from(top.minuten.unwrap_or(0));
            plan.ohne_zeit += usize::from(top.minuten.is_none());
        }
        let hinweise = if s.steht_an() {
            hinweise(top, plan.minuten, plan.laenge)
        } else {
            Vec::new()
        };
        plan.zeilen.push(Planzeile {
            top,
            beginn,
            ungefaehr,
            hinweise,
        });
    }
    plan
}

/// Planned minutes of a Sitzung: by its end, else as its kind has it.
pub fn laenge(reg: &Register, s: &Sitzung) -> Option<u32> {
    let bis_ende = s
        .ende
        .map(|e| (e.duration_since(s.beginn).as_secs()) / 60)
        .and_then(|m| u32::try_from(m).ok());
    let art = reg.gremien().get(s.gremium).and_then(|g| reg.art_von(g));
    bis_ende.or_else(|| art.and_then(|a| a.dauer_minuten).map(u32::from))
}

fn nach(beginn: DateTime, minuten: u32) -> DateTime {
    beginn
        .checked_add(jiff::Span::new().minutes(i64::from(minuten)))
        .unwrap_or(beginn)
}

fn hinweise(t: &Top, bis: u32, laenge: Option<u32>) -> Vec<Hinweis> {
    let mut h = Vec::new();
    if !zaehlt(t) {
        return h;
    }
    if t.art == Topart::Thema && zu_knapp(&t.titel) {
        h.push(Hinweis::ZuKnapp);
    }
    if t.art == Topart::Thema && t.ziel.is_none() {
        h.push(Hinweis::OhneZiel);
    }
    if t.minuten.is_some() && laenge.is_some_and(|l| bis > l) {
        h.push(Hinweis::ZuLang);
    }
    h
}

/// A title that does not tell whether to come.
pub fn zu_knapp(titel: &str) -> bool {
    let (worte, zeichen) = (
        titel.split_whitespace().count(),
        titel.trim().chars().count(),
    );
    zeichen < KNAPP_ZEICHEN || (worte < KNAPP_WORTE.0 && zeichen < KNAPP_WORTE.1)
}
