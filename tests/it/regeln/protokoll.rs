//! What holds in a Sitzung: how votes are read and weighed, the quorum, who counts as there, notes that meet, dates.

use super::*;
use feldbuch::model::protokoll::abstimmung::{self, Stimmen, lies, werte};
use feldbuch::model::protokoll::anwesend::{self, Mandate, Wer};
use feldbuch::model::protokoll::lauf::vereint;
use feldbuch::model::protokoll::{abschluss, lauf, rueckblick, stimmen};
use jiff::civil::datetime;

/// Mandates of which some are there, with a quorum in percent.
fn mandate(alle: u32, da: u32, quorum_prozent: Option<u16>) -> Mandate {
    Mandate {
        alle,
        da,
        ungefragt: false,
        quorum_prozent,
        mandate: true,
    }
}

#[test]
fn votes_are_weighed_by_their_rule() {
    use Beschlussergebnis::*;
    use Beschlussregel::*;
    let an = "Unterausschuss Planung";
    let faelle = [
        // rule, Ja Nein Enthaltung, mandates (all, there, quorum), goes on to, result, words
        (
            Einstimmigkeit,
            (8, 0, 0),
            (9, 8, Some(50)),
            "",
            Angenommen,
            "angenommen: einstimmig",
        ),
        (
            Einstimmigkeit,
            (7, 0, 1),
            (9, 8, None),
            "",
            Angenommen,
            "angenommen: einstimmig, 1 Enthaltung erlaubt",
        ),
        (
            Einstimmigkeit,
            (7, 1, 0),
            (9, 8, None),
            "",
            Abgelehnt,
            "nicht einstimmig (1 Nein) – w legt es wieder vor",
        ),
        (
            Einstimmigkeit,
            (7, 1, 0),
            (9, 8, None),
            an,
            Weitergereicht,
            "nicht einstimmig (1 Nein) – geht an Unterausschuss Planung",
        ),
        (
            Einstimmigkeit,
            (0, 0, 8),
            (9, 8, None),
            "",
            Abgelehnt,
            "nicht einstimmig (0 Nein) – w legt es wieder vor",
        ),
        (
            Mehrheit,
            (5, 3, 0),
            (9, 8, Some(50)),
            an,
            Angenommen,
            "angenommen: 5 Ja gegen 3 Nein",
        ),
        (
            Mehrheit,
            (4, 4, 0),
            (9, 8, None),
            an,
            Abgelehnt,
            "keine Mehrheit (4 Ja, 4 Nein) – w legt es wieder vor",
        ),
        (
            Mehrheit,
            (1, 0, 7),
            (9, 8, None),
            "",
            Angenommen,
            "angenommen: 1 Ja gegen 0 Nein",
        ),
        (
            Mehrheit,
            (4, 0, 0),
            (9, 4, Some(50)),
            "",
            NichtBeschlussfaehig,
            "nicht beschlussfähig: 4 von 9 Mandaten da, nötig 5",
        ),
        (
            Einstimmigkeit,
            (4, 0, 0),
            (9, 4, Some(50)),
            an,
            NichtBeschlussfaehig,
            "nicht beschlussfähig: 4 von 9 Mandaten da, nötig 5",
        ),
        (
            Mehrheit,
            (5, 0, 0),
            (9, 5, Some(50)),
            "",
            Angenommen,
            "angenommen: 5 Ja gegen 0 Nein",
        ),
        // In an Umlauf those count who answered, whoever was in a room.
        (
            Umlauf,
            (5, 0, 0),
            (9, 0, Some(50)),
            "",
            Angenommen,
            "angenommen: 5 Ja gegen 0 Nein",
        ),
        (
            Umlauf,
            (4, 0, 0),
            (9, 9, Some(50)),
            "",
            NichtBeschlussfaehig,
            "nicht beschlussfähig: 4 von 9 Mandaten da, nötig 5",
        ),
    ];
    for (regel, (ja, nein, enthaltung), (alle, da, quorum), weiter, ergebnis, satz) in faelle {
        let stimmen = Some(Stimmen {
            ja,
            nein,
            enthaltung,
        });
        let urteil = werte(regel, stimmen, &mandate(alle, da, quorum), weiter);
        assert_eq!((urteil.ergebnis, urteil.satz.as_str()), (ergebnis, satz));
    }
    let offen = werte(Umlauf, None, &mandate(9, 9, None), "");
    assert_eq!(offen.ergebnis, Offen);
}

#[test]
fn a_quorum_is_never_rounded_down() {
    for (alle, prozent, noetig) in [
        (9, 50, 5),
        (10, 50, 5),
        (3, 67, 3),
        (3, 66, 2),
        (0, 50, 0),
        (7, 100, 7),
    ] {
        assert_eq!(
            mandate(alle, 0, Some(prozent)).noetig(),
            Some(noetig),
            "{alle} {prozent} %"
        );
    }
    assert_eq!(mandate(9, 0, None).beschlussfaehig(), None);
    let ungefragt = Mandate {
        ungefragt: true,
        ..mandate(9, 0, Some(50))
    };
    assert_eq!(ungefragt.beschlussfaehig(), None, "nobody has looked yet");
}

#[test]
fn the_line_of_a_decision_is_read() {
    let faelle = [
        (
            "Budget für Nähcafé /e 8 0 1",
            "Budget für Nähcafé",
            Some(Beschlussregel::Einstimmigkeit),
            Some((8, 0, 1)),
        ),
        (
            "Budget /m 8 3",
            "Budget",
            Some(Beschlussregel::Mehrheit),
            Some((8, 3, 0)),
        ),
        (
            "Budget /m 8:3:1",
            "Budget",
            Some(Beschlussregel::Mehrheit),
            Some((8, 3, 1)),
        ),
        (
            "Haushalt 2027 8 0 1",
            "Haushalt 2027",
            None,
            Some((8, 0, 1)),
        ),
        (
            "Haushalt 2027 /e 8 0",
            "Haushalt 2027",
            Some(Beschlussregel::Einstimmigkeit),
            Some((8, 0, 0)),
        ),
        ("Antrag 7", "Antrag 7", None, None),
        ("Flyer /u", "Flyer", Some(Beschlussregel::Umlauf), None),
        ("", "", None, None),
    ];
    for (text, titel, regel, stimmen) in faelle {
        let z = lies(text, HEUTE).unwrap();
        let zahl = |n: Option<u16>| n.unwrap();
        let gelesen = z
            .gesagt
            .map(|g| (zahl(g.ja), zahl(g.nein), zahl(g.enthaltung)));
        assert_eq!(
            (z.text.as_str(), z.regel, gelesen),
            (titel, regel, stimmen),
            "{text}"
        );
    }
    assert_eq!(
        lies("Flyer /u !fr", HEUTE).unwrap().frist,
        Some(date(2026, 11, 27))
    );
    for (text, satz) in [
        ("A /e acht", "„acht“ ist keine Stimmenzahl; etwa /e 8 0 1"),
        (
            "A /e 1 2 3 4",
            "Höchstens drei Zahlen: Ja, Nein, Enthaltung",
        ),
        (
            "A /e 1 /m 2",
            "Zwei Regeln in einer Zeile – nur eine von /e /m /u",
        ),
        ("A /e 70000", "„70000“ ist keine Stimmenzahl; etwa /e 8 0 1"),
        (
            "A /u !1.11.2026",
            "Die Frist So 01.11.2026 ist schon vorbei",
        ),
    ] {
        assert_eq!(lies(text, HEUTE).unwrap_err(), satz);
    }
}

#[test]
fn votes_are_understood_as_they_are_said() {
    use stimmen::Wort::{Einstimmig, Mehrheitlich};
    for (zeile, text, gesagt) in [
        ("Flyer 3 dafür 4 dagegen 1 enthaltung", "Flyer", "3 4 1"),
        ("Flyer: 3 ja, 4 nein, 1 enth.", "Flyer", "3 4 1"),
        ("Flyer 3 Ja-Stimmen und 4 Gegenstimmen", "Flyer", "3 4 -"),
        ("Flyer 3 Stimmen dafür", "Flyer", "3 - -"),
        ("Flyer ja 3 nein 4 enth 1", "Flyer", "3 4 1"),
        ("Antrag 7 3 dafür 1 dagegen", "Antrag 7", "3 1 -"),
        ("Flyer einstimmig", "Flyer", "- - - einstimmig"),
        (
            "Flyer – einstimmig beschlossen",
            "Flyer",
            "- - - einstimmig",
        ),
        ("Flyer, alle dafür", "Flyer", "- - - einstimmig"),
        ("Flyer mehrheitlich", "Flyer", "- - - mehrheitlich"),
        (
            "Flyer einstimmig bei 1 Enthaltung",
            "Flyer",
            "- - 1 einstimmig",
        ),
        ("Flyer bei einer Enthaltung", "Flyer", "- - 1"),
        ("Flyer mit zwei Gegenstimmen", "Flyer", "- 2 -"),
        ("Flyer ohne Gegenstimme", "Flyer", "- 0 -"),
        ("Flyer /m 3 dafür 4 dagegen", "Flyer", "3 4 -"),
        ("Flyer 3 dafür 4 dagegen /m", "Flyer", "3 4 -"),
        ("Flyer /e 8 bei 1 Enthaltung", "Flyer", "8 - 1"),
        // What is no vote stays in the text.
        ("Alle bleiben dabei", "Alle bleiben dabei", ""),
        ("Wir sagen ja", "Wir sagen ja", ""),
        ("Wer sich enthalten will", "Wer sich enthalten will", ""),
        (
            "Einstimmig planen wir 2027",
            "Einstimmig planen wir 2027",
            "",
        ),
        ("Konzept angenommen", "Konzept angenommen", ""),
    ] {
        let z = lies(zeile, HEUTE).unwrap();
        let zahl = |n: Option<u16>| n.map_or("-".to_owned(), |n| n.to_string());
        let gelesen = z.gesagt.map_or(String::new(), |g| {
            let wort = match g.wort {
                Some(Einstimmig) => " einstimmig",
                Some(Mehrheitlich) => " mehrheitlich",
                None => "",
            };
            let zahlen = [g.ja, g.nein, g.enthaltung].map(zahl).join(" ");
            format!("{zahlen}{wort}")
        });
        assert_eq!(
            (z.text.as_str(), gelesen.as_str()),
            (text, gesagt),
            "{zeile}"
        );
    }
    for (zeile, satz) in [
        ("A 3 dafür 2 dafür", "„dafür“ steht zweimal da"),
        (
            "A /e 8 0 1 bei 1 Enthaltung",
            "Stimmen stehen doppelt da – nur Zahlen, oder nur Worte",
        ),
    ] {
        assert_eq!(lies(zeile, HEUTE).unwrap_err(), satz);
    }
}

/// Both mandates of the Regionalteam are in the room.
fn beide_da() -> (Register, Sitzung) {
    let reg = mit_mandaten();
    let mut s = sitzung(&reg);
    s.anwesenheit = [welt::WANDA, welt::JOERG]
        .map(|p| Teilnahme {
            person: id(p),
            wie: Anwesenheit::Anwesend,
            durch: None,
        })
        .into();
    (mit(&reg, &s), s)
}

#[test]
fn what_nobody_says_follows_from_who_is_there() {
    let (reg, s) = beide_da();
    let zaehle = |zeile: &str| {
        let v = abstimmung::verstehe(&reg, &s, zeile, HEUTE)?;
        let n = v.stimmen.map(|s| (s.ja, s.nein, s.enthaltung));
        Ok((v.zeile.text, n, v.urteil.satz))
    };
    let gut = |text: &str, n, satz: &str| Ok((text.to_owned(), n, satz.to_owned()));
    for (zeile, soll) in [
        (
            "A einstimmig",
            gut("A", Some((2, 0, 0)), "angenommen: 2 Ja gegen 0 Nein"),
        ),
        (
            "A bei 1 enthaltung",
            gut("A", Some((1, 0, 1)), "angenommen: 1 Ja gegen 0 Nein"),
        ),
        (
            "A /e mehrheitlich",
            gut(
                "A (mehrheitlich)",
                None,
                "nicht einstimmig, nur mehrheitlich – w legt es wieder vor",
            ),
        ),
        (
            "A mehrheitlich",
            gut("A (mehrheitlich)", None, "angenommen: mehrheitlich"),
        ),
        (
            "A mehrheitlich, 1 dagegen",
            gut(
                "A",
                Some((1, 1, 0)),
                "keine Mehrheit (1 Ja, 1 Nein) – w legt es wieder vor",
            ),
        ),
        (
            "A einstimmig, 1 dagegen",
            Err("Einstimmig und Nein-Stimmen passen nicht zusammen".to_owned()),
        ),
        (
            "A bei 3 Enthaltungen",
            Err("3 Stimmen, aber nur 2 können abstimmen".to_owned()),
        ),
        (
            "A einstimmig /u",
            Err("Im Umlauf braucht es Zahlen: wie viele Antworten? Etwa 8 0 1".to_owned()),
        ),
        // Fewer votes than mandates in the room: counts, but worth a word.
        (
            "A /e 1 0 0",
            gut(
                "A",
                Some((1, 0, 0)),
                "angenommen: einstimmig · 1 Stimme fehlt",
            ),
        ),
        (
            "A /u 1 0 0",
            gut("A", Some((1, 0, 0)), "angenommen: 1 Ja gegen 0 Nein"),
        ),
    ] {
        assert_eq!(zaehle(zeile), soll, "{zeile}");
    }
}

#[test]
fn where_nobody_is_counted_the_word_is_kept() {
    let reg = register();
    let s = sitzung(&reg);
    let v = abstimmung::verstehe(&reg, &s, "A einstimmig bei 1 Enthaltung", HEUTE).unwrap();
    assert_eq!(v.stimmen, None);
    assert_eq!(v.zeile.text, "A (einstimmig bei 1 Enthaltung)");
    assert_eq!(v.urteil.ergebnis, Beschlussergebnis::Angenommen);
    assert_eq!(
        abstimmung::verstehe(&reg, &s, "A bei 1 Enthaltung", HEUTE).unwrap_err(),
        "Stimmen fehlen: wie viele dafür? Etwa 8 dafür 1 dagegen"
    );
}

/// The Regionalteam of Nord: Wanda and Jörg, neither with a mandate unless said so.
fn mit_mandaten() -> Register {
    let mut alle = welt::alle();
    for satz in &mut alle {
        if let Datensatz::Mitgliedschaft(m) = satz {
            m.mandat = m.gremium == id(welt::RT);
        }
    }
    register_aus(alle)
}

fn sitzung(reg: &Register) -> Sitzung {
    reg.sitzungen().get(id(welt::SITZUNG_RT)).unwrap().clone()
}

fn mit(reg: &Register, s: &Sitzung) -> Register {
    let mut alle: Vec<Datensatz> = Vec::new();
    for kind in Kind::ALLE.iter().map(|k| k.0) {
        alle.extend(
            reg.ids(kind)
                .into_iter()
                .filter_map(|id| reg.satz(Schluessel { kind, id })),
        );
    }
    alle.retain(|d| d.schluessel().id != s.id);
    alle.push(s.clone().into());
    register_aus(alle)
}

#[test]
fn there_are_no_more_votes_than_mandates_in_the_room() {
    let reg = mit_mandaten();
    let mut s = sitzung(&reg);
    let verstehe = |s: &Sitzung, zeile: &str| {
        abstimmung::verstehe(&mit(&reg, s), s, zeile, HEUTE).map(|v| v.urteil.satz)
    };
    assert_eq!(
        verstehe(&s, "A /m 3 0").unwrap_err(),
        "3 Stimmen, aber nur 2 Mandate da"
    );
    s.anwesenheit.push(Teilnahme {
        person: id(welt::WANDA),
        wie: Anwesenheit::Anwesend,
        durch: None,
    });
    assert_eq!(
        verstehe(&s, "A /m 2 0").unwrap_err(),
        "2 Stimmen, aber nur 1 Mandat da"
    );
    assert_eq!(
        verstehe(&s, "A /u 2 0").unwrap(),
        "angenommen: 2 Ja gegen 0 Nein"
    );
    s.anwesenheit.push(Teilnahme {
        person: id(welt::JOERG),
        wie: Anwesenheit::Vertreten,
        durch: Some(id(welt::AENNE)),
    });
    assert_eq!(
        verstehe(&s, "A /m 2 0").unwrap(),
        "angenommen: 2 Ja gegen 0 Nein"
    );
    assert_eq!(
        verstehe(&s, "A /m").unwrap_err(),
        "Stimmen fehlen: Ja Nein Enthaltung, etwa 8 0 1"
    );
    assert_eq!(
        verstehe(&s, "A /m 0 0 0").unwrap_err(),
        "Niemand hat gestimmt"
    );
    assert_eq!(
        verstehe(&s, "A /u").unwrap_err(),
        "Umlauf bis wann? Etwa /u !fr"
    );
    assert!(
        verstehe(&s, "/m 1 0")
            .unwrap_err()
            .starts_with("Was wird beschlossen?")
    );
}

#[test]
fn without_mandates_votes_are_not_counted_against_anybody() {
    let reg = register();
    let v = abstimmung::verstehe(&reg, &sitzung(&reg), "A /m 20 3", HEUTE).unwrap();
    assert_eq!(v.urteil.ergebnis, Beschlussergebnis::Angenommen);
}

#[test]
fn guests_are_known_new_or_ambiguous() {
    let reg = register();
    assert_eq!(
        anwesend::wer(&reg, "Şirin", id(9)),
        Ok(Wer::Bekannt(id(welt::SIRIN)))
    );
    assert_eq!(
        anwesend::wer(&reg, "Müller", id(9)).unwrap_err(),
        "„Müller“ ist nicht eindeutig: Jörg Müller, Uwe Müller"
    );
    match anwesend::wer(&reg, " Anna  Maria Petersen,  Kita Hafen ", id(9)).unwrap() {
        Wer::Neu(p) => assert_eq!(
            (
                p.vorname.as_str(),
                p.nachname.as_str(),
                p.organisation.as_str()
            ),
            ("Anna Maria", "Petersen", "Kita Hafen")
        ),
        andere => panic!("{andere:?}"),
    }
    assert!(anwesend::wer(&reg, " , ", id(9)).is_err());
}

#[test]
fn two_versions_of_a_note_lose_nothing() {
    for (basis, meine, andere, beides) in [
        ("", "neu", "", "neu"),
        ("alt", "alt", "alt und mehr", "alt und mehr"),
        ("alt", "alt, weiter", "alt, anders", "alt, anders\n, weiter"),
        ("", "meins", "deins", "deins\nmeins"),
        (
            "alt",
            "ganz anders",
            "auch anders",
            "auch anders\nganz anders",
        ),
        ("alt", "gleich", "gleich", "gleich"),
    ] {
        assert_eq!(
            vereint(basis, meine, andere),
            beides,
            "{basis} {meine} {andere}"
        );
    }
}

#[test]
fn what_is_missing_depends_on_the_kind_of_sitzung() {
    let reg = register();
    let s = sitzung(&reg);
    let luecken = |art| abschluss::luecken(&reg, &Sitzung { art, ..s.clone() });
    assert_eq!(
        luecken(Sitzungsart::Regulaer),
        [
            "Anwesenheit: niemand eingetragen",
            "Nächster Termin: nicht gefragt"
        ]
    );
    assert_eq!(luecken(Sitzungsart::Umlauf), Vec::<String>::new());
    assert_eq!(
        luecken(Sitzungsart::Bilateral),
        ["Anwesenheit: niemand eingetragen"]
    );
    let umlauf = Sitzung {
        art: Sitzungsart::Umlauf,
        ..s.clone()
    };
    assert!(abschluss::schliessen(&reg, &umlauf, None, UM).is_ok());
    assert!(
        abschluss::schliessen(&reg, &s, None, UM).is_err(),
        "nobody said when next"
    );
    assert_eq!(abstimmung::vorgabe(&reg, &umlauf), Beschlussregel::Umlauf);
}

#[test]
fn a_sitzung_written_up_later_runs_without_a_clock() {
    let reg = register();
    let frueher = Sitzung {
        beginn: datetime(2026, 11, 20, 14, 0, 0, 0),
        ..sitzung(&reg)
    };
    let draft = lauf::beginnen(&reg, &frueher, UM, &mut neue_ids()).unwrap();
    let Some(Datensatz::Sitzung(n)) = draft.aenderungen.last().and_then(|a| a.nachher.clone())
    else {
        panic!()
    };
    assert_eq!((n.begonnen, n.laeuft), (Some(frueher.beginn), None));
    let abgesagt = Sitzung {
        status: SitzungStatus::Abgesagt,
        ..frueher
    };
    assert!(lauf::beginnen(&reg, &abgesagt, UM, &mut neue_ids()).is_err());
}

#[test]
fn the_next_sitzung_is_never_the_one_that_is_held() {
    let reg = register();
    let s = sitzung(&reg);
    let f = rueckblick::lies_frist(&reg, &s, "nächste sitzung", s.beginn.date()).unwrap();
    assert_eq!(
        f,
        Faelligkeit::InSitzung {
            gremium: id(welt::RT),
            ab: date(2026, 11, 27)
        }
    );
    assert_eq!(reg.faellig_am(f), None);
    let vorbei = rueckblick::lies_frist(&reg, &s, "1.11.2026", s.beginn.date());
    assert_eq!(vorbei.unwrap_err(), "So 01.11.2026 ist schon vorbei");
}

#[test]
fn top_one_leaves_out_what_rests() {
    let mut alle = welt::alle();
    for satz in &mut alle {
        if let Datensatz::Todo(t) = satz
            && t.id == id(82)
        {
            t.wiedervorlage = Some(Faelligkeit::Am(date(2026, 12, 10)));
        }
    }
    let reg = register_aus(alle);
    let titel: Vec<&str> = rueckblick::liste(&reg, &sitzung(&reg))
        .into_iter()
        .map(|t| t.titel.as_str())
        .collect();
    assert_eq!(titel, ["Protokoll verschicken", "Kita-Bedarf abfragen"]);
}
