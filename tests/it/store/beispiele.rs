//! One record of every kind with every field filled, invented and fixed: what the golden bytes are made of.

use feldbuch::domain::*;
use jiff::civil::{date, datetime};

fn id(n: u128) -> Id {
    Id((0x0198_0000_0000 << 80) + n)
}

fn worte(w: &[&str]) -> Vec<String> {
    w.iter().map(|w| (*w).to_owned()).collect()
}

pub fn alle() -> Vec<Datensatz> {
    let orte: Vec<Datensatz> = vec![
        landkreis().into(),
        raum().into(),
        art().into(),
        gremium().into(),
    ];
    let leute: Vec<Datensatz> = vec![
        person().into(),
        mitgliedschaft().into(),
        koordination().into(),
        sitzung().into(),
        todo().into(),
        einstellung().into(),
    ];
    orte.into_iter().chain(leute).collect()
}

fn landkreis() -> Landkreis {
    Landkreis {
        id: id(1),
        name: "Musterkreis".into(),
        vorlage: "empty".into(),
        ebenen: vec![Ebene {
            schluessel: "planregion".into(),
            name: "Planregion".into(),
            mehrzahl: "Planregionen".into(),
        }],
        pflichtposten: vec![Pflichtposten {
            thema: "Regionalkoordination".into(),
            ebene: "planregion".into(),
        }],
        hinweis: "Beispiel".into(),
        notiz: "n".into(),
    }
}

fn raum() -> Raum {
    Raum {
        id: id(2),
        name: "Nordwald".into(),
        ebene: "planregion".into(),
        uebergeordnet: Some(id(1)),
        aliase: worte(&["PR 1", "Nord"]),
        kachel: Some((3, 4)),
        notiz: "Straße, Übergang".into(),
    }
}

fn art() -> Gremiumsart {
    Gremiumsart {
        id: id(3),
        name: "Regionalteam".into(),
        kuerzel: "RT".into(),
        zweck: "z".into(),
        ebenen: worte(&["planregion"]),
        federfuehrung: "Regionalkoordination".into(),
        teilnehmende: vec![Sollrolle {
            name: "Schule".into(),
            bei_bedarf: true,
        }],
        rhythmus: Rhythmus::Mindestens {
            anzahl: 3,
            bis: Some(4),
            zeitraum: Zeitraum::Jahr,
        },
        rhythmus_hinweis: "h".into(),
        aufgaben: worte(&["a", "b"]),
        anmerkungen: "x".into(),
        quelle: "000 4.1".into(),
        gueltig_ab: Some(date(2026, 1, 1)),
        tagesordnung_tage: 7,
        themen_tage: Some(14),
        dauer_minuten: Some(90),
        notiz: "n".into(),
    }
}

fn gremium() -> Gremium {
    Gremium {
        id: id(4),
        name: "RT Nordwald".into(),
        kuerzel: "RT N".into(),
        art: Some(id(3)),
        raum: Some(id(2)),
        rhythmus: Some(Rhythmus::Abstand {
            anzahl: 300,
            einheit: Zeitraum::Woche,
        }),
        zweck: "z".into(),
        teilnehmende: vec![],
        aufgaben: worte(&["a"]),
        eingebettet_in: "e".into(),
        uebernimmt_srk: true,
        bewirtschaftet_budget: false,
        aussen: false,
        gegruendet: Some(date(2020, 2, 29)),
        beendet: None,
        fremd_id: "https://example.org/1".into(),
        notiz: "n".into(),
    }
}

fn person() -> Person {
    Person {
        id: id(5),
        vorname: "Ines".into(),
        nachname: "Beispiel".into(),
        titel: "Dr.".into(),
        organisation: "Amt".into(),
        funktion: "Leitung".into(),
        telefon: "0000 1".into(),
        mobil: "0000 2".into(),
        email: "ines@example.org".into(),
        anschrift: "Weg 1".into(),
        raum: Some(id(2)),
        fremd_id: "f".into(),
        notiz: "lang ".repeat(2_000),
    }
}

fn mitgliedschaft() -> Mitgliedschaft {
    Mitgliedschaft {
        id: id(6),
        gremium: id(4),
        mitglied: Mitglied::Person(id(5)),
        rolle: Rolle::Vertretung,
        rolle_original: "stellv.".into(),
        sollrolle: "Schule".into(),
        vertritt: Some(id(7)),
        mandat: true,
        entsendet_von: "Amt".into(),
        von: Some(date(2026, 1, 1)),
        bis: Some(date(2027, 12, 31)),
        fremd_id: "f".into(),
        notiz: "n".into(),
    }
}

fn koordination() -> Koordination {
    Koordination {
        id: id(7),
        thema: "Frühe Hilfen".into(),
        stichworte: worte(&["Babybegrüßung"]),
        funktion: "Koordination".into(),
        raum: Some(id(2)),
        person: Some(id(5)),
        vertretung: None,
        aufgaben: "a".into(),
        telefon: "0000 3".into(),
        email: "fh@example.org".into(),
        von: Some(date(2026, 1, 1)),
        bis: None,
        notiz: "n".into(),
    }
}

fn sitzung() -> Sitzung {
    Sitzung {
        id: id(8),
        gremium: id(4),
        titel: "Netzwerktreffen".into(),
        beginn: datetime(2026, 11, 23, 9, 30, 0, 0),
        ende: Some(datetime(2026, 11, 23, 11, 0, 0, 0)),
        ort: "Rathaus".into(),
        art: Sitzungsart::RunderTisch,
        status: SitzungStatus::Eingeladen,
        tagesordnung_veroeffentlicht: Some(date(2026, 11, 16)),
        anwesenheit: vec![Teilnahme {
            person: id(5),
            wie: Anwesenheit::Entschuldigt,
        }],
        fremd_id: "f".into(),
        notiz: "n".into(),
    }
}

fn todo() -> Todo {
    Todo {
        id: id(9),
        titel: "Einladung schicken".into(),
        verantwortlich: vec![
            Verantwortlich::Person(id(5)),
            Verantwortlich::Gremium(id(4)),
        ],
        faellig: Some(Faelligkeit::InSitzung {
            gremium: id(4),
            ab: date(2026, 12, 1),
        }),
        status: Status::WartetAuf,
        wartet_auf: "Antwort".into(),
        zu_klaeren: true,
        prioritaet: Prioritaet::Hoch,
        raum: Some(id(2)),
        gremium: Some(id(4)),
        herkunft: Herkunft::Sitzung {
            sitzung: id(8),
            top: "TOP 3".into(),
        },
        wiedervorlage: Some(Faelligkeit::Am(date(2026, 12, 24))),
        wiederholung: Some(Wiederholung {
            anzahl: 2,
            einheit: Zeitraum::Monat,
        }),
        angelegt: date(2026, 11, 1),
        erledigt_am: None,
        verlauf: vec![Ereignis {
            zeit: datetime(2026, 11, 2, 8, 0, 0, 0),
            wer: "ada".into(),
            was: "angelegt".into(),
        }],
        notiz: "n".into(),
    }
}

fn einstellung() -> Einstellung {
    Einstellung {
        id: id(10),
        schluessel: "csv".into(),
        wert: "a;b".into(),
    }
}
