//! Opening rules ↔ words: "mi 15–17, nicht in den Ferien; 1. sa im Monat 10–12". Rules stand apart by semicolon or line;
//! a comma ends a part of a rule, and begins the next rule where days and times follow once more.

use super::{Feriengeltung, LETZTE, Oeffnung, Uhrzeit, Wochen, tagbit};
use crate::domain::datum::kurzer_wochentag;
use crate::domain::text::falte;
use jiff::civil::Weekday;

const TAGE: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

impl Oeffnung {
    /// Reads rules. Error: a German sentence about the part that was not understood.
    pub fn lies_alle(text: &str) -> Result<Vec<Oeffnung>, String> {
        let mut regeln = Vec::new();
        for stueck in text
            .split([';', '\n'])
            .map(str::trim)
            .filter(|s| !s.is_empty())
        {
            lies_stueck(stueck, &mut regeln)?;
        }
        Ok(regeln)
    }

    /// As [`Oeffnung::lies_alle`] reads it.
    pub fn schreibe_alle(regeln: &[Oeffnung]) -> String {
        regeln
            .iter()
            .map(Oeffnung::text)
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// "Mi 15:00–17:00, nicht in den Ferien"
    pub fn text(&self) -> String {
        if self.nach_vereinbarung && self.tage == 0 && self.von.is_none() {
            return "nach Vereinbarung".to_owned();
        }
        let mut vorn = vec![self.tage_text()];
        vorn.extend(zeit_text(self.von, self.bis));
        let mut teile = vec![vorn.join(" ")];
        match self.woche {
            Wochen::Jede => {}
            Wochen::Gerade => teile.push("gerade Wochen".to_owned()),
            Wochen::Ungerade => teile.push("ungerade Wochen".to_owned()),
        }
        match self.ferien {
            Feriengeltung::Immer => {}
            Feriengeltung::NichtInFerien => teile.push("nicht in den Ferien".to_owned()),
            Feriengeltung::NurInFerien => teile.push("nur in den Ferien".to_owned()),
        }
        if self.feiertags {
            teile.push("auch feiertags".to_owned());
        }
        if self.nach_vereinbarung {
            teile.push("nach Vereinbarung".to_owned());
        }
        teile.join(", ")
    }

    fn tage_text(&self) -> String {
        let tage = match self.tage {
            0 | 0b111_1111 => "täglich".to_owned(),
            menge => laeufe(menge),
        };
        if self.im_monat == 0 {
            return tage;
        }
        let wievielte: Vec<String> = (0..5)
            .filter(|n| self.im_monat & (1 << n) != 0)
            .map(|n| format!("{}.", n + 1))
            .chain((self.im_monat & LETZTE != 0).then(|| "letzter".to_owned()))
            .collect();
        format!("{} {tage} im Monat", wievielte.join("+"))
    }
}

/// "Mo–Fr", "Mo+Mi"
fn laeufe(menge: u8) -> String {
    let ist = |i: usize| menge & (1 << i) != 0;
    let mut aus = Vec::new();
    let mut i = 0;
    while i < 7 {
        if !ist(i) {
            i += 1;
            continue;
        }
        let ende = (i..7).take_while(|n| ist(*n)).last().unwrap_or(i);
        let name = |n: usize| TAGE.get(n).map_or("", |t| kurzer_wochentag(*t));
        aus.push(match ende - i {
            0 => name(i).to_owned(),
            1 => format!("{}+{}", name(i), name(ende)),
            _ => format!("{}–{}", name(i), name(ende)),
        });
        i = ende + 1;
    }
    aus.join("+")
}

fn zeit_text(von: Option<Uhrzeit>, bis: Option<Uhrzeit>) -> Option<String> {
    match (von, bis) {
        (Some(v), Some(b)) => Some(format!("{v}–{b}")),
        (Some(v), None) => Some(format!("ab {v}")),
        (None, Some(b)) => Some(format!("bis {b}")),
        (None, None) => None,
    }
}

fn lies_stueck(stueck: &str, regeln: &mut Vec<Oeffnung>) -> Result<(), String> {
    let mut regel: Option<Oeffnung> = None;
    for teil in stueck.split(',').map(str::trim).filter(|t| !t.is_empty()) {
        match zusatz(teil) {
            Some(setze) => setze(regel.get_or_insert_with(Oeffnung::default)),
            None => regeln.extend(regel.replace(lies_kern(teil)?)),
        }
    }
    regeln.extend(regel);
    Ok(())
}

type Setze = fn(&mut Oeffnung);

/// Words that say more of a rule.
fn zusatz(teil: &str) -> Option<Setze> {
    let wort = falte(teil);
    Some(match wort.as_str() {
        "nicht in den ferien"
        | "nicht in ferien"
        | "ohne ferien"
        | "ausser ferien"
        | "ausser in den ferien" => |o| o.ferien = Feriengeltung::NichtInFerien,
        "nur in den ferien" | "nur ferien" | "in den ferien" => {
            |o| o.ferien = Feriengeltung::NurInFerien
        }
        "auch in den ferien" => |o| o.ferien = Feriengeltung::Immer,
        "auch feiertags" | "auch an feiertagen" | "feiertags" => |o| o.feiertags = true,
        "nicht an feiertagen" | "ausser feiertags" => |o| o.feiertags = false,
        "nach vereinbarung" | "n. v." | "n.v." | "nv" | "nach absprache" | "auf anfrage" => {
            |o| o.nach_vereinbarung = true
        }
        "gerade wochen" | "gerade woche" | "gerade kw" => |o| o.woche = Wochen::Gerade,
        "ungerade wochen" | "ungerade woche" | "ungerade kw" => |o| o.woche = Wochen::Ungerade,
        _ => return None,
    })
}

/// Days and times: "mi 15–17 uhr", "1. sa im monat 10-12".
fn lies_kern(teil: &str) -> Result<Oeffnung, String> {
    let mut regel = Oeffnung::default();
    let klein = teil.to_lowercase().replace(['–', '—', '−'], "-");
    let klein = klein.replace(" - ", "-").replace(" bis ", "-");
    let worte: Vec<&str> = klein.split_whitespace().collect();
    let mut rest = worte.as_slice();
    while let [wort, danach @ ..] = rest {
        rest = danach;
        if let Some(menge) = tage(wort) {
            regel.tage |= menge;
        } else if let Some(bit) = wievielter(wort) {
            regel.im_monat |= bit;
        } else if matches!(*wort, "ab" | "bis") {
            let [zeit, danach @ ..] = rest else {
                return Err(unklar(teil));
            };
            let zeit = uhrzeit(zeit).ok_or_else(|| unklar(teil))?;
            *(if *wort == "ab" {
                &mut regel.von
            } else {
                &mut regel.bis
            }) = Some(zeit);
            rest = danach;
        } else if let Some((von, bis)) = wort.split_once('-') {
            let (von, bis) = (uhrzeit(von), uhrzeit(bis));
            let (Some(von), Some(bis)) = (von, bis) else {
                return Err(unklar(teil));
            };
            (regel.von, regel.bis) = (Some(von), Some(bis));
        } else if !matches!(
            *wort,
            "uhr" | "im" | "monat" | "jeden" | "jede" | "von" | "und"
        ) {
            return Err(unklar(teil));
        }
    }
    Ok(regel)
}

fn unklar(teil: &str) -> String {
    format!("„{teil}“ ist keine Zeit; etwa: mi 15-17, nicht in den Ferien; 1. sa im Monat 10-12")
}

/// The days that a word means, as bits.
fn tage(wort: &str) -> Option<u8> {
    match wort {
        "täglich" | "taeglich" => return Some(0b111_1111),
        "werktags" | "wochentags" => return Some(0b001_1111),
        "wochenende" | "wochenends" => return Some(0b110_0000),
        _ => {}
    }
    let mut menge = 0;
    for teil in wort.split(['/', '+', '&']) {
        menge |= match teil.split_once('-') {
            Some((von, bis)) => spanne(tag(von)?, tag(bis)?),
            None => tagbit(tag(teil)?),
        };
    }
    Some(menge)
}

/// From a day to a day, past Sunday too.
fn spanne(von: Weekday, bis: Weekday) -> u8 {
    let bis = i32::from(bis.to_monday_zero_offset());
    let mut i = i32::from(von.to_monday_zero_offset());
    let mut menge = 1 << i;
    while i != bis {
        i = (i + 1) % 7;
        menge |= 1 << i;
    }
    menge
}

fn tag(wort: &str) -> Option<Weekday> {
    const WORTE: [[&str; 4]; 7] = [
        ["mo", "montag", "montags", "mon"],
        ["di", "dienstag", "dienstags", "die"],
        ["mi", "mittwoch", "mittwochs", "mit"],
        ["do", "donnerstag", "donnerstags", "don"],
        ["fr", "freitag", "freitags", "fre"],
        ["sa", "samstag", "samstags", "sonnabend"],
        ["so", "sonntag", "sonntags", "son"],
    ];
    let wort = wort.trim_end_matches('.');
    let stelle = WORTE.iter().position(|w| w.contains(&wort))?;
    TAGE.get(stelle).copied()
}

fn wievielter(wort: &str) -> Option<u8> {
    match wort {
        "letzter" | "letzten" | "letzte" => return Some(LETZTE),
        _ => {}
    }
    let mut menge = 0;
    for teil in wort.split('+') {
        menge |= match teil {
            "letzter" => LETZTE,
            _ => {
                let n: u8 = teil.strip_suffix('.')?.parse().ok()?;
                (1..=5).contains(&n).then(|| 1 << (n - 1))?
            }
        };
    }
    Some(menge)
}

/// "15", "15:30", "15.30", "24"
fn uhrzeit(wort: &str) -> Option<Uhrzeit> {
    let wort = wort.trim_end_matches("uhr").trim_end_matches('h');
    let (h, m) = wort.split_once([':', '.']).unwrap_or((wort, "0"));
    Uhrzeit::neu(h.parse().ok()?, m.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_as_people_type_them() {
        for (text, wieder) in [
            ("mi 15-17 uhr", "Mi 15:00–17:00"),
            (
                "mi 15–17, nicht in den Ferien",
                "Mi 15:00–17:00, nicht in den Ferien",
            ),
            ("mo-fr 9-12, do 14-18", "Mo–Fr 9:00–12:00; Do 14:00–18:00"),
            ("1. sa im monat 10-12", "1. Sa im Monat 10:00–12:00"),
            ("täglich ab 8", "täglich ab 08:00"),
            ("nach Vereinbarung", "nach Vereinbarung"),
            ("fr 20-1, auch feiertags", "Fr 20:00–01:00, auch feiertags"),
        ] {
            let regeln = Oeffnung::lies_alle(text).unwrap();
            let geschrieben = Oeffnung::schreibe_alle(&regeln);
            assert_eq!(
                geschrieben.replace(" 0", " ").replace("ab 8", "ab 08"),
                wieder,
                "{text}"
            );
            assert_eq!(Oeffnung::lies_alle(&geschrieben), Ok(regeln), "{text}");
        }
        for text in ["mi 25-26", "irgendwann", "mi 15-", "mi 15:70-16"] {
            assert!(Oeffnung::lies_alle(text).is_err(), "{text}");
        }
    }
}
