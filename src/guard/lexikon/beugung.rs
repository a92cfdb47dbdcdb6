//! Inflection and derivation: endings that the list lacks, and endings that only ordinary words have.

use super::{art, im_buch, nomen};

/// Endings of adjectives, nouns and verbs that the list lacks.
const ENDUNGEN: &[&str] = &[
    "innen", "ern", "sten", "ste", "stem", "ster", "stes", "este", "esten", "estem", "ester",
    "estes", "est", "ere", "erem", "eren", "erer", "eres", "in", "en", "er", "es", "em", "e", "n",
    "s", "st", "t", "te", "ten", "tem", "tes", "nd",
];

pub(super) fn gebeugt(wort: &str) -> bool {
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
    "barem",
    "barer",
    "bares",
    "pathie",
    "gramm",
    "gramme",
    "skopie",
    "ektomie",
    "algie",
    "plegie",
    "parese",
    "aemie",
    "genese",
    "analyse",
    "istisch",
    "istinnen",
    "ologinnen",
    "ikerin",
    "ikerinnen",
    "faehig",
    "faehige",
    "faehigen",
    "faehiger",
    "wuerdig",
    "wuerdige",
    "wuerdigen",
    "bedingt",
    "bedingte",
    "bedingten",
    "bezogen",
    "bezogene",
    "bezogenen",
    "bezogener",
    "gerecht",
    "gerechte",
    "gerechten",
    "gerechter",
    "orientiert",
    "pflichtig",
    "pflichtige",
    "pflichtigen",
    "maessiger",
    "maessiges",
    "uebergreifend",
    "uebergreifende",
    "uebergreifenden",
    "uebergreifender",
    "begleitend",
    "begleitende",
    "begleitenden",
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


/// „Pfännchen“, „Bäuerchen“, „Tischlein“: what is left is a noun, perhaps without its last e or its umlaut, and no name.
pub fn verkleinert(wort: &str) -> bool {
    let ohne = ["chen", "chens", "lein", "leins"]
        .iter()
        .find_map(|e| wort.strip_suffix(e));
    ohne.is_some_and(|stamm| {
        let glatt = umlaut_weg(stamm);
        stamm.len() >= 4
            && [stamm, &glatt].into_iter().any(|s| {
                (nomen(s) || nomen(&format!("{s}e")) || nomen(&format!("{s}en")))
                    && !art(s).name()
                    && !art(&format!("{s}e")).name()
            })
    })
}

/// „pfaenn“ → „pfann“: the last umlaut.
fn umlaut_weg(stamm: &str) -> String {
    let mut glatt = stamm.to_owned();
    let letzter = ["ae", "oe", "ue"].iter().filter_map(|u| stamm.rfind(u)).max();
    if let Some(i) = letzter {
        glatt.remove(i + 1);
    }
    glatt
}
