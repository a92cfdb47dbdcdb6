//! Weekdays and calendar weeks: "fr", "nächsten fr", "So 22.11.2026", "kw 12 fr", "nächste woche". Weeks are ISO weeks.

use super::tag::{
    Bezug, Fund, iso, jahreszahl, mit_monatsnamen, mit_punkten, nur_tag, oder_zu_weit,
    ohne_fuellworte, plus_tage,
};
use super::zeichen::Zeichen::{self, Punkt, Schraeg, Wort, Zahl};
use super::{Richtung, satz};
use crate::domain::Zeitraum;
use jiff::civil::{Date, ISOWeekDate, Weekday};

fn wochentag(w: &str) -> Option<Weekday> {
    Some(match w {
        "mo" | "montag" | "montags" => Weekday::Monday,
        "di" | "dienstag" | "dienstags" => Weekday::Tuesday,
        "mi" | "mittwoch" | "mittwochs" => Weekday::Wednesday,
        "do" | "donnerstag" | "donnerstags" => Weekday::Thursday,
        "fr" | "freitag" | "freitags" => Weekday::Friday,
        "sa" | "samstag" | "samstags" | "sonnabend" | "sonnabends" => Weekday::Saturday,
        "so" | "sonntag" | "sonntags" => Weekday::Sunday,
        _ => return None,
    })
}

/// "naechste" 1, "uebernaechste" 2, "diese" 0, "letzte" -1.
pub(super) fn folge(w: &str) -> Option<i64> {
    let stamm = |s: &str| {
        w.strip_prefix(s)
            .is_some_and(|endung| matches!(endung, "e" | "en" | "er" | "es" | "em"))
    };
    let eins = |staemme: &[&str]| staemme.iter().any(|s| stamm(s));
    match () {
        () if eins(&["naechst", "kommend", "folgend"]) => Some(1),
        () if stamm("uebernaechst") => Some(2),
        () if stamm("dies") => Some(0),
        () if eins(&["letzt", "vorig", "vergangen"]) => Some(-1),
        () => None,
    }
}

/// "fr", "nächsten fr" (the coming one, as Duden has it), "übernächsten fr", "diesen fr", "letzten fr".
pub(super) fn wochentag_allein(z: &[Zeichen], b: Bezug) -> Fund {
    let (n, w) = match z {
        [Wort(w)] | [Wort(w), Punkt] => (b.vorzeichen(), wochentag(w)?),
        [Wort(f), Wort(w)] => (folge(f)?, wochentag(w)?),
        _ => return None,
    };
    let bis = i64::from(b.heute.weekday().until(w));
    let tage = match n {
        0 => bis,
        n if n > 0 => (if bis == 0 { 7 } else { bis }) + 7 * (n - 1),
        n => bis + 7 * n,
    };
    oder_zu_weit(plus_tage(b.heute, tage))
}

/// "So 22.11.2026": the weekday must be right. "fr kw 12", "fr nächste woche": it says which day of the week.
pub(super) fn wochentag_davor(z: &[Zeichen], b: Bezug) -> Fund {
    let (w, rest) = match z {
        [Wort(w), Punkt, rest @ ..] | [Wort(w), rest @ ..] if !rest.is_empty() => {
            (wochentag(w)?, ohne_fuellworte(rest))
        }
        _ => return None,
    };
    if let Some(fund) = woche(rest, Some(w), b) {
        return Some(fund);
    }
    let form = mit_punkten(rest, b)
        .or_else(|| iso(rest, b))
        .or_else(|| mit_monatsnamen(rest, b))
        .or_else(|| nur_tag(rest, b))?;
    Some(form.and_then(|t| {
        if t.weekday() == w {
            Ok(t)
        } else {
            Err(satz::falscher_wochentag(t, w))
        }
    }))
}

/// "kw 12", "kw 12 fr", "nächste woche", "nächste woche fr"
pub(super) fn in_woche(z: &[Zeichen], b: Bezug) -> Fund {
    if let [vorn @ .., Wort(w)] = z
        && let Some(w) = wochentag(w)
    {
        return woche(vorn, Some(w), b);
    }
    woche(z, None, b)
}

fn woche(z: &[Zeichen], am: Option<Weekday>, b: Bezug) -> Fund {
    match z {
        [Wort("kw"), Zahl(n, _)] | [Wort("kw"), Punkt, Zahl(n, _)] => Some(kw(*n, am, b)),
        [Wort("kw"), Zahl(n, _), Zahl(j, s)] | [Wort("kw"), Zahl(n, _), Schraeg, Zahl(j, s)] => {
            Some(jahreszahl(*j, *s).and_then(|j| kw_im_jahr(*n, j, am)))
        }
        [Wort(f), Wort("woche")] => Some(relative_woche(folge(f)?, am, b)),
        _ => None,
    }
}

/// The week to come with that number; in the running one, and with no weekday said, from today on.
fn kw(n: u32, am: Option<Weekday>, b: Bezug) -> Result<Date, String> {
    if b.richtung == Richtung::Voraus && am.is_none() {
        let sonntag = b.jaehrlich(|j| iso_tag(n, j, Weekday::Sunday));
        return sonntag
            .and_then(|s| plus_tage(s, -6))
            .map(|montag| montag.max(b.heute))
            .ok_or_else(|| satz::keine_woche(n, None));
    }
    b.jaehrlich(|j| iso_tag(n, j, am.unwrap_or(Weekday::Monday)))
        .ok_or_else(|| satz::keine_woche(n, None))
}

fn kw_im_jahr(n: u32, jahr: i16, am: Option<Weekday>) -> Result<Date, String> {
    iso_tag(n, jahr, am.unwrap_or(Weekday::Monday)).ok_or_else(|| satz::keine_woche(n, Some(jahr)))
}

fn iso_tag(n: u32, jahr: i16, am: Weekday) -> Option<Date> {
    let woche = ISOWeekDate::new(jahr, i8::try_from(n).ok()?, am).ok()?;
    Some(Date::from_iso_week_date(woche))
}

fn relative_woche(n: i64, am: Option<Weekday>, b: Bezug) -> Result<Date, String> {
    let (montag, _) = Zeitraum::Woche.periode(b.heute);
    let versatz = am.map_or(0, |w| i64::from(w.to_monday_zero_offset()));
    let tag = plus_tage(montag, 7 * n + versatz).ok_or_else(satz::zu_weit)?;
    if n == 0 && am.is_none() && b.richtung == Richtung::Voraus {
        return Ok(tag.max(b.heute));
    }
    Ok(tag)
}
