//! The factors of a Gremium over a year, and of all Gremien for the Steuerungsgruppe. Counts; judges nothing anew.

use super::{Befund, Faktor, Urteil, anteil, prozent, von_sitzung, zaehlt};
use crate::domain::rhythmus::Lage;
use crate::domain::text::falte;
use crate::domain::{Auswahl, Gremium, Id, Sitzung};
use crate::model::Register;
use jiff::civil::Date;

/// One factor over the Sitzungen of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jahresfaktor {
    pub faktor: Faktor,
    pub erfuellt: usize,
    pub nicht: usize,
    pub unklar: usize,
}

impl Jahresfaktor {
    /// Share met among those that can be told.
    pub fn prozent(&self) -> Option<u8> {
        prozent(self.erfuellt, self.nicht)
    }
}

/// A Gremium in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jahr {
    pub gremium: Id,
    pub name: String,
    pub jahr: i16,
    /// The Sitzungen held, oldest first, each with all factors in order.
    pub sitzungen: Vec<(Id, Date, Vec<Urteil>)>,
    /// In order.
    pub faktoren: Vec<Jahresfaktor>,
}

impl Jahr {
    /// Share met over all factors and Sitzungen that can be told.
    pub fn prozent(&self) -> Option<u8> {
        let summe = |f: fn(&Jahresfaktor) -> usize| self.faktoren.iter().map(f).sum();
        prozent(summe(|f| f.erfuellt), summe(|f| f.nicht))
    }

    /// The factor that is met least.
    pub fn schwaechster(&self) -> Option<&Jahresfaktor> {
        self.faktoren
            .iter()
            .filter(|f| f.nicht > 0)
            .min_by_key(|f| f.prozent())
    }

    /// Share met in each Sitzung, for the chart.
    pub fn verlauf(&self) -> Vec<Option<u8>> {
        self.sitzungen.iter().map(|(.., u)| anteil(u)).collect()
    }
}

/// The factors of one Gremium over a year.
pub fn von_gremium(reg: &Register, g: &Gremium, jahr: i16, heute: Date) -> Jahr {
    let mut gehalten: Vec<&Sitzung> = reg
        .sitzungen_von(g.id)
        .filter(|s| zaehlt(s) && s.beginn.year() == jahr && s.beginn.date() <= heute)
        .collect();
    gehalten.sort_by_key(|s| (s.beginn, s.id));
    let sitzungen: Vec<(Id, Date, Vec<Urteil>)> = gehalten
        .into_iter()
        .map(|s| (s.id, s.beginn.date(), von_sitzung(reg, s, heute)))
        .collect();
    let mut faktoren = zaehle(sitzungen.iter().flat_map(|(.., u)| u));
    let rhythmus = faktoren.iter_mut().find(|f| f.faktor == Faktor::Rhythmus);
    if let Some(f) = rhythmus.filter(|_| blieb_aus(reg, g, jahr, heute)) {
        f.nicht += 1;
    }
    Jahr {
        gremium: g.id,
        name: reg.gremium_titel(g),
        jahr,
        faktoren,
        sitzungen,
    }
}

/// At the end of the year (today, while it runs) a Sitzung was overdue that no held one stands for.
fn blieb_aus(reg: &Register, g: &Gremium, jahr: i16, heute: Date) -> bool {
    let stichtag = grenze(jahr.saturating_add(1), 1, 1).min(heute);
    let gehalten: Vec<Date> = reg
        .sitzungen_von(g.id)
        .filter(|s| s.gehalten() && s.beginn.date() < stichtag)
        .map(|s| s.beginn.date())
        .collect();
    let lage = reg
        .rhythmus_von(g)
        .stand(&gehalten, &[], g.gegruendet, stichtag)
        .lage;
    let in_dem_jahr = |seit: Date| seit.year() == jahr;
    g.besteht(stichtag) && matches!(lage, Lage::Ueberfaellig { seit } if in_dem_jahr(seit))
}

fn zaehle<'a>(urteile: impl Iterator<Item = &'a Urteil> + Clone) -> Vec<Jahresfaktor> {
    Faktor::ALLE
        .iter()
        .map(|(faktor, ..)| {
            let zahl = |befund: Befund| {
                let dieser = |u: &&Urteil| u.faktor == *faktor && u.befund == befund;
                urteile.clone().filter(dieser).count()
            };
            Jahresfaktor {
                faktor: *faktor,
                erfuellt: zahl(Befund::Erfuellt),
                nicht: zahl(Befund::Nicht),
                unklar: zahl(Befund::Unklar),
            }
        })
        .collect()
}

/// Every Gremium that existed in that year, in a Raum or everywhere; by name.
pub fn aller(reg: &Register, raum: Option<Id>, jahr: i16, heute: Date) -> Vec<Jahr> {
    let (erster, letzter) = (grenze(jahr, 1, 1), grenze(jahr, 12, 31));
    let bestand = |g: &&Gremium| {
        !g.aussen
            && g.besteht(erster)
            && g.gegruendet.is_none_or(|d| d <= letzter)
            && reg.im_filter(g.raum, raum)
    };
    let mut jahre: Vec<Jahr> = reg
        .gremien()
        .iter()
        .filter(bestand)
        .map(|g| von_gremium(reg, g, jahr, heute))
        .collect();
    jahre.sort_by_cached_key(|j| (falte(&j.name), j.gremium));
    jahre
}

fn grenze(jahr: i16, monat: i8, tag: i8) -> Date {
    Date::new(jahr, monat, tag).unwrap_or(Date::MAX)
}

/// The factors over all these Gremien together.
pub fn gesamt(jahre: &[Jahr]) -> Vec<Jahresfaktor> {
    Faktor::ALLE
        .iter()
        .map(|(faktor, ..)| {
            let dieser = || {
                jahre
                    .iter()
                    .flat_map(|j| &j.faktoren)
                    .filter(|f| f.faktor == *faktor)
            };
            Jahresfaktor {
                faktor: *faktor,
                erfuellt: dieser().map(|f| f.erfuellt).sum(),
                nicht: dieser().map(|f| f.nicht).sum(),
                unklar: dieser().map(|f| f.unklar).sum(),
            }
        })
        .collect()
}
