//! Chance that is the same every time: a small generator (splitmix64) seeded with the day. Never for secrets.

use jiff::civil::Date;

pub struct Zufall(u64);

impl Zufall {
    /// The same day gives the same life.
    pub fn vom(tag: Date) -> Self {
        let (jahr, im_jahr) = (i64::from(tag.year()), i64::from(tag.day_of_year()));
        Zufall((jahr * 400 + im_jahr).unsigned_abs() ^ 0x5EED_F31D_B0C4)
    }

    fn naechste(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `von` up to and including `bis`.
    pub fn zahl(&mut self, von: i32, bis: i32) -> i32 {
        let breite = u64::from(bis.abs_diff(von)) + 1;
        von + i32::try_from(self.naechste() % breite).unwrap_or(0)
    }

    /// True in so many of a hundred cases.
    pub fn prozent(&mut self, anteil: i32) -> bool {
        self.zahl(1, 100) <= anteil
    }

    pub fn eins<'a, T>(&mut self, aus: &'a [T]) -> Option<&'a T> {
        let bis = i32::try_from(aus.len()).ok()?.checked_sub(1)?;
        aus.get(usize::try_from(self.zahl(0, bis.max(0))).ok()?)
    }

    /// As [`Self::eins`] for texts; "" from an empty list.
    pub fn wort(&mut self, aus: &[&'static str]) -> &'static str {
        self.eins(aus).copied().unwrap_or("")
    }

    pub fn mischen<T>(&mut self, liste: &mut [T]) {
        for i in (1..liste.len()).rev() {
            let j = self.zahl(0, i32::try_from(i).unwrap_or(0));
            liste.swap(i, usize::try_from(j).unwrap_or(0));
        }
    }
}
