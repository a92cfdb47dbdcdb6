//! Days as people say them aloud: „zwölften März“, „dritten dritten siebenundsiebzig“.

use super::gesagt_wort::{Art, Marke, davor, luecke};

/// „zwölften März [zweitausendachtzehn]“, „am dritten dritten“
pub(super) fn ein_tag(text: &str, marken: &[Marke], i: usize) -> Option<Vec<String>> {
    let rest = marken.get(i..)?;
    let Art::Tag(tag) = rest.first()?.art else {
        return None;
    };
    let monat = rest.get(1)?;
    if !luecke(text, rest.first()?.bis, monat.ab) {
        return None;
    }
    let mut aus = vec![format!("{tag}. ")];
    match &monat.art {
        Art::Monat => aus.push(text.get(monat.ab..monat.bis)?.to_owned()),
        Art::Tag(n @ 1..=12) => aus.push(format!("{n}.")),
        Art::Zahl(z) if !monat.roh && z.parse().is_ok_and(|n: u32| (1..=12).contains(&n)) => {
            aus.push(format!("{z}."))
        }
        _ => return None,
    }
    let jahr = jahr(text, rest);
    let klar = monat.art == Art::Monat || jahr.is_some() || tagwort(text, rest.first()?.ab);
    klar.then(|| {
        aus.extend(jahr.unwrap_or_default());
        aus
    })
}

/// „neunzehnhundert vierundachtzig“, „siebenundsiebzig“
fn jahr(text: &str, rest: &[Marke]) -> Option<Vec<String>> {
    let (monat, erste) = (rest.get(1)?, rest.get(2)?);
    let Art::Zahl(z) = &erste.art else {
        return None;
    };
    let zahl: u32 = z.parse().ok()?;
    if !luecke(text, monat.bis, erste.ab) || zahl < 5 {
        return None;
    }
    let nah = |m: &&Marke| zahl.is_multiple_of(100) && luecke(text, erste.bis, m.ab);
    if let Some(Art::Zahl(dazu)) = rest.get(3).filter(nah).map(|m| &m.art) {
        let dazu: u32 = dazu.parse().ok().filter(|n| *n < 100)?;
        return Some(vec![format!(" {:02}", zahl / 100), format!("{dazu:02}")]);
    }
    let gueltig = (1900..2100).contains(&zahl) || zahl < 100;
    gueltig.then(|| vec![format!(" {zahl:02}")])
}

/// A word for a day before it.
fn tagwort(text: &str, ab: usize) -> bool {
    let vor = davor(text, ab, 12);
    let letztes = vor
        .rsplit(|c: char| !c.is_alphanumeric())
        .find(|w| !w.is_empty());
    let wort = letztes.unwrap_or_default();
    [
        "am", "vom", "zum", "dem", "der", "den", "geboren", "geb", "bis", "ab", "seit", "datum",
    ]
    .contains(&wort)
}
