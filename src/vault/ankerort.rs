//! Which data folder an anchor belongs to: a small file beside it. So a vault that is gone is missed where it lay, and not in
//! another folder. Knows names and paths; nothing of what an anchor says.

use super::Tresor;
use crate::store::Tresorort;
use crate::store::tresorort::schreibe_datei;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

const ANFANG: &str = "anchor-";
const ENDE: &str = ".ort";

/// This anchor is of the vault that lies here now; those of vaults that lay here before are over.
pub fn merke(ort: &Tresorort, name: &str) -> Option<()> {
    let zustand = ort.zustand()?;
    let andere = hier(ort).into_iter().filter(|n| n != name);
    andere.for_each(|n| vergiss(ort, &n));
    let pfad = ordner(ort);
    schreibe_datei(
        zustand,
        &format!("{name}{ENDE}"),
        pfad.as_os_str().as_bytes(),
    )
    .ok()
}

impl Tresor {
    /// A vault was opened or made in this data folder on this machine.
    pub fn bekannt(ort: &Tresorort) -> bool {
        !hier(ort).is_empty()
    }
}

/// Best effort: what stays only asks once more.
fn vergiss(ort: &Tresorort, name: &str) {
    if let Some(zustand) = ort.zustand() {
        let _ = fs::remove_file(zustand.join(name));
        let _ = fs::remove_file(zustand.join(format!("{name}{ENDE}")));
    }
}

/// Names of the anchors of this data folder.
fn hier(ort: &Tresorort) -> Vec<String> {
    let Some(zustand) = ort.zustand() else {
        return Vec::new();
    };
    let pfad = ordner(ort);
    let gehoert = |name: &String| {
        let datei = zustand.join(format!("{name}{ENDE}"));
        fs::read(datei).is_ok_and(|da| da == pfad.as_os_str().as_bytes())
    };
    let dateien = fs::read_dir(zustand).into_iter().flatten().flatten();
    dateien
        .filter_map(|d| {
            d.file_name()
                .to_str()?
                .strip_suffix(ENDE)
                .map(str::to_owned)
        })
        .filter(|n| n.starts_with(ANFANG))
        .filter(gehoert)
        .collect()
}

fn ordner(ort: &Tresorort) -> PathBuf {
    let tresor = ort.ordner();
    let daten = tresor.parent().map(PathBuf::from).unwrap_or_default();
    daten.canonicalize().unwrap_or(daten)
}
