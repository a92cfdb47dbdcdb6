//! Rows → records: finds the record that a row means, lays its cells over it, and says which cell is at fault.

use super::spalten::{Gemerkt, Spalte, Ziel};
use super::{Tabelle, Zeile, natuerlich};
use crate::domain::feld::eingabe::{Namen, Umfeld, lies as lies_feld};
use crate::domain::leer::leer;
use crate::domain::text::{einzeilig, falte};
use crate::domain::{
    Auswahl, Datensatz, Feld, FeldArt, Id, Kind, Schluessel, Status, Wert, felder,
};
use crate::exchange::einlesen::{Ablehnung, Einlesen, Gelesen};
use std::collections::HashMap;

/// Reads all rows. Faults name line and heading.
pub fn lies(tabelle: &Tabelle, um: &mut Einlesen<'_>) -> Gelesen {
    let mut gelesen = Gelesen::default();
    gelesen.meldungen.push(tabelle.zuordnung_text());
    let mut kenner = Kenner::neu(tabelle.kind, um);
    let mut offen: Vec<&Zeile> = tabelle.zeilen.iter().collect();
    // A Raum may lie in one that comes further down: go round as long as that helps.
    loop {
        let vorher = offen.len();
        let mut spaeter = Vec::new();
        let mut fehler = Vec::new();
        for zeile in offen {
            match lies_zeile(tabelle, zeile, &mut kenner, um) {
                Ok(satz) => gelesen.nimm(&mut um.bestand, satz),
                Err(f) => {
                    spaeter.push(zeile);
                    fehler.extend(f);
                }
            }
        }
        if tabelle.kind != Kind::Raeume || spaeter.is_empty() || spaeter.len() == vorher {
            gelesen.abgelehnt.extend(fehler);
            break;
        }
        offen = spaeter;
    }
    if gelesen.abgelehnt.is_empty() {
        merke(tabelle, um);
    }
    gelesen
}

/// Keeps the mapping for the next file with the same headings.
fn merke(tabelle: &Tabelle, um: &mut Einlesen<'_>) {
    let Some(gemerkt) = &tabelle.merken else {
        return;
    };
    let kopf: Vec<String> = tabelle.spalten.iter().map(|s| s.titel.clone()).collect();
    let schluessel = Gemerkt::schluessel(&kopf);
    let id = match Gemerkt::satz(&schluessel, &um.bestand) {
        Some(satz) => satz.id,
        None => um.ids.neu(),
    };
    if let Some(satz) = gemerkt.als_satz(schluessel, id)
        && Gemerkt::satz(&satz.schluessel, &um.bestand) != Some(&satz)
    {
        um.bestand.setze(satz.into());
    }
}

/// Finds records by what makes them what they are.
struct Kenner {
    kind: Kind,
    nach_schluessel: HashMap<Vec<String>, Vec<Id>>,
    /// Lines that have spoken for a record already.
    vergeben: HashMap<Id, usize>,
}

impl Kenner {
    fn neu(kind: Kind, um: &Einlesen<'_>) -> Self {
        let mut nach_schluessel: HashMap<Vec<String>, Vec<Id>> = HashMap::new();
        for satz in um.bestand.alle(kind) {
            nach_schluessel
                .entry(natuerlich::schluessel(satz))
                .or_default()
                .push(satz.id());
        }
        Kenner {
            kind,
            nach_schluessel,
            vergeben: HashMap::new(),
        }
    }

    /// The record that is known by the same key; of several, the first that no row has spoken for.
    fn finde(&self, satz: &Datensatz) -> Result<Option<Id>, usize> {
        if self.kind == Kind::Landkreis {
            return Ok(self.nach_schluessel.values().flatten().next().copied());
        }
        let Some(ids) = self.nach_schluessel.get(&natuerlich::schluessel(satz)) else {
            return Ok(None);
        };
        match ids.iter().find(|id| !self.vergeben.contains_key(id)) {
            Some(id) => Ok(Some(*id)),
            None => ids
                .first()
                .and_then(|id| self.vergeben.get(id))
                .map_or(Ok(None), |zeile| Err(*zeile)),
        }
    }

    fn nimm(&mut self, satz: &Datensatz, zeile: usize) {
        self.vergeben.insert(satz.id(), zeile);
        let ids = self
            .nach_schluessel
            .entry(natuerlich::schluessel(satz))
            .or_default();
        if !ids.contains(&satz.id()) {
            ids.push(satz.id());
        }
    }
}

fn lies_zeile(
    tabelle: &Tabelle,
    zeile: &Zeile,
    kenner: &mut Kenner,
    um: &mut Einlesen<'_>,
) -> Result<Datensatz, Vec<Ablehnung>> {
    let werte = lies_zellen(tabelle, zeile, um)?;
    let id = lies_id(tabelle, zeile).map_err(|f| vec![f])?;
    let mit_id = id.is_some();
    let (mut satz, neu) = grundlage(tabelle.kind, id, &werte, zeile, kenner, um)?;
    let alt = satz.clone();
    let mut fehler = Vec::new();
    for (spalte, feld, wert) in werte {
        // A table without ids knows only part of the truth: its blanks delete nothing.
        if wert == Wert::Leer && (!mit_id || !darf_leer(feld)) {
            continue;
        }
        if let Err(grund) = (feld.setzen)(&mut satz, wert) {
            fehler.push(Ablehnung::neu(zeile.nummer, &spalte.titel, grund));
        }
    }
    fehler.extend(pflichten(&satz, zeile));
    if !fehler.is_empty() {
        return Err(fehler);
    }
    ergaenze(&mut satz, neu.then_some(tabelle), &alt, um);
    kenner.nimm(&satz, zeile.nummer);
    Ok(satz)
}

/// Choices, numbers and rhythms always have a value: a blank leaves it.
fn darf_leer(feld: &Feld) -> bool {
    !matches!(feld.art, FeldArt::Auswahl(_) | FeldArt::Mitglied) && !feld.pflicht
}

type Zellwert<'a> = (&'a Spalte, &'static Feld, Wert);

fn lies_zellen<'a>(
    tabelle: &'a Tabelle,
    zeile: &Zeile,
    um: &Einlesen<'_>,
) -> Result<Vec<Zellwert<'a>>, Vec<Ablehnung>> {
    let mut werte = Vec::new();
    let mut fehler = Vec::new();
    for (i, spalte) in tabelle.spalten.iter().enumerate() {
        let zelle = zeile.zelle(i);
        match spalte.ziel {
            None | Some(Ziel::Id) => {}
            Some(Ziel::Name) => {
                let (vorname, nachname) = teile_namen(zelle);
                for (name, text) in [("vorname", vorname), ("nachname", nachname)] {
                    if let Some(feld) = crate::domain::feld::feld(tabelle.kind, name)
                        && !text.is_empty()
                    {
                        werte.push((spalte, feld, Wert::Text(text)));
                    }
                }
            }
            Some(Ziel::Feld(name)) => {
                let Some(feld) = crate::domain::feld::feld(tabelle.kind, name) else {
                    continue;
                };
                match lies_zelle(feld, zelle, um) {
                    Ok(wert) => werte.push((spalte, feld, wert)),
                    Err(grund) => {
                        fehler.push(Ablehnung::neu(zeile.nummer, &spalte.titel, grund));
                    }
                }
            }
        }
    }
    if fehler.is_empty() {
        Ok(werte)
    } else {
        Err(fehler)
    }
}

fn lies_zelle(feld: &Feld, zelle: &str, um: &Einlesen<'_>) -> Result<Wert, String> {
    let umfeld = Umfeld {
        namen: &um.bestand,
        heute: um.heute,
        gremium: None,
    };
    // „Ausschussvorsitzende“ in a column „Rolle“ is a lead, whatever the list of choices says.
    match lies_feld(feld.art, zelle, umfeld) {
        Err(_) if feld.name == "rolle" => {
            Ok(Wert::Auswahl(crate::exchange::oparl::rolle(zelle).key()))
        }
        Err(grund) => Err(match vorschlag(feld.art, zelle, um) {
            Some(name) => format!("{grund}; gemeint: „{name}“?"),
            None => grund,
        }),
        ok => ok,
    }
}

/// From this likeness on a name is suggested.
const GEMEINT: f64 = 0.8;

fn vorschlag(art: FeldArt, zelle: &str, um: &Einlesen<'_>) -> Option<String> {
    let (FeldArt::Verweis(kind) | FeldArt::Verweise(kind)) = art else {
        return None;
    };
    let gesucht = falte(zelle);
    um.bestand
        .alle(kind)
        .filter_map(|s| um.bestand.name(kind, s.id()))
        .map(|name| (strsim::jaro_winkler(&falte(&name), &gesucht), name))
        .filter(|(wie, _)| *wie >= GEMEINT && *wie < 1.0)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

fn lies_id(tabelle: &Tabelle, zeile: &Zeile) -> Result<Option<Id>, Ablehnung> {
    let Some(spalte) = tabelle
        .spalten
        .iter()
        .position(|s| s.ziel == Some(Ziel::Id))
    else {
        return Ok(None);
    };
    match zeile.zelle(spalte).trim() {
        "" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|e: crate::domain::id::KeineKennung| {
                Ablehnung::neu(zeile.nummer, "id", e.to_string())
            }),
    }
}

/// The record that the row means, or a new one; and whether it is new.
fn grundlage(
    kind: Kind,
    id: Option<Id>,
    werte: &[Zellwert<'_>],
    zeile: &Zeile,
    kenner: &Kenner,
    um: &mut Einlesen<'_>,
) -> Result<(Datensatz, bool), Vec<Ablehnung>> {
    let doppelt = |andere: usize| {
        let grund = format!("dasselbe wie in Zeile {andere}");
        vec![Ablehnung::neu(zeile.nummer, "", grund)]
    };
    // There is one Landkreis, whatever its id was elsewhere.
    let id = id.filter(|_| kind != Kind::Landkreis || um.bestand.landkreis().is_none());
    let id = match id {
        Some(id) => match kenner.vergeben.get(&id) {
            Some(andere) => return Err(doppelt(*andere)),
            None => Some(id),
        },
        None => {
            let mut probe = leer(kind, Id(0), um.heute);
            for (_, feld, wert) in werte {
                // A fault shows when the value is set for good.
                let _ = (feld.setzen)(&mut probe, wert.clone());
            }
            kenner.finde(&probe).map_err(doppelt)?
        }
    };
    let alt = id.and_then(|id| um.bestand.satz(Schluessel { kind, id }));
    match alt {
        Some(alt) => Ok((alt.clone(), false)),
        None => {
            let id = match id {
                Some(id) => id,
                None => um.ids.neu(),
            };
            Ok((leer(kind, id, um.heute), true))
        }
    }
}

fn pflichten(satz: &Datensatz, zeile: &Zeile) -> Vec<Ablehnung> {
    let fehlt = |f: &&Feld| match (f.lesen)(satz) {
        Wert::Verweis(id) => id == Id(0),
        Wert::Mitglied(m) => m == crate::domain::Mitglied::Person(Id(0)),
        Wert::Zeitpunkt(z) => z == jiff::civil::DateTime::ZERO,
        wert => wert.leer(),
    };
    felder(satz.kind())
        .iter()
        .filter(|f| f.pflicht)
        .filter(fehlt)
        .map(|f| Ablehnung::neu(zeile.nummer, f.label, "fehlt"))
        .collect()
}

/// What a table does not say and a record needs.
fn ergaenze(satz: &mut Datensatz, neu_aus: Option<&Tabelle>, alt: &Datensatz, um: &Einlesen<'_>) {
    if let (Datensatz::Todo(t), Datensatz::Todo(vorher)) = (satz, alt) {
        let sagt_es = neu_aus.is_none_or(|tabelle| {
            tabelle
                .spalten
                .iter()
                .any(|s| s.ziel == Some(Ziel::Feld("zu_klaeren")))
        });
        if !sagt_es && (t.verantwortlich.is_empty() || t.faellig.is_none()) {
            t.zu_klaeren = true;
        }
        if t.status == Status::Erledigt && vorher.status != Status::Erledigt {
            t.erledigt_am = Some(um.heute);
        }
    }
}

/// "Beispiel, Ines" or "Ines Beispiel" or "Ines von der Beispiel" → first name, last name.
fn teile_namen(zelle: &str) -> (String, String) {
    let t = einzeilig(zelle);
    if let Some((nach, vor)) = t.split_once(',') {
        return (vor.trim().to_owned(), nach.trim().to_owned());
    }
    let worte: Vec<&str> = t
        .split(' ')
        .skip_while(|w| matches!(*w, "Herr" | "Frau"))
        .collect();
    let zusatz = worte.iter().position(|w| {
        matches!(
            falte(w).as_str(),
            "von" | "van" | "de" | "zu" | "zur" | "vom" | "der" | "el" | "al"
        )
    });
    let grenze = zusatz
        .filter(|z| *z > 0)
        .unwrap_or(worte.len().saturating_sub(1));
    let (vor, nach) = worte.split_at(grenze.min(worte.len()));
    (vor.join(" "), nach.join(" "))
}
