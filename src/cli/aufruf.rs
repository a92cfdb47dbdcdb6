//! argv → arguments; what clap has to complain about, in German.

use super::args::Args;
use super::ausgabe;
use crate::fehler::Fehler;
use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;
use std::io::Write;

/// The call is over before it began.
pub enum Ende {
    /// Help or version, for stdout.
    Auskunft(String),
    /// A command of which nothing was said: its help, for stderr.
    Hilfe(String),
    Falsch(Fehler),
}

impl Ende {
    pub fn sage(self) -> u8 {
        match self {
            Ende::Auskunft(text) => {
                // Nobody reads on: nothing to say about it.
                let _ = std::io::stdout().write_all(text.as_bytes());
                0
            }
            Ende::Hilfe(text) => {
                ausgabe::sage(text.trim_end());
                2
            }
            Ende::Falsch(fehler) => {
                ausgabe::sage_fehler(&fehler);
                fehler.art.exit_code()
            }
        }
    }
}

pub fn lies(argv: impl IntoIterator<Item = OsString>) -> Result<Args, Ende> {
    Args::try_parse_from(argv).map_err(|e| match e.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Ende::Auskunft(deutsch(&e.to_string()))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Ende::Hilfe(deutsch(&e.to_string())),
        _ => Ende::Falsch(fehler(&e)),
    })
}

/// Words that clap has no place for in a template.
fn deutsch(hilfe: &str) -> String {
    hilfe
        .replace("[OPTIONS]", "[OPTIONEN]")
        .replace("<COMMAND>", "BEFEHL")
        .replace("[possible values: ", "[möglich: ")
}

fn fehler(e: &clap::Error) -> Fehler {
    if let Some(fehler) = passphrase_fd(e) {
        return fehler;
    }
    if passphrase_im_aufruf(e) {
        return Fehler::passphrase_im_aufruf();
    }
    let text = |kind| kontext(e, kind);
    let arg = text(ContextKind::InvalidArg).replace(['<', '>'], "");
    let arg = arg.trim_end_matches("...");
    let wert = text(ContextKind::InvalidValue);
    let satz = match e.kind() {
        ErrorKind::UnknownArgument => format!("„{arg}“ gibt es hier nicht."),
        ErrorKind::InvalidSubcommand => {
            let wort = text(ContextKind::InvalidSubcommand);
            format!("Den Befehl „{wort}“ gibt es nicht.")
        }
        ErrorKind::MissingSubcommand => "Da fehlt noch ein Befehl.".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("Es fehlt: {arg}."),
        ErrorKind::InvalidValue if wert.is_empty() => format!("Hinter {arg} fehlt ein Wert."),
        ErrorKind::InvalidValue => {
            let moeglich = text(ContextKind::ValidValue);
            format!("„{wert}“ passt nicht zu {arg}; möglich: {moeglich}.")
        }
        ErrorKind::ValueValidation => match std::error::Error::source(e) {
            Some(grund) => format!("„{wert}“ passt nicht zu {arg}: {grund}."),
            None => format!("„{wert}“ passt nicht zu {arg}."),
        },
        ErrorKind::ArgumentConflict => {
            format!(
                "{arg} und {} gehen nicht zusammen.",
                text(ContextKind::PriorArg)
            )
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("Zu {arg} fehlt etwas.")
        }
        ErrorKind::TooManyValues => format!("Zu {arg} ist „{wert}“ zu viel."),
        ErrorKind::InvalidUtf8 => "Ein Wort des Aufrufs ist kein lesbarer Text (UTF-8).".to_owned(),
        _ => "Der Aufruf ist so nicht zu verstehen.".to_owned(),
    };
    let vorschlag = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .map(text)
    .find(|t| !t.is_empty());
    Fehler::falscher_aufruf(satz, vorschlag.as_deref())
}

/// The right option in the wrong place, or with something that is no number; which may be a passphrase, so it is not repeated.
fn passphrase_fd(e: &clap::Error) -> Option<Fehler> {
    let arg = kontext(e, ContextKind::InvalidArg);
    match e.kind() {
        ErrorKind::UnknownArgument if arg == "--passphrase-fd" => {
            Some(Fehler::passphrase_fd_davor())
        }
        ErrorKind::ValueValidation | ErrorKind::InvalidValue
            if arg.starts_with("--passphrase-fd")
                && !kontext(e, ContextKind::InvalidValue).is_empty() =>
        {
            Some(Fehler::passphrase_fd_zahl())
        }
        _ => None,
    }
}

/// Whatever was written behind `--passphrase` may be one: it is not repeated.
fn passphrase_im_aufruf(e: &clap::Error) -> bool {
    e.kind() == ErrorKind::UnknownArgument
        && kontext(e, ContextKind::InvalidArg).starts_with("--pass")
}

fn kontext(e: &clap::Error, kind: ContextKind) -> String {
    match e.get(kind) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(s)) => s.join(", "),
        Some(ContextValue::StyledStr(s)) => s.to_string(),
        Some(ContextValue::StyledStrs(s)) => s
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        _ => String::new(),
    }
}
