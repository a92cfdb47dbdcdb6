//! To-dos that come up again: their words, and the next day.

use super::{Rhythmus, Zeitraum};
use crate::domain::Wiederholung;
use jiff::civil::Date;

impl Wiederholung {
    /// "jährlich", "alle 2 Jahre"
    pub fn text(self) -> String {
        Rhythmus::Abstand {
            anzahl: self.anzahl,
            einheit: self.einheit,
        }
        .text()
    }

    /// Reads [`Self::text`], and "jeden monat", "2 jahre", "1/monat". Error: a German sentence.
    pub fn lies(text: &str) -> Result<Self, String> {
        match super::worte::abstand(text) {
            Some((anzahl, einheit)) if anzahl > 0 => Ok(Wiederholung { anzahl, einheit }),
            _ => Err(format!(
                "„{}“ ist keine Wiederholung – etwa alle 2 jahre, jeden monat, wöchentlich",
                text.trim()
            )),
        }
    }

    /// The day after `nach` on which it is due again; at the end of the calendar the last one.
    pub fn naechste(self, nach: Date) -> Date {
        self.einheit
            .weiter(nach, i64::from(self.anzahl.max(1)))
            .unwrap_or(Date::MAX)
    }
}

impl From<(u16, Zeitraum)> for Wiederholung {
    fn from((anzahl, einheit): (u16, Zeitraum)) -> Self {
        Wiederholung { anzahl, einheit }
    }
}
