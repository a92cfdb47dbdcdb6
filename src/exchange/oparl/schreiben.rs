//! Records → OParl 1.1: organisations, people with their memberships, Sitzungen with their agendas. What OParl has no home for goes into keys that
//! begin with `feldbuch:`, as the standard allows.

use super::sitzung_schreiben::{Agenden, meeting};
use super::{EIGENE, VENDOR, zuhause};
use crate::domain::{
    Auswahl, Datensatz, Gremium, Id, Kind, Mitglied, Mitgliedschaft, Person, Schluessel, felder,
};
use crate::exchange::Bestand;
use crate::exchange::bestand::fremd_id;
use crate::exchange::csv::schreibe_zelle;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// Which objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Teil {
    Alles,
    Organisationen,
    Personen,
    Sitzungen,
}

/// A list page with every object that passes.
pub fn schreibe(bestand: &Bestand, teil: Teil, passt: &dyn Fn(&Datensatz) -> bool) -> Value {
    let mut daten = Vec::new();
    let saetze = |kind| bestand.alle(kind).filter(|s| passt(s));
    let sitze = Sitze::aus(bestand, passt);
    let agenden = Agenden::aus(bestand, passt);
    if matches!(teil, Teil::Alles | Teil::Organisationen) {
        daten.extend(saetze(Kind::Gremien).map(|s| organisation(s, bestand, &sitze, &agenden)));
    }
    if matches!(teil, Teil::Alles | Teil::Personen) {
        daten.extend(saetze(Kind::Personen).map(|s| person(s, bestand, &sitze)));
    }
    if matches!(teil, Teil::Alles | Teil::Sitzungen) {
        daten.extend(saetze(Kind::Sitzungen).map(|s| meeting(s, &agenden, bestand)));
    }
    let zahl = daten.len();
    json!({ "data": daten, "pagination": { "totalElements": zahl }, "links": {} })
}

pub(super) fn typ(name: &str) -> Value {
    json!(format!("https://schema.oparl.org/1.1/{name}"))
}

/// Where it came from, else an address of its own.
fn url(satz: &Datensatz) -> String {
    fremd_id(satz).map_or_else(
        || format!("{EIGENE}{}/{}", satz.kind().wort(), satz.id()),
        str::to_owned,
    )
}

pub(super) fn url_von(kind: Kind, id: Id, bestand: &Bestand) -> String {
    bestand
        .satz(Schluessel { kind, id })
        .map_or_else(|| format!("{EIGENE}{}/{id}", kind.wort()), url)
}

/// Keys that every object has, and those of feldbuch.
pub(super) fn anfang(name: &str, satz: &Datensatz, bestand: &Bestand) -> Map<String, Value> {
    let mut o = Map::new();
    o.insert("id".to_owned(), json!(url(satz)));
    o.insert("type".to_owned(), typ(name));
    o.insert(format!("{VENDOR}id"), json!(satz.id().to_string()));
    for feld in felder(satz.kind()) {
        if zuhause(satz.kind()).contains(&feld.name) || feld.name == "mitglied" {
            continue;
        }
        let text = schreibe_zelle(feld, satz, bestand);
        if !(feld.lesen)(satz).leer() && !text.is_empty() {
            o.insert(format!("{VENDOR}{}", feld.name), json!(text));
        }
    }
    o
}

pub(super) fn setze(o: &mut Map<String, Value>, name: &str, wert: &str) {
    if !wert.is_empty() {
        o.insert(name.to_owned(), json!(wert));
    }
}

pub(super) fn setze_tag(o: &mut Map<String, Value>, name: &str, tag: Option<jiff::civil::Date>) {
    if let Some(tag) = tag {
        o.insert(name.to_owned(), json!(tag.to_string()));
    }
}

fn organisation(
    satz: &Datensatz,
    bestand: &Bestand,
    sitze: &Sitze<'_>,
    agenden: &Agenden<'_>,
) -> Value {
    let mut o = anfang("Organization", satz, bestand);
    if let Datensatz::Gremium(g) = satz {
        organisation_felder(&mut o, g, bestand);
        let sitze = sitze.von_gremium.get(&g.id).into_iter().flatten();
        let (von_leuten, von_gremien): (Vec<_>, Vec<_>) =
            sitze.partition(|(_, m)| matches!(m.mitglied, Mitglied::Person(_)));
        let urls: Vec<Value> = von_leuten.iter().map(|(s, _)| json!(url(s))).collect();
        o.insert("membership".to_owned(), Value::Array(urls));
        let eigene: Vec<Value> = von_gremien
            .iter()
            .map(|(s, m)| mitgliedschaft(s, m, bestand))
            .collect();
        if !eigene.is_empty() {
            o.insert(format!("{VENDOR}membership"), Value::Array(eigene));
        }
        let themen = agenden.themen(g.id, bestand);
        if !themen.is_empty() {
            o.insert(format!("{VENDOR}agendaItem"), Value::Array(themen));
        }
    }
    Value::Object(o)
}

fn organisation_felder(o: &mut Map<String, Value>, g: &Gremium, bestand: &Bestand) {
    setze(o, "name", &g.name);
    setze(o, "shortName", &g.kuerzel);
    setze_tag(o, "startDate", g.gegruendet);
    setze_tag(o, "endDate", g.beendet);
    let art = g.art.and_then(|id| {
        bestand.satz(Schluessel {
            kind: Kind::Gremiumsarten,
            id,
        })
    });
    if let Some(art) = art {
        setze(o, "classification", &art.titel());
    }
}

fn person(satz: &Datensatz, bestand: &Bestand, sitze: &Sitze<'_>) -> Value {
    let mut o = anfang("Person", satz, bestand);
    if let Datensatz::Person(p) = satz {
        person_felder(&mut o, p);
        let sitze: Vec<Value> = sitze
            .von_person
            .get(&p.id)
            .into_iter()
            .flatten()
            .map(|(s, m)| mitgliedschaft(s, m, bestand))
            .collect();
        o.insert("membership".to_owned(), Value::Array(sitze));
    }
    Value::Object(o)
}

fn person_felder(o: &mut Map<String, Value>, p: &Person) {
    setze(o, "name", &p.anzeige());
    setze(o, "givenName", &p.vorname);
    setze(o, "familyName", &p.nachname);
    for (name, wert) in [
        ("title", &p.titel),
        ("phone", &p.telefon),
        ("email", &p.email),
        ("status", &p.funktion),
    ] {
        if !wert.is_empty() {
            o.insert(name.to_owned(), json!([wert]));
        }
    }
}

type Sitz<'a> = (&'a Datensatz, &'a Mitgliedschaft);

/// Seats by Gremium and by who sits.
struct Sitze<'a> {
    von_gremium: HashMap<Id, Vec<Sitz<'a>>>,
    von_person: HashMap<Id, Vec<Sitz<'a>>>,
}

impl<'a> Sitze<'a> {
    fn aus(bestand: &'a Bestand, passt: &dyn Fn(&Datensatz) -> bool) -> Self {
        let mut sitze = Sitze {
            von_gremium: HashMap::new(),
            von_person: HashMap::new(),
        };
        for satz in bestand.alle(Kind::Mitgliedschaften).filter(|s| passt(s)) {
            let Datensatz::Mitgliedschaft(m) = satz else {
                continue;
            };
            sitze
                .von_gremium
                .entry(m.gremium)
                .or_default()
                .push((satz, m));
            if let Mitglied::Person(id) = m.mitglied {
                sitze.von_person.entry(id).or_default().push((satz, m));
            }
        }
        sitze
    }
}

fn mitgliedschaft(satz: &Datensatz, m: &Mitgliedschaft, bestand: &Bestand) -> Value {
    let mut o = anfang("Membership", satz, bestand);
    let gremium = url_von(Kind::Gremien, m.gremium, bestand);
    setze(&mut o, "organization", &gremium);
    match m.mitglied {
        Mitglied::Person(id) => setze(&mut o, "person", &url_von(Kind::Personen, id, bestand)),
        Mitglied::Gremium(id) => {
            let url = url_von(Kind::Gremien, id, bestand);
            setze(&mut o, "feldbuch:mitglied_gremium", &url);
        }
    }
    let rolle = if m.rolle_original.is_empty() {
        m.rolle.label()
    } else {
        &m.rolle_original
    };
    setze(&mut o, "role", rolle);
    o.insert("votingRight".to_owned(), json!(m.mandat));
    setze_tag(&mut o, "startDate", m.von);
    setze_tag(&mut o, "endDate", m.bis);
    Value::Object(o)
}
