//! `keys`: the keymap in force, or the check of a file of one's own.

use super::Umgebung;
use super::args::Keys;
use super::ausgabe::{Ausgabe, sage};
use crate::action::{Action, Kontext};
use crate::fehler::Fehler;
use crate::keymap::Keymap;
use serde_json::{Value, json};
use std::io::ErrorKind;
use std::path::Path;

pub fn keys(a: &Keys, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let karte = match &a.check {
        Some(datei) => lies(datei)?,
        None => geltende(um)?,
    };
    if a.json {
        aus.json(&karte_json(&karte));
    } else if a.check.is_some() {
        aus.zeile(format!("{}: in Ordnung.", karte.name()));
        for satz in ohne_taste(&karte) {
            sage(&satz);
        }
    } else {
        zeige(&karte, aus);
    }
    Ok(0)
}

/// Commands without which one does not find one's way out.
const NOETIG: &[(Action, &str)] = &[
    (Action::Quit, "beenden geht dann nur über die Palette"),
    (Action::Back, "aus Fenstern kommt man dann schwer zurück"),
    (
        Action::Help,
        "welche Tasten es gibt, zeigt dann nichts mehr",
    ),
];

fn ohne_taste(karte: &Keymap) -> Vec<String> {
    let belegt = |action| {
        Kontext::ALLE
            .iter()
            .any(|(k, ..)| karte.alle(*k).iter().any(|(_, a)| *a == action))
    };
    NOETIG
        .iter()
        .filter(|(action, _)| !belegt(*action))
        .map(|(action, folge)| {
            let (name, label) = (action.name(), action.label());
            format!("Warnung: keine Taste für „{name}“ ({label}); {folge}.")
        })
        .collect()
}

/// The keymap in force: named on the command line or in config.toml, else the person's keymap.toml, else the standard.
pub fn geltende(um: &Umgebung) -> Result<Keymap, Fehler> {
    let vorgabe = um.keymap.as_deref().unwrap_or("standard");
    if let Some(karte) = Keymap::eingebaut(vorgabe) {
        let eigene = um.einstellungen.join("keymap.toml");
        return match std::fs::read_to_string(&eigene) {
            Ok(text) => Keymap::lesen(&eigene.display().to_string(), &text, vorgabe),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(karte),
            Err(e) => Err(Fehler::datei_unlesbar(
                &eigene.display().to_string(),
                &super::dateien::io_grund(&e),
            )),
        };
    }
    lies(Path::new(vorgabe))
}

/// A keymap named on the command line must be there, whether this command needs it or not.
pub fn pruefe(name: &str) -> Result<(), Fehler> {
    match Keymap::eingebaut(name) {
        Some(_) => Ok(()),
        None => lies(Path::new(name)).map(|_| ()),
    }
}

fn lies(datei: &Path) -> Result<Keymap, Fehler> {
    let name = datei.display().to_string();
    let text = std::fs::read_to_string(datei)
        .map_err(|e| Fehler::datei_unlesbar(&name, &super::dateien::io_grund(&e)))?;
    Keymap::lesen(&name, &text, "standard")
}

fn zeige(karte: &Keymap, aus: &mut Ausgabe) {
    aus.zeile(format!("Tastenbelegung: {}", karte.name()));
    for (kontext, _, label) in Kontext::ALLE {
        let zeilen: Vec<Vec<String>> = karte
            .alle(*kontext)
            .into_iter()
            .map(|(tasten, action)| {
                vec![tasten, action.label().to_owned(), action.name().to_owned()]
            })
            .collect();
        if !zeilen.is_empty() {
            aus.zeile("");
            aus.kopf(label);
            aus.tabelle(&["Taste", "tut", "Befehl"], &zeilen);
        }
    }
}

fn karte_json(karte: &Keymap) -> Value {
    let tasten: Vec<Value> = Kontext::ALLE
        .iter()
        .flat_map(|(kontext, section, _)| {
            karte
                .alle(*kontext)
                .into_iter()
                .map(move |(tasten, action)| {
                    json!({
                        "context": section,
                        "action": action.name(),
                        "keys": tasten.split(", ").collect::<Vec<_>>(),
                        "label": action.label(),
                    })
                })
        })
        .collect();
    json!({ "name": karte.name(), "keys": tasten })
}
