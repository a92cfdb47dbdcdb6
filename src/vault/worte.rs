//! Phrases of ordinary words, and what is too easy to guess. The list is our own (`worte.txt`); phrases are drawn from it,
//! never checked against it, so it may grow.

use super::kdf::{kanonisch, worte};
use super::siegel::zufall;
use crate::domain::Geheim;
use crate::fehler::Fehler;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

const LISTE: &str = include_str!("worte.txt");
/// 2,048 words and more are 11 bits each: 66 bits for a passphrase, behind Argon2id; 110 for the paper.
const PASSPHRASE: usize = 6;
const WIEDERHERSTELLUNG: usize = 10;
/// Characters or words that a passphrase of one's own must have.
const ZEICHEN: usize = 12;
const WORTE: usize = 4;
/// Folded; whatever contains nothing else is refused.
const BEKANNT: &[&str] = &[
    "passwort",
    "password",
    "passphrase",
    "geheim",
    "tresor",
    "feldbuch",
    "hallo",
    "qwertz",
    "qwerty",
    "asdfgh",
    "abc",
    "admin",
    "administrator",
    "start",
    "test",
    "willkommen",
    "sommer",
    "winter",
    "herbst",
    "fruehling",
    "jugendamt",
    "sozialraum",
    "landkreis",
    "schatz",
    "ichliebedich",
    "liebe",
    "sonne",
    "master",
    "login",
    "correct",
    "horse",
    "battery",
    "staple",
    "lass",
    "mich",
    "rein",
    "letmein",
    "das",
    "ist",
    "ein",
    "mein",
    "sicheres",
    "dies",
    "nicht",
];

/// Six words for a passphrase.
pub fn vorschlag() -> Result<Geheim, Fehler> {
    phrase(PASSPHRASE)
}

/// Ten words for the paper in the safe.
pub fn wiederherstellung() -> Result<Geheim, Fehler> {
    phrase(WIEDERHERSTELLUNG)
}

fn phrase(anzahl: usize) -> Result<Geheim, Fehler> {
    let liste: Vec<&str> = LISTE.lines().collect();
    let mut aus = String::with_capacity(anzahl * 16);
    for n in 0..anzahl {
        if n > 0 {
            aus.push(' ');
        }
        aus.push_str(liste.get(gleichverteilt(liste.len())?).unwrap_or(&""));
    }
    Ok(Geheim::neu(aus))
}

/// Draws again where the last, incomplete run of numbers would favour the first words.
fn gleichverteilt(grenze: usize) -> Result<usize, Fehler> {
    let grenze = grenze.max(1) as u64;
    let ganze = u64::MAX - u64::MAX % grenze;
    loop {
        let mut bytes = Zeroizing::new([0; 8]);
        zufall(&mut *bytes)?;
        let zahl = u64::from_be_bytes(*bytes);
        if zahl < ganze {
            return Ok((zahl % grenze) as usize);
        }
    }
}

/// Refuses what others would guess; asks for no signs and no digits.
pub fn pruefe(geheim: &Geheim) -> Result<(), Fehler> {
    match schwaeche(geheim.text()) {
        Some(grund) => Err(Fehler::passphrase_schwach(grund)),
        None => Ok(()),
    }
}

fn schwaeche(text: &str) -> Option<&'static str> {
    let kanon = kanonisch(text);
    let gefaltet = worte(text);
    let teile: BTreeSet<&str> = gefaltet.split(' ').filter(|w| w.len() > 1).collect();
    let verschieden: BTreeSet<char> = gefaltet.chars().filter(|z| *z != ' ').collect();
    match () {
        () if kanon.chars().count() < ZEICHEN && teile.len() < WORTE => Some("sie ist zu kurz"),
        () if verschieden.len() < 5 => Some("sie wiederholt dieselben Zeichen"),
        () if reihe(&gefaltet) => Some("sie ist eine Reihe"),
        () if nur_bekanntes(&gefaltet) => Some("sie besteht aus Üblichem"),
        () if tastenweg(&gefaltet) => Some("sie ist ein Weg über die Tastatur"),
        () if wort_mit_jahr(&gefaltet) => Some("sie ist ein Wort mit einer Jahreszahl"),
        () => None,
    }
}

/// "123456789012", "abcdefghijkl": each sign follows the one before.
fn reihe(text: &str) -> bool {
    let zeichen: Vec<u32> = text.chars().filter(|z| *z != ' ').map(u32::from).collect();
    let folgt = |(a, b): (&u32, &u32)| a.abs_diff(*b) <= 1 || a.abs_diff(*b) == 9;
    zeichen.iter().zip(zeichen.iter().skip(1)).all(folgt)
}

/// Rows of a German keyboard and of an English one, with what is often typed along or down them.
const TASTEN: &[&str] = &[
    "1234567890",
    "qwertzuiop",
    "qwertyuiop",
    "asdfghjkl",
    "yxcvbnm",
    "zxcvbnm",
    "qaywsxedcrfvtgbzhnujmikolp",
    "1qay2wsx3edc4rfv5tgb6zhn7ujm8ik9ol0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
];
/// Neighbouring keys in a row that are no word any more.
const WEG: usize = 4;

/// Mostly walks along the keys, there or back.
fn tastenweg(gefaltet: &str) -> bool {
    let zeichen: Vec<char> = gefaltet.chars().filter(|z| *z != ' ').collect();
    let mut frei = 0;
    let mut ab = 0;
    while ab < zeichen.len() {
        let rest = zeichen.get(ab..).unwrap_or_default();
        let weg = TASTEN.iter().map(|r| weg(rest, r)).max().unwrap_or(0);
        if weg < WEG {
            frei += 1;
        }
        ab += if weg < WEG { 1 } else { weg };
    }
    frei < zeichen.len() / 2 && frei < ZEICHEN
}

/// How many of the first signs follow each other in the row, in one direction.
fn weg(zeichen: &[char], reihe: &str) -> usize {
    let vor: Vec<char> = reihe.chars().collect();
    let zurueck: Vec<char> = reihe.chars().rev().collect();
    let laufe = |reihe: &[char]| {
        let Some(an) = reihe.iter().position(|r| zeichen.first() == Some(r)) else {
            return 0;
        };
        let reihe = reihe.get(an..).unwrap_or_default();
        zeichen
            .iter()
            .zip(reihe)
            .take_while(|(a, b)| a == b)
            .count()
    };
    laufe(&vor).max(laufe(&zurueck))
}

/// „Kleinmachnow2026“: one word, and the years that everybody tries behind it.
fn wort_mit_jahr(gefaltet: &str) -> bool {
    let teile = gefaltet.split(|z: char| !z.is_alphabetic());
    let worte = teile.filter(|t| !t.is_empty()).count();
    let ziffern: String = gefaltet.chars().filter(char::is_ascii_digit).collect();
    let jahre =
        matches!(ziffern.len(), 4 | 6 | 8) && (ziffern.contains("19") || ziffern.contains("20"));
    worte <= 1 && jahre
}

/// Known words, digits and blanks, and nothing of weight besides.
fn nur_bekanntes(gefaltet: &str) -> bool {
    let mut rest: String = gefaltet.chars().filter(|z| z.is_alphabetic()).collect();
    let mut bekannte = BEKANNT.to_vec();
    bekannte.sort_by_key(|w| std::cmp::Reverse(w.len()));
    for wort in bekannte {
        rest = rest.replace(wort, "");
    }
    rest.chars().count() < 4 && gefaltet.split(' ').count() < 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_long_enough_and_easy_to_type() {
        let liste: Vec<&str> = LISTE.lines().collect();
        assert!(liste.len() >= 2048, "{}", liste.len());
        let verschieden: BTreeSet<&str> = liste.iter().copied().collect();
        assert_eq!(verschieden.len(), liste.len(), "none twice");
        let falsch: Vec<&&str> = liste
            .iter()
            .filter(|w| !(3..=9).contains(&w.len()) || !w.bytes().all(|b| b.is_ascii_lowercase()))
            .collect();
        assert!(falsch.is_empty(), "{falsch:?}");
    }

    /// On paper a word has to be read and typed in one way only.
    #[test]
    fn no_word_is_written_in_two_ways_nor_belongs_to_another_craft() {
        let liste: Vec<&str> = LISTE.lines().collect();
        assert!(liste.is_sorted(), "as in a dictionary");
        // „ae“, „oe“, „ue“ only where they are no umlaut.
        let erlaubt = [
            "bauer", "dauer", "feuer", "mauer", "sauer", "steuer", "teuer", "trauer", "quelle",
            "frequenz",
        ];
        let echte = [
            "boutique",
            "brauerei",
            "duell",
            "duett",
            "heuernte",
            "klaue",
            "oboe",
            "poesie",
            "quecke",
            "quer",
            "revue",
            "statue",
            "tetraeder",
        ];
        let umlaut = |w: &&&str| ["ae", "oe", "ue"].iter().any(|u| w.contains(u));
        let falsch: Vec<&&str> = liste
            .iter()
            .filter(umlaut)
            .filter(|w| !echte.contains(w) && !erlaubt.iter().any(|e| w.starts_with(e)))
            .collect();
        assert!(falsch.is_empty(), "{falsch:?}");
        for fremd in [
            "stdout", "rules", "login", "passwort", "email", "fuss", "weiss", "strauss", "bombe",
            "nackt", "krebs",
        ] {
            assert!(!liste.contains(&fremd), "{fremd}");
        }
    }

    #[test]
    fn phrases_have_their_words_and_differ() {
        let eine = vorschlag().unwrap();
        assert_eq!(eine.text().split(' ').count(), 6);
        assert_ne!(eine.text(), vorschlag().unwrap().text());
        assert_eq!(wiederherstellung().unwrap().text().split(' ').count(), 10);
        assert!(pruefe(&eine).is_ok());
    }

    #[test]
    fn every_number_is_drawn() {
        let alle: BTreeSet<usize> = (0..400).map(|_| gleichverteilt(7).unwrap()).collect();
        assert_eq!(alle, (0..7).collect());
    }

    #[test]
    fn weak_ones_are_refused() {
        for schwach in [
            "",
            "kurz",
            "elfzeichen!",
            "aaaaaaaaaaaaaaaa",
            "abababababab",
            "123456789012",
            "Passwort1234!",
            "passwort passwort passwort",
            "Sommer2026!!",
            "das ist mein passwort",
            "abcdefghijklmn",
        ] {
            assert!(schwaeche(schwach).is_some(), "{schwach}");
        }
        for gut in [
            "kiesel zaun mond laterne",
            "vNq7!dkW2#pz",
            "Die Möwe am 3. Steg pfeift",
        ] {
            assert!(schwaeche(gut).is_none(), "{gut}");
        }
    }
}
