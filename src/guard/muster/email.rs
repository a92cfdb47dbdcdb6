//! E-mail addresses, also with „(at)“, with blanks, over a line end and as somebody says them aloud.

use super::blick::{Blick, gestutzt, melde};
use super::regel::Muster;
use super::{Label, Roh, Stufe};

macro_rules! lokal {
    () => {
        r"[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ._%+'-]*"
    };
}

static KLAR: Muster = Muster::neu(concat!(
    r"(?:[A-Za-zÀ-ɏ]+[._][A-Za-zÀ-ɏ]*-\n)?",
    lokal!(),
    r"(?: {0,2}@\s{1,2}|@)[A-Za-z0-9À-ɏ-]+(?: ?\.\n?|,)[A-Za-z0-9À-ɏ-]{2,}(?:\.[A-Za-z0-9-]{2,})*"
));

static KLAMMER: Muster = Muster::neu(concat!(
    lokal!(),
    r"\s{0,2}[(\[{<]\s?(?i:at|ät|@|a)\s?[)\]}>]\s{0,2}",
    r"[A-Za-z0-9À-ɏ-]+(?:(?:\s?[.,]\s?|\s?[(\[{](?i:punkt|dot|\.)[)\]}]\s?|\s(?i:punkt|dot)\s)[A-Za-z0-9À-ɏ-]{2,})*"
));

static GESAGT: Muster = Muster::neu(concat!(
    r"(?i)\b[a-z0-9äöüß._-]+(?:\s(?:punkt|unterstrich|minus|strich|bindestrich|tiefstrich|dot)\s[a-z0-9äöüß]+)*",
    r"(?:\s(?:at|ät|äd|ad|ätt|et)\s|\s?(?:klammeraffe|affenschwanz|@)\s?)",
    r"[a-z0-9äöüß-]+(?:\s(?:minus|strich|bindestrich)\s[a-z0-9]+)*",
    r"(?:\s(?:punkt|dot)\s[a-z0-9-]+)*(?:\s(?:punkt|dot)\s|\.)[a-z]{2,10}\b"
));

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[&KLAR, &KLAMMER, &GESAGT];

const GRUND: &str = "E-Mail-Adresse";

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if b.text.contains('@') {
        nimm(b, &KLAR, aus);
    }
    if b.text.contains(['(', '[', '{', '<']) {
        nimm(b, &KLAMMER, aus);
    }
    if gesprochen(b.text) {
        nimm(b, &GESAGT, aus);
    }
}

/// A word that stands for the sign.
fn gesprochen(text: &str) -> bool {
    [
        "punkt",
        "Punkt",
        "PUNKT",
        "dot",
        "klammeraffe",
        "Klammeraffe",
        " at ",
        " AT ",
        " ät ",
    ]
    .iter()
    .any(|w| text.contains(w))
}

fn nimm(b: &Blick, muster: &Muster, aus: &mut Vec<Roh>) {
    for (ab, bis) in muster.alle(b.text) {
        let spanne = gestutzt(b.text, ab, bis, &['.', ',', '-']);
        melde(aus, spanne, Label::Email, Stufe::Block, GRUND);
    }
}
