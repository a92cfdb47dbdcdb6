//! What surrounds a call: folders, settings, the day, who is calling. Reads environment and config.toml, never the store.

use super::Config;
use super::args::Args;
use crate::domain::{Ids, datum};
use crate::fehler::Fehler;
use crate::runtime::Uhr;
use crate::store::Behalten;
use etcetera::base_strategy::{BaseStrategy, choose_base_strategy};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use std::env::var_os;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};

/// Folder of a program inside the platform's folders.
const NAME: &str = "feldbuch";

/// Everything that a command needs beside its own arguments.
pub struct Umgebung {
    pub daten: PathBuf,
    /// Where config.toml, keymap.toml and themes/ lie.
    pub einstellungen: PathBuf,
    /// Logs, layout, history.
    pub stand: PathBuf,
    pub config: Config,
    /// Name or file, as said on the command line or in config.toml.
    pub keymap: Option<String>,
    pub uhr: Uhr,
    pub wer: String,
}

impl Umgebung {
    pub fn aus(args: &Args) -> Result<Self, Fehler> {
        let ordner = Ordner::finde(args)?;
        let datei = args
            .config
            .clone()
            .unwrap_or_else(|| ordner.einstellungen.join("config.toml"));
        let config = Config::laden(&datei, args.config.is_some())?;
        let daten = args
            .data
            .clone()
            .or_else(|| {
                var_os("FELDBUCH_DATA")
                    .filter(|v| !v.is_empty())
                    .map(PathBuf::from)
            })
            .or_else(|| config.data.clone())
            .unwrap_or(ordner.daten);
        let wer = config.name.clone().unwrap_or_else(crate::store::benutzer);
        Ok(Umgebung {
            daten,
            einstellungen: ordner.einstellungen,
            stand: ordner.stand,
            keymap: args.keymap.clone().or_else(|| config.keymap.clone()),
            config,
            uhr: Uhr::neu(heute(args)?),
            wer,
        })
    }

    /// How many backups stay.
    pub fn behalten(&self) -> Behalten {
        let vorgabe = Behalten::default();
        let oder = |gesetzt: Option<u16>, sonst| gesetzt.map_or(sonst, usize::from);
        Behalten {
            tage: oder(self.config.backup_days, vorgabe.tage),
            wochen: oder(self.config.backup_weeks, vorgabe.wochen),
        }
    }

    /// Wall clock of Europe/Berlin.
    pub fn jetzt(&self) -> DateTime {
        self.uhr.jetzt()
    }

    /// Now, on the day that the clock shows.
    pub fn zeitpunkt(&self) -> Timestamp {
        let ambig = zone().to_ambiguous_zoned_datetime(self.jetzt());
        ambig
            .compatible()
            .map_or_else(|_| Timestamp::now(), |z| z.timestamp())
    }

    pub fn heute(&self) -> Date {
        self.jetzt().date()
    }

    /// A source of new ids that no other process shares.
    pub fn ids(&self) -> Ids {
        let zufall = || u128::from(RandomState::new().hash_one(std::process::id()));
        Ids::new(self.uhr.millis(), (zufall() << 64) | zufall())
    }
}

/// A day as people say it.
pub fn lies_tag(option: &str, text: &str, heute: Date) -> Result<Date, Fehler> {
    datum::lies(text, heute).map_err(|grund| Fehler::kein_tag(option, grund.trim_end_matches('.')))
}

/// The zone of all wall-clock times in the store.
pub fn zone() -> TimeZone {
    crate::store::zone()
}

fn heute(args: &Args) -> Result<Option<Date>, Fehler> {
    let wirklich = Uhr::neu(None).jetzt().date();
    args.today
        .as_deref()
        .map(|t| lies_tag("--today", t, wirklich))
        .transpose()
}

struct Ordner {
    daten: PathBuf,
    einstellungen: PathBuf,
    stand: PathBuf,
}

impl Ordner {
    /// `FELDBUCH_HOME` holds all three; else the platform's, where relative paths in XDG variables do not count.
    fn finde(args: &Args) -> Result<Self, Fehler> {
        if let Some(alles) = var_os("FELDBUCH_HOME").filter(|v| Path::new(v).is_absolute()) {
            let alles = PathBuf::from(alles);
            return Ok(Ordner {
                daten: alles.join("data"),
                einstellungen: alles.join("config"),
                stand: alles.join("state"),
            });
        }
        match choose_base_strategy() {
            Ok(xdg) if xdg.home_dir().is_absolute() => Ok(Ordner {
                daten: xdg.data_dir().join(NAME),
                einstellungen: xdg.config_dir().join(NAME),
                stand: xdg.state_dir().unwrap_or_else(|| xdg.data_dir()).join(NAME),
            }),
            _ => Self::ohne_zuhause(args),
        }
    }

    /// Enough when the data folder is named: settings then lie beside the data.
    fn ohne_zuhause(args: &Args) -> Result<Self, Fehler> {
        let daten = args
            .data
            .clone()
            .or_else(|| var_os("FELDBUCH_DATA").map(PathBuf::from))
            .ok_or_else(Fehler::kein_zuhause)?;
        Ok(Ordner {
            einstellungen: daten.join("config"),
            stand: daten.join("state"),
            daten,
        })
    }
}
