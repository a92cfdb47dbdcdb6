//! `feldbuch` alone: gathers keys, themes, clock and folders, then opens the screen. Every fault in a file of the
//! person's own is told here, before the screen opens.

use super::Umgebung;
use super::anlegen::anlegen;
use crate::fehler::Fehler;
use crate::runtime::{self, Lage, Profil, bildschirm};
use crate::ui::theme::{Farbtiefe, Theme};
use crate::vorlage::Vorlage;

pub fn start(um: &Umgebung, ohne_farbe: bool) -> Result<u8, Fehler> {
    let mut profil = Profil::hier()?;
    if ohne_farbe {
        profil.farben = Farbtiefe::Keine;
    }
    let lage = Lage {
        dir: um.daten.clone(),
        keymap: super::tasten::geltende(um)?,
        themen: themen(um)?,
        profil,
        uhr: um.uhr.clone(),
        maus: um.config.mouse.unwrap_or(false),
        wer: um.wer.clone(),
        ids: um.ids(),
        behalten: um.behalten(),
    };
    bildschirm(lage, |anfang| match Vorlage::eingebaut(anfang.vorlage) {
        Some(vorlage) => anlegen(&vorlage, anfang.vorlage, anfang.demo, um).map(drop),
        None => Err(Fehler::vorlage_fehlt(anfang.vorlage, &[])),
    })
}

/// All themes, the one that config.toml names first.
fn themen(um: &Umgebung) -> Result<Vec<Theme>, Fehler> {
    let mut themen = runtime::themen(&um.einstellungen.join("themes"))?;
    if let Some(name) = &um.config.theme {
        let stelle = themen.iter().position(|t| t.name == *name);
        let stelle = stelle.ok_or_else(|| {
            let namen: Vec<&str> = themen.iter().map(|t| t.name.as_str()).collect();
            Fehler::farbschema_fehlt(name, &namen)
        })?;
        themen.rotate_left(stelle);
    }
    Ok(themen)
}
