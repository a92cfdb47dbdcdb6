//! Rhythms in words: what is shown, and what people type. `lies` reads all that `text` writes.

use super::{Rhythmus, Zeitraum};
use crate::domain::datum::Zeichen::{self, Punkt, Schraeg, Strich, Wort, Zahl};
use crate::domain::datum::{Zeile, falten, menge};

impl Rhythmus {
    /// "mind. 1 × im Quartal", "3–4 × im Jahr", "alle 2 Wochen", "ohne festen Rhythmus"
    pub fn text(self) -> String {
        match self {
            Rhythmus::Ohne => "ohne festen Rhythmus".to_owned(),
            Rhythmus::Mindestens {
                anzahl,
                bis,
                zeitraum,
            } => {
                let je = je(zeitraum);
                match bis {
                    None => format!("mind. {anzahl} × {je}"),
                    Some(b) if b > anzahl => format!("{anzahl}–{b} × {je}"),
                    Some(_) => format!("{anzahl} × {je}"),
                }
            }
            Rhythmus::Abstand { anzahl: 1, einheit } => lich(einheit).to_owned(),
            Rhythmus::Abstand { anzahl, einheit } => format!("alle {anzahl} {}", mehrzahl(einheit)),
        }
    }

    /// Reads what [`Self::text`] writes, and what people type: "3-4/jahr", "monatlich", "alle 14 tage", "quartal",
    /// "keiner". "2/jahr" is at least two, "2 × im Jahr" two and no more. Error: a German sentence.
    pub fn lies(text: &str) -> Result<Self, String> {
        deute(text).unwrap_or_else(|| Err(unbekannt(text)))
    }
}

fn unbekannt(text: &str) -> String {
    format!(
        "„{}“ ist kein Rhythmus – etwa 1/quartal, 3-4/jahr, alle 2 wochen, keiner",
        text.trim()
    )
}

fn je(z: Zeitraum) -> &'static str {
    match z {
        Zeitraum::Tag => "am Tag",
        Zeitraum::Woche => "in der Woche",
        Zeitraum::Monat => "im Monat",
        Zeitraum::Quartal => "im Quartal",
        Zeitraum::Halbjahr => "im Halbjahr",
        Zeitraum::Jahr => "im Jahr",
    }
}

fn lich(z: Zeitraum) -> &'static str {
    match z {
        Zeitraum::Tag => "täglich",
        Zeitraum::Woche => "wöchentlich",
        Zeitraum::Monat => "monatlich",
        Zeitraum::Quartal => "vierteljährlich",
        Zeitraum::Halbjahr => "halbjährlich",
        Zeitraum::Jahr => "jährlich",
    }
}

fn mehrzahl(z: Zeitraum) -> &'static str {
    match z {
        Zeitraum::Tag => "Tage",
        Zeitraum::Woche => "Wochen",
        Zeitraum::Monat => "Monate",
        Zeitraum::Quartal => "Quartale",
        Zeitraum::Halbjahr => "Halbjahre",
        Zeitraum::Jahr => "Jahre",
    }
}

fn deute(text: &str) -> Option<Result<Rhythmus, String>> {
    let gefaltet = falten(text);
    if ist_keiner(&gefaltet) {
        return Some(Ok(Rhythmus::Ohne));
    }
    let zeile = Zeile::aus(&gefaltet)?;
    let z = ohne_beiwerk(&zeile.zeichen);
    if let Some((anzahl, einheit)) = als_abstand(&z) {
        return (anzahl > 0).then_some(Ok(Rhythmus::Abstand { anzahl, einheit }));
    }
    let genau = z.iter().any(ist_mal) && !z.iter().any(ist_mindestens);
    let z: Vec<_> = z
        .into_iter()
        .filter(|c| !ist_mal(c) && !ist_mindestens(c) && *c != Schraeg)
        .collect();
    als_anzahl(&z, genau)
}

/// An interval and nothing else, as a Wiederholung has it; "1/monat" is one too.
pub(super) fn abstand(text: &str) -> Option<(u16, Zeitraum)> {
    let gefaltet = falten(text);
    let zeile = Zeile::aus(&gefaltet)?;
    let z = ohne_beiwerk(&zeile.zeichen);
    als_abstand(&z).or_else(|| match &z[..] {
        [n, Wort(w)] => Some((u16::try_from(menge(*n)?).ok()?, Zeitraum::aus_wort(w)?)),
        [Zahl(1, _), Schraeg, Wort(w)] | [Wort(w)] => Some((1, Zeitraum::aus_wort(w)?)),
        _ => None,
    })
}

fn ist_keiner(gefaltet: &str) -> bool {
    let worte = [
        "kein",
        "ohne",
        "nach bedarf",
        "bei bedarf",
        "nach eigenem ermessen",
        "unregelmaessig",
        "anlassbezogen",
    ];
    let t = gefaltet.trim();
    t == "-" || worte.iter().any(|w| t.starts_with(w))
}

/// Without the small words between the number and the period.
fn ohne_beiwerk<'a>(z: &[Zeichen<'a>]) -> Vec<Zeichen<'a>> {
    let klein = ["im", "in", "der", "am", "pro", "je", "etwa", "ca", "des"];
    z.iter()
        .filter(|c| !matches!(c, Punkt) && !matches!(c, Wort(w) if klein.contains(w)))
        .copied()
        .collect()
}

fn ist_mal(z: &Zeichen) -> bool {
    matches!(z, Wort("x" | "mal"))
}

fn ist_mindestens(z: &Zeichen) -> bool {
    matches!(z, Wort("mind" | "mindestens" | "min"))
}

/// "alle 2 wochen", "jeden monat", "monatlich", "14-täglich", "zweiwöchentlich"
fn als_abstand(z: &[Zeichen]) -> Option<(u16, Zeitraum)> {
    let zahl = |n: &Zeichen| u16::try_from(menge(*n)?).ok();
    match z {
        [Wort("alle"), n, Wort(w)] => Some((zahl(n)?, Zeitraum::aus_wort(w)?)),
        [Wort("alle" | "jede" | "jeden" | "jedes"), Wort(w)] => Some((1, Zeitraum::aus_wort(w)?)),
        [n, Strich, Wort(w)] | [n, Wort(w)] => Some((zahl(n)?, adjektiv(w)?)),
        [Wort(w)] => adjektiv(w).map(|e| (1, e)).or_else(|| vielfaches(w)),
        _ => None,
    }
}

fn adjektiv(w: &str) -> Option<Zeitraum> {
    Some(match w {
        "taeglich" | "taegig" | "taegl" => Zeitraum::Tag,
        "woechentlich" | "woechig" => Zeitraum::Woche,
        "monatlich" => Zeitraum::Monat,
        "vierteljaehrlich" | "quartalsweise" => Zeitraum::Quartal,
        "halbjaehrlich" => Zeitraum::Halbjahr,
        "jaehrlich" => Zeitraum::Jahr,
        _ => return None,
    })
}

/// "zweiwöchentlich", "vierzehntägig", "zweijährlich"
fn vielfaches(w: &str) -> Option<(u16, Zeitraum)> {
    (1..w.len())
        .filter_map(|i| w.split_at_checked(i))
        .find_map(|(zahl, rest)| {
            let n = menge(Wort(zahl))?;
            Some((u16::try_from(n).ok()?, adjektiv(rest)?))
        })
}

/// "quartal", "1 quartal", "3-4 jahr", "zweimal jährlich", after the small words are gone.
fn als_anzahl(z: &[Zeichen], genau: bool) -> Option<Result<Rhythmus, String>> {
    let (von, bis, periode) = match z {
        [Wort(w)] => (1, None, w),
        [n, Wort(w)] => {
            let n = mal(*n)?;
            let genau = genau || matches!(z, [Wort(_), _]);
            (n, genau.then_some(n), w)
        }
        [n, Strich | Wort("bis"), m, Wort(w)] => (menge(*n)?, Some(menge(*m)?), w),
        _ => return None,
    };
    let zeitraum = Zeitraum::aus_wort(periode).or_else(|| adjektiv(periode))?;
    Some(mindestens(von, bis, zeitraum))
}

/// A number, also as "zweimal".
fn mal(z: Zeichen) -> Option<u32> {
    match z {
        Wort(w) => menge(Wort(w.strip_suffix("mal").unwrap_or(w))),
        z => menge(z),
    }
}

fn mindestens(von: u32, bis: Option<u32>, zeitraum: Zeitraum) -> Result<Rhythmus, String> {
    let klein = |n: u32| u16::try_from(n).map_err(|_| format!("{n} × ist zu oft"));
    let anzahl = klein(von)?;
    let bis = bis.map(klein).transpose()?;
    if anzahl == 0 {
        return Err("0 × ist kein Rhythmus; „keiner“ heißt: ohne festen Rhythmus".to_owned());
    }
    if let Some(b) = bis.filter(|b| *b < anzahl) {
        return Err(format!("{anzahl}–{b}: die kleinere Zahl zuerst"));
    }
    Ok(Rhythmus::Mindestens {
        anzahl,
        bis,
        zeitraum,
    })
}
