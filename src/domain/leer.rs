//! A new record of any kind with nothing filled in; required references are `Id(0)` until they are set. Never decides
//! what a person should have said.

mod fua;
mod mittel;
mod zentrum;

pub use fua::{bedarf, mitschrift, ressource, sichtung, vorhaben};
pub use mittel::{antrag, ausgabe, mittelregel, topf};
pub use zentrum::{familienzentrum, indikator, kennwert, turnus, vertrag};

use super::{
    Abschnitt, Beschluss, Beschlussergebnis, Beschlussregel, Datensatz, Einstellung, Ferien,
    Gremium, Gremiumsart, Herkunft, Id, Kind, Koordination, Landkreis, Losung, Mitglied,
    Mitgliedschaft, Naechster, Person, Prioritaet, Raum, Rhythmus, Rolle, Sitzung, SitzungStatus,
    Sitzungsart, Status, Todo, Top, Topart, Topstatus,
};
use jiff::civil::{Date, DateTime};

/// Days before the Sitzung by which an agenda is out, where a kind does not say (000 ch. 4.1.2).
const TAGESORDNUNG_TAGE: u16 = 7;

/// The empty record; required references are `Id(0)` until they are set.
pub fn leer(kind: Kind, id: Id, heute: Date) -> Datensatz {
    match kind {
        Kind::Landkreis => landkreis(id).into(),
        Kind::Raeume => raum(id).into(),
        Kind::Gremiumsarten => gremiumsart(id).into(),
        Kind::Gremien => gremium(id).into(),
        Kind::Personen => person(id).into(),
        Kind::Mitgliedschaften => mitgliedschaft(id).into(),
        Kind::Koordination => koordination(id).into(),
        Kind::Sitzungen => sitzung(id).into(),
        Kind::Todos => todo(id, heute).into(),
        Kind::Einstellungen => Einstellung {
            id,
            schluessel: String::new(),
            wert: String::new(),
        }
        .into(),
        Kind::Tops => top(id).into(),
        Kind::Beschluesse => beschluss(id, heute).into(),
        Kind::Losungen => losung(id).into(),
        Kind::Ferien => Ferien {
            id,
            name: String::new(),
            von: heute,
            bis: heute,
        }
        .into(),
        Kind::Ressourcen => fua::ressource(id, heute).into(),
        Kind::Bedarfe => fua::bedarf(id, heute).into(),
        Kind::Sichtungen => fua::sichtung(id, heute).into(),
        Kind::Vorhaben => fua::vorhaben(id, heute).into(),
        Kind::Mittelregeln => mittel::mittelregel(id).into(),
        Kind::Toepfe => mittel::topf(id, heute).into(),
        Kind::Antraege => mittel::antrag(id, heute).into(),
        Kind::Ausgaben => mittel::ausgabe(id, heute).into(),
        Kind::Indikatoren => zentrum::indikator(id).into(),
        Kind::Kennwerte => zentrum::kennwert(id, heute).into(),
        Kind::Familienzentren => zentrum::familienzentrum(id).into(),
        Kind::Vertraege => zentrum::vertrag(id).into(),
        Kind::Turnus => zentrum::turnus(id).into(),
        Kind::Mitschriften => fua::mitschrift(id, heute).into(),
    }
}

pub fn landkreis(id: Id) -> Landkreis {
    Landkreis {
        id,
        name: String::new(),
        vorlage: String::new(),
        ebenen: Vec::new(),
        pflichtposten: Vec::new(),
        hinweis: String::new(),
        notiz: String::new(),
    }
}

pub fn raum(id: Id) -> Raum {
    Raum {
        id,
        name: String::new(),
        ebene: String::new(),
        uebergeordnet: None,
        aliase: Vec::new(),
        kachel: None,
        notiz: String::new(),
    }
}

pub fn gremiumsart(id: Id) -> Gremiumsart {
    Gremiumsart {
        id,
        name: String::new(),
        kuerzel: String::new(),
        zweck: String::new(),
        ebenen: Vec::new(),
        federfuehrung: String::new(),
        teilnehmende: Vec::new(),
        rhythmus: Rhythmus::Ohne,
        rhythmus_hinweis: String::new(),
        aufgaben: Vec::new(),
        anmerkungen: String::new(),
        quelle: String::new(),
        gueltig_ab: None,
        tagesordnung_tage: TAGESORDNUNG_TAGE,
        themen_tage: None,
        dauer_minuten: None,
        tagesordnung: Vec::new(),
        beschlussregel: None,
        quorum_prozent: None,
        weiter_an: String::new(),
        notiz: String::new(),
    }
}

pub fn gremium(id: Id) -> Gremium {
    Gremium {
        id,
        name: String::new(),
        kuerzel: String::new(),
        art: None,
        raum: None,
        rhythmus: None,
        zweck: String::new(),
        teilnehmende: Vec::new(),
        aufgaben: Vec::new(),
        eingebettet_in: String::new(),
        uebernimmt_srk: false,
        bewirtschaftet_budget: false,
        aussen: false,
        gegruendet: None,
        beendet: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn person(id: Id) -> Person {
    Person {
        id,
        vorname: String::new(),
        nachname: String::new(),
        titel: String::new(),
        organisation: String::new(),
        funktion: String::new(),
        telefon: String::new(),
        mobil: String::new(),
        email: String::new(),
        anschrift: String::new(),
        raum: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn mitgliedschaft(id: Id) -> Mitgliedschaft {
    Mitgliedschaft {
        id,
        gremium: Id(0),
        mitglied: Mitglied::Person(Id(0)),
        rolle: Rolle::Staendig,
        rolle_original: String::new(),
        sollrolle: String::new(),
        vertritt: None,
        mandat: false,
        entsendet_von: String::new(),
        von: None,
        bis: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn koordination(id: Id) -> Koordination {
    Koordination {
        id,
        thema: String::new(),
        stichworte: Vec::new(),
        funktion: String::new(),
        raum: None,
        person: None,
        vertretung: None,
        aufgaben: String::new(),
        telefon: String::new(),
        email: String::new(),
        von: None,
        bis: None,
        notiz: String::new(),
    }
}

pub fn sitzung(id: Id) -> Sitzung {
    Sitzung {
        id,
        gremium: Id(0),
        titel: String::new(),
        beginn: DateTime::ZERO,
        ende: None,
        ort: String::new(),
        art: Sitzungsart::Regulaer,
        status: SitzungStatus::Geplant,
        eingeladen_am: None,
        tagesordnung_veroeffentlicht: None,
        tagesordnung_fassung: 0,
        folgt_auf: None,
        moderation: None,
        protokoll_durch: None,
        anwesenheit: Vec::new(),
        begonnen: None,
        geschlossen: None,
        laeuft: None,
        naechster: Naechster::Ungefragt,
        protokoll_fertig: None,
        nachtraege: Vec::new(),
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn todo(id: Id, heute: Date) -> Todo {
    Todo {
        id,
        titel: String::new(),
        verantwortlich: Vec::new(),
        faellig: None,
        status: Status::Offen,
        wartet_auf: String::new(),
        zu_klaeren: false,
        prioritaet: Prioritaet::Normal,
        raum: None,
        gremium: None,
        herkunft: Herkunft::Frei,
        wiedervorlage: None,
        wiederholung: None,
        angelegt: heute,
        erledigt_am: None,
        verlauf: Vec::new(),
        notiz: String::new(),
    }
}

pub fn top(id: Id) -> Top {
    Top {
        id,
        gremium: Id(0),
        sitzung: None,
        nr: 1,
        nummer: String::new(),
        art: Topart::Thema,
        abschnitt: Abschnitt::Themen,
        titel: String::new(),
        ziel: None,
        betrifft: Vec::new(),
        von: None,
        eingebracht_am: None,
        minuten: None,
        wiederkehrend: false,
        status: Topstatus::Geplant,
        gebraucht_sekunden: 0,
        protokoll: String::new(),
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn beschluss(id: Id, heute: Date) -> Beschluss {
    Beschluss {
        id,
        gremium: Id(0),
        sitzung: Id(0),
        top: None,
        text: String::new(),
        regel: Beschlussregel::Einstimmigkeit,
        ja: 0,
        nein: 0,
        enthaltung: 0,
        ergebnis: Beschlussergebnis::Offen,
        weiter_an: String::new(),
        am: heute,
        frist: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

pub fn losung(id: Id) -> Losung {
    Losung {
        id,
        gremium: Id(0),
        raum: Id(0),
        plaetze: 2,
        kandidaten: Vec::new(),
        am: None,
        seed: String::new(),
        reihenfolge: Vec::new(),
        bis: None,
        notiz: String::new(),
    }
}
