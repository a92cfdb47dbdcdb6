//! When something recurring is next, once it was done.
//!
//! It counts from the day on which it was due, not from the day on which it was done: partners are asked in rounds, and
//! a round that is late once must not drift further each time. What was done counts for the due day that it lies nearest
//! to, so that after a very late one the next is not asked for a few weeks later (none twice), and after an early extra
//! one the due day stays (none left out).

use crate::domain::{Turnus, Wiederholung, Zeitraum};
use jiff::civil::Date;

/// The next due day after it was done on `getan`; None where it does not recur.
pub fn danach(t: &Turnus, getan: Date) -> Option<Date> {
    let alle = t.alle?;
    let Some(faellig) = t.naechste else {
        return Some(schritt(alle, getan, 1));
    };
    if naeher(getan, schritt(alle, faellig, -1), faellig) {
        return Some(faellig);
    }
    let mut n = 1;
    while naeher_am_zweiten(
        getan,
        schritt(alle, faellig, n - 1),
        schritt(alle, faellig, n),
    ) {
        n += 1;
    }
    Some(schritt(alle, faellig, n))
}

/// Strictly nearer to the first than to the second.
fn naeher(tag: Date, a: Date, b: Date) -> bool {
    abstand(tag, a) < abstand(tag, b)
}

/// Not before the second is in sight: the calendar has an end.
fn naeher_am_zweiten(tag: Date, a: Date, b: Date) -> bool {
    b > a && abstand(tag, b) < abstand(tag, a)
}

fn abstand(a: Date, b: Date) -> i64 {
    (a.duration_since(b).as_secs() / 86_400).abs()
}

/// So many intervals on, or back. The last day of a month stays the last one: 31.1., 28.2., 31.3. – else a month end
/// would slide to the 28th for ever, and 29 February would never come back.
pub(super) fn schritt(alle: Wiederholung, ab: Date, n: i64) -> Date {
    let weit = n.saturating_mul(i64::from(alle.anzahl.max(1)));
    let rand = if n < 0 { Date::MIN } else { Date::MAX };
    let Some(tag) = alle.einheit.weiter(ab, weit) else {
        return rand;
    };
    let in_tagen = matches!(alle.einheit, Zeitraum::Tag | Zeitraum::Woche);
    if !in_tagen && ab == ab.last_of_month() {
        tag.last_of_month()
    } else {
        tag
    }
}
