//! A TOML table read field by field: every fault is collected with its line and said in German. Knows no templates.

use super::VorlageFehler;
use crate::domain::{Auswahl, Rhythmus, Zeitraum};
use jiff::civil::Date;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The text and the faults found in it so far.
pub struct Blatt<'t> {
    text: &'t str,
    pub fehler: Vec<VorlageFehler>,
}

impl<'t> Blatt<'t> {
    pub fn new(text: &'t str) -> Self {
        Blatt {
            text,
            fehler: Vec::new(),
        }
    }

    /// Line of a place, counted from 1.
    pub fn zeile(&self, stelle: &Range<usize>) -> usize {
        let davor = self.text.get(..stelle.start).unwrap_or(self.text);
        davor.matches('\n').count() + 1
    }

    pub fn fehlt(&mut self, zeile: usize, satz: impl Into<String>) {
        let satz = satz.into();
        self.fehler.push(VorlageFehler { zeile, satz });
    }

    /// The whole text as a table; what could be read even if some of it could not.
    pub fn wurzel(&mut self) -> DeTable<'t> {
        let (tabelle, fehler) = DeTable::parse_recoverable(self.text);
        for f in fehler {
            let zeile = self.zeile(&f.span().unwrap_or(0..0));
            self.fehlt(zeile, schreibweise(f.message()));
        }
        tabelle.into_inner()
    }
}

fn schreibweise(meldung: &str) -> String {
    if meldung.contains("duplicate") {
        "Dieser Schlüssel steht hier schon einmal.".to_owned()
    } else {
        "Diese Schreibweise ist kein TOML: fehlt ein Anführungszeichen, eine Klammer oder das „=“?"
            .to_owned()
    }
}

/// „gemeint …?“, when one of the candidates is close.
pub fn vorschlag<'c>(wort: &str, kandidaten: impl IntoIterator<Item = &'c str>) -> String {
    kandidaten
        .into_iter()
        .map(|k| {
            (
                strsim::jaro_winkler(&wort.to_lowercase(), &k.to_lowercase()),
                k,
            )
        })
        .filter(|(naehe, _)| *naehe > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(String::new(), |(_, k)| format!(" Gemeint „{k}“?"))
}

/// One `[table]` of the file.
pub struct Abschnitt<'a> {
    name: &'static str,
    pub zeile: usize,
    tabelle: &'a DeTable<'a>,
}

impl<'a> Abschnitt<'a> {
    /// Complains of every key that is not `erlaubt`.
    pub fn new(
        blatt: &mut Blatt,
        name: &'static str,
        zeile: usize,
        tabelle: &'a DeTable<'a>,
        erlaubt: &[&str],
    ) -> Self {
        for (schluessel, _) in tabelle.iter() {
            let wort: &str = schluessel.get_ref();
            if !erlaubt.contains(&wort) {
                let gemeint = vorschlag(wort, erlaubt.iter().copied());
                let zeile = blatt.zeile(&schluessel.span());
                blatt.fehlt(zeile, format!("„{wort}“ gibt es in {name} nicht.{gemeint}"));
            }
        }
        Abschnitt {
            name,
            zeile,
            tabelle,
        }
    }

    /// Every `[[name]]` or the one `[name]` below a table.
    pub fn alle(
        blatt: &mut Blatt,
        eltern: &'a DeTable<'a>,
        schluessel: &str,
        name: &'static str,
        erlaubt: &[&str],
    ) -> Vec<Self> {
        let Some(wert) = eltern.get(schluessel) else {
            return Vec::new();
        };
        let werte: Vec<&Spanned<DeValue>> = match wert.get_ref() {
            DeValue::Array(liste) => liste.iter().collect(),
            _ => vec![wert],
        };
        werte
            .into_iter()
            .filter_map(|w| {
                let zeile = blatt.zeile(&w.span());
                let Some(tabelle) = w.get_ref().as_table() else {
                    blatt.fehlt(
                        zeile,
                        format!("„{schluessel}“ muss ein Abschnitt {name} sein."),
                    );
                    return None;
                };
                Some(Abschnitt::new(blatt, name, zeile, tabelle, erlaubt))
            })
            .collect()
    }

    pub fn hat(&self, schluessel: &str) -> bool {
        self.tabelle.contains_key(schluessel)
    }

    /// Line of a key, or that of the section.
    pub fn zeile_von(&self, blatt: &Blatt, schluessel: &str) -> usize {
        self.tabelle
            .get(schluessel)
            .map_or(self.zeile, |w| blatt.zeile(&w.span()))
    }

    fn wert<T>(
        &self,
        blatt: &mut Blatt,
        schluessel: &str,
        erwartet: &str,
        lies: impl Fn(&DeValue) -> Option<T>,
    ) -> Option<T> {
        let roh = self.tabelle.get(schluessel)?;
        let gelesen = lies(roh.get_ref());
        if gelesen.is_none() {
            let zeile = blatt.zeile(&roh.span());
            blatt.fehlt(zeile, format!("„{schluessel}“ erwartet {erwartet}."));
        }
        gelesen
    }

    /// "" when absent.
    pub fn text(&self, blatt: &mut Blatt, schluessel: &str) -> String {
        self.wert(
            blatt,
            schluessel,
            "einen Text in Anführungszeichen",
            zeichenkette,
        )
        .unwrap_or_default()
    }

    /// Complains when absent or empty.
    pub fn pflicht(&self, blatt: &mut Blatt, schluessel: &str) -> String {
        let text = self.text(blatt, schluessel);
        if text.trim().is_empty() && !self.falsch(schluessel) {
            let name = self.name;
            blatt.fehlt(self.zeile, format!("In {name} fehlt „{schluessel}“."));
        }
        text
    }

    /// There, but no text: that was complained of already.
    fn falsch(&self, schluessel: &str) -> bool {
        self.tabelle
            .get(schluessel)
            .is_some_and(|w| w.get_ref().as_str().is_none())
    }

    pub fn liste(&self, blatt: &mut Blatt, schluessel: &str) -> Vec<String> {
        self.wert(
            blatt,
            schluessel,
            "eine Liste von Texten, etwa [\"a\", \"b\"]",
            |w| {
                w.as_array()?
                    .iter()
                    .map(|e| zeichenkette(e.get_ref()))
                    .collect()
            },
        )
        .unwrap_or_default()
    }

    /// As [`Self::liste`], each text with its line.
    pub fn zeilen(&self, blatt: &mut Blatt, schluessel: &str) -> Vec<(usize, String)> {
        let texte = self.liste(blatt, schluessel);
        let werte = self
            .tabelle
            .get(schluessel)
            .and_then(|w| w.get_ref().as_array());
        let stellen = werte.into_iter().flatten().map(|w| blatt.zeile(&w.span()));
        stellen.zip(texte).collect()
    }

    pub fn ja(&self, blatt: &mut Blatt, schluessel: &str) -> bool {
        self.wert(blatt, schluessel, "true oder false", |w| w.as_bool())
            .unwrap_or_default()
    }

    pub fn zahl(&self, blatt: &mut Blatt, schluessel: &str) -> Option<u16> {
        self.wert(blatt, schluessel, "eine Zahl von 0 bis 65535", ganzzahl)
    }

    /// One of a closed list, by its key.
    pub fn auswahl<A: Auswahl>(&self, blatt: &mut Blatt, schluessel: &str) -> Option<A> {
        let woerter: Vec<&str> = A::ALLE.iter().map(|a| a.1).collect();
        let was = format!("eines von: {}", woerter.join(", "));
        self.wert(blatt, schluessel, &was, |w| A::lies(w.as_str()?))
    }

    pub fn datum(&self, blatt: &mut Blatt, schluessel: &str) -> Option<Date> {
        self.wert(
            blatt,
            schluessel,
            "ein Datum ohne Anführungszeichen, etwa 2024-01-01",
            |w| {
                let d = w.as_datetime()?.date?;
                Date::new(
                    i16::try_from(d.year).ok()?,
                    i8::try_from(d.month).ok()?,
                    i8::try_from(d.day).ok()?,
                )
                .ok()
            },
        )
    }

    /// Column and row.
    pub fn kachel(&self, blatt: &mut Blatt) -> Option<(u8, u8)> {
        self.wert(blatt, "kachel", "[Spalte, Zeile], gezählt ab 0", |w| {
            let paar = w.as_array()?;
            let zahl = |i: usize| u8::try_from(ganzzahl(paar.get(i)?.get_ref())?).ok();
            (paar.len() == 2).then_some((zahl(0)?, zahl(1)?))
        })
    }

    /// None when absent or wrong.
    pub fn rhythmus(&self, blatt: &mut Blatt) -> Option<Rhythmus> {
        self.wert(blatt, "rhythmus", RHYTHMEN, rhythmus)
    }
}

const RHYTHMEN: &str = "„ohne“, { mindestens = 3, bis = 4, je = \"jahr\" } oder \
    { alle = 2, einheit = \"woche\" } (tag, woche, monat, quartal, halbjahr, jahr)";

fn zeichenkette(wert: &DeValue) -> Option<String> {
    wert.as_str().map(str::to_owned)
}

fn ganzzahl(wert: &DeValue) -> Option<u16> {
    let zahl = wert.as_integer()?;
    u16::from_str_radix(zahl.as_str(), zahl.radix()).ok()
}

fn rhythmus(wert: &DeValue) -> Option<Rhythmus> {
    if wert.as_str() == Some("ohne") {
        return Some(Rhythmus::Ohne);
    }
    let tabelle = wert.as_table()?;
    let zahl = |k| {
        tabelle
            .get(k)
            .and_then(|w| ganzzahl(w.get_ref()))
            .filter(|z| *z > 0)
    };
    let zeitraum = |k| {
        tabelle
            .get(k)
            .and_then(|w| Zeitraum::lies(w.get_ref().as_str()?))
    };
    let nur = |erlaubt: &[&str]| tabelle.keys().all(|k| erlaubt.contains(&&**k.get_ref()));
    if nur(&["alle", "einheit"]) {
        let (anzahl, einheit) = (zahl("alle")?, zeitraum("einheit")?);
        return Some(Rhythmus::Abstand { anzahl, einheit });
    }
    let (anzahl, bis, zeitraum) = (zahl("mindestens")?, zahl("bis"), zeitraum("je")?);
    let stimmt = nur(&["mindestens", "bis", "je"])
        && tabelle.contains_key("bis") == bis.is_some()
        && bis.is_none_or(|b| b >= anzahl);
    stimmt.then_some(Rhythmus::Mindestens {
        anzahl,
        bis,
        zeitraum,
    })
}
