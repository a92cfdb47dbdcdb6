//! Money, exact in cents: amounts, what people type for them, and shares that add up. Never a fraction of a cent, never a
//! float.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An amount in euro cents. A record holds none below zero; what is left of a pot may be.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cent(pub i64);

/// The most that one amount may be: ten billion euros, so that sums of a whole store never overflow.
pub const HOECHSTENS: Cent = Cent(1_000_000_000_000);

impl Cent {
    pub const NULL: Cent = Cent(0);

    pub fn plus(self, andere: Cent) -> Cent {
        Cent(self.0.saturating_add(andere.0))
    }

    pub fn minus(self, andere: Cent) -> Cent {
        Cent(self.0.saturating_sub(andere.0))
    }

    /// Reads "1.234,56 €", "1234.5", "250 euro", "80 ct". Error: a German sentence.
    pub fn lies(text: &str) -> Result<Cent, String> {
        let roh = text.trim();
        let fehler = || format!("„{roh}“ ist kein Betrag; etwa 250, 1.250,50 oder 80 ct");
        let klein = roh.to_lowercase();
        let (zahl, in_cent) = ohne_einheit(&klein);
        let zahl: String = zahl.chars().filter(|c| !c.is_whitespace()).collect();
        if zahl.starts_with(['-', '−', '–']) {
            return Err(format!(
                "„{roh}“ ist kleiner als null; ein Betrag ist nie negativ"
            ));
        }
        let (euro, cent) = super::dezimal::ziffern(&zahl, 2).ok_or_else(fehler)?;
        let ganze = euro.parse::<i64>().map_err(|_| fehler())?;
        let betrag = match (in_cent, cent.len()) {
            (true, 0) => Some(ganze),
            (false, 0) => ganze.checked_mul(100),
            (false, 1 | 2) => {
                let rest: i64 = cent.parse().map_err(|_| fehler())?;
                let rest = if cent.len() == 1 { rest * 10 } else { rest };
                ganze.checked_mul(100).and_then(|c| c.checked_add(rest))
            }
            _ => return Err(fehler()),
        };
        betrag
            .map(Cent)
            .filter(|c| *c <= HOECHSTENS)
            .ok_or_else(|| format!("„{roh}“ ist zu viel; höchstens {}", HOECHSTENS))
    }

    /// For a file: "1234,56", without unit and thousands.
    pub fn datei(self) -> String {
        let vor = if self.0 < 0 { "-" } else { "" };
        let betrag = self.0.unsigned_abs();
        format!("{vor}{},{:02}", betrag / 100, betrag % 100)
    }

    /// Cuts the amount into shares by weight: they add up to it to the cent, what rounding leaves goes to the largest
    /// remainders, the first of equals first. No weight at all: everything to nobody.
    pub fn teile(self, gewichte: &[u16]) -> Vec<Cent> {
        let summe: i128 = gewichte.iter().map(|g| i128::from(*g)).sum();
        if summe == 0 {
            return vec![Cent::NULL; gewichte.len()];
        }
        let genau = |g: &u16| i128::from(self.0) * i128::from(*g);
        let mut teile: Vec<i128> = gewichte
            .iter()
            .map(|g| genau(g).div_euclid(summe))
            .collect();
        let mut reste: Vec<(i128, usize)> = gewichte
            .iter()
            .enumerate()
            .map(|(i, g)| (genau(g).rem_euclid(summe), i))
            .collect();
        reste.sort_by_key(|(rest, i)| (std::cmp::Reverse(*rest), *i));
        let offen = i128::from(self.0) - teile.iter().sum::<i128>();
        for (_, i) in reste.iter().take(usize::try_from(offen).unwrap_or(0)) {
            if let Some(teil) = teile.get_mut(*i) {
                *teil += 1;
            }
        }
        teile
            .into_iter()
            .map(|t| Cent(i64::try_from(t).unwrap_or(i64::MAX)))
            .collect()
    }
}

impl std::iter::Sum for Cent {
    fn sum<I: Iterator<Item = Cent>>(alle: I) -> Cent {
        alle.fold(Cent::NULL, Cent::plus)
    }
}

/// "1.234,56 €"
impl fmt::Display for Cent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let betrag = self.0.unsigned_abs();
        let vor = if self.0 < 0 { "−" } else { "" };
        write!(f, "{vor}{},{:02} €", gegliedert(betrag / 100), betrag % 100)
    }
}

/// "1.234.567"
pub fn gegliedert(zahl: u64) -> String {
    let ziffern = zahl.to_string();
    let mut aus = String::new();
    for (i, z) in ziffern.chars().enumerate() {
        if i > 0 && (ziffern.len() - i).is_multiple_of(3) {
            aus.push('.');
        }
        aus.push(z);
    }
    aus
}

/// Without the unit; true: it was cents.
fn ohne_einheit(text: &str) -> (&str, bool) {
    let text = text.trim_start_matches('€').trim();
    for (einheit, cent) in [
        ("euro", false),
        ("eur", false),
        ("€", false),
        ("cent", true),
        ("ct", true),
    ] {
        if let Some(zahl) = text.strip_suffix(einheit) {
            return (zahl.trim(), cent);
        }
    }
    (text, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_type_them() {
        for (text, cent) in [
            ("250", 25_000),
            ("1.250,50 €", 125_050),
            ("1250.5", 125_050),
            ("1.250", 125_000),
            ("€ 12,05", 1_205),
            ("80 ct", 80),
            ("3 Euro", 300),
            ("1.234.567,89", 123_456_789),
        ] {
            assert_eq!(Cent::lies(text), Ok(Cent(cent)), "{text}");
        }
        for text in [
            "-5",
            "12,345",
            "0.125",
            "abc",
            "",
            ",5",
            "1.23.456",
            "5,",
            "1,5 ct",
            "9999999999999",
        ] {
            assert!(Cent::lies(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for cent in [0, 1, 99, 100, 123_456, 100_000_000_000] {
            assert_eq!(Cent::lies(&Cent(cent).to_string()), Ok(Cent(cent)));
            assert_eq!(Cent::lies(&Cent(cent).datei()), Ok(Cent(cent)));
        }
        assert_eq!(Cent(123_456).to_string(), "1.234,56 €");
    }

    #[test]
    fn shares_add_up_to_the_cent() {
        assert_eq!(Cent(101).teile(&[70, 30]), [Cent(71), Cent(30)]);
        assert_eq!(Cent(100).teile(&[1, 1, 1]), [Cent(34), Cent(33), Cent(33)]);
        assert_eq!(Cent(100).teile(&[0, 0]), [Cent(0), Cent(0)]);
    }
}
