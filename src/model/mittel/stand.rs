//! How a pot stands: figures that always add up. total = given on + spent + bound + left, to the cent.

use super::befugnis::{anteil_von, regel_am};
use super::kasse::Kasse;
use crate::domain::{Antrag, Antragstatus, Buchungsart, Cent, Id, Mittelregel, Topf};
use jiff::civil::Date;

/// A pot in figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stand {
    /// New money and what was taken over.
    pub gesamt: Cent,
    /// Given on to pots of later years.
    pub weiter: Cent,
    /// A later year took over from it: what is left here lapses.
    pub uebertragen: bool,
    /// Granted; of what is accounted for only what was spent, the rest is free again.
    pub bewilligt: Cent,
    /// Of that, gone out and not come back.
    pub ausgegeben: Cent,
    /// Applied for and not decided: how much, how many.
    pub beantragt: Cent,
    pub offene: usize,
    /// Neither given on nor granted.
    pub rest: Cent,
    /// Who decides today, and on how much; empty where no rule is in force.
    pub anteile: Vec<Anteilstand>,
    /// The rule that the shares are by.
    pub regel: Option<Id>,
}

/// A share of a pot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anteilstand {
    /// "SRK/FKT"
    pub wer: String,
    pub prozent: u16,
    pub betrag: Cent,
    /// By Gremien of this share, up to the end of the rule.
    pub bewilligt: Cent,
    /// May be below zero after a change of rule.
    pub rest: Cent,
}

impl Stand {
    /// By the rule valid on a day.
    pub fn am(kasse: &Kasse<'_>, topf: &Topf, tag: Date) -> Stand {
        let regel = regel_am(kasse, &topf.topfart, tag);
        Stand::nach_regel(kasse, topf, regel)
    }

    pub(super) fn nach_regel(
        kasse: &Kasse<'_>,
        topf: &Topf,
        regel: Option<&Mittelregel>,
    ) -> Stand {
        let antraege: Vec<&Antrag> = kasse.antraege(topf.id).collect();
        let summe = |wert: &dyn Fn(&Antrag) -> Cent| antraege.iter().map(|a| wert(a)).sum();
        let offen = |a: &Antrag| a.status == Antragstatus::Eingereicht;
        let folgende: Vec<&Topf> = kasse.folgende(topf.id).collect();
        let mut s = Stand {
            gesamt: topf.betrag.plus(topf.uebertrag),
            weiter: folgende.iter().map(|f| f.uebertrag).sum(),
            uebertragen: folgende.iter().any(|f| f.uebertrag > Cent::NULL),
            bewilligt: summe(&|a| gebunden(kasse, a)),
            ausgegeben: summe(&|a| ausgegeben(kasse, a.id)),
            beantragt: summe(&|a| if offen(a) { a.betrag } else { Cent::NULL }),
            offene: antraege.iter().filter(|a| offen(a)).count(),
            regel: regel.map(|r| r.id),
            ..Stand::default()
        };
        s.rest = s.gesamt.minus(s.weiter).minus(s.bewilligt);
        s.anteile = regel.map_or_else(Vec::new, |r| anteile(kasse, r, s.gesamt, &antraege));
        s
    }

    /// Granted and not spent yet.
    pub fn gebunden(&self) -> Cent {
        self.bewilligt.minus(self.ausgegeben)
    }

    /// Left, and not lapsed.
    pub fn frei(&self) -> Cent {
        if self.uebertragen {
            Cent::NULL
        } else {
            self.rest
        }
    }

    /// Left behind when the next year took over.
    pub fn verfallen(&self) -> Cent {
        self.rest.minus(self.frei())
    }
}

/// What an application takes out of its pot.
pub(super) fn gebunden(kasse: &Kasse<'_>, a: &Antrag) -> Cent {
    match a.status {
        Antragstatus::Bewilligt => a.bewilligt.unwrap_or_default(),
        Antragstatus::Abgerechnet => ausgegeben(kasse, a.id),
        _ => Cent::NULL,
    }
}

/// Spent for an application, less what came back.
pub fn ausgegeben(kasse: &Kasse<'_>, antrag: Id) -> Cent {
    let wert = |art, betrag: Cent| match art {
        Buchungsart::Ausgabe => betrag,
        Buchungsart::Rueckzahlung => Cent::NULL.minus(betrag),
    };
    kasse.ausgaben(antrag).map(|a| wert(a.art, a.betrag)).sum()
}

/// The day of its decision.
pub(super) fn entschieden_am(kasse: &Kasse<'_>, a: &Antrag) -> Option<Date> {
    let beschluss = || Some(kasse.beschluss(a.beschluss?)?.am);
    a.entschieden_am.or_else(beschluss)
}

/// The share of a rule that the deciders of an application have.
pub(super) fn anteil_nr(kasse: &Kasse<'_>, regel: &Mittelregel, a: &Antrag) -> Option<usize> {
    let b = kasse.beschluss(a.beschluss?)?;
    anteil_von(kasse, regel, kasse.gremium(b.gremium)?)
}

/// What was decided after a rule ended does not count against its shares.
fn anteile(
    kasse: &Kasse<'_>,
    regel: &Mittelregel,
    gesamt: Cent,
    antraege: &[&Antrag],
) -> Vec<Anteilstand> {
    let gewichte: Vec<u16> = regel.anteile.iter().map(|a| a.prozent).collect();
    let betraege = gesamt.teile(&gewichte);
    let zaehlt = |a: &Antrag| {
        let tag = entschieden_am(kasse, a);
        tag.zip(regel.bis).is_none_or(|(tag, bis)| tag <= bis)
    };
    let je: Vec<(Option<usize>, Cent)> = antraege
        .iter()
        .filter(|a| zaehlt(a))
        .map(|a| (anteil_nr(kasse, regel, a), gebunden(kasse, a)))
        .filter(|(_, betrag)| *betrag != Cent::NULL)
        .collect();
    regel
        .anteile
        .iter()
        .zip(betraege)
        .enumerate()
        .map(|(i, (a, betrag))| {
            let bewilligt = je.iter().filter(|j| j.0 == Some(i)).map(|j| j.1).sum();
            Anteilstand {
                wer: a.arten.join("/"),
                prozent: a.prozent,
                betrag,
                bewilligt,
                rest: betrag.minus(bewilligt),
            }
        })
        .collect()
}
