//! Rules between records: what deleting takes along, one lead per Gremium, who is responsible where, what is due,
//! what a quick line means, and that undo and redo lead exactly back and forth.

use crate::schirm::welt::{self, id};
use crate::schirm::{JETZT, Probe, anlage, probe};
use feldbuch::domain::*;
use feldbuch::model::dran::Grund as Warum;
use feldbuch::model::register::Anlass;
use feldbuch::model::tun::Umstand;
use feldbuch::model::{Register, regel, schnell, tun};
use feldbuch::store::memory::Speicher;
use feldbuch::store::{Aenderung, Draft, Grund, Store};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const HEUTE: Date = date(2026, 11, 22);
const UM: Umstand<'static> = Umstand {
    jetzt: JETZT,
    wer: "wanda",
};

fn register() -> Register {
    register_aus(welt::alle())
}

fn register_aus(saetze: Vec<Datensatz>) -> Register {
    let mut werk = Speicher::neu();
    werk.commit(&anlage(saetze)).unwrap();
    Register::aus(werk.snapshot().unwrap())
}

fn key(kind: Kind, n: u128) -> Schluessel {
    Schluessel { kind, id: id(n) }
}

fn neue_ids() -> Ids {
    Ids::new(1_795_000_000_000, 3)
}

// --- deleting -------------------------------------------------------------------------------------------------------

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

// --- lead, Sitzungen, recurrence ------------------------------------------------------------------------------------

fn sitz(rolle: Rolle, von: Option<Date>) -> Mitgliedschaft {
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

// --- what must hold -------------------------------------------------------------------------------------------------

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

// --- who is responsible ---------------------------------------------------------------------------------------------

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

// --- what is due ----------------------------------------------------------------------------------------------------

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
        hat(date(2026, 11, 26), Warum::Sitzung, "Regionalteam"),
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

// --- the quick line -------------------------------------------------------------------------------------------------

#[test]
fn signs_take_as_many_words_as_belong_to_them() {
    let reg = register();
    let s = schnell::lies(
        &reg,
        "Protokoll an alle +wanda öhl schicken !in 2 wochen !!",
        HEUTE,
        None,
    );
    assert_eq!(s.titel, "Protokoll an alle schicken");
    assert_eq!(s.verantwortlich, [Verantwortlich::Person(id(welt::WANDA))]);
    assert_eq!(s.faellig, Some(Faelligkeit::Am(date(2026, 12, 6))));
    assert_eq!(s.prioritaet, Prioritaet::Hoch);
    assert!(s.unklar.is_empty());
}

#[test]
fn a_gremium_may_be_responsible_and_its_next_sitzung_the_deadline() {
    let reg = register();
    let s = schnell::lies(
        &reg,
        "Antrag @regionalteam !nächste sitzung",
        HEUTE,
        Some(id(welt::RT)),
    );
    assert_eq!(s.verantwortlich, [Verantwortlich::Gremium(id(welt::RT))]);
    assert_eq!(
        s.faellig,
        Some(Faelligkeit::InSitzung {
            gremium: id(welt::RT),
            ab: HEUTE
        })
    );
}

#[test]
fn what_is_not_understood_is_named_and_nothing_guessed() {
    let reg = register();
    let s = schnell::lies(
        &reg,
        "Anruf +müller !irgendwann 5 % + 3 ! a@b.example",
        HEUTE,
        None,
    );
    assert_eq!(s.unklar.len(), 2, "{:?}", s.unklar);
    assert!(s.verantwortlich.is_empty() && s.faellig.is_none());
    assert_eq!(
        s.titel, "Anruf 5 % + 3 ! a@b.example",
        "signs that stand alone are text"
    );
}

proptest! {
    #[test]
    fn no_line_makes_the_reader_stumble(zeile in "[a-zäöüß0-9 +@!.:,-]{0,40}") {
        let s = schnell::lies(&register(), &zeile, HEUTE, None);
        prop_assert!(s.titel.len() <= zeile.len());
    }
}

// --- the register ---------------------------------------------------------------------------------------------------

fn anlass(n: u128) -> Anlass {
    Anlass {
        request: id(5000 + n),
        wer: "wanda".into(),
        wann: jiff::Timestamp::UNIX_EPOCH,
        grund: Grund::Eingabe,
    }
}

#[test]
fn a_draft_from_yesterday_is_a_conflict_and_names_the_record() {
    let reg = register();
    let alt = reg.todos().get(id(welt::PROTOKOLL)).unwrap().clone();
    let anders = Todo {
        titel: "anders".into(),
        ..alt.clone()
    };
    let veraltet = Draft::new("x").mit(Aenderung::geaendert(
        anders.clone(),
        Todo {
            notiz: "n".into(),
            ..anders
        },
    ));
    assert_eq!(
        reg.batch(&veraltet, anlass(1)).unwrap_err(),
        key(Kind::Todos, welt::PROTOKOLL)
    );
    let doppelt = Draft::new("x").mit(Aenderung::neu(alt.clone()));
    assert!(
        reg.batch(&doppelt, anlass(2)).is_err(),
        "new, but there already"
    );
    let unveraendert = Draft::new("x").mit(Aenderung::geaendert(alt.clone(), alt));
    assert!(
        reg.batch(&unveraendert, anlass(3)).unwrap().ops.is_empty(),
        "nothing to write"
    );
}

#[test]
fn relations_follow_a_record_that_moves() {
    let mut werk = Speicher::neu();
    werk.commit(&anlage(welt::alle())).unwrap();
    let mut reg = Register::aus(werk.snapshot().unwrap());
    let alt = reg.mitgliedschaften().get(id(42)).unwrap().clone();
    let neu = Mitgliedschaft {
        gremium: id(welt::SRK),
        ..alt.clone()
    };
    let draft = Draft::new("umgesetzt").mit(Aenderung::geaendert(alt, neu));
    let commit = werk.commit(&reg.batch(&draft, anlass(1)).unwrap()).unwrap();
    reg.apply(&commit);
    assert!(reg.sitze(id(welt::RT)).all(|m| m.id != id(42)));
    assert!(reg.sitze(id(welt::SRK)).any(|m| m.id == id(42)));
    assert_eq!(reg.sitze_von(Mitglied::Person(id(welt::JOERG))).count(), 1);
}

// --- there and back -------------------------------------------------------------------------------------------------

/// What people do, as keys that begin and end on a list.
const TATEN: &[&str] = &[
    "6 Home x",
    "6 End x",
    "6 Home s",
    "6 Down f",
    "6 ctrl-a x",
    "6 Home space space v text:15.3. Enter",
    "6 Home z text:änne Enter",
    "6 Home w text:Antwort Enter",
    "6 Home W text:mo Enter",
    "6 End Del",
    "6 Home e text:x F2",
    "6 n text:Neu Tab text:wanda Tab text:fr F2",
    "t text:Schnell_+uwe_!mo Enter",
    "2 Home m text:uwe Enter Left Left F2",
    "2 End h",
    "2 Home s F2",
    "2 End Del",
    "2 Home e ctrl-u text:Umbenannt F2",
    "3 End Del",
    "4 Home Del",
    "4 End Del",
    "4 n text:Ö Tab text:Ähm F2",
    "5 End Del",
    "5 Home e ctrl-u text:Thema F2",
    "r End Down Down Down Down v Down Enter Esc",
    "r Down n text:Neuer_Ort F2 Esc",
    "u",
    "U",
];

fn bis_nichts_mehr(p: &mut Probe, taste: &str) {
    for _ in 0..200 {
        if p.tippe(taste).meldung().starts_with("Es gibt nichts") {
            return;
        }
    }
    panic!("{taste} never ends: {}", p.meldung());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn undoing_all_leads_to_the_start_redoing_all_to_the_end(taten in prop::collection::vec(0..TATEN.len(), 1..12)) {
        let mut p = probe();
        let start = p.saetze();
        for t in taten {
            p.tippe(TATEN[t]);
            prop_assert!(p.app.session.fenster.is_empty(), "„{}“ left a window open: {}", TATEN[t], p.meldung());
        }
        bis_nichts_mehr(&mut p, "U");
        let ende = p.saetze();
        prop_assert_eq!(feldbuch::model::lose::finde(&p.app.register), vec![]);
        bis_nichts_mehr(&mut p, "u");
        prop_assert_eq!(p.saetze(), start);
        bis_nichts_mehr(&mut p, "U");
        prop_assert_eq!(p.saetze(), ende);
        // What the App believes is what the store has, relations included.
        let frisch = Register::aus(p.werk.snapshot().unwrap());
        for g in frisch.gremien().iter() {
            let sitze = |r: &Register| r.sitze(g.id).map(|m| m.id).collect::<Vec<_>>();
            let todos = |r: &Register| r.todos_von(g.id).map(|t| t.id).collect::<Vec<_>>();
            prop_assert_eq!(sitze(&frisch), sitze(&p.app.register));
            prop_assert_eq!(todos(&frisch), todos(&p.app.register));
        }
    }
}
