//! Gelingensfaktoren (000 ch. 4.1.2): what a good Sitzung has, judged from what was noted. What was not noted is never
//! counted as met: it is „nicht feststellbar“.

mod jahr;
mod papier;

pub use jahr::{Jahr, Jahresfaktor, aller, gesamt, von_gremium};
pub use papier::{als_csv, als_markdown, sitzung_als_csv, sitzung_als_markdown};

use super::Register;
use super::anwesenheit::{self, Dabei, REIHE};
use super::tagesordnung::zu_knapp;
use crate::domain::rhythmus::Lage;
use crate::domain::{
    Abschnitt, Auswahl, Id, Naechster, Rhythmus, Sitzung, Sitzungsart, Todo, Top, Topart,
    Topstatus, datum,
};
use jiff::civil::Date;

/// One thing that a good Sitzung has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Faktor {
    Tagesordnung,
    Themen,
    Ziele,
    Rueckblick,
    Verfolgt,
    Anwesenheit,
    Kontinuitaet,
    Form,
    Protokoll,
    Vereinbarungen,
    Termin,
    Rhythmus,
}

impl Auswahl for Faktor {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (
            Faktor::Tagesordnung,
            "tagesordnung",
            "Tagesordnung rechtzeitig",
        ),
        (Faktor::Themen, "themen", "Themen präzise"),
        (Faktor::Ziele, "ziele", "Jeder TOP mit Ziel"),
        (Faktor::Rueckblick, "rueckblick", "Rückblick behandelt"),
        (Faktor::Verfolgt, "verfolgt", "To-dos verfolgt"),
        (Faktor::Anwesenheit, "anwesenheit", "Zwei Drittel da"),
        (Faktor::Kontinuitaet, "kontinuitaet", "Niemand fehlt lange"),
        (Faktor::Form, "form", "Beginn–Themen–Ausklang"),
        (Faktor::Protokoll, "protokoll", "Protokoll fertig"),
        (
            Faktor::Vereinbarungen,
            "vereinbarungen",
            "Wer macht was bis wann",
        ),
        (Faktor::Termin, "termin", "Neuer Termin fest"),
        (Faktor::Rhythmus, "rhythmus", "Rhythmus eingehalten"),
    ];
}

/// How a factor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Befund {
    Erfuellt,
    Nicht,
    /// Too little was noted to say.
    Unklar,
}

impl Auswahl for Befund {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Befund::Erfuellt, "erfuellt", "erfüllt"),
        (Befund::Nicht, "nicht_erfuellt", "nicht erfüllt"),
        (Befund::Unklar, "nicht_feststellbar", "nicht feststellbar"),
    ];
}

/// A factor of one Sitzung, with the words that say why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urteil {
    pub faktor: Faktor,
    pub befund: Befund,
    pub worte: String,
}

/// Where a kind does not say otherwise: an agenda is out a week before (000 4.1.2).
const TAGESORDNUNG_TAGE: u16 = 7;
/// Share of precise topics that is enough, in percent.
const PRAEZISE: usize = 80;

/// Where people met, so that the factors mean something: not by mail, not two people.
pub fn zaehlt(s: &Sitzung) -> bool {
    s.gehalten() && !matches!(s.art, Sitzungsart::Umlauf | Sitzungsart::Bilateral)
}

/// Every factor of one Sitzung, in order.
pub fn von_sitzung(reg: &Register, s: &Sitzung, heute: Date) -> Vec<Urteil> {
    let tops = reg.tagesordnung(s.id);
    Faktor::ALLE
        .iter()
        .map(|(faktor, ..)| {
            let (befund, worte) = beurteile(reg, s, &tops, *faktor, heute);
            Urteil {
                faktor: *faktor,
                befund,
                worte,
            }
        })
        .collect()
}

/// Share of the factors met among those that can be told, in percent.
pub fn anteil(urteile: &[Urteil]) -> Option<u8> {
    let zahl = |b| urteile.iter().filter(|u| u.befund == b).count();
    prozent(zahl(Befund::Erfuellt), zahl(Befund::Nicht))
}

fn prozent(erfuellt: usize, nicht: usize) -> Option<u8> {
    let alle = erfuellt + nicht;
    (alle > 0).then(|| u8::try_from(erfuellt * 100 / alle).unwrap_or(100))
}

type Spruch = (Befund, String);

fn ja(worte: impl Into<String>) -> Spruch {
    (Befund::Erfuellt, worte.into())
}

fn nein(worte: impl Into<String>) -> Spruch {
    (Befund::Nicht, worte.into())
}

fn unklar(worte: impl Into<String>) -> Spruch {
    (Befund::Unklar, worte.into())
}

fn wenn(gut: bool, worte: impl Into<String>) -> Spruch {
    if gut { ja(worte) } else { nein(worte) }
}

fn beurteile(reg: &Register, s: &Sitzung, tops: &[&Top], faktor: Faktor, heute: Date) -> Spruch {
    match faktor {
        Faktor::Tagesordnung => tagesordnung(reg, s, heute),
        Faktor::Themen => themen(tops),
        Faktor::Ziele => ziele(tops),
        Faktor::Rueckblick => rueckblick(s, tops),
        Faktor::Verfolgt => verfolgt(reg, s),
        Faktor::Anwesenheit => da(reg, s),
        Faktor::Kontinuitaet => kontinuitaet(reg, s),
        Faktor::Form => form(tops),
        Faktor::Protokoll => protokoll(s, tops),
        Faktor::Vereinbarungen => vereinbarungen(reg, s),
        Faktor::Termin => termin(reg, s),
        Faktor::Rhythmus => rhythmus(reg, s),
    }
}

/// 000 4.1.2: published at least a week before.
fn tagesordnung(reg: &Register, s: &Sitzung, heute: Date) -> Spruch {
    let art = reg.gremien().get(s.gremium).and_then(|g| reg.art_von(g));
    let tage = art.map_or(TAGESORDNUNG_TAGE, |a| a.tagesordnung_tage);
    let tag = s.beginn.date();
    match s.tagesordnung_veroeffentlicht {
        Some(am) => {
            let vorher = tage_von(am, tag);
            let worte = match vorher {
                ..0 => "erst nach der Sitzung veröffentlicht".to_owned(),
                n => format!("{} vorher veröffentlicht", mit_zahl(n, "Tag", "Tage")),
            };
            wenn(vorher >= i64::from(tage), worte)
        }
        None if s.steht_an() && tage_von(heute, tag) < i64::from(tage) => {
            nein("noch nicht veröffentlicht")
        }
        None => unklar("kein Tag der Veröffentlichung notiert"),
    }
}

fn nur_themen<'a>(tops: &'a [&Top]) -> impl Iterator<Item = &'a &'a Top> {
    tops.iter().filter(|t| t.art == Topart::Thema)
}

fn themen(tops: &[&Top]) -> Spruch {
    let alle = nur_themen(tops).count();
    let gut = nur_themen(tops).filter(|t| !zu_knapp(&t.titel)).count();
    match alle {
        0 => unklar("keine Themen notiert"),
        _ => wenn(
            gut * 100 >= alle * PRAEZISE,
            format!("{gut} von {alle} sagen, worum es geht"),
        ),
    }
}

fn ziele(tops: &[&Top]) -> Spruch {
    let alle = nur_themen(tops).count();
    let gut = nur_themen(tops).filter(|t| t.ziel.is_some()).count();
    match alle {
        0 => unklar("keine Themen notiert"),
        _ => wenn(gut == alle, format!("{gut} von {alle} mit Ziel")),
    }
}

/// 000 4.1.2: the state of what was agreed opens the Sitzung.
fn rueckblick(s: &Sitzung, tops: &[&Top]) -> Spruch {
    let top = tops.iter().find(|t| t.art == Topart::Rueckblick);
    match (top, s.gehalten()) {
        (_, false) => unklar("noch nicht gehalten"),
        (Some(t), _) if t.status == Topstatus::Behandelt => ja(format!("TOP {} behandelt", t.nr)),
        (Some(t), _) => nein(format!("TOP {} {}", t.nr, t.status.label())),
        (None, _) if tops.is_empty() => unklar("keine Tagesordnung notiert"),
        (None, _) => nein("steht nicht auf der Tagesordnung"),
    }
}

/// To-dos that were agreed in a Sitzung.
fn vereinbart<'a>(reg: &'a Register, s: &Sitzung) -> Vec<&'a Todo> {
    reg.todos_aus(s.id).collect()
}

/// Each to-do of the Sitzung before was done, dropped, or given a new state by the end of this one.
fn verfolgt(reg: &Register, s: &Sitzung) -> Spruch {
    let Some(vorige) = vorige(reg, s) else {
        return unklar("keine Sitzung davor");
    };
    if !s.gehalten() {
        return unklar("noch nicht gehalten");
    }
    let todos = vereinbart(reg, vorige);
    if todos.is_empty() {
        return unklar("keine To-dos aus der Sitzung davor notiert");
    }
    let (ab, bis) = (vorige.beginn.date(), s.beginn.date());
    let gut = todos.iter().filter(|t| angefasst(t, ab, bis)).count();
    wenn(
        gut == todos.len(),
        format!("{gut} von {} mit neuem Stand", todos.len()),
    )
}

fn angefasst(t: &Todo, ab: Date, bis: Date) -> bool {
    let seither = |e: &crate::domain::Ereignis| {
        e.was != "angelegt" && e.zeit.date() >= ab && e.zeit.date() <= bis
    };
    t.erledigt_am.is_some_and(|d| d <= bis) || t.verlauf.iter().any(seither)
}

/// The held Sitzung before this one.
fn vorige<'a>(reg: &'a Register, s: &Sitzung) -> Option<&'a Sitzung> {
    reg.sitzungen_von(s.gremium)
        .filter(|v| v.gehalten() && (v.beginn, v.id) < (s.beginn, s.id))
        .max_by_key(|v| (v.beginn, v.id))
}

fn da(reg: &Register, s: &Sitzung) -> Spruch {
    let q = anwesenheit::sitzungsquote(reg, s);
    match q.prozent() {
        None => unklar("keine Anwesenheit notiert"),
        Some(p) => wenn(
            q.da * 3 >= q.gezaehlt() * 2,
            format!("{p} % ({} von {}) da oder vertreten", q.da, q.gezaehlt()),
        ),
    }
}

/// 000 4.1.2: the regular members come again and again.
fn kontinuitaet(reg: &Register, s: &Sitzung) -> Spruch {
    let mut davor: Vec<&Sitzung> = reg
        .sitzungen_von(s.gremium)
        .filter(|v| zaehlt(v) && v.beginn <= s.beginn && !v.anwesenheit.is_empty())
        .collect();
    davor.sort_by_key(|v| (v.beginn, v.id));
    let letzte = davor.split_off(davor.len().saturating_sub(REIHE));
    if letzte.len() < REIHE {
        return unklar(format!("noch keine {REIHE} Sitzungen mit Anwesenheit"));
    }
    let fehlt = |p: &Id| {
        letzte.iter().all(|v| {
            matches!(
                anwesenheit::dabei(reg, v, *p),
                Dabei::Fehlt | Dabei::Entschuldigt
            )
        })
    };
    let fehlende: Vec<String> = anwesenheit::regulaere(reg, s.gremium, s.beginn.date())
        .into_iter()
        .filter(fehlt)
        .map(|p| reg.person_name(p))
        .collect();
    match fehlende.as_slice() {
        [] => ja(format!("niemand fehlt {REIHE}-mal in Folge")),
        namen => nein(format!("{REIHE}-mal in Folge ohne {}", namen.join(", "))),
    }
}

fn form(tops: &[&Top]) -> Spruch {
    if tops.is_empty() {
        return unklar("keine Tagesordnung notiert");
    }
    let fehlt: Vec<&str> = Abschnitt::ALLE
        .iter()
        .filter(|(a, ..)| !tops.iter().any(|t| t.abschnitt == *a))
        .map(|(.., label)| *label)
        .collect();
    match fehlt.as_slice() {
        [] => ja("alle drei Abschnitte"),
        namen => nein(format!("ohne {}", namen.join(" und "))),
    }
}

/// 000 4.1.2: a protocol, always.
fn protokoll(s: &Sitzung, tops: &[&Top]) -> Spruch {
    let begonnen = tops.iter().any(|t| !t.protokoll.trim().is_empty());
    match s.protokoll_fertig {
        Some(am) => {
            let nach = tage_von(s.beginn.date(), am).max(0);
            ja(format!("nach {} fertig", mit_zahl(nach, "Tag", "Tagen")))
        }
        None if !s.gehalten() => unklar("noch nicht gehalten"),
        None if begonnen => nein("begonnen, nicht fertiggestellt"),
        None if tops.is_empty() => unklar("nichts notiert"),
        None => nein("kein Protokoll"),
    }
}

/// 000 4.1.2: task, responsible people, until when.
fn vereinbarungen(reg: &Register, s: &Sitzung) -> Spruch {
    let todos = vereinbart(reg, s);
    let gut = todos
        .iter()
        .filter(|t| !t.verantwortlich.is_empty() && t.faellig.is_some())
        .count();
    match todos.len() {
        0 => unklar("keine Vereinbarungen notiert"),
        alle => wenn(
            gut == alle,
            format!("{gut} von {alle} mit Verantwortlichen und Termin"),
        ),
    }
}

fn termin(reg: &Register, s: &Sitzung) -> Spruch {
    match s.naechster {
        Naechster::Sitzung(id) => match reg.sitzungen().get(id) {
            Some(n) => ja(format!("am {}", datum::tagesdatum(n.beginn.date()))),
            None => unklar("der notierte Termin ist gelöscht"),
        },
        Naechster::Offen => nein("ausdrücklich offen gelassen"),
        Naechster::Ungefragt => unklar("nicht notiert"),
    }
}

/// Held before it was overdue.
fn rhythmus(reg: &Register, s: &Sitzung) -> Spruch {
    let Some(g) = reg.gremien().get(s.gremium) else {
        return unklar("Gremium gelöscht");
    };
    let rhythmus = reg.rhythmus_von(g);
    if rhythmus == Rhythmus::Ohne {
        return unklar("kein Rhythmus vereinbart");
    }
    let davor: Vec<Date> = reg
        .sitzungen_von(g.id)
        .filter(|v| v.gehalten() || (v.steht_an() && s.steht_an()))
        .filter(|v| v.beginn < s.beginn)
        .map(|v| v.beginn.date())
        .collect();
    if davor.is_empty() {
        return unklar("keine Sitzung davor");
    }
    match rhythmus
        .stand(&davor, &[], g.gegruendet, s.beginn.date())
        .lage
    {
        Lage::Ueberfaellig { seit } => nein(format!("war fällig bis {}", datum::tagesdatum(seit))),
        _ => ja(rhythmus.text()),
    }
}

/// Days from one day to another; negative where that lies before.
fn tage_von(von: Date, bis: Date) -> i64 {
    i64::from((bis - von).get_days())
}

fn mit_zahl(n: i64, einzahl: &str, mehrzahl: &str) -> String {
    format!("{n} {}", if n == 1 { einzahl } else { mehrzahl })
}
