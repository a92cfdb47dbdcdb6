//! Gelingensfaktoren: each one met, not met, and not to be told; over a year, of all Gremien, on paper.

use super::*;
use feldbuch::model::gelingen::{
    Befund, Faktor, aller, als_csv, als_markdown, anteil, gesamt, von_gremium, von_sitzung,
};
use jiff::civil::datetime;
use welt::{JOERG, RT, SITZUNG_RT, SRK, WANDA};

/// A Sitzung in which everything was done right, after one that left a to-do.
fn gut() -> (Sitzung, Vec<Top>, Vec<Todo>) {
    let s = Sitzung {
        gremium: id(RT),
        beginn: datetime(2026, 10, 1, 14, 0, 0, 0),
        status: SitzungStatus::Gehalten,
        tagesordnung_veroeffentlicht: Some(date(2026, 9, 22)),
        naechster: Naechster::Sitzung(id(SITZUNG_RT)),
        protokoll_fertig: Some(date(2026, 10, 5)),
        anwesenheit: [WANDA, JOERG]
            .map(|p| Teilnahme {
                person: id(p),
                wie: Anwesenheit::Anwesend,
                durch: None,
            })
            .to_vec(),
        ..leer::sitzung(id(301))
    };
    let top = |n: u16, art, abschnitt, titel: &str| Top {
        gremium: id(RT),
        sitzung: Some(id(301)),
        nr: n,
        art,
        abschnitt,
        titel: titel.into(),
        ziel: (art == Topart::Thema).then_some(Topziel::Beratung),
        status: Topstatus::Behandelt,
        ..leer::top(id(310 + u128::from(n)))
    };
    let tops = vec![
        top(1, Topart::Rueckblick, Abschnitt::Beginn, "Stand"),
        top(2, Topart::Thema, Abschnitt::Themen, "Kita-Plätze im Sommer"),
        top(3, Topart::Abschluss, Abschnitt::Ausklang, "Ende"),
    ];
    let vereinbart = Todo {
        gremium: id(RT).into(),
        verantwortlich: vec![Verantwortlich::Person(id(JOERG))],
        faellig: Some(Faelligkeit::Am(date(2026, 12, 1))),
        herkunft: Herkunft::Sitzung {
            sitzung: id(301),
            top: "2".into(),
        },
        ..leer::todo(id(321), date(2026, 10, 1))
    };
    (s, tops, vec![vereinbart])
}

/// Judges that Sitzung after something in it was changed.
fn befund(
    faktor: Faktor,
    aendere: impl Fn(&mut Sitzung, &mut Vec<Top>, &mut Vec<Todo>),
) -> (Befund, String) {
    let (mut s, mut tops, mut todos) = gut();
    aendere(&mut s, &mut tops, &mut todos);
    let mut saetze = welt::alle();
    // What was agreed on 10.9. has been touched since.
    for d in &mut saetze {
        if let Datensatz::Todo(t) = d
            && t.id == id(welt::KITA)
        {
            t.verlauf.push(Ereignis {
                zeit: datetime(2026, 9, 30, 9, 0, 0, 0),
                wer: "wanda".into(),
                was: "in Arbeit".into(),
            });
        }
    }
    saetze.push(s.clone().into());
    saetze.extend(tops.into_iter().map(Datensatz::from));
    saetze.extend(todos.into_iter().map(Datensatz::from));
    let reg = register_aus(saetze);
    let u = von_sitzung(&reg, &s, HEUTE)
        .into_iter()
        .find(|u| u.faktor == faktor)
        .unwrap();
    (u.befund, u.worte)
}

fn ist(
    faktor: Faktor,
    soll: Befund,
    worte: &str,
    aendere: impl Fn(&mut Sitzung, &mut Vec<Top>, &mut Vec<Todo>),
) {
    assert_eq!(
        befund(faktor, aendere),
        (soll, worte.to_owned()),
        "{faktor:?}"
    );
}

use Befund::{Erfuellt, Nicht, Unklar};

#[test]
fn a_good_sitzung_has_everything() {
    for (faktor, ..) in Faktor::ALLE {
        let (b, worte) = befund(*faktor, |_, _, _| {});
        assert_eq!(b, Erfuellt, "{faktor:?}: {worte}");
    }
}

#[test]
fn nothing_noted_is_never_met() {
    let leere = Sitzung {
        gremium: id(SRK),
        beginn: datetime(2026, 10, 1, 14, 0, 0, 0),
        status: SitzungStatus::Gehalten,
        ..leer::sitzung(id(301))
    };
    let mut saetze = welt::alle();
    saetze.push(leere.clone().into());
    let reg = register_aus(saetze);
    let urteile = von_sitzung(&reg, &leere, HEUTE);
    for u in &urteile {
        if u.faktor == Faktor::Rhythmus {
            assert_eq!(u.befund, Nicht, "{}", u.worte);
        } else {
            assert_eq!(u.befund, Unklar, "{:?}: {}", u.faktor, u.worte);
        }
    }
    assert_eq!(anteil(&urteile), Some(0));
}

#[test]
fn the_agenda_is_out_a_week_before() {
    let f = Faktor::Tagesordnung;
    ist(f, Erfuellt, "9 Tage vorher veröffentlicht", |_, _, _| {});
    ist(f, Erfuellt, "7 Tage vorher veröffentlicht", |s, _, _| {
        s.tagesordnung_veroeffentlicht = Some(date(2026, 9, 24));
    });
    ist(f, Nicht, "6 Tage vorher veröffentlicht", |s, _, _| {
        s.tagesordnung_veroeffentlicht = Some(date(2026, 9, 25));
    });
    ist(
        f,
        Nicht,
        "erst nach der Sitzung veröffentlicht",
        |s, _, _| {
            s.tagesordnung_veroeffentlicht = Some(date(2026, 10, 2));
        },
    );
    ist(
        f,
        Unklar,
        "kein Tag der Veröffentlichung notiert",
        |s, _, _| {
            s.tagesordnung_veroeffentlicht = None;
        },
    );
    ist(f, Nicht, "noch nicht veröffentlicht", |s, _, _| {
        s.tagesordnung_veroeffentlicht = None;
        s.status = SitzungStatus::Geplant;
        s.beginn = datetime(2026, 11, 27, 14, 0, 0, 0);
    });
}

#[test]
fn topics_are_precise_and_have_an_aim() {
    ist(
        Faktor::Themen,
        Nicht,
        "0 von 1 sagen, worum es geht",
        |_, t, _| {
            t[1].titel = "Kita".into();
        },
    );
    ist(Faktor::Ziele, Nicht, "0 von 1 mit Ziel", |_, t, _| {
        t[1].ziel = None
    });
    ist(Faktor::Themen, Unklar, "keine Themen notiert", |_, t, _| {
        t.remove(1);
    });
}

#[test]
fn the_look_back_opens_the_sitzung_and_to_dos_are_followed_up() {
    ist(
        Faktor::Rueckblick,
        Nicht,
        "TOP 1 übersprungen",
        |_, t, _| {
            t[0].status = Topstatus::Uebersprungen;
        },
    );
    ist(
        Faktor::Rueckblick,
        Nicht,
        "steht nicht auf der Tagesordnung",
        |_, t, _| {
            t.remove(0);
        },
    );
    ist(
        Faktor::Rueckblick,
        Unklar,
        "keine Tagesordnung notiert",
        |_, t, _| t.clear(),
    );
    ist(
        Faktor::Verfolgt,
        Erfuellt,
        "1 von 1 mit neuem Stand",
        |_, _, _| {},
    );
    // Held before anything had been done about it.
    ist(
        Faktor::Verfolgt,
        Nicht,
        "0 von 1 mit neuem Stand",
        |s, _, _| {
            s.beginn = datetime(2026, 9, 20, 14, 0, 0, 0);
        },
    );
    ist(
        Faktor::Verfolgt,
        Unklar,
        "keine Sitzung davor",
        |s, _, _| {
            s.beginn = datetime(2020, 9, 20, 14, 0, 0, 0);
        },
    );
}

#[test]
fn attendance_shape_protocol_agreements_and_next_date() {
    ist(
        Faktor::Anwesenheit,
        Nicht,
        "50 % (1 von 2) da oder vertreten",
        |s, _, _| {
            s.anwesenheit[1].wie = Anwesenheit::Entschuldigt;
        },
    );
    ist(
        Faktor::Anwesenheit,
        Erfuellt,
        "100 % (2 von 2) da oder vertreten",
        |s, _, _| {
            s.anwesenheit[1].wie = Anwesenheit::Vertreten;
        },
    );
    ist(Faktor::Form, Nicht, "ohne Ausklang", |_, t, _| {
        t.pop();
    });
    ist(
        Faktor::Protokoll,
        Erfuellt,
        "nach 4 Tagen fertig",
        |_, _, _| {},
    );
    ist(Faktor::Protokoll, Nicht, "kein Protokoll", |s, _, _| {
        s.protokoll_fertig = None
    });
    ist(
        Faktor::Protokoll,
        Nicht,
        "begonnen, nicht fertiggestellt",
        |s, t, _| {
            s.protokoll_fertig = None;
            t[1].protokoll = "Viel gesagt".into();
        },
    );
    ist(
        Faktor::Vereinbarungen,
        Nicht,
        "0 von 1 mit Verantwortlichen und Termin",
        |_, _, d| {
            d[0].faellig = None;
        },
    );
    ist(
        Faktor::Vereinbarungen,
        Unklar,
        "keine Vereinbarungen notiert",
        |_, _, d| d.clear(),
    );
    ist(Faktor::Termin, Erfuellt, "am 26.11.2026", |_, _, _| {});
    ist(
        Faktor::Termin,
        Nicht,
        "ausdrücklich offen gelassen",
        |s, _, _| {
            s.naechster = Naechster::Offen;
        },
    );
    ist(Faktor::Termin, Unklar, "nicht notiert", |s, _, _| {
        s.naechster = Naechster::Ungefragt;
    });
}

#[test]
fn somebody_missing_three_times_breaks_continuity() {
    let reg = register_aus(crate::schirm::kontinuitaet::team());
    let urteil = |n: u128| {
        let s = reg.sitzungen().get(id(n)).unwrap();
        let alle = von_sitzung(&reg, s, HEUTE);
        let u = alle
            .into_iter()
            .find(|u| u.faktor == Faktor::Kontinuitaet)
            .unwrap();
        (u.befund, u.worte)
    };
    assert_eq!(
        urteil(216),
        (Nicht, "3-mal in Folge ohne Uwe Müller".into())
    );
    assert_eq!(
        urteil(215),
        (Erfuellt, "niemand fehlt 3-mal in Folge".into())
    );
    assert_eq!(urteil(211).0, Unklar);
}

#[test]
fn a_year_counts_held_sitzungen_only_and_knows_what_never_took_place() {
    let reg = register_aus(crate::schirm::kontinuitaet::team());
    let rt = reg.gremien().get(id(RT)).unwrap();
    let j = von_gremium(&reg, rt, 2026, HEUTE);
    assert_eq!(j.sitzungen.len(), 4);
    assert_eq!(j.verlauf(), [Some(100), Some(100), Some(66), Some(66)]);
    for f in &j.faktoren {
        let ausgeblieben = usize::from(f.faktor == Faktor::Rhythmus && f.nicht > 0);
        assert_eq!(f.erfuellt + f.nicht + f.unklar, 4 + ausgeblieben);
    }
    let srk = reg.gremien().get(id(SRK)).unwrap();
    let ohne = von_gremium(&reg, srk, 2026, HEUTE);
    assert!(ohne.sitzungen.is_empty());
    assert_eq!(ohne.schwaechster().unwrap().faktor, Faktor::Rhythmus);
    assert_eq!(ohne.prozent(), Some(0));
}

#[test]
fn all_gremien_of_a_raum_together() {
    let reg = register_aus(crate::schirm::kontinuitaet::team());
    let namen = |raum, jahr| -> Vec<String> {
        aller(&reg, raum, jahr, HEUTE)
            .into_iter()
            .map(|j| j.name)
            .collect()
    };
    assert_eq!(
        namen(Some(id(welt::SUED)), 2026),
        ["Netzwerk Inklusion Planregion Süd"]
    );
    assert_eq!(
        namen(Some(id(welt::SUED)), 2025).len(),
        2,
        "one ended in 2025"
    );
    let alle = aller(&reg, None, 2026, HEUTE);
    let da = gesamt(&alle);
    let erfuellt: usize = da.iter().map(|f| f.erfuellt).sum();
    let einzeln: usize = alle
        .iter()
        .flat_map(|j| &j.faktoren)
        .map(|f| f.erfuellt)
        .sum();
    assert_eq!(erfuellt, einzeln);
    assert!(erfuellt > 0);
}

#[test]
fn on_paper_names_cannot_break_the_tables() {
    let mut saetze = crate::schirm::kontinuitaet::team();
    for s in &mut saetze {
        if let Datensatz::Gremium(g) = s
            && g.id == id(RT)
        {
            g.name = "=RT; \"Nord\" | Süd".into();
            g.raum = None;
        }
    }
    let reg = register_aus(saetze);
    let j = [von_gremium(
        &reg,
        reg.gremien().get(id(RT)).unwrap(),
        2026,
        HEUTE,
    )];
    let csv = als_csv(&j);
    assert_eq!(
        csv.lines().next(),
        Some("jahr;gremium;sitzung;faktor;befund;worte")
    );
    assert_eq!(csv.lines().count(), 1 + 4 * Faktor::ALLE.len());
    assert_eq!(
        csv.lines().nth(1),
        Some(
            "2026;\"'=RT; \"\"Nord\"\" | Süd\";2026-02-12;tagesordnung;nicht_feststellbar;kein Tag der Veröffentlichung notiert"
        )
    );
    let md = als_markdown(&j);
    assert!(
        md.starts_with("# Gelingensfaktoren 2026: =RT; \"Nord\" \\| Süd"),
        "{md}"
    );
    assert!(
        md.contains("| Zwei Drittel da | 3 | 1 | 0 | 75 % |"),
        "{md}"
    );
    assert!(md.contains("## Sitzung Do 10.09.2026"), "{md}");
    let beide = als_markdown(&aller(&reg, None, 2026, HEUTE));
    assert!(beide.contains("## Gremien"), "{beide}");
}
