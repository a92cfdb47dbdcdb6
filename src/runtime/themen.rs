//! Reads a person's own themes from a folder and puts them beside the built-in ones. Knows no colours.

use crate::fehler::Fehler;
use crate::ui::theme::Theme;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The built-in themes, then every `*.toml` of the folder by name; an own one replaces a built-in one of its name.
/// No such folder: only the built-in ones.
///
/// # Errors
/// A folder or file that cannot be read, or the faults of the first faulty file.
pub fn themen(ordner: &Path) -> Result<Vec<Theme>, Fehler> {
    let mut alle: Vec<Theme> = Theme::namen()
        .into_iter()
        .filter_map(Theme::eingebaut)
        .collect();
    for datei in dateien(ordner)? {
        let quelle = datei.display().to_string();
        let text = fs::read_to_string(&datei)
            .map_err(|e| Fehler::farbdatei_unlesbar(&quelle, &e.to_string()))?;
        let name = datei.file_stem().unwrap_or_default().to_string_lossy();
        let theme = Theme::lesen(&name, &quelle, &text)?;
        match alle.iter_mut().find(|t| t.name == theme.name) {
            Some(alt) => *alt = theme,
            None => alle.push(theme),
        }
    }
    Ok(alle)
}

fn dateien(ordner: &Path) -> Result<Vec<PathBuf>, Fehler> {
    let eintraege = match fs::read_dir(ordner) {
        Ok(eintraege) => eintraege,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => {
            return Err(Fehler::farbdatei_unlesbar(
                &ordner.display().to_string(),
                &e.to_string(),
            ));
        }
    };
    let mut alle: Vec<PathBuf> = eintraege
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "toml"))
        .collect();
    alle.sort();
    Ok(alle)
}
