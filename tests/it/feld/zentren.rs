//! Familienzentren, contracts, and what comes again: that no round is left out and none comes twice.

use crate::regeln::{HEUTE, key, neue_ids, register_aus};
use crate::schirm::feld_zentren::{self as feld, AWO, FZ_MUEHLE, GESPRAECH, gespraech, muehle};
use crate::schirm::welt::{self, KOENIGSRODE, NORD, SCHOENFLIESS, id};
use feldbuch::domain::*;
use feldbuch::model::Register;
use feldbuch::model::dran::Grund;
use feldbuch::model::regel::pruefe;
use feldbuch::model::turnus::{self, Anlass, Lage, danach, durchfuehren, lage, termine};
use feldbuch::model::zentren::{naechstes_jahr, ohne, sozialraum_ebene, steuergruppe_neu};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn register() -> Register {
    register_aus(feld::welt())
}

/// The world with this record instead of the one of its key.
fn mit(satz: impl Into<Datensatz>) -> Register {
    let satz = satz.into();
    let mut alle = feld::welt();
    alle.retain(|d| d.schluessel() != satz.schluessel());
    alle.push(satz);
    register_aus(alle)
}

fn alle(anzahl: u16, einheit: Zeitraum) -> Option<Wiederholung> {
    Some(Wiederholung { anzahl, einheit })
}

fn faellig(naechste: Date, wie: Option<Wiederholung>) -> Turnus {
    Turnus {
        naechste: Some(naechste),
        alle: wie,
        ..gespraech()
    }
}

#[test]
fn a_late_interview_keeps_its_round_and_a_very_late_one_counts_for_the_next() {
    let t = faellig(date(2024, 3, 1), alle(2, Zeitraum::Jahr));
    assert_eq!(danach(&t, date(2024, 3, 1)), Some(date(2026, 3, 1)));
    // Five months late: the round stays.
    assert_eq!(danach(&t, date(2024, 8, 1)), Some(date(2026, 3, 1)));
    // Two months early.
    assert_eq!(danach(&t, date(2024, 1, 5)), Some(date(2026, 3, 1)));
    // Nearly two years late: not asked again in a month.
    assert_eq!(danach(&t, date(2026, 2, 1)), Some(date(2028, 3, 1)));
    // An extra one soon after the last: the due day stays.
    assert_eq!(danach(&t, date(2022, 4, 1)), Some(date(2024, 3, 1)));
    let einmal = Turnus { alle: None, ..t };
    assert_eq!(danach(&einmal, date(2024, 3, 1)), None);
}

#[test]
fn month_ends_and_leap_days_stay_where_they_are() {
    let mut tag = date(2027, 1, 31);
    let mut tage = vec![];
    for _ in 0..5 {
        tag = danach(&faellig(tag, alle(1, Zeitraum::Monat)), tag).unwrap();
        tage.push((tag.month(), tag.day()));
    }
    assert_eq!(tage, [(2, 28), (3, 31), (4, 30), (5, 31), (6, 30)]);
    let mut tag = date(2024, 2, 29);
    for jahr in 2025..=2028 {
        tag = danach(&faellig(tag, alle(1, Zeitraum::Jahr)), tag).unwrap();
        assert_eq!((tag.year(), tag.month()), (jahr, 2));
    }
    assert_eq!(tag, date(2028, 2, 29));
    let ende = faellig(Date::MAX, alle(2, Zeitraum::Jahr));
    assert_eq!(danach(&ende, Date::MAX), Some(Date::MAX));
}

fn einheit() -> impl Strategy<Value = Zeitraum> {
    use Zeitraum::{Halbjahr, Jahr, Monat, Quartal, Tag, Woche};
    prop::sample::select(vec![Tag, Woche, Monat, Quartal, Halbjahr, Jahr])
}

proptest! {
    /// Done on its day each time, a series meets every period once.
    #[test]
    fn a_series_never_skips_and_never_doubles(
        tage in 0i64..20_000, anzahl in 1u16..5, einheit in prop::sample::select(vec![Zeitraum::Monat, Zeitraum::Quartal, Zeitraum::Jahr]),
    ) {
        let anfang = date(2000, 1, 1) + tage.days();
        let monate = |t: Date| i64::from(t.year()) * 12 + i64::from(t.month());
        let schritt = i64::from(anzahl) * match einheit { Zeitraum::Jahr => 12, Zeitraum::Quartal => 3, _ => 1 };
        let mut tag = anfang;
        for n in 1..40 {
            tag = danach(&faellig(tag, alle(anzahl, einheit)), tag).unwrap();
            prop_assert_eq!(monate(tag) - monate(anfang), n * schritt);
            // The day holds, or it is the end of a month that is too short or was begun at its end.
            prop_assert!(tag.day() == anfang.day() || tag == tag.last_of_month());
        }
    }

    /// Done whenever: the next is at least half an interval later, and at most one and a half.
    #[test]
    fn the_next_one_is_neither_at_once_nor_far_off(
        versatz in -2000i64..6000, anzahl in 1u16..9, einheit in einheit(),
    ) {
        let tag = date(2024, 5, 17);
        let t = faellig(tag, alle(anzahl, einheit));
        let lang = |ab: Date| (t.alle.unwrap().naechste(ab) - ab).get_days().max(
            i32::try_from(t.alle.unwrap().naechste(ab).duration_since(ab).as_hours() / 24).unwrap());
        let getan = tag + versatz.days();
        let naechste = danach(&t, getan).unwrap();
        let weg = naechste.duration_since(getan).as_hours() / 24;
        let (halb, ganz) = (i64::from(lang(getan)) / 2, i64::from(lang(getan)));
        prop_assert!(naechste > getan);
        prop_assert!(weg + 4 >= halb, "{} nach {}", naechste, getan);
        // Long before it was due at all, the due day stays.
        prop_assert!(naechste == tag || weg <= ganz + halb + 4, "{} nach {}", naechste, getan);
    }

}

proptest! {
    // Each case builds the whole world anew, several times.
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// What was noted is never lost, whatever the order of the days.
    #[test]
    fn everything_done_is_kept_in_order(tage in prop::collection::vec(0i64..3000, 1..8)) {
        let mut t = gespraech();
        for zurueck in &tage {
            let am = HEUTE - zurueck.days();
            let zeile = format!("gut !{}", datum::tagesdatum(am));
            let draft = durchfuehren(&mit(t.clone()), t.id, &zeile, HEUTE).unwrap();
            let Some(Datensatz::Turnus(neu)) = &draft.aenderungen[0].nachher else { panic!("{draft:?}") };
            t = neu.clone();
        }
        let getan: Vec<Date> = t.durchgefuehrt.iter().map(|b| b.am).collect();
        prop_assert_eq!(getan.len(), tage.len());
        prop_assert!(getan.is_sorted());
        prop_assert_eq!(t.letzte, getan.last().copied());
        prop_assert!(t.naechste > t.letzte);
    }
}

#[test]
fn it_comes_up_in_time_and_rests_when_its_partner_has_ended() {
    let reg = register();
    let stand = |t: &Turnus, heute| lage(&reg, t, heute);
    let t = gespraech();
    assert_eq!(stand(&t, date(2026, 9, 16)), Lage::Spaeter);
    assert_eq!(stand(&t, date(2026, 9, 17)), Lage::Bald);
    assert_eq!(stand(&t, date(2026, 10, 15)), Lage::Bald);
    assert_eq!(stand(&t, date(2026, 10, 16)), Lage::Ueberfaellig);
    let titel = |reg: &Register| -> Vec<String> {
        let liste = reg.dran(None, HEUTE).into_iter();
        let diese = liste.filter(|d| d.grund == Grund::Turnus);
        diese.map(|d| format!("{} / {}", d.titel, d.wer)).collect()
    };
    assert_eq!(
        titel(&reg),
        [
            "Evaluationsgespräch AWO / Wanda Öhlmann",
            "Einführung Sozialraum / "
        ]
    );
    let beendet = Vertrag {
        status: Vertragsstatus::Beendet,
        ..reg.vertraege().get(id(AWO)).unwrap().clone()
    };
    assert_eq!(titel(&mit(beendet)), ["Einführung Sozialraum / "]);
}

#[test]
fn days_of_the_calendar_hold_what_is_due_and_what_was_done() {
    let reg = mit(Turnus {
        durchgefuehrt: vec![Bericht {
            am: date(2024, 10, 9),
            text: "gut".into(),
        }],
        ..gespraech()
    });
    let tage = |raum| {
        let alle = termine(&reg, date(2024, 1, 1), date(2026, 12, 31), raum);
        let alle = alle.into_iter();
        alle.map(|(tag, t, getan)| (tag, t.id, getan)).collect::<Vec<_>>()
    };
    let (gespraech, fortbildung) = (id(GESPRAECH), id(feld::FORTBILDUNG));
    assert_eq!(
        tage(None),
        [
            (date(2024, 10, 9), gespraech, true),
            (date(2026, 10, 15), gespraech, false),
            (date(2026, 12, 3), fortbildung, false),
        ]
    );
    // Its Raum is that of the partner.
    assert_eq!(tage(Some(id(NORD))).len(), 2);
    assert_eq!(tage(Some(id(KOENIGSRODE))), []);
}

#[test]
fn agreements_come_up_three_months_before_their_end() {
    let endet = |reg: &Register, heute| -> Vec<String> {
        let liste = reg.dran(None, heute).into_iter();
        let diese = liste.filter(|d| d.grund == Grund::Vereinbarung);
        diese.map(|d| d.titel).collect()
    };
    let reg = register();
    assert_eq!(endet(&reg, date(2026, 10, 9)), [""; 0]);
    assert_eq!(endet(&reg, date(2026, 10, 10)), ["Gemeinde Mühlenwerder"]);
    assert_eq!(
        endet(&reg, HEUTE),
        ["Gemeinde Mühlenwerder", "Familienzentrum Mühle"]
    );
    // It stays until somebody says how it goes on.
    assert_eq!(endet(&reg, date(2028, 1, 1)).len(), 2);
    let beendet = Familienzentrum {
        status: Zentrumstatus::Beendet,
        ..muehle()
    };
    assert_eq!(endet(&mit(beendet), HEUTE), ["Gemeinde Mühlenwerder"]);
}

#[test]
fn which_raeume_lack_one_follows_from_the_levels_of_the_template() {
    let namen = |reg: &Register, kind| -> Vec<String> {
        let alle = ohne(reg, kind, None).into_iter();
        alle.map(|o| o.raum.name.clone()).collect()
    };
    let reg = register();
    assert_eq!(
        namen(&reg, Kind::Familienzentren),
        ["Königsrode", "Schönfließ"]
    );
    assert_eq!(namen(&reg, Kind::Vertraege), ["Königsrode"]);
    let nur_nord = ohne(&reg, Kind::Familienzentren, Some(id(NORD)));
    assert_eq!(nur_nord.len(), 1);
    assert!(nur_nord[0].kommt.is_none());
    // Called otherwise: the level that the tiles of the map belong to.
    let mut alle = feld::welt();
    for satz in &mut alle {
        match satz {
            Datensatz::Landkreis(l) => {
                l.ebenen[2].schluessel = "viertel".into();
                l.ebenen[2].name = "Viertel".into();
            }
            Datensatz::Raum(r) if r.ebene == "sozialraum" => r.ebene = "viertel".into(),
            _ => {}
        }
    }
    let viertel = register_aus(alle);
    let name = sozialraum_ebene(&viertel).map(|e| e.name.as_str());
    assert_eq!(name, Some("Viertel"));
    assert_eq!(namen(&viertel, Kind::Vertraege), ["Königsrode"]);
    assert!(sozialraum_ebene(&Register::default()).is_none());
}

#[test]
fn a_planned_one_is_named_and_one_below_counts() {
    let reg = register();
    let alle = ohne(&reg, Kind::Familienzentren, None);
    assert_eq!(
        alle[0].kommt,
        Some(key(Kind::Familienzentren, feld::FZ_ROSE))
    );
    let mut welt = feld::welt();
    welt.push(
        Raum {
            name: "Kolonie".into(),
            ebene: "ort".into(),
            uebergeordnet: Some(id(SCHOENFLIESS)),
            ..leer::raum(id(990))
        }
        .into(),
    );
    welt.push(
        Familienzentrum {
            raum: Some(id(990)),
            ..leer::familienzentrum(id(991))
        }
        .into(),
    );
    let reg = register_aus(welt);
    assert_eq!(ohne(&reg, Kind::Familienzentren, None).len(), 1);
}

#[test]
fn a_plan_that_was_left_lying_goes_to_this_year() {
    let reg = mit(Familienzentrum {
        plan_jahr: Some(2022),
        ..muehle()
    });
    let draft = naechstes_jahr(&reg, id(FZ_MUEHLE), HEUTE).unwrap();
    let Some(Datensatz::Familienzentrum(z)) = &draft.aenderungen[0].nachher else {
        panic!("{draft:?}");
    };
    assert_eq!(z.plan_jahr, Some(2026));
    assert_eq!(z.plan[0].am, Some(date(2030, 9, 30)));
}

#[test]
fn the_share_is_its_own_or_the_foerderraums_and_never_more_than_all() {
    let mit = |foerderquote, foerderraum| Familienzentrum {
        foerderquote,
        foerderraum,
        ..muehle()
    };
    use Foerderraum::{Entwicklungsraum, Unbekannt, Verflechtungsraum};
    assert_eq!(mit(None, Unbekannt).quote(), None);
    assert_eq!(mit(None, Verflechtungsraum).quote(), Some(50));
    assert_eq!(mit(Some(65), Entwicklungsraum).quote(), Some(65));
    let zu_viel = Datensatz::from(mit(Some(101), Unbekannt));
    let faelle = pruefe(&register(), &zu_viel);
    assert_eq!(faelle.len(), 1);
    assert_eq!(faelle[0].feld, "foerderquote");
}

#[test]
fn ended_partners_are_not_asked_any_more() {
    let reg = mit(Vertrag {
        status: Vertragsstatus::Beendet,
        ..register().vertraege().get(id(feld::VEREIN)).unwrap().clone()
    });
    let keys = [key(Kind::Vertraege, feld::VEREIN)];
    let mut ids = neue_ids();
    assert!(turnus::anlegen(&reg, Anlass::Gespraech, &keys, HEUTE, &mut ids).is_err());
    let keys = [key(Kind::Vertraege, AWO)];
    let nein = turnus::anlegen(&reg, Anlass::Gespraech, &keys, HEUTE, &mut ids);
    assert!(nein.unwrap_err().contains("gibt es schon"));
}

#[test]
fn a_steuergruppe_follows_the_kind_of_the_others() {
    let neu = |reg: &Register, z| {
        let draft = steuergruppe_neu(reg, id(z), HEUTE, &mut neue_ids()).unwrap();
        match &draft.aenderungen[0].nachher {
            Some(Datensatz::Gremium(g)) => g.art,
            andere => panic!("{andere:?}"),
        }
    };
    // By its name in the catalogue, as long as there is none.
    assert_eq!(neu(&register(), feld::FZ_ROSE), Some(id(feld::ART_STG)));
    let anders = mit(Familienzentrum {
        steuergruppe: Some(id(welt::SRK)),
        ..muehle()
    });
    assert_eq!(neu(&anders, feld::FZ_ROSE), Some(id(welt::ART_SRK)));
}
