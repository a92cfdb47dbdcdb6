//! Wide tables of figures → rows of one figure each. A row per Raum; a column per year (of one indicator), or per indicator
//! (of one year). What is not in the table is looked for in a lone title above it, in --map, in the file's name.

use super::super::spalten::{self, Spalte, Ziel};
use super::super::worte::{GEBIET, INDIKATOR, JAHR, WERT};
use super::super::{Tabelle, Zeile};
use super::zahl;
use crate::domain::feld::eingabe::Namen;
use crate::domain::text::{einzeilig, falte};
use crate::domain::{Dezimal, Kind};
use crate::exchange::einlesen::{Ablehnung, Einlesen};

/// Columns beside the figures that say nothing that feldbuch keeps.
const BEIWERK: &[&str] = &[
    "ags",
    "schluessel",
    "gemeindeschluessel",
    "regionalschluessel",
    "kennziffer",
    "nr",
    "lfd nr",
    "id",
    "einheit",
    "bemerkung",
    "anmerkung",
    "",
];

/// What a column of a wide table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Inhalt {
    Raum,
    Indikator,
    Jahr,
    Quelle,
    /// Figures of this year.
    VonJahr(u16),
    /// Figures of the indicator in the heading.
    Von(String),
    Nichts,
}

/// Understands a wide table. None: it is none. Error: it is one, but does not say what it is of.
pub fn breit(
    name: &str,
    zeilen: &[Zeile],
    um: &Einlesen<'_>,
) -> Result<Option<Tabelle>, Ablehnung> {
    if um.kind.is_some_and(|k| k != Kind::Kennwerte) {
        return Ok(None);
    }
    let (titel, kopf, rest) = teile(zeilen);
    let Some(kopf) = kopf else { return Ok(None) };
    let Some(spalten) = verstehe(kopf, rest, um) else {
        return Ok(None);
    };
    let quellen = Quellen {
        titel,
        datei: name,
        um,
    };
    let lang = Lang::neu(kopf, &spalten, &quellen);
    if lang.unsicher(&spalten, um) {
        return Ok(None);
    }
    let tabelle = lang.tabelle(kopf, rest, &spalten)?;
    let datei = name.to_owned();
    Ok(Some(Tabelle { datei, ..tabelle }))
}

/// A lone title above the headings, the headings, the rows.
fn teile(zeilen: &[Zeile]) -> (Option<&str>, Option<&Zeile>, &[Zeile]) {
    let voll = |z: &Zeile| z.zellen.iter().filter(|c| !c.trim().is_empty()).count();
    match zeilen {
        [titel, kopf, rest @ ..] if voll(titel) == 1 && voll(kopf) > 1 && !rest.is_empty() => {
            let text = titel.zellen.iter().find(|c| !c.trim().is_empty());
            (text.map(|t| t.trim()), Some(kopf), rest)
        }
        [kopf, rest @ ..] => (None, Some(kopf), rest),
        [] => (None, None, &[]),
    }
}

/// Each column, if together they are a wide table of figures.
fn verstehe(kopf: &Zeile, rest: &[Zeile], um: &Einlesen<'_>) -> Option<Vec<Inhalt>> {
    let mut spalten: Vec<Inhalt> = kopf.zellen.iter().map(|t| inhalt(t, um)).collect();
    let jahre = spalten
        .iter()
        .filter(|s| matches!(s, Inhalt::VonJahr(_)))
        .count();
    if jahre > 0 && !spalten.contains(&Inhalt::Raum) {
        // Over the names of the Räume may stand what is counted – unless the table is about something else.
        if um.kind.is_none() && anderes(kopf) {
            return None;
        }
        let erste = spalten.iter_mut().find(|s| matches!(s, Inhalt::Von(_)))?;
        *erste = Inhalt::Raum;
    }
    for (i, s) in spalten.iter_mut().enumerate() {
        let text = || {
            rest.iter()
                .map(|z| z.zelle(i))
                .any(|w| !Dezimal::fehlt(w) && !zahl::ist_zahl(w))
        };
        if matches!(s, Inhalt::Von(_))
            && (jahre > 0 || rest.iter().all(|z| Dezimal::fehlt(z.zelle(i))))
        {
            *s = Inhalt::Nichts;
        } else if matches!(s, Inhalt::Von(_)) && text() {
            return None;
        }
    }
    let von = spalten.iter().any(|s| matches!(s, Inhalt::Von(_)));
    let lang = spalten.contains(&Inhalt::Indikator) && spalten.contains(&Inhalt::Jahr);
    let gut = spalten.contains(&Inhalt::Raum) && (jahre > 0 || (von && !lang));
    gut.then_some(spalten)
}

/// The headings make a table of people or the like, years or not.
fn anderes(kopf: &Zeile) -> bool {
    let kopf: Vec<String> = kopf.zellen.iter().map(|t| t.trim().to_owned()).collect();
    let gelesen = spalten::verstehe(&kopf, None, &[], None);
    gelesen.is_ok_and(|(kind, _)| !matches!(kind, Kind::Kennwerte | Kind::Raeume))
}

/// What a heading says, --map before all.
fn inhalt(titel: &str, um: &Einlesen<'_>) -> Inhalt {
    let t = einzeilig(titel);
    let gefaltet = falte(&t);
    let gesagt = um
        .zuordnung
        .iter()
        .find(|(von, _)| falte(von) == gefaltet && !t.is_empty());
    let wort = gesagt.map_or(gefaltet.clone(), |(_, nach)| falte(nach));
    let ist = |eigenes: &str, worte: &[&str]| wort == eigenes || worte.contains(&wort.as_str());
    match wort.as_str() {
        "-" => Inhalt::Nichts,
        w if ["quelle", "datenquelle"].contains(&w) => Inhalt::Quelle,
        _ if zahl::nur_jahr(&t).is_some() => {
            zahl::nur_jahr(&t).map_or(Inhalt::Nichts, Inhalt::VonJahr)
        }
        _ if ist("raum", GEBIET) => Inhalt::Raum,
        _ if ist("indikator", INDIKATOR) => Inhalt::Indikator,
        _ if ist("jahr", JAHR) => Inhalt::Jahr,
        w if BEIWERK.contains(&w.trim_end_matches('.')) => Inhalt::Nichts,
        _ => Inhalt::Von(gesagt.map_or(t, |(_, nach)| einzeilig(nach))),
    }
}

/// Where to look for what the table itself does not say.
struct Quellen<'a> {
    titel: Option<&'a str>,
    datei: &'a str,
    um: &'a Einlesen<'a>,
}

impl Quellen<'_> {
    /// --map "Indikator=…" where no heading is called that.
    fn gesagt(&self, wort: &str) -> Option<&str> {
        let paar = self.um.zuordnung.iter().find(|(von, _)| falte(von) == wort);
        paar.map(|(_, nach)| nach.as_str())
    }

    /// The file's name without folder, ending and years, blanks for what stands for them.
    fn dateiname(&self) -> Option<String> {
        let name = self.datei.rsplit(['/', '\\']).next().unwrap_or_default();
        let stamm = name.rsplit_once('.').map(|t| t.0)?.replace(['_', '+'], " ");
        let worte = stamm.split([' ', '-']).filter(|w| {
            let ziffern = w.chars().filter(char::is_ascii_digit).count();
            !w.is_empty()
                && ziffern < 4
                && !["csv", "tabelle", "daten", "kennwerte"].contains(&falte(w).as_str())
        });
        let text = worte.collect::<Vec<_>>().join(" ");
        text.chars().any(char::is_alphabetic).then_some(text)
    }

    /// The name as an indicator has it already, else as it is; in a title the year is not part of it.
    fn indikator(&self, ueber_raeumen: Option<&str>) -> Option<String> {
        let aus = [
            self.gesagt("indikator").map(einzeilig),
            ueber_raeumen.map(einzeilig),
            self.titel.map(ohne_jahr),
            self.dateiname(),
        ];
        aus.into_iter().flatten().find(|t| !t.is_empty())
    }

    fn jahr(&self) -> Option<u16> {
        let name = self.datei.rsplit(['/', '\\']).next();
        let texte = [self.gesagt("jahr"), self.titel, name];
        texte.into_iter().flatten().find_map(zahl::jahr)
    }
}

/// "Arbeitslosenquote 2020–2024" → "Arbeitslosenquote"
fn ohne_jahr(titel: &str) -> String {
    let worte = titel.split_whitespace().filter(|w| {
        zahl::jahr(w).is_none()
            && !["–", "-", "bis", "jahr", "stand", "stichtag"]
                .contains(&w.to_lowercase().trim_end_matches([':', ',']))
    });
    let text = worte.collect::<Vec<_>>().join(" ");
    text.trim_end_matches([',', ':', '-', ' ']).to_owned()
}

/// How the rows become figures.
struct Lang {
    indikator: Option<String>,
    jahr: Option<u16>,
}

impl Lang {
    fn neu(kopf: &Zeile, spalten: &[Inhalt], quellen: &Quellen<'_>) -> Lang {
        let ueber = spalten
            .iter()
            .position(|s| *s == Inhalt::Raum)
            .map(|i| kopf.zelle(i));
        let ist_raum = |t: &str| {
            falte(t) == "raum" || GEBIET.contains(&falte(t).as_str()) || t.trim().is_empty()
        };
        let gesagt = |t: &str| {
            quellen
                .um
                .zuordnung
                .iter()
                .any(|(von, _)| falte(von) == falte(t))
        };
        let ueber = ueber.filter(|t| !ist_raum(t) && !gesagt(t));
        Lang {
            indikator: quellen.indikator(ueber),
            jahr: quellen.jahr(),
        }
    }

    /// Columns of figures beside names of Räume may be something else, unless a year, a known indicator or the person
    /// says what they are.
    fn unsicher(&self, spalten: &[Inhalt], um: &Einlesen<'_>) -> bool {
        let jahre = spalten.iter().any(|s| matches!(s, Inhalt::VonJahr(_)));
        if jahre || um.kind == Some(Kind::Kennwerte) {
            return false;
        }
        let mut namen = spalten.iter().filter_map(|s| match s {
            Inhalt::Von(t) => Some(t),
            _ => None,
        });
        let bekannt = namen
            .clone()
            .any(|t| !um.bestand.mit_namen(Kind::Indikatoren, t).is_empty());
        if bekannt {
            return false;
        }
        let kopf: Vec<String> = namen.clone().cloned().chain(["Raum".to_owned()]).collect();
        let anders = spalten::verstehe(&kopf, None, &[], None)
            .is_ok_and(|(kind, s)| kind != Kind::Kennwerte && s.iter().all(|s| s.ziel.is_some()));
        let hat_jahr = self.jahr.is_some() || spalten.contains(&Inhalt::Jahr);
        let nur_wert = namen.all(|t| ist_wert(t));
        anders || !hat_jahr || (nur_wert && self.indikator.is_none())
    }

    fn tabelle(
        &self,
        kopf: &Zeile,
        rest: &[Zeile],
        spalten: &[Inhalt],
    ) -> Result<Tabelle, Ablehnung> {
        self.genug(kopf, spalten)?;
        let mut meldungen = Vec::new();
        let mut zeilen = Vec::new();
        for z in rest {
            if figuren(spalten).all(|(i, _)| z.zelle(i).trim().is_empty()) {
                let text = z
                    .zellen
                    .iter()
                    .map(|c| c.trim())
                    .find(|c| !c.is_empty())
                    .unwrap_or_default();
                meldungen.push(format!(
                    "Zeile {}: „{text}“ ohne Zahlen, übergangen",
                    z.nummer
                ));
                continue;
            }
            keine_zuviel(kopf, z)?;
            zeilen.extend(figuren(spalten).map(|(i, s)| self.zeile(z, spalten, i, s)));
        }
        meldungen.extend(self.nicht_uebernommen(kopf, spalten));
        Ok(Tabelle {
            datei: String::new(),
            kind: Kind::Kennwerte,
            spalten: SPALTEN
                .iter()
                .map(|(titel, feld)| Spalte {
                    titel: (*titel).to_owned(),
                    ziel: Some(Ziel::Feld(feld)),
                    sicher: 100,
                })
                .collect(),
            zeilen,
            merken: None,
            lesart: Some(self.lesart(spalten)),
            meldungen,
        })
    }

    /// Indicator and year are known for every figure.
    fn genug(&self, kopf: &Zeile, spalten: &[Inhalt]) -> Result<(), Ablehnung> {
        let ohne_jahr = spalten.iter().any(|s| matches!(s, Inhalt::Von(_)));
        let ohne_namen = spalten.iter().any(|s| match s {
            Inhalt::VonJahr(_) => true,
            Inhalt::Von(t) => ist_wert(t),
            _ => false,
        });
        let fehler = |was: &str| Err(Ablehnung::neu(kopf.nummer, "Überschriften", was));
        if ohne_jahr && self.jahr.is_none() && !spalten.contains(&Inhalt::Jahr) {
            return fehler(
                "von welchem Jahr sind die Werte? In den Dateinamen schreiben, oder --map \"Jahr=2024\"",
            );
        }
        if ohne_namen && self.indikator.is_none() && !spalten.contains(&Inhalt::Indikator) {
            return fehler(
                "welcher Indikator ist das? In den Dateinamen schreiben, oder --map \"Indikator=Arbeitslosenquote\"",
            );
        }
        Ok(())
    }

    fn zeile(&self, z: &Zeile, spalten: &[Inhalt], i: usize, s: &Inhalt) -> Zeile {
        let aus = |gesucht: Inhalt| {
            spalten
                .iter()
                .position(|s| *s == gesucht)
                .map(|i| z.zelle(i).to_owned())
        };
        let eigener = self.indikator.clone().unwrap_or_default();
        let jahr = || {
            aus(Inhalt::Jahr)
                .or_else(|| self.jahr.map(|j| j.to_string()))
                .unwrap_or_default()
        };
        let (indikator, jahr) = match s {
            Inhalt::VonJahr(j) => (aus(Inhalt::Indikator).unwrap_or(eigener), j.to_string()),
            Inhalt::Von(t) if ist_wert(t) => (aus(Inhalt::Indikator).unwrap_or(eigener), jahr()),
            Inhalt::Von(t) => (t.clone(), jahr()),
            _ => (eigener, jahr()),
        };
        let raum = aus(Inhalt::Raum).unwrap_or_default();
        let quelle = aus(Inhalt::Quelle).unwrap_or_default();
        Zeile {
            nummer: z.nummer,
            zellen: vec![indikator, raum, jahr, z.zelle(i).to_owned(), quelle],
        }
    }

    fn lesart(&self, spalten: &[Inhalt]) -> String {
        let jahre: Vec<u16> = spalten
            .iter()
            .filter_map(|s| match s {
                Inhalt::VonJahr(j) => Some(*j),
                _ => None,
            })
            .collect();
        let was = match (&self.indikator, spalten.contains(&Inhalt::Indikator)) {
            (_, true) => "Indikatoren aus der Spalte".to_owned(),
            (Some(i), _) => format!("Indikator „{i}“"),
            (None, _) => String::new(),
        };
        match (jahre.iter().min(), jahre.iter().max(), self.jahr) {
            (Some(von), Some(bis), _) => {
                format!("Kennwerte: je Zeile ein Raum, je Spalte ein Jahr ({von} bis {bis}); {was}")
            }
            (.., Some(j)) if !spalten.contains(&Inhalt::Jahr) => {
                format!("Kennwerte: je Zeile ein Raum, je Spalte ein Indikator; Jahr {j}")
            }
            _ => "Kennwerte: je Zeile ein Raum und Jahr, je Spalte ein Indikator".to_owned(),
        }
    }

    fn nicht_uebernommen(&self, kopf: &Zeile, spalten: &[Inhalt]) -> Option<String> {
        let titel: Vec<&str> = spalten
            .iter()
            .enumerate()
            .filter(|(_, s)| **s == Inhalt::Nichts)
            .map(|(i, _)| kopf.zelle(i).trim())
            .filter(|t| !t.is_empty())
            .collect();
        (!titel.is_empty()).then(|| format!("nicht übernommen: {}", titel.join(", ")))
    }
}

/// A figure beyond the last heading belongs to no year and no indicator.
fn keine_zuviel(kopf: &Zeile, z: &Zeile) -> Result<(), Ablehnung> {
    let ueberschriften = kopf.zellen.iter().rposition(|t| !t.trim().is_empty());
    let ueberzaehlig = z.zellen.iter().skip(ueberschriften.map_or(0, |i| i + 1));
    let zuviel = ueberzaehlig.map(|c| c.trim()).find(|c| !c.is_empty());
    zuviel.map_or(Ok(()), |text| {
        let grund = format!("mehr Zellen als Überschriften („{text}“)");
        Err(Ablehnung::neu(z.nummer, "", grund))
    })
}

const SPALTEN: &[(&str, &str)] = &[
    ("Indikator", "indikator"),
    ("Raum", "raum"),
    ("Jahr", "jahr"),
    ("Wert", "wert"),
    ("Quelle", "quelle"),
];

/// Columns with figures.
fn figuren(spalten: &[Inhalt]) -> impl Iterator<Item = (usize, &Inhalt)> {
    spalten
        .iter()
        .enumerate()
        .filter(|(_, s)| matches!(s, Inhalt::VonJahr(_) | Inhalt::Von(_)))
}

/// A heading that says no more than that it is a figure.
fn ist_wert(titel: &str) -> bool {
    let gefaltet = falte(titel);
    gefaltet == "wert" || gefaltet == "werte" || WERT.contains(&gefaltet.as_str())
}
