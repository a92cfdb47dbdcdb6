//! What a Sitzung is made of when something goes: TOPs, decisions, lots, attendance. And what of it may not be saved.

use super::*;
use feldbuch::model::{lose, regel, tun};
use feldbuch::store::{Aenderung, Draft};
use jiff::civil::datetime;

const TOP: u128 = 2_001;
const TOP_MIT_PROTOKOLL: u128 = 2_002;
const TOP_ZULETZT: u128 = 2_003;
const THEMA: u128 = 2_010;
const BESCHLUSS: u128 = 2_020;
const LOSUNG: u128 = 2_030;
const FOLGE: u128 = 2_040;
const AUFTRAG: u128 = 2_050;

/// The small Landkreis with one Sitzung of the RT that has everything.
pub fn welt_mit_allem() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    alle.retain(|d| d.id() != id(welt::SITZUNG_RT));
    alle.extend([sitzung().into(), folge().into(), auftrag().into()]);
    alle.extend(tops().into_iter().map(Datensatz::from));
    alle.extend([beschluss().into(), losung().into()]);
    alle
}

fn sitzung() -> Sitzung {
    let zeit = datetime(2026, 11, 26, 14, 0, 0, 0);
    Sitzung {
        gremium: id(welt::RT),
        beginn: zeit,
        moderation: Some(id(welt::WANDA)),
        protokoll_durch: Some(id(welt::JOERG)),
        anwesenheit: vec![
            da(welt::WANDA, Anwesenheit::Anwesend, None),
            da(welt::JOERG, Anwesenheit::Vertreten, Some(id(welt::UWE))),
        ],
        laeuft: Some(Lauf {
            top: id(TOP_MIT_PROTOKOLL),
            seit: zeit,
        }),
        naechster: Naechster::Sitzung(id(FOLGE)),
        nachtraege: vec![Nachtrag {
            zeit,
            wer: "wanda".into(),
            top: Some(id(TOP_MIT_PROTOKOLL)),
            text: "Zahl berichtigt".into(),
        }],
        ..leer::sitzung(id(welt::SITZUNG_RT))
    }
}

fn da(person: u128, wie: Anwesenheit, durch: Option<Id>) -> Teilnahme {
    Teilnahme {
        person: id(person),
        wie,
        durch,
    }
}

fn folge() -> Sitzung {
    Sitzung {
        gremium: id(welt::RT),
        beginn: datetime(2027, 2, 25, 14, 0, 0, 0),
        folgt_auf: Some(id(welt::SITZUNG_RT)),
        ..leer::sitzung(id(FOLGE))
    }
}

fn auftrag() -> Todo {
    Todo {
        titel: "Zahlen liefern".into(),
        zu_klaeren: true,
        gremium: Some(id(welt::RT)),
        herkunft: Herkunft::Sitzung {
            sitzung: id(welt::SITZUNG_RT),
            top: "2".into(),
        },
        ..leer::todo(id(AUFTRAG), HEUTE)
    }
}

fn top(n: u128, nr: u16) -> Top {
    Top {
        gremium: id(welt::RT),
        sitzung: Some(id(welt::SITZUNG_RT)),
        nr,
        titel: format!("TOP {nr}"),
        von: Some(id(welt::WANDA)),
        ..leer::top(id(n))
    }
}

fn tops() -> Vec<Top> {
    vec![
        top(TOP, 1),
        Top {
            protokoll: "Wir bleiben dran.".into(),
            ..top(TOP_MIT_PROTOKOLL, 2)
        },
        top(TOP_ZULETZT, 3),
        Top {
            sitzung: None,
            ..top(THEMA, 1)
        },
    ]
}

fn beschluss() -> Beschluss {
    Beschluss {
        gremium: id(welt::RT),
        sitzung: id(welt::SITZUNG_RT),
        top: Some(id(TOP_MIT_PROTOKOLL)),
        text: "Angenommen".into(),
        ..leer::beschluss(id(BESCHLUSS), HEUTE)
    }
}

fn losung() -> Losung {
    Losung {
        gremium: id(welt::RT),
        raum: id(welt::SCHOENFLIESS),
        kandidaten: vec![id(welt::UWE), id(welt::SIRIN), id(welt::AENNE)],
        am: Some(HEUTE),
        seed: "x".into(),
        reihenfolge: vec![id(welt::SIRIN), id(welt::AENNE), id(welt::UWE)],
        ..leer::losung(id(LOSUNG))
    }
}

fn loesche(kind: Kind, n: u128) -> (Draft, Register) {
    let draft = tun::loeschen(&register_aus(welt_mit_allem()), &[key(kind, n)]).unwrap();
    let mut saetze = welt_mit_allem();
    for a in &draft.aenderungen {
        saetze.retain(|s| Some(s.schluessel()) != a.schluessel());
        saetze.extend(a.nachher.clone());
    }
    (draft, register_aus(saetze))
}

/// The other way round: what was, from the draft alone.
fn zurueck(draft: &Draft, danach: &Register) -> Vec<Datensatz> {
    let mut saetze: Vec<Datensatz> = Kind::ALLE
        .iter()
        .flat_map(|(kind, ..)| {
            let satz = |id| danach.satz(Schluessel { kind: *kind, id });
            danach.ids(*kind).into_iter().filter_map(satz)
        })
        .collect();
    for a in &draft.aenderungen {
        saetze.retain(|s| Some(s.schluessel()) != a.schluessel());
        saetze.extend(a.vorher.clone());
    }
    saetze.sort_by_key(Datensatz::schluessel);
    saetze
}

#[test]
fn whatever_goes_nothing_points_at_it_and_one_draft_brings_it_back() {
    let mut vorher = welt_mit_allem();
    vorher.sort_by_key(Datensatz::schluessel);
    assert_eq!(lose::finde(&register_aus(vorher.clone())), []);
    for satz in welt_mit_allem() {
        if matches!(satz.kind(), Kind::Raeume | Kind::Gremiumsarten) {
            continue;
        }
        let (draft, danach) = loesche(satz.kind(), satz.id().0 - id(0).0);
        assert_eq!(lose::finde(&danach), [], "{:?}", satz.schluessel());
        assert_eq!(zurueck(&draft, &danach), vorher, "{:?}", satz.schluessel());
    }
}

#[test]
fn a_sitzung_takes_tops_and_decisions_along_and_says_that_there_is_a_protocol() {
    let (draft, danach) = loesche(Kind::Sitzungen, welt::SITZUNG_RT);
    insta::assert_snapshot!(draft.label, @"Sitzung „Regionalteam Planregion Nord Do…“ gelöscht, samt 3 TOPs (1 mit Protokoll), 1 Beschluss");
    assert!(danach.tagesordnung(id(welt::SITZUNG_RT)).is_empty());
    assert_eq!(danach.beschluesse().iter().count(), 0);
    assert_eq!(danach.sitzungen().get(id(FOLGE)).unwrap().folgt_auf, None);
    let auftrag = danach.todos().get(id(AUFTRAG)).unwrap();
    assert_eq!(auftrag.herkunft, Herkunft::Frei);
    assert_eq!(danach.themenspeicher(id(welt::RT)).len(), 1, "not its own");
}

#[test]
fn a_gremium_takes_its_inbox_decisions_and_lots_along() {
    let (draft, danach) = loesche(Kind::Gremien, welt::RT);
    insta::assert_snapshot!(draft.label, @"Gremium „Regionalteam Planregion Nord“ gelöscht, samt 2 Mitgliedschaften, 5 Sitzungen, 4 TOPs (1 mit Protokoll), 1 Beschluss, 1 Losung");
    assert_eq!(danach.tops().iter().count(), 0);
    assert_eq!(danach.beschluesse().iter().count(), 0);
    assert_eq!(danach.losungen().iter().count(), 0);
}

#[test]
fn the_agenda_closes_its_ranks_when_a_top_goes() {
    let (_, danach) = loesche(Kind::Tops, TOP_MIT_PROTOKOLL);
    let rest = danach.tagesordnung(id(welt::SITZUNG_RT));
    let rest: Vec<(u16, &str)> = rest.iter().map(|t| (t.nr, t.titel.as_str())).collect();
    assert_eq!(rest, [(1, "TOP 1"), (2, "TOP 3")]);
    let s = danach.sitzungen().get(id(welt::SITZUNG_RT)).unwrap();
    assert_eq!(s.laeuft, None);
    assert_eq!(s.nachtraege[0].top, None);
    assert_eq!(s.nachtraege[0].text, "Zahl berichtigt");
    assert_eq!(danach.beschluesse().iter().next().unwrap().top, None);
}

#[test]
fn the_next_date_is_asked_anew_when_it_is_deleted() {
    let (_, danach) = loesche(Kind::Sitzungen, FOLGE);
    let s = danach.sitzungen().get(id(welt::SITZUNG_RT)).unwrap();
    assert_eq!(s.naechster, Naechster::Ungefragt);
}

#[test]
fn a_person_leaves_services_attendance_topics_and_lots() {
    let (_, danach) = loesche(Kind::Personen, welt::WANDA);
    let s = danach.sitzungen().get(id(welt::SITZUNG_RT)).unwrap();
    assert_eq!((s.moderation, s.anwesenheit.len()), (None, 1));
    assert!(danach.tops().iter().all(|t| t.von.is_none()));
    let (_, danach) = loesche(Kind::Personen, welt::UWE);
    let s = danach.sitzungen().get(id(welt::SITZUNG_RT)).unwrap();
    assert_eq!(
        s.anwesenheit[1],
        da(welt::JOERG, Anwesenheit::Vertreten, None)
    );
    let l = danach.losungen().iter().next().unwrap();
    assert_eq!(l.reihenfolge, [id(welt::SIRIN), id(welt::AENNE)]);
    insta::assert_snapshot!(l.notiz, @"Eine Person wurde gelöscht; die Auslosung lässt sich nicht mehr nachrechnen.");
}

#[test]
fn a_raum_whose_seats_are_drawn_stays() {
    let reg = register_aus(welt_mit_allem());
    let warum = tun::loeschen(&reg, &[key(Kind::Raeume, welt::SCHOENFLIESS)]).unwrap_err();
    assert!(warum.contains("erst verschieben"), "{warum}");
}

#[test]
fn references_that_no_field_shows_are_found_and_taken_out() {
    let fort = [welt::UWE, TOP_MIT_PROTOKOLL, FOLGE];
    let mut alle = welt_mit_allem();
    alle.retain(|d| fort.iter().all(|n| d.id() != id(*n)));
    let reg = register_aus(alle.clone());
    let wo = |l: &lose::Lose| {
        format!(
            "{}: {} → {}",
            l.wo.kind.einzahl(),
            l.feld,
            l.ziel.0 - id(0).0
        )
    };
    let gefunden: Vec<String> = lose::finde(&reg).iter().map(wo).collect();
    insta::assert_snapshot!(gefunden.join("\n"), @"
    Sitzung: Vertretung → 35
    Sitzung: laufender TOP → 2002
    Sitzung: Nachtrag → 2002
    Sitzung: nächste Sitzung → 2040
    Beschluss: TOP → 2002
    Losung: Interessierte → 35
    Losung: Reihenfolge → 35
    ");
    let draft = lose::entferne(&reg);
    for a in &draft.aenderungen {
        alle.retain(|s| Some(s.schluessel()) != a.schluessel());
        alle.extend(a.nachher.clone());
    }
    assert_eq!(lose::finde(&register_aus(alle)), []);
    let nur_geaendert = |a: &Aenderung| {
        a.nachher.is_some()
            || a.schluessel()
                .is_some_and(|k| k.kind == Kind::Mitgliedschaften)
    };
    assert!(draft.aenderungen.iter().all(nur_geaendert));
}

fn saetze(satz: impl Into<Datensatz>) -> String {
    let faelle = regel::pruefe(&register(), &satz.into());
    let zeile = |v: &regel::Verstoss| format!("{}: {}", v.feld, v.satz);
    faelle.iter().map(zeile).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_same_person_twice_no_seat_and_holidays_backwards_are_refused() {
    assert_eq!(saetze(sitzung()), "");
    assert_eq!(saetze(losung()), "");
    let doppelt = |wer, durch| Sitzung {
        anwesenheit: vec![
            da(welt::WANDA, Anwesenheit::Anwesend, None),
            da(wer, Anwesenheit::Vertreten, durch),
        ],
        ..sitzung()
    };
    let ferien = |von, bis| Ferien {
        id: id(9),
        name: "Herbst".into(),
        von,
        bis,
    };
    assert_eq!(saetze(ferien(HEUTE, HEUTE)), "");
    let faelle = [
        saetze(doppelt(welt::WANDA, None)),
        saetze(doppelt(welt::JOERG, Some(id(welt::WANDA)))),
        saetze(doppelt(welt::JOERG, Some(id(welt::JOERG)))),
        saetze(Losung {
            plaetze: 0,
            kandidaten: vec![id(1), id(2), id(1)],
            bis: Some(date(2026, 1, 1)),
            ..losung()
        }),
        saetze(ferien(HEUTE, date(2026, 11, 21))),
    ];
    insta::assert_snapshot!(faelle.join("\n"), @"
    anwesenheit: Eine Person steht zweimal in der Anwesenheit – eine Zeile löschen
    anwesenheit: Eine Person steht zweimal in der Anwesenheit – eine Zeile löschen
    anwesenheit: Niemand vertritt sich selbst – jemand anderes nennen
    plaetze: Ohne Platz ist nichts zu losen – mindestens 1
    kandidaten: Jemand steht zweimal unter den Interessierten – jede Person nur einmal
    bis: Die Sitze enden vor der Auslosung – eines von beiden ändern
    bis: Das Ende liegt vor dem Anfang – eines von beiden ändern
    ");
}
