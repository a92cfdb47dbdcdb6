//! The quick line of a booking: "45,90 Stoffe !gestern Beleg R-12". Understood while it is typed, shown before Enter.

use super::kasse::Kasse;
use super::pruefung::einwand;
use super::stand::ausgegeben;
use crate::domain::text::falte;
use crate::domain::{
    Antragstatus, Ausgabe, Auswahl, Buchungsart, Cent, Id, Ids, datum, leer,
};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// Words behind `!` that may belong to the day ("!vor 2 wochen").
const WORTE: usize = 4;

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buchung {
    pub art: Buchungsart,
    pub betrag: Cent,
    pub wofuer: String,
    pub am: Date,
    pub beleg: String,
}

impl Buchung {
    /// "Ausgabe 45,90 € · Stoffe · Sa 21.11.2026 · Beleg R-12"
    pub fn text(&self) -> String {
        let beleg = match self.beleg.as_str() {
            "" => String::new(),
            b => format!(" · Beleg {b}"),
        };
        format!(
            "{} {} · {} · {}{beleg}",
            self.art.label(),
            self.betrag,
            self.wofuer,
            datum::lang(self.am)
        )
    }
}

/// Reads a line. Error: what was not understood; it stays typed.
pub fn lies_buchung(text: &str, art: Buchungsart, heute: Date) -> Result<Buchung, String> {
    let worte: Vec<&str> = text.split_whitespace().collect();
    let (betrag, mut rest) = betrag(&worte)?;
    let mut b = Buchung {
        art,
        betrag,
        wofuer: String::new(),
        am: heute,
        beleg: String::new(),
    };
    let (mut wofuer, mut beleg): (Vec<&str>, Option<Vec<&str>>) = (Vec::new(), None);
    while let [wort, danach @ ..] = rest {
        rest = danach;
        if let Some(tag) = wort.strip_prefix('!').filter(|t| !t.is_empty()) {
            (b.am, rest) = am(tag, danach, heute)?;
        } else if falte(wort.trim_end_matches(':')) == "beleg" && beleg.is_none() {
            beleg = Some(Vec::new());
        } else {
            beleg.as_mut().unwrap_or(&mut wofuer).push(wort);
        }
    }
    b.wofuer = wofuer.join(" ");
    b.beleg = beleg.unwrap_or_default().join(" ");
    if b.wofuer.is_empty() {
        return Err(format!("{betrag} – wofür? Etwa: 45,90 Stoffe !gestern Beleg R-12"));
    }
    Ok(b)
}

/// The amount at the beginning, its unit with it.
fn betrag<'a>(worte: &'a [&'a str]) -> Result<(Cent, &'a [&'a str]), String> {
    let [erstes, danach @ ..] = worte else {
        return Err("Betrag wofür !Tag Beleg Nr – etwa: 45,90 Stoffe !gestern Beleg R-12".to_owned());
    };
    let einheit = danach
        .first()
        .filter(|w| matches!(falte(w).as_str(), "€" | "euro" | "eur" | "ct" | "cent"));
    let (text, rest) = match einheit {
        Some(e) => (format!("{erstes} {e}"), danach.get(1..).unwrap_or_default()),
        None => ((*erstes).to_owned(), danach),
    };
    let betrag = Cent::lies(&text)?;
    if betrag == Cent::NULL {
        return Err("0,00 € ist keine Buchung – einen Betrag nennen".to_owned());
    }
    Ok((betrag, rest))
}

/// The longest beginning that is a day gone by.
fn am<'a>(tag: &str, danach: &'a [&'a str], heute: Date) -> Result<(Date, &'a [&'a str]), String> {
    for anzahl in (0..=danach.len().min(WORTE)).rev() {
        let weitere = danach.get(..anzahl).unwrap_or_default();
        let text: Vec<&str> = std::iter::once(tag).chain(weitere.iter().copied()).collect();
        if let Ok(tag) = datum::lies_rueckwaerts(&text.join(" "), heute) {
            return Ok((tag, danach.get(anzahl..).unwrap_or_default()));
        }
    }
    Err(format!("„{tag}“ ist kein Tag; etwa !gestern, !fr, !15.3."))
}

/// Books it for an application. Error: why not, with the figures.
pub fn buchen(
    reg: &Register,
    antrag: Id,
    b: &Buchung,
    heute: Date,
    neu: &mut Ids,
) -> Result<(Draft, String), String> {
    let a = reg
        .antraege()
        .get(antrag)
        .ok_or("Den Antrag gibt es nicht mehr")?;
    if a.status == Antragstatus::Abgerechnet {
        return Err(format!(
            "„{}“ ist abgerechnet – erst wieder öffnen, dann buchen",
            a.titel
        ));
    }
    if b.am > heute {
        let tag = datum::tagesdatum(b.am);
        return Err(format!("{tag} kommt erst noch – gebucht wird, was schon war"));
    }
    let satz = Ausgabe {
        antrag,
        art: b.art,
        betrag: b.betrag,
        am: b.am,
        wofuer: b.wofuer.clone(),
        beleg: b.beleg.clone(),
        ..leer::ausgabe(neu.neu(), heute)
    };
    let label = format!("{} {} für „{}“", b.art.label(), b.betrag, kurz(&a.titel));
    let draft = Draft::new(label).mit(Aenderung::neu(satz));
    if let Some(warum) = einwand(reg, &draft.aenderungen) {
        return Err(warum);
    }
    let danach = danach(&Kasse::nach(reg, &draft.aenderungen), antrag);
    Ok((draft, danach))
}

/// "danach ausgegeben 145,90 € von 500,00 €, noch 354,10 €"
fn danach(kasse: &Kasse<'_>, antrag: Id) -> String {
    let aus = ausgegeben(kasse, antrag);
    let bewilligt = kasse.antrag(antrag).and_then(|a| a.bewilligt);
    let bewilligt = bewilligt.unwrap_or_default();
    format!(
        "danach ausgegeben {aus} von {bewilligt}, noch {}",
        bewilligt.minus(aus)
    )
}
