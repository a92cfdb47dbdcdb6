//! What may be meant, but seldom is: a grant above what was asked for, a Beschluss that has granted something else already.
//! Said beside it, never in the way: papers know such grants, and a book that holds one stays readable.

use super::Kasse;
use crate::domain::{Antrag, Antragstatus, Beschluss, Datensatz, Schluessel, datum};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::Aenderung;

/// What to look at twice in these changes, by record.
pub fn bedenken(reg: &Register, aenderungen: &[Aenderung]) -> Vec<(Schluessel, String)> {
    let neue = aenderungen.iter().filter_map(entscheidung_neu);
    neue.flat_map(|a| von(reg, a)).collect()
}

/// The application, if what was decided on it changes.
fn entscheidung_neu(a: &Aenderung) -> Option<&Antrag> {
    let Some(Datensatz::Antrag(neu)) = &a.nachher else {
        return None;
    };
    let da = |a: &Antrag| (a.betrag, a.bewilligt, a.beschluss);
    let alt = match &a.vorher {
        Some(Datensatz::Antrag(alt)) => Some(da(alt)),
        _ => None,
    };
    let bewilligt = matches!(
        neu.status,
        Antragstatus::Bewilligt | Antragstatus::Abgerechnet
    );
    (bewilligt && alt != Some(da(neu))).then_some(neu)
}

fn von(reg: &Register, a: &Antrag) -> Vec<(Schluessel, String)> {
    let key = Datensatz::from(a.clone()).schluessel();
    let mehr = a.bewilligt.filter(|b| *b > a.betrag).map(|b| {
        format!(
            "„{}“: bewilligt {b}, beantragt nur {} – stimmt das?",
            kurz(&a.titel),
            a.betrag
        )
    });
    let anderer = a
        .beschluss
        .and_then(|b| reg.beschluesse().get(b))
        .and_then(|b| schon_gebunden(reg, a, b));
    mehr.into_iter()
        .chain(anderer)
        .map(|satz| (key, satz))
        .collect()
}

/// The Beschluss has granted another application before.
fn schon_gebunden(reg: &Register, a: &Antrag, b: &Beschluss) -> Option<String> {
    let kasse = Kasse::jetzt(reg);
    let mut andere = kasse.entschieden(b.id).filter(|o| o.id != a.id);
    let (o, betrag) =
        andere.find_map(|o| Some((o, o.bewilligt.filter(|b| Some(*b) != a.bewilligt)?)))?;
    Some(format!(
        "„{}“: der Beschluss vom {} bewilligt schon „{}“ {betrag} – ist er gemeint?",
        kurz(&a.titel),
        datum::tagesdatum(b.am),
        kurz(&o.titel)
    ))
}
