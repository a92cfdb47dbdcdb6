//! The whole program as a person meets it: the real binary on a pseudo-terminal, in an empty HOME, on a fixed day.

mod anblick;
mod anfang;
mod ende;
mod entwurf;
mod faelle;

use crate::cli::Heim;
use crate::terminal::pty::Pty;
use portable_pty::CommandBuilder;
use std::fs;
use std::path::PathBuf;

const RUNTER: &str = "\x1b[B";
/// Stands on every screen as soon as the records are there.
pub const DA: &str = "Übersicht (";

impl Heim {
    /// With a Landkreis and a year of invented life.
    fn mit_leben() -> Self {
        let heim = Heim::leer();
        assert_eq!(heim.ruf(&["init", "--demo"]).code, 0);
        heim
    }

    /// `feldbuch` without a command. `mit` comes before the program's own name: a shell that runs it.
    pub fn schirm_befehl(&self, mit: &[&str], env: &[(&str, &str)]) -> CommandBuilder {
        let ruf = self.befehl(&[]);
        let programm = ruf.get_program().to_str().unwrap();
        let mut worte = mit.iter().copied().chain([programm]);
        let mut befehl = CommandBuilder::new(worte.next().unwrap());
        befehl.args(worte);
        befehl.args(ruf.get_args());
        befehl.cwd(self.pfad(""));
        befehl.env_clear();
        for (name, wert) in ruf.get_envs() {
            befehl.env(name, wert.unwrap());
        }
        for (name, wert) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8")] {
            befehl.env(name, wert);
        }
        for (name, wert) in env {
            befehl.env(name, wert);
        }
        befehl
    }

    fn start(&self) -> Pty {
        self.start_mit(&[])
    }

    fn start_mit(&self, env: &[(&str, &str)]) -> Pty {
        Pty::von(self.schirm_befehl(&[], env))
    }

    /// Until the first screen is there.
    fn offen(&self) -> Pty {
        let pty = self.start();
        pty.wait(DA);
        pty
    }

    /// Titles of the open to-dos, as a script gets them.
    fn todos(&self) -> Vec<String> {
        let liste = self.json(&["list", "todos"]);
        let eintraege = liste.as_array().unwrap().iter();
        eintraege
            .map(|t| t["titel"].as_str().unwrap().to_owned())
            .collect()
    }

    fn dateien(&self) -> Vec<PathBuf> {
        let mut offen = vec![self.pfad("")];
        let mut alle = Vec::new();
        while let Some(ordner) = offen.pop() {
            for eintrag in fs::read_dir(ordner).unwrap().map(Result::unwrap) {
                let pfad = eintrag.path();
                match pfad.is_dir() {
                    true => offen.push(pfad),
                    false => alle.push(pfad),
                }
            }
        }
        alle
    }
}

/// Leaves, and holds the program to leaving nothing behind on the terminal.
fn verlassen(mut pty: Pty) {
    pty.type_keys("q");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_restored();
}
