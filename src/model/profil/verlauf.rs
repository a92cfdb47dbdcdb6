//! An indicator over the years: the series with its gaps, the trend, and a line of signs for both.

use super::{Angabe, Vergleich, Werte};
use crate::domain::{Dezimal, Id};

/// Years from the first to the last value of a Raum; a year without one is a gap.
pub fn reihe(werte: &Werte<'_>, raum: Id) -> Vec<(u16, Option<Angabe>)> {
    let da: Vec<u16> = werte
        .jahre()
        .filter(|j| werte.angabe(raum, *j).is_some())
        .collect();
    let (Some(erstes), Some(letztes)) = (da.first(), da.last()) else {
        return Vec::new();
    };
    (*erstes..=*letztes)
        .map(|j| (j, werte.angabe(raum, j)))
        .collect()
}

/// How the newest value stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trend {
    pub seit: u16,
    pub differenz: Dezimal,
    pub richtung: Vergleich,
}

impl Trend {
    /// "↑ 1,5 seit 2023"
    pub fn text(&self) -> String {
        let betrag = Dezimal(self.differenz.0.saturating_abs());
        match self.richtung {
            Vergleich::Gleich => format!("= seit {}", self.seit),
            r => format!("{} {betrag} seit {}", r.zeichen(), self.seit),
        }
    }
}

/// The trend; None with fewer than two values that may be reckoned with.
pub fn trend(werte: &Werte<'_>, raum: Id) -> Option<Trend> {
    let mut belastbare = werte
        .jahre()
        .rev()
        .filter_map(|j| Some((j, werte.belastbar(raum, j)?)));
    let (_, neu) = belastbare.next()?;
    let (seit, alt) = belastbare.next()?;
    Some(Trend {
        seit,
        differenz: Dezimal(neu.0.saturating_sub(alt.0)),
        richtung: Vergleich::zwischen(neu, alt),
    })
}

/// Low to high.
const STUFEN: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The last `breite` years as signs from the lowest to the highest value; a gap is blank. Sums with gaps are gaps here.
pub fn zeichen(werte: &Werte<'_>, raum: Id, breite: usize) -> String {
    let reihe = reihe(werte, raum);
    let ab = reihe.len().saturating_sub(breite);
    let zahlen: Vec<Option<Dezimal>> = reihe
        .iter()
        .skip(ab)
        .map(|(_, a)| a.filter(Angabe::belastbar).map(|a| a.wert))
        .collect();
    linie(&zahlen)
}

/// One sign per value. All alike: the middle.
pub fn linie(zahlen: &[Option<Dezimal>]) -> String {
    let da = || zahlen.iter().flatten().map(|d| i128::from(d.0));
    let (Some(min), Some(max)) = (da().min(), da().max()) else {
        return String::new();
    };
    let hoechste = STUFEN.len() - 1;
    let stufe = |d: &Dezimal| match max - min {
        0 => hoechste / 2,
        weite => usize::try_from((i128::from(d.0) - min) * hoechste as i128 / weite).unwrap_or(0),
    };
    zahlen
        .iter()
        .map(|z| {
            z.as_ref()
                .and_then(|d| STUFEN.get(stufe(d)))
                .copied()
                .unwrap_or(' ')
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowest_and_highest_are_the_ends_and_a_gap_is_blank() {
        let z = |n: i64| Some(Dezimal(n * 10_000));
        assert_eq!(linie(&[z(0), None, z(7), z(3)]), "▁ █▄");
        assert_eq!(linie(&[z(5), z(5)]), "▄▄");
        assert_eq!(linie(&[None, None]), "");
        assert_eq!(linie(&[z(i64::MIN / 10_000), z(i64::MAX / 10_000)]), "▁█");
    }
}
