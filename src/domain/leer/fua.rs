//! Empty records of the FuA: what a Raum has and lacks.

use crate::domain::{
    Barrierefrei, Bedarf, Id, Kosten, Mitschrift, Mitschriftart, Ressource, Ressourcenart,
    Ressourcenform, Ressourcenstatus, Sichtung, Vorhaben, Vorhabenart, Vorhabenstatus,
};
use jiff::civil::Date;

pub fn ressource(id: Id, heute: Date) -> Ressource {
    Ressource {
        id,
        name: String::new(),
        art: Ressourcenart::Sozialraum,
        form: Ressourcenform::Angebot,
        raum: None,
        zielgruppen: Vec::new(),
        themen: Vec::new(),
        zeiten: Vec::new(),
        kosten: Kosten::Unbekannt,
        kosten_text: String::new(),
        barrierefrei: Barrierefrei::Unbekannt,
        sprachen: Vec::new(),
        wartezeit: String::new(),
        zugang: String::new(),
        traeger: String::new(),
        person: None,
        kontakt: String::new(),
        telefon: String::new(),
        email: String::new(),
        web: String::new(),
        anschrift: String::new(),
        quelle: String::new(),
        bestaetigt_am: None,
        status: Ressourcenstatus::Aktiv,
        angelegt: heute,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn bedarf(id: Id, heute: Date) -> Bedarf {
    Bedarf {
        id,
        name: String::new(),
        zielgruppen: Vec::new(),
        themen: Vec::new(),
        lebenslage: String::new(),
        raum: None,
        gemeldet_von: String::new(),
        gemeldet_am: heute,
        top: None,
        beschluss: None,
        vorhaben: None,
        ressource: None,
        erledigt_am: None,
        ergebnis: String::new(),
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn sichtung(id: Id, heute: Date) -> Sichtung {
    Sichtung {
        id,
        bedarf: Id(0),
        am: heute,
        raum: None,
        von: String::new(),
        sitzung: None,
        notiz: String::new(),
    }
}

pub fn vorhaben(id: Id, heute: Date) -> Vorhaben {
    Vorhaben {
        id,
        name: String::new(),
        art: Vorhabenart::Projekt,
        idee: String::new(),
        raum: None,
        zielgruppen: Vec::new(),
        themen: Vec::new(),
        status: Vorhabenstatus::Idee,
        leitung: None,
        zielwaechter: None,
        gremium: None,
        partner: Vec::new(),
        von: None,
        bis: None,
        ziele: Vec::new(),
        meilensteine: Vec::new(),
        berichte: Vec::new(),
        bericht_monate: None,
        beschluss: None,
        auswertung: String::new(),
        ausgewertet_am: None,
        angelegt: heute,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn mitschrift(id: Id, heute: Date) -> Mitschrift {
    Mitschrift {
        id,
        sitzung: Id(0),
        nr: 1,
        wann: heute.to_datetime(jiff::civil::Time::midnight()),
        zeile: String::new(),
        art: Mitschriftart::Notiz,
        ziel: None,
        bekannt: false,
        bestaetigt: false,
    }
}
