//! A series of Sitzungen: proposals from the rhythm of a Gremium, clear of weekends, holidays and school holidays, with
//! what stands against each. Nothing is planned here that nobody accepted.

use super::Register;
use super::tagesordnung::laenge;
use crate::domain::feiertag::ist_arbeitstag;
use crate::domain::rhythmus::naechster_vorschlag;
use crate::domain::{
    Ferien, Gremium, Id, Ids, Mitglied, Rhythmus, Sitzung, SitzungStatus, Sitzungsart, leer,
};
use crate::store::{Aenderung, Draft};
use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, ToSpan};
use std::collections::BTreeSet;

/// Proposals at most.
const HOECHSTENS: usize = 60;
/// Steps through the rhythm at most: a daily one for two years.
const SCHRITTE: usize = 800;
/// Begins then where nothing else is known.
const BEGINN: Time = Time::constant(14, 0, 0, 0);
/// Weeks to either side where a free day is looked for, nearest first.
const WOCHEN: [i64; 10] = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6];
/// Shorter rhythms leave a day out rather than move it.
const KURZ_TAGE: i32 = 14;

/// A proposal: one Sitzung, not planned yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vorschlag {
    pub beginn: DateTime,
    pub ende: Option<DateTime>,
    /// The Sitzung of another Gremium on the same day that it follows.
    pub folgt_auf: Option<Id>,
    /// Where the lead is already, a line each.
    pub konflikte: Vec<String>,
    /// Why it does not lie on the day of the rhythm.
    pub ausgewichen: Option<String>,
}

impl Vorschlag {
    pub fn tag(&self) -> Date {
        self.beginn.date()
    }
}

/// Proposals to the end of next year, where no Sitzung is planned around that time yet.
pub fn vorschlaege(reg: &Register, g: &Gremium, heute: Date) -> Vec<Vorschlag> {
    let muster = Muster::von(reg, g, heute);
    let bis = Date::new(heute.year().saturating_add(1), 12, 31).unwrap_or(Date::MAX);
    let termine = leitung_termine(reg, g, heute);
    let mut vorschlaege: Vec<Vorschlag> = Vec::new();
    let mut soll = muster.letzte;
    for _ in 0..SCHRITTE {
        let naechster = naechster_vorschlag(muster.rhythmus, soll, heute);
        if naechster > bis || soll.is_some_and(|s| naechster <= s) {
            break;
        }
        if let Some(da) = muster.schon_da(soll, naechster, heute) {
            soll = Some(da);
            continue;
        }
        let davor = vorschlaege.last().map(Vorschlag::tag).max(soll);
        if let Some(mut v) = muster.vorschlag(reg, naechster, davor, heute) {
            v.konflikte = konflikte(&v, &termine);
            vorschlaege.push(v);
        }
        soll = Some(naechster);
    }
    vorschlaege.retain(|v| v.tag() <= bis);
    vorschlaege.truncate(HOECHSTENS);
    vorschlaege
}

/// What the last Sitzungen of a Gremium have in common.
struct Muster<'a> {
    gremium: Id,
    rhythmus: Rhythmus,
    /// The last one up to today; where there was none, the first one planned.
    letzte: Option<Date>,
    /// Days of all that are planned or held, rising.
    tage: Vec<Date>,
    vorbild: Option<&'a Sitzung>,
    /// The Gremium whose Sitzungen the last one followed on the same day.
    kette: Option<Id>,
    minuten: Option<u32>,
}

impl<'a> Muster<'a> {
    fn von(reg: &'a Register, g: &Gremium, heute: Date) -> Self {
        let zaehlt =
            |s: &&Sitzung| s.status != SitzungStatus::Abgesagt && s.art == Sitzungsart::Regulaer;
        let vorbild = reg
            .sitzungen_von(g.id)
            .filter(zaehlt)
            .max_by_key(|s| s.beginn);
        let kette = vorbild
            .and_then(|s| s.folgt_auf)
            .and_then(|id| reg.sitzungen().get(id))
            .map(|s| s.gremium);
        let mut tage: Vec<Date> = reg
            .sitzungen_von(g.id)
            .filter(zaehlt)
            .map(|s| s.beginn.date())
            .collect();
        tage.sort_unstable();
        let vergangen = tage.iter().rev().find(|t| **t <= heute).copied();
        let art_minuten = reg.art_von(g).and_then(|a| a.dauer_minuten).map(u32::from);
        Muster {
            gremium: g.id,
            rhythmus: reg.rhythmus_von(g),
            letzte: vergangen.or(tage.first().copied()),
            tage,
            vorbild,
            kette,
            minuten: vorbild.and_then(|s| laenge(reg, s)).or(art_minuten),
        }
    }

    /// Days from one Sitzung to the next.
    fn abstand(&self, soll: Date, heute: Date) -> i32 {
        (naechster_vorschlag(self.rhythmus, Some(soll), heute) - soll).get_days()
    }

    /// A Sitzung that stands for this one: nearer than half the way to the next.
    fn schon_da(&self, nach: Option<Date>, soll: Date, heute: Date) -> Option<Date> {
        let halb = self.abstand(soll, heute) / 2;
        let nah = |t: &&Date| nach.is_none_or(|n| **t > n) && (**t - soll).get_days().abs() <= halb;
        self.tage.iter().find(nah).copied()
    }

    fn vorschlag(
        &self,
        reg: &Register,
        soll: Date,
        davor: Option<Date>,
        heute: Date,
    ) -> Option<Vorschlag> {
        let abstand = self.abstand(soll, heute);
        let davor_kette = |k| vorgaenger(reg, self.gremium, k, soll, abstand / 2);
        if let Some(vor) = self.kette.and_then(davor_kette) {
            return Some(self.am(vor.ende.unwrap_or(vor.beginn), Some(vor.id), None));
        }
        let wochen = if abstand < KURZ_TAGE {
            WOCHEN.get(..1)
        } else {
            WOCHEN.get(..)
        };
        let frei = |tag: &Date| {
            ist_arbeitstag(*tag)
                && ferien(reg, *tag).is_none()
                && *tag > heute
                && davor.is_none_or(|d| *tag > d)
        };
        let tag = wochen
            .unwrap_or_default()
            .iter()
            .filter_map(|w| soll.checked_add(Span::new().weeks(*w)).ok())
            .find(frei)?;
        let grund = ferien(reg, soll).filter(|_| tag != soll);
        let zeit = self.vorbild.map_or(BEGINN, |s| s.beginn.time());
        Some(self.am(
            tag.to_datetime(zeit),
            None,
            grund.map(|f| format!("statt {}: {}", tagmonat(soll), f.name)),
        ))
    }

    fn am(
        &self,
        beginn: DateTime,
        folgt_auf: Option<Id>,
        ausgewichen: Option<String>,
    ) -> Vorschlag {
        let dauer = self.minuten.map(|m| i64::from(m).minutes());
        Vorschlag {
            beginn,
            ende: dauer.and_then(|d| beginn.checked_add(d).ok()),
            folgt_auf,
            konflikte: Vec::new(),
            ausgewichen,
        }
    }
}

fn tagmonat(tag: Date) -> String {
    format!("{:02}.{:02}.", tag.day(), tag.month())
}

/// The planned Sitzung of the Gremium before it in the chain that lies nearest, unless one of this Gremium follows it.
fn vorgaenger(reg: &Register, selbst: Id, kette: Id, soll: Date, tage: i32) -> Option<&Sitzung> {
    let abstand = |s: &Sitzung| (s.beginn.date() - soll).get_days().abs();
    let gefolgt = |id: Id| reg.sitzungen_von(selbst).any(|s| s.folgt_auf == Some(id));
    reg.sitzungen_von(kette)
        .filter(|s| s.steht_an() && abstand(s) <= tage && !gefolgt(s.id))
        .min_by_key(|s| abstand(s))
}

/// Years that proposals reach into and whose July and August know no holidays; this one only until its summer is over.
pub fn ohne_sommerferien(reg: &Register, heute: Date) -> impl Iterator<Item = i16> {
    let sommer = |jahr| Some((Date::new(jahr, 7, 1).ok()?, Date::new(jahr, 8, 31).ok()?));
    let fehlt = move |jahr: &i16| {
        sommer(*jahr).is_some_and(|(von, bis)| {
            heute <= bis && !reg.ferien().iter().any(|f| f.von <= bis && von <= f.bis)
        })
    };
    [heute.year(), heute.year().saturating_add(1)]
        .into_iter()
        .filter(fehlt)
        .collect::<Vec<_>>()
        .into_iter()
}

/// School holidays on a day.
pub fn ferien(reg: &Register, tag: Date) -> Option<&Ferien> {
    reg.ferien().iter().find(|f| f.von <= tag && tag <= f.bis)
}

/// Sitzungen to come in which the lead of a Gremium sits, those of the Gremium itself left out.
fn leitung_termine<'a>(reg: &'a Register, g: &Gremium, heute: Date) -> Vec<(String, &'a Sitzung)> {
    let mut termine = Vec::new();
    for sitz in reg.federfuehrung(g.id, heute) {
        let Mitglied::Person(person) = sitz.mitglied else {
            continue;
        };
        let name = reg.person_name(person);
        let andere: BTreeSet<Id> = reg
            .sitze_von(sitz.mitglied)
            .filter(|m| m.gilt(heute) && m.gremium != g.id)
            .map(|m| m.gremium)
            .collect();
        let kommende = andere
            .into_iter()
            .flat_map(|a| reg.sitzungen_von(a))
            .filter(|s| s.steht_an() && s.beginn.date() >= heute);
        termine.extend(kommende.map(|s| (name.clone(), s)));
    }
    termine
        .iter()
        .map(|(n, s)| (beschrieben(reg, n, s), *s))
        .collect()
}

fn beschrieben(reg: &Register, name: &str, s: &Sitzung) -> String {
    let uhr = s.beginn.strftime("%H:%M");
    format!("{name}: {uhr} {}", reg.gremium_name(s.gremium))
}

fn konflikte(v: &Vorschlag, termine: &[(String, &Sitzung)]) -> Vec<String> {
    // A Sitzung without an end is taken for two hours.
    let bis = |b: DateTime, e: Option<DateTime>| {
        e.unwrap_or_else(|| b.checked_add(2.hours()).unwrap_or(b))
    };
    let stoert = |s: &Sitzung| {
        Some(s.id) != v.folgt_auf
            && s.beginn < bis(v.beginn, v.ende)
            && v.beginn < bis(s.beginn, s.ende)
    };
    termine
        .iter()
        .filter(|(_, s)| stoert(s))
        .map(|(text, _)| text.clone())
        .collect()
}

/// Plans the proposals of these days.
pub fn ansetzen(
    reg: &Register,
    g: &Gremium,
    tage: &BTreeSet<Date>,
    heute: Date,
    neu: &mut Ids,
) -> Draft {
    let ort = reg
        .sitzungen_von(g.id)
        .filter(|s| s.status != SitzungStatus::Abgesagt)
        .max_by_key(|s| s.beginn)
        .map(|s| s.ort.clone())
        .unwrap_or_default();
    let gewaehlt: Vec<Vorschlag> = vorschlaege(reg, g, heute)
        .into_iter()
        .filter(|v| tage.contains(&v.tag()))
        .collect();
    let mut draft = Draft::new(match gewaehlt.as_slice() {
        [_] => format!("1 Sitzung {} angesetzt", reg.gremium_titel(g)),
        alle => format!(
            "{} Sitzungen {} angesetzt",
            alle.len(),
            reg.gremium_titel(g)
        ),
    });
    draft.aenderungen = gewaehlt
        .into_iter()
        .map(|v| {
            Aenderung::neu(Sitzung {
                gremium: g.id,
                beginn: v.beginn,
                ende: v.ende,
                ort: ort.clone(),
                folgt_auf: v.folgt_auf,
                ..leer::sitzung(neu.neu())
            })
        })
        .collect();
    draft
}
