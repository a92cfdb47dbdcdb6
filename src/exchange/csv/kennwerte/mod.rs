//! Figures as people keep them: a row each, or wide – Räume × years, Räume × indicators. Wide tables become long ones here,
//! names of Räume are found however they are written, an indicator that is not there is made, and what is not known is left
//! out: counted, never a zero. Everything else is read as any table.

mod breit;
mod herkunft;
mod raum;
mod zahl;

pub use breit::breit;
pub use herkunft::nachtragen;

use super::spalten::Ziel;
use super::{Tabelle, Zeile};
use crate::domain::feld::eingabe::Namen;
use crate::domain::leer::leer;
use crate::domain::text::{einzeilig, falte};
use crate::domain::{Auswahl, Bereich, Datensatz, Dezimal, Id, Kind, Zusammenfassung};
use crate::exchange::einlesen::{Ablehnung, Einlesen, Gelesen};
use std::collections::BTreeMap;

/// Indices of the columns that a figure needs.
struct Spalten {
    indikator: usize,
    raum: usize,
    jahr: usize,
    wert: usize,
}

/// The same table with Räume and indicators that exist and figures that can be read; what cannot be is among the refusals.
/// None: it holds no figures, or is feldbuch's own.
pub fn bereite_vor(
    tabelle: &Tabelle,
    um: &mut Einlesen<'_>,
    gelesen: &mut Gelesen,
) -> Option<Tabelle> {
    if tabelle.kind != Kind::Kennwerte || spalte(tabelle, Ziel::Id).is_some() {
        return None;
    }
    let s = Spalten {
        indikator: spalte(tabelle, Ziel::Feld("indikator"))?,
        raum: spalte(tabelle, Ziel::Feld("raum"))?,
        jahr: spalte(tabelle, Ziel::Feld("jahr"))?,
        wert: spalte(tabelle, Ziel::Feld("wert"))?,
    };
    gelesen.meldungen.extend(tabelle.meldungen.iter().cloned());
    let mut bericht = Bericht::default();
    let mut zeilen = Vec::with_capacity(tabelle.zeilen.len());
    let mut raeume = raum::Kenner::default();
    for z in &tabelle.zeilen {
        match eine(z, &s, um, &mut raeume, &mut bericht) {
            Ok(zeile) => zeilen.extend(zeile),
            // One name, one word: a wide row says it once per column.
            Err(f) if gelesen.abgelehnt.last() == Some(&f) => {}
            Err(f) => gelesen.lehne_ab(f),
        }
    }
    if !gelesen.abgelehnt.is_empty() {
        return None;
    }
    neue_indikatoren(tabelle, &s, &zeilen, um, gelesen);
    gelesen.meldungen.extend(bericht.saetze());
    Some(Tabelle {
        zeilen,
        ..tabelle.clone()
    })
}

fn spalte(tabelle: &Tabelle, ziel: Ziel) -> Option<usize> {
    tabelle.spalten.iter().position(|s| s.ziel == Some(ziel))
}

/// What was left out or changed, counted.
#[derive(Default)]
struct Bericht {
    fehlend: usize,
    gerundet: usize,
    /// Rows of totals: line and name.
    summen: Vec<String>,
}

impl Bericht {
    fn saetze(self) -> Vec<String> {
        let eins = |n: usize| if n == 1 { "Wert" } else { "Werte" };
        let mut aus = self.summen;
        if self.fehlend > 0 {
            aus.push(format!(
                "{} {} ohne Angabe ausgelassen (nicht als 0 übernommen)",
                self.fehlend,
                eins(self.fehlend)
            ));
        }
        if self.gerundet > 0 {
            aus.push(format!(
                "{} {} auf vier Stellen gerundet",
                self.gerundet,
                eins(self.gerundet)
            ));
        }
        aus
    }
}

/// A row with its Raum by id, its year in digits and its figure as feldbuch writes it. None: nothing is known, or it is a
/// total that feldbuch reckons itself.
fn eine(
    z: &Zeile,
    s: &Spalten,
    um: &Einlesen<'_>,
    raeume: &mut raum::Kenner,
    bericht: &mut Bericht,
) -> Result<Option<Zeile>, Ablehnung> {
    let name = z.zelle(s.raum);
    if raum::ist_summe(name) {
        bericht.summen.push(format!(
            "Zeile {}: „{}“ ausgelassen, das rechnet feldbuch selbst",
            z.nummer,
            name.trim()
        ));
        return Ok(None);
    }
    let raum = raeume
        .finde(name, &um.bestand)
        .map_err(|grund| Ablehnung::neu(z.nummer, "Raum", grund))?;
    let ort = || einzeilig(&format!("{} {}", z.zelle(s.indikator), z.zelle(s.jahr)));
    let roh = z.zelle(s.wert);
    if Dezimal::fehlt(roh) {
        bericht.fehlend += 1;
        return Ok(None);
    }
    let (wert, gerundet) =
        zahl::lies(roh).map_err(|grund| Ablehnung::neu(z.nummer, ort(), grund))?;
    bericht.gerundet += usize::from(gerundet);
    let jahr = zahl::jahr(z.zelle(s.jahr)).ok_or_else(|| {
        let grund = format!("„{}“ ist kein Jahr; etwa 2024", z.zelle(s.jahr).trim());
        Ablehnung::neu(z.nummer, "Jahr", grund)
    })?;
    let mut zellen = z.zellen.clone();
    for (i, text) in [
        (s.raum, raum.to_string()),
        (s.jahr, jahr.to_string()),
        (s.wert, wert.datei()),
    ] {
        if let Some(zelle) = zellen.get_mut(i) {
            *zelle = text;
        }
    }
    Ok(Some(Zeile {
        nummer: z.nummer,
        zellen,
    }))
}

/// Makes the indicators that are not there yet, and says so.
fn neue_indikatoren(
    tabelle: &Tabelle,
    s: &Spalten,
    zeilen: &[Zeile],
    um: &mut Einlesen<'_>,
    gelesen: &mut Gelesen,
) {
    let mut neue: BTreeMap<String, &Zeile> = BTreeMap::new();
    for z in zeilen {
        let name = einzeilig(z.zelle(s.indikator));
        if !name.is_empty() && um.bestand.mit_namen(Kind::Indikatoren, &name).is_empty() {
            neue.entry(falte(&name)).or_insert(z);
        }
    }
    let dazu = |wort: &str| tabelle.spalten.iter().position(|s| falte(&s.titel) == wort);
    let (einheit, bereich) = (dazu("einheit"), dazu("bereich"));
    for z in neue.into_values() {
        let name = einzeilig(z.zelle(s.indikator));
        let gesagt = einheit.map(|i| einzeilig(z.zelle(i))).unwrap_or_default();
        let prozent = roh_prozent(tabelle, s, &name);
        let (einheit, woher) = match (gesagt.is_empty(), zahl::einheit(&name), prozent) {
            (false, ..) => (gesagt, ""),
            (_, Some(e), _) => (e, ", aus dem Namen"),
            (_, None, true) => ("%".to_owned(), ", aus den Werten"),
            _ => (String::new(), ""),
        };
        let bereich = bereich.and_then(|i| Bereich::lies(z.zelle(i).trim()));
        gelesen
            .meldungen
            .push(neu_satz(&name, &einheit, woher, bereich, um));
        gelesen.neue_indikatoren.push(name.clone());
        let id = um.ids.neu();
        gelesen.nimm(
            &mut um.bestand,
            indikator(id, name, einheit, bereich, um.heute),
        );
    }
}

/// Every figure of the indicator is written with a percent sign.
fn roh_prozent(tabelle: &Tabelle, s: &Spalten, name: &str) -> bool {
    let gesucht = falte(name);
    let mut werte = tabelle
        .zeilen
        .iter()
        .filter(|z| falte(&einzeilig(z.zelle(s.indikator))) == gesucht)
        .map(|z| z.zelle(s.wert).trim())
        .filter(|w| !Dezimal::fehlt(w))
        .peekable();
    werte.peek().is_some() && werte.all(|w| w.ends_with('%'))
}

fn indikator(
    id: Id,
    name: String,
    einheit: String,
    bereich: Option<Bereich>,
    heute: jiff::civil::Date,
) -> Datensatz {
    let mut satz = leer(Kind::Indikatoren, id, heute);
    if let Datensatz::Indikator(i) = &mut satz {
        // Shares have a mean; whether counts add up nobody can tell from a table.
        if einheit == "%" {
            i.zusammen = Zusammenfassung::Mittelwert;
        }
        (i.name, i.einheit) = (name, einheit);
        i.bereich = bereich.unwrap_or(i.bereich);
    }
    satz
}

/// From this likeness on another indicator may have been meant.
const AEHNLICH: f64 = 0.9;

fn neu_satz(
    name: &str,
    einheit: &str,
    woher: &str,
    bereich: Option<Bereich>,
    um: &Einlesen<'_>,
) -> String {
    let einheit = match einheit {
        "" => "ohne Einheit".to_owned(),
        "%" => format!("Einheit %{woher}, nach oben: Mittelwert"),
        e => format!("Einheit {e}{woher}"),
    };
    let bereich = bereich.map_or_else(|| "Bereich, ".to_owned(), |_| String::new());
    let gesucht = falte(name);
    let aehnlich = um
        .bestand
        .alle(Kind::Indikatoren)
        .filter_map(|s| um.bestand.name(Kind::Indikatoren, s.id()))
        .find(|n| strsim::jaro_winkler(&falte(n), &gesucht) >= AEHNLICH);
    let aehnlich = aehnlich.map_or_else(String::new, |n| format!("; ähnlich heißt „{n}“"));
    format!(
        "Indikator „{name}“ neu angelegt ({einheit}) – {bereich}Gewicht und Index bitte ansehen{aehnlich}"
    )
}
