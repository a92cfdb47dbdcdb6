//! Conflicts: who is wanted in two Sitzungen at once; and on which days Sitzungen stand.

use super::*;
use feldbuch::model::kalender::{self, Konflikt, kurzname};
use jiff::ToSpan;
use jiff::civil::{DateTime, datetime};
use proptest::prelude::*;
use std::collections::BTreeSet;
use welt::{INKLUSION, JOERG, MUEHLENWERDER, RT, SRK, SUED, UWE, WANDA};

pub fn sitzung(n: u128, gremium: u128, beginn: DateTime, ende: Option<DateTime>) -> Sitzung {
    Sitzung {
        gremium: id(gremium),
        beginn,
        ende,
        ..leer::sitzung(id(n))
    }
}

fn um(stunde: i8, minute: i8) -> DateTime {
    datetime(2027, 3, 9, stunde, minute, 0, 0)
}

/// The small Landkreis, Wanda in SRK and RT, with these Sitzungen besides.
fn mit(sitzungen: Vec<Sitzung>) -> Register {
    let mut alle = welt::alle();
    alle.push(
        Mitgliedschaft {
            gremium: id(SRK),
            mitglied: Mitglied::Person(id(WANDA)),
            ..leer::mitgliedschaft(id(950))
        }
        .into(),
    );
    alle.extend(sitzungen.into_iter().map(Datensatz::from));
    register_aus(alle)
}

fn konflikte(sitzungen: Vec<Sitzung>) -> Vec<Konflikt> {
    let tag = date(2027, 3, 9);
    kalender::konflikte(&mit(sitzungen), tag, tag, None)
}

fn wanda_in(a: u128, b: u128) -> Vec<Konflikt> {
    vec![Konflikt {
        a: id(a),
        b: id(b),
        personen: vec![id(WANDA)],
    }]
}

#[test]
fn overlapping_times_with_the_same_person_are_a_conflict() {
    let frueh = sitzung(901, RT, um(9, 0), Some(um(11, 0)));
    let spaet = |ab| sitzung(902, SRK, ab, Some(um(12, 0)));
    assert_eq!(
        konflikte(vec![frueh.clone(), spaet(um(10, 45))]),
        wanda_in(901, 902)
    );
    assert_eq!(konflikte(vec![frueh.clone(), spaet(um(11, 0))]), []);
    // Nobody sits in both.
    let fremd = sitzung(903, INKLUSION, um(9, 0), Some(um(11, 0)));
    assert_eq!(konflikte(vec![frueh, fremd]), []);
}

#[test]
fn without_an_end_the_length_of_the_kind_counts_else_two_hours() {
    let offen = sitzung(901, RT, um(9, 0), None);
    let danach = |ab| sitzung(902, SRK, ab, Some(um(15, 0)));
    assert_eq!(konflikte(vec![offen.clone(), danach(um(10, 59))]).len(), 1);
    assert_eq!(konflikte(vec![offen, danach(um(11, 0))]).len(), 0);
    let ohne_art = sitzung(903, INKLUSION, um(9, 0), None);
    let ohne_art = Sitzung {
        moderation: Some(id(WANDA)),
        ..ohne_art
    };
    assert_eq!(
        konflikte(vec![ohne_art.clone(), danach(um(10, 59))]),
        wanda_in(903, 902)
    );
    assert_eq!(konflikte(vec![ohne_art, danach(um(11, 0))]), []);
}

#[test]
fn who_is_not_expected_is_in_no_conflict() {
    let rt = || sitzung(901, RT, um(9, 0), Some(um(11, 0)));
    let srk = || sitzung(902, SRK, um(10, 0), Some(um(12, 0)));
    let zeile = |wie, durch: Option<u128>| Teilnahme {
        person: id(WANDA),
        wie,
        durch: durch.map(id),
    };
    let mit_zeile = |t| Sitzung {
        anwesenheit: vec![t],
        ..srk()
    };
    let abgesagt = Sitzung {
        status: SitzungStatus::Abgesagt,
        ..srk()
    };
    let umlauf = Sitzung {
        art: Sitzungsart::Umlauf,
        ..srk()
    };
    assert_eq!(konflikte(vec![rt(), srk()]).len(), 1);
    assert_eq!(konflikte(vec![rt(), abgesagt]), []);
    assert_eq!(konflikte(vec![rt(), umlauf]), []);
    assert_eq!(
        konflikte(vec![
            rt(),
            mit_zeile(zeile(Anwesenheit::Entschuldigt, None))
        ]),
        []
    );
    // Jörg sits in the RT and stands in for her in the SRK.
    let vertreten = mit_zeile(zeile(Anwesenheit::Vertreten, Some(JOERG)));
    let k = konflikte(vec![rt(), vertreten]);
    assert_eq!(k[0].personen, [id(JOERG)]);
    // A guest is wanted, too.
    let gast = Teilnahme {
        person: id(UWE),
        wie: Anwesenheit::Gast,
        durch: None,
    };
    let beide = [rt(), srk()].map(|s| Sitzung {
        anwesenheit: vec![gast],
        ..s
    });
    assert_eq!(konflikte(beide.into())[0].personen, [id(WANDA), id(UWE)]);
}

#[test]
fn a_seat_that_has_ended_counts_no_more() {
    let mut alle = welt::alle();
    alle.push(
        Mitgliedschaft {
            gremium: id(SRK),
            mitglied: Mitglied::Person(id(WANDA)),
            bis: Some(date(2027, 3, 8)),
            ..leer::mitgliedschaft(id(950))
        }
        .into(),
    );
    alle.push(sitzung(901, RT, um(9, 0), None).into());
    alle.push(sitzung(902, SRK, um(9, 0), None).into());
    let reg = register_aus(alle);
    let (von, bis) = (date(2027, 1, 1), date(2027, 12, 31));
    assert_eq!(kalender::konflikte(&reg, von, bis, None), []);
}

#[test]
fn midnight_is_no_border_and_the_raum_takes_one_of_both() {
    let nachts = sitzung(901, RT, datetime(2027, 3, 8, 23, 0, 0, 0), Some(um(1, 0)));
    let frueh = sitzung(902, SRK, um(0, 30), Some(um(2, 0)));
    let reg = mit(vec![nachts, frueh]);
    let tag = date(2027, 3, 9);
    let im = |raum| kalender::konflikte(&reg, tag, tag, raum).len();
    assert_eq!(im(None), 1);
    assert_eq!(im(Some(id(MUEHLENWERDER))), 1);
    assert_eq!(im(Some(id(SUED))), 0);
    let saetze = kalender::konflikt_saetze(&reg, reg.sitzungen().get(id(902)).unwrap());
    assert_eq!(
        saetze,
        ["Wanda Öhlmann auch in Regionalteam Planregion Nord (23:00–01:00)"]
    );
}

#[test]
fn short_names_say_gremium_and_raum() {
    let reg = register();
    assert_eq!(kurzname(&reg, id(RT)), "RT Nord");
    assert_eq!(kurzname(&reg, id(INKLUSION)), "Netzwerk Inklusion Süd");
    assert_eq!(kalender::knappname(&reg, id(INKLUSION)), "NI Süd");
    assert_eq!(kurzname(&reg, id(4711)), "");
}

/// Ten thousand Sitzungen in one year, and all at once: every pair is found, none twice.
#[test]
fn many_sitzungen_are_no_trouble() {
    let viele = (0..5_000u128).flat_map(|n| {
        let tag = date(2027, 1, 1).saturating_add((i64::try_from(n).unwrap() % 365).days());
        let ab = tag.at(i8::try_from(n / 365).unwrap() % 12 * 2, 0, 0, 0);
        let bis = ab.saturating_add(1.hour());
        [(1, RT), (2, SRK)].map(|(m, g)| sitzung(10_000 + 2 * n + m, g, ab, Some(bis)))
    });
    let reg = mit(viele.collect());
    let k = kalender::konflikte(&reg, date(2027, 1, 1), date(2027, 12, 31), None);
    let paare: BTreeSet<(Id, Id)> = k.iter().map(|k| (k.a, k.b)).collect();
    assert_eq!(paare.len(), k.len());
    assert!(k.len() >= 5_000);
}

fn zeitpunkt() -> impl Strategy<Value = DateTime> {
    (0..400i64, 0..1440i64).prop_map(|(tag, minute)| {
        let tag = date(2026, 12, 20).saturating_add(tag.days());
        tag.at(0, 0, 0, 0).saturating_add(minute.minutes())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_sitzung_stands_on_exactly_its_day(zeiten in prop::collection::vec(zeitpunkt(), 0..40)) {
        let reg = register_aus(
            welt::alle()
                .into_iter()
                .filter(|d| d.kind() != Kind::Sitzungen)
                .chain(zeiten.iter().enumerate().map(|(i, z)| {
                    sitzung(2_000 + i as u128, [RT, SRK, INKLUSION][i % 3], *z, None).into()
                }))
                .collect(),
        );
        let mut gesehen = 0;
        let mut tag = date(2026, 12, 20);
        while tag <= date(2028, 2, 1) {
            for s in kalender::sitzungen(&reg, tag, tag, None) {
                prop_assert_eq!(s.beginn.date(), tag);
                gesehen += 1;
            }
            tag = tag.tomorrow().unwrap();
        }
        prop_assert_eq!(gesehen, zeiten.len());
    }

    /// The sweep finds what comparing every pair finds.
    #[test]
    fn the_sweep_misses_nothing(zeiten in prop::collection::vec((0..72i64, 1..30i64), 0..12)) {
        let sitzungen: Vec<Sitzung> = zeiten.iter().enumerate().map(|(i, (ab, lang))| {
            let ab = datetime(2027, 3, 8, 0, 0, 0, 0).saturating_add(ab.hours());
            let ende = ab.saturating_add(lang.hours());
            sitzung(901 + i as u128, [RT, SRK][i % 2], ab, Some(ende))
        }).collect();
        let mut erwartet = 0;
        for (i, a) in sitzungen.iter().enumerate() {
            for b in &sitzungen[i + 1..] {
                let trifft = a.beginn < b.ende.unwrap() && b.beginn < a.ende.unwrap();
                erwartet += usize::from(trifft);
            }
        }
        let k = kalender::konflikte(&mit(sitzungen), date(2027, 3, 8), date(2027, 3, 14), None);
        prop_assert_eq!(k.len(), erwartet);
    }
}
