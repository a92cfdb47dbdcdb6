//! Telephone numbers: of this country and others, written, scanned or said in words; short ones only after a word for them.

use super::blick::{Blick, gestutzt, melde, ziffern_in};
use super::regel::Muster;
use super::{Label, Roh, Stufe};

static WELT: Muster = Muster::neu(r"(?:\+ ?|\b00 ?)[1-9]\d{0,2}(?:[ /.()–-]{0,3}\d){6,13}");
static INLAND: Muster = Muster::neu(r"\(?\b0(?: ?[1-9])(?:[ /.()–-]{0,3}\d){5,12}");
static NACH_WORT: Muster = Muster::neu(concat!(
    r"(?i)\b(?:tel(?:efon(?:nummer)?|efonisch)?|fon|handy(?:nummer)?|mobil|mob|fax|telefax|ruf(?:nummer)?|rufnr|durchw(?:ahl)?|dw|app(?:arat)?|nebenstelle|whatsapp|notruf|",
    r"erreichbar|anrufen|zurückrufen|rückruf|rr)\b\.?(?: ?[:=]| ?(?:p|mob|priv|dienstl|unter|nr|nummer|ist|lautet|dort|do|auf|von|mu|mutter|kv|km|neu|evtl)\b\.?){0,3}[ :–-]{0,4}(?P<x>\(?\d(?:[ /.()–-]{0,3}\d){2,13})"
));
static NEBEN: Muster = Muster::neu(r"(?i)\b(?:durchw(?:ahl)?|dw|app(?:arat)?|nebenstelle)\b");
static UHRZEIT: Muster = Muster::neu(
    r"^\(?[0-2]?\d[.:][0-5]\d ?[-–] ?[0-2]?\d[.:][0-5]\d|^\(?0?[1-9][./]0?[1-9][./](?:19|20)?\d\d$",
);
static NACH: Muster = Muster::neu(r"(?i)^ ?(?:€|euro|eur\b|uhr|%|h\b|jahre|kinder)");

macro_rules! zahlwort {
    () => {
        r"(?:null|(?:ein|eins|eine|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)(?:und(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|fuenfzig|sechzig|siebzig|achtzig|neunzig))?|zehn|elf|zwölf|zwoelf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|doppel|doppelt|dreifach|plus|\d{1,4})"
    };
}
static WORTE: Muster = Muster::neu(concat!(
    r"(?i)\b(?:null|plus|doppel|0\d{2,4})(?:[ ,/-]{1,2}",
    zahlwort!(),
    r"\b){4,}"
));
/// Three number words in a row: else nobody says a number here.
static VIELE: Muster = Muster::neu(
    r"(?i)(?:null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zig)[ ,/-]{1,2}(?:null|ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|doppel)[a-zäöüß]*[ ,/-]{1,2}(?:null|ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|doppel)",
);
static WORTE_NACH: Muster = Muster::neu(concat!(
    r"(?i)\b(?:tel|telefon|handy|nummer|nr|mobil|erreichbar unter)\.?:? (?P<x>",
    zahlwort!(),
    r"(?:[ ,/-]{1,2}",
    zahlwort!(),
    r"\b){4,})"
));

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &WELT,
    &INLAND,
    &NACH_WORT,
    &NEBEN,
    &UHRZEIT,
    &NACH,
    &WORTE,
    &VIELE,
    &WORTE_NACH,
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
    gesagt(b, aus);
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
        } else {
            5
        };
        nimm(b, ab, bis, mindestens, aus);
    }
}

fn gesagt(b: &Blick, aus: &mut Vec<Roh>) {
    let text = b.text;
    if ![
        "null", "Null", "NULL", "plus", "oppel", "eins ", "zwo ", "zwei ", "drei ",
    ]
    .iter()
    .any(|w| text.contains(w))
    {
        return;
    }
    let null = ["null", "Null", "NULL", "plus", "oppel"]
        .iter()
        .any(|w| text.contains(w));
    let viele = VIELE.passt(text);
    let worte = if null || viele {
        WORTE.alle(text)
    } else {
        Vec::new()
    };
    let nach = if viele {
        WORTE_NACH.kerne(text)
    } else {
        Vec::new()
    };
    for (ab, bis) in worte.into_iter().chain(nach) {
        melde(
            aus,
            (ab, bis),
            Label::Phone,
            Stufe::Block,
            "Telefonnummer in Worten",
        );
    }
}
