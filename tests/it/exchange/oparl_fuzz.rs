//! Files of a council with anything wrong in them: a reason with its place, and all of a file or nothing.

use super::oparl_sitzungen::{geliehen, rat, wurzel};
use super::{danach, fehler, lies};
use feldbuch::domain::{Datensatz, Kind};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const ORGANISATIONEN: &[u8] = include_bytes!("../../daten/oparl-organization.json");
const LEUTE: &[u8] = include_bytes!("../../daten/oparl-person.json");
const SITZUNGEN: &[u8] = include_bytes!("../../daten/oparl-meeting.json");

/// What may stand where something else was meant.
fn unfug() -> impl Strategy<Value = Option<Value>> {
    prop_oneof![
        Just(None),
        Just(Some(Value::Null)),
        any::<bool>().prop_map(|b| Some(json!(b))),
        any::<i64>().prop_map(|n| Some(json!(n))),
        Just(Some(json!(1.5e300))),
        "[a-z:/ÄÖü\\n 0-9.-]{0,12}".prop_map(|t| Some(json!(t))),
        Just(Some(json!("9999-12-31T23:59:59Z"))),
        Just(Some(json!("-009999-01-01"))),
        Just(Some(json!([]))),
        Just(Some(json!([null, 3, "x"]))),
        Just(Some(json!({"type": 7, "id": []}))),
        Just(Some(
            json!({"id": "https://x.example/1", "type": "https://schema.oparl.org/1.1/AgendaItem"})
        )),
        Just(Some(
            json!({"id": "https://x.example/2", "type": "Meeting", "deleted": true})
        )),
    ]
}

/// Every object anywhere in it, one after the other.
fn objekte<'a>(
    wert: &'a mut Value,
    aus: &mut Vec<&'a mut Map<String, Value>>,
    tiefe: usize,
    wahl: usize,
) {
    // Only one of the nested levels can be lent at a time: the choice decides how deep.
    match wert {
        Value::Array(l) => {
            for w in l {
                objekte(w, aus, tiefe, wahl);
            }
        }
        Value::Object(o) => {
            let hat_inneres = o.values().any(|w| w.is_array() || w.is_object());
            if tiefe < wahl && hat_inneres {
                for w in o.values_mut() {
                    objekte(w, aus, tiefe + 1, wahl);
                }
            } else {
                aus.push(o);
            }
        }
        _ => {}
    }
}

/// Puts nonsense into some fields of some objects.
fn verderbe(datei: &[u8], stellen: &[(usize, usize, usize, Option<Value>)]) -> Vec<u8> {
    let mut wert: Value = serde_json::from_slice(datei).unwrap();
    for (tiefe, objekt, feld, statt) in stellen {
        let mut alle = Vec::new();
        objekte(&mut wert, &mut alle, 0, *tiefe);
        let zahl = alle.len().max(1);
        let Some(o) = alle.get_mut(objekt % zahl) else {
            continue;
        };
        let namen: Vec<String> = o.keys().cloned().collect();
        let Some(name) = namen.get(feld % namen.len().max(1)) else {
            continue;
        };
        match statt {
            Some(w) => o.insert(name.clone(), w.clone()),
            None => o.remove(name),
        };
    }
    wert.to_string().into_bytes()
}

fn stellen() -> impl Strategy<Value = Vec<(usize, usize, usize, Option<Value>)>> {
    proptest::collection::vec((0usize..4, any::<usize>(), any::<usize>(), unfug()), 1..5)
}

/// Nothing points into the void, and no agenda has a place twice.
fn in_ordnung(alle: &[Datensatz]) {
    let gibt = |kind: Kind, id| alle.iter().any(|d| d.kind() == kind && d.id() == id);
    for d in alle {
        match d {
            Datensatz::Sitzung(s) => assert!(gibt(Kind::Gremien, s.gremium), "{s:?}"),
            Datensatz::Top(t) => {
                assert!(
                    !t.titel.is_empty() && !t.titel.contains('\n') && t.nr > 0,
                    "{t:?}"
                );
                assert!(gibt(Kind::Gremien, t.gremium), "{t:?}");
                assert!(t.sitzung.is_none_or(|s| gibt(Kind::Sitzungen, s)), "{t:?}");
            }
            Datensatz::Beschluss(b) => assert!(gibt(Kind::Sitzungen, b.sitzung), "{b:?}"),
            _ => {}
        }
    }
}

fn pruefe(dateien: &[(&str, &[u8])]) {
    let da = [wurzel()];
    let e = lies(&da, dateien);
    for d in &e.dateien {
        let g = &d.gelesen;
        assert!(
            g.abgelehnt.is_empty() || g.zaehlung.is_empty(),
            "{:?}",
            d.name
        );
        assert!(
            g.abgelehnt
                .iter()
                .all(|a| !a.grund.is_empty() && a.zeile.is_some()),
            "{g:?}"
        );
        assert!(
            g.abgelehnt
                .iter()
                .all(|a| !a.ort.is_empty() || a.zeile == Some(1)),
            "{g:?}"
        );
    }
    let alle = danach(&da, &e);
    in_ordnung(&alle);
    if fehler(&e).is_empty() {
        assert_eq!(lies(&alle, dateien).aenderungen, []);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn unfug_in_jedem_feld(m in stellen(), o in stellen(), p in stellen(), welche in 0u8..8, rueckwaerts: bool) {
        let teil = |bit: u8, datei: &[u8], s: &[_]| {
            if welche & bit > 0 { verderbe(datei, s) } else { datei.to_vec() }
        };
        let (m, o, p) = (teil(1, SITZUNGEN, &m), teil(2, ORGANISATIONEN, &o), teil(4, LEUTE, &p));
        let mut dateien: Vec<(&str, &[u8])> = vec![("m", &m), ("o", &o), ("p", &p)];
        if rueckwaerts {
            dateien.reverse();
        }
        pruefe(&dateien);
    }

    #[test]
    fn abgeschnitten(an in 0usize..SITZUNGEN.len() - 2) {
        let da = [wurzel()];
        let e = lies(&da, &[("m", &SITZUNGEN[..an]), ("o", ORGANISATIONEN)]);
        // An empty file is an empty table, and says so.
        prop_assert_eq!(fehler(&e).len(), 1);
        prop_assert!(danach(&da, &e).iter().all(|d| d.kind() != Kind::Sitzungen));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn irgendwelche_dateien_des_rates_in_irgendeiner_folge(wahl in proptest::collection::vec(any::<u16>(), 18)) {
        let Some(dateien) = rat() else { return Ok(()) };
        let mut gewaehlt: Vec<(u16, (String, Vec<u8>))> = wahl
            .into_iter()
            .zip(dateien)
            .filter(|(w, _)| w % 3 > 0)
            .collect();
        gewaehlt.sort_by_key(|g| g.0);
        let dateien: Vec<(String, Vec<u8>)> = gewaehlt.into_iter().map(|g| g.1).collect();
        pruefe(&geliehen(&dateien));
    }
}
