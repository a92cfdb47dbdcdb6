//! Days in words: „am zwölften März“, „vierzehnten Dezember neunzehnhundertneunundachtzig“, „zwölfter dritter“.

use super::blick::Blick;
use super::datum::setze;
use super::regel::Muster;
use super::{Roh, Stufe};

macro_rules! ordnung {
    () => {
        r"(?:(?:ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)undzwanzigste|einunddreißigste|einunddreissigste|zwanzigste|dreißigste|dreissigste|erste|zweite|dritte|vierte|fünfte|fuenfte|sechste|siebte|siebente|achte|neunte|zehnte|elfte|zwölfte|zwoelfte|dreizehnte|vierzehnte|fünfzehnte|fuenfzehnte|sechzehnte|siebzehnte|achtzehnte|neunzehnte)[nrs]?"
    };
}

static TAG: Muster = Muster::neu(concat!(
    r"(?i)\b",
    ordnung!(),
    r"\s(?:(?:januar|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)\b|",
    ordnung!(),
    r"\b)(?:\s(?:neunzehnhundert|zweitausend)[a-zäöüß]*|\s(?:[a-zäöüß]+und)?(?:zwanzig|achtzig|neunzig|siebzig|sechzig)\b|\s(?:[a-zäöüß]{3,5}zehn|elf|zwölf|zehn)\b|\s(?:19|20)\d\d\b)?"
));
/// Two ordinals are a day only when a year or a word for a day stands beside them.
static NUR_ZAHL: Muster = Muster::neu(concat!(r"(?i)^", ordnung!(), r"\s", ordnung!(), r"$"));
static CUE: Muster =
    Muster::neu(r"(?i)(?:\bam|\bvom|\bzum|\bgeb\.?|\bgeboren|\bder|\bden|\bseit|\bbis|datum:?)\s$");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[&TAG, &NUR_ZAHL, &CUE];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.text.contains("te") && !b.text.contains("TE") {
        return;
    }
    for (ab, bis) in TAG.alle(b.text) {
        let vieldeutig = NUR_ZAHL.passt(b.wort(ab, bis)) && !CUE.passt(b.vor(ab, 16));
        if !vieldeutig {
            setze(b, (ab, bis), Stufe::Block, aus);
        }
    }
}
