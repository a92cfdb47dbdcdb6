//! Cases registered for a Sitzung, in the order that is weighed at its start (002 ch. 6.5c).

use crate::domain::{Fall, Fallbuch, Id};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Days from today on that a case is registered for; the nearest first.
pub fn anmeldetage(faelle: &[Fall], heute: Date) -> Vec<Date> {
    let tage: BTreeSet<Date> = faelle
        .iter()
        .filter(|f| f.geloescht_am.is_none())
        .filter_map(|f| f.beratung.angemeldet_fuer)
        .filter(|tag| *tag >= heute)
        .collect();
    tage.into_iter().collect()
}

/// The cases of a day in their order; those not weighed yet at the end, as they were noted.
pub fn angemeldete<'f>(faelle: &'f [Fall], buch: &Fallbuch, tag: Date) -> Vec<&'f Fall> {
    let mut alle: Vec<&Fall> = faelle
        .iter()
        .filter(|f| f.geloescht_am.is_none() && f.beratung.angemeldet_fuer == Some(tag))
        .collect();
    let platz = |id: Id| buch.reihenfolge.iter().position(|r| *r == id);
    alle.sort_by_key(|f| (platz(f.id).unwrap_or(usize::MAX), f.beratung.angelegt, f.id));
    alle
}

/// The order with one case moved by one place; None: it stands at that end already. Ids of notes that are gone go, too.
pub fn umgestellt(
    faelle: &[Fall],
    buch: &Fallbuch,
    tag: Date,
    (id, hoch): (Id, bool),
) -> Option<Fallbuch> {
    let mut reihe: Vec<Id> = angemeldete(faelle, buch, tag)
        .iter()
        .map(|f| f.id)
        .collect();
    let hier = reihe.iter().position(|r| *r == id)?;
    let dort = match hoch {
        true => hier.checked_sub(1)?,
        false => hier + 1,
    };
    if dort >= reihe.len() {
        return None;
    }
    reihe.swap(hier, dort);
    let mut neu = buch.clone();
    let da = |id: &Id| faelle.iter().any(|f| f.id == *id);
    neu.reihenfolge.retain(|r| da(r) && !reihe.contains(r));
    neu.reihenfolge.extend(reihe);
    Some(neu)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Beratung;
    use jiff::civil::date;

    const TAG: Date = date(2026, 11, 26);

    fn fall(n: u8) -> Fall {
        let mut beratung = Beratung::neu(date(2026, 11, 1));
        beratung.angemeldet_fuer = Some(TAG);
        Fall {
            id: Id::from_bytes([n; 16]),
            version: 1,
            beratung,
            geloescht_am: None,
        }
    }

    fn ordnung(faelle: &[Fall], buch: &Fallbuch) -> Vec<u8> {
        let alle = angemeldete(faelle, buch, TAG);
        alle.iter().map(|f| f.id.as_bytes()[0]).collect()
    }

    #[test]
    fn a_case_moves_up_and_down_and_stops_at_the_ends() {
        let faelle = [fall(1), fall(2), fall(3)];
        let mut buch = Fallbuch::default();
        buch.reihenfolge.push(Id::from_bytes([9; 16]));
        assert_eq!(ordnung(&faelle, &buch), [1, 2, 3]);
        let drei = faelle[2].id;
        let buch = umgestellt(&faelle, &buch, TAG, (drei, true)).unwrap();
        assert_eq!(ordnung(&faelle, &buch), [1, 3, 2]);
        assert_eq!(buch.reihenfolge.len(), 3, "what is gone was dropped");
        let buch = umgestellt(&faelle, &buch, TAG, (drei, true)).unwrap();
        assert_eq!(ordnung(&faelle, &buch), [3, 1, 2]);
        assert!(umgestellt(&faelle, &buch, TAG, (drei, true)).is_none());
        assert!(umgestellt(&faelle, &buch, TAG, (faelle[1].id, false)).is_none());
        assert_eq!(anmeldetage(&faelle, TAG), [TAG]);
        assert!(anmeldetage(&faelle, date(2026, 11, 27)).is_empty());
    }
}
