//! When to meet next: a working day that keeps the rhythm and the habit of the weekday.

use super::zeitraum::tage;
use super::{Rhythmus, Zeitraum};
use crate::domain::feiertag::{ist_arbeitstag, naechster_arbeitstag};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// The agenda is out a week before (000 4.1.2), so no proposal lies nearer.
const VORLAUF_TAGE: i64 = 8;

/// A day for the next Sitzung: a slot (or the interval) after the last one, on the same weekday, never a holiday or a
/// weekend, at least eight days from today – except where the rhythm itself is shorter.
pub fn naechster_vorschlag(rhythmus: Rhythmus, letzte: Option<Date>, heute: Date) -> Date {
    let vorlauf = VORLAUF_TAGE.min(laenge(rhythmus, heute));
    let fruehestens = plus(heute, vorlauf);
    let Some(letzte) = letzte else {
        return naechster_arbeitstag(plus(heute, 2 * vorlauf.min(7)));
    };
    let ziel = weiter(rhythmus, letzte).max(fruehestens);
    if laenge(rhythmus, heute) < 7 {
        return naechster_arbeitstag(ziel);
    }
    gleicher_wochentag(ziel, letzte, fruehestens)
}

fn plus(tag: Date, n: i64) -> Date {
    Span::new()
        .try_days(n)
        .map_or(tag, |s| tag.saturating_add(s))
}

/// The day that the rhythm itself asks for, whatever the weekday.
fn weiter(rhythmus: Rhythmus, letzte: Date) -> Date {
    let ziel = match rhythmus {
        Rhythmus::Ohne => Zeitraum::Quartal.weiter(letzte, 1),
        Rhythmus::Abstand { anzahl, einheit } => einheit.weiter(letzte, i64::from(anzahl.max(1))),
        Rhythmus::Mindestens {
            anzahl, zeitraum, ..
        } => {
            let n = i64::from(anzahl.max(1));
            match zeitraum.monate().map(i64::from) {
                Some(m) if m % n == 0 => Zeitraum::Monat.weiter(letzte, m / n),
                _ => Some(plus(letzte, laenge(rhythmus, letzte))),
            }
        }
    };
    ziel.unwrap_or(Date::MAX)
}

/// Days between two Sitzungen, at least one.
fn laenge(rhythmus: Rhythmus, ab: Date) -> i64 {
    let (n, teiler, einheit) = match rhythmus {
        Rhythmus::Ohne => (1, 1, Zeitraum::Quartal),
        Rhythmus::Abstand { anzahl, einheit } => (i64::from(anzahl.max(1)), 1, einheit),
        Rhythmus::Mindestens {
            anzahl, zeitraum, ..
        } => (1, i64::from(anzahl.max(1)), zeitraum),
    };
    let bis = einheit.weiter(ab, n).unwrap_or(Date::MAX);
    (tage(ab, bis) / teiler).max(1)
}

/// The nearest such weekday around `ziel`, a week on while it is a holiday; a weekday that is never worked gives way.
fn gleicher_wochentag(ziel: Date, letzte: Date, fruehestens: Date) -> Date {
    let bis = i64::from(ziel.weekday().until(letzte.weekday()));
    let naechster = plus(ziel, if bis > 3 { bis - 7 } else { bis });
    let ab = if naechster < fruehestens {
        plus(naechster, 7)
    } else {
        naechster
    };
    (0..4)
        .map(|n| ab.saturating_add((7 * n).days()))
        .find(|t| ist_arbeitstag(*t))
        .unwrap_or_else(|| naechster_arbeitstag(ziel))
}
