//! Heading → field: by label, name, the words people use, or likeness. Never looks into the cells.

use super::worte::{ERLEDIGT, NAME, SYNONYME, TEILE};
use super::worte_feld::{self, ALLERWELT, TYPISCH};
use crate::domain::text::falte;
use crate::domain::{Datensatz, Einstellung, Feld, Id, Kind, felder};
use crate::exchange::Bestand;
use crate::exchange::einlesen::Ablehnung;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ziel {
    Id,
    /// First and last name of a person in one cell.
    Name,
    /// A tick, or the day on which it was done.
    Erledigt,
    Feld(&'static str),
}

impl Ziel {
    /// As on the command line and in a kept mapping.
    pub fn wort(self) -> &'static str {
        match self {
            Ziel::Id => "id",
            Ziel::Name => "name",
            Ziel::Erledigt => "erledigt",
            Ziel::Feld(name) => name,
        }
    }

    fn aus_wort(kind: Kind, wort: &str) -> Option<Ziel> {
        let gesucht = falte(wort);
        if gesucht == "id" {
            return Some(Ziel::Id);
        }
        let feld = felder(kind)
            .iter()
            .find(|f| falte(f.name) == gesucht || falte(f.label) == gesucht);
        match feld {
            Some(f) => Some(Ziel::Feld(f.name)),
            None if kind == Kind::Personen && gesucht == "name" => Some(Ziel::Name),
            None if kind == Kind::Todos && gesucht == "erledigt" => Some(Ziel::Erledigt),
            None => None,
        }
    }
}

/// A column with what it means, and how sure that is (100: its own label or name, 0: nothing).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spalte {
    pub titel: String,
    pub ziel: Option<Ziel>,
    pub sicher: u8,
}

impl Spalte {
    /// Nobody could take it for something else.
    pub fn offensichtlich(&self) -> bool {
        self.sicher == 100
    }

    pub fn ziel_label(&self, kind: Kind) -> &'static str {
        match self.ziel {
            Some(Ziel::Id) => "id",
            Some(Ziel::Name) => "Vorname und Nachname",
            Some(Ziel::Erledigt) => "Status erledigt",
            Some(Ziel::Feld(name)) => {
                crate::domain::feld::feld(kind, name).map_or(name, |f| f.label)
            }
            None => "",
        }
    }
}

/// A mapping that was used once, kept as an Einstellung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gemerkt {
    pub kind: Kind,
    /// Folded heading → word of the target; "" for a column that is left out.
    pub map: BTreeMap<String, String>,
}

impl Gemerkt {
    pub fn schluessel(kopf: &[String]) -> String {
        let titel: Vec<String> = kopf.iter().map(|k| falte(k)).collect();
        format!("csv:{}", titel.join("|"))
    }

    /// The record that holds the mapping for these headings.
    pub fn satz<'a>(schluessel: &str, bestand: &'a Bestand) -> Option<&'a Einstellung> {
        bestand.alle(Kind::Einstellungen).find_map(|s| match s {
            Datensatz::Einstellung(e) if e.schluessel == schluessel => Some(e),
            _ => None,
        })
    }

    pub fn suche(kopf: &[String], bestand: &Bestand) -> Option<Gemerkt> {
        let satz = Self::satz(&Self::schluessel(kopf), bestand)?;
        serde_json::from_str(&satz.wert).ok()
    }

    pub fn aus(kind: Kind, spalten: &[Spalte]) -> Gemerkt {
        let wort = |s: &Spalte| s.ziel.map_or("", Ziel::wort).to_owned();
        Gemerkt {
            kind,
            map: spalten.iter().map(|s| (falte(&s.titel), wort(s))).collect(),
        }
    }

    /// As a record; the one that is there keeps its id.
    pub fn als_satz(&self, schluessel: String, id: Id) -> Option<Einstellung> {
        Some(Einstellung {
            id,
            schluessel,
            wert: serde_json::to_string(self).ok()?,
        })
    }
}

/// Kinds that a table can hold, likelier ones first.
const ARTEN: [Kind; 28] = [
    Kind::Personen,
    Kind::Todos,
    Kind::Gremien,
    Kind::Koordination,
    Kind::Mitgliedschaften,
    Kind::Sitzungen,
    Kind::Raeume,
    Kind::Gremiumsarten,
    Kind::Tops,
    Kind::Beschluesse,
    Kind::Losungen,
    Kind::Ferien,
    Kind::Ressourcen,
    Kind::Bedarfe,
    Kind::Sichtungen,
    Kind::Vorhaben,
    Kind::Mittelregeln,
    Kind::Toepfe,
    Kind::Antraege,
    Kind::Ausgaben,
    Kind::Indikatoren,
    Kind::Kennwerte,
    Kind::Familienzentren,
    Kind::Vertraege,
    Kind::Turnus,
    Kind::Mitschriften,
    Kind::Landkreis,
    Kind::Einstellungen,
];

/// Decides what the table holds and what each column means.
pub fn verstehe(
    kopf: &[String],
    kind: Option<Kind>,
    gesagt: &[(String, String)],
    gemerkt: Option<&Gemerkt>,
) -> Result<(Kind, Vec<Spalte>), Ablehnung> {
    if let Some(g) = gemerkt.filter(|g| kind.is_none_or(|k| k == g.kind)) {
        let mut spalten = aus_gemerkt(kopf, g);
        ueberschreibe(&mut spalten, g.kind, gesagt)?;
        return Ok((g.kind, spalten));
    }
    let moegliche: Vec<Kind> = kind.map_or(ARTEN.to_vec(), |k| vec![k]);
    let gesetzt = kind.is_some();
    let mut bestes: Option<(i32, Kind, Vec<Spalte>)> = None;
    let mut fehler = None;
    for kind in moegliche {
        let mut spalten = rate(kopf, kind);
        if let Err(f) = ueberschreibe(&mut spalten, kind, gesagt) {
            fehler = fehler.or(Some(f));
            continue;
        }
        // Nobody keeps lists of these; feldbuch's own tables of them have ids.
        let nur_eigene = matches!(kind, Kind::Landkreis | Kind::Einstellungen);
        // A lone "Name" says nothing: only what has been there longer may be meant by one column.
        let zu_wenig = kind as u8 >= Kind::Ressourcen as u8 && kopf.len() < 2 && !gesetzt;
        if zu_wenig {
            continue;
        }
        if nur_eigene && !gesetzt && !spalten.iter().any(|s| s.ziel == Some(Ziel::Id)) {
            continue;
        }
        if !gesetzt && !typisch(kind, &spalten) {
            continue;
        }
        let punkte = punkte(kind, &spalten);
        if bestes.as_ref().is_none_or(|b| punkte > b.0) {
            bestes = Some((punkte, kind, spalten));
        }
    }
    match bestes {
        Some((_, kind, spalten)) if vollstaendig(kind, &spalten) => Ok((kind, spalten)),
        Some((_, kind, spalten)) => Err(unverstanden(kind, &spalten)),
        None => Err(fehler.unwrap_or_else(|| unverstanden(Kind::Personen, &[]))),
    }
}

/// A table of the FuA shows by some column what it is about: "Name, Telefon, E-Mail" are people.
fn typisch(kind: Kind, spalten: &[Spalte]) -> bool {
    let Some((_, felder)) = TYPISCH.iter().find(|t| t.0 == kind) else {
        return true;
    };
    spalten.iter().any(|s| match s.ziel {
        Some(Ziel::Id) => true,
        Some(Ziel::Feld(name)) if felder.contains(&name) => true,
        Some(Ziel::Feld("name")) => !ALLERWELT.contains(&falte(&s.titel).as_str()),
        _ => false,
    })
}

fn unverstanden(kind: Kind, spalten: &[Spalte]) -> Ablehnung {
    let fehlt: Vec<&str> = felder(kind)
        .iter()
        .filter(|f| f.pflicht && !hat(kind, spalten, f))
        .map(|f| f.label)
        .collect();
    let grund = format!(
        "Überschriften nicht verstanden; am ehesten {}, dann fehlt: {} – mit --map \"Überschrift=feld\" zuordnen",
        kind.mehrzahl(),
        fehlt.join(", ")
    );
    Ablehnung::neu(1, "Überschriften", grund)
}

fn aus_gemerkt(kopf: &[String], gemerkt: &Gemerkt) -> Vec<Spalte> {
    kopf.iter()
        .map(|titel| Spalte {
            titel: titel.clone(),
            ziel: gemerkt
                .map
                .get(&falte(titel))
                .and_then(|w| Ziel::aus_wort(gemerkt.kind, w)),
            sicher: 99,
        })
        .collect()
}

fn ueberschreibe(
    spalten: &mut [Spalte],
    kind: Kind,
    gesagt: &[(String, String)],
) -> Result<(), Ablehnung> {
    for (titel, wort) in gesagt {
        let ziel = if wort.is_empty() || wort == "-" {
            None
        } else {
            let grund = || format!("Feld „{wort}“ gibt es bei {} nicht", kind.mehrzahl());
            Some(Ziel::aus_wort(kind, wort).ok_or_else(|| Ablehnung::neu(1, "--map", grund()))?)
        };
        let gesucht = falte(titel);
        if !spalten.iter().any(|s| falte(&s.titel) == gesucht) {
            let grund = format!("Überschrift „{titel}“ steht nicht in der Datei");
            return Err(Ablehnung::neu(1, "--map", grund));
        }
        for s in spalten.iter_mut() {
            if falte(&s.titel) == gesucht {
                (s.ziel, s.sicher) = (ziel, 99);
            } else if s.ziel == ziel {
                s.ziel = None;
            }
        }
    }
    Ok(())
}

/// Best match first, each target once.
fn rate(kopf: &[String], kind: Kind) -> Vec<Spalte> {
    let mut spalten: Vec<Spalte> = kopf
        .iter()
        .map(|t| Spalte {
            titel: t.clone(),
            ziel: None,
            sicher: 0,
        })
        .collect();
    let mut paare: Vec<(u8, usize, Ziel)> = Vec::new();
    for (i, titel) in kopf.iter().enumerate() {
        let titel = falte(titel);
        paare.extend(
            ziele(kind)
                .map(|z| (aehnlich(kind, &titel, z), i, z))
                .filter(|p| p.0 > 0),
        );
    }
    paare.sort_by_key(|(sicher, i, _)| (u8::MAX - sicher, *i));
    for (sicher, i, ziel) in paare {
        let vergeben = spalten.iter().any(|s| s.ziel == Some(ziel));
        if let Some(s) = spalten.get_mut(i)
            && s.ziel.is_none()
            && !vergeben
        {
            (s.ziel, s.sicher) = (Some(ziel), sicher);
        }
    }
    spalten
}

fn ziele(kind: Kind) -> impl Iterator<Item = Ziel> {
    let name = (kind == Kind::Personen).then_some(Ziel::Name);
    let haken = (kind == Kind::Todos).then_some(Ziel::Erledigt);
    let felder = felder(kind).iter().map(|f| Ziel::Feld(f.name));
    std::iter::once(Ziel::Id)
        .chain(name)
        .chain(haken)
        .chain(felder)
}

/// From this likeness on (Jaro-Winkler) a misspelt heading counts.
const AEHNLICH: f64 = 0.92;

/// Its own label or name: 100. A word people use: 80, also with „dienstlich“ before it. A part of one: 60. A slip: 50.
fn aehnlich(kind: Kind, titel: &str, ziel: Ziel) -> u8 {
    let titel = titel.trim_end_matches([':', '*', '?', '.', ' ']);
    let gleich = |w: &str| w.trim_end_matches(['?', '.', ' ']) == titel;
    let kern = kern(titel);
    let (eigene, synonyme): (Vec<String>, Vec<&str>) = match ziel {
        Ziel::Id => (vec!["id".to_owned()], Vec::new()),
        Ziel::Name => (Vec::new(), NAME.to_vec()),
        Ziel::Erledigt => (Vec::new(), ERLEDIGT.to_vec()),
        Ziel::Feld(name) => (eigene(kind, name), synonyme(kind, name)),
    };
    let alle = || {
        eigene
            .iter()
            .map(String::as_str)
            .chain(synonyme.iter().copied())
    };
    if titel.is_empty() {
        0
    } else if eigene.iter().any(|w| gleich(w)) {
        100
    } else if alle().any(|w| gleich(w) || self::kern(w) == kern) {
        80
    } else if hat_teil(kind, &kern, ziel) == Some(false) {
        0
    } else if hat_teil(kind, &kern, ziel) == Some(true) {
        60
    } else if alle()
        .any(|w| w.len() > 3 && titel.len() > 3 && strsim::jaro_winkler(w, titel) >= AEHNLICH)
    {
        50
    } else {
        0
    }
}

/// The words that carry the meaning: „Tel. dienstl.“ is „tel“, „Diensthandy“ „handy“, „Ansprechpartner*in“ „ansprechpartner“.
fn kern(titel: &str) -> String {
    let titel = titel.replace(['.', '*', '?'], " ");
    let mut worte: Vec<&str> = titel
        .split(' ')
        .map(ohne_dienst)
        .filter(|w| !w.is_empty())
        .collect();
    while worte.len() > 1 && matches!(worte.last(), Some(&("in" | "innen" | "r" | "n"))) {
        worte.pop();
    }
    worte.join(" ")
}

/// „Dienststelle“ and „Dienstanschrift“ have entries of their own; what is left over of them would mean something else.
fn ohne_dienst(wort: &str) -> &str {
    match wort.strip_prefix("dienst") {
        Some("" | "l" | "lich" | "liche" | "licher" | "liches") => "",
        Some(rest) if !rest.starts_with("stelle") && rest.len() > 2 => rest,
        _ => wort,
    }
}

/// A word of the heading begins with one of the field's parts, or holds one of the longer ones: yes, or no, it is
/// something else in spite of that. None: it says nothing.
fn hat_teil(kind: Kind, kern: &str, ziel: Ziel) -> Option<bool> {
    let wort = ziel.wort();
    let (_, _, teile, nie) = TEILE.iter().find(|t| t.0 == kind && t.1 == wort)?;
    let drin = |teil: &&str| {
        kern.split(' ')
            .any(|w| w.starts_with(*teil) || (teil.len() > 3 && w.contains(*teil)))
    };
    if nie.iter().any(|t| kern.contains(t)) {
        return Some(false);
    }
    teile.iter().any(drin).then_some(true)
}

fn eigene(kind: Kind, name: &str) -> Vec<String> {
    crate::domain::feld::feld(kind, name)
        .map(|f| vec![falte(f.label), falte(f.name)])
        .unwrap_or_default()
}

fn synonyme(kind: Kind, name: &str) -> Vec<&'static str> {
    SYNONYME
        .iter()
        .chain(worte_feld::SYNONYME)
        .filter(|s| s.0 == kind && s.1 == name)
        .flat_map(|s| s.2.iter().copied())
        .collect()
}

fn hat(kind: Kind, spalten: &[Spalte], feld: &Feld) -> bool {
    let ziel = |z| spalten.iter().any(|s| s.ziel == Some(z));
    ziel(Ziel::Feld(feld.name))
        || (kind == Kind::Personen && feld.name == "nachname" && ziel(Ziel::Name))
        // A role that is not said is „ständig“, a rule „Einstimmigkeit“.
        || (kind == Kind::Mitgliedschaften && feld.name == "rolle")
        || (kind == Kind::Beschluesse && feld.name == "regel")
        // The Sitzung says whose it is.
        || (matches!(kind, Kind::Tops | Kind::Beschluesse)
            && feld.name == "gremium"
            && ziel(Ziel::Feld("sitzung")))
}

fn vollstaendig(kind: Kind, spalten: &[Spalte]) -> bool {
    felder(kind)
        .iter()
        .filter(|f| f.pflicht)
        .all(|f| hat(kind, spalten, f))
}

/// How well a kind explains the headings.
fn punkte(kind: Kind, spalten: &[Spalte]) -> i32 {
    let treffer: i32 = spalten
        .iter()
        .map(|s| {
            if s.ziel.is_none() {
                -40
            } else {
                i32::from(s.sicher)
            }
        })
        .sum();
    let fehlend = felder(kind)
        .iter()
        .filter(|f| f.pflicht && !hat(kind, spalten, f))
        .count();
    // A whole table of ours has every field of its kind: then the kind with fewer left over is meant.
    let offen = felder(kind).len().saturating_sub(spalten.len());
    treffer - 150 * i32::try_from(fehlend).unwrap_or(0) - i32::try_from(offen.min(30)).unwrap_or(0)
}
