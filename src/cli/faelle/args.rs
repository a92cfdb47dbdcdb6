//! The arguments of `feldbuch cases`, described for clap. There is none that takes a passphrase.

use clap::{Args as ClapArgs, Subcommand};
use std::path::PathBuf;

const BEFEHL: &str = "{about-with-newline}\nAufruf: {usage}\n\n{all-args}{after-help}";

/// What can be done with the case notes.
#[derive(Debug, Subcommand)]
pub enum Cases {
    /// Tresor für Fallnotizen anlegen; gibt die Wiederherstellungsphrase einmal aus
    #[command(help_template = BEFEHL)]
    Init(Init),
    /// Fallnotizen auflisten, mit ihren Pseudonymen
    #[command(help_template = BEFEHL)]
    List(List),
    /// eine Fallnotiz zeigen
    #[command(help_template = BEFEHL)]
    Show(Show),
    /// eine Fallnotiz als Text in eine neue Datei schreiben, wenn der Wächter nichts findet
    #[command(help_template = BEFEHL)]
    Export(Export),
    /// Zahlen für die Steuerungsgruppe: Fragen, Themen, Hilfesettings je Planregion und Jahr, nichts unter 5
    #[command(help_template = BEFEHL)]
    Statistics(Statistics),
    /// was zu löschen ist und welche Wiedervorlagen anstehen
    #[command(help_template = BEFEHL)]
    Due(Due),
    /// vernichten, wessen Frist um ist (14 Tage, nachdem sie als fällig gezeigt wurde; 7 Tage im Papierkorb)
    #[command(help_template = BEFEHL)]
    Purge(Purge),
}

/// Where the passphrase comes from when nobody sits there to be asked.
#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Zugang {
    /// Passphrase aus dieser Nummer lesen (erste Zeile), statt am Terminal zu fragen
    #[arg(long, value_name = "NUMMER", value_parser = nummer)]
    pub passphrase_fd: Option<u32>,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Init {
    /// Name des ersten Zugangs; steht unverschlüsselt da
    #[arg(long, value_name = "NAME", value_parser = benannt)]
    pub name: String,
    /// auch, wenn hier ein Tresor bekannt war, der jetzt fehlt
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub zugang: Zugang,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct List {
    /// nur dieser Raum und alles darunter
    #[arg(long, value_name = "RAUM")]
    pub raum: Option<String>,
    /// nur Notizen, in denen diese Wörter stehen
    #[arg(long, value_name = "TEXT")]
    pub filter: Option<String>,
    /// als JSON
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// als CSV
    #[arg(long)]
    pub csv: bool,
    #[command(flatten)]
    pub zugang: Zugang,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Show {
    /// Kennung; der Anfang genügt
    #[arg(help_heading = "Angaben", value_name = "KENNUNG")]
    pub id: String,
    /// als JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub zugang: Zugang,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Export {
    /// Kennung; der Anfang genügt
    #[arg(help_heading = "Angaben", value_name = "KENNUNG")]
    pub id: String,
    /// neue Datei, nur für den eigenen Benutzer lesbar
    #[arg(short, long, value_name = "DATEI")]
    pub output: PathBuf,
    #[command(flatten)]
    pub zugang: Zugang,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Statistics {
    /// nur dieses Jahr
    #[arg(long, value_name = "JAHR", value_parser = jahr)]
    pub year: Option<i16>,
    /// als JSON
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// als CSV
    #[arg(long)]
    pub csv: bool,
    #[command(flatten)]
    pub zugang: Zugang,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Due {
    /// als JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub zugang: Zugang,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Purge {
    /// nicht fragen
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub zugang: Zugang,
}

fn benannt(name: &str) -> Result<String, String> {
    let name = name.trim();
    match name.is_empty() {
        true => Err("bitte einen Namen".to_owned()),
        false => Ok(name.to_owned()),
    }
}

fn nummer(wort: &str) -> Result<u32, String> {
    wort.parse().map_err(|_| "Zahl erwartet".to_owned())
}

fn jahr(wort: &str) -> Result<i16, String> {
    let vier = wort.len() == 4 && wort.bytes().all(|b| b.is_ascii_digit());
    let jahr = wort.parse().ok().filter(|_| vier);
    jahr.ok_or_else(|| "bitte ein Jahr mit vier Ziffern".to_owned())
}
