//! The signs of the Genogramm in Unicode and in ASCII (rules.md 1.5): symbols, lines, what lies on a line.

use super::familie::{Geschlecht, Mensch, Naehe, Stand};
use super::leinwand::{Ton, Zeichensatz};

pub(super) const HOCH: u8 = 1;
pub(super) const TIEF: u8 = 2;
pub(super) const LINKS: u8 = 4;
pub(super) const RECHTS: u8 = 8;

/// The sign of a line by the sides it goes to; dashed upright for a child that is not their own.
pub(super) fn linie(seiten: u8, gestrichelt: bool, satz: Zeichensatz) -> char {
    let hoch = seiten & (HOCH | TIEF) != 0;
    let quer = seiten & (LINKS | RECHTS) != 0;
    if satz == Zeichensatz::Ascii {
        return match (hoch, quer) {
            (true, true) => '+',
            (true, false) => {
                if gestrichelt {
                    ':'
                } else {
                    '|'
                }
            }
            _ => '-',
        };
    }
    match seiten {
        1..=3 if gestrichelt => '╎',
        1..=3 => '│',
        5 => '┘',
        6 => '┐',
        7 => '┤',
        9 => '└',
        10 => '┌',
        11 => '├',
        13 => '┴',
        14 => '┬',
        15 => '┼',
        _ => '─',
    }
}

/// Symbol of a person and how many columns left of its own it begins.
pub(super) fn symbol(mensch: &Mensch, satz: Zeichensatz) -> (String, usize) {
    match satz {
        Zeichensatz::Unicode => {
            let form = if mensch.schwangerschaft {
                '△'
            } else {
                form(mensch.geschlecht)
            };
            let kreuz = if mensch.verstorben { "✕" } else { "" };
            (format!("{form}{kreuz}"), 0)
        }
        Zeichensatz::Ascii => {
            let (auf, zu) = klammern(mensch);
            let unbekannt = mensch.geschlecht == Geschlecht::Unbekannt && !mensch.schwangerschaft;
            let innen = match (mensch.verstorben, unbekannt) {
                (true, _) => 'x',
                (false, true) => '?',
                (false, false) => ' ',
            };
            (format!("{auf}{innen}{zu}"), 1)
        }
    }
}

fn form(geschlecht: Geschlecht) -> char {
    match geschlecht {
        Geschlecht::Maennlich => '□',
        Geschlecht::Weiblich => '○',
        Geschlecht::Divers => '◇',
        Geschlecht::Unbekannt => '?',
    }
}

fn klammern(mensch: &Mensch) -> (char, char) {
    if mensch.schwangerschaft {
        return ('/', '\\');
    }
    match mensch.geschlecht {
        Geschlecht::Maennlich => ('[', ']'),
        Geschlecht::Weiblich => ('(', ')'),
        Geschlecht::Divers => ('<', '>'),
        Geschlecht::Unbekannt => ('{', '}'),
    }
}

/// The line of a couple, its `i`-th sign.
pub(super) fn paarlinie(stand: Stand, naehe: Option<Naehe>, satz: Zeichensatz, i: usize) -> char {
    if let Some(n) = naehe.filter(|n| *n != Naehe::Abbruch) {
        return naehe_zeichen(n, satz, i);
    }
    match (stand, satz) {
        (Stand::Zusammen, Zeichensatz::Unicode) => '╌',
        (Stand::Zusammen, Zeichensatz::Ascii) => {
            if i.is_multiple_of(2) {
                '-'
            } else {
                ' '
            }
        }
        (Stand::Offen, Zeichensatz::Unicode) => '·',
        (Stand::Offen, Zeichensatz::Ascii) => '.',
        (_, Zeichensatz::Unicode) => '─',
        (_, Zeichensatz::Ascii) => '-',
    }
}

/// The line of a relation, its `i`-th sign; a broken one has its gap in [`bruch`].
pub(super) fn naehe_zeichen(naehe: Naehe, satz: Zeichensatz, i: usize) -> char {
    let gerade = i.is_multiple_of(2);
    match (naehe, satz) {
        (Naehe::Eng, Zeichensatz::Unicode) => '═',
        (Naehe::Eng, Zeichensatz::Ascii) => '=',
        (Naehe::Konflikt, Zeichensatz::Unicode) => {
            if gerade {
                '∧'
            } else {
                '∨'
            }
        }
        (Naehe::Konflikt, Zeichensatz::Ascii) => {
            if gerade {
                '^'
            } else {
                'v'
            }
        }
        (Naehe::Abbruch, Zeichensatz::Unicode) => '─',
        (Naehe::Abbruch, Zeichensatz::Ascii) => '-',
    }
}

pub(super) fn bruch(satz: Zeichensatz) -> &'static str {
    match satz {
        Zeichensatz::Unicode => "┤├",
        Zeichensatz::Ascii => "||",
    }
}

/// Strokes through the line of a couple.
pub(super) fn striche(stand: Stand, satz: Zeichensatz) -> &'static str {
    match (stand, satz) {
        (Stand::Getrennt, Zeichensatz::Unicode) => "╱",
        (Stand::Getrennt, Zeichensatz::Ascii) => "/",
        (Stand::Geschieden, Zeichensatz::Unicode) => "╱╱",
        (Stand::Geschieden, Zeichensatz::Ascii) => "//",
        _ => "",
    }
}

pub(super) fn abzweig(naehe: Option<Naehe>, satz: Zeichensatz) -> char {
    match (satz, naehe) {
        (Zeichensatz::Ascii, _) => '+',
        (Zeichensatz::Unicode, Some(Naehe::Eng)) => '╤',
        (Zeichensatz::Unicode, _) => '┬',
    }
}

pub(super) fn ton(naehe: Naehe) -> Ton {
    match naehe {
        Naehe::Eng => Ton::Eng,
        Naehe::Konflikt => Ton::Konflikt,
        Naehe::Abbruch => Ton::Abbruch,
    }
}

/// A text in the signs that are allowed: dashes and dots of other alphabets become plain ones.
pub(super) fn schlicht(text: &str, satz: Zeichensatz) -> String {
    let mut aus = String::with_capacity(text.len());
    for zeichen in text.chars() {
        match (satz, zeichen) {
            (Zeichensatz::Unicode, z) => aus.push(z),
            (_, '–' | '—') => aus.push('-'),
            (_, '…') => aus.push('.'),
            (_, '·') => aus.push(' '),
            (_, 'ä') => aus.push_str("ae"),
            (_, 'ö') => aus.push_str("oe"),
            (_, 'ü') => aus.push_str("ue"),
            (_, 'Ä') => aus.push_str("Ae"),
            (_, 'Ö') => aus.push_str("Oe"),
            (_, 'Ü') => aus.push_str("Ue"),
            (_, 'ß') => aus.push_str("ss"),
            (_, '„' | '“') => aus.push('"'),
            (_, z) => aus.push(if z.is_ascii() { z } else { '?' }),
        }
    }
    aus
}
