//! The history of an invented to-do: who wrote it down, moved it, did it.

use super::Zutaten;
use crate::domain::Ereignis;
use jiff::civil::Date;

/// A line at some hour of the day's work.
pub fn ereignis(z: &mut Zutaten, tag: Date, wer: &str, was: impl Into<String>) -> Ereignis {
    let (stunde, minute) = (z.zufall.zahl(8, 16), z.zufall.zahl(0, 59));
    Ereignis {
        zeit: tag.at(
            i8::try_from(stunde).unwrap_or(9),
            i8::try_from(minute).unwrap_or(0),
            0,
            0,
        ),
        wer: wer.to_owned(),
        was: was.into(),
    }
}
