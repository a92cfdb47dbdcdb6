//! Which words are names by themselves: of the lists, or unknown. Knows the word, its spelling and how its passage is
//! written; nothing of its company.

use super::umgebung::stoffname;
use super::{DOPPEL, EIGEN, Eigenes, FREMD, LISTE, Marke, Stelle, stamm};
use crate::guard::lexikon::{self, Art};
use crate::guard::regelworte::{self as r, ist};
use crate::guard::wort::{Modus, Schrift, Wort};

fn art_von(w: &Wort) -> Art {
    let direkt = lexikon::art(&w.f);
    if direkt.name() || direkt.begriff() || direkt.funktion() || w.f.len() < 4 {
        return direkt;
    }
    lexikon::art(stamm(&w.f))
}

pub fn fuer_sich<'a>(w: &'a Wort, eigenes: &dyn Eigenes) -> Stelle<'a> {
    let art = art_von(w);
    let bekannt = lexikon::bekannt(&w.f);
    let mut stelle = Stelle {
        wort: w,
        art,
        bekannt,
        marke: None,
    };
    if eigenes.immer(&w.f) || eigenes.immer(stamm(&w.f)) {
        stelle.marke = Some(EIGEN);
    } else if !eigenes.erlaubt(&w.f) {
        stelle.marke = allein(&stelle);
    }
    stelle
}

/// Marked without any company.
fn allein(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    if w.gesperrt {
        return (s.art.name() || !s.bekannt && w.f.len() >= 4).then_some(LISTE);
    }
    if w.f.len() < 2 || s.art.funktion() {
        return None;
    }
    match (w.modus, w.schrift) {
        (Modus::Ohne, _) => ohne_grossschreibung(s),
        (_, Schrift::Gross) => gross(s),
        (_, Schrift::Versal) => versal(s),
        (_, Schrift::Klein) => klein(s),
    }
}

pub fn gross(s: &Stelle) -> Option<Marke> {
    if ist(r::MEIST_NAME, &s.wort.f) {
        return Some(LISTE);
    }
    if s.art.sicher() && !s.art.begriff() {
        return (s.wort.f.len() > 2).then_some(LISTE);
    }
    if s.bekannt || s.wort.f.len() <= 2 || s.art.rolle() || ist(r::AUTOREN, &s.wort.f) {
        return None;
    }
    let nummer = s.wort.f.ends_with("nr") && s.wort.f.len() > 4;
    let kurz = kurzwort(s.wort)
        || kunstwort(s.wort)
        || von_frauen(&s.wort.f)
        || verdreht(&s.wort.f, 6)
        || gekuerzt(&s.wort.f);
    (!nummer && !kurz).then_some(FREMD)
}

fn versal(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    if s.art.sicher() && !s.art.begriff() && w.f.len() >= 4 {
        return Some(LISTE);
    }
    let nachname = s.art.nachname() && !s.art.begriff() && w.f.len() >= 5 && !stoffname(&w.f);
    if nachname {
        return Some(DOPPEL);
    }
    (!s.bekannt && w.f.len() >= 6).then_some(FREMD)
}

/// In a text with capitals only what is a name and no word.
fn klein(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    let buch = lexikon::im_buch(&w.f);
    (s.art.sicher() && !buch && !s.bekannt && w.f.len() >= 4 && !lexikon::eilig(&w.f))
        .then_some(DOPPEL)
}

fn ohne_grossschreibung(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    if w.f.len() < 3 || s.art.begriff() {
        return None;
    }
    let selbst = lexikon::art(&w.f).name() || !lexikon::baustein(&w.f);
    if s.art.sicher()
        && (!lexikon::im_buch(&w.f)
            || selbst
                && !s.art.auch_wort()
                && (w.f.len() >= 4 || s.art.nur_vorname() && !ist(MONAT, &w.f)))
    {
        return Some(LISTE);
    }
    if ist(r::MEIST_NAME, &w.f) {
        return Some(LISTE);
    }
    if s.bekannt || s.art.rolle() || w.f.len() <= 3 || verschliffen(w) || ist(r::BEGLEITER, &w.f) {
        return None;
    }
    let kurz = abkuerzung(w)
        || w.f.len() == 4 && anlaut(&w.f)
        || von_frauen(&w.f)
        || weggefallen(&w.f)
        || lexikon::eilig(&w.f)
        || verdreht(&w.f, 5)
        || gekuerzt(&w.f);
    (!kurz).then_some(FREMD)
}

/// Three letters that are more than a given name in a hurried note.
const MONAT: &[&str] = &[
    "jan", "may", "nam", "can", "dan", "ann", "esi", "bob", "ben", "ian", "eli", "ole", "ole",
];

/// „Schriftl.“, „beschl“: the beginning of a word, with a point or hardly a vowel at its end.
pub fn abkuerzung(w: &Wort) -> bool {
    let konsonant = |c: char| !"aeiouy".contains(c);
    let ende = w.f.chars().rev().take(2).all(konsonant);
    (w.punkt && w.f.len() <= 8 || w.f.len() <= 6 && ende && w.schrift == Schrift::Klein)
        && lexikon::anfang(&w.f)
}

/// „Dolm.“, „Reg.“: up to five letters, a point, the beginning of a word, and no vowel at the end.
fn kurzwort(w: &Wort) -> bool {
    w.punkt && w.f.len() <= 5 && anlaut(&w.f)
}

fn anlaut(f: &str) -> bool {
    !f.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) && lexikon::anfang(f)
}

/// No vowel at all: an abbreviation.
fn verschliffen(w: &Wort) -> bool {
    !w.f.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// „KiZi“, „SpFD“: capitals inside a short word make an abbreviation.
fn kunstwort(w: &Wort) -> bool {
    w.binnen
        && w.f.len() <= 7
        && !["mc", "mac", "de", "di", "la", "le", "o"]
            .iter()
            .any(|v| w.f.starts_with(v) && w.f.len() > 5)
}

/// „Meldg“, „Parkpl“, „Anhaltspkt“: a word cut short, as no name ends.
pub fn gekuerzt(f: &str) -> bool {
    const ENDEN: &[&str] = &[
        "pkt", "std", "nr", "abt", "pl", "tr", "br", "spr", "bl", "dl", "kl", "gespr", "vers",
        "antr", "wpl", "schl",
    ];
    let ung = f.len() >= 5
        && f.strip_suffix('g').is_some_and(|s| {
            !s.ends_with(['a', 'e', 'i', 'o', 'u', 'n', 'r'])
                && (lexikon::bekannt(&format!("{s}ung")) || lexikon::im_buch(&format!("{s}ig")))
        });
    let rest = || {
        ENDEN
            .iter()
            .any(|e| f.len() > e.len() + 2 && f.ends_with(e))
            && lexikon::abgekuerzt(f)
    };
    ung || rest()
}

/// „nciht“, „beantargt“: two letters changed places, or one slipped in twice.
pub fn verdreht(f: &str, ab: usize) -> bool {
    if !(ab..=24).contains(&f.len()) || !f.is_ascii() {
        return false;
    }
    let mut bytes = f.as_bytes().to_vec();
    (1..bytes.len().saturating_sub(1)).any(|i| {
        bytes.swap(i, i + 1);
        let wort = std::str::from_utf8(&bytes)
            .is_ok_and(|w| w != f && lexikon::im_buch(w) && !lexikon::art(w).name());
        bytes.swap(i, i + 1);
        wort
    })
}

/// „Fallgeberin“: what the list has of men.
fn von_frauen(f: &str) -> bool {
    let stamm = f.strip_suffix("innen").or_else(|| f.strip_suffix("in"));
    stamm.is_some_and(|s| s.len() >= 7 && s.ends_with("er") && lexikon::bekannt(s))
}

/// „abgehauen“: a participle with its first part.
fn weggefallen(f: &str) -> bool {
    const VORN: &[&str] = &[
        "ab", "an", "auf", "aus", "ein", "mit", "um", "weg", "zu", "zurueck", "vor", "nach", "los",
        "rum", "raus", "rein", "her", "hin",
    ];
    (f.ends_with("en") || f.ends_with('t'))
        && VORN.iter().any(|v| {
            f.strip_prefix(v)
                .and_then(|rest| rest.strip_prefix("ge"))
                .is_some_and(|rest| rest.len() >= 4)
        })
}
