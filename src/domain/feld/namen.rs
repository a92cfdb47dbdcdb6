//! Parts of names: what „Frau Müller“ or „J. Müller“ means. One rule for the quick line, forms and files.

use crate::domain::Person;
use crate::domain::text::falte;

/// Said before a name, and no part of it.
const ANREDEN: &[&str] = &["herr", "herrn", "frau", "fr", "hr", "fam", "familie"];
/// Degrees: written before or behind a name, and no part of it either.
const GRADE: &[&str] = &[
    "dr", "prof", "pd", "mag", "med", "phil", "rer", "nat", "jur", "ing", "paed", "dipl", "hc",
];

/// The words of a name, folded, without salutation and degree.
pub fn worte(name: &str) -> Vec<String> {
    let gefaltet = falte(name).replace('.', " ");
    let alle = || gefaltet.split(' ').filter(|w| !w.is_empty());
    let kern: Vec<String> = alle()
        .filter(|w| !ANREDEN.contains(w) && !GRADE.contains(w))
        .map(str::to_owned)
        .collect();
    // „fr“ alone is the beginning of a name.
    if kern.is_empty() {
        alle().map(str::to_owned).collect()
    } else {
        kern
    }
}

/// „Dr.“, „Prof.“, „Dipl.-Päd.“: a degree with its dot.
pub fn ist_grad(wort: &str) -> bool {
    wort.contains('.')
        && falte(wort)
            .split(['.', ' '])
            .find(|w| !w.is_empty())
            .is_some_and(|w| GRADE.contains(&w))
}

/// „Herr“, „Frau“, „Fr.“
pub fn ist_anrede(wort: &str) -> bool {
    ANREDEN.contains(&falte(wort).trim_end_matches('.'))
}

/// Each word asked for begins a word of the name. A few letters are enough: for lines where one sees what was understood.
pub fn passt(gesucht: &str, name: &str) -> bool {
    let gesucht = worte(gesucht);
    let name = falte(name);
    !gesucht.is_empty()
        && gesucht
            .iter()
            .all(|g| name.split(' ').any(|w| w.starts_with(g.as_str())))
}

/// As [`passt`], and the last name is there in full: for text that nobody looks at while it is read.
pub fn meint(gesucht: &str, p: &Person) -> bool {
    let nachname = falte(&p.nachname);
    let worte = worte(gesucht).join(" ");
    let ganz = format!(" {worte} ").contains(&format!(" {nachname} "));
    ganz && passt(gesucht, &format!("{} {}", p.vorname, p.nachname))
}
