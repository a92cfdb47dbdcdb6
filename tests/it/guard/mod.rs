//! The guard, seen from outside.

mod angriffe;
mod befehl;
mod eilig;
mod regeln;
mod saetze;
mod woerter_bauen;

use feldbuch::guard::{Fund, Stufe, Umfeld, Waechter};
use std::sync::LazyLock;

static WAECHTER: LazyLock<Waechter> = LazyLock::new(|| Waechter::neu(&Umfeld::eingebaut()));

fn funde(text: &str) -> Vec<Fund> {
    WAECHTER.pruefe(text)
}

/// What is found, as it stands in the text.
fn worte(text: &str) -> Vec<String> {
    let offen = funde(text).into_iter().filter(|f| f.stufe > Stufe::Hint);
    offen.map(|f| text[f.ab..f.bis].to_owned()).collect()
}

/// Each of `erwartet` is covered by a finding.
fn findet(text: &str, erwartet: &str) {
    let ab = text.find(erwartet).expect("the word is in the text");
    let bis = ab + erwartet.len();
    let ganz = funde(text)
        .iter()
        .any(|f| f.stufe > Stufe::Hint && f.ab <= ab && bis <= f.bis);
    assert!(ganz, "{erwartet:?} in {text:?}: only {:?}", worte(text));
}
