//! Opening rules: what people type, what is written of it, and what is open when – across holidays and daylight saving.

use feldbuch::domain::oeffnung::{naechste_oeffnung, offen, satz};
use feldbuch::domain::{Auswahl, Feriengeltung, Oeffnung, Tagesart, Uhrzeit, Wochen, feiertag};
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use proptest::prelude::*;

fn lies(text: &str) -> Vec<Oeffnung> {
    Oeffnung::lies_alle(text).unwrap_or_else(|e| panic!("{text}: {e}"))
}

fn geschrieben(text: &str) -> String {
    Oeffnung::schreibe_alle(&lies(text))
}

#[test]
fn rules_as_people_type_them() {
    for (text, wieder) in [
        (
            "mi 15–17, nicht in den Ferien",
            "Mi 15:00–17:00, nicht in den Ferien",
        ),
        ("mi 15-17 uhr", "Mi 15:00–17:00"),
        ("Mi von 15 bis 17 Uhr", "Mi 15:00–17:00"),
        ("mi 15 uhr - 17 uhr", "Mi 15:00–17:00"),
        ("mo-fr 9-12 + do 14-18", "Mo–Fr 09:00–12:00; Do 14:00–18:00"),
        ("mo-fr 9-12, do 14-18", "Mo–Fr 09:00–12:00; Do 14:00–18:00"),
        ("mo, mi und fr 9-12", "Mo+Mi+Fr 09:00–12:00"),
        ("montags und mittwochs 9-12", "Mo+Mi 09:00–12:00"),
        ("di/do 9-12", "Di+Do 09:00–12:00"),
        ("sa-mo 9-12", "Mo+Sa+So 09:00–12:00"),
        (
            "mo 9-12 und 14-18, nicht in den Ferien",
            "Mo 09:00–12:00, nicht in den Ferien; Mo 14:00–18:00, nicht in den Ferien",
        ),
        (
            "mi 15-17 ohne ferien, sa 10-12",
            "Mi 15:00–17:00, nicht in den Ferien; Sa 10:00–12:00",
        ),
        (
            "mi 15-17, sa 10-12, außer ferien",
            "Mi 15:00–17:00, nicht in den Ferien; Sa 10:00–12:00, nicht in den Ferien",
        ),
        ("jeden 1. samstag im monat", "1. Sa im Monat ganztags"),
        (
            "1. und 3. sa im Monat 10-12",
            "1.+3. Sa im Monat 10:00–12:00",
        ),
        ("letzter fr 18-22", "letzter Fr im Monat 18:00–22:00"),
        ("zweite woche im monat", "2. Woche im Monat ganztags"),
        ("mai-sep sa 10-12", "Mai–Sep Sa 10:00–12:00"),
        (
            "mai-sep sa 10-12, so 14-16",
            "Mai–Sep Sa 10:00–12:00; Mai–Sep So 14:00–16:00",
        ),
        (
            "mai-sep sa 10-12, okt-apr sa 14-16",
            "Mai–Sep Sa 10:00–12:00; Jan–Apr+Okt–Dez Sa 14:00–16:00",
        ),
        ("sa 10-12, im Mai", "Mai Sa 10:00–12:00"),
        ("ab 15 uhr", "täglich ab 15:00"),
        ("mi ab 15 bis 18", "Mi 15:00–18:00"),
        ("täglich bis 18 Uhr", "täglich bis 18:00"),
        ("mi bis 18", "Mi bis 18:00"),
        ("bis 0 uhr", "täglich bis 24:00"),
        ("ganztags", "täglich ganztags"),
        ("rund um die uhr", "rund um die Uhr"),
        ("24/7", "rund um die Uhr"),
        ("di 15.30-17", "Di 15:30–17:00"),
        ("di 15:30 – 17 Uhr", "Di 15:30–17:00"),
        ("fr 20-1", "Fr 20:00–01:00 (nächster Tag)"),
        ("fr 20-0", "Fr 20:00–00:00"),
        ("mi 17-15", "Mi 17:00–15:00 (nächster Tag)"),
        ("nach Vereinbarung", "nach Vereinbarung"),
        ("mo 9-12 und n.V.", "Mo 09:00–12:00, nach Vereinbarung"),
        ("gerade Wochen mi 15-17", "Mi 15:00–17:00, gerade Wochen"),
        (
            "mi 15-17 in ungeraden wochen",
            "Mi 15:00–17:00, ungerade Wochen",
        ),
        (
            "sa, so und feiertags 10-18",
            "Sa+So 10:00–18:00, auch feiertags",
        ),
        ("werktags 8-16", "Mo–Fr 08:00–16:00"),
        ("am wochenende 10-12", "Sa+So 10:00–12:00"),
        (
            "nur in den ferien 10-16",
            "täglich 10:00–16:00, nur in den Ferien",
        ),
        ("mo 9-12\nmi 15-17; ", "Mo 09:00–12:00; Mi 15:00–17:00"),
        ("", ""),
    ] {
        assert_eq!(geschrieben(text), wieder, "{text}");
        assert_eq!(lies(wieder), lies(text), "{text}");
    }
}

#[test]
fn what_is_not_understood_is_named() {
    for (text, teil) in [
        ("mi 25-26", "„25“ ist keine Uhrzeit"),
        ("mi 15:70-16", "„15:70“ ist keine Uhrzeit"),
        ("mo 9-12, irgendwann", "„irgendwann“ nicht verstanden"),
        ("mi 15-", "„15-“: bis wann?"),
        ("mi 15", "„15“: von wann bis wann?"),
        ("mi ab", "„ab“: hier fehlt eine Uhrzeit"),
        ("mi ab 24", "24 Uhr ist das Ende des Tages"),
        ("mi 24-2", "24 Uhr ist das Ende des Tages"),
        ("7. sa im monat 10-12", "„7.“ gibt es im Monat nicht"),
        ("1. im monat 10-12", "welcher Tag?"),
        ("mi nachmittags", "„nachmittags“ ist nicht genau genug"),
        ("jede zweite Woche di 10-12", "gerade oder ungerade Wochen?"),
        ("mi 15-17 15.3.", "„15.3.“ gibt es"),
    ] {
        let fehler = Oeffnung::lies_alle(text).expect_err(text);
        assert!(fehler.contains(teil), "{text}: {fehler}");
    }
}

fn zeit(minuten: u16) -> Uhrzeit {
    Uhrzeit::neu(minuten / 60, minuten % 60).unwrap()
}

prop_compose! {
    /// Any rule but those that say nothing: beginning at 24:00, ending at 0:00 of the same day.
    fn regel()(
        tage in 0u8..128,
        im_monat in 0u8..64,
        monate in 0u16..4096,
        woche in 0usize..3,
        ferien in 0usize..3,
        von in proptest::option::of(0u16..1440),
        bis in proptest::option::of(0u16..=1440),
        feiertags: bool,
        nach_vereinbarung: bool,
    ) -> Oeffnung {
        Oeffnung {
            tage,
            im_monat,
            woche: Wochen::ALLE[woche].0,
            monate,
            von: von.map(zeit),
            bis: bis.filter(|b| von.is_some() || *b > 0).map(zeit),
            ferien: Feriengeltung::ALLE[ferien].0,
            feiertags,
            nach_vereinbarung,
        }
    }
}

/// Summer holidays and a public holiday or two, as a Register would say.
fn art(tag: Date) -> Tagesart {
    Tagesart {
        ferien: (date(2026, 7, 9)..=date(2026, 8, 22)).contains(&tag)
            || (date(2026, 10, 19)..=date(2026, 10, 30)).contains(&tag),
        feiertag: feiertag::feiertag(tag).is_some(),
    }
}

/// The plain meaning of rules, minute by minute.
fn ist_offen(zeiten: &[Oeffnung], jetzt: DateTime) -> bool {
    let uhr = i32::from(jetzt.hour()) * 60 + i32::from(jetzt.minute());
    let am = |z: &Oeffnung, tag: Date, uhr: i32| {
        let von = z.von.map_or(0, |v| i32::from(v.minuten()));
        let mut bis = z.bis.map_or(1440, |v| i32::from(v.minuten()));
        if z.von.is_some() && bis <= von {
            bis += 1440;
        }
        (von..bis).contains(&uhr) && z.gilt_am(tag, art(tag))
    };
    zeiten
        .iter()
        .any(|z| am(z, jetzt.date(), uhr) || am(z, jetzt.date().yesterday().unwrap(), uhr + 1440))
}

/// Every minute of a day of Berlin, taken from its instants, on the wall clock.
fn minuten(tag: Date) -> Vec<DateTime> {
    let berlin = TimeZone::get("Europe/Berlin").unwrap();
    let davor: Timestamp = format!("{}T12:00:00Z", tag.yesterday().unwrap())
        .parse()
        .unwrap();
    (0..60 * 48)
        .map(|m| berlin.to_datetime(davor + Span::new().minutes(m)))
        .filter(|wand| wand.date() == tag)
        .collect()
}

const FRUEHJAHR: Date = date(2026, 3, 29);
const HERBST: Date = date(2026, 10, 25);

#[test]
fn the_days_of_the_change_have_their_hours() {
    assert_eq!(minuten(FRUEHJAHR).len(), 23 * 60);
    assert_eq!(minuten(HERBST).len(), 25 * 60);
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(regeln in proptest::collection::vec(regel(), 0..4)) {
        let text = Oeffnung::schreibe_alle(&regeln);
        prop_assert_eq!(Oeffnung::lies_alle(&text), Ok(regeln), "{}", text);
    }

    #[test]
    fn any_typing_is_answered(text in "[a-zäöü0-9 .,:;+/()–-]{0,40}") {
        if let Ok(regeln) = Oeffnung::lies_alle(&text) {
            let wieder = Oeffnung::schreibe_alle(&regeln);
            prop_assert_eq!(Oeffnung::lies_alle(&wieder), Ok(regeln), "{} → {}", text, wieder);
        }
    }

    /// Whatever the rules, each minute of both days of the change is open as its wall clock says, and is where the next
    /// opening says so.
    #[test]
    fn daylight_saving_changes_nothing(regeln in proptest::collection::vec(regel(), 1..4), herbst: bool) {
        let regeln: Vec<Oeffnung> = regeln.into_iter().map(|r| Oeffnung { monate: 0, im_monat: 0, ..r }).collect();
        for wand in minuten(if herbst { HERBST } else { FRUEHJAHR }) {
            prop_assert_eq!(offen(&regeln, wand, art), ist_offen(&regeln, wand), "{}", wand);
        }
    }

    /// A stretch whose ends lie outside of the hour that is doubled or left out opens and closes once; it is an hour longer
    /// or shorter only where it spans that hour.
    #[test]
    fn nothing_opens_twice(von in 0u16..1440, bis in 1u16..=1440, herbst: bool) {
        let wechsel = 120..180;
        prop_assume!(von < bis && !wechsel.contains(&von) && !(121..=180).contains(&bis));
        let regel = Oeffnung { von: Some(zeit(von)), bis: Some(zeit(bis)), feiertags: true, ..Oeffnung::default() };
        let tag = if herbst { HERBST } else { FRUEHJAHR };
        let auf: Vec<bool> = minuten(tag).iter().map(|m| offen(std::slice::from_ref(&regel), *m, art)).collect();
        let oeffnet = auf.windows(2).filter(|w| !w[0] && w[1]).count() + usize::from(auf[0]);
        prop_assert_eq!(oeffnet, 1);
        let spannt = von <= 120 && bis >= 180;
        let dazu = match (spannt, herbst) { (false, _) => 0, (true, true) => 60, (true, false) => -60 };
        prop_assert_eq!(auf.iter().filter(|a| **a).count() as i32, i32::from(bis) - i32::from(von) + dazu);
    }

    /// The next opening: nothing is open before it, it is open from there to its end, and not at its end.
    #[test]
    fn the_next_opening_is_the_next(regeln in proptest::collection::vec(regel(), 1..3), stunden in 0i64..24 * 365) {
        let regeln: Vec<Oeffnung> = regeln.into_iter().map(|r| Oeffnung { nach_vereinbarung: false, ..r }).collect();
        let jetzt = date(2026, 1, 1).at(0, 17, 0, 0) + Span::new().hours(stunden);
        let Some((von, bis)) = naechste_oeffnung(&regeln, jetzt, art) else {
            for h in 0..24 * 60 {
                let m = jetzt + Span::new().hours(h);
                prop_assert!(!ist_offen(&regeln, m), "{}", m);
            }
            return Ok(());
        };
        prop_assert!(ist_offen(&regeln, von) && ist_offen(&regeln, von.max(jetzt)));
        let mut m = jetzt;
        for _ in 0..2000 {
            if m >= von { break; }
            prop_assert!(!ist_offen(&regeln, m), "{} before {}", m, von);
            m += Span::new().minutes(7);
        }
        if let Some(bis) = bis {
            prop_assert!(bis > jetzt && !ist_offen(&regeln, bis), "{}", bis);
            prop_assert!(ist_offen(&regeln, bis - Span::new().minutes(1)));
            let mut m = von.max(jetzt);
            while m < bis {
                prop_assert!(ist_offen(&regeln, m), "{}", m);
                m += Span::new().minutes(13);
            }
        }
    }
}

#[test]
fn holidays_are_no_opening_days_unless_said() {
    let mi = lies("mi 15-17, nicht in den Ferien");
    let um = |y, m, d, h| date(y, m, d).at(h, 0, 0, 0);
    assert!(offen(&mi, um(2026, 7, 8, 15), art));
    assert!(!offen(&mi, um(2026, 7, 15, 15), art));
    assert_eq!(
        naechste_oeffnung(&mi, um(2026, 7, 8, 18), art).unwrap().0,
        um(2026, 8, 26, 15)
    );
    let sa = lies("sa 10-12");
    assert!(!offen(&sa, um(2026, 10, 31, 10), art), "Reformationstag");
    assert!(offen(
        &lies("sa 10-12, auch feiertags"),
        um(2026, 10, 31, 10),
        art
    ));
    assert!(offen(
        &lies("nur in den Ferien 10-12"),
        um(2026, 7, 20, 10),
        art
    ));
    assert!(offen(&lies("fr 20-1"), um(2026, 6, 13, 0), art));
    assert!(!offen(&lies("fr 20-1"), um(2026, 6, 13, 1), art));
}

#[test]
fn sentences_about_now() {
    let so = date(2026, 11, 22).at(10, 0, 0, 0);
    let sagt = |text: &str| satz(&lies(text), so, art).unwrap_or_default();
    for (text, wie) in [
        ("so 9-17", "jetzt offen bis 17:00"),
        ("so 9-12 und 12-18", "jetzt offen bis 18:00"),
        ("so 9-24", "jetzt offen bis 24:00"),
        ("so ganztags", "jetzt offen bis 24:00"),
        ("so 9-2", "jetzt offen bis morgen 02:00"),
        ("rund um die uhr", "jetzt offen"),
        ("so 15-17", "öffnet 15:00"),
        ("mo 15-17", "öffnet morgen 15:00"),
        ("mi 15-17", "öffnet Mi 15:00"),
        ("1. mi im monat 15-17", "öffnet Mi 02.12. 15:00"),
        ("nach vereinbarung", "nach Vereinbarung"),
        ("", ""),
    ] {
        assert_eq!(sagt(text), wie, "{text}");
    }
}
