//! The words of a plain text with what stands between them, and how the text is written there: with capitals, without,
//! or all in capitals. Joins what was torn apart („Mül-⏎ler“, „M ü l l e r“), cuts „KindMüller“ apart. Judges nothing.

use super::lexikon::{bekannt, falte};

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schrift {
    Klein,
    Gross,
    Versal,
}

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trenner {
    Anfang,
    Leer,
    Strich,
    Punkt,
    Komma,
    /// „/“, „&“, „+“
    Oder,
    /// Also „=“ and the bar of a table.
    Doppelpunkt,
    Zeile,
    Anderes,
}

/// How a passage is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modus {
    Gemischt,
    /// No capitals, or nothing but: case tells nothing.
    Ohne,
}

#[derive(Debug, Clone)]
pub struct Wort {
    pub ab: usize,
    pub bis: usize,
    /// Folded.
    pub f: String,
    pub schrift: Schrift,
    pub davor: Trenner,
    pub modus: Modus,
    /// Its letters stood apart.
    pub gesperrt: bool,
    /// A point follows at once.
    pub punkt: bool,
    /// A number of up to two digits follows as an age does: „Mia (8)“, „Mia, 8 J.“, „Mia | 8 |“.
    pub alter: bool,
    /// A time of day stands before it: „[14:02] Mia“.
    pub uhrzeit: bool,
    /// A capital inside: „KiZi“.
    pub binnen: bool,
    satz: u32,
}

impl Wort {
    pub fn gross(&self) -> bool {
        self.schrift != Schrift::Klein
    }
}

/// All words of a plain text.
pub fn worte(text: &str) -> Vec<Wort> {
    let mut worte: Vec<Wort> = Vec::with_capacity(text.len() / 6 + 1);
    let mut ende = 0;
    for (ab, bis) in laeufe(text) {
        let davor = trenner(text.get(ende..ab).unwrap_or_default(), ende == 0);
        teile(text, ab, bis, davor, &mut worte);
        ende = bis;
    }
    let mut worte = sperrsatz(text, silben(text, worte));
    saetze(&mut worte);
    worte
}

/// Runs of letters, with an apostrophe inside.
fn laeufe(text: &str) -> Vec<(usize, usize)> {
    let mut laeufe: Vec<(usize, usize)> = Vec::with_capacity(text.len() / 6 + 1);
    let mut ab = None;
    for (i, c) in text.char_indices() {
        let im = c.is_alphabetic()
            || unicode_normalization::char::is_combining_mark(c)
            || ab.is_some() && verlesen(text, i, c);
        match ab {
            None if im => ab = Some(i),
            Some(von) if !im => {
                laeufe.push((von, i));
                ab = None;
            }
            _ => {}
        }
    }
    if let Some(von) = ab {
        laeufe.push((von, text.len()));
    }
    mit_apostroph(text, laeufe)
}

/// A scan takes 0 for o and 1 for l: „T0bias“; who hides a name writes „K3vin“, „Z!mmermann“.
fn verlesen(text: &str, i: usize, c: char) -> bool {
    let rand = |j: usize| {
        text.as_bytes()
            .get(j)
            .is_some_and(|b| b.is_ascii_lowercase())
    };
    let versteckt = matches!(c, '3' | '4' | '5' | '7' | '!') && rand(i + 1) && rand(i + 2);
    versteckt || matches!(c, '0' | '1') && rand(i + 1) && (i < 2 || rand(i - 1) || rand(i + 2))
}

/// „Kevin's“, „D'Angelo“.
fn mit_apostroph(text: &str, laeufe: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut aus: Vec<(usize, usize)> = Vec::with_capacity(laeufe.len());
    for (ab, bis) in laeufe {
        match aus.last_mut() {
            Some(vor)
                if text.get(vor.1..ab) == Some("'")
                    && (bis - ab <= 2 || vor.1 - vor.0 <= 2)
                    && bis - vor.0 < 40 =>
            {
                vor.1 = bis;
            }
            _ => aus.push((ab, bis)),
        }
    }
    aus
}

fn trenner(zwischen: &str, erstes: bool) -> Trenner {
    let hat = |c: char| zwischen.contains(c);
    if erstes && zwischen.trim().is_empty() {
        return Trenner::Anfang;
    }
    let kern = zwischen.trim_matches([' ', '\t', '\r', '\n', '"', '*', '_']);
    if hat('\n') {
        if kern == "-" && zwischen.starts_with('-') {
            return Trenner::Strich;
        }
        // A blank line ends whatever stood before it.
        return if matches!(kern, "" | ",") && zwischen.matches('\n').count() == 1 {
            Trenner::Zeile
        } else {
            Trenner::Anfang
        };
    }
    match kern {
        "" => Trenner::Leer,
        "-" if zwischen == "-" => Trenner::Strich,
        "/" | "+" | "&" => Trenner::Oder,
        "." | "..." | "?" | "!" | "!!" | ".-" => Trenner::Punkt,
        "," | ";" | "," if kern.len() == 1 => Trenner::Komma,
        "|" => Trenner::Doppelpunkt,
        "(" | ")" => Trenner::Komma,
        _ if kern.ends_with([':', '=']) && kern.len() <= 6 => Trenner::Doppelpunkt,
        _ => Trenner::Anderes,
    }
}

/// Pushes one run; „KindMüller“ as two words.
fn teile(text: &str, ab: usize, bis: usize, davor: Trenner, worte: &mut Vec<Wort>) {
    let lauf = text.get(ab..bis).unwrap_or_default();
    let mut von = ab;
    let mut trenner = davor;
    let mut letztes = ' ';
    if bis - ab <= 64 && !bekannt(&falte(lauf)) {
        for (i, c) in lauf.char_indices() {
            if letztes.is_lowercase() && c.is_uppercase() && ab + i - von >= 3 && bis - ab - i >= 3
            {
                worte.push(wort(text, von, ab + i, trenner));
                von = ab + i;
                trenner = Trenner::Leer;
            }
            letztes = c;
        }
    }
    worte.push(wort(text, von, bis, trenner));
}

fn wort(text: &str, ab: usize, bis: usize, davor: Trenner) -> Wort {
    let roh = text.get(ab..bis).unwrap_or_default();
    // A run without end is cut: no name is so long, and no input may cost more than its length.
    let kurz = roh
        .char_indices()
        .nth(80)
        .map_or(roh, |(i, _)| roh.get(..i).unwrap_or(roh));
    let mut gross = kurz.chars().filter(|c| c.is_uppercase()).count();
    if kurz.ends_with("'s") || kurz.ends_with('s') && gross + 1 == kurz.chars().count() && gross > 2
    {
        gross += 1;
    }
    let schrift = match kurz.chars().next() {
        Some(c) if !c.is_uppercase() => Schrift::Klein,
        _ if gross >= 2 && gross >= kurz.chars().filter(|c| c.is_alphabetic()).count() => {
            Schrift::Versal
        }
        _ => Schrift::Gross,
    };
    let binnen =
        kurz.chars().skip(1).any(char::is_uppercase) && kurz.chars().any(char::is_lowercase);
    let f: String = falte(kurz).chars().filter(|c| c.is_alphabetic()).collect();
    let punkt = text.as_bytes().get(bis) == Some(&b'.');
    Wort {
        ab,
        bis,
        f,
        schrift,
        davor,
        modus: Modus::Gemischt,
        gesperrt: false,
        punkt,
        alter: alter(text.get(bis..).unwrap_or_default()),
        uhrzeit: uhrzeit(text.get(..ab).unwrap_or_default()),
        binnen,
        satz: 0,
    }
}

fn alter(danach: &str) -> bool {
    let rest = danach.trim_start_matches(' ');
    let Some(innen) = rest.strip_prefix(['(', ',', '|']) else {
        return false;
    };
    let innen = innen.trim_start_matches(' ');
    let ziffern = innen.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let ende = innen
        .get(ziffern..)
        .unwrap_or_default()
        .trim_start_matches(' ');
    (1..=2).contains(&ziffern)
        && (ende.is_empty()
            || ende.starts_with(['J', 'j', ')', ';', '|', ',', '\n', '/', 'M', '(']))
}

fn uhrzeit(davor: &str) -> bool {
    let zeile = davor.trim_end_matches([' ', ']', '-', '–', '|', '>', '*']);
    let mut ende = zeile.bytes().rev().take(5);
    let muster = [true, true, false, true].iter().all(|ziffer| {
        ende.next().is_some_and(|b| {
            if *ziffer {
                b.is_ascii_digit()
            } else {
                b == b':' || b == b'.'
            }
        })
    });
    muster && zeile.len() < davor.len()
}

/// „Mül-⏎ler“ is one word.
fn silben(text: &str, worte: Vec<Wort>) -> Vec<Wort> {
    let mut aus: Vec<Wort> = Vec::with_capacity(worte.len());
    for wort in worte {
        if let Some(vor) = aus.last_mut() {
            let zwischen = text.get(vor.bis..wort.ab).unwrap_or_default();
            let getrennt = zwischen.starts_with('-')
                && zwischen.contains('\n')
                && zwischen
                    .trim_matches(['-', ' ', '\n', '\r', '\t'])
                    .is_empty();
            let weiter = wort.schrift == Schrift::Klein
                || wort.schrift == Schrift::Versal && vor.schrift == Schrift::Versal;
            if getrennt
                && weiter
                && !matches!(wort.f.as_str(), "und" | "oder" | "bzw" | "u")
                && vor.f.len() < 40
            {
                vor.f.push_str(&wort.f);
                vor.bis = wort.bis;
                vor.punkt = wort.punkt;
                continue;
            }
        }
        aus.push(wort);
    }
    aus
}

/// „M ü l l e r“ is one word: at least four single letters with one blank between them.
fn sperrsatz(text: &str, worte: Vec<Wort>) -> Vec<Wort> {
    let einzeln = |w: &Wort| {
        w.f.len() <= 2
            && text
                .get(w.ab..w.bis)
                .is_some_and(|t| t.chars().count() == 1)
    };
    let mut aus: Vec<Wort> = Vec::with_capacity(worte.len());
    let mut lauf: Vec<Wort> = Vec::new();
    for wort in worte {
        let setzt_fort = lauf
            .last()
            .is_some_and(|l| text.get(l.bis..wort.ab) == Some(" "));
        if !(einzeln(&wort) && (lauf.is_empty() || setzt_fort && lauf.len() < 30)) {
            schliesse(&mut lauf, &mut aus);
        }
        if einzeln(&wort) {
            lauf.push(wort)
        } else {
            aus.push(wort)
        }
    }
    schliesse(&mut lauf, &mut aus);
    aus
}

fn schliesse(lauf: &mut Vec<Wort>, aus: &mut Vec<Wort>) {
    if lauf.len() < 4 {
        return aus.append(lauf);
    }
    let teile = std::mem::take(lauf);
    let ende = teile.last().map_or(0, |w| w.bis);
    let f: String = teile.iter().map(|w| w.f.as_str()).collect();
    if let Some(erstes) = teile.into_iter().next() {
        aus.push(Wort {
            bis: ende,
            f,
            gesperrt: true,
            ..erstes
        });
    }
}

/// Numbers the sentences and decides how each is written.
fn saetze(worte: &mut [Wort]) {
    let mut satz = 0;
    for wort in worte.iter_mut() {
        satz += u32::from(matches!(
            wort.davor,
            Trenner::Punkt | Trenner::Zeile | Trenner::Anfang
        ));
        wort.satz = satz;
    }
    let alles = ohne_grossschreibung(worte, 16);
    for satz in worte.chunk_by_mut(|a, b| a.satz == b.satz) {
        if alles && !satz.iter().any(|w| w.schrift == Schrift::Gross)
            || satz.len() >= 3 && ohne_grossschreibung(satz, 0)
        {
            satz.iter_mut().for_each(|w| w.modus = Modus::Ohne);
        } else if alles {
            satz.iter_mut().for_each(|w| {
                w.modus = if w.gross() {
                    Modus::Gemischt
                } else {
                    Modus::Ohne
                }
            });
        }
    }
}

/// Hardly a capital (one word in `je`, none for 0), or capitals only.
fn ohne_grossschreibung(worte: &[Wort], je: usize) -> bool {
    let lang = || worte.iter().filter(|w| w.f.len() >= 3);
    let gesamt = lang().count();
    let gross = lang().filter(|w| w.schrift == Schrift::Gross).count();
    let versal = lang().filter(|w| w.schrift == Schrift::Versal).count();
    let klein = gesamt - gross - versal;
    let kaum = if je == 0 {
        gross == 0 && klein >= 4
    } else {
        gross * je <= gesamt && klein >= 2
    };
    kaum || versal >= 2 && versal * 10 >= gesamt * 7
}
