//! The words that narrow a search for free times: "2h mo-do 9-16 bis 15.3.", "vormittags auch ferien ab kw 3".
//! Never guesses in silence: a word that is not understood is an error that names it.

use super::{SCHRITT, TAGE, Wunsch};
use crate::domain::datum;
use jiff::civil::Date;

/// Words of a date at most: "fr in 2 wochen" has four.
const DATUM: usize = 5;

const TAGE_KURZ: [[&str; 3]; 7] = [
    ["mo", "montag", "montags"],
    ["di", "dienstag", "dienstags"],
    ["mi", "mittwoch", "mittwochs"],
    ["do", "donnerstag", "donnerstags"],
    ["fr", "freitag", "freitags"],
    ["sa", "samstag", "samstags"],
    ["so", "sonntag", "sonntags"],
];

/// Hours of the day by name.
const TAGESZEITEN: [(&str, i64, i64); 4] = [
    ("vormittags", 8, 12),
    ("nachmittags", 12, 18),
    ("abends", 17, 22),
    ("ganztags", 8, 18),
];

/// What the words change of what is looked for anyway. Error: a German sentence.
pub fn lies(text: &str, grund: Wunsch, heute: Date) -> Result<Wunsch, String> {
    let klein = text.to_lowercase().replace(['–', '—'], "-");
    let worte: Vec<&str> = klein.split([' ', '\t']).filter(|w| !w.is_empty()).collect();
    let mut w = grund;
    let mut rest = worte.as_slice();
    // "ab" alone moves the whole range, "bis" its end.
    let laenge = (w.bis - w.ab).get_days();
    let mut ende_gesagt = false;
    while let [wort, dahinter @ ..] = rest {
        rest = match *wort {
            "ab" | "von" => {
                let (tag, weiter) = tag(dahinter, wort, heute)?;
                w.ab = tag;
                if !ende_gesagt {
                    w.bis = super::plus_tage(tag, i64::from(laenge));
                }
                weiter
            }
            "bis" => {
                let (tag, weiter) = tag(dahinter, wort, heute)?;
                (w.bis, ende_gesagt) = (tag, true);
                weiter
            }
            "auch" | "mit" | "in" | "ferien" => {
                w.ferien = true;
                ohne_ferien(dahinter)
            }
            "ohne" | "keine" | "nicht" => {
                w.ferien = false;
                ohne_ferien(dahinter)
            }
            _ => eines(&mut w, wort, dahinter)?,
        };
    }
    pruefe(w, heute)
}

/// Behind "auch", "ohne" …: "den Ferien".
fn ohne_ferien<'w, 't>(mut rest: &'w [&'t str]) -> &'w [&'t str] {
    while let ["in" | "den" | "ferien", dahinter @ ..] = rest {
        rest = dahinter;
    }
    rest
}

/// A length, days, hours or a time of day; returns what is left.
fn eines<'w, 't>(
    w: &mut Wunsch,
    wort: &str,
    dahinter: &'w [&'t str],
) -> Result<&'w [&'t str], String> {
    if let Some((minuten, weiter)) = laenge(wort, dahinter) {
        w.dauer = minuten;
        return Ok(weiter);
    }
    if let Some(tage) = wochentage(wort) {
        w.tage = tage;
        return Ok(dahinter);
    }
    if let Some((_, von, bis)) = TAGESZEITEN.iter().find(|t| t.0 == wort) {
        (w.von_uhr, w.bis_uhr) = (von * 60, bis * 60);
        return Ok(dahinter);
    }
    if let Some((von, bis)) = stunden(wort) {
        (w.von_uhr, w.bis_uhr) = (von, bis);
        return Ok(match dahinter {
            ["uhr" | "h", weiter @ ..] => weiter,
            _ => dahinter,
        });
    }
    Err(format!(
        "„{wort}“ verstehe ich nicht – etwa 2h mo-do 9-16 bis 15.3."
    ))
}

/// The longest run of words that is a date.
fn tag<'w, 't>(
    worte: &'w [&'t str],
    davor: &str,
    heute: Date,
) -> Result<(Date, &'w [&'t str]), String> {
    let laengste = worte.len().min(DATUM);
    for n in (1..=laengste).rev() {
        let (vorn, hinten) = worte.split_at(n);
        if let Ok(tag) = datum::lies(&vorn.join(" "), heute) {
            return Ok((tag, hinten));
        }
    }
    let was = worte.first().copied().unwrap_or_default();
    datum::lies(was, heute)
        .map(|t| (t, worte.get(1..).unwrap_or_default()))
        .map_err(|warum| format!("{davor} wann? {warum}"))
}

/// "2h", "2 h", "90min", "1,5 std", "2 stunden"
fn laenge<'w, 't>(wort: &str, dahinter: &'w [&'t str]) -> Option<(i64, &'w [&'t str])> {
    let ende = wort.find(|c: char| c.is_alphabetic()).unwrap_or(wort.len());
    let (zahl, einheit) = wort.split_at_checked(ende)?;
    let (einheit, weiter) = match (einheit, dahinter) {
        ("", [e, weiter @ ..]) => (*e, weiter),
        _ => (einheit, dahinter),
    };
    let je = match einheit {
        "h" | "std" | "stunde" | "stunden" => 60.0,
        "m" | "min" | "minuten" => 1.0,
        _ => return None,
    };
    let zahl: f64 = zahl.replace(',', ".").parse().ok()?;
    let minuten = (zahl * je).round();
    // Nothing that is no length of a Sitzung gets this far: a day is the most.
    (1.0..=1440.0)
        .contains(&minuten)
        .then_some((minuten as i64, weiter))
}

/// "mo-do", "mo,mi,fr", "di", "fr-mo"
fn wochentage(wort: &str) -> Option<[bool; 7]> {
    let einer = |w: &str| TAGE_KURZ.iter().position(|namen| namen.contains(&w));
    let mut tage = [false; 7];
    for teil in wort.split([',', '/', '+']).filter(|t| !t.is_empty()) {
        let (von, bis) = match teil.split_once('-') {
            Some((von, bis)) => (einer(von)?, einer(bis)?),
            None => (einer(teil)?, einer(teil)?),
        };
        let mut i = von;
        loop {
            *tage.get_mut(i)? = true;
            if i == bis {
                break;
            }
            i = (i + 1) % 7;
        }
    }
    tage.iter().any(|t| *t).then_some(tage)
}

/// "9-16", "9:30-16", "9-16uhr"
fn stunden(wort: &str) -> Option<(i64, i64)> {
    let wort = wort
        .strip_suffix("uhr")
        .or(wort.strip_suffix('h'))
        .unwrap_or(wort);
    let (von, bis) = wort.split_once('-')?;
    Some((uhrzeit(von)?, uhrzeit(bis)?))
}

fn uhrzeit(text: &str) -> Option<i64> {
    let (stunde, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (h, m): (i64, i64) = (stunde.parse().ok()?, minute.parse().ok()?);
    ((0..=24).contains(&h) && (0..60).contains(&m) && h * 60 + m <= 24 * 60).then_some(h * 60 + m)
}

fn pruefe(w: Wunsch, heute: Date) -> Result<Wunsch, String> {
    if w.bis_uhr <= w.von_uhr {
        return Err("Die Uhrzeit bis liegt nicht nach der Uhrzeit von – etwa 9-16".to_owned());
    }
    if w.bis_uhr - w.von_uhr < w.dauer.max(SCHRITT) {
        return Err(format!(
            "{} passen nicht zwischen {} und {} Uhr",
            super::dauer_text(w.dauer),
            super::uhr_text(w.von_uhr),
            super::uhr_text(w.bis_uhr)
        ));
    }
    if w.bis < w.ab {
        return Err(format!(
            "Bis {} liegt vor ab {}",
            datum::kurz(w.bis, heute),
            datum::kurz(w.ab, heute)
        ));
    }
    if i64::from((w.bis - w.ab).get_days()) > TAGE {
        return Err("Höchstens ein Jahr auf einmal – ein früheres „bis“ nennen".to_owned());
    }
    Ok(w)
}
