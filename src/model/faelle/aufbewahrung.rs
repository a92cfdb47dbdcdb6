//! How long a note is kept (vault.md 5): its own date, and the days in the bin. What goes
//! unasked, and when, the vault itself decides (`vault::Fristen`).

use crate::domain::Fall;
use crate::domain::beratung::KORB_TAGE;
use jiff::civil::Date;

/// So long before its date a note is marked.
pub const BALD_TAGE: i32 = 14;

/// How near the deletion of a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frist {
    Fern,
    /// Without a date: never saved that way, but an import or a draft may lack it.
    Ohne,
    Bald,
    Faellig,
}

/// Days from `von` to `bis`; negative when `bis` lies before.
fn tage(von: Date, bis: Date) -> i32 {
    von.until(bis).map_or(0, |s| s.get_days())
}

pub fn frist(fall: &Fall, heute: Date) -> Frist {
    match fall.beratung.loeschen_am.map(|am| tage(heute, am)) {
        None => Frist::Ohne,
        Some(n) if n <= 0 => Frist::Faellig,
        Some(n) if n <= BALD_TAGE => Frist::Bald,
        Some(_) => Frist::Fern,
    }
}

/// Notes whose date has come, the longest due first; those in the bin are on their way already.
pub fn faellige(faelle: &[Fall], heute: Date) -> Vec<&Fall> {
    let mut alle: Vec<&Fall> = faelle
        .iter()
        .filter(|f| f.geloescht_am.is_none() && frist(f, heute) == Frist::Faellig)
        .collect();
    alle.sort_by_key(|f| (f.beratung.loeschen_am, f.id));
    alle
}

/// Notes in the bin, the next to go first.
pub fn im_korb(faelle: &[Fall]) -> Vec<&Fall> {
    let mut alle: Vec<&Fall> = faelle.iter().filter(|f| f.geloescht_am.is_some()).collect();
    alle.sort_by_key(|f| (f.geloescht_am, f.id));
    alle
}

/// Days until a note in the bin is destroyed; 0: today.
pub fn tage_im_korb(fall: &Fall, heute: Date) -> Option<i32> {
    let am = fall.geloescht_am?;
    // A clock set back does not lengthen the stay.
    Some((KORB_TAGE - tage(am, heute)).clamp(0, KORB_TAGE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Beratung, Id};
    use jiff::civil::date;

    const HEUTE: Date = date(2026, 11, 22);

    fn fall(n: u8, loeschen: Option<Date>, korb: Option<Date>) -> Fall {
        let mut beratung = Beratung::neu(HEUTE);
        beratung.loeschen_am = loeschen;
        Fall {
            id: Id::from_bytes([n; 16]),
            version: 1,
            beratung,
            geloescht_am: korb,
        }
    }

    #[test]
    fn a_date_is_marked_two_weeks_before_and_on_its_day() {
        let f = |tag| frist(&fall(1, Some(tag), None), HEUTE);
        assert_eq!(f(date(2026, 12, 7)), Frist::Fern);
        assert_eq!(f(date(2026, 12, 6)), Frist::Bald);
        assert_eq!(f(HEUTE), Frist::Faellig);
        assert_eq!(frist(&fall(1, None, None), HEUTE), Frist::Ohne);
    }

    #[test]
    fn what_is_due_is_told_longest_first_and_the_bin_counts_down() {
        let alle = [
            fall(1, Some(date(2026, 11, 8)), None),
            fall(2, Some(date(2026, 11, 9)), None),
            fall(3, None, Some(date(2026, 11, 15))),
            fall(4, None, Some(date(2026, 11, 16))),
            // Waits its days in the bin, whatever its date says.
            fall(5, Some(date(2026, 1, 1)), Some(date(2026, 11, 20))),
        ];
        assert_eq!(tage_im_korb(&alle[3], HEUTE), Some(1));
        assert_eq!(tage_im_korb(&alle[2], date(2027, 1, 1)), Some(0));
        let bleiben: Vec<Id> = faellige(&alle, HEUTE).iter().map(|f| f.id).collect();
        assert_eq!(bleiben, [alle[0].id, alle[1].id]);
    }
}
