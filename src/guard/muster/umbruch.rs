//! Lines that a machine broke, read as one: words divided at the line's end, numbers that go on in the next line. Lists and
//! tables keep their lines.

use super::abbild::Abbild;

/// The text with such lines joined; none where there is nothing to join.
pub(super) fn verbunden(text: &str) -> Option<Abbild> {
    let fliesst = fliesst(text);
    let mut aus = Abbild::default();
    let (mut ab, mut naht) = (0, false);
    for (i, _) in text.match_indices('\n') {
        let (vor, nach) = (text.get(..i)?, text.get(i + 1..)?);
        let (weg, dafuer) = match fuge(vor, nach, fliesst) {
            Fuge::Bleibt => continue,
            Fuge::Silbe => (1, ""),
            Fuge::Dicht => (0, ""),
            Fuge::Leer => (0, " "),
        };
        aus.gleich(text, ab, i - weg);
        if !dafuer.is_empty() {
            aus.setze(dafuer, i, i + 1);
        }
        ab = i + 1;
        naht = true;
    }
    aus.gleich(text, ab, text.len());
    naht.then_some(aus)
}

enum Fuge {
    Bleibt,
    /// „Groß-⏎mutter“: the hyphen goes too.
    Silbe,
    /// „Moritz-Arndt-⏎Str.“, „0331/⏎288“
    Dicht,
    Leer,
}

fn fuge(vor: &str, nach: &str, fliesst: bool) -> Fuge {
    let mut davor = vor.chars().rev();
    let (letztes, vorletztes) = (davor.next(), davor.next());
    let Some(erstes) = nach.chars().next() else {
        return Fuge::Bleibt;
    };
    let wort = vorletztes.is_some_and(char::is_alphabetic);
    let zahl = vorletztes.is_some_and(|c| c.is_ascii_digit());
    match letztes {
        Some('-') if wort && erstes.is_lowercase() && !bindewort(nach) => Fuge::Silbe,
        Some('-') if wort && erstes.is_uppercase() => Fuge::Dicht,
        Some('-' | '/') if zahl && erstes.is_ascii_digit() => Fuge::Dicht,
        Some(c) if fliesst && erstes.is_alphanumeric() && geht_weiter(c, zahl) => Fuge::Leer,
        _ => Fuge::Bleibt,
    }
}

/// „Reit-⏎und Fahrverein“
fn bindewort(nach: &str) -> bool {
    ["und ", "oder ", "u. ", "bzw", "sowie "]
        .iter()
        .any(|w| nach.starts_with(w))
}

fn geht_weiter(letztes: char, zahl: bool) -> bool {
    letztes.is_alphanumeric() || letztes == ',' || letztes == '.' && zahl
}

/// Two lines or more go on in the next one in mid-sentence.
fn fliesst(text: &str) -> bool {
    let mitten = |(i, _): (usize, &str)| {
        let mut vor = text.get(..i).unwrap_or_default().chars().rev();
        let ende = vor.next().is_some_and(|c| c.is_alphanumeric() || c == '-');
        let nach = text.get(i + 1..).unwrap_or_default().chars().next();
        ende && nach.is_some_and(char::is_lowercase)
    };
    text.match_indices('\n').filter(|m| mitten(*m)).nth(1).is_some()
}
