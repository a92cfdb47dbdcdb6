//! Days in digits and with the month's name; a word for birth beside one makes it a date of birth. A month, a year, a
//! weekday or a time alone is no finding.

use super::blick::{Blick, gestutzt, melde};
use super::datum_geburt::geburt;
use super::regel::{Muster, bu};
use super::{Label, Roh, Stufe};

macro_rules! tag {
    () => {
        "(?:3 ?[01]|[12] ?[0-9]|0 ?[1-9]|[1-9])"
    };
}
macro_rules! mon {
    () => {
        "(?:1 ?[0-2]|0 ?[1-9]|[1-9])"
    };
}
macro_rules! jahr {
    () => {
        r"(?:(?:19|20) ?\d ?\d|['’]?\d ?\d)"
    };
}
macro_rules! name {
    () => {
        r"(?i:jan(?:uar|ner)?|jän(?:ner)?|feb(?:r|er|ruar)?|fbr|mär(?:z|zen)?|maerz|mrz|apr(?:il)?|mai|mei|jun(?:i|o)?|jul(?:i|y)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct|nov(?:ember)?|dez(?:ember)?|dec)"
    };
}

static VOLL: Muster = Muster::neu(concat!(
    tag!(),
    r" ?\. {0,2}",
    mon!(),
    r" ?\. {0,2}",
    jahr!(),
    r"\b"
));
static OHNE_JAHR: Muster = Muster::neu(concat!(tag!(), r" ?\. ?", mon!(), r"\."));
static BEREICH: Muster = Muster::neu(concat!(
    r"\b",
    tag!(),
    r"\. ?(?:",
    mon!(),
    r"\.)?(?: ?[-–/+] ?| bis | und | u\. ?|, ?)",
    tag!(),
    r"\. ?(?:",
    mon!(),
    r"\.(?: ?",
    jahr!(),
    r"\b)?|",
    name!(),
    r"\b\.?(?: ",
    jahr!(),
    r"\b)?)"
));
static STRICH: Muster = Muster::neu(concat!(
    r"\b",
    tag!(),
    r" ?/ ?",
    mon!(),
    r" ?/ ?",
    jahr!(),
    r"\b|\b",
    tag!(),
    "-",
    mon!(),
    r"-(?:19|20)\d\d\b|\b",
    tag!(),
    r" (?:0[1-9]|1[0-2]) (?:19|20)\d\d\b"
));
static ISO: Muster = Muster::neu(concat!(
    r"\b(?:19|20)\d\d ?[-./] ?",
    mon!(),
    r" ?[-./] ?",
    tag!(),
    r"\b"
));
static MONAT: Muster = Muster::neu(concat!(
    r"\b(?:",
    tag!(),
    r" ?\. ?(?:(?:u\.|und|\+|/|,|-|–|bis) ?",
    tag!(),
    r"\. ?)*|",
    tag!(),
    " )",
    name!(),
    r"\b\.?(?:,? (?:(?:19|20)\d\d\b|['’]?\d\d\b))?"
));
static ROEMISCH: Muster = Muster::neu(concat!(
    r"\b",
    tag!(),
    r" ?\. ?(?:XII|XI|IX|X|VIII|VII|VI|IV|V|III|II|I) ?\. ?",
    jahr!(),
    r"\b"
));
/// Other tongues: „5 October 2016“. The month must be no German word.
static FREMD: Muster = Muster::neu(concat!(
    r"\b",
    tag!(),
    r"\.? ",
    bu!(),
    r"{3,12}\.? (?:19|20)\d\d\b"
));
static DIESES: Muster = Muster::neu(concat!(
    r"\b",
    tag!(),
    r"\. ?(?i:(?:d\. ?m\.|v\. ?m\.|n\. ?m\.|(?:dieses|vorigen|letzten|nächsten|kommenden|laufenden) monats))"
));

/// Without a dot at the end, or with a slash: only after a word for a day, or where a line begins.
static SCHWACH: Muster = Muster::neu(concat!(
    r"(?i)(?:\b(?:am|vom|zum|seit|bis|ab|neu|termin|datum|stand|den|mo|di|mi|do|fr|sa|so|notiz telef|telefonat|anruf|hb|hpg)\.?:?,? (?P<x>",
    tag!(),
    r"[./]",
    mon!(),
    r"))(?:[ ,;:)\n]|$)"
));
static ZEILE: Muster = Muster::neu(concat!(r"(?P<x>", tag!(), "/", mon!(), r")(?:[ ,;:)\n]|$)"));
static EINHEIT: Muster = Muster::neu(
    r"(?i)^ ?(?:uhr|h\b|std|stunde|€|euro|eur\b|%|prozent|km|kg|m\b|cm|fls|jahr|j\.|stelle|liter|l\b|grad|punkt|kinder|plätze|vze|wochen|monat|tage|zimmer|qm|mg|ml|promille|mal|mio)",
);
static KEIN_TAG: Muster = Muster::neu(
    r"(?i)(?:kapitel|kap\.|abschnitt|punkt|ziffer|ziff\.|version|anlage|top|nr\.|\bum|abs\.|§|kl\.|klasse|din|satz|v|release) ?$",
);

/// „*7/14“, „geb. 03/2015“.
static MONAT_JAHR: Muster = Muster::neu(
    r"(?i)(?:\*|\bgeb(?:\.|oren(?: im)?)?:?) ?(?P<x>(?:1[0-2]|0?[1-9])[./] ?(?:(?:19|20)\d\d|\d\d)\b)|\bgeb(?:urtsdatum|\.?-? ?dat\.?|\.)?:? ?(?P<y>\d{6}(?:\d\d)?)\b",
);
/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &VOLL,
    &OHNE_JAHR,
    &BEREICH,
    &STRICH,
    &ISO,
    &MONAT,
    &ROEMISCH,
    &FREMD,
    &DIESES,
    &SCHWACH,
    &ZEILE,
    &EINHEIT,
    &KEIN_TAG,
    &MONAT_JAHR,
];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.ziffer {
        return;
    }
    for muster in [
        &VOLL, &ISO, &STRICH, &BEREICH, &ROEMISCH, &MONAT, &DIESES, &OHNE_JAHR,
    ] {
        for (ab, bis) in b.um_ziffern(muster) {
            let punkt = muster_mit_punkt(muster);
            pruefe(b, ab, bis, punkt, aus);
        }
    }
    fremd(b, aus);
    for (ab, bis) in b.kerne_um_ziffern(&MONAT_JAHR) {
        if frei(b, ab, bis) {
            setze(b, (ab, bis), Stufe::Block, aus);
        }
    }
    let zeilen = b
        .kerne_um_ziffern(&ZEILE)
        .into_iter()
        .filter(|z| matches!(b.vor(z.0, 1), "" | "\n"));
    for (ab, bis) in b.kerne_um_ziffern(&SCHWACH).into_iter().chain(zeilen) {
        if frei(b, ab, bis) && !EINHEIT.passt(b.nach(bis, 16)) {
            setze(b, (ab, bis), Stufe::Warn, aus);
        }
    }
}

/// Only „12.3.“ could be a section or a time instead.
fn muster_mit_punkt(muster: &Muster) -> bool {
    std::ptr::eq(muster, &OHNE_JAHR)
}

fn pruefe(b: &Blick, ab: usize, bis: usize, vieldeutig: bool, aus: &mut Vec<Roh>) {
    let (ab, bis) = gestutzt(&b.zahlen, ab, bis, &[',']);
    if !frei(b, ab, bis) {
        return;
    }
    let keiner = vieldeutig && (KEIN_TAG.passt(b.vor(ab, 12)) || EINHEIT.passt(b.nach(bis, 16)));
    if !keiner {
        setze(b, (ab, bis), Stufe::Block, aus);
    }
}

/// No part of a longer number, section or amount.
fn frei(b: &Blick, ab: usize, bis: usize) -> bool {
    let vor: Vec<char> = b.vor(ab, 8).chars().rev().take(2).collect();
    let links = match (vor.first(), vor.get(1)) {
        (Some(c), _) if c.is_alphanumeric() => *c == 'm',
        (Some('.' | ',' | '/' | '-'), Some(d)) => !d.is_ascii_digit(),
        _ => true,
    };
    let mut nach = b.nach(bis, 8).chars();
    let rechts = match (nach.next(), nach.next()) {
        (Some(c), _) if c.is_alphanumeric() => false,
        (Some('/' | ','), Some(d)) => !d.is_ascii_digit(),
        _ => true,
    };
    links && rechts
}

fn fremd(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in b.um_ziffern(&FREMD) {
        let monat: String = b
            .wort(ab, bis)
            .chars()
            .filter(|c| c.is_alphabetic())
            .collect();
        if frei(b, ab, bis) && !b.kennt(&monat) {
            setze(b, (ab, bis), Stufe::Block, aus);
        }
    }
}

/// A day, or a day of birth by the words beside it.
pub(super) fn setze(b: &Blick, spanne: (usize, usize), stufe: Stufe, aus: &mut Vec<Roh>) {
    if geburt(b, spanne) {
        melde(
            aus,
            spanne,
            Label::DateOfBirth,
            Stufe::Block,
            "Geburtsdatum",
        );
    } else {
        melde(aus, spanne, Label::Date, stufe, "Datum");
    }
}
