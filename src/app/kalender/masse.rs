//! How the calendar shares its room between the days and the list: below on a narrow screen, beside on a wide one.
//! Reckoned once, for keys (how far the list scrolls) and drawing alike.

use super::{Kalender, Sicht};
use crate::app::session::BREIT;

/// Columns of a month drawn small: week, and three for each day.
pub const MONAT: u16 = 24;
/// Between two of them.
pub const LUECKE: u16 = 2;
/// Rows of a month drawn small: name, weekdays, six weeks.
pub const MONAT_HOCH: u16 = 8;
/// Columns of the year as twelve lines: name, 31 days of two, how many.
pub const STREIFEN: u16 = 5 + 62 + 4;
/// Rows that the list keeps below the days: a head and three lines.
const LISTE: u16 = 4;

/// A place inside the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Platz {
    pub x: u16,
    pub y: u16,
    pub breite: u16,
    pub hoehe: u16,
}

/// Days, list, and what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Masse {
    pub tage: Platz,
    pub liste: Platz,
    /// Rows of a week in the month.
    pub je_woche: u16,
    /// The year as twelve small months, not as lines.
    pub zwoelf_monate: bool,
    /// The list is that of the week, not of the day.
    pub woche: bool,
}

impl Masse {
    /// For a screen of that many columns and rows; `breite` and `hoehe` are what is inside the frame.
    pub fn fuer(k: &Kalender, spalten: u16, breite: u16, hoehe: u16) -> Masse {
        if spalten >= BREIT {
            daneben(k, breite, hoehe)
        } else {
            darunter(k, breite, hoehe)
        }
    }
}

fn daneben(k: &Kalender, breite: u16, hoehe: u16) -> Masse {
    let zwoelf = 4 * MONAT + 3 * LUECKE;
    let zwoelf_monate = breite >= zwoelf + 40 && hoehe >= 3 * (MONAT_HOCH + 1);
    let tage = match k.sicht {
        Sicht::Monat => breite * 3 / 5,
        Sicht::Quartal => 3 * MONAT + 2 * LUECKE,
        Sicht::Jahr if zwoelf_monate => zwoelf,
        Sicht::Jahr => STREIFEN,
    };
    let x = tage + 3;
    Masse {
        tage: Platz {
            x: 0,
            y: 0,
            breite: tage,
            hoehe,
        },
        liste: Platz {
            x,
            y: 0,
            breite: breite.saturating_sub(x),
            hoehe,
        },
        je_woche: (hoehe.saturating_sub(1) / wochen(k)).clamp(1, 9),
        zwoelf_monate,
        woche: true,
    }
}

fn darunter(k: &Kalender, breite: u16, hoehe: u16) -> Masse {
    let frei = hoehe.saturating_sub(LISTE + 1);
    let je_woche = (frei / wochen(k)).max(1);
    let oben = match k.sicht {
        Sicht::Monat => 1 + je_woche * wochen(k),
        Sicht::Quartal => MONAT_HOCH,
        Sicht::Jahr => 1 + frei.min(12),
    }
    .min(hoehe.saturating_sub(1));
    Masse {
        tage: Platz {
            x: 0,
            y: 0,
            breite,
            hoehe: oben,
        },
        liste: Platz {
            x: 0,
            y: oben,
            breite,
            hoehe: hoehe - oben,
        },
        je_woche,
        zwoelf_monate: false,
        woche: k.sicht == Sicht::Quartal,
    }
}

fn wochen(k: &Kalender) -> u16 {
    u16::try_from(Kalender::wochen(k.tag).len())
        .unwrap_or(6)
        .max(1)
}
