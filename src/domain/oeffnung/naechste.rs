//! When something that has opening rules is open next, and that as a sentence. Wall-clock time; what a day is (holidays)
//! the caller says.

use super::{Oeffnung, Tagesart, Uhrzeit};
use crate::domain::datum::{kurz, kurzer_wochentag};
use jiff::Span;
use jiff::civil::{Date, DateTime};

/// Days that are looked ahead: the fifth Saturday of a month in even weeks comes within that.
const VORAUS: usize = 731;
/// Open for longer than these days at a stretch: no end worth naming.
const OHNE_ENDE: i32 = 31;

/// The stretch of time that holds `jetzt`, else the next one: its beginning and its end. Rules that meet or overlap are one
/// stretch. None as end: open for more than a month on end. None: not within two years, or only by appointment.
pub fn naechste_oeffnung(
    zeiten: &[Oeffnung],
    jetzt: DateTime,
    art: impl Fn(Date) -> Tagesart,
) -> Option<(DateTime, Option<DateTime>)> {
    let gestern = jetzt.date().yesterday().ok()?;
    let mut jetzige: Option<(DateTime, DateTime)> = None;
    for tag in gestern.series(Span::new().days(1)).take(VORAUS) {
        // What the last day began may go on into this one, no further.
        if let Some((von, bis)) = jetzige
            && bis > jetzt
        {
            if (bis.date() - jetzt.date()).get_days() > OHNE_ENDE {
                return Some((von, None));
            }
            if bis.date() < tag {
                return Some((von, Some(bis)));
            }
        }
        for (von, bis) in strecken(zeiten, tag, art(tag)) {
            jetzige = Some(match jetzige {
                Some((anfang, ende)) if von <= ende => (anfang, ende.max(bis)),
                Some((anfang, ende)) if ende > jetzt => return Some((anfang, Some(ende))),
                _ => (von, bis),
            });
        }
    }
    jetzige
        .filter(|(_, bis)| *bis > jetzt)
        .map(|(von, bis)| (von, Some(bis)))
}

/// What the rules open on that day, in the order of the clock.
fn strecken(zeiten: &[Oeffnung], tag: Date, art: Tagesart) -> Vec<(DateTime, DateTime)> {
    let mut aus: Vec<(DateTime, DateTime)> = zeiten
        .iter()
        .filter(|z| z.gilt_am(tag, art))
        .filter_map(|z| strecke(z, tag))
        .filter(|(von, bis)| von < bis)
        .collect();
    aus.sort_unstable();
    aus
}

fn strecke(z: &Oeffnung, tag: Date) -> Option<(DateTime, DateTime)> {
    let bis = z.bis.map_or(Uhrzeit::TAG, Uhrzeit::minuten);
    let danach = if z.ueber_mitternacht() {
        tag.tomorrow().ok()?
    } else {
        tag
    };
    let von = z.von.map_or(0, Uhrzeit::minuten);
    Some((zeitpunkt(tag, von)?, zeitpunkt(danach, bis)?))
}

/// Minutes after midnight on the wall clock, no matter how long that day is.
fn zeitpunkt(tag: Date, minuten: u16) -> Option<DateTime> {
    let mitternacht = tag.at(0, 0, 0, 0);
    let dazu = Span::new().minutes(i64::from(minuten));
    mitternacht.checked_add(dazu).ok()
}

/// "jetzt offen bis 17:00", "öffnet morgen 15:00", "nach Vereinbarung"; None without any rule.
pub fn satz(
    zeiten: &[Oeffnung],
    jetzt: DateTime,
    art: impl Fn(Date) -> Tagesart,
) -> Option<String> {
    let absprache = zeiten.iter().any(|z| z.nach_vereinbarung);
    if zeiten.is_empty() {
        return None;
    }
    Some(match naechste_oeffnung(zeiten, jetzt, art) {
        Some((von, None)) if von <= jetzt => "jetzt offen".to_owned(),
        Some((von, Some(bis))) if von <= jetzt => format!("jetzt offen bis {}", ende(bis, jetzt)),
        Some((von, _)) => format!("öffnet {}", wann(von, jetzt)),
        None if absprache => "nach Vereinbarung".to_owned(),
        None => "öffnet in den nächsten zwei Jahren nicht".to_owned(),
    })
}

/// Midnight of today is 24:00.
fn ende(bis: DateTime, jetzt: DateTime) -> String {
    let mitternacht = jetzt
        .date()
        .tomorrow()
        .is_ok_and(|m| m.at(0, 0, 0, 0) == bis);
    if mitternacht {
        "24:00".to_owned()
    } else {
        wann(bis, jetzt)
    }
}

/// "17:00", "morgen 15:00", "Mi 15:00", "Mi 02.12. 15:00"
fn wann(zeit: DateTime, jetzt: DateTime) -> String {
    let (tag, heute) = (zeit.date(), jetzt.date());
    let uhr = zeit.strftime("%H:%M");
    match (tag - heute).get_days() {
        0 => format!("{uhr}"),
        1 => format!("morgen {uhr}"),
        2..=6 => format!("{} {uhr}", kurzer_wochentag(tag.weekday())),
        _ => {
            let wochentag = kurzer_wochentag(tag.weekday());
            format!("{wochentag} {} {uhr}", kurz(tag, heute))
        }
    }
}
