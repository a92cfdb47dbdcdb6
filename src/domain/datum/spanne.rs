//! Months, quarters and years by name, and their beginning, middle and end: "ende monat", "anfang april", "q2".

use super::tag::{Bezug, Fund, jahreszahl, letzter_tag, monat, ohne_fuellworte, plus_tage};
use super::woche::folge;
use super::zeichen::Zeichen::{self, Punkt, Schraeg, Wort, Zahl};
use super::{Richtung, satz};
use crate::domain::Zeitraum;
use jiff::civil::Date;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Teil {
    Anfang,
    Mitte,
    Ende,
}

/// A span of the calendar.
#[derive(Debug, Clone, Copy)]
struct Spanne {
    start: Date,
    laenge: Zeitraum,
    /// How often such a span comes up; None: this one is meant and no other.
    takt: Option<Zeitraum>,
}

/// A span alone is its first day (today, while it runs) – but a quarter alone is its last: it is said as a deadline.
pub(super) fn benannt(z: &[Zeichen], b: Bezug) -> Fund {
    if let [Wort(w)] = z
        && let Some((teil, spanne)) = zusammengesetzt(w, b)
    {
        return waehle(spanne, teil, b);
    }
    let (teil, rest) = match z {
        [Wort(w), rest @ ..] if teil(w).is_some() => (teil(w), ohne_artikel(rest)),
        _ => (None, z),
    };
    let spanne = match spanne(rest, teil.is_some(), b)? {
        Ok(s) => s,
        Err(warum) => return Some(Err(warum)),
    };
    match teil {
        Some(teil) => waehle(spanne, teil, b),
        None if spanne.laenge == Zeitraum::Quartal && b.richtung == Richtung::Voraus => {
            waehle(spanne, Teil::Ende, b)
        }
        None => erster_tag(spanne, b),
    }
}

fn teil(w: &str) -> Option<Teil> {
    match w {
        "anfang" | "beginn" | "start" => Some(Teil::Anfang),
        "mitte" => Some(Teil::Mitte),
        "ende" => Some(Teil::Ende),
        _ => None,
    }
}

fn ohne_artikel<'z, 'a>(z: &'z [Zeichen<'a>]) -> &'z [Zeichen<'a>] {
    match ohne_fuellworte(z) {
        [Wort("des" | "von"), rest @ ..] => rest,
        rest => rest,
    }
}

/// "monatsende", "jahresanfang", "quartalsmitte"; the Wochenende is a Saturday.
fn zusammengesetzt(w: &str, b: Bezug) -> Option<(Teil, Spanne)> {
    let endungen = [
        ("ende", Teil::Ende),
        ("anfang", Teil::Anfang),
        ("beginn", Teil::Anfang),
        ("mitte", Teil::Mitte),
    ];
    let (stamm, teil) = endungen
        .iter()
        .find_map(|(e, t)| Some((w.strip_suffix(e)?, *t)))?;
    let laenge = match stamm {
        "monats" => Zeitraum::Monat,
        "quartals" => Zeitraum::Quartal,
        "halbjahres" => Zeitraum::Halbjahr,
        "jahres" => Zeitraum::Jahr,
        "wochen" => Zeitraum::Woche,
        _ => return None,
    };
    let mut spanne = laufend(laenge, b);
    if laenge == Zeitraum::Woche && teil == Teil::Ende {
        spanne.start = plus_tage(spanne.start, 1)?;
    }
    Some((teil, spanne))
}

fn laufend(laenge: Zeitraum, b: Bezug) -> Spanne {
    Spanne {
        start: laenge.periode(b.heute).0,
        laenge,
        takt: Some(laenge),
    }
}

/// `mit_teil`: a part of it was asked for, so that bare words like "monat" and a year are enough.
fn spanne(z: &[Zeichen], mit_teil: bool, b: Bezug) -> Option<Result<Spanne, String>> {
    match z {
        [Wort(f), Wort(w)] if folge(f).is_some() => relativ(folge(f)?, w, b).map(Ok),
        [Wort("q"), Zahl(n, 1), rest @ ..] | [Zahl(n, 1), Punkt, Wort("quartal"), rest @ ..] => {
            match quartal(*n, b) {
                Ok(s) => mit_jahr(s, rest),
                Err(warum) => Some(Err(warum)),
            }
        }
        [Wort(w), Punkt, rest @ ..] | [Wort(w), rest @ ..] if monat(w).is_some() => {
            let rest = if let [Punkt] = rest { &[] } else { rest };
            mit_jahr(im_jahr(monat(w)?, Zeitraum::Monat, b)?, rest)
        }
        [Wort(w)] if mit_teil => Some(Ok(laufend(Zeitraum::aus_wort(w)?, b))),
        [Zahl(j, 4)] if mit_teil => Some(ganzes_jahr(*j, b)),
        _ => None,
    }
}

fn relativ(n: i64, w: &str, b: Bezug) -> Option<Spanne> {
    let laenge = Zeitraum::aus_wort(w)?;
    Some(Spanne {
        start: laenge.weiter(laenge.periode(b.heute).0, n)?,
        laenge,
        takt: None,
    })
}

fn quartal(n: u32, b: Bezug) -> Result<Spanne, String> {
    if !(1..=4).contains(&n) {
        return Err(satz::kein_quartal(n));
    }
    im_jahr(n * 3 - 2, Zeitraum::Quartal, b).ok_or_else(satz::zu_weit)
}

fn im_jahr(monat: u32, laenge: Zeitraum, b: Bezug) -> Option<Spanne> {
    Some(Spanne {
        start: Date::new(b.heute.year(), i8::try_from(monat).ok()?, 1).ok()?,
        laenge,
        takt: Some(Zeitraum::Jahr),
    })
}

fn mit_jahr(spanne: Spanne, rest: &[Zeichen]) -> Option<Result<Spanne, String>> {
    match rest {
        [] => Some(Ok(spanne)),
        [Zahl(j, s)] | [Schraeg, Zahl(j, s)] => Some(jahreszahl(*j, *s).and_then(|jahr| {
            let start = Date::new(jahr, spanne.start.month(), 1).map_err(|_| satz::zu_weit())?;
            Ok(Spanne {
                start,
                takt: None,
                ..spanne
            })
        })),
        _ => None,
    }
}

fn ganzes_jahr(j: u32, b: Bezug) -> Result<Spanne, String> {
    let jahr = jahreszahl(j, 4)?;
    let start = Date::new(jahr, 1, 1).map_err(|_| satz::zu_weit())?;
    Ok(Spanne {
        start,
        takt: None,
        ..laufend(Zeitraum::Jahr, b)
    })
}

/// The day within one span. A week ends on Friday, a month has its middle on the 15th.
fn tag_in(start: Date, laenge: Zeitraum, teil: Teil) -> Option<Date> {
    match (teil, laenge) {
        (Teil::Anfang, _) => Some(start),
        (Teil::Mitte, Zeitraum::Monat) => plus_tage(start, 14),
        (Teil::Mitte, Zeitraum::Woche) => plus_tage(start, 2),
        (Teil::Ende, Zeitraum::Woche) => plus_tage(start, 4),
        (Teil::Mitte, _) => {
            let ende = letzter_tag(start, laenge)?;
            plus_tage(start, ende.duration_since(start).as_secs() / 86_400 / 2)
        }
        (Teil::Ende, _) => letzter_tag(start, laenge),
    }
}

fn waehle(s: Spanne, teil: Teil, b: Bezug) -> Fund {
    let Some(takt) = s.takt else {
        return Some(tag_in(s.start, s.laenge, teil).ok_or_else(satz::zu_weit));
    };
    let tage = |n: i64| tag_in(takt.weiter(s.start, n)?, s.laenge, teil);
    let treffer = match b.richtung {
        Richtung::Voraus => (-1..=2).filter_map(tage).find(|t| *t >= b.heute),
        Richtung::Zurueck => (-2..=1).rev().filter_map(tage).find(|t| *t <= b.heute),
    };
    Some(treffer.ok_or_else(satz::zu_weit))
}

fn erster_tag(s: Spanne, b: Bezug) -> Fund {
    let laeuft = s.takt.is_some()
        && s.start <= b.heute
        && letzter_tag(s.start, s.laenge).is_some_and(|e| b.heute <= e);
    if laeuft && b.richtung == Richtung::Voraus {
        return Some(Ok(b.heute));
    }
    waehle(s, Teil::Anfang, b)
}
