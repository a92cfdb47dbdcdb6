//! `init`: a new store from a template, with or without invented life.

use super::args::Init;
use super::ausgabe::Ausgabe;
use super::{Buch, Umgebung};
use crate::domain::Kind;
use crate::fehler::Fehler;
use crate::store::{Aenderung, Draft, Grund, SledStore};
use crate::vorlage::{self, Vorlage};
use std::path::Path;

pub fn init(a: &Init, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    if SledStore::vorhanden(&um.daten) {
        return Err(Fehler::speicher_vorhanden(&um.daten.display().to_string()));
    }
    let vorlage = lies_vorlage(&a.template)?;
    let buch = anlegen(&vorlage, &a.template, a.demo, um)?;
    let zahl = |kind| super::dateien::gezaehlt(kind, buch.reg.ids(kind).len());
    aus.zeile(format!(
        "Feldbuch angelegt in {}: {}, {}, {}, {}, {}.",
        um.daten.display(),
        zahl(Kind::Raeume),
        zahl(Kind::Gremiumsarten),
        zahl(Kind::Gremien),
        zahl(Kind::Personen),
        zahl(Kind::Todos),
    ));
    if let Some(hinweis) = buch
        .reg
        .landkreis()
        .map(|l| &l.hinweis)
        .filter(|h| !h.is_empty())
    {
        aus.zeile(hinweis);
    }
    aus.zeile("Öffnen: feldbuch");
    Ok(0)
}

/// Makes the store and fills it in one commit.
pub fn anlegen(vorlage: &Vorlage, name: &str, demo: bool, um: &Umgebung) -> Result<Buch, Fehler> {
    let mut ids = um.ids();
    let mut saetze = vorlage.datensaetze(&mut ids, um.heute());
    if demo {
        saetze = vorlage::demo(saetze, um.heute(), &mut ids);
    }
    let mut draft = Draft::new(format!("Feldbuch angelegt ({name})"));
    draft
        .aenderungen
        .extend(saetze.into_iter().map(Aenderung::neu));
    let mut buch = Buch::aus(SledStore::anlegen(&um.daten)?)?;
    buch.schreibe(&draft, Grund::Eingabe, um)?;
    Ok(buch)
}

/// Names of the built-in templates.
pub fn eingebaute() -> Vec<&'static str> {
    vorlage::NAMEN.iter().map(|n| n.0).collect()
}

/// A built-in template by name, else a file.
fn lies_vorlage(name: &str) -> Result<Vorlage, Fehler> {
    if let Some(vorlage) = Vorlage::eingebaut(name) {
        return Ok(vorlage);
    }
    if !Path::new(name).exists() {
        return Err(Fehler::vorlage_unbekannt(name, &eingebaute()));
    }
    let text = std::fs::read_to_string(name)
        .map_err(|e| Fehler::datei_unlesbar(name, &super::dateien::io_grund(&e)))?;
    Vorlage::lesen(&text, name).map_err(|fehler| {
        Fehler::vorlage_fehlerhaft(name, fehler.iter().map(|f| (f.zeile, f.satz.as_str())))
    })
}
