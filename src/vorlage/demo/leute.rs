//! Invented people: one profession, one Raum, ways to reach them that reach nobody.

use super::Zutaten;
use super::berufe::{BERUFE, Beruf, Je, REGIONALKOORDINATION};
use super::namen::{HAEUSER, Namen, TRAEGER, email};
use super::orte::Orte;
use crate::domain::{Id, Person};
use jiff::ToSpan;
use jiff::civil::Date;

pub struct Mensch {
    pub person: Person,
    pub beruf: &'static Beruf,
    pub raum: Id,
}

pub fn leute(z: &mut Zutaten, orte: &Orte) -> Vec<Mensch> {
    let mut namen = Namen::default();
    let mut aus = Vec::new();
    for beruf in BERUFE {
        for raum in raeume(beruf.je, orte) {
            for i in 0..beruf.anzahl {
                aus.push(mensch(z, orte, &mut namen, beruf, raum, i, aus.len()));
            }
        }
    }
    benenne_wanda(&mut aus, orte);
    aus
}

/// The one whom examples and help call by name: the Regionalkoordination of the first region, and no other Wanda.
fn benenne_wanda(leute: &mut [Mensch], orte: &Orte) {
    let region = orte.regionen.first().copied();
    let dort = |m: &Mensch| Some(m.raum) == region && m.beruf.passt(REGIONALKOORDINATION);
    let stelle = leute.iter().position(dort).unwrap_or(0);
    if let Some(m) = leute.get_mut(stelle) {
        m.person.vorname = "Wanda".to_owned();
        m.person.nachname = "Wiesengrund".to_owned();
        m.person.titel = String::new();
        m.person.email = email("Wanda", "Wiesengrund");
    }
}

fn raeume(je: Je, orte: &Orte) -> Vec<Id> {
    match je {
        Je::Kreis => vec![orte.wurzel],
        Je::Region => orte.regionen.clone(),
        Je::Sozialraum => orte.sozialraeume.clone(),
        Je::Unterkunft => orte.unterkuenfte.clone(),
    }
}

fn mensch(
    z: &mut Zutaten,
    orte: &Orte,
    namen: &mut Namen,
    beruf: &'static Beruf,
    raum: Id,
    im_raum: usize,
    nummer: usize,
) -> Mensch {
    let (vorname, nachname) = namen.neu(&mut z.zufall);
    let titel = if z.zufall.prozent(3) { "Dr." } else { "" };
    let mobil = if z.zufall.prozent(30) {
        format!("0150 000 {nummer:04}")
    } else {
        String::new()
    };
    let funktion = beruf
        .funktionen
        .get(im_raum % beruf.funktionen.len().max(1));
    let organisation = beruf
        .organisation
        .replace("{raum}", orte.name(raum))
        .replace("{haus}", z.zufall.wort(HAEUSER))
        .replace("{traeger}", z.zufall.wort(TRAEGER));
    Mensch {
        person: Person {
            id: z.ids.neu(),
            email: email(&vorname, &nachname),
            vorname,
            nachname,
            titel: titel.to_owned(),
            organisation,
            funktion: funktion.copied().unwrap_or("").to_owned(),
            telefon: format!("033841 000-{nummer:03}"),
            mobil,
            anschrift: String::new(),
            raum: Some(raum),
            fremd_id: String::new(),
            notiz: String::new(),
        },
        beruf,
        raum,
    }
}

/// The Regionalkoordination of the third region left eighty days ago, and nobody has followed yet.
pub fn ausgeschieden(orte: &Orte, leute: &[Mensch], heute: Date) -> Option<(Id, Date)> {
    let region = *orte.regionen.get(2)?;
    let mensch = leute
        .iter()
        .find(|m| m.raum == region && m.beruf.passt(REGIONALKOORDINATION))?;
    Some((mensch.person.id, heute.checked_sub(80.days()).ok()?))
}
