//! Telephone numbers: of this country and others, written, scanned or said in words; short ones only after a word for them.

use super::blick::{Blick, gestutzt, melde, ziffern_in};
use super::regel::Muster;
use super::{Label, Roh, Stufe};

static WELT: Muster = Muster::neu(r"(?:\+ ?|\b00 ?)[1-9]\d{0,2}(?:[ /.()–-]{0,3}\d){6,13}");
static INLAND: Muster = Muster::neu(r"\(?\b0(?: ?[1-9])(?:[ /.()–-]{0,3}\d){5,12}");
static NACH_WORT: Muster = Muster::neu(concat!(
    r"(?i)\b(?:tel(?:efon(?:nummer)?|efonisch)?|fon|handy(?:nummer)?|mobil|mob|fax|telefax|ruf(?:nummer)?|rufnr|durchw(?:ahl)?|dw|app(?:arat)?|nebenst(?:elle|\.)?|nst|klappe|whatsapp|signal|sms|notruf|notfallnummer|diensthandy|telnr|telef|",
    r"erreichbar|anrufen|zurückrufen|rückruf|rr)\b\.?(?: ?[:=]| ?(?:p|mob|priv|dienstl|unter|nr|nummer|ist|lautet|dort|do|auf|von|mu|mutter|kv|km|neu|evtl)\b\.?){0,3}[ :–-]{0,4}(?P<x>\(?\d(?:[ /.()–-]{0,3}\d){1,13})"
));
static NEBEN: Muster = Muster::neu(r"(?i)\b(?:durchw(?:ahl)?|dw|app(?:arat)?|nebenst(?:elle)?|nst|klappe)\b");
/// „App. 318“ is said in one breath.
static KURZWORT: Muster = Muster::neu(r"(?i)\b(?:app|dw|nst)\.?:? -?$");
/// „Tel. 3318“ of an office.
static AMT: Muster = Muster::neu(r"(?i)\b(?:tel|telefon|telnr|fax|rufnummer)\.?:? $");
static UHRZEIT: Muster = Muster::neu(
    r"^\(?[0-2]?\d[.:][0-5]\d ?[-–] ?[0-2]?\d[.:][0-5]\d|^\(?0?[1-9][./]0?[1-9][./](?:19|20)?\d\d$",
);
static NACH: Muster = Muster::neu(r"(?i)^ ?(?:€|euro|eur\b|uhr|%|h\b|jahre|kinder)");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &WELT,
    &INLAND,
    &NACH_WORT,
    &NEBEN,
    &AMT,
    &KURZWORT,
    &UHRZEIT,
    &NACH,
];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if b.ziffer {
        for (ab, bis) in b.um_ziffern(&WELT) {
            nimm(b, ab, bis, 8, aus);
        }
        for (ab, bis) in b.um_ziffern(&INLAND) {
            nimm(b, ab, bis, 7, aus);
        }
        nach_wort(b, aus);
    }
}

fn nimm(b: &Blick, ab: usize, bis: usize, mindestens: usize, aus: &mut Vec<Roh>) {
    let (ab, bis) = gestutzt(&b.zahlen, ab, bis, &['.', '-', '–', '/', '(']);
    let wort = b.zahl(ab, bis);
    let keine = UHRZEIT.passt(wort) || NACH.passt(b.nach(bis, 8));
    let links = b.frei_links(ab) && !b.vor(ab, 1).ends_with([',', '§']);
    if ziffern_in(wort) >= mindestens && !keine && links {
        melde(aus, (ab, bis), Label::Phone, Stufe::Block, "Telefonnummer");
    }
}

fn nach_wort(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in b.kerne_um_ziffern(&NACH_WORT) {
        let mindestens = if NEBEN.kurz_davor(b.vor(ab, 24), 12, &['\n']) {
            2
        } else if AMT.passt(b.vor(ab, 16)) {
            4
        } else {
            5
        };
        let cue = KURZWORT.alle(b.vor(ab, 8)).last().map_or(0, |(von, zu)| zu - von);
        nimm(b, ab - cue, bis, mindestens, aus);
    }
}
