//! A small invented Landkreis: two Planregionen, three Sozialräume, four Gremien of different rhythm, six people.

use feldbuch::domain::*;
use jiff::civil::{Date, date, datetime};

/// The name of a record, by a number of one's own.
pub const fn id(n: u128) -> Id {
    Id((0x0198_0000_0000 << 80) + n)
}

pub const LANDKREIS: u128 = 1;
pub const NORD: u128 = 2;
pub const SUED: u128 = 3;
pub const MUEHLENWERDER: u128 = 4;
pub const SCHOENFLIESS: u128 = 5;
pub const KOENIGSRODE: u128 = 6;
pub const ART_SRK: u128 = 11;
pub const ART_RT: u128 = 12;
/// Overdue.
pub const SRK: u128 = 21;
/// In rhythm, next Sitzung on Thursday.
pub const RT: u128 = 22;
/// Without rhythm and lead.
pub const INKLUSION: u128 = 23;
/// Ended.
pub const MIGRATION: u128 = 24;
pub const WANDA: u128 = 31;
pub const JOERG: u128 = 32;
pub const AENNE: u128 = 33;
pub const BAERBEL: u128 = 34;
pub const UWE: u128 = 35;
pub const SIRIN: u128 = 36;
pub const SITZ_WANDA: u128 = 41;
pub const FRUEHE_HILFEN: u128 = 51;
pub const VAKANT: u128 = 54;
pub const SITZUNG_RT: u128 = 64;
pub const PROTOKOLL: u128 = 71;
pub const RAUM_BUCHEN: u128 = 72;
pub const JAHRESBERICHT: u128 = 75;
pub const KITA: u128 = 77;

pub fn alle() -> Vec<Datensatz> {
    let mut alle = orte();
    alle.extend(gremien());
    alle.extend(leute());
    alle.extend(posten());
    alle.extend(sitzungen());
    alle.extend(todos());
    alle
}

fn orte() -> Vec<Datensatz> {
    let ebene = |schluessel: &str, name: &str, mehrzahl: &str| Ebene {
        schluessel: schluessel.into(),
        name: name.into(),
        mehrzahl: mehrzahl.into(),
    };
    let kreis = Landkreis {
        id: id(100),
        name: "Landkreis Seenland".into(),
        vorlage: "empty".into(),
        ebenen: vec![
            ebene("landkreis", "Landkreis", "Landkreise"),
            ebene("planregion", "Planregion", "Planregionen"),
            ebene("sozialraum", "Sozialraum", "Sozialräume"),
        ],
        pflichtposten: vec![Pflichtposten {
            thema: "Regionalkoordination".into(),
            ebene: "planregion".into(),
        }],
        hinweis: String::new(),
        notiz: String::new(),
    };
    let raum = |n, name: &str, ebene: &str, oben: Option<u128>, aliase: &[&str], kachel| Raum {
        id: id(n),
        name: name.into(),
        ebene: ebene.into(),
        uebergeordnet: oben.map(id),
        aliase: aliase.iter().map(|a| (*a).to_owned()).collect(),
        kachel,
        notiz: String::new(),
    };
    vec![
        kreis.into(),
        raum(
            LANDKREIS,
            "Landkreis Seenland",
            "landkreis",
            None,
            &[],
            None,
        )
        .into(),
        raum(
            NORD,
            "Planregion Nord",
            "planregion",
            Some(LANDKREIS),
            &["PR 1"],
            None,
        )
        .into(),
        raum(
            SUED,
            "Planregion Süd",
            "planregion",
            Some(LANDKREIS),
            &["PR 2"],
            None,
        )
        .into(),
        raum(
            MUEHLENWERDER,
            "Mühlenwerder",
            "sozialraum",
            Some(NORD),
            &["Werder"],
            Some((0, 0)),
        )
        .into(),
        raum(
            SCHOENFLIESS,
            "Schönfließ",
            "sozialraum",
            Some(NORD),
            &[],
            Some((1, 0)),
        )
        .into(),
        raum(
            KOENIGSRODE,
            "Königsrode",
            "sozialraum",
            Some(SUED),
            &[],
            Some((1, 1)),
        )
        .into(),
    ]
}

fn art(
    n: u128,
    name: &str,
    kuerzel: &str,
    ebene: &str,
    rollen: &[&str],
    rhythmus: Rhythmus,
) -> Gremiumsart {
    Gremiumsart {
        id: id(n),
        name: name.into(),
        kuerzel: kuerzel.into(),
        zweck: format!("Austausch im Raum ({kuerzel})"),
        ebenen: vec![ebene.into()],
        federfuehrung: "Kommune".into(),
        teilnehmende: rollen
            .iter()
            .map(|r| Sollrolle {
                name: (*r).into(),
                bei_bedarf: *r == "Polizei",
            })
            .collect(),
        rhythmus,
        rhythmus_hinweis: String::new(),
        aufgaben: vec!["Bedarfe sammeln".into(), "Angebote abstimmen".into()],
        anmerkungen: String::new(),
        quelle: "erfunden".into(),
        gueltig_ab: Some(date(2020, 1, 1)),
        tagesordnung_tage: 7,
        themen_tage: Some(14),
        dauer_minuten: Some(120),
        ..leer::gremiumsart(id(n))
    }
}

fn gremium(n: u128, name: &str, kuerzel: &str, art: Option<u128>, raum: u128) -> Gremium {
    Gremium {
        id: id(n),
        name: name.into(),
        kuerzel: kuerzel.into(),
        art: art.map(id),
        raum: Some(id(raum)),
        rhythmus: None,
        zweck: String::new(),
        teilnehmende: vec![],
        aufgaben: vec![],
        eingebettet_in: String::new(),
        uebernimmt_srk: false,
        bewirtschaftet_budget: false,
        aussen: false,
        gegruendet: Some(date(2021, 1, 1)),
        beendet: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

fn gremien() -> Vec<Datensatz> {
    let mindestens = |anzahl, bis, zeitraum| Rhythmus::Mindestens {
        anzahl,
        bis,
        zeitraum,
    };
    let (srk, rt) = (
        mindestens(1, None, Zeitraum::Halbjahr),
        mindestens(3, Some(4), Zeitraum::Jahr),
    );
    vec![
        art(
            ART_SRK,
            "Sozialraumkonferenz",
            "SRK",
            "sozialraum",
            &["Kommune", "Jobcenter", "Polizei"],
            srk,
        )
        .into(),
        art(
            ART_RT,
            "Regionalteam",
            "RT",
            "planregion",
            &["Kita", "Schule"],
            rt,
        )
        .into(),
        gremium(
            SRK,
            "Sozialraumkonferenz",
            "SRK",
            Some(ART_SRK),
            MUEHLENWERDER,
        )
        .into(),
        gremium(RT, "Regionalteam", "RT", Some(ART_RT), NORD).into(),
        gremium(INKLUSION, "Netzwerk Inklusion", "", None, SUED).into(),
        Gremium {
            beendet: Some(date(2025, 12, 31)),
            ..gremium(MIGRATION, "Runder Tisch Migration", "", None, SUED)
        }
        .into(),
    ]
}

fn person(
    n: u128,
    vorname: &str,
    nachname: &str,
    organisation: &str,
    funktion: &str,
    raum: u128,
) -> Person {
    Person {
        id: id(n),
        vorname: vorname.into(),
        nachname: nachname.into(),
        titel: String::new(),
        organisation: organisation.into(),
        funktion: funktion.into(),
        telefon: format!("03300 {n}"),
        mobil: String::new(),
        email: format!("p{n}@seenland.example"),
        anschrift: String::new(),
        raum: Some(id(raum)),
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

fn sitz(n: u128, gremium: u128, wer: u128, rolle: Rolle, sollrolle: &str) -> Mitgliedschaft {
    Mitgliedschaft {
        id: id(n),
        gremium: id(gremium),
        mitglied: Mitglied::Person(id(wer)),
        rolle,
        rolle_original: String::new(),
        sollrolle: sollrolle.into(),
        vertritt: None,
        mandat: false,
        entsendet_von: String::new(),
        von: Some(date(2024, 1, 1)),
        bis: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

fn leute() -> Vec<Datensatz> {
    vec![
        person(
            WANDA,
            "Wanda",
            "Öhlmann",
            "Jugendamt",
            "Regionalkoordinatorin",
            NORD,
        )
        .into(),
        person(
            JOERG,
            "Jörg",
            "Müller",
            "Kita Sonnenblume",
            "Leiter",
            MUEHLENWERDER,
        )
        .into(),
        person(AENNE, "Änne", "Weiß", "Jobcenter", "Beraterin", SUED).into(),
        person(
            BAERBEL,
            "Bärbel",
            "Groß",
            "Frühe Hilfen",
            "Koordinatorin",
            LANDKREIS,
        )
        .into(),
        person(UWE, "Uwe", "Müller", "Polizei", "Revierleiter", NORD).into(),
        person(SIRIN, "Şirin", "Yıldız", "Landkreis", "Integration", SUED).into(),
        sitz(SITZ_WANDA, RT, WANDA, Rolle::Federfuehrung, "").into(),
        sitz(42, RT, JOERG, Rolle::Staendig, "Kita").into(),
        sitz(43, SRK, BAERBEL, Rolle::Federfuehrung, "Kommune").into(),
        sitz(44, SRK, AENNE, Rolle::Staendig, "Jobcenter").into(),
    ]
}

fn posten() -> Vec<Datensatz> {
    let posten = |n,
                  thema: &str,
                  raum,
                  person: Option<u128>,
                  vertretung: Option<u128>,
                  stichworte: &[&str]| Koordination {
        id: id(n),
        thema: thema.into(),
        stichworte: stichworte.iter().map(|s| (*s).to_owned()).collect(),
        funktion: String::new(),
        raum: Some(id(raum)),
        person: person.map(id),
        vertretung: vertretung.map(id),
        aufgaben: String::new(),
        telefon: String::new(),
        email: String::new(),
        von: None,
        bis: None,
        notiz: String::new(),
    };
    vec![
        posten(
            FRUEHE_HILFEN,
            "Frühe Hilfen",
            LANDKREIS,
            Some(BAERBEL),
            Some(WANDA),
            &["Babybegrüßung"],
        )
        .into(),
        posten(52, "Frühe Hilfen", MUEHLENWERDER, Some(JOERG), None, &[]).into(),
        posten(53, "Regionalkoordination", NORD, Some(WANDA), None, &[]).into(),
        posten(VAKANT, "Regionalkoordination", SUED, None, None, &[]).into(),
        posten(
            55,
            "Interkulturelle Arbeit",
            SUED,
            Some(SIRIN),
            None,
            &["Migration"],
        )
        .into(),
    ]
}

fn sitzungen() -> Vec<Datensatz> {
    let sitzung =
        |n, gremium, beginn: jiff::civil::DateTime, status, da: &[(u128, Anwesenheit)]| Sitzung {
            id: id(n),
            gremium: id(gremium),
            titel: String::new(),
            beginn,
            ende: beginn.checked_add(jiff::Span::new().hours(2)).ok(),
            ort: "Bürgerhaus".into(),
            art: Sitzungsart::Regulaer,
            status,
            anwesenheit: da
                .iter()
                .map(|(p, wie)| Teilnahme {
                    person: id(*p),
                    wie: *wie,
                    durch: None,
                })
                .collect(),
            ..leer::sitzung(id(n))
        };
    use Anwesenheit::{Anwesend, Entschuldigt};
    use SitzungStatus::{Gehalten, Geplant};
    let tag = |m, d| datetime(2026, m, d, 14, 0, 0, 0);
    vec![
        sitzung(
            61,
            RT,
            tag(2, 12),
            Gehalten,
            &[(WANDA, Anwesend), (JOERG, Entschuldigt)],
        )
        .into(),
        sitzung(
            62,
            RT,
            tag(5, 21),
            Gehalten,
            &[(WANDA, Anwesend), (JOERG, Anwesend)],
        )
        .into(),
        sitzung(63, RT, tag(9, 10), Gehalten, &[(WANDA, Anwesend)]).into(),
        sitzung(SITZUNG_RT, RT, tag(11, 26), Geplant, &[]).into(),
        sitzung(65, SRK, datetime(2025, 10, 14, 14, 0, 0, 0), Gehalten, &[]).into(),
        sitzung(66, INKLUSION, tag(11, 19), Geplant, &[]).into(),
    ]
}

fn todo(n: u128, titel: &str, wer: &[u128], faellig: Option<Date>) -> Todo {
    Todo {
        id: id(n),
        titel: titel.into(),
        verantwortlich: wer.iter().map(|w| Verantwortlich::Person(id(*w))).collect(),
        faellig: faellig.map(Faelligkeit::Am),
        status: Status::Offen,
        wartet_auf: String::new(),
        zu_klaeren: wer.is_empty(),
        prioritaet: Prioritaet::Normal,
        raum: None,
        gremium: None,
        herkunft: Herkunft::Frei,
        wiedervorlage: None,
        wiederholung: None,
        angelegt: date(2026, 10, 1),
        erledigt_am: None,
        verlauf: vec![],
        notiz: String::new(),
    }
}

fn todos() -> Vec<Datensatz> {
    let am = |m, d| Some(date(2026, m, d));
    let (rt, srk) = (Some(id(RT)), Some(id(SRK)));
    vec![
        Todo {
            gremium: rt,
            ..todo(PROTOKOLL, "Protokoll verschicken", &[WANDA], am(11, 16))
        }
        .into(),
        todo(RAUM_BUCHEN, "Raum für Januar buchen", &[JOERG], am(11, 22)).into(),
        todo(73, "Flyer Babybegrüßung prüfen", &[BAERBEL], am(11, 27)).into(),
        Todo {
            status: Status::WartetAuf,
            wartet_auf: "Träger".into(),
            ..todo(
                74,
                "Dolmetscher für Elternabend suchen",
                &[SIRIN],
                am(12, 4),
            )
        }
        .into(),
        Todo {
            gremium: srk,
            wiederholung: Some(Wiederholung {
                anzahl: 1,
                einheit: Zeitraum::Jahr,
            }),
            ..todo(
                JAHRESBERICHT,
                "Jahresbericht schreiben",
                &[WANDA],
                am(12, 15),
            )
        }
        .into(),
        Todo {
            gremium: srk,
            ..todo(76, "Jobcenter einladen", &[], None)
        }
        .into(),
        Todo {
            gremium: rt,
            faellig: Some(Faelligkeit::InSitzung {
                gremium: id(RT),
                ab: date(2026, 11, 1),
            }),
            herkunft: Herkunft::Sitzung {
                sitzung: id(63),
                top: "2".into(),
            },
            ..todo(KITA, "Kita-Bedarf abfragen", &[JOERG], None)
        }
        .into(),
        Todo {
            raum: Some(id(KOENIGSRODE)),
            wiedervorlage: Some(Faelligkeit::Am(date(2026, 11, 20))),
            ..todo(
                78,
                "Spielplatz Süd ansehen",
                &[AENNE],
                Some(date(2027, 1, 10)),
            )
        }
        .into(),
        Todo {
            status: Status::Erledigt,
            erledigt_am: am(11, 2),
            ..todo(79, "Netzwerkkarte erneuern", &[WANDA], am(11, 1))
        }
        .into(),
        Todo {
            status: Status::Entfaellt,
            ..todo(80, "Altes Konzept ablegen", &[JOERG], am(10, 1))
        }
        .into(),
        Todo {
            status: Status::InArbeit,
            prioritaet: Prioritaet::Hoch,
            ..todo(81, "Verteiler prüfen", &[WANDA], am(11, 30))
        }
        .into(),
        Todo {
            gremium: rt,
            verantwortlich: vec![Verantwortlich::Gremium(id(RT))],
            ..todo(82, "Förderantrag Stadtteilfest", &[WANDA], am(12, 18))
        }
        .into(),
    ]
}

/// A to-do that is long overdue.
pub fn spaet(n: u128, titel: &str) -> Todo {
    todo(n, titel, &[WANDA], Some(date(2026, 6, 1)))
}
