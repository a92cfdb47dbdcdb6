//! What a cell of somebody's table means before its field reads it: days as Excel writes them, signs for „nothing yet“,
//! ticks, names with a degree. Only for files; nobody types such things into a form.

use crate::domain::feld::namen::{ist_anrede, ist_grad};
use crate::domain::text::{einzeilig, falte};
use crate::domain::{Feld, FeldArt};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::borrow::Cow;

/// A cell with what must be said about how it was taken.
pub struct Gedeutet<'a> {
    pub text: Cow<'a, str>,
    pub hinweis: Option<String>,
}

/// Cleans a cell for its field.
pub fn deute<'a>(feld: &Feld, zelle: &'a str) -> Gedeutet<'a> {
    let t = zelle.trim();
    let text = match feld.art {
        FeldArt::Datum | FeldArt::Faelligkeit if ist_offen(t) => Cow::Borrowed(""),
        FeldArt::Datum | FeldArt::Faelligkeit if ist_fortlaufend(t) => {
            return Gedeutet {
                text: Cow::Borrowed(""),
                hinweis: Some(format!("„{t}“: ohne Termin übernommen")),
            };
        }
        FeldArt::Datum | FeldArt::Faelligkeit => tag(t),
        FeldArt::Verantwortlich | FeldArt::Verweis(_) if ist_offen(t) => Cow::Borrowed(""),
        _ => Cow::Borrowed(zelle),
    };
    Gedeutet {
        text,
        hinweis: None,
    }
}

fn ist_offen(t: &str) -> bool {
    let gefaltet = falte(t).replace('.', "");
    matches!(
        gefaltet.replace(' ', "").as_str(),
        "?" | "??" | "offen" | "nn" | "ka" | "keine" | "keiner" | "tbd" | "unklar" | "unbekannt"
    ) || (!t.is_empty() && t.chars().all(|c| "-–—./".contains(c)))
}

fn ist_fortlaufend(t: &str) -> bool {
    matches!(
        falte(t).trim_end_matches('.'),
        "fortlaufend"
            | "laufend"
            | "dauerhaft"
            | "dauernd"
            | "staendig"
            | "regelmaessig"
            | "immer"
            | "lfd"
    )
}

/// Without midnight behind it; a bare number is Excel's count of days.
fn tag(t: &str) -> Cow<'_, str> {
    let ohne = ohne_uhrzeit(t);
    match aus_excel(ohne) {
        Some(tag) => Cow::Owned(tag.to_string()),
        None => Cow::Borrowed(ohne),
    }
}

fn ohne_uhrzeit(t: &str) -> &str {
    let Some((vorn, hinten)) = t.rsplit_once([' ', 'T']) else {
        return t;
    };
    let zeit = hinten.trim_end_matches('Z');
    let ist_zeit =
        zeit.contains(':') && zeit.chars().all(|c| c.is_ascii_digit() || ":.".contains(c));
    if ist_zeit && vorn.ends_with(|c: char| c.is_ascii_digit()) {
        vorn.trim_end()
    } else {
        t
    }
}

/// Days since 30.12.1899, for the years 1954 to 2119: a year in four digits is none.
fn aus_excel(t: &str) -> Option<Date> {
    let ganze = t.split_once(['.', ',']).map_or(t, |(vorn, _)| vorn);
    if ganze.len() != 5 || !t.chars().all(|c| c.is_ascii_digit() || ".,".contains(c)) {
        return None;
    }
    let tage: i64 = ganze
        .parse()
        .ok()
        .filter(|n| (20_000..80_000).contains(n))?;
    date(1899, 12, 30).checked_add(tage.days()).ok()
}

/// A column „erledigt?“: a tick or the day means yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haken {
    Nein,
    Ja,
    Am(Date),
}

/// Reads a tick. Error: a German sentence.
pub fn haken(zelle: &str, heute: Date) -> Result<Haken, String> {
    let t = zelle.trim();
    match falte(t).trim_end_matches(['.', '!']) {
        "" | "nein" | "n" | "0" | "offen" | "noch nicht" | "falsch" | "false" | "☐" => {
            return Ok(Haken::Nein);
        }
        "ja" | "j" | "x" | "1" | "ok" | "erledigt" | "wahr" | "true" | "✓" | "✔" | "☑" | "☒" =>
        {
            return Ok(Haken::Ja);
        }
        _ if ist_offen(t) => return Ok(Haken::Nein),
        _ => {}
    }
    crate::domain::datum::lies_rueckwaerts(&tag(t), heute)
        .map(Haken::Am)
        .map_err(|_| format!("„{t}“: bitte x, ja, nein oder der Tag"))
}

/// A person's name in one cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    pub titel: String,
    pub vorname: String,
    pub nachname: String,
}

/// "Beispiel, Dr. Ines", "Dr. Ines Beispiel", "Ines von der Beispiel"
pub fn teile_namen(zelle: &str) -> Name {
    let t = einzeilig(zelle);
    let mut titel = Vec::new();
    let mut kern = |teil: &str| -> Vec<String> {
        let (grade, worte): (Vec<&str>, Vec<&str>) = teil
            .split([' ', ','])
            .filter(|w| !w.is_empty() && !ist_anrede(w))
            .partition(|w| ist_grad(w));
        titel.extend(grade.into_iter().map(str::to_owned));
        worte.into_iter().map(str::to_owned).collect()
    };
    let (vor, nach) = match t.split_once(',') {
        Some((nach, vor)) => {
            let (nach, vor) = (kern(nach), kern(vor));
            (vor, nach)
        }
        None => {
            let mut worte = kern(&t);
            let nach = worte.split_off(grenze(&worte));
            (worte, nach)
        }
    };
    Name {
        titel: titel.join(" "),
        vorname: vor.join(" "),
        nachname: nach.join(" "),
    }
}

/// Where the last name begins: at „von“ and the like, else it is the last word.
fn grenze(worte: &[String]) -> usize {
    let zusatz = worte.iter().position(|w| {
        matches!(
            falte(w).as_str(),
            "von" | "van" | "de" | "zu" | "zur" | "vom" | "der" | "el" | "al"
        )
    });
    zusatz
        .filter(|z| *z > 0)
        .unwrap_or(worte.len().saturating_sub(1))
}
