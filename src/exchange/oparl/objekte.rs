//! JSON → the objects that matter, each with the place where it stood. Finds them on list pages, in arrays, alone and
//! inside each other; knows how OParl spells things, not what feldbuch makes of them.

use crate::domain::text::einzeilig;
use crate::exchange::einlesen::Ablehnung;
use crate::exchange::text;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// The types that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Typ {
    Organization,
    Person,
    Membership,
}

/// An object with its place, and the object that it was embedded in.
#[derive(Debug, Clone)]
pub struct Objekt {
    pub typ: Typ,
    pub id: String,
    pub ort: String,
    pub felder: Map<String, Value>,
    /// URL of the person or organisation around it.
    pub um: Option<(Typ, String)>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Fund {
    pub objekte: Vec<Objekt>,
    pub geloescht: usize,
    /// Objects of other types, passed over.
    pub andere: usize,
    pub fehler: Vec<Ablehnung>,
}

/// Looks through a whole file.
pub fn finde(inhalt: &str) -> Fund {
    let mut fund = Fund::default();
    match serde_json::from_str::<Value>(inhalt) {
        Ok(wert) => {
            Sucher { fund: &mut fund }.suche(wert, "", None);
            if fund.objekte.is_empty() && fund.geloescht == 0 && fund.fehler.is_empty() {
                let grund = "keine Organization, Person oder Membership darin";
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
            self.fund.geloescht += 1;
            return;
        }
        let Some(typ) = typ else {
            self.fund.andere += usize::from(felder.contains_key("type"));
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
    let typ = felder.get("type")?.as_str()?;
    match typ.rsplit('/').next()? {
        "Organization" => Some(Typ::Organization),
        "Person" => Some(Typ::Person),
        "Membership" => Some(Typ::Membership),
        _ => None,
    }
}

/// Takes embedded objects that have a type out; the ids that they leave behind say who they were.
fn eingebettet(wert: &mut Value) -> Value {
    match wert {
        Value::Object(o) if typ(o).is_some() => {
            let id = o.get("id").cloned().unwrap_or(Value::Null);
            std::mem::replace(wert, id)
        }
        Value::Array(liste) => Value::Array(liste.iter_mut().map(eingebettet).collect()),
        Value::Object(o) if o.contains_key("type") => Value::Object(o.clone()),
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
