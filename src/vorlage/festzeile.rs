//! A standing item of an agenda, written as the quick line that people type: `Stärken sammeln /b 20`. Knows no people:
//! who brings it is said in the Sitzung, not in a template.

use crate::domain::text::falte;
use crate::domain::{Abschnitt, Topziel};

/// Characters that a title may have: it has to fit on a sheet of paper.
const LAENGE: usize = 120;
/// Minutes that one item may take at most.
const MINUTEN: u16 = 600;

/// What the line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Festzeile {
    pub titel: String,
    pub ziel: Option<Topziel>,
    pub minuten: Option<u16>,
    pub betrifft: Vec<String>,
    pub abschnitt: Abschnitt,
}

impl Festzeile {
    /// Error: a German sentence.
    pub fn lies(zeile: &str) -> Result<Festzeile, String> {
        if zeile.contains([',', ';']) {
            return Err(format!(
                "Der feste TOP „{}“ hat ein Komma oder Semikolon: daran würde die Liste im Formular getrennt.",
                kurz(zeile)
            ));
        }
        let mut neu = Festzeile {
            titel: String::new(),
            ziel: None,
            minuten: None,
            betrifft: Vec::new(),
            abschnitt: Abschnitt::Themen,
        };
        let mut titel: Vec<&str> = Vec::new();
        for wort in zeile.split_whitespace() {
            neu.nimm(wort, &mut titel)?;
        }
        neu.nimm_minuten(&mut titel)?;
        neu.titel = titel.join(" ");
        neu.geprueft(zeile)
    }

    fn nimm<'z>(&mut self, wort: &'z str, titel: &mut Vec<&'z str>) -> Result<(), String> {
        let hinter = |zeichen| wort.strip_prefix(zeichen).filter(|w: &&str| !w.is_empty());
        if let Some(befehl) = hinter('/') {
            return self.nimm_befehl(befehl);
        }
        if hinter('+').or_else(|| hinter('@')).is_some() {
            return Err(format!(
                "„{wort}“ nennt eine Person: eine Vorlage kennt keine, wer den TOP einbringt steht erst in der Sitzung."
            ));
        }
        if let Some(gruppe) = hinter('#') {
            self.betrifft.push(gruppe.replace('_', " "));
        } else if wort != "*" {
            // A standing item comes back anyway.
            titel.push(wort);
        }
        Ok(())
    }

    fn nimm_befehl(&mut self, befehl: &str) -> Result<(), String> {
        match falte(befehl).as_str() {
            "i" | "info" | "information" => self.ziel = Some(Topziel::Information),
            "b" | "beratung" => self.ziel = Some(Topziel::Beratung),
            "e" | "entscheidung" => self.ziel = Some(Topziel::Entscheidung),
            "beginn" => self.abschnitt = Abschnitt::Beginn,
            "themen" => self.abschnitt = Abschnitt::Themen,
            "ausklang" => self.abschnitt = Abschnitt::Ausklang,
            _ => {
                return Err(format!(
                    "„/{befehl}“ gibt es in einem festen TOP nicht: /i, /b, /e, /beginn, /themen oder /ausklang."
                ));
            }
        }
        Ok(())
    }

    /// A number behind which the title is over.
    fn nimm_minuten(&mut self, titel: &mut Vec<&str>) -> Result<(), String> {
        let Some(zahl) = titel.last().and_then(|w| w.parse::<u16>().ok()) else {
            return Ok(());
        };
        titel.pop();
        if !(1..=MINUTEN).contains(&zahl) {
            return Err(format!(
                "{zahl} Minuten für einen TOP? Zwischen 1 und {MINUTEN}."
            ));
        }
        self.minuten = Some(zahl);
        Ok(())
    }

    fn geprueft(self, zeile: &str) -> Result<Festzeile, String> {
        let zeichen = self.titel.chars().count();
        if zeichen == 0 {
            return Err(format!("Der feste TOP „{}“ hat keinen Titel.", kurz(zeile)));
        }
        if zeichen > LAENGE {
            return Err(format!(
                "Der feste TOP „{}“ ist zu lang: {zeichen} Zeichen, höchstens {LAENGE}.",
                kurz(zeile)
            ));
        }
        Ok(self)
    }
}

fn kurz(zeile: &str) -> String {
    let zeile = zeile.trim();
    if zeile.chars().count() <= 30 {
        return zeile.to_owned();
    }
    zeile.chars().take(29).chain(['…']).collect()
}
