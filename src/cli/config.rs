//! config.toml: what a person sets once. An unknown key is a fault with line and suggestion, and nothing of it holds.

use crate::fehler::{Fehler, Mangel};
use crate::keymap::zeilen::{Eintrag, Maengel, eintraege, vorschlag};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use toml::de::DeValue;

/// Every key there is, with what it means.
pub const SCHLUESSEL: &[(&str, &str)] = &[
    ("name", "Name, unter dem Änderungen im Verlauf stehen"),
    ("data", "Datenordner"),
    (
        "keymap",
        "Tastenbelegung: standard, vim, emacs oder eine Datei",
    ),
    ("theme", "Farbschema"),
    ("idle_minutes", "Minuten ohne Taste, bis gesperrt wird"),
    ("editor", "Programm für lange Texte"),
    ("backup_days", "Tage, von denen eine Sicherung bleibt"),
    (
        "backup_weeks",
        "Wochen davor, von denen eine Sicherung bleibt",
    ),
    ("mouse", "Maus benutzen: true oder false"),
];

/// What is set; None: the usual.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    pub name: Option<String>,
    pub data: Option<PathBuf>,
    pub keymap: Option<String>,
    pub theme: Option<String>,
    pub idle_minutes: Option<u16>,
    pub editor: Option<String>,
    pub backup_days: Option<u16>,
    pub backup_weeks: Option<u16>,
    pub mouse: Option<bool>,
}

impl Config {
    /// Reads the file; one that is not there is empty, unless the person named it.
    pub fn laden(datei: &Path, verlangt: bool) -> Result<Config, Fehler> {
        let anzeige = datei.display().to_string();
        let text = match std::fs::read_to_string(datei) {
            Ok(text) => text,
            Err(e) if e.kind() == ErrorKind::NotFound && !verlangt => return Ok(Config::default()),
            Err(e) => {
                return Err(Fehler::datei_unlesbar(
                    &anzeige,
                    &super::dateien::io_grund(&e),
                ));
            }
        };
        let mut config = Config::lies(&text).map_err(|m| Fehler::einstellungen(&anzeige, &m))?;
        // A relative folder is meant from where the file lies.
        if let (Some(data), Some(ordner)) = (&config.data, datei.parent()) {
            config.data = Some(ordner.join(data));
        }
        Ok(config)
    }

    /// Error: every fault, with its line.
    pub fn lies(text: &str) -> Result<Config, Vec<Mangel>> {
        let (tabelle, mut maengel) = Maengel::lesen(text);
        let mut config = Config::default();
        for eintrag in eintraege(tabelle.get_ref()) {
            if let Err(satz) = config.setze(&eintrag) {
                maengel.melde(&eintrag.2, satz);
            }
        }
        maengel.oder(config)
    }

    fn setze(&mut self, (name, wert, _): &Eintrag<'_, '_>) -> Result<(), String> {
        let wert = wert.get_ref();
        match *name {
            "name" => self.name = Some(text(name, wert)?),
            "data" => self.data = Some(PathBuf::from(text(name, wert)?)),
            "keymap" => self.keymap = Some(text(name, wert)?),
            "theme" => self.theme = Some(text(name, wert)?),
            "editor" => self.editor = Some(text(name, wert)?),
            "idle_minutes" => self.idle_minutes = Some(zahl(name, wert)?),
            "backup_days" => self.backup_days = Some(zahl(name, wert)?),
            "backup_weeks" => self.backup_weeks = Some(zahl(name, wert)?),
            "mouse" => match wert {
                DeValue::Boolean(b) => self.mouse = Some(*b),
                _ => return Err("mouse: true oder false".to_owned()),
            },
            _ => {
                let namen = SCHLUESSEL.iter().map(|s| s.0);
                return Err(format!("„{name}“ gibt es nicht{}", vorschlag(name, namen)));
            }
        }
        Ok(())
    }
}

fn text(name: &str, wert: &DeValue<'_>) -> Result<String, String> {
    match wert {
        DeValue::String(t) if !t.trim().is_empty() => Ok(t.to_string()),
        _ => Err(format!("{name}: ein Text in Anführungszeichen")),
    }
}

fn zahl(name: &str, wert: &DeValue<'_>) -> Result<u16, String> {
    match wert {
        DeValue::Integer(z) => z.as_str().parse().ok(),
        _ => None,
    }
    .ok_or_else(|| format!("{name}: eine Zahl von 0 bis 65535"))
}
