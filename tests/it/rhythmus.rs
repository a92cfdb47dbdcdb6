//! Rhythms: how a Gremium stands, what is proposed, and the words for it.

use feldbuch::domain::datum::lang;
use feldbuch::domain::feiertag::ist_arbeitstag;
use feldbuch::domain::rhythmus::{Lage, naechster_vorschlag};
use feldbuch::domain::{Rhythmus, Wiederholung, Zeitraum};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const fn mind(anzahl: u16, zeitraum: Zeitraum) -> Rhythmus {
    Rhythmus::Mindestens {
        anzahl,
        bis: None,
        zeitraum,
    }
}

const fn alle(anzahl: u16, einheit: Zeitraum) -> Rhythmus {
    Rhythmus::Abstand { anzahl, einheit }
}

/// "faellig 2026-12-31", "ueberfaellig seit 2026-09-30"
fn stand(
    r: Rhythmus,
    gehalten: &[Date],
    geplant: &[Date],
    gegruendet: Option<Date>,
    heute: Date,
) -> String {
    let s = r.stand(gehalten, geplant, gegruendet, heute);
    match (s.lage, s.faellig_bis) {
        (Lage::Ueberfaellig { seit }, _) => format!("ueberfaellig seit {seit}"),
        (lage, Some(bis)) => format!("{} {bis}", lage.key()),
        (lage, None) => lage.key().to_owned(),
    }
}

#[test]
fn ohne_rhythmus_wird_nichts_faellig() {
    let s = Rhythmus::Ohne.stand(
        &[date(2026, 3, 1), date(2026, 5, 1)],
        &[date(2026, 1, 1), date(2026, 12, 1), date(2027, 1, 1)],
        None,
        date(2026, 11, 22),
    );
    assert_eq!(s.letzte, Some(date(2026, 5, 1)));
    assert_eq!(s.naechste, Some(date(2026, 12, 1)));
    assert_eq!((s.faellig_bis, s.lage), (None, Lage::Ohne));
}

#[test]
fn einmal_im_quartal() {
    let q = mind(1, Zeitraum::Quartal);
    let heute = date(2026, 11, 22);
    let im_q3 = date(2026, 8, 12);
    assert_eq!(
        stand(q, &[date(2026, 10, 5)], &[], None, heute),
        "im_rhythmus 2027-03-31"
    );
    assert_eq!(
        stand(q, &[im_q3], &[], None, heute),
        "im_rhythmus 2026-12-31"
    );
    assert_eq!(
        stand(q, &[im_q3], &[], None, date(2026, 12, 5)),
        "faellig 2026-12-31"
    );
    assert_eq!(
        stand(q, &[im_q3], &[date(2026, 12, 31)], None, date(2026, 12, 5)),
        "im_rhythmus 2026-12-31"
    );
    assert_eq!(
        stand(q, &[im_q3], &[date(2027, 1, 1)], None, date(2026, 12, 5)),
        "faellig 2026-12-31"
    );
    // Nothing in the third quarter, nothing since.
    assert_eq!(
        stand(q, &[date(2026, 5, 1)], &[], None, heute),
        "ueberfaellig seit 2026-09-30"
    );
    assert_eq!(
        stand(q, &[date(2026, 5, 1), date(2026, 10, 5)], &[], None, heute),
        "im_rhythmus 2027-03-31"
    );
    assert_eq!(
        stand(q, &[], &[], Some(date(2012, 1, 1)), heute),
        "ueberfaellig seit 2026-09-30"
    );
}

#[test]
fn mehrmals_im_jahr_in_gleichen_abschnitten() {
    let j = mind(3, Zeitraum::Jahr);
    let letztes = [date(2025, 2, 1), date(2025, 6, 1), date(2025, 10, 1)];
    let mit = |tage: &[Date]| [&letztes, tage].concat();
    let heute = date(2026, 6, 1);
    assert_eq!(
        stand(j, &mit(&[]), &[], None, heute),
        "ueberfaellig seit 2026-04-30"
    );
    assert_eq!(
        stand(j, &mit(&[date(2026, 3, 1)]), &[], None, heute),
        "im_rhythmus 2026-08-31"
    );
    assert_eq!(
        stand(j, &mit(&[date(2026, 3, 1)]), &[], None, date(2026, 7, 23)),
        "faellig 2026-08-31"
    );
    let drei = [date(2026, 1, 9), date(2026, 1, 10), date(2026, 1, 11)];
    assert_eq!(
        stand(j, &mit(&drei), &[], None, heute),
        "im_rhythmus 2027-04-30"
    );
    // Five do not divide twelve months: by days.
    let f = mind(5, Zeitraum::Jahr).stand(&[], &[], Some(date(2026, 1, 1)), date(2026, 1, 1));
    assert_eq!(f.faellig_bis, Some(date(2026, 3, 14)));
}

#[test]
fn wochen_beginnen_am_montag() {
    let w = mind(1, Zeitraum::Woche);
    assert_eq!(
        stand(w, &[date(2026, 11, 16)], &[], None, date(2026, 11, 22)),
        "im_rhythmus 2026-11-29"
    );
    assert_eq!(
        stand(w, &[date(2026, 11, 15)], &[], None, date(2026, 11, 22)),
        "faellig 2026-11-22"
    );
    assert_eq!(
        stand(w, &[date(2026, 11, 15)], &[], None, date(2026, 11, 23)),
        "ueberfaellig seit 2026-11-22"
    );
}

#[test]
fn wer_noch_nicht_bestand_schuldet_nichts() {
    let q = mind(1, Zeitraum::Quartal);
    let heute = date(2026, 11, 22);
    assert_eq!(stand(q, &[], &[], None, heute), "im_rhythmus 2026-12-31");
    assert_eq!(
        stand(mind(4, Zeitraum::Jahr), &[], &[], None, heute),
        "im_rhythmus 2026-12-31"
    );
    assert_eq!(
        stand(mind(4, Zeitraum::Jahr), &[], &[], None, date(2026, 6, 20)),
        "faellig 2026-06-30"
    );
    // Founded in the middle of a slot: the next full one counts.
    assert_eq!(
        stand(
            mind(4, Zeitraum::Jahr),
            &[],
            &[],
            Some(date(2026, 5, 20)),
            date(2026, 8, 1)
        ),
        "im_rhythmus 2026-09-30"
    );
    assert_eq!(
        stand(q, &[], &[], Some(date(2026, 9, 20)), heute),
        "im_rhythmus 2026-12-31"
    );
    assert_eq!(
        stand(q, &[], &[], Some(date(2026, 11, 20)), heute),
        "im_rhythmus 2027-03-31"
    );
    assert_eq!(
        stand(q, &[], &[], Some(date(2027, 5, 1)), heute),
        "im_rhythmus 2027-09-30"
    );
}

#[test]
fn abstand_zaehlt_von_der_letzten() {
    let z = alle(2, Zeitraum::Woche);
    let heute = date(2026, 11, 22);
    assert_eq!(
        stand(z, &[date(2026, 11, 12)], &[], None, heute),
        "faellig 2026-11-26"
    );
    assert_eq!(
        stand(z, &[date(2026, 11, 12)], &[date(2026, 11, 26)], None, heute),
        "im_rhythmus 2026-11-26"
    );
    assert_eq!(
        stand(z, &[date(2026, 11, 1)], &[], None, heute),
        "ueberfaellig seit 2026-11-15"
    );
    assert_eq!(stand(z, &[], &[], None, heute), "faellig 2026-12-06");
    assert_eq!(
        stand(
            alle(1, Zeitraum::Jahr),
            &[],
            &[],
            Some(date(2025, 10, 1)),
            heute
        ),
        "ueberfaellig seit 2026-10-01"
    );
    assert_eq!(
        stand(
            alle(1, Zeitraum::Monat),
            &[date(2027, 1, 31)],
            &[],
            None,
            heute
        ),
        "im_rhythmus 2027-02-28"
    );
}

#[test]
fn in_worten() {
    for (r, text) in [
        (mind(1, Zeitraum::Quartal), "mind. 1 × im Quartal"),
        (
            Rhythmus::Mindestens {
                anzahl: 3,
                bis: Some(4),
                zeitraum: Zeitraum::Jahr,
            },
            "3–4 × im Jahr",
        ),
        (
            Rhythmus::Mindestens {
                anzahl: 2,
                bis: Some(2),
                zeitraum: Zeitraum::Jahr,
            },
            "2 × im Jahr",
        ),
        (alle(1, Zeitraum::Monat), "monatlich"),
        (alle(1, Zeitraum::Woche), "wöchentlich"),
        (alle(2, Zeitraum::Woche), "alle 2 Wochen"),
        (alle(1, Zeitraum::Halbjahr), "halbjährlich"),
        (Rhythmus::Ohne, "ohne festen Rhythmus"),
    ] {
        assert_eq!(r.text(), text);
    }
}

#[test]
fn wie_leute_es_tippen() {
    let drei_vier = Rhythmus::Mindestens {
        anzahl: 3,
        bis: Some(4),
        zeitraum: Zeitraum::Jahr,
    };
    let zwei = Rhythmus::Mindestens {
        anzahl: 2,
        bis: Some(2),
        zeitraum: Zeitraum::Jahr,
    };
    for (text, soll) in [
        ("3-4/jahr", drei_vier),
        ("3 bis 4 mal im Jahr", drei_vier),
        ("3-4x pro jahr", drei_vier),
        ("1/quartal", mind(1, Zeitraum::Quartal)),
        ("quartal", mind(1, Zeitraum::Quartal)),
        ("mindestens 1 im Quartal", mind(1, Zeitraum::Quartal)),
        ("mind. 2x im jahr", mind(2, Zeitraum::Jahr)),
        ("zweimal jährlich", zwei),
        ("2 x im jahr", zwei),
        ("monatlich", alle(1, Zeitraum::Monat)),
        ("jeden Monat", alle(1, Zeitraum::Monat)),
        ("vierteljährlich", alle(1, Zeitraum::Quartal)),
        ("alle 14 tage", alle(14, Zeitraum::Tag)),
        ("14-tägig", alle(14, Zeitraum::Tag)),
        ("vierzehntäglich", alle(14, Zeitraum::Tag)),
        ("alle zwei WOCHEN", alle(2, Zeitraum::Woche)),
        ("keiner", Rhythmus::Ohne),
        ("nach eigenem Ermessen", Rhythmus::Ohne),
        ("ohne", Rhythmus::Ohne),
    ] {
        assert_eq!(Rhythmus::lies(text), Ok(soll), "{text}");
    }
    for text in [
        "",
        "oft",
        "0/jahr",
        "4-3/jahr",
        "alle 0 tage",
        "99999/jahr",
        "3 4 5",
    ] {
        assert!(Rhythmus::lies(text).is_err(), "{text}");
    }
}

#[test]
fn wiederholungen() {
    let w = |text| Wiederholung::lies(text).unwrap();
    assert_eq!(w("alle 2 jahre").text(), "alle 2 Jahre");
    assert_eq!(w("jeden monat").text(), "monatlich");
    assert_eq!(w("jährlich"), w("jedes jahr"));
    assert_eq!(w("2 wochen"), w("alle 2 wochen"));
    assert_eq!(w("1/monat"), w("monatlich"));
    assert_eq!(
        w("alle 2 jahre").naechste(date(2024, 2, 29)),
        date(2026, 2, 28)
    );
    assert!(Wiederholung::lies("3-4/jahr").is_err());
    assert!(Wiederholung::lies("alle 0 tage").is_err());
}

#[test]
fn vorschlag_haelt_wochentag_und_meidet_feiertage() {
    let heute = date(2026, 11, 22);
    let tag = |r, letzte| lang(naechster_vorschlag(r, letzte, heute));
    let do_ = Some(date(2026, 10, 8));
    assert_eq!(tag(mind(1, Zeitraum::Quartal), do_), "Do 07.01.2027");
    assert_eq!(tag(alle(2, Zeitraum::Woche), do_), "Do 03.12.2026");
    // Christmas falls on that weekday: a week on.
    assert_eq!(
        tag(mind(1, Zeitraum::Quartal), Some(date(2026, 9, 25))),
        "Fr 08.01.2027"
    );
    assert_eq!(tag(Rhythmus::Ohne, None), "Mo 07.12.2026");
}

fn zeitraeume() -> impl Strategy<Value = Zeitraum> {
    use Zeitraum::{Halbjahr, Jahr, Monat, Quartal, Tag, Woche};
    prop::sample::select(vec![Tag, Woche, Monat, Quartal, Halbjahr, Jahr])
}

fn rhythmen() -> impl Strategy<Value = Rhythmus> {
    prop_oneof![
        Just(Rhythmus::Ohne),
        (1u16.., prop::option::of(0u16..9), zeitraeume()).prop_map(|(anzahl, mehr, zeitraum)| {
            Rhythmus::Mindestens {
                anzahl,
                bis: mehr.map(|m| anzahl.saturating_add(m)),
                zeitraum,
            }
        }),
        (1u16.., zeitraeume()).prop_map(|(anzahl, einheit)| alle(anzahl, einheit)),
    ]
}

fn tage() -> impl Strategy<Value = Date> {
    (0i64..4_000).prop_map(|n| date(2020, 1, 1).saturating_add(n.days()))
}

proptest! {
    #[test]
    fn was_gezeigt_wird_wird_gelesen(r in rhythmen()) {
        prop_assert_eq!(Rhythmus::lies(&r.text()), Ok(r));
    }

    #[test]
    fn nichts_bringt_lies_zu_fall(text in ".*") {
        let _ = Rhythmus::lies(&text);
        let _ = Wiederholung::lies(&text);
    }

    /// Whatever was held: late means after the due day, and a planned day in time means in rhythm.
    #[test]
    fn lage_und_frist_passen_zusammen(
        r in rhythmen(),
        gehalten in prop::collection::vec(tage(), 0..6),
        geplant in prop::collection::vec(tage(), 0..3),
        gegruendet in prop::option::of(tage()),
        heute in tage(),
    ) {
        let s = r.stand(&gehalten, &geplant, gegruendet, heute);
        prop_assert_eq!(s.lage == Lage::Ohne, r == Rhythmus::Ohne);
        if let Some(bis) = s.faellig_bis {
            let spaet = matches!(s.lage, Lage::Ueberfaellig { .. });
            prop_assert_eq!(spaet, heute > bis);
            if s.naechste.is_some_and(|n| n <= bis) {
                prop_assert_eq!(s.lage, Lage::ImRhythmus);
            }
        }
    }

    #[test]
    fn vorschlag_ist_ein_kuenftiger_arbeitstag(r in rhythmen(), letzte in prop::option::of(tage()), heute in tage()) {
        let tag = naechster_vorschlag(r, letzte, heute);
        prop_assert!(tag > heute);
        prop_assert!(ist_arbeitstag(tag) || tag.year() > 9000);
    }
}
