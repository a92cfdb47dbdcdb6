//! How a Gremium stands against its rhythm. At least n a period: the calendar period is cut into n equal slots, and the
//! k-th Sitzung is due by the end of the k-th slot. Decides from days alone; knows no Gremium.

use super::zeitraum::tage;
use super::{Lage, Rhythmus, Stand, Zeitraum};
use jiff::ToSpan;
use jiff::civil::Date;

impl Rhythmus {
    /// How a Gremium stands: `gehalten` and `geplant` are the days of its Sitzungen, in any order.
    pub fn stand(
        self,
        gehalten: &[Date],
        geplant: &[Date],
        gegruendet: Option<Date>,
        heute: Date,
    ) -> Stand {
        let naechste = geplant.iter().filter(|d| **d >= heute).min().copied();
        let frist = self.frist(gehalten, gegruendet, heute);
        Stand {
            letzte: gehalten.iter().max().copied(),
            naechste,
            faellig_bis: frist.map(|f| f.bis),
            lage: frist.map_or(Lage::Ohne, |f| f.lage(naechste, heute)),
        }
    }

    fn frist(self, gehalten: &[Date], gegruendet: Option<Date>, heute: Date) -> Option<Frist> {
        match self {
            Rhythmus::Ohne => None,
            Rhythmus::Mindestens {
                anzahl, zeitraum, ..
            } => Some(
                Raster {
                    anzahl: i64::from(anzahl.max(1)),
                    zeitraum,
                    gehalten,
                    gegruendet,
                }
                .frist(heute),
            ),
            Rhythmus::Abstand { anzahl, einheit } => {
                let ab = gehalten.iter().max().copied().or(gegruendet);
                let ab = ab.unwrap_or(heute);
                let bis = einheit
                    .weiter(ab, i64::from(anzahl.max(1)))
                    .unwrap_or(Date::MAX);
                Some(Frist::neu(bis, tage(ab, bis)))
            }
        }
    }
}

/// By when the next Sitzung is due.
#[derive(Clone, Copy)]
struct Frist {
    bis: Date,
    /// So many days before it counts as due.
    vorlauf: i64,
    /// The period has all it asks for.
    erfuellt: bool,
}

impl Frist {
    /// Counts as due from two weeks, or a third of the slot, before.
    fn neu(bis: Date, abschnitt: i64) -> Self {
        Frist {
            bis,
            vorlauf: (abschnitt / 3).max(14),
            erfuellt: false,
        }
    }

    fn lage(self, naechste: Option<Date>, heute: Date) -> Lage {
        if self.erfuellt || naechste.is_some_and(|n| n <= self.bis) {
            Lage::ImRhythmus
        } else if heute > self.bis {
            Lage::Ueberfaellig { seit: self.bis }
        } else if tage(heute, self.bis) <= self.vorlauf {
            Lage::Faellig
        } else {
            Lage::ImRhythmus
        }
    }
}

/// Calendar periods in equal slots, and what was held in them.
struct Raster<'a> {
    anzahl: i64,
    zeitraum: Zeitraum,
    gehalten: &'a [Date],
    gegruendet: Option<Date>,
}

impl Raster<'_> {
    fn frist(&self, heute: Date) -> Frist {
        // A Gremium founded in days to come owes nothing yet.
        let bezug = heute.max(self.gegruendet.unwrap_or(heute));
        let (start, danach) = self.zeitraum.periode(bezug);
        let k = self.zahl_in(start, danach);
        if k == 0 && self.vorperiode_offen(start) {
            return self.bis(vortag(start), start);
        }
        let nummer = k + 1 + self.entschuldigt(start, danach, bezug);
        if nummer <= self.anzahl {
            return self.bis(self.ende(start, nummer), start);
        }
        Frist {
            erfuellt: k >= self.anzahl,
            ..self.bis(self.ende(danach, 1), danach)
        }
    }

    fn bis(&self, bis: Date, start: Date) -> Frist {
        Frist::neu(bis, tage(start, self.grenze(start, 1)))
    }

    fn zahl_in(&self, start: Date, danach: Date) -> i64 {
        let n = self
            .gehalten
            .iter()
            .filter(|d| start <= **d && **d < danach);
        i64::try_from(n.count()).unwrap_or(i64::MAX)
    }

    /// First day behind the slot of that number (1 …): whole months where the period divides so.
    fn grenze(&self, start: Date, nummer: i64) -> Date {
        let (_, danach) = self.zeitraum.periode(start);
        let monate = self.zeitraum.monate().map(i64::from);
        if let Some(m) = monate.filter(|m| m % self.anzahl == 0) {
            let weiter = Zeitraum::Monat.weiter(start, m / self.anzahl * nummer);
            return weiter.unwrap_or(danach);
        }
        let teil = tage(start, danach) * nummer / self.anzahl;
        // More Sitzungen than days: each slot still has a day.
        Zeitraum::Tag
            .weiter(start, teil.max(1))
            .map_or(danach, |t| t.min(danach))
    }

    /// Last day of the slot of that number.
    fn ende(&self, start: Date, nummer: i64) -> Date {
        vortag(self.grenze(start, nummer))
    }

    /// Slots of this period that ask for nothing: those begun before the founding, or, where nothing at all is known
    /// of a Gremium, those gone by.
    fn entschuldigt(&self, start: Date, danach: Date, bezug: Date) -> i64 {
        let begonnen = |n: i64| {
            if n == 0 { start } else { self.grenze(start, n) }
        };
        let zahl = |vorbei: &dyn Fn(i64) -> bool| {
            i64::try_from((0..self.anzahl).take_while(|n| vorbei(*n)).count()).unwrap_or(0)
        };
        match self.gegruendet {
            Some(g) if start < g && g < danach => zahl(&|n| begonnen(n) < g),
            None if self.gehalten.is_empty() => zahl(&|n| self.grenze(start, n + 1) <= bezug),
            _ => 0,
        }
    }

    /// The period before this one fell short, for the slots in which the Gremium already existed.
    fn vorperiode_offen(&self, start: Date) -> bool {
        let (vor, _) = self.zeitraum.periode(vortag(start));
        let erste = self.gehalten.iter().min().copied();
        let soll = match (self.gegruendet, erste) {
            (Some(g), e) if e.is_none_or(|e| g <= e) => self.zahl_slots(vor, |von, _| von >= g),
            (_, Some(e)) => self.zahl_slots(vor, |_, danach| danach > e),
            _ => 0,
        };
        self.zahl_in(vor, start) < soll
    }

    fn zahl_slots(&self, start: Date, zaehlt: impl Fn(Date, Date) -> bool) -> i64 {
        let mut von = start;
        let mut n = 0;
        for nummer in 1..=self.anzahl {
            let danach = self.grenze(start, nummer);
            n += i64::from(zaehlt(von, danach));
            von = danach;
        }
        n
    }
}

fn vortag(tag: Date) -> Date {
    tag.saturating_sub(1.day())
}
