//! The agenda of a Sitzung: what stands on it by itself, its order, its deadlines. Drafts only; nothing is changed here.

use super::Register;
use super::tun::Umstand;
use crate::domain::{Abschnitt, Ids, Sitzung, Top, Topart, leer};
use crate::store::Aenderung;

/// Makes the agenda of a Sitzung that has none: TOP 1 looks back on open to-dos and Wiedervorlagen (000 4.1.2), the last one
/// closes. Empty where there is one already.
pub fn grundgeruest(reg: &Register, s: &Sitzung, um: Umstand<'_>, neu: &mut Ids) -> Vec<Aenderung> {
    if !reg.tagesordnung(s.id).is_empty() {
        return Vec::new();
    }
    let fest = [
        (
            Topart::Rueckblick,
            Abschnitt::Beginn,
            "Stand der To-dos und Wiedervorlagen",
        ),
        (
            Topart::Abschluss,
            Abschnitt::Ausklang,
            "Zusammenfassung und nächster Termin",
        ),
    ];
    fest.into_iter()
        .zip(1..)
        .map(|((art, abschnitt, titel), nr)| {
            Aenderung::neu(Top {
                gremium: s.gremium,
                sitzung: Some(s.id),
                nr,
                art,
                abschnitt,
                titel: titel.to_owned(),
                eingebracht_am: Some(um.heute()),
                ..leer::top(neu.neu())
            })
        })
        .collect()
}
