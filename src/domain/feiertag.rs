//! Public holidays of Brandenburg (Feiertagsgesetz BbgFTG § 2) and the working days between them. Knows no clock.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// Month, day, name.
const FESTE: [(i8, i8, &str); 6] = [
    (1, 1, "Neujahr"),
    (5, 1, "Tag der Arbeit"),
    (10, 3, "Tag der Deutschen Einheit"),
    (10, 31, "Reformationstag"),
    (12, 25, "1. Weihnachtstag"),
    (12, 26, "2. Weihnachtstag"),
];

/// Days after Easter Sunday, name.
const BEWEGLICHE: [(i64, &str); 6] = [
    (-2, "Karfreitag"),
    (0, "Ostersonntag"),
    (1, "Ostermontag"),
    (39, "Christi Himmelfahrt"),
    (49, "Pfingstsonntag"),
    (50, "Pfingstmontag"),
];

/// Of two that meet (Himmelfahrt on 1 May 2008) the movable one.
pub fn feiertag(tag: Date) -> Option<&'static str> {
    let abstand = ostersonntag(tag.year()).map(|o| tag.duration_since(o).as_secs() / 86_400);
    BEWEGLICHE
        .iter()
        .find(|(n, _)| Some(*n) == abstand)
        .map(|(_, name)| *name)
        .or_else(|| {
            FESTE
                .iter()
                .find(|(m, t, _)| (*m, *t) == (tag.month(), tag.day()))
                .map(|(.., name)| *name)
        })
}

/// Monday to Friday, and no holiday.
pub fn ist_arbeitstag(tag: Date) -> bool {
    !matches!(tag.weekday(), Weekday::Saturday | Weekday::Sunday) && feiertag(tag).is_none()
}

/// This day if it is a working day, else the next one.
pub fn naechster_arbeitstag(tag: Date) -> Date {
    let mut tag = tag;
    while !ist_arbeitstag(tag) && tag < Date::MAX {
        tag = tag.saturating_add(1.day());
    }
    tag
}

/// So many working days on (back, if negative). None beyond 1,000 of them.
pub fn arbeitstage_weiter(ab: Date, tage: i64) -> Option<Date> {
    let schritt = Span::new().try_days(tage.signum()).ok()?;
    let mut rest = tage.unsigned_abs();
    let mut tag = ab;
    if rest > 1_000 {
        return None;
    }
    while rest > 0 {
        tag = tag.checked_add(schritt).ok()?;
        rest -= u64::from(ist_arbeitstag(tag));
    }
    Some(tag)
}

/// A holiday or a feast by the folded word that people say: "ostern", "pfingsten", "silvester".
pub fn mit_namen(gefaltet: &str, jahr: i16) -> Option<Date> {
    let fest = |m, t| Date::new(jahr, m, t).ok();
    let nach_ostern = |n: i64| {
        ostersonntag(jahr)?
            .checked_add(Span::new().try_days(n).ok()?)
            .ok()
    };
    match gefaltet {
        "neujahr" => fest(1, 1),
        "karfreitag" => nach_ostern(-2),
        "ostern" | "ostersonntag" => nach_ostern(0),
        "ostermontag" => nach_ostern(1),
        "himmelfahrt" => nach_ostern(39),
        "pfingsten" | "pfingstsonntag" => nach_ostern(49),
        "pfingstmontag" => nach_ostern(50),
        "reformationstag" => fest(10, 31),
        "nikolaus" => fest(12, 6),
        "heiligabend" => fest(12, 24),
        "weihnachten" => fest(12, 25),
        "silvester" => fest(12, 31),
        _ => None,
    }
}

/// Easter by the Gregorian rule (Meeus/Jones/Butcher). None outside the calendar.
pub fn ostersonntag(jahr: i16) -> Option<Date> {
    let j = i32::from(jahr);
    let (a, b, c) = (j % 19, j / 100, j % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(
        jahr,
        i8::try_from(n / 31).ok()?,
        i8::try_from(n % 31 + 1).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn ostern_wie_im_kalender() {
        for (j, m, t) in [
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ] {
            assert_eq!(ostersonntag(j), Some(date(j, m, t)), "{j}");
        }
    }

    #[test]
    fn die_zwoelf_von_2026() {
        let tage: Vec<_> = (0..365)
            .map(|n| date(2026, 1, 1).saturating_add(n.days()))
            .filter_map(|t| Some(format!("{:02}.{:02}. {}", t.day(), t.month(), feiertag(t)?)))
            .collect();
        assert_eq!(
            tage,
            [
                "01.01. Neujahr",
                "03.04. Karfreitag",
                "05.04. Ostersonntag",
                "06.04. Ostermontag",
                "01.05. Tag der Arbeit",
                "14.05. Christi Himmelfahrt",
                "24.05. Pfingstsonntag",
                "25.05. Pfingstmontag",
                "03.10. Tag der Deutschen Einheit",
                "31.10. Reformationstag",
                "25.12. 1. Weihnachtstag",
                "26.12. 2. Weihnachtstag",
            ]
        );
    }

    #[test]
    fn arbeitstage_ueberspringen_fest_und_wochenende() {
        assert!(ist_arbeitstag(date(2026, 11, 23)));
        assert!(!ist_arbeitstag(date(2026, 11, 22)));
        assert_eq!(naechster_arbeitstag(date(2026, 4, 3)), date(2026, 4, 7));
        assert_eq!(naechster_arbeitstag(date(2026, 4, 7)), date(2026, 4, 7));
        assert_eq!(
            arbeitstage_weiter(date(2026, 4, 2), 2),
            Some(date(2026, 4, 8))
        );
        assert_eq!(
            arbeitstage_weiter(date(2026, 4, 7), -1),
            Some(date(2026, 4, 2))
        );
    }
}
