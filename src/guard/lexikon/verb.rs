//! Verbs and adjectives by their stems (`daten/verben.txt`, `daten/adjektive.txt`), where the word list has gaps: „verhält“,
//! „anzuwenden“, „Gefüttert“, „kälter“. Only stems of these lists count, so that no surname is taken for a form.

use super::art;

/// Before a stem: separable and inseparable.
const VORSILBEN: &[&str] = &[
    "ab", "an", "auf", "aus", "be", "bei", "da", "dar", "durch", "ein", "empor", "ent", "entgegen",
    "entlang", "er", "fehl", "fern", "fest", "fort", "frei", "ge", "gegenueber", "gut", "heim",
    "her", "herab", "heran", "herauf", "heraus", "herbei", "herein", "herum", "herunter", "hervor",
    "hin", "hinab", "hinauf", "hinaus", "hinein", "hinter", "hinunter", "hinzu", "hoch", "kaputt",
    "kennen", "klar", "krank", "los", "miss", "mit", "nach", "nahe", "nieder", "rauf", "raus",
    "rein", "rum", "runter", "schief", "still", "ueber", "ueberein", "um", "un", "unter", "ver",
    "voll", "vor", "voran", "voraus", "vorbei", "vorher", "wahr", "weg", "weiter", "wider",
    "wieder", "zer", "zu", "zurecht", "zurueck", "zusammen",
];

/// Behind a stem: finite forms, participles, and these like adjectives.
const ENDUNGEN: &[&str] = &[
    "", "e", "n", "en", "st", "est", "t", "et", "te", "ten", "test", "tet", "ete", "eten", "nd",
    "end", "tem", "ter", "tes", "etem", "eter", "etes", "ene", "enem", "enen", "ener", "enes",
    "ende", "endem", "enden", "ender", "endes", "nde", "nden", "nder", "ndes", "ens", "ts",
];

/// A form of a verb of the list, with up to two prefixes, with „ge“ or „zu“ between.
pub fn form(wort: &str) -> bool {
    stammform(wort)
        || VORSILBEN.iter().any(|v| {
            wort.strip_prefix(v).filter(|r| r.len() >= 3).is_some_and(|rest| {
                stammform(rest)
                    || ["ge", "zu", "be", "ver", "er", "ent"].iter().any(|z| {
                        rest.strip_prefix(z)
                            .is_some_and(|r| r.len() >= 3 && stammform(r))
                    })
            })
        })
}

fn stammform(wort: &str) -> bool {
    ENDUNGEN.iter().any(|endung| {
        wort.strip_suffix(endung)
            .is_some_and(|stamm| stamm.len() >= 3 && art(stamm).verb())
    })
}

const BEUGUNG: &[&str] = &["e", "em", "en", "er", "es"];

/// An adjective of the list: inflected, compared, with „un-“ or the like before it.
pub fn adjektiv(wort: &str) -> bool {
    grundform(wort)
        || ["un", "ur", "ueber", "hoch", "tief", "halb", "super", "mega", "sau", "stock", "allzu"]
            .iter()
            .any(|v| wort.strip_prefix(v).is_some_and(|r| r.len() >= 4 && grundform(r)))
}

fn grundform(wort: &str) -> bool {
    let ohne = BEUGUNG.iter().find_map(|e| wort.strip_suffix(e));
    [Some(wort), ohne].into_iter().flatten().any(|w| {
        ["", "er", "r", "st", "est", "sten", "esten"]
            .iter()
            .any(|e| w.strip_suffix(e).is_some_and(|s| s.len() >= 3 && art(s).adjektiv()))
    })
}
