//! One record of every kind that version 2 brought, every field filled, invented and fixed.

use super::beispiele::{id, worte};
use feldbuch::domain::*;
use jiff::civil::{date, datetime};

pub fn alle() -> Vec<Datensatz> {
    let mut alle = feld();
    alle.extend(geld());
    alle.extend(zahlen());
    alle.extend(vertraege());
    alle
}

fn feld() -> Vec<Datensatz> {
    vec![
        ressource().into(),
        Bedarf {
            id: id(16),
            name: "Betreuung am Abend".into(),
            zielgruppen: worte(&["Alleinerziehende"]),
            themen: worte(&["Betreuung"]),
            lebenslage: "Trennung".into(),
            raum: Some(id(2)),
            gemeldet_von: "ASD".into(),
            gemeldet_am: date(2026, 9, 1),
            top: Some(id(11)),
            beschluss: Some(id(12)),
            vorhaben: Some(id(18)),
            ressource: Some(id(15)),
            erledigt_am: Some(date(2026, 11, 1)),
            ergebnis: "gibt es".into(),
            fremd_id: "f".into(),
            notiz: "n".into(),
        }
        .into(),
        Sichtung {
            id: id(17),
            bedarf: id(16),
            am: date(2026, 9, 2),
            raum: Some(id(2)),
            von: "Schule".into(),
            sitzung: Some(id(8)),
            notiz: "n".into(),
        }
        .into(),
        vorhaben().into(),
        Mitschrift {
            id: id(28),
            sitzung: id(8),
            nr: 4,
            wann: datetime(2026, 11, 3, 14, 5, 0, 0),
            zeile: "b Betreuung am Abend #Alleinerziehende".into(),
            art: Mitschriftart::Bedarf,
            ziel: Some(Schluessel {
                kind: Kind::Bedarfe,
                id: id(16),
            }),
            bekannt: true,
            bestaetigt: true,
        }
        .into(),
    ]
}

fn ressource() -> Ressource {
    Ressource {
        id: id(15),
        name: "Nähcafé".into(),
        art: Ressourcenart::Materiell,
        form: Ressourcenform::Verein,
        raum: Some(id(2)),
        zielgruppen: worte(&["Frauen"]),
        themen: worte(&["Handarbeit", "Begegnung"]),
        zeiten: vec![Oeffnung {
            tage: 4,
            im_monat: 33,
            woche: Wochen::Gerade,
            monate: 12,
            von: Uhrzeit::neu(15, 0),
            bis: Uhrzeit::neu(17, 30),
            ferien: Feriengeltung::NichtInFerien,
            feiertags: true,
            nach_vereinbarung: true,
        }],
        kosten: Kosten::Kostet,
        kosten_text: "2 €".into(),
        barrierefrei: Barrierefrei::Teilweise,
        sprachen: worte(&["Arabisch"]),
        wartezeit: "keine".into(),
        zugang: "offen".into(),
        traeger: "Verein".into(),
        person: Some(id(5)),
        kontakt: "Büro".into(),
        telefon: "1".into(),
        email: "a@b.example".into(),
        web: "b.example".into(),
        anschrift: "Weg 1".into(),
        quelle: "FuA".into(),
        bestaetigt_am: Some(date(2026, 10, 1)),
        status: Ressourcenstatus::Pausiert,
        angelegt: date(2026, 1, 1),
        fremd_id: "f".into(),
        notiz: "n".into(),
    }
}

fn vorhaben() -> Vorhaben {
    Vorhaben {
        id: id(18),
        name: "Abendbetreuung".into(),
        art: Vorhabenart::Angebot,
        idee: "Räume der Kita".into(),
        raum: Some(id(2)),
        zielgruppen: worte(&["Eltern"]),
        themen: worte(&["Betreuung"]),
        status: Vorhabenstatus::Laufend,
        leitung: Some(id(5)),
        zielwaechter: Some(id(15)),
        gremium: Some(id(4)),
        partner: worte(&["Kita"]),
        von: Some(date(2026, 10, 1)),
        bis: Some(date(2027, 9, 30)),
        ziele: vec![Ziel {
            perspektive: Perspektive::Fachkraefte,
            text: "weniger Anfragen".into(),
            stand: Zielstand::Teilweise,
        }],
        meilensteine: vec![Meilenstein {
            am: Some(date(2027, 1, 15)),
            text: "Raum".into(),
            erledigt: true,
        }],
        berichte: vec![Bericht {
            am: date(2026, 11, 1),
            text: "läuft".into(),
        }],
        bericht_monate: Some(3),
        beschluss: Some(id(12)),
        auswertung: "gut".into(),
        ausgewertet_am: Some(date(2027, 10, 1)),
        angelegt: date(2026, 9, 1),
        fremd_id: "f".into(),
        notiz: "n".into(),
    }
}

fn geld() -> Vec<Datensatz> {
    vec![
        Mittelregel {
            id: id(19),
            topfart: "Präventive Mittel".into(),
            von: Some(date(2012, 1, 1)),
            bis: Some(date(2019, 12, 31)),
            anteile: vec![Anteil {
                arten: worte(&["Beirat"]),
                prozent: 70,
            }],
            uebertrag_prozent: 50,
            quelle: "002".into(),
            notiz: "n".into(),
        }
        .into(),
        Topf {
            id: id(20),
            name: "Budget".into(),
            topfart: "Sozialraumbudget".into(),
            raum: id(2),
            jahr: 2026,
            betrag: Cent(1_000_001),
            uebertrag: Cent(77),
            uebertrag_aus: Some(id(29)),
            quelle: "Haushalt".into(),
            notiz: "n".into(),
        }
        .into(),
        Antrag {
            id: id(21),
            titel: "Nähmaschinen".into(),
            topf: id(20),
            vorhaben: Some(id(18)),
            antragsteller: "Verein".into(),
            betrag: Cent(50_000),
            eingegangen: date(2026, 9, 9),
            status: Antragstatus::Abgerechnet,
            bewilligt: Some(Cent(40_000)),
            beschluss: Some(id(12)),
            entschieden_am: Some(date(2026, 10, 1)),
            fremd_id: "f".into(),
            notiz: "n".into(),
        }
        .into(),
        Ausgabe {
            id: id(22),
            antrag: id(21),
            art: Buchungsart::Rueckzahlung,
            betrag: Cent(1_234),
            am: date(2026, 11, 2),
            wofuer: "Rest".into(),
            beleg: "R 1".into(),
            notiz: "n".into(),
        }
        .into(),
    ]
}

fn zahlen() -> Vec<Datensatz> {
    vec![
        Indikator {
            id: id(23),
            name: "Arbeitslose".into(),
            bereich: Bereich::Behinderung,
            einheit: "%".into(),
            index: Indexart::Kompetenz,
            gewicht: Gewicht::SehrHoch,
            umgekehrt: true,
            zusammen: Zusammenfassung::Mittelwert,
            haupt: Some(id(30)),
            quelle: "Statistik".into(),
            notiz: "n".into(),
        }
        .into(),
        Kennwert {
            id: id(24),
            indikator: id(23),
            raum: id(2),
            jahr: 2025,
            wert: Dezimal(-12_345),
            quelle: "q".into(),
            notiz: "n".into(),
        }
        .into(),
    ]
}

fn vertraege() -> Vec<Datensatz> {
    vec![
        Familienzentrum {
            id: id(25),
            name: "Haus".into(),
            raum: Some(id(2)),
            traeger: "Verein".into(),
            status: Zentrumstatus::Geplant,
            steuergruppe: Some(id(4)),
            leitung: Some(id(5)),
            foerderraum: Foerderraum::Entwicklungsraum,
            foerderquote: Some(75),
            foerderung: Some(Cent(2_500_000)),
            vereinbarung_am: Some(date(2024, 1, 1)),
            vereinbarung_bis: Some(date(2026, 12, 31)),
            seit: Some(date(2012, 1, 1)),
            bis: Some(date(2030, 1, 1)),
            mehrgenerationenhaus: true,
            plan_jahr: Some(2027),
            plan: vec![Meilenstein {
                am: None,
                text: "Fest".into(),
                erledigt: false,
            }],
            anschrift: "Weg 2".into(),
            telefon: "2".into(),
            email: "h@b.example".into(),
            web: "h.example".into(),
            fremd_id: "f".into(),
            notiz: "n".into(),
        }
        .into(),
        Vertrag {
            id: id(26),
            partner: "Gemeinde".into(),
            raum: Some(id(2)),
            person: Some(id(5)),
            status: Vertragsstatus::Beendet,
            unterzeichnet_am: Some(date(2020, 5, 5)),
            bis: Some(date(2025, 5, 5)),
            fremd_id: "f".into(),
            notiz: "n".into(),
        }
        .into(),
        Turnus {
            id: id(27),
            titel: "Gespräch".into(),
            art: Turnusart::Fortbildung,
            raum: Some(id(2)),
            gremium: Some(id(4)),
            zentrum: Some(id(25)),
            vertrag: Some(id(26)),
            alle: Some(Wiederholung {
                anzahl: 2,
                einheit: Zeitraum::Jahr,
            }),
            naechste: Some(date(2027, 3, 1)),
            letzte: Some(date(2025, 3, 1)),
            vorlauf_tage: 28,
            ort: "Rathaus".into(),
            verantwortlich: vec![Verantwortlich::Person(id(5))],
            teilnehmende: vec![id(5)],
            durchgefuehrt: vec![Bericht {
                am: date(2025, 3, 1),
                text: "gut".into(),
            }],
            notiz: "n".into(),
        }
        .into(),
    ]
}
