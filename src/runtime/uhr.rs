//! The clock: wall time in Brandenburg, and milliseconds for new ids. `--today` sets the day, the time of day goes on.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use std::time::Duration;

/// Central European time by rule, for machines without a zone table.
const REGEL: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Tells the time.
#[derive(Debug, Clone)]
pub struct Uhr {
    zone: TimeZone,
    heute: Option<Date>,
}

impl Uhr {
    /// `heute`: the day that the clock shows instead of the real one.
    pub fn neu(heute: Option<Date>) -> Self {
        let zone = TimeZone::get("Europe/Berlin")
            .or_else(|_| TimeZone::posix(REGEL))
            .unwrap_or(TimeZone::UTC);
        Uhr { zone, heute }
    }

    /// Wall clock of Europe/Berlin.
    pub fn jetzt(&self) -> DateTime {
        let jetzt = self.wirklich();
        self.heute
            .map_or(jetzt, |tag| tag.to_datetime(jetzt.time()))
    }

    /// Wall clock of Europe/Berlin, whatever day was set by hand.
    pub fn wirklich(&self) -> DateTime {
        self.zone.to_datetime(Timestamp::now())
    }

    /// The day was set by hand: nothing is destroyed because of it.
    pub fn gestellt(&self) -> bool {
        self.heute.is_some()
    }

    /// Since 1970.
    pub fn millis(&self) -> u64 {
        u64::try_from(Timestamp::now().as_millisecond()).unwrap_or_default()
    }

    /// Until the minute changes.
    pub fn bis_zur_minute(&self) -> Duration {
        let vorbei = self.millis() % 60_000;
        Duration::from_millis(60_000 - vorbei)
    }
}
