//! Free times for a Sitzung: when the members that it needs have no other one. Looks at Sitzungen, holidays and school
//! holidays only; what stands in people's own calendars is not known here.

mod worte;

use super::Register;
use super::kalender::{Beteiligte, belegungen, dauer, ende, ferien_am, plus_minuten, plus_tage};
use crate::domain::{Id, Mitglied, Rolle, Sitzung, datum, feiertag};
use jiff::civil::{Date, DateTime, Time, Weekday};
use std::collections::{BTreeMap, HashMap};

pub use worte::lies;

/// Minutes between two possible beginnings.
pub const SCHRITT: i64 = 15;
/// Days that are looked through where nothing else is said: six weeks.
const ZEITRAUM: i64 = 42;
/// When a Sitzung begins where the Gremium has no habit.
const BEGINN: i64 = 14 * 60;
/// Sitzungen from which a habit is read, the latest ones.
const GEWOHNHEIT: usize = 12;
/// More days than this are not looked through.
pub const TAGE: i64 = 366;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wunsch {
    /// Minutes.
    pub dauer: i64,
    /// From Monday on.
    pub tage: [bool; 7],
    /// Minutes since midnight: begins no earlier, ends no later.
    pub von_uhr: i64,
    pub bis_uhr: i64,
    pub ab: Date,
    pub bis: Date,
    /// School holidays will do too.
    pub ferien: bool,
}

/// For what, and who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anlass {
    pub gremium: Id,
    /// The Sitzung that is to be moved: it is not in its own way.
    pub sitzung: Option<Id>,
}

/// Somebody whom the Sitzung needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gebraucht {
    pub person: Id,
    /// Has an Entscheidungsmandat: must be there.
    pub mandat: bool,
}

/// A time, and who cannot come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeit {
    pub beginn: DateTime,
    pub ende: DateTime,
    /// The same people can at any time from here …
    pub frei_von: DateTime,
    /// … to here.
    pub frei_bis: DateTime,
    pub fehlen: Vec<Id>,
    /// Of these, how many must be there.
    pub ohne_mandat: usize,
}

impl Wunsch {
    /// The usual: six weeks from the day of the Sitzung or today, Monday to Friday, 8 to 17, as long as the kind says.
    pub fn fuer(reg: &Register, a: Anlass, heute: Date) -> Self {
        let s = a.sitzung.and_then(|id| reg.sitzungen().get(id));
        let ab = s.map_or(heute, |s| s.beginn.date().max(heute));
        let lang = s.map(|s| minuten(s.beginn, ende(reg, s)));
        Wunsch {
            dauer: lang
                .unwrap_or_else(|| dauer(reg, a.gremium))
                .clamp(SCHRITT, 24 * 60),
            tage: [true, true, true, true, true, false, false],
            von_uhr: 8 * 60,
            bis_uhr: 17 * 60,
            ab,
            bis: plus_tage(ab, ZEITRAUM),
            ferien: false,
        }
    }

    /// "2 h · Mo–Fr · 8–17 Uhr · 23.11.–04.01. · nicht in den Ferien"
    pub fn sagen(&self, heute: Date) -> String {
        format!(
            "{} · {} · {}–{} Uhr · {}–{} · {}",
            dauer_text(self.dauer),
            tage_text(&self.tage),
            uhr_text(self.von_uhr),
            uhr_text(self.bis_uhr),
            datum::kurz(self.ab, heute),
            datum::kurz(self.bis, heute),
            if self.ferien {
                "auch in den Ferien"
            } else {
                "nicht in den Ferien"
            }
        )
    }

    fn erlaubt(&self, reg: &Register, tag: Date) -> bool {
        let wochentag = usize::try_from(tag.weekday().to_monday_zero_offset()).unwrap_or(0);
        self.tage.get(wochentag) == Some(&true)
            && feiertag::feiertag(tag).is_none()
            && (self.ferien || ferien_am(reg, tag).is_none())
    }
}

/// "2 h", "90 min"
pub fn dauer_text(minuten: i64) -> String {
    if minuten % 60 == 0 {
        format!("{} h", minuten / 60)
    } else {
        format!("{minuten} min")
    }
}

/// "9", "9:30"
fn uhr_text(minuten: i64) -> String {
    match minuten % 60 {
        0 => format!("{}", minuten / 60),
        m => format!("{}:{m:02}", minuten / 60),
    }
}

/// "Mo–Do, Sa"
fn tage_text(tage: &[bool; 7]) -> String {
    let name = |i: usize| {
        let tag = i8::try_from(i)
            .ok()
            .and_then(|i| Weekday::from_monday_zero_offset(i).ok());
        tag.map_or("", datum::kurzer_wochentag)
    };
    let mut worte: Vec<String> = Vec::new();
    let mut i = 0;
    while i < tage.len() {
        let lauf = tage.iter().skip(i).take_while(|t| **t).count();
        match lauf {
            0 => {}
            1 => worte.push(name(i).to_owned()),
            2 => worte.extend([name(i).to_owned(), name(i + 1).to_owned()]),
            n => worte.push(format!("{}–{}", name(i), name(i + n - 1))),
        }
        i += lauf.max(1);
    }
    worte.join(", ")
}

fn minuten(von: DateTime, bis: DateTime) -> i64 {
    bis.duration_since(von).as_secs() / 60
}

/// Whom the Gremium needs on that day: lead, moderation and standing members; and who serves in the Sitzung.
pub fn gebraucht(reg: &Register, a: Anlass, tag: Date) -> Vec<Gebraucht> {
    let mut wer: BTreeMap<Id, bool> = BTreeMap::new();
    let fest = |r| {
        matches!(
            r,
            Rolle::Federfuehrung | Rolle::Moderation | Rolle::Staendig
        )
    };
    for m in reg
        .sitze(a.gremium)
        .filter(|m| m.gilt(tag) && fest(m.rolle))
    {
        if let Mitglied::Person(p) = m.mitglied {
            *wer.entry(p).or_default() |= m.mandat;
        }
    }
    if let Some(s) = a.sitzung.and_then(|id| reg.sitzungen().get(id)) {
        for p in s.moderation.into_iter().chain(s.protokoll_durch) {
            wer.entry(p).or_default();
        }
    }
    wer.into_iter()
        .map(|(person, mandat)| Gebraucht { person, mandat })
        .collect()
}

/// The weekday and minute on which a Gremium usually begins. None: it has never met.
fn gewohnheit(reg: &Register, gremium: Id) -> Option<(Weekday, i64)> {
    let mut alle: Vec<&Sitzung> = reg.sitzungen_von(gremium).collect();
    alle.sort_by_key(|s| s.beginn);
    let letzte = || alle.iter().rev().take(GEWOHNHEIT);
    let tag = haeufigstes(letzte().map(|s| s.beginn.weekday().to_monday_zero_offset()))?;
    let uhr = haeufigstes(letzte().map(|s| tagesminute(s.beginn)))?;
    Some((Weekday::from_monday_zero_offset(tag).ok()?, uhr))
}

/// Of equals the one named first.
fn haeufigstes<T: Copy + PartialEq>(werte: impl Iterator<Item = T>) -> Option<T> {
    let mut gezaehlt: Vec<(T, usize)> = Vec::new();
    for w in werte {
        match gezaehlt.iter_mut().find(|(g, _)| *g == w) {
            Some((_, n)) => *n += 1,
            None => gezaehlt.push((w, 1)),
        }
    }
    gezaehlt
        .iter()
        .rev()
        .max_by_key(|(_, n)| *n)
        .map(|(w, _)| *w)
}

fn tagesminute(zeit: DateTime) -> i64 {
    i64::from(zeit.hour()) * 60 + i64::from(zeit.minute())
}

/// When somebody is taken up on a day: who (by place in the list of the needed), from, to in minutes of that day.
type Belegt = (usize, i64, i64);

/// The times that fit, the best first: nobody with a mandate missing, fewest missing, the weekday and hour that the
/// Gremium is used to, the earliest. One for each stretch in which the same people can. None begins before `jetzt`.
pub fn suche(reg: &Register, a: Anlass, w: &Wunsch, jetzt: DateTime) -> Vec<Zeit> {
    let wer = gebraucht(reg, a, w.ab);
    let belegt = belegte_tage(reg, a, w, &wer);
    let gewohnt = gewohnheit(reg, a.gremium);
    let mut zeiten = Vec::new();
    let mut tag = w.ab;
    while tag <= w.bis {
        if w.erlaubt(reg, tag) {
            let leer = Vec::new();
            let hier = belegt.get(&tag).unwrap_or(&leer);
            let uhr = gewohnt.map_or(BEGINN, |(_, m)| m);
            an_einem_tag(tag, w, &wer, hier, uhr, jetzt, &mut zeiten);
        }
        if tag == Date::MAX {
            break;
        }
        tag = plus_tage(tag, 1);
    }
    let jetzige = a.sitzung.and_then(|id| reg.sitzungen().get(id));
    let jetzige = jetzige.map(|s| s.beginn);
    let rang = |z: &Zeit| {
        let fremd = gewohnt.is_some_and(|(t, _)| t != z.beginn.weekday());
        let abstand = (tagesminute(z.beginn) - gewohnt.map_or(BEGINN, |(_, m)| m)).abs();
        // Where it is now is no news.
        let bisher = jetzige == Some(z.beginn);
        let fehlen = z.fehlen.len();
        (z.ohne_mandat, fehlen, bisher, fremd, abstand, z.beginn)
    };
    zeiten.sort_by_cached_key(rang);
    zeiten
}

fn belegte_tage(
    reg: &Register,
    a: Anlass,
    w: &Wunsch,
    wer: &[Gebraucht],
) -> HashMap<Date, Vec<Belegt>> {
    let platz: HashMap<Id, usize> = wer.iter().enumerate().map(|(i, g)| (g.person, i)).collect();
    let mut beteiligte = Beteiligte::neu(reg);
    let mut tage: HashMap<Date, Vec<Belegt>> = HashMap::new();
    for (s, ende) in belegungen(reg, w.ab, w.bis) {
        if Some(s.id) == a.sitzung {
            continue;
        }
        let hier: Vec<usize> = beteiligte
            .von(s)
            .iter()
            .filter_map(|p| platz.get(p).copied())
            .collect();
        let mut tag = s.beginn.date().max(w.ab);
        while !hier.is_empty() && tag <= ende.date().min(w.bis) {
            let null = tag.to_datetime(Time::midnight());
            let (von, bis) = (minuten(null, s.beginn), minuten(null, ende));
            let neu = hier.iter().map(|i| (*i, von, bis));
            tage.entry(tag).or_default().extend(neu);
            if tag == Date::MAX {
                break;
            }
            tag = plus_tage(tag, 1);
        }
    }
    tage
}

/// Stretches of a day in which the same people are missing.
fn an_einem_tag(
    tag: Date,
    w: &Wunsch,
    wer: &[Gebraucht],
    belegt: &[Belegt],
    gewohnt: i64,
    jetzt: DateTime,
    zeiten: &mut Vec<Zeit>,
) {
    let null = tag.to_datetime(Time::midnight());
    let letzter = w.bis_uhr - w.dauer;
    // Not in the past: from the next quarter of an hour on.
    let fruehestens = minuten(null, jetzt).max(-1) + 1;
    let erster = w
        .von_uhr
        .max((fruehestens + SCHRITT - 1) / SCHRITT * SCHRITT);
    let mut strecke: Option<(i64, i64, Vec<usize>)> = None;
    let mut start = erster;
    while start <= letzter {
        let fehlen = verhindert(belegt, start, start + w.dauer);
        match &mut strecke {
            Some((_, bis, gleiche)) if *gleiche == fehlen => *bis = start,
            _ => {
                let fertig = strecke.replace((start, start, fehlen));
                zeiten.extend(fertig.map(|s| zeit(null, w, wer, gewohnt, &s)));
            }
        }
        start += SCHRITT;
    }
    zeiten.extend(strecke.map(|s| zeit(null, w, wer, gewohnt, &s)));
}

fn verhindert(belegt: &[Belegt], von: i64, bis: i64) -> Vec<usize> {
    let mut wer: Vec<usize> = belegt
        .iter()
        .filter(|(_, v, b)| *v < bis && von < *b)
        .map(|(i, ..)| *i)
        .collect();
    wer.sort_unstable();
    wer.dedup();
    wer
}

/// Of a stretch of beginnings the one nearest to the usual hour.
fn zeit(
    null: DateTime,
    w: &Wunsch,
    wer: &[Gebraucht],
    gewohnt: i64,
    (erster, letzter, fehlen): &(i64, i64, Vec<usize>),
) -> Zeit {
    let schritte = (gewohnt.clamp(*erster, *letzter) - erster + SCHRITT / 2) / SCHRITT;
    let start = (erster + schritte * SCHRITT).min(*letzter);
    let weg: Vec<&Gebraucht> = fehlen.iter().filter_map(|i| wer.get(*i)).collect();
    Zeit {
        beginn: plus_minuten(null, start),
        ende: plus_minuten(null, start + w.dauer),
        frei_von: plus_minuten(null, *erster),
        frei_bis: plus_minuten(null, letzter + w.dauer),
        ohne_mandat: weg.iter().filter(|g| g.mandat).count(),
        fehlen: weg.iter().map(|g| g.person).collect(),
    }
}
