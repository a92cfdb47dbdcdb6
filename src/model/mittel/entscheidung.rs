//! Deciding on an application: which Beschlüsse can carry it, how much there is, and the draft that grants it.

use super::befugnis::darf;
use super::kasse::Kasse;
use super::stand::{Stand, gebunden};
use crate::domain::{
    Antrag, Antragstatus, Auswahl, Beschluss, Beschlussergebnis, Beschlussregel, Cent, Gremium, Id,
    Topf,
};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// How much can be granted by somebody on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rahmen {
    pub topf: Cent,
    /// Who decides, on how many per cent, and what is left of that.
    pub wer: String,
    pub prozent: u16,
    pub anteil: Cent,
}

impl Rahmen {
    pub fn hoechstens(&self) -> Cent {
        self.topf.min(self.anteil).max(Cent::NULL)
    }

    /// As it is with that much put back.
    pub(super) fn plus(self, zurueck: Cent) -> Self {
        Rahmen {
            topf: self.topf.plus(zurueck),
            anteil: self.anteil.plus(zurueck),
            ..self
        }
    }

    /// "im Topf noch 2.400,00 €, Anteil RT noch 800,00 €"
    pub fn text(&self) -> String {
        let topf = format!("im Topf noch {}", self.topf);
        if self.prozent == 100 {
            return topf;
        }
        format!("{topf}, Anteil {} noch {}", self.wer, self.anteil)
    }
}

/// A Beschluss that an application may be bound to, and why not.
#[derive(Debug, Clone)]
pub struct Beschlusswahl<'a> {
    pub beschluss: &'a Beschluss,
    pub rahmen: Result<Rahmen, String>,
    /// Decided before the application came in: hardly the one that is meant.
    pub davor: bool,
}

/// Decisions that were adopted, those that can carry this application first, the newest first.
pub fn beschluesse_fuer<'a>(reg: &'a Register, antrag: &Antrag) -> Vec<Beschlusswahl<'a>> {
    let kasse = Kasse::jetzt(reg);
    let angenommen = |b: &&Beschluss| b.ergebnis == Beschlussergebnis::Angenommen;
    let mut alle: Vec<Beschlusswahl<'_>> = reg
        .beschluesse()
        .iter()
        .filter(angenommen)
        .map(|beschluss| Beschlusswahl {
            beschluss,
            rahmen: rahmen_durch(&kasse, antrag, beschluss),
            davor: tag_von(reg, beschluss) < antrag.eingegangen,
        })
        .collect();
    alle.sort_by_key(|w| {
        let tag = std::cmp::Reverse(tag_von(reg, w.beschluss));
        (w.rahmen.is_err(), w.davor, tag, w.beschluss.id)
    });
    alle
}

/// What a Beschluss can grant for an application. Error: why it cannot.
pub fn rahmen(reg: &Register, antrag: &Antrag, beschluss: Id) -> Result<Rahmen, String> {
    let kasse = Kasse::jetzt(reg);
    let fehlt = || "Den Beschluss gibt es nicht mehr – einen anderen wählen".to_owned();
    rahmen_durch(
        &kasse,
        antrag,
        kasse.beschluss(beschluss).ok_or_else(fehlt)?,
    )
}

fn rahmen_durch(kasse: &Kasse<'_>, a: &Antrag, b: &Beschluss) -> Result<Rahmen, String> {
    if b.ergebnis != Beschlussergebnis::Angenommen {
        return Err(format!(
            "Dieser Beschluss ist nicht angenommen ({}) – einen anderen wählen",
            b.ergebnis.label()
        ));
    }
    let topf = kasse.topf(a.topf).ok_or("Den Topf gibt es nicht mehr")?;
    let g = kasse
        .gremium(b.gremium)
        .ok_or("Das Gremium gibt es nicht mehr")?;
    rahmen_von(kasse, a, topf, g, tag_von(kasse.reg, b))
}

/// What is left for an application, not counting what it holds already.
fn rahmen_von(
    kasse: &Kasse<'_>,
    a: &Antrag,
    topf: &Topf,
    g: &Gremium,
    tag: Date,
) -> Result<Rahmen, String> {
    let befugnis = darf(kasse, topf, g, tag)?;
    let stand = Stand::nach_regel(kasse, topf, Some(befugnis.regel));
    let eigen = gebunden(kasse, a);
    let anteil = stand
        .anteile
        .get(befugnis.anteil)
        .ok_or("Die Mittelregel hat diesen Anteil nicht")?;
    // Only what it holds out of this share comes back to it.
    let gleicher = super::stand::anteil_nr(kasse, befugnis.regel, a) == Some(befugnis.anteil);
    let zurueck = if gleicher { eigen } else { Cent::NULL };
    Ok(Rahmen {
        topf: stand.rest.plus(eigen),
        wer: anteil.wer.clone(),
        prozent: anteil.prozent,
        anteil: anteil.rest.plus(zurueck),
    })
}

/// As an application that is granted stands; None where its decision does not hold anyway.
pub(super) fn rahmen_ohne(kasse: &Kasse<'_>, a: &Antrag, topf: &Topf) -> Option<Rahmen> {
    let b = kasse.beschluss(a.beschluss?)?;
    let tag = a.entschieden_am.unwrap_or(b.am);
    rahmen_von(kasse, a, topf, kasse.gremium(b.gremium)?, tag).ok()
}

/// The day of the Sitzung; of a decision by mail its own.
fn tag_von(reg: &Register, b: &Beschluss) -> Date {
    let sitzung = reg.sitzungen().get(b.sitzung);
    let sitzung = sitzung.filter(|_| b.regel != Beschlussregel::Umlauf);
    sitzung.map_or(b.am, |s| s.beginn.date())
}

/// Grants an application by a Beschluss. Error: why not, with the figures.
pub fn bewilligen(
    reg: &Register,
    antrag: Id,
    beschluss: Id,
    betrag: Cent,
) -> Result<Draft, String> {
    let a = reg
        .antraege()
        .get(antrag)
        .ok_or("Den Antrag gibt es nicht mehr")?;
    if a.status == Antragstatus::Abgerechnet {
        return Err("Der Antrag ist abgerechnet – daran ändert sich nichts mehr".to_owned());
    }
    if betrag == Cent::NULL {
        return Err("0,00 € bewilligt niemand – einen Betrag nennen, oder ablehnen".to_owned());
    }
    let rahmen = rahmen(reg, a, beschluss)?;
    if betrag > rahmen.hoechstens() {
        return Err(zu_viel(a, betrag, &rahmen));
    }
    let b = reg
        .beschluesse()
        .get(beschluss)
        .ok_or("Den Beschluss gibt es nicht mehr")?;
    let neu = Antrag {
        status: Antragstatus::Bewilligt,
        bewilligt: Some(betrag),
        beschluss: Some(beschluss),
        entschieden_am: Some(tag_von(reg, b)),
        ..a.clone()
    };
    let label = format!("„{}“: {betrag} bewilligt", kurz(&a.titel));
    Ok(Draft::new(label).mit(Aenderung::geaendert(a.clone(), neu)))
}

/// "beantragt 3.000,00 €, im Topf noch 2.400,00 €, Anteil RT noch 800,00 € – höchstens 800,00 €"
fn zu_viel(a: &Antrag, betrag: Cent, rahmen: &Rahmen) -> String {
    let mehr = if betrag == a.betrag {
        String::new()
    } else {
        format!(", bewilligt wären {betrag}")
    };
    format!(
        "beantragt {}{mehr}, {} – höchstens {}",
        a.betrag,
        rahmen.text(),
        rahmen.hoechstens()
    )
}
