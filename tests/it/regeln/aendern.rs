//! What a change takes along: deleting, a new lead, a Sitzung held, a to-do that recurs.

use super::*;
use feldbuch::model::tun;
use feldbuch::store::{Aenderung, Draft};

/// What a draft leaves behind.
fn nach(draft: &Draft) -> Register {
    let mut saetze = welt::alle();
    for a in &draft.aenderungen {
        saetze.retain(|s| Some(s.schluessel()) != a.schluessel());
        saetze.extend(a.nachher.clone());
    }
    register_aus(saetze)
}

#[test]
fn nothing_points_at_a_deleted_record_of_any_kind() {
    let reg = register();
    for satz in welt::alle() {
        let Ok(draft) = tun::loeschen(&reg, &[satz.schluessel()]) else {
            assert!(
                matches!(satz.kind(), Kind::Raeume | Kind::Gremiumsarten),
                "{satz:?}"
            );
            continue;
        };
        let danach = nach(&draft);
        assert_eq!(danach.satz(satz.schluessel()), None);
        assert_eq!(
            feldbuch::model::lose::finde(&danach),
            [],
            "{:?}",
            satz.schluessel()
        );
    }
}

#[test]
fn a_person_goes_from_posts_to_dos_seats_and_attendance_lists() {
    let draft = tun::loeschen(&register(), &[key(Kind::Personen, welt::WANDA)]).unwrap();
    let danach = nach(&draft);
    assert_eq!(danach.koordination().get(id(53)).unwrap().person, None);
    assert_eq!(
        danach
            .koordination()
            .get(id(welt::FRUEHE_HILFEN))
            .unwrap()
            .vertretung,
        None
    );
    assert!(
        danach
            .mitgliedschaften()
            .get(id(welt::SITZ_WANDA))
            .is_none()
    );
    let t = danach.todos().get(id(welt::PROTOKOLL)).unwrap();
    assert!(
        t.verantwortlich.is_empty() && t.zu_klaeren,
        "somebody has to be found for it"
    );
    assert!(
        danach
            .sitzungen()
            .iter()
            .all(|s| s.anwesenheit.iter().all(|t| t.person != id(welt::WANDA)))
    );
}

#[test]
fn a_gremium_takes_seats_and_sitzungen_along_but_no_to_dos() {
    let draft = tun::loeschen(&register(), &[key(Kind::Gremien, welt::RT)]).unwrap();
    let danach = nach(&draft);
    assert_eq!(danach.sitze(id(welt::RT)).count(), 0);
    assert_eq!(danach.sitzungen_von(id(welt::RT)).count(), 0);
    assert_eq!(
        danach.todos().iter().count(),
        register().todos().iter().count()
    );
    assert_eq!(
        danach.todos().get(id(welt::KITA)).unwrap().faellig,
        None,
        "it waited for a Sitzung that is gone"
    );
}

#[test]
fn person_and_gremium_together_are_deleted_once_each() {
    let keys = [
        key(Kind::Personen, welt::WANDA),
        key(Kind::Gremien, welt::RT),
    ];
    let draft = tun::loeschen(&register(), &keys).unwrap();
    let mut weg: Vec<Schluessel> = draft
        .aenderungen
        .iter()
        .filter_map(Aenderung::schluessel)
        .collect();
    let alle = weg.len();
    weg.sort();
    weg.dedup();
    assert_eq!(weg.len(), alle, "no record twice in one draft");
    assert_eq!(feldbuch::model::lose::finde(&nach(&draft)), []);
}

#[test]
fn a_raum_in_use_and_a_kind_in_use_say_what_to_do_first() {
    let reg = register();
    for n in [welt::LANDKREIS, welt::NORD, welt::MUEHLENWERDER] {
        let warum = tun::loeschen(&reg, &[key(Kind::Raeume, n)]).unwrap_err();
        assert!(warum.contains("erst verschieben"), "{warum}");
    }
    assert!(tun::loeschen(&reg, &[key(Kind::Raeume, welt::SCHOENFLIESS)]).is_ok());
    let warum = tun::loeschen(&reg, &[key(Kind::Gremiumsarten, welt::ART_RT)]).unwrap_err();
    assert!(warum.contains("erst ihnen eine andere geben"), "{warum}");
}

pub fn sitz(rolle: Rolle, von: Option<Date>) -> Mitgliedschaft {
    let wanda = register()
        .mitgliedschaften()
        .get(id(welt::SITZ_WANDA))
        .unwrap()
        .clone();
    Mitgliedschaft {
        id: id(999),
        mitglied: Mitglied::Person(id(welt::UWE)),
        rolle,
        von,
        ..wanda
    }
}

#[test]
fn only_a_lead_that_holds_today_takes_over() {
    let reg = register();
    let [a] = tun::federfuehrung_abloesen(&reg, &sitz(Rolle::Federfuehrung, None), HEUTE)
        .try_into()
        .unwrap();
    assert_eq!(
        a.schluessel(),
        Some(key(Kind::Mitgliedschaften, welt::SITZ_WANDA))
    );
    assert!(tun::federfuehrung_abloesen(&reg, &sitz(Rolle::Staendig, None), HEUTE).is_empty());
    let kuenftig = sitz(Rolle::Federfuehrung, Some(date(2027, 1, 1)));
    assert!(tun::federfuehrung_abloesen(&reg, &kuenftig, HEUTE).is_empty());
    let selbst = reg
        .mitgliedschaften()
        .get(id(welt::SITZ_WANDA))
        .unwrap()
        .clone();
    assert!(
        tun::federfuehrung_abloesen(&reg, &selbst, HEUTE).is_empty(),
        "nobody takes over from themselves"
    );
}

#[test]
fn only_a_planned_sitzung_that_is_over_can_be_held() {
    let reg = register();
    let gehalten = tun::sitzung_gehalten(&reg, id(welt::INKLUSION), HEUTE).unwrap();
    assert_eq!(gehalten.aenderungen.len(), 1);
    assert_eq!(
        tun::sitzung_gehalten(&reg, id(welt::RT), HEUTE),
        None,
        "it is on Thursday"
    );
    assert!(
        tun::sitzung_gehalten(&reg, id(welt::RT), date(2026, 11, 26)).is_some(),
        "on the day itself it is"
    );
}

#[test]
fn a_recurring_to_do_comes_back_once_when_done_and_not_when_dropped() {
    let reg = register();
    let ids = [id(welt::JAHRESBERICHT)];
    let draft = tun::todo_status(&reg, &ids, Status::Erledigt, UM, &mut neue_ids());
    let [alt, neu] = draft.aenderungen.as_slice() else {
        panic!("{draft:?}")
    };
    assert_eq!(
        alt.schluessel(),
        Some(key(Kind::Todos, welt::JAHRESBERICHT))
    );
    let Some(Datensatz::Todo(t)) = &neu.nachher else {
        panic!()
    };
    assert_eq!(
        (t.faellig, t.status),
        (Some(Faelligkeit::Am(date(2027, 12, 15))), Status::Offen)
    );
    assert_eq!(t.verlauf.len(), 1, "its history begins anew");
    for status in [Status::Entfaellt, Status::InArbeit] {
        let draft = tun::todo_status(&reg, &ids, status, UM, &mut neue_ids());
        assert_eq!(draft.aenderungen.len(), 1);
    }
}

#[test]
fn what_is_so_already_changes_nothing() {
    let reg = register();
    assert!(
        tun::todo_status(
            &reg,
            &[id(welt::PROTOKOLL)],
            Status::Offen,
            UM,
            &mut neue_ids()
        )
        .leer()
    );
    let bis = Faelligkeit::Am(date(2026, 11, 16));
    assert!(tun::todo_verschieben(&reg, &[id(welt::PROTOKOLL)], bis, UM).leer());
}
