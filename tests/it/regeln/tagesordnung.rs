//! The agenda by its rules: what makes itself, what its lines mean, that numbers have no gaps, that undo leads back.

use super::*;
use crate::schirm::welt::*;
use feldbuch::model::{regel, reihe, tagesordnung as to};
use feldbuch::store::{Aenderung, Draft};

fn top(n: u128, sitzung: Option<u128>, nr: u16, titel: &str) -> Top {
    Top {
        gremium: id(RT),
        sitzung: sitzung.map(id),
        nr,
        titel: titel.into(),
        ..leer::top(id(n))
    }
}

/// Old Sitzung 63 with a recurring TOP; an inbox of two.
fn welt_mit_tops() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    for satz in &mut alle {
        if let Datensatz::Gremiumsart(a) = satz {
            a.tagesordnung = vec![
                "Stärken sammeln /b 20".into(),
                "Bericht der Fallteams /i".into(),
            ];
        }
    }
    alle.push(
        Top {
            wiederkehrend: true,
            minuten: Some(10),
            protokoll: "lang".into(),
            status: Topstatus::Behandelt,
            ..top(901, Some(63), 1, "Bericht der Fallteams")
        }
        .into(),
    );
    alle.push(top(902, Some(63), 2, "Einmaliges Thema von damals").into());
    alle.push(top(903, None, 1, "Wohnraum für Familien").into());
    alle.push(top(904, None, 2, "Kita-Plätze im Norden").into());
    alle
}

fn danach(saetze: Vec<Datensatz>, aenderungen: &[Aenderung]) -> Register {
    let mut alle = saetze;
    for a in aenderungen {
        alle.retain(|d| Some(d.schluessel()) != a.schluessel());
        alle.extend(a.nachher.clone());
    }
    register_aus(alle)
}

fn zeilen(reg: &Register, wo: u128) -> Vec<String> {
    reg.tagesordnung(id(wo))
        .iter()
        .map(|t| format!("{} {}", t.nr, t.titel))
        .collect()
}

#[test]
fn the_skeleton_gathers_what_comes_back_what_stands_and_what_was_collected() {
    let reg = register_aus(welt_mit_tops());
    let s = reg.sitzungen().get(id(SITZUNG_RT)).unwrap();
    let aenderungen = to::grundgeruest(&reg, s, UM, &mut neue_ids());
    let neu = danach(welt_mit_tops(), &aenderungen);
    insta::assert_snapshot!(zeilen(&neu, SITZUNG_RT).join("\n"), @"
    1 Begrüßung, Stand der To-dos und Wiedervorlagen
    2 Bericht der Fallteams
    3 Stärken sammeln
    4 Wohnraum für Familien
    5 Kita-Plätze im Norden
    6 Zusammenfassung und nächster Termin
    ");
    assert!(neu.themenspeicher(id(RT)).is_empty());
    let wieder = neu.tagesordnung(id(SITZUNG_RT))[1];
    assert_eq!(
        (wieder.status, wieder.protokoll.as_str(), wieder.minuten),
        (Topstatus::Geplant, "", Some(10))
    );
    assert!(
        to::grundgeruest(&neu, s, UM, &mut neue_ids()).is_empty(),
        "once"
    );
}

#[test]
fn only_the_next_sitzung_empties_the_inbox() {
    let mut alle = welt_mit_tops();
    let spaeter = Sitzung {
        gremium: id(RT),
        beginn: jiff::civil::datetime(2027, 1, 14, 14, 0, 0, 0),
        ..leer::sitzung(id(910))
    };
    alle.push(spaeter.clone().into());
    let reg = register_aus(alle.clone());
    let neu = danach(alle, &to::grundgeruest(&reg, &spaeter, UM, &mut neue_ids()));
    assert_eq!(neu.themenspeicher(id(RT)).len(), 2);
}

#[test]
fn a_line_says_aim_minutes_people_and_groups() {
    let reg = register();
    let z = to::lies(&reg, "Kita-Plätze /B 20 +wanda #Freie_Träger * im Norden");
    assert_eq!(
        z.angaben.titel, "Kita-Plätze 20 im Norden",
        "a number inside belongs to the title"
    );
    let z = to::lies(&reg, "Die 3 Säulen in 2027 /e 20min +wanda #Freie_Träger *");
    assert_eq!(z.angaben.titel, "Die 3 Säulen in 2027");
    assert_eq!(
        (z.angaben.ziel, z.angaben.minuten, z.von),
        (Some(Topziel::Entscheidung), Some(20), Some(id(WANDA)))
    );
    assert_eq!(
        (z.angaben.betrifft, z.angaben.wiederkehrend),
        (vec!["Freie Träger".to_owned()], true)
    );
    let z = to::lies(&reg, "Rückblick auf das Jahr 2027");
    assert_eq!(
        (z.angaben.titel.as_str(), z.angaben.minuten),
        ("Rückblick auf das Jahr 2027", None)
    );
    let z = to::lies(&reg, "Feedback /ausklang /i 5");
    assert_eq!(
        (z.angaben.abschnitt, z.angaben.minuten),
        (Some(Abschnitt::Ausklang), Some(5))
    );
    assert_eq!(to::lies(&reg, "Wer +niemandsonst").unklar.len(), 1);
    assert_eq!(to::lies(&reg, "").angaben.titel, "");
}

#[test]
fn numbers_have_no_gaps_whatever_is_done() {
    let mut saetze = welt_mit_tops();
    let reg = register_aus(saetze.clone());
    let s = reg.sitzungen().get(id(SITZUNG_RT)).unwrap().clone();
    let mut ids = neue_ids();
    let mut reg = danach(saetze.clone(), &to::grundgeruest(&reg, &s, UM, &mut ids));
    // Down, up, away, back in, gone: each from what the step before left.
    type Tat = fn(&Register, &Top, &mut Ids) -> Result<Draft, String>;
    let taten: [(usize, Tat); 6] = [
        (1, |r, t, _| to::platz(r, t, false)),
        (4, |r, t, _| to::platz(r, t, true)),
        (2, |r, t, i| to::in_speicher(r, t, i)),
        (1, |r, t, i| to::verschieben(r, t, UM, i)),
        (2, |r, t, _| to::loeschen(r, t)),
        (1, |r, t, _| to::platz(r, t, true)),
    ];
    for (stelle, tat) in taten {
        let top = reg.tagesordnung(s.id)[stelle].clone();
        let draft = tat(&reg, &top, &mut ids).unwrap();
        saetze = Kind::ALLE
            .iter()
            .flat_map(|(k, ..)| {
                reg.ids(*k)
                    .into_iter()
                    .filter_map(|i| reg.satz(Schluessel { kind: *k, id: i }))
            })
            .collect();
        let neu = danach(saetze, &draft.aenderungen);
        for wo in [SITZUNG_RT, RT] {
            let nummern: Vec<u16> = neu.tagesordnung(id(wo)).iter().map(|t| t.nr).collect();
            let soll: Vec<u16> = (1..).take(nummern.len()).collect();
            assert_eq!(nummern, soll, "{}", draft.label);
        }
        let tops = neu.tagesordnung(s.id);
        assert_eq!(tops.first().map(|t| t.art), Some(Topart::Rueckblick));
        assert_eq!(tops.last().map(|t| t.art), Some(Topart::Abschluss));
        reg = neu;
    }
}

#[test]
fn each_record_changes_once_in_a_draft() {
    let reg = register_aus(welt_mit_tops());
    let s = reg.sitzungen().get(id(SITZUNG_RT)).unwrap();
    let t = reg.tops().get(id(903)).unwrap();
    let draft = to::holen(&reg, t, s, UM, &mut neue_ids());
    let mut keys: Vec<_> = draft
        .aenderungen
        .iter()
        .filter_map(Aenderung::schluessel)
        .collect();
    let anzahl = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), anzahl);
    let neu = danach(welt_mit_tops(), &draft.aenderungen);
    assert!(
        neu.themenspeicher(id(RT)).is_empty(),
        "the skeleton took the other one"
    );
}

#[test]
fn the_clock_runs_on_and_says_what_is_too_long() {
    let mut alle = welt::alle();
    alle.push(
        Top {
            minuten: Some(90),
            ziel: Some(Topziel::Beratung),
            ..top(931, Some(SITZUNG_RT), 1, "Kita-Plätze im Norden ab Herbst")
        }
        .into(),
    );
    alle.push(
        Top {
            minuten: None,
            ..top(932, Some(SITZUNG_RT), 2, "Haushalt")
        }
        .into(),
    );
    alle.push(
        Top {
            minuten: Some(40),
            ziel: Some(Topziel::Beratung),
            ..top(933, Some(SITZUNG_RT), 3, "Wohnraum für Familien finden")
        }
        .into(),
    );
    let reg = register_aus(alle);
    let plan = to::plan(&reg, reg.sitzungen().get(id(SITZUNG_RT)).unwrap());
    let zeiten: Vec<String> = plan
        .zeilen
        .iter()
        .map(|z| format!("{} {} {:?}", z.beginn.time(), z.ungefaehr, z.hinweise))
        .collect();
    insta::assert_snapshot!(zeiten.join("\n"), @"
    14:00:00 false []
    15:30:00 false [ZuKnapp, OhneZiel]
    15:30:00 true [ZuLang]
    ");
    assert_eq!(
        (plan.minuten, plan.laenge, plan.ohne_zeit),
        (130, Some(120), 1)
    );
}

#[test]
fn bad_tops_and_sitzungen_in_the_past_are_refused_in_words() {
    let reg = register();
    let satz = |t: Top| {
        regel::pruefe(&reg, &t.into())
            .into_iter()
            .map(|v| v.satz)
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let gut = top(941, Some(SITZUNG_RT), 1, "Gut");
    assert_eq!(satz(gut.clone()), "");
    insta::assert_snapshot!(satz(Top { titel: String::new(), ..gut.clone() }), @"Titel fehlt – bitte ausfüllen");
    insta::assert_snapshot!(satz(Top { minuten: Some(0), ..gut.clone() }), @"0 Minuten plant niemand – leeren, oder eine Zahl ab 1");
    insta::assert_snapshot!(satz(Top { minuten: Some(9999), ..gut }), @"So lang ist kein TOP – höchstens 600 Minuten");
    let s = Sitzung {
        gremium: id(RT),
        beginn: jiff::civil::datetime(2026, 3, 1, 14, 0, 0, 0),
        ..leer::sitzung(id(942))
    };
    assert!(regel::vergangen(&reg, &s.clone().into(), HEUTE).is_some());
    let gehalten = Sitzung {
        status: SitzungStatus::Gehalten,
        ..s
    };
    assert!(regel::vergangen(&reg, &gehalten.into(), HEUTE).is_none());
    // One that nobody has closed may still be changed otherwise.
    let alt = reg.sitzungen().get(id(66)).unwrap().clone();
    assert!(
        regel::vergangen(
            &reg,
            &Sitzung {
                ort: "anderswo".into(),
                ..alt
            }
            .into(),
            HEUTE
        )
        .is_none()
    );
}

#[test]
fn proposals_keep_the_weekday_and_leave_out_holidays() {
    let mut alle = welt::alle();
    for (n, von, bis) in [
        (951, date(2027, 2, 1), date(2027, 2, 6)),
        (952, date(2027, 7, 1), date(2027, 8, 14)),
    ] {
        alle.push(
            Ferien {
                id: id(n),
                name: "Ferien".into(),
                von,
                bis,
            }
            .into(),
        );
    }
    let reg = register_aus(alle);
    let g = reg.gremien().get(id(RT)).unwrap();
    let v = reihe::vorschlaege(&reg, g, HEUTE);
    assert!(v.len() >= 3);
    for w in v.windows(2) {
        assert!(w[0].beginn < w[1].beginn);
    }
    for v in &v {
        assert_eq!(v.tag().weekday(), jiff::civil::Weekday::Thursday);
        assert!(
            feldbuch::domain::feiertag::ist_arbeitstag(v.tag()),
            "{}",
            v.tag()
        );
        assert!(reihe::ferien(&reg, v.tag()).is_none(), "{}", v.tag());
        assert_eq!(
            v.ende.map(|e| e.duration_since(v.beginn).as_secs()),
            Some(7200)
        );
    }
}

#[test]
fn a_chained_gremium_follows_the_one_before_it_and_a_conflict_is_said() {
    let mut alle = welt::alle();
    let s = |n: u128, g: u128, tag: Date, stunde, folgt: Option<u128>| Sitzung {
        gremium: id(g),
        beginn: tag.at(stunde, 0, 0, 0),
        ende: Some(tag.at(stunde + 2, 0, 0, 0)),
        folgt_auf: folgt.map(id),
        ..leer::sitzung(id(n))
    };
    alle.push(s(961, SRK, date(2026, 11, 26), 11, None).into());
    alle.push(s(962, SRK, date(2027, 2, 17), 11, None).into());
    for d in &mut alle {
        if let Datensatz::Sitzung(x) = d
            && x.id == id(SITZUNG_RT)
        {
            x.folgt_auf = Some(id(961));
        }
    }
    let reg = register_aus(alle);
    let v = reihe::vorschlaege(&reg, reg.gremien().get(id(RT)).unwrap(), HEUTE);
    let kette = v.iter().find(|v| v.folgt_auf == Some(id(962))).unwrap();
    assert_eq!(kette.beginn, date(2027, 2, 17).at(13, 0, 0, 0));
    // A day left out is proposed again, even where later ones are planned.
    let mut alle = welt::alle();
    alle.push(s(963, RT, date(2027, 7, 22), 14, None).into());
    let reg = register_aus(alle);
    let tage: Vec<Date> = reihe::vorschlaege(&reg, reg.gremien().get(id(RT)).unwrap(), HEUTE)
        .iter()
        .map(reihe::Vorschlag::tag)
        .collect();
    assert_eq!(tage, [date(2027, 3, 25), date(2027, 11, 25)]);
}

#[test]
fn where_the_lead_sits_elsewhere_it_is_said() {
    let mut alle = welt::alle();
    let wandas = Mitgliedschaft {
        gremium: id(INKLUSION),
        mitglied: Mitglied::Person(id(WANDA)),
        ..leer::mitgliedschaft(id(965))
    };
    alle.push(wandas.into());
    let dort = Sitzung {
        gremium: id(INKLUSION),
        beginn: date(2027, 3, 25).at(15, 0, 0, 0),
        ..leer::sitzung(id(966))
    };
    alle.push(dort.into());
    let reg = register_aus(alle);
    let v = reihe::vorschlaege(&reg, reg.gremien().get(id(RT)).unwrap(), HEUTE);
    let konflikte: Vec<String> = v.iter().map(|v| v.konflikte.join(", ")).collect();
    insta::assert_snapshot!(konflikte.join("|"), @"Wanda Öhlmann: 15:00 Netzwerk Inklusion Planregion Süd||");
}

#[test]
fn what_is_due_for_a_sitzung_is_on_the_overview() {
    let mut alle = welt::alle();
    let s = |n: u128, tag: Date| Sitzung {
        gremium: id(RT),
        beginn: tag.at(14, 0, 0, 0),
        ..leer::sitzung(id(n))
    };
    // Topics are due 14 days before: in four days.
    alle.push(s(971, date(2026, 12, 10)).into());
    alle.push(
        Sitzung {
            status: SitzungStatus::Gehalten,
            ..s(972, date(2026, 11, 12))
        }
        .into(),
    );
    alle.push(
        Sitzung {
            status: SitzungStatus::Gehalten,
            protokoll_fertig: Some(date(2026, 11, 6)),
            ..s(973, date(2026, 11, 5))
        }
        .into(),
    );
    alle.push(top(974, None, 1, "Wohnraum für Familien").into());
    let reg = register_aus(alle);
    let meine: Vec<String> = reg
        .dran(None, HEUTE)
        .into_iter()
        .filter(|d| [971, 972, 973].map(id).contains(&d.ziel.id))
        .map(|d| format!("{} {} {}", d.grund.key(), d.wer, d.tag.unwrap()))
        .collect();
    insta::assert_snapshot!(meine.join("\n"), @"
    themen 1 Thema 2026-11-26
    protokoll fehlt noch 2026-11-12
    ");
}

#[test]
fn with_a_sitzung_go_its_tops_and_decisions() {
    let mut alle = welt::alle();
    alle.push(top(981, Some(SITZUNG_RT), 1, "Kita-Plätze").into());
    let reg = register_aus(alle);
    let draft = feldbuch::model::tun::loeschen(&reg, &[key(Kind::Sitzungen, SITZUNG_RT)]).unwrap();
    assert!(draft.label.contains("samt 1 TOP"), "{}", draft.label);
}
