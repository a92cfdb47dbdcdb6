//! Values of indicators, how they go up the tree, and the indices: in bounds, monotone, without order, scale or zero where
//! nothing is known.

use feldbuch::domain::*;
use feldbuch::model::Register;
use feldbuch::model::profil::eintragen::{Zeile, eintragen};
use feldbuch::model::profil::index::Index;
use feldbuch::model::profil::rang::{Wonach, rangliste};
use feldbuch::model::profil::{
    Angabe, Herkunft, Vergleich, Werte, bogen, papier, vergleich, verlauf,
};
use feldbuch::model::regel;
use feldbuch::store::Snapshot;
use proptest::prelude::*;

const KREIS: Id = Id(1);
const PLANREGION: Id = Id(2);
const ANDERE: Id = Id(3);

/// Sozialraum number `n`; the first three lie in one Planregion, the rest in the other.
fn sr(n: u128) -> Id {
    Id(10 + n)
}

fn raum(id: Id, ebene: &str, oben: Option<Id>) -> Datensatz {
    Raum {
        id,
        name: format!("Raum {}", id.0),
        ebene: ebene.into(),
        uebergeordnet: oben,
        aliase: vec![],
        kachel: None,
        notiz: String::new(),
    }
    .into()
}

fn raeume(n: u128) -> Vec<Datensatz> {
    let mut aus = vec![
        raum(KREIS, "landkreis", None),
        raum(PLANREGION, "planregion", Some(KREIS)),
        raum(ANDERE, "planregion", Some(KREIS)),
    ];
    aus.extend((0..n).map(|i| {
        raum(
            sr(i),
            "sozialraum",
            Some(if i < 3 { PLANREGION } else { ANDERE }),
        )
    }));
    aus
}

fn indikator(n: u128, zusammen: Zusammenfassung) -> Indikator {
    Indikator {
        zusammen,
        name: format!("Indikator {n}"),
        index: Indexart::Belastung,
        ..leer_indikator(Id(100 + n))
    }
}

fn leer_indikator(id: Id) -> Indikator {
    match leer::leer(Kind::Indikatoren, id, jiff::civil::date(2026, 1, 1)) {
        Datensatz::Indikator(i) => i,
        _ => unreachable!(),
    }
}

fn wert(indikator: Id, raum: Id, jahr: u16, wert: i64) -> Datensatz {
    Kennwert {
        id: Id((indikator.0 << 40) + (raum.0 << 16) + u128::from(jahr)),
        indikator,
        raum,
        jahr,
        wert: Dezimal(wert),
        quelle: String::new(),
        notiz: String::new(),
    }
    .into()
}

fn register(saetze: Vec<Datensatz>) -> Register {
    Register::aus(Snapshot {
        rev: feldbuch::store::Rev(1),
        records: saetze
            .into_iter()
            .map(|d| (feldbuch::store::Rev(1), d))
            .collect(),
    })
}

fn angabe(reg: &Register, raum: Id, jahr: u16) -> Option<Angabe> {
    let i = reg.indikatoren().iter().next().unwrap();
    Werte::neu(reg, i).angabe(raum, jahr)
}

#[test]
fn a_sum_is_whole_or_says_that_it_is_not() {
    let i = indikator(0, Zusammenfassung::Summe);
    let mut saetze = raeume(5);
    saetze.push(i.clone().into());
    saetze.extend((0..4).map(|n| wert(i.id, sr(n), 2024, 10_000)));
    saetze.push(wert(i.id, sr(4), 2023, 0));
    let reg = register(saetze);
    let planregion = angabe(&reg, PLANREGION, 2024).unwrap();
    assert_eq!(planregion.herkunft, Herkunft::Summe { von: 3 });
    assert_eq!(planregion.wert, Dezimal(30_000));
    let kreis = angabe(&reg, KREIS, 2024).unwrap();
    assert_eq!(kreis.herkunft, Herkunft::Teilsumme { mit: 4, von: 5 });
    assert_eq!((kreis.text().as_str(), kreis.belastbar()), ("(4)", false));
    // Zero is a value; nothing at all is none.
    let null = angabe(&reg, sr(4), 2023).unwrap();
    assert_eq!((null.wert, null.herkunft), (Dezimal(0), Herkunft::Eigen));
    assert_eq!(angabe(&reg, sr(4), 2024), None);
    assert_eq!(angabe(&reg, PLANREGION, 2023), None);
}

#[test]
fn a_mean_counts_who_is_in_it_and_an_own_value_beats_it() {
    let i = indikator(0, Zusammenfassung::Mittelwert);
    let mut saetze = raeume(5);
    saetze.push(i.clone().into());
    saetze.push(wert(i.id, sr(0), 2024, 10_000));
    saetze.push(wert(i.id, sr(1), 2024, 20_001));
    let reg = register(saetze.clone());
    let mittel = angabe(&reg, PLANREGION, 2024).unwrap();
    assert_eq!(mittel.herkunft, Herkunft::Mittel { mit: 2, von: 3 });
    assert_eq!(mittel.wert, Dezimal(15_001), "rounded half up");
    // The empty Planregion counts with its Sozialräume, not as one.
    let kreis = angabe(&reg, KREIS, 2024).unwrap();
    assert_eq!(kreis.herkunft, Herkunft::Mittel { mit: 2, von: 5 });
    saetze.push(wert(i.id, PLANREGION, 2024, 7));
    let reg = register(saetze);
    assert_eq!(
        angabe(&reg, PLANREGION, 2024).unwrap().herkunft,
        Herkunft::Eigen
    );
    let keine = Indikator {
        zusammen: Zusammenfassung::Keine,
        ..i
    };
    let reg = register(
        [
            raeume(2),
            vec![keine.clone().into(), wert(keine.id, sr(0), 2024, 1)],
        ]
        .concat(),
    );
    assert_eq!(angabe(&reg, PLANREGION, 2024), None);
}

#[test]
fn an_ort_without_a_value_does_not_make_the_sum_of_the_sozialraeume_short() {
    let i = indikator(0, Zusammenfassung::Summe);
    let mut saetze = raeume(3);
    saetze.extend([
        raum(Id(900), "ort", Some(sr(0))),
        raum(Id(901), "ort", Some(sr(0))),
    ]);
    saetze.push(i.clone().into());
    saetze.extend((0..3).map(|n| wert(i.id, sr(n), 2024, 10_000)));
    let reg = register(saetze.clone());
    assert_eq!(
        angabe(&reg, PLANREGION, 2024).unwrap().herkunft,
        Herkunft::Summe { von: 3 }
    );
    // A Sozialraum without a value is one that is missing, not two Orte.
    saetze.retain(|d| d.schluessel() != wert(i.id, sr(0), 2024, 0).schluessel());
    let reg = register(saetze);
    assert_eq!(
        angabe(&reg, PLANREGION, 2024).unwrap().herkunft,
        Herkunft::Teilsumme { mit: 2, von: 3 }
    );
}

#[test]
fn series_trend_and_comparison_step_over_gaps() {
    let i = indikator(0, Zusammenfassung::Mittelwert);
    let mut saetze = raeume(3);
    saetze.push(i.clone().into());
    for (jahr, w) in [(2019, 1), (2021, 3), (2022, 2)] {
        saetze.push(wert(i.id, sr(0), jahr, w * 10_000));
    }
    saetze.push(wert(i.id, sr(1), 2022, 90_000));
    let reg = register(saetze);
    let w = Werte::neu(&reg, &i);
    let reihe: Vec<(u16, bool)> = verlauf::reihe(&w, sr(0))
        .iter()
        .map(|(j, a)| (*j, a.is_some()))
        .collect();
    assert_eq!(
        reihe,
        [(2019, true), (2020, false), (2021, true), (2022, true)]
    );
    assert_eq!(verlauf::zeichen(&w, sr(0), 10), "▁ █▄");
    assert_eq!(verlauf::zeichen(&w, sr(0), 2), "█▁", "only the last years");
    assert_eq!(verlauf::trend(&w, sr(0)).unwrap().text(), "↓ 1 seit 2021");
    assert_eq!(
        vergleich(&w, sr(0), 2022),
        Some((Vergleich::Niedriger, PLANREGION))
    );
    assert_eq!(vergleich(&w, KREIS, 2022), None);
    assert_eq!(w.neuestes(sr(2)), None);
}

/// The newest year is the one to show, but a sum with gaps does not hide a whole one.
#[test]
fn the_newest_whole_value_is_shown() {
    let i = indikator(0, Zusammenfassung::Summe);
    let mut saetze = raeume(3);
    saetze.push(i.clone().into());
    saetze.extend((0..3).map(|n| wert(i.id, sr(n), 2023, 10_000)));
    saetze.push(wert(i.id, sr(0), 2024, 10_000));
    let reg = register(saetze);
    let (jahr, a) = Werte::neu(&reg, &i).neuestes(PLANREGION).unwrap();
    assert_eq!((jahr, a.text()), (2023, "3".into()));
}

fn index(saetze: &[Datensatz], n: u128) -> Index {
    Index::neu(
        &register(saetze.to_vec()),
        Indexart::Belastung,
        (0..n).map(sr).collect(),
        2024,
    )
}

#[test]
fn an_index_as_one_reckons_it_by_hand() {
    let schwer = Indikator {
        gewicht: Gewicht::SehrHoch,
        ..indikator(0, Zusammenfassung::Keine)
    };
    let leicht = Indikator {
        gewicht: Gewicht::Gering,
        umgekehrt: true,
        ..indikator(1, Zusammenfassung::Keine)
    };
    let mut saetze = raeume(3);
    saetze.extend([schwer.clone().into(), leicht.clone().into()]);
    for (r, w) in [(0, 10), (1, 15), (2, 20)] {
        saetze.push(wert(schwer.id, sr(r), 2024, w * 10_000));
    }
    for (r, w) in [(0, 1), (1, 4)] {
        saetze.push(wert(leicht.id, sr(r), 2022, w * 10_000));
    }
    let x = index(&saetze, 3);
    // (0·4 + 100·1) / 5, (50·4 + 0·1) / 5, 100·4 / 4
    let texte: Vec<String> = (0..3).map(|r| x.stand(sr(r)).text()).collect();
    assert_eq!(texte, ["20,0", "40,0", "100,0"]);
    assert_eq!(
        x.stand(sr(2)).abdeckung(),
        "1 von 2 Indikatoren, 80 % des Gewichts"
    );
    assert_eq!(x.jahre(), Some((2022, 2024)));
    // Five years old is too old.
    let alt = Index::neu(
        &register(saetze),
        Indexart::Belastung,
        (0..3).map(sr).collect(),
        2027,
    );
    assert_eq!(
        alt.stand(sr(0)).abdeckung(),
        "1 von 2 Indikatoren, 80 % des Gewichts"
    );
}

#[test]
fn less_than_half_of_the_weight_makes_no_index() {
    let schwer = Indikator {
        gewicht: Gewicht::Hoch,
        ..indikator(0, Zusammenfassung::Keine)
    };
    let leicht = Indikator {
        gewicht: Gewicht::Mittel,
        ..indikator(1, Zusammenfassung::Keine)
    };
    let mut saetze = raeume(3);
    saetze.extend([schwer.clone().into(), leicht.clone().into()]);
    saetze.extend((0..2).map(|r| wert(schwer.id, sr(r), 2024, 10_000)));
    saetze.extend((1..3).map(|r| wert(leicht.id, sr(r), 2024, 10_000)));
    let x = index(&saetze, 3);
    let da: Vec<bool> = (0..3).map(|r| x.stand(sr(r)).wert.is_some()).collect();
    assert_eq!(da, [true, true, false], "3 of 5 is enough, 2 of 5 is not");
    assert_eq!(x.stand(sr(2)).deckung, 40);
    // All alike: the middle.
    assert_eq!(x.stand(sr(0)).text(), "50,0");
}

#[test]
fn parts_share_the_weight_of_their_main_one_until_that_has_values() {
    let haupt = Indikator {
        gewicht: Gewicht::SehrHoch,
        ..indikator(0, Zusammenfassung::Keine)
    };
    let teil = |n, gewicht| Indikator {
        gewicht,
        haupt: Some(haupt.id),
        ..indikator(n, Zusammenfassung::Keine)
    };
    let (a, b) = (teil(1, Gewicht::Gering), teil(2, Gewicht::Hoch));
    let mut saetze = raeume(2);
    saetze.extend([haupt.clone().into(), a.clone().into(), b.clone().into()]);
    for r in 0..2 {
        saetze.push(wert(a.id, sr(r), 2024, r as i64));
        saetze.push(wert(b.id, sr(r), 2024, -(r as i64)));
    }
    let x = index(&saetze, 2);
    let gewichte: Vec<String> = x.zaehler.iter().map(|z| z.gewicht_text()).collect();
    assert_eq!(gewichte, ["1", "3"], "4 points shared 1 : 3");
    assert_eq!(
        (x.stand(sr(0)).text(), x.stand(sr(1)).text()),
        ("75,0".into(), "25,0".into())
    );
    saetze.extend((0..2).map(|r| wert(haupt.id, sr(r), 2024, r as i64)));
    let x = index(&saetze, 2);
    assert_eq!(x.zaehler.len(), 1);
    assert_eq!(x.stand(sr(1)).text(), "100,0");
}

#[test]
fn equal_places_are_shared_and_who_has_none_comes_last_without_one() {
    let i = indikator(0, Zusammenfassung::Keine);
    let mut saetze = raeume(5);
    saetze.push(i.clone().into());
    for (r, w) in [(0, 5), (1, 9), (2, 5), (3, 0)] {
        saetze.push(wert(i.id, sr(r), 2024, w * 10_000));
    }
    let reg = register(saetze);
    let liste = rangliste(&reg, Wonach::Indikator(i.id), 2024).unwrap();
    let zeilen: Vec<String> = liste
        .plaetze
        .iter()
        .map(|p| format!("{} {} {}", papier::platz(p), p.name, p.text))
        .collect();
    assert_eq!(
        zeilen,
        [
            "1 Raum 11 9",
            "2= Raum 10 5",
            "2= Raum 12 5",
            "4 Raum 13 0",
            "– Raum 14 –"
        ]
    );
    let csv = papier::rangliste_csv(
        &reg,
        Wonach::Index(Indexart::Belastung),
        &rangliste(&reg, Wonach::Index(Indexart::Belastung), 2024).unwrap(),
    );
    assert!(
        csv.contains("1;Raum 11;100;2024;1 von 1 Indikatoren, 100 % des Gewichts;100\n"),
        "{csv}"
    );
    assert!(csv.contains(";Raum 14;;2024;"), "{csv}");
    assert!(csv.contains("Verfahren;"), "{csv}");
}

#[test]
fn the_sheet_says_where_values_come_from_and_how_the_index_came_about() {
    let i = Indikator {
        einheit: "%".into(),
        quelle: "Statistik; Amt".into(),
        ..indikator(0, Zusammenfassung::Mittelwert)
    };
    let mut saetze = raeume(4);
    saetze.push(i.clone().into());
    saetze.extend((0..4).map(|n| wert(i.id, sr(n), 2024, n as i64 * 10_000)));
    let reg = register(saetze);
    let b = bogen::bogen(&reg, sr(3)).unwrap();
    let md = papier::bogen_markdown(&b);
    assert!(
        md.contains("| Indikator 0 | % | 2024 | 3 | Ø 3 | Ø 1,5 | ▄ | Statistik; Amt |"),
        "{md}"
    );
    assert!(md.contains("Belastungsindex 2024: 100,0 von 100, Platz 1 von 4 (1 von 1 Indikatoren, 100 % des Gewichts)"), "{md}");
    assert!(md.contains("## Verfahren"), "{md}");
    let csv = papier::bogen_csv(&b);
    assert!(
        csv.contains(";Indikator 0;%;2024;3;3;1,5;;\"Statistik; Amt\"\n"),
        "{csv}"
    );
}

#[test]
fn a_typed_value_is_new_changed_or_struck_and_nothing_else() {
    let i = indikator(0, Zusammenfassung::Keine);
    let saetze = [
        raeume(2),
        vec![i.clone().into(), wert(i.id, sr(0), 2024, 10_000)],
    ]
    .concat();
    let reg = register(saetze);
    let mut ids = Ids::new(1_800_000_000_000, 1);
    let mut tue = |raum, wert: Option<i64>| {
        eintragen(
            &reg,
            (i.id, raum),
            Zeile {
                jahr: 2024,
                wert: wert.map(Dezimal),
            },
            &mut ids,
        )
    };
    let neu = tue(sr(1), Some(0)).unwrap();
    assert_eq!(neu.label, "Raum 11 2024: Indikator 0 0");
    assert!(neu.aenderungen[0].vorher.is_none());
    let anders = tue(sr(0), Some(5)).unwrap();
    assert!(anders.aenderungen[0].vorher.is_some() && anders.aenderungen[0].nachher.is_some());
    let weg = tue(sr(0), None).unwrap();
    assert!(weg.aenderungen[0].nachher.is_none());
    assert!(tue(sr(0), Some(10_000)).is_err(), "it stands there already");
    assert!(tue(sr(1), None).is_err(), "there is none to strike");
}

#[test]
fn a_second_value_for_the_same_is_refused_and_so_is_a_part_of_itself() {
    let i = indikator(0, Zusammenfassung::Keine);
    let reg = register(
        [
            raeume(1),
            vec![i.clone().into(), wert(i.id, sr(0), 2024, 1)],
        ]
        .concat(),
    );
    let saetze = |satz: Datensatz| -> Vec<String> {
        regel::pruefe(&reg, &satz)
            .into_iter()
            .map(|v| v.satz)
            .collect()
    };
    let zweiter = match wert(i.id, sr(0), 2024, 2) {
        Datensatz::Kennwert(k) => Kennwert { id: Id(7), ..k },
        _ => unreachable!(),
    };
    assert_eq!(
        saetze(zweiter.clone().into()),
        ["Raum 10 hat für 2024 schon einen Wert – den ändern"]
    );
    assert_eq!(
        saetze(
            Kennwert {
                jahr: 24,
                ..zweiter.clone()
            }
            .into()
        ),
        ["Das Jahr liegt zwischen 1900 und 2200"]
    );
    assert!(
        saetze(
            Kennwert {
                jahr: 2025,
                ..zweiter
            }
            .into()
        )
        .is_empty()
    );
    assert_eq!(
        saetze(
            Indikator {
                haupt: Some(i.id),
                ..i
            }
            .into()
        )
        .len(),
        1
    );
}

/// Values of `indikatoren` × `raeume`, some unknown.
fn welt(werte: &[Vec<Option<i64>>], gewichte: &[u8], umgekehrt: &[bool]) -> Vec<Datensatz> {
    let n = werte.first().map_or(0, Vec::len) as u128;
    let mut saetze = raeume(n);
    for (k, zeile) in werte.iter().enumerate() {
        let i = Indikator {
            gewicht: Gewicht::ALLE[usize::from(gewichte[k]) % 4].0,
            umgekehrt: umgekehrt[k],
            ..indikator(k as u128, Zusammenfassung::Keine)
        };
        let da = zeile
            .iter()
            .enumerate()
            .filter_map(|(r, w)| Some((r, (*w)?)));
        saetze.extend(da.map(|(r, w)| wert(i.id, sr(r as u128), 2024, w)));
        saetze.push(i.into());
    }
    saetze
}

fn alle(saetze: &[Datensatz], n: usize) -> Vec<Option<u32>> {
    let x = index(saetze, n as u128);
    (0..n as u128).map(|r| x.stand(sr(r)).wert).collect()
}

prop_compose! {
    fn felder()(n in 2_usize..7, m in 1_usize..5)(
        werte in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, -1_000_000_i64..1_000_000), n), m),
        gewichte in prop::collection::vec(0_u8..4, m),
        umgekehrt in prop::collection::vec(any::<bool>(), m),
    ) -> (Vec<Vec<Option<i64>>>, Vec<u8>, Vec<bool>) {
        (werte, gewichte, umgekehrt)
    }
}

proptest! {
    #[test]
    fn an_index_lies_in_its_bounds_and_has_half_of_the_weight((werte, g, u) in felder()) {
        let n = werte[0].len();
        let x = index(&welt(&werte, &g, &u), n as u128);
        for r in 0..n as u128 {
            let s = x.stand(sr(r));
            prop_assert!(s.wert.is_none_or(|w| w <= 1000));
            prop_assert_eq!(s.wert.is_some(), s.mit > 0 && s.deckung >= 50);
        }
    }

    #[test]
    fn more_never_lowers_the_own_index_unless_reversed((werte, g, u) in felder(), r in 0_usize..7, k in 0_usize..5, um in 1_i64..500_000) {
        let (n, m) = (werte[0].len(), werte.len());
        let (r, k) = (r % n, k % m);
        prop_assume!(werte[k][r].is_some());
        let mut mehr = werte.clone();
        mehr[k][r] = mehr[k][r].map(|w| w + um);
        let (vorher, nachher) = (alle(&welt(&werte, &g, &u), n)[r], alle(&welt(&mehr, &g, &u), n)[r]);
        if u[k] {
            prop_assert!(nachher <= vorher);
        } else {
            prop_assert!(nachher >= vorher);
        }
    }

    #[test]
    fn order_of_records_and_another_scale_change_nothing((werte, g, u) in felder(), mal in 1_i64..1000, plus in -1_000_000_i64..1_000_000) {
        let n = werte[0].len();
        let saetze = welt(&werte, &g, &u);
        let soll = alle(&saetze, n);
        let mut anders = saetze.clone();
        anders.reverse();
        prop_assert_eq!(&alle(&anders, n), &soll);
        let skaliert: Vec<Vec<Option<i64>>> = werte.iter().map(|z| z.iter().map(|w| w.map(|w| w * mal + plus)).collect()).collect();
        prop_assert_eq!(&alle(&welt(&skaliert, &g, &u), n), &soll);
    }

    #[test]
    fn an_unknown_value_is_no_zero((werte, g, u) in felder(), r in 0_usize..7) {
        // A Raum about which nothing is known of an indicator has the index of those that are known.
        let (n, m) = (werte[0].len(), werte.len());
        let r = r % n;
        let x = index(&welt(&werte, &g, &u), n as u128);
        let mut summe = (0_u64, 0_u64);
        for z in &x.zaehler {
            let k = usize::try_from(z.indikator.0 - 100).unwrap();
            prop_assert!(k < m);
            prop_assert_eq!(z.punkte(sr(r as u128)).is_some(), z.jahr.is_some() && werte[k][r].is_some());
            if let Some(p) = z.punkte(sr(r as u128)) {
                summe = (summe.0 + u64::from(p) * z.gewicht, summe.1 + z.gewicht);
            }
        }
        if let Some(w) = x.stand(sr(r as u128)).wert {
            let genau = summe.0 as f64 / summe.1 as f64 / 10.0;
            prop_assert!((f64::from(w) - genau).abs() <= 0.5 + 1e-9);
        }
    }
}
