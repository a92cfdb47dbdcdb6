//! Opening times as rules, not text: on which days, from when to when, in the holidays or not. Wall-clock time of the
//! place, so that daylight saving changes nothing. What people type for them: `worte`.

mod naechste;
mod worte;

pub use naechste::{naechste_oeffnung, satz};

use super::Auswahl;
use jiff::civil::{Date, DateTime, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// Minutes since midnight, 0 to 1440 ("24:00").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uhrzeit(u16);

impl Uhrzeit {
    pub const TAG: u16 = 24 * 60;

    /// None: there is no such time.
    pub fn neu(stunde: u16, minute: u16) -> Option<Uhrzeit> {
        let gibt_es = minute < 60 && (stunde < 24 || (stunde == 24 && minute == 0));
        gibt_es.then_some(Uhrzeit(stunde * 60 + minute))
    }

    pub fn minuten(self) -> u16 {
        self.0
    }
}

/// "15:00"
impl fmt::Display for Uhrzeit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for Uhrzeit {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() {
            s.collect_str(self)
        } else {
            self.0.serialize(s)
        }
    }
}

impl<'de> Deserialize<'de> for Uhrzeit {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let minuten = if d.is_human_readable() {
            let text = String::deserialize(d)?;
            let (h, m) = text
                .split_once(':')
                .ok_or_else(|| de::Error::custom("Uhrzeit wie 15:00"))?;
            let zahl = |t: &str| t.parse::<u16>().map_err(de::Error::custom);
            return Uhrzeit::neu(zahl(h)?, zahl(m)?)
                .ok_or_else(|| de::Error::custom("diese Uhrzeit gibt es nicht"));
        } else {
            u16::deserialize(d)?
        };
        Uhrzeit::neu(minuten / 60, minuten % 60)
            .ok_or_else(|| de::Error::custom("diese Uhrzeit gibt es nicht"))
    }
}

/// One rule; a Ressource is open when any of its rules says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Oeffnung {
    /// Days of the week, Monday is bit 0; 0: every day.
    pub tage: u8,
    /// Which of that weekday in the month: bit 0 the first … bit 4 the fifth, bit 5 the last; 0: every one.
    pub im_monat: u8,
    pub woche: Wochen,
    /// Months, January is bit 0; 0: all year.
    pub monate: u16,
    /// None: from the beginning of the day.
    pub von: Option<Uhrzeit>,
    /// None: to its end. Not after `von`: it goes on past midnight.
    pub bis: Option<Uhrzeit>,
    pub ferien: Feriengeltung,
    /// On public holidays too.
    pub feiertags: bool,
    /// By appointment: never open by itself.
    pub nach_vereinbarung: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wochen {
    Jede,
    Gerade,
    Ungerade,
}

impl Auswahl for Wochen {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Wochen::Jede, "jede", "jede Woche"),
        (Wochen::Gerade, "gerade", "gerade Wochen"),
        (Wochen::Ungerade, "ungerade", "ungerade Wochen"),
    ];
}

/// School holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feriengeltung {
    Immer,
    NichtInFerien,
    NurInFerien,
}

impl Auswahl for Feriengeltung {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Feriengeltung::Immer, "immer", "auch in den Ferien"),
        (
            Feriengeltung::NichtInFerien,
            "nicht_in_ferien",
            "nicht in den Ferien",
        ),
        (
            Feriengeltung::NurInFerien,
            "nur_in_ferien",
            "nur in den Ferien",
        ),
    ];
}

/// What a day is beside its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tagesart {
    pub ferien: bool,
    pub feiertag: bool,
}

impl Default for Oeffnung {
    /// Every day, all day; not on public holidays.
    fn default() -> Self {
        Oeffnung {
            tage: 0,
            im_monat: 0,
            woche: Wochen::Jede,
            monate: 0,
            von: None,
            bis: None,
            ferien: Feriengeltung::Immer,
            feiertags: false,
            nach_vereinbarung: false,
        }
    }
}

impl Oeffnung {
    /// The rule holds on this day (its opening begins there).
    pub fn gilt_am(&self, tag: Date, art: Tagesart) -> bool {
        let bit = |menge: u16, n: i8| menge == 0 || menge & (1 << n) != 0;
        let ferien = match self.ferien {
            Feriengeltung::Immer => true,
            Feriengeltung::NichtInFerien => !art.ferien,
            Feriengeltung::NurInFerien => art.ferien,
        };
        let woche = tag.iso_week_date().week();
        let woche = match self.woche {
            Wochen::Jede => true,
            Wochen::Gerade => woche % 2 == 0,
            Wochen::Ungerade => woche % 2 != 0,
        };
        !self.nach_vereinbarung
            && bit(u16::from(self.tage), tag.weekday().to_monday_zero_offset())
            && bit(self.monate, tag.month() - 1)
            && self.im_monat_am(tag)
            && woche
            && ferien
            && (self.feiertags || !art.feiertag)
    }

    fn im_monat_am(&self, tag: Date) -> bool {
        let letzte = tag.day() + 7 > tag.days_in_month();
        self.im_monat == 0
            || self.im_monat & (1 << ((tag.day() - 1) / 7)) != 0
            || (letzte && self.im_monat & LETZTE != 0)
    }

    /// Goes on past midnight.
    pub fn ueber_mitternacht(&self) -> bool {
        matches!((self.von, self.bis), (Some(von), Some(bis)) if bis <= von)
    }
}

/// Bit of [`Oeffnung::im_monat`]: the last of the month.
pub const LETZTE: u8 = 1 << 5;

/// Open at that moment of the place's wall clock?
pub fn offen(zeiten: &[Oeffnung], jetzt: DateTime, art: impl Fn(Date) -> Tagesart) -> bool {
    let (tag, uhr) = (jetzt.date(), minute(jetzt));
    let heute = |z: &Oeffnung| {
        let von = z.von.map_or(0, Uhrzeit::minuten);
        let bis = if z.ueber_mitternacht() {
            Uhrzeit::TAG
        } else {
            z.bis.map_or(Uhrzeit::TAG, Uhrzeit::minuten)
        };
        (von..bis).contains(&uhr) && z.gilt_am(tag, art(tag))
    };
    let seit_gestern = |z: &Oeffnung| {
        let bis = z.bis.map_or(0, Uhrzeit::minuten);
        let gestern = tag.yesterday().ok();
        z.ueber_mitternacht() && uhr < bis && gestern.is_some_and(|g| z.gilt_am(g, art(g)))
    };
    zeiten.iter().any(|z| heute(z) || seit_gestern(z))
}

fn minute(zeit: DateTime) -> u16 {
    u16::try_from(i32::from(zeit.hour()) * 60 + i32::from(zeit.minute())).unwrap_or(0)
}

/// Open at any time of that day?
pub fn offen_am(zeiten: &[Oeffnung], tag: Date, art: Tagesart) -> bool {
    zeiten.iter().any(|z| z.gilt_am(tag, art))
}

/// The weekday's bit in [`Oeffnung::tage`].
pub fn tagbit(tag: Weekday) -> u8 {
    1 << tag.to_monday_zero_offset()
}
