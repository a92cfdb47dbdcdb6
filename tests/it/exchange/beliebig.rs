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

pub fn name() -> impl Strategy<Value = String> {
    "[A-ZÄÖÜ=+@'-][a-zäöüß ,;'\"-]{0,8}".prop_map(|t| einzeilig(&t))
}

pub fn absatz() -> impl Strategy<Value = String> {
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

pub fn tag() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of((2000i16..2030, 1i8..13, 1i8..29).prop_map(|(j, m, t)| date(j, m, t)))
}

pub fn id(kind: Kind, nr: u8) -> Id {
    Id((u128::from(kind as u8) << 64) | u128::from(nr))
}

pub fn verweis(kind: Kind) -> impl Strategy<Value = Option<Id>> {
    proptest::option::of((0u8..3).prop_map(move |n| id(kind, n)))
}

/// Texts for a record, taken from a heap.
pub type Texte = (Vec<String>, String, Vec<String>, Option<Date>, Option<Date>);

pub fn texte() -> impl Strategy<Value = Texte> {
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

pub fn fremd(ja: bool, nr: u8) -> String {
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

fn naechster() -> impl Strategy<Value = Naechster> {
    prop_oneof![
        Just(Naechster::Ungefragt),
        Just(Naechster::Offen),
        (0u8..3).prop_map(|n| Naechster::Sitzung(id(Kind::Sitzungen, n))),
    ]
}

fn teilnahmen() -> impl Strategy<Value = Vec<Teilnahme>> {
    vec((0u8..3, 0usize..5, verweis(Kind::Personen)), 0..3).prop_map(|l| {
        l.into_iter()
            .map(|(p, wie, durch)| Teilnahme {
                person: id(Kind::Personen, p),
                wie: Anwesenheit::ALLE[wie].0,
                durch,
            })
            .collect()
    })
}

fn nachtrag() -> impl Strategy<Value = Nachtrag> {
    (absatz(), zeile(), verweis(Kind::Tops)).prop_map(|(text, wer, top)| Nachtrag {
        zeit: datetime(2026, 4, 1, 9, 0, 1, 0),
        wer,
        top,
        text,
    })
}

fn sitzung(nr: u8) -> impl Strategy<Value = Datensatz> {
    let dienste = (
        verweis(Kind::Personen),
        verweis(Kind::Personen),
        verweis(Kind::Sitzungen),
        naechster(),
        teilnahmen(),
        vec(nachtrag(), 0..2),
        any::<bool>(),
    );
    let wahl = (0usize..5, 0usize..4, any::<u16>());
    (0u8..3, texte(), 0i8..24, 0i8..60, dienste, wahl).prop_map(move |(g, t, h, m, d, w)| {
        let zeit = |tag: Option<Date>| tag.map(|d| d.at(h, m, 0, 0));
        Sitzung {
            id: id(Kind::Sitzungen, nr),
            gremium: id(Kind::Gremien, g),
            titel: t.0[0].clone(),
            // The hour that the summer takes away among them.
            beginn: datetime(2026, 3, 29, h, m, 0, 0),
            ende: zeit(t.3),
            ort: t.0[1].clone(),
            art: Sitzungsart::ALLE[w.0].0,
            status: SitzungStatus::ALLE[w.1].0,
            eingeladen_am: t.4,
            tagesordnung_veroeffentlicht: t.4,
            tagesordnung_fassung: w.2,
            // The one that it follows comes further down in the table.
            folgt_auf: d.2.filter(|s| *s > id(Kind::Sitzungen, nr)),
            moderation: d.0,
            protokoll_durch: d.1,
            anwesenheit: d.4,
            begonnen: zeit(t.4),
            geschlossen: zeit(t.3),
            laeuft: d.6.then(|| Lauf {
                top: id(Kind::Tops, 0),
                seit: datetime(2026, 3, 29, 9, 1, 2, 0),
            }),
            naechster: d.3,
            protokoll_fertig: t.3,
            nachtraege: d.5,
            fremd_id: fremd(d.6, nr),
            notiz: t.1,
        }
        .into()
    })
}

fn top(nr: u8) -> impl Strategy<Value = Datensatz> {
    let verweise = (0u8..3, verweis(Kind::Sitzungen), verweis(Kind::Personen));
    let wahl = (0usize..3, 0usize..3, 0usize..4, 0usize..4);
    let zahlen = (1u16..9, proptest::option::of(any::<u16>()), any::<u32>());
    (name(), texte(), verweise, wahl, zahlen, any::<[bool; 2]>()).prop_map(
        move |(titel, t, (g, sitzung, von), w, (platz, minuten, sekunden), ja)| {
            Top {
                id: id(Kind::Tops, nr),
                gremium: id(Kind::Gremien, g),
                sitzung,
                nr: platz,
                nummer: t.0[0].clone(),
                art: Topart::ALLE[w.0].0,
                abschnitt: Abschnitt::ALLE[w.1].0,
                titel,
                ziel: Topziel::ALLE.get(w.3).map(|z| z.0),
                betrifft: t.2,
                von,
                eingebracht_am: t.3,
                minuten,
                wiederkehrend: ja[0],
                status: Topstatus::ALLE[w.2].0,
                gebraucht_sekunden: sekunden,
                protokoll: t.1.clone(),
                fremd_id: fremd(ja[1], nr),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn beschluss(nr: u8) -> impl Strategy<Value = Datensatz> {
    let verweise = (0u8..3, 0u8..3, verweis(Kind::Tops));
    let wahl = (0usize..3, 0usize..5, any::<bool>());
    (name(), texte(), verweise, wahl, any::<[u16; 3]>()).prop_map(
        move |(text, t, (g, s, top), w, stimmen)| {
            Beschluss {
                id: id(Kind::Beschluesse, nr),
                gremium: id(Kind::Gremien, g),
                sitzung: id(Kind::Sitzungen, s),
                top,
                text: format!("{text}\n{}", t.0[1]).trim().to_owned(),
                regel: Beschlussregel::ALLE[w.0].0,
                ja: stimmen[0],
                nein: stimmen[1],
                enthaltung: stimmen[2],
                ergebnis: Beschlussergebnis::ALLE[w.1].0,
                weiter_an: t.0[0].clone(),
                am: t.3.unwrap_or(date(2026, 3, 1)),
                frist: t.4,
                fremd_id: fremd(w.2, nr),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn losung(nr: u8) -> impl Strategy<Value = Datensatz> {
    let leute = || vec((0u8..3).prop_map(|n| id(Kind::Personen, n)), 0..4);
    (0u8..3, 0u8..3, texte(), leute(), leute(), any::<u16>()).prop_map(
        move |(g, r, t, kandidaten, reihenfolge, plaetze)| {
            Losung {
                id: id(Kind::Losungen, nr),
                gremium: id(Kind::Gremien, g),
                raum: id(Kind::Raeume, r),
                plaetze,
                kandidaten,
                am: t.3,
                seed: t.0[0].clone(),
                reihenfolge,
                bis: t.4,
                notiz: t.1,
            }
            .into()
        },
    )
}

fn ferien(nr: u8) -> impl Strategy<Value = Datensatz> {
    (name(), tag(), tag()).prop_map(move |(name, von, bis)| {
        let von = von.unwrap_or(date(2026, 7, 9));
        Ferien {
            id: id(Kind::Ferien, nr),
            name,
            von,
            bis: bis.unwrap_or(von).max(von),
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

/// The three of a kind.
pub fn drei(f: fn(u8) -> BoxedStrategy<Datensatz>) -> impl Strategy<Value = Vec<Datensatz>> {
    (f(0), f(1), f(2)).prop_map(|(a, b, c)| vec![a, b, c])
}

/// Three of everything, in order of kind.
pub fn welt() -> impl Strategy<Value = Vec<Datensatz>> {
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
        (
            drei(|n| top(n).boxed()),
            drei(|n| beschluss(n).boxed()),
            drei(|n| losung(n).boxed()),
            drei(|n| ferien(n).boxed()),
            super::beliebig_feld::feld(),
        ),
    )
        .prop_map(|(a, b, c, d, e, f, g, h, i, (j, k, l, m, n))| {
            std::iter::once(rahmen())
                .chain([a, b, c, d, e, f, g, h, i, j, k, l, m, n].concat())
                .collect()
        })
}
