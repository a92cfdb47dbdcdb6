//! Steps of a Vorhaben and of a yearly plan: which comes next, which is late, ticking one off. Knows the record only as
//! something that has steps.

use super::Register;
use super::tun::kurz;
use crate::domain::{Datensatz, Meilenstein, Schluessel};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// The step that comes next: of those not done the earliest, one without a day last.
pub fn naechster(schritte: &[Meilenstein]) -> Option<usize> {
    let offen = schritte.iter().enumerate().filter(|(_, s)| !s.erledigt);
    offen
        .min_by_key(|(i, s)| (s.am.is_none(), s.am, *i))
        .map(|(i, _)| i)
}

/// Not done, and its day is gone by.
pub fn ueberfaellig(schritt: &Meilenstein, heute: Date) -> bool {
    !schritt.erledigt && schritt.am.is_some_and(|am| am < heute)
}

/// The steps of a record that has such.
pub fn schritte(satz: &Datensatz) -> &[Meilenstein] {
    match satz {
        Datensatz::Vorhaben(v) => &v.meilensteine,
        Datensatz::Familienzentrum(z) => &z.plan,
        _ => &[],
    }
}

fn schritte_mut(satz: &mut Datensatz) -> Option<&mut Vec<Meilenstein>> {
    match satz {
        Datensatz::Vorhaben(v) => Some(&mut v.meilensteine),
        Datensatz::Familienzentrum(z) => Some(&mut z.plan),
        _ => None,
    }
}

/// Ticks a step off, or opens it again. Without one named it is the next one.
///
/// # Errors
/// A sentence: there is none.
pub fn umschalten(reg: &Register, key: Schluessel, nr: Option<usize>) -> Result<Draft, String> {
    let alt = reg.satz(key).ok_or("Das gibt es nicht mehr")?;
    let nr = nr
        .or_else(|| naechster(schritte(&alt)))
        .ok_or_else(|| keiner(&alt))?;
    let mut neu = alt.clone();
    let schritt = schritte_mut(&mut neu).and_then(|s| s.get_mut(nr));
    let schritt = schritt.ok_or_else(|| keiner(&alt))?;
    schritt.erledigt = !schritt.erledigt;
    let wie = if schritt.erledigt {
        "geschafft"
    } else {
        "wieder offen"
    };
    let label = format!("„{}“ {wie}", kurz(&schritt.text));
    Ok(Draft::new(label).mit(Aenderung::geaendert(alt, neu)))
}

fn keiner(satz: &Datensatz) -> String {
    let was = match satz {
        Datensatz::Familienzentrum(_) => "Der Jahresplan hat keinen offenen Schritt",
        _ => "Das Vorhaben hat keinen offenen Meilenstein",
    };
    let titel = satz.titel();
    format!(
        "{was} – „{}“ bearbeiten, um einen einzutragen",
        kurz(&titel)
    )
}
