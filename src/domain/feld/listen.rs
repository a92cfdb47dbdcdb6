//! Small records typed as lines of one field: aims, milestones, reports, shares. Read and written; never checks what a rule
//! says about them.

use super::eingabe::Stil;
use crate::domain::text::einzeilig;
use crate::domain::{Anteil, Auswahl, Bericht, Meilenstein, Perspektive, Ziel, Zielstand, datum};
use jiff::civil::Date;

/// Behind a step that is done.
const ERLEDIGT: &str = "erledigt";

fn zeilen(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines().map(einzeilig).filter(|z| !z.is_empty())
}

/// "… [wort]" → text and word.
fn mit_klammer(zeile: &str) -> (&str, &str) {
    let innen = zeile.strip_suffix(']').and_then(|z| z.rsplit_once('['));
    innen.map_or((zeile, ""), |(text, wort)| (text.trim(), wort.trim()))
}

/// "Eltern: kommen wieder [erreicht]", a line each; without a perspective it is the Gemeinwesen's.
pub(super) fn lies_ziele(text: &str) -> Result<Vec<Ziel>, String> {
    zeilen(text).map(|z| lies_ziel(&z)).collect()
}

fn lies_ziel(zeile: &str) -> Result<Ziel, String> {
    let (kern, wort) = mit_klammer(zeile);
    let gelesen = Zielstand::lies(wort).or(wort.is_empty().then_some(Zielstand::Offen));
    let stand = gelesen.ok_or_else(|| {
        format!("[{wort}] gibt es hier nicht; möglich: offen, teilweise, erreicht, verfehlt")
    })?;
    let geteilt = kern
        .split_once(':')
        .and_then(|(p, t)| Some((Perspektive::lies(p.trim())?, t.trim())));
    let (perspektive, text) = geteilt.unwrap_or((Perspektive::Gemeinwesen, kern));
    if text.is_empty() {
        return Err(format!("„{zeile}“: das Ziel fehlt"));
    }
    Ok(Ziel {
        perspektive,
        text: text.to_owned(),
        stand,
    })
}

pub(super) fn schreibe_ziele(ziele: &[Ziel]) -> String {
    let zeile = |z: &Ziel| {
        let stand = match z.stand {
            Zielstand::Offen => String::new(),
            stand => format!(" [{}]", stand.key()),
        };
        format!("{}: {}{stand}", z.perspektive.label(), z.text)
    };
    ziele.iter().map(zeile).collect::<Vec<_>>().join("\n")
}

/// The day at the beginning of a line, and what follows. The longest beginning that is a day counts.
fn mit_tag(zeile: &str, heute: Date) -> (Option<Date>, &str) {
    let enden: Vec<usize> = zeile
        .match_indices(' ')
        .map(|(i, _)| i)
        .chain([zeile.len()])
        .take(4)
        .collect();
    for ende in enden.into_iter().rev() {
        let (vorn, rest) = zeile.split_at(ende);
        let vorn = vorn.trim_end_matches(':');
        let ziffer = vorn.starts_with(|c: char| c.is_ascii_digit());
        if let (true, Ok(tag)) = (ziffer, datum::lies(vorn, heute)) {
            return (Some(tag), rest.trim());
        }
    }
    (None, zeile)
}

fn tag_text(tag: Date, stil: Stil) -> String {
    match stil {
        Stil::Datei => tag.to_string(),
        Stil::Mensch => datum::tagesdatum(tag),
    }
}

/// "15.3.27 Raum gefunden [erledigt]", a line each; the day may be missing.
pub(super) fn lies_meilensteine(text: &str, heute: Date) -> Result<Vec<Meilenstein>, String> {
    zeilen(text).map(|z| lies_meilenstein(&z, heute)).collect()
}

fn lies_meilenstein(zeile: &str, heute: Date) -> Result<Meilenstein, String> {
    let (kern, wort) = match mit_klammer(zeile) {
        (kern, ERLEDIGT | "x" | "✓") => (kern, true),
        _ => (zeile, false),
    };
    let (am, text) = mit_tag(kern, heute);
    if text.is_empty() {
        return Err(format!("„{zeile}“: was bis dahin geschafft ist, fehlt"));
    }
    Ok(Meilenstein {
        am,
        text: text.to_owned(),
        erledigt: wort,
    })
}

pub(super) fn schreibe_meilensteine(steine: &[Meilenstein], stil: Stil) -> String {
    let zeile = |m: &Meilenstein| {
        let am =
            m.am.map(|a| format!("{} ", tag_text(a, stil)))
                .unwrap_or_default();
        let haken = if m.erledigt { " [erledigt]" } else { "" };
        format!("{am}{}{haken}", m.text)
    };
    steine.iter().map(zeile).collect::<Vec<_>>().join("\n")
}

/// "15.3.27 Gespräche laufen", a line each; without a day it is of today.
pub(super) fn lies_berichte(text: &str, heute: Date) -> Result<Vec<Bericht>, String> {
    zeilen(text)
        .map(|zeile| {
            let (am, text) = mit_tag(&zeile, heute);
            Ok(Bericht {
                am: am.unwrap_or(heute),
                text: text.to_owned(),
            })
        })
        .collect()
}

pub(super) fn schreibe_berichte(berichte: &[Bericht], stil: Stil) -> String {
    let zeile = |b: &Bericht| format!("{} {}", tag_text(b.am, stil), b.text);
    berichte.iter().map(zeile).collect::<Vec<_>>().join("\n")
}

/// "Beirat 70 %, RT 30 %", "SRK/FT 100"
/// "RB 70 %, SRK/FKT 30 %". Error: a German sentence.
pub fn lies_anteile(text: &str) -> Result<Vec<Anteil>, String> {
    let teile = text.split([',', ';', '\n']).map(str::trim);
    teile.filter(|t| !t.is_empty()).map(lies_anteil).collect()
}

fn lies_anteil(teil: &str) -> Result<Anteil, String> {
    let fehler = || format!("„{teil}“ ist kein Anteil; etwa: Beirat 70 %, RT 30 %");
    let ohne = teil.trim_end_matches('%').trim_end();
    let (arten, prozent) = ohne.rsplit_once(' ').ok_or_else(fehler)?;
    let prozent: u16 = prozent.parse().map_err(|_| fehler())?;
    let arten: Vec<String> = arten
        .split('/')
        .map(einzeilig)
        .filter(|a| !a.is_empty())
        .collect();
    if prozent > 100 || arten.is_empty() {
        return Err(fehler());
    }
    Ok(Anteil { arten, prozent })
}

pub(super) fn schreibe_anteile(anteile: &[Anteil]) -> String {
    let teil = |a: &Anteil| format!("{} {} %", a.arten.join("/"), a.prozent);
    anteile.iter().map(teil).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn lines_are_read_as_they_were_written() {
        let heute = date(2026, 11, 24);
        let text = "Eltern: kommen wieder [erreicht]\nGemeinwesen: Halle offen";
        assert_eq!(schreibe_ziele(&lies_ziele(text).unwrap()), text);
        assert!(lies_ziele("Eltern: x [irgendwie]").is_err());
        let steine = lies_meilensteine("15.3. Raum gefunden [erledigt]\nFest", heute).unwrap();
        assert_eq!(steine[0].am, Some(date(2027, 3, 15)));
        assert!(steine[0].erledigt && steine[1].am.is_none());
        for stil in [Stil::Mensch, Stil::Datei] {
            let wieder = schreibe_meilensteine(&steine, stil);
            assert_eq!(lies_meilensteine(&wieder, heute), Ok(steine.clone()));
        }
        let berichte = lies_berichte("2026-10-01 läuft gut\nheute mehr", heute).unwrap();
        assert_eq!(berichte[0].am, date(2026, 10, 1));
        assert_eq!(berichte[1].text, "heute mehr");
        let anteile = "Beirat 70 %, SRK/FT 30 %";
        assert_eq!(schreibe_anteile(&lies_anteile(anteile).unwrap()), anteile);
        assert!(lies_anteile("RT 130").is_err());
    }
}
