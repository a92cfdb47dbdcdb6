//! Addresses in the net: pages, profiles, handles, names in games.

use super::blick::{Blick, gestutzt, melde};
use super::regel::{Muster, bu};
use super::{Label, Roh, Stufe};

static SEITE: Muster = Muster::neu(r"(?i)\b(?:https?://|www\.)[^\s<>„“”|]+");

static BLOSS: Muster = Muster::neu(concat!(
    r"(?i)\b[a-z0-9äöüß][a-z0-9äöüß-]*(?:\.[a-z0-9äöüß-]+)*\.",
    r"(?:(?:de|com|net|org|example|berlin|ru|ua|pl|gg|blog)(?:/[^\s<>„“”|]*)?|(?:me|tv|io|info|eu|app|at|ch|online|be|ly|to)/[^\s<>„“”|]+)"
));

static GESAGT: Muster = Muster::neu(
    r"(?i)\b(?:www|we we we)(?: punkt|\.) ?[a-z0-9-]+(?:(?: punkt |\.| minus |-)[a-z0-9]+)+|\b[a-z0-9äöü-]{3,} punkt (?:de|com|net|org)\b",
);

static KLAMMERAFFE: Muster = Muster::neu(r"@[A-Za-z0-9_À-ɏ][A-Za-z0-9_.À-ɏ-]+");

static MARKE: Muster = Muster::neu(concat!(r"\b", bu!(), r"[A-Za-z0-9_À-ɏ.]{2,} ?#\d{3,5}\b"));

/// A name for a net or game, then up to three small words, then the handle.
static DIENST: Muster = Muster::neu(
    r"(?i)insta|tik ?tok|snap|discord|telegram|steam|roblox|fortnite|psn|playst|xbox|twitch|tube|facebook|fb|threads|minecraft|stars|royale|whats|skype|gamert|nick|acc|profil|kanal|user|nutzern|handle|bereal|twitter",
);
static NACH_WORT: Muster = Muster::neu(concat!(
    r"(?i)\b(?:insta(?:gram)?|tik ?tok|snap(?:chat)?|discord|telegram|steam|roblox|fortnite|psn|playstation|xbox|twitch|you ?tube|",
    r"facebook|fb|threads|minecraft|brawl stars|clash royale|whats ?app|skype|gamertag|nick(?:name)?|account|acc|profil|kanal|",
    r"user(?:name)?|benutzername|nutzername|handle|bereal|twitter|x-account)(?:[- ]?(?:name|account|profil|kanal|nick|id))?",
    r"(?:[:=,(„“”]| (?:heißt|heisst|ist|sie|er|als|unter|dort|name|da|auf|nennt|sich|lautet|von|und|der|des|dem|bei|mit))*[ :„“”(]{1,3}",
    r"(?P<x>[a-z0-9äöüß][a-z0-9_.äöüß-]{2,})"
));

/// A handle by its looks: „nebel_wolf“, „TarikDerBaba44“.
static GESTALT: Muster = Muster::neu(
    r"\b(?:[A-Za-z0-9À-ɏ.]+(?:_+[A-Za-z0-9À-ɏ.]+)+|[A-Z][a-zäöüß]+(?:[A-Z][a-zäöüß]+)+\d{1,4}|[a-zA-Zäöüß]{4,}\d{2,4}|[xX]{2}[A-Za-z0-9_.]{3,}[xX]{2})\b",
);

static GEGENDERT: Muster = Muster::neu(r"(?i)_(?:in|innen|r|n|e|er|en|m|s)\b");
static DATEI: Muster = Muster::neu(
    r"(?i)^\.?(?:pdf|docx?|xlsx?|odt|ods|txt|jpe?g|png|csv|pptx?|zip|md)\b|\.(?:pdf|docx?|xlsx?|odt|ods|txt|jpe?g|png|csv|pptx?|zip|md)$",
);

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &SEITE,
    &BLOSS,
    &GESAGT,
    &KLAMMERAFFE,
    &MARKE,
    &DIENST,
    &NACH_WORT,
    &GESTALT,
    &GEGENDERT,
    &DATEI,
];

const ENDE: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '"', '“', '”', '\'', '»', '*',
];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if b.text.contains('.') || b.text.contains("://") {
        nimm(b, &SEITE, Stufe::Block, "Internetadresse", aus);
        nimm(b, &BLOSS, Stufe::Block, "Internetadresse", aus);
    }
    if b.text.contains("unkt ") {
        nimm(b, &GESAGT, Stufe::Block, "Internetadresse", aus);
    }
    if b.text.contains('@') {
        nimm(b, &KLAMMERAFFE, Stufe::Block, "Name im Netz", aus);
    }
    if b.text.contains('#') {
        nimm(b, &MARKE, Stufe::Block, "Name im Netz", aus);
    }
    nach_wort(b, aus);
    gestalt(b, aus);
}

fn nimm(b: &Blick, muster: &Muster, stufe: Stufe, grund: &'static str, aus: &mut Vec<Roh>) {
    for (ab, bis) in muster.alle(b.text) {
        let spanne = gestutzt(b.text, ab, bis, ENDE);
        let datei = DATEI.passt(b.nach(spanne.1, 6))
            || DATEI.passt(b.wort(spanne.0, spanne.1)) && !b.wort(ab, bis).contains('/');
        if !datei {
            melde(aus, spanne, Label::Url, stufe, grund);
        }
    }
}

fn nach_wort(b: &Blick, aus: &mut Vec<Roh>) {
    if !DIENST.passt(b.text) {
        return;
    }
    for (ab, bis) in NACH_WORT.kerne(b.text) {
        let spanne = gestutzt(b.text, ab, bis, ENDE);
        if wie_kuerzel(b.wort(spanne.0, spanne.1)) {
            melde(aus, spanne, Label::Url, Stufe::Block, "Name im Netz");
        }
    }
}

/// Services written with a capital inside: no handles.
const DIENSTE: &[&str] = &[
    "tiktok",
    "youtube",
    "whatsapp",
    "snapchat",
    "bereal",
    "facebook",
    "playstation",
    "icloud",
    "iphone",
    "ipad",
    "office",
    "windows",
    "covid",
    "fifa",
];

/// Letters with a digit, an underscore, a dot or a capital inside.
fn wie_kuerzel(wort: &str) -> bool {
    let buchstabe = wort.chars().any(char::is_alphabetic);
    let innen = wort.chars().skip(1);
    let ziffer = wort.chars().any(|c| c.is_ascii_digit());
    if DIENSTE.contains(&wort.to_lowercase().as_str()) {
        return false;
    }
    let gemischt = innen.clone().any(char::is_uppercase)
        && innen.clone().any(char::is_lowercase)
        && !wort.contains('-');
    buchstabe && (ziffer || wort.contains(['_', '.']) || gemischt)
}

fn gestalt(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.ziffer && !b.text.contains('_') {
        return;
    }
    for (ab, bis) in GESTALT.alle(b.text) {
        let (ab, bis) = gestutzt(b.text, ab, bis, ENDE);
        if !harmlos(b, ab, bis) {
            melde(
                aus,
                (ab, bis),
                Label::Url,
                Stufe::Warn,
                "wie ein Name im Netz",
            );
        }
    }
}

/// A file, a form with „_innen“, a number with its unit.
fn harmlos(b: &Blick, ab: usize, bis: usize) -> bool {
    let wort = b.wort(ab, bis);
    let ohne = wort.trim_end_matches(|c: char| c.is_ascii_digit());
    let token = b.nach(bis, 40).split_whitespace().next().unwrap_or("");
    DATEI.passt(token.trim_end_matches(ENDE))
        || DATEI.passt(wort)
        || GEGENDERT.passt(wort)
        || wort
            .chars()
            .all(|c| c == '_' || c == '.' || c.is_ascii_digit())
        || b.vor(ab, 1).ends_with(['/', '-', '§'])
        || wort.matches('_').count() > 3
        || (!wort.contains('_')
            && (b.kennt(ohne) || DIENSTE.contains(&ohne.to_lowercase().as_str())))
}
