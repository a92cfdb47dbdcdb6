//! One Sitzung of the small Landkreis with everything that a protocol can hold.

pub use crate::schirm::welt::*;
use feldbuch::domain::*;
use feldbuch::model::Register;
use feldbuch::store::Store;
use feldbuch::store::memory::Speicher;
use jiff::civil::{DateTime, Time, date, datetime};

/// The Sitzung of the small Landkreis on Thursday, as it was held.
pub fn gehalten() -> Vec<Datensatz> {
    let mut alle = alle();
    for satz in &mut alle {
        if let Datensatz::Sitzung(s) = satz
            && s.id == id(SITZUNG_RT)
        {
            *s = sitzung(s.clone());
        }
    }
    alle.extend(tops());
    alle.extend(beschluesse());
    alle.extend(aufgaben());
    alle
}

fn um(stunde: i8, minute: i8) -> DateTime {
    date(2026, 11, 26).to_datetime(Time::constant(stunde, minute, 0, 0))
}

fn sitzung(s: Sitzung) -> Sitzung {
    let da = |p: u128, wie, durch: Option<u128>| Teilnahme {
        person: id(p),
        wie,
        durch: durch.map(id),
    };
    Sitzung {
        status: SitzungStatus::Gehalten,
        moderation: Some(id(WANDA)),
        protokoll_durch: Some(id(JOERG)),
        tagesordnung_fassung: 2,
        tagesordnung_veroeffentlicht: Some(date(2026, 11, 18)),
        begonnen: Some(um(14, 5)),
        geschlossen: Some(um(15, 50)),
        anwesenheit: vec![
            da(WANDA, Anwesenheit::Anwesend, None),
            da(AENNE, Anwesenheit::Vertreten, Some(BAERBEL)),
            da(UWE, Anwesenheit::Entschuldigt, None),
            da(JOERG, Anwesenheit::Anwesend, None),
            da(SIRIN, Anwesenheit::Gast, None),
        ],
        naechster: Naechster::Offen,
        ..s
    }
}

pub fn top(nr: u16, titel: &str, ziel: Option<Topziel>, minuten: Option<u16>) -> Top {
    Top {
        gremium: id(RT),
        sitzung: Some(id(SITZUNG_RT)),
        nr,
        titel: titel.into(),
        ziel,
        minuten,
        status: Topstatus::Behandelt,
        ..leer::top(id(2000 + u128::from(nr)))
    }
}

fn tops() -> Vec<Datensatz> {
    let rueckblick = Top {
        art: Topart::Rueckblick,
        abschnitt: Abschnitt::Beginn,
        protokoll: "Zwei To-dos sind erledigt, eines wartet.".into(),
        ..top(1, "Stand der To-dos und Wiedervorlagen", None, Some(15))
    };
    let ferien = Top {
        betrifft: vec!["Schule".into(), "Träger*innen".into()],
        von: Some(id(BAERBEL)),
        protokoll: "Bärbel Groß stellt die Umfrage vor: 42 % <der> Familien suchen & finden nichts.\n\
                    Gewünscht wird ein Ferienprogramm.\n\n- zwei Wochen im Sommer\n- mit Mittagessen\n\n\
                    1. Räume klären\n2. Antrag schreiben"
            .into(),
        ..top(2, "Ferienprogramm 2027", Some(Topziel::Entscheidung), Some(40))
    };
    let verschoben = Top {
        status: Topstatus::Verschoben,
        ..top(3, "Fachtag Kinderschutz", Some(Topziel::Beratung), Some(20))
    };
    [rueckblick, ferien, verschoben].map(Datensatz::from).into()
}

fn beschluesse() -> Vec<Datensatz> {
    let b = |n: u128| Beschluss {
        gremium: id(RT),
        sitzung: id(SITZUNG_RT),
        ..leer::beschluss(id(n), date(2026, 11, 26))
    };
    let antrag = Beschluss {
        top: Some(id(2002)),
        text: "Das Regionalteam beantragt 4.000 € für das Ferienprogramm.".into(),
        regel: Beschlussregel::Einstimmigkeit,
        ja: 5,
        enthaltung: 1,
        ergebnis: Beschlussergebnis::Angenommen,
        ..b(3001)
    };
    let umlauf = Beschluss {
        text: "Der Jahresbericht wird in der vorliegenden Fassung angenommen.".into(),
        regel: Beschlussregel::Umlauf,
        frist: Some(date(2026, 12, 4)),
        ..b(3002)
    };
    vec![antrag.into(), umlauf.into()]
}

fn aufgaben() -> Vec<Datensatz> {
    let hier = |top: &str| Herkunft::Sitzung {
        sitzung: id(SITZUNG_RT),
        top: top.into(),
    };
    let todo = |n: u128, titel: &str, top: &str| Todo {
        titel: titel.into(),
        gremium: Some(id(RT)),
        herkunft: hier(top),
        ..leer::todo(id(n), date(2026, 11, 26))
    };
    let antrag = Todo {
        verantwortlich: vec![Verantwortlich::Person(id(BAERBEL))],
        faellig: Some(Faelligkeit::Am(date(2026, 12, 11))),
        ..todo(4001, "Antrag für das Ferienprogramm schreiben", "2")
    };
    let raeume = Todo {
        zu_klaeren: true,
        wiedervorlage: Some(Faelligkeit::Am(date(2027, 1, 14))),
        ..todo(4002, "Räume für den Sommer klären", "2")
    };
    vec![antrag.into(), raeume.into()]
}

/// As finished, with an amendment to TOP 2.
pub fn mit_nachtrag() -> Vec<Datensatz> {
    let mut alle = gehalten();
    for satz in &mut alle {
        if let Datensatz::Sitzung(s) = satz
            && s.id == id(SITZUNG_RT)
        {
            s.protokoll_fertig = Some(date(2026, 11, 30));
            s.nachtraege = vec![Nachtrag {
                zeit: datetime(2026, 12, 3, 9, 12, 0, 0),
                wer: "wanda".into(),
                top: Some(id(2002)),
                text: "Es sind 4.200 €.".into(),
            }];
        }
    }
    alle
}

pub fn register(saetze: Vec<Datensatz>) -> Register {
    let mut werk = Speicher::neu();
    werk.commit(&crate::schirm::anlage(saetze)).unwrap();
    Register::aus(werk.snapshot().unwrap())
}
