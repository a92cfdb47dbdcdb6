//! The command line: arguments in, words and numbers out, an exit code. Everything that a person can do here is done by
//! the same drafts, lists and rules as on the screen. Its words and JSON fields are a promise: they change by addition.

mod anhang;
mod anlegen;
pub mod args;
mod aufruf;
mod ausgabe;
mod buch;
mod buendel;
mod config;
mod dateien;
mod drucksache;
mod export;
mod faelle;
mod fangen;
mod guard;
mod import;
mod liste;
mod liste_feld;
mod papier;
mod satz_json;
mod satz_json_feld;
mod schreiben;
mod sicherung;
mod sitzung;
mod start;
mod suchen;
mod tasten;
mod umgebung;
mod verlauf;
mod zeigen;

pub use buch::Buch;
pub use config::Config;
pub use umgebung::Umgebung;

use crate::domain::Kind;
use crate::fehler::Fehler;
use crate::model::papiere::Papier;
use crate::store::fuer_shell;
use args::{Args, Befehl};
use ausgabe::Ausgabe;
use std::ffi::OsString;
use std::path::Path;

/// Runs one call and says how it went: 0 done, 1 not done, 2 wrong usage, 3 store unreadable, 4 conflict.
pub fn main(argv: impl IntoIterator<Item = OsString>) -> u8 {
    crate::store::auffangen::leise();
    let args = match aufruf::lies(argv) {
        Ok(args) => args,
        Err(ende) => return ende.sage(),
    };
    let mut aus = Ausgabe::neu(args.ohne_farbe);
    let ergebnis = tue(args, &mut aus);
    let geschrieben = aus.schreibe();
    match ergebnis {
        Ok(code) if geschrieben => code,
        Ok(_) => 1,
        Err(fehler) => {
            ausgabe::sage_fehler(&fehler);
            fehler.art.exit_code()
        }
    }
}

fn tue(args: Args, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    // These need no store, no home and no clock.
    match &args.befehl {
        Some(Befehl::Completions { shell }) => {
            drucksache::completions(*shell, aus);
            return Ok(0);
        }
        Some(Befehl::Man) => return drucksache::man(aus).map(|()| 0),
        Some(Befehl::Guard(a)) => return guard::guard(&args, a),
        _ => {}
    }
    let ordner = args.data.clone();
    befehl_mit_ordner(befehl(args, aus), ordner.as_deref())
}

/// A command that a hint suggests is for the same folder as this call.
fn befehl_mit_ordner(ergebnis: Result<u8, Fehler>, ordner: Option<&Path>) -> Result<u8, Fehler> {
    let Some(ordner) = ordner else {
        return ergebnis;
    };
    ergebnis.map_err(|mut fehler| {
        let mit = format!("feldbuch --data {} ", fuer_shell(ordner));
        for hinweis in &mut fehler.hinweise {
            for verb in ["restore", "check", "init", "backup"] {
                *hinweis = hinweis.replace(&format!("feldbuch {verb}"), &format!("{mit}{verb}"));
            }
        }
        fehler
    })
}

fn befehl(args: Args, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let um = Umgebung::aus(&args)?;
    args.keymap.as_deref().map_or(Ok(()), tasten::pruefe)?;
    let Some(befehl) = args.befehl else {
        return start::bildschirm(um);
    };
    match befehl {
        Befehl::Init(a) => anlegen::init(&a, &um, aus),
        Befehl::List(a) => liste::list(&a, &um, aus),
        Befehl::Show(a) => zeigen::show(&a, &um, aus),
        Befehl::Search(a) => suchen::search(&a, &um, aus),
        Befehl::Who(a) => suchen::who(&a, &um, aus),
        Befehl::Due(a) => suchen::due(&a, &um, aus),
        Befehl::Add { was } => match was {
            args::Add::Todo(a) => schreiben::add_todo(&a, &um, aus),
            args::Add::Ressource(a) => fangen::add(Kind::Ressourcen, &a, &um, aus),
            args::Add::Bedarf(a) => fangen::add(Kind::Bedarfe, &a, &um, aus),
        },
        Befehl::Done(a) => schreiben::done(&a, &um, aus),
        Befehl::Undo(a) => verlauf::undo(&a, &um, aus),
        Befehl::Redo(a) => verlauf::redo(&a, &um, aus),
        Befehl::Log(a) => verlauf::log(&a, &um, aus),
        Befehl::Import(a) => import::import(&a, &um, aus),
        Befehl::Export(a) => export::export(&a, &um, aus),
        Befehl::Protocol(a) => papier::papier(&a, Papier::Protokoll, &um, aus),
        Befehl::Agenda(a) => papier::papier(&a, Papier::Tagesordnung, &um, aus),
        Befehl::Backup(a) => sicherung::backup(&a, &um, aus),
        Befehl::Restore(a) => sicherung::restore(&a, &um, aus),
        Befehl::Check(a) => sicherung::check(&a, &um, aus),
        Befehl::Keys(a) => tasten::keys(&a, &um, aus),
        Befehl::Cases { was } => faelle::cases(&was, &um, aus),
        Befehl::Completions { .. } | Befehl::Guard(_) | Befehl::Man => Ok(0),
    }
}
