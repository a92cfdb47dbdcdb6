//! A standing item of an agenda, written as the quick line that people type: `Stärken sammeln /b 20`. Knows no people:
//! who brings it is said in the Sitzung, not in a template.

use crate::domain::topzeile::{MINUTEN_HOECHSTENS, Topangaben};

/// Characters that a title may have: it has to fit on a sheet of paper.
const LAENGE: usize = 120;

/// What the line says.
///
/// # Errors
/// A German sentence: what a template cannot say, or what no TOP may have.
pub fn lies(zeile: &str) -> Result<Topangaben, String> {
    if zeile.contains([',', ';']) {
        return Err(format!(
            "Der feste TOP „{}“ hat ein Komma oder Semikolon: daran würde die Liste im Formular getrennt.",
            kurz(zeile)
        ));
    }
    let mut wer = None;
    let angaben = Topangaben::lies(zeile, |name, _| {
        wer.get_or_insert_with(|| name.to_owned());
        0
    });
    match wer {
        Some(wer) => Err(format!(
            "„+{wer}“ nennt eine Person: eine Vorlage kennt keine, wer den TOP einbringt steht erst in der Sitzung."
        )),
        None => geprueft(angaben, zeile),
    }
}

fn geprueft(angaben: Topangaben, zeile: &str) -> Result<Topangaben, String> {
    if let Some(befehl) = angaben.unbekannt.first() {
        return Err(format!(
            "„/{befehl}“ gibt es in einem festen TOP nicht: /i, /b, /e, /beginn, /themen oder /ausklang."
        ));
    }
    if let Some(zahl) = angaben.zu_lang() {
        return Err(format!(
            "{zahl} Minuten für einen TOP? Zwischen 1 und {MINUTEN_HOECHSTENS}."
        ));
    }
    match angaben.titel.chars().count() {
        0 => Err(format!("Der feste TOP „{}“ hat keinen Titel.", kurz(zeile))),
        n if n > LAENGE => Err(format!(
            "Der feste TOP „{}“ ist zu lang: {n} Zeichen, höchstens {LAENGE}.",
            kurz(zeile)
        )),
        _ => Ok(angaben),
    }
}

fn kurz(zeile: &str) -> String {
    let zeile = zeile.trim();
    if zeile.chars().count() <= 30 {
        return zeile.to_owned();
    }
    zeile.chars().take(29).chain(['…']).collect()
}
