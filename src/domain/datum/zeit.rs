//! A day with a time, or with a time from – to: "do 14 uhr", "15.3. 9:30", "15.3. 14-16 uhr". Wall clock, no zone.

use super::tag::{Bezug, tag};
use super::zeichen::Zeichen::{self, Doppelpunkt, Punkt, Strich, Wort, Zahl};
use super::{Richtung, Zeile, falten, satz, uhrzeit};
use jiff::civil::{Date, DateTime, Time};

/// A time, and until when.
type Uhrzeiten = (Time, Option<Time>);

/// Reads a day with a time; of a span its beginning. A time alone is today. Error: a German sentence.
pub fn lies_zeitpunkt(text: &str, heute: Date) -> Result<DateTime, String> {
    lies_zeitspanne(text, heute).map(|(beginn, _)| beginn)
}

/// Reads a day with a time and, where said, until when ("14-16 uhr", "9:30 bis 11"). Error: a German sentence.
pub fn lies_zeitspanne(text: &str, heute: Date) -> Result<(DateTime, Option<DateTime>), String> {
    let bezug = Bezug {
        heute,
        richtung: Richtung::Voraus,
    };
    let gefaltet = falten(text);
    let zeile = Zeile::aus(&gefaltet).ok_or_else(|| satz::kein_zeitpunkt(text))?;
    let (am, (von, bis)) = trenne(&zeile, bezug).unwrap_or_else(|| Err(ohne_zeit(text, bezug)))?;
    match bis {
        Some(b) if b <= von => Err(satz::ende_vor_beginn(&uhrzeit(von), &uhrzeit(b))),
        bis => Ok((am.to_datetime(von), bis.map(|b| am.to_datetime(b)))),
    }
}

fn ohne_zeit(text: &str, b: Bezug) -> String {
    match super::tag::lies(text, b.heute, b.richtung) {
        Ok(tag) => satz::uhrzeit_fehlt(tag),
        // A day that there is not is worth more than that the time is missing, too.
        Err(grund) if grund != satz::kein_datum(text) => grund,
        Err(_) => satz::kein_zeitpunkt(text),
    }
}

/// Where the day ends and the time begins: at a blank, as early as both sides make sense. None: nowhere.
fn trenne(zeile: &Zeile, b: Bezug) -> Option<Result<(Date, Uhrzeiten), String>> {
    let z = &zeile.zeichen[..];
    let mut grund = None;
    for stelle in (0..z.len()).filter(|i| ist_grenze(zeile, *i)) {
        let (vorn, hinten) = z.split_at(stelle);
        let beide = zeiten(ohne_t(hinten))
            .map(|u| (vorn, u))
            .or_else(|| zeiten(vorn).map(|u| (hinten, u)));
        match beide.and_then(|(am, uhr)| Some((tag_oder_heute(am, b)?, uhr))) {
            Some((Ok(am), uhr)) => return Some(Ok((am, uhr))),
            Some((Err(warum), _)) => grund = grund.or(Some(Err(warum))),
            None => {}
        }
    }
    grund
}

fn ist_grenze(zeile: &Zeile, i: usize) -> bool {
    i == 0 || zeile.luecken.get(i) == Some(&true) || matches!(zeile.zeichen.get(i), Some(Wort("t")))
}

/// The T of "2027-03-15T09:30".
fn ohne_t<'z, 'a>(z: &'z [Zeichen<'a>]) -> &'z [Zeichen<'a>] {
    match z {
        [Wort("t"), rest @ ..] => rest,
        z => z,
    }
}

fn tag_oder_heute(z: &[Zeichen], b: Bezug) -> Option<Result<Date, String>> {
    if z.is_empty() {
        return Some(Ok(b.heute));
    }
    tag(z, b)
}

fn zeiten(z: &[Zeichen]) -> Option<Uhrzeiten> {
    let z = match z {
        [Wort("um" | "ab" | "von" | "gegen"), rest @ ..] => rest,
        z => z,
    };
    if let Some(t) = zeit(z) {
        return Some((t, None));
    }
    let stelle = z.iter().position(|c| matches!(c, Strich | Wort("bis")))?;
    let (von, bis) = (z.get(..stelle)?, z.get(stelle + 1..)?);
    Some((zeit(von)?, Some(zeit(bis)?)))
}

/// "14", "14 uhr", "14 uhr 30", "9:30", "9.30 uhr", "9h30", "mittags"
fn zeit(z: &[Zeichen]) -> Option<Time> {
    let (stunde, minute) = match z {
        [Wort("mittag" | "mittags")] => (12, 0),
        [Zahl(h, 1..=2)] | [Zahl(h, 1..=2), Wort("uhr" | "h" | "u")] => (*h, 0),
        [Zahl(h, 1..=2), Doppelpunkt | Punkt, Zahl(m, 2)]
        | [
            Zahl(h, 1..=2),
            Doppelpunkt | Punkt,
            Zahl(m, 2),
            Wort("uhr" | "h" | "u"),
        ]
        | [Zahl(h, 1..=2), Wort("uhr" | "h"), Zahl(m, 2)]
        | [
            Zahl(h, 1..=2),
            Doppelpunkt,
            Zahl(m, 2),
            Doppelpunkt,
            Zahl(_, 2),
        ] => (*h, *m),
        _ => return None,
    };
    Time::new(i8::try_from(stunde).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}
