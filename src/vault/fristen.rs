//! When a note goes without anybody being asked (vault.md 5), so that no clock alone destroys anything. A note whose date
//! has come goes only after it was shown as due at an unlock on an earlier day, and fourteen days have passed since; one in
//! the bin seven days after a person put it there. A clock set back brings nothing back and lengthens nothing; one that
//! leaps ahead is not believed until it is seen again on a later day.
//!
//! Days are those of the real clock: whoever calls hands in nothing else (`--today` only shows).

use super::manifest::{Eintrag, Manifest};
use crate::domain::Id;
use crate::domain::beratung::{KARENZ_TAGE, KORB_TAGE};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Days from one look into the vault to the next that are believed at once. After a longer break nothing goes on the first
/// day; it is only shown.
pub const SPRUNG_TAGE: i32 = 62;

/// What the days mean for the notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fristen {
    /// The day that counts: today, or the latest one seen. None: nobody told the day.
    pub tag: Option<Date>,
    /// From this day on a note goes unasked; of those shown as due, and those in the bin.
    pub ab: BTreeMap<Id, Date>,
    /// Those that go now.
    pub um: Vec<Id>,
}

impl Fristen {
    /// Days until it goes; None: nothing is known of it.
    pub fn noch_tage(&self, id: Id) -> Option<i32> {
        Some(tage(self.tag?, *self.ab.get(&id)?).max(0))
    }
}

fn tage(von: Date, bis: Date) -> i32 {
    von.until(bis).map_or(0, |s| s.get_days())
}

impl Manifest {
    /// Today, or the latest day that was believed.
    pub fn tag(&self, heute: Date) -> Date {
        heute.max(self.spaetester)
    }

    /// Notes that are due or in the bin, whether anybody was shown that or not.
    pub fn faellig(&self, heute: Date) -> impl Iterator<Item = Id> + '_ {
        let tag = self.tag(heute);
        let ist =
            move |e: &Eintrag| e.geloescht_am.is_some() || e.loeschen_am.is_some_and(|l| l <= tag);
        self.notizen
            .iter()
            .filter(move |(_, e)| ist(e))
            .map(|(id, _)| *id)
    }

    /// What goes, and when.
    pub fn fristen(&self, heute: Date) -> Fristen {
        let tag = self.tag(heute);
        let ab: BTreeMap<Id, Date> = self
            .faellig(heute)
            .filter_map(|id| Some((id, self.weg_ab(id, tag)?)))
            .collect();
        let um = ab.iter().filter(|(_, ab)| **ab <= tag).map(|(id, _)| *id);
        let um = match self.glaubhaft(heute) {
            true => um.collect(),
            false => Vec::new(),
        };
        Fristen {
            tag: Some(tag),
            ab,
            um,
        }
    }

    /// None: nobody was shown it yet.
    fn weg_ab(&self, id: Id, tag: Date) -> Option<Date> {
        let eintrag = self.notizen.get(&id)?;
        // Seen by a clock that was ahead: counts from now.
        let seit = (*self.gezeigt.get(&id)?).min(tag);
        let frist = match eintrag.geloescht_am {
            Some(_) => KORB_TAGE,
            None => KARENZ_TAGE,
        };
        seit.checked_add(frist.days()).ok()
    }

    /// The clock did not leap: or it did, and says the same on a later day.
    fn glaubhaft(&self, heute: Date) -> bool {
        let Some(zuletzt) = self.zuletzt else {
            return false;
        };
        (0..=SPRUNG_TAGE).contains(&tage(zuletzt, heute)) && self.gesprungen_am != Some(heute)
    }

    /// The real clock says this day: the latest day follows, except over a leap.
    pub(super) fn sieh(&mut self, heute: Date) {
        match self.zuletzt.map(|z| tage(z, heute)) {
            Some(0) => return,
            Some(1..=SPRUNG_TAGE) => {
                self.spaetester = self.spaetester.max(heute);
                self.gesprungen_am = None;
            }
            Some(n) if n > 0 => self.gesprungen_am = Some(heute),
            Some(_) | None => self.gesprungen_am = None,
        }
        self.zuletzt = Some(heute);
    }

    /// A person saw these as due. Those that are so no more are forgotten.
    pub(super) fn zeige(&mut self, ids: &[Id], heute: Date) {
        self.sieh(heute);
        let tag = self.tag(heute);
        let faellig: Vec<Id> = self.faellig(heute).collect();
        self.gezeigt.retain(|id, _| faellig.contains(id));
        for id in ids.iter().filter(|id| faellig.contains(id)) {
            let seit = self.gezeigt.entry(*id).or_insert(tag);
            *seit = (*seit).min(tag);
        }
    }

    /// Put into the bin or taken out of it: the countdown begins anew.
    pub(super) fn lege(&mut self, id: Id, am: Option<Date>) {
        self.gezeigt.remove(&id);
        if let Some(heute) = am {
            self.sieh(heute);
            self.gezeigt.insert(id, self.tag(heute));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const A: Id = Id(1);

    fn mit(loeschen_am: Option<Date>) -> Manifest {
        let mut manifest = Manifest::neu(1, 1);
        let eintrag = Eintrag {
            version: 1,
            marke: [0; 16],
            geloescht_am: None,
            loeschen_am,
        };
        manifest.notizen.insert(A, eintrag);
        manifest.sieh(date(2026, 11, 1));
        manifest
    }

    fn korb(manifest: &mut Manifest, am: Option<Date>) {
        manifest.notizen.get_mut(&A).unwrap().geloescht_am = am;
        manifest.lege(A, am);
    }

    /// Unlocked and shown; what goes then.
    fn tag(manifest: &mut Manifest, heute: Date) -> Vec<Id> {
        let um = manifest.fristen(heute).um;
        manifest.zeige(&[A], heute);
        um
    }

    #[test]
    fn due_is_shown_first_and_goes_fourteen_days_after_that() {
        let mut m = mit(Some(date(2026, 11, 5)));
        assert_eq!(m.fristen(date(2026, 11, 30)).um, [], "never shown");
        assert_eq!(tag(&mut m, date(2026, 11, 10)), []);
        assert_eq!(m.fristen(date(2026, 11, 10)).ab[&A], date(2026, 11, 24));
        assert_eq!(tag(&mut m, date(2026, 11, 23)), []);
        assert_eq!(tag(&mut m, date(2026, 11, 24)), [A]);
    }

    #[test]
    fn a_clock_that_leaps_ahead_destroys_nothing_and_leaves_nothing_due() {
        let mut m = mit(Some(date(2027, 6, 1)));
        for heute in [date(2099, 1, 1), date(2099, 1, 1)] {
            assert_eq!(tag(&mut m, heute), []);
        }
        assert_eq!(tag(&mut m, date(2026, 11, 2)), []);
        assert_eq!(m.faellig(date(2026, 11, 2)).count(), 0);
        assert!(m.gezeigt.is_empty());
        // Shown and nearly over, then a leap: still there, also when asked again on that day.
        let mut m = mit(Some(date(2026, 11, 1)));
        tag(&mut m, date(2026, 11, 2));
        assert_eq!(tag(&mut m, date(2031, 1, 1)), []);
        assert_eq!(tag(&mut m, date(2031, 1, 1)), []);
        assert_eq!(tag(&mut m, date(2026, 11, 3)), []);
        assert_eq!(tag(&mut m, date(2026, 11, 16)), [A]);
    }

    #[test]
    fn a_long_break_is_believed_on_the_second_day() {
        let mut m = mit(Some(date(2026, 11, 1)));
        tag(&mut m, date(2026, 11, 2));
        assert_eq!(tag(&mut m, date(2027, 3, 1)), []);
        assert_eq!(tag(&mut m, date(2027, 3, 2)), [A]);
    }

    #[test]
    fn a_clock_set_back_keeps_what_is_due_due_and_destroys_nothing_by_itself() {
        let mut m = mit(Some(date(2026, 11, 20)));
        tag(&mut m, date(2026, 11, 25));
        assert_eq!(tag(&mut m, date(2020, 1, 1)), []);
        assert_eq!(m.faellig(date(2020, 1, 1)).count(), 1, "still due");
        assert_eq!(m.fristen(date(2020, 1, 1)).ab[&A], date(2026, 12, 9));
        // Back again: the grace was neither lost nor begun anew, but the leap is looked at twice.
        assert_eq!(tag(&mut m, date(2026, 12, 9)), []);
        assert_eq!(tag(&mut m, date(2026, 12, 10)), [A]);
    }

    #[test]
    fn the_bin_counts_seven_days_from_the_hand_that_filled_it() {
        let mut m = mit(None);
        korb(&mut m, Some(date(2026, 11, 2)));
        assert_eq!(m.fristen(date(2026, 11, 8)).um, []);
        assert_eq!(m.fristen(date(2026, 11, 9)).um, [A]);
        assert_eq!(m.fristen(date(2099, 1, 1)).um, [], "a leap");
        korb(&mut m, None);
        assert_eq!(m.fristen(date(2026, 11, 9)).um, []);
        // Put there by a clock far ahead: counts from when a right one shows it.
        korb(&mut m, Some(date(2099, 1, 1)));
        assert_eq!(tag(&mut m, date(2026, 11, 10)), []);
        assert_eq!(tag(&mut m, date(2026, 11, 17)), [A]);
    }

    #[test]
    fn another_date_ends_the_grace() {
        let mut m = mit(Some(date(2026, 11, 1)));
        tag(&mut m, date(2026, 11, 2));
        m.notizen.get_mut(&A).unwrap().loeschen_am = Some(date(2026, 12, 1));
        assert_eq!(tag(&mut m, date(2026, 11, 20)), []);
        assert_eq!(tag(&mut m, date(2026, 12, 2)), [], "shown anew");
        assert_eq!(tag(&mut m, date(2026, 12, 16)), [A]);
    }
}
