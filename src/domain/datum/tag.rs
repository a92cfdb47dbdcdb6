//! From the pieces of what was typed to a day. Each form of date is one function; the first that feels meant decides.

use super::zeichen::Zeichen::{self, Plus, Punkt, Schraeg, Strich, Wort, Zahl};
use super::{Richtung, Zeile, falten, menge, satz, spanne, woche};
use crate::domain::{Zeitraum, feiertag};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// None: another form may be meant. Error: this form is meant, but there is no such day.
pub(super) type Fund = Option<Result<Date, String>>;

/// Today, and where to look from there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bezug {
    pub heute: Date,
    pub richtung: Richtung,
}

type Form = fn(&[Zeichen], Bezug) -> Fund;

const FORMEN: &[Form] = &[
    festes_wort,
    woche::wochentag_allein,
    woche::wochentag_davor,
    woche::in_woche,
    monat_im_jahr,
    mit_punkten,
    iso,
    mit_monatsnamen,
    nur_tag,
    abstand,
    abstand_ab,
    spanne::benannt,
    feiertag_mit_namen,
];

/// More pieces than any date has; keeps odd input from being walked in depth.
const HOECHSTENS: usize = 16;

const FUELLWORTE: &[&str] = &[
    "am", "bis", "zum", "den", "der", "dem", "ab", "an", "im", "vom",
];

pub(super) fn lies(text: &str, heute: Date, richtung: Richtung) -> Result<Date, String> {
    let gefaltet = falten(text);
    Zeile::aus(&gefaltet)
        .and_then(|z| tag(&z.zeichen, Bezug { heute, richtung }))
        .unwrap_or_else(|| Err(satz::kein_datum(text)))
}

/// The day that these pieces name.
pub(super) fn tag(z: &[Zeichen], b: Bezug) -> Fund {
    let z = ohne_fuellworte(z);
    if z.is_empty() || z.len() > HOECHSTENS {
        return None;
    }
    FORMEN.iter().find_map(|form| form(z, b))
}

pub(super) fn ohne_fuellworte<'z, 'a>(mut z: &'z [Zeichen<'a>]) -> &'z [Zeichen<'a>] {
    while let [Wort(w), rest @ ..] = z
        && FUELLWORTE.contains(w)
    {
        z = rest;
    }
    z
}

impl Bezug {
    fn passt(self, tag: Date) -> bool {
        match self.richtung {
            Richtung::Voraus => tag >= self.heute,
            Richtung::Zurueck => tag <= self.heute,
        }
    }

    /// +1 or -1.
    pub fn vorzeichen(self) -> i64 {
        match self.richtung {
            Richtung::Voraus => 1,
            Richtung::Zurueck => -1,
        }
    }

    /// The nearest that fits, of a day that comes up every year, or in some years.
    pub fn jaehrlich(self, im_jahr: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        let schritt = if self.richtung == Richtung::Voraus {
            1
        } else {
            -1
        };
        (-1..=10)
            .filter_map(|n| im_jahr(self.heute.year().checked_add(n * schritt)?))
            .find(|t| self.passt(*t))
    }
}

/// Adds days; None beyond the calendar.
pub(super) fn plus_tage(tag: Date, tage: i64) -> Option<Date> {
    tag.checked_add(Span::new().try_days(tage).ok()?).ok()
}

pub(super) fn oder_zu_weit(tag: Option<Date>) -> Fund {
    Some(tag.ok_or_else(satz::zu_weit))
}

fn festes_wort(z: &[Zeichen], b: Bezug) -> Fund {
    let [Wort(w)] = z else { return None };
    let tage = match *w {
        "heute" | "jetzt" | "sofort" | "umgehend" => 0,
        "morgen" => 1,
        "uebermorgen" => 2,
        "gestern" => -1,
        "vorgestern" => -2,
        _ => return None,
    };
    oder_zu_weit(plus_tage(b.heute, tage))
}

/// "12/2027", "12.2027": said as a deadline its last day, said of the past its first.
fn monat_im_jahr(z: &[Zeichen], b: Bezug) -> Fund {
    let [Zahl(m, 1..=2), Punkt | Schraeg, Zahl(j, 4)] = z else {
        return None;
    };
    let erster = match mit_jahr(1, *m, *j, 4) {
        Ok(tag) => tag,
        Err(warum) => return Some(Err(warum)),
    };
    match b.richtung {
        Richtung::Voraus => oder_zu_weit(letzter_tag(erster, Zeitraum::Monat)),
        Richtung::Zurueck => Some(Ok(erster)),
    }
}

/// "15.3.", "15.3.27", "15.03.2027", "15/3"
pub(super) fn mit_punkten(z: &[Zeichen], b: Bezug) -> Fund {
    match z {
        [Zahl(t, _), Punkt | Schraeg, Zahl(m, _)] | [Zahl(t, _), Punkt, Zahl(m, _), Punkt] => {
            Some(ohne_jahr(*t, *m, b))
        }
        [Zahl(t, _), Punkt, Zahl(m, _), Punkt, Zahl(j, s)]
        | [Zahl(t, _), Schraeg, Zahl(m, _), Schraeg, Zahl(j, s)]
        | [Zahl(t, _), Punkt, Zahl(m, _), Zahl(j, s)] => Some(mit_jahr(*t, *m, *j, *s)),
        _ => None,
    }
}

pub(super) fn iso(z: &[Zeichen], _: Bezug) -> Fund {
    match z {
        [Zahl(j, 4), Strich, Zahl(m, _), Strich, Zahl(t, _)] => Some(mit_jahr(*t, *m, *j, 4)),
        _ => None,
    }
}

/// "15. März", "15 märz 2027"
pub(super) fn mit_monatsnamen(z: &[Zeichen], b: Bezug) -> Fund {
    match z {
        [Zahl(t, _), Punkt, Wort(m), rest @ ..] | [Zahl(t, _), Wort(m), rest @ ..] => {
            let m = monat(m)?;
            match rest {
                [] | [Punkt] => Some(ohne_jahr(*t, m, b)),
                [Zahl(j, s)] | [Punkt, Zahl(j, s)] => Some(mit_jahr(*t, m, *j, *s)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) fn monat(w: &str) -> Option<u32> {
    Some(match w {
        "januar" | "jan" | "jaenner" => 1,
        "februar" | "feb" | "febr" => 2,
        "maerz" | "mrz" | "maer" => 3,
        "april" | "apr" => 4,
        "mai" => 5,
        "juni" | "jun" | "juno" => 6,
        "juli" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "oktober" | "okt" => 10,
        "november" | "nov" => 11,
        "dezember" | "dez" => 12,
        _ => return None,
    })
}

/// "15." or "15": the next such day of a month.
pub(super) fn nur_tag(z: &[Zeichen], b: Bezug) -> Fund {
    let ([Zahl(t, 1..=2)] | [Zahl(t, 1..=2), Punkt]) = z else {
        return None;
    };
    let erster = b.heute.first_of_month();
    let treffer = (0..=2)
        .filter_map(|n| Zeitraum::Monat.weiter(erster, n * b.vorzeichen()))
        .filter_map(|m| Date::new(m.year(), m.month(), i8::try_from(*t).ok()?).ok())
        .find(|d| b.passt(*d));
    Some(treffer.ok_or_else(|| satz::kein_tag(*t)))
}

fn ohne_jahr(tag: u32, monat: u32, b: Bezug) -> Result<Date, String> {
    let (t, m) = pruefe(tag, monat)?;
    b.jaehrlich(|j| Date::new(j, m, t).ok())
        .ok_or_else(satz::zu_weit)
}

fn mit_jahr(tag: u32, monat: u32, jahr: u32, stellen: usize) -> Result<Date, String> {
    let m = monatszahl(monat)?;
    if !(1..=31).contains(&tag) {
        return Err(satz::kein_tag(tag));
    }
    let j = jahreszahl(jahr, stellen)?;
    let tage = Date::new(j, m, 1).map_or(31, Date::days_in_month);
    let tag_im_monat = i8::try_from(tag).ok().and_then(|t| Date::new(j, m, t).ok());
    tag_im_monat.ok_or_else(|| satz::monat_zu_kurz(tag, m, Some(j), tage))
}

fn monatszahl(monat: u32) -> Result<i8, String> {
    let zahl = i8::try_from(monat).ok().filter(|m| (1..=12).contains(m));
    zahl.ok_or_else(|| satz::kein_monat(monat))
}

/// Day and month that exist together in some year.
fn pruefe(tag: u32, monat: u32) -> Result<(i8, i8), String> {
    let m = monatszahl(monat)?;
    let tage = match m {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match i8::try_from(tag) {
        Ok(t) if (1..=tage).contains(&t) => Ok((t, m)),
        Ok(1..) if tag <= 31 => Err(satz::monat_zu_kurz(tag, m, None, tage)),
        _ => Err(satz::kein_tag(tag)),
    }
}

/// Two digits: 2000 to 2079, then 1980 to 1999 (for „besteht seit“).
pub(super) fn jahreszahl(n: u32, stellen: usize) -> Result<i16, String> {
    let jahr = match (stellen, n) {
        (2, 0..80) => n + 2000,
        (2, _) => n + 1900,
        (4, 1900..2200) => n,
        _ => return Err(satz::kein_jahr(n)),
    };
    i16::try_from(jahr).map_err(|_| satz::kein_jahr(n))
}

/// "in 2 wochen", "2 wochen", "+3", "+2w", "vor 3 tagen", "in einem halben jahr", "in 3 werktagen"
fn abstand(z: &[Zeichen], b: Bezug) -> Fund {
    let (vorzeichen, rest) = match z {
        [Plus | Wort("in"), rest @ ..] => (1, rest),
        [Strich | Wort("vor"), rest @ ..] => (-1, rest),
        rest => (b.vorzeichen(), rest),
    };
    let nackt = matches!(z, [Plus | Strich, ..]);
    weiter(b.heute, rest, vorzeichen, nackt)
}

/// "fr in 2 wochen", "heute + 3"
fn abstand_ab(z: &[Zeichen], b: Bezug) -> Fund {
    let stelle = z.iter().position(|c| matches!(c, Plus | Wort("in")))?;
    let (vorn, hinten) = (z.get(..stelle)?, z.get(stelle + 1..)?);
    let nackt = z.get(stelle) == Some(&Plus);
    match tag(vorn, b)? {
        Ok(ab) => weiter(ab, hinten, 1, nackt),
        Err(warum) => Some(Err(warum)),
    }
}

/// `nackt`: a number without a unit means days.
fn weiter(ab: Date, z: &[Zeichen], vorzeichen: i64, nackt: bool) -> Fund {
    match z {
        [n] if nackt => oder_zu_weit(plus_tage(ab, vorzeichen * i64::from(menge(*n)?))),
        [_, Wort("halben" | "halbes"), Wort(w)]
            if Zeitraum::aus_wort(w) == Some(Zeitraum::Jahr) =>
        {
            oder_zu_weit(Zeitraum::Monat.weiter(ab, 6 * vorzeichen))
        }
        [
            n,
            Wort(
                "werktag" | "werktage" | "werktagen" | "arbeitstag" | "arbeitstage"
                | "arbeitstagen",
            ),
        ] => oder_zu_weit(feiertag::arbeitstage_weiter(
            ab,
            vorzeichen * i64::from(menge(*n)?),
        )),
        [n, Wort(w)] => {
            let einheit = Zeitraum::aus_wort(w)?;
            oder_zu_weit(einheit.weiter(ab, vorzeichen * i64::from(menge(*n)?)))
        }
        _ => None,
    }
}

/// "ostern", "karfreitag", "silvester"
fn feiertag_mit_namen(z: &[Zeichen], b: Bezug) -> Fund {
    let (name, rest) = match z {
        [Wort(name), rest @ ..] => (*name, rest),
        _ => return None,
    };
    feiertag::mit_namen(name, b.heute.year())?;
    match rest {
        [] => oder_zu_weit(b.jaehrlich(|j| feiertag::mit_namen(name, j))),
        [Zahl(j, s)] => Some(
            jahreszahl(*j, *s).and_then(|j| feiertag::mit_namen(name, j).ok_or_else(satz::zu_weit)),
        ),
        _ => None,
    }
}

/// The last day of a span that starts there.
pub(super) fn letzter_tag(start: Date, laenge: Zeitraum) -> Option<Date> {
    let danach = laenge.weiter(start, 1)?;
    danach.checked_sub(1.day()).ok()
}
