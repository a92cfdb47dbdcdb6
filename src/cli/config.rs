//! config.toml: what a person sets once. An unknown key is a fault with line and suggestion, and nothing of it holds.

use super::args::KEYMAPS;
use crate::fehler::{Fehler, Mangel};
use crate::keymap::zeilen::{Eintrag, Maengel, eintraege, vorschlag};
use std::env::var_os;
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
    (
        "idle_minutes",
        "Minuten ohne Taste, bis die Fälle gesperrt werden: 1 bis 30",
    ),
    ("editor", "Programm für lange Texte"),
    ("backup_days", "Tage, von denen eine Sicherung bleibt"),
    (
        "backup_weeks",
        "Wochen davor, von denen eine Sicherung bleibt",
    ),
    (
        "papers",
        "Ordner, der für Einladungen und Protokolle vorgeschlagen wird",
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
    pub papers: Option<PathBuf>,
    pub mouse: Option<bool>,
}

impl Config {
    /// Reads the file; one that is not there is empty, unless the person named it.
    pub fn laden(datei: &Path, verlangt: bool) -> Result<Config, Fehler> {
        let anzeige = datei.display().to_string();
        let text = match std::fs::read(datei).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(e)) => {
                let maengel = [kein_utf8(e.as_bytes(), e.utf8_error().valid_up_to())];
                return Err(Fehler::einstellungen(&anzeige, &maengel));
            }
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
            config.data = Some(match (data.strip_prefix("~"), var_os("HOME")) {
                (Ok(rest), Some(zuhause)) => PathBuf::from(zuhause).join(rest),
                _ => ordner.join(data),
            });
        }
        // The folder for papers is shown as it is written: with its „~“.
        if let (Some(papiere), Some(ordner)) = (&config.papers, datei.parent())
            && !papiere.starts_with("~")
        {
            config.papers = Some(ordner.join(papiere));
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
            "papers" => self.papers = Some(PathBuf::from(text(name, wert)?)),
            "keymap" => self.keymap = Some(keymap(text(name, wert)?)?),
            "theme" => self.theme = Some(text(name, wert)?),
            "editor" => self.editor = Some(text(name, wert)?),
            "idle_minutes" => self.idle_minutes = Some(minuten(name, wert)?),
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

fn kein_utf8(bytes: &[u8], gut_bis: usize) -> Mangel {
    let davor = bytes.get(..gut_bis).unwrap_or_default();
    Mangel {
        zeile: 1 + davor.iter().filter(|b| **b == b'\n').count(),
        satz: "kein lesbarer Text – die Datei als UTF-8 speichern".to_owned(),
    }
}

/// A built-in keymap by name; anything with a dot or a slash is a file.
fn keymap(name: String) -> Result<String, String> {
    if KEYMAPS.contains(&name.as_str()) || name.contains(['.', '/']) {
        return Ok(name);
    }
    let vertippt = |k: &&&str| strsim::osa_distance(&name.to_lowercase(), k) <= 1;
    let wie = match KEYMAPS.iter().find(vertippt) {
        Some(gemeint) => format!(" – meintest du „{gemeint}“?"),
        None => vorschlag(&name, KEYMAPS.iter().copied()),
    };
    Err(format!("die Tastenbelegung „{name}“ gibt es nicht{wie}"))
}

fn text(name: &str, wert: &DeValue<'_>) -> Result<String, String> {
    match wert {
        DeValue::String(t) if !t.trim().is_empty() => Ok(t.to_string()),
        _ => Err(format!("{name}: ein Text in Anführungszeichen")),
    }
}

/// Never off, and not so long that a room is left with cases open.
fn minuten(name: &str, wert: &DeValue<'_>) -> Result<u16, String> {
    zahl(name, wert)
        .ok()
        .filter(|m| (1..=30).contains(m))
        .ok_or_else(|| format!("{name}: eine Zahl von 1 bis 30"))
}

fn zahl(name: &str, wert: &DeValue<'_>) -> Result<u16, String> {
    match wert {
        DeValue::Integer(z) => z.as_str().parse().ok(),
        _ => None,
    }
    .ok_or_else(|| format!("{name}: eine Zahl von 0 bis 65535"))
}
