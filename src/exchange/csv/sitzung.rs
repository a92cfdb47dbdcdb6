//! The Sitzung that a row of TOPs or Beschlüsse belongs to: named, or by its day beside its Gremium; and what follows from
//! it where the table does not say it.

use super::spalten::Ziel;
use super::{Tabelle, Zeile};
use crate::domain::feld::eingabe::verweis;
use crate::domain::{Datensatz, Id, Kind, Schluessel, Sitzung, Wert, datum};
use crate::exchange::einlesen::Einlesen;
use jiff::civil::{Date, DateTime};

/// A cell that is no name of a Sitzung, read as its day. `grund`: why it is no name. Error: how a Sitzung is named.
pub fn am_tag(
    tabelle: &Tabelle,
    zeile: &Zeile,
    text: &str,
    grund: &str,
    um: &Einlesen<'_>,
) -> Result<Wert, String> {
    let (Some(gremium), Some((tag, zeit))) = (gremium(tabelle, zeile, um), zeitpunkt(text, um))
    else {
        if grund.ends_with('?') {
            return Err(grund.to_owned());
        }
        return Err(format!(
            "{grund}; eine Sitzung heißt nach Gremium und Tag, etwa „Regionalteam Mitte 15.03.2027“"
        ));
    };
    let am_tag: Vec<&Sitzung> = sitzungen(um)
        .filter(|s| s.gremium == gremium && s.beginn.date() == tag)
        .collect();
    let genau = am_tag.iter().find(|s| Some(s.beginn) == zeit);
    match (genau, am_tag.as_slice()) {
        (Some(s), _) | (None, [s]) => Ok(Wert::Verweis(s.id)),
        (None, []) => Err(format!(
            "„{text}“: an dem Tag hat das Gremium keine Sitzung"
        )),
        (None, viele) => Err(format!(
            "„{text}“: an dem Tag hat das Gremium {} Sitzungen, bitte mit deren Uhrzeit",
            viele.len()
        )),
    }
}

/// What the column beside it says.
fn gremium(tabelle: &Tabelle, zeile: &Zeile, um: &Einlesen<'_>) -> Option<Id> {
    let ziel = Some(Ziel::Feld("gremium"));
    let spalte = tabelle.spalten.iter().position(|s| s.ziel == ziel)?;
    verweis(Kind::Gremien, zeile.zelle(spalte), &um.bestand).ok()
}

fn zeitpunkt(text: &str, um: &Einlesen<'_>) -> Option<(Date, Option<DateTime>)> {
    match datum::lies_zeitpunkt(text, um.heute) {
        Ok(zeit) => Some((zeit.date(), Some(zeit))),
        Err(_) => Some((datum::lies(text, um.heute).ok()?, None)),
    }
}

fn sitzungen<'a>(um: &'a Einlesen<'_>) -> impl Iterator<Item = &'a Sitzung> {
    let alle = um.bestand.alle(Kind::Sitzungen);
    alle.filter_map(|s| match s {
        Datensatz::Sitzung(s) => Some(s),
        _ => None,
    })
}

/// What follows from the Sitzung of a TOP or Beschluss, where the table does not say it.
pub fn folgere(satz: &mut Datensatz, neu: bool, tabelle: &Tabelle, um: &Einlesen<'_>) {
    gremium_der_sitzung(satz, um);
    let sagt_tag = tabelle
        .spalten
        .iter()
        .any(|s| s.ziel == Some(Ziel::Feld("am")));
    if let Datensatz::Beschluss(b) = satz
        && neu
        && !sagt_tag
        && let Some(s) = sitzung(b.sitzung, um)
    {
        b.am = s.beginn.date();
    }
}

pub fn gremium_der_sitzung(satz: &mut Datensatz, um: &Einlesen<'_>) {
    let (gremium, id) = match satz {
        Datensatz::Top(t) => (&mut t.gremium, t.sitzung),
        Datensatz::Beschluss(b) => (&mut b.gremium, Some(b.sitzung)),
        _ => return,
    };
    if *gremium == Id(0)
        && let Some(s) = id.and_then(|id| sitzung(id, um))
    {
        *gremium = s.gremium;
    }
}

fn sitzung<'a>(id: Id, um: &'a Einlesen<'_>) -> Option<&'a Sitzung> {
    let kind = Kind::Sitzungen;
    match um.bestand.satz(Schluessel { kind, id }) {
        Some(Datensatz::Sitzung(s)) => Some(s),
        _ => None,
    }
}
