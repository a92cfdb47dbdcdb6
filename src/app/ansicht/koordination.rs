//! A post of the directory: topic, Raum, who, how to reach them, who stands in, vacant or not.

use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{Id, Kind, Koordination, Schluessel, datum};
use crate::model::Register;
use jiff::civil::Date;

pub fn reihe(reg: &Register, k: &Koordination, heute: Date) -> Reihe {
    let vakant = k.vakant(heute);
    let wer = k.person.filter(|_| !vakant).map(|p| reg.person_name(p));
    let telefon = telefon(reg, k);
    let rechts = match wer {
        Some(wer) if telefon.is_empty() => wer,
        Some(wer) => format!("{telefon} · {wer}"),
        None => match k.vertretung {
            Some(v) => format!("vakant, Vertretung {}", reg.person_name(v)),
            None => "vakant".to_owned(),
        },
    };
    let (signal, ton) = if vakant {
        (Signal::Vakant, Ton::Alarm)
    } else {
        (Signal::Keins, Ton::Normal)
    };
    Reihe {
        signal,
        titel: k.thema.clone(),
        mitte: reg.raum_name(k.raum),
        rechts,
        ton,
    }
}

/// The post's own line, else the person's.
pub fn telefon(reg: &Register, k: &Koordination) -> String {
    eigen_oder(&k.telefon, k.person, reg, |p| {
        if p.telefon.is_empty() {
            &p.mobil
        } else {
            &p.telefon
        }
    })
}

pub fn email(reg: &Register, k: &Koordination) -> String {
    eigen_oder(&k.email, k.person, reg, |p| &p.email)
}

fn eigen_oder(
    eigen: &str,
    person: Option<Id>,
    reg: &Register,
    der_person: impl Fn(&crate::domain::Person) -> &String,
) -> String {
    if !eigen.is_empty() {
        return eigen.to_owned();
    }
    person
        .and_then(|p| reg.personen().get(p))
        .map(|p| der_person(p).clone())
        .unwrap_or_default()
}

pub fn detail(reg: &Register, k: &Koordination, heute: Date, b: &mut Blatt) {
    b.feld("Thema", k.thema.clone());
    b.feld(
        "gilt in",
        k.raum
            .map_or_else(|| "überall".to_owned(), |r| reg.raum_pfad(r, "›")),
    );
    b.feld("Funktion", k.funktion.clone());
    if k.vakant(heute) {
        b.text("▲ vakant", Ton::Alarm);
    }
    b.feld("Telefon", telefon(reg, k));
    b.feld("E-Mail", email(reg, k));
    b.feld("seit", k.von.map(datum::lang).unwrap_or_default());
    b.feld("bis", k.bis.map(datum::lang).unwrap_or_default());
    for (label, wer) in [("Person", k.person), ("Vertretung", k.vertretung)] {
        if let Some(p) = wer.and_then(|p| reg.personen().get(p)) {
            b.kopf(label);
            let erreichbar = if p.telefon.is_empty() {
                p.email.clone()
            } else {
                p.telefon.clone()
            };
            let reihe = Reihe {
                titel: p.anzeige(),
                mitte: p.organisation.clone(),
                rechts: erreichbar,
                ..Reihe::default()
            };
            b.eintrag(
                reihe,
                Schluessel {
                    kind: Kind::Personen,
                    id: p.id,
                },
            );
        }
    }
    b.feld("Stichworte", k.stichworte.join(", "));
    if !k.aufgaben.is_empty() {
        b.kopf("Aufgaben");
        k.aufgaben.lines().for_each(|z| b.text(z, Ton::Normal));
    }
    b.notiz(&k.notiz);
}
