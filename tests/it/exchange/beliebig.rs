//! Arbitrary records as forms and imports produce them: texts tidied, references to records that are there.

use feldbuch::domain::leer;
use feldbuch::domain::text::einzeilig;
use feldbuch::domain::*;
use jiff::civil::{Date, date, datetime};
use proptest::collection::vec;
use proptest::prelude::*;

fn zeile() -> impl Strategy<Value = String> {
    "[a-zA-ZäöüÄÖÜß0-9 .,;:=+@'\"|/„“?-]{0,14}".prop_map(|t| einzeilig(&t))
}

fn name() -> impl Strategy<Value = String> {
    "[A-ZÄÖÜ=+@'-][a-zäöüß ,;'\"-]{0,8}".prop_map(|t| einzeilig(&t))
}

fn absatz() -> impl Strategy<Value = String> {
    vec(zeile(), 0..3).prop_map(|z| z.join("\n").trim_end().to_owned())
}

fn eintraege() -> impl Strategy<Value = Vec<String>> {
    vec(
        "[A-Za-zäöüß][A-Za-zäöüß, ]{0,8}".prop_map(|t| einzeilig(&t)),
        0..3,
    )
    .prop_map(|l| {
        l.into_iter()
            .map(|t| einzeilig(t.trim_matches([',', ' '])))
            .filter(|t| !t.is_empty())
            .collect()
    })
}

fn tag() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of((2000i16..2030, 1i8..13, 1i8..29).prop_map(|(j, m, t)| date(j, m, t)))
}

fn id(kind: Kind, nr: u8) -> Id {
    Id((u128::from(kind as u8) << 64) | u128::from(nr))
}

fn verweis(kind: Kind) -> impl Strategy<Value = Option<Id>> {
    proptest::option::of((0u8..3).prop_map(move |n| id(kind, n)))
}

/// Texts for a record, taken from a heap.
type Texte = (Vec<String>, String, Vec<String>, Option<Date>, Option<Date>);

fn texte() -> impl Strategy<Value = Texte> {
    (vec(zeile(), 8), absatz(), eintraege(), tag(), tag())
}

fn raum(nr: u8, oben: Option<u8>) -> impl Strategy<Value = Datensatz> {
    (name(), texte(), proptest::option::of((0u8..9, 0u8..9))).prop_map(move |(name, t, kachel)| {
        Raum {
            id: id(Kind::Raeume, nr),
            name,
            ebene: "ort".to_owned(),
            uebergeordnet: oben.map(|o| id(Kind::Raeume, o)),
            aliase: t.2,
            kachel,
            notiz: t.1,
        }
        .into()
    })
}

fn rhythmus() -> impl Strategy<Value = Rhythmus> {
    prop_oneof![
        Just(Rhythmus::Ohne),
        (1u16..5, 1u16..5).prop_map(|(a, b)| Rhythmus::Mindestens {
            anzahl: a,
            bis: (b > a).then_some(b),
            zeitraum: Zeitraum::Jahr,
        }),
        (1u16..9).prop_map(|anzahl| Rhythmus::Abstand {
            anzahl,
            einheit: Zeitraum::Woche,
        }),
    ]
}

fn rollen() -> impl Strategy<Value = Vec<Sollrolle>> {
    vec(("[A-Z][a-z]{1,8}", any::<bool>()), 0..3).prop_map(|l| {
        l.into_iter()
            .map(|(name, bei_bedarf)| Sollrolle { name, bei_bedarf })
            .collect()
    })
}

fn art(nr: u8) -> impl Strategy<Value = Datensatz> {
    (name(), texte(), rhythmus(), rollen(), any::<u16>()).prop_map(
        move |(name, t, rhythmus, teilnehmende, tage)| {
            Gremiumsart {
                name,
                kuerzel: t.0[0].clone(),
                zweck: t.0[1].clone(),
                ebenen: vec!["ort".to_owned()],
                rhythmus,
                teilnehmende,
                aufgaben: t.2,
                anmerkungen: t.1,
                quelle: t.0[2].clone(),
                gueltig_ab: t.3,
                tagesordnung_tage: tage,
                themen_tage: t.3.map(|_| tage),
                ..leer::gremiumsart(id(Kind::Gremiumsarten, nr))
            }
            .into()
        },
    )
}

fn gremium(nr: u8) -> impl Strategy<Value = Datensatz> {
    let verweise = (verweis(Kind::Gremiumsarten), verweis(Kind::Raeume));
    (
        name(),
        texte(),
        verweise,
        proptest::option::of(rhythmus()),
        rollen(),
        any::<[bool; 4]>(),
    )
        .prop_map(move |(name, t, (art, raum), rhythmus, teilnehmende, ja)| {
            Gremium {
                name,
                kuerzel: t.0[0].clone(),
                art,
                raum,
                rhythmus,
                zweck: t.0[1].clone(),
                teilnehmende,
                aufgaben: t.2,
                eingebettet_in: t.0[2].clone(),
                uebernimmt_srk: ja[0],
                bewirtschaftet_budget: ja[1],
                aussen: ja[2],
                gegruendet: t.3,
                beendet: t.4,
                fremd_id: fremd(ja[3], nr),
                notiz: t.1,
                id: id(Kind::Gremien, nr),
            }
            .into()
        })
}

fn fremd(ja: bool, nr: u8) -> String {
    if ja {
        format!("https://rat.example/oparl/{nr}")
    } else {
        String::new()
    }
}

fn person(nr: u8) -> impl Strategy<Value = Datensatz> {
    (name(), texte(), verweis(Kind::Raeume), any::<bool>()).prop_map(
        move |(nachname, t, raum, f)| {
            Person {
                id: id(Kind::Personen, nr),
                vorname: t.0[0].clone(),
                nachname,
                titel: t.0[1].clone(),
                organisation: t.0[2].clone(),
                funktion: t.0[3].clone(),
                telefon: t.0[4].clone(),
                mobil: t.0[5].clone(),
                email: t.0[6].clone(),
                anschrift: t.0[7].clone(),
                raum,
                fremd_id: fremd(f, nr),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn mitglied() -> impl Strategy<Value = Mitglied> {
    prop_oneof![
        (0u8..3).prop_map(|n| Mitglied::Person(id(Kind::Personen, n))),
        (0u8..3).prop_map(|n| Mitglied::Gremium(id(Kind::Gremien, n))),
    ]
}

fn sitz(nr: u8) -> impl Strategy<Value = Datensatz> {
    (
        0u8..3,
        mitglied(),
        0usize..6,
        texte(),
        verweis(Kind::Personen),
        any::<[bool; 2]>(),
    )
        .prop_map(move |(g, mitglied, rolle, t, vertritt, ja)| {
            Mitgliedschaft {
                id: id(Kind::Mitgliedschaften, nr),
                gremium: id(Kind::Gremien, g),
                mitglied,
                rolle: Rolle::ALLE[rolle].0,
                rolle_original: t.0[0].clone(),
                sollrolle: t.0[1].clone(),
                vertritt,
                mandat: ja[0],
                entsendet_von: t.0[2].clone(),
                von: t.3,
                bis: t.4,
                fremd_id: fremd(ja[1], nr),
                notiz: t.1,
            }
            .into()
        })
}

fn posten(nr: u8) -> impl Strategy<Value = Datensatz> {
    let verweise = (
        verweis(Kind::Raeume),
        verweis(Kind::Personen),
        verweis(Kind::Personen),
    );
    (name(), texte(), verweise).prop_map(move |(thema, t, (raum, person, vertretung))| {
        Koordination {
            id: id(Kind::Koordination, nr),
            thema,
            stichworte: t.2,
            funktion: t.0[0].clone(),
            raum,
            person,
            vertretung,
            aufgaben: t.1.clone(),
            telefon: t.0[1].clone(),
            email: t.0[2].clone(),
            von: t.3,
            bis: t.4,
            notiz: t.1,
        }
        .into()
    })
}

fn sitzung(nr: u8) -> impl Strategy<Value = Datensatz> {
    (0u8..3, texte(), 0i8..24, 0i8..60).prop_map(move |(g, t, h, m)| {
        Sitzung {
            id: id(Kind::Sitzungen, nr),
            gremium: id(Kind::Gremien, g),
            titel: t.0[0].clone(),
            beginn: datetime(2026, 3, 1, h, m, 0, 0),
            ende: t.3.map(|d| d.at(h, m, 0, 0)),
            ort: t.0[1].clone(),
            art: Sitzungsart::Sonder,
            status: SitzungStatus::Gehalten,
            eingeladen_am: t.4,
            tagesordnung_veroeffentlicht: t.4,
            anwesenheit: vec![Teilnahme {
                person: id(Kind::Personen, 0),
                wie: Anwesenheit::Vertreten,
                durch: Some(id(Kind::Personen, 1)),
            }],
            fremd_id: t.0[2].clone(),
            notiz: t.1,
            ..leer::sitzung(id(Kind::Sitzungen, nr))
        }
        .into()
    })
}

fn faellig() -> impl Strategy<Value = Option<Faelligkeit>> {
    prop_oneof![
        tag().prop_map(|t| t.map(Faelligkeit::Am)),
        (0u8..3).prop_map(|n| Some(Faelligkeit::InSitzung {
            gremium: id(Kind::Gremien, n),
            ab: date(2026, 5, 1),
        })),
    ]
}

fn todo(nr: u8) -> impl Strategy<Value = Datensatz> {
    let wer = vec(mitglied(), 0..3);
    let verweise = (verweis(Kind::Raeume), verweis(Kind::Gremien));
    (
        name(),
        texte(),
        wer,
        (faellig(), faellig()),
        verweise,
        any::<bool>(),
    )
        .prop_map(
            move |(titel, t, wer, (faellig, wiedervorlage), (raum, gremium), ja)| {
                Todo {
                    id: id(Kind::Todos, nr),
                    titel,
                    verantwortlich: wer
                        .into_iter()
                        .map(|m| match m {
                            Mitglied::Person(id) => Verantwortlich::Person(id),
                            Mitglied::Gremium(id) => Verantwortlich::Gremium(id),
                        })
                        .collect(),
                    faellig,
                    status: Status::WartetAuf,
                    wartet_auf: t.0[0].clone(),
                    zu_klaeren: ja,
                    prioritaet: Prioritaet::Hoch,
                    raum,
                    gremium,
                    herkunft: Herkunft::Sitzung {
                        sitzung: id(Kind::Sitzungen, 0),
                        top: t.0[1].clone(),
                    },
                    wiedervorlage,
                    wiederholung: ja.then_some(Wiederholung {
                        anzahl: 2,
                        einheit: Zeitraum::Monat,
                    }),
                    angelegt: date(2026, 1, 1),
                    erledigt_am: t.3,
                    verlauf: vec![Ereignis {
                        zeit: datetime(2026, 1, 1, 8, 0, 0, 0),
                        wer: t.0[2].clone(),
                        was: t.0[3].clone(),
                    }],
                    notiz: t.1,
                }
                .into()
            },
        )
}

/// The frame: levels are not among the fields of a table.
pub fn rahmen() -> Datensatz {
    Landkreis {
        id: id(Kind::Landkreis, 0),
        name: "Probekreis".to_owned(),
        vorlage: "probe".to_owned(),
        ebenen: vec![Ebene {
            schluessel: "ort".to_owned(),
            name: "Ort".to_owned(),
            mehrzahl: "Orte".to_owned(),
        }],
        pflichtposten: vec![Pflichtposten {
            thema: "Regionalkoordination".to_owned(),
            ebene: "ort".to_owned(),
        }],
        hinweis: String::new(),
        notiz: String::new(),
    }
    .into()
}

/// Three of everything, in order of kind.
pub fn welt() -> impl Strategy<Value = Vec<Datensatz>> {
    let drei = |f: fn(u8) -> BoxedStrategy<Datensatz>| {
        (f(0), f(1), f(2)).prop_map(|(a, b, c)| vec![a, b, c])
    };
    let raeume =
        (raum(0, None), raum(1, Some(2)), raum(2, Some(0))).prop_map(|(a, b, c)| vec![a, b, c]);
    let einstellung = absatz().prop_map(|wert| {
        let e = Einstellung {
            id: id(Kind::Einstellungen, 0),
            schluessel: "probe".to_owned(),
            wert,
        };
        vec![e.into()]
    });
    (
        raeume,
        drei(|n| art(n).boxed()),
        drei(|n| gremium(n).boxed()),
        drei(|n| person(n).boxed()),
        drei(|n| sitz(n).boxed()),
        drei(|n| posten(n).boxed()),
        drei(|n| sitzung(n).boxed()),
        drei(|n| todo(n).boxed()),
        einstellung,
    )
        .prop_map(|(a, b, c, d, e, f, g, h, i)| {
            std::iter::once(rahmen())
                .chain([a, b, c, d, e, f, g, h, i].concat())
                .collect()
        })
}
