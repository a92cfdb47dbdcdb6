//! Arbitrary records of the FuA, as forms and imports produce them: opening rules as they are read back, lists line by line.

use super::beliebig::{absatz, drei, fremd, id, name, tag, texte, verweis};
use feldbuch::domain::leer;
use feldbuch::domain::text::einzeilig;
use feldbuch::domain::*;
use jiff::civil::{Date, date, datetime};
use proptest::collection::vec;
use proptest::prelude::*;

fn wort() -> impl Strategy<Value = String> {
    "[A-ZÄÖÜ][a-zäöüß ,;'\"-]{0,9}[a-zß]".prop_map(|t| einzeilig(&t))
}

fn aus<A: Auswahl + Copy + std::fmt::Debug>() -> impl Strategy<Value = A> {
    (0..A::ALLE.len()).prop_map(|i| A::ALLE[i].0)
}

fn uhr() -> impl Strategy<Value = Option<Uhrzeit>> {
    proptest::option::of((0u16..24, 0u16..60).prop_map(|(h, m)| Uhrzeit::neu(h, m).unwrap()))
}

fn oeffnung() -> impl Strategy<Value = Oeffnung> {
    let wann = (0u8..128, 0u8..64, aus::<Wochen>(), uhr(), uhr());
    (wann, aus::<Feriengeltung>(), any::<[bool; 2]>()).prop_map(|(w, ferien, ja)| Oeffnung {
        tage: w.0,
        im_monat: w.1,
        woche: w.2,
        von: w.3,
        bis: w.4,
        ferien,
        feiertags: ja[0],
        nach_vereinbarung: ja[1],
        ..Oeffnung::default()
    })
}

/// What a form makes of them: some rules can be said in two ways, and are read in one.
fn zeiten() -> impl Strategy<Value = Vec<Oeffnung>> {
    vec(oeffnung(), 0..3)
        .prop_map(|z| Oeffnung::lies_alle(&Oeffnung::schreibe_alle(&z)).expect("own words"))
}

fn geld() -> impl Strategy<Value = Cent> {
    (0i64..100_000_000).prop_map(Cent)
}

fn ziele() -> impl Strategy<Value = Vec<Ziel>> {
    let ziel = (aus::<Perspektive>(), wort(), aus::<Zielstand>());
    vec(
        ziel.prop_map(|(perspektive, text, stand)| Ziel {
            perspektive,
            text,
            stand,
        }),
        0..3,
    )
}

fn steine() -> impl Strategy<Value = Vec<Meilenstein>> {
    vec(
        (tag(), wort(), any::<bool>()).prop_map(|(am, text, erledigt)| Meilenstein {
            am,
            text,
            erledigt,
        }),
        0..3,
    )
}

fn berichte() -> impl Strategy<Value = Vec<Bericht>> {
    vec(
        (tag(), wort()).prop_map(|(am, text)| Bericht {
            am: am.unwrap_or(TAG),
            text,
        }),
        0..3,
    )
}

const TAG: Date = date(2026, 3, 1);

fn ressource(nr: u8) -> impl Strategy<Value = Datensatz> {
    let wahl = (
        aus::<Ressourcenart>(),
        aus::<Ressourcenform>(),
        aus::<Kosten>(),
        aus::<Barrierefrei>(),
        aus::<Ressourcenstatus>(),
    );
    let bezug = (verweis(Kind::Raeume), verweis(Kind::Personen), zeiten());
    (name(), texte(), texte(), wahl, bezug).prop_map(
        move |(name, t, u, w, (raum, person, zeiten))| {
            Ressource {
                id: id(Kind::Ressourcen, nr),
                name,
                art: w.0,
                form: w.1,
                raum,
                zielgruppen: t.2,
                themen: u.2,
                zeiten,
                kosten: w.2,
                kosten_text: t.0[0].clone(),
                barrierefrei: w.3,
                sprachen: Vec::new(),
                wartezeit: t.0[1].clone(),
                zugang: t.0[2].clone(),
                traeger: t.0[3].clone(),
                person,
                kontakt: t.0[4].clone(),
                telefon: t.0[5].clone(),
                email: t.0[6].clone(),
                web: t.0[7].clone(),
                anschrift: u.0[0].clone(),
                quelle: u.0[1].clone(),
                bestaetigt_am: t.3,
                status: w.4,
                angelegt: t.4.unwrap_or(TAG),
                fremd_id: fremd(u.3.is_some(), nr),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn bedarf(nr: u8) -> impl Strategy<Value = Datensatz> {
    let bezug = (
        verweis(Kind::Raeume),
        verweis(Kind::Tops),
        verweis(Kind::Beschluesse),
        verweis(Kind::Vorhaben),
        verweis(Kind::Ressourcen),
    );
    (name(), texte(), texte(), bezug).prop_map(move |(name, t, u, b)| {
        Bedarf {
            id: id(Kind::Bedarfe, nr),
            name,
            zielgruppen: t.2,
            themen: u.2,
            lebenslage: t.0[0].clone(),
            raum: b.0,
            gemeldet_von: t.0[1].clone(),
            gemeldet_am: t.3.unwrap_or(TAG),
            top: b.1,
            beschluss: b.2,
            vorhaben: b.3,
            ressource: b.4,
            erledigt_am: t.4,
            ergebnis: t.0[2].clone(),
            fremd_id: fremd(u.3.is_some(), nr),
            notiz: t.1,
        }
        .into()
    })
}

fn sichtung(nr: u8) -> impl Strategy<Value = Datensatz> {
    let bezug = (0u8..3, verweis(Kind::Raeume), verweis(Kind::Sitzungen));
    (texte(), bezug).prop_map(move |(t, (b, raum, sitzung))| {
        Sichtung {
            id: id(Kind::Sichtungen, nr),
            bedarf: id(Kind::Bedarfe, b),
            am: t.3.unwrap_or(TAG),
            raum,
            von: t.0[0].clone(),
            sitzung,
            notiz: t.1,
        }
        .into()
    })
}

fn vorhaben(nr: u8) -> impl Strategy<Value = Datensatz> {
    let wahl = (aus::<Vorhabenart>(), aus::<Vorhabenstatus>());
    let bezug = (
        verweis(Kind::Raeume),
        verweis(Kind::Personen),
        verweis(Kind::Personen),
        verweis(Kind::Gremien),
        verweis(Kind::Beschluesse),
    );
    let listen = (ziele(), steine(), berichte(), any::<Option<u16>>());
    (name(), (texte(), texte()), wahl, bezug, listen, absatz()).prop_map(
        move |(name, (t, u), w, b, l, auswertung)| {
            nach_der_regel(Vorhaben {
                id: id(Kind::Vorhaben, nr),
                name,
                art: w.0,
                idee: t.1.clone(),
                raum: b.0,
                zielgruppen: t.2,
                themen: u.2.clone(),
                status: w.1,
                leitung: b.1,
                zielwaechter: b.2,
                gremium: b.3,
                partner: u.2,
                von: t.3,
                bis: t.4,
                ziele: l.0,
                meilensteine: l.1,
                berichte: l.2,
                bericht_monate: l.3,
                beschluss: b.4,
                auswertung,
                ausgewertet_am: u.3,
                angelegt: u.4.unwrap_or(TAG),
                fremd_id: fremd(t.3.is_some(), nr),
                notiz: t.1,
            })
            .into()
        },
    )
}

/// Tables are held to the rules of a Vorhaben: what would break one becomes an idea of nobody.
fn nach_der_regel(v: Vorhaben) -> Vorhaben {
    if v.verstoesse().is_empty() {
        return v;
    }
    Vorhaben {
        status: Vorhabenstatus::Idee,
        zielwaechter: None,
        bis: None,
        bericht_monate: None,
        ..v
    }
}

fn mittelregel(nr: u8) -> impl Strategy<Value = Datensatz> {
    let anteil = (vec("[A-Z][a-z]{1,4}", 1..3), 0u16..101)
        .prop_map(|(arten, prozent)| Anteil { arten, prozent });
    (name(), texte(), vec(anteil, 0..3), 0u16..101).prop_map(
        move |(topfart, t, anteile, uebertrag_prozent)| {
            Mittelregel {
                id: id(Kind::Mittelregeln, nr),
                topfart,
                von: t.3,
                bis: t.4,
                anteile,
                uebertrag_prozent,
                quelle: t.0[0].clone(),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn topf(nr: u8) -> impl Strategy<Value = Datensatz> {
    let geld = (geld(), geld(), verweis(Kind::Toepfe));
    (name(), texte(), 0u8..3, any::<u16>(), geld).prop_map(
        move |(name, t, raum, jahr, (betrag, uebertrag, aus))| {
            Topf {
                id: id(Kind::Toepfe, nr),
                name,
                topfart: format!("T{}", t.0[0]).trim().to_owned(),
                raum: id(Kind::Raeume, raum),
                jahr,
                betrag,
                uebertrag,
                // The one that it took over from comes further down in the table.
                uebertrag_aus: aus.filter(|a| *a > id(Kind::Toepfe, nr)),
                quelle: t.0[1].clone(),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn antrag(nr: u8) -> impl Strategy<Value = Datensatz> {
    let bezug = (
        0u8..3,
        verweis(Kind::Vorhaben),
        verweis(Kind::Beschluesse),
        aus::<Antragstatus>(),
    );
    let geld = (geld(), proptest::option::of(geld()));
    (name(), texte(), tag(), bezug, geld).prop_map(
        move |(titel, t, eingegangen, (topf, vorhaben, beschluss, status), (betrag, bewilligt))| {
            Antrag {
                id: id(Kind::Antraege, nr),
                titel,
                topf: id(Kind::Toepfe, topf),
                vorhaben,
                antragsteller: t.0[0].clone(),
                betrag,
                eingegangen: eingegangen.unwrap_or(TAG),
                status,
                bewilligt,
                beschluss,
                entschieden_am: t.3,
                fremd_id: fremd(t.4.is_some(), nr),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn ausgabe(nr: u8) -> impl Strategy<Value = Datensatz> {
    (name(), texte(), 0u8..3, aus::<Buchungsart>(), geld()).prop_map(
        move |(wofuer, t, antrag, art, betrag)| {
            Ausgabe {
                id: id(Kind::Ausgaben, nr),
                antrag: id(Kind::Antraege, antrag),
                art,
                betrag,
                am: t.3.unwrap_or(TAG),
                wofuer,
                beleg: t.0[0].clone(),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn indikator(nr: u8) -> impl Strategy<Value = Datensatz> {
    let wahl = (
        aus::<Bereich>(),
        aus::<Indexart>(),
        aus::<Gewicht>(),
        aus::<Zusammenfassung>(),
        any::<bool>(),
    );
    (name(), texte(), wahl, verweis(Kind::Indikatoren)).prop_map(move |(name, t, w, haupt)| {
        Indikator {
            id: id(Kind::Indikatoren, nr),
            name,
            bereich: w.0,
            einheit: t.0[0].clone(),
            index: w.1,
            gewicht: w.2,
            umgekehrt: w.4,
            zusammen: w.3,
            haupt: haupt.filter(|h| *h > id(Kind::Indikatoren, nr)),
            quelle: t.0[1].clone(),
            notiz: t.1,
        }
        .into()
    })
}

fn kennwert(nr: u8) -> impl Strategy<Value = Datensatz> {
    let wert = -1_000_000_000i64..1_000_000_000;
    (texte(), (0u8..3, 0u8..3), any::<u16>(), wert).prop_map(move |(t, (i, raum), jahr, wert)| {
        Kennwert {
            id: id(Kind::Kennwerte, nr),
            indikator: id(Kind::Indikatoren, i),
            raum: id(Kind::Raeume, raum),
            jahr,
            wert: Dezimal(wert),
            quelle: t.0[0].clone(),
            notiz: t.1,
        }
        .into()
    })
}

fn zentrum(nr: u8) -> impl Strategy<Value = Datensatz> {
    let wahl = (aus::<Zentrumstatus>(), aus::<Foerderraum>(), any::<bool>());
    let bezug = (
        verweis(Kind::Raeume),
        verweis(Kind::Gremien),
        verweis(Kind::Personen),
    );
    let zahlen = (
        any::<Option<u16>>(),
        any::<Option<u16>>(),
        proptest::option::of(geld()),
        steine(),
    );
    (name(), (texte(), texte()), wahl, bezug, zahlen).prop_map(move |(name, (t, u), w, b, z)| {
        Familienzentrum {
            id: id(Kind::Familienzentren, nr),
            name,
            raum: b.0,
            traeger: t.0[0].clone(),
            status: w.0,
            steuergruppe: b.1,
            leitung: b.2,
            foerderraum: w.1,
            foerderquote: z.0,
            foerderung: z.2,
            vereinbarung_am: t.3,
            vereinbarung_bis: t.4,
            seit: u.3,
            bis: u.4,
            mehrgenerationenhaus: w.2,
            plan_jahr: z.1,
            plan: z.3,
            anschrift: t.0[1].clone(),
            telefon: t.0[2].clone(),
            email: t.0[3].clone(),
            web: t.0[4].clone(),
            fremd_id: fremd(w.2, nr),
            notiz: t.1,
        }
        .into()
    })
}

fn vertrag(nr: u8) -> impl Strategy<Value = Datensatz> {
    let bezug = (verweis(Kind::Raeume), verweis(Kind::Personen));
    (name(), texte(), bezug, aus::<Vertragsstatus>()).prop_map(
        move |(partner, t, (raum, person), status)| {
            Vertrag {
                id: id(Kind::Vertraege, nr),
                partner,
                raum,
                person,
                status,
                unterzeichnet_am: t.3,
                bis: t.4,
                fremd_id: fremd(t.3.is_some(), nr),
                notiz: t.1,
            }
            .into()
        },
    )
}

fn turnus(nr: u8) -> impl Strategy<Value = Datensatz> {
    let bezug = (
        verweis(Kind::Raeume),
        verweis(Kind::Gremien),
        verweis(Kind::Familienzentren),
        verweis(Kind::Vertraege),
    );
    let leute = vec((0u8..3).prop_map(|n| id(Kind::Personen, n)), 0..3);
    let rest = (aus::<Turnusart>(), any::<u16>(), leute, berichte());
    let alle = proptest::option::of((1u16..9, aus::<Zeitraum>()));
    (name(), texte(), bezug, rest, alle).prop_map(move |(titel, t, b, r, alle)| {
        Turnus {
            titel,
            art: r.0,
            raum: b.0,
            gremium: b.1,
            zentrum: b.2,
            vertrag: b.3,
            alle: alle.map(|(anzahl, einheit)| Wiederholung { anzahl, einheit }),
            naechste: t.3,
            letzte: t.4,
            vorlauf_tage: r.1,
            ort: t.0[0].clone(),
            verantwortlich: r.2.iter().map(|p| Verantwortlich::Person(*p)).collect(),
            teilnehmende: r.2,
            durchgefuehrt: r.3,
            notiz: t.1,
            ..leer::turnus(id(Kind::Turnus, nr))
        }
        .into()
    })
}

fn mitschrift(nr: u8) -> impl Strategy<Value = Datensatz> {
    let bezug = (0u8..3, verweis(Kind::Bedarfe), aus::<Mitschriftart>());
    (name(), bezug, any::<u16>(), any::<[bool; 2]>()).prop_map(
        move |(zeile, (sitzung, ziel, art), platz, ja)| {
            Mitschrift {
                id: id(Kind::Mitschriften, nr),
                sitzung: id(Kind::Sitzungen, sitzung),
                nr: platz,
                wann: datetime(2026, 3, 29, 14, 5, 0, 0),
                zeile,
                art,
                ziel: ziel.map(|id| Schluessel {
                    kind: Kind::Bedarfe,
                    id,
                }),
                bekannt: ja[0],
                bestaetigt: ja[1],
            }
            .into()
        },
    )
}

/// Three of everything of the FuA, in order of kind.
pub fn feld() -> impl Strategy<Value = Vec<Datensatz>> {
    let erste = (
        drei(|n| ressource(n).boxed()),
        drei(|n| bedarf(n).boxed()),
        drei(|n| sichtung(n).boxed()),
        drei(|n| vorhaben(n).boxed()),
        drei(|n| mittelregel(n).boxed()),
        drei(|n| topf(n).boxed()),
        drei(|n| antrag(n).boxed()),
    );
    let zweite = (
        drei(|n| ausgabe(n).boxed()),
        drei(|n| indikator(n).boxed()),
        drei(|n| kennwert(n).boxed()),
        drei(|n| zentrum(n).boxed()),
        drei(|n| vertrag(n).boxed()),
        drei(|n| turnus(n).boxed()),
        drei(|n| mitschrift(n).boxed()),
    );
    (erste, zweite).prop_map(|(a, b)| {
        let a = [a.0, a.1, a.2, a.3, a.4, a.5, a.6].concat();
        let b = [b.0, b.1, b.2, b.3, b.4, b.5, b.6].concat();
        [a, b].concat()
    })
}
