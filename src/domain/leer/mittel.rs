//! Empty records of money.

use crate::domain::{Antrag, Antragstatus, Ausgabe, Buchungsart, Cent, Id, Mittelregel, Topf};
use jiff::civil::Date;

/// Everything that is left goes on, where a rule says nothing else.
const GANZ: u16 = 100;

pub fn mittelregel(id: Id) -> Mittelregel {
    Mittelregel {
        id,
        topfart: String::new(),
        von: None,
        bis: None,
        anteile: Vec::new(),
        uebertrag_prozent: GANZ,
        quelle: String::new(),
        notiz: String::new(),
    }
}

pub fn topf(id: Id, heute: Date) -> Topf {
    Topf {
        id,
        name: String::new(),
        topfart: String::new(),
        raum: Id(0),
        jahr: heute.year().unsigned_abs(),
        betrag: Cent::NULL,
        uebertrag: Cent::NULL,
        uebertrag_aus: None,
        quelle: String::new(),
        notiz: String::new(),
    }
}

pub fn antrag(id: Id, heute: Date) -> Antrag {
    Antrag {
        id,
        titel: String::new(),
        topf: Id(0),
        vorhaben: None,
        antragsteller: String::new(),
        betrag: Cent::NULL,
        eingegangen: heute,
        status: Antragstatus::Eingereicht,
        bewilligt: None,
        beschluss: None,
        entschieden_am: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn ausgabe(id: Id, heute: Date) -> Ausgabe {
    Ausgabe {
        id,
        antrag: Id(0),
        art: Buchungsart::Ausgabe,
        betrag: Cent::NULL,
        am: heute,
        wofuer: String::new(),
        beleg: String::new(),
        notiz: String::new(),
    }
}
