//! The command line as a person or script meets it: the real program in an empty HOME, on a fixed day.

pub mod faelle;
mod fangen;
mod feld;
mod fragen;
mod geld;
mod genau;
mod hilfe;
mod papiere;
mod schreiben;
mod sicherung;
mod sicherung_schaden;
mod sicherung_ziel;
mod sitzungen;
mod tausch;
mod waechter;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A home of its own.
pub struct Heim {
    dir: TempDir,
}

/// What a call said.
pub struct Lauf {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Heim {
    pub fn leer() -> Self {
        Heim {
            dir: TempDir::new().unwrap(),
        }
    }

    /// With an empty book.
    pub fn mit_buch() -> Self {
        let heim = Self::leer();
        assert_eq!(heim.ruf(&["init", "--template", "empty"]).code, 0);
        heim
    }

    /// With the Landkreis of the concept paper and a handful of people.
    pub fn mit_kreis() -> Self {
        let heim = Self::leer();
        assert_eq!(
            heim.ruf(&["init", "--template", "potsdam-mittelmark"]).code,
            0
        );
        heim.datei(
            "leute.csv",
            "Nachname;Vorname;Tel.;Mail;Einrichtung;Gemeinde\n\
             Muster;Wanda;03327 1;w@example.org;Träger Süd;Teltow\n\
             Mustermann;Wanja;03327 2;;Träger Nord;Teltow\n\
             Probe;Bodo;03384 13;;Kita Sonne;Brück\n",
        );
        assert_eq!(heim.ruf(&["import", "leute.csv"]).code, 0);
        heim
    }

    pub fn pfad(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn datei(&self, name: &str, inhalt: impl AsRef<[u8]>) -> PathBuf {
        let pfad = self.pfad(name);
        std::fs::create_dir_all(pfad.parent().unwrap()).unwrap();
        std::fs::write(&pfad, inhalt).unwrap();
        pfad
    }

    /// A command in this home; nothing of the machine's own settings gets in.
    pub fn befehl(&self, args: &[&str]) -> Command {
        let mut befehl = Command::new(env!("CARGO_BIN_EXE_feldbuch"));
        befehl
            .env_clear()
            .env("HOME", self.dir.path())
            .env("XDG_CONFIG_HOME", self.pfad("config"))
            .env("XDG_DATA_HOME", self.pfad("data"))
            .env("XDG_STATE_HOME", self.pfad("state"))
            .env("USER", "pruefer")
            .current_dir(self.dir.path())
            .args(args)
            .stdin(Stdio::null());
        if !args.contains(&"--today") {
            befehl.args(["--today", "2026-11-23"]);
        }
        befehl
    }

    pub fn ruf(&self, args: &[&str]) -> Lauf {
        self.lauf(self.befehl(args).output().unwrap())
    }

    pub fn lauf(&self, o: Output) -> Lauf {
        let text = |b: Vec<u8>| {
            String::from_utf8(b)
                .unwrap()
                .replace(&self.dir.path().display().to_string(), "HEIM")
        };
        Lauf {
            code: o.status.code().unwrap(),
            out: text(o.stdout),
            err: text(o.stderr),
        }
    }

    /// A call that must succeed, with `--json`.
    pub fn json(&self, args: &[&str]) -> Value {
        let lauf = self.ruf(&[args, &["--json"]].concat());
        assert_eq!(lauf.code, 0, "{}", lauf.err);
        serde_json::from_str(&lauf.out).unwrap()
    }

    pub fn daten(&self) -> PathBuf {
        self.pfad("data/feldbuch")
    }
}

impl Lauf {
    /// Output without ids, for snapshots.
    pub fn ohne_ids(&self) -> String {
        ohne_ids(&self.out)
    }
}

/// Ids and their ends look like words of six or 26 capital letters and digits, some of each.
pub fn ohne_ids(text: &str) -> String {
    let ist_id = |w: &str| {
        matches!(w.len(), 6 | 26)
            && w.chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    text.split_inclusive(|c: char| !c.is_ascii_alphanumeric())
        .map(|w| {
            let rumpf = w.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            if ist_id(rumpf) {
                w.replace(rumpf, "ID")
            } else {
                w.to_owned()
            }
        })
        .collect()
}

pub fn felder(wert: &Value) -> Vec<&str> {
    wert.as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

pub fn gibt_es(pfad: &Path) -> bool {
    pfad.exists()
}
