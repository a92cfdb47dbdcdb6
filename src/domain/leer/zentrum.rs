//! Empty records of the Sozialraumprofil, of Familienzentren, contracts and what comes again.

use crate::domain::{
    Bereich, Dezimal, Familienzentrum, Foerderraum, Gewicht, Id, Indexart, Indikator, Kennwert,
    Turnus, Turnusart, Vertrag, Vertragsstatus, Zentrumstatus, Zusammenfassung,
};
use jiff::civil::Date;

/// Days ahead that something recurring comes up, where nothing else is said.
const VORLAUF: u16 = 28;

pub fn indikator(id: Id) -> Indikator {
    Indikator {
        id,
        name: String::new(),
        bereich: Bereich::Bevoelkerung,
        einheit: String::new(),
        index: Indexart::Keiner,
        gewicht: Gewicht::Mittel,
        umgekehrt: false,
        zusammen: Zusammenfassung::Keine,
        haupt: None,
        quelle: String::new(),
        notiz: String::new(),
    }
}

pub fn kennwert(id: Id, heute: Date) -> Kennwert {
    Kennwert {
        id,
        indikator: Id(0),
        raum: Id(0),
        jahr: heute.year().unsigned_abs(),
        wert: Dezimal(0),
        quelle: String::new(),
        notiz: String::new(),
    }
}

pub fn familienzentrum(id: Id) -> Familienzentrum {
    Familienzentrum {
        id,
        name: String::new(),
        raum: None,
        traeger: String::new(),
        status: Zentrumstatus::Aktiv,
        steuergruppe: None,
        leitung: None,
        foerderraum: Foerderraum::Unbekannt,
        foerderquote: None,
        foerderung: None,
        vereinbarung_am: None,
        vereinbarung_bis: None,
        seit: None,
        bis: None,
        mehrgenerationenhaus: false,
        plan_jahr: None,
        plan: Vec::new(),
        anschrift: String::new(),
        telefon: String::new(),
        email: String::new(),
        web: String::new(),
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn vertrag(id: Id) -> Vertrag {
    Vertrag {
        id,
        partner: String::new(),
        raum: None,
        person: None,
        status: Vertragsstatus::Gilt,
        unterzeichnet_am: None,
        bis: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn turnus(id: Id) -> Turnus {
    Turnus {
        id,
        titel: String::new(),
        art: Turnusart::Sonstiges,
        raum: None,
        gremium: None,
        zentrum: None,
        vertrag: None,
        alle: None,
        naechste: None,
        letzte: None,
        vorlauf_tage: VORLAUF,
        ort: String::new(),
        verantwortlich: Vec::new(),
        teilnehmende: Vec::new(),
        durchgefuehrt: Vec::new(),
        notiz: String::new(),
    }
}
