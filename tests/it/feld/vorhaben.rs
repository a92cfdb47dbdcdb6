//! Vorhaben: who must be there, what comes up, and that what is done to them holds its rules.

use crate::cli::Heim;
use crate::regeln::{HEUTE, key, register_aus};
use crate::schirm::feld_vorhaben::{self as feld, CAFE, FEST, GARTEN, RAD, cafe};
use crate::schirm::welt::{AENNE, JOERG, WANDA, id};
use feldbuch::app::feld::Vorhabenzeile;
use feldbuch::domain::*;
use feldbuch::model::Register;
use feldbuch::model::dran::Grund;
use feldbuch::model::regel::pruefe;
use feldbuch::model::schritte;
use feldbuch::model::vorhaben::{
    abschliessen, aufgeben, bericht_faellig, berichten, leiten, lies_bericht, starten,
};
use jiff::civil::date;
use proptest::prelude::*;

fn register() -> Register {
    register_aus(feld::welt())
}

/// The field that is named, and nothing else.
fn bricht(v: Vorhaben) -> Vec<&'static str> {
    let satz = Datensatz::from(v);
    pruefe(&register(), &satz).iter().map(|v| v.feld).collect()
}

#[test]
fn an_idea_may_be_anybodys_a_running_one_not() {
    use Vorhabenstatus::{Abgeschlossen, Idee, Laufend};
    let mit = |status, leitung, zielwaechter| Vorhaben {
        status,
        leitung,
        zielwaechter,
        ..cafe()
    };
    let (wanda, joerg) = (Some(id(WANDA)), Some(id(JOERG)));
    assert_eq!(bricht(mit(Idee, None, None)), [""; 0]);
    assert_eq!(bricht(mit(Laufend, None, joerg)), ["leitung"]);
    assert_eq!(bricht(mit(Laufend, wanda, None)), ["zielwaechter"]);
    assert_eq!(
        bricht(mit(Laufend, None, None)),
        ["leitung", "zielwaechter"]
    );
    assert_eq!(bricht(mit(Laufend, wanda, wanda)), ["zielwaechter"]);
    assert_eq!(bricht(mit(Idee, wanda, wanda)), ["zielwaechter"]);
    assert_eq!(bricht(mit(Laufend, wanda, joerg)), [""; 0]);
    assert_eq!(bricht(mit(Abgeschlossen, None, None)), ["auswertung"]);
    let ende = Vorhaben {
        bis: Some(date(2026, 3, 1)),
        bericht_monate: Some(0),
        ..cafe()
    };
    assert_eq!(bricht(ende), ["bis", "bericht_monate"]);
}

#[test]
fn every_sentence_names_the_field() {
    let leer = Vorhaben {
        leitung: None,
        zielwaechter: None,
        ..cafe()
    };
    let saetze = pruefe(&register(), &leer.into());
    assert!(saetze[0].satz.contains("„Verantwortlich“"), "{saetze:?}");
    assert!(saetze[1].satz.contains("„Zielwächter*in“"), "{saetze:?}");
}

#[test]
fn what_comes_up_has_its_day_and_its_person() {
    let liste = register().dran(None, HEUTE);
    let zeile = |grund| {
        let mut diese = liste.iter().filter(|d| d.grund == grund);
        let eine = diese
            .next()
            .map(|d| (d.titel.as_str(), d.wer.as_str(), d.tag));
        assert!(diese.next().is_none(), "{grund:?} zweimal");
        eine
    };
    assert_eq!(
        zeile(Grund::VorhabenOhne),
        Some(("Fahrradwerkstatt", "noch niemand verantwortlich", None))
    );
    // Six months after the last report.
    let tag = Some(date(2026, 11, 4));
    assert_eq!(
        zeile(Grund::Bericht),
        Some(("Elterncafé", "Jörg Müller", tag))
    );
    let tag = Some(date(2026, 10, 30));
    assert_eq!(
        zeile(Grund::Meilenstein),
        Some(("Spielecke eingerichtet", "Elterncafé", tag))
    );
    assert_eq!(zeile(Grund::Auswerten), None);
    let spaet = Vorhaben {
        bis: Some(date(2026, 11, 21)),
        ..cafe()
    };
    let reg = register_aus(mit(spaet));
    let auswerten = reg
        .dran(None, HEUTE)
        .into_iter()
        .find(|d| d.grund == Grund::Auswerten);
    assert_eq!(auswerten.map(|d| d.wer), Some("Wanda Öhlmann".to_owned()));
}

/// The world with this Vorhaben instead of the café.
fn mit(v: Vorhaben) -> Vec<Datensatz> {
    let mut alle = feld::welt();
    alle.retain(|d| d.schluessel() != key(Kind::Vorhaben, CAFE));
    alle.push(v.into());
    alle
}

#[test]
fn the_report_is_due_after_its_own_months_from_the_later_of_start_and_last() {
    let faellig = |v: Vorhaben| bericht_faellig(&v);
    assert_eq!(faellig(cafe()), Some(date(2026, 11, 4)));
    let eigene = Some(3);
    assert_eq!(
        faellig(Vorhaben {
            bericht_monate: eigene,
            ..cafe()
        }),
        Some(date(2026, 8, 4))
    );
    let ohne = Vorhaben {
        berichte: vec![],
        ..cafe()
    };
    assert_eq!(faellig(ohne), Some(date(2026, 9, 2)));
    // The end of a month stays inside its month.
    let ende = Vorhaben {
        berichte: vec![],
        von: Some(date(2026, 8, 31)),
        ..cafe()
    };
    assert_eq!(faellig(ende), Some(date(2027, 2, 28)));
    let idee = Vorhaben {
        status: Vorhabenstatus::Idee,
        ..cafe()
    };
    assert_eq!(faellig(idee), None);
}

#[test]
fn starting_refuses_what_the_rules_refuse() {
    let reg = register();
    let (wanda, aenne) = (Some(id(WANDA)), Some(id(AENNE)));
    let weigert = |n, leitung, waechter| {
        starten(&reg, id(n), leitung, waechter, HEUTE)
            .err()
            .unwrap_or_default()
    };
    assert!(weigert(RAD, None, aenne).contains("Verantwortlich"));
    assert!(weigert(GARTEN, None, None).contains("Zielwächter*in"));
    assert!(weigert(GARTEN, None, wanda).contains("jemand anderes"));
    assert_eq!(weigert(CAFE, wanda, aenne), "„Elterncafé“ läuft schon");
    assert!(weigert(FEST, wanda, aenne).contains("abgeschlossen"));
    assert!(starten(&reg, id(GARTEN), None, aenne, HEUTE).is_ok());
    // The watcher of a running one cannot take the lead as well.
    assert!(leiten(&reg, id(CAFE), id(JOERG)).is_err());
}

#[test]
fn a_beginning_that_is_planned_stays() {
    let geplant = date(2026, 12, 1);
    let reg = register_aus(mit(Vorhaben {
        status: Vorhabenstatus::Idee,
        von: Some(geplant),
        ..cafe()
    }));
    let draft = starten(&reg, id(CAFE), None, None, HEUTE).unwrap();
    assert!(
        draft.label.contains("läuft ab 01.12.2026"),
        "{}",
        draft.label
    );
    let neu = draft.aenderungen[0].nachher.clone();
    let Some(Datensatz::Vorhaben(v)) = neu else {
        panic!("{neu:?}");
    };
    assert_eq!(v.von, Some(geplant));
}

#[test]
fn an_end_before_the_planned_one_is_said_before_enter() {
    let reg = register_aus(mit(Vorhaben {
        bis: Some(date(2027, 6, 30)),
        ..cafe()
    }));
    for zeile in [
        Vorhabenzeile::Auswertung(id(CAFE)),
        Vorhabenzeile::Aufgeben(id(CAFE)),
    ] {
        let zeilen = zeile.verstehe(&reg, "gut", HEUTE).unwrap();
        assert!(zeilen.contains(&"Ende wird heute, geplant war 30.06.2027".to_owned()));
    }
}

#[test]
fn an_end_keeps_what_was_written_before() {
    let reg = register_aus(mit(Vorhaben {
        auswertung: "Zwischenstand gut".into(),
        ..cafe()
    }));
    let Ok(draft) = abschliessen(&reg, id(CAFE), " läuft  weiter ", HEUTE) else {
        panic!("geht nicht");
    };
    let Some(Datensatz::Vorhaben(v)) = &draft.aenderungen[0].nachher else {
        panic!("{draft:?}");
    };
    assert_eq!(v.auswertung, "Zwischenstand gut\nläuft weiter");
    assert_eq!(v.ausgewertet_am, Some(HEUTE));
    assert!(abschliessen(&reg, id(CAFE), "", HEUTE).is_ok());
    assert!(aufgeben(&register(), id(CAFE), "  ", HEUTE).is_err());
    assert!(abschliessen(&register(), id(GARTEN), "gut", HEUTE).is_err());
    assert!(aufgeben(&register(), id(FEST), "doch nicht", HEUTE).is_err());
}

#[test]
fn a_report_line_is_read_as_it_is_meant() {
    use Zielstand::{Erreicht, Offen, Teilweise, Verfehlt};
    let lies = |zeile: &str| lies_bericht(&cafe(), zeile, HEUTE).map(|g| g.ziele);
    assert_eq!(lies("ziel 2 erreicht"), Ok(vec![(1, Erreicht)]));
    assert_eq!(lies("Ziel 1: nicht erreicht."), Ok(vec![(0, Verfehlt)]));
    assert_eq!(
        lies("(Ziel 3 ist teilweise, Ziel 1 wieder offen) ziel 1 offen"),
        Ok(vec![(2, Teilweise), (0, Offen)])
    );
    assert_eq!(lies("mit Ziel 2 geht es voran"), Ok(vec![]));
    assert!(lies("ziel 0 erreicht").is_err());
    assert!(lies("ziel 4 erreicht").unwrap_err().contains("es sind 3"));
    assert!(lies("gut !nie").unwrap_err().contains("!nie"));
    assert!(lies("gut !23.11.2026").is_err());
    assert_eq!(
        lies_bericht(&cafe(), "gut !!", HEUTE).map(|g| (g.text, g.am)),
        Ok(("gut !!".to_owned(), HEUTE))
    );
}

#[test]
fn a_table_is_held_to_the_same_rules() {
    let heim = Heim::mit_kreis();
    let kopf = "Name;Status;Verantwortlich;Zielwächter*in";
    let zeilen = "Garten;laufend;Wanda Muster;\nFest;idee;;\nChor;läuft;Wanda Muster;Bodo Probe";
    heim.datei("v.csv", format!("{kopf}\n{zeilen}\n"));
    let lauf = heim.ruf(&["import", "--kind", "vorhaben", "v.csv"]);
    assert_eq!(lauf.code, 1, "{}", lauf.err);
    assert!(
        lauf.err.contains("Zeile 2, Zielwächter*in: "),
        "{}",
        lauf.err
    );
    assert!(!lauf.err.contains("Zeile 3") && !lauf.err.contains("Zeile 4"));
    let da = |heim: &Heim| heim.json(&["list", "vorhaben"]).as_array().map(Vec::len);
    assert_eq!(da(&heim), Some(0));
    let gut = zeilen.replace("laufend", "idee");
    heim.datei("v.csv", format!("{kopf}\n{gut}\n"));
    assert_eq!(heim.ruf(&["import", "--kind", "vorhaben", "v.csv"]).code, 0);
    assert_eq!(da(&heim), Some(3));
}

#[test]
fn reports_stand_in_the_order_of_their_days() {
    let reg = register();
    let Ok(draft) = berichten(&reg, id(CAFE), "vorher !1.4.2026", HEUTE) else {
        panic!("geht nicht");
    };
    let Some(Datensatz::Vorhaben(v)) = &draft.aenderungen[0].nachher else {
        panic!("{draft:?}");
    };
    let tage: Vec<_> = v.berichte.iter().map(|b| b.am).collect();
    assert_eq!(tage, [date(2026, 4, 1), date(2026, 5, 4)]);
    assert!(berichten(&reg, id(CAFE), " !fr", HEUTE).is_err());
}

proptest! {
    /// Whatever is typed: it is understood or refused, never lost or made up.
    #[test]
    fn any_line_is_kept_word_for_word_or_refused(zeile in "[a-zäß0-9 .,!:„“-]{0,60}") {
        if let Ok(g) = lies_bericht(&cafe(), &zeile, HEUTE) {
            let worte = |t: &str| t.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let (ganz, rest) = (worte(&zeile), worte(&g.text));
            prop_assert!(g.am <= HEUTE);
            prop_assert!(rest.iter().all(|w| ganz.contains(w)));
            // Only the day may have gone.
            prop_assert!(g.am != HEUTE || zeile.contains('!') || ganz == rest);
            prop_assert!(g.ziele.iter().all(|(nr, _)| *nr < 3));
        }
    }

}

proptest! {
    // Each case builds the whole world anew.
    #![proptest_config(ProptestConfig::with_cases(32))]
    /// Ticking twice leads back, and the next step is never one that is done.
    #[test]
    fn ticking_leads_back(erledigt in prop::collection::vec(any::<bool>(), 1..6), nr in 0usize..6) {
        let schritt = |(i, erledigt): (usize, &bool)| Meilenstein {
            am: (i % 2 == 0).then(|| date(2026, 1 + i as i8, 3)),
            text: format!("Schritt {i}"),
            erledigt: *erledigt,
        };
        let steine: Vec<Meilenstein> = erledigt.iter().enumerate().map(schritt).collect();
        let reg = register_aus(mit(Vorhaben { meilensteine: steine.clone(), ..cafe() }));
        let key = key(Kind::Vorhaben, CAFE);
        match schritte::umschalten(&reg, key, Some(nr)) {
            Ok(draft) => {
                let Some(Datensatz::Vorhaben(v)) = &draft.aenderungen[0].nachher else {
                    panic!("{draft:?}");
                };
                prop_assert_eq!(v.meilensteine[nr].erledigt, !erledigt[nr]);
                let wieder = schritte::umschalten(&register_aus(mit(v.clone())), key, Some(nr)).unwrap();
                prop_assert_eq!(&wieder.aenderungen[0].nachher, &draft.aenderungen[0].vorher);
            }
            Err(_) => prop_assert!(nr >= steine.len()),
        }
        let naechster = schritte::naechster(&steine);
        prop_assert_eq!(naechster.is_none(), steine.iter().all(|s| s.erledigt));
        prop_assert!(naechster.is_none_or(|i| !steine[i].erledigt));
    }
}
