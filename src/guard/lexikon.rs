//! The word lists and the test "is this a German word?" (guard.md 2): list, ending, compound, spelling. Knows single words,
//! nothing of their company. Every test is bounded by the length of one word, and long words are cut.

use super::regelworte::{ROLLEN, TITEL};
use fst::Map;
use std::collections::HashMap;
use std::sync::LazyLock;

static WOERTER: &[u8] = include_bytes!("daten/woerter.fst");

const WORT: u64 = 1;
const NOMEN: u64 = 2;
const VORN: u64 = 4;
const KOPF: u64 = 8;

/// What a list says of a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Art(u16);

impl Art {
    const VORNAME: u16 = 1;
    const VORNAME_WORT: u16 = 2;
    const NACHNAME: u16 = 4;
    const NACHNAME_WORT: u16 = 8;
    const BEGRIFF: u16 = 16;
    const ROLLE: u16 = 32;
    const TITEL: u16 = 64;
    const NAMEN: u16 = 15;

    /// A name, and hardly ever anything else.
    pub fn sicher(self) -> bool {
        self.0 & (Self::VORNAME | Self::NACHNAME) != 0
    }

    pub fn vorname(self) -> bool {
        self.0 & (Self::VORNAME | Self::VORNAME_WORT) != 0
    }

    pub fn nur_vorname(self) -> bool {
        self.0 & Self::VORNAME != 0
    }

    /// Any list of names has it.
    pub fn name(self) -> bool {
        self.0 & Self::NAMEN != 0
    }

    /// An everyday word, too.
    pub fn auch_wort(self) -> bool {
        self.0 & (Self::VORNAME_WORT | Self::NACHNAME_WORT) != 0
    }

    pub fn nachname(self) -> bool {
        self.0 & (Self::NACHNAME | Self::NACHNAME_WORT) != 0
    }

    /// A person by role.
    pub fn rolle(self) -> bool {
        self.0 & Self::ROLLE != 0
    }

    /// Stands before names.
    pub fn titel(self) -> bool {
        self.0 & Self::TITEL != 0
    }

    pub fn begriff(self) -> bool {
        self.0 & Self::BEGRIFF != 0
    }
}

static ARTEN: LazyLock<HashMap<String, Art>> = LazyLock::new(|| {
    let mut arten: HashMap<String, Art> = HashMap::with_capacity(12_000);
    for (liste, art) in [
        (include_str!("daten/vornamen.txt"), Art::VORNAME),
        (include_str!("daten/vornamen_wort.txt"), Art::VORNAME_WORT),
        (include_str!("daten/nachnamen.txt"), Art::NACHNAME),
        (include_str!("daten/nachnamen_wort.txt"), Art::NACHNAME_WORT),
        (include_str!("daten/begriffe.txt"), Art::BEGRIFF),
    ] {
        for zeile in liste.lines().filter(|z| !z.starts_with('#')) {
            arten.entry(falte(zeile)).or_default().0 |= art;
        }
    }
    for (gruppe, art) in [(ROLLEN, Art::ROLLE), (TITEL, Art::TITEL)] {
        for wort in gruppe {
            arten.entry((*wort).to_owned()).or_default().0 |= art;
        }
    }
    arten
});

static KARTE: LazyLock<Option<Map<&'static [u8]>>> = LazyLock::new(|| Map::new(WOERTER).ok());

/// Lower case, ae oe ue ss, no accents: how words are compared.
pub fn falte(wort: &str) -> String {
    let mut aus = String::with_capacity(wort.len() + 2);
    for c in wort.chars() {
        match c {
            'a'..='z' => aus.push(c),
            'A'..='Z' => aus.push(c.to_ascii_lowercase()),
            'ä' | 'Ä' | 'æ' | 'Æ' => aus.push_str("ae"),
            'ö' | 'Ö' | 'œ' | 'Œ' => aus.push_str("oe"),
            'ü' | 'Ü' => aus.push_str("ue"),
            'ß' | 'ẞ' => aus.push_str("ss"),
            'ı' | 'İ' => aus.push('i'),
            '0' => aus.push('o'),
            '1' => aus.push('l'),
            'ł' | 'Ł' => aus.push('l'),
            'ø' | 'Ø' => aus.push('o'),
            'đ' | 'Đ' => aus.push('d'),
            _ => grundform(c, &mut aus),
        }
    }
    aus
}

fn grundform(c: char, aus: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    let glatt = |z: &char| !unicode_normalization::char::is_combining_mark(*z);
    for klein in c.to_lowercase() {
        aus.extend(std::iter::once(klein).nfd().filter(glatt));
    }
}

/// What the lists say of a folded word.
pub fn art(wort: &str) -> Art {
    ARTEN.get(wort).copied().unwrap_or_default()
}

fn wert(wort: &str) -> u64 {
    KARTE.as_ref().and_then(|k| k.get(wort)).unwrap_or(0)
}

/// In the list of nouns.
pub fn nomen(wort: &str) -> bool {
    wert(wort) & NOMEN != 0
}

/// Stands in the word list or among the words of the trade, as it is.
pub fn im_buch(wort: &str) -> bool {
    wert(wort) != 0 || art(wort).begriff()
}

/// A part that German builds many compounds with: an everyday noun.
pub fn baustein(wort: &str) -> bool {
    wert(wort) & (VORN | KOPF) != 0
}

/// Endings of adjectives, nouns and verbs that the list lacks.
const ENDUNGEN: &[&str] = &[
    "innen", "ern", "sten", "ste", "ster", "ere", "eren", "erer", "in", "en", "er", "es", "em",
    "e", "n", "s", "st", "t", "te", "ten",
];

/// A German word: as it stands, by its ending, or as a compound of parts that make compounds.
pub fn bekannt(wort: &str) -> bool {
    // Longer than any word of the list with its compounds: cut, so that no input costs more than its length.
    if wort.len() > 64 {
        return true;
    }
    im_buch(wort)
        || gebeugt(wort)
        || abgeleitet(wort)
        || zusammengesetzt(wort, 3)
        || wort.contains('l') && verlesen(wort)
}

/// A scan takes i for l: „Amtsgerlcht“.
fn verlesen(wort: &str) -> bool {
    wort.len() >= 6
        && wort.match_indices('l').take(3).any(|(i, _)| {
            let mut anders = wort.to_owned();
            anders.replace_range(i..=i, "i");
            im_buch(&anders) || zusammengesetzt(&anders, 2)
        })
}

fn gebeugt(wort: &str) -> bool {
    let partizip = ["de", "den", "der", "des", "dem"].iter().any(|e| {
        wort.strip_suffix(e)
            .is_some_and(|stamm| stamm.ends_with('n') && stamm.len() >= 5 && im_buch(stamm))
    });
    partizip || endet(wort)
}

fn endet(wort: &str) -> bool {
    ENDUNGEN.iter().any(|endung| {
        wort.strip_suffix(endung).is_some_and(|stamm| {
            let lang = stamm.len() >= 5;
            let adjektiv =
                stamm.len() == 4 && endung.len() > 1 && !endung.contains('t') && !nomen(stamm);
            let genitiv = *endung == "es" && stamm.len() >= 3 && nomen(stamm);
            (lang || adjektiv || genitiv) && im_buch(stamm) && !art(stamm).sicher()
        })
    }) || adjektiv(wort)
}

/// „dunkle“, „edlen“: the e of the stem falls out.
fn adjektiv(wort: &str) -> bool {
    ["le", "len", "ler", "les", "lem", "re", "ren", "rer", "res"]
        .iter()
        .any(|endung| {
            wort.strip_suffix(endung).is_some_and(|stamm| {
                let voll = format!("{stamm}e{}", endung.get(..1).unwrap_or_default());
                stamm.len() >= 3 && im_buch(&voll) && !art(&voll).name()
            })
        })
}

/// Endings that make nouns and adjectives, never surnames.
const NOMINAL: &[&str] = &[
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "schaft",
    "schaften",
    "tion",
    "tionen",
    "ismus",
    "ierung",
    "ierungen",
    "taet",
    "taeten",
    "logie",
    "therapie",
    "ierte",
    "ierten",
    "iert",
    "ieren",
    "ierend",
    "ische",
    "ischen",
    "ischer",
    "isches",
    "liche",
    "lichen",
    "licher",
    "liches",
    "bare",
    "baren",
    "lose",
    "losen",
    "loser",
    "loses",
    "maessig",
    "maessige",
    "maessigen",
    "phobie",
    "itis",
    "omie",
    "graphie",
    "grafie",
    "metrie",
    "ologe",
    "ologin",
    "ologen",
    "ung",
];

/// Ends like a derived word and is long enough for it.
pub fn abgeleitet(wort: &str) -> bool {
    // „Emotionskärtchen“; short ones are names.
    if wort
        .strip_suffix("chen")
        .is_some_and(|stamm| stamm.len() >= 7)
    {
        return true;
    }
    NOMINAL.iter().any(|e| {
        wort.strip_suffix(e)
            .is_some_and(|stamm| stamm.len() >= 4 && !(e.len() == 3 && stamm.len() < 5))
    })
}

const FUGEN: &[&str] = &["", "s", "n", "en", "es", "er", "e"];

/// First parts that no noun list has.
const VORSILBEN: &[&str] = &[
    "ab",
    "an",
    "auf",
    "aus",
    "bei",
    "durch",
    "ein",
    "fort",
    "gegen",
    "her",
    "hin",
    "hinter",
    "los",
    "mit",
    "nach",
    "nieder",
    "ueber",
    "um",
    "unter",
    "vor",
    "weg",
    "weiter",
    "wieder",
    "zu",
    "zurueck",
    "zusammen",
    "raus",
    "rein",
    "runter",
    "rueber",
    "rauf",
    "rum",
    "vorbei",
    "heraus",
    "hinaus",
    "herein",
    "hinein",
    "herum",
    "fest",
    "frei",
    "hoch",
    "un",
    "nicht",
    "selbst",
    "fremd",
    "eigen",
    "sozial",
    "schul",
    "familien",
    "jugend",
    "kinder",
    "eltern",
    "mutter",
    "vater",
    "erst",
    "zweit",
    "dritt",
    "teil",
    "voll",
    "halb",
    "co",
    "ex",
    "super",
    "mini",
    "multi",
    "inter",
    "anti",
    "bio",
    "psycho",
    "neuro",
    "online",
    "video",
    "telefon",
    "grund",
    "ober",
    "haupt",
    "neben",
    "sonder",
    "tages",
    "nacht",
    "stief",
    "pflege",
    "adoptiv",
    "schwieger",
    "gross",
    "ur",
    "umgangs",
    "hilfe",
    "heim",
    "wohn",
    "lern",
    "sprach",
    "fall",
    "netz",
    "amts",
    "not",
    "vorab",
    "zwischen",
    "miss",
    "betreuungs",
    "erziehungs",
    "beratungs",
    "bildungs",
    "planungs",
    "sicherungs",
    "foerder",
];

/// Last parts that make surnames and places as easily as nouns: only the list itself vouches for those.
const NAMENSENDEN: &[&str] = &[
    "mann", "bach", "berg", "stein", "feld", "hof", "hoff", "meier", "maier", "meyer", "mayer",
    "bauer", "burg", "dorf", "wald", "hausen", "ner", "horn", "kamp", "brand", "bert", "hard",
    "hardt", "wig", "muth", "mut", "ental", "ertal", "thal", "thaler", "busch", "baum", "brink",
    "brock", "bruch", "schmidt", "schmied", "mueller", "huber", "born", "brunn", "reich", "rich",
    "hold", "win", "korn", "haber", "roth", "rath", "schlag", "loh", "ow", "ski", "hauer", "beck",
    "hain", "winkel", "wolf", "vogel", "sang", "blum", "lieb", "acker", "macher",
];

/// Splits into at most `teile` parts. Bounded: a word has at most 64 letters here.
fn zusammengesetzt(wort: &str, teile: u8) -> bool {
    if wort.len() < 6 || teile < 2 || wie_ein_name(wort) {
        return false;
    }
    let vorsilbe = |v: &str| {
        wort.strip_prefix(v)
            .is_some_and(|rest| rest.len() >= 3 && (kopf(rest) || rest.len() >= 4 && im_buch(rest)))
    };
    VORSILBEN.iter().any(|v| vorsilbe(v))
        || (3..wort.len() - 2).any(|i| {
            wort.is_char_boundary(i)
                && wort.get(i..).is_some_and(|rest| {
                    (kopf(rest) || zusammengesetzt(rest, teile - 1))
                        && vorne(wort.get(..i).unwrap_or_default())
                })
        })
}

/// Ends like a surname, and nothing before that says noun.
fn wie_ein_name(wort: &str) -> bool {
    const NOMEN_S: &[&str] = &[
        "ungs", "heits", "keits", "schafts", "tions", "taets", "hilfe", "hilfs",
    ];
    !wort.ends_with("bereich")
        && NAMENSENDEN.iter().any(|e| {
            wort.strip_suffix(e)
                .is_some_and(|vorn| !NOMEN_S.iter().any(|n| vorn.ends_with(n)))
        })
}

fn kopf(teil: &str) -> bool {
    let wert = wert(teil);
    wert & KOPF != 0
        || teil.len() >= 5 && wert & WORT != 0
        || teil.len() >= 4 && art(teil).begriff()
        || teil.len() >= 5
            && ["en", "e", "n", "s", "es", "er"].iter().any(|e| {
                teil.strip_suffix(e).is_some_and(|stamm| {
                    stamm.len() >= 4 && self::wert(stamm) & (KOPF | NOMEN) != 0
                })
            })
}

fn vorne(teil: &str) -> bool {
    // „Adressliste“: the e of „Adresse“ falls out.
    teil.len() >= 4 && wert(&format!("{teil}e")) & VORN != 0
        || FUGEN.iter().any(|fuge| {
            teil.strip_suffix(fuge).is_some_and(|stamm| {
                let wert = wert(stamm);
                wert & VORN != 0 && stamm.len() >= 3
                    || stamm.len() >= 5
                        && (wert & WORT != 0 || art(stamm).begriff())
                        && !art(stamm).sicher()
            })
        })
}

/// Some word of the list begins so.
pub fn anfang(wort: &str) -> bool {
    use fst::{IntoStreamer, Streamer};
    let Some(karte) = KARTE.as_ref() else {
        return false;
    };
    let mut strom = karte.range().ge(wort).into_stream();
    strom
        .next()
        .is_some_and(|(erstes, _)| erstes.starts_with(wort.as_bytes()))
}

/// How hurried people write: „einladg“, „wolln“, „könn“, „habs“, „is“. Only for words without a capital.
pub fn eilig(wort: &str) -> bool {
    let ohne = |endung: &str| wort.strip_suffix(endung).filter(|s| s.len() >= 2);
    ohne("g").is_some_and(|s| s.len() >= 3 && (bekannt(&format!("{s}ung"))))
        || ohne("gen").is_some_and(|s| s.len() >= 3 && im_buch(&format!("{s}ungen")))
        || ohne("n").is_some_and(|s| im_buch(&format!("{s}en")))
        || ohne("s").is_some_and(im_buch)
        || ohne("st").is_some_and(|s| s.len() >= 3 && im_buch(s))
        || im_buch(&format!("{wort}e"))
        || im_buch(&format!("{wort}en"))
        || wort.len() >= 3 && im_buch(&format!("{wort}t"))
        || !NAMENSENDEN.iter().any(|e| wort.ends_with(e))
            && (wort.len() >= 4 && zusammengesetzt(&format!("{wort}e"), 2)
                || wort.len() >= 6 && zusammengesetzt(&format!("{wort}en"), 2))
}

/// „Schülerausw“: a first part, and the beginning of a last one.
pub fn abgekuerzt(wort: &str) -> bool {
    wort.len() <= 40
        && !NAMENSENDEN.iter().any(|e| wort.ends_with(e))
        && (anfang(wort)
            || (4..wort.len().saturating_sub(1)).any(|i| match (wort.get(..i), wort.get(i..)) {
                (Some(a), Some(b)) => vorne(a) && anfang(b),
                _ => false,
            }))
}
