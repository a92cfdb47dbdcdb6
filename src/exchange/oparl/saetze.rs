//! One OParl object → one record. Only what OParl carries is overwritten; what a person wrote beside it stays.

use super::objekte::Objekt;
use super::objekte::Typ;
use super::welt::{Welt, bezug, eigene_id, nachschlagen};
use super::{EIGENE, VENDOR, rolle, zuhause};
use crate::domain::feld::eingabe::{Namen, Umfeld, lies as lies_feld};
use crate::domain::leer;
use crate::domain::text::falte;
use crate::domain::{
    Datensatz, Gremium, Id, Kind, Mitglied, Mitgliedschaft, Person, Schluessel, felder,
};
use crate::exchange::einlesen::{Ablehnung, Einlesen, Gelesen};

/// The record that an object means: by feldbuch's own id, else by its URL; or a new one.
pub(super) fn grundlage(
    kind: Kind,
    o: &Objekt,
    um: &mut Einlesen<'_>,
) -> Result<(Datensatz, bool), Ablehnung> {
    let eigene = match o.text("feldbuch:id")? {
        Some(t) => Some(
            t.parse::<Id>()
                .map_err(|e| o.fehler("feldbuch:id", e.to_string()))?,
        ),
        None => o.id.strip_prefix(EIGENE).and_then(eigene_id),
    };
    let id = um.bestand.mit_fremd_id(kind, &o.id).or(eigene);
    let da = id.and_then(|id| um.bestand.satz(Schluessel { kind, id }));
    match da {
        Some(satz) => Ok((satz.clone(), false)),
        None => {
            let id = id.unwrap_or_else(|| um.ids.neu());
            Ok((leer::leer(kind, id, um.heute), true))
        }
    }
}

pub(super) fn fremd_id(o: &Objekt) -> String {
    if o.id.starts_with(EIGENE) {
        String::new()
    } else {
        o.id.clone()
    }
}

pub fn organisation(
    o: &Objekt,
    welt: &Welt,
    gelesen: &mut Gelesen,
    um: &mut Einlesen<'_>,
) -> Result<Option<Datensatz>, Ablehnung> {
    let name = o
        .text("name")?
        .or(o.text("shortName")?)
        .ok_or_else(|| o.fehler("name", "fehlt"))?;
    let art = o
        .text("classification")?
        .or(o.text("organizationType")?)
        // Signs alone are no name: nobody would find the kind again.
        .filter(|art| !falte(art).is_empty())
        .map(|art| gremiumsart(&art, gelesen, um));
    let (grund, neu) = grundlage(Kind::Gremien, o, um)?;
    let Datensatz::Gremium(alt) = grund else {
        return Ok(None);
    };
    let oben = o.text("subOrganizationOf")?;
    let mut g = Gremium {
        name,
        kuerzel: o.text("shortName")?.unwrap_or_default(),
        gegruendet: o.tag("startDate")?,
        beendet: o.tag("endDate")?,
        fremd_id: fremd_id(o),
        art: art.or(alt.art),
        ..alt
    };
    if let Some(oben) = oben {
        g.eingebettet_in = welt.name(oben, um);
    }
    if neu {
        g.raum = um.bestand.wurzel();
        // Bodies that meet have a list of meetings; departments and parliamentary groups have none here.
        g.aussen = !o.felder.contains_key("meeting");
    }
    vendor(o, g.into(), um).map(Some)
}

/// The kind of that name, made where there is none.
fn gremiumsart(name: &str, gelesen: &mut Gelesen, um: &mut Einlesen<'_>) -> Id {
    if let Some(id) = um.bestand.mit_namen(Kind::Gremiumsarten, name).first() {
        return *id;
    }
    let mut art = leer::gremiumsart(um.ids.neu());
    art.name = name.to_owned();
    art.quelle = "OParl".to_owned();
    let id = art.id;
    gelesen.nimm(&mut um.bestand, art.into());
    id
}

pub fn person(o: &Objekt, um: &mut Einlesen<'_>) -> Result<Option<Datensatz>, Ablehnung> {
    let (vorname, nachname) = name(o)?;
    let (grund, neu) = grundlage(Kind::Personen, o, um)?;
    let Datensatz::Person(alt) = grund else {
        return Ok(None);
    };
    let mut p = Person {
        vorname,
        nachname,
        titel: o.texte("title")?.join(" "),
        fremd_id: fremd_id(o),
        ..alt
    };
    // Where OParl says nothing, what is known here stays.
    let telefone = o.texte("phone")?;
    uebernimm(&mut p.telefon, telefone.first().cloned());
    uebernimm(&mut p.mobil, telefone.get(1).cloned());
    uebernimm(&mut p.email, verbunden(o.texte("email")?));
    uebernimm(&mut p.funktion, verbunden(o.texte("status")?));
    uebernimm(&mut p.anschrift, anschrift(o));
    if neu {
        p.raum = um.bestand.wurzel();
    }
    vendor(o, p.into(), um).map(Some)
}

fn uebernimm(feld: &mut String, wert: Option<String>) {
    if let Some(wert) = wert.filter(|w| !w.is_empty()) {
        *feld = wert;
    }
}

fn verbunden(texte: Vec<String>) -> Option<String> {
    (!texte.is_empty()).then(|| texte.join(", "))
}

fn name(o: &Objekt) -> Result<(String, String), Ablehnung> {
    let (vor, nach) = (o.text("givenName")?, o.text("familyName")?);
    if let Some(nach) = nach {
        let zusatz = o
            .text("affix")?
            .map(|a| format!(" {a}"))
            .unwrap_or_default();
        return Ok((vor.unwrap_or_default(), format!("{nach}{zusatz}")));
    }
    let ganz = o
        .text("name")?
        .or(vor)
        .ok_or_else(|| o.fehler("name", "fehlt"))?;
    let anrede = o.text("formOfAddress")?.unwrap_or_default();
    let ohne = ganz.strip_prefix(&anrede).unwrap_or(&ganz).trim();
    match ohne.rsplit_once(' ') {
        Some((vor, nach)) => Ok((vor.to_owned(), nach.to_owned())),
        None => Ok((String::new(), ohne.to_owned())),
    }
}

/// From an embedded location (1.1: `locationObject`).
fn anschrift(o: &Objekt) -> Option<String> {
    let ort = ["locationObject", "location"]
        .iter()
        .find_map(|n| o.felder.get(*n)?.as_object())?;
    let teil = |n: &str| {
        ort.get(n)
            .and_then(serde_json::Value::as_str)
            .map(crate::domain::text::einzeilig)
    };
    let stadt = [teil("postalCode"), teil("locality")]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let zeile: Vec<String> = [teil("streetAddress"), Some(stadt)]
        .into_iter()
        .flatten()
        .filter(|t| !t.is_empty())
        .collect();
    if zeile.is_empty() {
        teil("description")
    } else {
        Some(zeile.join(", "))
    }
}

pub fn mitgliedschaft(
    o: &Objekt,
    welt: &mut Welt,
    um: &mut Einlesen<'_>,
) -> Result<Option<Datensatz>, Ablehnung> {
    // Dates first: a fault in them is told even where the person falls out.
    let (von, bis) = (o.tag("startDate")?, o.tag("endDate")?);
    let mandat = o.ja("votingRight")?.unwrap_or(false);
    let Some(gremium) = bezug(o, "organization", Typ::Organization, welt, um)? else {
        return Ok(None);
    };
    let mitglied = match o.text("feldbuch:mitglied_gremium")? {
        Some(url) => nachschlagen(Kind::Gremien, &url, um).map(Mitglied::Gremium),
        None => bezug(o, "person", Typ::Person, welt, um)?.map(Mitglied::Person),
    };
    let Some(mitglied) = mitglied else {
        return Ok(None);
    };
    let (grund, neu) = grundlage(Kind::Mitgliedschaften, o, um)?;
    let Datensatz::Mitgliedschaft(alt) = grund else {
        return Ok(None);
    };
    let original = o.text("role")?.unwrap_or_default();
    let mut m = Mitgliedschaft {
        gremium,
        mitglied,
        mandat,
        von,
        bis,
        fremd_id: fremd_id(o),
        ..alt
    };
    // Somebody here may have set the role right: it changes only when the spelling there does.
    if neu || m.rolle_original != original {
        m.rolle = rolle(&original);
        m.rolle_original = original;
    }
    if let Some(fuer) = o.text("onBehalfOf")? {
        match um.bestand.mit_fremd_id(Kind::Personen, &fuer) {
            Some(person) => m.vertritt = Some(person),
            None => m.entsendet_von = welt.name(fuer, um),
        }
    }
    vendor(o, m.into(), um).map(Some)
}

/// Fields that feldbuch itself wrote beside those of OParl.
pub(super) fn vendor(
    o: &Objekt,
    mut satz: Datensatz,
    um: &Einlesen<'_>,
) -> Result<Datensatz, Ablehnung> {
    let umfeld = Umfeld {
        namen: &um.bestand,
        heute: um.heute,
        gremium: None,
    };
    // Written by feldbuch: then fields without a key are empty, and those of the first import do not count.
    let von_uns = o.von_uns();
    for feld in felder(satz.kind()) {
        if zuhause(satz.kind()).contains(&feld.name) || feld.name == "mitglied" {
            continue;
        }
        let name = format!("{VENDOR}{}", feld.name);
        let roh = match o.felder.get(&name) {
            Some(serde_json::Value::String(t)) => t.as_str(),
            None if von_uns => "",
            None => continue,
            Some(_) => return Err(o.fehler(&name, "ist kein Text")),
        };
        let wert = lies_feld(feld.art, roh, umfeld).map_err(|g| o.fehler(&name, g))?;
        if roh.is_empty() {
            // What cannot be empty keeps its value.
            if !feld.pflicht {
                let _ = (feld.setzen)(&mut satz, wert);
            }
            continue;
        }
        (feld.setzen)(&mut satz, wert).map_err(|g| o.fehler(&name, g))?;
    }
    Ok(satz)
}
