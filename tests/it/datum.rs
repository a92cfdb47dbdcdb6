//! Dates as people say them. Today is Sunday, 22 November 2026, unless a line says otherwise.

use feldbuch::domain::datum::{
    kurz, lang, lies, lies_rueckwaerts, lies_zeitpunkt, lies_zeitspanne, relativ, seit, spanne,
    zeitpunkt,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const HEUTE: Date = date(2026, 11, 22);

fn pruefe(heute: Date, faelle: &[(&str, &str)]) {
    for (text, soll) in faelle {
        assert_eq!(lies(text, heute).map(lang).as_deref(), Ok(*soll), "{text}");
    }
}

#[test]
fn mit_tag_und_monat() {
    pruefe(
        HEUTE,
        &[
            ("15.3.", "Mo 15.03.2027"),
            ("15.3", "Mo 15.03.2027"),
            (" 15. 3. ", "Mo 15.03.2027"),
            ("15.3.27", "Mo 15.03.2027"),
            ("15.03.2027", "Mo 15.03.2027"),
            ("15/3", "Mo 15.03.2027"),
            ("15. März", "Mo 15.03.2027"),
            ("15 MAERZ", "Mo 15.03.2027"),
            ("15. Ma\u{308}rz 2028", "Mi 15.03.2028"),
            ("15. dez.", "Di 15.12.2026"),
            ("2027-03-15", "Mo 15.03.2027"),
            ("22.11.", "So 22.11.2026"),
            ("21.11.", "So 21.11.2027"),
            ("1.1.95", "So 01.01.1995"),
            ("15.", "Di 15.12.2026"),
            ("22", "So 22.11.2026"),
            ("31", "Do 31.12.2026"),
            ("29.2.", "Di 29.02.2028"),
            ("So 22.11.2026", "So 22.11.2026"),
            ("Montag, 15.3.", "Mo 15.03.2027"),
            ("bis zum 15.3.", "Mo 15.03.2027"),
        ],
    );
}

#[test]
fn in_worten() {
    pruefe(
        HEUTE,
        &[
            ("heute", "So 22.11.2026"),
            ("Morgen", "Mo 23.11.2026"),
            ("übermorgen", "Di 24.11.2026"),
            ("uebermorgen", "Di 24.11.2026"),
            ("gestern", "Sa 21.11.2026"),
            ("vorgestern", "Fr 20.11.2026"),
            ("fr", "Fr 27.11.2026"),
            ("Freitag", "Fr 27.11.2026"),
            ("so", "So 29.11.2026"),
            ("nächsten fr", "Fr 27.11.2026"),
            ("naechsten freitag", "Fr 27.11.2026"),
            ("übernächsten fr", "Fr 04.12.2026"),
            ("diesen so", "So 22.11.2026"),
            ("letzten fr", "Fr 20.11.2026"),
            ("nächste woche", "Mo 23.11.2026"),
            ("übernächste Woche", "Mo 30.11.2026"),
            ("nächste woche fr", "Fr 27.11.2026"),
            ("fr nächste woche", "Fr 27.11.2026"),
            ("nächsten monat", "Di 01.12.2026"),
            ("nächstes jahr", "Fr 01.01.2027"),
            ("ostern", "So 28.03.2027"),
            ("silvester", "Do 31.12.2026"),
            ("ostern 2028", "So 16.04.2028"),
        ],
    );
}

#[test]
fn als_abstand() {
    pruefe(
        HEUTE,
        &[
            ("in 2 wochen", "So 06.12.2026"),
            ("in zwei Wochen", "So 06.12.2026"),
            ("in 3 tagen", "Mi 25.11.2026"),
            ("in einem monat", "Di 22.12.2026"),
            ("in einem halben jahr", "Sa 22.05.2027"),
            ("2 wochen", "So 06.12.2026"),
            ("+3", "Mi 25.11.2026"),
            ("+2w", "So 06.12.2026"),
            ("+1m", "Di 22.12.2026"),
            ("vor 3 tagen", "Do 19.11.2026"),
            ("-3", "Do 19.11.2026"),
            ("fr in 2 wochen", "Fr 11.12.2026"),
            ("heute + 3", "Mi 25.11.2026"),
            ("in 3 werktagen", "Mi 25.11.2026"),
        ],
    );
    pruefe(
        date(2027, 1, 31),
        &[
            ("in einem monat", "So 28.02.2027"),
            ("in 1 jahr", "Mo 31.01.2028"),
        ],
    );
}

#[test]
fn nach_kalenderwochen() {
    pruefe(
        HEUTE,
        &[
            ("kw 12", "Mo 22.03.2027"),
            ("KW12", "Mo 22.03.2027"),
            ("kw 12 fr", "Fr 26.03.2027"),
            ("fr kw 12", "Fr 26.03.2027"),
            ("kw 48", "Mo 23.11.2026"),
            // The running week: what is left of it.
            ("kw 47", "So 22.11.2026"),
            ("kw 53", "Mo 28.12.2026"),
            ("kw 12 2028", "Mo 20.03.2028"),
            ("kw 12/28", "Mo 20.03.2028"),
        ],
    );
    pruefe(
        date(2025, 12, 30),
        &[("kw 1 fr", "Fr 02.01.2026"), ("kw 2", "Mo 05.01.2026")],
    );
}

#[test]
fn nach_spannen() {
    pruefe(
        HEUTE,
        &[
            ("ende monat", "Mo 30.11.2026"),
            ("monatsende", "Mo 30.11.2026"),
            ("ende des monats", "Mo 30.11.2026"),
            ("ende märz", "Mi 31.03.2027"),
            ("anfang april", "Do 01.04.2027"),
            ("mitte mai", "Sa 15.05.2027"),
            ("mitte november 2027", "Mo 15.11.2027"),
            ("ende quartal", "Do 31.12.2026"),
            ("ende nächsten monats", "Do 31.12.2026"),
            ("q2", "Mi 30.06.2027"),
            ("q4", "Do 31.12.2026"),
            ("anfang q2", "Do 01.04.2027"),
            ("ende q1 2028", "Fr 31.03.2028"),
            ("jahresende", "Do 31.12.2026"),
            ("ende 2027", "Fr 31.12.2027"),
            ("anfang jahr", "Fr 01.01.2027"),
            ("ende nächster woche", "Fr 27.11.2026"),
            ("märz", "Mo 01.03.2027"),
            ("november", "So 22.11.2026"),
            ("wochenende", "Sa 28.11.2026"),
        ],
    );
    pruefe(
        date(2026, 11, 18),
        &[
            ("wochenende", "Sa 21.11.2026"),
            ("ende woche", "Fr 20.11.2026"),
        ],
    );
}

#[test]
fn rueckwaerts_liegt_alles_hinter_uns() {
    for (text, soll) in [
        ("15.3.", "So 15.03.2026"),
        ("22.11.", "So 22.11.2026"),
        ("23.11.", "So 23.11.2025"),
        ("15.", "So 15.11.2026"),
        ("fr", "Fr 20.11.2026"),
        ("2 wochen", "So 08.11.2026"),
        ("kw 12", "Mo 16.03.2026"),
        ("ende märz", "Di 31.03.2026"),
        ("märz", "So 01.03.2026"),
        ("q2", "Mi 01.04.2026"),
        ("29.2.", "Do 29.02.2024"),
        ("ostern", "So 05.04.2026"),
        ("gestern", "Sa 21.11.2026"),
    ] {
        assert_eq!(
            lies_rueckwaerts(text, HEUTE).map(lang).as_deref(),
            Ok(soll),
            "{text}"
        );
    }
}

#[test]
fn was_es_nicht_gibt_sagt_warum() {
    for (text, soll) in [
        (
            "31.2.",
            "Den 31.2. gibt es nicht: Februar hat höchstens 29 Tage",
        ),
        (
            "29.2.2027",
            "Den 29.2.2027 gibt es nicht: Februar 2027 hat 28 Tage",
        ),
        (
            "31.02.2027",
            "Den 31.2.2027 gibt es nicht: Februar 2027 hat 28 Tage",
        ),
        (
            "2028-02-30",
            "Den 30.2.2028 gibt es nicht: Februar 2028 hat 29 Tage",
        ),
        (
            "31.4.2027",
            "Den 31.4.2027 gibt es nicht: April 2027 hat 30 Tage",
        ),
        (
            "31. April",
            "Den 31.4. gibt es nicht: April hat höchstens 30 Tage",
        ),
        ("15.13.", "Monat 13 gibt es nicht, nur 1 bis 12"),
        ("32.1.", "Einen 32. gibt es in keinem Monat, nur 1 bis 31"),
        ("0.1.", "Einen 0. gibt es in keinem Monat, nur 1 bis 31"),
        ("99", "Einen 99. gibt es in keinem Monat, nur 1 bis 31"),
        ("kw 54", "KW 54 gibt es nicht, nur 1 bis 53"),
        ("kw 53 2027", "KW 53 gibt es 2027 nicht"),
        ("q5", "Quartal 5 gibt es nicht, nur 1 bis 4"),
        (
            "15.3.202",
            "Jahr 202? Zwei oder vier Ziffern, von 1900 bis 2199",
        ),
        ("fr 15.3.", "Der 15.03.2027 ist ein Montag, kein Freitag"),
        ("in 999999999 jahren", "So weit reicht der Kalender nicht"),
        (
            "bald",
            "„bald“ ist kein Datum – etwa 15.3., fr, in 2 wochen, kw 12",
        ),
        ("", "Noch kein Datum – etwa 15.3., fr, in 2 wochen, kw 12"),
    ] {
        assert_eq!(lies(text, HEUTE), Err(soll.to_owned()), "{text}");
    }
}

#[test]
fn mit_uhrzeit() {
    for (text, soll) in [
        ("do 14 uhr", "Do 26.11.2026 14:00"),
        ("do 14", "Do 26.11.2026 14:00"),
        ("do um 14 Uhr 30", "Do 26.11.2026 14:30"),
        ("15.3. 9:30", "Mo 15.03.2027 09:30"),
        ("15.3. 9.30", "Mo 15.03.2027 09:30"),
        ("15.3. 14", "Mo 15.03.2027 14:00"),
        ("15.3.27, 9:30 uhr", "Mo 15.03.2027 09:30"),
        ("morgen 9.30", "Mo 23.11.2026 09:30"),
        ("9:30 morgen", "Mo 23.11.2026 09:30"),
        ("14 uhr am do", "Do 26.11.2026 14:00"),
        ("15. März 9 uhr", "Mo 15.03.2027 09:00"),
        ("in 2 wochen 14h", "So 06.12.2026 14:00"),
        ("kw 12 fr 8:15", "Fr 26.03.2027 08:15"),
        ("16 uhr", "So 22.11.2026 16:00"),
        ("2027-03-15T09:30", "Mo 15.03.2027 09:30"),
        ("2027-03-15T09:30:00", "Mo 15.03.2027 09:30"),
        ("2027-03-15 09:30", "Mo 15.03.2027 09:30"),
        ("fr mittags", "Fr 27.11.2026 12:00"),
    ] {
        assert_eq!(
            lies_zeitpunkt(text, HEUTE).map(zeitpunkt).as_deref(),
            Ok(soll),
            "{text}"
        );
    }
}

#[test]
fn von_bis() {
    for (text, soll) in [
        ("15.3. 14-16 uhr", "Mo 15.03.2027 14:00–16:00"),
        ("mi 15–17 Uhr", "Mi 25.11.2026 15:00–17:00"),
        ("morgen von 9.30 bis 11", "Mo 23.11.2026 09:30–11:00"),
        ("14:00 - 15:30", "So 22.11.2026 14:00–15:30"),
        ("do 14 uhr", "Do 26.11.2026 14:00"),
    ] {
        let gelesen = lies_zeitspanne(text, HEUTE).map(|(b, e)| spanne(b, e));
        assert_eq!(gelesen.as_deref(), Ok(soll), "{text}");
    }
}

#[test]
fn ohne_uhrzeit_sagt_was_fehlt() {
    for (text, soll) in [
        (
            "do",
            "Do 26.11.2026 – und um wie viel Uhr? Etwa 14 uhr, 9:30",
        ),
        (
            "do 25 uhr",
            "„do 25 uhr“ ist kein Zeitpunkt – etwa do 14 uhr, 15.3. 9:30",
        ),
        (
            "31.2. 14 uhr",
            "Den 31.2. gibt es nicht: Februar hat höchstens 29 Tage",
        ),
        (
            "do 16-14 uhr",
            "Das Ende (14:00) liegt nicht nach dem Beginn (16:00)",
        ),
    ] {
        assert_eq!(lies_zeitspanne(text, HEUTE), Err(soll.to_owned()), "{text}");
    }
}

#[test]
fn kurz_und_relativ() {
    let am = |n: i64| HEUTE.saturating_add(n.days());
    for (n, soll) in [
        (0, "heute"),
        (1, "morgen"),
        (2, "übermorgen"),
        (3, "in 3 Tagen"),
        (13, "in 13 Tagen"),
        (14, "in 2 Wochen"),
        (37, "in 5 Wochen"),
        (62, "in 8 Wochen"),
        (63, "in 2 Monaten"),
        (365, "in 12 Monaten"),
        (730, "in 1 Jahr"),
        (1461, "in 4 Jahren"),
        (-1, "gestern"),
        (-2, "vorgestern"),
        (-7, "vor 7 Tagen"),
        (-35, "vor 5 Wochen"),
    ] {
        assert_eq!(relativ(am(n), HEUTE), soll, "{n}");
    }
    assert_eq!(seit(am(-35), HEUTE), "seit 5 Wochen");
    assert_eq!(seit(am(-1), HEUTE), "seit gestern");
    assert_eq!(kurz(date(2027, 1, 12), HEUTE), "12.01.");
    assert_eq!(kurz(date(2026, 1, 12), HEUTE), "12.01.");
    assert_eq!(kurz(date(2028, 1, 12), HEUTE), "12.01.28");
}

fn tage() -> impl Strategy<Value = Date> {
    (0i64..100_000).prop_map(|n| date(1900, 1, 1).saturating_add(n.days()))
}

/// Words that dates are made of, in any order: nearer to what people mistype than arbitrary signs.
fn brocken() -> impl Strategy<Value = String> {
    let wort = prop::sample::select(vec![
        "in",
        "vor",
        "fr",
        "nächste",
        "woche",
        "kw",
        "ende",
        "q",
        "monat",
        "märz",
        "halben",
        "jahr",
        "uhr",
        "bis",
        "t",
        "heute",
        "+",
        "-",
        ".",
        "/",
        ":",
        "0",
        "12",
        "31",
        "999999999",
        "2027",
        "ostern",
        "werktagen",
    ]);
    prop::collection::vec(wort, 0..7).prop_map(|w| w.join(" "))
}

proptest! {
    #[test]
    fn nichts_bringt_es_zu_fall(text in ".*", heute in tage()) {
        let _ = lies(&text, heute);
        let _ = lies_rueckwaerts(&text, heute);
        let _ = lies_zeitspanne(&text, heute);
    }

    #[test]
    fn auch_kein_durcheinander(text in brocken(), heute in tage()) {
        for tag in [lies(&text, heute), lies_rueckwaerts(&text, heute)] {
            prop_assert!(tag.is_ok() || tag.is_err_and(|satz| satz.len() > 10));
        }
        let _ = lies_zeitspanne(&text, heute);
    }

    #[test]
    fn was_gezeigt_wird_wird_gelesen(tag in tage(), heute in tage(), h in 0i8..24, m in 0i8..60) {
        prop_assert_eq!(lies(&lang(tag), heute), Ok(tag));
        prop_assert_eq!(lies(&tag.to_string(), heute), Ok(tag));
        let zeit = tag.at(h, m, 0, 0);
        prop_assert_eq!(lies_zeitpunkt(&zeitpunkt(zeit), heute), Ok(zeit));
        prop_assert_eq!(lies_zeitpunkt(&zeit.to_string(), heute), Ok(zeit));
    }

    /// A date without a year is the nearest such day, today included, on the side that was asked for.
    #[test]
    fn ohne_jahr_der_naechste(heute in tage(), tag in tage()) {
        let text = format!("{}.{}.", tag.day(), tag.month());
        let vor = lies(&text, heute).unwrap();
        let zurueck = lies_rueckwaerts(&text, heute).unwrap();
        prop_assert!(zurueck <= heute && heute <= vor);
        prop_assert!((vor.year() - heute.year()) <= 8 && (heute.year() - zurueck.year()) <= 8);
        prop_assert_eq!((vor.day(), vor.month()), (tag.day(), tag.month()));
    }
}

#[test]
fn auch_ein_zeitpunkt_sagt_dass_es_den_tag_nicht_gibt() {
    for text in ["31.02.2027", "31.02.2027 14:00", "2027-02-31T14:00"] {
        assert_eq!(
            lies_zeitpunkt(text, HEUTE).unwrap_err(),
            "Den 31.2.2027 gibt es nicht: Februar 2027 hat 28 Tage",
            "{text}"
        );
    }
}
