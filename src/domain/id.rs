//! Names for records: ULIDs, ordered by time. Carries no meaning and no person's name.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A record's name for life: 48 bits of milliseconds, 80 bits that make it unique. Prints as 26 characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(pub u128);

impl Id {
    /// Big-endian bytes: sorting the bytes sorts by time.
    pub fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Id(u128::from_be_bytes(bytes))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ulid::Ulid::from(self.0).fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not a 26-character ULID.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("„{0}“ ist keine Kennung (26 Zeichen aus Ziffern und Buchstaben)")]
pub struct KeineKennung(pub String);

impl FromStr for Id {
    type Err = KeineKennung;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        ulid::Ulid::from_string(text)
            .map(|u| Id(u.into()))
            .map_err(|_| KeineKennung(text.to_owned()))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() {
            s.collect_str(self)
        } else {
            self.0.serialize(s)
        }
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        if d.is_human_readable() {
            String::deserialize(d)?.parse().map_err(de::Error::custom)
        } else {
            u128::deserialize(d).map(Id)
        }
    }
}

/// Hands out new ids. Seeded from outside, so that tests and `--demo` get the same ones each time; always rising.
#[derive(Debug, Clone)]
pub struct Ids {
    next: u128,
}

impl Ids {
    /// `millis` since 1970 and 80 random bits; two sources with the same seed hand out the same ids.
    pub fn new(millis: u64, random: u128) -> Self {
        Ids {
            next: (u128::from(millis) << 80) | (random & ((1 << 79) - 1)),
        }
    }

    /// Moves on to the present, so that later records sort behind earlier ones. Never goes back.
    pub fn advance(&mut self, millis: u64) {
        let low = self.next & ((1 << 80) - 1);
        self.next = self.next.max((u128::from(millis) << 80) | low);
    }

    /// The next id; rising in steps, so that concurrent sources are unlikely to meet.
    pub fn neu(&mut self) -> Id {
        self.next += 1;
        Id(self.next)
    }
}
