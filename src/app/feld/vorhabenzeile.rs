//! Lines about a Vorhaben: what the aim-watcher reports, what came of it, why it is given up. What is understood is said
//! while it is typed; what Enter does is a draft.

use crate::domain::{Auswahl, Id, Vorhaben, datum};
use crate::model::tun::kurz;
use crate::model::{Register, vorhaben};
use crate::store::Draft;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the line is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Vorhabenzeile {
    Bericht(Id),
    Auswertung(Id),
    Aufgeben(Id),
}

/// Letters of an aim that the help shows.
const ZIELTEXT: usize = 50;

impl Vorhabenzeile {
    fn id(&self) -> Id {
        match self {
            Vorhabenzeile::Bericht(id)
            | Vorhabenzeile::Auswertung(id)
            | Vorhabenzeile::Aufgeben(id) => *id,
        }
    }

    fn vorhaben<'r>(&self, reg: &'r Register) -> Result<&'r Vorhaben, String> {
        let v = reg.vorhaben().get(self.id());
        v.ok_or_else(|| "Dieses Vorhaben gibt es nicht mehr – mit Esc zurück".to_owned())
    }

    pub fn titel(&self, reg: &Register) -> String {
        let name = self.vorhaben(reg).map(|v| kurz(&v.name));
        let name = name.unwrap_or_default();
        match self {
            Vorhabenzeile::Bericht(_) => format!("„{name}“: wie steht es um die Ziele?"),
            Vorhabenzeile::Auswertung(_) => format!("„{name}“ abschließen: was wurde daraus?"),
            Vorhabenzeile::Aufgeben(_) => format!("„{name}“ aufgeben: warum?"),
        }
    }

    /// What the line means so far, a line each.
    ///
    /// # Errors
    /// What is in the way.
    pub fn verstehe(&self, reg: &Register, text: &str, heute: Date) -> Result<Vec<String>, String> {
        let v = self.vorhaben(reg)?;
        let leer = text.trim().is_empty();
        match self {
            Vorhabenzeile::Bericht(_) if leer => Ok(bericht_hilfe(v)),
            Vorhabenzeile::Bericht(_) => bericht_zeilen(v, text, heute),
            Vorhabenzeile::Auswertung(_) => Ok(auswertung_zeilen(v, heute)),
            Vorhabenzeile::Aufgeben(_) => {
                let wie = match leer {
                    true => "ein Satz genügt",
                    false => "steht dann bei der Auswertung",
                };
                let frueher = endet_frueher(v, heute);
                Ok(std::iter::once(wie.to_owned()).chain(frueher).collect())
            }
        }
    }

    /// What Enter does.
    ///
    /// # Errors
    /// A sentence: what is missing or not understood. The line stays open.
    pub fn draft(&self, reg: &Register, text: &str, heute: Date) -> Result<Draft, String> {
        match self {
            Vorhabenzeile::Bericht(id) => vorhaben::berichten(reg, *id, text, heute),
            Vorhabenzeile::Auswertung(id) => vorhaben::abschliessen(reg, *id, text, heute),
            Vorhabenzeile::Aufgeben(id) => vorhaben::aufgeben(reg, *id, text, heute),
        }
    }
}

/// The aims with their numbers, so that they can be named.
fn bericht_hilfe(v: &Vorhaben) -> Vec<String> {
    let mut zeilen = vec!["etwa: ziel 1 erreicht, Eltern kommen wieder !fr".to_owned()];
    zeilen.extend(v.ziele.iter().enumerate().map(|(nr, z)| {
        let text: String = z.text.chars().take(ZIELTEXT).collect();
        format!("Ziel {}: {text} – {}", nr + 1, z.stand.label())
    }));
    zeilen
}

fn bericht_zeilen(v: &Vorhaben, text: &str, heute: Date) -> Result<Vec<String>, String> {
    let gelesen = vorhaben::lies_bericht(v, text, heute)?;
    let mut zeilen = vec![format!("am {}: {}", datum::lang(gelesen.am), gelesen.text)];
    for (nr, stand) in gelesen.ziele {
        let ziel = v.ziele.get(nr).map_or("", |z| z.text.as_str());
        zeilen.push(format!(
            "Ziel {} „{}“: {}",
            nr + 1,
            kurz(ziel),
            stand.label()
        ));
    }
    Ok(zeilen)
}

/// The end that was planned gives way to that of today.
fn endet_frueher(v: &Vorhaben, heute: Date) -> Option<String> {
    let geplant = v
        .bis
        .filter(|b| *b > heute && v.von.is_some_and(|v| v <= heute))?;
    let geplant = datum::tagesdatum(geplant);
    Some(format!("Ende wird heute, geplant war {geplant}"))
}

fn auswertung_zeilen(v: &Vorhaben, heute: Date) -> Vec<String> {
    let mut zeilen = vec![format!("abgeschlossen am {}", datum::lang(heute))];
    zeilen.extend(endet_frueher(v, heute));
    if !v.auswertung.trim().is_empty() {
        zeilen
            .push("Es steht schon etwas da; das hier kommt darunter, leer bleibt es so".to_owned());
    }
    let offen = v.meilensteine.iter().filter(|m| !m.erledigt).count();
    match offen {
        0 => {}
        1 => zeilen.push("1 Meilenstein bleibt offen".to_owned()),
        n => zeilen.push(format!("{n} Meilensteine bleiben offen")),
    }
    zeilen
}
