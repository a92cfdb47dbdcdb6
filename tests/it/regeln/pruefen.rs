//! What must hold, who is responsible where, and what presses on a day.

use super::aendern::sitz;
use super::*;
use feldbuch::model::dran::Grund as Warum;
use feldbuch::model::regel;

fn faelle(satz: impl Into<Datensatz>) -> Vec<&'static str> {
    regel::pruefe(&register(), &satz.into())
        .into_iter()
        .map(|v| v.feld)
        .collect()
}

#[test]
fn each_rule_names_its_field() {
    let reg = register();
    let t = reg.todos().get(id(welt::PROTOKOLL)).unwrap().clone();
    let ohne = Todo {
        verantwortlich: vec![],
        faellig: None,
        ..t.clone()
    };
    assert_eq!(faelle(ohne.clone()), ["verantwortlich", "faellig"]);
    assert!(
        faelle(Todo {
            zu_klaeren: true,
            ..ohne.clone()
        })
        .is_empty()
    );
    assert!(
        faelle(Todo {
            status: Status::Erledigt,
            ..ohne
        })
        .is_empty(),
        "done is done"
    );
    assert_eq!(
        faelle(Todo {
            titel: String::new(),
            ..t
        }),
        ["titel"]
    );

    let s = reg.sitzungen().get(id(welt::SITZUNG_RT)).unwrap().clone();
    assert_eq!(
        faelle(Sitzung {
            ende: Some(s.beginn),
            ..s.clone()
        }),
        ["ende"]
    );
    assert_eq!(
        faelle(Sitzung {
            gremium: Id::default(),
            ..s
        }),
        ["gremium"]
    );

    let r = reg.raeume().get(id(welt::NORD)).unwrap().clone();
    assert_eq!(
        faelle(Raum {
            uebergeordnet: Some(id(welt::MUEHLENWERDER)),
            ..r
        }),
        ["uebergeordnet"]
    );

    let m = sitz(Rolle::Staendig, None);
    assert_eq!(
        faelle(Mitgliedschaft {
            mitglied: Mitglied::Gremium(m.gremium),
            ..m.clone()
        }),
        ["mitglied"]
    );
    assert_eq!(
        faelle(Mitgliedschaft {
            vertritt: Some(id(welt::WANDA)),
            ..m.clone()
        }),
        ["vertritt"]
    );
    let vertretung = Mitgliedschaft {
        rolle: Rolle::Vertretung,
        ..m.clone()
    };
    assert!(
        faelle(Mitgliedschaft {
            vertritt: Some(id(welt::WANDA)),
            ..vertretung.clone()
        })
        .is_empty()
    );
    assert_eq!(
        faelle(Mitgliedschaft {
            vertritt: Some(id(welt::UWE)),
            ..vertretung
        }),
        ["vertritt"]
    );
    let rueckwaerts = (Some(date(2026, 2, 1)), Some(date(2026, 1, 1)));
    assert_eq!(
        faelle(Mitgliedschaft {
            von: rueckwaerts.0,
            bis: rueckwaerts.1,
            ..m
        }),
        ["bis"]
    );

    let k = reg
        .koordination()
        .get(id(welt::FRUEHE_HILFEN))
        .unwrap()
        .clone();
    assert_eq!(
        faelle(Koordination {
            vertretung: k.person,
            ..k
        }),
        ["vertretung"]
    );
    let g = reg.gremien().get(id(welt::RT)).unwrap().clone();
    assert_eq!(
        faelle(Gremium {
            beendet: Some(date(2020, 1, 1)),
            ..g
        }),
        ["beendet"]
    );
}

#[test]
fn the_small_landkreis_breaks_no_rule() {
    for satz in welt::alle() {
        assert_eq!(faelle(satz.clone()), Vec::<&str>::new(), "{satz:?}");
    }
}

/// Raum and person of the answers, in order.
fn antworten(frage: &str) -> Vec<(String, String)> {
    let reg = register();
    let (worte, raum) = reg.frage_zerlegen(frage);
    reg.zustaendig(&worte, raum, HEUTE)
        .into_iter()
        .map(|a| {
            (
                reg.raum_name(a.posten.raum),
                a.posten
                    .person
                    .map_or("vakant".into(), |p| reg.person_name(p)),
            )
        })
        .collect()
}

#[test]
fn the_nearest_post_answers_and_those_above_hold_too() {
    let nah = |r: &str, p: &str| (r.to_owned(), p.to_owned());
    let beide = [
        nah("Mühlenwerder", "Jörg Müller"),
        nah("Landkreis Seenland", "Bärbel Groß"),
    ];
    assert_eq!(antworten("frühe hilfen werder"), beide);
    assert_eq!(antworten("WERDER fruehe hilfen"), beide);
    assert_eq!(antworten("hilfen mühlenwerder"), beide);
    assert_eq!(antworten("frühe hilfen königsrode"), beide[1..]);
    assert_eq!(
        antworten("babybegrüßung schönfließ"),
        beide[1..],
        "by keyword"
    );
    assert_eq!(
        antworten("regionalkoordination königsrode"),
        [nah("Planregion Süd", "vakant")]
    );
    assert_eq!(antworten("brückenbau werder"), []);
}

#[test]
fn a_missing_post_and_a_vacant_one_are_gaps() {
    let luecken = register().luecken(HEUTE);
    assert_eq!(luecken.len(), 1);
    assert_eq!(luecken[0].posten, Some(id(welt::VAKANT)));
    let ohne: Vec<Datensatz> = welt::alle()
        .into_iter()
        .filter(|d| d.id() != id(welt::VAKANT))
        .collect();
    let luecken = register_aus(ohne).luecken(HEUTE);
    assert_eq!(
        (luecken.len(), luecken[0].posten, luecken[0].raum),
        (1, None, id(welt::SUED))
    );
}

fn gruende(heute: Date, raum: Option<u128>) -> Vec<(Warum, String)> {
    register()
        .dran(raum.map(id), heute)
        .into_iter()
        .map(|d| (d.grund, d.titel))
        .collect()
}

fn hat(heute: Date, grund: Warum, titel: &str) -> bool {
    gruende(heute, None)
        .iter()
        .any(|(g, t)| *g == grund && t.starts_with(titel))
}

#[test]
fn deadlines_turn_on_the_day_itself() {
    assert!(
        hat(HEUTE, Warum::Woche, "Raum für Januar"),
        "due today is not late"
    );
    assert!(hat(
        date(2026, 11, 23),
        Warum::Ueberfaellig,
        "Raum für Januar"
    ));
    assert!(
        !hat(HEUTE, Warum::Woche, "Flyer"),
        "Friday is next week for a Sunday"
    );
    assert!(hat(date(2026, 11, 23), Warum::Woche, "Flyer"));
    assert!(hat(date(2026, 11, 20), Warum::Wiedervorlage, "Spielplatz"));
    assert!(!hat(date(2026, 11, 19), Warum::Wiedervorlage, "Spielplatz"));
}

#[test]
fn a_sitzung_is_shown_14_days_ahead_its_agenda_7_days_before_the_deadline() {
    assert!(hat(date(2026, 11, 12), Warum::Sitzung, "Regionalteam"));
    assert!(!hat(date(2026, 11, 11), Warum::Sitzung, "Regionalteam"));
    assert!(hat(date(2026, 11, 12), Warum::Tagesordnung, "Regionalteam"));
    assert!(!hat(
        date(2026, 11, 11),
        Warum::Tagesordnung,
        "Regionalteam"
    ));
    assert!(
        hat(date(2026, 11, 26), Warum::Heute, "14:00 Regionalteam"),
        "on its day"
    );
    assert!(!hat(date(2026, 11, 27), Warum::Sitzung, "Regionalteam"));
}

#[test]
fn a_raum_filters_with_all_that_lies_below() {
    let sued: Vec<String> = gruende(HEUTE, Some(welt::SUED))
        .into_iter()
        .map(|g| g.1)
        .collect();
    assert!(
        sued.contains(&"Spielplatz Süd ansehen".to_owned()),
        "{sued:?}"
    );
    assert!(
        !sued.contains(&"Protokoll verschicken".to_owned()),
        "{sued:?}"
    );
    assert_eq!(
        gruende(HEUTE, Some(welt::LANDKREIS)).len() + 1,
        gruende(HEUTE, None).len(),
        "one to-do has no Raum"
    );
}

#[test]
fn done_ended_and_called_off_press_nobody() {
    let titel: Vec<String> = gruende(date(2030, 1, 1), None)
        .into_iter()
        .map(|g| g.1)
        .collect();
    for weg in ["Netzwerkkarte", "Altes Konzept", "Runder Tisch Migration"] {
        assert!(
            !titel.iter().any(|t| t.starts_with(weg)),
            "{weg}: {titel:?}"
        );
    }
}
