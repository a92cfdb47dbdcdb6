//! One record of every kind of version 1 with every field filled, invented and fixed: what the golden bytes are made of.

use feldbuch::domain::*;
use jiff::civil::{date, datetime};

pub fn id(n: u128) -> Id {
    Id((0x0198_0000_0000 << 80) + n)
}

pub fn worte(w: &[&str]) -> Vec<String> {
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
    let sitzungen: Vec<Datensatz> = vec![
        top().into(),
        beschluss().into(),
        losung().into(),
        Ferien {
            id: id(14),
            name: "Herbstferien".into(),
            von: date(2026, 10, 19),
            bis: date(2026, 10, 30),
        }
        .into(),
    ];
    orte.into_iter().chain(leute).chain(sitzungen).collect()
}

fn top() -> Top {
    Top {
        id: id(11),
        gremium: id(4),
        sitzung: Some(id(8)),
        nr: 3,
        nummer: "Ö 3".into(),
        art: Topart::Rueckblick,
        abschnitt: Abschnitt::Ausklang,
        titel: "Bericht".into(),
        ziel: Some(Topziel::Entscheidung),
        betrifft: worte(&["Schule"]),
        von: Some(id(5)),
        eingebracht_am: Some(date(2026, 11, 2)),
        minuten: Some(15),
        wiederkehrend: true,
        status: Topstatus::Verschoben,
        gebraucht_sekunden: 61,
        protokoll: "p".into(),
        fremd_id: "f".into(),
        notiz: "n".into(),
    }
}

fn beschluss() -> Beschluss {
    Beschluss {
        id: id(12),
        gremium: id(4),
        sitzung: id(8),
        top: Some(id(11)),
        text: "So sei es".into(),
        regel: Beschlussregel::Umlauf,
        ja: 5,
        nein: 1,
        enthaltung: 2,
        ergebnis: Beschlussergebnis::Weitergereicht,
        weiter_an: "Unterausschuss Planung".into(),
        am: date(2026, 11, 23),
        frist: Some(date(2026, 12, 1)),
        fremd_id: "f".into(),
        notiz: "n".into(),
    }
}

fn losung() -> Losung {
    Losung {
        id: id(13),
        gremium: id(4),
        raum: id(2),
        plaetze: 2,
        kandidaten: vec![id(5)],
        am: Some(date(2026, 11, 23)),
        seed: "seed".into(),
        reihenfolge: vec![id(5)],
        bis: Some(date(2027, 11, 23)),
        notiz: "n".into(),
    }
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
        tagesordnung: worte(&["Stärken /b 20"]),
        beschlussregel: Some(Beschlussregel::Einstimmigkeit),
        quorum_prozent: Some(50),
        weiter_an: "Unterausschuss Planung".into(),
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
        eingeladen_am: Some(date(2026, 11, 1)),
        tagesordnung_fassung: 2,
        folgt_auf: Some(id(8)),
        moderation: Some(id(5)),
        protokoll_durch: Some(id(5)),
        begonnen: Some(datetime(2026, 11, 23, 9, 31, 0, 0)),
        geschlossen: None,
        laeuft: Some(Lauf {
            top: id(11),
            seit: datetime(2026, 11, 23, 9, 32, 0, 0),
        }),
        naechster: Naechster::Sitzung(id(8)),
        protokoll_fertig: Some(date(2026, 11, 24)),
        nachtraege: vec![Nachtrag {
            zeit: datetime(2026, 11, 25, 9, 0, 0, 0),
            wer: "wanda".into(),
            top: Some(id(11)),
            text: "t".into(),
        }],
        tagesordnung_veroeffentlicht: Some(date(2026, 11, 16)),
        anwesenheit: vec![Teilnahme {
            person: id(5),
            wie: Anwesenheit::Vertreten,
            durch: Some(id(15)),
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
