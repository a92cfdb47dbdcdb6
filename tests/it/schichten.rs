//! Who may use whom: reads the source's tokens and holds every path to a list of what is allowed. A path that the list
//! does not know is a fault, so a new room has to be named here.

mod token;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use token::{Pfad, pfade};

/// Each room, and the rooms it may name. Below: `domain ← store, exchange, keymap ← model ← search ← app ← ui ← runtime
/// ← cli`, as it is. Longest beginning wins.
const ERLAUBT: &[(&str, &[&str])] = &[
    // Words that everybody shares: the command list and the errors. They know nobody.
    ("action", &[]),
    ("fehler", &[]),
    ("domain", &[]),
    ("keymap", &["action", "fehler"]),
    ("store", &["domain", "fehler"]),
    // What was read becomes drafts: before and after of each record.
    ("exchange", &["domain", "store::Aenderung"]),
    ("vorlage", &["domain"]),
    ("papier", &[]),
    ("guard", &["domain"]),
    // The raw chest of bytes is the store's; sealing, keys and files of keys are here.
    ("vault", &["domain", "fehler", "guard", "store"]),
    ("model", &["domain", "guard", "papier", "store"]),
    ("search", &["domain"]),
    (
        "app",
        &[
            "action", "domain", "fehler", "guard", "keymap", "store", "model", "papier", "search",
            "vault",
        ],
    ),
    (
        "ui",
        &[
            "app", "domain", "fehler", "guard", "keymap", "model", "search",
        ],
    ),
    (
        "runtime",
        &[
            "app", "ui", "domain", "fehler", "guard", "keymap", "store", "vault", "vorlage",
        ],
    ),
    // Answers orders of the sitting; knows nothing else of it.
    ("runtime::worker", &["app::event", "fehler", "store"]),
    (
        "cli",
        &[
            // What the screen shows of a record, `show` prints.
            "app", "runtime", "ui", "action", "domain", "exchange", "fehler", "guard", "keymap",
            "model", "papier", "search", "store", "vault", "vorlage",
        ],
    ),
    ("main", &["cli"]),
];

/// Packages that are named in few places: the beginnings of the files that may.
const PAKETE: &[(&str, &[&str])] = &[
    ("sled", &["store"]),
    ("bincode", &["store::codec"]),
    ("crossterm", &["runtime::terminal"]),
    (
        "signal_hook",
        &[
            "runtime::passphrase",
            "runtime::signal",
            "runtime::terminal",
        ],
    ),
    ("fuzzy_matcher", &["search"]),
    ("ratatui", &["ui", "runtime"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("csv", &["exchange", "cli"]),
    ("encoding_rs", &["exchange"]),
    ("etcetera", &["cli"]),
    ("toml", &["keymap", "vorlage", "ui::theme", "cli::config"]),
    ("rustix", &["store", "runtime", "cli", "vault"]),
    ("argon2", &["vault"]),
    ("chacha20poly1305", &["vault"]),
    ("hkdf", &["vault"]),
    ("getrandom", &["vault"]),
    ("region", &["vault"]),
    ("hmac", &["guard", "vault"]),
    ("x25519_dalek", &["vault"]),
    ("fst", &["guard"]),
    ("regex", &["guard"]),
];

/// Neither clock nor disk nor randomness nor screen.
const REIN: &[&str] = &["domain", "model", "papier", "search", "exchange", "app"];
const UNREIN: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time::SystemTime",
    "std::time::Instant",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
    "std::io::stdin",
    "std::io::stdout",
];

/// What the list above forbids and is right all the same.
const AUSNAHMEN: &[(&str, &str)] = &[
    // A large index is searched by two threads that end before the answer is given.
    ("search::lauf", "std::thread::scope"),
];

struct Datei {
    /// `app::ansicht::gremium`
    modul: String,
    pfade: Vec<Pfad>,
}

fn quelle() -> Vec<Datei> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut alle = Vec::new();
    sammle(&src, &mut alle);
    let dateien = alle.iter().map(|pfad| {
        let modul = modul(pfad.strip_prefix(&src).unwrap());
        Datei {
            pfade: pfade(&fs::read_to_string(pfad).unwrap(), &modul),
            modul,
        }
    });
    dateien.collect()
}

fn sammle(ordner: &Path, alle: &mut Vec<PathBuf>) {
    for eintrag in fs::read_dir(ordner).unwrap().map(Result::unwrap) {
        let pfad = eintrag.path();
        if pfad.is_dir() {
            sammle(&pfad, alle);
        } else if pfad.extension().is_some_and(|e| e == "rs") {
            alle.push(pfad);
        }
    }
}

fn modul(pfad: &Path) -> String {
    let teile: Vec<_> = pfad
        .with_extension("")
        .iter()
        .map(|t| t.to_str().unwrap().to_owned())
        .collect();
    let teile = teile.strip_suffix(&["mod".to_owned()]).unwrap_or(&teile);
    teile.join("::")
}

/// `app::event` begins with `app`, `append` does not.
fn beginnt(ganz: &str, anfang: &str) -> bool {
    ganz.strip_prefix(anfang)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn ist_raum(pfad: &str) -> bool {
    ERLAUBT.iter().any(|(raum, _)| beginnt(pfad, raum))
}

/// What a file names and may not.
fn verstoesse(datei: &Datei) -> BTreeSet<String> {
    let regel = ERLAUBT
        .iter()
        .filter(|(raum, _)| beginnt(&datei.modul, raum))
        .max_by_key(|(raum, _)| raum.len());
    let Some((raum, erlaubt)) = regel else {
        return BTreeSet::from([format!("{}: no such room", datei.modul)]);
    };
    let wurzel = raum.split("::").next().unwrap();
    let fremd = datei.pfade.iter().filter(|p| match p {
        // In a module of tests `super` is the file itself: what it names then is no room.
        Pfad::Eigen(p) => {
            ist_raum(p) && !beginnt(p, wurzel) && !erlaubt.iter().any(|e| beginnt(p, e))
        }
        Pfad::Fremd(p) => {
            let paket = PAKETE.iter().find(|(name, _)| beginnt(p, name));
            let darf = paket.is_none_or(|(_, wo)| wo.iter().any(|w| beginnt(&datei.modul, w)));
            let rein = REIN.contains(&wurzel);
            !darf || (rein && UNREIN.iter().any(|u| beginnt(p, u)))
        }
    });
    fremd
        .map(ToString::to_string)
        .filter(|p| !AUSNAHMEN.contains(&(datei.modul.as_str(), p.as_str())))
        .map(|p| format!("{} names {p}", datei.modul))
        .collect()
}

#[test]
fn every_room_uses_only_the_rooms_below_it() {
    let alle: Vec<String> = quelle()
        .iter()
        .filter(|d| d.modul != "lib")
        .flat_map(verstoesse)
        .collect();
    assert!(alle.is_empty(), "\n{}", alle.join("\n"));
}

#[test]
fn every_rule_is_about_something_that_is_there() {
    let alle = quelle();
    let benutzt = |raum: &str, was: &str| {
        alle.iter().filter(|d| beginnt(&d.modul, raum)).any(|d| {
            d.pfade.iter().any(|p| match p {
                Pfad::Eigen(p) | Pfad::Fremd(p) => beginnt(p, was),
            })
        })
    };
    let mut leer = Vec::new();
    for (raum, erlaubt) in ERLAUBT.iter().chain(PAKETE) {
        for was in *erlaubt {
            let paket = PAKETE.iter().any(|(p, _)| p == raum);
            let da = if paket {
                benutzt(was, raum)
            } else {
                benutzt(raum, was)
            };
            if !da {
                leer.push(format!("{raum}: {was}"));
            }
        }
    }
    assert!(leer.is_empty(), "allowed and not used: {leer:?}");
}

fn fund(quelltext: &str, modul: &str) -> Vec<String> {
    let datei = Datei {
        modul: modul.to_owned(),
        pfade: pfade(quelltext, modul),
    };
    verstoesse(&datei).into_iter().collect()
}

#[test]
fn the_checker_sees_through_groups_full_paths_and_super() {
    for boese in [
        "use crate::ui::theme;",
        "use crate::{domain::Id, ui};",
        "use crate::{domain::{Id, Kind}, store::{self, Rev}, ui::{theme::{Theme}}};",
        "fn f() { crate::ui::view() }",
        "fn f() -> crate :: ui :: Bild {}",
        "use super::super::ui::Bild;",
        "mod t { use crate::{\n    ui as oberflaeche,\n}; }",
        "use sled::Db;",
        "fn f(d: ::sled::Db) {}",
        "use {sled, std::fmt};",
        "use std::{fmt, fs::{self, File}};",
        "fn f() { std::env::var(\"HOME\"); }",
        "fn f<'a>(x: &'a crate::ui::Bild) {}",
        "const C: char = '\"'; use crate::ui::Bild; const D: char = '\"';",
        r####"const S: &str = r#"" "#; use crate::ui::Bild;"####,
    ] {
        assert!(!fund(boese, "model::liste").is_empty(), "{boese}");
    }
    for gut in [
        "use crate::domain::{Id, Kind};",
        "use super::Register; use self::lage::Lage;",
        "// use crate::ui::Bild;\n/* crate::ui /* tiefer */ crate::ui */",
        "const S: &str = \"crate::ui::Bild \\\" sled::Db\";",
        "const S: &str = r#\"use crate::ui;\"#;",
        "let sled = 3; sled.len();",
        "fn f() { a.sled::<u8>() }",
    ] {
        assert!(fund(gut, "model::liste").is_empty(), "{gut}");
    }
    assert_eq!(fund("", "dachboden").len(), 1, "a room nobody knows");
}
