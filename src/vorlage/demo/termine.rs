//! When a Gremium meets: days that follow its rhythm, on its own weekday, never on a weekend or holiday.

use super::Zutaten;
use crate::domain::feiertag::feiertag;
use crate::domain::{Rhythmus, Zeitraum};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// Habits of one Gremium.
pub struct Gewohnheit {
    wochentag: Weekday,
    pub stunde: i8,
    pub minute: i8,
    /// How far into a period it likes to meet, in percent of its length.
    lage: i32,
}

impl Gewohnheit {
    pub fn new(z: &mut Zutaten, stunden: &[(i8, i8)]) -> Self {
        const TAGE: &[Weekday] = &[
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Thursday,
            Weekday::Friday,
        ];
        let (stunde, minute) = z.zufall.eins(stunden).copied().unwrap_or((9, 0));
        Gewohnheit {
            wochentag: z.zufall.eins(TAGE).copied().unwrap_or(Weekday::Tuesday),
            stunde,
            minute,
            lage: z.zufall.zahl(25, 70),
        }
    }
}

/// Days before and after today that the demo covers, and the length of the period in days.
fn fenster(zeitraum: Zeitraum) -> (i64, i64, i64) {
    match zeitraum {
        Zeitraum::Tag => (60, 10, 1),
        Zeitraum::Woche => (90, 21, 7),
        Zeitraum::Monat => (260, 40, 30),
        Zeitraum::Quartal => (270, 80, 91),
        Zeitraum::Halbjahr => (400, 150, 182),
        Zeitraum::Jahr => (400, 170, 365),
    }
}

/// The days of a Gremium in rising order, and how long it usually waits between two, in days.
pub fn termine(z: &mut Zutaten, rhythmus: Rhythmus, gewohnheit: &Gewohnheit) -> (Vec<Date>, i64) {
    let (roh, abstand) = match rhythmus {
        Rhythmus::Ohne => (vage(z), 90),
        Rhythmus::Abstand { anzahl, einheit } => im_abstand(z, anzahl, einheit),
        Rhythmus::Mindestens {
            anzahl,
            bis,
            zeitraum,
        } => je_zeitraum(z, (anzahl, bis), zeitraum, gewohnheit),
    };
    let mut tage: Vec<Date> = roh
        .into_iter()
        .filter_map(|tag| werktag(tag, gewohnheit.wochentag))
        .collect();
    tage.sort_unstable();
    tage.dedup();
    (tage, abstand)
}

/// Now and then, as occasion demands.
fn vage(z: &mut Zutaten) -> Vec<Date> {
    [-210, -120, -45, 30]
        .into_iter()
        .filter_map(|mitte| {
            let tage = mitte + i64::from(z.zufall.zahl(-20, 20));
            z.heute.checked_add(tage.days()).ok()
        })
        .collect()
}

fn im_abstand(z: &mut Zutaten, anzahl: u16, einheit: Zeitraum) -> (Vec<Date>, i64) {
    let (zurueck, voraus, laenge) = fenster(einheit);
    let abstand = laenge * i64::from(anzahl.max(1));
    let start = i64::from(z.zufall.zahl(0, 13)) - zurueck;
    let schritte = (voraus + zurueck) / abstand;
    let tage = (0..=schritte)
        .filter_map(|i| z.heute.checked_add((start + i * abstand).days()).ok())
        .collect();
    (tage, abstand)
}

/// So many in each calendar period, spread over it.
fn je_zeitraum(
    z: &mut Zutaten,
    (anzahl, bis): (u16, Option<u16>),
    zeitraum: Zeitraum,
    gewohnheit: &Gewohnheit,
) -> (Vec<Date>, i64) {
    let (zurueck, voraus, laenge) = fenster(zeitraum);
    let (ab, ende) = (
        z.heute.saturating_sub(zurueck.days()),
        z.heute.saturating_add(voraus.days()),
    );
    let mut aus = Vec::new();
    let mut anfang = beginn(ab, zeitraum);
    while anfang <= ende {
        let mal = z
            .zufall
            .zahl(i32::from(anzahl), i32::from(bis.unwrap_or(anzahl)))
            .max(1);
        for i in 0..mal {
            let lage = gewohnheit.lage + z.zufall.zahl(-5, 5);
            let tage = laenge * i64::from(i * 100 + lage) / i64::from(mal * 100);
            let tag = anfang.saturating_add(tage.days());
            aus.extend((ab <= tag && tag <= ende).then_some(tag));
        }
        anfang = anfang.saturating_add(dauer(zeitraum));
    }
    (aus, laenge / i64::from(anzahl.max(1)))
}

fn dauer(zeitraum: Zeitraum) -> Span {
    match zeitraum {
        Zeitraum::Tag => 1.day(),
        Zeitraum::Woche => 1.week(),
        Zeitraum::Monat => 1.month(),
        Zeitraum::Quartal => 3.months(),
        Zeitraum::Halbjahr => 6.months(),
        Zeitraum::Jahr => 1.year(),
    }
}

/// First day of the calendar period.
fn beginn(tag: Date, zeitraum: Zeitraum) -> Date {
    let monate = match zeitraum {
        Zeitraum::Tag => return tag,
        Zeitraum::Woche => {
            let seit_montag = i64::from(tag.weekday().to_monday_zero_offset());
            return tag.saturating_sub(seit_montag.days());
        }
        Zeitraum::Monat => 1,
        Zeitraum::Quartal => 3,
        Zeitraum::Halbjahr => 6,
        Zeitraum::Jahr => 12,
    };
    let zurueck = i64::from((tag.month() - 1) % monate);
    tag.first_of_month().saturating_sub(zurueck.months())
}

/// The wanted weekday of the same week; a holiday moves it a week ahead, then a day.
fn werktag(tag: Date, wochentag: Weekday) -> Option<Date> {
    let montag = beginn(tag, Zeitraum::Woche);
    let wunsch = montag.checked_add(i64::from(wochentag.to_monday_zero_offset()).days());
    let wunsch = wunsch.ok()?;
    [0, -7, -8, -6, -9, 7]
        .into_iter()
        .filter_map(|tage: i64| wunsch.checked_add(tage.days()).ok())
        .find(|t| arbeitstag(*t))
}

/// Neither weekend nor holiday.
pub fn arbeitstag(tag: Date) -> bool {
    tag.weekday().to_monday_zero_offset() < 5 && feiertag(tag).is_none()
}

/// The nearest working day before or on this one.
pub fn arbeitstag_bis(tag: Date) -> Date {
    let mut hier = tag;
    while !arbeitstag(hier) {
        let Ok(gestern) = hier.yesterday() else {
            return tag;
        };
        hier = gestern;
    }
    hier
}
