//! `feldbuch` alone: everything that the screen needs is gathered before it opens, so that a fault in a key file, theme
//! or setting is told on the plain terminal.

use super::{Umgebung, anlegen, tasten};
use crate::fehler::Fehler;
use crate::runtime::{self, Lage, Profil};
use crate::ui::theme::Theme;
use crate::vorlage::Vorlage;

/// Opens the screen and returns its exit code.
pub fn bildschirm(um: Umgebung) -> Result<u8, Fehler> {
    let lage = Lage {
        dir: um.daten.clone(),
        keymap: tasten::geltende(&um)?,
        themen: themen(&um)?,
        profil: Profil::hier()?,
        uhr: um.uhr.clone(),
        maus: um.config.mouse.unwrap_or(false),
        wer: um.wer.clone(),
        ids: um.ids(),
        behalten: um.behalten(),
        papiere: um.config.papers.clone(),
        zustand: Some(um.stand.clone()),
        sperrminuten: um
            .config
            .idle_minutes
            .unwrap_or(crate::app::faelle::MINUTEN),
    };
    runtime::bildschirm(lage, |anfang| {
        let vorlage = Vorlage::eingebaut(anfang.vorlage)
            .ok_or_else(|| Fehler::vorlage_unbekannt(anfang.vorlage, &anlegen::eingebaute()))?;
        anlegen::anlegen(&vorlage, anfang.vorlage, anfang.demo, &um).map(drop)
    })
}

/// The chosen one first; the key goes on through the others.
fn themen(um: &Umgebung) -> Result<Vec<Theme>, Fehler> {
    let mut themen = runtime::themen(&um.einstellungen.join("themes"))?;
    if let Some(gewuenscht) = &um.config.theme {
        match themen.iter().position(|t| t.name == *gewuenscht) {
            Some(stelle) => themen.rotate_left(stelle),
            None => {
                let bekannt: Vec<&str> = themen.iter().map(|t| t.name.as_str()).collect();
                return Err(Fehler::farbschema_unbekannt(gewuenscht, &bekannt));
            }
        }
    }
    Ok(themen)
}
