//! OParl objects → records. Only what OParl carries is compared and overwritten; what a person wrote beside it stays.

use super::objekte::{Fund, Objekt, Typ, finde, zeile};
use super::{EIGENE, VENDOR, rolle, zuhause};
use crate::domain::feld::eingabe::{Namen, Umfeld, lies as lies_feld};
use crate::domain::{
    Datensatz, Gremium, Id, Kind, Mitglied, Mitgliedschaft, Person, Schluessel, felder,
};
use crate::exchange::einlesen::{Ablehnung, Einlesen, Gelesen};
use crate::exchange::leer;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Reads the OParl files of a call as one world; the answers are in their order.
pub fn lies(inhalte: &[&str], um: &mut Einlesen<'_>) -> Vec<Gelesen> {
    let funde: Vec<Fund> = inhalte.iter().map(|i| finde(i)).collect();
    let mut gelesen: Vec<Gelesen> = funde.iter().map(berichte).collect();
    // A file with a fault is out before anything is made of the others; each that falls out may take more with it.
    loop {
        let marke = um.bestand.marke();
        let dabei: Vec<usize> = (0..gelesen.len())
            .filter(|i| gelesen.get(*i).is_some_and(|g| g.abgelehnt.is_empty()))
            .collect();
        let neue = versuch(inhalte, &funde, &dabei, um);
        let fehlerhaft = neue.iter().any(|(_, g)| !g.abgelehnt.is_empty());
        for (i, g) in neue {
            if let Some(ziel) = gelesen.get_mut(i)
                && (!fehlerhaft || !g.abgelehnt.is_empty())
            {
                ziel.zaehlung = if fehlerhaft {
                    BTreeMap::new()
                } else {
                    g.zaehlung
                };
                ziel.abgelehnt.extend(g.abgelehnt);
                ziel.meldungen.extend(g.meldungen);
            }
        }
        if !fehlerhaft {
            return gelesen;
        }
        um.bestand.zurueck(marke);
    }
}

fn berichte(fund: &Fund) -> Gelesen {
    let mut gelesen = Gelesen {
        abgelehnt: fund.fehler.clone(),
        ..Gelesen::default()
    };
    if fund.andere > 0 {
        let satz = format!("{} Objekte anderer Art nicht übernommen", fund.andere);
        gelesen.meldungen.push(satz);
    }
    if fund.geloescht > 0 {
        let satz = format!(
            "{} Objekte sind dort als gelöscht gemeldet; hier bleibt alles stehen",
            fund.geloescht
        );
        gelesen.meldungen.push(satz);
    }
    gelesen
}

/// Makes records of these files: organisations first, then people, then memberships.
fn versuch(
    inhalte: &[&str],
    funde: &[Fund],
    dabei: &[usize],
    um: &mut Einlesen<'_>,
) -> Vec<(usize, Gelesen)> {
    let mut aus: Vec<(usize, Gelesen)> = dabei.iter().map(|i| (*i, Gelesen::default())).collect();
    let mut welt = Welt::aus(funde, dabei);
    for typ in [Typ::Organization, Typ::Person, Typ::Membership] {
        for (i, gelesen) in &mut aus {
            let Some(fund) = funde.get(*i) else { continue };
            for o in fund.objekte.iter().filter(|o| o.typ == typ) {
                if !welt.gesehen.insert((typ, o.id.clone())) {
                    continue;
                }
                let ergebnis = match typ {
                    Typ::Organization => organisation(o, &welt, gelesen, um),
                    Typ::Person => person(o, um),
                    Typ::Membership => mitgliedschaft(o, &mut welt, um),
                };
                match ergebnis {
                    Ok(Some(satz)) => gelesen.nimm(&mut um.bestand, satz),
                    Ok(None) => {}
                    Err(mut ablehnung) => {
                        ablehnung.zeile = inhalte.get(*i).map(|inhalt| zeile(inhalt, &o.id));
                        gelesen.lehne_ab(ablehnung);
                    }
                }
            }
            if typ == Typ::Membership {
                welt.melde(gelesen);
            }
        }
    }
    aus
}

/// What is known across the files of a call.
struct Welt {
    /// Names of organisations and people by URL.
    namen: HashMap<String, String>,
    gesehen: BTreeSet<(Typ, String)>,
    /// Membership URL → person or organisation that lists it.
    listet: HashMap<String, Vec<(Typ, String)>>,
    /// Organisation or person that nobody holds → memberships left out for it.
    fehlt: BTreeMap<String, usize>,
}

impl Welt {
    fn aus(funde: &[Fund], dabei: &[usize]) -> Self {
        let mut welt = Welt {
            namen: HashMap::new(),
            gesehen: BTreeSet::new(),
            listet: HashMap::new(),
            fehlt: BTreeMap::new(),
        };
        let objekte = dabei
            .iter()
            .filter_map(|i| funde.get(*i))
            .flat_map(|f| &f.objekte);
        for o in objekte {
            if let Ok(Some(name)) = o.text("name") {
                welt.namen.insert(o.id.clone(), name);
            }
            for m in o.texte("membership").unwrap_or_default() {
                welt.listet
                    .entry(m)
                    .or_default()
                    .push((o.typ, o.id.clone()));
            }
        }
        welt
    }

    /// The organisation's name in the files or here; its URL where nobody knows it.
    fn name(&self, url: String, um: &Einlesen<'_>) -> String {
        let hier = || {
            let id = um.bestand.mit_fremd_id(Kind::Gremien, &url)?;
            let key = Schluessel {
                kind: Kind::Gremien,
                id,
            };
            um.bestand.satz(key).map(Datensatz::titel)
        };
        self.namen.get(&url).cloned().or_else(hier).unwrap_or(url)
    }

    /// Who lists this membership.
    fn von_liste(&self, mitgliedschaft: &str, typ: Typ) -> Option<String> {
        let liste = self.listet.get(mitgliedschaft)?;
        liste
            .iter()
            .find(|(t, _)| *t == typ)
            .map(|(_, id)| id.clone())
    }

    fn melde(&mut self, gelesen: &mut Gelesen) {
        for (url, zahl) in std::mem::take(&mut self.fehlt) {
            gelesen.meldungen.push(format!(
                "{zahl} Mitgliedschaften ausgelassen: {url} ist weder in den Dateien noch im Feldbuch"
            ));
        }
    }
}

/// The record that an object means: by feldbuch's own id, else by its URL; or a new one.
fn grundlage(
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

/// `personen/01J…`
fn eigene_id(rest: &str) -> Option<Id> {
    rest.rsplit('/').next()?.parse().ok()
}

fn fremd_id(o: &Objekt) -> String {
    if o.id.starts_with(EIGENE) {
        String::new()
    } else {
        o.id.clone()
    }
}

fn organisation(
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

fn person(o: &Objekt, um: &mut Einlesen<'_>) -> Result<Option<Datensatz>, Ablehnung> {
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

fn mitgliedschaft(
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

/// The record behind a URL: named by the object, the one around it, or one that lists it. None: nobody has it.
fn bezug(
    o: &Objekt,
    feld: &str,
    typ: Typ,
    welt: &mut Welt,
    um: &Einlesen<'_>,
) -> Result<Option<Id>, Ablehnung> {
    let um_herum =
        o.um.as_ref()
            .filter(|(t, _)| *t == typ)
            .map(|u| u.1.clone());
    let url = o
        .text(feld)?
        .or(um_herum)
        .or_else(|| welt.von_liste(&o.id, typ))
        .ok_or_else(|| o.fehler(feld, "fehlt"))?;
    let kind = if typ == Typ::Person {
        Kind::Personen
    } else {
        Kind::Gremien
    };
    let id = nachschlagen(kind, &url, um);
    if id.is_none() {
        *welt.fehlt.entry(url).or_default() += 1;
    }
    Ok(id)
}

fn nachschlagen(kind: Kind, url: &str, um: &Einlesen<'_>) -> Option<Id> {
    let eigene = || url.strip_prefix(EIGENE).and_then(eigene_id);
    um.bestand
        .mit_fremd_id(kind, url)
        .or_else(eigene)
        .filter(|id| um.bestand.satz(Schluessel { kind, id: *id }).is_some())
}

/// Fields that feldbuch itself wrote beside those of OParl.
fn vendor(o: &Objekt, mut satz: Datensatz, um: &Einlesen<'_>) -> Result<Datensatz, Ablehnung> {
    let umfeld = Umfeld {
        namen: &um.bestand,
        heute: um.heute,
        gremium: None,
    };
    // Written by feldbuch: then fields without a key are empty, and those of the first import do not count.
    let von_uns = o.felder.contains_key("feldbuch:id");
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
        if roh.is_empty()
            && (feld.pflicht || matches!(feld.art, crate::domain::FeldArt::Auswahl(_)))
        {
            continue;
        }
        (feld.setzen)(&mut satz, wert).map_err(|g| o.fehler(&name, g))?;
    }
    Ok(satz)
}
