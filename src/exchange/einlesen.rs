//! One import call: files in, one set of changes out. Files are read so that references find their target whatever the
//! order in which they were named; a file with a fault changes nothing.

use super::{Bestand, csv, feldbuch, ics, oparl, text};
use crate::domain::feld::feld;
use crate::domain::{Datensatz, Id, Ids, Kind, Landkreis, Schluessel};
use crate::store::Aenderung;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Oparl,
    Feldbuch,
    /// School holidays in a calendar file.
    Ics,
}

impl Format {
    pub const ALLE: &'static [(Format, &'static str)] = &[
        (Format::Csv, "csv"),
        (Format::Oparl, "oparl"),
        (Format::Feldbuch, "feldbuch"),
        (Format::Ics, "ics"),
    ];

    /// The word of the command line.
    pub fn wort(self) -> &'static str {
        Self::ALLE.iter().find(|f| f.0 == self).map_or("", |f| f.1)
    }

    /// From the content: JSON and calendar files say what they are, anything else is a table.
    pub fn erkenne(text: &str) -> Format {
        let anfang = text.trim_start();
        if ics::ist_ics(anfang) {
            return Format::Ics;
        }
        if !anfang.starts_with(['{', '[']) {
            return Format::Csv;
        }
        let kopf: String = anfang
            .chars()
            .take(200)
            .filter(|c| !c.is_whitespace())
            .collect();
        if kopf.contains("\"format\":\"feldbuch\"") {
            Format::Feldbuch
        } else {
            Format::Oparl
        }
    }
}

/// A file's name (for messages) and content.
#[derive(Debug, Clone)]
pub struct Datei<'a> {
    pub name: String,
    pub bytes: &'a [u8],
    /// None: from the content.
    pub format: Option<Format>,
}

/// What surrounds an import.
pub struct Einlesen<'a> {
    pub bestand: Bestand,
    pub ids: &'a mut Ids,
    pub heute: Date,
    /// CSV headings and the field that each means, said by the person.
    pub zuordnung: Vec<(String, String)>,
    /// What a CSV holds, said by the person.
    pub kind: Option<Kind>,
}

/// New, changed, unchanged records of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Zaehlung {
    pub neu: usize,
    pub geaendert: usize,
    pub unveraendert: usize,
}

/// A fault: the file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ablehnung {
    pub zeile: Option<usize>,
    /// Column, field or object.
    pub ort: String,
    pub grund: String,
}

impl Ablehnung {
    pub fn neu(zeile: usize, ort: impl Into<String>, grund: impl Into<String>) -> Self {
        Ablehnung {
            zeile: Some(zeile),
            ort: ort.into(),
            grund: grund.into(),
        }
    }
}

/// What became of one file.
#[derive(Debug, Clone, Default)]
pub struct Gelesen {
    pub zaehlung: BTreeMap<Kind, Zaehlung>,
    /// Not empty: nothing of this file is among the changes.
    pub abgelehnt: Vec<Ablehnung>,
    /// For people: what was left out.
    pub meldungen: Vec<String>,
    /// Of a table, for people: which heading was taken for which field.
    pub zuordnung: Option<Zuordnung>,
    /// Sitzungen that are left out because nobody knows their Gremium.
    pub ohne_gremium: usize,
    /// Names of indicators that a table of figures made by itself.
    pub neue_indikatoren: Vec<String>,
    pub befund: Befund,
    /// What is new or changed, and where a table says it.
    pub zeilen: BTreeMap<Schluessel, Option<usize>>,
}

/// What the rules of the model have against some changes.
#[derive(Debug, Clone)]
pub struct Einwand {
    pub key: Schluessel,
    /// Field of that record.
    pub feld: &'static str,
    pub grund: String,
}

/// Asked after each file, with all changes up to and with it; an empty answer lets the file in.
pub type Tor<'a> = &'a dyn Fn(&[Aenderung]) -> Vec<Einwand>;

/// A mapping in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zuordnung {
    pub text: String,
    /// Every column has its field.
    pub ganz: bool,
}

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Befund {
    #[default]
    Gelesen,
    /// In order, but nothing in it that feldbuch keeps.
    Uebergangen,
    /// There were no bytes to read.
    Unlesbar,
}

impl Gelesen {
    pub fn zaehle(&mut self, kind: Kind) -> &mut Zaehlung {
        self.zaehlung.entry(kind).or_default()
    }

    pub fn lehne_ab(&mut self, ablehnung: Ablehnung) {
        self.abgelehnt.push(ablehnung);
    }

    /// Puts a record in and counts it as new, changed or unchanged.
    pub fn nimm(&mut self, bestand: &mut Bestand, satz: Datensatz) {
        let kind = satz.kind();
        match bestand.satz(satz.schluessel()) {
            Some(alt) if *alt == satz => {
                self.zaehle(kind).unveraendert += 1;
                return;
            }
            Some(_) => self.zaehle(kind).geaendert += 1,
            None => self.zaehle(kind).neu += 1,
        }
        self.zeilen.insert(satz.schluessel(), None);
        bestand.setze(satz);
    }

    fn lehne_ganz_ab(&mut self, faelle: Vec<Ablehnung>) {
        self.abgelehnt.extend(faelle);
        self.zaehlung.clear();
        self.zeilen.clear();
    }

    /// Where the table says it, and which field it is about.
    fn ablehnung(&self, e: Einwand) -> Ablehnung {
        let feld = feld(e.key.kind, e.feld);
        Ablehnung {
            zeile: self.zeilen.get(&e.key).copied().flatten(),
            ort: feld.map_or("", |f| f.label).to_owned(),
            grund: e.grund,
        }
    }
}

/// One file with its format and what became of it.
#[derive(Debug, Clone)]
pub struct Ausgelesen {
    pub name: String,
    pub format: Format,
    pub gelesen: Gelesen,
}

/// What one call changes.
#[derive(Debug, Clone)]
pub struct Ergebnis {
    /// In the order in which they were named.
    pub dateien: Vec<Ausgelesen>,
    /// Of all files that were not refused.
    pub aenderungen: Vec<Aenderung>,
}

impl Ergebnis {
    pub fn abgelehnt(&self) -> bool {
        self.dateien.iter().any(|d| !d.gelesen.abgelehnt.is_empty())
    }

    /// Everything together.
    pub fn summe(&self) -> Zaehlung {
        let alle = self
            .dateien
            .iter()
            .flat_map(|d| d.gelesen.zaehlung.values());
        alle.fold(Zaehlung::default(), |s, z| Zaehlung {
            neu: s.neu + z.neu,
            geaendert: s.geaendert + z.geaendert,
            unveraendert: s.unveraendert + z.unveraendert,
        })
    }
}

/// Reads all files of a call: complete ones first, then OParl together, then tables in order of kind.
pub fn einlesen(dateien: &[Datei<'_>], um: Einlesen<'_>) -> Ergebnis {
    einlesen_durch(dateien, um, None)
}

/// As [`einlesen`]; a file that the rules of the model have something against is refused as one with a fault is.
pub fn einlesen_durch(
    dateien: &[Datei<'_>],
    mut um: Einlesen<'_>,
    tor: Option<Tor<'_>>,
) -> Ergebnis {
    let texte: Vec<String> = dateien.iter().map(|d| text::dekodiere(d.bytes)).collect();
    let mut aus: Vec<Ausgelesen> = dateien
        .iter()
        .zip(&texte)
        .map(|(d, t)| Ausgelesen {
            name: d.name.clone(),
            format: d.format.unwrap_or_else(|| Format::erkenne(t)),
            gelesen: Gelesen::default(),
        })
        .collect();
    for (a, d) in aus.iter_mut().zip(dateien) {
        if let Some(grund) = text::kein_text(d.bytes) {
            a.gelesen.lehne_ab(Ablehnung {
                zeile: None,
                ort: String::new(),
                grund: grund.to_owned(),
            });
        }
    }
    for (a, t) in aus.iter_mut().zip(&texte) {
        if lesbar(a, Format::Feldbuch) {
            a.gelesen = ganz_oder_gar_nicht(&mut um, tor, |um| feldbuch::lies(t, &mut um.bestand));
        }
    }
    for (a, t) in aus.iter_mut().zip(&texte) {
        if lesbar(a, Format::Ics) {
            a.gelesen = ganz_oder_gar_nicht(&mut um, tor, |um| ics::lies(t, um));
        }
    }
    lies_oparl(&mut aus, &texte, &mut um, tor);
    lies_tabellen(&mut aus, &texte, &mut um, tor);
    Ergebnis {
        dateien: aus,
        aenderungen: um.bestand.aenderungen(),
    }
}

/// Of that format, and not refused before it was read.
fn lesbar(a: &Ausgelesen, format: Format) -> bool {
    a.format == format && a.gelesen.abgelehnt.is_empty()
}

fn ganz_oder_gar_nicht(
    um: &mut Einlesen<'_>,
    tor: Option<Tor<'_>>,
    lies: impl FnOnce(&mut Einlesen<'_>) -> Gelesen,
) -> Gelesen {
    let marke = um.bestand.marke();
    let mut gelesen = lies(um);
    let einwaende = match gelesen.abgelehnt.is_empty() {
        true => einwaende(um, tor),
        false => Vec::new(),
    };
    let faelle: Vec<Ablehnung> = einwaende
        .into_iter()
        .map(|e| gelesen.ablehnung(e))
        .collect();
    if !gelesen.abgelehnt.is_empty() || !faelle.is_empty() {
        um.bestand.zurueck(marke);
        gelesen.lehne_ganz_ab(faelle);
    }
    gelesen
}

fn einwaende(um: &Einlesen<'_>, tor: Option<Tor<'_>>) -> Vec<Einwand> {
    tor.map_or_else(Vec::new, |tor| tor(&um.bestand.aenderungen()))
}

fn lies_oparl(
    aus: &mut [Ausgelesen],
    texte: &[String],
    um: &mut Einlesen<'_>,
    tor: Option<Tor<'_>>,
) {
    let marke = um.bestand.marke();
    let meine: Vec<usize> = (0..aus.len())
        .filter(|i| aus.get(*i).is_some_and(|a| lesbar(a, Format::Oparl)))
        .collect();
    let teile: Vec<&str> = meine
        .iter()
        .filter_map(|i| texte.get(*i).map(String::as_str))
        .collect();
    let mut gelesen = oparl::lies(&teile, um);
    let einwaende = einwaende(um, tor);
    // They are read as one: none goes in without the others.
    if !einwaende.is_empty() {
        um.bestand.zurueck(marke);
        for g in gelesen.iter_mut().filter(|g| g.abgelehnt.is_empty()) {
            let faelle = einwaende.iter().map(|e| g.ablehnung(e.clone())).collect();
            g.lehne_ganz_ab(faelle);
        }
    }
    for (i, g) in meine.into_iter().zip(gelesen) {
        if let Some(a) = aus.get_mut(i) {
            a.gelesen = g;
        }
    }
}

/// A whole book in tables takes the place of a template that nobody has touched; else they lie over what is there.
fn lies_tabellen(
    aus: &mut [Ausgelesen],
    texte: &[String],
    um: &mut Einlesen<'_>,
    tor: Option<Tor<'_>>,
) {
    let mut tabellen: Vec<(usize, Result<csv::Tabelle, Ablehnung>)> = aus
        .iter()
        .zip(texte)
        .enumerate()
        .filter(|(_, (a, _))| lesbar(a, Format::Csv))
        .map(|(i, (a, t))| (i, csv::Tabelle::lies(&a.name, t, um)))
        .collect();
    // Not by their number: what was added later may be referred to by what is older.
    let rang = |kind: Kind| Kind::ALLE.iter().position(|k| k.0 == kind);
    tabellen.sort_by_key(|(_, t)| t.as_ref().ok().map(|t| rang(t.kind())));
    let buch = tabellen
        .iter()
        .find_map(|(_, t)| t.as_ref().ok()?.eigenes_buch());
    let marke = um.bestand.marke();
    if let Some(id) = buch
        && weiche(um, id)
    {
        lies_der_reihe(aus, &tabellen, um, tor);
        if aus.iter().all(|a| a.gelesen.abgelehnt.is_empty()) {
            return;
        }
        um.bestand.zurueck(marke);
    }
    lies_der_reihe(aus, &tabellen, um, tor);
}

/// The template goes, but for the levels that it has given the Landkreis: no table holds those.
fn weiche(um: &mut Einlesen<'_>, id: Id) -> bool {
    let landkreis = um.bestand.landkreis().cloned();
    if !um.bestand.raeume_vorlage() {
        return false;
    }
    if let Some(l) = landkreis {
        um.bestand.setze(Landkreis { id, ..l }.into());
    }
    true
}

fn lies_der_reihe(
    aus: &mut [Ausgelesen],
    tabellen: &[(usize, Result<csv::Tabelle, Ablehnung>)],
    um: &mut Einlesen<'_>,
    tor: Option<Tor<'_>>,
) {
    for (i, tabelle) in tabellen {
        let gelesen = match tabelle {
            Ok(tabelle) => ganz_oder_gar_nicht(um, tor, |um| csv::lies(tabelle, um)),
            Err(ablehnung) => Gelesen {
                abgelehnt: vec![ablehnung.clone()],
                ..Gelesen::default()
            },
        };
        if let Some(a) = aus.get_mut(*i) {
            a.gelesen = gelesen;
        }
    }
}
