//! JSON → the objects that matter, each with the place where it stood. Finds them on list pages, in arrays, alone and
//! inside each other; knows how OParl spells things, not what feldbuch makes of them.

use crate::domain::Kind;
use crate::domain::text::einzeilig;
use crate::exchange::einlesen::Ablehnung;
use crate::exchange::text;
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};

/// The types that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Typ {
    Organization,
    Person,
    Membership,
    Meeting,
    AgendaItem,
    /// Of feldbuch alone: OParl has no decisions of their own.
    Beschluss,
}

impl Typ {
    pub fn kind(self) -> Kind {
        match self {
            Typ::Organization => Kind::Gremien,
            Typ::Person => Kind::Personen,
            Typ::Membership => Kind::Mitgliedschaften,
            Typ::Meeting => Kind::Sitzungen,
            Typ::AgendaItem => Kind::Tops,
            Typ::Beschluss => Kind::Beschluesse,
        }
    }
}

/// Types that are passed over: one, many.
const ANDERE: &[(&str, &str, &str)] = &[
    ("System", "System", "Systeme"),
    ("Body", "Körperschaft", "Körperschaften"),
    ("LegislativeTerm", "Wahlperiode", "Wahlperioden"),
    ("Paper", "Drucksache", "Drucksachen"),
    ("Consultation", "Beratung", "Beratungen"),
    ("File", "Datei", "Dateien"),
];

/// An object with its place, and the object that it was embedded in.
#[derive(Debug, Clone)]
pub struct Objekt {
    pub typ: Typ,
    pub id: String,
    pub ort: String,
    pub felder: Map<String, Value>,
    /// URL of the object around it.
    pub um: Option<(Typ, String)>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Fund {
    pub objekte: Vec<Objekt>,
    /// Locations by URL: wherever one is held, another object may name it.
    pub orte: HashMap<String, Map<String, Value>>,
    /// URLs of what was deleted there; "" where the tombstone does not say.
    pub geloescht: Vec<String>,
    /// Objects of other types, passed over: how many of which.
    andere: BTreeMap<String, usize>,
    /// Of types that OParl has and that are not even counted.
    sonstige: usize,
    pub fehler: Vec<Ablehnung>,
}

/// Looks through a whole file.
pub fn finde(inhalt: &str) -> Fund {
    let mut fund = Fund::default();
    match serde_json::from_str::<Value>(inhalt) {
        Ok(wert) => {
            Sucher { fund: &mut fund }.suche(wert, "", None);
            if fund.leer() && !fund.nur_anderes() {
                let grund = "keine Organization, Person, Membership oder Meeting darin";
                fund.fehler.push(Ablehnung::neu(1, "", grund));
            }
        }
        Err(fehler) => fund
            .fehler
            .push(crate::exchange::feldbuch::json_fehler(&fehler)),
    }
    fund
}

struct Sucher<'a> {
    fund: &'a mut Fund,
}

impl Sucher<'_> {
    fn suche(&mut self, wert: Value, ort: &str, um: Option<&(Typ, String)>) {
        match wert {
            Value::Array(liste) => {
                for (i, w) in liste.into_iter().enumerate() {
                    self.suche(w, &format!("{ort}[{i}]"), um);
                }
            }
            Value::Object(felder) => self.objekt(felder, ort, um),
            _ => {}
        }
    }

    fn objekt(&mut self, mut felder: Map<String, Value>, ort: &str, um: Option<&(Typ, String)>) {
        let typ = typ(&felder);
        let id = felder
            .get("id")
            .and_then(Value::as_str)
            .map(str::to_owned)
            .unwrap_or_default();
        let selbst = typ.map(|t| (t, id.clone()));
        // What is embedded comes out of it; what stays is the object's own.
        for (name, inneres) in felder.iter_mut() {
            if matches!(inneres, Value::Array(_) | Value::Object(_)) {
                let ort = if ort.is_empty() {
                    name.clone()
                } else {
                    format!("{ort}.{name}")
                };
                self.suche(eingebettet(inneres), &ort, selbst.as_ref().or(um));
            }
        }
        if felder.get("deleted") == Some(&Value::Bool(true)) {
            self.fund.geloescht.push(id);
            return;
        }
        let Some(typ) = typ else {
            self.anderes(id, felder);
            return;
        };
        if id.is_empty() {
            self.fund
                .fehler
                .push(Ablehnung::neu(1, ort, "ohne id (URL)"));
            return;
        }
        self.fund.objekte.push(Objekt {
            typ,
            id,
            ort: ort.to_owned(),
            felder,
            um: um.cloned(),
        });
    }

    fn anderes(&mut self, id: String, felder: Map<String, Value>) {
        let Some(wort) = felder.get("type").and_then(letztes) else {
            return;
        };
        // What a map needs beside a Location has types, too.
        if wort == "Location" {
            self.fund.orte.insert(id, felder);
        } else if ANDERE.iter().any(|a| a.0 == wort) {
            *self.fund.andere.entry(wort.to_owned()).or_default() += 1;
        } else if von_oparl(&felder) {
            self.fund.sonstige += 1;
        }
    }
}

impl Fund {
    fn leer(&self) -> bool {
        self.objekte.is_empty() && self.geloescht.is_empty() && self.fehler.is_empty()
    }

    /// OParl all right, but nothing that feldbuch keeps.
    pub fn nur_anderes(&self) -> bool {
        let etwas = !self.andere.is_empty() || !self.orte.is_empty() || self.sonstige > 0;
        self.leer() && etwas
    }

    /// "1 Datei, 3 Drucksachen"; None: everything was taken.
    pub fn uebergangen(&self) -> Option<String> {
        let teile: Vec<String> = ANDERE
            .iter()
            .filter_map(|(wort, eins, viele)| match self.andere.get(*wort)? {
                1 => Some(format!("1 {eins}")),
                n => Some(format!("{n} {viele}")),
            })
            .collect();
        (!teile.is_empty()).then(|| teile.join(", "))
    }
}

/// The line on which the object's id stands first as an id. Only for faults: it looks through the whole text.
pub fn zeile(inhalt: &str, id: &str) -> usize {
    if id.is_empty() {
        return 1;
    }
    let gesucht = format!("\"{id}\"");
    let vor_doppelpunkt = |s: &usize| {
        inhalt
            .get(..*s)
            .is_some_and(|v| v.trim_end().ends_with(':'))
    };
    memchr::memmem::find_iter(inhalt.as_bytes(), &gesucht)
        .find(vor_doppelpunkt)
        .map_or(1, |s| text::zeile(inhalt, s))
}

fn typ(felder: &Map<String, Value>) -> Option<Typ> {
    match letztes(felder.get("type")?)? {
        "Organization" => Some(Typ::Organization),
        "Person" => Some(Typ::Person),
        "Membership" => Some(Typ::Membership),
        "Meeting" => Some(Typ::Meeting),
        "AgendaItem" => Some(Typ::AgendaItem),
        BESCHLUSS => Some(Typ::Beschluss),
        _ => None,
    }
}

fn von_oparl(felder: &Map<String, Value>) -> bool {
    let typ = felder.get("type").and_then(Value::as_str);
    typ.is_some_and(|t| t.starts_with("https://schema.oparl.org/"))
}

/// The type that OParl has not.
pub const BESCHLUSS: &str = "feldbuch:Beschluss";

/// "https://schema.oparl.org/1.1/Meeting" → "Meeting"
fn letztes(typ: &Value) -> Option<&str> {
    typ.as_str()?.rsplit('/').next()
}

/// Takes embedded objects that have a type out; the ids that they leave behind say who they were.
fn eingebettet(wert: &mut Value) -> Value {
    match wert {
        Value::Object(o) if typ(o).is_some() => {
            let id = o.get("id").cloned().unwrap_or(Value::Null);
            std::mem::replace(wert, id)
        }
        Value::Array(liste) => Value::Array(liste.iter_mut().map(eingebettet).collect()),
        // A tombstone often says no more than its id.
        Value::Object(o) if o.contains_key("type") || o.contains_key("deleted") => {
            Value::Object(o.clone())
        }
        _ => Value::Null,
    }
}

impl Objekt {
    /// One line of text; trailing blanks and line breaks are gone. None: not there, or null.
    pub fn text(&self, name: &str) -> Result<Option<String>, Ablehnung> {
        match self.felder.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(t)) => Ok(Some(einzeilig(t)).filter(|t| !t.is_empty())),
            Some(_) => Err(self.fehler(name, "ist kein Text")),
        }
    }

    /// Texts; a single one counts as a list of one.
    pub fn texte(&self, name: &str) -> Result<Vec<String>, Ablehnung> {
        match self.felder.get(name) {
            Some(Value::Array(liste)) => liste
                .iter()
                .map(|w| {
                    w.as_str()
                        .map(einzeilig)
                        .ok_or_else(|| self.fehler(name, "ist keine Liste von Texten"))
                })
                .collect(),
            _ => Ok(self.text(name)?.into_iter().collect()),
        }
    }

    pub fn ja(&self, name: &str) -> Result<Option<bool>, Ablehnung> {
        match self.felder.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(b)) => Ok(Some(*b)),
            Some(_) => Err(self.fehler(name, "ist weder true noch false")),
        }
    }

    /// A day; of a point in time only its day.
    pub fn tag(&self, name: &str) -> Result<Option<Date>, Ablehnung> {
        let Some(t) = self.text(name)? else {
            return Ok(None);
        };
        let tag = t.get(..10).unwrap_or(&t);
        tag.parse()
            .map(Some)
            .map_err(|_| self.fehler(name, format!("„{t}“ ist kein Datum")))
    }

    /// Wall clock of Europe/Berlin, to the minute; where no offset is given, it is that already. A day alone is its midnight.
    pub fn zeitpunkt(&self, name: &str) -> Result<Option<DateTime>, Ablehnung> {
        let Some(t) = self.text(name)? else {
            return Ok(None);
        };
        lies_zeitpunkt(&t)
            .map(Some)
            .ok_or_else(|| self.fehler(name, format!("„{t}“ ist kein Zeitpunkt")))
    }

    /// Text with its line breaks.
    pub fn absatz(&self, name: &str) -> Result<Option<String>, Ablehnung> {
        match self.felder.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(t)) => {
                let text = t.replace("\r\n", "\n").trim().to_owned();
                Ok(Some(text).filter(|t| !t.is_empty()))
            }
            Some(_) => Err(self.fehler(name, "ist kein Text")),
        }
    }

    /// A whole number from 0.
    pub fn zahl(&self, name: &str) -> Result<Option<u64>, Ablehnung> {
        match self.felder.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(wert) => wert
                .as_u64()
                .map(Some)
                .ok_or_else(|| self.fehler(name, "ist keine Zahl ab 0")),
        }
    }

    /// Written by feldbuch itself.
    pub fn von_uns(&self) -> bool {
        self.felder.contains_key("feldbuch:id")
    }

    /// A fault; the line is filled in by whoever has the text: see [`zeile`].
    pub fn fehler(&self, feld: &str, grund: impl Into<String>) -> Ablehnung {
        let ort = match (self.ort.is_empty(), feld.is_empty()) {
            (true, _) => feld.to_owned(),
            (_, true) => self.ort.clone(),
            _ => format!("{}.{feld}", self.ort),
        };
        Ablehnung {
            zeile: None,
            ort,
            grund: grund.into(),
        }
    }
}

fn lies_zeitpunkt(t: &str) -> Option<DateTime> {
    let zeit = match t.parse::<Timestamp>() {
        Ok(punkt) => zone().to_datetime(punkt),
        Err(_) => t.parse::<DateTime>().ok()?,
    };
    zeit.with().second(0).subsec_nanosecond(0).build().ok()
}

/// Where the Landkreis is; the table of zones is part of the program.
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}
