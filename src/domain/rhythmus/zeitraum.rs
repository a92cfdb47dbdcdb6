//! The periods of the calendar: where one begins and ends, and how one moves on by some of them.

use super::Zeitraum;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

impl Zeitraum {
    /// The calendar period around a day: its first day, and the first day behind it. Weeks start on Monday.
    pub fn periode(self, tag: Date) -> (Date, Date) {
        let start = self.start(tag);
        (start, self.weiter(start, 1).unwrap_or(Date::MAX))
    }

    /// So many periods on (back, if negative), at the same place in the period; a day that the month does not have
    /// becomes its last. None beyond the calendar.
    pub fn weiter(self, tag: Date, n: i64) -> Option<Date> {
        let neu = Span::new();
        let spanne = match self.monate() {
            Some(m) => neu.try_months(n.checked_mul(i64::from(m))?),
            None if self == Zeitraum::Woche => neu.try_weeks(n),
            None => neu.try_days(n),
        };
        tag.checked_add(spanne.ok()?).ok()
    }

    /// Its length in months; None for days and weeks.
    pub(super) fn monate(self) -> Option<i8> {
        match self {
            Zeitraum::Tag | Zeitraum::Woche => None,
            Zeitraum::Monat => Some(1),
            Zeitraum::Quartal => Some(3),
            Zeitraum::Halbjahr => Some(6),
            Zeitraum::Jahr => Some(12),
        }
    }

    /// By a folded word in any case, or its first letter.
    pub(in crate::domain) fn aus_wort(w: &str) -> Option<Zeitraum> {
        Some(match w {
            "tag" | "tage" | "tagen" | "tages" | "t" => Zeitraum::Tag,
            "woche" | "wochen" | "w" => Zeitraum::Woche,
            "monat" | "monate" | "monaten" | "monats" | "m" => Zeitraum::Monat,
            "quartal" | "quartale" | "quartalen" | "quartals" | "vierteljahr" | "q" => {
                Zeitraum::Quartal
            }
            "halbjahr" | "halbjahre" | "halbjahren" | "halbjahres" | "h" => Zeitraum::Halbjahr,
            "jahr" | "jahre" | "jahren" | "jahres" | "j" => Zeitraum::Jahr,
            _ => return None,
        })
    }

    fn start(self, tag: Date) -> Date {
        match self.monate() {
            Some(m) => {
                let erster = (tag.month() - 1) / m * m + 1;
                Date::new(tag.year(), erster, 1).unwrap_or(tag)
            }
            None if self == Zeitraum::Woche => {
                tag.saturating_sub(tag.weekday().to_monday_zero_offset().days())
            }
            None => tag,
        }
    }
}

/// Days from one day to another.
pub(super) fn tage(von: Date, bis: Date) -> i64 {
    bis.duration_since(von).as_secs() / 86_400
}
