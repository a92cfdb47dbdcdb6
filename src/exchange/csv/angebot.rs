//! Cells of people's lists of offers: prices in words, times that are no rule, a postcode before the place.

use crate::domain::text::falte;
use crate::domain::{Auswahl, Datensatz, Kosten, Wert, feld::feld};

/// "kostenlos" or "2 € je Treffen" in a column of costs: whether it costs, and the words where they say more.
pub fn kosten(zelle: &str) -> (Kosten, String) {
    let text = zelle.trim();
    let gefaltet = falte(text);
    let wort = gefaltet.trim_end_matches(['.', '!']);
    match wort {
        "" | "?" | "unbekannt" | "nicht bekannt" | "k. a" => (Kosten::Unbekannt, String::new()),
        "frei" | "kostenlos" | "kostenfrei" | "keine" | "nein" | "umsonst" | "gratis" | "-"
        | "0" | "0 €" | "0,00 €" | "gebuehrenfrei" | "unentgeltlich" => {
            (Kosten::Frei, String::new())
        }
        _ => match Kosten::lies(text) {
            Some(kosten) => (kosten, String::new()),
            None if wort.starts_with("kostenlos") || wort.starts_with("kostenfrei") => {
                (Kosten::Frei, text.to_owned())
            }
            None => (Kosten::Kostet, text.to_owned()),
        },
    }
}

/// A price below nothing: "-3 €". A lone dash is none.
pub fn negativ(zelle: &str) -> bool {
    let betrag = zelle.trim().strip_prefix(['-', '−', '–']);
    betrag.is_some_and(|b| b.starts_with(|c: char| c.is_ascii_digit()))
}

/// "Frauen/Senioren" are two groups; "Schüler/innen" and "m/w" are one.
pub fn gruppen(zelle: &str) -> String {
    let trenner = if zelle.contains(';') { "; " } else { ", " };
    let gross = |t: &str| t.chars().next().is_some_and(char::is_uppercase) && t.chars().count() > 2;
    let mut aus = String::new();
    for (i, teil) in zelle.split('/').enumerate() {
        let zwei = gross(teil.trim()) && !aus.trim_end().ends_with('-');
        aus.push_str(match (i, zwei) {
            (0, _) => "",
            (_, true) => trenner,
            (_, false) => "/",
        });
        aus.push_str(teil);
    }
    aus
}

/// The place behind a postcode: "14547 Beelitz".
pub fn ohne_plz(zelle: &str) -> Option<&str> {
    let (plz, ort) = zelle.trim().split_once(' ')?;
    let ist_plz = plz.len() == 5 && plz.chars().all(|c| c.is_ascii_digit());
    ist_plz.then_some(ort.trim())
}

/// Puts lines under what the note says; a line that stands there already comes no second time.
pub fn unter_notiz(satz: &mut Datensatz, zeilen: &[String]) {
    let Some(notiz) = feld(satz.kind(), "notiz") else {
        return;
    };
    let Wert::Text(mut text) = (notiz.lesen)(satz) else {
        return;
    };
    for zeile in zeilen {
        if text.contains(zeile.as_str()) {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(zeile);
    }
    // A text fits every note.
    let _ = (notiz.setzen)(satz, Wert::Text(text));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kosten_wie_leute_sie_schreiben() {
        for (zelle, erwartet) in [
            ("kostenlos", (Kosten::Frei, "")),
            ("keine", (Kosten::Frei, "")),
            ("2 € je Treffen", (Kosten::Kostet, "2 € je Treffen")),
            (
                "kostenlos für Kinder",
                (Kosten::Frei, "kostenlos für Kinder"),
            ),
            ("kostet etwas", (Kosten::Kostet, "")),
            ("", (Kosten::Unbekannt, "")),
        ] {
            assert_eq!(
                kosten(zelle),
                (erwartet.0, erwartet.1.to_owned()),
                "{zelle}"
            );
        }
        assert_eq!(ohne_plz("14547 Beelitz"), Some("Beelitz"));
        assert_eq!(ohne_plz("Am Markt 1"), None);
    }
}
