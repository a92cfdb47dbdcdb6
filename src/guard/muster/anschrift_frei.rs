//! Addresses that do not look like „Lindenstraße 5“: number first, no number, no word for a street, a flat in a house, an
//! abbreviated ending, a postcode alone. What is ambiguous needs a word for living beside it, or a place.

use super::anschrift::{EINHEIT, WOHNUNG, keine, ort_folgt};
use super::blick::{Blick, gestutzt, melde};
use super::regel::{Muster, gr};
use super::{Label, Roh, Stufe};

macro_rules! endung {
    () => {
        r"(?:stra(?:ß|ss|b)e|str\.?|weg|allee|platz|ring|damm|gasse|ufer|chaussee|promenade|zeile|steig|stieg|pfad|siedlung|winkel|hof|park|berg|feld|grund|wiesen?|garten|gärten|brücke|wall|markt|anger|hang|höhe|bogen|brink|kamp|koppel|kehre|trift|rain|teich|passage|mühle|wehr|schleuse|acker|busch|bruch|fließ|graben|kanal|deich|kietz|kiez|ausbau|vorwerk|kolonie|gehöft|aue|pfuhl|eck|tor)"
    };
}
macro_rules! hausnummer {
    () => {
        r"[0-9]{1,3}(?: ?[a-hA-H]\b)?(?: ?[-–/] ?[0-9]{1,3}[a-h]?\b)?"
    };
}

/// What follows a house number: „, Hinterhaus, 2. OG li.“, „/WE 07“, „, Baracke 3“
static ZUSATZ: Muster = Muster::neu(concat!(
    r"(?i)^(?:(?: ?[,/] ?|,?\s|-)(?:\(?(?:aufg(?:ang|\.)?|hinterhaus|hh|vh|vorderhaus|seitenfl(?:ügel|\.)?|haus|hs\.?|eing(?:ang|\.)?|block|baracke|geb(?:äude|\.)) ?(?:[0-9]{1,3}[a-z]?\b|[a-z]\b)?",
    r"|(?:whg|wohnung|we|w|zi|zimmer|app|apartment|appartement)\.?(?:-? ?nr\.?)? ?[0-9]{1,3}(?:\.[0-9]{1,2})?\b",
    r"|[0-9]{1,2}\. ?(?:og|etage|stock(?:werk)?)\b\.?|(?:eg|dg|ug|erdgeschoss|dachgeschoss|souterrain|parterre|hochparterre)\b|(?:li|re|links|rechts|mi|mitte|hinten|vorn)\b\.?|c/o [^\n,;.]{3,40})\)?)+"
));
/// „Ziegeleiw. 3“, „Schulpl. 4“, „Potsdamer Ch. 12“
static KURZ: Muster = Muster::neu(concat!(
    r"\b",
    gr!(),
    r"[A-Za-zÀ-ɏ-]{3,}(?:er )?(?:w|pl|ch|chauss?|al|prom|g|stg)\. ?",
    hausnummer!(),
    r"\b"
));
/// „Weinberg 3“, „Ausbau 2“, „feld straße 17“
static FREI: Muster = Muster::neu(concat!(
    r"(?:\b[A-Za-zÀ-ɏ]{3,} )?(?i:[a-zà-ɏ.-]*",
    endung!(),
    r") ?,?[ \n](?:(?i:nr|hausnummer|hausnr)\.? ?)?",
    hausnummer!(),
    r"\b"
));
/// „hausnummer 14, Gartenweg“, „Nr. 3 im Birkenweg“, „Hausnr. 12“
static VORAN: Muster = Muster::neu(concat!(
    r"(?i)\b(?:(?P<y>haus-?(?:nummer|nr)|hnr|h\.-?nr)\.?:? ?",
    hausnummer!(),
    r"\b|(?:nr|nummer)\.? ?",
    hausnummer!(),
    r"(?:,|,? (?:im|in der|am|auf der|an der)) [a-zà-ɏ-]*",
    endung!(),
    r"\b)(?:(?:,| im| in der| in| am| auf der| an der| auf dem) ?[a-zà-ɏ-]+",
    endung!(),
    r"\b)?"
));
/// „Haus 3, Whg. 12“, „Whg. 4“, „2. OG links“
static WOHNUNG_NR: Muster = Muster::neu(
    r"(?i)\b(?:(?:haus|hs\.?|block|aufgang|eingang|baracke|gebäude) ?(?:[0-9]{1,3}[a-z]?|[a-z])\b,? ?/? ?)?(?:whg|wohnung|we|wohneinheit|apartment)\b\.?-? ?(?:nr\.? ?)?[0-9]{1,3}[a-z]?\b|\b[0-9]{1,2}\. ?(?:og|etage|stock)\.?,? (?:links|rechts|mitte|li\b\.?|re\b\.?)",
);
/// „wohnt im Birkenweg“, „Ecke Gartenstr./Feldweg“: a street without its number.
static OHNE: Muster = Muster::neu(concat!(
    r"(?i)\b(?:(?:wohn\w*|zieht|zog|gezogen|umgezogen|umzug|lebt|gemeldet|haus|adresse|anschrift|treffpunkt)(?: [a-z]{2,8})? (?:im|in der|in den|in die|am|an der|auf der|auf dem|zum|zur|unter den|hinter der|nach|ecke)|adresse:?|anschrift:?|straße:|str\.:|ecke|einmündung|kreuzung|in der|aus der|spielplatz|bushaltestelle) ",
    r"(?P<x>(?:[A-Za-zÀ-ɏ]+er )?[a-zà-ɏ.-]{3,}",
    endung!(),
    r"(?: ?/ ?(?:ecke )?[a-zà-ɏ.-]{3,}",
    endung!(),
    r")?)(?:[ .,;:)!?\n]|$)"
));
/// „PLZ 14822“, „14822 | Linthe“
static PLZ_ALLEIN: Muster = Muster::neu(
    r"(?i)\b(?:plz|postleitzahl)[: .]{0,3}(?P<x>[0-9]{5})\b|\b(?P<y>[0-9]{5} ?[|\t;] ?[A-ZÄÖÜ][A-Za-zÀ-ɏ-]+)",
);
static STRASSE: Muster = Muster::neu(
    r"(?i)(?:stra(?:ß|ss|b)e|str\.?|weg|allee|ring|damm|gasse|ufer|chaussee|promenade|zeile|steig|stieg|pfad|siedlung)$",
);
static SICHER: Muster = Muster::neu(r"(?i)wohn|gemeldet|adresse|anschrift|anschr|zieht|zog|umzug|hof:|straße:|familie|fam\.");
static ALLTAG: Muster = Muster::neu(
    r"(?i)^(?:in|im|an|am|auf|der|die|das|den|dem|ein|eine|einen|und|oder|mit|ohne|für|von|zur|zum|seit|nach|bei|pro|je|per|nur|noch|ca|etwa|kein|keine|mein|ihr|sein|diese[rn]?|jede[rn]?|erste[rn]?|zweite[rn]?|letzte[rn]?|nächste[rn]?) ",
);
static NICHT_KURZ: Muster = Muster::neu(r"(?i)^(?:usw|bzw|evtl|ggf|tägl|wöchentl|vgl|einschl|jährl|regelm|gegenw|verantw|anw|notw|ausw|therap|bes|bew|grundl|insg|mögl|schulpfl|abw|kindw|std|wchtl|monatl|[a-z]+l)\.");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &ZUSATZ, &KURZ, &FREI, &VORAN, &WOHNUNG_NR, &OHNE, &PLZ_ALLEIN, &STRASSE, &SICHER, &ALLTAG, &NICHT_KURZ,
];

/// Bytes after a house number that tell which flat it is.
pub(super) fn zusatz(b: &Blick, bis: usize) -> usize {
    ZUSATZ.ende(b.nach(bis, 60)).unwrap_or(0)
}

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if b.ziffer {
        for (ab, bis) in b.um_ziffern(&KURZ) {
            let frei = b.frei(ab, bis) && !EINHEIT.passt(b.nach(bis, 14));
            let wort = b.wort(ab, bis).split(['.', ' ']).next().unwrap_or_default();
            let fremd = !b.kennt(wort) || wort.ends_with("er");
            if frei && !NICHT_KURZ.passt(b.wort(ab, bis)) && (fremd || belegt(b, ab, bis)) {
                setze(b, (ab, bis + zusatz(b, bis)), Stufe::Block, aus);
            }
        }
        for (ab, bis) in b.um_ziffern(&FREI) {
            frei(b, ab, bis, aus);
        }
        for muster in [&VORAN, &WOHNUNG_NR] {
            for (ab, bis) in b.um_ziffern(muster) {
                setze(b, (ab, bis), Stufe::Block, aus);
            }
        }
        for (ab, bis) in b.kerne_um_ziffern(&PLZ_ALLEIN) {
            setze(b, (ab, bis), Stufe::Block, aus);
        }
    }
    ohne(b, aus);
}

fn setze(b: &Blick, (ab, bis): (usize, usize), stufe: Stufe, aus: &mut Vec<Roh>) {
    let (ab, bis) = gestutzt(b.text, ab, bis, &[',', ';', '(']);
    if b.frei_links(ab) {
        melde(aus, (ab, bis), Label::Address, stufe, "Anschrift");
    }
}

/// A word for living shortly before, or something that only addresses have after.
fn belegt(b: &Blick, ab: usize, bis: usize) -> bool {
    let nach = b.nach(bis, 24);
    let plz = nach.trim_start_matches([',', ' ', ';', '|', '\n', '/']).bytes().take(5);
    SICHER.kurz_davor(b.vor(ab, 60), 30, &['!', '?', ';', '\n'])
        || zusatz(b, bis) > 0
        || ort_folgt(b, bis)
        || plz.filter(u8::is_ascii_digit).count() == 5
        || nach.starts_with(", OT ") || nach.starts_with(" OT ")
}

/// A noun that may be a street, with a number.
fn frei(b: &Blick, ab: usize, bis: usize, aus: &mut Vec<Roh>) {
    let ganz = b.wort(ab, bis);
    let weg = ALLTAG.ende(ganz).unwrap_or(0);
    let ab = ab + weg;
    let name = b.wort(ab, bis).trim_end_matches(|c: char| !c.is_alphabetic() || c.is_ascii_digit());
    let name = name.split([' ', '\n']).next_back().filter(|n| n.len() > 2).unwrap_or(name);
    let bloss = STRASSE.passt(name) && name.len() < 9 && keine(name);
    let strasse = bloss && b.wort(ab, bis).split(' ').count() > 2 && weg == 0;
    let klein = name.to_lowercase();
    let ding = GEBAEUDE.iter().any(|g| klein.ends_with(g));
    let harmlos = (ding || keine(name)) && !strasse || EINHEIT.passt(b.nach(bis, 14)) || !b.frei(ab, bis);
    if !harmlos && (belegt(b, ab, bis) || strasse && SICHER.kurz_davor(b.vor(ab, 40), 20, &['.'])) {
        let ab = if strasse { ab } else { ab + erstes(b.wort(ab, bis), name) };
        setze(b, (ab, bis + zusatz(b, bis)), Stufe::Block, aus);
    }
}

/// „lebt Weinberg 3“: the word before the name is no part of it, unless it is a name too.
fn erstes(ganz: &str, name: &str) -> usize {
    let gross = ganz.chars().next().is_some_and(char::is_uppercase);
    if gross { 0 } else { ganz.find(name).unwrap_or(0) }
}

fn ohne(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in OHNE.kerne(b.text) {
        let wort = b.wort(ab, bis);
        let klein = wort.to_lowercase();
        let wohnt = WOHNUNG.kurz_davor(b.vor(ab, 40), 24, &['.', '!', '?']);
        let ecke = b.vor(ab, 6).to_lowercase().ends_with("ecke ") || wort.contains('/');
        let gross = wort.chars().next().is_some_and(char::is_uppercase);
        let strasse = wort.split('/').any(|w| STRASSE.passt(w.trim()));
        let alltag = keine(wort) || GEBAEUDE.iter().any(|g| klein.ends_with(g));
        let bekannt = ["haupt", "dorf", "bahnhof", "schul", "garten", "linden"].iter().any(|n| klein.starts_with(n));
        let sicher = strasse && (ecke || wohnt || gross || bekannt || !b.kennt(wort)) || wohnt && gross && !b.kennt(wort);
        if !alltag && sicher {
            setze(b, (ab, bis), Stufe::Warn, aus);
        }
    }
}

/// Endings of things that are no streets.
const GEBAEUDE: &[&str] = &[
    "bauernhof", "friedhof", "bahnhof", "schulhof", "gerichtshof", "innenhof", "reiterhof", "umfeld", "vorfeld", "hintergrund",
    "vordergrund", "kindergarten", "spielplatz", "schulweg", "sportplatz", "parkplatz", "supermarkt", "arbeitsmarkt", "reihe", "umweg",
    "heimweg", "arbeitsplatz", "kitaplatz", "schulplatz", "heimplatz", "wohnungsmarkt", "tagespflegeplatz", "stellplatz", "rückweg",
    "baumarkt", "drogeriemarkt", "jugendplatz", "marktplatz", "schritt", "doktor", "motor", "direktor", "therapieplatz", "ausweg",
    "rechtsweg", "klageweg", "dienstweg", "wohnweg", "postweg", "radweg", "gehweg", "landstraße", "bundesstraße",
];
