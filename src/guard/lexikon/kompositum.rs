//! Compounds: a word that is built of parts that the lists show in compounds. Knows how surnames end, so that no word
//! list explains them away.

use super::{KOPF, NOMEN, VORN, WORT, art, im_buch, nomen, wert};

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
pub(super) const NAMENSENDEN: &[&str] = &[
    "mann", "bach", "berg", "stein", "feld", "hof", "hoff", "meier", "maier", "meyer", "mayer",
    "bauer", "burg", "dorf", "wald", "hausen", "ner", "horn", "kamp", "brand", "bert", "hard",
    "hardt", "wig", "muth", "mut", "ental", "ertal", "thal", "thaler", "busch", "baum", "brink",
    "brock", "bruch", "schmidt", "schmied", "mueller", "huber", "born", "brunn", "reich", "rich",
    "hold", "win", "korn", "haber", "roth", "rath", "schlag", "loh", "ow", "ski", "hauer", "beck",
    "hain", "winkel", "wolf", "vogel", "sang", "blum", "lieb", "acker", "macher",
];

/// Splits into at most `teile` parts. Bounded: a word has at most 64 letters here.
pub(super) fn zusammengesetzt(wort: &str, teile: u8) -> bool {
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
            wort.strip_suffix(e).is_some_and(|vorn| {
                !(NOMEN_S.iter().any(|n| vorn.ends_with(n)) || DINGE.contains(e) && nur_wort(vorn))
            })
        })
}

/// Of the last parts those that are things as well: „Auswahlfeld“, „Seitenumbruch“, „Sandkastenspielmacher“.
const DINGE: &[&str] = &[
    "feld", "bruch", "baum", "vogel", "macher", "korn", "horn", "brand", "schlag", "winkel", "sang",
];

/// A long noun that is in no name.
fn nur_wort(vorn: &str) -> bool {
    FUGEN.iter().any(|fuge| {
        vorn.strip_suffix(fuge)
            .is_some_and(|s| s.len() >= 6 && nomen(s) && !art(s).name())
    })
}

fn kopf(teil: &str) -> bool {
    let wert = wert(teil);
    wert & KOPF != 0
        || teil.len() >= 5 && wert & WORT != 0
        || teil.len() >= 4 && (art(teil).begriff() || art(teil).nomen())
        || teil.len() >= 5 && (super::verb::adjektiv(teil) || super::verb::form(teil))
        || teil.len() >= 5
            && ["en", "e", "n", "s", "es", "er"].iter().any(|e| {
                teil.strip_suffix(e).is_some_and(|stamm| {
                    stamm.len() >= 4
                        && (self::wert(stamm) & (KOPF | NOMEN) != 0 || art(stamm).nomen())
                })
            })
}

pub(super) fn vorne(teil: &str) -> bool {
    // „Adressliste“: the e of „Adresse“ falls out.
    teil.len() >= 4 && wert(&format!("{teil}e")) & VORN != 0
        || FUGEN.iter().any(|fuge| {
            teil.strip_suffix(fuge).is_some_and(|stamm| {
                let wert = wert(stamm);
                wert & VORN != 0 && stamm.len() >= 3
                    || stamm.len() >= 4 && art(stamm).nomen() && !art(stamm).name()
                    || stamm.len() >= 5
                        && (wert & WORT != 0 || art(stamm).begriff())
                        && !art(stamm).sicher()
            })
        })
}
