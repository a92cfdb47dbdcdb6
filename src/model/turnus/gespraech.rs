//! Making what recurs for contract partners and Familienzentren: the evaluation interview every two years (000 ch. 5.1),
//! the visitors' survey (002 §8.4: yearly or every two years).

use super::termin::schritt;
use crate::domain::{
    Familienzentrum, Id, Ids, Kind, Schluessel, Turnus, Turnusart, Vertrag, Vertragsstatus,
    Wiederholung, Zeitraum, Zentrumstatus, leer,
};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// What is to recur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anlass {
    /// Every two years.
    Gespraech,
    /// Every year; where every two years are enough, the form says so.
    Befragung,
}

impl Anlass {
    fn art(self) -> Turnusart {
        match self {
            Anlass::Gespraech => Turnusart::Interview,
            Anlass::Befragung => Turnusart::Befragung,
        }
    }

    fn alle(self) -> Wiederholung {
        let jahre = match self {
            Anlass::Gespraech => 2,
            Anlass::Befragung => 1,
        };
        Wiederholung {
            anzahl: jahre,
            einheit: Zeitraum::Jahr,
        }
    }

    fn titel(self, wer: &str) -> String {
        match self {
            Anlass::Gespraech => format!("Evaluationsgespräch {wer}"),
            Anlass::Befragung => format!("Befragung der Besucher*innen {wer}"),
        }
    }

    fn wort(self, anzahl: usize) -> &'static str {
        match (self, anzahl) {
            (Anlass::Gespraech, 1) => "Gespräch",
            (Anlass::Gespraech, _) => "Gespräche",
            (Anlass::Befragung, 1) => "Befragung",
            (Anlass::Befragung, _) => "Befragungen",
        }
    }
}

/// Makes it for each of these that has none yet, in one step. Ended ones are left out.
///
/// # Errors
/// A sentence: there is none left to make it for.
pub fn anlegen(
    reg: &Register,
    was: Anlass,
    keys: &[Schluessel],
    heute: Date,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let partner: Vec<Partner<'_>> = keys.iter().filter_map(|k| Partner::von(reg, *k)).collect();
    let ohne: Vec<&Partner<'_>> = partner.iter().filter(|p| !p.hat(reg, was)).collect();
    let schon = partner.len() - ohne.len();
    if ohne.is_empty() {
        let wort = was.wort(1);
        return Err(match schon {
            0 => "Was beendet ist, wird nicht mehr befragt – ein anderes wählen".to_owned(),
            1 => format!("Das gibt es schon – {wort} steht unter „Turnus“"),
            _ => format!("Für alle gibt es das schon – {wort} je unter „Turnus“"),
        });
    }
    let saetze: Vec<Turnus> = ohne
        .iter()
        .map(|p| p.turnus(was, heute, neu.neu()))
        .collect();
    let label = match saetze.as_slice() {
        [t] => format!("„{}“ angelegt, {}", kurz(&t.titel), wann(t)),
        mehrere => format!("{} {} angelegt", mehrere.len(), was.wort(mehrere.len())),
    };
    let dazu = match schon {
        0 => String::new(),
        n => format!(" ({n} schon da)"),
    };
    let mut draft = Draft::new(format!("{label}{dazu}"));
    draft.aenderungen = saetze.into_iter().map(Aenderung::neu).collect();
    Ok(draft)
}

fn wann(t: &Turnus) -> String {
    let tag = t.naechste.map(crate::domain::datum::tagesdatum);
    tag.map(|t| format!("zuerst {t}")).unwrap_or_default()
}

/// Whom it is made for.
enum Partner<'r> {
    Vertrag(&'r Vertrag),
    Zentrum(&'r Familienzentrum),
}

impl<'r> Partner<'r> {
    fn von(reg: &'r Register, key: Schluessel) -> Option<Self> {
        match key.kind {
            Kind::Vertraege => {
                let v = reg.vertraege().get(key.id)?;
                (v.status != Vertragsstatus::Beendet).then_some(Partner::Vertrag(v))
            }
            Kind::Familienzentren => {
                let z = reg.familienzentren().get(key.id)?;
                (z.status != Zentrumstatus::Beendet).then_some(Partner::Zentrum(z))
            }
            _ => None,
        }
    }

    /// It has one that goes on.
    fn hat(&self, reg: &Register, was: Anlass) -> bool {
        let id = match self {
            Partner::Vertrag(v) => v.id,
            Partner::Zentrum(z) => z.id,
        };
        let mut da = reg.turnus_von(id);
        da.any(|t| t.art == was.art() && (t.alle.is_some() || t.naechste.is_some()))
    }

    /// The first one lies in step with the day since when they work together: the next round after today.
    fn turnus(&self, was: Anlass, heute: Date, id: Id) -> Turnus {
        let (name, seit) = match self {
            Partner::Vertrag(v) => (&v.partner, v.unterzeichnet_am),
            Partner::Zentrum(z) => (&z.name, z.vereinbarung_am.or(z.seit)),
        };
        let ab = seit.unwrap_or(heute);
        let erste = (1..)
            .map(|n| schritt(was.alle(), ab, n))
            .find(|t| *t > heute);
        Turnus {
            titel: was.titel(name),
            art: was.art(),
            zentrum: match self {
                Partner::Zentrum(z) => Some(z.id),
                Partner::Vertrag(_) => None,
            },
            vertrag: match self {
                Partner::Vertrag(v) => Some(v.id),
                Partner::Zentrum(_) => None,
            },
            alle: Some(was.alle()),
            naechste: erste,
            ..leer::turnus(id)
        }
    }
}
