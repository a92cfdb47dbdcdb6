//! Whether a day is somebody's birthday: by a word beside it, by the head of its column, or because it stands with a name
//! as forms and lists have it. Finds no days itself.

use super::blick::Blick;
use super::regel::{Muster, gr};

static DAVOR: Muster = Muster::neu(
    r"(?i)(?:\*|\bgeb(?:\.|oren|urtsdatum|urtstag|\.?-? ?dat(?:um)?\.?|\b)|kindergeb\.?|\bgebdat|\bg\.? ?b\.|\bjg\.?|jahrgang|\bdob\b|date of birth|taufschein|zur welt|entbunden)",
);
static DANACH: Muster = Muster::neu(
    r"(?i)\bgebor(?:en|n)|\bzur welt|\bgeb\w{2,6}tag|^ ?\(?geb|^[^.!?;\n]{0,12}\b(?:schon |endlich |erst )?(?:ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|\d{1,2})(?: jahre| j\.|[.!?\n]|$)",
);
static WIRD: Muster = Muster::neu(r"(?i)\b(?:wird|wurde|werde|werden|geburtstag)\b");
/// Beside the day itself: „am 20.8. Geburtstag“, „has 06.03.2021 birthday“.
static TAG_DANACH: Muster =
    Muster::neu(r"(?i)^(?: ist| war| hat)? ?(?:ihr |sein |der |the )?(?:geb\w{2,6}tag|birthday|b-day|geboren)");
static SPALTE: Muster = Muster::neu(r"(?i)\bgeb|\*|\bgd\b|\bgt\b|birth|\bdob\b|g\.? ?dat");
/// „STERN, Joshua Elias,“, „SCHWARZ, Nico |“, „Kind A (“, „KM:“
static EINTRAG: Muster = Muster::neu(concat!(
    r"(?:^|[\n|;•>*-] ?| )",
    gr!(),
    r"[A-Za-zÀ-ɏ-]+, ",
    gr!(),
    r"[A-Za-zÀ-ɏ-]+(?: ",
    gr!(),
    r"[A-Za-zÀ-ɏ-]+)? ?[,|;\t(] ?$|(?i:\b(?:kind|ki|sohn|tochter|mutter|vater|mu|va|km|kv|ks|bruder|schwester|geschwister|halbbruder|halbschwester|oma|opa|junge|mädchen|säugling|baby)(?: [a-z]| [0-9])? ?[,|(:] ?(?:[0-9]{1,2} ?(?:j\.?|jahre),? ?)?)$|\b[0-9]{1,2} ?(?:J\.|Jahre|J),? ?\(?$"
));
static WORT_DAVOR: Muster = Muster::neu(r"(?P<x>[A-Za-zÀ-ɏ]{3,})(?: \(|, ?| )$");
static JAHR: Muster = Muster::neu(r"(?P<x>(?:19|20) ?\d ?\d|[./ ]['’]?\d ?\d) ?$");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &DAVOR, &DANACH, &WIRD, &TAG_DANACH, &SPALTE, &EINTRAG, &WORT_DAVOR, &JAHR,
];

/// Nobody needs a clock for this: a day up to this year, right beside a name, is a birthday more often than a meeting.
const FRUEHER: u32 = 2021;

pub(super) fn geburt(b: &Blick, (ab, bis): (usize, usize)) -> bool {
    let vor = b.vor(ab, 60);
    let dazwischen = DAVOR.rest_davor(vor);
    let davor = dazwischen.is_some_and(|r| {
        r.len() < 49 && !r.contains(|c: char| c.is_ascii_digit() || "!?;".contains(c))
    });
    let nach = b.nach(bis, 70);
    let wird = WIRD.kurz_davor(vor, 32, &['.', '!', '?', ';']) && DANACH.passt(satz(nach));
    davor || wird || TAG_DANACH.passt(nach) || spalte(b, ab) || eintrag(b, ab, bis)
}

/// Up to the end of the sentence, with its mark.
fn satz(nach: &str) -> &str {
    let ende = nach
        .find(['.', '!', '?', ';', '\n'])
        .map_or(nach.len(), |i| i + 1);
    nach.get(..ende).unwrap_or(nach)
}

/// The head of its column says so. Looks some lines up, no further.
fn spalte(b: &Blick, ab: usize) -> bool {
    let vor = b.vor(ab, 1500);
    let mut zeilen = vor.rsplit('\n');
    let eigene = zeilen.next().unwrap_or_default();
    let Some(trenner) = ['\t', '|', ';'].into_iter().find(|t| eigene.contains(*t)) else {
        return false;
    };
    let nummer = eigene.matches(trenner).count();
    let kopf = zeilen.take_while(|z| z.contains(trenner)).last();
    kopf.and_then(|k| k.split(trenner).nth(nummer))
        .is_some_and(|titel| SPALTE.passt(titel))
}

/// In a person's entry, with a year.
fn eintrag(b: &Blick, ab: usize, bis: usize) -> bool {
    let Some(jahr) = jahr(b.zahl(ab, bis)) else {
        return false;
    };
    let vor = b.vor(ab, 60);
    if EINTRAG.passt(vor) {
        return true;
    }
    let wort = WORT_DAVOR.kerne(vor).last().and_then(|(von, zu)| vor.get(*von..*zu));
    jahr <= FRUEHER && wort.is_some_and(|w| !b.kennt(w))
}

fn jahr(datum: &str) -> Option<u32> {
    let (von, zu) = JAHR.kerne(datum).last().copied()?;
    let ziffern: String = datum.get(von..zu)?.chars().filter(char::is_ascii_digit).collect();
    let zahl: u32 = ziffern.parse().ok()?;
    Some(match zahl {
        0..=29 => 2000 + zahl,
        30..=99 => 1900 + zahl,
        _ => zahl,
    })
}
