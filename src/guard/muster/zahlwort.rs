//! Number words of German and their values: „sieben“, „vierundachtzig“, „neunzehnhundert“, „zwölften“.

const KLEIN: &[&str] = &[
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
    "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
];
const ZEHNER: &[&str] = &[
    "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
];

/// The value of a number word in lower case; „ein“ alone is none.
pub(super) fn wert(wort: &str) -> Option<u32> {
    if wort.len() < 3 || wort.len() > 60 || wort == "ein" {
        return None;
    }
    let glatt = wort
        .replace("ue", "ü")
        .replace("oe", "ö")
        .replace("dreiss", "dreiß");
    match glatt.as_str() {
        "zwo" => Some(2),
        "hundert" => Some(100),
        "tausend" => Some(1000),
        w => gross(w),
    }
}

fn gross(w: &str) -> Option<u32> {
    for (name, mal) in [("tausend", 1000), ("hundert", 100)] {
        if let Some((vorn, hinten)) = w.split_once(name) {
            let vorn = if vorn.is_empty() { 1 } else { unter_hundert(vorn)? };
            let rest = hinten.strip_prefix("und").unwrap_or(hinten);
            let rest = if rest.is_empty() { 0 } else { gross(rest)? };
            return Some(vorn * mal + rest);
        }
    }
    unter_hundert(w)
}

fn unter_hundert(w: &str) -> Option<u32> {
    stelle(KLEIN, w)
        .or_else(|| (w == "ein").then_some(1))
        .or_else(|| stelle(ZEHNER, w).map(|n| n * 10 + 20))
        .or_else(|| {
            let (einer, zehner) = w.split_once("und")?;
            let einer = if einer == "ein" { 1 } else { stelle(KLEIN, einer)? };
            Some(stelle(ZEHNER, zehner)? * 10 + 20 + einer)
        })
}

fn stelle(liste: &[&str], w: &str) -> Option<u32> {
    liste
        .iter()
        .position(|k| *k == w)
        .and_then(|i| u32::try_from(i).ok())
}

/// „dritten“, „zwölfter“, „einunddreißigste“: days of a month.
pub(super) fn tag(wort: &str) -> Option<u32> {
    let stamm = wort.trim_end_matches(['n', 'r', 's', 'm']).strip_suffix('e')?;
    let zahl = match stamm {
        "erst" => 1,
        "dritt" => 3,
        "siebt" => 7,
        "acht" => 8,
        _ => stamm
            .strip_suffix("st")
            .and_then(wert)
            .filter(|n| *n > 19)
            .or_else(|| stamm.strip_suffix('t').and_then(wert).filter(|n| *n < 20))?,
    };
    (1..=31).contains(&zahl).then_some(zahl)
}
