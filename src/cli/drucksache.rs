//! `completions` and `man`: what a package installs beside the program.

use super::args::Args;
use super::ausgabe::Ausgabe;
use crate::action::{ACTIONS, Kontext};
use crate::fehler::Fehler;
use crate::keymap::Keymap;
use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

pub fn completions(shell: Shell, aus: &mut Ausgabe) {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "feldbuch", &mut bytes);
    aus.roh(&bytes);
}

/// The calls from clap, the commands of the screen from the command list with their standard keys.
pub fn man(aus: &mut Ausgabe) -> Result<(), Fehler> {
    let mut bytes = Vec::new();
    let befehl = Args::command();
    let geschrieben = Man::new(befehl.clone())
        .manual("Benutzerhandbuch")
        .render(&mut bytes)
        .and_then(|()| befehle(&befehl).to_writer(&mut bytes))
        .and_then(|()| bildschirm().to_writer(&mut bytes))
        .and_then(|()| dateien().to_writer(&mut bytes));
    geschrieben.map_err(|e| Fehler::ausgabe_misslungen(&e.to_string()))?;
    aus.roh(&bytes);
    Ok(())
}

fn befehle(ganz: &clap::Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["BEFEHLE IM EINZELNEN"]);
    for (name, befehl) in alle_befehle(ganz, "feldbuch") {
        roff.control("SS", [name.as_str()]);
        if let Some(was) = befehl.get_about() {
            roff.text([roman(was.to_string())]);
        }
        for arg in befehl.get_arguments().filter(|a| !a.is_global_set()) {
            let wort = match arg.get_long() {
                Some(lang) => format!("--{lang}"),
                None => arg
                    .get_value_names()
                    .unwrap_or_default()
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            };
            roff.control("TP", []);
            roff.text([bold(wort)]);
            roff.text([roman(
                arg.get_help().map(ToString::to_string).unwrap_or_default(),
            )]);
        }
    }
    roff
}

/// Those below others, too: "feldbuch add todo".
fn alle_befehle<'c>(befehl: &'c clap::Command, davor: &str) -> Vec<(String, &'c clap::Command)> {
    let mut alle = Vec::new();
    for unter in befehl.get_subcommands() {
        let name = format!("{davor} {}", unter.get_name());
        let tiefere = alle_befehle(unter, &name);
        alle.push((name, unter));
        alle.extend(tiefere);
    }
    alle
}

fn bildschirm() -> Roff {
    let karte = Keymap::eingebaut("standard");
    let mut roff = Roff::new();
    roff.control("SH", ["TASTEN"]);
    for (kontext, section, label) in Kontext::ALLE {
        roff.control("SS", [format!("{label} [{section}]").as_str()]);
        let tasten = karte.as_ref().map(|k| k.alle(*kontext)).unwrap_or_default();
        for eintrag in ACTIONS.iter().filter(|e| e.kontext == *kontext) {
            let taste = tasten
                .iter()
                .find(|(_, a)| *a == eintrag.action)
                .map_or("–", |(t, _)| t.as_str());
            roff.control("TP", []);
            roff.text([bold(taste)]);
            roff.text([roman(format!("{} ({})", eintrag.label, eintrag.name))]);
        }
    }
    roff
}

fn dateien() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["DATEIEN"]);
    for (pfad, was) in [
        ("$XDG_CONFIG_HOME/feldbuch/config.toml", "Einstellungen"),
        ("$XDG_CONFIG_HOME/feldbuch/keymap.toml", "eigene Tasten"),
        ("$XDG_CONFIG_HOME/feldbuch/themes/", "eigene Farbschemata"),
        (
            "$XDG_DATA_HOME/feldbuch/",
            "das Feldbuch; Sicherungen in backups/",
        ),
        ("$XDG_STATE_HOME/feldbuch/", "Protokolle, Anordnung"),
    ] {
        roff.control("TP", []);
        roff.text([bold(pfad)]);
        roff.text([roman(was)]);
    }
    roff.control("SH", ["EINSTELLUNGEN"]);
    for (name, was) in super::config::SCHLUESSEL {
        roff.control("TP", []);
        roff.text([bold(*name)]);
        roff.text([roman(*was)]);
    }
    roff.control("SH", ["RÜCKGABE"]);
    roff.text([roman("0 getan; 1 nicht getan, nichts geändert; 2 falscher Aufruf; 3 Feldbuch beschädigt; 4 inzwischen von jemandem geändert")]);
    roff
}
