//! A value typed in one line: "2025 12,5", "12,5" for the year of the sheet, "2025 -" for a value that is taken away.

use super::mit_einheit;
use crate::domain::{Dezimal, Id, Ids, Kennwert};
use crate::model::Register;
use crate::store::{Aenderung, Draft};

/// Years that a value can be of.
pub const JAHRE: std::ops::RangeInclusive<u16> = 1900..=2200;

/// What the line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zeile {
    pub jahr: u16,
    /// None: there is no value (any more).
    pub wert: Option<Dezimal>,
}

/// Reads the line; a lone number is a value of the year that is on the sheet. Error: a German sentence.
pub fn lies(text: &str, jahr: u16) -> Result<Zeile, String> {
    let t = text.trim();
    if t.is_empty() {
        return Err(format!(
            "Ein Wert fehlt noch: „12,5“ für {jahr}, oder „2025 12,5“"
        ));
    }
    let (jahr, rest) = match t.split_once(char::is_whitespace) {
        Some((vorn, rest)) if ist_jahr(vorn).is_some() => {
            (ist_jahr(vorn).unwrap_or(jahr), rest.trim())
        }
        _ => (jahr, t),
    };
    let wert = if Dezimal::fehlt(rest) {
        None
    } else {
        Some(Dezimal::lies(rest)?)
    };
    Ok(Zeile { jahr, wert })
}

/// Four digits of a year that can be meant, with or without a colon behind.
fn ist_jahr(text: &str) -> Option<u16> {
    let t = text.trim_end_matches(':');
    let jahr = t.parse().ok().filter(|_| t.len() == 4)?;
    JAHRE.contains(&jahr).then_some(jahr)
}

/// The change that the line makes. Error: a German sentence; nothing is changed.
pub fn eintragen(
    reg: &Register,
    (indikator, raum): (Id, Id),
    zeile: Zeile,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let Some(i) = reg.indikatoren().get(indikator) else {
        return Err("Diesen Indikator gibt es nicht mehr – mit Esc zurück".to_owned());
    };
    let alt = vorhandener(reg, indikator, raum, zeile.jahr);
    let wo = format!("{} {}: {}", reg.raum_name(Some(raum)), zeile.jahr, i.name);
    let aenderung = match (alt, zeile.wert) {
        (None, None) => {
            return Err(format!(
                "{} hat dort keinen Wert, den man streichen könnte",
                reg.raum_name(Some(raum))
            ));
        }
        (Some(a), Some(w)) if a.wert == w => {
            return Err("Dieser Wert steht schon da – mit Esc zurück".to_owned());
        }
        (Some(a), None) => Aenderung::geloescht(a.clone()),
        (Some(a), Some(wert)) => Aenderung::geaendert(a.clone(), Kennwert { wert, ..a.clone() }),
        (None, Some(wert)) => Aenderung::neu(Kennwert {
            id: neu.neu(),
            indikator,
            raum,
            jahr: zeile.jahr,
            wert,
            quelle: String::new(),
            notiz: String::new(),
        }),
    };
    let was = zeile.wert.map_or_else(
        || "kein Wert".to_owned(),
        |w| mit_einheit(&w.to_string(), &i.einheit),
    );
    let mut draft = Draft::new(format!("{wo} {was}"));
    draft.aenderungen.push(aenderung);
    Ok(draft)
}

/// The value that is there; of two the younger one.
pub fn vorhandener(reg: &Register, indikator: Id, raum: Id, jahr: u16) -> Option<&Kennwert> {
    reg.kennwerte_von(indikator)
        .filter(|k| k.raum == raum && k.jahr == jahr)
        .last()
}

/// What the line is understood to say, a line each.
pub fn verstanden(
    reg: &Register,
    (indikator, raum): (Id, Id),
    jahr: u16,
    text: &str,
) -> Result<Vec<String>, String> {
    let z = lies(text, jahr)?;
    let einheit = reg.indikatoren().get(indikator).map_or("", |i| &i.einheit);
    let bisher = vorhandener(reg, indikator, raum, z.jahr);
    let neu = z.wert.map_or_else(
        || "kein Wert (streichen)".to_owned(),
        |w| mit_einheit(&w.to_string(), einheit),
    );
    let vorher = bisher.map_or_else(
        || "bisher kein Wert".to_owned(),
        |k| format!("bisher {}", mit_einheit(&k.wert.to_string(), einheit)),
    );
    Ok(vec![format!("{}: {neu}", z.jahr), vorher])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_before_the_value_is_a_year_and_a_lone_number_a_value() {
        let z = |text| lies(text, 2025);
        let da = |jahr, n| {
            Ok(Zeile {
                jahr,
                wert: Some(Dezimal(n)),
            })
        };
        assert_eq!(z("12,5"), da(2025, 125_000));
        assert_eq!(z("2023 12,5 %"), da(2023, 125_000));
        assert_eq!(z("2023: 0"), da(2023, 0));
        assert_eq!(z("2024"), da(2025, 20_240_000));
        assert_eq!(z("1 234"), da(2025, 12_340_000));
        assert_eq!(
            z("2023 k. A."),
            Ok(Zeile {
                jahr: 2023,
                wert: None
            })
        );
        assert!(z("").is_err() && z("viele").is_err());
    }
}
