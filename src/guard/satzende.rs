//! Where a sentence ends: a point, a blank and a capital, unless the point belongs to a word cut short. No finding runs
//! over such an end. Knows single words and spans, nothing of names in company.

use super::Label;
use super::lexikon::{self, falte};
use super::muster::Roh;

/// Cut short, with a point of its own.
const KURZ: &[&str] = &[
    "dr", "prof", "st", "dipl", "med", "phil", "jur", "habil", "priv", "doz", "rer", "nat",
    "psych", "paed", "soz", "ing", "mag", "frl", "fam", "geb", "geschw", "gebr", "chr", "joh",
    "jos", "alex", "friedr", "wilh", "heinr", "herm", "gerh", "elis", "marg", "kath", "cath", "ev",
    "evang", "staatl", "staedt", "gem", "integr", "str", "pl", "ortst", "bhf", "sankt", "freih",
    "hrn", "ehel", "bad",
];

/// Whether the point behind this folded word is its own: an initial, „Dr.“, „Chr.“, or no vowel at all.
pub fn abgekuerzt(f: &str) -> bool {
    let stumm = !f.contains(['a', 'e', 'i', 'o', 'u', 'y']) && f.len() <= 5;
    f.len() <= 2 || stumm || KURZ.contains(&f) || f.ends_with("str")
}

/// Cuts findings of institutions and places at the end of a sentence. A firm keeps what its „e.V.“ stands by, all others
/// what comes first.
pub fn bis_zum_satzende(text: &str, funde: &mut [Roh]) {
    for f in funde.iter_mut() {
        if !matches!(f.label, Label::InstitutionFine | Label::PlaceFine) {
            continue;
        }
        let innen = text.get(f.ab..f.bis).unwrap_or_default();
        if innen.ends_with(['.', 'V', 'H', 'G', 'R']) || innen.ends_with("Stiftung") {
            let letztes = enden(innen).last();
            f.ab += letztes.map_or(0, |(_, weiter)| weiter);
        } else if let Some((ende, _)) = enden(innen).next() {
            f.bis = f.ab + ende;
        }
    }
}

/// The sentence ends inside: the point, and where the next sentence begins.
fn enden(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    text.match_indices(". ").filter_map(|(i, _)| {
        let weiter = text.get(i + 2..)?;
        let gross = weiter.chars().next().is_some_and(char::is_uppercase);
        let vorn = text.get(..i)?;
        let wort = vorn.rsplit(|c: char| !c.is_alphabetic()).next()?;
        (gross && ganz(&falte(wort))).then_some((i, i + 2))
    })
}

/// A whole word: its point ends a sentence.
fn ganz(f: &str) -> bool {
    f.len() >= 3
        && !abgekuerzt(f)
        && (f.len() >= 7 || lexikon::im_buch(f) || lexikon::art(f).name())
}
